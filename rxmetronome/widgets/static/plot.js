function element(p,d={},...b){const m=document.createElement(p);for(const[f,k]of Object.entries(d))k==null||k===!1||(f.startsWith(
"on")&&typeof k=="function"?m.addEventListener(f.slice(2),k):m.setAttribute(f,k===!0?"":String(k)));return m.append(...b.
filter(f=>f!=null)),m}function setText(p,d){p.textContent!==d&&(p.textContent=d)}function keepKeys(p){p.addEventListener(
"keydown",d=>d.stopPropagation()),p.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(p){return Math.
round(p).toLocaleString("en-US")}function spanText(p){if(p<999.5)return`${Math.round(p)} ms`;if(p<59950)return`${Number(
(p/1e3).toFixed(1))} s`;const d=Math.round(p/1e3);return`${Math.floor(d/60)} min${d%60?` ${d%60} s`:""}`}var WIDGET="app\
lication/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");
function notebookOf(p){const d=p.widget_manager?.context,b=d?.model;return typeof d?.save=="function"&&typeof b?.toJSON==
"function"&&b.cells?{context:d,notebook:b,manager:p.widget_manager}:null}function askForPicture(p){return new Promise(d=>{
const b=k=>{clearTimeout(f),p.off("msg:custom",m),d(k)},m=k=>{k?.picture&&b(k.picture)},f=setTimeout(()=>b(null),ANSWER_MS);
p.on("msg:custom",m);try{Promise.resolve(p.send({do:"picture",view:""})).catch(()=>b(null))}catch{b(null)}})}var Keeper=class{constructor({
context:p,notebook:d,manager:b}){this.notebook=d,this.manager=b,this.models=new Set,this.pictures=new Map;const m=p.save.
bind(p);p.save=async(...k)=>(await this.ask(),m(...k));const f=d.toJSON.bind(d);d.toJSON=()=>this.withPictures(f())}async ask(){
const p=this.manager.kernel?.status;if(!p||["dead","terminating","restarting","unknown"].includes(p))return;const d=await Promise.
all([...this.models].map(askForPicture));for(const b of d)b&&this.pictures.set(b.model,b);for(const{made:b}of this.outputs()){
const m=b.data?.[WIDGET]?.model_id;if(!m||b.metadata?.rxmetronome||!this.manager.has_model(m))continue;const f=this.boxed(
await this.manager.get_model(m));f&&this.pictures.set(m,{model:m,text:"",html:f,brief:f,page:f})}}boxed(p){const d=this.
pictures.get(p.model_id);if(d&&!p.get("children"))return d.brief;const b=(p.get("children")??[]).map(m=>this.boxed(m));return b.
length&&b.every(Boolean)?`<div>${b.join("")}</div>`:""}withPictures(p){const d=m=>{const f=m.data?.[WIDGET]?.model_id,k=this.
pictures.get(f),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&f;if(!m.data||!($||k))return m;const{[WIDGET]:F,...K}=m.
data;return k&&(K["text/html"]=k.brief),k?.text&&(K["text/plain"]=k.text),{...m,data:K,metadata:{...m.metadata,rxmetronome:f}}},
b=p.cells.map(m=>m.outputs?{...m,outputs:m.outputs.map(d)}:m);return{...p,cells:b}}revive(){for(const{outputs:p,at:d,made:b}of this.
outputs()){const m=b.metadata?.rxmetronome;if(!m||b.data?.[WIDGET]||!this.manager.has_model(m))continue;const f={...b.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};p.set(d,{...b,data:f,metadata:{...b.metadata,rxmetronome:"live"}})}}insert({
model:p,text:d,html:b}){for(const{outputs:m,made:f}of this.outputs()){if(f.data?.[WIDGET]?.model_id!==p)continue;const k={
"text/plain":d,"text/html":b};return m.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const p=[];
if(this.notebook.isDisposed)return[];for(let d=0;d<this.notebook.cells.length;d++){const{outputs:b}=this.notebook.cells.
get(d);for(let m=0;m<(b?.length??0);m++)p.push({outputs:b,at:m,made:b.get(m).toJSON()})}return p}};function keeperOf(p){
const d=notebookOf(p);if(!d)return null;const b=globalThis;b[KEEPERS]??=new WeakMap;const m=b[KEEPERS],f=m.get(d.context)??
new Keeper(d);return m.set(d.context,f),f}function initialize({model:p}){const d=keeperOf(p);if(!d)return;d.models.add(p),
d.revive();const b=setTimeout(()=>d.revive(),REVIVE_MS);return()=>{clearTimeout(b),d.models.delete(p)}}function snapshotButton(p,d){
const m=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:k},"Sn\
apshot");let f;async function k(){d?.();const F=await askForPicture(p);F?keeperOf(p)?.insert(F)?$("kept below"):(download(
F.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(F){clearTimeout(f),m.textContent=F,f=setTimeout(
()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(p,d,b){const m=URL.createObjectURL(new Blob([p],{type:`${b}\
;charset=utf-8`}));element("a",{href:m,download:d}).click(),setTimeout(()=>URL.revokeObjectURL(m),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(p,d,b){const m=Math.random().toString(36).slice(2)+Date.now().toString(36),f=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,F=!1,K=Date.now(),B=0,_t=!1,it,Z=!1,rt="",mt=[];d.classList.
add("rxm-live");function Ct(vt){try{Promise.resolve(p.send({...vt,view:m})).catch(()=>{})}catch{}}function ee(vt){B=Date.
now(),Ct({do:vt})}function qe(){const vt=F&&mt.some(ln=>Date.now()-ln.since>=ANSWER_MS2),ie=rt?`this view broke, and sho\
ws what it showed last: ${rt}`:Z?"kernel gone or not answering; this is the last it sent":vt?"waits for the cell: the ke\
rnel has not taken this up yet":"";ie&&!f.isConnected&&d.prepend(f),f.hidden=!ie,f.textContent!==ie&&(f.textContent=ie),
d.classList.toggle("rxm-orphan",!!rt||Z)}function we(vt,ie=[]){_t||vt===null||typeof vt!="object"||typeof vt.n!="number"||
(K=Date.now(),Z=!1,vt.broken?(rt=vt.broken,k=null):F&&Yn(vt,ie),qe())}function Yn(vt,ie){if(vt.snapshot)k=vt.n+1,mt=[],rt=
"",b.onSnapshot?.(vt,ie);else{if(k===null)return;if(vt.n!==k)k=null,ee("gap");else{if(k+=1,vt.beat)return;mt=mt.filter(ln=>!ln.
isAnswer(vt)),b.onMessage?.(vt,ie)}}}function _n(){const vt=$&&document.visibilityState!=="hidden";if(clearTimeout(it),!(vt===
F||_t)){if(!vt){it=setTimeout(gn,HIDE_MS);return}F=!0,k=null,K=Date.now(),ee("shown"),b.onShown?.()}}function gn(){_t||!F||
(F=!1,k=null,mt=[],Ct({do:"hidden"}),qe(),b.onHidden?.())}const Wn=new IntersectionObserver(vt=>{$=vt[vt.length-1].isIntersecting,
_n()});Wn.observe(d),document.addEventListener("visibilitychange",_n),p.on("msg:custom",we);const fl=setInterval(()=>{if(!F)
return;const vt=Date.now();vt-K>SILENT_MS&&(Z=!0),vt-B>=PING_MS-50&&ee(k===null?"shown":"ping"),qe()},1e3);return{view:m,
send(vt,ie){Ct(vt),ie&&(mt.push({isAnswer:ie,since:Date.now()}),setTimeout(()=>_t||qe(),ANSWER_MS2))},isShown:()=>F,dispose(){
_t||(Ct({do:"closed"}),_t=!0,clearInterval(fl),clearTimeout(it),Wn.disconnect(),document.removeEventListener("visibility\
change",_n),p.off("msg:custom",we),f.remove(),d.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(p,d,b){(!d||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(b-this.heard)*.002),p-b),Object.assign(this,{now:p,flows:d,
heard:b})}at(p){return this.flows?p+this.offset:this.now}},PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const p=globalThis;return p[PLACE]??=new Set,p[PLACE]}function timeCursor(p,d){const b=listeners(),m={},f=(k,$)=>{$!==m&&
k.run&&k.run===d()&&p(k)};return b.add(f),{point(k){if(d())for(const $ of b)$({...k,run:d()},m)},dispose(){b.delete(f)}}}
var library=(()=>{var p=Object.defineProperty,d=Object.getOwnPropertyDescriptor,b=Object.getOwnPropertyNames,m=Object.prototype.
hasOwnProperty,f=(t,n)=>{for(var s in n)p(t,s,{get:n[s],enumerable:!0})},k=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n==
"function")for(let o of b(n))!m.call(t,o)&&o!==s&&p(t,o,{get:()=>n[o],enumerable:!(l=d(n,o))||l.enumerable});return t},$=t=>k(
p({},"__esModule",{value:!0}),t),F={};f(F,{default:()=>ve});var K="uplot",B="u-hz",_t="u-vt",it="u-title",Z="u-wrap",rt="\
u-under",mt="u-over",Ct="u-axis",ee="u-off",qe="u-select",we="u-cursor-x",Yn="u-cursor-y",_n="u-cursor-pt",gn="u-legend",
Wn="u-live",fl="u-inline",vt="u-series",ie="u-marker",ln="u-label",ci="u-value",Hn="width",sn="height",je="bottom",on="l\
eft",rn="right",jn="#000",Sn=jn+"0",Tn="mousemove",Bl="mousedown",En="mouseup",In="mouseenter",Vn="mouseleave",cl="dblcl\
ick",hl="resize",An="scroll",wn="change",dl="dppxchange",Jl="--",xn=typeof window<"u",De=xn?document:null,Xe=xn?window:null,
Oi=xn?navigator:null,St,pl;function Gn(){let t=devicePixelRatio;St!=t&&(St=t,pl&&Kn(wn,pl,Gn),pl=matchMedia(`(min-resolu\
tion: ${St-.001}dppx) and (max-resolution: ${St+.001}dppx)`),ke(wn,pl,Gn),Xe.dispatchEvent(new CustomEvent(dl)))}function Rt(t,n){
if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function ql(t,n){let s=t.classList;s.contains(n)&&s.remove(n)}function At(t,n,s){
t.style[n]=s+"px"}function Le(t,n,s,l){let o=De.createElement(t);return n!=null&&Rt(o,n),s?.insertBefore(o,l),o}function Ie(t,n){
return Le("div",t,n)}var ml=new WeakMap;function Ae(t,n,s,l,o){let h="translate("+n+"px,"+s+"px)",u=ml.get(t);h!=u&&(t.style.
transform=h,ml.set(t,h),n<0||s<0||n>l||s>o?Rt(t,ee):ql(t,ee))}var gl=new WeakMap;function wl(t,n,s){let l=n+s,o=gl.get(t);
l!=o&&(gl.set(t,l),t.style.background=n,t.style.borderColor=s)}var hi=new WeakMap;function xl(t,n,s,l){let o=n+""+s,h=hi.
get(t);o!=h&&(hi.set(t,o),t.style.height=s+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=
l?-s/2+"px":0)}var Xl={passive:!0},Ci={...Xl,capture:!0};function ke(t,n,s,l){n.addEventListener(t,s,l?Ci:Xl)}function Kn(t,n,s,l){
n.removeEventListener(t,s,Xl)}xn&&Gn();function Ne(t,n,s,l){let o;s=s||0,l=l||n.length-1;let h=l<=2147483647;for(;l-s>1;)
o=h?s+l>>1:Me((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function bl(t){return(n,s,l)=>{let o=-1,h=-1;for(let u=s;u<=
l;u++)if(t(n[u])){o=u;break}for(let u=l;u>=s;u--)if(t(n[u])){h=u;break}return[o,h]}}var di=t=>t!=null,pi=t=>t!=null&&t>0,
an=bl(di),mi=bl(pi);function Ri(t,n,s,l=0,o=!1){let h=o?mi:an,u=o?pi:di;[n,s]=h(t,n,s);let x=t[n],y=t[n];if(n>-1)if(l==1)
x=t[n],y=t[s];else if(l==-1)x=t[s],y=t[n];else for(let v=n;v<=s;v++){let A=t[v];u(A)&&(A<x?x=A:A>y&&(y=A))}return[x??W,y??
-W]}function Un(t,n,s,l){let o=I(t),h=I(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=s));let u=s==10?T:L,x=o==1?Me:$e,y=h==1?$e:
Me,v=x(u(Gt(t))),A=y(u(Gt(n))),M=g(s,v),S=g(s,A);return s==10&&(v<0&&(M=$t(M,-v)),A<0&&(S=$t(S,-A))),l||s==2?(t=M*o,n=S*
h):(t=Es(t,M),n=xi(n,S)),[t,n]}function vl(t,n,s,l){let o=Un(t,n,s,l);return t==0&&(o[0]=0),n==0&&(o[1]=0),o}var yl=.1,kl={
mode:3,pad:yl},Nn={pad:0,soft:null,mode:0},Yi={min:Nn,max:Nn};function Pe(t,n,s,l){return bi(s)?Zl(t,n,s):(Nn.pad=s,Nn.soft=
l?0:null,Nn.mode=l?3:0,Zl(t,n,Yi))}function yt(t,n){return t??n}function Wi(t,n,s){for(n=yt(n,0),s=yt(s,t.length-1);n<=s;){
if(t[n]!=null)return!0;n++}return!1}function Zl(t,n,s){let l=s.min,o=s.max,h=yt(l.pad,0),u=yt(o.pad,0),x=yt(l.hard,-W),y=yt(
o.hard,W),v=yt(l.soft,W),A=yt(o.soft,-W),M=yt(l.mode,0),S=yt(o.mode,0),G=n-t,H=T(G),U=he(Gt(t),Gt(n)),gt=T(U),ot=Gt(gt-H);
(G<1e-24||ot>10)&&(G=0,(t==0||n==0)&&(G=1e-24,M==2&&v!=W&&(h=0),S==2&&A!=-W&&(u=0)));let P=G||U||1e3,et=T(P),z=g(10,Me(et)),
wt=P*(G==0?t==0?.1:1:h),j=$t(Es(t-wt,z/10),24),bt=t>=v&&(M==1||M==3&&j<=v||M==2&&j>=v)?v:W,ft=he(x,j<bt&&t>=bt?bt:be(bt,
j)),kt=P*(G==0?n==0?.1:1:u),J=$t(xi(n+kt,z/10),24),C=n<=A&&(S==1||S==3&&J>=A||S==2&&J<=A)?A:-W,X=be(y,J>C&&n<=C?C:he(C,J));
return ft==X&&ft==0&&(X=100),[ft,X]}var gi=new Intl.NumberFormat(xn?Oi.language:"en-US"),Bn=t=>gi.format(t),xe=Math,Jn=xe.
PI,Gt=xe.abs,Me=xe.floor,Ht=xe.round,$e=xe.ceil,be=xe.min,he=xe.max,g=xe.pow,I=xe.sign,T=xe.log10,L=xe.log2,V=(t,n=1)=>xe.
sinh(t)*n,lt=(t,n=1)=>xe.asinh(t/n),W=1/0;function Yt(t){return(T((t^t>>31)-(t>>31))|0)+1}function Xt(t,n,s){return be(he(
t,n),s)}function Jt(t){return typeof t=="function"}function at(t){return Jt(t)?t:()=>t}var Oe=()=>{},ne=t=>t,se=(t,n)=>n,
bn=t=>null,Pn=t=>!0,wi=(t,n)=>t==n,ir=/\.\d*?(?=9{6,}|0{6,})/gm,qn=t=>{if(As(t)||$n.has(t))return t;let n=`${t}`,s=n.match(
ir);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,h]=n.split("e");return+`${qn(o)}e${h}`}return $t(
t,l)};function Xn(t,n){return qn($t(qn(t/n))*n)}function xi(t,n){return qn($e(qn(t/n))*n)}function Es(t,n){return qn(Me(
qn(t/n))*n)}function $t(t,n=0){if(As(t))return t;let s=10**n,l=t*s*(1+Number.EPSILON);return Ht(l)/s}var $n=new Map;function Is(t){
return((""+t).split(".")[1]||"").length}function Ql(t,n,s,l){let o=[],h=l.map(Is);for(let u=n;u<s;u++){let x=Gt(u),y=$t(
g(t,u),x);for(let v=0;v<l.length;v++){let A=t==10?+`${l[v]}e${u}`:l[v]*y,M=(u>=0?0:x)+(u>=h[v]?0:h[v]),S=t==10?A:$t(A,M);
o.push(S),$n.set(S,M)}}return o}var ti={},Hi=[],Ml=[null,null],zn=Array.isArray,As=Number.isInteger,sr=t=>t===void 0;function Ns(t){
return typeof t=="string"}function bi(t){let n=!1;if(t!=null){let s=t.constructor;n=s==null||s==Object}return n}function or(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),Ps="__proto__";function _l(t,n=bi){let s;if(zn(
t)){let l=t.find(o=>o!=null);if(zn(l)||n(l)){s=Array(t.length);for(let o=0;o<t.length;o++)s[o]=_l(t[o],n)}else s=t.slice()}else if(t instanceof
rr)s=t.slice();else if(n(t)){s={};for(let l in t)l!=Ps&&(s[l]=_l(t[l],n))}else s=t;return s}function Zt(t){let n=arguments;
for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)o!=Ps&&(bi(t[o])?Zt(t[o],_l(l[o])):t[o]=_l(l[o]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,s){for(let l=0,o,h=-1;l<n.length;l++){let u=n[l];if(u>h){for(o=u-1;o>=0&&t[o]==null;)t[o--]=null;
for(o=u+1;o<s&&t[o]==null;)t[h=o++]=null}}}function hr(t,n){if(mr(t)){let u=t[0].slice();for(let x=1;x<t.length;x++)u.push(
...t[x].slice(1));return gr(u[0])||(u=pr(u)),u}let s=new Set;for(let u=0;u<t.length;u++){let x=t[u][0],y=x.length;for(let v=0;v<
y;v++)s.add(x[v])}let l=[Array.from(s).sort((u,x)=>u-x)],o=l[0].length,h=new Map;for(let u=0;u<o;u++)h.set(l[0][u],u);for(let u=0;u<
t.length;u++){let x=t[u],y=x[0];for(let v=1;v<x.length;v++){let A=x[v],M=Array(o).fill(void 0),S=n?n[u][v]:ur,G=[];for(let H=0;H<
A.length;H++){let U=A[H],gt=h.get(y[H]);U===null?S!=ar&&(M[gt]=U,S==fr&&G.push(gt)):M[gt]=U}cr(M,G,o),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(
s);for(let h=0;h<l.length;h++)l[h]=h;l.sort((h,u)=>n[h]-n[u]);let o=[];for(let h=0;h<t.length;h++){let u=t[h],x=Array(s);
for(let y=0;y<s;y++)x[y]=u[l[y]];o.push(x)}return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){
let o=t[l][0];if(o.length!=s)return!1;if(o!=n){for(let h=0;h<s;h++)if(o[h]!=n[h])return!1}}return!0}function gr(t,n=100){
let s=t.length;if(s<=1)return!0;let l=0,o=s-1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let h=he(
1,Me((o-l+1)/n));for(let u=t[l],x=l+h;x<=o;x+=h){let y=t[x];if(y!=null){if(y<=u)return!1;u=y}}return!0}var $s=["January",
"February","March","April","May","June","July","August","September","October","November","December"],zs=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Fs(t){return t.slice(0,3)}var wr=zs.map(Fs),xr=$s.map(
Fs),br={MMMM:$s,MMM:xr,WWWW:zs,WWW:wr};function ei(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>ei(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ei(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ei(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ei(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>ei(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function ji(t,n){n=n||br;
let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return h=>{let u="";for(let x=0;x<
s.length;x++)u+=typeof s[x]=="string"?s[x]:s[x](h,n);return u}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let s;return n=="UTC"||n=="Etc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString(
"en-US",{timeZone:n})),s.setMilliseconds(t.getMilliseconds())),s}var Ds=t=>t%1==0,vi=[1,2,2.5,5],_r=Ql(10,-32,0,vi),Ls=Ql(
10,0,32,vi),Sr=Ls.filter(Ds),Zn=_r.concat(Ls),Vi=`
`,Os="{YYYY}",Cs=Vi+Os,Rs="{M}/{D}",ni=Vi+Rs,yi=ni+"/{YY}",Ys="{aa}",Tr="{h}:{mm}",Sl=Tr+Ys,Ws=Vi+Sl,Hs=":{ss}",It=null;
function js(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,h=o*30,u=o*365,x=(t==1?Ql(10,0,3,vi).filter(Ds):Ql(10,-3,0,vi)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,h,h*2,h*
3,h*4,h*6,u,u*2,u*5,u*10,u*25,u*50,u*100]),y=[[u,Os,It,It,It,It,It,It,1],[o*28,"{MMM}",Cs,It,It,It,It,It,1],[o,Rs,Cs,It,
It,It,It,It,1],[l,"{h}"+Ys,yi,It,ni,It,It,It,1],[s,Sl,yi,It,ni,It,It,It,1],[n,Hs,yi+" "+Sl,It,ni+" "+Sl,It,Ws,It,1],[t,Hs+
".{fff}",yi+" "+Sl,It,ni+" "+Sl,It,Ws,It,1]];function v(A){return(M,S,G,H,U,gt)=>{let ot=[],P=U>=u,et=U>=h&&U<u,z=A(G),wt=$t(
z*t,3),j=Gi(z.getFullYear(),P?0:z.getMonth(),et||P?1:z.getDate()),bt=$t(j*t,3);if(et||P){let ft=et?U/h:0,kt=P?U/u:0,J=wt==
bt?wt:$t(Gi(j.getFullYear()+kt,j.getMonth()+ft,1)*t,3),C=new Date(Ht(J/t)),X=C.getFullYear(),Q=C.getMonth();for(let xt=0;J<=
H;xt++){let nt=Gi(X+kt*xt,Q+ft*xt,1),ct=nt-A($t(nt*t,3));J=$t((+nt+ct)*t,3),J<=H&&ot.push(J)}}else{let ft=U>=o?o:U,kt=Me(
G)-Me(wt),J=bt+kt+xi(wt-bt,ft);ot.push(J);let C=A(J),X=C.getHours()+C.getMinutes()/s+C.getSeconds()/l,Q=U/l,xt=M.axes[S].
_space,nt=gt/xt;for(;J=$t(J+U,t==1?0:3),!(J>H);)if(Q>1){let ct=Me($t(X+Q,6))%24,pt=A(J).getHours()-ct;pt>1&&(pt=-1),J-=pt*
l,X=(X+Q)%24;let Kt=ot[ot.length-1];$t((J-Kt)/U,3)*nt>=.7&&ot.push(J)}else ot.push(J)}return ot}}return[x,y,v]}var[Er,Ir,
Ar]=js(1),[Nr,Pr,$r]=js(.001);Ql(2,-53,53,[1]);function Vs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(o==
1||s[8]==0?l:s[1]+l)))}function Gs(t,n){return(s,l,o,h,u)=>{let x=n.find(H=>u>=H[0])||n[n.length-1],y,v,A,M,S,G;return l.
map(H=>{let U=t(H),gt=U.getFullYear(),ot=U.getMonth(),P=U.getDate(),et=U.getHours(),z=U.getMinutes(),wt=U.getSeconds(),j=gt!=
y&&x[2]||ot!=v&&x[3]||P!=A&&x[4]||et!=M&&x[5]||z!=S&&x[6]||wt!=G&&x[7]||x[1];return y=gt,v=ot,A=P,M=et,S=z,G=wt,j(U)})}}
function zr(t,n){let s=ji(n);return(l,o,h,u,x)=>o.map(y=>s(t(y)))}function Gi(t,n,s){return new Date(t,n,s)}function Ks(t,n){
return n(t)}var Fr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Us(t,n){return(s,l,o,h)=>h==null?Jl:n(t(l))}function Dr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Lr(t,n){return t.series[n].
fill(t,n)}var Or={show:!0,live:!0,isolate:!1,mount:Oe,markers:{show:!0,width:2,stroke:Dr,fill:Lr,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=Ie(),o=s.size(t,n);At(l,Hn,o),At(l,sn,o);let h=o/-2;At(l,"\
marginLeft",h),At(l,"marginTop",h);let u=s.width(t,n,o);return u&&At(l,"borderWidth",u),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Ki=[0,0];function Hr(t,n,s){return Ki[0]=n,Ki[1]=s,Ki}function ki(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Ui(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:ki,mouseup:ki,click:ki,dblclick:ki,mousemove:Ui,
mouseleave:Ui,mouseenter:Ui},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Bs={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Bi=Zt({},Bs,{filter:se}),Js=Zt({},Bi,{
size:10}),qs=Zt({},Bs,{show:!1}),Ji='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Xs="bold "+Ji,Zs=1.5,Qs={
show:!0,scale:"x",stroke:jn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Xs,side:2,grid:Bi,ticks:Js,
border:qs,font:Ji,lineGap:Zs,rotate:0},Vr="Value",Gr="Time",to={show:!0,scale:"x",auto:!1,sorted:1,min:W,max:-W,idxs:[]};
function Kr(t,n,s,l,o){return n.map(h=>h==null?"":Bn(h))}function Ur(t,n,s,l,o,h,u){let x=[],y=$n.get(o)||0;s=u?s:$t(xi(
s,o),y);for(let v=s;v<=l;v=$t(v+o,y))x.push(Object.is(v,-0)?0:v);return x}function qi(t,n,s,l,o,h,u){let x=[],y=t.scales[t.
axes[n].scale].log,v=y==10?T:L,A=Me(v(s));o=g(y,A),y==10&&(o=Zn[Ne(o,Zn)]);let M=s,S=o*y;y==10&&(S=Zn[Ne(S,Zn)]);do x.push(
M),M=M+o,y==10&&!$n.has(M)&&(M=$t(M,$n.get(o))),M>=S&&(o=M,S=o*y,y==10&&(S=Zn[Ne(S,Zn)]));while(M<=l);return x}function Br(t,n,s,l,o,h,u){
let x=t.scales[t.axes[n].scale].asinh,y=l>x?qi(t,n,he(x,s),l,o):[x],v=l>=0&&s<=0?[0]:[];return(s<-x?qi(t,n,he(x,-l),-s,o):
[x]).reverse().map(A=>-A).concat(v,y)}var eo=/./,Jr=/[12357]/,qr=/[125]/,no=/1/,Xi=(t,n,s,l)=>t.map((o,h)=>n==4&&o==0||h%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let h=t.axes[s],u=h.scale,x=t.scales[u],y=t.valToPos,
v=h._space,A=y(10,u),M=y(9,u)-A>=v?eo:y(7,u)-A>=v?Jr:y(5,u)-A>=v?qr:no;if(M==no){let S=Gt(y(1,u)-A);if(S<v)return Xi(n.slice().
reverse(),x.distr,M,$e(v/S)).reverse()}return Xi(n,x.distr,M,1)}function Zr(t,n,s,l,o){let h=t.axes[s],u=h.scale,x=h._space,
y=t.valToPos,v=Gt(y(1,u)-y(2,u));return v<x?Xi(n.slice().reverse(),3,eo,$e(x/v)).reverse():n}function Qr(t,n,s,l){return l==
null?Jl:n==null?"":Bn(n)}var lo={show:!0,scale:"y",stroke:jn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Xs,
side:3,grid:Bi,ticks:Js,border:qs,font:Ji,lineGap:Zs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return $t(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],h=t.valToPos(o[l[0]],s,!0),u=t.valToPos(o[l[1]],s,!0),x=Gt(u-h),y=t.series[n],
v=x/(y.points.space*St);return l[1]-l[0]<=v}var io={scale:null,auto:!0,sorted:0,min:W,max:-W},so=(t,n,s,l,o)=>o,oo={show:!0,
auto:!0,sorted:0,gaps:so,alpha:1,facets:[Zt({},io,{scale:"x"}),Zt({},io,{scale:"y"})]},ro={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:so,alpha:1,points:{show:ea,filter:null},values:null,min:W,max:-W,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var ao={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Zt({},ao,{time:!1,ori:1}),uo={};
function fo(t,n){let s=uo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,h,u,x,y,v){for(let A=0;A<s.plots.length;A++)s.plots[A]!=o&&s.plots[A].pub(l,o,h,u,x,y,v)}},t!=null&&(uo[t]=s)),
s}var Tl=1,Zi=2;function Qn(t,n,s){let l=t.mode,o=t.series[n],h=l==2?t._data[n]:t._data,u=t.scales,x=t.bbox,y=h[0],v=l==
2?h[1]:h[n],A=l==2?u[o.facets[0].scale]:u[t.series[0].scale],M=l==2?u[o.facets[1].scale]:u[o.scale],S=x.left,G=x.top,H=x.
width,U=x.height,gt=t.valToPosH,ot=t.valToPosV;return A.ori==0?s(o,y,v,A,M,gt,ot,S,G,H,U,_i,El,Ti,po,go):s(o,y,v,A,M,ot,
gt,G,S,U,H,Si,Il,es,mo,wo)}function Qi(t,n){let s=0,l=0,o=yt(t.bands,Hi);for(let h=0;h<o.length;h++){let u=o[h];u.series[0]==
n?s=u.dir:u.series[1]==n&&(u.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let h=t.mode,u=t.
series[n],x=h==2?u.facets[1].scale:u.scale,y=t.scales[x];return o==-1?y.min:o==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function vn(t,n,s,l,o,h){return Qn(t,n,(u,x,y,v,A,M,S,G,H,U,gt)=>{let ot=u.pxRound,P=v.dir*(v.ori==0?1:-1),et=v.ori==0?El:
Il,z,wt;P==1?(z=s,wt=l):(z=l,wt=s);let j=ot(M(x[z],v,U,G)),bt=ot(S(y[z],A,gt,H)),ft=ot(M(x[wt],v,U,G)),kt=ot(S(h==1?A.max:
A.min,A,gt,H)),J=new Path2D(o);return et(J,ft,kt),et(J,j,kt),et(J,j,bt),J})}function Mi(t,n,s,l,o,h){let u=null;if(t.length>
0){u=new Path2D;let x=n==0?Ti:es,y=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let G=S[0]-y;G>0&&x(u,y,l,G,l+
h),y=S[1]}}let v=s+o-y,A=10;v>0&&x(u,y,l-A/2,v,l+h+A)}return u}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function ts(t,n,s,l,o,h,u){let x=[],y=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let A=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=h(t[A]),G=M==A?S:h(t[M]),H=A-o;S=u<=0&&
H>=0&&H<y?h(t[H]):S;let U=M+o;G=u>=0&&U>=0&&U<y?h(t[U]):G,G>=S&&x.push([S,G])}return x}function co(t){return t==0?ne:t==
1?Ht:n=>Xn(n,t)}function ho(t){let n=t==0?_i:Si,s=t==0?(o,h,u,x,y,v)=>{o.arcTo(h,u,x,y,v)}:(o,h,u,x,y,v)=>{o.arcTo(u,h,y,
x,v)},l=t==0?(o,h,u,x,y)=>{o.rect(h,u,x,y)}:(o,h,u,x,y)=>{o.rect(u,h,y,x)};return(o,h,u,x,y,v=0,A=0)=>{v==0&&A==0?l(o,h,
u,x,y):(v=be(v,x/2,y/2),A=be(A,x/2,y/2),n(o,h+v,u),s(o,h+x,u,h+x,u+y,v),s(o,h+x,u+y,h,u+y,A),s(o,h,u+y,h,u,A),s(o,h,u,h+
x,u,v),o.closePath())}}var _i=(t,n,s)=>{t.moveTo(n,s)},Si=(t,n,s)=>{t.moveTo(s,n)},El=(t,n,s)=>{t.lineTo(n,s)},Il=(t,n,s)=>{
t.lineTo(s,n)},Ti=ho(0),es=ho(1),po=(t,n,s,l,o,h)=>{t.arc(n,s,l,o,h)},mo=(t,n,s,l,o,h)=>{t.arc(s,n,l,o,h)},go=(t,n,s,l,o,h,u)=>{
t.bezierCurveTo(n,s,l,o,h,u)},wo=(t,n,s,l,o,h,u)=>{t.bezierCurveTo(s,n,o,l,u,h)};function xo(t){return(n,s,l,o,h)=>Qn(n,
s,(u,x,y,v,A,M,S,G,H,U,gt)=>{let{pxRound:ot,points:P}=u,et,z;v.ori==0?(et=_i,z=po):(et=Si,z=mo);let wt=$t(P.width*St,3),
j=(P.size-P.width)/2*St,bt=$t(j*2,3),ft=new Path2D,kt=new Path2D,{left:J,top:C,width:X,height:Q}=n.bbox;Ti(kt,J-bt,C-bt,
X+bt*2,Q+bt*2);let xt=nt=>{if(y[nt]!=null){let ct=ot(M(x[nt],v,U,G)),pt=ot(S(y[nt],A,gt,H));et(ft,ct+j,pt),z(ft,ct,pt,j,
0,Jn*2)}};if(h)h.forEach(xt);else for(let nt=l;nt<=o;nt++)xt(nt);return{stroke:wt>0?ft:null,fill:ft,clip:kt,flags:Tl|Zi}})}
function bo(t){return(n,s,l,o,h,u)=>{l!=o&&(h!=l&&u!=l&&t(n,s,l),h!=o&&u!=o&&t(n,s,o),t(n,s,u))}}var oa=bo(El),ra=bo(Il);
function vo(t){let n=yt(t?.alignGaps,0);return(s,l,o,h)=>Qn(s,l,(u,x,y,v,A,M,S,G,H,U,gt)=>{[o,h]=an(y,o,h);let ot=u.pxRound,
P=X=>ot(M(X,v,U,G)),et=X=>ot(S(X,A,gt,H)),z,wt;v.ori==0?(z=El,wt=oa):(z=Il,wt=ra);let j=v.dir*(v.ori==0?1:-1),bt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Tl},ft=bt.stroke,kt=!1;if(h-o>=U*4){let X=ht=>s.posToVal(ht,v.key,!0),Q=null,
xt=null,nt,ct,pt,Kt=P(x[j==1?o:h]),de=P(x[o]),Ft=P(x[h]),Nt=X(j==1?de+1:Ft-1);for(let ht=j==1?o:h;ht>=o&&ht<=h;ht+=j){let tt=x[ht],
Qt=(j==1?tt<Nt:tt>Nt)?Kt:P(tt),qt=y[ht];Qt==Kt?qt!=null?(ct=qt,Q==null?(z(ft,Qt,et(ct)),nt=Q=xt=ct):ct<Q?Q=ct:ct>xt&&(xt=
ct)):qt===null&&(kt=!0):(Q!=null&&wt(ft,Kt,et(Q),et(xt),et(nt),et(ct)),qt!=null?(ct=qt,z(ft,Qt,et(ct)),Q=xt=nt=ct):(Q=xt=
null,qt===null&&(kt=!0)),Kt=Qt,Nt=X(Kt+j))}Q!=null&&Q!=xt&&pt!=Kt&&wt(ft,Kt,et(Q),et(xt),et(nt),et(ct))}else for(let X=j==
1?o:h;X>=o&&X<=h;X+=j){let Q=y[X];Q===null?kt=!0:Q!=null&&z(ft,P(x[X]),et(Q))}let[J,C]=Qi(s,l);if(u.fill!=null||J!=0){let X=bt.
fill=new Path2D(ft),Q=u.fillTo(s,l,u.min,u.max,J),xt=et(Q),nt=P(x[o]),ct=P(x[h]);j==-1&&([ct,nt]=[nt,ct]),z(X,ct,xt),z(X,
nt,xt)}if(!u.spanGaps){let X=[];kt&&X.push(...ts(x,y,o,h,j,P,n)),bt.gaps=X=u.gaps(s,l,o,h,X),bt.clip=Mi(X,v.ori,G,H,U,gt)}
return C!=0&&(bt.band=C==2?[vn(s,l,o,h,ft,-1),vn(s,l,o,h,ft,1)]:vn(s,l,o,h,ft,C)),bt})}function aa(t){let n=yt(t.align,1),
s=yt(t.ascDesc,!1),l=yt(t.alignGaps,0),o=yt(t.extend,!1);return(h,u,x,y)=>Qn(h,u,(v,A,M,S,G,H,U,gt,ot,P,et)=>{[x,y]=an(M,
x,y);let z=v.pxRound,{left:wt,width:j}=h.bbox,bt=Ft=>z(H(Ft,S,P,gt)),ft=Ft=>z(U(Ft,G,et,ot)),kt=S.ori==0?El:Il,J={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Tl},C=J.stroke,X=S.dir*(S.ori==0?1:-1),Q=ft(M[X==1?x:y]),xt=bt(A[X==1?x:y]),
nt=xt,ct=xt;o&&n==-1&&(ct=wt,kt(C,ct,Q)),kt(C,xt,Q);for(let Ft=X==1?x:y;Ft>=x&&Ft<=y;Ft+=X){let Nt=M[Ft];if(Nt==null)continue;
let ht=bt(A[Ft]),tt=ft(Nt);n==1?kt(C,ht,Q):kt(C,nt,tt),kt(C,ht,tt),Q=tt,nt=ht}let pt=nt;o&&n==1&&(pt=wt+j,kt(C,pt,Q));let[
Kt,de]=Qi(h,u);if(v.fill!=null||Kt!=0){let Ft=J.fill=new Path2D(C),Nt=v.fillTo(h,u,v.min,v.max,Kt),ht=ft(Nt);kt(Ft,pt,ht),
kt(Ft,ct,ht)}if(!v.spanGaps){let Ft=[];Ft.push(...ts(A,M,x,y,X,bt,l));let Nt=v.width*St/2,ht=s||n==1?Nt:-Nt,tt=s||n==-1?
-Nt:Nt;Ft.forEach(Qt=>{Qt[0]+=ht,Qt[1]+=tt}),J.gaps=Ft=v.gaps(h,u,x,y,Ft),J.clip=Mi(Ft,S.ori,gt,ot,P,et)}return de!=0&&(J.
band=de==2?[vn(h,u,x,y,C,-1),vn(h,u,x,y,C,1)]:vn(h,u,x,y,C,de)),J})}function yo(t,n,s,l,o,h,u=W){if(t.length>1){let x=null;
for(let y=0,v=1/0;y<t.length;y++)if(n[y]!==void 0){if(x!=null){let A=Gt(t[y]-t[x]);A<v&&(v=A,u=Gt(s(t[y],l,o,h)-s(t[x],l,
o,h)))}x=y}}return u}function ua(t){t=t||ti;let n=yt(t.size,[.6,W,1]),s=t.align||0,l=t.gap||0,o=t.radius;o=o==null?[0,0]:
typeof o=="number"?[o,0]:o;let h=at(o),u=1-n[0],x=yt(n[1],W),y=yt(n[2],1),v=yt(t.disp,ti),A=yt(t.each,G=>{}),{fill:M,stroke:S}=v;
return(G,H,U,gt)=>Qn(G,H,(ot,P,et,z,wt,j,bt,ft,kt,J,C)=>{let X=ot.pxRound,Q=s,xt=l*St,nt=x*St,ct=y*St,pt,Kt;z.ori==0?[pt,
Kt]=h(G,H):[Kt,pt]=h(G,H);let de=z.dir*(z.ori==0?1:-1),Ft=z.ori==0?Ti:es,Nt=z.ori==0?A:(R,zt,pe,$l,nl,fn,ll)=>{A(R,zt,pe,
nl,$l,ll,fn)},ht=yt(G.bands,Hi).find(R=>R.series[0]==H),tt=ht!=null?ht.dir:0,Qt=ot.fillTo(G,H,ot.min,ot.max,tt),qt=X(bt(
Qt,wt,C,kt)),le,jt,Ze,Ce=J,Vt=X(ot.width*St),un=!1,yn=null,Ve=null,Fn=null,Al=null;M!=null&&(Vt==0||S!=null)&&(un=!0,yn=
M.values(G,H,U,gt),Ve=new Map,new Set(yn).forEach(R=>{R!=null&&Ve.set(R,new Path2D)}),Vt>0&&(Fn=S.values(G,H,U,gt),Al=new Map,
new Set(Fn).forEach(R=>{R!=null&&Al.set(R,new Path2D)})));let{x0:Nl,size:li}=v;if(Nl!=null&&li!=null){Q=1,P=Nl.values(G,
H,U,gt),Nl.unit==2&&(P=P.map(zt=>G.posToVal(ft+zt*J,z.key,!0)));let R=li.values(G,H,U,gt);li.unit==2?jt=R[0]*J:jt=j(R[0],
z,J,ft)-j(0,z,J,ft),Ce=yo(P,et,j,z,J,ft,Ce),Ze=Ce-jt+xt}else Ce=yo(P,et,j,z,J,ft,Ce),Ze=Ce*u+xt,jt=Ce-Ze;Ze<1&&(Ze=0),Vt>=
jt/2&&(Vt=0),Ze<5&&(X=ne);let Ei=Ze>0,tl=Ce-Ze-(Ei?Vt:0);jt=X(Xt(tl,ct,nt)),le=(Q==0?jt/2:Q==de?0:jt)-Q*de*((Q==0?xt/2:0)+
(Ei?Vt/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Pl=un?null:new Path2D,kn=null;if(ht!=null)
kn=G.data[ht.series[1]];else{let{y0:R,y1:zt}=v;R!=null&&zt!=null&&(et=zt.values(G,H,U,gt),kn=R.values(G,H,U,gt))}let el=pt*
jt,dt=Kt*jt;for(let R=de==1?U:gt;R>=U&&R<=gt;R+=de){let zt=et[R];if(zt==null)continue;if(kn!=null){let ze=kn[R]??0;if(zt-
ze==0)continue;qt=bt(ze,wt,C,kt)}let pe=z.distr!=2||v!=null?P[R]:R,$l=j(pe,z,J,ft),nl=bt(yt(zt,Qt),wt,C,kt),fn=X($l-le),
ll=X(he(nl,qt)),Re=X(be(nl,qt)),Ge=ll-Re;if(zt!=null){let ze=zt<0?dt:el,Qe=zt<0?el:dt;un?(Vt>0&&Fn[R]!=null&&Ft(Al.get(Fn[R]),
fn,Re+Me(Vt/2),jt,he(0,Ge-Vt),ze,Qe),yn[R]!=null&&Ft(Ve.get(yn[R]),fn,Re+Me(Vt/2),jt,he(0,Ge-Vt),ze,Qe)):Ft(Pl,fn,Re+Me(
Vt/2),jt,he(0,Ge-Vt),ze,Qe),Nt(G,H,R,fn-Vt/2,Re,jt+Vt,Ge)}}return Vt>0?_e.stroke=un?Al:Pl:un||(_e._fill=ot.width==0?ot._fill:
ot._stroke??ot._fill,_e.width=0),_e.fill=un?Ve:Pl,_e})}function fa(t,n){let s=yt(n?.alignGaps,0);return(l,o,h,u)=>Qn(l,o,
(x,y,v,A,M,S,G,H,U,gt,ot)=>{[h,u]=an(v,h,u);let P=x.pxRound,et=pt=>P(S(pt,A,gt,H)),z=pt=>P(G(pt,M,ot,U)),wt,j,bt;A.ori==
0?(wt=_i,bt=El,j=go):(wt=Si,bt=Il,j=wo);let ft=A.dir*(A.ori==0?1:-1),kt=et(y[ft==1?h:u]),J=kt,C=[],X=[];for(let pt=ft==1?
h:u;pt>=h&&pt<=u;pt+=ft)if(v[pt]!=null){let Kt=y[pt],de=et(Kt);C.push(J=de),X.push(z(v[pt]))}let Q={stroke:t(C,X,wt,bt,j,
P),fill:null,clip:null,band:null,gaps:null,flags:Tl},xt=Q.stroke,[nt,ct]=Qi(l,o);if(x.fill!=null||nt!=0){let pt=Q.fill=new Path2D(
xt),Kt=x.fillTo(l,o,x.min,x.max,nt),de=z(Kt);bt(pt,J,de),bt(pt,kt,de)}if(!x.spanGaps){let pt=[];pt.push(...ts(y,v,h,u,ft,
et,s)),Q.gaps=pt=x.gaps(l,o,h,u,pt),Q.clip=Mi(pt,A.ori,H,U,gt,ot)}return ct!=0&&(Q.band=ct==2?[vn(l,o,h,u,xt,-1),vn(l,o,
h,u,xt,1)]:vn(l,o,h,u,xt,ct)),Q})}function ca(t){return fa(ha,t)}function ha(t,n,s,l,o,h){let u=t.length;if(u<2)return null;
let x=new Path2D;if(s(x,t[0],n[0]),u==2)l(x,t[1],n[1]);else{let y=Array(u),v=Array(u-1),A=Array(u-1),M=Array(u-1);for(let S=0;S<
u-1;S++)A[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=A[S]/M[S];y[0]=v[0];for(let S=1;S<u-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=
v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[u-1]=v[u-2];
for(let S=0;S<u-1;S++)o(x,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return x}var ns=new Set;
function ko(){for(let t of ns)t.syncRect(!0)}xn&&(ke(hl,Xe,ko),ke(An,Xe,ko,!0),ke(dl,Xe,()=>{ve.pxRatio=St}));var da=vo(),
pa=xo();function Mo(t,n,s,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,h)=>ls(o,h,n,s))}
function ma(t,n){return t.map((s,l)=>l==0?{}:Zt({},n,s))}function ls(t,n,s,l){return Zt({},n==0?s:l,t)}function _o(t,n,s){
return n==null?Ml:[n,s]}var ga=_o;function wa(t,n,s){return n==null?Ml:Pe(n,s,yl,!0)}function So(t,n,s,l){return n==null?
Ml:Un(n,s,t.scales[l].log,!1)}var xa=So;function To(t,n,s,l){return n==null?Ml:vl(n,s,t.scales[l].log,!1)}var ba=To;function va(t,n,s,l,o){
let h=he(Yt(t),Yt(n)),u=n-t,x=Ne(o/l*u,s);do{let y=s[x],v=l*y/u;if(v>=o&&h+(y<5?$n.get(y):0)<=17)return[y,v]}while(++x<s.
length);return[0,0]}function Eo(t){let n,s;return t=t.replace(/(\d+)px/,(l,o)=>(n=Ht((s=+o)*St))+"px"),[t,n,s]}function ya(t){
t.show&&[t.font,t.labelFont].forEach(n=>{let s=$t(n[2]*St,1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function ve(t,n,s){
let l={mode:yt(t.mode,1)},o=l.mode;function h(e,i,r,a){let c=i.valToPct(e);return a+r*(i.dir==-1?1-c:c)}function u(e,i,r,a){
let c=i.valToPct(e);return a+r*(i.dir==-1?c:1-c)}function x(e,i,r,a){return i.ori==0?h(e,i,r,a):u(e,i,r,a)}l.valToPosH=h,
l.valToPosV=u;let y=!1;l.status=0;let v=l.root=Ie(K);if(t.id!=null&&(v.id=t.id),Rt(v,t.class),t.title){let e=Ie(it,v);e.
textContent=t.title}let A=Le("canvas"),M=l.ctx=A.getContext("2d"),S=Ie(Z,v);ke("click",S,e=>{e.target===H&&(Dt!=jl||Wt!=
Vl)&&ge.click(l,e)},!0);let G=l.under=Ie(rt,S);S.appendChild(A);let H=l.over=Ie(mt,S);t=_l(t);let U=+yt(t.pxAlign,1),gt=co(
U);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let ot=t.ms||.001,P=l.series=o==1?Mo(t.series||[],to,ro,!1):
ma(t.series||[null],oo),et=l.axes=Mo(t.axes||[],Qs,lo,!0),z=l.scales={},wt=l.bands=t.bands||[];wt.forEach(e=>{e.fill=at(
e.fill||null),e.dir=yt(e.dir,-1)});let j=o==2?P[1].facets[0].scale:P[0].scale,bt={axes:Oa,series:$a},ft=(t.drawOrder||["\
axes","series"]).map(e=>bt[e]);function kt(e){let i=e.distr==3?r=>T(r>0?r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>lt(
r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:c,_max:w}=e,_=w-c;return(a-c)/_}}function J(e){let i=z[e];
if(i==null){let r=(t.scales||ti)[e]||ti;if(r.from!=null){J(r.from);let a=Zt({},z[r.from],r,{key:e});a.valToPct=kt(a),z[e]=
a}else{i=z[e]=Zt({},e==j?ao:la,r),i.key=e;let a=i.time,c=i.range,w=zn(c);if((e!=j||o==2&&!a)&&(w&&(c[0]==null||c[1]==null)&&
(c={min:c[0]==null?kl:{mode:1,hard:c[0],soft:c[0]},max:c[1]==null?kl:{mode:1,hard:c[1],soft:c[1]}},w=!1),!w&&bi(c))){let _=c;
c=(E,N,D)=>N==null?Ml:Pe(N,D,_)}i.range=at(c||(a?ga:e==j?i.distr==3?xa:i.distr==4?ba:_o:i.distr==3?So:i.distr==4?To:wa)),
i.auto=at(w?!1:i.auto),i.clamp=at(i.clamp||na),i._min=i._max=null,i.valToPct=kt(i)}}}J("x"),J("y"),o==1&&P.forEach(e=>{J(
e.scale)}),et.forEach(e=>{J(e.scale)});for(let e in t.scales)J(e);let C=z[j],X=C.distr,Q,xt;C.ori==0?(Rt(v,B),Q=h,xt=u):
(Rt(v,_t),Q=u,xt=h);let nt={};for(let e in z){let i=z[e];(i.min!=null||i.max!=null)&&(nt[e]={min:i.min,max:i.max},i.min=
i.max=null)}let ct=t.tzDate||(e=>new Date(Ht(e/ot))),pt=t.fmtDate||ji,Kt=ot==1?Ar(ct):$r(ct),de=Gs(ct,Vs(ot==1?Ir:Pr,pt)),
Ft=Us(ct,Ks(Fr,pt)),Nt=[],ht=l.legend=Zt({},Or,t.legend),tt=l.cursor=Zt({},jr,{drag:{y:o==2}},t.cursor),Qt=ht.show,qt=tt.
show,le=ht.markers;ht.idxs=Nt,le.width=at(le.width),le.dash=at(le.dash),le.stroke=at(le.stroke),le.fill=at(le.fill);let jt,
Ze,Ce,Vt=[],un=[],yn,Ve=!1,Fn={};if(ht.live){let e=P[1]?P[1].values:null;Ve=e!=null,yn=Ve?e(l,1,0):{_:0};for(let i in yn)
Fn[i]=Jl}if(Qt)if(jt=Le("table",gn,v),Ce=Le("tbody",null,jt),ht.mount(l,jt),Ve){Ze=Le("thead",null,jt,Ce);let e=Le("tr",
null,Ze);Le("th",null,e);for(var Al in yn)Le("th",ln,e).textContent=Al}else Rt(jt,fl),ht.live&&Rt(jt,Wn);let Nl={show:!0},
li={show:!1};function Ei(e,i){if(i==0&&(Ve||!ht.live||o==2))return Ml;let r=[],a=Le("tr",vt,Ce,Ce.childNodes[i]);Rt(a,e.
class),e.show||Rt(a,ee);let c=Le("th",null,a);if(le.show){let E=Ie(ie,c);if(i>0){let N=le.width(l,i);N&&(E.style.border=
N+"px "+le.dash(l,i)+" "+le.stroke(l,i)),E.style.background=le.fill(l,i)}}let w=Ie(ln,c);e.label instanceof HTMLElement?
w.appendChild(e.label):w.textContent=e.label,i>0&&(le.show||(w.style.color=e.width>0?le.stroke(l,i):le.fill(l,i)),_e("cl\
ick",c,E=>{if(tt._lock)return;sl(E);let N=P.indexOf(e);if((E.ctrlKey||E.metaKey)!=ht.isolate){let D=P.some((O,Y)=>Y>0&&Y!=
N&&O.show);P.forEach((O,Y)=>{Y>0&&hn(Y,D?Y==N?Nl:li:Nl,!0,te.setSeries)})}else hn(N,{show:!e.show},!0,te.setSeries)},!1),
Fl&&_e(In,c,E=>{tt._lock||(sl(E),hn(P.indexOf(e),Kl,!0,te.setSeries))},!1));for(var _ in yn){let E=Le("td",ci,a);E.textContent=
"--",r.push(E)}return[a,r]}let tl=new Map;function _e(e,i,r,a=!0){let c=tl.get(i)||{},w=tt.bind[e](l,i,r,a);w&&(ke(e,i,c[e]=
w),tl.set(i,c))}function Pl(e,i,r){let a=tl.get(i)||{};for(let c in a)(e==null||c==e)&&(Kn(c,i,a[c]),delete a[c]);e==null&&
tl.delete(i)}let kn=0,el=0,dt=0,R=0,zt=0,pe=0,$l=zt,nl=pe,fn=dt,ll=R,Re=0,Ge=0,ze=0,Qe=0;l.bbox={};let is=!1,Ii=!1,zl=!1,
il=!1,Ai=!1,Ke=!1;function ss(e,i,r){(r||e!=l.width||i!=l.height)&&Io(e,i),Rl(!1),zl=!0,Ii=!0,Yl()}function Io(e,i){l.width=
kn=dt=e,l.height=el=R=i,zt=pe=0,Sa(),Ta();let r=l.bbox;Re=r.left=Xn(zt*St,.5),Ge=r.top=Xn(pe*St,.5),ze=r.width=Xn(dt*St,
.5),Qe=r.height=Xn(R*St,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=Da(i),a=La(i);e=i==ka||r&&a,e||(Io(l.
width,l.height),Ii=!0)}}function _a({width:e,height:i}){ss(e,i)}l.setSize=_a;function Sa(){let e=!1,i=!1,r=!1,a=!1;et.forEach(
(c,w)=>{if(c.show&&c._show){let{side:_,_size:E}=c,N=_%2,D=c.label!=null?c.labelSize:0,O=E+D;O>0&&(N?(dt-=O,_==3?(zt+=O,a=
!0):r=!0):(R-=O,_==0?(pe+=O,e=!0):i=!0))}}),ol[0]=e,ol[1]=r,ol[2]=i,ol[3]=a,dt-=Dn[1]+Dn[3],zt+=Dn[3],R-=Dn[2]+Dn[0],pe+=
Dn[0]}function Ta(){let e=zt+dt,i=pe+R,r=zt,a=pe;function c(w,_){switch(w){case 1:return e+=_,e-_;case 2:return i+=_,i-_;case 3:
return r-=_,r+_;case 0:return a-=_,a+_}}et.forEach((w,_)=>{if(w.show&&w._show){let E=w.side;w._pos=c(E,w._size),w.label!=
null&&(w._lpos=c(E,w.labelSize))}})}if(tt.dataIdx==null){let e=tt.hover,i=e.skip=new Set(e.skip??[]);i.add(void 0);let r=e.
prox=at(e.prox),a=e.bias??=0;tt.dataIdx=(c,w,_,E)=>{if(w==0)return _;let N=_,D=r(c,w,_,E)??W,O=D>=0&&D<W,Y=C.ori==0?dt:R,
ut=tt.left,Et=n[0],Tt=n[w];if(i.has(Tt[_])){N=null;let Mt=null,st=null,q;if(a==0||a==-1)for(q=_;Mt==null&&q-- >0;)i.has(
Tt[q])||(Mt=q);if(a==0||a==1)for(q=_;st==null&&q++<Tt.length;)i.has(Tt[q])||(st=q);if(Mt!=null||st!=null)if(O){let Ot=Mt==
null?-1/0:Q(Et[Mt],C,Y,0),Ut=st==null?1/0:Q(Et[st],C,Y,0),ce=ut-Ot,Pt=Ut-ut;ce<=Pt?ce<=D&&(N=Mt):Pt<=D&&(N=st)}else N=st==
null?Mt:Mt==null?st:_-Mt<=st-_?Mt:st}else O&&Gt(ut-Q(Et[_],C,Y,0))>D&&(N=null);return N}}let sl=e=>{tt.event=e};tt.idxs=
Nt,tt._lock=!1;let ye=tt.points;ye.show=at(ye.show),ye.size=at(ye.size),ye.stroke=at(ye.stroke),ye.width=at(ye.width),ye.
fill=at(ye.fill);let cn=l.focus=Zt({},t.focus||{alpha:.3},tt.focus),Fl=cn.prox>=0,Dl=Fl&&ye.one,Ue=[],Ll=[],Ol=[];function Ao(e,i){
let r=ye.show(l,i);if(r instanceof HTMLElement)return Rt(r,_n),Rt(r,e.class),Ae(r,-10,-10,dt,R),H.insertBefore(r,Ue[i]),
r}function No(e,i){if(o==1||i>0){let r=o==1&&z[e.scale].time,a=e.value;e.value=r?Ns(a)?Us(ct,Ks(a,pt)):a||Ft:a||Qr,e.label=
e.label||(r?Gr:Vr)}if(Dl||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||bn,e.fillTo=at(e.fillTo||ia),e.pxAlign=
+yt(e.pxAlign,U),e.pxRound=co(e.pxAlign),e.stroke=at(e.stroke||null),e.fill=at(e.fill||null),e._stroke=e._fill=e._paths=
e._focus=null;let r=ta(he(1,e.width),1),a=e.points=Zt({},{size:r,width:he(1,r*.2),stroke:e.stroke,space:r*2,paths:pa,_stroke:null,
_fill:null},e.points);a.show=at(a.show),a.filter=at(a.filter),a.fill=at(a.fill),a.stroke=at(a.stroke),a.paths=at(a.paths),
a.pxAlign=e.pxAlign}if(Qt){let r=Ei(e,i);Vt.splice(i,0,r[0]),un.splice(i,0,r[1]),ht.values.push(null)}if(qt){Nt.splice(i,
0,null);let r=null;Dl?i==0&&(r=Ao(e,i)):i>0&&(r=Ao(e,i)),Ue.splice(i,0,r),Ll.splice(i,0,0),Ol.splice(i,0,0)}fe("addSerie\
s",i)}function Ea(e,i){i=i??P.length,e=o==1?ls(e,i,to,ro):ls(e,i,{},oo),P.splice(i,0,e),No(P[i],i)}l.addSeries=Ea;function Ia(e){
if(P.splice(e,1),Qt){ht.values.splice(e,1),un.splice(e,1);let i=Vt.splice(e,1)[0];Pl(null,i.firstChild),i.remove()}qt&&(Nt.
splice(e,1),Ue.splice(e,1)[0].remove(),Ll.splice(e,1),Ol.splice(e,1)),fe("delSeries",e)}l.delSeries=Ia;let ol=[!1,!1,!1,
!1];function Aa(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=z[e.scale];a==null&&(e.scale=r?P[1].scale:j,a=z[e.scale]);
let c=a.time;e.size=at(e.size),e.space=at(e.space),e.rotate=at(e.rotate),zn(e.incrs)&&e.incrs.forEach(_=>{!$n.has(_)&&$n.
set(_,Is(_))}),e.incrs=at(e.incrs||(a.distr==2?Sr:c?ot==1?Er:Nr:Zn)),e.splits=at(e.splits||(c&&a.distr==1?Kt:a.distr==3?
qi:a.distr==4?Br:Ur)),e.stroke=at(e.stroke),e.grid.stroke=at(e.grid.stroke),e.ticks.stroke=at(e.ticks.stroke),e.border.stroke=
at(e.border.stroke);let w=e.values;e.values=zn(w)&&!zn(w[0])?at(w):c?zn(w)?Gs(ct,Vs(w,pt)):Ns(w)?zr(ct,w):w||de:w||Kr,e.
filter=at(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:se)),e.font=Eo(e.font),e.labelFont=Eo(e.labelFont),
e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(ol[i]=!0,e._el=Ie(Ct,
S))}}function ii(e,i,r,a){let[c,w,_,E]=r,N=i%2,D=0;return N==0&&(E||w)&&(D=i==0&&!c||i==2&&!_?Ht(Qs.size/3):0),N==1&&(c||
_)&&(D=i==1&&!w||i==3&&!E?Ht(lo.size/2):0),D}let Po=l.padding=(t.padding||[ii,ii,ii,ii]).map(e=>at(yt(e,ii))),Dn=l._padding=
Po.map((e,i)=>e(l,i,ol,0)),me,oe=null,re=null,Ni=o==1?P[0].idxs:null,tn=null,si=!1;function $o(e,i){if(n=e??[],l.data=l.
_data=n,o==2){me=0;for(let r=1;r<P.length;r++)me+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),tn=n[0],me=tn.
length;let r=n;if(X==2){r=n.slice();let a=r[0]=Array(me);for(let c=0;c<me;c++)a[c]=c}l._data=n=r}if(Rl(!0),fe("setData"),
X==2&&(zl=!0),i!==!1){let r=C;r.auto(l,si)?os():On(j,r.min,r.max),il=il||tt.left>=0,Ke=!0,Yl()}}l.setData=$o;function os(){
si=!0;let e,i;o==1&&(me>0?(oe=Ni[0]=0,re=Ni[1]=me-1,e=n[0][oe],i=n[0][re],X==2?(e=oe,i=re):e==i&&(X==3?[e,i]=Un(e,e,C.log,
!1):X==4?[e,i]=vl(e,e,C.log,!1):C.time?i=e+Ht(86400/ot):[e,i]=Pe(e,i,yl,!0))):(oe=Ni[0]=e=null,re=Ni[1]=i=null)),On(j,e,
i)}let Pi,Cl,rs,as,us,fs,cs,hs,ds,Fe;function zo(e,i,r,a,c,w){e??=Sn,r??=Hi,a??="butt",c??=Sn,w??="round",e!=Pi&&(M.strokeStyle=
Pi=e),c!=Cl&&(M.fillStyle=Cl=c),i!=rs&&(M.lineWidth=rs=i),w!=us&&(M.lineJoin=us=w),a!=fs&&(M.lineCap=fs=a),r!=as&&M.setLineDash(
as=r)}function Fo(e,i,r,a){i!=Cl&&(M.fillStyle=Cl=i),e!=cs&&(M.font=cs=e),r!=hs&&(M.textAlign=hs=r),a!=ds&&(M.textBaseline=
ds=a)}function ps(e,i,r,a,c=0){if(a.length>0&&e.auto(l,si)&&(i==null||i.min==null)){let w=yt(oe,0),_=yt(re,a.length-1),E=r.
min==null?Ri(a,w,_,c,e.distr==3):[r.min,r.max];e.min=be(e.min,r.min=E[0]),e.max=he(e.max,r.max=E[1])}}let Do={min:null,max:null};
function Na(){for(let a in z){let c=z[a];nt[a]==null&&(c.min==null||nt[j]!=null&&c.auto(l,si))&&(nt[a]=Do)}for(let a in z){
let c=z[a];nt[a]==null&&c.from!=null&&nt[c.from]!=null&&(nt[a]=Do)}nt[j]!=null&&Rl(!0);let e={};for(let a in nt){let c=nt[a];
if(c!=null){let w=e[a]=_l(z[a],or);if(c.min!=null)Zt(w,c);else if(a!=j||o==2)if(me==0&&w.from==null){let _=w.range(l,null,
null,a);w.min=_[0],w.max=_[1]}else w.min=W,w.max=-W}}if(me>0){P.forEach((a,c)=>{if(o==1){let w=a.scale,_=nt[w];if(_==null)
return;let E=e[w];if(c==0){let N=E.range(l,E.min,E.max,w);E.min=N[0],E.max=N[1],oe=Ne(E.min,n[0]),re=Ne(E.max,n[0]),re-oe>
1&&(n[0][oe]<E.min&&oe++,n[0][re]>E.max&&re--),a.min=tn[oe],a.max=tn[re]}else a.show&&a.auto&&ps(E,_,a,n[c],a.sorted);a.
idxs[0]=oe,a.idxs[1]=re}else if(c>0&&a.show&&a.auto){let[w,_]=a.facets,E=w.scale,N=_.scale,[D,O]=n[c],Y=e[E],ut=e[N];Y!=
null&&ps(Y,nt[E],w,D,w.sorted),ut!=null&&ps(ut,nt[N],_,O,_.sorted),a.min=_.min,a.max=_.max}});for(let a in e){let c=e[a],
w=nt[a];if(c.from==null&&(w==null||w.min==null)){let _=c.range(l,c.min==W?null:c.min,c.max==-W?null:c.max,a);c.min=_[0],
c.max=_[1]}}}for(let a in e){let c=e[a];if(c.from!=null){let w=e[c.from];if(w.min==null)c.min=c.max=null;else{let _=c.range(
l,w.min,w.max,a);c.min=_[0],c.max=_[1]}}}let i={},r=!1;for(let a in e){let c=e[a],w=z[a];if(w.min!=c.min||w.max!=c.max){
w.min=c.min,w.max=c.max;let _=w.distr;w._min=_==3?T(w.min):_==4?lt(w.min,w.asinh):_==100?w.fwd(w.min):w.min,w._max=_==3?
T(w.max):_==4?lt(w.max,w.asinh):_==100?w.fwd(w.max):w.max,i[a]=r=!0}}if(r){P.forEach((a,c)=>{o==2?c>0&&i.y&&(a._paths=null):
i[a.scale]&&(a._paths=null)});for(let a in i)zl=!0,fe("setScale",a);qt&&tt.left>=0&&(il=Ke=!0)}for(let a in nt)nt[a]=null}
function Pa(e){let i=Xt(oe-1,0,me-1),r=Xt(re+1,0,me-1);for(;e[i]==null&&i>0;)i--;for(;e[r]==null&&r<me-1;)r++;return[i,r]}
function $a(){if(me>0){let e=P.some(i=>i._focus)&&Fe!=cn.alpha;e&&(M.globalAlpha=Fe=cn.alpha),P.forEach((i,r)=>{if(r>0&&
i.show&&(Lo(r,!1),Lo(r,!0),i._paths==null)){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=Fe=i.alpha);let c=o==2?[0,n[r][0].length-
1]:Pa(n[r]);i._paths=i.paths(l,r,c[0],c[1]),Fe!=a&&(M.globalAlpha=Fe=a)}}),P.forEach((i,r)=>{if(r>0&&i.show){let a=Fe;Fe!=
i.alpha&&(M.globalAlpha=Fe=i.alpha),i._paths!=null&&Oo(r,!1);{let c=i._paths!=null?i._paths.gaps:null,w=i.points.show(l,
r,oe,re,c),_=i.points.filter(l,r,w,c);(w||_)&&(i.points._paths=i.points.paths(l,r,oe,re,_),Oo(r,!0))}Fe!=a&&(M.globalAlpha=
Fe=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=Fe=1)}}function Lo(e,i){let r=i?P[e].points:P[e];r._stroke=r.stroke(l,e),r.
_fill=r.fill(l,e)}function Oo(e,i){let r=i?P[e].points:P[e],{stroke:a,fill:c,clip:w,flags:_,_stroke:E=r._stroke,_fill:N=r.
_fill,_width:D=r.width}=r._paths;D=$t(D*St,3);let O=null,Y=D%2/2;i&&N==null&&(N=D>0?"#fff":E);let ut=r.pxAlign==1&&Y>0;if(ut&&
M.translate(Y,Y),!i){let Et=Re-D/2,Tt=Ge-D/2,Mt=ze+D,st=Qe+D;O=new Path2D,O.rect(Et,Tt,Mt,st)}i?ms(E,D,r.dash,r.cap,N,a,
c,_,w):za(e,E,D,r.dash,r.cap,N,a,c,_,O,w),ut&&M.translate(-Y,-Y)}function za(e,i,r,a,c,w,_,E,N,D,O){let Y=!1;N!=0&&wt.forEach(
(ut,Et)=>{if(ut.series[0]==e){let Tt=P[ut.series[1]],Mt=n[ut.series[1]],st=(Tt._paths||ti).band;zn(st)&&(st=ut.dir==1?st[0]:
st[1]);let q,Ot=null;Tt.show&&st&&Wi(Mt,oe,re)?(Ot=ut.fill(l,Et)||w,q=Tt._paths.clip):st=null,ms(i,r,a,c,Ot,_,E,N,D,O,q,
st),Y=!0}}),Y||ms(i,r,a,c,w,_,E,N,D,O)}let Co=Tl|Zi;function ms(e,i,r,a,c,w,_,E,N,D,O,Y){zo(e,i,r,a,c),(N||D||Y)&&(M.save(),
N&&M.clip(N),D&&M.clip(D)),Y?(E&Co)==Co?(M.clip(Y),O&&M.clip(O),zi(c,_),$i(e,w,i)):E&Zi?(zi(c,_),M.clip(Y),$i(e,w,i)):E&
Tl&&(M.save(),M.clip(Y),O&&M.clip(O),zi(c,_),M.restore(),$i(e,w,i)):(zi(c,_),$i(e,w,i)),(N||D||Y)&&M.restore()}function $i(e,i,r){
r>0&&(i instanceof Map?i.forEach((a,c)=>{M.strokeStyle=Pi=c,M.stroke(a)}):i!=null&&e&&M.stroke(i))}function zi(e,i){i instanceof
Map?i.forEach((r,a)=>{M.fillStyle=Cl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Fa(e,i,r,a){let c=et[e],w;if(a<=0)w=[0,
0];else{let _=c._space=c.space(l,e,i,r,a),E=c._incrs=c.incrs(l,e,i,r,a,_);w=va(i,r,E,a,_)}return c._found=w}function gs(e,i,r,a,c,w,_,E,N,D){
let O=_%2/2;U==1&&M.translate(O,O),zo(E,_,N,D,E),M.beginPath();let Y,ut,Et,Tt,Mt=c+(a==0||a==3?-w:w);r==0?(ut=c,Tt=Mt):(Y=
c,Et=Mt);for(let st=0;st<e.length;st++)i[st]!=null&&(r==0?Y=Et=e[st]:ut=Tt=e[st],M.moveTo(Y,ut),M.lineTo(Et,Tt));M.stroke(),
U==1&&M.translate(-O,-O)}function Da(e){let i=!0;return et.forEach((r,a)=>{if(!r.show)return;let c=z[r.scale];if(c.min==
null){r._show&&(i=!1,r._show=!1,Rl(!1));return}else r._show||(i=!1,r._show=!0,Rl(!1));let w=r.side,_=w%2,{min:E,max:N}=c,
[D,O]=Fa(a,E,N,_==0?dt:R);if(O==0)return;let Y=c.distr==2,ut=r._splits=r.splits(l,a,E,N,D,O,Y),Et=c.distr==2?ut.map(q=>tn[q]):
ut,Tt=c.distr==2?tn[ut[1]]-tn[ut[0]]:D,Mt=r._values=r.values(l,r.filter(l,Et,a,O,Tt),a,O,Tt);r._rotate=w==2?r.rotate(l,Mt,
a,O):0;let st=r._size;r._size=$e(r.size(l,Mt,a,e)),st!=null&&r._size!=st&&(i=!1)}),i}function La(e){let i=!0;return Po.forEach(
(r,a)=>{let c=r(l,a,ol,e);c!=Dn[a]&&(i=!1),Dn[a]=c}),i}function Oa(){for(let e=0;e<et.length;e++){let i=et[e];if(!i.show||
!i._show)continue;let r=i.side,a=r%2,c,w,_=i.stroke(l,e),E=r==0||r==3?-1:1,[N,D]=i._found;if(i.label!=null){let Te=i.labelGap*
E,He=Ht((i._lpos+Te)*St);Fo(i.labelFont[0],_,"center",r==2?"top":je),M.save(),a==1?(c=w=0,M.translate(He,Ht(Ge+Qe/2)),M.
rotate((r==3?-Jn:Jn)/2)):(c=Ht(Re+ze/2),w=He);let ul=Jt(i.label)?i.label(l,e,N,D):i.label;M.fillText(ul,c,w),M.restore()}
if(D==0)continue;let O=z[i.scale],Y=a==0?ze:Qe,ut=a==0?Re:Ge,Et=i._splits,Tt=O.distr==2?Et.map(Te=>tn[Te]):Et,Mt=O.distr==
2?tn[Et[1]]-tn[Et[0]]:N,st=i.ticks,q=i.border,Ot=st.show?st.size:0,Ut=Ht(Ot*St),ce=Ht((i.alignTo==2?i._size-Ot-i.gap:i.gap)*
St),Pt=i._rotate*-Jn/180,Bt=gt(i._pos*St),Ye=(Ut+ce)*E,Se=Bt+Ye;w=a==0?Se:0,c=a==1?Se:0;let Be=i.font[0],en=i.align==1?on:
i.align==2?rn:Pt>0?on:Pt<0?rn:a==0?"center":r==3?rn:on,pn=Pt||a==1?"middle":r==2?"top":je;Fo(Be,_,en,pn);let We=i.font[1]*
i.lineGap,Je=Et.map(Te=>gt(x(Te,O,Y,ut))),nn=i._values;for(let Te=0;Te<nn.length;Te++){let He=nn[Te];if(He!=null){a==0?c=
Je[Te]:w=Je[Te],He=""+He;let ul=He.indexOf(`
`)==-1?[He]:He.split(/\n/gm);for(let Ee=0;Ee<ul.length;Ee++){let lr=ul[Ee];Pt?(M.save(),M.translate(c,w+Ee*We),M.rotate(
Pt),M.fillText(lr,0,0),M.restore()):M.fillText(lr,c,w+Ee*We)}}}st.show&&gs(Je,st.filter(l,Tt,e,D,Mt),a,r,Bt,Ut,$t(st.width*
St,3),st.stroke(l,e),st.dash,st.cap);let mn=i.grid;mn.show&&gs(Je,mn.filter(l,Tt,e,D,Mt),a,a==0?2:1,a==0?Ge:Re,a==0?Qe:ze,
$t(mn.width*St,3),mn.stroke(l,e),mn.dash,mn.cap),q.show&&gs([Bt],[1],a==0?1:0,a==0?1:2,a==1?Ge:Re,a==1?Qe:ze,$t(q.width*
St,3),q.stroke(l,e),q.dash,q.cap)}fe("drawAxes")}function Rl(e){P.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Fi=!1,ws=!1,oi=[];function Ca(){ws=!1;for(let e=0;e<oi.
length;e++)fe(...oi[e]);oi.length=0}function Yl(){Fi||(dr(Ro),Fi=!0)}function Ra(e,i=!1){Fi=!0,ws=i,e(l),Ro(),i&&oi.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Ro(){if(is&&(Na(),is=!1),zl&&(Ma(),zl=!1),Ii){if(At(G,on,zt),At(G,"top",pe),At(
G,Hn,dt),At(G,sn,R),At(H,on,zt),At(H,"top",pe),At(H,Hn,dt),At(H,sn,R),At(S,Hn,kn),At(S,sn,el),A.width=Ht(kn*St),A.height=
Ht(el*St),et.forEach(({_el:e,_show:i,_size:r,_pos:a,side:c})=>{if(e!=null)if(i){let w=c===3||c===0?r:0,_=c%2==1;At(e,_?"\
left":"top",a-w),At(e,_?"width":"height",r),At(e,_?"top":"left",_?pe:zt),At(e,_?"height":"width",_?R:dt),ql(e,ee)}else Rt(
e,ee)}),Pi=Cl=rs=us=fs=cs=hs=ds=as=null,Fe=1,ui(!0),zt!=$l||pe!=nl||dt!=fn||R!=ll){Rl(!1);let e=dt/fn,i=R/ll;if(qt&&!il&&
tt.left>=0){tt.left*=e,tt.top*=i,Wl&&Ae(Wl,Ht(tt.left),0,dt,R),Hl&&Ae(Hl,0,Ht(tt.top),dt,R);for(let r=0;r<Ue.length;r++){
let a=Ue[r];a!=null&&(Ll[r]*=e,Ol[r]*=i,Ae(a,$e(Ll[r]),$e(Ol[r]),dt,R))}}if(Lt.show&&!Ai&&Lt.left>=0&&Lt.width>0){Lt.left*=
e,Lt.width*=e,Lt.top*=i,Lt.height*=i;for(let r in Ms)At(Gl,r,Lt[r])}$l=zt,nl=pe,fn=dt,ll=R}fe("setSize"),Ii=!1}kn>0&&el>
0&&(M.clearRect(0,0,A.width,A.height),fe("drawClear"),ft.forEach(e=>e()),fe("draw")),Lt.show&&Ai&&(Di(Lt),Ai=!1),qt&&il&&
(al(null,!0,!1),il=!1),ht.show&&ht.live&&Ke&&(ys(),Ke=!1),y||(y=!0,l.status=1,fe("ready")),si=!1,Fi=!1}l.redraw=(e,i)=>{
zl=i||!1,e!==!1?On(j,C.min,C.max):Yl()};function xs(e,i){let r=z[e];if(r.from==null){if(me==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(me>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==j&&r.distr==2&&me>0&&(i.min=Ne(i.min,n[0]),i.max=Ne(i.max,n[0]),i.min==i.max&&i.max++),nt[e]=i,is=!0,Yl()}}
l.setScale=xs;let bs,vs,Wl,Hl,Yo,Wo,jl,Vl,Ho,jo,Dt,Wt,Ln=!1,ge=tt.drag,ae=ge.x,ue=ge.y;qt&&(tt.x&&(bs=Ie(we,H)),tt.y&&(vs=
Ie(Yn,H)),C.ori==0?(Wl=bs,Hl=vs):(Wl=vs,Hl=bs),Dt=tt.left,Wt=tt.top);let Lt=l.select=Zt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Gl=Lt.show?Ie(qe,Lt.over?H:G):null;function Di(e,i){if(Lt.show){for(let r in e)Lt[r]=e[r],r in
Ms&&At(Gl,r,e[r]);i!==!1&&fe("setSelect")}}l.setSelect=Di;function Ya(e){if(P[e].show)Qt&&ql(Vt[e],ee);else if(Qt&&Rt(Vt[e],
ee),qt){let i=Dl?Ue[0]:Ue[e];i!=null&&Ae(i,-10,-10,dt,R)}}function On(e,i,r){xs(e,{min:i,max:r})}function hn(e,i,r,a){i.
focus!=null&&Ga(e),i.show!=null&&P.forEach((c,w)=>{w>0&&(e==w||e==null)&&(c.show=i.show,Ya(w),o==2?(On(c.facets[0].scale,
null,null),On(c.facets[1].scale,null,null)):On(c.scale,null,null),Yl())}),r!==!1&&fe("setSeries",e,i),a&&fi("setSeries",
l,e,i)}l.setSeries=hn;function Wa(e,i){Zt(wt[e],i)}function Ha(e,i){e.fill=at(e.fill||null),e.dir=yt(e.dir,-1),i=i??wt.length,
wt.splice(i,0,e)}function ja(e){e==null?wt.length=0:wt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){
P[e].alpha=i,qt&&Ue[e]!=null&&(Ue[e].style.opacity=i),Qt&&Vt[e]&&(Vt[e].style.opacity=i)}let Mn,Cn,rl,Kl={focus:!0};function Ga(e){
if(e!=rl){let i=e==null,r=cn.alpha!=1;P.forEach((a,c)=>{if(o==1||c>0){let w=i||c==0||c==e;a._focus=i?null:w,r&&Va(c,w?1:
cn.alpha)}}),rl=e,r&&Yl()}}Qt&&Fl&&_e(Vn,jt,e=>{tt._lock||(sl(e),rl!=null&&hn(null,Kl,!0,te.setSeries))});function dn(e,i,r){
let a=z[i];r&&(e=e/St-(a.ori==1?pe:zt));let c=dt;a.ori==1&&(c=R,e=c-e),a.dir==-1&&(e=c-e);let w=a._min,_=a._max,E=e/c,N=w+
(_-w)*E,D=a.distr;return D==3?g(10,N):D==4?V(N,a.asinh):D==100?a.bwd(N):N}function Ka(e,i){let r=dn(e,j,i);return Ne(r,n[0],
oe,re)}l.valToIdx=e=>Ne(e,n[0]),l.posToIdx=Ka,l.posToVal=dn,l.valToPos=(e,i,r)=>z[i].ori==0?h(e,z[i],r?ze:dt,r?Re:0):u(e,
z[i],r?Qe:R,r?Ge:0),l.setCursor=(e,i,r)=>{Dt=e.left,Wt=e.top,al(null,i,r)};function Vo(e,i){At(Gl,on,Lt.left=e),At(Gl,Hn,
Lt.width=i)}function Go(e,i){At(Gl,"top",Lt.top=e),At(Gl,sn,Lt.height=i)}let ri=C.ori==0?Vo:Go,ai=C.ori==1?Vo:Go;function Ua(){
if(Qt&&ht.live)for(let e=o==2?1:0;e<P.length;e++){if(e==0&&Ve)continue;let i=ht.values[e],r=0;for(let a in i)un[e][r++].
firstChild.nodeValue=i[a]}}function ys(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{Nt[a]=r}):sr(e.idx)||Nt.fill(e.idx),
ht.idx=Nt[0]),Qt&&ht.live){for(let r=0;r<P.length;r++)(r>0||o==1&&!Ve)&&Ba(r,Nt[r]);Ua()}Ke=!1,i!==!1&&fe("setLegend")}l.
setLegend=ys;function Ba(e,i){let r=P[e],a=e==0&&X==2?tn:n[e],c;Ve?c=r.values(l,e,i)??Fn:(c=r.value(l,i==null?null:a[i],
e,i),c=c==null?Fn:{_:c}),ht.values[e]=c}function al(e,i,r){Ho=Dt,jo=Wt,[Dt,Wt]=tt.move(l,Dt,Wt),tt.left=Dt,tt.top=Wt,qt&&
(Wl&&Ae(Wl,Ht(Dt),0,dt,R),Hl&&Ae(Hl,0,Ht(Wt),dt,R));let a,c=oe>re;Mn=W,Cn=null;let w=C.ori==0?dt:R,_=C.ori==1?dt:R;if(Dt<
0||me==0||c){a=tt.idx=null;for(let E=0;E<P.length;E++){let N=Ue[E];N!=null&&Ae(N,-10,-10,dt,R)}Fl&&hn(null,Kl,!0,e==null&&
te.setSeries),ht.live&&(Nt.fill(a),Ke=!0)}else{let E,N,D;o==1&&(E=C.ori==0?Dt:Wt,N=dn(E,j),a=tt.idx=Ne(N,n[0],oe,re),D=Q(
n[0][a],C,w,0));let O=-10,Y=-10,ut=0,Et=0,Tt=!0,Mt="",st="";for(let q=o==2?1:0;q<P.length;q++){let Ot=P[q],Ut=Nt[q],ce=Ut==
null?null:o==1?n[q][Ut]:n[q][1][Ut],Pt=tt.dataIdx(l,q,a,N),Bt=Pt==null?null:o==1?n[q][Pt]:n[q][1][Pt];if(Ke=Ke||Bt!=ce||
Pt!=Ut,Nt[q]=Pt,q>0&&Ot.show){let Ye=Pt==null?-10:Pt==a?D:Q(o==1?n[0][Pt]:n[q][0][Pt],C,w,0),Se=Bt==null?-10:xt(Bt,o==1?
z[Ot.scale]:z[Ot.facets[1].scale],_,0);if(Fl&&Bt!=null){let Be=C.ori==1?Dt:Wt,en=Gt(cn.dist(l,q,Pt,Se,Be));if(en<Mn){let pn=cn.
bias;if(pn!=0){let We=dn(Be,Ot.scale),Je=Bt>=0?1:-1,nn=We>=0?1:-1;nn==Je&&(nn==1?pn==1?Bt>=We:Bt<=We:pn==1?Bt<=We:Bt>=We)&&
(Mn=en,Cn=q)}else Mn=en,Cn=q}}if(Ke||Dl){let Be,en;C.ori==0?(Be=Ye,en=Se):(Be=Se,en=Ye);let pn,We,Je,nn,mn,Te,He=!0,ul=ye.
bbox;if(ul!=null){He=!1;let Ee=ul(l,q);Je=Ee.left,nn=Ee.top,pn=Ee.width,We=Ee.height}else Je=Be,nn=en,pn=We=ye.size(l,q);
if(Te=ye.fill(l,q),mn=ye.stroke(l,q),Dl)q==Cn&&Mn<=cn.prox&&(O=Je,Y=nn,ut=pn,Et=We,Tt=He,Mt=Te,st=mn);else{let Ee=Ue[q];
Ee!=null&&(Ll[q]=Je,Ol[q]=nn,xl(Ee,pn,We,He),wl(Ee,Te,mn),Ae(Ee,$e(Je),$e(nn),dt,R))}}}}if(Dl){let q=cn.prox,Ot=rl==null?
Mn<=q:Mn>q||Cn!=rl;if(Ke||Ot){let Ut=Ue[0];Ut!=null&&(Ll[0]=O,Ol[0]=Y,xl(Ut,ut,Et,Tt),wl(Ut,Mt,st),Ae(Ut,$e(O),$e(Y),dt,
R))}}}if(Lt.show&&Ln)if(e!=null){let[E,N]=te.scales,[D,O]=te.match,[Y,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(ae=Et.
_x,ue=Et._y,ae||ue){let{left:Tt,top:Mt,width:st,height:q}=e.select,Ot=e.scales[Y].ori,Ut=e.posToVal,ce,Pt,Bt,Ye,Se,Be=E!=
null&&D(E,Y),en=N!=null&&O(N,ut);Be&&ae?(Ot==0?(ce=Tt,Pt=st):(ce=Mt,Pt=q),Bt=z[E],Ye=Q(Ut(ce,Y),Bt,w,0),Se=Q(Ut(ce+Pt,Y),
Bt,w,0),ri(be(Ye,Se),Gt(Se-Ye))):ri(0,w),en&&ue?(Ot==1?(ce=Tt,Pt=st):(ce=Mt,Pt=q),Bt=z[N],Ye=xt(Ut(ce,ut),Bt,_,0),Se=xt(
Ut(ce+Pt,ut),Bt,_,0),ai(be(Ye,Se),Gt(Se-Ye))):ai(0,_)}else _s()}else{let E=Gt(Ho-Yo),N=Gt(jo-Wo);if(C.ori==1){let ut=E;E=
N,N=ut}ae=ge.x&&E>=ge.dist,ue=ge.y&&N>=ge.dist;let D=ge.uni;D!=null?ae&&ue&&(ae=E>=D,ue=N>=D,!ae&&!ue&&(N>E?ue=!0:ae=!0)):
ge.x&&ge.y&&(ae||ue)&&(ae=ue=!0);let O,Y;ae&&(C.ori==0?(O=jl,Y=Dt):(O=Vl,Y=Wt),ri(be(O,Y),Gt(Y-O)),ue||ai(0,_)),ue&&(C.ori==
1?(O=jl,Y=Dt):(O=Vl,Y=Wt),ai(be(O,Y),Gt(Y-O)),ae||ri(0,w)),!ae&&!ue&&(ri(0,0),ai(0,0))}if(ge._x=ae,ge._y=ue,e==null){if(r){
if(nr!=null){let[E,N]=te.scales;te.values[0]=E!=null?dn(C.ori==0?Dt:Wt,E):null,te.values[1]=N!=null?dn(C.ori==1?Dt:Wt,N):
null}fi(Tn,l,Dt,Wt,dt,R,a)}if(Fl){let E=r&&te.setSeries,N=cn.prox;rl==null?Mn<=N&&hn(Cn,Kl,!0,E):Mn>N?hn(null,Kl,!0,E):Cn!=
rl&&hn(Cn,Kl,!0,E)}}Ke&&(ht.idx=a,ys()),i!==!1&&fe("setCursor")}let Rn=null;Object.defineProperty(l,"rect",{get(){return Rn==
null&&ui(!1),Rn}});function ui(e=!1){e?Rn=null:(Rn=H.getBoundingClientRect(),fe("syncRect",Rn))}function Ko(e,i,r,a,c,w,_){
tt._lock||Ln&&e!=null&&e.movementX==0&&e.movementY==0||(ks(e,i,r,a,c,w,_,!1,e!=null),e!=null?al(null,!0,!0):al(i,!0,!1))}
function ks(e,i,r,a,c,w,_,E,N){if(Rn==null&&ui(!1),sl(e),e!=null)r=e.clientX-Rn.left,a=e.clientY-Rn.top;else{if(r<0||a<0){
Dt=-10,Wt=-10;return}let[D,O]=te.scales,Y=i.cursor.sync,[ut,Et]=Y.values,[Tt,Mt]=Y.scales,[st,q]=te.match,Ot=i.axes[0].side%
2==1,Ut=C.ori==0?dt:R,ce=C.ori==1?dt:R,Pt=Ot?w:c,Bt=Ot?c:w,Ye=Ot?a:r,Se=Ot?r:a;if(Tt!=null?r=st(D,Tt)?x(ut,z[D],Ut,0):-10:
r=Ut*(Ye/Pt),Mt!=null?a=q(O,Mt)?x(Et,z[O],ce,0):-10:a=ce*(Se/Bt),C.ori==1){let Be=r;r=a,a=Be}}N&&(i==null||i.cursor.event.
type==Tn)&&((r<=1||r>=dt-1)&&(r=Xn(r,dt)),(a<=1||a>=R-1)&&(a=Xn(a,R))),E?(Yo=r,Wo=a,[jl,Vl]=tt.move(l,r,a)):(Dt=r,Wt=a)}
let Ms={width:0,height:0,left:0,top:0};function _s(){Di(Ms,!1)}let Uo,Bo,Jo,qo;function Xo(e,i,r,a,c,w,_){Ln=!0,ae=ue=ge.
_x=ge._y=!1,ks(e,i,r,a,c,w,_,!0,!1),e!=null&&(_e(En,De,Zo,!1),fi(Bl,l,jl,Vl,dt,R,null));let{left:E,top:N,width:D,height:O}=Lt;
Uo=E,Bo=N,Jo=D,qo=O}function Zo(e,i,r,a,c,w,_){Ln=ge._x=ge._y=!1,ks(e,i,r,a,c,w,_,!1,!0);let{left:E,top:N,width:D,height:O}=Lt,
Y=D>0||O>0,ut=Uo!=E||Bo!=N||Jo!=D||qo!=O;if(Y&&ut&&Di(Lt),ge.setScale&&Y&&ut){let Et=E,Tt=D,Mt=N,st=O;if(C.ori==1&&(Et=N,
Tt=O,Mt=E,st=D),ae&&On(j,dn(Et,j),dn(Et+Tt,j)),ue)for(let q in z){let Ot=z[q];q!=j&&Ot.from==null&&Ot.min!=W&&On(q,dn(Mt+
st,q),dn(Mt,q))}_s()}else tt.lock&&(tt._lock=!tt._lock,al(i,!0,e!=null));e!=null&&(Pl(En,De),fi(En,l,Dt,Wt,dt,R,null))}function Ja(e,i,r,a,c,w,_){
if(tt._lock)return;sl(e);let E=Ln;if(Ln){let N=!0,D=!0,O=10,Y,ut;C.ori==0?(Y=ae,ut=ue):(Y=ue,ut=ae),Y&&ut&&(N=Dt<=O||Dt>=
dt-O,D=Wt<=O||Wt>=R-O),Y&&N&&(Dt=Dt<jl?0:dt),ut&&D&&(Wt=Wt<Vl?0:R),al(null,!0,!0),Ln=!1}Dt=-10,Wt=-10,Nt.fill(null),al(null,
!0,!0),E&&(Ln=E)}function Qo(e,i,r,a,c,w,_){tt._lock||(sl(e),os(),_s(),e!=null&&fi(cl,l,Dt,Wt,dt,R,null))}function tr(){
et.forEach(ya),ss(l.width,l.height,!0)}ke(dl,Xe,tr);let Ul={};Ul.mousedown=Xo,Ul.mousemove=Ko,Ul.mouseup=Zo,Ul.dblclick=
Qo,Ul.setSeries=(e,i,r,a)=>{let c=te.match[2];r=c(l,i,r),r!=-1&&hn(r,a,!0,!1)},qt&&(_e(Bl,H,Xo),_e(Tn,H,Ko),_e(In,H,e=>{
sl(e),ui(!1)}),_e(Vn,H,Ja),_e(cl,H,Qo),ns.add(l),l.syncRect=ui);let Li=l.hooks=t.hooks||{};function fe(e,i,r){ws?oi.push(
[e,i,r]):e in Li&&Li[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Li[i]=(Li[i]||
[]).concat(e.hooks[i])});let er=(e,i,r)=>r,te=Zt({key:null,setSeries:!1,filters:{pub:Pn,sub:Pn},scales:[j,P[1]?P[1].scale:
null],match:[wi,wi,er],values:[null,null]},tt.sync);te.match.length==2&&te.match.push(er),tt.sync=te;let nr=te.key,Ss=fo(
nr);function fi(e,i,r,a,c,w,_){te.filters.pub(e,i,r,a,c,w,_)&&Ss.pub(e,i,r,a,c,w,_)}Ss.sub(l);function qa(e,i,r,a,c,w,_){
te.filters.sub(e,i,r,a,c,w,_)&&Ul[e](null,i,r,a,c,w,_)}l.pub=qa;function Xa(){Ss.unsub(l),ns.delete(l),tl.clear(),Kn(dl,
Xe,tr),v.remove(),jt?.remove(),fe("destroy")}l.destroy=Xa;function Ts(){fe("init",t,n),$o(n||t.data,!1),nt[j]?xs(j,nt[j]):
os(),Ai=Lt.show&&(Lt.width>0||Lt.height>0),il=Ke=!0,ss(t.width,t.height)}return P.forEach(No),et.forEach(Aa),s?s instanceof
HTMLElement?(s.appendChild(v),Ts()):s(l,Ts):Ts(),l}ve.assign=Zt,ve.fmtNum=Bn,ve.rangeNum=Pe,ve.rangeLog=Un,ve.rangeAsinh=
vl,ve.orient=Qn,ve.pxRatio=St,ve.join=hr,ve.fmtDate=ji,ve.tzDate=Mr,ve.sync=fo;{ve.addGap=sa,ve.clipGaps=Mi;let t=ve.paths=
{points:xo};t.linear=vo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(F)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0}of(p){return this.held?[this.
held.begin,this.held.end]:[p-this.windowMs,p]}hold(p,d){this.held||(this.held={begin:p-this.windowMs,end:p},this.total=d)}release(){
this.held=null}show(p,d,b,m){this.hold(b,m);const f=(p+d)/2,k=Math.min(Math.max(d-p,SHORTEST_MS),this.keptMs)/2;this.held=
{begin:f-k,end:f+k}}zoom(p,d,b){if(!this.held){const K=this.windowMs*p;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,
K));return}const{begin:m,end:f}=this.held,k=b??(m+f)/2,$=(k-m)/(f-m),F=Math.min(this.keptMs,Math.max(SHORTEST_MS,(f-m)*p));
this.held={begin:k-F*$,end:k+F*(1-$)},this.pan(0,d)}pan(p,d,b=this.total){this.hold(d,b);const{begin:m,end:f}=this.held,
k=f-m,$=Math.max(d,f+Math.min(0,p)),F=Math.max(d-this.keptMs+Math.min(k,this.keptMs),Math.min($,f+p));this.held={begin:F-
k,end:F}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,
432e5,864e5,1728e5];function timeSplits(p,d,b,m,f=90){const k=(d-p)*f/Math.max(1,m),$=STEPS_MS.find(K=>K>=k)??STEPS_MS[STEPS_MS.
length-1],F=[];for(let K=Math.ceil((b-d)/$-1e-6)*$;b-K>=p-1e-6;K+=$)F.push(b-K);return F.reverse()}function valueText(p){
if(Number.isNaN(p))return"–";const d=Math.abs(p);return d&&(d<1e-4||d>=1e9)?minus(p.toExponential(2).replace(/\.?0+e/,
"e")):minus(Number(p.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function minus(p){return p.replace(
/^-/,"−")}function agoText(p){return Math.abs(p)<.5?"now":`−${longSpanText(p)}`}function longSpanText(p){if(p<36e5)return spanText(
p);const d=Math.round(p/6e4),[b,m]=[Math.floor(d/1440),Math.floor(d/60)];return b?`${b} d${m%24?` ${m%24} h`:""}`:`${m} \
h${d%60?` ${d%60} min`:""}`}function momentText(p,d){const b=new Date(p),m=$=>String($).padStart(2,"0"),f=`${m(b.getHours())}\
:${m(b.getMinutes())}:${m(b.getSeconds())}`,k=String(b.getMilliseconds()).padStart(3,"0");return`${f}.${k} · ${agoText(
d)}`}function notesOf({most:p,others:d,without:b,hidden:m,lost:f}){const k=[];if(p>1&&k.push(`1 px = up to ${groupedText(
p)} events`),d){const $=d>=1e3?"1,000 or more":groupedText(d);k.push(`${$} more series not drawn: there is room for 20`)}
return b&&k.push(`${groupedText(b)} without a number`),m&&k.push(`${groupedText(m)} hidden`),f&&k.push(`${groupedText(f)}\
 at or below zero not on this scale`),k}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
DASHES.length]}}function lookOf(p){const d=F=>{p.style.color=F;const{color:K}=getComputedStyle(p);return p.style.color="",
K},[b,m,f,k]=["text","text-soft","bad","warn"].map(F=>d(`var(--rxm-${F})`)),$=d("color-mix(in srgb, var(--rxm-line) 60%,\
 transparent)");return{isDark:lightness(b)>.5,text:b,soft:m,grid:$,bad:f,warn:k}}var meter=document.createElement("canva\
s").getContext("2d",{willReadFrequently:!0});function lightness(p){if(!meter)return 0;meter.fillStyle=p,meter.fillRect(0,
0,1,1);const[d,b,m]=meter.getImageData(0,0,1,1).data;return(.3*d+.59*b+.11*m)/255}function chartOf(p,d,b,{onSelect:m,onPan:f,
onLive:k}){const $=d.kind==="histogram",F=(Z,rt)=>$?barsOf(Z,d,rt-1):linesOf(Z,d,rt-1),K=Z=>Z,B={width:Math.max(100,p.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:K((Z,rt,mt)=>Ct=>Ct.shiftKey?(f(Ct),null):mt(Ct)),dblclick:K(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>d.
x},y:{range:()=>d.y,distr:d.isLog&&!$?3:1}},axes:[{stroke:()=>b().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>b().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(Z,rt)=>rt.map(valueText)}:{splits:(Z,rt,mt,Ct)=>timeSplits(
mt,Ct,d.now,Z.bbox.width/uPlot.pxRatio),values:(Z,rt)=>rt.map(mt=>agoText(d.now-mt))}},{stroke:()=>b().soft,font:"11px s\
ystem-ui, sans-serif",grid:{stroke:()=>b().grid,width:1},ticks:{show:!1},gap:6,size:(Z,rt)=>Math.max(36,14+6.5*Math.max(
0,...(rt??[]).map(mt=>(mt??"").length))),values:(Z,rt)=>rt.map(mt=>mt===null?null:valueText(mt))}],series:[{},...d.series.
map((Z,rt)=>({label:Z.label,show:Z.isShown,stroke:()=>strokeOf(rt,b().isDark).color,fill:()=>strokeOf(rt,b().isDark).color,
alpha:$&&d.series.length>1?.6:1,width:$?0:LINE,dash:strokeOf(rt,!1).dash,pxAlign:0,paths:F,points:{show:!1}}))],hooks:{setSelect:[
Z=>{const{left:rt,width:mt}=Z.select;mt>3&&m(Z.posToVal(rt,"x"),Z.posToVal(rt+mt,"x")),mt&&Z.setSelect({left:0,top:0,width:0,
height:0},!1)}],draw:$?[]:[Z=>drawMarks(Z,d,b())]}},_t=[[-1e15,1e15],...d.series.map(()=>[0,0])],it=new uPlot(B,_t,p);return{
plot:it,draw(){it.batch(()=>{it.setScale("x",{min:d.x[0],max:d.x[1]}),it.setScale("y",{min:d.y[0],max:d.y[1]})})},resize(Z){
it.setSize({width:Math.max(100,Z),height:HEIGHT})},timeAt:Z=>it.posToVal(Z,"x"),leftOf:Z=>it.valToPos(Z,"x"),topOf:Z=>it.
valToPos(Z,"y"),get width(){return it.bbox.width/uPlot.pxRatio},dispose:()=>it.destroy()}}function placesOf({bbox:p},d){
const[b,m]=d.x,[f,k]=d.isLog?d.y.map(Math.log10):d.y,$=p.width/(m-b),F=p.height/(k-f),K=p.top+p.height,B=4*p.height,_t=it=>Math.
max(-B,Math.min(B,it));return{toX:it=>p.left+(it-b)*$,toY:d.isLog?it=>_t(K-(Math.log10(it)-f)*F):it=>_t(K-(it-f)*F)}}function linesOf(p,d,b){
const m=new Path2D,f=new Path2D,{toX:k,toY:$}=placesOf(p,d),F=DOT*uPlot.pxRatio,K={move:m.moveTo.bind(m),line:m.lineTo.bind(
m),dot(Z,rt){f.moveTo(Z+F,rt),f.arc(Z,rt,F,0,2*Math.PI)}},[B,_t]=d.x,it=d.series[b].draw(B,_t,p.bbox.width/uPlot.pxRatio,
k,$,K,d);return d.kind==="step"&&it.isDown&&!d.isOver&&K.line(Math.max(it.x,k(Math.min(_t,d.now))),it.y),{stroke:m,fill:f,
clip:null,flags:1}}function barsOf(p,d,b){const m=new Path2D,{bins:f}=d;if(!f)return{stroke:null,fill:m,clip:null,flags:1};
const{toX:k,toY:$}=placesOf(p,{...d,isLog:!1}),F=$(0);for(const[K,B]of f.counts[b]??[]){const[_t,it]=[k(K),k(K+f.width)],
Z=$(B);m.rect(_t+.5,Z,Math.max(1,it-_t-1),F-Z)}return{stroke:null,fill:m,clip:null,flags:1}}function drawMarks(p,d,b){const{
ctx:m,bbox:f}=p,k=uPlot.pxRatio,{toX:$}=placesOf(p,d),F=f.top+f.height+(RAIL/2+1)*k,K=4*k;m.save(),m.lineWidth=2*k;for(const B of d.
marks.between(...d.x)){const _t=$(B.t);m.strokeStyle=B.isFailure?b.bad:b.warn,m.beginPath(),B.isFailure?(m.moveTo(_t-K,F-
K),m.lineTo(_t+K,F+K),m.moveTo(_t+K,F-K),m.lineTo(_t-K,F+K)):m.arc(_t,F,K,0,2*Math.PI),m.stroke()}m.restore()}var SPARSE_PX=12;
function firstFrom(p,d,b){let m=0,f=d;for(;m<f;){const k=m+f>>1;p[k]<b?m=k+1:f=k}return m}var SeriesPoints=class{constructor(p){
this.label=p,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(p,d,b,m){const f=this.closed+b+m;f>this.t.length&&this.
_grow(f);for(const[k,$]of[this.t,this.v,this.count,this.number].entries())$.set(p[k].subarray(d,d+b+m),this.closed);this.
length=f,this.closed+=b}_grow(p){const d=b=>{const m=new Float64Array(2**Math.ceil(Math.log2(p*1.5)));return m.set(b.subarray(
0,this.length)),m};this.t=d(this.t),this.v=d(this.v),this.count=d(this.count),this.number=d(this.number)}prune(p){const d=Math.
min(this.closed,firstFrom(this.t,this.length,p)-1);if(!(d<512||d<this.length/4)){for(const b of[this.t,this.v,this.count,
this.number])b.copyWithin(0,d,this.length);this.length-=d,this.closed-=d}}between(p,d){const b=Math.max(0,firstFrom(this.
t,this.length,p)-1),m=Math.min(this.length,firstFrom(this.t,this.length,d)+1);return[b,m]}at(p){return{t:this.t[p],v:this.
v[p],count:this.count[p],number:this.number[p]}}range(p,d,b){let[m,f]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const k=Math.min(this.length,firstFrom(this.t,this.length,d));for(let $=firstFrom(this.t,this.length,p);$<k;$++){const F=this.
v[$];b&&F<=0||(F<m&&(m=F),F>f&&(f=F))}return m<=f?[m,f]:null}nearest(p,d,b=!1){const m=firstFrom(this.t,this.length,p);if(b){
const $=this.t[m]===p&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let f=-1,k=d;for(const $ of[-1,1])
for(let F=$<0?m-1:m;F>=0&&F<this.length;F+=$){const K=Math.abs(this.t[F]-p);if(K>k)break;if(!Number.isNaN(this.v[F])){(K<
k||f<0)&&(f=F),k=K;break}}return f}ofEvent(p){for(let d=this.length-1;d>=0;d--)if(this.number[d]===p)return d;return-1}next(p,d){
for(let b=p+d;b>=0&&b<this.length;b+=d)if(!Number.isNaN(this.v[b]))return b;return-1}get last(){const p=this.next(this.length,
-1);return p<0?Number.NaN:this.v[p]}most(p,d,b){const m=(d-p)/Math.max(1,b);let[f,k,$]=[0,0,Number.NaN];const F=Math.min(
this.length,firstFrom(this.t,this.length,d));for(let K=firstFrom(this.t,this.length,p);K<F;K++){const B=Math.floor(this.
t[K]/m);k=B===$?k+this.count[K]:this.count[K],$=B,k>f&&(f=k)}return f}draw(p,d,b,m,f,k,{kind:$,isLog:F}){const[K,B]=this.
between(p,d),_t=$==="points"||(B-K)*SPARSE_PX<b;let it=!1,Z=!1,[rt,mt]=[0,0];for(let Ct=K;Ct<B;Ct++){const ee=this.v[Ct];
if(Number.isNaN(ee)||F&&ee<=0){Z&&!_t&&k.dot(rt,mt),$==="step"&&it&&k.line(m(this.t[Ct]),mt),it=!1,Z=!1;continue}const qe=mt;
rt=m(this.t[Ct]),mt=f(ee),_t&&k.dot(rt,mt),$!=="points"&&(it?($==="step"&&k.line(rt,qe),k.line(rt,mt)):k.move(rt,mt),Z=!it,
it=!0)}return Z&&!_t&&k.dot(rt,mt),{x:rt,y:mt,isDown:it}}};function rowsOf(p){if(!p.length)return[0,1,2,3].map(()=>new Float64Array(
0));const[{buffer:d,byteOffset:b,byteLength:m}]=p,f=new Float64Array(d.slice(b,b+m)),k=f.length/4;return[0,1,2,3].map($=>f.
subarray($*k,($+1)*k))}var Marks=class{constructor(){this.list=[]}add(p){for(const[d,b,m,f,k]of p){const $={number:d,isFailure:b===
1,t:m,count:f,text:k},F=this.list.findLastIndex(K=>K.number<=d);F>=0&&this.list[F].number===d?this.list[F]=$:this.list.splice(
F+1,0,$)}}prune(p){this.list.length&&this.list[0].t<p&&(this.list=this.list.filter(d=>d.t>=p))}between(p,d){return this.
list.filter(b=>b.t>=p&&b.t<=d)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="\
Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page keys\
 go back and forth, plus and minus zoom, space pauses, End goes live.";function render({model:p,el:d}){const b=new Edge,
m=new Stretch,f={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},
k={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",F="",K=0,B=null,_t=null,it=null,Z=0,
rt=0,mt=!0,Ct=Number.NEGATIVE_INFINITY,ee=Number.NEGATIVE_INFINITY;const qe=new Map,we=element("div",{class:"rxm-plot",role:"\
group"}),Yn=element("strong",{class:"rxm-plot-title"}),_n=element("span",{class:"rxm-plot-state"}),gn=In("Pause","Hold t\
he view; what comes is kept (space)",()=>m.held?hl():cl("paused"));gn.setAttribute("aria-pressed","false");const Wn=In("\
−","Zoom out: a longer time (-)",()=>An(2));Wn.setAttribute("aria-label","Longer time");const fl=In("+","Zoom in: a sh\
orter time (+)",()=>An(.5));fl.setAttribute("aria-label","Shorter time");const vt=element("output",{class:"rxm-plot-span"}),
ie=In("Fix y","Keep the vertical axis as it is",Jl),ln=In("Log","A logarithmic vertical axis (l)",xn),ci=element("span",
{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},Wn,vt,fl),Hn=element("div",{class:"rxm-plot-bar"},Yn,_n,element(
"span",{class:"rxm-plot-grow"}),gn,ci,ie,ln,snapshotButton(p,St)),sn=element("div",{class:"rxm-plot-unseen"});sn.id=`rxm\
-summary-${Math.random().toString(36).slice(2)}`;const je=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group",
"aria-label":CHART_LABEL,"aria-describedby":sn.id}),on=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),rn=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),jn=element("div",{class:"rxm-plot-empty"}),Sn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Tn=element("div",{class:"rxm-plot-notes"}),Bl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),En=element("i",{hidden:!0});we.append(Hn,element("div",{class:"\
rxm-plot-body"},je,jn,rn),Sn,Tn,sn,Bl,En),keepKeys(we),d.append(we);function In(g,I,T){return element("button",{type:"bu\
tton",title:I,onclick:T},g)}const Vn=()=>(_t??=lookOf(En),_t);function cl(g){m.hold(b.at(performance.now()),k.total),De(
g),Rt()}function hl(){m.release(),De("live"),Rt()}function An(g,I){m.zoom(g,b.at(performance.now()),I),Rt()}function wn(g){
m.pan(g,b.at(performance.now()),k.total),Rt()}function dl(g,I){m.show(g,I,b.at(performance.now()),k.total),De(`zoomed to\
 ${longSpanText(I-g)}`),Rt()}function Jl(){f.isFixed=!f.isFixed,De(f.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),Rt()}function xn(){f.isLog=!f.isLog,f.isFixed=!1,De(f.isLog?"logarithmic axis":"linear axis"),xe()}function De(g){
Bl.textContent=g}let Xe;function Oi(){clearTimeout(Xe),we.dataset.told="false",Xe=setTimeout(St,REPORT_MS)}function St(){
clearTimeout(Xe);const{held:g}=m,I=f.series.filter(T=>!T.isShown).map(T=>T.label);be.send({do:"seen",held:g&&[g.begin,g.
end],hidden:I}),we.dataset.told="true"}function pl(){return!m.held&&b.flows&&f.kind!=="histogram"&&be.isShown()}function Gn(g){
rt=0,ql(g),pl()&&(rt=requestAnimationFrame(Gn))}function Rt(){mt=!0,Ct=Number.NEGATIVE_INFINITY,Oi(),Ae(),rt||=requestAnimationFrame(
Gn)}function ql(g){if(!B)return;f.now=b.at(g);const I=f.kind==="histogram"?Ie():m.of(f.now),T=Math.abs(I[1]-f.x[1])*B.width>=
.2*(I[1]-I[0]);(mt||T)&&(mt=!1,f.x=I,f.isFixed||(f.y=At()),B.draw(),we.dataset.drawn=String(Number(we.dataset.drawn??0)+
1)),bl(),g-Ct>=NOTE_MS&&ml(g)}function At(){if(f.kind==="histogram"){const W=(f.bins?.counts??[]).flatMap((Yt,Xt)=>f.series[Xt]?.
isShown?Yt:[]);return[0,Math.max(1,...W.map(([,Yt])=>Yt))*1.05]}const[g,I]=f.x,T=f.series.filter(W=>W.isShown).flatMap(W=>W.
range(g,I,f.isLog)??Le(W,g));if(!T.length)return f.isLog?[.1,10]:[0,1];const[L,V]=[Math.min(...T),Math.max(...T)];if(f.isLog)
return[L/1.3,V*1.3];const lt=(V-L)*.08||Math.abs(V)*.1||1;return[L-lt,V+lt]}function Le(g,I){const T=f.kind==="step"?g.nearest(
I,0,!0):-1;return T<0||f.isLog&&g.v[T]<=0?[]:[g.v[T]]}function Ie(){const g=(f.bins?.counts??[]).flatMap(I=>I.map(([T])=>T));
return!f.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+f.bins.width]}function ml(g){Ct=g;const I=lookOf(En);JSON.
stringify(I)!==JSON.stringify(_t)&&(_t=I,mt=!0,wl(),B?.plot.redraw());const{held:T}=m,L=b.at(g)-m.keptMs*1.05,V=T?Math.max(
Math.min(L,T.begin),L-2*m.keptMs):L;for(const lt of f.series)lt.prune(V);f.marks.prune(V),Ae(),xl(),Xl(),g-ee>=DESCRIBE_MS&&
Ci(g)}function Ae(){const{held:g}=m,I=f.kind==="histogram";setText(vt,longSpanText(g?g.end-g.begin:m.windowMs)),setText(
gn,g?"Go live":"Pause"),gn.setAttribute("aria-pressed",String(!!g));for(const W of[gn,ci,ie,ln])W.hidden=I;ie.setAttribute(
"aria-pressed",String(f.isFixed)),ln.setAttribute("aria-pressed",String(f.isLog));const T=["ended","failed"].includes(k.
tone);we.dataset.tone=g?"held":k.tone;const L=g&&k.total>m.total?` · ${groupedText(k.total-m.total)} came meanwhile`:"";
setText(_n,(g?"paused":k.text)+L);const V=f.series.some(W=>W.length)||f.marks.list.length||f.bins?.counts.length;if(jn.hidden=
!!V,V)return;const lt=k.tone==="idle"?"not running: run the flow to see its numbers":"no events yet";setText(jn,k.hint||
(T&&!k.total?"no events came":lt))}let gl="";function wl(){const{isDark:g}=Vn(),I=JSON.stringify([g,f.series.map(L=>[L.label,
L.isShown])]);if(I===gl)return;gl=I;const T=[...Sn.children].indexOf(document.activeElement);Sn.replaceChildren(...f.series.
map((L,V)=>{const{color:lt,dash:W}=strokeOf(V,g),Yt=W.length?"dashed":"solid",Xt=`border-top: 3px ${W[0]===2?"dotted":Yt}\
 ${lt}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(L.isShown),title:`${L.isShown?
"Hide":"Show"} ${L.label}`,onclick:()=>hi(V,!L.isShown)},element("i",{style:Xt,"aria-hidden":"true"}),element("span",{class:"\
rxm-plot-name"},L.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),T>=0&&Sn.children[T]?.focus()}
function hi(g,I){const T=f.series[g];T.isShown=I,qe.set(T.label,I),B?.plot.setSeries(g+1,{show:I}),De(`${T.label} ${I?"s\
hown":"hidden"}`),wl(),Rt()}function xl(){f.series.forEach((g,I)=>{const T=Sn.children[I]?.querySelector(".rxm-plot-valu\
e");if(!T)return;const L=ke(),V=L===null||f.kind==="histogram"?-1:Kn(g,L),lt=L===null?g.last:V<0?Number.NaN:g.v[V];setText(
T,g.isShown?valueText(lt):"")})}function Xl(){const[g,I]=f.x,T=f.series.filter(ne=>ne.isShown),L=f.kind==="histogram",V=B?.
width??600,lt=L?0:Math.max(0,...T.map(ne=>ne.most(g,I,V)));let W=0;if(f.isLog)for(const ne of T){const[se,bn]=ne.between(
g,I);for(let Pn=se;Pn<bn;Pn++)ne.v[Pn]<=0&&(W+=1)}const{others:Yt,without:Xt}=k,Jt=notesOf({most:lt,others:Yt,without:Xt,
hidden:f.series.length-T.length,lost:W}),at=f.marks.between(g,I),Oe=ne=>at.filter(se=>se.isFailure===ne).reduce((se,bn)=>se+
bn.count,0);Oe(!1)&&!L&&Jt.push(`○ ${groupedText(Oe(!1))} missed`),Oe(!0)&&!L&&Jt.push(`× ${groupedText(Oe(!0))} ${Oe(
!0)===1?"failure":"failures"}`),L&&Jt.unshift(`values of the last ${longSpanText(m.windowMs)}`),setText(Tn,Jt.join(" · ")),
Tn.hidden=!Jt.length}function Ci(g){ee=g;const[I,T]=f.x,L=f.series.filter(lt=>lt.isShown).map(lt=>{const W=f.kind==="his\
togram"?null:lt.range(I,T,!1),Yt=W?`, lowest ${valueText(W[0])}, highest ${valueText(W[1])}`:"";return`${lt.label}: last\
 ${valueText(lt.last)}${Yt}`}),V=m.held?`paused, ${longSpanText(T-I)}`:`the last ${longSpanText(m.windowMs)}`;setText(sn,
[`Plot of ${k.label}, ${V}`,...L,Tn.textContent].filter(Boolean).join(". "))}function ke(){return!it||!B?null:"left"in it?
B.timeAt(it.left):it.t}function Kn(g,I){const[T,L]=f.x,V=REACH_PX*(L-T)/Math.max(1,B?.width??1);return g.nearest(I,V,f.kind===
"step")}let Ne="";function bl(){const g=ke();if(!B||g===null||f.kind==="histogram"||g<f.x[0]||g>f.x[1]){rn.hidden=!0,on.
replaceChildren(),B&&it&&!("left"in it)&&B.plot.setCursor({left:-10,top:-10},!1);return}const I=B.leftOf(g);it&&!("left"in
it)&&B.plot.setCursor({left:I,top:0},!1);const{isDark:T}=Vn(),L=[];f.series.forEach((V,lt)=>{const W=V.isShown?Kn(V,g):-1;
W>=0&&L.push([lt,V.at(W)])}),on.replaceChildren(...L.map(([V,{t:lt,v:W}])=>{const Yt=f.kind==="step"?I:B.leftOf(lt),Xt=B.
topOf(W),{color:Jt}=strokeOf(V,T);return element("i",{style:`left: ${Yt}px; top: ${Xt}px; border-color: ${Jt}`})})),di(g,
I,L)}function di(g,I,T){const L=T[0]?.[1].t??g,V=momentText(k.origin+(T.length===1?L:g),f.now-g),lt=pi(g),W=T.slice(0,MOST_IN_TIP).
map(([ne,{v:se}])=>[ne,f.series[ne].label,valueText(se)]);T.length>MOST_IN_TIP&&W.push([-1,`${T.length-MOST_IN_TIP} more`,
""]);const Yt=JSON.stringify([V,W,lt]);if(rn.hidden=!1,Yt!==Ne){Ne=Yt;const{isDark:ne}=Vn();rn.replaceChildren(element("\
div",{class:"rxm-plot-soft"},V),...W.map(([se,bn,Pn])=>{const wi=Number(se)<0?"transparent":strokeOf(Number(se),ne).color;
return element("div",{class:"rxm-plot-line"},element("i",{style:`background: ${wi}`}),element("span",{class:"rxm-plot-na\
me"},String(bn)),element("b",{},String(Pn)))}),...lt.map(se=>element("div",{class:"rxm-plot-bad"},se)))}const{width:Xt}=rn.
getBoundingClientRect(),Jt=je.clientWidth,at=B?B.plot.over.offsetLeft:0,Oe=at+I+14;rn.style.left=`${Oe+Xt>Jt?Math.max(2,
at+I-Xt-14):Oe}px`}function pi(g){const[I,T]=f.x,L=6*(T-I)/Math.max(1,B?.width??1);return f.marks.between(g-L,g+L).map(V=>{
const lt=groupedText(V.count);return V.isFailure?V.count===1?`× ${V.text}`:`× ${lt} failures, the first: ${V.text}`:`○\
 ${lt} missed`})}function an(g){it=g,bl(),xl();const I=ke();Bn.point({at:I===null?null:k.origin+I,port:F,...mi(I)})}function mi(g,I){
if(g===null||!B)return{};let T={away:Number.POSITIVE_INFINITY,number:-1};const L=B.width/(f.x[1]-f.x[0]);for(const V of f.
series){const lt=V.isShown?Kn(V,g):-1;if(lt<0||V.number[lt]<0)continue;const W=I===void 0?0:B.topOf(V.v[lt])-I,Yt=Math.hypot(
(V.t[lt]-g)*L,W);Yt<T.away&&(T={away:Yt,number:V.number[lt]})}return T.number<0?{}:{number:K+T.number}}function Ri({port:g,
number:I}){if(I===void 0||g!==F)return null;for(const T of f.series){const L=T.ofEvent(I-K);if(L>=0)return T.t[L]}return null}
function Un(g,I){const T=mi(g,I);T.number!==void 0&&Bn.point({at:k.origin+g,port:F,...T,opens:!0})}function vl(g){const I=f.
series.filter(at=>at.isShown&&at.length);if(!I.length)return;Z=Math.min(Z,I.length-1);const T=I[Z];m.held||cl("");const L=ke(),
[V,lt]=f.x,W=L===null?-1:T.nearest(L,Number.POSITIVE_INFINITY),Yt=L===null?T.between(V,lt)[g<0?1:0]-(g<0?0:1):W,Xt=L===null||
W>=0?T.next(Yt,g):-1;if(Xt<0)return;const Jt=T.t[Xt];(Jt<V||Jt>lt)&&wn(Jt-(V+lt)/2),an({t:Jt,from:"keys"}),De(`${T.label}\
 ${valueText(T.v[Xt])}, ${momentText(k.origin+Jt,f.now-Jt)}`)}function yl(g){const I=f.series.filter(lt=>lt.isShown&&lt.
length);if(!I.length)return;Z=(Z+g+I.length)%I.length;const T=I[Z],L=ke(),V=L===null?-1:T.nearest(L,Number.POSITIVE_INFINITY);
V>=0&&an({t:T.t[V],from:"keys"}),De(`${T.label} ${V<0?"":valueText(T.v[V])}`)}const kl=()=>f.x[1]-f.x[0],Nn={ArrowLeft:()=>vl(
-1),ArrowRight:()=>vl(1),ArrowUp:()=>yl(-1),ArrowDown:()=>yl(1),PageUp:()=>wn(-kl()/2),PageDown:()=>wn(kl()/2),Home:()=>wn(
Number.NEGATIVE_INFINITY),End:hl,Enter:()=>{const g=ke();g!==null&&Un(g)},Escape:()=>an(null)," ":()=>m.held?hl():cl("pa\
used"),"+":()=>An(.5),"=":()=>An(.5),"-":()=>An(2),l:xn};je.addEventListener("keydown",g=>{!Nn[g.key]||g.ctrlKey||g.metaKey||
g.altKey||f.kind==="histogram"||(g.preventDefault(),Nn[g.key]())});const Yi=g=>{if(f.kind==="histogram")return;const I=g.
shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)An(g.deltaY>0?1.25:.8,ke()??void 0);else if(I)wn(I*kl()/Math.max(1,B?.width??1));else
return;g.preventDefault()};je.addEventListener("wheel",Yi,{passive:!1});let Pe=null,yt=null;function Wi(g){Pe={x:g.clientX,
begin:f.x[0],end:f.x[1]},g.preventDefault()}const Zl=g=>{if(!Pe||!B)return;const I=(Pe.x-g.clientX)*(Pe.end-Pe.begin)/Math.
max(1,B.width);m.show(Pe.begin,Pe.end,b.at(performance.now()),k.total),wn(I)},gi=()=>{Pe=null};window.addEventListener("\
pointermove",Zl),window.addEventListener("pointerup",gi);const Bn=timeCursor(g=>{const I=g.at===null?Ri(g):g.at-k.origin;
it=I===null?null:{t:I,from:"view"},bl(),xl(),we.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function xe(){B?.dispose(),
je.replaceChildren(),_t=lookOf(En),f.isFixed||(f.y=At());const g=chartOf(je,f,Vn,{onSelect:dl,onPan:Wi,onLive:hl});B=g;const{
over:I}=g.plot;I.append(on),I.addEventListener("pointermove",T=>{Pe||an({left:T.clientX-I.getBoundingClientRect().left})}),
I.addEventListener("pointerleave",()=>an(null)),I.addEventListener("pointerdown",T=>{yt=T.button===0?{x:T.clientX,y:T.clientY}:
null}),I.addEventListener("pointerup",T=>{const L=yt;yt=null;const V=L&&Math.hypot(T.clientX-L.x,T.clientY-L.y)<CLICK_PX,
lt=I.getBoundingClientRect();V&&!T.shiftKey&&Un(g.timeAt(T.clientX-lt.left),T.clientY-lt.top)}),gl="",wl(),Rt()}const Jn=new ResizeObserver(
()=>{!B||je.clientWidth<50||(B.resize(je.clientWidth),Rt())});Jn.observe(je);function Gt(g,I){const T=performance.now();
b.tell(g.at,g.flows,T);const{tone:L,text:V,total:lt,others:W,without:Yt,hint:Xt}=g;V!==k.text&&["ended","failed"].includes(
L)&&De(V),Object.assign(k,{tone:L,text:V,total:lt,others:W,without:Yt,hint:Xt}),f.isOver=["ended","failed"].includes(L),
g.first!==void 0&&(K=g.first);const Jt=g.series&&Me(g.series),at=rowsOf(I);let Oe=0;g.lengths.forEach(([ne,se],bn)=>{f.series[bn].
add(at,Oe,ne,se),Oe+=ne+se}),g.marks&&f.marks.add(g.marks),g.bins&&(f.bins={width:g.bins[0],counts:g.bins[1]}),mt=!0,(Jt||
!B)&&xe(),!m.held||f.kind==="histogram"?rt||=requestAnimationFrame(Gn):T-Ct>=NOTE_MS&&ml(T)}function Me(g){if(!(g.length!==
f.series.length||g.some((T,L)=>f.series[L].label!==T)))return!1;for(let T=f.series.length;T<g.length;T++){const L=new SeriesPoints(
g[T]);L.isShown=qe.get(L.label)??(!Ht||T<Ht),f.series.push(L)}return!0}let Ht=0;function $e(g,I){(g.origin!==k.origin||g.
total<k.total||g.run!==$)&&(m.release(),it=null),k.label=g.label??"",k.origin=g.origin??0,$=g.run??"",F=g.port??"",Ht=g.
first_shown??0,B||(f.kind=g.kind??"line",f.isLog=g.scale==="log",m.windowMs=g.window??m.windowMs,g.y&&([f.y,f.isFixed]=[
g.y,!0])),m.keptMs=g.kept??m.keptMs,f.series=[],f.marks=new Marks,f.bins=null,b.offset=Number.NEGATIVE_INFINITY,setText(
Yn,k.label),Yn.title=k.label,we.setAttribute("aria-label",`Plot of ${k.label}`),g.series||(g.series=[]),B?.dispose(),B=null,
Ct=ee=Number.NEGATIVE_INFINITY,Gt(g,I)}const be=live(p,d,{onSnapshot:$e,onMessage:Gt,onShown:Rt,onHidden(){cancelAnimationFrame(
rt),rt=0}}),he=setInterval(()=>be.isShown()&&ml(performance.now()),1e3);return Ae(),()=>{clearInterval(he),clearTimeout(
Xe),cancelAnimationFrame(rt),Jn.disconnect(),Bn.dispose(),window.removeEventListener("pointermove",Zl),window.removeEventListener(
"pointerup",gi),B?.dispose(),be.dispose(),we.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
