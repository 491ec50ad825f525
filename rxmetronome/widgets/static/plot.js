function element(d,h={},...b){const m=document.createElement(d);for(const[u,k]of Object.entries(h))k==null||k===!1||(u.startsWith(
"on")&&typeof k=="function"?m.addEventListener(u.slice(2),k):m.setAttribute(u,k===!0?"":String(k)));return m.append(...b.
filter(u=>u!=null)),m}function setText(d,h){d.textContent!==h&&(d.textContent=h)}function keepKeys(d){d.addEventListener(
"keydown",h=>h.stopPropagation()),d.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(d){return Math.
round(d).toLocaleString("en-US")}function spanText(d){if(d<999.5)return`${Math.round(d)} ms`;if(d<59950)return`${Number(
(d/1e3).toFixed(1))} s`;const h=Math.round(d/1e3);return`${Math.floor(h/60)} min${h%60?` ${h%60} s`:""}`}var WIDGET="app\
lication/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");
function notebookOf(d){const h=d.widget_manager?.context,b=h?.model;return typeof h?.save=="function"&&typeof b?.toJSON==
"function"&&b.cells?{context:h,notebook:b,manager:d.widget_manager}:null}function askForPicture(d){return new Promise(h=>{
const b=k=>{clearTimeout(u),d.off("msg:custom",m),h(k)},m=k=>{k?.picture&&b(k.picture)},u=setTimeout(()=>b(null),ANSWER_MS);
d.on("msg:custom",m);try{Promise.resolve(d.send({do:"picture",view:""})).catch(()=>b(null))}catch{b(null)}})}var Keeper=class{constructor({
context:d,notebook:h,manager:b}){this.notebook=h,this.manager=b,this.models=new Set,this.pictures=new Map;const m=d.save.
bind(d);d.save=async(...k)=>(await this.ask(),m(...k));const u=h.toJSON.bind(h);h.toJSON=()=>this.withPictures(u())}async ask(){
const d=this.manager.kernel?.status;if(!d||["dead","terminating","restarting","unknown"].includes(d))return;const h=await Promise.
all([...this.models].map(askForPicture));for(const b of h)b&&this.pictures.set(b.model,b);for(const{made:b}of this.outputs()){
const m=b.data?.[WIDGET]?.model_id;if(!m||b.metadata?.rxmetronome||!this.manager.has_model(m))continue;const u=this.boxed(
await this.manager.get_model(m));u&&this.pictures.set(m,{model:m,text:"",html:u,brief:u,page:u})}}boxed(d){const h=this.
pictures.get(d.model_id);if(h&&!d.get("children"))return h.brief;const b=(d.get("children")??[]).map(m=>this.boxed(m));return b.
length&&b.every(Boolean)?`<div>${b.join("")}</div>`:""}withPictures(d){const h=m=>{const u=m.data?.[WIDGET]?.model_id,k=this.
pictures.get(u),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&u;if(!m.data||!($||k))return m;const{[WIDGET]:z,...W}=m.
data;return k&&(W["text/html"]=k.brief),k?.text&&(W["text/plain"]=k.text),{...m,data:W,metadata:{...m.metadata,rxmetronome:u}}},
b=d.cells.map(m=>m.outputs?{...m,outputs:m.outputs.map(h)}:m);return{...d,cells:b}}revive(){for(const{outputs:d,at:h,made:b}of this.
outputs()){const m=b.metadata?.rxmetronome;if(!m||b.data?.[WIDGET]||!this.manager.has_model(m))continue;const u={...b.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};d.set(h,{...b,data:u,metadata:{...b.metadata,rxmetronome:"live"}})}}insert({
model:d,text:h,html:b}){for(const{outputs:m,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==d)continue;const k={
"text/plain":h,"text/html":b};return m.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const d=[];
if(this.notebook.isDisposed)return[];for(let h=0;h<this.notebook.cells.length;h++){const{outputs:b}=this.notebook.cells.
get(h);for(let m=0;m<(b?.length??0);m++)d.push({outputs:b,at:m,made:b.get(m).toJSON()})}return d}};function keeperOf(d){
const h=notebookOf(d);if(!h)return null;const b=globalThis;b[KEEPERS]??=new WeakMap;const m=b[KEEPERS],u=m.get(h.context)??
new Keeper(h);return m.set(h.context,u),u}function initialize({model:d}){const h=keeperOf(d);if(!h)return;h.models.add(d),
h.revive();const b=setTimeout(()=>h.revive(),REVIVE_MS);return()=>{clearTimeout(b),h.models.delete(d)}}function snapshotButton(d,h){
const m=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:k},"Sn\
apshot");let u;async function k(){h?.();const z=await askForPicture(d);z?keeperOf(d)?.insert(z)?$("kept below"):(download(
z.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(z){clearTimeout(u),m.textContent=z,u=setTimeout(
()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(d,h,b){const m=URL.createObjectURL(new Blob([d],{type:`${b}\
;charset=utf-8`}));element("a",{href:m,download:h}).click(),setTimeout(()=>URL.revokeObjectURL(m),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(d,h,b){const m=Math.random().toString(36).slice(2)+Date.now().toString(36),u=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,z=!1,W=Date.now(),K=0,yt=!1,it,J=!1,tt="",at=[];h.classList.
add("rxm-live");function Ct(kt){try{Promise.resolve(d.send({...kt,view:m})).catch(()=>{})}catch{}}function Rt(kt){K=Date.
now(),Ct({do:kt})}function _e(){const kt=z&&at.some(nn=>Date.now()-nn.since>=ANSWER_MS2),ie=tt?`this view broke, and sho\
ws what it showed last: ${tt}`:J?"kernel gone or not answering; this is the last it sent":kt?"waits for the cell: the ke\
rnel has not taken this up yet":"";ie&&!u.isConnected&&h.prepend(u),u.hidden=!ie,u.textContent!==ie&&(u.textContent=ie),
h.classList.toggle("rxm-orphan",!!tt||J)}function Xt(kt,ie=[]){yt||kt===null||typeof kt!="object"||typeof kt.n!="number"||
(W=Date.now(),J=!1,kt.broken?(tt=kt.broken,k=null):z&&Yn(kt,ie),_e())}function Yn(kt,ie){if(kt.snapshot)k=kt.n+1,at=[],tt=
"",b.onSnapshot?.(kt,ie);else{if(k===null)return;if(kt.n!==k)k=null,Rt("gap");else{if(k+=1,kt.beat)return;at=at.filter(nn=>!nn.
isAnswer(kt)),b.onMessage?.(kt,ie)}}}function _n(){const kt=$&&document.visibilityState!=="hidden";if(clearTimeout(it),!(kt===
z||yt)){if(!kt){it=setTimeout(mn,HIDE_MS);return}z=!0,k=null,W=Date.now(),Rt("shown"),b.onShown?.()}}function mn(){yt||!z||
(z=!1,k=null,at=[],Ct({do:"hidden"}),_e(),b.onHidden?.())}const Wn=new IntersectionObserver(kt=>{$=kt[kt.length-1].isIntersecting,
_n()});Wn.observe(h),document.addEventListener("visibilitychange",_n),d.on("msg:custom",Xt);const ul=setInterval(()=>{if(!z)
return;const kt=Date.now();kt-W>SILENT_MS&&(J=!0),kt-K>=PING_MS-50&&Rt(k===null?"shown":"ping"),_e()},1e3);return{view:m,
send(kt,ie){Ct(kt),ie&&(at.push({isAnswer:ie,since:Date.now()}),setTimeout(()=>yt||_e(),ANSWER_MS2))},isShown:()=>z,dispose(){
yt||(Ct({do:"closed"}),yt=!0,clearInterval(ul),clearTimeout(it),Wn.disconnect(),document.removeEventListener("visibility\
change",_n),d.off("msg:custom",Xt),u.remove(),h.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(d,h,b){(!h||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(b-this.heard)*.002),d-b),Object.assign(this,{now:d,flows:h,
heard:b})}at(d){return this.flows?d+this.offset:this.now}},PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const d=globalThis;return d[PLACE]??=new Set,d[PLACE]}function timeCursor(d,h){const b=listeners(),m={},u=(k,$)=>{$!==m&&
k.run&&k.run===h()&&d(k)};return b.add(u),{point(k){if(h())for(const $ of b)$({...k,run:h()},m)},dispose(){b.delete(u)}}}
var library=(()=>{var d=Object.defineProperty,h=Object.getOwnPropertyDescriptor,b=Object.getOwnPropertyNames,m=Object.prototype.
hasOwnProperty,u=(t,n)=>{for(var s in n)d(t,s,{get:n[s],enumerable:!0})},k=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n==
"function")for(let o of b(n))!m.call(t,o)&&o!==s&&d(t,o,{get:()=>n[o],enumerable:!(l=h(n,o))||l.enumerable});return t},$=t=>k(
d({},"__esModule",{value:!0}),t),z={};u(z,{default:()=>ke});var W="uplot",K="u-hz",yt="u-vt",it="u-title",J="u-wrap",tt="\
u-under",at="u-over",Ct="u-axis",Rt="u-off",_e="u-select",Xt="u-cursor-x",Yn="u-cursor-y",_n="u-cursor-pt",mn="u-legend",
Wn="u-live",ul="u-inline",kt="u-series",ie="u-marker",nn="u-label",di="u-value",Hn="width",ln="height",He="bottom",sn="l\
eft",on="right",jn="#000",Sn=jn+"0",Tn="mousemove",Jl="mousedown",En="mouseup",In="mouseenter",Vn="mouseleave",fl="dblcl\
ick",cl="resize",An="scroll",gn="change",hl="dppxchange",ql="--",wn=typeof window<"u",Le=wn?document:null,Je=wn?window:null,
Yi=wn?navigator:null,St,dl;function Gn(){let t=devicePixelRatio;St!=t&&(St=t,dl&&qe(gn,dl,Gn),dl=matchMedia(`(min-resolu\
tion: ${St-.001}dppx) and (max-resolution: ${St+.001}dppx)`),xn(gn,dl,Gn),Je.dispatchEvent(new CustomEvent(hl)))}function Yt(t,n){
if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function Xl(t,n){let s=t.classList;s.contains(n)&&s.remove(n)}function At(t,n,s){
t.style[n]=s+"px"}function Ne(t,n,s,l){let o=Le.createElement(t);return n!=null&&Yt(o,n),s?.insertBefore(o,l),o}function Pe(t,n){
return Ne("div",t,n)}var pi=new WeakMap;function $e(t,n,s,l,o){let p="translate("+n+"px,"+s+"px)",f=pi.get(t);p!=f&&(t.style.
transform=p,pi.set(t,p),n<0||s<0||n>l||s>o?Yt(t,Rt):Xl(t,Rt))}var pl=new WeakMap;function ml(t,n,s){let l=n+s,o=pl.get(t);
l!=o&&(pl.set(t,l),t.style.background=n,t.style.borderColor=s)}var gl=new WeakMap;function mi(t,n,s,l){let o=n+""+s,p=gl.
get(t);o!=p&&(gl.set(t,o),t.style.height=s+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=
l?-s/2+"px":0)}var Kn={passive:!0},Wi={...Kn,capture:!0};function xn(t,n,s,l){n.addEventListener(t,s,l?Wi:Kn)}function qe(t,n,s,l){
n.removeEventListener(t,s,Kn)}wn&&Gn();function Se(t,n,s,l){let o;s=s||0,l=l||n.length-1;let p=l<=2147483647;for(;l-s>1;)
o=p?s+l>>1:ve((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function Zl(t){return(n,s,l)=>{let o=-1,p=-1;for(let f=s;f<=
l;f++)if(t(n[f])){o=f;break}for(let f=l;f>=s;f--)if(t(n[f])){p=f;break}return[o,p]}}var wl=t=>t!=null,gi=t=>t!=null&&t>0,
xl=Zl(wl),Un=Zl(gi);function wi(t,n,s,l=0,o=!1){let p=o?Un:xl,f=o?gi:wl;[n,s]=p(t,n,s);let x=t[n],y=t[n];if(n>-1)if(l==1)
x=t[n],y=t[s];else if(l==-1)x=t[s],y=t[n];else for(let v=n;v<=s;v++){let A=t[v];f(A)&&(A<x?x=A:A>y&&(y=A))}return[x??L,y??
-L]}function bl(t,n,s,l){let o=g(t),p=g(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=s));let f=s==10?T:E,x=o==1?ve:ye,y=p==1?ye:
ve,v=x(f(Gt(t))),A=y(f(Gt(n))),M=Nn(s,v),S=Nn(s,A);return s==10&&(v<0&&(M=$t(M,-v)),A<0&&(S=$t(S,-A))),l||s==2?(t=M*o,n=
S*p):(t=Is(t,M),n=yi(n,S)),[t,n]}function vl(t,n,s,l){let o=bl(t,n,s,l);return t==0&&(o[0]=0),n==0&&(o[1]=0),o}var yl=.1,
Ql={mode:3,pad:yl},bn={pad:0,soft:null,mode:0},xi={min:bn,max:bn};function kl(t,n,s,l){return ki(s)?bi(t,n,s):(bn.pad=s,
bn.soft=l?0:null,bn.mode=l?3:0,bi(t,n,xi))}function ct(t,n){return t??n}function ti(t,n,s){for(n=ct(n,0),s=ct(s,t.length-
1);n<=s;){if(t[n]!=null)return!0;n++}return!1}function bi(t,n,s){let l=s.min,o=s.max,p=ct(l.pad,0),f=ct(o.pad,0),x=ct(l.
hard,-L),y=ct(o.hard,L),v=ct(l.soft,L),A=ct(o.soft,-L),M=ct(l.mode,0),S=ct(o.mode,0),U=n-t,V=T(U),B=Zt(Gt(t),Gt(n)),wt=T(
B),rt=Gt(wt-V);(U<1e-24||rt>10)&&(U=0,(t==0||n==0)&&(U=1e-24,M==2&&v!=L&&(p=0),S==2&&A!=-L&&(f=0)));let P=U||B||1e3,lt=T(
P),F=Nn(10,ve(lt)),xt=P*(U==0?t==0?.1:1:p),G=$t(Is(t-xt,F/10),24),vt=t>=v&&(M==1||M==3&&G<=v||M==2&&G>=v)?v:L,ft=Zt(x,G<
vt&&t>=vt?vt:Oe(vt,G)),Mt=P*(U==0?n==0?.1:1:f),q=$t(yi(n+Mt,F/10),24),R=n<=A&&(S==1||S==3&&q>=A||S==2&&q<=A)?A:-L,Z=Oe(y,
q>R&&n<=R?R:Zt(R,q));return ft==Z&&ft==0&&(Z=100),[ft,Z]}var vi=new Intl.NumberFormat(wn?Yi.language:"en-US"),Ml=t=>vi.format(
t),ce=Math,Bn=ce.PI,Gt=ce.abs,ve=ce.floor,Jt=ce.round,ye=ce.ceil,Oe=ce.min,Zt=ce.max,Nn=ce.pow,g=ce.sign,T=ce.log10,E=ce.
log2,C=(t,n=1)=>ce.sinh(t)*n,j=(t,n=1)=>ce.asinh(t/n),L=1/0;function ht(t){return(T((t^t>>31)-(t>>31))|0)+1}function Ht(t,n,s){
return Oe(Zt(t,n),s)}function he(t){return typeof t=="function"}function Q(t){return he(t)?t:()=>t}var de=()=>{},pe=t=>t,
ne=(t,n)=>n,me=t=>null,rn=t=>!0,Pn=(t,n)=>t==n,Hi=/\.\d*?(?=9{6,}|0{6,})/gm,Jn=t=>{if(Ns(t)||$n.has(t))return t;let n=`${t}`,
s=n.match(Hi);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,p]=n.split("e");return+`${Jn(o)}e${p}`}
return $t(t,l)};function qn(t,n){return Jn($t(Jn(t/n))*n)}function yi(t,n){return Jn(ye(Jn(t/n))*n)}function Is(t,n){return Jn(
ve(Jn(t/n))*n)}function $t(t,n=0){if(Ns(t))return t;let s=10**n,l=t*s*(1+Number.EPSILON);return Jt(l)/s}var $n=new Map;function As(t){
return((""+t).split(".")[1]||"").length}function ei(t,n,s,l){let o=[],p=l.map(As);for(let f=n;f<s;f++){let x=Gt(f),y=$t(
Nn(t,f),x);for(let v=0;v<l.length;v++){let A=t==10?+`${l[v]}e${f}`:l[v]*y,M=(f>=0?0:x)+(f>=p[v]?0:p[v]),S=t==10?A:$t(A,M);
o.push(S),$n.set(S,M)}}return o}var ni={},ji=[],_l=[null,null],zn=Array.isArray,Ns=Number.isInteger,sr=t=>t===void 0;function Ps(t){
return typeof t=="string"}function ki(t){let n=!1;if(t!=null){let s=t.constructor;n=s==null||s==Object}return n}function or(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),$s="__proto__";function Sl(t,n=ki){let s;if(zn(
t)){let l=t.find(o=>o!=null);if(zn(l)||n(l)){s=Array(t.length);for(let o=0;o<t.length;o++)s[o]=Sl(t[o],n)}else s=t.slice()}else if(t instanceof
rr)s=t.slice();else if(n(t)){s={};for(let l in t)l!=$s&&(s[l]=Sl(t[l],n))}else s=t;return s}function Qt(t){let n=arguments;
for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)o!=$s&&(ki(t[o])?Qt(t[o],Sl(l[o])):t[o]=Sl(l[o]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,s){for(let l=0,o,p=-1;l<n.length;l++){let f=n[l];if(f>p){for(o=f-1;o>=0&&t[o]==null;)t[o--]=null;
for(o=f+1;o<s&&t[o]==null;)t[p=o++]=null}}}function hr(t,n){if(mr(t)){let f=t[0].slice();for(let x=1;x<t.length;x++)f.push(
...t[x].slice(1));return gr(f[0])||(f=pr(f)),f}let s=new Set;for(let f=0;f<t.length;f++){let x=t[f][0],y=x.length;for(let v=0;v<
y;v++)s.add(x[v])}let l=[Array.from(s).sort((f,x)=>f-x)],o=l[0].length,p=new Map;for(let f=0;f<o;f++)p.set(l[0][f],f);for(let f=0;f<
t.length;f++){let x=t[f],y=x[0];for(let v=1;v<x.length;v++){let A=x[v],M=Array(o).fill(void 0),S=n?n[f][v]:ur,U=[];for(let V=0;V<
A.length;V++){let B=A[V],wt=p.get(y[V]);B===null?S!=ar&&(M[wt]=B,S==fr&&U.push(wt)):M[wt]=B}cr(M,U,o),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(
s);for(let p=0;p<l.length;p++)l[p]=p;l.sort((p,f)=>n[p]-n[f]);let o=[];for(let p=0;p<t.length;p++){let f=t[p],x=Array(s);
for(let y=0;y<s;y++)x[y]=f[l[y]];o.push(x)}return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){
let o=t[l][0];if(o.length!=s)return!1;if(o!=n){for(let p=0;p<s;p++)if(o[p]!=n[p])return!1}}return!0}function gr(t,n=100){
let s=t.length;if(s<=1)return!0;let l=0,o=s-1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let p=Zt(
1,ve((o-l+1)/n));for(let f=t[l],x=l+p;x<=o;x+=p){let y=t[x];if(y!=null){if(y<=f)return!1;f=y}}return!0}var zs=["January",
"February","March","April","May","June","July","August","September","October","November","December"],Fs=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ls(t){return t.slice(0,3)}var wr=Fs.map(Ls),xr=zs.map(
Ls),br={MMMM:zs,MMM:xr,WWWW:Fs,WWW:wr};function li(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>li(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>li(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>li(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>li(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>li(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function Vi(t,n){n=n||br;
let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return p=>{let f="";for(let x=0;x<
s.length;x++)f+=typeof s[x]=="string"?s[x]:s[x](p,n);return f}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let s;return n=="UTC"||n=="Etc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString(
"en-US",{timeZone:n})),s.setMilliseconds(t.getMilliseconds())),s}var Os=t=>t%1==0,Mi=[1,2,2.5,5],_r=ei(10,-32,0,Mi),Ds=ei(
10,0,32,Mi),Sr=Ds.filter(Os),Xn=_r.concat(Ds),Gi=`
`,Cs="{YYYY}",Rs=Gi+Cs,Ys="{M}/{D}",ii=Gi+Ys,_i=ii+"/{YY}",Ws="{aa}",Tr="{h}:{mm}",Tl=Tr+Ws,Hs=Gi+Tl,js=":{ss}",It=null;
function Vs(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,p=o*30,f=o*365,x=(t==1?ei(10,0,3,Mi).filter(Os):ei(10,-3,0,Mi)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,p,p*2,p*
3,p*4,p*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),y=[[f,Cs,It,It,It,It,It,It,1],[o*28,"{MMM}",Rs,It,It,It,It,It,1],[o,Ys,Rs,It,
It,It,It,It,1],[l,"{h}"+Ws,_i,It,ii,It,It,It,1],[s,Tl,_i,It,ii,It,It,It,1],[n,js,_i+" "+Tl,It,ii+" "+Tl,It,Hs,It,1],[t,js+
".{fff}",_i+" "+Tl,It,ii+" "+Tl,It,Hs,It,1]];function v(A){return(M,S,U,V,B,wt)=>{let rt=[],P=B>=f,lt=B>=p&&B<f,F=A(U),xt=$t(
F*t,3),G=Ki(F.getFullYear(),P?0:F.getMonth(),lt||P?1:F.getDate()),vt=$t(G*t,3);if(lt||P){let ft=lt?B/p:0,Mt=P?B/f:0,q=xt==
vt?xt:$t(Ki(G.getFullYear()+Mt,G.getMonth()+ft,1)*t,3),R=new Date(Jt(q/t)),Z=R.getFullYear(),et=R.getMonth();for(let bt=0;q<=
V;bt++){let st=Ki(Z+Mt*bt,et+ft*bt,1),dt=st-A($t(st*t,3));q=$t((+st+dt)*t,3),q<=V&&rt.push(q)}}else{let ft=B>=o?o:B,Mt=ve(
U)-ve(xt),q=vt+Mt+yi(xt-vt,ft);rt.push(q);let R=A(q),Z=R.getHours()+R.getMinutes()/s+R.getSeconds()/l,et=B/l,bt=M.axes[S].
_space,st=wt/bt;for(;q=$t(q+B,t==1?0:3),!(q>V);)if(et>1){let dt=ve($t(Z+et,6))%24,gt=A(q).getHours()-dt;gt>1&&(gt=-1),q-=
gt*l,Z=(Z+et)%24;let Kt=rt[rt.length-1];$t((q-Kt)/B,3)*st>=.7&&rt.push(q)}else rt.push(q)}return rt}}return[x,y,v]}var[Er,
Ir,Ar]=Vs(1),[Nr,Pr,$r]=Vs(.001);ei(2,-53,53,[1]);function Gs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(
o==1||s[8]==0?l:s[1]+l)))}function Ks(t,n){return(s,l,o,p,f)=>{let x=n.find(V=>f>=V[0])||n[n.length-1],y,v,A,M,S,U;return l.
map(V=>{let B=t(V),wt=B.getFullYear(),rt=B.getMonth(),P=B.getDate(),lt=B.getHours(),F=B.getMinutes(),xt=B.getSeconds(),G=wt!=
y&&x[2]||rt!=v&&x[3]||P!=A&&x[4]||lt!=M&&x[5]||F!=S&&x[6]||xt!=U&&x[7]||x[1];return y=wt,v=rt,A=P,M=lt,S=F,U=xt,G(B)})}}
function zr(t,n){let s=Vi(n);return(l,o,p,f,x)=>o.map(y=>s(t(y)))}function Ki(t,n,s){return new Date(t,n,s)}function Us(t,n){
return n(t)}var Fr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Bs(t,n){return(s,l,o,p)=>p==null?ql:n(t(l))}function Lr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Or(t,n){return t.series[n].
fill(t,n)}var Dr={show:!0,live:!0,isolate:!1,mount:de,markers:{show:!0,width:2,stroke:Lr,fill:Or,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=Pe(),o=s.size(t,n);At(l,Hn,o),At(l,ln,o);let p=o/-2;At(l,"\
marginLeft",p),At(l,"marginTop",p);let f=s.width(t,n,o);return f&&At(l,"borderWidth",f),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Ui=[0,0];function Hr(t,n,s){return Ui[0]=n,Ui[1]=s,Ui}function Si(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Bi(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:Si,mouseup:Si,click:Si,dblclick:Si,mousemove:Bi,
mouseleave:Bi,mouseenter:Bi},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Js={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ji=Qt({},Js,{filter:ne}),qs=Qt({},Ji,{
size:10}),Xs=Qt({},Js,{show:!1}),qi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Zs="bold "+qi,Qs=1.5,to={
show:!0,scale:"x",stroke:jn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,side:2,grid:Ji,ticks:qs,
border:Xs,font:qi,lineGap:Qs,rotate:0},Vr="Value",Gr="Time",eo={show:!0,scale:"x",auto:!1,sorted:1,min:L,max:-L,idxs:[]};
function Kr(t,n,s,l,o){return n.map(p=>p==null?"":Ml(p))}function Ur(t,n,s,l,o,p,f){let x=[],y=$n.get(o)||0;s=f?s:$t(yi(
s,o),y);for(let v=s;v<=l;v=$t(v+o,y))x.push(Object.is(v,-0)?0:v);return x}function Xi(t,n,s,l,o,p,f){let x=[],y=t.scales[t.
axes[n].scale].log,v=y==10?T:E,A=ve(v(s));o=Nn(y,A),y==10&&(o=Xn[Se(o,Xn)]);let M=s,S=o*y;y==10&&(S=Xn[Se(S,Xn)]);do x.push(
M),M=M+o,y==10&&!$n.has(M)&&(M=$t(M,$n.get(o))),M>=S&&(o=M,S=o*y,y==10&&(S=Xn[Se(S,Xn)]));while(M<=l);return x}function Br(t,n,s,l,o,p,f){
let x=t.scales[t.axes[n].scale].asinh,y=l>x?Xi(t,n,Zt(x,s),l,o):[x],v=l>=0&&s<=0?[0]:[];return(s<-x?Xi(t,n,Zt(x,-l),-s,o):
[x]).reverse().map(A=>-A).concat(v,y)}var no=/./,Jr=/[12357]/,qr=/[125]/,lo=/1/,Zi=(t,n,s,l)=>t.map((o,p)=>n==4&&o==0||p%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let p=t.axes[s],f=p.scale,x=t.scales[f],y=t.valToPos,
v=p._space,A=y(10,f),M=y(9,f)-A>=v?no:y(7,f)-A>=v?Jr:y(5,f)-A>=v?qr:lo;if(M==lo){let S=Gt(y(1,f)-A);if(S<v)return Zi(n.slice().
reverse(),x.distr,M,ye(v/S)).reverse()}return Zi(n,x.distr,M,1)}function Zr(t,n,s,l,o){let p=t.axes[s],f=p.scale,x=p._space,
y=t.valToPos,v=Gt(y(1,f)-y(2,f));return v<x?Zi(n.slice().reverse(),3,no,ye(x/v)).reverse():n}function Qr(t,n,s,l){return l==
null?ql:n==null?"":Ml(n)}var io={show:!0,scale:"y",stroke:jn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,
side:3,grid:Ji,ticks:qs,border:Xs,font:qi,lineGap:Qs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return $t(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],p=t.valToPos(o[l[0]],s,!0),f=t.valToPos(o[l[1]],s,!0),x=Gt(f-p),y=t.series[n],
v=x/(y.points.space*St);return l[1]-l[0]<=v}var so={scale:null,auto:!0,sorted:0,min:L,max:-L},oo=(t,n,s,l,o)=>o,ro={show:!0,
auto:!0,sorted:0,gaps:oo,alpha:1,facets:[Qt({},so,{scale:"x"}),Qt({},so,{scale:"y"})]},ao={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:oo,alpha:1,points:{show:ea,filter:null},values:null,min:L,max:-L,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var uo={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Qt({},uo,{time:!1,ori:1}),fo={};
function co(t,n){let s=fo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,p,f,x,y,v){for(let A=0;A<s.plots.length;A++)s.plots[A]!=o&&s.plots[A].pub(l,o,p,f,x,y,v)}},t!=null&&(fo[t]=s)),
s}var El=1,Qi=2;function Zn(t,n,s){let l=t.mode,o=t.series[n],p=l==2?t._data[n]:t._data,f=t.scales,x=t.bbox,y=p[0],v=l==
2?p[1]:p[n],A=l==2?f[o.facets[0].scale]:f[t.series[0].scale],M=l==2?f[o.facets[1].scale]:f[o.scale],S=x.left,U=x.top,V=x.
width,B=x.height,wt=t.valToPosH,rt=t.valToPosV;return A.ori==0?s(o,y,v,A,M,wt,rt,S,U,V,B,Ei,Il,Ai,mo,wo):s(o,y,v,A,M,rt,
wt,U,S,B,V,Ii,Al,ns,go,xo)}function ts(t,n){let s=0,l=0,o=ct(t.bands,ji);for(let p=0;p<o.length;p++){let f=o[p];f.series[0]==
n?s=f.dir:f.series[1]==n&&(f.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let p=t.mode,f=t.
series[n],x=p==2?f.facets[1].scale:f.scale,y=t.scales[x];return o==-1?y.min:o==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function vn(t,n,s,l,o,p){return Zn(t,n,(f,x,y,v,A,M,S,U,V,B,wt)=>{let rt=f.pxRound,P=v.dir*(v.ori==0?1:-1),lt=v.ori==0?Il:
Al,F,xt;P==1?(F=s,xt=l):(F=l,xt=s);let G=rt(M(x[F],v,B,U)),vt=rt(S(y[F],A,wt,V)),ft=rt(M(x[xt],v,B,U)),Mt=rt(S(p==1?A.max:
A.min,A,wt,V)),q=new Path2D(o);return lt(q,ft,Mt),lt(q,G,Mt),lt(q,G,vt),q})}function Ti(t,n,s,l,o,p){let f=null;if(t.length>
0){f=new Path2D;let x=n==0?Ai:ns,y=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let U=S[0]-y;U>0&&x(f,y,l,U,l+
p),y=S[1]}}let v=s+o-y,A=10;v>0&&x(f,y,l-A/2,v,l+p+A)}return f}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function es(t,n,s,l,o,p,f){let x=[],y=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let A=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=p(t[A]),U=M==A?S:p(t[M]),V=A-o;S=f<=0&&
V>=0&&V<y?p(t[V]):S;let B=M+o;U=f>=0&&B>=0&&B<y?p(t[B]):U,U>=S&&x.push([S,U])}return x}function ho(t){return t==0?pe:t==
1?Jt:n=>qn(n,t)}function po(t){let n=t==0?Ei:Ii,s=t==0?(o,p,f,x,y,v)=>{o.arcTo(p,f,x,y,v)}:(o,p,f,x,y,v)=>{o.arcTo(f,p,y,
x,v)},l=t==0?(o,p,f,x,y)=>{o.rect(p,f,x,y)}:(o,p,f,x,y)=>{o.rect(f,p,y,x)};return(o,p,f,x,y,v=0,A=0)=>{v==0&&A==0?l(o,p,
f,x,y):(v=Oe(v,x/2,y/2),A=Oe(A,x/2,y/2),n(o,p+v,f),s(o,p+x,f,p+x,f+y,v),s(o,p+x,f+y,p,f+y,A),s(o,p,f+y,p,f,A),s(o,p,f,p+
x,f,v),o.closePath())}}var Ei=(t,n,s)=>{t.moveTo(n,s)},Ii=(t,n,s)=>{t.moveTo(s,n)},Il=(t,n,s)=>{t.lineTo(n,s)},Al=(t,n,s)=>{
t.lineTo(s,n)},Ai=po(0),ns=po(1),mo=(t,n,s,l,o,p)=>{t.arc(n,s,l,o,p)},go=(t,n,s,l,o,p)=>{t.arc(s,n,l,o,p)},wo=(t,n,s,l,o,p,f)=>{
t.bezierCurveTo(n,s,l,o,p,f)},xo=(t,n,s,l,o,p,f)=>{t.bezierCurveTo(s,n,o,l,f,p)};function bo(t){return(n,s,l,o,p)=>Zn(n,
s,(f,x,y,v,A,M,S,U,V,B,wt)=>{let{pxRound:rt,points:P}=f,lt,F;v.ori==0?(lt=Ei,F=mo):(lt=Ii,F=go);let xt=$t(P.width*St,3),
G=(P.size-P.width)/2*St,vt=$t(G*2,3),ft=new Path2D,Mt=new Path2D,{left:q,top:R,width:Z,height:et}=n.bbox;Ai(Mt,q-vt,R-vt,
Z+vt*2,et+vt*2);let bt=st=>{if(y[st]!=null){let dt=rt(M(x[st],v,B,U)),gt=rt(S(y[st],A,wt,V));lt(ft,dt+G,gt),F(ft,dt,gt,G,
0,Bn*2)}};if(p)p.forEach(bt);else for(let st=l;st<=o;st++)bt(st);return{stroke:xt>0?ft:null,fill:ft,clip:Mt,flags:El|Qi}})}
function vo(t){return(n,s,l,o,p,f)=>{l!=o&&(p!=l&&f!=l&&t(n,s,l),p!=o&&f!=o&&t(n,s,o),t(n,s,f))}}var oa=vo(Il),ra=vo(Al);
function yo(t){let n=ct(t?.alignGaps,0);return(s,l,o,p)=>Zn(s,l,(f,x,y,v,A,M,S,U,V,B,wt)=>{[o,p]=xl(y,o,p);let rt=f.pxRound,
P=Z=>rt(M(Z,v,B,U)),lt=Z=>rt(S(Z,A,wt,V)),F,xt;v.ori==0?(F=Il,xt=oa):(F=Al,xt=ra);let G=v.dir*(v.ori==0?1:-1),vt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:El},ft=vt.stroke,Mt=!1;if(p-o>=B*4){let Z=pt=>s.posToVal(pt,v.key,!0),et=null,
bt=null,st,dt,gt,Kt=P(x[G==1?o:p]),ge=P(x[o]),Ft=P(x[p]),Nt=Z(G==1?ge+1:Ft-1);for(let pt=G==1?o:p;pt>=o&&pt<=p;pt+=G){let nt=x[pt],
te=(G==1?nt<Nt:nt>Nt)?Kt:P(nt),qt=y[pt];te==Kt?qt!=null?(dt=qt,et==null?(F(ft,te,lt(dt)),st=et=bt=dt):dt<et?et=dt:dt>bt&&
(bt=dt)):qt===null&&(Mt=!0):(et!=null&&xt(ft,Kt,lt(et),lt(bt),lt(st),lt(dt)),qt!=null?(dt=qt,F(ft,te,lt(dt)),et=bt=st=dt):
(et=bt=null,qt===null&&(Mt=!0)),Kt=te,Nt=Z(Kt+G))}et!=null&&et!=bt&&gt!=Kt&&xt(ft,Kt,lt(et),lt(bt),lt(st),lt(dt))}else for(let Z=G==
1?o:p;Z>=o&&Z<=p;Z+=G){let et=y[Z];et===null?Mt=!0:et!=null&&F(ft,P(x[Z]),lt(et))}let[q,R]=ts(s,l);if(f.fill!=null||q!=0){
let Z=vt.fill=new Path2D(ft),et=f.fillTo(s,l,f.min,f.max,q),bt=lt(et),st=P(x[o]),dt=P(x[p]);G==-1&&([dt,st]=[st,dt]),F(Z,
dt,bt),F(Z,st,bt)}if(!f.spanGaps){let Z=[];Mt&&Z.push(...es(x,y,o,p,G,P,n)),vt.gaps=Z=f.gaps(s,l,o,p,Z),vt.clip=Ti(Z,v.ori,
U,V,B,wt)}return R!=0&&(vt.band=R==2?[vn(s,l,o,p,ft,-1),vn(s,l,o,p,ft,1)]:vn(s,l,o,p,ft,R)),vt})}function aa(t){let n=ct(
t.align,1),s=ct(t.ascDesc,!1),l=ct(t.alignGaps,0),o=ct(t.extend,!1);return(p,f,x,y)=>Zn(p,f,(v,A,M,S,U,V,B,wt,rt,P,lt)=>{
[x,y]=xl(M,x,y);let F=v.pxRound,{left:xt,width:G}=p.bbox,vt=Ft=>F(V(Ft,S,P,wt)),ft=Ft=>F(B(Ft,U,lt,rt)),Mt=S.ori==0?Il:Al,
q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},R=q.stroke,Z=S.dir*(S.ori==0?1:-1),et=ft(M[Z==1?x:
y]),bt=vt(A[Z==1?x:y]),st=bt,dt=bt;o&&n==-1&&(dt=xt,Mt(R,dt,et)),Mt(R,bt,et);for(let Ft=Z==1?x:y;Ft>=x&&Ft<=y;Ft+=Z){let Nt=M[Ft];
if(Nt==null)continue;let pt=vt(A[Ft]),nt=ft(Nt);n==1?Mt(R,pt,et):Mt(R,st,nt),Mt(R,pt,nt),et=nt,st=pt}let gt=st;o&&n==1&&
(gt=xt+G,Mt(R,gt,et));let[Kt,ge]=ts(p,f);if(v.fill!=null||Kt!=0){let Ft=q.fill=new Path2D(R),Nt=v.fillTo(p,f,v.min,v.max,
Kt),pt=ft(Nt);Mt(Ft,gt,pt),Mt(Ft,dt,pt)}if(!v.spanGaps){let Ft=[];Ft.push(...es(A,M,x,y,Z,vt,l));let Nt=v.width*St/2,pt=s||
n==1?Nt:-Nt,nt=s||n==-1?-Nt:Nt;Ft.forEach(te=>{te[0]+=pt,te[1]+=nt}),q.gaps=Ft=v.gaps(p,f,x,y,Ft),q.clip=Ti(Ft,S.ori,wt,
rt,P,lt)}return ge!=0&&(q.band=ge==2?[vn(p,f,x,y,R,-1),vn(p,f,x,y,R,1)]:vn(p,f,x,y,R,ge)),q})}function ko(t,n,s,l,o,p,f=L){
if(t.length>1){let x=null;for(let y=0,v=1/0;y<t.length;y++)if(n[y]!==void 0){if(x!=null){let A=Gt(t[y]-t[x]);A<v&&(v=A,f=
Gt(s(t[y],l,o,p)-s(t[x],l,o,p)))}x=y}}return f}function ua(t){t=t||ni;let n=ct(t.size,[.6,L,1]),s=t.align||0,l=t.gap||0,
o=t.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let p=Q(o),f=1-n[0],x=ct(n[1],L),y=ct(n[2],1),v=ct(t.disp,ni),A=ct(
t.each,U=>{}),{fill:M,stroke:S}=v;return(U,V,B,wt)=>Zn(U,V,(rt,P,lt,F,xt,G,vt,ft,Mt,q,R)=>{let Z=rt.pxRound,et=s,bt=l*St,
st=x*St,dt=y*St,gt,Kt;F.ori==0?[gt,Kt]=p(U,V):[Kt,gt]=p(U,V);let ge=F.dir*(F.ori==0?1:-1),Ft=F.ori==0?Ai:ns,Nt=F.ori==0?
A:(Y,zt,we,zl,el,un,nl)=>{A(Y,zt,we,el,zl,nl,un)},pt=ct(U.bands,ji).find(Y=>Y.series[0]==V),nt=pt!=null?pt.dir:0,te=rt.fillTo(
U,V,rt.min,rt.max,nt),qt=Z(vt(te,xt,R,Mt)),le,jt,Xe,De=q,Vt=Z(rt.width*St),an=!1,yn=null,je=null,Fn=null,Nl=null;M!=null&&
(Vt==0||S!=null)&&(an=!0,yn=M.values(U,V,B,wt),je=new Map,new Set(yn).forEach(Y=>{Y!=null&&je.set(Y,new Path2D)}),Vt>0&&
(Fn=S.values(U,V,B,wt),Nl=new Map,new Set(Fn).forEach(Y=>{Y!=null&&Nl.set(Y,new Path2D)})));let{x0:Pl,size:si}=v;if(Pl!=
null&&si!=null){et=1,P=Pl.values(U,V,B,wt),Pl.unit==2&&(P=P.map(zt=>U.posToVal(ft+zt*q,F.key,!0)));let Y=si.values(U,V,B,
wt);si.unit==2?jt=Y[0]*q:jt=G(Y[0],F,q,ft)-G(0,F,q,ft),De=ko(P,lt,G,F,q,ft,De),Xe=De-jt+bt}else De=ko(P,lt,G,F,q,ft,De),
Xe=De*f+bt,jt=De-Xe;Xe<1&&(Xe=0),Vt>=jt/2&&(Vt=0),Xe<5&&(Z=pe);let Ni=Xe>0,Qn=De-Xe-(Ni?Vt:0);jt=Z(Ht(Qn,dt,st)),le=(et==
0?jt/2:et==ge?0:jt)-et*ge*((et==0?bt/2:0)+(Ni?Vt/2:0));let Te={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},
$l=an?null:new Path2D,kn=null;if(pt!=null)kn=U.data[pt.series[1]];else{let{y0:Y,y1:zt}=v;Y!=null&&zt!=null&&(lt=zt.values(
U,V,B,wt),kn=Y.values(U,V,B,wt))}let tl=gt*jt,mt=Kt*jt;for(let Y=ge==1?B:wt;Y>=B&&Y<=wt;Y+=ge){let zt=lt[Y];if(zt==null)
continue;if(kn!=null){let ze=kn[Y]??0;if(zt-ze==0)continue;qt=vt(ze,xt,R,Mt)}let we=F.distr!=2||v!=null?P[Y]:Y,zl=G(we,F,
q,ft),el=vt(ct(zt,te),xt,R,Mt),un=Z(zl-le),nl=Z(Zt(el,qt)),Ce=Z(Oe(el,qt)),Ve=nl-Ce;if(zt!=null){let ze=zt<0?mt:tl,Ze=zt<
0?tl:mt;an?(Vt>0&&Fn[Y]!=null&&Ft(Nl.get(Fn[Y]),un,Ce+ve(Vt/2),jt,Zt(0,Ve-Vt),ze,Ze),yn[Y]!=null&&Ft(je.get(yn[Y]),un,Ce+
ve(Vt/2),jt,Zt(0,Ve-Vt),ze,Ze)):Ft($l,un,Ce+ve(Vt/2),jt,Zt(0,Ve-Vt),ze,Ze),Nt(U,V,Y,un-Vt/2,Ce,jt+Vt,Ve)}}return Vt>0?Te.
stroke=an?Nl:$l:an||(Te._fill=rt.width==0?rt._fill:rt._stroke??rt._fill,Te.width=0),Te.fill=an?je:$l,Te})}function fa(t,n){
let s=ct(n?.alignGaps,0);return(l,o,p,f)=>Zn(l,o,(x,y,v,A,M,S,U,V,B,wt,rt)=>{[p,f]=xl(v,p,f);let P=x.pxRound,lt=gt=>P(S(
gt,A,wt,V)),F=gt=>P(U(gt,M,rt,B)),xt,G,vt;A.ori==0?(xt=Ei,vt=Il,G=wo):(xt=Ii,vt=Al,G=xo);let ft=A.dir*(A.ori==0?1:-1),Mt=lt(
y[ft==1?p:f]),q=Mt,R=[],Z=[];for(let gt=ft==1?p:f;gt>=p&&gt<=f;gt+=ft)if(v[gt]!=null){let Kt=y[gt],ge=lt(Kt);R.push(q=ge),
Z.push(F(v[gt]))}let et={stroke:t(R,Z,xt,vt,G,P),fill:null,clip:null,band:null,gaps:null,flags:El},bt=et.stroke,[st,dt]=ts(
l,o);if(x.fill!=null||st!=0){let gt=et.fill=new Path2D(bt),Kt=x.fillTo(l,o,x.min,x.max,st),ge=F(Kt);vt(gt,q,ge),vt(gt,Mt,
ge)}if(!x.spanGaps){let gt=[];gt.push(...es(y,v,p,f,ft,lt,s)),et.gaps=gt=x.gaps(l,o,p,f,gt),et.clip=Ti(gt,A.ori,V,B,wt,rt)}
return dt!=0&&(et.band=dt==2?[vn(l,o,p,f,bt,-1),vn(l,o,p,f,bt,1)]:vn(l,o,p,f,bt,dt)),et})}function ca(t){return fa(ha,t)}
function ha(t,n,s,l,o,p){let f=t.length;if(f<2)return null;let x=new Path2D;if(s(x,t[0],n[0]),f==2)l(x,t[1],n[1]);else{let y=Array(
f),v=Array(f-1),A=Array(f-1),M=Array(f-1);for(let S=0;S<f-1;S++)A[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=A[S]/M[S];y[0]=v[0];
for(let S=1;S<f-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+
2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[f-1]=v[f-2];for(let S=0;S<f-1;S++)o(x,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/
3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return x}var ls=new Set;function Mo(){for(let t of ls)t.syncRect(!0)}wn&&(xn(cl,Je,
Mo),xn(An,Je,Mo,!0),xn(hl,Je,()=>{ke.pxRatio=St}));var da=yo(),pa=bo();function _o(t,n,s,l){return(l?[t[0],t[1]].concat(
t.slice(2)):[t[0]].concat(t.slice(1))).map((o,p)=>is(o,p,n,s))}function ma(t,n){return t.map((s,l)=>l==0?{}:Qt({},n,s))}
function is(t,n,s,l){return Qt({},n==0?s:l,t)}function So(t,n,s){return n==null?_l:[n,s]}var ga=So;function wa(t,n,s){return n==
null?_l:kl(n,s,yl,!0)}function To(t,n,s,l){return n==null?_l:bl(n,s,t.scales[l].log,!1)}var xa=To;function Eo(t,n,s,l){return n==
null?_l:vl(n,s,t.scales[l].log,!1)}var ba=Eo;function va(t,n,s,l,o){let p=Zt(ht(t),ht(n)),f=n-t,x=Se(o/l*f,s);do{let y=s[x],
v=l*y/f;if(v>=o&&p+(y<5?$n.get(y):0)<=17)return[y,v]}while(++x<s.length);return[0,0]}function Io(t){let n,s;return t=t.replace(
/(\d+)px/,(l,o)=>(n=Jt((s=+o)*St))+"px"),[t,n,s]}function ya(t){t.show&&[t.font,t.labelFont].forEach(n=>{let s=$t(n[2]*St,
1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function ke(t,n,s){let l={mode:ct(t.mode,1)},o=l.mode;function p(e,i,r,a){
let c=i.valToPct(e);return a+r*(i.dir==-1?1-c:c)}function f(e,i,r,a){let c=i.valToPct(e);return a+r*(i.dir==-1?c:1-c)}function x(e,i,r,a){
return i.ori==0?p(e,i,r,a):f(e,i,r,a)}l.valToPosH=p,l.valToPosV=f;let y=!1;l.status=0;let v=l.root=Pe(W);if(t.id!=null&&
(v.id=t.id),Yt(v,t.class),t.title){let e=Pe(it,v);e.textContent=t.title}let A=Ne("canvas"),M=l.ctx=A.getContext("2d"),S=Pe(
J,v);xn("click",S,e=>{e.target===V&&(Lt!=Vl||Wt!=Gl)&&be.click(l,e)},!0);let U=l.under=Pe(tt,S);S.appendChild(A);let V=l.
over=Pe(at,S);t=Sl(t);let B=+ct(t.pxAlign,1),wt=ho(B);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let rt=t.
ms||.001,P=l.series=o==1?_o(t.series||[],eo,ao,!1):ma(t.series||[null],ro),lt=l.axes=_o(t.axes||[],to,io,!0),F=l.scales=
{},xt=l.bands=t.bands||[];xt.forEach(e=>{e.fill=Q(e.fill||null),e.dir=ct(e.dir,-1)});let G=o==2?P[1].facets[0].scale:P[0].
scale,vt={axes:Da,series:$a},ft=(t.drawOrder||["axes","series"]).map(e=>vt[e]);function Mt(e){let i=e.distr==3?r=>T(r>0?
r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>j(r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:c,
_max:w}=e,_=w-c;return(a-c)/_}}function q(e){let i=F[e];if(i==null){let r=(t.scales||ni)[e]||ni;if(r.from!=null){q(r.from);
let a=Qt({},F[r.from],r,{key:e});a.valToPct=Mt(a),F[e]=a}else{i=F[e]=Qt({},e==G?uo:la,r),i.key=e;let a=i.time,c=i.range,
w=zn(c);if((e!=G||o==2&&!a)&&(w&&(c[0]==null||c[1]==null)&&(c={min:c[0]==null?Ql:{mode:1,hard:c[0],soft:c[0]},max:c[1]==
null?Ql:{mode:1,hard:c[1],soft:c[1]}},w=!1),!w&&ki(c))){let _=c;c=(I,N,O)=>N==null?_l:kl(N,O,_)}i.range=Q(c||(a?ga:e==G?
i.distr==3?xa:i.distr==4?ba:So:i.distr==3?To:i.distr==4?Eo:wa)),i.auto=Q(w?!1:i.auto),i.clamp=Q(i.clamp||na),i._min=i._max=
null,i.valToPct=Mt(i)}}}q("x"),q("y"),o==1&&P.forEach(e=>{q(e.scale)}),lt.forEach(e=>{q(e.scale)});for(let e in t.scales)
q(e);let R=F[G],Z=R.distr,et,bt;R.ori==0?(Yt(v,K),et=p,bt=f):(Yt(v,yt),et=f,bt=p);let st={};for(let e in F){let i=F[e];(i.
min!=null||i.max!=null)&&(st[e]={min:i.min,max:i.max},i.min=i.max=null)}let dt=t.tzDate||(e=>new Date(Jt(e/rt))),gt=t.fmtDate||
Vi,Kt=rt==1?Ar(dt):$r(dt),ge=Ks(dt,Gs(rt==1?Ir:Pr,gt)),Ft=Bs(dt,Us(Fr,gt)),Nt=[],pt=l.legend=Qt({},Dr,t.legend),nt=l.cursor=
Qt({},jr,{drag:{y:o==2}},t.cursor),te=pt.show,qt=nt.show,le=pt.markers;pt.idxs=Nt,le.width=Q(le.width),le.dash=Q(le.dash),
le.stroke=Q(le.stroke),le.fill=Q(le.fill);let jt,Xe,De,Vt=[],an=[],yn,je=!1,Fn={};if(pt.live){let e=P[1]?P[1].values:null;
je=e!=null,yn=je?e(l,1,0):{_:0};for(let i in yn)Fn[i]=ql}if(te)if(jt=Ne("table",mn,v),De=Ne("tbody",null,jt),pt.mount(l,
jt),je){Xe=Ne("thead",null,jt,De);let e=Ne("tr",null,Xe);Ne("th",null,e);for(var Nl in yn)Ne("th",nn,e).textContent=Nl}else
Yt(jt,ul),pt.live&&Yt(jt,Wn);let Pl={show:!0},si={show:!1};function Ni(e,i){if(i==0&&(je||!pt.live||o==2))return _l;let r=[],
a=Ne("tr",kt,De,De.childNodes[i]);Yt(a,e.class),e.show||Yt(a,Rt);let c=Ne("th",null,a);if(le.show){let I=Pe(ie,c);if(i>0){
let N=le.width(l,i);N&&(I.style.border=N+"px "+le.dash(l,i)+" "+le.stroke(l,i)),I.style.background=le.fill(l,i)}}let w=Pe(
nn,c);e.label instanceof HTMLElement?w.appendChild(e.label):w.textContent=e.label,i>0&&(le.show||(w.style.color=e.width>
0?le.stroke(l,i):le.fill(l,i)),Te("click",c,I=>{if(nt._lock)return;il(I);let N=P.indexOf(e);if((I.ctrlKey||I.metaKey)!=pt.
isolate){let O=P.some((D,H)=>H>0&&H!=N&&D.show);P.forEach((D,H)=>{H>0&&cn(H,O?H==N?Pl:si:Pl,!0,ee.setSeries)})}else cn(N,
{show:!e.show},!0,ee.setSeries)},!1),Ll&&Te(In,c,I=>{nt._lock||(il(I),cn(P.indexOf(e),Ul,!0,ee.setSeries))},!1));for(var _ in yn){
let I=Ne("td",di,a);I.textContent="--",r.push(I)}return[a,r]}let Qn=new Map;function Te(e,i,r,a=!0){let c=Qn.get(i)||{},
w=nt.bind[e](l,i,r,a);w&&(xn(e,i,c[e]=w),Qn.set(i,c))}function $l(e,i,r){let a=Qn.get(i)||{};for(let c in a)(e==null||c==
e)&&(qe(c,i,a[c]),delete a[c]);e==null&&Qn.delete(i)}let kn=0,tl=0,mt=0,Y=0,zt=0,we=0,zl=zt,el=we,un=mt,nl=Y,Ce=0,Ve=0,ze=0,
Ze=0;l.bbox={};let ss=!1,Pi=!1,Fl=!1,ll=!1,$i=!1,Ge=!1;function os(e,i,r){(r||e!=l.width||i!=l.height)&&Ao(e,i),Yl(!1),Fl=
!0,Pi=!0,Wl()}function Ao(e,i){l.width=kn=mt=e,l.height=tl=Y=i,zt=we=0,Sa(),Ta();let r=l.bbox;Ce=r.left=qn(zt*St,.5),Ve=
r.top=qn(we*St,.5),ze=r.width=qn(mt*St,.5),Ze=r.height=qn(Y*St,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=La(
i),a=Oa(i);e=i==ka||r&&a,e||(Ao(l.width,l.height),Pi=!0)}}function _a({width:e,height:i}){os(e,i)}l.setSize=_a;function Sa(){
let e=!1,i=!1,r=!1,a=!1;lt.forEach((c,w)=>{if(c.show&&c._show){let{side:_,_size:I}=c,N=_%2,O=c.label!=null?c.labelSize:0,
D=I+O;D>0&&(N?(mt-=D,_==3?(zt+=D,a=!0):r=!0):(Y-=D,_==0?(we+=D,e=!0):i=!0))}}),sl[0]=e,sl[1]=r,sl[2]=i,sl[3]=a,mt-=Ln[1]+
Ln[3],zt+=Ln[3],Y-=Ln[2]+Ln[0],we+=Ln[0]}function Ta(){let e=zt+mt,i=we+Y,r=zt,a=we;function c(w,_){switch(w){case 1:return e+=
_,e-_;case 2:return i+=_,i-_;case 3:return r-=_,r+_;case 0:return a-=_,a+_}}lt.forEach((w,_)=>{if(w.show&&w._show){let I=w.
side;w._pos=c(I,w._size),w.label!=null&&(w._lpos=c(I,w.labelSize))}})}if(nt.dataIdx==null){let e=nt.hover,i=e.skip=new Set(
e.skip??[]);i.add(void 0);let r=e.prox=Q(e.prox),a=e.bias??=0;nt.dataIdx=(c,w,_,I)=>{if(w==0)return _;let N=_,O=r(c,w,_,
I)??L,D=O>=0&&O<L,H=R.ori==0?mt:Y,ut=nt.left,Et=n[0],Tt=n[w];if(i.has(Tt[_])){N=null;let _t=null,ot=null,X;if(a==0||a==-1)
for(X=_;_t==null&&X-- >0;)i.has(Tt[X])||(_t=X);if(a==0||a==1)for(X=_;ot==null&&X++<Tt.length;)i.has(Tt[X])||(ot=X);if(_t!=
null||ot!=null)if(D){let Dt=_t==null?-1/0:et(Et[_t],R,H,0),Ut=ot==null?1/0:et(Et[ot],R,H,0),fe=ut-Dt,Pt=Ut-ut;fe<=Pt?fe<=
O&&(N=_t):Pt<=O&&(N=ot)}else N=ot==null?_t:_t==null?ot:_-_t<=ot-_?_t:ot}else D&&Gt(ut-et(Et[_],R,H,0))>O&&(N=null);return N}}
let il=e=>{nt.event=e};nt.idxs=Nt,nt._lock=!1;let Me=nt.points;Me.show=Q(Me.show),Me.size=Q(Me.size),Me.stroke=Q(Me.stroke),
Me.width=Q(Me.width),Me.fill=Q(Me.fill);let fn=l.focus=Qt({},t.focus||{alpha:.3},nt.focus),Ll=fn.prox>=0,Ol=Ll&&Me.one,Ke=[],
Dl=[],Cl=[];function No(e,i){let r=Me.show(l,i);if(r instanceof HTMLElement)return Yt(r,_n),Yt(r,e.class),$e(r,-10,-10,mt,
Y),V.insertBefore(r,Ke[i]),r}function Po(e,i){if(o==1||i>0){let r=o==1&&F[e.scale].time,a=e.value;e.value=r?Ps(a)?Bs(dt,
Us(a,gt)):a||Ft:a||Qr,e.label=e.label||(r?Gr:Vr)}if(Ol||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||me,e.fillTo=
Q(e.fillTo||ia),e.pxAlign=+ct(e.pxAlign,B),e.pxRound=ho(e.pxAlign),e.stroke=Q(e.stroke||null),e.fill=Q(e.fill||null),e._stroke=
e._fill=e._paths=e._focus=null;let r=ta(Zt(1,e.width),1),a=e.points=Qt({},{size:r,width:Zt(1,r*.2),stroke:e.stroke,space:r*
2,paths:pa,_stroke:null,_fill:null},e.points);a.show=Q(a.show),a.filter=Q(a.filter),a.fill=Q(a.fill),a.stroke=Q(a.stroke),
a.paths=Q(a.paths),a.pxAlign=e.pxAlign}if(te){let r=Ni(e,i);Vt.splice(i,0,r[0]),an.splice(i,0,r[1]),pt.values.push(null)}
if(qt){Nt.splice(i,0,null);let r=null;Ol?i==0&&(r=No(e,i)):i>0&&(r=No(e,i)),Ke.splice(i,0,r),Dl.splice(i,0,0),Cl.splice(
i,0,0)}ue("addSeries",i)}function Ea(e,i){i=i??P.length,e=o==1?is(e,i,eo,ao):is(e,i,{},ro),P.splice(i,0,e),Po(P[i],i)}l.
addSeries=Ea;function Ia(e){if(P.splice(e,1),te){pt.values.splice(e,1),an.splice(e,1);let i=Vt.splice(e,1)[0];$l(null,i.
firstChild),i.remove()}qt&&(Nt.splice(e,1),Ke.splice(e,1)[0].remove(),Dl.splice(e,1),Cl.splice(e,1)),ue("delSeries",e)}l.
delSeries=Ia;let sl=[!1,!1,!1,!1];function Aa(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=F[e.scale];a==null&&(e.scale=
r?P[1].scale:G,a=F[e.scale]);let c=a.time;e.size=Q(e.size),e.space=Q(e.space),e.rotate=Q(e.rotate),zn(e.incrs)&&e.incrs.
forEach(_=>{!$n.has(_)&&$n.set(_,As(_))}),e.incrs=Q(e.incrs||(a.distr==2?Sr:c?rt==1?Er:Nr:Xn)),e.splits=Q(e.splits||(c&&
a.distr==1?Kt:a.distr==3?Xi:a.distr==4?Br:Ur)),e.stroke=Q(e.stroke),e.grid.stroke=Q(e.grid.stroke),e.ticks.stroke=Q(e.ticks.
stroke),e.border.stroke=Q(e.border.stroke);let w=e.values;e.values=zn(w)&&!zn(w[0])?Q(w):c?zn(w)?Ks(dt,Gs(w,gt)):Ps(w)?zr(
dt,w):w||ge:w||Kr,e.filter=Q(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:ne)),e.font=Io(e.font),e.labelFont=
Io(e.labelFont),e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(sl[i]=
!0,e._el=Pe(Ct,S))}}function oi(e,i,r,a){let[c,w,_,I]=r,N=i%2,O=0;return N==0&&(I||w)&&(O=i==0&&!c||i==2&&!_?Jt(to.size/
3):0),N==1&&(c||_)&&(O=i==1&&!w||i==3&&!I?Jt(io.size/2):0),O}let $o=l.padding=(t.padding||[oi,oi,oi,oi]).map(e=>Q(ct(e,oi))),
Ln=l._padding=$o.map((e,i)=>e(l,i,sl,0)),xe,se=null,oe=null,zi=o==1?P[0].idxs:null,Qe=null,ri=!1;function zo(e,i){if(n=e??
[],l.data=l._data=n,o==2){xe=0;for(let r=1;r<P.length;r++)xe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),Qe=
n[0],xe=Qe.length;let r=n;if(Z==2){r=n.slice();let a=r[0]=Array(xe);for(let c=0;c<xe;c++)a[c]=c}l._data=n=r}if(Yl(!0),ue(
"setData"),Z==2&&(Fl=!0),i!==!1){let r=R;r.auto(l,ri)?rs():Dn(G,r.min,r.max),ll=ll||nt.left>=0,Ge=!0,Wl()}}l.setData=zo;
function rs(){ri=!0;let e,i;o==1&&(xe>0?(se=zi[0]=0,oe=zi[1]=xe-1,e=n[0][se],i=n[0][oe],Z==2?(e=se,i=oe):e==i&&(Z==3?[e,
i]=bl(e,e,R.log,!1):Z==4?[e,i]=vl(e,e,R.log,!1):R.time?i=e+Jt(86400/rt):[e,i]=kl(e,i,yl,!0))):(se=zi[0]=e=null,oe=zi[1]=
i=null)),Dn(G,e,i)}let Fi,Rl,as,us,fs,cs,hs,ds,ps,Fe;function Fo(e,i,r,a,c,w){e??=Sn,r??=ji,a??="butt",c??=Sn,w??="round",
e!=Fi&&(M.strokeStyle=Fi=e),c!=Rl&&(M.fillStyle=Rl=c),i!=as&&(M.lineWidth=as=i),w!=fs&&(M.lineJoin=fs=w),a!=cs&&(M.lineCap=
cs=a),r!=us&&M.setLineDash(us=r)}function Lo(e,i,r,a){i!=Rl&&(M.fillStyle=Rl=i),e!=hs&&(M.font=hs=e),r!=ds&&(M.textAlign=
ds=r),a!=ps&&(M.textBaseline=ps=a)}function ms(e,i,r,a,c=0){if(a.length>0&&e.auto(l,ri)&&(i==null||i.min==null)){let w=ct(
se,0),_=ct(oe,a.length-1),I=r.min==null?wi(a,w,_,c,e.distr==3):[r.min,r.max];e.min=Oe(e.min,r.min=I[0]),e.max=Zt(e.max,r.
max=I[1])}}let Oo={min:null,max:null};function Na(){for(let a in F){let c=F[a];st[a]==null&&(c.min==null||st[G]!=null&&c.
auto(l,ri))&&(st[a]=Oo)}for(let a in F){let c=F[a];st[a]==null&&c.from!=null&&st[c.from]!=null&&(st[a]=Oo)}st[G]!=null&&
Yl(!0);let e={};for(let a in st){let c=st[a];if(c!=null){let w=e[a]=Sl(F[a],or);if(c.min!=null)Qt(w,c);else if(a!=G||o==
2)if(xe==0&&w.from==null){let _=w.range(l,null,null,a);w.min=_[0],w.max=_[1]}else w.min=L,w.max=-L}}if(xe>0){P.forEach((a,c)=>{
if(o==1){let w=a.scale,_=st[w];if(_==null)return;let I=e[w];if(c==0){let N=I.range(l,I.min,I.max,w);I.min=N[0],I.max=N[1],
se=Se(I.min,n[0]),oe=Se(I.max,n[0]),oe-se>1&&(n[0][se]<I.min&&se++,n[0][oe]>I.max&&oe--),a.min=Qe[se],a.max=Qe[oe]}else a.
show&&a.auto&&ms(I,_,a,n[c],a.sorted);a.idxs[0]=se,a.idxs[1]=oe}else if(c>0&&a.show&&a.auto){let[w,_]=a.facets,I=w.scale,
N=_.scale,[O,D]=n[c],H=e[I],ut=e[N];H!=null&&ms(H,st[I],w,O,w.sorted),ut!=null&&ms(ut,st[N],_,D,_.sorted),a.min=_.min,a.
max=_.max}});for(let a in e){let c=e[a],w=st[a];if(c.from==null&&(w==null||w.min==null)){let _=c.range(l,c.min==L?null:c.
min,c.max==-L?null:c.max,a);c.min=_[0],c.max=_[1]}}}for(let a in e){let c=e[a];if(c.from!=null){let w=e[c.from];if(w.min==
null)c.min=c.max=null;else{let _=c.range(l,w.min,w.max,a);c.min=_[0],c.max=_[1]}}}let i={},r=!1;for(let a in e){let c=e[a],
w=F[a];if(w.min!=c.min||w.max!=c.max){w.min=c.min,w.max=c.max;let _=w.distr;w._min=_==3?T(w.min):_==4?j(w.min,w.asinh):_==
100?w.fwd(w.min):w.min,w._max=_==3?T(w.max):_==4?j(w.max,w.asinh):_==100?w.fwd(w.max):w.max,i[a]=r=!0}}if(r){P.forEach((a,c)=>{
o==2?c>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)Fl=!0,ue("setScale",a);qt&&nt.left>=0&&(ll=Ge=
!0)}for(let a in st)st[a]=null}function Pa(e){let i=Ht(se-1,0,xe-1),r=Ht(oe+1,0,xe-1);for(;e[i]==null&&i>0;)i--;for(;e[r]==
null&&r<xe-1;)r++;return[i,r]}function $a(){if(xe>0){let e=P.some(i=>i._focus)&&Fe!=fn.alpha;e&&(M.globalAlpha=Fe=fn.alpha),
P.forEach((i,r)=>{if(r>0&&i.show&&(Do(r,!1),Do(r,!0),i._paths==null)){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=Fe=i.alpha);let c=o==
2?[0,n[r][0].length-1]:Pa(n[r]);i._paths=i.paths(l,r,c[0],c[1]),Fe!=a&&(M.globalAlpha=Fe=a)}}),P.forEach((i,r)=>{if(r>0&&
i.show){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=Fe=i.alpha),i._paths!=null&&Co(r,!1);{let c=i._paths!=null?i._paths.gaps:null,
w=i.points.show(l,r,se,oe,c),_=i.points.filter(l,r,w,c);(w||_)&&(i.points._paths=i.points.paths(l,r,se,oe,_),Co(r,!0))}Fe!=
a&&(M.globalAlpha=Fe=a),ue("drawSeries",r)}}),e&&(M.globalAlpha=Fe=1)}}function Do(e,i){let r=i?P[e].points:P[e];r._stroke=
r.stroke(l,e),r._fill=r.fill(l,e)}function Co(e,i){let r=i?P[e].points:P[e],{stroke:a,fill:c,clip:w,flags:_,_stroke:I=r.
_stroke,_fill:N=r._fill,_width:O=r.width}=r._paths;O=$t(O*St,3);let D=null,H=O%2/2;i&&N==null&&(N=O>0?"#fff":I);let ut=r.
pxAlign==1&&H>0;if(ut&&M.translate(H,H),!i){let Et=Ce-O/2,Tt=Ve-O/2,_t=ze+O,ot=Ze+O;D=new Path2D,D.rect(Et,Tt,_t,ot)}i?gs(
I,O,r.dash,r.cap,N,a,c,_,w):za(e,I,O,r.dash,r.cap,N,a,c,_,D,w),ut&&M.translate(-H,-H)}function za(e,i,r,a,c,w,_,I,N,O,D){
let H=!1;N!=0&&xt.forEach((ut,Et)=>{if(ut.series[0]==e){let Tt=P[ut.series[1]],_t=n[ut.series[1]],ot=(Tt._paths||ni).band;
zn(ot)&&(ot=ut.dir==1?ot[0]:ot[1]);let X,Dt=null;Tt.show&&ot&&ti(_t,se,oe)?(Dt=ut.fill(l,Et)||w,X=Tt._paths.clip):ot=null,
gs(i,r,a,c,Dt,_,I,N,O,D,X,ot),H=!0}}),H||gs(i,r,a,c,w,_,I,N,O,D)}let Ro=El|Qi;function gs(e,i,r,a,c,w,_,I,N,O,D,H){Fo(e,
i,r,a,c),(N||O||H)&&(M.save(),N&&M.clip(N),O&&M.clip(O)),H?(I&Ro)==Ro?(M.clip(H),D&&M.clip(D),Oi(c,_),Li(e,w,i)):I&Qi?(Oi(
c,_),M.clip(H),Li(e,w,i)):I&El&&(M.save(),M.clip(H),D&&M.clip(D),Oi(c,_),M.restore(),Li(e,w,i)):(Oi(c,_),Li(e,w,i)),(N||
O||H)&&M.restore()}function Li(e,i,r){r>0&&(i instanceof Map?i.forEach((a,c)=>{M.strokeStyle=Fi=c,M.stroke(a)}):i!=null&&
e&&M.stroke(i))}function Oi(e,i){i instanceof Map?i.forEach((r,a)=>{M.fillStyle=Rl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Fa(e,i,r,a){
let c=lt[e],w;if(a<=0)w=[0,0];else{let _=c._space=c.space(l,e,i,r,a),I=c._incrs=c.incrs(l,e,i,r,a,_);w=va(i,r,I,a,_)}return c.
_found=w}function ws(e,i,r,a,c,w,_,I,N,O){let D=_%2/2;B==1&&M.translate(D,D),Fo(I,_,N,O,I),M.beginPath();let H,ut,Et,Tt,
_t=c+(a==0||a==3?-w:w);r==0?(ut=c,Tt=_t):(H=c,Et=_t);for(let ot=0;ot<e.length;ot++)i[ot]!=null&&(r==0?H=Et=e[ot]:ut=Tt=e[ot],
M.moveTo(H,ut),M.lineTo(Et,Tt));M.stroke(),B==1&&M.translate(-D,-D)}function La(e){let i=!0;return lt.forEach((r,a)=>{if(!r.
show)return;let c=F[r.scale];if(c.min==null){r._show&&(i=!1,r._show=!1,Yl(!1));return}else r._show||(i=!1,r._show=!0,Yl(
!1));let w=r.side,_=w%2,{min:I,max:N}=c,[O,D]=Fa(a,I,N,_==0?mt:Y);if(D==0)return;let H=c.distr==2,ut=r._splits=r.splits(
l,a,I,N,O,D,H),Et=c.distr==2?ut.map(X=>Qe[X]):ut,Tt=c.distr==2?Qe[ut[1]]-Qe[ut[0]]:O,_t=r._values=r.values(l,r.filter(l,
Et,a,D,Tt),a,D,Tt);r._rotate=w==2?r.rotate(l,_t,a,D):0;let ot=r._size;r._size=ye(r.size(l,_t,a,e)),ot!=null&&r._size!=ot&&
(i=!1)}),i}function Oa(e){let i=!0;return $o.forEach((r,a)=>{let c=r(l,a,sl,e);c!=Ln[a]&&(i=!1),Ln[a]=c}),i}function Da(){
for(let e=0;e<lt.length;e++){let i=lt[e];if(!i.show||!i._show)continue;let r=i.side,a=r%2,c,w,_=i.stroke(l,e),I=r==0||r==
3?-1:1,[N,O]=i._found;if(i.label!=null){let Ie=i.labelGap*I,We=Jt((i._lpos+Ie)*St);Lo(i.labelFont[0],_,"center",r==2?"to\
p":He),M.save(),a==1?(c=w=0,M.translate(We,Jt(Ve+Ze/2)),M.rotate((r==3?-Bn:Bn)/2)):(c=Jt(Ce+ze/2),w=We);let al=he(i.label)?
i.label(l,e,N,O):i.label;M.fillText(al,c,w),M.restore()}if(O==0)continue;let D=F[i.scale],H=a==0?ze:Ze,ut=a==0?Ce:Ve,Et=i.
_splits,Tt=D.distr==2?Et.map(Ie=>Qe[Ie]):Et,_t=D.distr==2?Qe[Et[1]]-Qe[Et[0]]:N,ot=i.ticks,X=i.border,Dt=ot.show?ot.size:
0,Ut=Jt(Dt*St),fe=Jt((i.alignTo==2?i._size-Dt-i.gap:i.gap)*St),Pt=i._rotate*-Bn/180,Bt=wt(i._pos*St),Re=(Ut+fe)*I,Ee=Bt+
Re;w=a==0?Ee:0,c=a==1?Ee:0;let Ue=i.font[0],tn=i.align==1?sn:i.align==2?on:Pt>0?sn:Pt<0?on:a==0?"center":r==3?on:sn,dn=Pt||
a==1?"middle":r==2?"top":He;Lo(Ue,_,tn,dn);let Ye=i.font[1]*i.lineGap,Be=Et.map(Ie=>wt(x(Ie,D,H,ut))),en=i._values;for(let Ie=0;Ie<
en.length;Ie++){let We=en[Ie];if(We!=null){a==0?c=Be[Ie]:w=Be[Ie],We=""+We;let al=We.indexOf(`
`)==-1?[We]:We.split(/\n/gm);for(let Ae=0;Ae<al.length;Ae++){let ir=al[Ae];Pt?(M.save(),M.translate(c,w+Ae*Ye),M.rotate(
Pt),M.fillText(ir,0,0),M.restore()):M.fillText(ir,c,w+Ae*Ye)}}}ot.show&&ws(Be,ot.filter(l,Tt,e,O,_t),a,r,Bt,Ut,$t(ot.width*
St,3),ot.stroke(l,e),ot.dash,ot.cap);let pn=i.grid;pn.show&&ws(Be,pn.filter(l,Tt,e,O,_t),a,a==0?2:1,a==0?Ve:Ce,a==0?Ze:ze,
$t(pn.width*St,3),pn.stroke(l,e),pn.dash,pn.cap),X.show&&ws([Bt],[1],a==0?1:0,a==0?1:2,a==1?Ve:Ce,a==1?Ze:ze,$t(X.width*
St,3),X.stroke(l,e),X.dash,X.cap)}ue("drawAxes")}function Yl(e){P.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Di=!1,xs=!1,ai=[];function Ca(){xs=!1;for(let e=0;e<ai.
length;e++)ue(...ai[e]);ai.length=0}function Wl(){Di||(dr(Yo),Di=!0)}function Ra(e,i=!1){Di=!0,xs=i,e(l),Yo(),i&&ai.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Yo(){if(ss&&(Na(),ss=!1),Fl&&(Ma(),Fl=!1),Pi){if(At(U,sn,zt),At(U,"top",we),At(
U,Hn,mt),At(U,ln,Y),At(V,sn,zt),At(V,"top",we),At(V,Hn,mt),At(V,ln,Y),At(S,Hn,kn),At(S,ln,tl),A.width=Jt(kn*St),A.height=
Jt(tl*St),lt.forEach(({_el:e,_show:i,_size:r,_pos:a,side:c})=>{if(e!=null)if(i){let w=c===3||c===0?r:0,_=c%2==1;At(e,_?"\
left":"top",a-w),At(e,_?"width":"height",r),At(e,_?"top":"left",_?we:zt),At(e,_?"height":"width",_?Y:mt),Xl(e,Rt)}else Yt(
e,Rt)}),Fi=Rl=as=fs=cs=hs=ds=ps=us=null,Fe=1,ci(!0),zt!=zl||we!=el||mt!=un||Y!=nl){Yl(!1);let e=mt/un,i=Y/nl;if(qt&&!ll&&
nt.left>=0){nt.left*=e,nt.top*=i,Hl&&$e(Hl,Jt(nt.left),0,mt,Y),jl&&$e(jl,0,Jt(nt.top),mt,Y);for(let r=0;r<Ke.length;r++){
let a=Ke[r];a!=null&&(Dl[r]*=e,Cl[r]*=i,$e(a,ye(Dl[r]),ye(Cl[r]),mt,Y))}}if(Ot.show&&!$i&&Ot.left>=0&&Ot.width>0){Ot.left*=
e,Ot.width*=e,Ot.top*=i,Ot.height*=i;for(let r in _s)At(Kl,r,Ot[r])}zl=zt,el=we,un=mt,nl=Y}ue("setSize"),Pi=!1}kn>0&&tl>
0&&(M.clearRect(0,0,A.width,A.height),ue("drawClear"),ft.forEach(e=>e()),ue("draw")),Ot.show&&$i&&(Ci(Ot),$i=!1),qt&&ll&&
(rl(null,!0,!1),ll=!1),pt.show&&pt.live&&Ge&&(ks(),Ge=!1),y||(y=!0,l.status=1,ue("ready")),ri=!1,Di=!1}l.redraw=(e,i)=>{
Fl=i||!1,e!==!1?Dn(G,R.min,R.max):Wl()};function bs(e,i){let r=F[e];if(r.from==null){if(xe==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(xe>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==G&&r.distr==2&&xe>0&&(i.min=Se(i.min,n[0]),i.max=Se(i.max,n[0]),i.min==i.max&&i.max++),st[e]=i,ss=!0,Wl()}}
l.setScale=bs;let vs,ys,Hl,jl,Wo,Ho,Vl,Gl,jo,Vo,Lt,Wt,On=!1,be=nt.drag,re=be.x,ae=be.y;qt&&(nt.x&&(vs=Pe(Xt,V)),nt.y&&(ys=
Pe(Yn,V)),R.ori==0?(Hl=vs,jl=ys):(Hl=ys,jl=vs),Lt=nt.left,Wt=nt.top);let Ot=l.select=Qt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Kl=Ot.show?Pe(_e,Ot.over?V:U):null;function Ci(e,i){if(Ot.show){for(let r in e)Ot[r]=e[r],r in
_s&&At(Kl,r,e[r]);i!==!1&&ue("setSelect")}}l.setSelect=Ci;function Ya(e){if(P[e].show)te&&Xl(Vt[e],Rt);else if(te&&Yt(Vt[e],
Rt),qt){let i=Ol?Ke[0]:Ke[e];i!=null&&$e(i,-10,-10,mt,Y)}}function Dn(e,i,r){bs(e,{min:i,max:r})}function cn(e,i,r,a){i.
focus!=null&&Ga(e),i.show!=null&&P.forEach((c,w)=>{w>0&&(e==w||e==null)&&(c.show=i.show,Ya(w),o==2?(Dn(c.facets[0].scale,
null,null),Dn(c.facets[1].scale,null,null)):Dn(c.scale,null,null),Wl())}),r!==!1&&ue("setSeries",e,i),a&&hi("setSeries",
l,e,i)}l.setSeries=cn;function Wa(e,i){Qt(xt[e],i)}function Ha(e,i){e.fill=Q(e.fill||null),e.dir=ct(e.dir,-1),i=i??xt.length,
xt.splice(i,0,e)}function ja(e){e==null?xt.length=0:xt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){
P[e].alpha=i,qt&&Ke[e]!=null&&(Ke[e].style.opacity=i),te&&Vt[e]&&(Vt[e].style.opacity=i)}let Mn,Cn,ol,Ul={focus:!0};function Ga(e){
if(e!=ol){let i=e==null,r=fn.alpha!=1;P.forEach((a,c)=>{if(o==1||c>0){let w=i||c==0||c==e;a._focus=i?null:w,r&&Va(c,w?1:
fn.alpha)}}),ol=e,r&&Wl()}}te&&Ll&&Te(Vn,jt,e=>{nt._lock||(il(e),ol!=null&&cn(null,Ul,!0,ee.setSeries))});function hn(e,i,r){
let a=F[i];r&&(e=e/St-(a.ori==1?we:zt));let c=mt;a.ori==1&&(c=Y,e=c-e),a.dir==-1&&(e=c-e);let w=a._min,_=a._max,I=e/c,N=w+
(_-w)*I,O=a.distr;return O==3?Nn(10,N):O==4?C(N,a.asinh):O==100?a.bwd(N):N}function Ka(e,i){let r=hn(e,G,i);return Se(r,
n[0],se,oe)}l.valToIdx=e=>Se(e,n[0]),l.posToIdx=Ka,l.posToVal=hn,l.valToPos=(e,i,r)=>F[i].ori==0?p(e,F[i],r?ze:mt,r?Ce:0):
f(e,F[i],r?Ze:Y,r?Ve:0),l.setCursor=(e,i,r)=>{Lt=e.left,Wt=e.top,rl(null,i,r)};function Go(e,i){At(Kl,sn,Ot.left=e),At(Kl,
Hn,Ot.width=i)}function Ko(e,i){At(Kl,"top",Ot.top=e),At(Kl,ln,Ot.height=i)}let ui=R.ori==0?Go:Ko,fi=R.ori==1?Go:Ko;function Ua(){
if(te&&pt.live)for(let e=o==2?1:0;e<P.length;e++){if(e==0&&je)continue;let i=pt.values[e],r=0;for(let a in i)an[e][r++].
firstChild.nodeValue=i[a]}}function ks(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{Nt[a]=r}):sr(e.idx)||Nt.fill(e.idx),
pt.idx=Nt[0]),te&&pt.live){for(let r=0;r<P.length;r++)(r>0||o==1&&!je)&&Ba(r,Nt[r]);Ua()}Ge=!1,i!==!1&&ue("setLegend")}l.
setLegend=ks;function Ba(e,i){let r=P[e],a=e==0&&Z==2?Qe:n[e],c;je?c=r.values(l,e,i)??Fn:(c=r.value(l,i==null?null:a[i],
e,i),c=c==null?Fn:{_:c}),pt.values[e]=c}function rl(e,i,r){jo=Lt,Vo=Wt,[Lt,Wt]=nt.move(l,Lt,Wt),nt.left=Lt,nt.top=Wt,qt&&
(Hl&&$e(Hl,Jt(Lt),0,mt,Y),jl&&$e(jl,0,Jt(Wt),mt,Y));let a,c=se>oe;Mn=L,Cn=null;let w=R.ori==0?mt:Y,_=R.ori==1?mt:Y;if(Lt<
0||xe==0||c){a=nt.idx=null;for(let I=0;I<P.length;I++){let N=Ke[I];N!=null&&$e(N,-10,-10,mt,Y)}Ll&&cn(null,Ul,!0,e==null&&
ee.setSeries),pt.live&&(Nt.fill(a),Ge=!0)}else{let I,N,O;o==1&&(I=R.ori==0?Lt:Wt,N=hn(I,G),a=nt.idx=Se(N,n[0],se,oe),O=et(
n[0][a],R,w,0));let D=-10,H=-10,ut=0,Et=0,Tt=!0,_t="",ot="";for(let X=o==2?1:0;X<P.length;X++){let Dt=P[X],Ut=Nt[X],fe=Ut==
null?null:o==1?n[X][Ut]:n[X][1][Ut],Pt=nt.dataIdx(l,X,a,N),Bt=Pt==null?null:o==1?n[X][Pt]:n[X][1][Pt];if(Ge=Ge||Bt!=fe||
Pt!=Ut,Nt[X]=Pt,X>0&&Dt.show){let Re=Pt==null?-10:Pt==a?O:et(o==1?n[0][Pt]:n[X][0][Pt],R,w,0),Ee=Bt==null?-10:bt(Bt,o==1?
F[Dt.scale]:F[Dt.facets[1].scale],_,0);if(Ll&&Bt!=null){let Ue=R.ori==1?Lt:Wt,tn=Gt(fn.dist(l,X,Pt,Ee,Ue));if(tn<Mn){let dn=fn.
bias;if(dn!=0){let Ye=hn(Ue,Dt.scale),Be=Bt>=0?1:-1,en=Ye>=0?1:-1;en==Be&&(en==1?dn==1?Bt>=Ye:Bt<=Ye:dn==1?Bt<=Ye:Bt>=Ye)&&
(Mn=tn,Cn=X)}else Mn=tn,Cn=X}}if(Ge||Ol){let Ue,tn;R.ori==0?(Ue=Re,tn=Ee):(Ue=Ee,tn=Re);let dn,Ye,Be,en,pn,Ie,We=!0,al=Me.
bbox;if(al!=null){We=!1;let Ae=al(l,X);Be=Ae.left,en=Ae.top,dn=Ae.width,Ye=Ae.height}else Be=Ue,en=tn,dn=Ye=Me.size(l,X);
if(Ie=Me.fill(l,X),pn=Me.stroke(l,X),Ol)X==Cn&&Mn<=fn.prox&&(D=Be,H=en,ut=dn,Et=Ye,Tt=We,_t=Ie,ot=pn);else{let Ae=Ke[X];
Ae!=null&&(Dl[X]=Be,Cl[X]=en,mi(Ae,dn,Ye,We),ml(Ae,Ie,pn),$e(Ae,ye(Be),ye(en),mt,Y))}}}}if(Ol){let X=fn.prox,Dt=ol==null?
Mn<=X:Mn>X||Cn!=ol;if(Ge||Dt){let Ut=Ke[0];Ut!=null&&(Dl[0]=D,Cl[0]=H,mi(Ut,ut,Et,Tt),ml(Ut,_t,ot),$e(Ut,ye(D),ye(H),mt,
Y))}}}if(Ot.show&&On)if(e!=null){let[I,N]=ee.scales,[O,D]=ee.match,[H,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(re=Et.
_x,ae=Et._y,re||ae){let{left:Tt,top:_t,width:ot,height:X}=e.select,Dt=e.scales[H].ori,Ut=e.posToVal,fe,Pt,Bt,Re,Ee,Ue=I!=
null&&O(I,H),tn=N!=null&&D(N,ut);Ue&&re?(Dt==0?(fe=Tt,Pt=ot):(fe=_t,Pt=X),Bt=F[I],Re=et(Ut(fe,H),Bt,w,0),Ee=et(Ut(fe+Pt,
H),Bt,w,0),ui(Oe(Re,Ee),Gt(Ee-Re))):ui(0,w),tn&&ae?(Dt==1?(fe=Tt,Pt=ot):(fe=_t,Pt=X),Bt=F[N],Re=bt(Ut(fe,ut),Bt,_,0),Ee=
bt(Ut(fe+Pt,ut),Bt,_,0),fi(Oe(Re,Ee),Gt(Ee-Re))):fi(0,_)}else Ss()}else{let I=Gt(jo-Wo),N=Gt(Vo-Ho);if(R.ori==1){let ut=I;
I=N,N=ut}re=be.x&&I>=be.dist,ae=be.y&&N>=be.dist;let O=be.uni;O!=null?re&&ae&&(re=I>=O,ae=N>=O,!re&&!ae&&(N>I?ae=!0:re=!0)):
be.x&&be.y&&(re||ae)&&(re=ae=!0);let D,H;re&&(R.ori==0?(D=Vl,H=Lt):(D=Gl,H=Wt),ui(Oe(D,H),Gt(H-D)),ae||fi(0,_)),ae&&(R.ori==
1?(D=Vl,H=Lt):(D=Gl,H=Wt),fi(Oe(D,H),Gt(H-D)),re||ui(0,w)),!re&&!ae&&(ui(0,0),fi(0,0))}if(be._x=re,be._y=ae,e==null){if(r){
if(lr!=null){let[I,N]=ee.scales;ee.values[0]=I!=null?hn(R.ori==0?Lt:Wt,I):null,ee.values[1]=N!=null?hn(R.ori==1?Lt:Wt,N):
null}hi(Tn,l,Lt,Wt,mt,Y,a)}if(Ll){let I=r&&ee.setSeries,N=fn.prox;ol==null?Mn<=N&&cn(Cn,Ul,!0,I):Mn>N?cn(null,Ul,!0,I):Cn!=
ol&&cn(Cn,Ul,!0,I)}}Ge&&(pt.idx=a,ks()),i!==!1&&ue("setCursor")}let Rn=null;Object.defineProperty(l,"rect",{get(){return Rn==
null&&ci(!1),Rn}});function ci(e=!1){e?Rn=null:(Rn=V.getBoundingClientRect(),ue("syncRect",Rn))}function Uo(e,i,r,a,c,w,_){
nt._lock||On&&e!=null&&e.movementX==0&&e.movementY==0||(Ms(e,i,r,a,c,w,_,!1,e!=null),e!=null?rl(null,!0,!0):rl(i,!0,!1))}
function Ms(e,i,r,a,c,w,_,I,N){if(Rn==null&&ci(!1),il(e),e!=null)r=e.clientX-Rn.left,a=e.clientY-Rn.top;else{if(r<0||a<0){
Lt=-10,Wt=-10;return}let[O,D]=ee.scales,H=i.cursor.sync,[ut,Et]=H.values,[Tt,_t]=H.scales,[ot,X]=ee.match,Dt=i.axes[0].side%
2==1,Ut=R.ori==0?mt:Y,fe=R.ori==1?mt:Y,Pt=Dt?w:c,Bt=Dt?c:w,Re=Dt?a:r,Ee=Dt?r:a;if(Tt!=null?r=ot(O,Tt)?x(ut,F[O],Ut,0):-10:
r=Ut*(Re/Pt),_t!=null?a=X(D,_t)?x(Et,F[D],fe,0):-10:a=fe*(Ee/Bt),R.ori==1){let Ue=r;r=a,a=Ue}}N&&(i==null||i.cursor.event.
type==Tn)&&((r<=1||r>=mt-1)&&(r=qn(r,mt)),(a<=1||a>=Y-1)&&(a=qn(a,Y))),I?(Wo=r,Ho=a,[Vl,Gl]=nt.move(l,r,a)):(Lt=r,Wt=a)}
let _s={width:0,height:0,left:0,top:0};function Ss(){Ci(_s,!1)}let Bo,Jo,qo,Xo;function Zo(e,i,r,a,c,w,_){On=!0,re=ae=be.
_x=be._y=!1,Ms(e,i,r,a,c,w,_,!0,!1),e!=null&&(Te(En,Le,Qo,!1),hi(Jl,l,Vl,Gl,mt,Y,null));let{left:I,top:N,width:O,height:D}=Ot;
Bo=I,Jo=N,qo=O,Xo=D}function Qo(e,i,r,a,c,w,_){On=be._x=be._y=!1,Ms(e,i,r,a,c,w,_,!1,!0);let{left:I,top:N,width:O,height:D}=Ot,
H=O>0||D>0,ut=Bo!=I||Jo!=N||qo!=O||Xo!=D;if(H&&ut&&Ci(Ot),be.setScale&&H&&ut){let Et=I,Tt=O,_t=N,ot=D;if(R.ori==1&&(Et=N,
Tt=D,_t=I,ot=O),re&&Dn(G,hn(Et,G),hn(Et+Tt,G)),ae)for(let X in F){let Dt=F[X];X!=G&&Dt.from==null&&Dt.min!=L&&Dn(X,hn(_t+
ot,X),hn(_t,X))}Ss()}else nt.lock&&(nt._lock=!nt._lock,rl(i,!0,e!=null));e!=null&&($l(En,Le),hi(En,l,Lt,Wt,mt,Y,null))}function Ja(e,i,r,a,c,w,_){
if(nt._lock)return;il(e);let I=On;if(On){let N=!0,O=!0,D=10,H,ut;R.ori==0?(H=re,ut=ae):(H=ae,ut=re),H&&ut&&(N=Lt<=D||Lt>=
mt-D,O=Wt<=D||Wt>=Y-D),H&&N&&(Lt=Lt<Vl?0:mt),ut&&O&&(Wt=Wt<Gl?0:Y),rl(null,!0,!0),On=!1}Lt=-10,Wt=-10,Nt.fill(null),rl(null,
!0,!0),I&&(On=I)}function tr(e,i,r,a,c,w,_){nt._lock||(il(e),rs(),Ss(),e!=null&&hi(fl,l,Lt,Wt,mt,Y,null))}function er(){
lt.forEach(ya),os(l.width,l.height,!0)}xn(hl,Je,er);let Bl={};Bl.mousedown=Zo,Bl.mousemove=Uo,Bl.mouseup=Qo,Bl.dblclick=
tr,Bl.setSeries=(e,i,r,a)=>{let c=ee.match[2];r=c(l,i,r),r!=-1&&cn(r,a,!0,!1)},qt&&(Te(Jl,V,Zo),Te(Tn,V,Uo),Te(In,V,e=>{
il(e),ci(!1)}),Te(Vn,V,Ja),Te(fl,V,tr),ls.add(l),l.syncRect=ci);let Ri=l.hooks=t.hooks||{};function ue(e,i,r){xs?ai.push(
[e,i,r]):e in Ri&&Ri[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Ri[i]=(Ri[i]||
[]).concat(e.hooks[i])});let nr=(e,i,r)=>r,ee=Qt({key:null,setSeries:!1,filters:{pub:rn,sub:rn},scales:[G,P[1]?P[1].scale:
null],match:[Pn,Pn,nr],values:[null,null]},nt.sync);ee.match.length==2&&ee.match.push(nr),nt.sync=ee;let lr=ee.key,Ts=co(
lr);function hi(e,i,r,a,c,w,_){ee.filters.pub(e,i,r,a,c,w,_)&&Ts.pub(e,i,r,a,c,w,_)}Ts.sub(l);function qa(e,i,r,a,c,w,_){
ee.filters.sub(e,i,r,a,c,w,_)&&Bl[e](null,i,r,a,c,w,_)}l.pub=qa;function Xa(){Ts.unsub(l),ls.delete(l),Qn.clear(),qe(hl,
Je,er),v.remove(),jt?.remove(),ue("destroy")}l.destroy=Xa;function Es(){ue("init",t,n),zo(n||t.data,!1),st[G]?bs(G,st[G]):
rs(),$i=Ot.show&&(Ot.width>0||Ot.height>0),ll=Ge=!0,os(t.width,t.height)}return P.forEach(Po),lt.forEach(Aa),s?s instanceof
HTMLElement?(s.appendChild(v),Es()):s(l,Es):Es(),l}ke.assign=Qt,ke.fmtNum=Ml,ke.rangeNum=kl,ke.rangeLog=bl,ke.rangeAsinh=
vl,ke.orient=Zn,ke.pxRatio=St,ke.join=hr,ke.fmtDate=Vi,ke.tzDate=Mr,ke.sync=co;{ke.addGap=sa,ke.clipGaps=Ti;let t=ke.paths=
{points:bo};t.linear=yo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(z)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(d){return this.
held?[this.held.begin,this.held.end]:[d-this.windowMs,d]}hold(d,h){this.held||(this.held={begin:d-this.windowMs,end:d},this.
heldAt=d,this.total=h)}release(){this.held=null}show(d,h,b,m){this.hold(b,m);const u=(d+h)/2,k=Math.min(Math.max(h-d,SHORTEST_MS),
this.keptMs)/2;this.held={begin:u-k,end:u+k}}zoom(d,h,b){if(!this.held){const W=this.windowMs*d;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,W));return}const{begin:m,end:u}=this.held,k=b??(m+u)/2,$=(k-m)/(u-m),z=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(u-m)*d));this.held={begin:k-z*$,end:k+z*(1-$)},this.pan(0,h)}pan(d,h,b=this.total){this.hold(h,b);
const{begin:m,end:u}=this.held,k=u-m,$=Math.max(h,u+Math.min(0,d)),z=Math.max(h-this.keptMs+Math.min(k,this.keptMs),Math.
min($,u+d));this.held={begin:z-k,end:z}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(d,h,b,m,u=90){const k=(h-d)*u/Math.max(1,m),$=STEPS_MS.
find(W=>W>=k)??STEPS_MS[STEPS_MS.length-1],z=[];for(let W=Math.ceil((b-h)/$-1e-6)*$;b-W>=d-1e-6;W+=$)z.push(b-W);return z.
reverse()}function valueText(d){if(Number.isNaN(d))return"–";const h=Math.abs(d);return h&&(h<1e-4||h>=1e9)?minus(d.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(d.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function minus(d){
return d.replace(/^-/,"−")}function agoText(d){return Math.abs(d)<.5?"now":`${d<0?"+":"−"}${longSpanText(Math.abs(d))}`}
function longSpanText(d){if(d<36e5)return spanText(d);const h=Math.round(d/6e4),[b,m]=[Math.floor(h/1440),Math.floor(h/60)];
return b?`${b} d${m%24?` ${m%24} h`:""}`:`${m} h${h%60?` ${h%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(d,h,b){
if(d<FIRST_WALL_MS)return`at ${longSpanText(d<0?h-d:h)} · ${agoText(b)}`;const m=new Date(d+h),u=z=>String(z).padStart(
2,"0"),k=`${u(m.getHours())}:${u(m.getMinutes())}:${u(m.getSeconds())}`,$=String(m.getMilliseconds()).padStart(3,"0");return`${k}\
.${$} · ${agoText(b)}`}function notesOf({most:d,others:h,without:b,hidden:m,lost:u}){const k=[];if(d>1&&k.push(`1 px = \
up to ${groupedText(d)} events`),h){const $=h>=1e3?"1,000 or more":groupedText(h);k.push(`${$} more series not drawn: th\
ere is room for 20`)}return b&&k.push(`${groupedText(b)} without a number`),m&&k.push(`${groupedText(m)} hidden`),u&&k.push(
`${groupedText(u)} at or below zero not on this scale`),k}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
 * person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
 * OR OTHER DEALINGS IN THE SOFTWARE. */var HEIGHT=260,RAIL=16,LINE=1.6,DENSE=1.2,DOT=2.2,DASHES=[[],[7,3],[2,3]],LIGHT=[
"#0072b2","#d55e00","#008a64","#b0528f","#806600","#3a9bd1","#707070"],DARK=["#56b4e9","#f0883e","#2fc79b","#e08fc2","#e\
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(d,h){const b=h?DARK:LIGHT;return{color:b[d%b.length],dash:DASHES[Math.floor(
d/b.length)%DASHES.length]}}function lookOf(d){const h=z=>{d.style.color=z;const{color:W}=getComputedStyle(d);return d.style.
color="",W},[b,m,u,k]=["text","text-soft","bad","warn"].map(z=>h(`var(--rxm-${z})`)),$=h("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(b)>.5,text:b,soft:m,grid:$,bad:u,warn:k}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(d){if(!meter)return 0;meter.fillStyle=d,meter.fillRect(
0,0,1,1);const[h,b,m]=meter.getImageData(0,0,1,1).data;return(.3*h+.59*b+.11*m)/255}function chartOf(d,h,b,{onSelect:m,onPan:u,
onLive:k}){const $=h.kind==="histogram",z=(J,tt)=>$?barsOf(J,h,tt-1):linesOf(J,h,tt-1),W=J=>J,K={width:Math.max(100,d.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:W((J,tt,at)=>Ct=>Ct.shiftKey?(u(Ct),null):at(Ct)),dblclick:W(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>h.
x},y:{range:()=>h.y,distr:h.isLog&&!$?3:1}},axes:[{stroke:()=>b().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>b().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(J,tt)=>tt.map(valueText)}:{splits:(J,tt,at,Ct)=>timeSplits(
at,Ct,h.now,J.bbox.width/uPlot.pxRatio),values:(J,tt)=>tt.map(at=>agoText(h.now-at))}},{stroke:()=>b().soft,font:"11px s\
ystem-ui, sans-serif",grid:{stroke:()=>b().grid,width:1},ticks:{show:!1},gap:6,size:(J,tt)=>Math.max(36,14+6.5*Math.max(
0,...(tt??[]).map(at=>(at??"").length))),values:(J,tt)=>tt.map(at=>at===null?null:valueText(at))}],series:[{},...h.series.
map((J,tt)=>({label:J.label,show:J.isShown,stroke:()=>strokeOf(tt,b().isDark).color,fill:()=>strokeOf(tt,b().isDark).color,
width:$?0:LINE,dash:strokeOf(tt,!1).dash,pxAlign:0,paths:z,points:{show:!1}}))],hooks:{setSelect:[J=>{const{left:tt,width:at}=J.
select;at>3&&m(J.posToVal(tt,"x"),J.posToVal(tt+at,"x")),at&&J.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:$?[]:
[J=>drawMarks(J,h,b())]}},yt=[[-1e15,1e15],...h.series.map(()=>[0,0])],it=new uPlot(K,yt,d);return{plot:it,draw(){const[
J,tt]=h.x,at=DENSE*it.bbox.width/uPlot.pxRatio;h.series.forEach((Ct,Rt)=>{const[_e,Xt]=Ct.between(J,tt);$||(it.series[Rt+
1].width=Xt-_e>at?1/uPlot.pxRatio:LINE)}),it.batch(()=>{it.setScale("x",{min:h.x[0],max:h.x[1]}),it.setScale("y",{min:h.
y[0],max:h.y[1]})})},resize(J){it.setSize({width:Math.max(100,J),height:HEIGHT})},timeAt:J=>it.posToVal(J,"x"),leftOf:J=>it.
valToPos(J,"x"),topOf:J=>it.valToPos(J,"y"),get width(){return it.bbox.width/uPlot.pxRatio},dispose:()=>it.destroy()}}function placesOf({
bbox:d},h){const[b,m]=h.x,[u,k]=h.isLog?h.y.map(Math.log10):h.y,$=d.width/(m-b),z=d.height/(k-u),W=d.top+d.height,K=4*d.
height,yt=it=>Math.max(-K,Math.min(K,it));return{toX:it=>d.left+(it-b)*$,toY:h.isLog?it=>yt(W-(Math.log10(it)-u)*z):it=>yt(
W-(it-u)*z)}}function linesOf(d,h,b){const m=new Path2D,u=new Path2D,{toX:k,toY:$}=placesOf(d,h),z=DOT*uPlot.pxRatio,W={
move:m.moveTo.bind(m),line:m.lineTo.bind(m),dot(J,tt){u.moveTo(J+z,tt),u.arc(J,tt,z,0,2*Math.PI)}},[K,yt]=h.x,it=h.series[b].
draw(K,yt,d.bbox.width/uPlot.pxRatio,k,$,W,h);return h.kind==="step"&&it.isDown&&!h.isOver&&W.line(Math.max(it.x,k(Math.
min(yt,h.now))),it.y),{stroke:m,fill:u,clip:null,flags:1}}function barsOf(d,h,b){const m=new Path2D,{bins:u}=h;if(!u)return{
stroke:null,fill:m,clip:null,flags:1};const{toX:k,toY:$}=placesOf(d,{...h,isLog:!1}),z=new Map;for(let W=0;W<b;W++)if(h.
series[W].isShown)for(const[K,yt]of u.counts[W]??[])z.set(K,(z.get(K)??0)+yt);for(const[W,K]of u.counts[b]??[]){const[yt,
it]=[k(W),k(W+u.width)],J=z.get(W)??0,[tt,at]=[$(J+K),$(J)];m.rect(yt+.5,tt,Math.max(1,it-yt-1),at-tt)}return{stroke:null,
fill:m,clip:null,flags:1}}function drawMarks(d,h,b){const{ctx:m,bbox:u}=d,k=uPlot.pxRatio,{toX:$}=placesOf(d,h),z=u.top+
u.height+(RAIL/2+1)*k,W=4*k;m.save(),m.lineWidth=2*k;for(const K of h.marks.between(...h.x)){const yt=$(K.t);m.strokeStyle=
K.isFailure?b.bad:b.warn,m.beginPath(),K.isFailure?(m.moveTo(yt-W,z-W),m.lineTo(yt+W,z+W),m.moveTo(yt+W,z-W),m.lineTo(yt-
W,z+W)):m.arc(yt,z,W,0,2*Math.PI),m.stroke()}m.restore()}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(d,h,b){let m=0,u=h;
for(;m<u;){const k=m+u>>1;d[k]<b?m=k+1:u=k}return m}var SeriesPoints=class{constructor(d){this.label=d,this.isShown=!0,this.
length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=
new Float64Array(512)}add(d,h,b,m){const u=this.closed+b+m;u>this.t.length&&this._grow(u);for(const[k,$]of[this.t,this.v,
this.count,this.number].entries())$.set(d[k].subarray(h,h+b+m),this.closed);this.length=u,this.closed+=b}_grow(d){const h=b=>{
const m=new Float64Array(2**Math.ceil(Math.log2(d*1.5)));return m.set(b.subarray(0,this.length)),m};this.t=h(this.t),this.
v=h(this.v),this.count=h(this.count),this.number=h(this.number)}prune(d){const h=Math.min(this.closed,firstFrom(this.t,this.
length,d)-1);if(!(h<512||h<this.length/4)){for(const b of[this.t,this.v,this.count,this.number])b.copyWithin(0,h,this.length);
this.length-=h,this.closed-=h}}indexOf(d){return firstFrom(this.t,this.length,d)}between(d,h){const b=Math.max(0,firstFrom(
this.t,this.length,d)-1),m=Math.min(this.length,firstFrom(this.t,this.length,h)+1);return[b,m]}at(d){return{t:this.t[d],
v:this.v[d],count:this.count[d],number:this.number[d]}}range(d,h,b){let[m,u]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const k=Math.min(this.length,firstFrom(this.t,this.length,h));for(let $=firstFrom(this.t,this.length,d);$<k;$++){const z=this.
v[$];b&&z<=0||(z<m&&(m=z),z>u&&(u=z))}return m<=u?[m,u]:null}nearest(d,h,b=!1){const m=firstFrom(this.t,this.length,d);if(b){
const $=this.t[m]===d&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let u=-1,k=h;for(const $ of[-1,1])
for(let z=$<0?m-1:m;z>=0&&z<this.length;z+=$){const W=Math.abs(this.t[z]-d);if(W>k)break;if(!Number.isNaN(this.v[z])){(W<
k||u<0)&&(u=z),k=W;break}}return u}ofEvent(d){for(let h=this.length-1;h>=0;h--)if(this.number[h]===d)return h;return-1}next(d,h){
for(let b=d+h;b>=0&&b<this.length;b+=h)if(!Number.isNaN(this.v[b]))return b;return-1}get last(){const d=this.next(this.length,
-1);return d<0?Number.NaN:this.v[d]}most(d,h,b){const m=(h-d)/Math.max(1,b);let[u,k,$]=[0,0,Number.NaN];const z=Math.min(
this.length,firstFrom(this.t,this.length,h));for(let W=firstFrom(this.t,this.length,d);W<z;W++){const K=Math.floor(this.
t[W]/m);k=K===$?k+this.count[W]:this.count[W],$=K,k>u&&(u=k)}return u}draw(d,h,b,m,u,k,{kind:$,isLog:z}){const[W,K]=this.
between(d,h),yt=$==="points"||(K-W)*SPARSE_PX<b;let it=!1,J=!1,[tt,at]=[0,0],Ct=[0,0];for(let Rt=W;Rt<K;Rt++){const _e=this.
v[Rt];if(Number.isNaN(_e)||z&&_e<=0){J&&!yt&&k.dot(tt,at),$==="step"&&it&&k.line(m(this.t[Rt]),at),it=!1,J=!1;continue}const Xt=at;
if(tt=m(this.t[Rt]),at=u(_e),yt&&k.dot(tt,at),$!=="points"){if(it){if($==="step"&&k.line(tt,Xt),Math.abs(tt-Ct[0])<NEAR_PX&&
Math.abs(at-Ct[1])<NEAR_PX&&Rt<K-1){J=!1;continue}k.line(tt,at)}else k.move(tt,at);Ct=[tt,at],J=!it,it=!0}}return J&&!yt&&
k.dot(tt,at),{x:tt,y:at,isDown:it}}};function rowsOf(d){if(!d.length)return[0,1,2,3].map(()=>new Float64Array(0));const[
{buffer:h,byteOffset:b,byteLength:m}]=d,u=new Float64Array(h.slice(b,b+m)),k=u.length/4;return[0,1,2,3].map($=>u.subarray(
$*k,($+1)*k))}var Marks=class{constructor(){this.list=[]}add(d){for(const[h,b,m,u,k]of d){const $={number:h,isFailure:b===
1,t:m,count:u,text:k},z=this.list.findLastIndex(W=>W.number<=h);z>=0&&this.list[z].number===h?this.list[z]=$:this.list.splice(
z+1,0,$)}}prune(d){this.list.length&&this.list[0].t<d&&(this.list=this.list.filter(h=>h.t>=d))}between(d,h){return this.
list.filter(b=>b.t>=d&&b.t<=h)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="\
Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page keys\
 go back and forth, plus and minus zoom, space pauses, End goes live.";function render({model:d,el:h}){const b=new Edge,
m=new Stretch,u={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},
k={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",z="",W=0,K=null,yt=null,it=null,J=0,
tt=0,at=!0,Ct=Number.NEGATIVE_INFINITY,Rt=Number.NEGATIVE_INFINITY;const _e=new Map,Xt=element("div",{class:"rxm-plot",role:"\
group"}),Yn=element("strong",{class:"rxm-plot-title"}),_n=element("span",{class:"rxm-plot-state"}),mn=In("Pause","Hold t\
he view; what comes is kept (space)",()=>m.held?cl():fl("paused"));mn.setAttribute("aria-pressed","false");const Wn=In("\
−","Zoom out: a longer time (-)",()=>An(2));Wn.setAttribute("aria-label","Longer time");const ul=In("+","Zoom in: a sh\
orter time (+)",()=>An(.5));ul.setAttribute("aria-label","Shorter time");const kt=element("output",{class:"rxm-plot-span"}),
ie=In("Fix y","Keep the vertical axis as it is",ql),nn=In("Log","A logarithmic vertical axis (l)",wn),di=element("span",
{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},Wn,kt,ul),Hn=element("div",{class:"rxm-plot-bar"},Yn,_n,element(
"span",{class:"rxm-plot-grow"}),mn,di,ie,nn,snapshotButton(d,St)),ln=element("div",{class:"rxm-plot-unseen"});ln.id=`rxm\
-summary-${Math.random().toString(36).slice(2)}`;const He=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group",
"aria-label":CHART_LABEL,"aria-describedby":ln.id}),sn=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),on=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),jn=element("div",{class:"rxm-plot-empty"}),Sn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Tn=element("div",{class:"rxm-plot-notes"}),Jl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),En=element("i",{hidden:!0});Xt.append(Hn,element("div",{class:"\
rxm-plot-body"},He,jn,on),Sn,Tn,ln,Jl,En),keepKeys(Xt),h.append(Xt);function In(g,T,E){return element("button",{type:"bu\
tton",title:T,onclick:E},g)}const Vn=()=>(yt??=lookOf(En),yt);function fl(g){m.hold(b.at(performance.now()),k.total),Le(
g),Yt()}function cl(){m.release(),Le("live"),Yt()}function An(g,T){m.zoom(g,b.at(performance.now()),T),Yt()}function gn(g){
m.pan(g,b.at(performance.now()),k.total),Yt()}function hl(g,T){m.show(g,T,b.at(performance.now()),k.total),Le(`zoomed to\
 ${longSpanText(T-g)}`),Yt()}function ql(){u.isFixed=!u.isFixed,Le(u.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),Yt()}function wn(){u.isLog=!u.isLog,u.isFixed=!1,Le(u.isLog?"logarithmic axis":"linear axis"),Bn()}function Le(g){
Jl.textContent=g}let Je;function Yi(){clearTimeout(Je),Xt.dataset.told="false",Je=setTimeout(St,REPORT_MS)}function St(){
clearTimeout(Je);const{held:g}=m,T=u.series.filter(E=>!E.isShown).map(E=>E.label);Zt.send({do:"seen",held:g&&[g.begin,g.
end],hidden:T}),Xt.dataset.told="true"}function dl(){return!m.held&&b.flows&&u.kind!=="histogram"&&Zt.isShown()}function Gn(g){
tt=0,Xl(g),dl()&&(tt=requestAnimationFrame(Gn))}function Yt(){at=!0,Ct=Number.NEGATIVE_INFINITY,Yi(),pl(),tt||=requestAnimationFrame(
Gn)}function Xl(g){if(!K)return;const T=At(g),E=Math.abs(T[1]-u.x[1])*K.width>=.2*(T[1]-T[0]);(at||E)&&(at=!1,u.x=T,u.isFixed||
(u.y=Ne()),K.draw(),Xt.dataset.drawn=String(Number(Xt.dataset.drawn??0)+1)),wl(),g-Ct>=NOTE_MS&&$e(g)}function At(g){const T=b.
at(g);return u.now=m.held?m.heldAt:T,u.kind==="histogram"?pi():m.of(T)}function Ne(){if(u.kind==="histogram"){const ht=new Map;
return u.bins?.counts.forEach((Ht,he)=>{if(u.series[he]?.isShown)for(const[Q,de]of Ht)ht.set(Q,(ht.get(Q)??0)+de)}),[0,Math.
max(1,...ht.values())*1.05]}const[g,T]=u.x,E=u.series.filter(ht=>ht.isShown).flatMap(ht=>ht.range(g,T,u.isLog)??Pe(ht,g));
if(!E.length)return u.isLog?[.1,10]:[0,1];const[C,j]=[Math.min(...E),Math.max(...E)];if(u.isLog)return[C/1.3,j*1.3];const L=(j-
C)*.08||Math.abs(j)*.1||1;return[C-L,j+L]}function Pe(g,T){const E=u.kind==="step"?g.nearest(T,0,!0):-1;return E<0||u.isLog&&
g.v[E]<=0?[]:[g.v[E]]}function pi(){const g=(u.bins?.counts??[]).flatMap(T=>T.map(([E])=>E));return!u.bins||!g.length?[0,
1]:[Math.min(...g),Math.max(...g)+u.bins.width]}function $e(g){Ct=g;const T=lookOf(En);JSON.stringify(T)!==JSON.stringify(
yt)&&(yt=T,at=!0,gl(),K?.plot.redraw());const{held:E}=m,C=b.at(g)-m.keptMs*1.05,j=E?Math.max(Math.min(C,E.begin),C-2*m.keptMs):
C;for(const L of u.series)L.prune(j);u.marks.prune(j),pl(),Kn(),Wi(),g-Rt>=DESCRIBE_MS&&xn(g)}function pl(){const{held:g}=m,
T=u.kind==="histogram";setText(kt,longSpanText(g?g.end-g.begin:m.windowMs)),setText(mn,g?"Go live":"Pause"),mn.setAttribute(
"aria-pressed",String(!!g));for(const ht of[mn,di,ie,nn])ht.hidden=T;ie.setAttribute("aria-pressed",String(u.isFixed)),nn.
setAttribute("aria-pressed",String(u.isLog));const E=["ended","failed"].includes(k.tone);Xt.dataset.tone=g?"held":k.tone;
const C=g&&k.total>m.total?` · ${groupedText(k.total-m.total)} came meanwhile`:"";setText(_n,(g?"paused":k.text)+C);const j=u.
series.some(ht=>ht.length)||u.marks.list.length||u.bins?.counts.length;if(jn.hidden=!!j,j)return;const L=k.tone==="idle"?
"not running: run the flow to see its numbers":"no events yet";setText(jn,k.hint||(E&&!k.total?"no events came":L))}let ml="";
function gl(){const{isDark:g}=Vn(),T=JSON.stringify([g,u.series.map(C=>[C.label,C.isShown])]);if(T===ml)return;ml=T;const E=[
...Sn.children].indexOf(document.activeElement);Sn.replaceChildren(...u.series.map((C,j)=>{const{color:L,dash:ht}=strokeOf(
j,g),Ht=ht.length?"dashed":"solid",he=`border-top: 3px ${ht[0]===2?"dotted":Ht} ${L}`;return element("button",{type:"but\
ton",class:"rxm-plot-key","aria-pressed":String(C.isShown),title:`${C.isShown?"Hide":"Show"} ${C.label}`,onclick:()=>mi(
j,!C.isShown)},element("i",{style:he,"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},C.label),element("spa\
n",{class:"rxm-plot-value","aria-hidden":"true"}))})),E>=0&&Sn.children[E]?.focus()}function mi(g,T){const E=u.series[g];
E.isShown=T,_e.set(E.label,T),K?.plot.setSeries(g+1,{show:T}),Le(`${E.label} ${T?"shown":"hidden"}`),gl(),Yt()}function Kn(){
u.series.forEach((g,T)=>{const E=Sn.children[T]?.querySelector(".rxm-plot-value");if(!E)return;const C=qe(),j=C===null||
u.kind==="histogram"?-1:Se(g,C),L=C===null?g.last:j<0?Number.NaN:g.v[j];setText(E,g.isShown?valueText(L):"")})}function Wi(){
const[g,T]=u.x,E=u.series.filter(ne=>ne.isShown),C=u.kind==="histogram",j=K?.width??600,L=C?0:Math.max(0,...E.map(ne=>ne.
most(g,T,j)));let ht=0;if(u.isLog)for(const ne of E){const[me,rn]=ne.between(g,T);for(let Pn=me;Pn<rn;Pn++)ne.v[Pn]<=0&&
(ht+=1)}const{others:Ht,without:he}=k,Q=notesOf({most:L,others:Ht,without:he,hidden:u.series.length-E.length,lost:ht}),de=u.
marks.between(g,T),pe=ne=>de.filter(me=>me.isFailure===ne).reduce((me,rn)=>me+rn.count,0);pe(!1)&&!C&&Q.push(`○ ${groupedText(
pe(!1))} missed`),pe(!0)&&!C&&Q.push(`× ${groupedText(pe(!0))} ${pe(!0)===1?"failure":"failures"}`),C&&Q.unshift(`value\
s of the last ${longSpanText(m.windowMs)}`),setText(Tn,Q.join(" · ")),Tn.hidden=!Q.length}function xn(g){Rt=g;const[T,E]=u.
x,C=u.series.filter(L=>L.isShown).map(L=>{const ht=u.kind==="histogram"?null:L.range(T,E,!1),Ht=ht?`, lowest ${valueText(
ht[0])}, highest ${valueText(ht[1])}`:"";return`${L.label}: last ${valueText(L.last)}${Ht}`}),j=m.held?`paused, ${longSpanText(
E-T)}`:`the last ${longSpanText(m.windowMs)}`;setText(ln,[`Plot of ${k.label}, ${j}`,...C,Tn.textContent].filter(Boolean).
join(". "))}function qe(){return!it||!K?null:"left"in it?K.timeAt(it.left):it.t}function Se(g,T){const[E,C]=u.x,j=REACH_PX*
(C-E)/Math.max(1,K?.width??1);return g.nearest(T,j,u.kind==="step")}let Zl="";function wl(){const g=qe();if(!K||g===null||
u.kind==="histogram"||g<u.x[0]||g>u.x[1]){on.hidden=!0,sn.replaceChildren(),K&&it&&!("left"in it)&&K.plot.setCursor({left:-10,
top:-10},!1);return}const T=K.leftOf(g);it&&!("left"in it)&&K.plot.setCursor({left:T,top:0},!1);const{isDark:E}=Vn(),C=[];
u.series.forEach((j,L)=>{const ht=j.isShown?Se(j,g):-1;ht>=0&&C.push([L,j.at(ht)])}),sn.replaceChildren(...C.map(([j,{t:L,
v:ht}])=>{const Ht=u.kind==="step"?T:K.leftOf(L),he=K.topOf(ht),{color:Q}=strokeOf(j,E);return element("i",{style:`left:\
 ${Ht}px; top: ${he}px; border-color: ${Q}`})})),gi(g,T,C)}function gi(g,T,E){const C=E[0]?.[1].t??g,j=momentText(k.origin,
E.length===1?C:g,u.now-g),L=xl(g),ht=E.slice(0,MOST_IN_TIP).map(([ne,{v:me}])=>[ne,u.series[ne].label,valueText(me)]);E.
length>MOST_IN_TIP&&ht.push([-1,`${E.length-MOST_IN_TIP} more`,""]);const Ht=JSON.stringify([j,ht,L]);if(on.hidden=!1,Ht!==
Zl){Zl=Ht;const{isDark:ne}=Vn();on.replaceChildren(element("div",{class:"rxm-plot-soft"},j),...ht.map(([me,rn,Pn])=>{const Hi=Number(
me)<0?"transparent":strokeOf(Number(me),ne).color;return element("div",{class:"rxm-plot-line"},element("i",{style:`backg\
round: ${Hi}`}),element("span",{class:"rxm-plot-name"},String(rn)),element("b",{},String(Pn)))}),...L.map(me=>element("d\
iv",{class:"rxm-plot-bad"},me)))}const{width:he}=on.getBoundingClientRect(),Q=He.clientWidth,de=K?K.plot.over.offsetLeft:
0,pe=de+T+14;on.style.left=`${pe+he>Q?Math.max(2,de+T-he-14):pe}px`}function xl(g){const[T,E]=u.x,C=6*(E-T)/Math.max(1,K?.
width??1);return u.marks.between(g-C,g+C).map(j=>{const L=groupedText(j.count);return j.isFailure?j.count===1?`× ${j.text}`:
`× ${L} failures, the first: ${j.text}`:`○ ${L} missed`})}function Un(g){it=g,wl(),Kn();const T=qe();ce.point({at:T===
null?null:k.origin+T,port:z,...wi(T)})}function wi(g,T){if(g===null||!K)return{};let E={away:Number.POSITIVE_INFINITY,number:-1};
const C=K.width/(u.x[1]-u.x[0]);for(const j of u.series){const L=j.isShown?Se(j,g):-1;if(L<0||j.number[L]<0)continue;const ht=T===
void 0?0:K.topOf(j.v[L])-T,Ht=Math.hypot((j.t[L]-g)*C,ht);Ht<E.away&&(E={away:Ht,number:j.number[L]})}return E.number<0?
{}:{number:W+E.number}}function bl({port:g,number:T}){if(T===void 0||g!==z)return null;for(const E of u.series){const C=E.
ofEvent(T-W);if(C>=0)return E.t[C]}return null}function vl(g,T){const E=wi(g,T);E.number!==void 0&&ce.point({at:k.origin+
g,port:z,...E,opens:!0})}function yl(g){const T=u.series.filter(pe=>pe.isShown&&pe.length);if(!T.length)return;J=Math.min(
J,T.length-1);const E=T[J];m.held||fl("");const C=qe(),[j,L]=u.x,ht=C===null?-1:E.nearest(C,Number.POSITIVE_INFINITY),Ht=g<
0?E.indexOf(L):E.indexOf(j)-1,he=C===null?Ht:ht,Q=C===null||ht>=0?E.next(he,g):-1;if(Q<0)return;const de=E.t[Q];(de<j||de>
L)&&gn(de-(j+L)/2),Un({t:de,from:"keys"}),Le(`${E.label} ${valueText(E.v[Q])}, ${momentText(k.origin,de,u.now-de)}`)}function Ql(g){
const T=u.series.filter(L=>L.isShown&&L.length);if(!T.length)return;J=(J+g+T.length)%T.length;const E=T[J],C=qe(),j=C===
null?-1:E.nearest(C,Number.POSITIVE_INFINITY);j>=0&&Un({t:E.t[j],from:"keys"}),Le(`${E.label} ${j<0?"":valueText(E.v[j])}`)}
const bn=()=>u.x[1]-u.x[0],xi={ArrowLeft:()=>yl(-1),ArrowRight:()=>yl(1),ArrowUp:()=>Ql(-1),ArrowDown:()=>Ql(1),PageUp:()=>gn(
-bn()/2),PageDown:()=>gn(bn()/2),Home:()=>gn(Number.NEGATIVE_INFINITY),End:cl,Enter:()=>{const g=qe();g!==null&&vl(g)},Escape:()=>Un(
null)," ":()=>m.held?cl():fl("paused"),"+":()=>An(.5),"=":()=>An(.5),"-":()=>An(2),l:wn};He.addEventListener("keydown",g=>{
!xi[g.key]||g.ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),xi[g.key]())});const kl=g=>{if(u.kind===
"histogram")return;const T=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)An(g.deltaY>0?1.25:.8,qe()??void 0);else if(T)gn(
T*bn()/Math.max(1,K?.width??1));else return;g.preventDefault()};He.addEventListener("wheel",kl,{passive:!1});let ct=null,
ti=null;function bi(g){ct={x:g.clientX,begin:u.x[0],end:u.x[1]}}const vi=g=>{if(!ct||!K)return;const T=(ct.x-g.clientX)*
(ct.end-ct.begin)/Math.max(1,K.width);m.show(ct.begin,ct.end,b.at(performance.now()),k.total),gn(T)},Ml=()=>{ct=null};window.
addEventListener("pointermove",vi),window.addEventListener("pointerup",Ml);const ce=timeCursor(g=>{const T=g.at===null?bl(
g):g.at-k.origin;it=T===null?null:{t:T,from:"view"},wl(),Kn(),Xt.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function Bn(){
K?.dispose(),He.replaceChildren(),yt=lookOf(En),u.x=At(performance.now()),u.isFixed||(u.y=Ne());const g=chartOf(He,u,Vn,
{onSelect:hl,onPan:bi,onLive:cl});K=g;const{over:T}=g.plot;T.append(sn),T.addEventListener("pointermove",E=>{ct||Un({left:E.
clientX-T.getBoundingClientRect().left})}),T.addEventListener("pointerleave",()=>Un(null)),T.addEventListener("pointerdo\
wn",E=>{ti=E.button===0?{x:E.clientX,y:E.clientY}:null}),T.addEventListener("pointerup",E=>{const C=ti;ti=null;const j=C&&
Math.hypot(E.clientX-C.x,E.clientY-C.y)<CLICK_PX,L=T.getBoundingClientRect();j&&!E.shiftKey&&vl(g.timeAt(E.clientX-L.left),
E.clientY-L.top)}),ml="",gl(),Yt()}const Gt=new ResizeObserver(()=>{!K||He.clientWidth<50||(K.resize(He.clientWidth),Yt())});
Gt.observe(He);function ve(g,T){const E=performance.now();b.tell(g.at,g.flows,E);const{tone:C,text:j,total:L,others:ht,without:Ht,
hint:he}=g;j!==k.text&&["ended","failed"].includes(C)&&Le(j),Object.assign(k,{tone:C,text:j,total:L,others:ht,without:Ht,
hint:he}),u.isOver=["ended","failed"].includes(C),g.first!==void 0&&(W=g.first);const Q=g.series&&Jt(g.series),de=rowsOf(
T);let pe=0;g.lengths.forEach(([ne,me],rn)=>{u.series[rn].add(de,pe,ne,me),pe+=ne+me}),g.marks&&u.marks.add(g.marks),g.bins&&
(u.bins={width:g.bins[0],counts:g.bins[1]}),at=!0,(Q||!K)&&Bn(),!m.held||u.kind==="histogram"?tt||=requestAnimationFrame(
Gn):E-Ct>=NOTE_MS&&$e(E)}function Jt(g){if(!(g.length!==u.series.length||g.some((E,C)=>u.series[C].label!==E)))return!1;
for(let E=u.series.length;E<g.length;E++){const C=new SeriesPoints(g[E]);C.isShown=_e.get(C.label)??(!ye||E<ye),u.series.
push(C)}return!0}let ye=0;function Oe(g,T){(g.origin!==k.origin||g.total<k.total||g.run!==$)&&(m.release(),it=null),k.label=
g.label??"",k.origin=g.origin??0,$=g.run??"",z=g.port??"",ye=g.first_shown??0,K||(u.kind=g.kind??"line",u.isLog=g.scale===
"log",m.windowMs=g.window??m.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),m.keptMs=g.kept??m.keptMs,u.series=[],u.marks=new Marks,
u.bins=null,b.offset=Number.NEGATIVE_INFINITY,setText(Yn,k.label),Yn.title=k.label,Xt.setAttribute("aria-label",`Plot of\
 ${k.label}`),g.series||(g.series=[]),K?.dispose(),K=null,Ct=Rt=Number.NEGATIVE_INFINITY,ve(g,T)}const Zt=live(d,h,{onSnapshot:Oe,
onMessage:ve,onShown:Yt,onHidden(){cancelAnimationFrame(tt),tt=0}}),Nn=setInterval(()=>Zt.isShown()&&$e(performance.now()),
1e3);return pl(),()=>{clearInterval(Nn),clearTimeout(Je),cancelAnimationFrame(tt),Gt.disconnect(),ce.dispose(),window.removeEventListener(
"pointermove",vi),window.removeEventListener("pointerup",Ml),K?.dispose(),Zt.dispose(),Xt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
