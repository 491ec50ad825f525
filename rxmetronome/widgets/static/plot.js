function element(p,d={},...b){const g=document.createElement(p);for(const[f,k]of Object.entries(d))k==null||k===!1||(f.startsWith(
"on")&&typeof k=="function"?g.addEventListener(f.slice(2),k):g.setAttribute(f,k===!0?"":String(k)));return g.append(...b.
filter(f=>f!=null)),g}function setText(p,d){p.textContent!==d&&(p.textContent=d)}function keepKeys(p){p.addEventListener(
"keydown",d=>d.stopPropagation()),p.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(p){return Math.
round(p).toLocaleString("en-US")}function spanText(p){if(p<999.5)return`${Math.round(p)} ms`;if(p<59950)return`${Number(
(p/1e3).toFixed(1))} s`;const d=Math.round(p/1e3);return`${Math.floor(d/60)} min${d%60?` ${d%60} s`:""}`}var WIDGET="app\
lication/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");
function notebookOf(p){const d=p.widget_manager?.context,b=d?.model;return typeof d?.save=="function"&&typeof b?.toJSON==
"function"&&b.cells?{context:d,notebook:b,manager:p.widget_manager}:null}function askForPicture(p){return new Promise(d=>{
const b=k=>{clearTimeout(f),p.off("msg:custom",g),d(k)},g=k=>{k?.picture&&b(k.picture)},f=setTimeout(()=>b(null),ANSWER_MS);
p.on("msg:custom",g);try{Promise.resolve(p.send({do:"picture",view:""})).catch(()=>b(null))}catch{b(null)}})}var Keeper=class{constructor({
context:p,notebook:d,manager:b}){this.notebook=d,this.manager=b,this.models=new Set,this.pictures=new Map;const g=p.save.
bind(p);p.save=async(...k)=>(await this.ask(),g(...k));const f=d.toJSON.bind(d);d.toJSON=()=>this.withPictures(f())}async ask(){
const p=this.manager.kernel?.status;if(!p||["dead","terminating","restarting","unknown"].includes(p))return;const d=await Promise.
all([...this.models].map(askForPicture));for(const b of d)b&&this.pictures.set(b.model,b);for(const{made:b}of this.outputs()){
const g=b.data?.[WIDGET]?.model_id;if(!g||b.metadata?.rxmetronome||!this.manager.has_model(g))continue;const f=this.boxed(
await this.manager.get_model(g));f&&this.pictures.set(g,{model:g,text:"",html:f,brief:f,page:f})}}boxed(p){const d=this.
pictures.get(p.model_id);if(d&&!p.get("children"))return d.brief;const b=(p.get("children")??[]).map(g=>this.boxed(g));return b.
length&&b.every(Boolean)?`<div>${b.join("")}</div>`:""}withPictures(p){const d=g=>{const f=g.data?.[WIDGET]?.model_id,k=this.
pictures.get(f),$=g.data?.["text/html"]&&g.metadata?.rxmetronome&&f;if(!g.data||!($||k))return g;const{[WIDGET]:D,...G}=g.
data;return k&&(G["text/html"]=k.brief),k?.text&&(G["text/plain"]=k.text),{...g,data:G,metadata:{...g.metadata,rxmetronome:f}}},
b=p.cells.map(g=>g.outputs?{...g,outputs:g.outputs.map(d)}:g);return{...p,cells:b}}revive(){for(const{outputs:p,at:d,made:b}of this.
outputs()){const g=b.metadata?.rxmetronome;if(!g||b.data?.[WIDGET]||!this.manager.has_model(g))continue;const f={...b.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:g}};p.set(d,{...b,data:f,metadata:{...b.metadata,rxmetronome:"live"}})}}insert({
model:p,text:d,html:b}){for(const{outputs:g,made:f}of this.outputs()){if(f.data?.[WIDGET]?.model_id!==p)continue;const k={
"text/plain":d,"text/html":b};return g.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const p=[];
if(this.notebook.isDisposed)return[];for(let d=0;d<this.notebook.cells.length;d++){const{outputs:b}=this.notebook.cells.
get(d);for(let g=0;g<(b?.length??0);g++)p.push({outputs:b,at:g,made:b.get(g).toJSON()})}return p}};function keeperOf(p){
const d=notebookOf(p);if(!d)return null;const b=globalThis;b[KEEPERS]??=new WeakMap;const g=b[KEEPERS],f=g.get(d.context)??
new Keeper(d);return g.set(d.context,f),f}function initialize({model:p}){const d=keeperOf(p);if(!d)return;d.models.add(p),
d.revive();const b=setTimeout(()=>d.revive(),REVIVE_MS);return()=>{clearTimeout(b),d.models.delete(p)}}function snapshotButton(p,d){
const g=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:k},"Sn\
apshot");let f;async function k(){d?.();const D=await askForPicture(p);D?keeperOf(p)?.insert(D)?$("kept below"):(download(
D.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(D){clearTimeout(f),g.textContent=D,f=setTimeout(
()=>{g.textContent="Snapshot"},FLASH_MS)}return g}function download(p,d,b){const g=URL.createObjectURL(new Blob([p],{type:`${b}\
;charset=utf-8`}));element("a",{href:g,download:d}).click(),setTimeout(()=>URL.revokeObjectURL(g),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(p,d,b){const g=Math.random().toString(36).slice(2)+Date.now().toString(36),f=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,D=!1,G=Date.now(),q=0,_t=!1,nt,X=!1,ot="",pt=[];d.classList.
add("rxm-live");function Rt(yt){try{Promise.resolve(p.send({...yt,view:g})).catch(()=>{})}catch{}}function te(yt){q=Date.
now(),Rt({do:yt})}function Be(){const yt=D&&pt.some(nn=>Date.now()-nn.since>=ANSWER_MS2),le=ot?`this view broke, and sho\
ws what it showed last: ${ot}`:X?"kernel gone or not answering; this is the last it sent":yt?"waits for the cell: the ke\
rnel has not taken this up yet":"";le&&!f.isConnected&&d.prepend(f),f.hidden=!le,f.textContent!==le&&(f.textContent=le),
d.classList.toggle("rxm-orphan",!!ot||X)}function Te(yt,le=[]){_t||yt===null||typeof yt!="object"||typeof yt.n!="number"||
(G=Date.now(),X=!1,yt.broken?(ot=yt.broken,k=null):D&&On(yt,le),Be())}function On(yt,le){if(yt.snapshot)k=yt.n+1,pt=[],ot=
"",b.onSnapshot?.(yt,le);else{if(k===null)return;if(yt.n!==k)k=null,te("gap");else{if(k+=1,yt.beat)return;pt=pt.filter(nn=>!nn.
isAnswer(yt)),b.onMessage?.(yt,le)}}}function Mn(){const yt=$&&document.visibilityState!=="hidden";if(clearTimeout(nt),!(yt===
D||_t)){if(!yt){nt=setTimeout(gn,HIDE_MS);return}D=!0,k=null,G=Date.now(),te("shown"),b.onShown?.()}}function gn(){_t||!D||
(D=!1,k=null,pt=[],Rt({do:"hidden"}),Be(),b.onHidden?.())}const Rn=new IntersectionObserver(yt=>{$=yt[yt.length-1].isIntersecting,
Mn()});Rn.observe(d),document.addEventListener("visibilitychange",Mn),p.on("msg:custom",Te);const fl=setInterval(()=>{if(!D)
return;const yt=Date.now();yt-G>SILENT_MS&&(X=!0),yt-q>=PING_MS-50&&te(k===null?"shown":"ping"),Be()},1e3);return{view:g,
send(yt,le){Rt(yt),le&&(pt.push({isAnswer:le,since:Date.now()}),setTimeout(()=>_t||Be(),ANSWER_MS2))},isShown:()=>D,dispose(){
_t||(Rt({do:"closed"}),_t=!0,clearInterval(fl),clearTimeout(nt),Rn.disconnect(),document.removeEventListener("visibility\
change",Mn),p.off("msg:custom",Te),f.remove(),d.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(p,d,b){(!d||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(b-this.heard)*.002),p-b),Object.assign(this,{now:p,flows:d,
heard:b})}at(p){return this.flows?p+this.offset:this.now}},PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const p=globalThis;return p[PLACE]??=new Set,p[PLACE]}function timeCursor(p,d){const b=listeners(),g={},f=(k,$)=>{$!==g&&
k.run&&k.run===d()&&p(k)};return b.add(f),{point(k){if(d())for(const $ of b)$({...k,run:d()},g)},dispose(){b.delete(f)}}}
var library=(()=>{var p=Object.defineProperty,d=Object.getOwnPropertyDescriptor,b=Object.getOwnPropertyNames,g=Object.prototype.
hasOwnProperty,f=(t,n)=>{for(var s in n)p(t,s,{get:n[s],enumerable:!0})},k=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n==
"function")for(let o of b(n))!g.call(t,o)&&o!==s&&p(t,o,{get:()=>n[o],enumerable:!(l=d(n,o))||l.enumerable});return t},$=t=>k(
p({},"__esModule",{value:!0}),t),D={};f(D,{default:()=>be});var G="uplot",q="u-hz",_t="u-vt",nt="u-title",X="u-wrap",ot="\
u-under",pt="u-over",Rt="u-axis",te="u-off",Be="u-select",Te="u-cursor-x",On="u-cursor-y",Mn="u-cursor-pt",gn="u-legend",
Rn="u-live",fl="u-inline",yt="u-series",le="u-marker",nn="u-label",hi="u-value",Yn="width",ln="height",Ye="bottom",sn="l\
eft",on="right",Wn="#000",_n=Wn+"0",Sn="mousemove",Ul="mousedown",Tn="mouseup",En="mouseenter",Hn="mouseleave",cl="dblcl\
ick",hl="resize",In="scroll",wn="change",dl="dppxchange",Bl="--",xn=typeof window<"u",$e=xn?document:null,Je=xn?window:null,
Ri=xn?navigator:null,St,pl;function jn(){let t=devicePixelRatio;St!=t&&(St=t,pl&&Vn(wn,pl,jn),pl=matchMedia(`(min-resolu\
tion: ${St-.001}dppx) and (max-resolution: ${St+.001}dppx)`),ye(wn,pl,jn),Je.dispatchEvent(new CustomEvent(dl)))}function Yt(t,n){
if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function Jl(t,n){let s=t.classList;s.contains(n)&&s.remove(n)}function $t(t,n,s){
t.style[n]=s+"px"}function ze(t,n,s,l){let o=$e.createElement(t);return n!=null&&Yt(o,n),s?.insertBefore(o,l),o}function Ee(t,n){
return ze("div",t,n)}var ml=new WeakMap;function Ie(t,n,s,l,o){let h="translate("+n+"px,"+s+"px)",u=ml.get(t);h!=u&&(t.style.
transform=h,ml.set(t,h),n<0||s<0||n>l||s>o?Yt(t,te):Jl(t,te))}var gl=new WeakMap;function wl(t,n,s){let l=n+s,o=gl.get(t);
l!=o&&(gl.set(t,l),t.style.background=n,t.style.borderColor=s)}var di=new WeakMap;function xl(t,n,s,l){let o=n+""+s,h=di.
get(t);o!=h&&(di.set(t,o),t.style.height=s+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=
l?-s/2+"px":0)}var ql={passive:!0},Yi={...ql,capture:!0};function ye(t,n,s,l){n.addEventListener(t,s,l?Yi:ql)}function Vn(t,n,s,l){
n.removeEventListener(t,s,ql)}xn&&jn();function Ae(t,n,s,l){let o;s=s||0,l=l||n.length-1;let h=l<=2147483647;for(;l-s>1;)
o=h?s+l>>1:he((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function bl(t){return(n,s,l)=>{let o=-1,h=-1;for(let u=s;u<=
l;u++)if(t(n[u])){o=u;break}for(let u=l;u>=s;u--)if(t(n[u])){h=u;break}return[o,h]}}var pi=t=>t!=null,mi=t=>t!=null&&t>0,
rn=bl(pi),gi=bl(mi);function wi(t,n,s,l=0,o=!1){let h=o?gi:rn,u=o?mi:pi;[n,s]=h(t,n,s);let x=t[n],y=t[n];if(n>-1)if(l==1)
x=t[n],y=t[s];else if(l==-1)x=t[s],y=t[n];else for(let v=n;v<=s;v++){let A=t[v];u(A)&&(A<x?x=A:A>y&&(y=A))}return[x??rt,
y??-rt]}function Gn(t,n,s,l){let o=I(t),h=I(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=s));let u=s==10?F:K,x=o==1?he:de,y=h==1?
de:he,v=x(u(Bt(t))),A=y(u(Bt(n))),M=T(s,v),S=T(s,A);return s==10&&(v<0&&(M=zt(M,-v)),A<0&&(S=zt(S,-A))),l||s==2?(t=M*o,n=
S*h):(t=Es(t,M),n=vi(n,S)),[t,n]}function vl(t,n,s,l){let o=Gn(t,n,s,l);return t==0&&(o[0]=0),n==0&&(o[1]=0),o}var Kn=.1,
Xl={mode:3,pad:Kn},Un={pad:0,soft:null,mode:0},qe={min:Un,max:Un};function An(t,n,s,l){return yi(s)?Zl(t,n,s):(Un.pad=s,
Un.soft=l?0:null,Un.mode=l?3:0,Zl(t,n,qe))}function Tt(t,n){return t??n}function xi(t,n,s){for(n=Tt(n,0),s=Tt(s,t.length-
1);n<=s;){if(t[n]!=null)return!0;n++}return!1}function Zl(t,n,s){let l=s.min,o=s.max,h=Tt(l.pad,0),u=Tt(o.pad,0),x=Tt(l.
hard,-rt),y=Tt(o.hard,rt),v=Tt(l.soft,rt),A=Tt(o.soft,-rt),M=Tt(l.mode,0),S=Tt(o.mode,0),j=n-t,W=F(j),V=m(Bt(t),Bt(n)),gt=F(
V),st=Bt(gt-W);(j<1e-24||st>10)&&(j=0,(t==0||n==0)&&(j=1e-24,M==2&&v!=rt&&(h=0),S==2&&A!=-rt&&(u=0)));let P=j||V||1e3,tt=F(
P),z=T(10,he(tt)),wt=P*(j==0?t==0?.1:1:h),H=zt(Es(t-wt,z/10),24),vt=t>=v&&(M==1||M==3&&H<=v||M==2&&H>=v)?v:rt,ut=m(x,H<vt&&
t>=vt?vt:Fe(vt,H)),kt=P*(j==0?n==0?.1:1:u),U=zt(vi(n+kt,z/10),24),O=n<=A&&(S==1||S==3&&U>=A||S==2&&U<=A)?A:-rt,J=Fe(y,U>
O&&n<=O?O:m(O,U));return ut==J&&ut==0&&(J=100),[ut,J]}var Ql=new Intl.NumberFormat(xn?Ri.language:"en-US"),yl=t=>Ql.format(
t),xe=Math,Bn=xe.PI,Bt=xe.abs,he=xe.floor,Jt=xe.round,de=xe.ceil,Fe=xe.min,m=xe.max,T=xe.pow,I=xe.sign,F=xe.log10,K=xe.log2,
mt=(t,n=1)=>xe.sinh(t)*n,bt=(t,n=1)=>xe.asinh(t/n),rt=1/0;function ee(t){return(F((t^t>>31)-(t>>31))|0)+1}function Vt(t,n,s){
return Fe(m(t,n),s)}function We(t){return typeof t=="function"}function it(t){return We(t)?t:()=>t}var ie=()=>{},se=t=>t,
an=(t,n)=>n,Jn=t=>null,bi=t=>!0,Ts=(t,n)=>t==n,ir=/\.\d*?(?=9{6,}|0{6,})/gm,qn=t=>{if(As(t)||Nn.has(t))return t;let n=`${t}`,
s=n.match(ir);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,h]=n.split("e");return+`${qn(o)}e${h}`}
return zt(t,l)};function Xn(t,n){return qn(zt(qn(t/n))*n)}function vi(t,n){return qn(de(qn(t/n))*n)}function Es(t,n){return qn(
he(qn(t/n))*n)}function zt(t,n=0){if(As(t))return t;let s=10**n,l=t*s*(1+Number.EPSILON);return Jt(l)/s}var Nn=new Map;function Is(t){
return((""+t).split(".")[1]||"").length}function ti(t,n,s,l){let o=[],h=l.map(Is);for(let u=n;u<s;u++){let x=Bt(u),y=zt(
T(t,u),x);for(let v=0;v<l.length;v++){let A=t==10?+`${l[v]}e${u}`:l[v]*y,M=(u>=0?0:x)+(u>=h[v]?0:h[v]),S=t==10?A:zt(A,M);
o.push(S),Nn.set(S,M)}}return o}var ei={},Wi=[],kl=[null,null],Pn=Array.isArray,As=Number.isInteger,sr=t=>t===void 0;function Ns(t){
return typeof t=="string"}function yi(t){let n=!1;if(t!=null){let s=t.constructor;n=s==null||s==Object}return n}function or(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),Ps="__proto__";function Ml(t,n=yi){let s;if(Pn(
t)){let l=t.find(o=>o!=null);if(Pn(l)||n(l)){s=Array(t.length);for(let o=0;o<t.length;o++)s[o]=Ml(t[o],n)}else s=t.slice()}else if(t instanceof
rr)s=t.slice();else if(n(t)){s={};for(let l in t)l!=Ps&&(s[l]=Ml(t[l],n))}else s=t;return s}function Xt(t){let n=arguments;
for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)o!=Ps&&(yi(t[o])?Xt(t[o],Ml(l[o])):t[o]=Ml(l[o]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,s){for(let l=0,o,h=-1;l<n.length;l++){let u=n[l];if(u>h){for(o=u-1;o>=0&&t[o]==null;)t[o--]=null;
for(o=u+1;o<s&&t[o]==null;)t[h=o++]=null}}}function hr(t,n){if(mr(t)){let u=t[0].slice();for(let x=1;x<t.length;x++)u.push(
...t[x].slice(1));return gr(u[0])||(u=pr(u)),u}let s=new Set;for(let u=0;u<t.length;u++){let x=t[u][0],y=x.length;for(let v=0;v<
y;v++)s.add(x[v])}let l=[Array.from(s).sort((u,x)=>u-x)],o=l[0].length,h=new Map;for(let u=0;u<o;u++)h.set(l[0][u],u);for(let u=0;u<
t.length;u++){let x=t[u],y=x[0];for(let v=1;v<x.length;v++){let A=x[v],M=Array(o).fill(void 0),S=n?n[u][v]:ur,j=[];for(let W=0;W<
A.length;W++){let V=A[W],gt=h.get(y[W]);V===null?S!=ar&&(M[gt]=V,S==fr&&j.push(gt)):M[gt]=V}cr(M,j,o),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(
s);for(let h=0;h<l.length;h++)l[h]=h;l.sort((h,u)=>n[h]-n[u]);let o=[];for(let h=0;h<t.length;h++){let u=t[h],x=Array(s);
for(let y=0;y<s;y++)x[y]=u[l[y]];o.push(x)}return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){
let o=t[l][0];if(o.length!=s)return!1;if(o!=n){for(let h=0;h<s;h++)if(o[h]!=n[h])return!1}}return!0}function gr(t,n=100){
let s=t.length;if(s<=1)return!0;let l=0,o=s-1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let h=m(
1,he((o-l+1)/n));for(let u=t[l],x=l+h;x<=o;x+=h){let y=t[x];if(y!=null){if(y<=u)return!1;u=y}}return!0}var $s=["January",
"February","March","April","May","June","July","August","September","October","November","December"],zs=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Fs(t){return t.slice(0,3)}var wr=zs.map(Fs),xr=$s.map(
Fs),br={MMMM:$s,MMM:xr,WWWW:zs,WWW:wr};function ni(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>ni(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ni(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ni(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ni(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>ni(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function Hi(t,n){n=n||br;
let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return h=>{let u="";for(let x=0;x<
s.length;x++)u+=typeof s[x]=="string"?s[x]:s[x](h,n);return u}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let s;return n=="UTC"||n=="Etc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString(
"en-US",{timeZone:n})),s.setMilliseconds(t.getMilliseconds())),s}var Ds=t=>t%1==0,ki=[1,2,2.5,5],_r=ti(10,-32,0,ki),Ls=ti(
10,0,32,ki),Sr=Ls.filter(Ds),Zn=_r.concat(Ls),ji=`
`,Cs="{YYYY}",Os=ji+Cs,Rs="{M}/{D}",li=ji+Rs,Mi=li+"/{YY}",Ys="{aa}",Tr="{h}:{mm}",_l=Tr+Ys,Ws=ji+_l,Hs=":{ss}",At=null;
function js(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,h=o*30,u=o*365,x=(t==1?ti(10,0,3,ki).filter(Ds):ti(10,-3,0,ki)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,h,h*2,h*
3,h*4,h*6,u,u*2,u*5,u*10,u*25,u*50,u*100]),y=[[u,Cs,At,At,At,At,At,At,1],[o*28,"{MMM}",Os,At,At,At,At,At,1],[o,Rs,Os,At,
At,At,At,At,1],[l,"{h}"+Ys,Mi,At,li,At,At,At,1],[s,_l,Mi,At,li,At,At,At,1],[n,Hs,Mi+" "+_l,At,li+" "+_l,At,Ws,At,1],[t,Hs+
".{fff}",Mi+" "+_l,At,li+" "+_l,At,Ws,At,1]];function v(A){return(M,S,j,W,V,gt)=>{let st=[],P=V>=u,tt=V>=h&&V<u,z=A(j),wt=zt(
z*t,3),H=Vi(z.getFullYear(),P?0:z.getMonth(),tt||P?1:z.getDate()),vt=zt(H*t,3);if(tt||P){let ut=tt?V/h:0,kt=P?V/u:0,U=wt==
vt?wt:zt(Vi(H.getFullYear()+kt,H.getMonth()+ut,1)*t,3),O=new Date(Jt(U/t)),J=O.getFullYear(),Z=O.getMonth();for(let xt=0;U<=
W;xt++){let et=Vi(J+kt*xt,Z+ut*xt,1),ft=et-A(zt(et*t,3));U=zt((+et+ft)*t,3),U<=W&&st.push(U)}}else{let ut=V>=o?o:V,kt=he(
j)-he(wt),U=vt+kt+vi(wt-vt,ut);st.push(U);let O=A(U),J=O.getHours()+O.getMinutes()/s+O.getSeconds()/l,Z=V/l,xt=M.axes[S].
_space,et=gt/xt;for(;U=zt(U+V,t==1?0:3),!(U>W);)if(Z>1){let ft=he(zt(J+Z,6))%24,dt=A(U).getHours()-ft;dt>1&&(dt=-1),U-=dt*
l,J=(J+Z)%24;let Gt=st[st.length-1];zt((U-Gt)/V,3)*et>=.7&&st.push(U)}else st.push(U)}return st}}return[x,y,v]}var[Er,Ir,
Ar]=js(1),[Nr,Pr,$r]=js(.001);ti(2,-53,53,[1]);function Vs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(o==
1||s[8]==0?l:s[1]+l)))}function Gs(t,n){return(s,l,o,h,u)=>{let x=n.find(W=>u>=W[0])||n[n.length-1],y,v,A,M,S,j;return l.
map(W=>{let V=t(W),gt=V.getFullYear(),st=V.getMonth(),P=V.getDate(),tt=V.getHours(),z=V.getMinutes(),wt=V.getSeconds(),H=gt!=
y&&x[2]||st!=v&&x[3]||P!=A&&x[4]||tt!=M&&x[5]||z!=S&&x[6]||wt!=j&&x[7]||x[1];return y=gt,v=st,A=P,M=tt,S=z,j=wt,H(V)})}}
function zr(t,n){let s=Hi(n);return(l,o,h,u,x)=>o.map(y=>s(t(y)))}function Vi(t,n,s){return new Date(t,n,s)}function Ks(t,n){
return n(t)}var Fr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Us(t,n){return(s,l,o,h)=>h==null?Bl:n(t(l))}function Dr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Lr(t,n){return t.series[n].
fill(t,n)}var Cr={show:!0,live:!0,isolate:!1,mount:ie,markers:{show:!0,width:2,stroke:Dr,fill:Lr,dash:"solid"},idx:null,
idxs:null,values:[]};function Or(t,n){let s=t.cursor.points,l=Ee(),o=s.size(t,n);$t(l,Yn,o),$t(l,ln,o);let h=o/-2;$t(l,"\
marginLeft",h),$t(l,"marginTop",h);let u=s.width(t,n,o);return u&&$t(l,"borderWidth",u),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Gi=[0,0];function Hr(t,n,s){return Gi[0]=n,Gi[1]=s,Gi}function _i(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Ki(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Or,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:_i,mouseup:_i,click:_i,dblclick:_i,mousemove:Ki,
mouseleave:Ki,mouseenter:Ki},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Bs={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ui=Xt({},Bs,{filter:an}),Js=Xt({},Ui,{
size:10}),qs=Xt({},Bs,{show:!1}),Bi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Xs="bold "+Bi,Zs=1.5,Qs={
show:!0,scale:"x",stroke:Wn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Xs,side:2,grid:Ui,ticks:Js,
border:qs,font:Bi,lineGap:Zs,rotate:0},Vr="Value",Gr="Time",to={show:!0,scale:"x",auto:!1,sorted:1,min:rt,max:-rt,idxs:[]};
function Kr(t,n,s,l,o){return n.map(h=>h==null?"":yl(h))}function Ur(t,n,s,l,o,h,u){let x=[],y=Nn.get(o)||0;s=u?s:zt(vi(
s,o),y);for(let v=s;v<=l;v=zt(v+o,y))x.push(Object.is(v,-0)?0:v);return x}function Ji(t,n,s,l,o,h,u){let x=[],y=t.scales[t.
axes[n].scale].log,v=y==10?F:K,A=he(v(s));o=T(y,A),y==10&&(o=Zn[Ae(o,Zn)]);let M=s,S=o*y;y==10&&(S=Zn[Ae(S,Zn)]);do x.push(
M),M=M+o,y==10&&!Nn.has(M)&&(M=zt(M,Nn.get(o))),M>=S&&(o=M,S=o*y,y==10&&(S=Zn[Ae(S,Zn)]));while(M<=l);return x}function Br(t,n,s,l,o,h,u){
let x=t.scales[t.axes[n].scale].asinh,y=l>x?Ji(t,n,m(x,s),l,o):[x],v=l>=0&&s<=0?[0]:[];return(s<-x?Ji(t,n,m(x,-l),-s,o):
[x]).reverse().map(A=>-A).concat(v,y)}var eo=/./,Jr=/[12357]/,qr=/[125]/,no=/1/,qi=(t,n,s,l)=>t.map((o,h)=>n==4&&o==0||h%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let h=t.axes[s],u=h.scale,x=t.scales[u],y=t.valToPos,
v=h._space,A=y(10,u),M=y(9,u)-A>=v?eo:y(7,u)-A>=v?Jr:y(5,u)-A>=v?qr:no;if(M==no){let S=Bt(y(1,u)-A);if(S<v)return qi(n.slice().
reverse(),x.distr,M,de(v/S)).reverse()}return qi(n,x.distr,M,1)}function Zr(t,n,s,l,o){let h=t.axes[s],u=h.scale,x=h._space,
y=t.valToPos,v=Bt(y(1,u)-y(2,u));return v<x?qi(n.slice().reverse(),3,eo,de(x/v)).reverse():n}function Qr(t,n,s,l){return l==
null?Bl:n==null?"":yl(n)}var lo={show:!0,scale:"y",stroke:Wn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Xs,
side:3,grid:Ui,ticks:Js,border:qs,font:Bi,lineGap:Zs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return zt(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],h=t.valToPos(o[l[0]],s,!0),u=t.valToPos(o[l[1]],s,!0),x=Bt(u-h),y=t.series[n],
v=x/(y.points.space*St);return l[1]-l[0]<=v}var io={scale:null,auto:!0,sorted:0,min:rt,max:-rt},so=(t,n,s,l,o)=>o,oo={show:!0,
auto:!0,sorted:0,gaps:so,alpha:1,facets:[Xt({},io,{scale:"x"}),Xt({},io,{scale:"y"})]},ro={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:so,alpha:1,points:{show:ea,filter:null},values:null,min:rt,max:-rt,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var ao={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Xt({},ao,{time:!1,ori:1}),uo={};
function fo(t,n){let s=uo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,h,u,x,y,v){for(let A=0;A<s.plots.length;A++)s.plots[A]!=o&&s.plots[A].pub(l,o,h,u,x,y,v)}},t!=null&&(uo[t]=s)),
s}var Sl=1,Xi=2;function Qn(t,n,s){let l=t.mode,o=t.series[n],h=l==2?t._data[n]:t._data,u=t.scales,x=t.bbox,y=h[0],v=l==
2?h[1]:h[n],A=l==2?u[o.facets[0].scale]:u[t.series[0].scale],M=l==2?u[o.facets[1].scale]:u[o.scale],S=x.left,j=x.top,W=x.
width,V=x.height,gt=t.valToPosH,st=t.valToPosV;return A.ori==0?s(o,y,v,A,M,gt,st,S,j,W,V,Ti,Tl,Ii,po,go):s(o,y,v,A,M,st,
gt,j,S,V,W,Ei,El,ts,mo,wo)}function Zi(t,n){let s=0,l=0,o=Tt(t.bands,Wi);for(let h=0;h<o.length;h++){let u=o[h];u.series[0]==
n?s=u.dir:u.series[1]==n&&(u.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let h=t.mode,u=t.
series[n],x=h==2?u.facets[1].scale:u.scale,y=t.scales[x];return o==-1?y.min:o==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function bn(t,n,s,l,o,h){return Qn(t,n,(u,x,y,v,A,M,S,j,W,V,gt)=>{let st=u.pxRound,P=v.dir*(v.ori==0?1:-1),tt=v.ori==0?Tl:
El,z,wt;P==1?(z=s,wt=l):(z=l,wt=s);let H=st(M(x[z],v,V,j)),vt=st(S(y[z],A,gt,W)),ut=st(M(x[wt],v,V,j)),kt=st(S(h==1?A.max:
A.min,A,gt,W)),U=new Path2D(o);return tt(U,ut,kt),tt(U,H,kt),tt(U,H,vt),U})}function Si(t,n,s,l,o,h){let u=null;if(t.length>
0){u=new Path2D;let x=n==0?Ii:ts,y=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let j=S[0]-y;j>0&&x(u,y,l,j,l+
h),y=S[1]}}let v=s+o-y,A=10;v>0&&x(u,y,l-A/2,v,l+h+A)}return u}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function Qi(t,n,s,l,o,h,u){let x=[],y=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let A=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=h(t[A]),j=M==A?S:h(t[M]),W=A-o;S=u<=0&&
W>=0&&W<y?h(t[W]):S;let V=M+o;j=u>=0&&V>=0&&V<y?h(t[V]):j,j>=S&&x.push([S,j])}return x}function co(t){return t==0?se:t==
1?Jt:n=>Xn(n,t)}function ho(t){let n=t==0?Ti:Ei,s=t==0?(o,h,u,x,y,v)=>{o.arcTo(h,u,x,y,v)}:(o,h,u,x,y,v)=>{o.arcTo(u,h,y,
x,v)},l=t==0?(o,h,u,x,y)=>{o.rect(h,u,x,y)}:(o,h,u,x,y)=>{o.rect(u,h,y,x)};return(o,h,u,x,y,v=0,A=0)=>{v==0&&A==0?l(o,h,
u,x,y):(v=Fe(v,x/2,y/2),A=Fe(A,x/2,y/2),n(o,h+v,u),s(o,h+x,u,h+x,u+y,v),s(o,h+x,u+y,h,u+y,A),s(o,h,u+y,h,u,A),s(o,h,u,h+
x,u,v),o.closePath())}}var Ti=(t,n,s)=>{t.moveTo(n,s)},Ei=(t,n,s)=>{t.moveTo(s,n)},Tl=(t,n,s)=>{t.lineTo(n,s)},El=(t,n,s)=>{
t.lineTo(s,n)},Ii=ho(0),ts=ho(1),po=(t,n,s,l,o,h)=>{t.arc(n,s,l,o,h)},mo=(t,n,s,l,o,h)=>{t.arc(s,n,l,o,h)},go=(t,n,s,l,o,h,u)=>{
t.bezierCurveTo(n,s,l,o,h,u)},wo=(t,n,s,l,o,h,u)=>{t.bezierCurveTo(s,n,o,l,u,h)};function xo(t){return(n,s,l,o,h)=>Qn(n,
s,(u,x,y,v,A,M,S,j,W,V,gt)=>{let{pxRound:st,points:P}=u,tt,z;v.ori==0?(tt=Ti,z=po):(tt=Ei,z=mo);let wt=zt(P.width*St,3),
H=(P.size-P.width)/2*St,vt=zt(H*2,3),ut=new Path2D,kt=new Path2D,{left:U,top:O,width:J,height:Z}=n.bbox;Ii(kt,U-vt,O-vt,
J+vt*2,Z+vt*2);let xt=et=>{if(y[et]!=null){let ft=st(M(x[et],v,V,j)),dt=st(S(y[et],A,gt,W));tt(ut,ft+H,dt),z(ut,ft,dt,H,
0,Bn*2)}};if(h)h.forEach(xt);else for(let et=l;et<=o;et++)xt(et);return{stroke:wt>0?ut:null,fill:ut,clip:kt,flags:Sl|Xi}})}
function bo(t){return(n,s,l,o,h,u)=>{l!=o&&(h!=l&&u!=l&&t(n,s,l),h!=o&&u!=o&&t(n,s,o),t(n,s,u))}}var oa=bo(Tl),ra=bo(El);
function vo(t){let n=Tt(t?.alignGaps,0);return(s,l,o,h)=>Qn(s,l,(u,x,y,v,A,M,S,j,W,V,gt)=>{[o,h]=rn(y,o,h);let st=u.pxRound,
P=J=>st(M(J,v,V,j)),tt=J=>st(S(J,A,gt,W)),z,wt;v.ori==0?(z=Tl,wt=oa):(z=El,wt=ra);let H=v.dir*(v.ori==0?1:-1),vt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Sl},ut=vt.stroke,kt=!1;if(h-o>=V*4){let J=ct=>s.posToVal(ct,v.key,!0),Z=null,
xt=null,et,ft,dt,Gt=P(x[H==1?o:h]),pe=P(x[o]),Dt=P(x[h]),Nt=J(H==1?pe+1:Dt-1);for(let ct=H==1?o:h;ct>=o&&ct<=h;ct+=H){let Q=x[ct],
Zt=(H==1?Q<Nt:Q>Nt)?Gt:P(Q),qt=y[ct];Zt==Gt?qt!=null?(ft=qt,Z==null?(z(ut,Zt,tt(ft)),et=Z=xt=ft):ft<Z?Z=ft:ft>xt&&(xt=ft)):
qt===null&&(kt=!0):(Z!=null&&wt(ut,Gt,tt(Z),tt(xt),tt(et),tt(ft)),qt!=null?(ft=qt,z(ut,Zt,tt(ft)),Z=xt=et=ft):(Z=xt=null,
qt===null&&(kt=!0)),Gt=Zt,Nt=J(Gt+H))}Z!=null&&Z!=xt&&dt!=Gt&&wt(ut,Gt,tt(Z),tt(xt),tt(et),tt(ft))}else for(let J=H==1?o:
h;J>=o&&J<=h;J+=H){let Z=y[J];Z===null?kt=!0:Z!=null&&z(ut,P(x[J]),tt(Z))}let[U,O]=Zi(s,l);if(u.fill!=null||U!=0){let J=vt.
fill=new Path2D(ut),Z=u.fillTo(s,l,u.min,u.max,U),xt=tt(Z),et=P(x[o]),ft=P(x[h]);H==-1&&([ft,et]=[et,ft]),z(J,ft,xt),z(J,
et,xt)}if(!u.spanGaps){let J=[];kt&&J.push(...Qi(x,y,o,h,H,P,n)),vt.gaps=J=u.gaps(s,l,o,h,J),vt.clip=Si(J,v.ori,j,W,V,gt)}
return O!=0&&(vt.band=O==2?[bn(s,l,o,h,ut,-1),bn(s,l,o,h,ut,1)]:bn(s,l,o,h,ut,O)),vt})}function aa(t){let n=Tt(t.align,1),
s=Tt(t.ascDesc,!1),l=Tt(t.alignGaps,0),o=Tt(t.extend,!1);return(h,u,x,y)=>Qn(h,u,(v,A,M,S,j,W,V,gt,st,P,tt)=>{[x,y]=rn(M,
x,y);let z=v.pxRound,{left:wt,width:H}=h.bbox,vt=Dt=>z(W(Dt,S,P,gt)),ut=Dt=>z(V(Dt,j,tt,st)),kt=S.ori==0?Tl:El,U={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Sl},O=U.stroke,J=S.dir*(S.ori==0?1:-1),Z=ut(M[J==1?x:y]),xt=vt(A[J==1?x:y]),
et=xt,ft=xt;o&&n==-1&&(ft=wt,kt(O,ft,Z)),kt(O,xt,Z);for(let Dt=J==1?x:y;Dt>=x&&Dt<=y;Dt+=J){let Nt=M[Dt];if(Nt==null)continue;
let ct=vt(A[Dt]),Q=ut(Nt);n==1?kt(O,ct,Z):kt(O,et,Q),kt(O,ct,Q),Z=Q,et=ct}let dt=et;o&&n==1&&(dt=wt+H,kt(O,dt,Z));let[Gt,
pe]=Zi(h,u);if(v.fill!=null||Gt!=0){let Dt=U.fill=new Path2D(O),Nt=v.fillTo(h,u,v.min,v.max,Gt),ct=ut(Nt);kt(Dt,dt,ct),kt(
Dt,ft,ct)}if(!v.spanGaps){let Dt=[];Dt.push(...Qi(A,M,x,y,J,vt,l));let Nt=v.width*St/2,ct=s||n==1?Nt:-Nt,Q=s||n==-1?-Nt:
Nt;Dt.forEach(Zt=>{Zt[0]+=ct,Zt[1]+=Q}),U.gaps=Dt=v.gaps(h,u,x,y,Dt),U.clip=Si(Dt,S.ori,gt,st,P,tt)}return pe!=0&&(U.band=
pe==2?[bn(h,u,x,y,O,-1),bn(h,u,x,y,O,1)]:bn(h,u,x,y,O,pe)),U})}function yo(t,n,s,l,o,h,u=rt){if(t.length>1){let x=null;for(let y=0,
v=1/0;y<t.length;y++)if(n[y]!==void 0){if(x!=null){let A=Bt(t[y]-t[x]);A<v&&(v=A,u=Bt(s(t[y],l,o,h)-s(t[x],l,o,h)))}x=y}}
return u}function ua(t){t=t||ei;let n=Tt(t.size,[.6,rt,1]),s=t.align||0,l=t.gap||0,o=t.radius;o=o==null?[0,0]:typeof o==
"number"?[o,0]:o;let h=it(o),u=1-n[0],x=Tt(n[1],rt),y=Tt(n[2],1),v=Tt(t.disp,ei),A=Tt(t.each,j=>{}),{fill:M,stroke:S}=v;
return(j,W,V,gt)=>Qn(j,W,(st,P,tt,z,wt,H,vt,ut,kt,U,O)=>{let J=st.pxRound,Z=s,xt=l*St,et=x*St,ft=y*St,dt,Gt;z.ori==0?[dt,
Gt]=h(j,W):[Gt,dt]=h(j,W);let pe=z.dir*(z.ori==0?1:-1),Dt=z.ori==0?Ii:ts,Nt=z.ori==0?A:(R,Ft,me,Pl,nl,fn,ll)=>{A(R,Ft,me,
nl,Pl,ll,fn)},ct=Tt(j.bands,Wi).find(R=>R.series[0]==W),Q=ct!=null?ct.dir:0,Zt=st.fillTo(j,W,st.min,st.max,Q),qt=J(vt(Zt,
wt,O,kt)),ne,Ht,Xe,De=U,jt=J(st.width*St),un=!1,vn=null,He=null,$n=null,Il=null;M!=null&&(jt==0||S!=null)&&(un=!0,vn=M.values(
j,W,V,gt),He=new Map,new Set(vn).forEach(R=>{R!=null&&He.set(R,new Path2D)}),jt>0&&($n=S.values(j,W,V,gt),Il=new Map,new Set(
$n).forEach(R=>{R!=null&&Il.set(R,new Path2D)})));let{x0:Al,size:ii}=v;if(Al!=null&&ii!=null){Z=1,P=Al.values(j,W,V,gt),
Al.unit==2&&(P=P.map(Ft=>j.posToVal(ut+Ft*U,z.key,!0)));let R=ii.values(j,W,V,gt);ii.unit==2?Ht=R[0]*U:Ht=H(R[0],z,U,ut)-
H(0,z,U,ut),De=yo(P,tt,H,z,U,ut,De),Xe=De-Ht+xt}else De=yo(P,tt,H,z,U,ut,De),Xe=De*u+xt,Ht=De-Xe;Xe<1&&(Xe=0),jt>=Ht/2&&
(jt=0),Xe<5&&(J=se);let Ai=Xe>0,tl=De-Xe-(Ai?jt:0);Ht=J(Vt(tl,ft,et)),ne=(Z==0?Ht/2:Z==pe?0:Ht)-Z*pe*((Z==0?xt/2:0)+(Ai?
jt/2:0));let ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Nl=un?null:new Path2D,yn=null;if(ct!=null)
yn=j.data[ct.series[1]];else{let{y0:R,y1:Ft}=v;R!=null&&Ft!=null&&(tt=Ft.values(j,W,V,gt),yn=R.values(j,W,V,gt))}let el=dt*
Ht,ht=Gt*Ht;for(let R=pe==1?V:gt;R>=V&&R<=gt;R+=pe){let Ft=tt[R];if(Ft==null)continue;if(yn!=null){let Ne=yn[R]??0;if(Ft-
Ne==0)continue;qt=vt(Ne,wt,O,kt)}let me=z.distr!=2||v!=null?P[R]:R,Pl=H(me,z,U,ut),nl=vt(Tt(Ft,Zt),wt,O,kt),fn=J(Pl-ne),
ll=J(m(nl,qt)),Le=J(Fe(nl,qt)),je=ll-Le;if(Ft!=null){let Ne=Ft<0?ht:el,Ze=Ft<0?el:ht;un?(jt>0&&$n[R]!=null&&Dt(Il.get($n[R]),
fn,Le+he(jt/2),Ht,m(0,je-jt),Ne,Ze),vn[R]!=null&&Dt(He.get(vn[R]),fn,Le+he(jt/2),Ht,m(0,je-jt),Ne,Ze)):Dt(Nl,fn,Le+he(jt/
2),Ht,m(0,je-jt),Ne,Ze),Nt(j,W,R,fn-jt/2,Le,Ht+jt,je)}}return jt>0?ke.stroke=un?Il:Nl:un||(ke._fill=st.width==0?st._fill:
st._stroke??st._fill,ke.width=0),ke.fill=un?He:Nl,ke})}function fa(t,n){let s=Tt(n?.alignGaps,0);return(l,o,h,u)=>Qn(l,o,
(x,y,v,A,M,S,j,W,V,gt,st)=>{[h,u]=rn(v,h,u);let P=x.pxRound,tt=dt=>P(S(dt,A,gt,W)),z=dt=>P(j(dt,M,st,V)),wt,H,vt;A.ori==
0?(wt=Ti,vt=Tl,H=go):(wt=Ei,vt=El,H=wo);let ut=A.dir*(A.ori==0?1:-1),kt=tt(y[ut==1?h:u]),U=kt,O=[],J=[];for(let dt=ut==1?
h:u;dt>=h&&dt<=u;dt+=ut)if(v[dt]!=null){let Gt=y[dt],pe=tt(Gt);O.push(U=pe),J.push(z(v[dt]))}let Z={stroke:t(O,J,wt,vt,H,
P),fill:null,clip:null,band:null,gaps:null,flags:Sl},xt=Z.stroke,[et,ft]=Zi(l,o);if(x.fill!=null||et!=0){let dt=Z.fill=new Path2D(
xt),Gt=x.fillTo(l,o,x.min,x.max,et),pe=z(Gt);vt(dt,U,pe),vt(dt,kt,pe)}if(!x.spanGaps){let dt=[];dt.push(...Qi(y,v,h,u,ut,
tt,s)),Z.gaps=dt=x.gaps(l,o,h,u,dt),Z.clip=Si(dt,A.ori,W,V,gt,st)}return ft!=0&&(Z.band=ft==2?[bn(l,o,h,u,xt,-1),bn(l,o,
h,u,xt,1)]:bn(l,o,h,u,xt,ft)),Z})}function ca(t){return fa(ha,t)}function ha(t,n,s,l,o,h){let u=t.length;if(u<2)return null;
let x=new Path2D;if(s(x,t[0],n[0]),u==2)l(x,t[1],n[1]);else{let y=Array(u),v=Array(u-1),A=Array(u-1),M=Array(u-1);for(let S=0;S<
u-1;S++)A[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=A[S]/M[S];y[0]=v[0];for(let S=1;S<u-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=
v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[u-1]=v[u-2];
for(let S=0;S<u-1;S++)o(x,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return x}var es=new Set;
function ko(){for(let t of es)t.syncRect(!0)}xn&&(ye(hl,Je,ko),ye(In,Je,ko,!0),ye(dl,Je,()=>{be.pxRatio=St}));var da=vo(),
pa=xo();function Mo(t,n,s,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,h)=>ns(o,h,n,s))}
function ma(t,n){return t.map((s,l)=>l==0?{}:Xt({},n,s))}function ns(t,n,s,l){return Xt({},n==0?s:l,t)}function _o(t,n,s){
return n==null?kl:[n,s]}var ga=_o;function wa(t,n,s){return n==null?kl:An(n,s,Kn,!0)}function So(t,n,s,l){return n==null?
kl:Gn(n,s,t.scales[l].log,!1)}var xa=So;function To(t,n,s,l){return n==null?kl:vl(n,s,t.scales[l].log,!1)}var ba=To;function va(t,n,s,l,o){
let h=m(ee(t),ee(n)),u=n-t,x=Ae(o/l*u,s);do{let y=s[x],v=l*y/u;if(v>=o&&h+(y<5?Nn.get(y):0)<=17)return[y,v]}while(++x<s.
length);return[0,0]}function Eo(t){let n,s;return t=t.replace(/(\d+)px/,(l,o)=>(n=Jt((s=+o)*St))+"px"),[t,n,s]}function ya(t){
t.show&&[t.font,t.labelFont].forEach(n=>{let s=zt(n[2]*St,1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function be(t,n,s){
let l={mode:Tt(t.mode,1)},o=l.mode;function h(e,i,r,a){let c=i.valToPct(e);return a+r*(i.dir==-1?1-c:c)}function u(e,i,r,a){
let c=i.valToPct(e);return a+r*(i.dir==-1?c:1-c)}function x(e,i,r,a){return i.ori==0?h(e,i,r,a):u(e,i,r,a)}l.valToPosH=h,
l.valToPosV=u;let y=!1;l.status=0;let v=l.root=Ee(G);if(t.id!=null&&(v.id=t.id),Yt(v,t.class),t.title){let e=Ee(nt,v);e.
textContent=t.title}let A=ze("canvas"),M=l.ctx=A.getContext("2d"),S=Ee(X,v);ye("click",S,e=>{e.target===W&&(Lt!=Hl||Wt!=
jl)&&we.click(l,e)},!0);let j=l.under=Ee(ot,S);S.appendChild(A);let W=l.over=Ee(pt,S);t=Ml(t);let V=+Tt(t.pxAlign,1),gt=co(
V);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let st=t.ms||.001,P=l.series=o==1?Mo(t.series||[],to,ro,!1):
ma(t.series||[null],oo),tt=l.axes=Mo(t.axes||[],Qs,lo,!0),z=l.scales={},wt=l.bands=t.bands||[];wt.forEach(e=>{e.fill=it(
e.fill||null),e.dir=Tt(e.dir,-1)});let H=o==2?P[1].facets[0].scale:P[0].scale,vt={axes:Ca,series:$a},ut=(t.drawOrder||["\
axes","series"]).map(e=>vt[e]);function kt(e){let i=e.distr==3?r=>F(r>0?r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>bt(
r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:c,_max:w}=e,_=w-c;return(a-c)/_}}function U(e){let i=z[e];
if(i==null){let r=(t.scales||ei)[e]||ei;if(r.from!=null){U(r.from);let a=Xt({},z[r.from],r,{key:e});a.valToPct=kt(a),z[e]=
a}else{i=z[e]=Xt({},e==H?ao:la,r),i.key=e;let a=i.time,c=i.range,w=Pn(c);if((e!=H||o==2&&!a)&&(w&&(c[0]==null||c[1]==null)&&
(c={min:c[0]==null?Xl:{mode:1,hard:c[0],soft:c[0]},max:c[1]==null?Xl:{mode:1,hard:c[1],soft:c[1]}},w=!1),!w&&yi(c))){let _=c;
c=(E,N,L)=>N==null?kl:An(N,L,_)}i.range=it(c||(a?ga:e==H?i.distr==3?xa:i.distr==4?ba:_o:i.distr==3?So:i.distr==4?To:wa)),
i.auto=it(w?!1:i.auto),i.clamp=it(i.clamp||na),i._min=i._max=null,i.valToPct=kt(i)}}}U("x"),U("y"),o==1&&P.forEach(e=>{U(
e.scale)}),tt.forEach(e=>{U(e.scale)});for(let e in t.scales)U(e);let O=z[H],J=O.distr,Z,xt;O.ori==0?(Yt(v,q),Z=h,xt=u):
(Yt(v,_t),Z=u,xt=h);let et={};for(let e in z){let i=z[e];(i.min!=null||i.max!=null)&&(et[e]={min:i.min,max:i.max},i.min=
i.max=null)}let ft=t.tzDate||(e=>new Date(Jt(e/st))),dt=t.fmtDate||Hi,Gt=st==1?Ar(ft):$r(ft),pe=Gs(ft,Vs(st==1?Ir:Pr,dt)),
Dt=Us(ft,Ks(Fr,dt)),Nt=[],ct=l.legend=Xt({},Cr,t.legend),Q=l.cursor=Xt({},jr,{drag:{y:o==2}},t.cursor),Zt=ct.show,qt=Q.show,
ne=ct.markers;ct.idxs=Nt,ne.width=it(ne.width),ne.dash=it(ne.dash),ne.stroke=it(ne.stroke),ne.fill=it(ne.fill);let Ht,Xe,
De,jt=[],un=[],vn,He=!1,$n={};if(ct.live){let e=P[1]?P[1].values:null;He=e!=null,vn=He?e(l,1,0):{_:0};for(let i in vn)$n[i]=
Bl}if(Zt)if(Ht=ze("table",gn,v),De=ze("tbody",null,Ht),ct.mount(l,Ht),He){Xe=ze("thead",null,Ht,De);let e=ze("tr",null,Xe);
ze("th",null,e);for(var Il in vn)ze("th",nn,e).textContent=Il}else Yt(Ht,fl),ct.live&&Yt(Ht,Rn);let Al={show:!0},ii={show:!1};
function Ai(e,i){if(i==0&&(He||!ct.live||o==2))return kl;let r=[],a=ze("tr",yt,De,De.childNodes[i]);Yt(a,e.class),e.show||
Yt(a,te);let c=ze("th",null,a);if(ne.show){let E=Ee(le,c);if(i>0){let N=ne.width(l,i);N&&(E.style.border=N+"px "+ne.dash(
l,i)+" "+ne.stroke(l,i)),E.style.background=ne.fill(l,i)}}let w=Ee(nn,c);e.label instanceof HTMLElement?w.appendChild(e.
label):w.textContent=e.label,i>0&&(ne.show||(w.style.color=e.width>0?ne.stroke(l,i):ne.fill(l,i)),ke("click",c,E=>{if(Q.
_lock)return;sl(E);let N=P.indexOf(e);if((E.ctrlKey||E.metaKey)!=ct.isolate){let L=P.some((C,Y)=>Y>0&&Y!=N&&C.show);P.forEach(
(C,Y)=>{Y>0&&hn(Y,L?Y==N?Al:ii:Al,!0,Qt.setSeries)})}else hn(N,{show:!e.show},!0,Qt.setSeries)},!1),zl&&ke(En,c,E=>{Q._lock||
(sl(E),hn(P.indexOf(e),Gl,!0,Qt.setSeries))},!1));for(var _ in vn){let E=ze("td",hi,a);E.textContent="--",r.push(E)}return[
a,r]}let tl=new Map;function ke(e,i,r,a=!0){let c=tl.get(i)||{},w=Q.bind[e](l,i,r,a);w&&(ye(e,i,c[e]=w),tl.set(i,c))}function Nl(e,i,r){
let a=tl.get(i)||{};for(let c in a)(e==null||c==e)&&(Vn(c,i,a[c]),delete a[c]);e==null&&tl.delete(i)}let yn=0,el=0,ht=0,
R=0,Ft=0,me=0,Pl=Ft,nl=me,fn=ht,ll=R,Le=0,je=0,Ne=0,Ze=0;l.bbox={};let ls=!1,Ni=!1,$l=!1,il=!1,Pi=!1,Ve=!1;function is(e,i,r){
(r||e!=l.width||i!=l.height)&&Io(e,i),Ol(!1),$l=!0,Ni=!0,Rl()}function Io(e,i){l.width=yn=ht=e,l.height=el=R=i,Ft=me=0,Sa(),
Ta();let r=l.bbox;Le=r.left=Xn(Ft*St,.5),je=r.top=Xn(me*St,.5),Ne=r.width=Xn(ht*St,.5),Ze=r.height=Xn(R*St,.5)}let ka=3;
function Ma(){let e=!1,i=0;for(;!e;){i++;let r=Da(i),a=La(i);e=i==ka||r&&a,e||(Io(l.width,l.height),Ni=!0)}}function _a({
width:e,height:i}){is(e,i)}l.setSize=_a;function Sa(){let e=!1,i=!1,r=!1,a=!1;tt.forEach((c,w)=>{if(c.show&&c._show){let{
side:_,_size:E}=c,N=_%2,L=c.label!=null?c.labelSize:0,C=E+L;C>0&&(N?(ht-=C,_==3?(Ft+=C,a=!0):r=!0):(R-=C,_==0?(me+=C,e=!0):
i=!0))}}),ol[0]=e,ol[1]=r,ol[2]=i,ol[3]=a,ht-=zn[1]+zn[3],Ft+=zn[3],R-=zn[2]+zn[0],me+=zn[0]}function Ta(){let e=Ft+ht,i=me+
R,r=Ft,a=me;function c(w,_){switch(w){case 1:return e+=_,e-_;case 2:return i+=_,i-_;case 3:return r-=_,r+_;case 0:return a-=
_,a+_}}tt.forEach((w,_)=>{if(w.show&&w._show){let E=w.side;w._pos=c(E,w._size),w.label!=null&&(w._lpos=c(E,w.labelSize))}})}
if(Q.dataIdx==null){let e=Q.hover,i=e.skip=new Set(e.skip??[]);i.add(void 0);let r=e.prox=it(e.prox),a=e.bias??=0;Q.dataIdx=
(c,w,_,E)=>{if(w==0)return _;let N=_,L=r(c,w,_,E)??rt,C=L>=0&&L<rt,Y=O.ori==0?ht:R,at=Q.left,It=n[0],Et=n[w];if(i.has(Et[_])){
N=null;let Mt=null,lt=null,B;if(a==0||a==-1)for(B=_;Mt==null&&B-- >0;)i.has(Et[B])||(Mt=B);if(a==0||a==1)for(B=_;lt==null&&
B++<Et.length;)i.has(Et[B])||(lt=B);if(Mt!=null||lt!=null)if(C){let Ot=Mt==null?-1/0:Z(It[Mt],O,Y,0),Kt=lt==null?1/0:Z(It[lt],
O,Y,0),ce=at-Ot,Pt=Kt-at;ce<=Pt?ce<=L&&(N=Mt):Pt<=L&&(N=lt)}else N=lt==null?Mt:Mt==null?lt:_-Mt<=lt-_?Mt:lt}else C&&Bt(at-
Z(It[_],O,Y,0))>L&&(N=null);return N}}let sl=e=>{Q.event=e};Q.idxs=Nt,Q._lock=!1;let ve=Q.points;ve.show=it(ve.show),ve.
size=it(ve.size),ve.stroke=it(ve.stroke),ve.width=it(ve.width),ve.fill=it(ve.fill);let cn=l.focus=Xt({},t.focus||{alpha:.3},
Q.focus),zl=cn.prox>=0,Fl=zl&&ve.one,Ge=[],Dl=[],Ll=[];function Ao(e,i){let r=ve.show(l,i);if(r instanceof HTMLElement)return Yt(
r,Mn),Yt(r,e.class),Ie(r,-10,-10,ht,R),W.insertBefore(r,Ge[i]),r}function No(e,i){if(o==1||i>0){let r=o==1&&z[e.scale].time,
a=e.value;e.value=r?Ns(a)?Us(ft,Ks(a,dt)):a||Dt:a||Qr,e.label=e.label||(r?Gr:Vr)}if(Fl||i>0){e.width=e.width==null?1:e.width,
e.paths=e.paths||da||Jn,e.fillTo=it(e.fillTo||ia),e.pxAlign=+Tt(e.pxAlign,V),e.pxRound=co(e.pxAlign),e.stroke=it(e.stroke||
null),e.fill=it(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let r=ta(m(1,e.width),1),a=e.points=Xt({},{size:r,
width:m(1,r*.2),stroke:e.stroke,space:r*2,paths:pa,_stroke:null,_fill:null},e.points);a.show=it(a.show),a.filter=it(a.filter),
a.fill=it(a.fill),a.stroke=it(a.stroke),a.paths=it(a.paths),a.pxAlign=e.pxAlign}if(Zt){let r=Ai(e,i);jt.splice(i,0,r[0]),
un.splice(i,0,r[1]),ct.values.push(null)}if(qt){Nt.splice(i,0,null);let r=null;Fl?i==0&&(r=Ao(e,i)):i>0&&(r=Ao(e,i)),Ge.
splice(i,0,r),Dl.splice(i,0,0),Ll.splice(i,0,0)}fe("addSeries",i)}function Ea(e,i){i=i??P.length,e=o==1?ns(e,i,to,ro):ns(
e,i,{},oo),P.splice(i,0,e),No(P[i],i)}l.addSeries=Ea;function Ia(e){if(P.splice(e,1),Zt){ct.values.splice(e,1),un.splice(
e,1);let i=jt.splice(e,1)[0];Nl(null,i.firstChild),i.remove()}qt&&(Nt.splice(e,1),Ge.splice(e,1)[0].remove(),Dl.splice(e,
1),Ll.splice(e,1)),fe("delSeries",e)}l.delSeries=Ia;let ol=[!1,!1,!1,!1];function Aa(e,i){if(e._show=e.show,e.show){let r=e.
side%2,a=z[e.scale];a==null&&(e.scale=r?P[1].scale:H,a=z[e.scale]);let c=a.time;e.size=it(e.size),e.space=it(e.space),e.
rotate=it(e.rotate),Pn(e.incrs)&&e.incrs.forEach(_=>{!Nn.has(_)&&Nn.set(_,Is(_))}),e.incrs=it(e.incrs||(a.distr==2?Sr:c?
st==1?Er:Nr:Zn)),e.splits=it(e.splits||(c&&a.distr==1?Gt:a.distr==3?Ji:a.distr==4?Br:Ur)),e.stroke=it(e.stroke),e.grid.stroke=
it(e.grid.stroke),e.ticks.stroke=it(e.ticks.stroke),e.border.stroke=it(e.border.stroke);let w=e.values;e.values=Pn(w)&&!Pn(
w[0])?it(w):c?Pn(w)?Gs(ft,Vs(w,dt)):Ns(w)?zr(ft,w):w||pe:w||Kr,e.filter=it(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==
3&&a.log==2?Zr:an)),e.font=Eo(e.font),e.labelFont=Eo(e.labelFont),e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=
e._found=e._splits=e._values=null,e._size>0&&(ol[i]=!0,e._el=Ee(Rt,S))}}function si(e,i,r,a){let[c,w,_,E]=r,N=i%2,L=0;return N==
0&&(E||w)&&(L=i==0&&!c||i==2&&!_?Jt(Qs.size/3):0),N==1&&(c||_)&&(L=i==1&&!w||i==3&&!E?Jt(lo.size/2):0),L}let Po=l.padding=
(t.padding||[si,si,si,si]).map(e=>it(Tt(e,si))),zn=l._padding=Po.map((e,i)=>e(l,i,ol,0)),ge,oe=null,re=null,$i=o==1?P[0].
idxs:null,Qe=null,oi=!1;function $o(e,i){if(n=e??[],l.data=l._data=n,o==2){ge=0;for(let r=1;r<P.length;r++)ge+=n[r][0].length}else{
n.length==0&&(l.data=l._data=n=[[]]),Qe=n[0],ge=Qe.length;let r=n;if(J==2){r=n.slice();let a=r[0]=Array(ge);for(let c=0;c<
ge;c++)a[c]=c}l._data=n=r}if(Ol(!0),fe("setData"),J==2&&($l=!0),i!==!1){let r=O;r.auto(l,oi)?ss():Dn(H,r.min,r.max),il=il||
Q.left>=0,Ve=!0,Rl()}}l.setData=$o;function ss(){oi=!0;let e,i;o==1&&(ge>0?(oe=$i[0]=0,re=$i[1]=ge-1,e=n[0][oe],i=n[0][re],
J==2?(e=oe,i=re):e==i&&(J==3?[e,i]=Gn(e,e,O.log,!1):J==4?[e,i]=vl(e,e,O.log,!1):O.time?i=e+Jt(86400/st):[e,i]=An(e,i,Kn,
!0))):(oe=$i[0]=e=null,re=$i[1]=i=null)),Dn(H,e,i)}let zi,Cl,os,rs,as,us,fs,cs,hs,Pe;function zo(e,i,r,a,c,w){e??=_n,r??=
Wi,a??="butt",c??=_n,w??="round",e!=zi&&(M.strokeStyle=zi=e),c!=Cl&&(M.fillStyle=Cl=c),i!=os&&(M.lineWidth=os=i),w!=as&&
(M.lineJoin=as=w),a!=us&&(M.lineCap=us=a),r!=rs&&M.setLineDash(rs=r)}function Fo(e,i,r,a){i!=Cl&&(M.fillStyle=Cl=i),e!=fs&&
(M.font=fs=e),r!=cs&&(M.textAlign=cs=r),a!=hs&&(M.textBaseline=hs=a)}function ds(e,i,r,a,c=0){if(a.length>0&&e.auto(l,oi)&&
(i==null||i.min==null)){let w=Tt(oe,0),_=Tt(re,a.length-1),E=r.min==null?wi(a,w,_,c,e.distr==3):[r.min,r.max];e.min=Fe(e.
min,r.min=E[0]),e.max=m(e.max,r.max=E[1])}}let Do={min:null,max:null};function Na(){for(let a in z){let c=z[a];et[a]==null&&
(c.min==null||et[H]!=null&&c.auto(l,oi))&&(et[a]=Do)}for(let a in z){let c=z[a];et[a]==null&&c.from!=null&&et[c.from]!=null&&
(et[a]=Do)}et[H]!=null&&Ol(!0);let e={};for(let a in et){let c=et[a];if(c!=null){let w=e[a]=Ml(z[a],or);if(c.min!=null)Xt(
w,c);else if(a!=H||o==2)if(ge==0&&w.from==null){let _=w.range(l,null,null,a);w.min=_[0],w.max=_[1]}else w.min=rt,w.max=-rt}}
if(ge>0){P.forEach((a,c)=>{if(o==1){let w=a.scale,_=et[w];if(_==null)return;let E=e[w];if(c==0){let N=E.range(l,E.min,E.
max,w);E.min=N[0],E.max=N[1],oe=Ae(E.min,n[0]),re=Ae(E.max,n[0]),re-oe>1&&(n[0][oe]<E.min&&oe++,n[0][re]>E.max&&re--),a.
min=Qe[oe],a.max=Qe[re]}else a.show&&a.auto&&ds(E,_,a,n[c],a.sorted);a.idxs[0]=oe,a.idxs[1]=re}else if(c>0&&a.show&&a.auto){
let[w,_]=a.facets,E=w.scale,N=_.scale,[L,C]=n[c],Y=e[E],at=e[N];Y!=null&&ds(Y,et[E],w,L,w.sorted),at!=null&&ds(at,et[N],
_,C,_.sorted),a.min=_.min,a.max=_.max}});for(let a in e){let c=e[a],w=et[a];if(c.from==null&&(w==null||w.min==null)){let _=c.
range(l,c.min==rt?null:c.min,c.max==-rt?null:c.max,a);c.min=_[0],c.max=_[1]}}}for(let a in e){let c=e[a];if(c.from!=null){
let w=e[c.from];if(w.min==null)c.min=c.max=null;else{let _=c.range(l,w.min,w.max,a);c.min=_[0],c.max=_[1]}}}let i={},r=!1;
for(let a in e){let c=e[a],w=z[a];if(w.min!=c.min||w.max!=c.max){w.min=c.min,w.max=c.max;let _=w.distr;w._min=_==3?F(w.min):
_==4?bt(w.min,w.asinh):_==100?w.fwd(w.min):w.min,w._max=_==3?F(w.max):_==4?bt(w.max,w.asinh):_==100?w.fwd(w.max):w.max,i[a]=
r=!0}}if(r){P.forEach((a,c)=>{o==2?c>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)$l=!0,fe("setS\
cale",a);qt&&Q.left>=0&&(il=Ve=!0)}for(let a in et)et[a]=null}function Pa(e){let i=Vt(oe-1,0,ge-1),r=Vt(re+1,0,ge-1);for(;e[i]==
null&&i>0;)i--;for(;e[r]==null&&r<ge-1;)r++;return[i,r]}function $a(){if(ge>0){let e=P.some(i=>i._focus)&&Pe!=cn.alpha;e&&
(M.globalAlpha=Pe=cn.alpha),P.forEach((i,r)=>{if(r>0&&i.show&&(Lo(r,!1),Lo(r,!0),i._paths==null)){let a=Pe;Pe!=i.alpha&&
(M.globalAlpha=Pe=i.alpha);let c=o==2?[0,n[r][0].length-1]:Pa(n[r]);i._paths=i.paths(l,r,c[0],c[1]),Pe!=a&&(M.globalAlpha=
Pe=a)}}),P.forEach((i,r)=>{if(r>0&&i.show){let a=Pe;Pe!=i.alpha&&(M.globalAlpha=Pe=i.alpha),i._paths!=null&&Co(r,!1);{let c=i.
_paths!=null?i._paths.gaps:null,w=i.points.show(l,r,oe,re,c),_=i.points.filter(l,r,w,c);(w||_)&&(i.points._paths=i.points.
paths(l,r,oe,re,_),Co(r,!0))}Pe!=a&&(M.globalAlpha=Pe=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=Pe=1)}}function Lo(e,i){
let r=i?P[e].points:P[e];r._stroke=r.stroke(l,e),r._fill=r.fill(l,e)}function Co(e,i){let r=i?P[e].points:P[e],{stroke:a,
fill:c,clip:w,flags:_,_stroke:E=r._stroke,_fill:N=r._fill,_width:L=r.width}=r._paths;L=zt(L*St,3);let C=null,Y=L%2/2;i&&
N==null&&(N=L>0?"#fff":E);let at=r.pxAlign==1&&Y>0;if(at&&M.translate(Y,Y),!i){let It=Le-L/2,Et=je-L/2,Mt=Ne+L,lt=Ze+L;C=
new Path2D,C.rect(It,Et,Mt,lt)}i?ps(E,L,r.dash,r.cap,N,a,c,_,w):za(e,E,L,r.dash,r.cap,N,a,c,_,C,w),at&&M.translate(-Y,-Y)}
function za(e,i,r,a,c,w,_,E,N,L,C){let Y=!1;N!=0&&wt.forEach((at,It)=>{if(at.series[0]==e){let Et=P[at.series[1]],Mt=n[at.
series[1]],lt=(Et._paths||ei).band;Pn(lt)&&(lt=at.dir==1?lt[0]:lt[1]);let B,Ot=null;Et.show&&lt&&xi(Mt,oe,re)?(Ot=at.fill(
l,It)||w,B=Et._paths.clip):lt=null,ps(i,r,a,c,Ot,_,E,N,L,C,B,lt),Y=!0}}),Y||ps(i,r,a,c,w,_,E,N,L,C)}let Oo=Sl|Xi;function ps(e,i,r,a,c,w,_,E,N,L,C,Y){
zo(e,i,r,a,c),(N||L||Y)&&(M.save(),N&&M.clip(N),L&&M.clip(L)),Y?(E&Oo)==Oo?(M.clip(Y),C&&M.clip(C),Di(c,_),Fi(e,w,i)):E&
Xi?(Di(c,_),M.clip(Y),Fi(e,w,i)):E&Sl&&(M.save(),M.clip(Y),C&&M.clip(C),Di(c,_),M.restore(),Fi(e,w,i)):(Di(c,_),Fi(e,w,i)),
(N||L||Y)&&M.restore()}function Fi(e,i,r){r>0&&(i instanceof Map?i.forEach((a,c)=>{M.strokeStyle=zi=c,M.stroke(a)}):i!=null&&
e&&M.stroke(i))}function Di(e,i){i instanceof Map?i.forEach((r,a)=>{M.fillStyle=Cl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Fa(e,i,r,a){
let c=tt[e],w;if(a<=0)w=[0,0];else{let _=c._space=c.space(l,e,i,r,a),E=c._incrs=c.incrs(l,e,i,r,a,_);w=va(i,r,E,a,_)}return c.
_found=w}function ms(e,i,r,a,c,w,_,E,N,L){let C=_%2/2;V==1&&M.translate(C,C),zo(E,_,N,L,E),M.beginPath();let Y,at,It,Et,
Mt=c+(a==0||a==3?-w:w);r==0?(at=c,Et=Mt):(Y=c,It=Mt);for(let lt=0;lt<e.length;lt++)i[lt]!=null&&(r==0?Y=It=e[lt]:at=Et=e[lt],
M.moveTo(Y,at),M.lineTo(It,Et));M.stroke(),V==1&&M.translate(-C,-C)}function Da(e){let i=!0;return tt.forEach((r,a)=>{if(!r.
show)return;let c=z[r.scale];if(c.min==null){r._show&&(i=!1,r._show=!1,Ol(!1));return}else r._show||(i=!1,r._show=!0,Ol(
!1));let w=r.side,_=w%2,{min:E,max:N}=c,[L,C]=Fa(a,E,N,_==0?ht:R);if(C==0)return;let Y=c.distr==2,at=r._splits=r.splits(
l,a,E,N,L,C,Y),It=c.distr==2?at.map(B=>Qe[B]):at,Et=c.distr==2?Qe[at[1]]-Qe[at[0]]:L,Mt=r._values=r.values(l,r.filter(l,
It,a,C,Et),a,C,Et);r._rotate=w==2?r.rotate(l,Mt,a,C):0;let lt=r._size;r._size=de(r.size(l,Mt,a,e)),lt!=null&&r._size!=lt&&
(i=!1)}),i}function La(e){let i=!0;return Po.forEach((r,a)=>{let c=r(l,a,ol,e);c!=zn[a]&&(i=!1),zn[a]=c}),i}function Ca(){
for(let e=0;e<tt.length;e++){let i=tt[e];if(!i.show||!i._show)continue;let r=i.side,a=r%2,c,w,_=i.stroke(l,e),E=r==0||r==
3?-1:1,[N,L]=i._found;if(i.label!=null){let _e=i.labelGap*E,Re=Jt((i._lpos+_e)*St);Fo(i.labelFont[0],_,"center",r==2?"to\
p":Ye),M.save(),a==1?(c=w=0,M.translate(Re,Jt(je+Ze/2)),M.rotate((r==3?-Bn:Bn)/2)):(c=Jt(Le+Ne/2),w=Re);let ul=We(i.label)?
i.label(l,e,N,L):i.label;M.fillText(ul,c,w),M.restore()}if(L==0)continue;let C=z[i.scale],Y=a==0?Ne:Ze,at=a==0?Le:je,It=i.
_splits,Et=C.distr==2?It.map(_e=>Qe[_e]):It,Mt=C.distr==2?Qe[It[1]]-Qe[It[0]]:N,lt=i.ticks,B=i.border,Ot=lt.show?lt.size:
0,Kt=Jt(Ot*St),ce=Jt((i.alignTo==2?i._size-Ot-i.gap:i.gap)*St),Pt=i._rotate*-Bn/180,Ut=gt(i._pos*St),Ce=(Kt+ce)*E,Me=Ut+
Ce;w=a==0?Me:0,c=a==1?Me:0;let Ke=i.font[0],tn=i.align==1?sn:i.align==2?on:Pt>0?sn:Pt<0?on:a==0?"center":r==3?on:sn,pn=Pt||
a==1?"middle":r==2?"top":Ye;Fo(Ke,_,tn,pn);let Oe=i.font[1]*i.lineGap,Ue=It.map(_e=>gt(x(_e,C,Y,at))),en=i._values;for(let _e=0;_e<
en.length;_e++){let Re=en[_e];if(Re!=null){a==0?c=Ue[_e]:w=Ue[_e],Re=""+Re;let ul=Re.indexOf(`
`)==-1?[Re]:Re.split(/\n/gm);for(let Se=0;Se<ul.length;Se++){let lr=ul[Se];Pt?(M.save(),M.translate(c,w+Se*Oe),M.rotate(
Pt),M.fillText(lr,0,0),M.restore()):M.fillText(lr,c,w+Se*Oe)}}}lt.show&&ms(Ue,lt.filter(l,Et,e,L,Mt),a,r,Ut,Kt,zt(lt.width*
St,3),lt.stroke(l,e),lt.dash,lt.cap);let mn=i.grid;mn.show&&ms(Ue,mn.filter(l,Et,e,L,Mt),a,a==0?2:1,a==0?je:Le,a==0?Ze:Ne,
zt(mn.width*St,3),mn.stroke(l,e),mn.dash,mn.cap),B.show&&ms([Ut],[1],a==0?1:0,a==0?1:2,a==1?je:Le,a==1?Ze:Ne,zt(B.width*
St,3),B.stroke(l,e),B.dash,B.cap)}fe("drawAxes")}function Ol(e){P.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Li=!1,gs=!1,ri=[];function Oa(){gs=!1;for(let e=0;e<ri.
length;e++)fe(...ri[e]);ri.length=0}function Rl(){Li||(dr(Ro),Li=!0)}function Ra(e,i=!1){Li=!0,gs=i,e(l),Ro(),i&&ri.length>
0&&queueMicrotask(Oa)}l.batch=Ra;function Ro(){if(ls&&(Na(),ls=!1),$l&&(Ma(),$l=!1),Ni){if($t(j,sn,Ft),$t(j,"top",me),$t(
j,Yn,ht),$t(j,ln,R),$t(W,sn,Ft),$t(W,"top",me),$t(W,Yn,ht),$t(W,ln,R),$t(S,Yn,yn),$t(S,ln,el),A.width=Jt(yn*St),A.height=
Jt(el*St),tt.forEach(({_el:e,_show:i,_size:r,_pos:a,side:c})=>{if(e!=null)if(i){let w=c===3||c===0?r:0,_=c%2==1;$t(e,_?"\
left":"top",a-w),$t(e,_?"width":"height",r),$t(e,_?"top":"left",_?me:Ft),$t(e,_?"height":"width",_?R:ht),Jl(e,te)}else Yt(
e,te)}),zi=Cl=os=as=us=fs=cs=hs=rs=null,Pe=1,fi(!0),Ft!=Pl||me!=nl||ht!=fn||R!=ll){Ol(!1);let e=ht/fn,i=R/ll;if(qt&&!il&&
Q.left>=0){Q.left*=e,Q.top*=i,Yl&&Ie(Yl,Jt(Q.left),0,ht,R),Wl&&Ie(Wl,0,Jt(Q.top),ht,R);for(let r=0;r<Ge.length;r++){let a=Ge[r];
a!=null&&(Dl[r]*=e,Ll[r]*=i,Ie(a,de(Dl[r]),de(Ll[r]),ht,R))}}if(Ct.show&&!Pi&&Ct.left>=0&&Ct.width>0){Ct.left*=e,Ct.width*=
e,Ct.top*=i,Ct.height*=i;for(let r in ks)$t(Vl,r,Ct[r])}Pl=Ft,nl=me,fn=ht,ll=R}fe("setSize"),Ni=!1}yn>0&&el>0&&(M.clearRect(
0,0,A.width,A.height),fe("drawClear"),ut.forEach(e=>e()),fe("draw")),Ct.show&&Pi&&(Ci(Ct),Pi=!1),qt&&il&&(al(null,!0,!1),
il=!1),ct.show&&ct.live&&Ve&&(vs(),Ve=!1),y||(y=!0,l.status=1,fe("ready")),oi=!1,Li=!1}l.redraw=(e,i)=>{$l=i||!1,e!==!1?
Dn(H,O.min,O.max):Rl()};function ws(e,i){let r=z[e];if(r.from==null){if(ge==0){let a=r.range(l,i.min,i.max,e);i.min=a[0],
i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(ge>1&&i.min!=null&&i.max!=null&&i.max-i.min<1e-16)return;e==
H&&r.distr==2&&ge>0&&(i.min=Ae(i.min,n[0]),i.max=Ae(i.max,n[0]),i.min==i.max&&i.max++),et[e]=i,ls=!0,Rl()}}l.setScale=ws;
let xs,bs,Yl,Wl,Yo,Wo,Hl,jl,Ho,jo,Lt,Wt,Fn=!1,we=Q.drag,ae=we.x,ue=we.y;qt&&(Q.x&&(xs=Ee(Te,W)),Q.y&&(bs=Ee(On,W)),O.ori==
0?(Yl=xs,Wl=bs):(Yl=bs,Wl=xs),Lt=Q.left,Wt=Q.top);let Ct=l.select=Xt({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),
Vl=Ct.show?Ee(Be,Ct.over?W:j):null;function Ci(e,i){if(Ct.show){for(let r in e)Ct[r]=e[r],r in ks&&$t(Vl,r,e[r]);i!==!1&&
fe("setSelect")}}l.setSelect=Ci;function Ya(e){if(P[e].show)Zt&&Jl(jt[e],te);else if(Zt&&Yt(jt[e],te),qt){let i=Fl?Ge[0]:
Ge[e];i!=null&&Ie(i,-10,-10,ht,R)}}function Dn(e,i,r){ws(e,{min:i,max:r})}function hn(e,i,r,a){i.focus!=null&&Ga(e),i.show!=
null&&P.forEach((c,w)=>{w>0&&(e==w||e==null)&&(c.show=i.show,Ya(w),o==2?(Dn(c.facets[0].scale,null,null),Dn(c.facets[1].
scale,null,null)):Dn(c.scale,null,null),Rl())}),r!==!1&&fe("setSeries",e,i),a&&ci("setSeries",l,e,i)}l.setSeries=hn;function Wa(e,i){
Xt(wt[e],i)}function Ha(e,i){e.fill=it(e.fill||null),e.dir=Tt(e.dir,-1),i=i??wt.length,wt.splice(i,0,e)}function ja(e){e==
null?wt.length=0:wt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){P[e].alpha=i,qt&&Ge[e]!=null&&(Ge[e].
style.opacity=i),Zt&&jt[e]&&(jt[e].style.opacity=i)}let kn,Ln,rl,Gl={focus:!0};function Ga(e){if(e!=rl){let i=e==null,r=cn.
alpha!=1;P.forEach((a,c)=>{if(o==1||c>0){let w=i||c==0||c==e;a._focus=i?null:w,r&&Va(c,w?1:cn.alpha)}}),rl=e,r&&Rl()}}Zt&&
zl&&ke(Hn,Ht,e=>{Q._lock||(sl(e),rl!=null&&hn(null,Gl,!0,Qt.setSeries))});function dn(e,i,r){let a=z[i];r&&(e=e/St-(a.ori==
1?me:Ft));let c=ht;a.ori==1&&(c=R,e=c-e),a.dir==-1&&(e=c-e);let w=a._min,_=a._max,E=e/c,N=w+(_-w)*E,L=a.distr;return L==
3?T(10,N):L==4?mt(N,a.asinh):L==100?a.bwd(N):N}function Ka(e,i){let r=dn(e,H,i);return Ae(r,n[0],oe,re)}l.valToIdx=e=>Ae(
e,n[0]),l.posToIdx=Ka,l.posToVal=dn,l.valToPos=(e,i,r)=>z[i].ori==0?h(e,z[i],r?Ne:ht,r?Le:0):u(e,z[i],r?Ze:R,r?je:0),l.setCursor=
(e,i,r)=>{Lt=e.left,Wt=e.top,al(null,i,r)};function Vo(e,i){$t(Vl,sn,Ct.left=e),$t(Vl,Yn,Ct.width=i)}function Go(e,i){$t(
Vl,"top",Ct.top=e),$t(Vl,ln,Ct.height=i)}let ai=O.ori==0?Vo:Go,ui=O.ori==1?Vo:Go;function Ua(){if(Zt&&ct.live)for(let e=o==
2?1:0;e<P.length;e++){if(e==0&&He)continue;let i=ct.values[e],r=0;for(let a in i)un[e][r++].firstChild.nodeValue=i[a]}}function vs(e,i){
if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{Nt[a]=r}):sr(e.idx)||Nt.fill(e.idx),ct.idx=Nt[0]),Zt&&ct.live){for(let r=0;r<
P.length;r++)(r>0||o==1&&!He)&&Ba(r,Nt[r]);Ua()}Ve=!1,i!==!1&&fe("setLegend")}l.setLegend=vs;function Ba(e,i){let r=P[e],
a=e==0&&J==2?Qe:n[e],c;He?c=r.values(l,e,i)??$n:(c=r.value(l,i==null?null:a[i],e,i),c=c==null?$n:{_:c}),ct.values[e]=c}function al(e,i,r){
Ho=Lt,jo=Wt,[Lt,Wt]=Q.move(l,Lt,Wt),Q.left=Lt,Q.top=Wt,qt&&(Yl&&Ie(Yl,Jt(Lt),0,ht,R),Wl&&Ie(Wl,0,Jt(Wt),ht,R));let a,c=oe>
re;kn=rt,Ln=null;let w=O.ori==0?ht:R,_=O.ori==1?ht:R;if(Lt<0||ge==0||c){a=Q.idx=null;for(let E=0;E<P.length;E++){let N=Ge[E];
N!=null&&Ie(N,-10,-10,ht,R)}zl&&hn(null,Gl,!0,e==null&&Qt.setSeries),ct.live&&(Nt.fill(a),Ve=!0)}else{let E,N,L;o==1&&(E=
O.ori==0?Lt:Wt,N=dn(E,H),a=Q.idx=Ae(N,n[0],oe,re),L=Z(n[0][a],O,w,0));let C=-10,Y=-10,at=0,It=0,Et=!0,Mt="",lt="";for(let B=o==
2?1:0;B<P.length;B++){let Ot=P[B],Kt=Nt[B],ce=Kt==null?null:o==1?n[B][Kt]:n[B][1][Kt],Pt=Q.dataIdx(l,B,a,N),Ut=Pt==null?
null:o==1?n[B][Pt]:n[B][1][Pt];if(Ve=Ve||Ut!=ce||Pt!=Kt,Nt[B]=Pt,B>0&&Ot.show){let Ce=Pt==null?-10:Pt==a?L:Z(o==1?n[0][Pt]:
n[B][0][Pt],O,w,0),Me=Ut==null?-10:xt(Ut,o==1?z[Ot.scale]:z[Ot.facets[1].scale],_,0);if(zl&&Ut!=null){let Ke=O.ori==1?Lt:
Wt,tn=Bt(cn.dist(l,B,Pt,Me,Ke));if(tn<kn){let pn=cn.bias;if(pn!=0){let Oe=dn(Ke,Ot.scale),Ue=Ut>=0?1:-1,en=Oe>=0?1:-1;en==
Ue&&(en==1?pn==1?Ut>=Oe:Ut<=Oe:pn==1?Ut<=Oe:Ut>=Oe)&&(kn=tn,Ln=B)}else kn=tn,Ln=B}}if(Ve||Fl){let Ke,tn;O.ori==0?(Ke=Ce,
tn=Me):(Ke=Me,tn=Ce);let pn,Oe,Ue,en,mn,_e,Re=!0,ul=ve.bbox;if(ul!=null){Re=!1;let Se=ul(l,B);Ue=Se.left,en=Se.top,pn=Se.
width,Oe=Se.height}else Ue=Ke,en=tn,pn=Oe=ve.size(l,B);if(_e=ve.fill(l,B),mn=ve.stroke(l,B),Fl)B==Ln&&kn<=cn.prox&&(C=Ue,
Y=en,at=pn,It=Oe,Et=Re,Mt=_e,lt=mn);else{let Se=Ge[B];Se!=null&&(Dl[B]=Ue,Ll[B]=en,xl(Se,pn,Oe,Re),wl(Se,_e,mn),Ie(Se,de(
Ue),de(en),ht,R))}}}}if(Fl){let B=cn.prox,Ot=rl==null?kn<=B:kn>B||Ln!=rl;if(Ve||Ot){let Kt=Ge[0];Kt!=null&&(Dl[0]=C,Ll[0]=
Y,xl(Kt,at,It,Et),wl(Kt,Mt,lt),Ie(Kt,de(C),de(Y),ht,R))}}}if(Ct.show&&Fn)if(e!=null){let[E,N]=Qt.scales,[L,C]=Qt.match,[
Y,at]=e.cursor.sync.scales,It=e.cursor.drag;if(ae=It._x,ue=It._y,ae||ue){let{left:Et,top:Mt,width:lt,height:B}=e.select,
Ot=e.scales[Y].ori,Kt=e.posToVal,ce,Pt,Ut,Ce,Me,Ke=E!=null&&L(E,Y),tn=N!=null&&C(N,at);Ke&&ae?(Ot==0?(ce=Et,Pt=lt):(ce=Mt,
Pt=B),Ut=z[E],Ce=Z(Kt(ce,Y),Ut,w,0),Me=Z(Kt(ce+Pt,Y),Ut,w,0),ai(Fe(Ce,Me),Bt(Me-Ce))):ai(0,w),tn&&ue?(Ot==1?(ce=Et,Pt=lt):
(ce=Mt,Pt=B),Ut=z[N],Ce=xt(Kt(ce,at),Ut,_,0),Me=xt(Kt(ce+Pt,at),Ut,_,0),ui(Fe(Ce,Me),Bt(Me-Ce))):ui(0,_)}else Ms()}else{
let E=Bt(Ho-Yo),N=Bt(jo-Wo);if(O.ori==1){let at=E;E=N,N=at}ae=we.x&&E>=we.dist,ue=we.y&&N>=we.dist;let L=we.uni;L!=null?
ae&&ue&&(ae=E>=L,ue=N>=L,!ae&&!ue&&(N>E?ue=!0:ae=!0)):we.x&&we.y&&(ae||ue)&&(ae=ue=!0);let C,Y;ae&&(O.ori==0?(C=Hl,Y=Lt):
(C=jl,Y=Wt),ai(Fe(C,Y),Bt(Y-C)),ue||ui(0,_)),ue&&(O.ori==1?(C=Hl,Y=Lt):(C=jl,Y=Wt),ui(Fe(C,Y),Bt(Y-C)),ae||ai(0,w)),!ae&&
!ue&&(ai(0,0),ui(0,0))}if(we._x=ae,we._y=ue,e==null){if(r){if(nr!=null){let[E,N]=Qt.scales;Qt.values[0]=E!=null?dn(O.ori==
0?Lt:Wt,E):null,Qt.values[1]=N!=null?dn(O.ori==1?Lt:Wt,N):null}ci(Sn,l,Lt,Wt,ht,R,a)}if(zl){let E=r&&Qt.setSeries,N=cn.prox;
rl==null?kn<=N&&hn(Ln,Gl,!0,E):kn>N?hn(null,Gl,!0,E):Ln!=rl&&hn(Ln,Gl,!0,E)}}Ve&&(ct.idx=a,vs()),i!==!1&&fe("setCursor")}
let Cn=null;Object.defineProperty(l,"rect",{get(){return Cn==null&&fi(!1),Cn}});function fi(e=!1){e?Cn=null:(Cn=W.getBoundingClientRect(),
fe("syncRect",Cn))}function Ko(e,i,r,a,c,w,_){Q._lock||Fn&&e!=null&&e.movementX==0&&e.movementY==0||(ys(e,i,r,a,c,w,_,!1,
e!=null),e!=null?al(null,!0,!0):al(i,!0,!1))}function ys(e,i,r,a,c,w,_,E,N){if(Cn==null&&fi(!1),sl(e),e!=null)r=e.clientX-
Cn.left,a=e.clientY-Cn.top;else{if(r<0||a<0){Lt=-10,Wt=-10;return}let[L,C]=Qt.scales,Y=i.cursor.sync,[at,It]=Y.values,[Et,
Mt]=Y.scales,[lt,B]=Qt.match,Ot=i.axes[0].side%2==1,Kt=O.ori==0?ht:R,ce=O.ori==1?ht:R,Pt=Ot?w:c,Ut=Ot?c:w,Ce=Ot?a:r,Me=Ot?
r:a;if(Et!=null?r=lt(L,Et)?x(at,z[L],Kt,0):-10:r=Kt*(Ce/Pt),Mt!=null?a=B(C,Mt)?x(It,z[C],ce,0):-10:a=ce*(Me/Ut),O.ori==1){
let Ke=r;r=a,a=Ke}}N&&(i==null||i.cursor.event.type==Sn)&&((r<=1||r>=ht-1)&&(r=Xn(r,ht)),(a<=1||a>=R-1)&&(a=Xn(a,R))),E?
(Yo=r,Wo=a,[Hl,jl]=Q.move(l,r,a)):(Lt=r,Wt=a)}let ks={width:0,height:0,left:0,top:0};function Ms(){Ci(ks,!1)}let Uo,Bo,Jo,
qo;function Xo(e,i,r,a,c,w,_){Fn=!0,ae=ue=we._x=we._y=!1,ys(e,i,r,a,c,w,_,!0,!1),e!=null&&(ke(Tn,$e,Zo,!1),ci(Ul,l,Hl,jl,
ht,R,null));let{left:E,top:N,width:L,height:C}=Ct;Uo=E,Bo=N,Jo=L,qo=C}function Zo(e,i,r,a,c,w,_){Fn=we._x=we._y=!1,ys(e,
i,r,a,c,w,_,!1,!0);let{left:E,top:N,width:L,height:C}=Ct,Y=L>0||C>0,at=Uo!=E||Bo!=N||Jo!=L||qo!=C;if(Y&&at&&Ci(Ct),we.setScale&&
Y&&at){let It=E,Et=L,Mt=N,lt=C;if(O.ori==1&&(It=N,Et=C,Mt=E,lt=L),ae&&Dn(H,dn(It,H),dn(It+Et,H)),ue)for(let B in z){let Ot=z[B];
B!=H&&Ot.from==null&&Ot.min!=rt&&Dn(B,dn(Mt+lt,B),dn(Mt,B))}Ms()}else Q.lock&&(Q._lock=!Q._lock,al(i,!0,e!=null));e!=null&&
(Nl(Tn,$e),ci(Tn,l,Lt,Wt,ht,R,null))}function Ja(e,i,r,a,c,w,_){if(Q._lock)return;sl(e);let E=Fn;if(Fn){let N=!0,L=!0,C=10,
Y,at;O.ori==0?(Y=ae,at=ue):(Y=ue,at=ae),Y&&at&&(N=Lt<=C||Lt>=ht-C,L=Wt<=C||Wt>=R-C),Y&&N&&(Lt=Lt<Hl?0:ht),at&&L&&(Wt=Wt<
jl?0:R),al(null,!0,!0),Fn=!1}Lt=-10,Wt=-10,Nt.fill(null),al(null,!0,!0),E&&(Fn=E)}function Qo(e,i,r,a,c,w,_){Q._lock||(sl(
e),ss(),Ms(),e!=null&&ci(cl,l,Lt,Wt,ht,R,null))}function tr(){tt.forEach(ya),is(l.width,l.height,!0)}ye(dl,Je,tr);let Kl={};
Kl.mousedown=Xo,Kl.mousemove=Ko,Kl.mouseup=Zo,Kl.dblclick=Qo,Kl.setSeries=(e,i,r,a)=>{let c=Qt.match[2];r=c(l,i,r),r!=-1&&
hn(r,a,!0,!1)},qt&&(ke(Ul,W,Xo),ke(Sn,W,Ko),ke(En,W,e=>{sl(e),fi(!1)}),ke(Hn,W,Ja),ke(cl,W,Qo),es.add(l),l.syncRect=fi);
let Oi=l.hooks=t.hooks||{};function fe(e,i,r){gs?ri.push([e,i,r]):e in Oi&&Oi[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||
[]).forEach(e=>{for(let i in e.hooks)Oi[i]=(Oi[i]||[]).concat(e.hooks[i])});let er=(e,i,r)=>r,Qt=Xt({key:null,setSeries:!1,
filters:{pub:bi,sub:bi},scales:[H,P[1]?P[1].scale:null],match:[Ts,Ts,er],values:[null,null]},Q.sync);Qt.match.length==2&&
Qt.match.push(er),Q.sync=Qt;let nr=Qt.key,_s=fo(nr);function ci(e,i,r,a,c,w,_){Qt.filters.pub(e,i,r,a,c,w,_)&&_s.pub(e,i,
r,a,c,w,_)}_s.sub(l);function qa(e,i,r,a,c,w,_){Qt.filters.sub(e,i,r,a,c,w,_)&&Kl[e](null,i,r,a,c,w,_)}l.pub=qa;function Xa(){
_s.unsub(l),es.delete(l),tl.clear(),Vn(dl,Je,tr),v.remove(),Ht?.remove(),fe("destroy")}l.destroy=Xa;function Ss(){fe("in\
it",t,n),$o(n||t.data,!1),et[H]?ws(H,et[H]):ss(),Pi=Ct.show&&(Ct.width>0||Ct.height>0),il=Ve=!0,is(t.width,t.height)}return P.
forEach(No),tt.forEach(Aa),s?s instanceof HTMLElement?(s.appendChild(v),Ss()):s(l,Ss):Ss(),l}be.assign=Xt,be.fmtNum=yl,be.
rangeNum=An,be.rangeLog=Gn,be.rangeAsinh=vl,be.orient=Qn,be.pxRatio=St,be.join=hr,be.fmtDate=Hi,be.tzDate=Mr,be.sync=fo;
{be.addGap=sa,be.clipGaps=Si;let t=be.paths={points:xo};t.linear=vo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(D)})(),uPlot=library.
default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,
this.total=0}of(p){return this.held?[this.held.begin,this.held.end]:[p-this.windowMs,p]}hold(p,d){this.held||(this.held=
{begin:p-this.windowMs,end:p},this.total=d)}release(){this.held=null}show(p,d,b,g){this.hold(b,g);const f=(p+d)/2,k=Math.
min(Math.max(d-p,SHORTEST_MS),this.keptMs)/2;this.held={begin:f-k,end:f+k}}zoom(p,d,b){if(!this.held){const G=this.windowMs*
p;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,G));return}const{begin:g,end:f}=this.held,k=b??(g+f)/2,$=(k-
g)/(f-g),D=Math.min(this.keptMs,Math.max(SHORTEST_MS,(f-g)*p));this.held={begin:k-D*$,end:k+D*(1-$)},this.pan(0,d)}pan(p,d,b=this.
total){this.hold(d,b);const{begin:g,end:f}=this.held,k=f-g,$=Math.max(d,f+Math.min(0,p)),D=Math.max(d-this.keptMs+Math.min(
k,this.keptMs),Math.min($,f+p));this.held={begin:D-k,end:D}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,
3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(p,d,b,g,f=90){const k=(d-p)*
f/Math.max(1,g),$=STEPS_MS.find(G=>G>=k)??STEPS_MS[STEPS_MS.length-1],D=[];for(let G=Math.ceil((b-d)/$-1e-6)*$;b-G>=p-1e-6;G+=
$)D.push(b-G);return D.reverse()}function valueText(p){if(Number.isNaN(p))return"–";const d=Math.abs(p);return d&&(d<1e-4||
d>=1e9)?minus(p.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(p.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}
function minus(p){return p.replace(/^-/,"−")}function agoText(p){return Math.abs(p)<.5?"now":`−${longSpanText(p)}`}function longSpanText(p){
if(p<36e5)return spanText(p);const d=Math.round(p/6e4),[b,g]=[Math.floor(d/1440),Math.floor(d/60)];return b?`${b} d${g%24?
` ${g%24} h`:""}`:`${g} h${d%60?` ${d%60} min`:""}`}function momentText(p,d){const b=new Date(p),g=$=>String($).padStart(
2,"0"),f=`${g(b.getHours())}:${g(b.getMinutes())}:${g(b.getSeconds())}`,k=String(b.getMilliseconds()).padStart(3,"0");return`${f}\
.${k} · ${agoText(d)}`}function notesOf({most:p,others:d,without:b,hidden:g,lost:f}){const k=[];if(p>1&&k.push(`1 px = \
up to ${groupedText(p)} events`),d){const $=d>=1e3?"1,000 or more":groupedText(d);k.push(`${$} more series not drawn: th\
ere is room for 20`)}return b&&k.push(`${groupedText(b)} without a number`),g&&k.push(`${groupedText(g)} hidden`),f&&k.push(
`${groupedText(f)} at or below zero not on this scale`),k}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
 * person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
 * OR OTHER DEALINGS IN THE SOFTWARE. */var HEIGHT=260,RAIL=16,LINE=1.6,DOT=2.2,DASHES=[[],[7,3],[2,3]],LIGHT=["#0072b2",
"#d55e00","#008a64","#b0528f","#806600","#3a9bd1","#707070"],DARK=["#56b4e9","#f0883e","#2fc79b","#e08fc2","#e3c94a","#8\
ab4ff","#b0b0b0"];function strokeOf(p,d){const b=d?DARK:LIGHT;return{color:b[p%b.length],dash:DASHES[Math.floor(p/b.length)%
DASHES.length]}}function lookOf(p){const d=D=>{p.style.color=D;const{color:G}=getComputedStyle(p);return p.style.color="",
G},[b,g,f,k]=["text","text-soft","bad","warn"].map(D=>d(`var(--rxm-${D})`)),$=d("color-mix(in srgb, var(--rxm-line) 60%,\
 transparent)");return{isDark:lightness(b)>.5,text:b,soft:g,grid:$,bad:f,warn:k}}var meter=document.createElement("canva\
s").getContext("2d",{willReadFrequently:!0});function lightness(p){if(!meter)return 0;meter.fillStyle=p,meter.fillRect(0,
0,1,1);const[d,b,g]=meter.getImageData(0,0,1,1).data;return(.3*d+.59*b+.11*g)/255}function chartOf(p,d,b,{onSelect:g,onPan:f,
onLive:k}){const $=d.kind==="histogram",D=(X,ot)=>$?barsOf(X,d,ot-1):linesOf(X,d,ot-1),G=X=>X,q={width:Math.max(100,p.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:G((X,ot,pt)=>Rt=>Rt.shiftKey?(f(Rt),null):pt(Rt)),dblclick:G(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>d.
x},y:{range:()=>d.y,distr:d.isLog&&!$?3:1}},axes:[{stroke:()=>b().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>b().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(X,ot)=>ot.map(valueText)}:{splits:(X,ot,pt,Rt)=>timeSplits(
pt,Rt,d.now,X.bbox.width/uPlot.pxRatio),values:(X,ot)=>ot.map(pt=>agoText(d.now-pt))}},{stroke:()=>b().soft,font:"11px s\
ystem-ui, sans-serif",grid:{stroke:()=>b().grid,width:1},ticks:{show:!1},gap:6,size:(X,ot)=>Math.max(36,14+6.5*Math.max(
0,...(ot??[]).map(pt=>(pt??"").length))),values:(X,ot)=>ot.map(pt=>pt===null?null:valueText(pt))}],series:[{},...d.series.
map((X,ot)=>({label:X.label,show:X.isShown,stroke:()=>strokeOf(ot,b().isDark).color,fill:()=>strokeOf(ot,b().isDark).color,
alpha:$&&d.series.length>1?.6:1,width:$?0:LINE,dash:strokeOf(ot,!1).dash,pxAlign:0,paths:D,points:{show:!1}}))],hooks:{setSelect:[
X=>{const{left:ot,width:pt}=X.select;pt>3&&g(X.posToVal(ot,"x"),X.posToVal(ot+pt,"x")),pt&&X.setSelect({left:0,top:0,width:0,
height:0},!1)}],draw:$?[]:[X=>drawMarks(X,d,b())]}},_t=[[-1e15,1e15],...d.series.map(()=>[0,0])],nt=new uPlot(q,_t,p);return{
plot:nt,draw(){nt.batch(()=>{nt.setScale("x",{min:d.x[0],max:d.x[1]}),nt.setScale("y",{min:d.y[0],max:d.y[1]})})},resize(X){
nt.setSize({width:Math.max(100,X),height:HEIGHT})},timeAt:X=>nt.posToVal(X,"x"),leftOf:X=>nt.valToPos(X,"x"),topOf:X=>nt.
valToPos(X,"y"),get width(){return nt.bbox.width/uPlot.pxRatio},dispose:()=>nt.destroy()}}function placesOf({bbox:p},d){
const[b,g]=d.x,[f,k]=d.isLog?d.y.map(Math.log10):d.y,$=p.width/(g-b),D=p.height/(k-f),G=p.top+p.height,q=4*p.height,_t=nt=>Math.
max(-q,Math.min(q,nt));return{toX:nt=>p.left+(nt-b)*$,toY:d.isLog?nt=>_t(G-(Math.log10(nt)-f)*D):nt=>_t(G-(nt-f)*D)}}function linesOf(p,d,b){
const g=new Path2D,f=new Path2D,{toX:k,toY:$}=placesOf(p,d),D=DOT*uPlot.pxRatio,G={move:g.moveTo.bind(g),line:g.lineTo.bind(
g),dot(X,ot){f.moveTo(X+D,ot),f.arc(X,ot,D,0,2*Math.PI)}},[q,_t]=d.x,nt=d.series[b].draw(q,_t,p.bbox.width/uPlot.pxRatio,
k,$,G,d);return d.kind==="step"&&nt.isDown&&!d.isOver&&G.line(Math.max(nt.x,k(Math.min(_t,d.now))),nt.y),{stroke:g,fill:f,
clip:null,flags:1}}function barsOf(p,d,b){const g=new Path2D,{bins:f}=d;if(!f)return{stroke:null,fill:g,clip:null,flags:1};
const{toX:k,toY:$}=placesOf(p,{...d,isLog:!1}),D=$(0);for(const[G,q]of f.counts[b]??[]){const[_t,nt]=[k(G),k(G+f.width)],
X=$(q);g.rect(_t+.5,X,Math.max(1,nt-_t-1),D-X)}return{stroke:null,fill:g,clip:null,flags:1}}function drawMarks(p,d,b){const{
ctx:g,bbox:f}=p,k=uPlot.pxRatio,{toX:$}=placesOf(p,d),D=f.top+f.height+(RAIL/2+1)*k,G=4*k;g.save(),g.lineWidth=2*k;for(const q of d.
marks.between(...d.x)){const _t=$(q.t);g.strokeStyle=q.isFailure?b.bad:b.warn,g.beginPath(),q.isFailure?(g.moveTo(_t-G,D-
G),g.lineTo(_t+G,D+G),g.moveTo(_t+G,D-G),g.lineTo(_t-G,D+G)):g.arc(_t,D,G,0,2*Math.PI),g.stroke()}g.restore()}var SPARSE_PX=12;
function firstFrom(p,d,b){let g=0,f=d;for(;g<f;){const k=g+f>>1;p[k]<b?g=k+1:f=k}return g}var SeriesPoints=class{constructor(p){
this.label=p,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(p,d,b,g){const f=this.closed+b+g;f>this.t.length&&this.
_grow(f);for(const[k,$]of[this.t,this.v,this.count,this.number].entries())$.set(p[k].subarray(d,d+b+g),this.closed);this.
length=f,this.closed+=b}_grow(p){const d=b=>{const g=new Float64Array(2**Math.ceil(Math.log2(p*1.5)));return g.set(b.subarray(
0,this.length)),g};this.t=d(this.t),this.v=d(this.v),this.count=d(this.count),this.number=d(this.number)}prune(p){const d=Math.
min(this.closed,firstFrom(this.t,this.length,p)-1);if(!(d<512||d<this.length/4)){for(const b of[this.t,this.v,this.count,
this.number])b.copyWithin(0,d,this.length);this.length-=d,this.closed-=d}}between(p,d){const b=Math.max(0,firstFrom(this.
t,this.length,p)-1),g=Math.min(this.length,firstFrom(this.t,this.length,d)+1);return[b,g]}at(p){return{t:this.t[p],v:this.
v[p],count:this.count[p],number:this.number[p]}}range(p,d,b){let[g,f]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const k=Math.min(this.length,firstFrom(this.t,this.length,d));for(let $=firstFrom(this.t,this.length,p);$<k;$++){const D=this.
v[$];b&&D<=0||(D<g&&(g=D),D>f&&(f=D))}return g<=f?[g,f]:null}nearest(p,d,b=!1){const g=firstFrom(this.t,this.length,p);if(b){
const $=this.t[g]===p&&g<this.length?g:g-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let f=-1,k=d;for(const $ of[-1,1])
for(let D=$<0?g-1:g;D>=0&&D<this.length;D+=$){const G=Math.abs(this.t[D]-p);if(G>k)break;if(!Number.isNaN(this.v[D])){(G<
k||f<0)&&(f=D),k=G;break}}return f}next(p,d){for(let b=p+d;b>=0&&b<this.length;b+=d)if(!Number.isNaN(this.v[b]))return b;
return-1}get last(){const p=this.next(this.length,-1);return p<0?Number.NaN:this.v[p]}most(p,d,b){const g=(d-p)/Math.max(
1,b);let[f,k,$]=[0,0,Number.NaN];const D=Math.min(this.length,firstFrom(this.t,this.length,d));for(let G=firstFrom(this.
t,this.length,p);G<D;G++){const q=Math.floor(this.t[G]/g);k=q===$?k+this.count[G]:this.count[G],$=q,k>f&&(f=k)}return f}draw(p,d,b,g,f,k,{
kind:$,isLog:D}){const[G,q]=this.between(p,d),_t=$==="points"||(q-G)*SPARSE_PX<b;let nt=!1,X=!1,[ot,pt]=[0,0];for(let Rt=G;Rt<
q;Rt++){const te=this.v[Rt];if(Number.isNaN(te)||D&&te<=0){X&&!_t&&k.dot(ot,pt),$==="step"&&nt&&k.line(g(this.t[Rt]),pt),
nt=!1,X=!1;continue}const Be=pt;ot=g(this.t[Rt]),pt=f(te),_t&&k.dot(ot,pt),$!=="points"&&(nt?($==="step"&&k.line(ot,Be),
k.line(ot,pt)):k.move(ot,pt),X=!nt,nt=!0)}return X&&!_t&&k.dot(ot,pt),{x:ot,y:pt,isDown:nt}}};function rowsOf(p){if(!p.length)
return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:d,byteOffset:b,byteLength:g}]=p,f=new Float64Array(d.slice(b,
b+g)),k=f.length/4;return[0,1,2,3].map($=>f.subarray($*k,($+1)*k))}var Marks=class{constructor(){this.list=[]}add(p){for(const[
d,b,g,f,k]of p){const $={number:d,isFailure:b===1,t:g,count:f,text:k},D=this.list.findLastIndex(G=>G.number<=d);D>=0&&this.
list[D].number===d?this.list[D]=$:this.list.splice(D+1,0,$)}}prune(p){this.list.length&&this.list[0].t<p&&(this.list=this.
list.filter(d=>d.t>=p))}between(p,d){return this.list.filter(b=>b.t>=p&&b.t<=d)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,
REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left and right arrows go from value to value, up and down from\
 series to series, Enter opens the event, page keys go back and forth, plus and minus zoom, space pauses, End goes live.";
function render({model:p,el:d}){const b=new Edge,g=new Stretch,f={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,
now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},k={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};
let $="",D="",G=0,q=null,_t=null,nt=null,X=0,ot=0,pt=!0,Rt=Number.NEGATIVE_INFINITY,te=Number.NEGATIVE_INFINITY;const Be=new Map,
Te=element("div",{class:"rxm-plot",role:"group"}),On=element("strong",{class:"rxm-p-title"}),Mn=element("span",{class:"r\
xm-p-state"}),gn=En("Pause","Hold the view; what comes is kept (space)",()=>g.held?hl():cl("paused"));gn.setAttribute("a\
ria-pressed","false");const Rn=En("−","Zoom out: a longer time (-)",()=>In(2));Rn.setAttribute("aria-label","Longer ti\
me");const fl=En("+","Zoom in: a shorter time (+)",()=>In(.5));fl.setAttribute("aria-label","Shorter time");const yt=element(
"output",{class:"rxm-p-span"}),le=En("Fix y","Keep the vertical axis as it is",Bl),nn=En("Log","A logarithmic vertical a\
xis (l)",xn),hi=element("span",{class:"rxm-p-zoom",role:"group","aria-label":"Time"},Rn,yt,fl),Yn=element("div",{class:"\
rxm-p-bar"},On,Mn,element("span",{class:"rxm-p-grow"}),gn,hi,le,nn,snapshotButton(p,St)),ln=element("div",{class:"rxm-p-\
unseen"});ln.id=`rxm-plot-${Math.random().toString(36).slice(2)}`;const Ye=element("div",{class:"rxm-p-area",tabindex:"0",
role:"group","aria-label":CHART_LABEL,"aria-describedby":ln.id}),sn=element("div",{class:"rxm-p-dots","aria-hidden":"tru\
e"}),on=element("div",{class:"rxm-p-tip","aria-hidden":"true",hidden:!0}),Wn=element("div",{class:"rxm-p-empty"}),_n=element(
"div",{class:"rxm-p-legend",role:"group","aria-label":"Series"}),Sn=element("div",{class:"rxm-p-notes"}),Ul=element("div",
{class:"rxm-p-unseen",role:"status","aria-live":"polite"}),Tn=element("i",{hidden:!0});Te.append(Yn,element("div",{class:"\
rxm-p-body"},Ye,Wn,on),_n,Sn,ln,Ul,Tn),keepKeys(Te),d.append(Te);function En(m,T,I){return element("button",{type:"butto\
n",title:T,onclick:I},m)}const Hn=()=>(_t??=lookOf(Tn),_t);function cl(m){g.hold(b.at(performance.now()),k.total),$e(m),
Yt()}function hl(){g.release(),$e("live"),Yt()}function In(m,T){g.zoom(m,b.at(performance.now()),T),Yt()}function wn(m){
g.pan(m,b.at(performance.now()),k.total),Yt()}function dl(m,T){g.show(m,T,b.at(performance.now()),k.total),$e(`zoomed to\
 ${longSpanText(T-m)}`),Yt()}function Bl(){f.isFixed=!f.isFixed,$e(f.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),Yt()}function xn(){f.isLog=!f.isLog,f.isFixed=!1,$e(f.isLog?"logarithmic axis":"linear axis"),yl()}function $e(m){
Ul.textContent=m}let Je;function Ri(){clearTimeout(Je),Je=setTimeout(St,REPORT_MS)}function St(){clearTimeout(Je);const{
held:m}=g,T=f.series.filter(I=>!I.isShown).map(I=>I.label);de.send({do:"seen",held:m&&[m.begin,m.end],hidden:T})}function pl(){
return!g.held&&b.flows&&f.kind!=="histogram"&&de.isShown()}function jn(m){ot=0,Jl(m),pl()&&(ot=requestAnimationFrame(jn))}
function Yt(){pt=!0,Rt=Number.NEGATIVE_INFINITY,Ri(),Ie(),ot||=requestAnimationFrame(jn)}function Jl(m){if(!q)return;f.now=
b.at(m);const T=f.kind==="histogram"?Ee():g.of(f.now),I=Math.abs(T[1]-f.x[1])*q.width>=.2*(T[1]-T[0]);(pt||I)&&(pt=!1,f.
x=T,f.isFixed||(f.y=$t()),q.draw(),Te.dataset.drawn=String(Number(Te.dataset.drawn??0)+1)),bl(),m-Rt>=NOTE_MS&&ml(m)}function $t(){
if(f.kind==="histogram"){const bt=(f.bins?.counts??[]).flatMap((rt,ee)=>f.series[ee]?.isShown?rt:[]);return[0,Math.max(1,
...bt.map(([,rt])=>rt))*1.05]}const[m,T]=f.x,I=f.series.filter(bt=>bt.isShown).flatMap(bt=>bt.range(m,T,f.isLog)??ze(bt,
m));if(!I.length)return f.isLog?[.1,10]:[0,1];const[F,K]=[Math.min(...I),Math.max(...I)];if(f.isLog)return[F/1.3,K*1.3];
const mt=(K-F)*.08||Math.abs(K)*.1||1;return[F-mt,K+mt]}function ze(m,T){const I=f.kind==="step"?m.nearest(T,0,!0):-1;return I<
0||f.isLog&&m.v[I]<=0?[]:[m.v[I]]}function Ee(){const m=(f.bins?.counts??[]).flatMap(T=>T.map(([I])=>I));return!f.bins||
!m.length?[0,1]:[Math.min(...m),Math.max(...m)+f.bins.width]}function ml(m){Rt=m;const T=lookOf(Tn);JSON.stringify(T)!==
JSON.stringify(_t)&&(_t=T,pt=!0,wl(),q?.plot.redraw());const{held:I}=g,F=b.at(m)-g.keptMs*1.05,K=I?Math.max(Math.min(F,I.
begin),F-2*g.keptMs):F;for(const mt of f.series)mt.prune(K);f.marks.prune(K),Ie(),xl(),ql(),m-te>=DESCRIBE_MS&&Yi(m)}function Ie(){
const{held:m}=g,T=f.kind==="histogram";setText(yt,longSpanText(m?m.end-m.begin:g.windowMs)),setText(gn,m?"Go live":"Paus\
e"),gn.setAttribute("aria-pressed",String(!!m));for(const bt of[gn,hi,le,nn])bt.hidden=T;le.setAttribute("aria-pressed",
String(f.isFixed)),nn.setAttribute("aria-pressed",String(f.isLog));const I=["ended","failed"].includes(k.tone);Te.dataset.
tone=m?"held":k.tone;const F=m&&k.total>g.total?` · ${groupedText(k.total-g.total)} came meanwhile`:"";setText(Mn,(m?"p\
aused":k.text)+F);const K=f.series.some(bt=>bt.length)||f.marks.list.length||f.bins?.counts.length;if(Wn.hidden=!!K,K)return;
const mt=k.tone==="idle"?"not running: run the flow to see its numbers":"no events yet";setText(Wn,k.hint||(I&&!k.total?
"no events came":mt))}let gl="";function wl(){const{isDark:m}=Hn(),T=JSON.stringify([m,f.series.map(F=>[F.label,F.isShown])]);
if(T===gl)return;gl=T;const I=[..._n.children].indexOf(document.activeElement);_n.replaceChildren(...f.series.map((F,K)=>{
const{color:mt,dash:bt}=strokeOf(K,m),rt=bt.length?"dashed":"solid",ee=`border-top: 3px ${bt[0]===2?"dotted":rt} ${mt}`;
return element("button",{type:"button",class:"rxm-p-key","aria-pressed":String(F.isShown),title:`${F.isShown?"Hide":"Sho\
w"} ${F.label}`,onclick:()=>di(K,!F.isShown)},element("i",{style:ee,"aria-hidden":"true"}),element("span",{class:"rxm-p-\
name"},F.label),element("span",{class:"rxm-p-value","aria-hidden":"true"}))})),I>=0&&_n.children[I]?.focus()}function di(m,T){
const I=f.series[m];I.isShown=T,Be.set(I.label,T),q?.plot.setSeries(m+1,{show:T}),$e(`${I.label} ${T?"shown":"hidden"}`),
wl(),Yt()}function xl(){f.series.forEach((m,T)=>{const I=_n.children[T]?.querySelector(".rxm-p-value");if(!I)return;const F=ye(),
K=F===null||f.kind==="histogram"?-1:Vn(m,F),mt=F===null?m.last:K<0?Number.NaN:m.v[K];setText(I,m.isShown?valueText(mt):"")})}
function ql(){const[m,T]=f.x,I=f.series.filter(ie=>ie.isShown),F=f.kind==="histogram",K=q?.width??600,mt=F?0:Math.max(0,
...I.map(ie=>ie.most(m,T,K)));let bt=0;if(f.isLog)for(const ie of I){const[se,an]=ie.between(m,T);for(let Jn=se;Jn<an;Jn++)
ie.v[Jn]<=0&&(bt+=1)}const{others:rt,without:ee}=k,Vt=notesOf({most:mt,others:rt,without:ee,hidden:f.series.length-I.length,
lost:bt}),We=f.marks.between(m,T),it=ie=>We.filter(se=>se.isFailure===ie).reduce((se,an)=>se+an.count,0);it(!1)&&!F&&Vt.
push(`○ ${groupedText(it(!1))} missed`),it(!0)&&!F&&Vt.push(`× ${groupedText(it(!0))} ${it(!0)===1?"failure":"failure\
s"}`),F&&Vt.unshift(`values of the last ${longSpanText(g.windowMs)}`),setText(Sn,Vt.join(" · ")),Sn.hidden=!Vt.length}function Yi(m){
te=m;const[T,I]=f.x,F=f.series.filter(mt=>mt.isShown).map(mt=>{const bt=f.kind==="histogram"?null:mt.range(T,I,!1),rt=bt?
`, lowest ${valueText(bt[0])}, highest ${valueText(bt[1])}`:"";return`${mt.label}: last ${valueText(mt.last)}${rt}`}),K=g.
held?`paused, ${longSpanText(I-T)}`:`the last ${longSpanText(g.windowMs)}`;setText(ln,[`Plot of ${k.label}, ${K}`,...F,Sn.
textContent].filter(Boolean).join(". "))}function ye(){return!nt||!q?null:"left"in nt?q.timeAt(nt.left):nt.t}function Vn(m,T){
const[I,F]=f.x,K=REACH_PX*(F-I)/Math.max(1,q?.width??1);return m.nearest(T,K,f.kind==="step")}let Ae="";function bl(){const m=ye();
if(!q||m===null||f.kind==="histogram"||m<f.x[0]||m>f.x[1]){on.hidden=!0,sn.replaceChildren(),q&&nt&&!("left"in nt)&&q.plot.
setCursor({left:-10,top:-10},!1);return}const T=q.leftOf(m);nt&&!("left"in nt)&&q.plot.setCursor({left:T,top:0},!1);const{
isDark:I}=Hn(),F=[];f.series.forEach((K,mt)=>{const bt=K.isShown?Vn(K,m):-1;bt>=0&&F.push([mt,K.at(bt)])}),sn.replaceChildren(
...F.map(([K,{t:mt,v:bt}])=>{const rt=f.kind==="step"?T:q.leftOf(mt),ee=q.topOf(bt),{color:Vt}=strokeOf(K,I);return element(
"i",{style:`left: ${rt}px; top: ${ee}px; border-color: ${Vt}`})})),pi(m,T,F)}function pi(m,T,I){const F=I[0]?.[1].t??m,K=momentText(
k.origin+(I.length===1?F:m),f.now-m),mt=mi(m),bt=I.slice(0,MOST_IN_TIP).map(([ie,{v:se}])=>[ie,f.series[ie].label,valueText(
se)]);I.length>MOST_IN_TIP&&bt.push([-1,`${I.length-MOST_IN_TIP} more`,""]);const rt=JSON.stringify([K,bt,mt]);if(on.hidden=
!1,rt!==Ae){Ae=rt;const{isDark:ie}=Hn();on.replaceChildren(element("div",{class:"rxm-p-soft"},K),...bt.map(([se,an,Jn])=>{
const bi=Number(se)<0?"transparent":strokeOf(Number(se),ie).color;return element("div",{class:"rxm-p-line"},element("i",
{style:`background: ${bi}`}),element("span",{class:"rxm-p-name"},String(an)),element("b",{},String(Jn)))}),...mt.map(se=>element(
"div",{class:"rxm-p-bad"},se)))}const{width:ee}=on.getBoundingClientRect(),Vt=Ye.clientWidth,We=q?q.plot.over.offsetLeft:
0,it=We+T+14;on.style.left=`${it+ee>Vt?Math.max(2,We+T-ee-14):it}px`}function mi(m){const[T,I]=f.x,F=6*(I-T)/Math.max(1,
q?.width??1);return f.marks.between(m-F,m+F).map(K=>{const mt=groupedText(K.count);return K.isFailure?K.count===1?`× ${K.
text}`:`× ${mt} failures, the first: ${K.text}`:`○ ${mt} missed`})}function rn(m){nt=m,bl(),xl();const T=ye();Ql.point(
{at:T===null?null:k.origin+T,port:D,...gi(T)})}function gi(m){if(m===null)return{};let T={away:Number.POSITIVE_INFINITY,
number:-1};for(const I of f.series){const F=I.isShown?Vn(I,m):-1;if(F<0||I.number[F]<0)continue;const K=Math.abs(I.t[F]-
m);K<T.away&&(T={away:K,number:I.number[F]})}return T.number<0?{}:{number:G+T.number}}function wi(m){const T=gi(m);T.number!==
void 0&&Ql.point({at:k.origin+m,port:D,...T,opens:!0})}function Gn(m){const T=f.series.filter(We=>We.isShown&&We.length);
if(!T.length)return;X=Math.min(X,T.length-1);const I=T[X];g.held||cl("");const F=ye(),[K,mt]=f.x,bt=F===null?-1:I.nearest(
F,Number.POSITIVE_INFINITY),rt=F===null?I.between(K,mt)[m<0?1:0]-(m<0?0:1):bt,ee=F===null||bt>=0?I.next(rt,m):-1;if(ee<0)
return;const Vt=I.t[ee];(Vt<K||Vt>mt)&&wn(Vt-(K+mt)/2),rn({t:Vt,from:"keys"}),$e(`${I.label} ${valueText(I.v[ee])}, ${momentText(
k.origin+Vt,f.now-Vt)}`)}function vl(m){const T=f.series.filter(mt=>mt.isShown&&mt.length);if(!T.length)return;X=(X+m+T.
length)%T.length;const I=T[X],F=ye(),K=F===null?-1:I.nearest(F,Number.POSITIVE_INFINITY);K>=0&&rn({t:I.t[K],from:"keys"}),
$e(`${I.label} ${K<0?"":valueText(I.v[K])}`)}const Kn=()=>f.x[1]-f.x[0],Xl={ArrowLeft:()=>Gn(-1),ArrowRight:()=>Gn(1),ArrowUp:()=>vl(
-1),ArrowDown:()=>vl(1),PageUp:()=>wn(-Kn()/2),PageDown:()=>wn(Kn()/2),Home:()=>wn(Number.NEGATIVE_INFINITY),End:hl,Enter:()=>{
const m=ye();m!==null&&wi(m)},Escape:()=>rn(null)," ":()=>g.held?hl():cl("paused"),"+":()=>In(.5),"=":()=>In(.5),"-":()=>In(
2),l:xn};Ye.addEventListener("keydown",m=>{!Xl[m.key]||m.ctrlKey||m.metaKey||m.altKey||f.kind==="histogram"||(m.preventDefault(),
Xl[m.key]())});const Un=m=>{if(f.kind==="histogram")return;const T=m.shiftKey&&m.deltaY||m.deltaX;if(m.ctrlKey)In(m.deltaY>
0?1.25:.8,ye()??void 0);else if(T)wn(T*Kn()/Math.max(1,q?.width??1));else return;m.preventDefault()};Ye.addEventListener(
"wheel",Un,{passive:!1});let qe=null,An=null;function Tt(m){qe={x:m.clientX,begin:f.x[0],end:f.x[1]},m.preventDefault()}
const xi=m=>{if(!qe||!q)return;const T=(qe.x-m.clientX)*(qe.end-qe.begin)/Math.max(1,q.width);g.show(qe.begin,qe.end,b.at(
performance.now()),k.total),wn(T)},Zl=()=>{qe=null};window.addEventListener("pointermove",xi),window.addEventListener("p\
ointerup",Zl);const Ql=timeCursor(m=>{nt=m.at===null?null:{t:m.at-k.origin,from:"view"},bl(),xl(),Te.dataset.cursor=m.at===
null?"":String(m.at)},()=>$);function yl(){q?.dispose(),Ye.replaceChildren(),_t=lookOf(Tn);const m=chartOf(Ye,f,Hn,{onSelect:dl,
onPan:Tt,onLive:hl});q=m;const{over:T}=m.plot;T.append(sn),T.addEventListener("pointermove",I=>{qe||rn({left:I.clientX-T.
getBoundingClientRect().left})}),T.addEventListener("pointerleave",()=>rn(null)),T.addEventListener("pointerdown",I=>{An=
I.button===0?{x:I.clientX,y:I.clientY}:null}),T.addEventListener("pointerup",I=>{const F=An;An=null,F&&Math.hypot(I.clientX-
F.x,I.clientY-F.y)<CLICK_PX&&!I.shiftKey&&wi(m.timeAt(I.clientX-T.getBoundingClientRect().left))}),gl="",wl(),Yt()}const xe=new ResizeObserver(
()=>{!q||Ye.clientWidth<50||(q.resize(Ye.clientWidth),Yt())});xe.observe(Ye);function Bn(m,T){const I=performance.now();
b.tell(m.at,m.flows,I);const{tone:F,text:K,total:mt,others:bt,without:rt,hint:ee}=m;K!==k.text&&["ended","failed"].includes(
F)&&$e(K),Object.assign(k,{tone:F,text:K,total:mt,others:bt,without:rt,hint:ee}),f.isOver=["ended","failed"].includes(F),
m.first!==void 0&&(G=m.first);const Vt=m.series&&Bt(m.series),We=rowsOf(T);let it=0;m.lengths.forEach(([ie,se],an)=>{f.series[an].
add(We,it,ie,se),it+=ie+se}),m.marks&&f.marks.add(m.marks),m.bins&&(f.bins={width:m.bins[0],counts:m.bins[1]}),pt=!0,(Vt||
!q)&&yl(),!g.held||f.kind==="histogram"?ot||=requestAnimationFrame(jn):I-Rt>=NOTE_MS&&ml(I)}function Bt(m){if(!(m.length!==
f.series.length||m.some((I,F)=>f.series[F].label!==I)))return!1;for(let I=f.series.length;I<m.length;I++){const F=new SeriesPoints(
m[I]);F.isShown=Be.get(F.label)??(!he||I<he),f.series.push(F)}return!0}let he=0;function Jt(m,T){(m.origin!==k.origin||m.
total<k.total||m.run!==$)&&(g.release(),nt=null),k.label=m.label??"",k.origin=m.origin??0,$=m.run??"",D=m.port??"",he=m.
first_shown??0,q||(f.kind=m.kind??"line",f.isLog=m.scale==="log",g.windowMs=m.window??g.windowMs,m.y&&([f.y,f.isFixed]=[
m.y,!0])),g.keptMs=m.kept??g.keptMs,f.series=[],f.marks=new Marks,f.bins=null,b.offset=Number.NEGATIVE_INFINITY,setText(
On,k.label),On.title=k.label,Te.setAttribute("aria-label",`Plot of ${k.label}`),m.series||(m.series=[]),q?.dispose(),q=null,
Rt=te=Number.NEGATIVE_INFINITY,Bn(m,T)}const de=live(p,d,{onSnapshot:Jt,onMessage:Bn,onShown:Yt,onHidden(){cancelAnimationFrame(
ot),ot=0}}),Fe=setInterval(()=>de.isShown()&&ml(performance.now()),1e3);return Ie(),()=>{clearInterval(Fe),clearTimeout(
Je),cancelAnimationFrame(ot),xe.disconnect(),Ql.dispose(),window.removeEventListener("pointermove",xi),window.removeEventListener(
"pointerup",Zl),q?.dispose(),de.dispose(),Te.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
