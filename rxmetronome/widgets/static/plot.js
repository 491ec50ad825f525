function element(p,h={},...b){const m=document.createElement(p);for(const[u,k]of Object.entries(h))k==null||k===!1||(u.startsWith(
"on")&&typeof k=="function"?m.addEventListener(u.slice(2),k):m.setAttribute(u,k===!0?"":String(k)));return m.append(...b.
filter(u=>u!=null)),m}function setText(p,h){p.textContent!==h&&(p.textContent=h)}function keepKeys(p){p.addEventListener(
"keydown",h=>h.stopPropagation()),p.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(p){return Math.
round(p).toLocaleString("en-US")}function spanText(p){if(p<999.5)return`${Math.round(p)} ms`;if(p<59950)return`${Number(
(p/1e3).toFixed(1))} s`;const h=Math.round(p/1e3);return`${Math.floor(h/60)} min${h%60?` ${h%60} s`:""}`}var WIDGET="app\
lication/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");
function notebookOf(p){const h=p.widget_manager?.context,b=h?.model;return typeof h?.save=="function"&&typeof b?.toJSON==
"function"&&b.cells?{context:h,notebook:b,manager:p.widget_manager}:null}function askForPicture(p){return new Promise(h=>{
const b=k=>{clearTimeout(u),p.off("msg:custom",m),h(k)},m=k=>{k?.picture&&b(k.picture)},u=setTimeout(()=>b(null),ANSWER_MS);
p.on("msg:custom",m);try{Promise.resolve(p.send({do:"picture",view:""})).catch(()=>b(null))}catch{b(null)}})}var Keeper=class{constructor({
context:p,notebook:h,manager:b}){this.notebook=h,this.manager=b,this.models=new Set,this.pictures=new Map;const m=p.save.
bind(p);p.save=async(...k)=>(await this.ask(),m(...k));const u=h.toJSON.bind(h);h.toJSON=()=>this.withPictures(u())}async ask(){
const p=this.manager.kernel?.status;if(!p||["dead","terminating","restarting","unknown"].includes(p))return;const h=await Promise.
all([...this.models].map(askForPicture));for(const b of h)b&&this.pictures.set(b.model,b);for(const{made:b}of this.outputs()){
const m=b.data?.[WIDGET]?.model_id;if(!m||b.metadata?.rxmetronome||!this.manager.has_model(m))continue;const u=this.boxed(
await this.manager.get_model(m));u&&this.pictures.set(m,{model:m,text:"",html:u,brief:u,page:u})}}boxed(p){const h=this.
pictures.get(p.model_id);if(h&&!p.get("children"))return h.brief;const b=(p.get("children")??[]).map(m=>this.boxed(m));return b.
length&&b.every(Boolean)?`<div>${b.join("")}</div>`:""}withPictures(p){const h=m=>{const u=m.data?.[WIDGET]?.model_id,k=this.
pictures.get(u),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&u;if(!m.data||!($||k))return m;const{[WIDGET]:z,...Y}=m.
data;return k&&(Y["text/html"]=k.brief),k?.text&&(Y["text/plain"]=k.text),{...m,data:Y,metadata:{...m.metadata,rxmetronome:u}}},
b=p.cells.map(m=>m.outputs?{...m,outputs:m.outputs.map(h)}:m);return{...p,cells:b}}revive(){for(const{outputs:p,at:h,made:b}of this.
outputs()){const m=b.metadata?.rxmetronome;if(!m||b.data?.[WIDGET]||!this.manager.has_model(m))continue;const u={...b.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};p.set(h,{...b,data:u,metadata:{...b.metadata,rxmetronome:"live"}})}}insert({
model:p,text:h,html:b}){for(const{outputs:m,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==p)continue;const k={
"text/plain":h,"text/html":b};return m.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const p=[];
if(this.notebook.isDisposed)return[];for(let h=0;h<this.notebook.cells.length;h++){const{outputs:b}=this.notebook.cells.
get(h);for(let m=0;m<(b?.length??0);m++)p.push({outputs:b,at:m,made:b.get(m).toJSON()})}return p}};function keeperOf(p){
const h=notebookOf(p);if(!h)return null;const b=globalThis;b[KEEPERS]??=new WeakMap;const m=b[KEEPERS],u=m.get(h.context)??
new Keeper(h);return m.set(h.context,u),u}function initialize({model:p}){const h=keeperOf(p);if(!h)return;h.models.add(p),
h.revive();const b=setTimeout(()=>h.revive(),REVIVE_MS);return()=>{clearTimeout(b),h.models.delete(p)}}function snapshotButton(p,h){
const m=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:k},"Sn\
apshot");let u;async function k(){h?.();const z=await askForPicture(p);z?keeperOf(p)?.insert(z)?$("kept below"):(download(
z.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(z){clearTimeout(u),m.textContent=z,u=setTimeout(
()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(p,h,b){const m=URL.createObjectURL(new Blob([p],{type:`${b}\
;charset=utf-8`}));element("a",{href:m,download:h}).click(),setTimeout(()=>URL.revokeObjectURL(m),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(p,h,b){const m=Math.random().toString(36).slice(2)+Date.now().toString(36),u=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,z=!1,Y=Date.now(),G=0,vt=!1,st,Z=!1,lt="",ct=[];h.classList.
add("rxm-live");function Ct(yt){try{Promise.resolve(p.send({...yt,view:m})).catch(()=>{})}catch{}}function ee(yt){G=Date.
now(),Ct({do:yt})}function qe(){const yt=z&&ct.some(ln=>Date.now()-ln.since>=ANSWER_MS2),ie=lt?`this view broke, and sho\
ws what it showed last: ${lt}`:Z?"kernel gone or not answering; this is the last it sent":yt?"waits for the cell: the ke\
rnel has not taken this up yet":"";ie&&!u.isConnected&&h.prepend(u),u.hidden=!ie,u.textContent!==ie&&(u.textContent=ie),
h.classList.toggle("rxm-orphan",!!lt||Z)}function we(yt,ie=[]){vt||yt===null||typeof yt!="object"||typeof yt.n!="number"||
(Y=Date.now(),Z=!1,yt.broken?(lt=yt.broken,k=null):z&&Yn(yt,ie),qe())}function Yn(yt,ie){if(yt.snapshot)k=yt.n+1,ct=[],lt=
"",b.onSnapshot?.(yt,ie);else{if(k===null)return;if(yt.n!==k)k=null,ee("gap");else{if(k+=1,yt.beat)return;ct=ct.filter(ln=>!ln.
isAnswer(yt)),b.onMessage?.(yt,ie)}}}function _n(){const yt=$&&document.visibilityState!=="hidden";if(clearTimeout(st),!(yt===
z||vt)){if(!yt){st=setTimeout(gn,HIDE_MS);return}z=!0,k=null,Y=Date.now(),ee("shown"),b.onShown?.()}}function gn(){vt||!z||
(z=!1,k=null,ct=[],Ct({do:"hidden"}),qe(),b.onHidden?.())}const Wn=new IntersectionObserver(yt=>{$=yt[yt.length-1].isIntersecting,
_n()});Wn.observe(h),document.addEventListener("visibilitychange",_n),p.on("msg:custom",we);const fl=setInterval(()=>{if(!z)
return;const yt=Date.now();yt-Y>SILENT_MS&&(Z=!0),yt-G>=PING_MS-50&&ee(k===null?"shown":"ping"),qe()},1e3);return{view:m,
send(yt,ie){Ct(yt),ie&&(ct.push({isAnswer:ie,since:Date.now()}),setTimeout(()=>vt||qe(),ANSWER_MS2))},isShown:()=>z,dispose(){
vt||(Ct({do:"closed"}),vt=!0,clearInterval(fl),clearTimeout(st),Wn.disconnect(),document.removeEventListener("visibility\
change",_n),p.off("msg:custom",we),u.remove(),h.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(p,h,b){(!h||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(b-this.heard)*.002),p-b),Object.assign(this,{now:p,flows:h,
heard:b})}at(p){return this.flows?p+this.offset:this.now}},PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const p=globalThis;return p[PLACE]??=new Set,p[PLACE]}function timeCursor(p,h){const b=listeners(),m={},u=(k,$)=>{$!==m&&
k.run&&k.run===h()&&p(k)};return b.add(u),{point(k){if(h())for(const $ of b)$({...k,run:h()},m)},dispose(){b.delete(u)}}}
var library=(()=>{var p=Object.defineProperty,h=Object.getOwnPropertyDescriptor,b=Object.getOwnPropertyNames,m=Object.prototype.
hasOwnProperty,u=(t,n)=>{for(var s in n)p(t,s,{get:n[s],enumerable:!0})},k=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n==
"function")for(let o of b(n))!m.call(t,o)&&o!==s&&p(t,o,{get:()=>n[o],enumerable:!(l=h(n,o))||l.enumerable});return t},$=t=>k(
p({},"__esModule",{value:!0}),t),z={};u(z,{default:()=>ve});var Y="uplot",G="u-hz",vt="u-vt",st="u-title",Z="u-wrap",lt="\
u-under",ct="u-over",Ct="u-axis",ee="u-off",qe="u-select",we="u-cursor-x",Yn="u-cursor-y",_n="u-cursor-pt",gn="u-legend",
Wn="u-live",fl="u-inline",yt="u-series",ie="u-marker",ln="u-label",ci="u-value",Hn="width",sn="height",je="bottom",on="l\
eft",rn="right",jn="#000",Sn=jn+"0",Tn="mousemove",Bl="mousedown",En="mouseup",In="mouseenter",Vn="mouseleave",cl="dblcl\
ick",hl="resize",An="scroll",wn="change",dl="dppxchange",Jl="--",xn=typeof window<"u",Le=xn?document:null,Xe=xn?window:null,
Oi=xn?navigator:null,St,pl;function Gn(){let t=devicePixelRatio;St!=t&&(St=t,pl&&Kn(wn,pl,Gn),pl=matchMedia(`(min-resolu\
tion: ${St-.001}dppx) and (max-resolution: ${St+.001}dppx)`),ke(wn,pl,Gn),Xe.dispatchEvent(new CustomEvent(dl)))}function Rt(t,n){
if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function ql(t,n){let s=t.classList;s.contains(n)&&s.remove(n)}function At(t,n,s){
t.style[n]=s+"px"}function De(t,n,s,l){let o=Le.createElement(t);return n!=null&&Rt(o,n),s?.insertBefore(o,l),o}function Ie(t,n){
return De("div",t,n)}var ml=new WeakMap;function Ae(t,n,s,l,o){let d="translate("+n+"px,"+s+"px)",f=ml.get(t);d!=f&&(t.style.
transform=d,ml.set(t,d),n<0||s<0||n>l||s>o?Rt(t,ee):ql(t,ee))}var gl=new WeakMap;function wl(t,n,s){let l=n+s,o=gl.get(t);
l!=o&&(gl.set(t,l),t.style.background=n,t.style.borderColor=s)}var hi=new WeakMap;function xl(t,n,s,l){let o=n+""+s,d=hi.
get(t);o!=d&&(hi.set(t,o),t.style.height=s+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=
l?-s/2+"px":0)}var Xl={passive:!0},Ci={...Xl,capture:!0};function ke(t,n,s,l){n.addEventListener(t,s,l?Ci:Xl)}function Kn(t,n,s,l){
n.removeEventListener(t,s,Xl)}xn&&Gn();function Ne(t,n,s,l){let o;s=s||0,l=l||n.length-1;let d=l<=2147483647;for(;l-s>1;)
o=d?s+l>>1:Me((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function bl(t){return(n,s,l)=>{let o=-1,d=-1;for(let f=s;f<=
l;f++)if(t(n[f])){o=f;break}for(let f=l;f>=s;f--)if(t(n[f])){d=f;break}return[o,d]}}var di=t=>t!=null,pi=t=>t!=null&&t>0,
an=bl(di),mi=bl(pi);function Ri(t,n,s,l=0,o=!1){let d=o?mi:an,f=o?pi:di;[n,s]=d(t,n,s);let x=t[n],y=t[n];if(n>-1)if(l==1)
x=t[n],y=t[s];else if(l==-1)x=t[s],y=t[n];else for(let v=n;v<=s;v++){let A=t[v];f(A)&&(A<x?x=A:A>y&&(y=A))}return[x??W,y??
-W]}function Un(t,n,s,l){let o=I(t),d=I(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=s));let f=s==10?T:D,x=o==1?Me:$e,y=d==1?$e:
Me,v=x(f(Gt(t))),A=y(f(Gt(n))),M=g(s,v),S=g(s,A);return s==10&&(v<0&&(M=$t(M,-v)),A<0&&(S=$t(S,-A))),l||s==2?(t=M*o,n=S*
d):(t=Es(t,M),n=xi(n,S)),[t,n]}function vl(t,n,s,l){let o=Un(t,n,s,l);return t==0&&(o[0]=0),n==0&&(o[1]=0),o}var yl=.1,kl={
mode:3,pad:yl},Nn={pad:0,soft:null,mode:0},Yi={min:Nn,max:Nn};function Pe(t,n,s,l){return bi(s)?Zl(t,n,s):(Nn.pad=s,Nn.soft=
l?0:null,Nn.mode=l?3:0,Zl(t,n,Yi))}function kt(t,n){return t??n}function Wi(t,n,s){for(n=kt(n,0),s=kt(s,t.length-1);n<=s;){
if(t[n]!=null)return!0;n++}return!1}function Zl(t,n,s){let l=s.min,o=s.max,d=kt(l.pad,0),f=kt(o.pad,0),x=kt(l.hard,-W),y=kt(
o.hard,W),v=kt(l.soft,W),A=kt(o.soft,-W),M=kt(l.mode,0),S=kt(o.mode,0),U=n-t,j=T(U),B=he(Gt(t),Gt(n)),gt=T(B),at=Gt(gt-j);
(U<1e-24||at>10)&&(U=0,(t==0||n==0)&&(U=1e-24,M==2&&v!=W&&(d=0),S==2&&A!=-W&&(f=0)));let P=U||B||1e3,et=T(P),F=g(10,Me(et)),
wt=P*(U==0?t==0?.1:1:d),V=$t(Es(t-wt,F/10),24),bt=t>=v&&(M==1||M==3&&V<=v||M==2&&V>=v)?v:W,ft=he(x,V<bt&&t>=bt?bt:be(bt,
V)),Mt=P*(U==0?n==0?.1:1:f),J=$t(xi(n+Mt,F/10),24),C=n<=A&&(S==1||S==3&&J>=A||S==2&&J<=A)?A:-W,X=be(y,J>C&&n<=C?C:he(C,J));
return ft==X&&ft==0&&(X=100),[ft,X]}var gi=new Intl.NumberFormat(xn?Oi.language:"en-US"),Bn=t=>gi.format(t),xe=Math,Jn=xe.
PI,Gt=xe.abs,Me=xe.floor,Ht=xe.round,$e=xe.ceil,be=xe.min,he=xe.max,g=xe.pow,I=xe.sign,T=xe.log10,D=xe.log2,K=(t,n=1)=>xe.
sinh(t)*n,it=(t,n=1)=>xe.asinh(t/n),W=1/0;function Kt(t){return(T((t^t>>31)-(t>>31))|0)+1}function Xt(t,n,s){return be(he(
t,n),s)}function Yt(t){return typeof t=="function"}function rt(t){return Yt(t)?t:()=>t}var Oe=()=>{},ne=t=>t,se=(t,n)=>n,
bn=t=>null,Pn=t=>!0,wi=(t,n)=>t==n,ir=/\.\d*?(?=9{6,}|0{6,})/gm,qn=t=>{if(As(t)||$n.has(t))return t;let n=`${t}`,s=n.match(
ir);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,d]=n.split("e");return+`${qn(o)}e${d}`}return $t(
t,l)};function Xn(t,n){return qn($t(qn(t/n))*n)}function xi(t,n){return qn($e(qn(t/n))*n)}function Es(t,n){return qn(Me(
qn(t/n))*n)}function $t(t,n=0){if(As(t))return t;let s=10**n,l=t*s*(1+Number.EPSILON);return Ht(l)/s}var $n=new Map;function Is(t){
return((""+t).split(".")[1]||"").length}function Ql(t,n,s,l){let o=[],d=l.map(Is);for(let f=n;f<s;f++){let x=Gt(f),y=$t(
g(t,f),x);for(let v=0;v<l.length;v++){let A=t==10?+`${l[v]}e${f}`:l[v]*y,M=(f>=0?0:x)+(f>=d[v]?0:d[v]),S=t==10?A:$t(A,M);
o.push(S),$n.set(S,M)}}return o}var ti={},Hi=[],Ml=[null,null],zn=Array.isArray,As=Number.isInteger,sr=t=>t===void 0;function Ns(t){
return typeof t=="string"}function bi(t){let n=!1;if(t!=null){let s=t.constructor;n=s==null||s==Object}return n}function or(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),Ps="__proto__";function _l(t,n=bi){let s;if(zn(
t)){let l=t.find(o=>o!=null);if(zn(l)||n(l)){s=Array(t.length);for(let o=0;o<t.length;o++)s[o]=_l(t[o],n)}else s=t.slice()}else if(t instanceof
rr)s=t.slice();else if(n(t)){s={};for(let l in t)l!=Ps&&(s[l]=_l(t[l],n))}else s=t;return s}function Zt(t){let n=arguments;
for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)o!=Ps&&(bi(t[o])?Zt(t[o],_l(l[o])):t[o]=_l(l[o]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,s){for(let l=0,o,d=-1;l<n.length;l++){let f=n[l];if(f>d){for(o=f-1;o>=0&&t[o]==null;)t[o--]=null;
for(o=f+1;o<s&&t[o]==null;)t[d=o++]=null}}}function hr(t,n){if(mr(t)){let f=t[0].slice();for(let x=1;x<t.length;x++)f.push(
...t[x].slice(1));return gr(f[0])||(f=pr(f)),f}let s=new Set;for(let f=0;f<t.length;f++){let x=t[f][0],y=x.length;for(let v=0;v<
y;v++)s.add(x[v])}let l=[Array.from(s).sort((f,x)=>f-x)],o=l[0].length,d=new Map;for(let f=0;f<o;f++)d.set(l[0][f],f);for(let f=0;f<
t.length;f++){let x=t[f],y=x[0];for(let v=1;v<x.length;v++){let A=x[v],M=Array(o).fill(void 0),S=n?n[f][v]:ur,U=[];for(let j=0;j<
A.length;j++){let B=A[j],gt=d.get(y[j]);B===null?S!=ar&&(M[gt]=B,S==fr&&U.push(gt)):M[gt]=B}cr(M,U,o),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(
s);for(let d=0;d<l.length;d++)l[d]=d;l.sort((d,f)=>n[d]-n[f]);let o=[];for(let d=0;d<t.length;d++){let f=t[d],x=Array(s);
for(let y=0;y<s;y++)x[y]=f[l[y]];o.push(x)}return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){
let o=t[l][0];if(o.length!=s)return!1;if(o!=n){for(let d=0;d<s;d++)if(o[d]!=n[d])return!1}}return!0}function gr(t,n=100){
let s=t.length;if(s<=1)return!0;let l=0,o=s-1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let d=he(
1,Me((o-l+1)/n));for(let f=t[l],x=l+d;x<=o;x+=d){let y=t[x];if(y!=null){if(y<=f)return!1;f=y}}return!0}var $s=["January",
"February","March","April","May","June","July","August","September","October","November","December"],zs=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Fs(t){return t.slice(0,3)}var wr=zs.map(Fs),xr=$s.map(
Fs),br={MMMM:$s,MMM:xr,WWWW:zs,WWW:wr};function ei(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>ei(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ei(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ei(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ei(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>ei(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function ji(t,n){n=n||br;
let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return d=>{let f="";for(let x=0;x<
s.length;x++)f+=typeof s[x]=="string"?s[x]:s[x](d,n);return f}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let s;return n=="UTC"||n=="Etc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString(
"en-US",{timeZone:n})),s.setMilliseconds(t.getMilliseconds())),s}var Ls=t=>t%1==0,vi=[1,2,2.5,5],_r=Ql(10,-32,0,vi),Ds=Ql(
10,0,32,vi),Sr=Ds.filter(Ls),Zn=_r.concat(Ds),Vi=`
`,Os="{YYYY}",Cs=Vi+Os,Rs="{M}/{D}",ni=Vi+Rs,yi=ni+"/{YY}",Ys="{aa}",Tr="{h}:{mm}",Sl=Tr+Ys,Ws=Vi+Sl,Hs=":{ss}",It=null;
function js(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,d=o*30,f=o*365,x=(t==1?Ql(10,0,3,vi).filter(Ls):Ql(10,-3,0,vi)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,d,d*2,d*
3,d*4,d*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),y=[[f,Os,It,It,It,It,It,It,1],[o*28,"{MMM}",Cs,It,It,It,It,It,1],[o,Rs,Cs,It,
It,It,It,It,1],[l,"{h}"+Ys,yi,It,ni,It,It,It,1],[s,Sl,yi,It,ni,It,It,It,1],[n,Hs,yi+" "+Sl,It,ni+" "+Sl,It,Ws,It,1],[t,Hs+
".{fff}",yi+" "+Sl,It,ni+" "+Sl,It,Ws,It,1]];function v(A){return(M,S,U,j,B,gt)=>{let at=[],P=B>=f,et=B>=d&&B<f,F=A(U),wt=$t(
F*t,3),V=Gi(F.getFullYear(),P?0:F.getMonth(),et||P?1:F.getDate()),bt=$t(V*t,3);if(et||P){let ft=et?B/d:0,Mt=P?B/f:0,J=wt==
bt?wt:$t(Gi(V.getFullYear()+Mt,V.getMonth()+ft,1)*t,3),C=new Date(Ht(J/t)),X=C.getFullYear(),Q=C.getMonth();for(let xt=0;J<=
j;xt++){let nt=Gi(X+Mt*xt,Q+ft*xt,1),ht=nt-A($t(nt*t,3));J=$t((+nt+ht)*t,3),J<=j&&at.push(J)}}else{let ft=B>=o?o:B,Mt=Me(
U)-Me(wt),J=bt+Mt+xi(wt-bt,ft);at.push(J);let C=A(J),X=C.getHours()+C.getMinutes()/s+C.getSeconds()/l,Q=B/l,xt=M.axes[S].
_space,nt=gt/xt;for(;J=$t(J+B,t==1?0:3),!(J>j);)if(Q>1){let ht=Me($t(X+Q,6))%24,mt=A(J).getHours()-ht;mt>1&&(mt=-1),J-=mt*
l,X=(X+Q)%24;let Ut=at[at.length-1];$t((J-Ut)/B,3)*nt>=.7&&at.push(J)}else at.push(J)}return at}}return[x,y,v]}var[Er,Ir,
Ar]=js(1),[Nr,Pr,$r]=js(.001);Ql(2,-53,53,[1]);function Vs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(o==
1||s[8]==0?l:s[1]+l)))}function Gs(t,n){return(s,l,o,d,f)=>{let x=n.find(j=>f>=j[0])||n[n.length-1],y,v,A,M,S,U;return l.
map(j=>{let B=t(j),gt=B.getFullYear(),at=B.getMonth(),P=B.getDate(),et=B.getHours(),F=B.getMinutes(),wt=B.getSeconds(),V=gt!=
y&&x[2]||at!=v&&x[3]||P!=A&&x[4]||et!=M&&x[5]||F!=S&&x[6]||wt!=U&&x[7]||x[1];return y=gt,v=at,A=P,M=et,S=F,U=wt,V(B)})}}
function zr(t,n){let s=ji(n);return(l,o,d,f,x)=>o.map(y=>s(t(y)))}function Gi(t,n,s){return new Date(t,n,s)}function Ks(t,n){
return n(t)}var Fr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Us(t,n){return(s,l,o,d)=>d==null?Jl:n(t(l))}function Lr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Dr(t,n){return t.series[n].
fill(t,n)}var Or={show:!0,live:!0,isolate:!1,mount:Oe,markers:{show:!0,width:2,stroke:Lr,fill:Dr,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=Ie(),o=s.size(t,n);At(l,Hn,o),At(l,sn,o);let d=o/-2;At(l,"\
marginLeft",d),At(l,"marginTop",d);let f=s.width(t,n,o);return f&&At(l,"borderWidth",f),l}function Rr(t,n){let s=t.series[n].
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
function Kr(t,n,s,l,o){return n.map(d=>d==null?"":Bn(d))}function Ur(t,n,s,l,o,d,f){let x=[],y=$n.get(o)||0;s=f?s:$t(xi(
s,o),y);for(let v=s;v<=l;v=$t(v+o,y))x.push(Object.is(v,-0)?0:v);return x}function qi(t,n,s,l,o,d,f){let x=[],y=t.scales[t.
axes[n].scale].log,v=y==10?T:D,A=Me(v(s));o=g(y,A),y==10&&(o=Zn[Ne(o,Zn)]);let M=s,S=o*y;y==10&&(S=Zn[Ne(S,Zn)]);do x.push(
M),M=M+o,y==10&&!$n.has(M)&&(M=$t(M,$n.get(o))),M>=S&&(o=M,S=o*y,y==10&&(S=Zn[Ne(S,Zn)]));while(M<=l);return x}function Br(t,n,s,l,o,d,f){
let x=t.scales[t.axes[n].scale].asinh,y=l>x?qi(t,n,he(x,s),l,o):[x],v=l>=0&&s<=0?[0]:[];return(s<-x?qi(t,n,he(x,-l),-s,o):
[x]).reverse().map(A=>-A).concat(v,y)}var eo=/./,Jr=/[12357]/,qr=/[125]/,no=/1/,Xi=(t,n,s,l)=>t.map((o,d)=>n==4&&o==0||d%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let d=t.axes[s],f=d.scale,x=t.scales[f],y=t.valToPos,
v=d._space,A=y(10,f),M=y(9,f)-A>=v?eo:y(7,f)-A>=v?Jr:y(5,f)-A>=v?qr:no;if(M==no){let S=Gt(y(1,f)-A);if(S<v)return Xi(n.slice().
reverse(),x.distr,M,$e(v/S)).reverse()}return Xi(n,x.distr,M,1)}function Zr(t,n,s,l,o){let d=t.axes[s],f=d.scale,x=d._space,
y=t.valToPos,v=Gt(y(1,f)-y(2,f));return v<x?Xi(n.slice().reverse(),3,eo,$e(x/v)).reverse():n}function Qr(t,n,s,l){return l==
null?Jl:n==null?"":Bn(n)}var lo={show:!0,scale:"y",stroke:jn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Xs,
side:3,grid:Bi,ticks:Js,border:qs,font:Ji,lineGap:Zs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return $t(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],d=t.valToPos(o[l[0]],s,!0),f=t.valToPos(o[l[1]],s,!0),x=Gt(f-d),y=t.series[n],
v=x/(y.points.space*St);return l[1]-l[0]<=v}var io={scale:null,auto:!0,sorted:0,min:W,max:-W},so=(t,n,s,l,o)=>o,oo={show:!0,
auto:!0,sorted:0,gaps:so,alpha:1,facets:[Zt({},io,{scale:"x"}),Zt({},io,{scale:"y"})]},ro={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:so,alpha:1,points:{show:ea,filter:null},values:null,min:W,max:-W,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var ao={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Zt({},ao,{time:!1,ori:1}),uo={};
function fo(t,n){let s=uo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,d,f,x,y,v){for(let A=0;A<s.plots.length;A++)s.plots[A]!=o&&s.plots[A].pub(l,o,d,f,x,y,v)}},t!=null&&(uo[t]=s)),
s}var Tl=1,Zi=2;function Qn(t,n,s){let l=t.mode,o=t.series[n],d=l==2?t._data[n]:t._data,f=t.scales,x=t.bbox,y=d[0],v=l==
2?d[1]:d[n],A=l==2?f[o.facets[0].scale]:f[t.series[0].scale],M=l==2?f[o.facets[1].scale]:f[o.scale],S=x.left,U=x.top,j=x.
width,B=x.height,gt=t.valToPosH,at=t.valToPosV;return A.ori==0?s(o,y,v,A,M,gt,at,S,U,j,B,_i,El,Ti,po,go):s(o,y,v,A,M,at,
gt,U,S,B,j,Si,Il,es,mo,wo)}function Qi(t,n){let s=0,l=0,o=kt(t.bands,Hi);for(let d=0;d<o.length;d++){let f=o[d];f.series[0]==
n?s=f.dir:f.series[1]==n&&(f.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let d=t.mode,f=t.
series[n],x=d==2?f.facets[1].scale:f.scale,y=t.scales[x];return o==-1?y.min:o==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function vn(t,n,s,l,o,d){return Qn(t,n,(f,x,y,v,A,M,S,U,j,B,gt)=>{let at=f.pxRound,P=v.dir*(v.ori==0?1:-1),et=v.ori==0?El:
Il,F,wt;P==1?(F=s,wt=l):(F=l,wt=s);let V=at(M(x[F],v,B,U)),bt=at(S(y[F],A,gt,j)),ft=at(M(x[wt],v,B,U)),Mt=at(S(d==1?A.max:
A.min,A,gt,j)),J=new Path2D(o);return et(J,ft,Mt),et(J,V,Mt),et(J,V,bt),J})}function Mi(t,n,s,l,o,d){let f=null;if(t.length>
0){f=new Path2D;let x=n==0?Ti:es,y=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let U=S[0]-y;U>0&&x(f,y,l,U,l+
d),y=S[1]}}let v=s+o-y,A=10;v>0&&x(f,y,l-A/2,v,l+d+A)}return f}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function ts(t,n,s,l,o,d,f){let x=[],y=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let A=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=d(t[A]),U=M==A?S:d(t[M]),j=A-o;S=f<=0&&
j>=0&&j<y?d(t[j]):S;let B=M+o;U=f>=0&&B>=0&&B<y?d(t[B]):U,U>=S&&x.push([S,U])}return x}function co(t){return t==0?ne:t==
1?Ht:n=>Xn(n,t)}function ho(t){let n=t==0?_i:Si,s=t==0?(o,d,f,x,y,v)=>{o.arcTo(d,f,x,y,v)}:(o,d,f,x,y,v)=>{o.arcTo(f,d,y,
x,v)},l=t==0?(o,d,f,x,y)=>{o.rect(d,f,x,y)}:(o,d,f,x,y)=>{o.rect(f,d,y,x)};return(o,d,f,x,y,v=0,A=0)=>{v==0&&A==0?l(o,d,
f,x,y):(v=be(v,x/2,y/2),A=be(A,x/2,y/2),n(o,d+v,f),s(o,d+x,f,d+x,f+y,v),s(o,d+x,f+y,d,f+y,A),s(o,d,f+y,d,f,A),s(o,d,f,d+
x,f,v),o.closePath())}}var _i=(t,n,s)=>{t.moveTo(n,s)},Si=(t,n,s)=>{t.moveTo(s,n)},El=(t,n,s)=>{t.lineTo(n,s)},Il=(t,n,s)=>{
t.lineTo(s,n)},Ti=ho(0),es=ho(1),po=(t,n,s,l,o,d)=>{t.arc(n,s,l,o,d)},mo=(t,n,s,l,o,d)=>{t.arc(s,n,l,o,d)},go=(t,n,s,l,o,d,f)=>{
t.bezierCurveTo(n,s,l,o,d,f)},wo=(t,n,s,l,o,d,f)=>{t.bezierCurveTo(s,n,o,l,f,d)};function xo(t){return(n,s,l,o,d)=>Qn(n,
s,(f,x,y,v,A,M,S,U,j,B,gt)=>{let{pxRound:at,points:P}=f,et,F;v.ori==0?(et=_i,F=po):(et=Si,F=mo);let wt=$t(P.width*St,3),
V=(P.size-P.width)/2*St,bt=$t(V*2,3),ft=new Path2D,Mt=new Path2D,{left:J,top:C,width:X,height:Q}=n.bbox;Ti(Mt,J-bt,C-bt,
X+bt*2,Q+bt*2);let xt=nt=>{if(y[nt]!=null){let ht=at(M(x[nt],v,B,U)),mt=at(S(y[nt],A,gt,j));et(ft,ht+V,mt),F(ft,ht,mt,V,
0,Jn*2)}};if(d)d.forEach(xt);else for(let nt=l;nt<=o;nt++)xt(nt);return{stroke:wt>0?ft:null,fill:ft,clip:Mt,flags:Tl|Zi}})}
function bo(t){return(n,s,l,o,d,f)=>{l!=o&&(d!=l&&f!=l&&t(n,s,l),d!=o&&f!=o&&t(n,s,o),t(n,s,f))}}var oa=bo(El),ra=bo(Il);
function vo(t){let n=kt(t?.alignGaps,0);return(s,l,o,d)=>Qn(s,l,(f,x,y,v,A,M,S,U,j,B,gt)=>{[o,d]=an(y,o,d);let at=f.pxRound,
P=X=>at(M(X,v,B,U)),et=X=>at(S(X,A,gt,j)),F,wt;v.ori==0?(F=El,wt=oa):(F=Il,wt=ra);let V=v.dir*(v.ori==0?1:-1),bt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Tl},ft=bt.stroke,Mt=!1;if(d-o>=B*4){let X=dt=>s.posToVal(dt,v.key,!0),Q=null,
xt=null,nt,ht,mt,Ut=P(x[V==1?o:d]),de=P(x[o]),Ft=P(x[d]),Nt=X(V==1?de+1:Ft-1);for(let dt=V==1?o:d;dt>=o&&dt<=d;dt+=V){let tt=x[dt],
Qt=(V==1?tt<Nt:tt>Nt)?Ut:P(tt),qt=y[dt];Qt==Ut?qt!=null?(ht=qt,Q==null?(F(ft,Qt,et(ht)),nt=Q=xt=ht):ht<Q?Q=ht:ht>xt&&(xt=
ht)):qt===null&&(Mt=!0):(Q!=null&&wt(ft,Ut,et(Q),et(xt),et(nt),et(ht)),qt!=null?(ht=qt,F(ft,Qt,et(ht)),Q=xt=nt=ht):(Q=xt=
null,qt===null&&(Mt=!0)),Ut=Qt,Nt=X(Ut+V))}Q!=null&&Q!=xt&&mt!=Ut&&wt(ft,Ut,et(Q),et(xt),et(nt),et(ht))}else for(let X=V==
1?o:d;X>=o&&X<=d;X+=V){let Q=y[X];Q===null?Mt=!0:Q!=null&&F(ft,P(x[X]),et(Q))}let[J,C]=Qi(s,l);if(f.fill!=null||J!=0){let X=bt.
fill=new Path2D(ft),Q=f.fillTo(s,l,f.min,f.max,J),xt=et(Q),nt=P(x[o]),ht=P(x[d]);V==-1&&([ht,nt]=[nt,ht]),F(X,ht,xt),F(X,
nt,xt)}if(!f.spanGaps){let X=[];Mt&&X.push(...ts(x,y,o,d,V,P,n)),bt.gaps=X=f.gaps(s,l,o,d,X),bt.clip=Mi(X,v.ori,U,j,B,gt)}
return C!=0&&(bt.band=C==2?[vn(s,l,o,d,ft,-1),vn(s,l,o,d,ft,1)]:vn(s,l,o,d,ft,C)),bt})}function aa(t){let n=kt(t.align,1),
s=kt(t.ascDesc,!1),l=kt(t.alignGaps,0),o=kt(t.extend,!1);return(d,f,x,y)=>Qn(d,f,(v,A,M,S,U,j,B,gt,at,P,et)=>{[x,y]=an(M,
x,y);let F=v.pxRound,{left:wt,width:V}=d.bbox,bt=Ft=>F(j(Ft,S,P,gt)),ft=Ft=>F(B(Ft,U,et,at)),Mt=S.ori==0?El:Il,J={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Tl},C=J.stroke,X=S.dir*(S.ori==0?1:-1),Q=ft(M[X==1?x:y]),xt=bt(A[X==1?x:y]),
nt=xt,ht=xt;o&&n==-1&&(ht=wt,Mt(C,ht,Q)),Mt(C,xt,Q);for(let Ft=X==1?x:y;Ft>=x&&Ft<=y;Ft+=X){let Nt=M[Ft];if(Nt==null)continue;
let dt=bt(A[Ft]),tt=ft(Nt);n==1?Mt(C,dt,Q):Mt(C,nt,tt),Mt(C,dt,tt),Q=tt,nt=dt}let mt=nt;o&&n==1&&(mt=wt+V,Mt(C,mt,Q));let[
Ut,de]=Qi(d,f);if(v.fill!=null||Ut!=0){let Ft=J.fill=new Path2D(C),Nt=v.fillTo(d,f,v.min,v.max,Ut),dt=ft(Nt);Mt(Ft,mt,dt),
Mt(Ft,ht,dt)}if(!v.spanGaps){let Ft=[];Ft.push(...ts(A,M,x,y,X,bt,l));let Nt=v.width*St/2,dt=s||n==1?Nt:-Nt,tt=s||n==-1?
-Nt:Nt;Ft.forEach(Qt=>{Qt[0]+=dt,Qt[1]+=tt}),J.gaps=Ft=v.gaps(d,f,x,y,Ft),J.clip=Mi(Ft,S.ori,gt,at,P,et)}return de!=0&&(J.
band=de==2?[vn(d,f,x,y,C,-1),vn(d,f,x,y,C,1)]:vn(d,f,x,y,C,de)),J})}function yo(t,n,s,l,o,d,f=W){if(t.length>1){let x=null;
for(let y=0,v=1/0;y<t.length;y++)if(n[y]!==void 0){if(x!=null){let A=Gt(t[y]-t[x]);A<v&&(v=A,f=Gt(s(t[y],l,o,d)-s(t[x],l,
o,d)))}x=y}}return f}function ua(t){t=t||ti;let n=kt(t.size,[.6,W,1]),s=t.align||0,l=t.gap||0,o=t.radius;o=o==null?[0,0]:
typeof o=="number"?[o,0]:o;let d=rt(o),f=1-n[0],x=kt(n[1],W),y=kt(n[2],1),v=kt(t.disp,ti),A=kt(t.each,U=>{}),{fill:M,stroke:S}=v;
return(U,j,B,gt)=>Qn(U,j,(at,P,et,F,wt,V,bt,ft,Mt,J,C)=>{let X=at.pxRound,Q=s,xt=l*St,nt=x*St,ht=y*St,mt,Ut;F.ori==0?[mt,
Ut]=d(U,j):[Ut,mt]=d(U,j);let de=F.dir*(F.ori==0?1:-1),Ft=F.ori==0?Ti:es,Nt=F.ori==0?A:(R,zt,pe,$l,nl,fn,ll)=>{A(R,zt,pe,
nl,$l,ll,fn)},dt=kt(U.bands,Hi).find(R=>R.series[0]==j),tt=dt!=null?dt.dir:0,Qt=at.fillTo(U,j,at.min,at.max,tt),qt=X(bt(
Qt,wt,C,Mt)),le,jt,Ze,Ce=J,Vt=X(at.width*St),un=!1,yn=null,Ve=null,Fn=null,Al=null;M!=null&&(Vt==0||S!=null)&&(un=!0,yn=
M.values(U,j,B,gt),Ve=new Map,new Set(yn).forEach(R=>{R!=null&&Ve.set(R,new Path2D)}),Vt>0&&(Fn=S.values(U,j,B,gt),Al=new Map,
new Set(Fn).forEach(R=>{R!=null&&Al.set(R,new Path2D)})));let{x0:Nl,size:li}=v;if(Nl!=null&&li!=null){Q=1,P=Nl.values(U,
j,B,gt),Nl.unit==2&&(P=P.map(zt=>U.posToVal(ft+zt*J,F.key,!0)));let R=li.values(U,j,B,gt);li.unit==2?jt=R[0]*J:jt=V(R[0],
F,J,ft)-V(0,F,J,ft),Ce=yo(P,et,V,F,J,ft,Ce),Ze=Ce-jt+xt}else Ce=yo(P,et,V,F,J,ft,Ce),Ze=Ce*f+xt,jt=Ce-Ze;Ze<1&&(Ze=0),Vt>=
jt/2&&(Vt=0),Ze<5&&(X=ne);let Ei=Ze>0,tl=Ce-Ze-(Ei?Vt:0);jt=X(Xt(tl,ht,nt)),le=(Q==0?jt/2:Q==de?0:jt)-Q*de*((Q==0?xt/2:0)+
(Ei?Vt/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Pl=un?null:new Path2D,kn=null;if(dt!=null)
kn=U.data[dt.series[1]];else{let{y0:R,y1:zt}=v;R!=null&&zt!=null&&(et=zt.values(U,j,B,gt),kn=R.values(U,j,B,gt))}let el=mt*
jt,pt=Ut*jt;for(let R=de==1?B:gt;R>=B&&R<=gt;R+=de){let zt=et[R];if(zt==null)continue;if(kn!=null){let ze=kn[R]??0;if(zt-
ze==0)continue;qt=bt(ze,wt,C,Mt)}let pe=F.distr!=2||v!=null?P[R]:R,$l=V(pe,F,J,ft),nl=bt(kt(zt,Qt),wt,C,Mt),fn=X($l-le),
ll=X(he(nl,qt)),Re=X(be(nl,qt)),Ge=ll-Re;if(zt!=null){let ze=zt<0?pt:el,Qe=zt<0?el:pt;un?(Vt>0&&Fn[R]!=null&&Ft(Al.get(Fn[R]),
fn,Re+Me(Vt/2),jt,he(0,Ge-Vt),ze,Qe),yn[R]!=null&&Ft(Ve.get(yn[R]),fn,Re+Me(Vt/2),jt,he(0,Ge-Vt),ze,Qe)):Ft(Pl,fn,Re+Me(
Vt/2),jt,he(0,Ge-Vt),ze,Qe),Nt(U,j,R,fn-Vt/2,Re,jt+Vt,Ge)}}return Vt>0?_e.stroke=un?Al:Pl:un||(_e._fill=at.width==0?at._fill:
at._stroke??at._fill,_e.width=0),_e.fill=un?Ve:Pl,_e})}function fa(t,n){let s=kt(n?.alignGaps,0);return(l,o,d,f)=>Qn(l,o,
(x,y,v,A,M,S,U,j,B,gt,at)=>{[d,f]=an(v,d,f);let P=x.pxRound,et=mt=>P(S(mt,A,gt,j)),F=mt=>P(U(mt,M,at,B)),wt,V,bt;A.ori==
0?(wt=_i,bt=El,V=go):(wt=Si,bt=Il,V=wo);let ft=A.dir*(A.ori==0?1:-1),Mt=et(y[ft==1?d:f]),J=Mt,C=[],X=[];for(let mt=ft==1?
d:f;mt>=d&&mt<=f;mt+=ft)if(v[mt]!=null){let Ut=y[mt],de=et(Ut);C.push(J=de),X.push(F(v[mt]))}let Q={stroke:t(C,X,wt,bt,V,
P),fill:null,clip:null,band:null,gaps:null,flags:Tl},xt=Q.stroke,[nt,ht]=Qi(l,o);if(x.fill!=null||nt!=0){let mt=Q.fill=new Path2D(
xt),Ut=x.fillTo(l,o,x.min,x.max,nt),de=F(Ut);bt(mt,J,de),bt(mt,Mt,de)}if(!x.spanGaps){let mt=[];mt.push(...ts(y,v,d,f,ft,
et,s)),Q.gaps=mt=x.gaps(l,o,d,f,mt),Q.clip=Mi(mt,A.ori,j,B,gt,at)}return ht!=0&&(Q.band=ht==2?[vn(l,o,d,f,xt,-1),vn(l,o,
d,f,xt,1)]:vn(l,o,d,f,xt,ht)),Q})}function ca(t){return fa(ha,t)}function ha(t,n,s,l,o,d){let f=t.length;if(f<2)return null;
let x=new Path2D;if(s(x,t[0],n[0]),f==2)l(x,t[1],n[1]);else{let y=Array(f),v=Array(f-1),A=Array(f-1),M=Array(f-1);for(let S=0;S<
f-1;S++)A[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=A[S]/M[S];y[0]=v[0];for(let S=1;S<f-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=
v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[f-1]=v[f-2];
for(let S=0;S<f-1;S++)o(x,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return x}var ns=new Set;
function ko(){for(let t of ns)t.syncRect(!0)}xn&&(ke(hl,Xe,ko),ke(An,Xe,ko,!0),ke(dl,Xe,()=>{ve.pxRatio=St}));var da=vo(),
pa=xo();function Mo(t,n,s,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,d)=>ls(o,d,n,s))}
function ma(t,n){return t.map((s,l)=>l==0?{}:Zt({},n,s))}function ls(t,n,s,l){return Zt({},n==0?s:l,t)}function _o(t,n,s){
return n==null?Ml:[n,s]}var ga=_o;function wa(t,n,s){return n==null?Ml:Pe(n,s,yl,!0)}function So(t,n,s,l){return n==null?
Ml:Un(n,s,t.scales[l].log,!1)}var xa=So;function To(t,n,s,l){return n==null?Ml:vl(n,s,t.scales[l].log,!1)}var ba=To;function va(t,n,s,l,o){
let d=he(Kt(t),Kt(n)),f=n-t,x=Ne(o/l*f,s);do{let y=s[x],v=l*y/f;if(v>=o&&d+(y<5?$n.get(y):0)<=17)return[y,v]}while(++x<s.
length);return[0,0]}function Eo(t){let n,s;return t=t.replace(/(\d+)px/,(l,o)=>(n=Ht((s=+o)*St))+"px"),[t,n,s]}function ya(t){
t.show&&[t.font,t.labelFont].forEach(n=>{let s=$t(n[2]*St,1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function ve(t,n,s){
let l={mode:kt(t.mode,1)},o=l.mode;function d(e,i,r,a){let c=i.valToPct(e);return a+r*(i.dir==-1?1-c:c)}function f(e,i,r,a){
let c=i.valToPct(e);return a+r*(i.dir==-1?c:1-c)}function x(e,i,r,a){return i.ori==0?d(e,i,r,a):f(e,i,r,a)}l.valToPosH=d,
l.valToPosV=f;let y=!1;l.status=0;let v=l.root=Ie(Y);if(t.id!=null&&(v.id=t.id),Rt(v,t.class),t.title){let e=Ie(st,v);e.
textContent=t.title}let A=De("canvas"),M=l.ctx=A.getContext("2d"),S=Ie(Z,v);ke("click",S,e=>{e.target===j&&(Lt!=jl||Wt!=
Vl)&&ge.click(l,e)},!0);let U=l.under=Ie(lt,S);S.appendChild(A);let j=l.over=Ie(ct,S);t=_l(t);let B=+kt(t.pxAlign,1),gt=co(
B);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let at=t.ms||.001,P=l.series=o==1?Mo(t.series||[],to,ro,!1):
ma(t.series||[null],oo),et=l.axes=Mo(t.axes||[],Qs,lo,!0),F=l.scales={},wt=l.bands=t.bands||[];wt.forEach(e=>{e.fill=rt(
e.fill||null),e.dir=kt(e.dir,-1)});let V=o==2?P[1].facets[0].scale:P[0].scale,bt={axes:Oa,series:$a},ft=(t.drawOrder||["\
axes","series"]).map(e=>bt[e]);function Mt(e){let i=e.distr==3?r=>T(r>0?r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>it(
r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:c,_max:w}=e,_=w-c;return(a-c)/_}}function J(e){let i=F[e];
if(i==null){let r=(t.scales||ti)[e]||ti;if(r.from!=null){J(r.from);let a=Zt({},F[r.from],r,{key:e});a.valToPct=Mt(a),F[e]=
a}else{i=F[e]=Zt({},e==V?ao:la,r),i.key=e;let a=i.time,c=i.range,w=zn(c);if((e!=V||o==2&&!a)&&(w&&(c[0]==null||c[1]==null)&&
(c={min:c[0]==null?kl:{mode:1,hard:c[0],soft:c[0]},max:c[1]==null?kl:{mode:1,hard:c[1],soft:c[1]}},w=!1),!w&&bi(c))){let _=c;
c=(E,N,L)=>N==null?Ml:Pe(N,L,_)}i.range=rt(c||(a?ga:e==V?i.distr==3?xa:i.distr==4?ba:_o:i.distr==3?So:i.distr==4?To:wa)),
i.auto=rt(w?!1:i.auto),i.clamp=rt(i.clamp||na),i._min=i._max=null,i.valToPct=Mt(i)}}}J("x"),J("y"),o==1&&P.forEach(e=>{J(
e.scale)}),et.forEach(e=>{J(e.scale)});for(let e in t.scales)J(e);let C=F[V],X=C.distr,Q,xt;C.ori==0?(Rt(v,G),Q=d,xt=f):
(Rt(v,vt),Q=f,xt=d);let nt={};for(let e in F){let i=F[e];(i.min!=null||i.max!=null)&&(nt[e]={min:i.min,max:i.max},i.min=
i.max=null)}let ht=t.tzDate||(e=>new Date(Ht(e/at))),mt=t.fmtDate||ji,Ut=at==1?Ar(ht):$r(ht),de=Gs(ht,Vs(at==1?Ir:Pr,mt)),
Ft=Us(ht,Ks(Fr,mt)),Nt=[],dt=l.legend=Zt({},Or,t.legend),tt=l.cursor=Zt({},jr,{drag:{y:o==2}},t.cursor),Qt=dt.show,qt=tt.
show,le=dt.markers;dt.idxs=Nt,le.width=rt(le.width),le.dash=rt(le.dash),le.stroke=rt(le.stroke),le.fill=rt(le.fill);let jt,
Ze,Ce,Vt=[],un=[],yn,Ve=!1,Fn={};if(dt.live){let e=P[1]?P[1].values:null;Ve=e!=null,yn=Ve?e(l,1,0):{_:0};for(let i in yn)
Fn[i]=Jl}if(Qt)if(jt=De("table",gn,v),Ce=De("tbody",null,jt),dt.mount(l,jt),Ve){Ze=De("thead",null,jt,Ce);let e=De("tr",
null,Ze);De("th",null,e);for(var Al in yn)De("th",ln,e).textContent=Al}else Rt(jt,fl),dt.live&&Rt(jt,Wn);let Nl={show:!0},
li={show:!1};function Ei(e,i){if(i==0&&(Ve||!dt.live||o==2))return Ml;let r=[],a=De("tr",yt,Ce,Ce.childNodes[i]);Rt(a,e.
class),e.show||Rt(a,ee);let c=De("th",null,a);if(le.show){let E=Ie(ie,c);if(i>0){let N=le.width(l,i);N&&(E.style.border=
N+"px "+le.dash(l,i)+" "+le.stroke(l,i)),E.style.background=le.fill(l,i)}}let w=Ie(ln,c);e.label instanceof HTMLElement?
w.appendChild(e.label):w.textContent=e.label,i>0&&(le.show||(w.style.color=e.width>0?le.stroke(l,i):le.fill(l,i)),_e("cl\
ick",c,E=>{if(tt._lock)return;sl(E);let N=P.indexOf(e);if((E.ctrlKey||E.metaKey)!=dt.isolate){let L=P.some((O,H)=>H>0&&H!=
N&&O.show);P.forEach((O,H)=>{H>0&&hn(H,L?H==N?Nl:li:Nl,!0,te.setSeries)})}else hn(N,{show:!e.show},!0,te.setSeries)},!1),
Fl&&_e(In,c,E=>{tt._lock||(sl(E),hn(P.indexOf(e),Kl,!0,te.setSeries))},!1));for(var _ in yn){let E=De("td",ci,a);E.textContent=
"--",r.push(E)}return[a,r]}let tl=new Map;function _e(e,i,r,a=!0){let c=tl.get(i)||{},w=tt.bind[e](l,i,r,a);w&&(ke(e,i,c[e]=
w),tl.set(i,c))}function Pl(e,i,r){let a=tl.get(i)||{};for(let c in a)(e==null||c==e)&&(Kn(c,i,a[c]),delete a[c]);e==null&&
tl.delete(i)}let kn=0,el=0,pt=0,R=0,zt=0,pe=0,$l=zt,nl=pe,fn=pt,ll=R,Re=0,Ge=0,ze=0,Qe=0;l.bbox={};let is=!1,Ii=!1,zl=!1,
il=!1,Ai=!1,Ke=!1;function ss(e,i,r){(r||e!=l.width||i!=l.height)&&Io(e,i),Rl(!1),zl=!0,Ii=!0,Yl()}function Io(e,i){l.width=
kn=pt=e,l.height=el=R=i,zt=pe=0,Sa(),Ta();let r=l.bbox;Re=r.left=Xn(zt*St,.5),Ge=r.top=Xn(pe*St,.5),ze=r.width=Xn(pt*St,
.5),Qe=r.height=Xn(R*St,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=La(i),a=Da(i);e=i==ka||r&&a,e||(Io(l.
width,l.height),Ii=!0)}}function _a({width:e,height:i}){ss(e,i)}l.setSize=_a;function Sa(){let e=!1,i=!1,r=!1,a=!1;et.forEach(
(c,w)=>{if(c.show&&c._show){let{side:_,_size:E}=c,N=_%2,L=c.label!=null?c.labelSize:0,O=E+L;O>0&&(N?(pt-=O,_==3?(zt+=O,a=
!0):r=!0):(R-=O,_==0?(pe+=O,e=!0):i=!0))}}),ol[0]=e,ol[1]=r,ol[2]=i,ol[3]=a,pt-=Ln[1]+Ln[3],zt+=Ln[3],R-=Ln[2]+Ln[0],pe+=
Ln[0]}function Ta(){let e=zt+pt,i=pe+R,r=zt,a=pe;function c(w,_){switch(w){case 1:return e+=_,e-_;case 2:return i+=_,i-_;case 3:
return r-=_,r+_;case 0:return a-=_,a+_}}et.forEach((w,_)=>{if(w.show&&w._show){let E=w.side;w._pos=c(E,w._size),w.label!=
null&&(w._lpos=c(E,w.labelSize))}})}if(tt.dataIdx==null){let e=tt.hover,i=e.skip=new Set(e.skip??[]);i.add(void 0);let r=e.
prox=rt(e.prox),a=e.bias??=0;tt.dataIdx=(c,w,_,E)=>{if(w==0)return _;let N=_,L=r(c,w,_,E)??W,O=L>=0&&L<W,H=C.ori==0?pt:R,
ut=tt.left,Et=n[0],Tt=n[w];if(i.has(Tt[_])){N=null;let _t=null,ot=null,q;if(a==0||a==-1)for(q=_;_t==null&&q-- >0;)i.has(
Tt[q])||(_t=q);if(a==0||a==1)for(q=_;ot==null&&q++<Tt.length;)i.has(Tt[q])||(ot=q);if(_t!=null||ot!=null)if(O){let Ot=_t==
null?-1/0:Q(Et[_t],C,H,0),Bt=ot==null?1/0:Q(Et[ot],C,H,0),ce=ut-Ot,Pt=Bt-ut;ce<=Pt?ce<=L&&(N=_t):Pt<=L&&(N=ot)}else N=ot==
null?_t:_t==null?ot:_-_t<=ot-_?_t:ot}else O&&Gt(ut-Q(Et[_],C,H,0))>L&&(N=null);return N}}let sl=e=>{tt.event=e};tt.idxs=
Nt,tt._lock=!1;let ye=tt.points;ye.show=rt(ye.show),ye.size=rt(ye.size),ye.stroke=rt(ye.stroke),ye.width=rt(ye.width),ye.
fill=rt(ye.fill);let cn=l.focus=Zt({},t.focus||{alpha:.3},tt.focus),Fl=cn.prox>=0,Ll=Fl&&ye.one,Ue=[],Dl=[],Ol=[];function Ao(e,i){
let r=ye.show(l,i);if(r instanceof HTMLElement)return Rt(r,_n),Rt(r,e.class),Ae(r,-10,-10,pt,R),j.insertBefore(r,Ue[i]),
r}function No(e,i){if(o==1||i>0){let r=o==1&&F[e.scale].time,a=e.value;e.value=r?Ns(a)?Us(ht,Ks(a,mt)):a||Ft:a||Qr,e.label=
e.label||(r?Gr:Vr)}if(Ll||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||bn,e.fillTo=rt(e.fillTo||ia),e.pxAlign=
+kt(e.pxAlign,B),e.pxRound=co(e.pxAlign),e.stroke=rt(e.stroke||null),e.fill=rt(e.fill||null),e._stroke=e._fill=e._paths=
e._focus=null;let r=ta(he(1,e.width),1),a=e.points=Zt({},{size:r,width:he(1,r*.2),stroke:e.stroke,space:r*2,paths:pa,_stroke:null,
_fill:null},e.points);a.show=rt(a.show),a.filter=rt(a.filter),a.fill=rt(a.fill),a.stroke=rt(a.stroke),a.paths=rt(a.paths),
a.pxAlign=e.pxAlign}if(Qt){let r=Ei(e,i);Vt.splice(i,0,r[0]),un.splice(i,0,r[1]),dt.values.push(null)}if(qt){Nt.splice(i,
0,null);let r=null;Ll?i==0&&(r=Ao(e,i)):i>0&&(r=Ao(e,i)),Ue.splice(i,0,r),Dl.splice(i,0,0),Ol.splice(i,0,0)}fe("addSerie\
s",i)}function Ea(e,i){i=i??P.length,e=o==1?ls(e,i,to,ro):ls(e,i,{},oo),P.splice(i,0,e),No(P[i],i)}l.addSeries=Ea;function Ia(e){
if(P.splice(e,1),Qt){dt.values.splice(e,1),un.splice(e,1);let i=Vt.splice(e,1)[0];Pl(null,i.firstChild),i.remove()}qt&&(Nt.
splice(e,1),Ue.splice(e,1)[0].remove(),Dl.splice(e,1),Ol.splice(e,1)),fe("delSeries",e)}l.delSeries=Ia;let ol=[!1,!1,!1,
!1];function Aa(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=F[e.scale];a==null&&(e.scale=r?P[1].scale:V,a=F[e.scale]);
let c=a.time;e.size=rt(e.size),e.space=rt(e.space),e.rotate=rt(e.rotate),zn(e.incrs)&&e.incrs.forEach(_=>{!$n.has(_)&&$n.
set(_,Is(_))}),e.incrs=rt(e.incrs||(a.distr==2?Sr:c?at==1?Er:Nr:Zn)),e.splits=rt(e.splits||(c&&a.distr==1?Ut:a.distr==3?
qi:a.distr==4?Br:Ur)),e.stroke=rt(e.stroke),e.grid.stroke=rt(e.grid.stroke),e.ticks.stroke=rt(e.ticks.stroke),e.border.stroke=
rt(e.border.stroke);let w=e.values;e.values=zn(w)&&!zn(w[0])?rt(w):c?zn(w)?Gs(ht,Vs(w,mt)):Ns(w)?zr(ht,w):w||de:w||Kr,e.
filter=rt(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:se)),e.font=Eo(e.font),e.labelFont=Eo(e.labelFont),
e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(ol[i]=!0,e._el=Ie(Ct,
S))}}function ii(e,i,r,a){let[c,w,_,E]=r,N=i%2,L=0;return N==0&&(E||w)&&(L=i==0&&!c||i==2&&!_?Ht(Qs.size/3):0),N==1&&(c||
_)&&(L=i==1&&!w||i==3&&!E?Ht(lo.size/2):0),L}let Po=l.padding=(t.padding||[ii,ii,ii,ii]).map(e=>rt(kt(e,ii))),Ln=l._padding=
Po.map((e,i)=>e(l,i,ol,0)),me,oe=null,re=null,Ni=o==1?P[0].idxs:null,tn=null,si=!1;function $o(e,i){if(n=e??[],l.data=l.
_data=n,o==2){me=0;for(let r=1;r<P.length;r++)me+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),tn=n[0],me=tn.
length;let r=n;if(X==2){r=n.slice();let a=r[0]=Array(me);for(let c=0;c<me;c++)a[c]=c}l._data=n=r}if(Rl(!0),fe("setData"),
X==2&&(zl=!0),i!==!1){let r=C;r.auto(l,si)?os():On(V,r.min,r.max),il=il||tt.left>=0,Ke=!0,Yl()}}l.setData=$o;function os(){
si=!0;let e,i;o==1&&(me>0?(oe=Ni[0]=0,re=Ni[1]=me-1,e=n[0][oe],i=n[0][re],X==2?(e=oe,i=re):e==i&&(X==3?[e,i]=Un(e,e,C.log,
!1):X==4?[e,i]=vl(e,e,C.log,!1):C.time?i=e+Ht(86400/at):[e,i]=Pe(e,i,yl,!0))):(oe=Ni[0]=e=null,re=Ni[1]=i=null)),On(V,e,
i)}let Pi,Cl,rs,as,us,fs,cs,hs,ds,Fe;function zo(e,i,r,a,c,w){e??=Sn,r??=Hi,a??="butt",c??=Sn,w??="round",e!=Pi&&(M.strokeStyle=
Pi=e),c!=Cl&&(M.fillStyle=Cl=c),i!=rs&&(M.lineWidth=rs=i),w!=us&&(M.lineJoin=us=w),a!=fs&&(M.lineCap=fs=a),r!=as&&M.setLineDash(
as=r)}function Fo(e,i,r,a){i!=Cl&&(M.fillStyle=Cl=i),e!=cs&&(M.font=cs=e),r!=hs&&(M.textAlign=hs=r),a!=ds&&(M.textBaseline=
ds=a)}function ps(e,i,r,a,c=0){if(a.length>0&&e.auto(l,si)&&(i==null||i.min==null)){let w=kt(oe,0),_=kt(re,a.length-1),E=r.
min==null?Ri(a,w,_,c,e.distr==3):[r.min,r.max];e.min=be(e.min,r.min=E[0]),e.max=he(e.max,r.max=E[1])}}let Lo={min:null,max:null};
function Na(){for(let a in F){let c=F[a];nt[a]==null&&(c.min==null||nt[V]!=null&&c.auto(l,si))&&(nt[a]=Lo)}for(let a in F){
let c=F[a];nt[a]==null&&c.from!=null&&nt[c.from]!=null&&(nt[a]=Lo)}nt[V]!=null&&Rl(!0);let e={};for(let a in nt){let c=nt[a];
if(c!=null){let w=e[a]=_l(F[a],or);if(c.min!=null)Zt(w,c);else if(a!=V||o==2)if(me==0&&w.from==null){let _=w.range(l,null,
null,a);w.min=_[0],w.max=_[1]}else w.min=W,w.max=-W}}if(me>0){P.forEach((a,c)=>{if(o==1){let w=a.scale,_=nt[w];if(_==null)
return;let E=e[w];if(c==0){let N=E.range(l,E.min,E.max,w);E.min=N[0],E.max=N[1],oe=Ne(E.min,n[0]),re=Ne(E.max,n[0]),re-oe>
1&&(n[0][oe]<E.min&&oe++,n[0][re]>E.max&&re--),a.min=tn[oe],a.max=tn[re]}else a.show&&a.auto&&ps(E,_,a,n[c],a.sorted);a.
idxs[0]=oe,a.idxs[1]=re}else if(c>0&&a.show&&a.auto){let[w,_]=a.facets,E=w.scale,N=_.scale,[L,O]=n[c],H=e[E],ut=e[N];H!=
null&&ps(H,nt[E],w,L,w.sorted),ut!=null&&ps(ut,nt[N],_,O,_.sorted),a.min=_.min,a.max=_.max}});for(let a in e){let c=e[a],
w=nt[a];if(c.from==null&&(w==null||w.min==null)){let _=c.range(l,c.min==W?null:c.min,c.max==-W?null:c.max,a);c.min=_[0],
c.max=_[1]}}}for(let a in e){let c=e[a];if(c.from!=null){let w=e[c.from];if(w.min==null)c.min=c.max=null;else{let _=c.range(
l,w.min,w.max,a);c.min=_[0],c.max=_[1]}}}let i={},r=!1;for(let a in e){let c=e[a],w=F[a];if(w.min!=c.min||w.max!=c.max){
w.min=c.min,w.max=c.max;let _=w.distr;w._min=_==3?T(w.min):_==4?it(w.min,w.asinh):_==100?w.fwd(w.min):w.min,w._max=_==3?
T(w.max):_==4?it(w.max,w.asinh):_==100?w.fwd(w.max):w.max,i[a]=r=!0}}if(r){P.forEach((a,c)=>{o==2?c>0&&i.y&&(a._paths=null):
i[a.scale]&&(a._paths=null)});for(let a in i)zl=!0,fe("setScale",a);qt&&tt.left>=0&&(il=Ke=!0)}for(let a in nt)nt[a]=null}
function Pa(e){let i=Xt(oe-1,0,me-1),r=Xt(re+1,0,me-1);for(;e[i]==null&&i>0;)i--;for(;e[r]==null&&r<me-1;)r++;return[i,r]}
function $a(){if(me>0){let e=P.some(i=>i._focus)&&Fe!=cn.alpha;e&&(M.globalAlpha=Fe=cn.alpha),P.forEach((i,r)=>{if(r>0&&
i.show&&(Do(r,!1),Do(r,!0),i._paths==null)){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=Fe=i.alpha);let c=o==2?[0,n[r][0].length-
1]:Pa(n[r]);i._paths=i.paths(l,r,c[0],c[1]),Fe!=a&&(M.globalAlpha=Fe=a)}}),P.forEach((i,r)=>{if(r>0&&i.show){let a=Fe;Fe!=
i.alpha&&(M.globalAlpha=Fe=i.alpha),i._paths!=null&&Oo(r,!1);{let c=i._paths!=null?i._paths.gaps:null,w=i.points.show(l,
r,oe,re,c),_=i.points.filter(l,r,w,c);(w||_)&&(i.points._paths=i.points.paths(l,r,oe,re,_),Oo(r,!0))}Fe!=a&&(M.globalAlpha=
Fe=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=Fe=1)}}function Do(e,i){let r=i?P[e].points:P[e];r._stroke=r.stroke(l,e),r.
_fill=r.fill(l,e)}function Oo(e,i){let r=i?P[e].points:P[e],{stroke:a,fill:c,clip:w,flags:_,_stroke:E=r._stroke,_fill:N=r.
_fill,_width:L=r.width}=r._paths;L=$t(L*St,3);let O=null,H=L%2/2;i&&N==null&&(N=L>0?"#fff":E);let ut=r.pxAlign==1&&H>0;if(ut&&
M.translate(H,H),!i){let Et=Re-L/2,Tt=Ge-L/2,_t=ze+L,ot=Qe+L;O=new Path2D,O.rect(Et,Tt,_t,ot)}i?ms(E,L,r.dash,r.cap,N,a,
c,_,w):za(e,E,L,r.dash,r.cap,N,a,c,_,O,w),ut&&M.translate(-H,-H)}function za(e,i,r,a,c,w,_,E,N,L,O){let H=!1;N!=0&&wt.forEach(
(ut,Et)=>{if(ut.series[0]==e){let Tt=P[ut.series[1]],_t=n[ut.series[1]],ot=(Tt._paths||ti).band;zn(ot)&&(ot=ut.dir==1?ot[0]:
ot[1]);let q,Ot=null;Tt.show&&ot&&Wi(_t,oe,re)?(Ot=ut.fill(l,Et)||w,q=Tt._paths.clip):ot=null,ms(i,r,a,c,Ot,_,E,N,L,O,q,
ot),H=!0}}),H||ms(i,r,a,c,w,_,E,N,L,O)}let Co=Tl|Zi;function ms(e,i,r,a,c,w,_,E,N,L,O,H){zo(e,i,r,a,c),(N||L||H)&&(M.save(),
N&&M.clip(N),L&&M.clip(L)),H?(E&Co)==Co?(M.clip(H),O&&M.clip(O),zi(c,_),$i(e,w,i)):E&Zi?(zi(c,_),M.clip(H),$i(e,w,i)):E&
Tl&&(M.save(),M.clip(H),O&&M.clip(O),zi(c,_),M.restore(),$i(e,w,i)):(zi(c,_),$i(e,w,i)),(N||L||H)&&M.restore()}function $i(e,i,r){
r>0&&(i instanceof Map?i.forEach((a,c)=>{M.strokeStyle=Pi=c,M.stroke(a)}):i!=null&&e&&M.stroke(i))}function zi(e,i){i instanceof
Map?i.forEach((r,a)=>{M.fillStyle=Cl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Fa(e,i,r,a){let c=et[e],w;if(a<=0)w=[0,
0];else{let _=c._space=c.space(l,e,i,r,a),E=c._incrs=c.incrs(l,e,i,r,a,_);w=va(i,r,E,a,_)}return c._found=w}function gs(e,i,r,a,c,w,_,E,N,L){
let O=_%2/2;B==1&&M.translate(O,O),zo(E,_,N,L,E),M.beginPath();let H,ut,Et,Tt,_t=c+(a==0||a==3?-w:w);r==0?(ut=c,Tt=_t):(H=
c,Et=_t);for(let ot=0;ot<e.length;ot++)i[ot]!=null&&(r==0?H=Et=e[ot]:ut=Tt=e[ot],M.moveTo(H,ut),M.lineTo(Et,Tt));M.stroke(),
B==1&&M.translate(-O,-O)}function La(e){let i=!0;return et.forEach((r,a)=>{if(!r.show)return;let c=F[r.scale];if(c.min==
null){r._show&&(i=!1,r._show=!1,Rl(!1));return}else r._show||(i=!1,r._show=!0,Rl(!1));let w=r.side,_=w%2,{min:E,max:N}=c,
[L,O]=Fa(a,E,N,_==0?pt:R);if(O==0)return;let H=c.distr==2,ut=r._splits=r.splits(l,a,E,N,L,O,H),Et=c.distr==2?ut.map(q=>tn[q]):
ut,Tt=c.distr==2?tn[ut[1]]-tn[ut[0]]:L,_t=r._values=r.values(l,r.filter(l,Et,a,O,Tt),a,O,Tt);r._rotate=w==2?r.rotate(l,_t,
a,O):0;let ot=r._size;r._size=$e(r.size(l,_t,a,e)),ot!=null&&r._size!=ot&&(i=!1)}),i}function Da(e){let i=!0;return Po.forEach(
(r,a)=>{let c=r(l,a,ol,e);c!=Ln[a]&&(i=!1),Ln[a]=c}),i}function Oa(){for(let e=0;e<et.length;e++){let i=et[e];if(!i.show||
!i._show)continue;let r=i.side,a=r%2,c,w,_=i.stroke(l,e),E=r==0||r==3?-1:1,[N,L]=i._found;if(i.label!=null){let Te=i.labelGap*
E,He=Ht((i._lpos+Te)*St);Fo(i.labelFont[0],_,"center",r==2?"top":je),M.save(),a==1?(c=w=0,M.translate(He,Ht(Ge+Qe/2)),M.
rotate((r==3?-Jn:Jn)/2)):(c=Ht(Re+ze/2),w=He);let ul=Yt(i.label)?i.label(l,e,N,L):i.label;M.fillText(ul,c,w),M.restore()}
if(L==0)continue;let O=F[i.scale],H=a==0?ze:Qe,ut=a==0?Re:Ge,Et=i._splits,Tt=O.distr==2?Et.map(Te=>tn[Te]):Et,_t=O.distr==
2?tn[Et[1]]-tn[Et[0]]:N,ot=i.ticks,q=i.border,Ot=ot.show?ot.size:0,Bt=Ht(Ot*St),ce=Ht((i.alignTo==2?i._size-Ot-i.gap:i.gap)*
St),Pt=i._rotate*-Jn/180,Jt=gt(i._pos*St),Ye=(Bt+ce)*E,Se=Jt+Ye;w=a==0?Se:0,c=a==1?Se:0;let Be=i.font[0],en=i.align==1?on:
i.align==2?rn:Pt>0?on:Pt<0?rn:a==0?"center":r==3?rn:on,pn=Pt||a==1?"middle":r==2?"top":je;Fo(Be,_,en,pn);let We=i.font[1]*
i.lineGap,Je=Et.map(Te=>gt(x(Te,O,H,ut))),nn=i._values;for(let Te=0;Te<nn.length;Te++){let He=nn[Te];if(He!=null){a==0?c=
Je[Te]:w=Je[Te],He=""+He;let ul=He.indexOf(`
`)==-1?[He]:He.split(/\n/gm);for(let Ee=0;Ee<ul.length;Ee++){let lr=ul[Ee];Pt?(M.save(),M.translate(c,w+Ee*We),M.rotate(
Pt),M.fillText(lr,0,0),M.restore()):M.fillText(lr,c,w+Ee*We)}}}ot.show&&gs(Je,ot.filter(l,Tt,e,L,_t),a,r,Jt,Bt,$t(ot.width*
St,3),ot.stroke(l,e),ot.dash,ot.cap);let mn=i.grid;mn.show&&gs(Je,mn.filter(l,Tt,e,L,_t),a,a==0?2:1,a==0?Ge:Re,a==0?Qe:ze,
$t(mn.width*St,3),mn.stroke(l,e),mn.dash,mn.cap),q.show&&gs([Jt],[1],a==0?1:0,a==0?1:2,a==1?Ge:Re,a==1?Qe:ze,$t(q.width*
St,3),q.stroke(l,e),q.dash,q.cap)}fe("drawAxes")}function Rl(e){P.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Fi=!1,ws=!1,oi=[];function Ca(){ws=!1;for(let e=0;e<oi.
length;e++)fe(...oi[e]);oi.length=0}function Yl(){Fi||(dr(Ro),Fi=!0)}function Ra(e,i=!1){Fi=!0,ws=i,e(l),Ro(),i&&oi.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Ro(){if(is&&(Na(),is=!1),zl&&(Ma(),zl=!1),Ii){if(At(U,on,zt),At(U,"top",pe),At(
U,Hn,pt),At(U,sn,R),At(j,on,zt),At(j,"top",pe),At(j,Hn,pt),At(j,sn,R),At(S,Hn,kn),At(S,sn,el),A.width=Ht(kn*St),A.height=
Ht(el*St),et.forEach(({_el:e,_show:i,_size:r,_pos:a,side:c})=>{if(e!=null)if(i){let w=c===3||c===0?r:0,_=c%2==1;At(e,_?"\
left":"top",a-w),At(e,_?"width":"height",r),At(e,_?"top":"left",_?pe:zt),At(e,_?"height":"width",_?R:pt),ql(e,ee)}else Rt(
e,ee)}),Pi=Cl=rs=us=fs=cs=hs=ds=as=null,Fe=1,ui(!0),zt!=$l||pe!=nl||pt!=fn||R!=ll){Rl(!1);let e=pt/fn,i=R/ll;if(qt&&!il&&
tt.left>=0){tt.left*=e,tt.top*=i,Wl&&Ae(Wl,Ht(tt.left),0,pt,R),Hl&&Ae(Hl,0,Ht(tt.top),pt,R);for(let r=0;r<Ue.length;r++){
let a=Ue[r];a!=null&&(Dl[r]*=e,Ol[r]*=i,Ae(a,$e(Dl[r]),$e(Ol[r]),pt,R))}}if(Dt.show&&!Ai&&Dt.left>=0&&Dt.width>0){Dt.left*=
e,Dt.width*=e,Dt.top*=i,Dt.height*=i;for(let r in Ms)At(Gl,r,Dt[r])}$l=zt,nl=pe,fn=pt,ll=R}fe("setSize"),Ii=!1}kn>0&&el>
0&&(M.clearRect(0,0,A.width,A.height),fe("drawClear"),ft.forEach(e=>e()),fe("draw")),Dt.show&&Ai&&(Li(Dt),Ai=!1),qt&&il&&
(al(null,!0,!1),il=!1),dt.show&&dt.live&&Ke&&(ys(),Ke=!1),y||(y=!0,l.status=1,fe("ready")),si=!1,Fi=!1}l.redraw=(e,i)=>{
zl=i||!1,e!==!1?On(V,C.min,C.max):Yl()};function xs(e,i){let r=F[e];if(r.from==null){if(me==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(me>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==V&&r.distr==2&&me>0&&(i.min=Ne(i.min,n[0]),i.max=Ne(i.max,n[0]),i.min==i.max&&i.max++),nt[e]=i,is=!0,Yl()}}
l.setScale=xs;let bs,vs,Wl,Hl,Yo,Wo,jl,Vl,Ho,jo,Lt,Wt,Dn=!1,ge=tt.drag,ae=ge.x,ue=ge.y;qt&&(tt.x&&(bs=Ie(we,j)),tt.y&&(vs=
Ie(Yn,j)),C.ori==0?(Wl=bs,Hl=vs):(Wl=vs,Hl=bs),Lt=tt.left,Wt=tt.top);let Dt=l.select=Zt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Gl=Dt.show?Ie(qe,Dt.over?j:U):null;function Li(e,i){if(Dt.show){for(let r in e)Dt[r]=e[r],r in
Ms&&At(Gl,r,e[r]);i!==!1&&fe("setSelect")}}l.setSelect=Li;function Ya(e){if(P[e].show)Qt&&ql(Vt[e],ee);else if(Qt&&Rt(Vt[e],
ee),qt){let i=Ll?Ue[0]:Ue[e];i!=null&&Ae(i,-10,-10,pt,R)}}function On(e,i,r){xs(e,{min:i,max:r})}function hn(e,i,r,a){i.
focus!=null&&Ga(e),i.show!=null&&P.forEach((c,w)=>{w>0&&(e==w||e==null)&&(c.show=i.show,Ya(w),o==2?(On(c.facets[0].scale,
null,null),On(c.facets[1].scale,null,null)):On(c.scale,null,null),Yl())}),r!==!1&&fe("setSeries",e,i),a&&fi("setSeries",
l,e,i)}l.setSeries=hn;function Wa(e,i){Zt(wt[e],i)}function Ha(e,i){e.fill=rt(e.fill||null),e.dir=kt(e.dir,-1),i=i??wt.length,
wt.splice(i,0,e)}function ja(e){e==null?wt.length=0:wt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){
P[e].alpha=i,qt&&Ue[e]!=null&&(Ue[e].style.opacity=i),Qt&&Vt[e]&&(Vt[e].style.opacity=i)}let Mn,Cn,rl,Kl={focus:!0};function Ga(e){
if(e!=rl){let i=e==null,r=cn.alpha!=1;P.forEach((a,c)=>{if(o==1||c>0){let w=i||c==0||c==e;a._focus=i?null:w,r&&Va(c,w?1:
cn.alpha)}}),rl=e,r&&Yl()}}Qt&&Fl&&_e(Vn,jt,e=>{tt._lock||(sl(e),rl!=null&&hn(null,Kl,!0,te.setSeries))});function dn(e,i,r){
let a=F[i];r&&(e=e/St-(a.ori==1?pe:zt));let c=pt;a.ori==1&&(c=R,e=c-e),a.dir==-1&&(e=c-e);let w=a._min,_=a._max,E=e/c,N=w+
(_-w)*E,L=a.distr;return L==3?g(10,N):L==4?K(N,a.asinh):L==100?a.bwd(N):N}function Ka(e,i){let r=dn(e,V,i);return Ne(r,n[0],
oe,re)}l.valToIdx=e=>Ne(e,n[0]),l.posToIdx=Ka,l.posToVal=dn,l.valToPos=(e,i,r)=>F[i].ori==0?d(e,F[i],r?ze:pt,r?Re:0):f(e,
F[i],r?Qe:R,r?Ge:0),l.setCursor=(e,i,r)=>{Lt=e.left,Wt=e.top,al(null,i,r)};function Vo(e,i){At(Gl,on,Dt.left=e),At(Gl,Hn,
Dt.width=i)}function Go(e,i){At(Gl,"top",Dt.top=e),At(Gl,sn,Dt.height=i)}let ri=C.ori==0?Vo:Go,ai=C.ori==1?Vo:Go;function Ua(){
if(Qt&&dt.live)for(let e=o==2?1:0;e<P.length;e++){if(e==0&&Ve)continue;let i=dt.values[e],r=0;for(let a in i)un[e][r++].
firstChild.nodeValue=i[a]}}function ys(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{Nt[a]=r}):sr(e.idx)||Nt.fill(e.idx),
dt.idx=Nt[0]),Qt&&dt.live){for(let r=0;r<P.length;r++)(r>0||o==1&&!Ve)&&Ba(r,Nt[r]);Ua()}Ke=!1,i!==!1&&fe("setLegend")}l.
setLegend=ys;function Ba(e,i){let r=P[e],a=e==0&&X==2?tn:n[e],c;Ve?c=r.values(l,e,i)??Fn:(c=r.value(l,i==null?null:a[i],
e,i),c=c==null?Fn:{_:c}),dt.values[e]=c}function al(e,i,r){Ho=Lt,jo=Wt,[Lt,Wt]=tt.move(l,Lt,Wt),tt.left=Lt,tt.top=Wt,qt&&
(Wl&&Ae(Wl,Ht(Lt),0,pt,R),Hl&&Ae(Hl,0,Ht(Wt),pt,R));let a,c=oe>re;Mn=W,Cn=null;let w=C.ori==0?pt:R,_=C.ori==1?pt:R;if(Lt<
0||me==0||c){a=tt.idx=null;for(let E=0;E<P.length;E++){let N=Ue[E];N!=null&&Ae(N,-10,-10,pt,R)}Fl&&hn(null,Kl,!0,e==null&&
te.setSeries),dt.live&&(Nt.fill(a),Ke=!0)}else{let E,N,L;o==1&&(E=C.ori==0?Lt:Wt,N=dn(E,V),a=tt.idx=Ne(N,n[0],oe,re),L=Q(
n[0][a],C,w,0));let O=-10,H=-10,ut=0,Et=0,Tt=!0,_t="",ot="";for(let q=o==2?1:0;q<P.length;q++){let Ot=P[q],Bt=Nt[q],ce=Bt==
null?null:o==1?n[q][Bt]:n[q][1][Bt],Pt=tt.dataIdx(l,q,a,N),Jt=Pt==null?null:o==1?n[q][Pt]:n[q][1][Pt];if(Ke=Ke||Jt!=ce||
Pt!=Bt,Nt[q]=Pt,q>0&&Ot.show){let Ye=Pt==null?-10:Pt==a?L:Q(o==1?n[0][Pt]:n[q][0][Pt],C,w,0),Se=Jt==null?-10:xt(Jt,o==1?
F[Ot.scale]:F[Ot.facets[1].scale],_,0);if(Fl&&Jt!=null){let Be=C.ori==1?Lt:Wt,en=Gt(cn.dist(l,q,Pt,Se,Be));if(en<Mn){let pn=cn.
bias;if(pn!=0){let We=dn(Be,Ot.scale),Je=Jt>=0?1:-1,nn=We>=0?1:-1;nn==Je&&(nn==1?pn==1?Jt>=We:Jt<=We:pn==1?Jt<=We:Jt>=We)&&
(Mn=en,Cn=q)}else Mn=en,Cn=q}}if(Ke||Ll){let Be,en;C.ori==0?(Be=Ye,en=Se):(Be=Se,en=Ye);let pn,We,Je,nn,mn,Te,He=!0,ul=ye.
bbox;if(ul!=null){He=!1;let Ee=ul(l,q);Je=Ee.left,nn=Ee.top,pn=Ee.width,We=Ee.height}else Je=Be,nn=en,pn=We=ye.size(l,q);
if(Te=ye.fill(l,q),mn=ye.stroke(l,q),Ll)q==Cn&&Mn<=cn.prox&&(O=Je,H=nn,ut=pn,Et=We,Tt=He,_t=Te,ot=mn);else{let Ee=Ue[q];
Ee!=null&&(Dl[q]=Je,Ol[q]=nn,xl(Ee,pn,We,He),wl(Ee,Te,mn),Ae(Ee,$e(Je),$e(nn),pt,R))}}}}if(Ll){let q=cn.prox,Ot=rl==null?
Mn<=q:Mn>q||Cn!=rl;if(Ke||Ot){let Bt=Ue[0];Bt!=null&&(Dl[0]=O,Ol[0]=H,xl(Bt,ut,Et,Tt),wl(Bt,_t,ot),Ae(Bt,$e(O),$e(H),pt,
R))}}}if(Dt.show&&Dn)if(e!=null){let[E,N]=te.scales,[L,O]=te.match,[H,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(ae=Et.
_x,ue=Et._y,ae||ue){let{left:Tt,top:_t,width:ot,height:q}=e.select,Ot=e.scales[H].ori,Bt=e.posToVal,ce,Pt,Jt,Ye,Se,Be=E!=
null&&L(E,H),en=N!=null&&O(N,ut);Be&&ae?(Ot==0?(ce=Tt,Pt=ot):(ce=_t,Pt=q),Jt=F[E],Ye=Q(Bt(ce,H),Jt,w,0),Se=Q(Bt(ce+Pt,H),
Jt,w,0),ri(be(Ye,Se),Gt(Se-Ye))):ri(0,w),en&&ue?(Ot==1?(ce=Tt,Pt=ot):(ce=_t,Pt=q),Jt=F[N],Ye=xt(Bt(ce,ut),Jt,_,0),Se=xt(
Bt(ce+Pt,ut),Jt,_,0),ai(be(Ye,Se),Gt(Se-Ye))):ai(0,_)}else _s()}else{let E=Gt(Ho-Yo),N=Gt(jo-Wo);if(C.ori==1){let ut=E;E=
N,N=ut}ae=ge.x&&E>=ge.dist,ue=ge.y&&N>=ge.dist;let L=ge.uni;L!=null?ae&&ue&&(ae=E>=L,ue=N>=L,!ae&&!ue&&(N>E?ue=!0:ae=!0)):
ge.x&&ge.y&&(ae||ue)&&(ae=ue=!0);let O,H;ae&&(C.ori==0?(O=jl,H=Lt):(O=Vl,H=Wt),ri(be(O,H),Gt(H-O)),ue||ai(0,_)),ue&&(C.ori==
1?(O=jl,H=Lt):(O=Vl,H=Wt),ai(be(O,H),Gt(H-O)),ae||ri(0,w)),!ae&&!ue&&(ri(0,0),ai(0,0))}if(ge._x=ae,ge._y=ue,e==null){if(r){
if(nr!=null){let[E,N]=te.scales;te.values[0]=E!=null?dn(C.ori==0?Lt:Wt,E):null,te.values[1]=N!=null?dn(C.ori==1?Lt:Wt,N):
null}fi(Tn,l,Lt,Wt,pt,R,a)}if(Fl){let E=r&&te.setSeries,N=cn.prox;rl==null?Mn<=N&&hn(Cn,Kl,!0,E):Mn>N?hn(null,Kl,!0,E):Cn!=
rl&&hn(Cn,Kl,!0,E)}}Ke&&(dt.idx=a,ys()),i!==!1&&fe("setCursor")}let Rn=null;Object.defineProperty(l,"rect",{get(){return Rn==
null&&ui(!1),Rn}});function ui(e=!1){e?Rn=null:(Rn=j.getBoundingClientRect(),fe("syncRect",Rn))}function Ko(e,i,r,a,c,w,_){
tt._lock||Dn&&e!=null&&e.movementX==0&&e.movementY==0||(ks(e,i,r,a,c,w,_,!1,e!=null),e!=null?al(null,!0,!0):al(i,!0,!1))}
function ks(e,i,r,a,c,w,_,E,N){if(Rn==null&&ui(!1),sl(e),e!=null)r=e.clientX-Rn.left,a=e.clientY-Rn.top;else{if(r<0||a<0){
Lt=-10,Wt=-10;return}let[L,O]=te.scales,H=i.cursor.sync,[ut,Et]=H.values,[Tt,_t]=H.scales,[ot,q]=te.match,Ot=i.axes[0].side%
2==1,Bt=C.ori==0?pt:R,ce=C.ori==1?pt:R,Pt=Ot?w:c,Jt=Ot?c:w,Ye=Ot?a:r,Se=Ot?r:a;if(Tt!=null?r=ot(L,Tt)?x(ut,F[L],Bt,0):-10:
r=Bt*(Ye/Pt),_t!=null?a=q(O,_t)?x(Et,F[O],ce,0):-10:a=ce*(Se/Jt),C.ori==1){let Be=r;r=a,a=Be}}N&&(i==null||i.cursor.event.
type==Tn)&&((r<=1||r>=pt-1)&&(r=Xn(r,pt)),(a<=1||a>=R-1)&&(a=Xn(a,R))),E?(Yo=r,Wo=a,[jl,Vl]=tt.move(l,r,a)):(Lt=r,Wt=a)}
let Ms={width:0,height:0,left:0,top:0};function _s(){Li(Ms,!1)}let Uo,Bo,Jo,qo;function Xo(e,i,r,a,c,w,_){Dn=!0,ae=ue=ge.
_x=ge._y=!1,ks(e,i,r,a,c,w,_,!0,!1),e!=null&&(_e(En,Le,Zo,!1),fi(Bl,l,jl,Vl,pt,R,null));let{left:E,top:N,width:L,height:O}=Dt;
Uo=E,Bo=N,Jo=L,qo=O}function Zo(e,i,r,a,c,w,_){Dn=ge._x=ge._y=!1,ks(e,i,r,a,c,w,_,!1,!0);let{left:E,top:N,width:L,height:O}=Dt,
H=L>0||O>0,ut=Uo!=E||Bo!=N||Jo!=L||qo!=O;if(H&&ut&&Li(Dt),ge.setScale&&H&&ut){let Et=E,Tt=L,_t=N,ot=O;if(C.ori==1&&(Et=N,
Tt=O,_t=E,ot=L),ae&&On(V,dn(Et,V),dn(Et+Tt,V)),ue)for(let q in F){let Ot=F[q];q!=V&&Ot.from==null&&Ot.min!=W&&On(q,dn(_t+
ot,q),dn(_t,q))}_s()}else tt.lock&&(tt._lock=!tt._lock,al(i,!0,e!=null));e!=null&&(Pl(En,Le),fi(En,l,Lt,Wt,pt,R,null))}function Ja(e,i,r,a,c,w,_){
if(tt._lock)return;sl(e);let E=Dn;if(Dn){let N=!0,L=!0,O=10,H,ut;C.ori==0?(H=ae,ut=ue):(H=ue,ut=ae),H&&ut&&(N=Lt<=O||Lt>=
pt-O,L=Wt<=O||Wt>=R-O),H&&N&&(Lt=Lt<jl?0:pt),ut&&L&&(Wt=Wt<Vl?0:R),al(null,!0,!0),Dn=!1}Lt=-10,Wt=-10,Nt.fill(null),al(null,
!0,!0),E&&(Dn=E)}function Qo(e,i,r,a,c,w,_){tt._lock||(sl(e),os(),_s(),e!=null&&fi(cl,l,Lt,Wt,pt,R,null))}function tr(){
et.forEach(ya),ss(l.width,l.height,!0)}ke(dl,Xe,tr);let Ul={};Ul.mousedown=Xo,Ul.mousemove=Ko,Ul.mouseup=Zo,Ul.dblclick=
Qo,Ul.setSeries=(e,i,r,a)=>{let c=te.match[2];r=c(l,i,r),r!=-1&&hn(r,a,!0,!1)},qt&&(_e(Bl,j,Xo),_e(Tn,j,Ko),_e(In,j,e=>{
sl(e),ui(!1)}),_e(Vn,j,Ja),_e(cl,j,Qo),ns.add(l),l.syncRect=ui);let Di=l.hooks=t.hooks||{};function fe(e,i,r){ws?oi.push(
[e,i,r]):e in Di&&Di[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Di[i]=(Di[i]||
[]).concat(e.hooks[i])});let er=(e,i,r)=>r,te=Zt({key:null,setSeries:!1,filters:{pub:Pn,sub:Pn},scales:[V,P[1]?P[1].scale:
null],match:[wi,wi,er],values:[null,null]},tt.sync);te.match.length==2&&te.match.push(er),tt.sync=te;let nr=te.key,Ss=fo(
nr);function fi(e,i,r,a,c,w,_){te.filters.pub(e,i,r,a,c,w,_)&&Ss.pub(e,i,r,a,c,w,_)}Ss.sub(l);function qa(e,i,r,a,c,w,_){
te.filters.sub(e,i,r,a,c,w,_)&&Ul[e](null,i,r,a,c,w,_)}l.pub=qa;function Xa(){Ss.unsub(l),ns.delete(l),tl.clear(),Kn(dl,
Xe,tr),v.remove(),jt?.remove(),fe("destroy")}l.destroy=Xa;function Ts(){fe("init",t,n),$o(n||t.data,!1),nt[V]?xs(V,nt[V]):
os(),Ai=Dt.show&&(Dt.width>0||Dt.height>0),il=Ke=!0,ss(t.width,t.height)}return P.forEach(No),et.forEach(Aa),s?s instanceof
HTMLElement?(s.appendChild(v),Ts()):s(l,Ts):Ts(),l}ve.assign=Zt,ve.fmtNum=Bn,ve.rangeNum=Pe,ve.rangeLog=Un,ve.rangeAsinh=
vl,ve.orient=Qn,ve.pxRatio=St,ve.join=hr,ve.fmtDate=ji,ve.tzDate=Mr,ve.sync=fo;{ve.addGap=sa,ve.clipGaps=Mi;let t=ve.paths=
{points:xo};t.linear=vo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(z)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0}of(p){return this.held?[this.
held.begin,this.held.end]:[p-this.windowMs,p]}hold(p,h){this.held||(this.held={begin:p-this.windowMs,end:p},this.total=h)}release(){
this.held=null}show(p,h,b,m){this.hold(b,m);const u=(p+h)/2,k=Math.min(Math.max(h-p,SHORTEST_MS),this.keptMs)/2;this.held=
{begin:u-k,end:u+k}}zoom(p,h,b){if(!this.held){const Y=this.windowMs*p;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,
Y));return}const{begin:m,end:u}=this.held,k=b??(m+u)/2,$=(k-m)/(u-m),z=Math.min(this.keptMs,Math.max(SHORTEST_MS,(u-m)*p));
this.held={begin:k-z*$,end:k+z*(1-$)},this.pan(0,h)}pan(p,h,b=this.total){this.hold(h,b);const{begin:m,end:u}=this.held,
k=u-m,$=Math.max(h,u+Math.min(0,p)),z=Math.max(h-this.keptMs+Math.min(k,this.keptMs),Math.min($,u+p));this.held={begin:z-
k,end:z}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,
432e5,864e5,1728e5];function timeSplits(p,h,b,m,u=90){const k=(h-p)*u/Math.max(1,m),$=STEPS_MS.find(Y=>Y>=k)??STEPS_MS[STEPS_MS.
length-1],z=[];for(let Y=Math.ceil((b-h)/$-1e-6)*$;b-Y>=p-1e-6;Y+=$)z.push(b-Y);return z.reverse()}function valueText(p){
if(Number.isNaN(p))return"–";const h=Math.abs(p);return h&&(h<1e-4||h>=1e9)?minus(p.toExponential(2).replace(/\.?0+e/,
"e")):minus(Number(p.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function minus(p){return p.replace(
/^-/,"−")}function agoText(p){return Math.abs(p)<.5?"now":`−${longSpanText(p)}`}function longSpanText(p){if(p<36e5)return spanText(
p);const h=Math.round(p/6e4),[b,m]=[Math.floor(h/1440),Math.floor(h/60)];return b?`${b} d${m%24?` ${m%24} h`:""}`:`${m} \
h${h%60?` ${h%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(p,h,b){if(p<FIRST_WALL_MS)return`at ${longSpanText(
p<0?h-p:h)} · ${agoText(b)}`;const m=new Date(p+h),u=z=>String(z).padStart(2,"0"),k=`${u(m.getHours())}:${u(m.getMinutes())}\
:${u(m.getSeconds())}`,$=String(m.getMilliseconds()).padStart(3,"0");return`${k}.${$} · ${agoText(b)}`}function notesOf({
most:p,others:h,without:b,hidden:m,lost:u}){const k=[];if(p>1&&k.push(`1 px = up to ${groupedText(p)} events`),h){const $=h>=
1e3?"1,000 or more":groupedText(h);k.push(`${$} more series not drawn: there is room for 20`)}return b&&k.push(`${groupedText(
b)} without a number`),m&&k.push(`${groupedText(m)} hidden`),u&&k.push(`${groupedText(u)} at or below zero not on this s\
cale`),k}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
ab4ff","#b0b0b0"];function strokeOf(p,h){const b=h?DARK:LIGHT;return{color:b[p%b.length],dash:DASHES[Math.floor(p/b.length)%
DASHES.length]}}function lookOf(p){const h=z=>{p.style.color=z;const{color:Y}=getComputedStyle(p);return p.style.color="",
Y},[b,m,u,k]=["text","text-soft","bad","warn"].map(z=>h(`var(--rxm-${z})`)),$=h("color-mix(in srgb, var(--rxm-line) 60%,\
 transparent)");return{isDark:lightness(b)>.5,text:b,soft:m,grid:$,bad:u,warn:k}}var meter=document.createElement("canva\
s").getContext("2d",{willReadFrequently:!0});function lightness(p){if(!meter)return 0;meter.fillStyle=p,meter.fillRect(0,
0,1,1);const[h,b,m]=meter.getImageData(0,0,1,1).data;return(.3*h+.59*b+.11*m)/255}function chartOf(p,h,b,{onSelect:m,onPan:u,
onLive:k}){const $=h.kind==="histogram",z=(Z,lt)=>$?barsOf(Z,h,lt-1):linesOf(Z,h,lt-1),Y=Z=>Z,G={width:Math.max(100,p.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:Y((Z,lt,ct)=>Ct=>Ct.shiftKey?(u(Ct),null):ct(Ct)),dblclick:Y(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>h.
x},y:{range:()=>h.y,distr:h.isLog&&!$?3:1}},axes:[{stroke:()=>b().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>b().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(Z,lt)=>lt.map(valueText)}:{splits:(Z,lt,ct,Ct)=>timeSplits(
ct,Ct,h.now,Z.bbox.width/uPlot.pxRatio),values:(Z,lt)=>lt.map(ct=>agoText(h.now-ct))}},{stroke:()=>b().soft,font:"11px s\
ystem-ui, sans-serif",grid:{stroke:()=>b().grid,width:1},ticks:{show:!1},gap:6,size:(Z,lt)=>Math.max(36,14+6.5*Math.max(
0,...(lt??[]).map(ct=>(ct??"").length))),values:(Z,lt)=>lt.map(ct=>ct===null?null:valueText(ct))}],series:[{},...h.series.
map((Z,lt)=>({label:Z.label,show:Z.isShown,stroke:()=>strokeOf(lt,b().isDark).color,fill:()=>strokeOf(lt,b().isDark).color,
width:$?0:LINE,dash:strokeOf(lt,!1).dash,pxAlign:0,paths:z,points:{show:!1}}))],hooks:{setSelect:[Z=>{const{left:lt,width:ct}=Z.
select;ct>3&&m(Z.posToVal(lt,"x"),Z.posToVal(lt+ct,"x")),ct&&Z.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:$?[]:
[Z=>drawMarks(Z,h,b())]}},vt=[[-1e15,1e15],...h.series.map(()=>[0,0])],st=new uPlot(G,vt,p);return{plot:st,draw(){st.batch(
()=>{st.setScale("x",{min:h.x[0],max:h.x[1]}),st.setScale("y",{min:h.y[0],max:h.y[1]})})},resize(Z){st.setSize({width:Math.
max(100,Z),height:HEIGHT})},timeAt:Z=>st.posToVal(Z,"x"),leftOf:Z=>st.valToPos(Z,"x"),topOf:Z=>st.valToPos(Z,"y"),get width(){
return st.bbox.width/uPlot.pxRatio},dispose:()=>st.destroy()}}function placesOf({bbox:p},h){const[b,m]=h.x,[u,k]=h.isLog?
h.y.map(Math.log10):h.y,$=p.width/(m-b),z=p.height/(k-u),Y=p.top+p.height,G=4*p.height,vt=st=>Math.max(-G,Math.min(G,st));
return{toX:st=>p.left+(st-b)*$,toY:h.isLog?st=>vt(Y-(Math.log10(st)-u)*z):st=>vt(Y-(st-u)*z)}}function linesOf(p,h,b){const m=new Path2D,
u=new Path2D,{toX:k,toY:$}=placesOf(p,h),z=DOT*uPlot.pxRatio,Y={move:m.moveTo.bind(m),line:m.lineTo.bind(m),dot(Z,lt){u.
moveTo(Z+z,lt),u.arc(Z,lt,z,0,2*Math.PI)}},[G,vt]=h.x,st=h.series[b].draw(G,vt,p.bbox.width/uPlot.pxRatio,k,$,Y,h);return h.
kind==="step"&&st.isDown&&!h.isOver&&Y.line(Math.max(st.x,k(Math.min(vt,h.now))),st.y),{stroke:m,fill:u,clip:null,flags:1}}
function barsOf(p,h,b){const m=new Path2D,{bins:u}=h;if(!u)return{stroke:null,fill:m,clip:null,flags:1};const{toX:k,toY:$}=placesOf(
p,{...h,isLog:!1}),z=new Map;for(let Y=0;Y<b;Y++)if(h.series[Y].isShown)for(const[G,vt]of u.counts[Y]??[])z.set(G,(z.get(
G)??0)+vt);for(const[Y,G]of u.counts[b]??[]){const[vt,st]=[k(Y),k(Y+u.width)],Z=z.get(Y)??0,[lt,ct]=[$(Z+G),$(Z)];m.rect(
vt+.5,lt,Math.max(1,st-vt-1),ct-lt)}return{stroke:null,fill:m,clip:null,flags:1}}function drawMarks(p,h,b){const{ctx:m,bbox:u}=p,
k=uPlot.pxRatio,{toX:$}=placesOf(p,h),z=u.top+u.height+(RAIL/2+1)*k,Y=4*k;m.save(),m.lineWidth=2*k;for(const G of h.marks.
between(...h.x)){const vt=$(G.t);m.strokeStyle=G.isFailure?b.bad:b.warn,m.beginPath(),G.isFailure?(m.moveTo(vt-Y,z-Y),m.
lineTo(vt+Y,z+Y),m.moveTo(vt+Y,z-Y),m.lineTo(vt-Y,z+Y)):m.arc(vt,z,Y,0,2*Math.PI),m.stroke()}m.restore()}var SPARSE_PX=12;
function firstFrom(p,h,b){let m=0,u=h;for(;m<u;){const k=m+u>>1;p[k]<b?m=k+1:u=k}return m}var SeriesPoints=class{constructor(p){
this.label=p,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(p,h,b,m){const u=this.closed+b+m;u>this.t.length&&this.
_grow(u);for(const[k,$]of[this.t,this.v,this.count,this.number].entries())$.set(p[k].subarray(h,h+b+m),this.closed);this.
length=u,this.closed+=b}_grow(p){const h=b=>{const m=new Float64Array(2**Math.ceil(Math.log2(p*1.5)));return m.set(b.subarray(
0,this.length)),m};this.t=h(this.t),this.v=h(this.v),this.count=h(this.count),this.number=h(this.number)}prune(p){const h=Math.
min(this.closed,firstFrom(this.t,this.length,p)-1);if(!(h<512||h<this.length/4)){for(const b of[this.t,this.v,this.count,
this.number])b.copyWithin(0,h,this.length);this.length-=h,this.closed-=h}}between(p,h){const b=Math.max(0,firstFrom(this.
t,this.length,p)-1),m=Math.min(this.length,firstFrom(this.t,this.length,h)+1);return[b,m]}at(p){return{t:this.t[p],v:this.
v[p],count:this.count[p],number:this.number[p]}}range(p,h,b){let[m,u]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const k=Math.min(this.length,firstFrom(this.t,this.length,h));for(let $=firstFrom(this.t,this.length,p);$<k;$++){const z=this.
v[$];b&&z<=0||(z<m&&(m=z),z>u&&(u=z))}return m<=u?[m,u]:null}nearest(p,h,b=!1){const m=firstFrom(this.t,this.length,p);if(b){
const $=this.t[m]===p&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let u=-1,k=h;for(const $ of[-1,1])
for(let z=$<0?m-1:m;z>=0&&z<this.length;z+=$){const Y=Math.abs(this.t[z]-p);if(Y>k)break;if(!Number.isNaN(this.v[z])){(Y<
k||u<0)&&(u=z),k=Y;break}}return u}ofEvent(p){for(let h=this.length-1;h>=0;h--)if(this.number[h]===p)return h;return-1}next(p,h){
for(let b=p+h;b>=0&&b<this.length;b+=h)if(!Number.isNaN(this.v[b]))return b;return-1}get last(){const p=this.next(this.length,
-1);return p<0?Number.NaN:this.v[p]}most(p,h,b){const m=(h-p)/Math.max(1,b);let[u,k,$]=[0,0,Number.NaN];const z=Math.min(
this.length,firstFrom(this.t,this.length,h));for(let Y=firstFrom(this.t,this.length,p);Y<z;Y++){const G=Math.floor(this.
t[Y]/m);k=G===$?k+this.count[Y]:this.count[Y],$=G,k>u&&(u=k)}return u}draw(p,h,b,m,u,k,{kind:$,isLog:z}){const[Y,G]=this.
between(p,h),vt=$==="points"||(G-Y)*SPARSE_PX<b;let st=!1,Z=!1,[lt,ct]=[0,0];for(let Ct=Y;Ct<G;Ct++){const ee=this.v[Ct];
if(Number.isNaN(ee)||z&&ee<=0){Z&&!vt&&k.dot(lt,ct),$==="step"&&st&&k.line(m(this.t[Ct]),ct),st=!1,Z=!1;continue}const qe=ct;
lt=m(this.t[Ct]),ct=u(ee),vt&&k.dot(lt,ct),$!=="points"&&(st?($==="step"&&k.line(lt,qe),k.line(lt,ct)):k.move(lt,ct),Z=!st,
st=!0)}return Z&&!vt&&k.dot(lt,ct),{x:lt,y:ct,isDown:st}}};function rowsOf(p){if(!p.length)return[0,1,2,3].map(()=>new Float64Array(
0));const[{buffer:h,byteOffset:b,byteLength:m}]=p,u=new Float64Array(h.slice(b,b+m)),k=u.length/4;return[0,1,2,3].map($=>u.
subarray($*k,($+1)*k))}var Marks=class{constructor(){this.list=[]}add(p){for(const[h,b,m,u,k]of p){const $={number:h,isFailure:b===
1,t:m,count:u,text:k},z=this.list.findLastIndex(Y=>Y.number<=h);z>=0&&this.list[z].number===h?this.list[z]=$:this.list.splice(
z+1,0,$)}}prune(p){this.list.length&&this.list[0].t<p&&(this.list=this.list.filter(h=>h.t>=p))}between(p,h){return this.
list.filter(b=>b.t>=p&&b.t<=h)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="\
Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page keys\
 go back and forth, plus and minus zoom, space pauses, End goes live.";function render({model:p,el:h}){const b=new Edge,
m=new Stretch,u={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},
k={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",z="",Y=0,G=null,vt=null,st=null,Z=0,
lt=0,ct=!0,Ct=Number.NEGATIVE_INFINITY,ee=Number.NEGATIVE_INFINITY;const qe=new Map,we=element("div",{class:"rxm-plot",role:"\
group"}),Yn=element("strong",{class:"rxm-plot-title"}),_n=element("span",{class:"rxm-plot-state"}),gn=In("Pause","Hold t\
he view; what comes is kept (space)",()=>m.held?hl():cl("paused"));gn.setAttribute("aria-pressed","false");const Wn=In("\
−","Zoom out: a longer time (-)",()=>An(2));Wn.setAttribute("aria-label","Longer time");const fl=In("+","Zoom in: a sh\
orter time (+)",()=>An(.5));fl.setAttribute("aria-label","Shorter time");const yt=element("output",{class:"rxm-plot-span"}),
ie=In("Fix y","Keep the vertical axis as it is",Jl),ln=In("Log","A logarithmic vertical axis (l)",xn),ci=element("span",
{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},Wn,yt,fl),Hn=element("div",{class:"rxm-plot-bar"},Yn,_n,element(
"span",{class:"rxm-plot-grow"}),gn,ci,ie,ln,snapshotButton(p,St)),sn=element("div",{class:"rxm-plot-unseen"});sn.id=`rxm\
-summary-${Math.random().toString(36).slice(2)}`;const je=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group",
"aria-label":CHART_LABEL,"aria-describedby":sn.id}),on=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),rn=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),jn=element("div",{class:"rxm-plot-empty"}),Sn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Tn=element("div",{class:"rxm-plot-notes"}),Bl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),En=element("i",{hidden:!0});we.append(Hn,element("div",{class:"\
rxm-plot-body"},je,jn,rn),Sn,Tn,sn,Bl,En),keepKeys(we),h.append(we);function In(g,I,T){return element("button",{type:"bu\
tton",title:I,onclick:T},g)}const Vn=()=>(vt??=lookOf(En),vt);function cl(g){m.hold(b.at(performance.now()),k.total),Le(
g),Rt()}function hl(){m.release(),Le("live"),Rt()}function An(g,I){m.zoom(g,b.at(performance.now()),I),Rt()}function wn(g){
m.pan(g,b.at(performance.now()),k.total),Rt()}function dl(g,I){m.show(g,I,b.at(performance.now()),k.total),Le(`zoomed to\
 ${longSpanText(I-g)}`),Rt()}function Jl(){u.isFixed=!u.isFixed,Le(u.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),Rt()}function xn(){u.isLog=!u.isLog,u.isFixed=!1,Le(u.isLog?"logarithmic axis":"linear axis"),xe()}function Le(g){
Bl.textContent=g}let Xe;function Oi(){clearTimeout(Xe),we.dataset.told="false",Xe=setTimeout(St,REPORT_MS)}function St(){
clearTimeout(Xe);const{held:g}=m,I=u.series.filter(T=>!T.isShown).map(T=>T.label);be.send({do:"seen",held:g&&[g.begin,g.
end],hidden:I}),we.dataset.told="true"}function pl(){return!m.held&&b.flows&&u.kind!=="histogram"&&be.isShown()}function Gn(g){
lt=0,ql(g),pl()&&(lt=requestAnimationFrame(Gn))}function Rt(){ct=!0,Ct=Number.NEGATIVE_INFINITY,Oi(),Ae(),lt||=requestAnimationFrame(
Gn)}function ql(g){if(!G)return;u.now=b.at(g);const I=u.kind==="histogram"?Ie():m.of(u.now),T=Math.abs(I[1]-u.x[1])*G.width>=
.2*(I[1]-I[0]);(ct||T)&&(ct=!1,u.x=I,u.isFixed||(u.y=At()),G.draw(),we.dataset.drawn=String(Number(we.dataset.drawn??0)+
1)),bl(),g-Ct>=NOTE_MS&&ml(g)}function At(){if(u.kind==="histogram"){const W=new Map;return u.bins?.counts.forEach((Kt,Xt)=>{
if(u.series[Xt]?.isShown)for(const[Yt,rt]of Kt)W.set(Yt,(W.get(Yt)??0)+rt)}),[0,Math.max(1,...W.values())*1.05]}const[g,
I]=u.x,T=u.series.filter(W=>W.isShown).flatMap(W=>W.range(g,I,u.isLog)??De(W,g));if(!T.length)return u.isLog?[.1,10]:[0,
1];const[D,K]=[Math.min(...T),Math.max(...T)];if(u.isLog)return[D/1.3,K*1.3];const it=(K-D)*.08||Math.abs(K)*.1||1;return[
D-it,K+it]}function De(g,I){const T=u.kind==="step"?g.nearest(I,0,!0):-1;return T<0||u.isLog&&g.v[T]<=0?[]:[g.v[T]]}function Ie(){
const g=(u.bins?.counts??[]).flatMap(I=>I.map(([T])=>T));return!u.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+u.
bins.width]}function ml(g){Ct=g;const I=lookOf(En);JSON.stringify(I)!==JSON.stringify(vt)&&(vt=I,ct=!0,wl(),G?.plot.redraw());
const{held:T}=m,D=b.at(g)-m.keptMs*1.05,K=T?Math.max(Math.min(D,T.begin),D-2*m.keptMs):D;for(const it of u.series)it.prune(
K);u.marks.prune(K),Ae(),xl(),Xl(),g-ee>=DESCRIBE_MS&&Ci(g)}function Ae(){const{held:g}=m,I=u.kind==="histogram";setText(
yt,longSpanText(g?g.end-g.begin:m.windowMs)),setText(gn,g?"Go live":"Pause"),gn.setAttribute("aria-pressed",String(!!g));
for(const W of[gn,ci,ie,ln])W.hidden=I;ie.setAttribute("aria-pressed",String(u.isFixed)),ln.setAttribute("aria-pressed",
String(u.isLog));const T=["ended","failed"].includes(k.tone);we.dataset.tone=g?"held":k.tone;const D=g&&k.total>m.total?
` · ${groupedText(k.total-m.total)} came meanwhile`:"";setText(_n,(g?"paused":k.text)+D);const K=u.series.some(W=>W.length)||
u.marks.list.length||u.bins?.counts.length;if(jn.hidden=!!K,K)return;const it=k.tone==="idle"?"not running: run the flow\
 to see its numbers":"no events yet";setText(jn,k.hint||(T&&!k.total?"no events came":it))}let gl="";function wl(){const{
isDark:g}=Vn(),I=JSON.stringify([g,u.series.map(D=>[D.label,D.isShown])]);if(I===gl)return;gl=I;const T=[...Sn.children].
indexOf(document.activeElement);Sn.replaceChildren(...u.series.map((D,K)=>{const{color:it,dash:W}=strokeOf(K,g),Kt=W.length?
"dashed":"solid",Xt=`border-top: 3px ${W[0]===2?"dotted":Kt} ${it}`;return element("button",{type:"button",class:"rxm-pl\
ot-key","aria-pressed":String(D.isShown),title:`${D.isShown?"Hide":"Show"} ${D.label}`,onclick:()=>hi(K,!D.isShown)},element(
"i",{style:Xt,"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},D.label),element("span",{class:"rxm-plot-val\
ue","aria-hidden":"true"}))})),T>=0&&Sn.children[T]?.focus()}function hi(g,I){const T=u.series[g];T.isShown=I,qe.set(T.label,
I),G?.plot.setSeries(g+1,{show:I}),Le(`${T.label} ${I?"shown":"hidden"}`),wl(),Rt()}function xl(){u.series.forEach((g,I)=>{
const T=Sn.children[I]?.querySelector(".rxm-plot-value");if(!T)return;const D=ke(),K=D===null||u.kind==="histogram"?-1:Kn(
g,D),it=D===null?g.last:K<0?Number.NaN:g.v[K];setText(T,g.isShown?valueText(it):"")})}function Xl(){const[g,I]=u.x,T=u.series.
filter(ne=>ne.isShown),D=u.kind==="histogram",K=G?.width??600,it=D?0:Math.max(0,...T.map(ne=>ne.most(g,I,K)));let W=0;if(u.
isLog)for(const ne of T){const[se,bn]=ne.between(g,I);for(let Pn=se;Pn<bn;Pn++)ne.v[Pn]<=0&&(W+=1)}const{others:Kt,without:Xt}=k,
Yt=notesOf({most:it,others:Kt,without:Xt,hidden:u.series.length-T.length,lost:W}),rt=u.marks.between(g,I),Oe=ne=>rt.filter(
se=>se.isFailure===ne).reduce((se,bn)=>se+bn.count,0);Oe(!1)&&!D&&Yt.push(`○ ${groupedText(Oe(!1))} missed`),Oe(!0)&&!D&&
Yt.push(`× ${groupedText(Oe(!0))} ${Oe(!0)===1?"failure":"failures"}`),D&&Yt.unshift(`values of the last ${longSpanText(
m.windowMs)}`),setText(Tn,Yt.join(" · ")),Tn.hidden=!Yt.length}function Ci(g){ee=g;const[I,T]=u.x,D=u.series.filter(it=>it.
isShown).map(it=>{const W=u.kind==="histogram"?null:it.range(I,T,!1),Kt=W?`, lowest ${valueText(W[0])}, highest ${valueText(
W[1])}`:"";return`${it.label}: last ${valueText(it.last)}${Kt}`}),K=m.held?`paused, ${longSpanText(T-I)}`:`the last ${longSpanText(
m.windowMs)}`;setText(sn,[`Plot of ${k.label}, ${K}`,...D,Tn.textContent].filter(Boolean).join(". "))}function ke(){return!st||
!G?null:"left"in st?G.timeAt(st.left):st.t}function Kn(g,I){const[T,D]=u.x,K=REACH_PX*(D-T)/Math.max(1,G?.width??1);return g.
nearest(I,K,u.kind==="step")}let Ne="";function bl(){const g=ke();if(!G||g===null||u.kind==="histogram"||g<u.x[0]||g>u.x[1]){
rn.hidden=!0,on.replaceChildren(),G&&st&&!("left"in st)&&G.plot.setCursor({left:-10,top:-10},!1);return}const I=G.leftOf(
g);st&&!("left"in st)&&G.plot.setCursor({left:I,top:0},!1);const{isDark:T}=Vn(),D=[];u.series.forEach((K,it)=>{const W=K.
isShown?Kn(K,g):-1;W>=0&&D.push([it,K.at(W)])}),on.replaceChildren(...D.map(([K,{t:it,v:W}])=>{const Kt=u.kind==="step"?
I:G.leftOf(it),Xt=G.topOf(W),{color:Yt}=strokeOf(K,T);return element("i",{style:`left: ${Kt}px; top: ${Xt}px; border-col\
or: ${Yt}`})})),di(g,I,D)}function di(g,I,T){const D=T[0]?.[1].t??g,K=momentText(k.origin,T.length===1?D:g,u.now-g),it=pi(
g),W=T.slice(0,MOST_IN_TIP).map(([ne,{v:se}])=>[ne,u.series[ne].label,valueText(se)]);T.length>MOST_IN_TIP&&W.push([-1,`${T.
length-MOST_IN_TIP} more`,""]);const Kt=JSON.stringify([K,W,it]);if(rn.hidden=!1,Kt!==Ne){Ne=Kt;const{isDark:ne}=Vn();rn.
replaceChildren(element("div",{class:"rxm-plot-soft"},K),...W.map(([se,bn,Pn])=>{const wi=Number(se)<0?"transparent":strokeOf(
Number(se),ne).color;return element("div",{class:"rxm-plot-line"},element("i",{style:`background: ${wi}`}),element("span",
{class:"rxm-plot-name"},String(bn)),element("b",{},String(Pn)))}),...it.map(se=>element("div",{class:"rxm-plot-bad"},se)))}
const{width:Xt}=rn.getBoundingClientRect(),Yt=je.clientWidth,rt=G?G.plot.over.offsetLeft:0,Oe=rt+I+14;rn.style.left=`${Oe+
Xt>Yt?Math.max(2,rt+I-Xt-14):Oe}px`}function pi(g){const[I,T]=u.x,D=6*(T-I)/Math.max(1,G?.width??1);return u.marks.between(
g-D,g+D).map(K=>{const it=groupedText(K.count);return K.isFailure?K.count===1?`× ${K.text}`:`× ${it} failures, the fir\
st: ${K.text}`:`○ ${it} missed`})}function an(g){st=g,bl(),xl();const I=ke();Bn.point({at:I===null?null:k.origin+I,port:z,
...mi(I)})}function mi(g,I){if(g===null||!G)return{};let T={away:Number.POSITIVE_INFINITY,number:-1};const D=G.width/(u.
x[1]-u.x[0]);for(const K of u.series){const it=K.isShown?Kn(K,g):-1;if(it<0||K.number[it]<0)continue;const W=I===void 0?
0:G.topOf(K.v[it])-I,Kt=Math.hypot((K.t[it]-g)*D,W);Kt<T.away&&(T={away:Kt,number:K.number[it]})}return T.number<0?{}:{number:Y+
T.number}}function Ri({port:g,number:I}){if(I===void 0||g!==z)return null;for(const T of u.series){const D=T.ofEvent(I-Y);
if(D>=0)return T.t[D]}return null}function Un(g,I){const T=mi(g,I);T.number!==void 0&&Bn.point({at:k.origin+g,port:z,...T,
opens:!0})}function vl(g){const I=u.series.filter(rt=>rt.isShown&&rt.length);if(!I.length)return;Z=Math.min(Z,I.length-1);
const T=I[Z];m.held||cl("");const D=ke(),[K,it]=u.x,W=D===null?-1:T.nearest(D,Number.POSITIVE_INFINITY),Kt=D===null?T.between(
K,it)[g<0?1:0]-(g<0?0:1):W,Xt=D===null||W>=0?T.next(Kt,g):-1;if(Xt<0)return;const Yt=T.t[Xt];(Yt<K||Yt>it)&&wn(Yt-(K+it)/
2),an({t:Yt,from:"keys"}),Le(`${T.label} ${valueText(T.v[Xt])}, ${momentText(k.origin,Yt,u.now-Yt)}`)}function yl(g){const I=u.
series.filter(it=>it.isShown&&it.length);if(!I.length)return;Z=(Z+g+I.length)%I.length;const T=I[Z],D=ke(),K=D===null?-1:
T.nearest(D,Number.POSITIVE_INFINITY);K>=0&&an({t:T.t[K],from:"keys"}),Le(`${T.label} ${K<0?"":valueText(T.v[K])}`)}const kl=()=>u.
x[1]-u.x[0],Nn={ArrowLeft:()=>vl(-1),ArrowRight:()=>vl(1),ArrowUp:()=>yl(-1),ArrowDown:()=>yl(1),PageUp:()=>wn(-kl()/2),
PageDown:()=>wn(kl()/2),Home:()=>wn(Number.NEGATIVE_INFINITY),End:hl,Enter:()=>{const g=ke();g!==null&&Un(g)},Escape:()=>an(
null)," ":()=>m.held?hl():cl("paused"),"+":()=>An(.5),"=":()=>An(.5),"-":()=>An(2),l:xn};je.addEventListener("keydown",g=>{
!Nn[g.key]||g.ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),Nn[g.key]())});const Yi=g=>{if(u.kind===
"histogram")return;const I=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)An(g.deltaY>0?1.25:.8,ke()??void 0);else if(I)wn(
I*kl()/Math.max(1,G?.width??1));else return;g.preventDefault()};je.addEventListener("wheel",Yi,{passive:!1});let Pe=null,
kt=null;function Wi(g){Pe={x:g.clientX,begin:u.x[0],end:u.x[1]}}const Zl=g=>{if(!Pe||!G)return;const I=(Pe.x-g.clientX)*
(Pe.end-Pe.begin)/Math.max(1,G.width);m.show(Pe.begin,Pe.end,b.at(performance.now()),k.total),wn(I)},gi=()=>{Pe=null};window.
addEventListener("pointermove",Zl),window.addEventListener("pointerup",gi);const Bn=timeCursor(g=>{const I=g.at===null?Ri(
g):g.at-k.origin;st=I===null?null:{t:I,from:"view"},bl(),xl(),we.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function xe(){
G?.dispose(),je.replaceChildren(),vt=lookOf(En),u.isFixed||(u.y=At());const g=chartOf(je,u,Vn,{onSelect:dl,onPan:Wi,onLive:hl});
G=g;const{over:I}=g.plot;I.append(on),I.addEventListener("pointermove",T=>{Pe||an({left:T.clientX-I.getBoundingClientRect().
left})}),I.addEventListener("pointerleave",()=>an(null)),I.addEventListener("pointerdown",T=>{kt=T.button===0?{x:T.clientX,
y:T.clientY}:null}),I.addEventListener("pointerup",T=>{const D=kt;kt=null;const K=D&&Math.hypot(T.clientX-D.x,T.clientY-
D.y)<CLICK_PX,it=I.getBoundingClientRect();K&&!T.shiftKey&&Un(g.timeAt(T.clientX-it.left),T.clientY-it.top)}),gl="",wl(),
Rt()}const Jn=new ResizeObserver(()=>{!G||je.clientWidth<50||(G.resize(je.clientWidth),Rt())});Jn.observe(je);function Gt(g,I){
const T=performance.now();b.tell(g.at,g.flows,T);const{tone:D,text:K,total:it,others:W,without:Kt,hint:Xt}=g;K!==k.text&&
["ended","failed"].includes(D)&&Le(K),Object.assign(k,{tone:D,text:K,total:it,others:W,without:Kt,hint:Xt}),u.isOver=["e\
nded","failed"].includes(D),g.first!==void 0&&(Y=g.first);const Yt=g.series&&Me(g.series),rt=rowsOf(I);let Oe=0;g.lengths.
forEach(([ne,se],bn)=>{u.series[bn].add(rt,Oe,ne,se),Oe+=ne+se}),g.marks&&u.marks.add(g.marks),g.bins&&(u.bins={width:g.
bins[0],counts:g.bins[1]}),ct=!0,(Yt||!G)&&xe(),!m.held||u.kind==="histogram"?lt||=requestAnimationFrame(Gn):T-Ct>=NOTE_MS&&
ml(T)}function Me(g){if(!(g.length!==u.series.length||g.some((T,D)=>u.series[D].label!==T)))return!1;for(let T=u.series.
length;T<g.length;T++){const D=new SeriesPoints(g[T]);D.isShown=qe.get(D.label)??(!Ht||T<Ht),u.series.push(D)}return!0}let Ht=0;
function $e(g,I){(g.origin!==k.origin||g.total<k.total||g.run!==$)&&(m.release(),st=null),k.label=g.label??"",k.origin=g.
origin??0,$=g.run??"",z=g.port??"",Ht=g.first_shown??0,G||(u.kind=g.kind??"line",u.isLog=g.scale==="log",m.windowMs=g.window??
m.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),m.keptMs=g.kept??m.keptMs,u.series=[],u.marks=new Marks,u.bins=null,b.offset=
Number.NEGATIVE_INFINITY,setText(Yn,k.label),Yn.title=k.label,we.setAttribute("aria-label",`Plot of ${k.label}`),g.series||
(g.series=[]),G?.dispose(),G=null,Ct=ee=Number.NEGATIVE_INFINITY,Gt(g,I)}const be=live(p,h,{onSnapshot:$e,onMessage:Gt,onShown:Rt,
onHidden(){cancelAnimationFrame(lt),lt=0}}),he=setInterval(()=>be.isShown()&&ml(performance.now()),1e3);return Ae(),()=>{
clearInterval(he),clearTimeout(Xe),cancelAnimationFrame(lt),Jn.disconnect(),Bn.dispose(),window.removeEventListener("poi\
ntermove",Zl),window.removeEventListener("pointerup",gi),G?.dispose(),be.dispose(),we.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
