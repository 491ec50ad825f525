function element(f,c={},...w){const p=document.createElement(f);for(const[u,v]of Object.entries(c))v==null||v===!1||(u.startsWith(
"on")&&typeof v=="function"?p.addEventListener(u.slice(2),v):p.setAttribute(u,v===!0?"":String(v)));return p.append(...w.
filter(u=>u!=null)),p}function setText(f,c){f.textContent!==c&&(f.textContent=c)}function focusedIn(f){const c=f.getRootNode(),
w=c instanceof Document||c instanceof ShadowRoot?c.activeElement:null;return w&&f.contains(w)?w:null}function keepKeys(f){
f.addEventListener("keydown",c=>c.stopPropagation()),f.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(f){
return Math.round(f).toLocaleString("en-US")}function spanText(f){if(f<999.5)return`${Math.round(f)} ms`;if(f<59950)return`${Number(
(f/1e3).toFixed(1))} s`;const c=Math.round(f/1e3);return`${Math.floor(c/60)} min${c%60?` ${c%60} s`:""}`}function durationText(f){
const c=f<0?"−":"",w=Math.abs(f);if(!Number.isFinite(w))return String(f);for(const[R,at,Q]of SMALL_UNITS){const G=Number(
(w/at).toPrecision(3));if(G*at<Q)return`${c}${G} ${R}`}const p=Math.round(w/1e9),[u,v,I,A]=LARGE_UNITS.findLast(R=>p>=R[1])??
LARGE_UNITS[0],z=Math.floor(p%v/A);return`${c}${Math.floor(p/v)} ${u}${z?` ${z} ${I}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]],WIDGET="\
application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keep\
ers");function notebookOf(f){const c=f.widget_manager?.context,w=c?.model;return typeof c?.save=="function"&&typeof w?.toJSON==
"function"&&w.cells?{context:c,notebook:w,manager:f.widget_manager}:null}function askForPicture(f){return new Promise(c=>{
const w=v=>{clearTimeout(u),f.off("msg:custom",p),c(v)},p=v=>{v?.picture&&w(v.picture)},u=setTimeout(()=>w(null),ANSWER_MS);
f.on("msg:custom",p);try{Promise.resolve(f.send({do:"picture",view:""})).catch(()=>w(null))}catch{w(null)}})}var Keeper=class{constructor({
context:f,notebook:c,manager:w}){this.notebook=c,this.manager=w,this.models=new Set,this.pictures=new Map;const p=f.save.
bind(f);f.save=async(...v)=>(await this.ask(),p(...v));const u=c.toJSON.bind(c);c.toJSON=()=>this.withPictures(u())}async ask(){
const f=this.manager.kernel?.status;if(!f||["dead","terminating","restarting","unknown"].includes(f))return;const c=await Promise.
all([...this.models].map(askForPicture));for(const w of c)w&&this.pictures.set(w.model,w);for(const{made:w}of this.outputs()){
const p=w.data?.[WIDGET]?.model_id;if(!p||w.metadata?.rxmetronome||!this.manager.has_model(p))continue;const{html:u,isOurs:v}=this.
boxed(await this.manager.get_model(p));v&&this.pictures.set(p,{model:p,text:"",html:u,brief:u,page:u})}}boxed(f){const c=this.
pictures.get(f.model_id),w=f.get("children");if(!w)return{html:c?.brief??plainHtml(f),isOurs:!!c};const p=f.get("titles")??
[],u=w.map(I=>this.boxed(I));return{html:`<div>${u.map(({html:I},A)=>p[A]?`<p><b>${escaped(p[A])}</b></p>${I}`:I).join("")}\
</div>`,isOurs:u.some(({isOurs:I})=>I)}}withPictures(f){const c=p=>{const u=p.data?.[WIDGET]?.model_id,v=this.pictures.get(
u),I=p.data?.["text/html"]&&p.metadata?.rxmetronome&&u;if(!p.data||!(I||v))return p;const{[WIDGET]:A,...z}=p.data;return v&&
(z["text/html"]=v.brief),v?.text&&(z["text/plain"]=v.text),{...p,data:z,metadata:{...p.metadata,rxmetronome:u}}},w=f.cells.
map(p=>p.outputs?{...p,outputs:p.outputs.map(c)}:p);return{...f,cells:w}}revive(){for(const{outputs:f,at:c,made:w}of this.
outputs()){const p=w.metadata?.rxmetronome;if(!p||w.data?.[WIDGET]||!this.manager.has_model(p))continue;const u={...w.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:p}};f.set(c,{...w,data:u,metadata:{...w.metadata,rxmetronome:"live"}})}}insert({
model:f,text:c,html:w}){for(const{outputs:p,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==f)continue;const v={
"text/plain":c,"text/html":w};return p.add({output_type:"display_data",data:v,metadata:{}}),!0}return!1}outputs(){const f=[];
if(this.notebook.isDisposed)return[];for(let c=0;c<this.notebook.cells.length;c++){const{outputs:w}=this.notebook.cells.
get(c);for(let p=0;p<(w?.length??0);p++)f.push({outputs:w,at:p,made:w.get(p).toJSON()})}return f}};function plainHtml(f){
const c=[f.get("description"),f.get("value")].filter(u=>["string","number"].includes(typeof u)),w=/^HTML/.test(f.get("_m\
odel_name")??""),p=c.map(u=>w?textOf(String(u)):String(u)).join(" ");return p.trim()?`<p>${escaped(p.trim())}</p>`:""}var textOf=f=>new DOMParser().
parseFromString(f,"text/html").body.textContent??"",escaped=f=>f.replace(/[&<>"]/g,c=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[c]??c);function keeperOf(f){const c=notebookOf(f);if(!c)return null;const w=globalThis;w[KEEPERS]??=new WeakMap;
const p=w[KEEPERS],u=p.get(c.context)??new Keeper(c);return p.set(c.context,u),u}function initialize({model:f}){const c=keeperOf(
f);if(!c)return;c.models.add(f),c.revive();const w=setTimeout(()=>c.revive(),REVIVE_MS);return()=>{clearTimeout(w),c.models.
delete(f)}}function snapshotButton(f,c){const p=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:v},"Snapshot");let u;async function v(){c?.();const A=await askForPicture(f);A?keeperOf(
f)?.insert(A)?I("kept below"):(download(A.page,"snapshot.html","text/html"),I("saved")):I("no answer")}function I(A){clearTimeout(
u),p.textContent=A,u=setTimeout(()=>{p.textContent="Snapshot"},FLASH_MS)}return p}function download(f,c,w){const p=URL.createObjectURL(
new Blob([f],{type:`${w};charset=utf-8`}));element("a",{href:p,download:c}).click(),setTimeout(()=>URL.revokeObjectURL(p),
1e4)}function fileName(f,c){return f.replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,"")||c}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(f,c,w){const p=Math.random().toString(36).slice(2)+Date.now().toString(36),u=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let v=null,I=!1,A=!1,z=Date.now(),R=0,at=!1,Q,G=!1,tt="",ot=[];c.classList.
add("rxm-live");function zt(yt){try{Promise.resolve(f.send({...yt,view:p})).catch(()=>{})}catch{}}function Ct(yt){R=Date.
now(),zt({do:yt})}function Se(){const yt=A&&ot.some(on=>Date.now()-on.since>=ANSWER_MS2),ne=tt?`this view broke, and sho\
ws what it showed last: ${tt}`:G?"kernel gone or not answering; this is the last it sent":yt?"waits for the cell: the ke\
rnel has not taken this up yet":"";ne&&!u.isConnected&&c.prepend(u),u.hidden=!ne,u.textContent!==ne&&(u.textContent=ne),
c.classList.toggle("rxm-orphan",!!tt||G)}function Gt(yt,ne=[]){at||yt===null||typeof yt!="object"||typeof yt.n!="number"||
(z=Date.now(),G=!1,yt.broken?(tt=yt.broken,v=null):A&&Hn(yt,ne),Se())}function Hn(yt,ne){if(yt.snapshot)v=yt.n+1,ot=[],tt=
"",w.onSnapshot?.(yt,ne);else{if(v===null)return;if(yt.n!==v)v=null,Ct("gap");else{if(v+=1,yt.beat)return;ot=ot.filter(on=>!on.
isAnswer(yt)),w.onMessage?.(yt,ne)}}}function En(){const yt=I&&document.visibilityState!=="hidden";if(clearTimeout(Q),!(yt===
A||at)){if(!yt){Q=setTimeout(bn,HIDE_MS);return}A=!0,v=null,z=Date.now(),Ct("shown"),w.onShown?.()}}function bn(){at||!A||
(A=!1,v=null,ot=[],zt({do:"hidden"}),Se(),w.onHidden?.())}const jn=new IntersectionObserver(yt=>{I=yt[yt.length-1].isIntersecting,
En()});jn.observe(c),document.addEventListener("visibilitychange",En),f.on("msg:custom",Gt);const cl=setInterval(()=>{if(!A)
return;const yt=Date.now();yt-z>SILENT_MS&&(G=!0),yt-R>=PING_MS-50&&Ct(v===null?"shown":"ping"),Se()},1e3);return{view:p,
send(yt,ne){zt(yt),ne&&(ot.push({isAnswer:ne,since:Date.now()}),setTimeout(()=>at||Se(),ANSWER_MS2))},isShown:()=>A,dispose(){
at||(zt({do:"closed"}),at=!0,clearInterval(cl),clearTimeout(Q),jn.disconnect(),document.removeEventListener("visibilityc\
hange",En),f.off("msg:custom",Gt),u.remove(),c.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(f,c,w){(!c||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(w-this.heard)*.002),f-w),Object.assign(this,{now:f,flows:c,
heard:w})}at(f){return this.flows?f+this.offset:this.now}};function closing(f,c,w){f.addEventListener("keydown",u=>{u.key===
"Escape"&&c()&&w(!0)}),f.addEventListener("focusout",u=>{u.relatedTarget instanceof Node&&!f.contains(u.relatedTarget)&&
w(!1)});const p=u=>{c()&&!u.composedPath().includes(f)&&w(!1)};return document.addEventListener("pointerdown",p),()=>document.
removeEventListener("pointerdown",p)}function menu(f,c,w,p){const u=element("div",{class:"rxm-menu",hidden:!0,role:"grou\
p","aria-label":w,tabindex:"-1"}),I=element("button",{...{type:"button",title:w,"aria-expanded":"false","aria-haspopup":"\
true"},onclick:()=>R(u.hidden===!0)},c),A=element("span",{class:"rxm-menued"},I,u),z=closing(A,()=>!u.hidden,at=>{R(!1),
at&&I.focus()});function R(at){if(at===!u.hidden||(u.hidden=!at,I.setAttribute("aria-expanded",String(at)),!at))return;u.
replaceChildren(...p()),u.style.left="0px";const Q=u.getBoundingClientRect().right-f.getBoundingClientRect().right;u.style.
left=`${-Math.max(0,Q)}px`;const G=u.querySelector("input, button");(G instanceof HTMLElement?G:u).focus()}return{el:A,button:I,
open:R,dispose:z}}var PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){const f=globalThis;return f[PLACE]??=
new Set,f[PLACE]}function timeCursor(f,c){const w=listeners(),p={},u=(v,I)=>{I!==p&&v.run&&v.run===c()&&f(v)};return w.add(
u),{point(v){if(c())for(const I of w)I({...v,run:c()},p)},dispose(){w.delete(u)}}}var library=(()=>{var f=Object.defineProperty,
c=Object.getOwnPropertyDescriptor,w=Object.getOwnPropertyNames,p=Object.prototype.hasOwnProperty,u=(t,n)=>{for(var s in n)
f(t,s,{get:n[s],enumerable:!0})},v=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of w(n))!p.call(
t,o)&&o!==s&&f(t,o,{get:()=>n[o],enumerable:!(l=c(n,o))||l.enumerable});return t},I=t=>v(f({},"__esModule",{value:!0}),t),
A={};u(A,{default:()=>Me});var z="uplot",R="u-hz",at="u-vt",Q="u-title",G="u-wrap",tt="u-under",ot="u-over",zt="u-axis",
Ct="u-off",Se="u-select",Gt="u-cursor-x",Hn="u-cursor-y",En="u-cursor-pt",bn="u-legend",jn="u-live",cl="u-inline",yt="u-\
series",ne="u-marker",on="u-label",hl="u-value",Nn="width",Vn="height",Gn="bottom",ve="left",Kn="right",rn="#000",dl=rn+
"0",an="mousemove",Un="mousedown",pl="mouseup",Bn="mouseenter",In="mouseleave",pi="dblclick",vn="resize",ml="scroll",gl="\
change",yn="dppxchange",un="--",ze=typeof window<"u",Ul=ze?document:null,An=ze?window:null,mi=ze?navigator:null,ct,Ge;function $n(){
let t=devicePixelRatio;ct!=t&&(ct=t,Ge&&ql(gl,Ge,$n),Ge=matchMedia(`(min-resolution: ${ct-.001}dppx) and (max-resolution\
: ${ct+.001}dppx)`),Ze(gl,Ge,$n),An.dispatchEvent(new CustomEvent(yn)))}function ye(t,n){if(n!=null){let s=t.classList;!s.
contains(n)&&s.add(n)}}function wl(t,n){let s=t.classList;s.contains(n)&&s.remove(n)}function At(t,n,s){t.style[n]=s+"px"}
function Te(t,n,s,l){let o=Ul.createElement(t);return n!=null&&ye(o,n),s?.insertBefore(o,l),o}function he(t,n){return Te(
"div",t,n)}var gi=new WeakMap;function Ce(t,n,s,l,o){let m="translate("+n+"px,"+s+"px)",h=gi.get(t);m!=h&&(t.style.transform=
m,gi.set(t,m),n<0||s<0||n>l||s>o?ye(t,Ct):wl(t,Ct))}var Bl=new WeakMap;function wi(t,n,s){let l=n+s,o=Bl.get(t);l!=o&&(Bl.
set(t,l),t.style.background=n,t.style.borderColor=s)}var xi=new WeakMap;function xl(t,n,s,l){let o=n+""+s,m=xi.get(t);o!=
m&&(xi.set(t,o),t.style.height=s+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=l?-s/2+"px":
0)}var Jn={passive:!0},Jl={...Jn,capture:!0};function Ze(t,n,s,l){n.addEventListener(t,s,l?Jl:Jn)}function ql(t,n,s,l){n.
removeEventListener(t,s,Jn)}ze&&$n();function Ee(t,n,s,l){let o;s=s||0,l=l||n.length-1;let m=l<=2147483647;for(;l-s>1;)o=
m?s+l>>1:ke((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function bi(t){return(n,s,l)=>{let o=-1,m=-1;for(let h=s;h<=
l;h++)if(t(n[h])){o=h;break}for(let h=l;h>=s;h--)if(t(n[h])){m=h;break}return[o,m]}}var vi=t=>t!=null,fn=t=>t!=null&&t>0,
Pn=bi(vi),yi=bi(fn);function Xl(t,n,s,l=0,o=!1){let m=o?yi:Pn,h=o?fn:vi;[n,s]=m(t,n,s);let b=t[n],k=t[n];if(n>-1)if(l==1)
b=t[n],k=t[s];else if(l==-1)b=t[s],k=t[n];else for(let y=n;y<=s;y++){let $=t[y];h($)&&($<b?b=$:$>k&&(k=$))}return[b??_,k??
-_]}function bl(t,n,s,l){let o=yl(t),m=yl(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=s));let h=s==10?Qe:Zn,b=o==1?ke:Ne,k=m==1?
Ne:ke,y=b(h(Kt(t))),$=k(h(Kt(n))),M=Ln(s,y),T=Ln(s,$);return s==10&&(y<0&&(M=$t(M,-y)),$<0&&(T=$t(T,-$))),l||s==2?(t=M*o,
n=T*m):(t=Mi(t,M),n=cn(n,T)),[t,n]}function Zl(t,n,s,l){let o=bl(t,n,s,l);return t==0&&(o[0]=0),n==0&&(o[1]=0),o}var kn=.1,
Ql={mode:3,pad:kn},qn={pad:0,soft:null,mode:0},ki={min:qn,max:qn};function Xn(t,n,s,l){return _i(s)?ei(t,n,s):(qn.pad=s,
qn.soft=l?0:null,qn.mode=l?3:0,ei(t,n,ki))}function _t(t,n){return t??n}function ti(t,n,s){for(n=_t(n,0),s=_t(s,t.length-
1);n<=s;){if(t[n]!=null)return!0;n++}return!1}function ei(t,n,s){let l=s.min,o=s.max,m=_t(l.pad,0),h=_t(o.pad,0),b=_t(l.
hard,-_),k=_t(o.hard,_),y=_t(l.soft,_),$=_t(o.soft,-_),M=_t(l.mode,0),T=_t(o.mode,0),B=n-t,K=Qe(B),J=le(Kt(t),Kt(n)),wt=Qe(
J),rt=Kt(wt-K);(B<1e-24||rt>10)&&(B=0,(t==0||n==0)&&(B=1e-24,M==2&&y!=_&&(m=0),T==2&&$!=-_&&(h=0)));let O=B||J||1e3,lt=Qe(
O),D=Ln(10,ke(lt)),xt=O*(B==0?t==0?.1:1:m),U=$t(Mi(t-xt,D/10),24),vt=t>=y&&(M==1||M==3&&U<=y||M==2&&U>=y)?y:_,ft=le(b,U<
vt&&t>=vt?vt:Oe(vt,U)),kt=O*(B==0?n==0?.1:1:h),q=$t(cn(n+kt,D/10),24),H=n<=$&&(T==1||T==3&&q>=$||T==2&&q<=$)?$:-_,Z=Oe(k,
q>H&&n<=H?H:le(H,q));return ft==Z&&ft==0&&(Z=100),[ft,Z]}var Hi=new Intl.NumberFormat(ze?mi.language:"en-US"),Re=t=>Hi.format(
t),de=Math,vl=de.PI,Kt=de.abs,ke=de.floor,Yt=de.round,Ne=de.ceil,Oe=de.min,le=de.max,Ln=de.pow,yl=de.sign,Qe=de.log10,Zn=de.
log2,ji=(t,n=1)=>de.sinh(t)*n,g=(t,n=1)=>de.asinh(t/n),_=1/0;function E(t){return(Qe((t^t>>31)-(t>>31))|0)+1}function W(t,n,s){
return Oe(le(t,n),s)}function F(t){return typeof t=="function"}function L(t){return F(t)?t:()=>t}var mt=()=>{},Wt=t=>t,pe=(t,n)=>n,
Ut=t=>null,ie=t=>!0,me=(t,n)=>t==n,se=/\.\d*?(?=9{6,}|0{6,})/gm,Ht=t=>{if(As(t)||On.has(t))return t;let n=`${t}`,s=n.match(
se);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,m]=n.split("e");return+`${Ht(o)}e${m}`}return $t(
t,l)};function Ie(t,n){return Ht($t(Ht(t/n))*n)}function cn(t,n){return Ht(Ne(Ht(t/n))*n)}function Mi(t,n){return Ht(ke(
Ht(t/n))*n)}function $t(t,n=0){if(As(t))return t;let s=10**n,l=t*s*(1+Number.EPSILON);return Yt(l)/s}var On=new Map;function Is(t){
return((""+t).split(".")[1]||"").length}function ni(t,n,s,l){let o=[],m=l.map(Is);for(let h=n;h<s;h++){let b=Kt(h),k=$t(
Ln(t,h),b);for(let y=0;y<l.length;y++){let $=t==10?+`${l[y]}e${h}`:l[y]*k,M=(h>=0?0:b)+(h>=m[y]?0:m[y]),T=t==10?$:$t($,M);
o.push(T),On.set(T,M)}}return o}var li={},Vi=[],kl=[null,null],Dn=Array.isArray,As=Number.isInteger,sr=t=>t===void 0;function $s(t){
return typeof t=="string"}function _i(t){let n=!1;if(t!=null){let s=t.constructor;n=s==null||s==Object}return n}function or(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),Ps="__proto__";function Ml(t,n=_i){let s;if(Dn(
t)){let l=t.find(o=>o!=null);if(Dn(l)||n(l)){s=Array(t.length);for(let o=0;o<t.length;o++)s[o]=Ml(t[o],n)}else s=t.slice()}else if(t instanceof
rr)s=t.slice();else if(n(t)){s={};for(let l in t)l!=Ps&&(s[l]=Ml(t[l],n))}else s=t;return s}function Zt(t){let n=arguments;
for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)o!=Ps&&(_i(t[o])?Zt(t[o],Ml(l[o])):t[o]=Ml(l[o]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,s){for(let l=0,o,m=-1;l<n.length;l++){let h=n[l];if(h>m){for(o=h-1;o>=0&&t[o]==null;)t[o--]=null;
for(o=h+1;o<s&&t[o]==null;)t[m=o++]=null}}}function hr(t,n){if(mr(t)){let h=t[0].slice();for(let b=1;b<t.length;b++)h.push(
...t[b].slice(1));return gr(h[0])||(h=pr(h)),h}let s=new Set;for(let h=0;h<t.length;h++){let b=t[h][0],k=b.length;for(let y=0;y<
k;y++)s.add(b[y])}let l=[Array.from(s).sort((h,b)=>h-b)],o=l[0].length,m=new Map;for(let h=0;h<o;h++)m.set(l[0][h],h);for(let h=0;h<
t.length;h++){let b=t[h],k=b[0];for(let y=1;y<b.length;y++){let $=b[y],M=Array(o).fill(void 0),T=n?n[h][y]:ur,B=[];for(let K=0;K<
$.length;K++){let J=$[K],wt=m.get(k[K]);J===null?T!=ar&&(M[wt]=J,T==fr&&B.push(wt)):M[wt]=J}cr(M,B,o),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(
s);for(let m=0;m<l.length;m++)l[m]=m;l.sort((m,h)=>n[m]-n[h]);let o=[];for(let m=0;m<t.length;m++){let h=t[m],b=Array(s);
for(let k=0;k<s;k++)b[k]=h[l[k]];o.push(b)}return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){
let o=t[l][0];if(o.length!=s)return!1;if(o!=n){for(let m=0;m<s;m++)if(o[m]!=n[m])return!1}}return!0}function gr(t,n=100){
let s=t.length;if(s<=1)return!0;let l=0,o=s-1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let m=le(
1,ke((o-l+1)/n));for(let h=t[l],b=l+m;b<=o;b+=m){let k=t[b];if(k!=null){if(k<=h)return!1;h=k}}return!0}var Ls=["January",
"February","March","April","May","June","July","August","September","October","November","December"],Os=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ds(t){return t.slice(0,3)}var wr=Os.map(Ds),xr=Ls.map(
Ds),br={MMMM:Ls,MMM:xr,WWWW:Os,WWW:wr};function ii(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>ii(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ii(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ii(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ii(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>ii(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function Gi(t,n){n=n||br;
let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return m=>{let h="";for(let b=0;b<
s.length;b++)h+=typeof s[b]=="string"?s[b]:s[b](m,n);return h}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let s;return n=="UTC"||n=="Etc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString(
"en-US",{timeZone:n})),s.setMilliseconds(t.getMilliseconds())),s}var Fs=t=>t%1==0,Si=[1,2,2.5,5],_r=ni(10,-32,0,Si),zs=ni(
10,0,32,Si),Sr=zs.filter(Fs),Qn=_r.concat(zs),Ki=`
`,Cs="{YYYY}",Rs=Ki+Cs,Ys="{M}/{D}",si=Ki+Ys,Ti=si+"/{YY}",Ws="{aa}",Tr="{h}:{mm}",_l=Tr+Ws,Hs=Ki+_l,js=":{ss}",Et=null;
function Vs(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,m=o*30,h=o*365,b=(t==1?ni(10,0,3,Si).filter(Fs):ni(10,-3,0,Si)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,m,m*2,m*
3,m*4,m*6,h,h*2,h*5,h*10,h*25,h*50,h*100]),k=[[h,Cs,Et,Et,Et,Et,Et,Et,1],[o*28,"{MMM}",Rs,Et,Et,Et,Et,Et,1],[o,Ys,Rs,Et,
Et,Et,Et,Et,1],[l,"{h}"+Ws,Ti,Et,si,Et,Et,Et,1],[s,_l,Ti,Et,si,Et,Et,Et,1],[n,js,Ti+" "+_l,Et,si+" "+_l,Et,Hs,Et,1],[t,js+
".{fff}",Ti+" "+_l,Et,si+" "+_l,Et,Hs,Et,1]];function y($){return(M,T,B,K,J,wt)=>{let rt=[],O=J>=h,lt=J>=m&&J<h,D=$(B),xt=$t(
D*t,3),U=Ui(D.getFullYear(),O?0:D.getMonth(),lt||O?1:D.getDate()),vt=$t(U*t,3);if(lt||O){let ft=lt?J/m:0,kt=O?J/h:0,q=xt==
vt?xt:$t(Ui(U.getFullYear()+kt,U.getMonth()+ft,1)*t,3),H=new Date(Yt(q/t)),Z=H.getFullYear(),et=H.getMonth();for(let bt=0;q<=
K;bt++){let it=Ui(Z+kt*bt,et+ft*bt,1),ht=it-$($t(it*t,3));q=$t((+it+ht)*t,3),q<=K&&rt.push(q)}}else{let ft=J>=o?o:J,kt=ke(
B)-ke(xt),q=vt+kt+cn(xt-vt,ft);rt.push(q);let H=$(q),Z=H.getHours()+H.getMinutes()/s+H.getSeconds()/l,et=J/l,bt=M.axes[T].
_space,it=wt/bt;for(;q=$t(q+J,t==1?0:3),!(q>K);)if(et>1){let ht=ke($t(Z+et,6))%24,gt=$(q).getHours()-ht;gt>1&&(gt=-1),q-=
gt*l,Z=(Z+et)%24;let Bt=rt[rt.length-1];$t((q-Bt)/J,3)*it>=.7&&rt.push(q)}else rt.push(q)}return rt}}return[b,k,y]}var[Er,
Nr,Ir]=Vs(1),[Ar,$r,Pr]=Vs(.001);ni(2,-53,53,[1]);function Gs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(
o==1||s[8]==0?l:s[1]+l)))}function Ks(t,n){return(s,l,o,m,h)=>{let b=n.find(K=>h>=K[0])||n[n.length-1],k,y,$,M,T,B;return l.
map(K=>{let J=t(K),wt=J.getFullYear(),rt=J.getMonth(),O=J.getDate(),lt=J.getHours(),D=J.getMinutes(),xt=J.getSeconds(),U=wt!=
k&&b[2]||rt!=y&&b[3]||O!=$&&b[4]||lt!=M&&b[5]||D!=T&&b[6]||xt!=B&&b[7]||b[1];return k=wt,y=rt,$=O,M=lt,T=D,B=xt,U(J)})}}
function Lr(t,n){let s=Gi(n);return(l,o,m,h,b)=>o.map(k=>s(t(k)))}function Ui(t,n,s){return new Date(t,n,s)}function Us(t,n){
return n(t)}var Or="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Bs(t,n){return(s,l,o,m)=>m==null?un:n(t(l))}function Dr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Fr(t,n){return t.series[n].
fill(t,n)}var zr={show:!0,live:!0,isolate:!1,mount:mt,markers:{show:!0,width:2,stroke:Dr,fill:Fr,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=he(),o=s.size(t,n);At(l,Nn,o),At(l,Vn,o);let m=o/-2;At(l,"\
marginLeft",m),At(l,"marginTop",m);let h=s.width(t,n,o);return h&&At(l,"borderWidth",h),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Bi=[0,0];function Hr(t,n,s){return Bi[0]=n,Bi[1]=s,Bi}function Ei(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Ji(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:Ei,mouseup:Ei,click:Ei,dblclick:Ei,mousemove:Ji,
mouseleave:Ji,mouseenter:Ji},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Js={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},qi=Zt({},Js,{filter:pe}),qs=Zt({},qi,{
size:10}),Xs=Zt({},Js,{show:!1}),Xi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Zs="bold "+Xi,Qs=1.5,to={
show:!0,scale:"x",stroke:rn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,side:2,grid:qi,ticks:qs,
border:Xs,font:Xi,lineGap:Qs,rotate:0},Vr="Value",Gr="Time",eo={show:!0,scale:"x",auto:!1,sorted:1,min:_,max:-_,idxs:[]};
function Kr(t,n,s,l,o){return n.map(m=>m==null?"":Re(m))}function Ur(t,n,s,l,o,m,h){let b=[],k=On.get(o)||0;s=h?s:$t(cn(
s,o),k);for(let y=s;y<=l;y=$t(y+o,k))b.push(Object.is(y,-0)?0:y);return b}function Zi(t,n,s,l,o,m,h){let b=[],k=t.scales[t.
axes[n].scale].log,y=k==10?Qe:Zn,$=ke(y(s));o=Ln(k,$),k==10&&(o=Qn[Ee(o,Qn)]);let M=s,T=o*k;k==10&&(T=Qn[Ee(T,Qn)]);do b.
push(M),M=M+o,k==10&&!On.has(M)&&(M=$t(M,On.get(o))),M>=T&&(o=M,T=o*k,k==10&&(T=Qn[Ee(T,Qn)]));while(M<=l);return b}function Br(t,n,s,l,o,m,h){
let b=t.scales[t.axes[n].scale].asinh,k=l>b?Zi(t,n,le(b,s),l,o):[b],y=l>=0&&s<=0?[0]:[];return(s<-b?Zi(t,n,le(b,-l),-s,o):
[b]).reverse().map($=>-$).concat(y,k)}var no=/./,Jr=/[12357]/,qr=/[125]/,lo=/1/,Qi=(t,n,s,l)=>t.map((o,m)=>n==4&&o==0||m%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let m=t.axes[s],h=m.scale,b=t.scales[h],k=t.valToPos,
y=m._space,$=k(10,h),M=k(9,h)-$>=y?no:k(7,h)-$>=y?Jr:k(5,h)-$>=y?qr:lo;if(M==lo){let T=Kt(k(1,h)-$);if(T<y)return Qi(n.slice().
reverse(),b.distr,M,Ne(y/T)).reverse()}return Qi(n,b.distr,M,1)}function Zr(t,n,s,l,o){let m=t.axes[s],h=m.scale,b=m._space,
k=t.valToPos,y=Kt(k(1,h)-k(2,h));return y<b?Qi(n.slice().reverse(),3,no,Ne(b/y)).reverse():n}function Qr(t,n,s,l){return l==
null?un:n==null?"":Re(n)}var io={show:!0,scale:"y",stroke:rn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,
side:3,grid:qi,ticks:qs,border:Xs,font:Xi,lineGap:Qs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return $t(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],m=t.valToPos(o[l[0]],s,!0),h=t.valToPos(o[l[1]],s,!0),b=Kt(h-m),k=t.series[n],
y=b/(k.points.space*ct);return l[1]-l[0]<=y}var so={scale:null,auto:!0,sorted:0,min:_,max:-_},oo=(t,n,s,l,o)=>o,ro={show:!0,
auto:!0,sorted:0,gaps:oo,alpha:1,facets:[Zt({},so,{scale:"x"}),Zt({},so,{scale:"y"})]},ao={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:oo,alpha:1,points:{show:ea,filter:null},values:null,min:_,max:-_,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var uo={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Zt({},uo,{time:!1,ori:1}),fo={};
function co(t,n){let s=fo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,m,h,b,k,y){for(let $=0;$<s.plots.length;$++)s.plots[$]!=o&&s.plots[$].pub(l,o,m,h,b,k,y)}},t!=null&&(fo[t]=s)),
s}var Sl=1,ts=2;function tl(t,n,s){let l=t.mode,o=t.series[n],m=l==2?t._data[n]:t._data,h=t.scales,b=t.bbox,k=m[0],y=l==
2?m[1]:m[n],$=l==2?h[o.facets[0].scale]:h[t.series[0].scale],M=l==2?h[o.facets[1].scale]:h[o.scale],T=b.left,B=b.top,K=b.
width,J=b.height,wt=t.valToPosH,rt=t.valToPosV;return $.ori==0?s(o,k,y,$,M,wt,rt,T,B,K,J,Ii,Tl,$i,mo,wo):s(o,k,y,$,M,rt,
wt,B,T,J,K,Ai,El,ls,go,xo)}function es(t,n){let s=0,l=0,o=_t(t.bands,Vi);for(let m=0;m<o.length;m++){let h=o[m];h.series[0]==
n?s=h.dir:h.series[1]==n&&(h.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let m=t.mode,h=t.
series[n],b=m==2?h.facets[1].scale:h.scale,k=t.scales[b];return o==-1?k.min:o==1?k.max:k.distr==3?k.dir==1?k.min:k.max:0}
function Mn(t,n,s,l,o,m){return tl(t,n,(h,b,k,y,$,M,T,B,K,J,wt)=>{let rt=h.pxRound,O=y.dir*(y.ori==0?1:-1),lt=y.ori==0?Tl:
El,D,xt;O==1?(D=s,xt=l):(D=l,xt=s);let U=rt(M(b[D],y,J,B)),vt=rt(T(k[D],$,wt,K)),ft=rt(M(b[xt],y,J,B)),kt=rt(T(m==1?$.max:
$.min,$,wt,K)),q=new Path2D(o);return lt(q,ft,kt),lt(q,U,kt),lt(q,U,vt),q})}function Ni(t,n,s,l,o,m){let h=null;if(t.length>
0){h=new Path2D;let b=n==0?$i:ls,k=s;for(let M=0;M<t.length;M++){let T=t[M];if(T[1]>T[0]){let B=T[0]-k;B>0&&b(h,k,l,B,l+
m),k=T[1]}}let y=s+o-k,$=10;y>0&&b(h,k,l-$/2,y,l+m+$)}return h}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function ns(t,n,s,l,o,m,h){let b=[],k=t.length;for(let y=o==1?s:l;y>=s&&y<=l;y+=o)if(n[y]===null){let $=y,
M=y;if(o==1)for(;++y<=l&&n[y]===null;)M=y;else for(;--y>=s&&n[y]===null;)M=y;let T=m(t[$]),B=M==$?T:m(t[M]),K=$-o;T=h<=0&&
K>=0&&K<k?m(t[K]):T;let J=M+o;B=h>=0&&J>=0&&J<k?m(t[J]):B,B>=T&&b.push([T,B])}return b}function ho(t){return t==0?Wt:t==
1?Yt:n=>Ie(n,t)}function po(t){let n=t==0?Ii:Ai,s=t==0?(o,m,h,b,k,y)=>{o.arcTo(m,h,b,k,y)}:(o,m,h,b,k,y)=>{o.arcTo(h,m,k,
b,y)},l=t==0?(o,m,h,b,k)=>{o.rect(m,h,b,k)}:(o,m,h,b,k)=>{o.rect(h,m,k,b)};return(o,m,h,b,k,y=0,$=0)=>{y==0&&$==0?l(o,m,
h,b,k):(y=Oe(y,b/2,k/2),$=Oe($,b/2,k/2),n(o,m+y,h),s(o,m+b,h,m+b,h+k,y),s(o,m+b,h+k,m,h+k,$),s(o,m,h+k,m,h,$),s(o,m,h,m+
b,h,y),o.closePath())}}var Ii=(t,n,s)=>{t.moveTo(n,s)},Ai=(t,n,s)=>{t.moveTo(s,n)},Tl=(t,n,s)=>{t.lineTo(n,s)},El=(t,n,s)=>{
t.lineTo(s,n)},$i=po(0),ls=po(1),mo=(t,n,s,l,o,m)=>{t.arc(n,s,l,o,m)},go=(t,n,s,l,o,m)=>{t.arc(s,n,l,o,m)},wo=(t,n,s,l,o,m,h)=>{
t.bezierCurveTo(n,s,l,o,m,h)},xo=(t,n,s,l,o,m,h)=>{t.bezierCurveTo(s,n,o,l,h,m)};function bo(t){return(n,s,l,o,m)=>tl(n,
s,(h,b,k,y,$,M,T,B,K,J,wt)=>{let{pxRound:rt,points:O}=h,lt,D;y.ori==0?(lt=Ii,D=mo):(lt=Ai,D=go);let xt=$t(O.width*ct,3),
U=(O.size-O.width)/2*ct,vt=$t(U*2,3),ft=new Path2D,kt=new Path2D,{left:q,top:H,width:Z,height:et}=n.bbox;$i(kt,q-vt,H-vt,
Z+vt*2,et+vt*2);let bt=it=>{if(k[it]!=null){let ht=rt(M(b[it],y,J,B)),gt=rt(T(k[it],$,wt,K));lt(ft,ht+U,gt),D(ft,ht,gt,U,
0,vl*2)}};if(m)m.forEach(bt);else for(let it=l;it<=o;it++)bt(it);return{stroke:xt>0?ft:null,fill:ft,clip:kt,flags:Sl|ts}})}
function vo(t){return(n,s,l,o,m,h)=>{l!=o&&(m!=l&&h!=l&&t(n,s,l),m!=o&&h!=o&&t(n,s,o),t(n,s,h))}}var oa=vo(Tl),ra=vo(El);
function yo(t){let n=_t(t?.alignGaps,0);return(s,l,o,m)=>tl(s,l,(h,b,k,y,$,M,T,B,K,J,wt)=>{[o,m]=Pn(k,o,m);let rt=h.pxRound,
O=Z=>rt(M(Z,y,J,B)),lt=Z=>rt(T(Z,$,wt,K)),D,xt;y.ori==0?(D=Tl,xt=oa):(D=El,xt=ra);let U=y.dir*(y.ori==0?1:-1),vt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Sl},ft=vt.stroke,kt=!1;if(m-o>=J*4){let Z=dt=>s.posToVal(dt,y.key,!0),et=null,
bt=null,it,ht,gt,Bt=O(b[U==1?o:m]),ge=O(b[o]),Lt=O(b[m]),Nt=Z(U==1?ge+1:Lt-1);for(let dt=U==1?o:m;dt>=o&&dt<=m;dt+=U){let nt=b[dt],
Qt=(U==1?nt<Nt:nt>Nt)?Bt:O(nt),Xt=k[dt];Qt==Bt?Xt!=null?(ht=Xt,et==null?(D(ft,Qt,lt(ht)),it=et=bt=ht):ht<et?et=ht:ht>bt&&
(bt=ht)):Xt===null&&(kt=!0):(et!=null&&xt(ft,Bt,lt(et),lt(bt),lt(it),lt(ht)),Xt!=null?(ht=Xt,D(ft,Qt,lt(ht)),et=bt=it=ht):
(et=bt=null,Xt===null&&(kt=!0)),Bt=Qt,Nt=Z(Bt+U))}et!=null&&et!=bt&&gt!=Bt&&xt(ft,Bt,lt(et),lt(bt),lt(it),lt(ht))}else for(let Z=U==
1?o:m;Z>=o&&Z<=m;Z+=U){let et=k[Z];et===null?kt=!0:et!=null&&D(ft,O(b[Z]),lt(et))}let[q,H]=es(s,l);if(h.fill!=null||q!=0){
let Z=vt.fill=new Path2D(ft),et=h.fillTo(s,l,h.min,h.max,q),bt=lt(et),it=O(b[o]),ht=O(b[m]);U==-1&&([ht,it]=[it,ht]),D(Z,
ht,bt),D(Z,it,bt)}if(!h.spanGaps){let Z=[];kt&&Z.push(...ns(b,k,o,m,U,O,n)),vt.gaps=Z=h.gaps(s,l,o,m,Z),vt.clip=Ni(Z,y.ori,
B,K,J,wt)}return H!=0&&(vt.band=H==2?[Mn(s,l,o,m,ft,-1),Mn(s,l,o,m,ft,1)]:Mn(s,l,o,m,ft,H)),vt})}function aa(t){let n=_t(
t.align,1),s=_t(t.ascDesc,!1),l=_t(t.alignGaps,0),o=_t(t.extend,!1);return(m,h,b,k)=>tl(m,h,(y,$,M,T,B,K,J,wt,rt,O,lt)=>{
[b,k]=Pn(M,b,k);let D=y.pxRound,{left:xt,width:U}=m.bbox,vt=Lt=>D(K(Lt,T,O,wt)),ft=Lt=>D(J(Lt,B,lt,rt)),kt=T.ori==0?Tl:El,
q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Sl},H=q.stroke,Z=T.dir*(T.ori==0?1:-1),et=ft(M[Z==1?b:
k]),bt=vt($[Z==1?b:k]),it=bt,ht=bt;o&&n==-1&&(ht=xt,kt(H,ht,et)),kt(H,bt,et);for(let Lt=Z==1?b:k;Lt>=b&&Lt<=k;Lt+=Z){let Nt=M[Lt];
if(Nt==null)continue;let dt=vt($[Lt]),nt=ft(Nt);n==1?kt(H,dt,et):kt(H,it,nt),kt(H,dt,nt),et=nt,it=dt}let gt=it;o&&n==1&&
(gt=xt+U,kt(H,gt,et));let[Bt,ge]=es(m,h);if(y.fill!=null||Bt!=0){let Lt=q.fill=new Path2D(H),Nt=y.fillTo(m,h,y.min,y.max,
Bt),dt=ft(Nt);kt(Lt,gt,dt),kt(Lt,ht,dt)}if(!y.spanGaps){let Lt=[];Lt.push(...ns($,M,b,k,Z,vt,l));let Nt=y.width*ct/2,dt=s||
n==1?Nt:-Nt,nt=s||n==-1?-Nt:Nt;Lt.forEach(Qt=>{Qt[0]+=dt,Qt[1]+=nt}),q.gaps=Lt=y.gaps(m,h,b,k,Lt),q.clip=Ni(Lt,T.ori,wt,
rt,O,lt)}return ge!=0&&(q.band=ge==2?[Mn(m,h,b,k,H,-1),Mn(m,h,b,k,H,1)]:Mn(m,h,b,k,H,ge)),q})}function ko(t,n,s,l,o,m,h=_){
if(t.length>1){let b=null;for(let k=0,y=1/0;k<t.length;k++)if(n[k]!==void 0){if(b!=null){let $=Kt(t[k]-t[b]);$<y&&(y=$,h=
Kt(s(t[k],l,o,m)-s(t[b],l,o,m)))}b=k}}return h}function ua(t){t=t||li;let n=_t(t.size,[.6,_,1]),s=t.align||0,l=t.gap||0,
o=t.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let m=L(o),h=1-n[0],b=_t(n[1],_),k=_t(n[2],1),y=_t(t.disp,li),$=_t(
t.each,B=>{}),{fill:M,stroke:T}=y;return(B,K,J,wt)=>tl(B,K,(rt,O,lt,D,xt,U,vt,ft,kt,q,H)=>{let Z=rt.pxRound,et=s,bt=l*ct,
it=b*ct,ht=k*ct,gt,Bt;D.ori==0?[gt,Bt]=m(B,K):[Bt,gt]=m(B,K);let ge=D.dir*(D.ori==0?1:-1),Lt=D.ori==0?$i:ls,Nt=D.ori==0?
$:(j,Pt,we,$l,ll,dn,il)=>{$(j,Pt,we,ll,$l,il,dn)},dt=_t(B.bands,Vi).find(j=>j.series[0]==K),nt=dt!=null?dt.dir:0,Qt=rt.fillTo(
B,K,rt.min,rt.max,nt),Xt=Z(vt(Qt,xt,H,kt)),ee,jt,tn,Ye=q,Vt=Z(rt.width*ct),hn=!1,_n=null,Ke=null,Fn=null,Nl=null;M!=null&&
(Vt==0||T!=null)&&(hn=!0,_n=M.values(B,K,J,wt),Ke=new Map,new Set(_n).forEach(j=>{j!=null&&Ke.set(j,new Path2D)}),Vt>0&&
(Fn=T.values(B,K,J,wt),Nl=new Map,new Set(Fn).forEach(j=>{j!=null&&Nl.set(j,new Path2D)})));let{x0:Il,size:oi}=y;if(Il!=
null&&oi!=null){et=1,O=Il.values(B,K,J,wt),Il.unit==2&&(O=O.map(Pt=>B.posToVal(ft+Pt*q,D.key,!0)));let j=oi.values(B,K,J,
wt);oi.unit==2?jt=j[0]*q:jt=U(j[0],D,q,ft)-U(0,D,q,ft),Ye=ko(O,lt,U,D,q,ft,Ye),tn=Ye-jt+bt}else Ye=ko(O,lt,U,D,q,ft,Ye),
tn=Ye*h+bt,jt=Ye-tn;tn<1&&(tn=0),Vt>=jt/2&&(Vt=0),tn<5&&(Z=Wt);let Pi=tn>0,el=Ye-tn-(Pi?Vt:0);jt=Z(W(el,ht,it)),ee=(et==
0?jt/2:et==ge?0:jt)-et*ge*((et==0?bt/2:0)+(Pi?Vt/2:0));let Ae={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},
Al=hn?null:new Path2D,Sn=null;if(dt!=null)Sn=B.data[dt.series[1]];else{let{y0:j,y1:Pt}=y;j!=null&&Pt!=null&&(lt=Pt.values(
B,K,J,wt),Sn=j.values(B,K,J,wt))}let nl=gt*jt,pt=Bt*jt;for(let j=ge==1?J:wt;j>=J&&j<=wt;j+=ge){let Pt=lt[j];if(Pt==null)
continue;if(Sn!=null){let De=Sn[j]??0;if(Pt-De==0)continue;Xt=vt(De,xt,H,kt)}let we=D.distr!=2||y!=null?O[j]:j,$l=U(we,D,
q,ft),ll=vt(_t(Pt,Qt),xt,H,kt),dn=Z($l-ee),il=Z(le(ll,Xt)),We=Z(Oe(ll,Xt)),Ue=il-We;if(Pt!=null){let De=Pt<0?pt:nl,en=Pt<
0?nl:pt;hn?(Vt>0&&Fn[j]!=null&&Lt(Nl.get(Fn[j]),dn,We+ke(Vt/2),jt,le(0,Ue-Vt),De,en),_n[j]!=null&&Lt(Ke.get(_n[j]),dn,We+
ke(Vt/2),jt,le(0,Ue-Vt),De,en)):Lt(Al,dn,We+ke(Vt/2),jt,le(0,Ue-Vt),De,en),Nt(B,K,j,dn-Vt/2,We,jt+Vt,Ue)}}return Vt>0?Ae.
stroke=hn?Nl:Al:hn||(Ae._fill=rt.width==0?rt._fill:rt._stroke??rt._fill,Ae.width=0),Ae.fill=hn?Ke:Al,Ae})}function fa(t,n){
let s=_t(n?.alignGaps,0);return(l,o,m,h)=>tl(l,o,(b,k,y,$,M,T,B,K,J,wt,rt)=>{[m,h]=Pn(y,m,h);let O=b.pxRound,lt=gt=>O(T(
gt,$,wt,K)),D=gt=>O(B(gt,M,rt,J)),xt,U,vt;$.ori==0?(xt=Ii,vt=Tl,U=wo):(xt=Ai,vt=El,U=xo);let ft=$.dir*($.ori==0?1:-1),kt=lt(
k[ft==1?m:h]),q=kt,H=[],Z=[];for(let gt=ft==1?m:h;gt>=m&&gt<=h;gt+=ft)if(y[gt]!=null){let Bt=k[gt],ge=lt(Bt);H.push(q=ge),
Z.push(D(y[gt]))}let et={stroke:t(H,Z,xt,vt,U,O),fill:null,clip:null,band:null,gaps:null,flags:Sl},bt=et.stroke,[it,ht]=es(
l,o);if(b.fill!=null||it!=0){let gt=et.fill=new Path2D(bt),Bt=b.fillTo(l,o,b.min,b.max,it),ge=D(Bt);vt(gt,q,ge),vt(gt,kt,
ge)}if(!b.spanGaps){let gt=[];gt.push(...ns(k,y,m,h,ft,lt,s)),et.gaps=gt=b.gaps(l,o,m,h,gt),et.clip=Ni(gt,$.ori,K,J,wt,rt)}
return ht!=0&&(et.band=ht==2?[Mn(l,o,m,h,bt,-1),Mn(l,o,m,h,bt,1)]:Mn(l,o,m,h,bt,ht)),et})}function ca(t){return fa(ha,t)}
function ha(t,n,s,l,o,m){let h=t.length;if(h<2)return null;let b=new Path2D;if(s(b,t[0],n[0]),h==2)l(b,t[1],n[1]);else{let k=Array(
h),y=Array(h-1),$=Array(h-1),M=Array(h-1);for(let T=0;T<h-1;T++)$[T]=n[T+1]-n[T],M[T]=t[T+1]-t[T],y[T]=$[T]/M[T];k[0]=y[0];
for(let T=1;T<h-1;T++)y[T]===0||y[T-1]===0||y[T-1]>0!=y[T]>0?k[T]=0:(k[T]=3*(M[T-1]+M[T])/((2*M[T]+M[T-1])/y[T-1]+(M[T]+
2*M[T-1])/y[T]),isFinite(k[T])||(k[T]=0));k[h-1]=y[h-2];for(let T=0;T<h-1;T++)o(b,t[T]+M[T]/3,n[T]+k[T]*M[T]/3,t[T+1]-M[T]/
3,n[T+1]-k[T+1]*M[T]/3,t[T+1],n[T+1])}return b}var is=new Set;function Mo(){for(let t of is)t.syncRect(!0)}ze&&(Ze(vn,An,
Mo),Ze(ml,An,Mo,!0),Ze(yn,An,()=>{Me.pxRatio=ct}));var da=yo(),pa=bo();function _o(t,n,s,l){return(l?[t[0],t[1]].concat(
t.slice(2)):[t[0]].concat(t.slice(1))).map((o,m)=>ss(o,m,n,s))}function ma(t,n){return t.map((s,l)=>l==0?{}:Zt({},n,s))}
function ss(t,n,s,l){return Zt({},n==0?s:l,t)}function So(t,n,s){return n==null?kl:[n,s]}var ga=So;function wa(t,n,s){return n==
null?kl:Xn(n,s,kn,!0)}function To(t,n,s,l){return n==null?kl:bl(n,s,t.scales[l].log,!1)}var xa=To;function Eo(t,n,s,l){return n==
null?kl:Zl(n,s,t.scales[l].log,!1)}var ba=Eo;function va(t,n,s,l,o){let m=le(E(t),E(n)),h=n-t,b=Ee(o/l*h,s);do{let k=s[b],
y=l*k/h;if(y>=o&&m+(k<5?On.get(k):0)<=17)return[k,y]}while(++b<s.length);return[0,0]}function No(t){let n,s;return t=t.replace(
/(\d+)px/,(l,o)=>(n=Yt((s=+o)*ct))+"px"),[t,n,s]}function ya(t){t.show&&[t.font,t.labelFont].forEach(n=>{let s=$t(n[2]*ct,
1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function Me(t,n,s){let l={mode:_t(t.mode,1)},o=l.mode;function m(e,i,r,a){
let d=i.valToPct(e);return a+r*(i.dir==-1?1-d:d)}function h(e,i,r,a){let d=i.valToPct(e);return a+r*(i.dir==-1?d:1-d)}function b(e,i,r,a){
return i.ori==0?m(e,i,r,a):h(e,i,r,a)}l.valToPosH=m,l.valToPosV=h;let k=!1;l.status=0;let y=l.root=he(z);if(t.id!=null&&
(y.id=t.id),ye(y,t.class),t.title){let e=he(Q,y);e.textContent=t.title}let $=Te("canvas"),M=l.ctx=$.getContext("2d"),T=he(
G,y);Ze("click",T,e=>{e.target===K&&(Ot!=Hl||Rt!=jl)&&be.click(l,e)},!0);let B=l.under=he(tt,T);T.appendChild($);let K=l.
over=he(ot,T);t=Ml(t);let J=+_t(t.pxAlign,1),wt=ho(J);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let rt=t.
ms||.001,O=l.series=o==1?_o(t.series||[],eo,ao,!1):ma(t.series||[null],ro),lt=l.axes=_o(t.axes||[],to,io,!0),D=l.scales=
{},xt=l.bands=t.bands||[];xt.forEach(e=>{e.fill=L(e.fill||null),e.dir=_t(e.dir,-1)});let U=o==2?O[1].facets[0].scale:O[0].
scale,vt={axes:za,series:Pa},ft=(t.drawOrder||["axes","series"]).map(e=>vt[e]);function kt(e){let i=e.distr==3?r=>Qe(r>0?
r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>g(r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:d,
_max:x}=e,S=x-d;return(a-d)/S}}function q(e){let i=D[e];if(i==null){let r=(t.scales||li)[e]||li;if(r.from!=null){q(r.from);
let a=Zt({},D[r.from],r,{key:e});a.valToPct=kt(a),D[e]=a}else{i=D[e]=Zt({},e==U?uo:la,r),i.key=e;let a=i.time,d=i.range,
x=Dn(d);if((e!=U||o==2&&!a)&&(x&&(d[0]==null||d[1]==null)&&(d={min:d[0]==null?Ql:{mode:1,hard:d[0],soft:d[0]},max:d[1]==
null?Ql:{mode:1,hard:d[1],soft:d[1]}},x=!1),!x&&_i(d))){let S=d;d=(N,P,C)=>P==null?kl:Xn(P,C,S)}i.range=L(d||(a?ga:e==U?
i.distr==3?xa:i.distr==4?ba:So:i.distr==3?To:i.distr==4?Eo:wa)),i.auto=L(x?!1:i.auto),i.clamp=L(i.clamp||na),i._min=i._max=
null,i.valToPct=kt(i)}}}q("x"),q("y"),o==1&&O.forEach(e=>{q(e.scale)}),lt.forEach(e=>{q(e.scale)});for(let e in t.scales)
q(e);let H=D[U],Z=H.distr,et,bt;H.ori==0?(ye(y,R),et=m,bt=h):(ye(y,at),et=h,bt=m);let it={};for(let e in D){let i=D[e];(i.
min!=null||i.max!=null)&&(it[e]={min:i.min,max:i.max},i.min=i.max=null)}let ht=t.tzDate||(e=>new Date(Yt(e/rt))),gt=t.fmtDate||
Gi,Bt=rt==1?Ir(ht):Pr(ht),ge=Ks(ht,Gs(rt==1?Nr:$r,gt)),Lt=Bs(ht,Us(Or,gt)),Nt=[],dt=l.legend=Zt({},zr,t.legend),nt=l.cursor=
Zt({},jr,{drag:{y:o==2}},t.cursor),Qt=dt.show,Xt=nt.show,ee=dt.markers;dt.idxs=Nt,ee.width=L(ee.width),ee.dash=L(ee.dash),
ee.stroke=L(ee.stroke),ee.fill=L(ee.fill);let jt,tn,Ye,Vt=[],hn=[],_n,Ke=!1,Fn={};if(dt.live){let e=O[1]?O[1].values:null;
Ke=e!=null,_n=Ke?e(l,1,0):{_:0};for(let i in _n)Fn[i]=un}if(Qt)if(jt=Te("table",bn,y),Ye=Te("tbody",null,jt),dt.mount(l,
jt),Ke){tn=Te("thead",null,jt,Ye);let e=Te("tr",null,tn);Te("th",null,e);for(var Nl in _n)Te("th",on,e).textContent=Nl}else
ye(jt,cl),dt.live&&ye(jt,jn);let Il={show:!0},oi={show:!1};function Pi(e,i){if(i==0&&(Ke||!dt.live||o==2))return kl;let r=[],
a=Te("tr",yt,Ye,Ye.childNodes[i]);ye(a,e.class),e.show||ye(a,Ct);let d=Te("th",null,a);if(ee.show){let N=he(ne,d);if(i>0){
let P=ee.width(l,i);P&&(N.style.border=P+"px "+ee.dash(l,i)+" "+ee.stroke(l,i)),N.style.background=ee.fill(l,i)}}let x=he(
on,d);e.label instanceof HTMLElement?x.appendChild(e.label):x.textContent=e.label,i>0&&(ee.show||(x.style.color=e.width>
0?ee.stroke(l,i):ee.fill(l,i)),Ae("click",d,N=>{if(nt._lock)return;ol(N);let P=O.indexOf(e);if((N.ctrlKey||N.metaKey)!=dt.
isolate){let C=O.some((Y,V)=>V>0&&V!=P&&Y.show);O.forEach((Y,V)=>{V>0&&mn(V,C?V==P?Il:oi:Il,!0,te.setSeries)})}else mn(P,
{show:!e.show},!0,te.setSeries)},!1),Ll&&Ae(Bn,d,N=>{nt._lock||(ol(N),mn(O.indexOf(e),Gl,!0,te.setSeries))},!1));for(var S in _n){
let N=Te("td",hl,a);N.textContent="--",r.push(N)}return[a,r]}let el=new Map;function Ae(e,i,r,a=!0){let d=el.get(i)||{},
x=nt.bind[e](l,i,r,a);x&&(Ze(e,i,d[e]=x),el.set(i,d))}function Al(e,i,r){let a=el.get(i)||{};for(let d in a)(e==null||d==
e)&&(ql(d,i,a[d]),delete a[d]);e==null&&el.delete(i)}let Sn=0,nl=0,pt=0,j=0,Pt=0,we=0,$l=Pt,ll=we,dn=pt,il=j,We=0,Ue=0,De=0,
en=0;l.bbox={};let os=!1,Li=!1,Pl=!1,sl=!1,Oi=!1,Be=!1;function rs(e,i,r){(r||e!=l.width||i!=l.height)&&Io(e,i),Cl(!1),Pl=
!0,Li=!0,Rl()}function Io(e,i){l.width=Sn=pt=e,l.height=nl=j=i,Pt=we=0,Sa(),Ta();let r=l.bbox;We=r.left=Ie(Pt*ct,.5),Ue=
r.top=Ie(we*ct,.5),De=r.width=Ie(pt*ct,.5),en=r.height=Ie(j*ct,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=Da(
i),a=Fa(i);e=i==ka||r&&a,e||(Io(l.width,l.height),Li=!0)}}function _a({width:e,height:i}){rs(e,i)}l.setSize=_a;function Sa(){
let e=!1,i=!1,r=!1,a=!1;lt.forEach((d,x)=>{if(d.show&&d._show){let{side:S,_size:N}=d,P=S%2,C=d.label!=null?d.labelSize:0,
Y=N+C;Y>0&&(P?(pt-=Y,S==3?(Pt+=Y,a=!0):r=!0):(j-=Y,S==0?(we+=Y,e=!0):i=!0))}}),rl[0]=e,rl[1]=r,rl[2]=i,rl[3]=a,pt-=zn[1]+
zn[3],Pt+=zn[3],j-=zn[2]+zn[0],we+=zn[0]}function Ta(){let e=Pt+pt,i=we+j,r=Pt,a=we;function d(x,S){switch(x){case 1:return e+=
S,e-S;case 2:return i+=S,i-S;case 3:return r-=S,r+S;case 0:return a-=S,a+S}}lt.forEach((x,S)=>{if(x.show&&x._show){let N=x.
side;x._pos=d(N,x._size),x.label!=null&&(x._lpos=d(N,x.labelSize))}})}if(nt.dataIdx==null){let e=nt.hover,i=e.skip=new Set(
e.skip??[]);i.add(void 0);let r=e.prox=L(e.prox),a=e.bias??=0;nt.dataIdx=(d,x,S,N)=>{if(x==0)return S;let P=S,C=r(d,x,S,
N)??_,Y=C>=0&&C<_,V=H.ori==0?pt:j,ut=nt.left,Tt=n[0],St=n[x];if(i.has(St[S])){P=null;let Mt=null,st=null,X;if(a==0||a==-1)
for(X=S;Mt==null&&X-- >0;)i.has(St[X])||(Mt=X);if(a==0||a==1)for(X=S;st==null&&X++<St.length;)i.has(St[X])||(st=X);if(Mt!=
null||st!=null)if(Y){let Ft=Mt==null?-1/0:et(Tt[Mt],H,V,0),Jt=st==null?1/0:et(Tt[st],H,V,0),ce=ut-Ft,It=Jt-ut;ce<=It?ce<=
C&&(P=Mt):It<=C&&(P=st)}else P=st==null?Mt:Mt==null?st:S-Mt<=st-S?Mt:st}else Y&&Kt(ut-et(Tt[S],H,V,0))>C&&(P=null);return P}}
let ol=e=>{nt.event=e};nt.idxs=Nt,nt._lock=!1;let _e=nt.points;_e.show=L(_e.show),_e.size=L(_e.size),_e.stroke=L(_e.stroke),
_e.width=L(_e.width),_e.fill=L(_e.fill);let pn=l.focus=Zt({},t.focus||{alpha:.3},nt.focus),Ll=pn.prox>=0,Ol=Ll&&_e.one,Je=[],
Dl=[],Fl=[];function Ao(e,i){let r=_e.show(l,i);if(r instanceof HTMLElement)return ye(r,En),ye(r,e.class),Ce(r,-10,-10,pt,
j),K.insertBefore(r,Je[i]),r}function $o(e,i){if(o==1||i>0){let r=o==1&&D[e.scale].time,a=e.value;e.value=r?$s(a)?Bs(ht,
Us(a,gt)):a||Lt:a||Qr,e.label=e.label||(r?Gr:Vr)}if(Ol||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||Ut,e.fillTo=
L(e.fillTo||ia),e.pxAlign=+_t(e.pxAlign,J),e.pxRound=ho(e.pxAlign),e.stroke=L(e.stroke||null),e.fill=L(e.fill||null),e._stroke=
e._fill=e._paths=e._focus=null;let r=ta(le(1,e.width),1),a=e.points=Zt({},{size:r,width:le(1,r*.2),stroke:e.stroke,space:r*
2,paths:pa,_stroke:null,_fill:null},e.points);a.show=L(a.show),a.filter=L(a.filter),a.fill=L(a.fill),a.stroke=L(a.stroke),
a.paths=L(a.paths),a.pxAlign=e.pxAlign}if(Qt){let r=Pi(e,i);Vt.splice(i,0,r[0]),hn.splice(i,0,r[1]),dt.values.push(null)}
if(Xt){Nt.splice(i,0,null);let r=null;Ol?i==0&&(r=Ao(e,i)):i>0&&(r=Ao(e,i)),Je.splice(i,0,r),Dl.splice(i,0,0),Fl.splice(
i,0,0)}fe("addSeries",i)}function Ea(e,i){i=i??O.length,e=o==1?ss(e,i,eo,ao):ss(e,i,{},ro),O.splice(i,0,e),$o(O[i],i)}l.
addSeries=Ea;function Na(e){if(O.splice(e,1),Qt){dt.values.splice(e,1),hn.splice(e,1);let i=Vt.splice(e,1)[0];Al(null,i.
firstChild),i.remove()}Xt&&(Nt.splice(e,1),Je.splice(e,1)[0].remove(),Dl.splice(e,1),Fl.splice(e,1)),fe("delSeries",e)}l.
delSeries=Na;let rl=[!1,!1,!1,!1];function Ia(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=D[e.scale];a==null&&(e.scale=
r?O[1].scale:U,a=D[e.scale]);let d=a.time;e.size=L(e.size),e.space=L(e.space),e.rotate=L(e.rotate),Dn(e.incrs)&&e.incrs.
forEach(S=>{!On.has(S)&&On.set(S,Is(S))}),e.incrs=L(e.incrs||(a.distr==2?Sr:d?rt==1?Er:Ar:Qn)),e.splits=L(e.splits||(d&&
a.distr==1?Bt:a.distr==3?Zi:a.distr==4?Br:Ur)),e.stroke=L(e.stroke),e.grid.stroke=L(e.grid.stroke),e.ticks.stroke=L(e.ticks.
stroke),e.border.stroke=L(e.border.stroke);let x=e.values;e.values=Dn(x)&&!Dn(x[0])?L(x):d?Dn(x)?Ks(ht,Gs(x,gt)):$s(x)?Lr(
ht,x):x||ge:x||Kr,e.filter=L(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:pe)),e.font=No(e.font),e.labelFont=
No(e.labelFont),e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(rl[i]=
!0,e._el=he(zt,T))}}function ri(e,i,r,a){let[d,x,S,N]=r,P=i%2,C=0;return P==0&&(N||x)&&(C=i==0&&!d||i==2&&!S?Yt(to.size/
3):0),P==1&&(d||S)&&(C=i==1&&!x||i==3&&!N?Yt(io.size/2):0),C}let Po=l.padding=(t.padding||[ri,ri,ri,ri]).map(e=>L(_t(e,ri))),
zn=l._padding=Po.map((e,i)=>e(l,i,rl,0)),xe,oe=null,re=null,Di=o==1?O[0].idxs:null,nn=null,ai=!1;function Lo(e,i){if(n=e??
[],l.data=l._data=n,o==2){xe=0;for(let r=1;r<O.length;r++)xe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),nn=
n[0],xe=nn.length;let r=n;if(Z==2){r=n.slice();let a=r[0]=Array(xe);for(let d=0;d<xe;d++)a[d]=d}l._data=n=r}if(Cl(!0),fe(
"setData"),Z==2&&(Pl=!0),i!==!1){let r=H;r.auto(l,ai)?as():Rn(U,r.min,r.max),sl=sl||nt.left>=0,Be=!0,Rl()}}l.setData=Lo;
function as(){ai=!0;let e,i;o==1&&(xe>0?(oe=Di[0]=0,re=Di[1]=xe-1,e=n[0][oe],i=n[0][re],Z==2?(e=oe,i=re):e==i&&(Z==3?[e,
i]=bl(e,e,H.log,!1):Z==4?[e,i]=Zl(e,e,H.log,!1):H.time?i=e+Yt(86400/rt):[e,i]=Xn(e,i,kn,!0))):(oe=Di[0]=e=null,re=Di[1]=
i=null)),Rn(U,e,i)}let Fi,zl,us,fs,cs,hs,ds,ps,ms,Fe;function Oo(e,i,r,a,d,x){e??=dl,r??=Vi,a??="butt",d??=dl,x??="round",
e!=Fi&&(M.strokeStyle=Fi=e),d!=zl&&(M.fillStyle=zl=d),i!=us&&(M.lineWidth=us=i),x!=cs&&(M.lineJoin=cs=x),a!=hs&&(M.lineCap=
hs=a),r!=fs&&M.setLineDash(fs=r)}function Do(e,i,r,a){i!=zl&&(M.fillStyle=zl=i),e!=ds&&(M.font=ds=e),r!=ps&&(M.textAlign=
ps=r),a!=ms&&(M.textBaseline=ms=a)}function gs(e,i,r,a,d=0){if(a.length>0&&e.auto(l,ai)&&(i==null||i.min==null)){let x=_t(
oe,0),S=_t(re,a.length-1),N=r.min==null?Xl(a,x,S,d,e.distr==3):[r.min,r.max];e.min=Oe(e.min,r.min=N[0]),e.max=le(e.max,r.
max=N[1])}}let Fo={min:null,max:null};function Aa(){for(let a in D){let d=D[a];it[a]==null&&(d.min==null||it[U]!=null&&d.
auto(l,ai))&&(it[a]=Fo)}for(let a in D){let d=D[a];it[a]==null&&d.from!=null&&it[d.from]!=null&&(it[a]=Fo)}it[U]!=null&&
Cl(!0);let e={};for(let a in it){let d=it[a];if(d!=null){let x=e[a]=Ml(D[a],or);if(d.min!=null)Zt(x,d);else if(a!=U||o==
2)if(xe==0&&x.from==null){let S=x.range(l,null,null,a);x.min=S[0],x.max=S[1]}else x.min=_,x.max=-_}}if(xe>0){O.forEach((a,d)=>{
if(o==1){let x=a.scale,S=it[x];if(S==null)return;let N=e[x];if(d==0){let P=N.range(l,N.min,N.max,x);N.min=P[0],N.max=P[1],
oe=Ee(N.min,n[0]),re=Ee(N.max,n[0]),re-oe>1&&(n[0][oe]<N.min&&oe++,n[0][re]>N.max&&re--),a.min=nn[oe],a.max=nn[re]}else a.
show&&a.auto&&gs(N,S,a,n[d],a.sorted);a.idxs[0]=oe,a.idxs[1]=re}else if(d>0&&a.show&&a.auto){let[x,S]=a.facets,N=x.scale,
P=S.scale,[C,Y]=n[d],V=e[N],ut=e[P];V!=null&&gs(V,it[N],x,C,x.sorted),ut!=null&&gs(ut,it[P],S,Y,S.sorted),a.min=S.min,a.
max=S.max}});for(let a in e){let d=e[a],x=it[a];if(d.from==null&&(x==null||x.min==null)){let S=d.range(l,d.min==_?null:d.
min,d.max==-_?null:d.max,a);d.min=S[0],d.max=S[1]}}}for(let a in e){let d=e[a];if(d.from!=null){let x=e[d.from];if(x.min==
null)d.min=d.max=null;else{let S=d.range(l,x.min,x.max,a);d.min=S[0],d.max=S[1]}}}let i={},r=!1;for(let a in e){let d=e[a],
x=D[a];if(x.min!=d.min||x.max!=d.max){x.min=d.min,x.max=d.max;let S=x.distr;x._min=S==3?Qe(x.min):S==4?g(x.min,x.asinh):
S==100?x.fwd(x.min):x.min,x._max=S==3?Qe(x.max):S==4?g(x.max,x.asinh):S==100?x.fwd(x.max):x.max,i[a]=r=!0}}if(r){O.forEach(
(a,d)=>{o==2?d>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)Pl=!0,fe("setScale",a);Xt&&nt.left>=
0&&(sl=Be=!0)}for(let a in it)it[a]=null}function $a(e){let i=W(oe-1,0,xe-1),r=W(re+1,0,xe-1);for(;e[i]==null&&i>0;)i--;
for(;e[r]==null&&r<xe-1;)r++;return[i,r]}function Pa(){if(xe>0){let e=O.some(i=>i._focus)&&Fe!=pn.alpha;e&&(M.globalAlpha=
Fe=pn.alpha),O.forEach((i,r)=>{if(r>0&&i.show&&(zo(r,!1),zo(r,!0),i._paths==null)){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=
Fe=i.alpha);let d=o==2?[0,n[r][0].length-1]:$a(n[r]);i._paths=i.paths(l,r,d[0],d[1]),Fe!=a&&(M.globalAlpha=Fe=a)}}),O.forEach(
(i,r)=>{if(r>0&&i.show){let a=Fe;Fe!=i.alpha&&(M.globalAlpha=Fe=i.alpha),i._paths!=null&&Co(r,!1);{let d=i._paths!=null?
i._paths.gaps:null,x=i.points.show(l,r,oe,re,d),S=i.points.filter(l,r,x,d);(x||S)&&(i.points._paths=i.points.paths(l,r,oe,
re,S),Co(r,!0))}Fe!=a&&(M.globalAlpha=Fe=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=Fe=1)}}function zo(e,i){let r=i?O[e].
points:O[e];r._stroke=r.stroke(l,e),r._fill=r.fill(l,e)}function Co(e,i){let r=i?O[e].points:O[e],{stroke:a,fill:d,clip:x,
flags:S,_stroke:N=r._stroke,_fill:P=r._fill,_width:C=r.width}=r._paths;C=$t(C*ct,3);let Y=null,V=C%2/2;i&&P==null&&(P=C>
0?"#fff":N);let ut=r.pxAlign==1&&V>0;if(ut&&M.translate(V,V),!i){let Tt=We-C/2,St=Ue-C/2,Mt=De+C,st=en+C;Y=new Path2D,Y.
rect(Tt,St,Mt,st)}i?ws(N,C,r.dash,r.cap,P,a,d,S,x):La(e,N,C,r.dash,r.cap,P,a,d,S,Y,x),ut&&M.translate(-V,-V)}function La(e,i,r,a,d,x,S,N,P,C,Y){
let V=!1;P!=0&&xt.forEach((ut,Tt)=>{if(ut.series[0]==e){let St=O[ut.series[1]],Mt=n[ut.series[1]],st=(St._paths||li).band;
Dn(st)&&(st=ut.dir==1?st[0]:st[1]);let X,Ft=null;St.show&&st&&ti(Mt,oe,re)?(Ft=ut.fill(l,Tt)||x,X=St._paths.clip):st=null,
ws(i,r,a,d,Ft,S,N,P,C,Y,X,st),V=!0}}),V||ws(i,r,a,d,x,S,N,P,C,Y)}let Ro=Sl|ts;function ws(e,i,r,a,d,x,S,N,P,C,Y,V){Oo(e,
i,r,a,d),(P||C||V)&&(M.save(),P&&M.clip(P),C&&M.clip(C)),V?(N&Ro)==Ro?(M.clip(V),Y&&M.clip(Y),Ci(d,S),zi(e,x,i)):N&ts?(Ci(
d,S),M.clip(V),zi(e,x,i)):N&Sl&&(M.save(),M.clip(V),Y&&M.clip(Y),Ci(d,S),M.restore(),zi(e,x,i)):(Ci(d,S),zi(e,x,i)),(P||
C||V)&&M.restore()}function zi(e,i,r){r>0&&(i instanceof Map?i.forEach((a,d)=>{M.strokeStyle=Fi=d,M.stroke(a)}):i!=null&&
e&&M.stroke(i))}function Ci(e,i){i instanceof Map?i.forEach((r,a)=>{M.fillStyle=zl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Oa(e,i,r,a){
let d=lt[e],x;if(a<=0)x=[0,0];else{let S=d._space=d.space(l,e,i,r,a),N=d._incrs=d.incrs(l,e,i,r,a,S);x=va(i,r,N,a,S)}return d.
_found=x}function xs(e,i,r,a,d,x,S,N,P,C){let Y=S%2/2;J==1&&M.translate(Y,Y),Oo(N,S,P,C,N),M.beginPath();let V,ut,Tt,St,
Mt=d+(a==0||a==3?-x:x);r==0?(ut=d,St=Mt):(V=d,Tt=Mt);for(let st=0;st<e.length;st++)i[st]!=null&&(r==0?V=Tt=e[st]:ut=St=e[st],
M.moveTo(V,ut),M.lineTo(Tt,St));M.stroke(),J==1&&M.translate(-Y,-Y)}function Da(e){let i=!0;return lt.forEach((r,a)=>{if(!r.
show)return;let d=D[r.scale];if(d.min==null){r._show&&(i=!1,r._show=!1,Cl(!1));return}else r._show||(i=!1,r._show=!0,Cl(
!1));let x=r.side,S=x%2,{min:N,max:P}=d,[C,Y]=Oa(a,N,P,S==0?pt:j);if(Y==0)return;let V=d.distr==2,ut=r._splits=r.splits(
l,a,N,P,C,Y,V),Tt=d.distr==2?ut.map(X=>nn[X]):ut,St=d.distr==2?nn[ut[1]]-nn[ut[0]]:C,Mt=r._values=r.values(l,r.filter(l,
Tt,a,Y,St),a,Y,St);r._rotate=x==2?r.rotate(l,Mt,a,Y):0;let st=r._size;r._size=Ne(r.size(l,Mt,a,e)),st!=null&&r._size!=st&&
(i=!1)}),i}function Fa(e){let i=!0;return Po.forEach((r,a)=>{let d=r(l,a,rl,e);d!=zn[a]&&(i=!1),zn[a]=d}),i}function za(){
for(let e=0;e<lt.length;e++){let i=lt[e];if(!i.show||!i._show)continue;let r=i.side,a=r%2,d,x,S=i.stroke(l,e),N=r==0||r==
3?-1:1,[P,C]=i._found;if(i.label!=null){let Pe=i.labelGap*N,Ve=Yt((i._lpos+Pe)*ct);Do(i.labelFont[0],S,"center",r==2?"to\
p":Gn),M.save(),a==1?(d=x=0,M.translate(Ve,Yt(Ue+en/2)),M.rotate((r==3?-vl:vl)/2)):(d=Yt(We+De/2),x=Ve);let fl=F(i.label)?
i.label(l,e,P,C):i.label;M.fillText(fl,d,x),M.restore()}if(C==0)continue;let Y=D[i.scale],V=a==0?De:en,ut=a==0?We:Ue,Tt=i.
_splits,St=Y.distr==2?Tt.map(Pe=>nn[Pe]):Tt,Mt=Y.distr==2?nn[Tt[1]]-nn[Tt[0]]:P,st=i.ticks,X=i.border,Ft=st.show?st.size:
0,Jt=Yt(Ft*ct),ce=Yt((i.alignTo==2?i._size-Ft-i.gap:i.gap)*ct),It=i._rotate*-vl/180,qt=wt(i._pos*ct),He=(Jt+ce)*N,$e=qt+
He;x=a==0?$e:0,d=a==1?$e:0;let qe=i.font[0],ln=i.align==1?ve:i.align==2?Kn:It>0?ve:It<0?Kn:a==0?"center":r==3?Kn:ve,wn=It||
a==1?"middle":r==2?"top":Gn;Do(qe,S,ln,wn);let je=i.font[1]*i.lineGap,Xe=Tt.map(Pe=>wt(b(Pe,Y,V,ut))),sn=i._values;for(let Pe=0;Pe<
sn.length;Pe++){let Ve=sn[Pe];if(Ve!=null){a==0?d=Xe[Pe]:x=Xe[Pe],Ve=""+Ve;let fl=Ve.indexOf(`
`)==-1?[Ve]:Ve.split(/\n/gm);for(let Le=0;Le<fl.length;Le++){let ir=fl[Le];It?(M.save(),M.translate(d,x+Le*je),M.rotate(
It),M.fillText(ir,0,0),M.restore()):M.fillText(ir,d,x+Le*je)}}}st.show&&xs(Xe,st.filter(l,St,e,C,Mt),a,r,qt,Jt,$t(st.width*
ct,3),st.stroke(l,e),st.dash,st.cap);let xn=i.grid;xn.show&&xs(Xe,xn.filter(l,St,e,C,Mt),a,a==0?2:1,a==0?Ue:We,a==0?en:De,
$t(xn.width*ct,3),xn.stroke(l,e),xn.dash,xn.cap),X.show&&xs([qt],[1],a==0?1:0,a==0?1:2,a==1?Ue:We,a==1?en:De,$t(X.width*
ct,3),X.stroke(l,e),X.dash,X.cap)}fe("drawAxes")}function Cl(e){O.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Ri=!1,bs=!1,ui=[];function Ca(){bs=!1;for(let e=0;e<ui.
length;e++)fe(...ui[e]);ui.length=0}function Rl(){Ri||(dr(Yo),Ri=!0)}function Ra(e,i=!1){Ri=!0,bs=i,e(l),Yo(),i&&ui.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Yo(){if(os&&(Aa(),os=!1),Pl&&(Ma(),Pl=!1),Li){if(At(B,ve,Pt),At(B,"top",we),At(
B,Nn,pt),At(B,Vn,j),At(K,ve,Pt),At(K,"top",we),At(K,Nn,pt),At(K,Vn,j),At(T,Nn,Sn),At(T,Vn,nl),$.width=Yt(Sn*ct),$.height=
Yt(nl*ct),lt.forEach(({_el:e,_show:i,_size:r,_pos:a,side:d})=>{if(e!=null)if(i){let x=d===3||d===0?r:0,S=d%2==1;At(e,S?"\
left":"top",a-x),At(e,S?"width":"height",r),At(e,S?"top":"left",S?we:Pt),At(e,S?"height":"width",S?j:pt),wl(e,Ct)}else ye(
e,Ct)}),Fi=zl=us=cs=hs=ds=ps=ms=fs=null,Fe=1,hi(!0),Pt!=$l||we!=ll||pt!=dn||j!=il){Cl(!1);let e=pt/dn,i=j/il;if(Xt&&!sl&&
nt.left>=0){nt.left*=e,nt.top*=i,Yl&&Ce(Yl,Yt(nt.left),0,pt,j),Wl&&Ce(Wl,0,Yt(nt.top),pt,j);for(let r=0;r<Je.length;r++){
let a=Je[r];a!=null&&(Dl[r]*=e,Fl[r]*=i,Ce(a,Ne(Dl[r]),Ne(Fl[r]),pt,j))}}if(Dt.show&&!Oi&&Dt.left>=0&&Dt.width>0){Dt.left*=
e,Dt.width*=e,Dt.top*=i,Dt.height*=i;for(let r in Ss)At(Vl,r,Dt[r])}$l=Pt,ll=we,dn=pt,il=j}fe("setSize"),Li=!1}Sn>0&&nl>
0&&(M.clearRect(0,0,$.width,$.height),fe("drawClear"),ft.forEach(e=>e()),fe("draw")),Dt.show&&Oi&&(Yi(Dt),Oi=!1),Xt&&sl&&
(ul(null,!0,!1),sl=!1),dt.show&&dt.live&&Be&&(Ms(),Be=!1),k||(k=!0,l.status=1,fe("ready")),ai=!1,Ri=!1}l.redraw=(e,i)=>{
Pl=i||!1,e!==!1?Rn(U,H.min,H.max):Rl()};function vs(e,i){let r=D[e];if(r.from==null){if(xe==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(xe>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==U&&r.distr==2&&xe>0&&(i.min=Ee(i.min,n[0]),i.max=Ee(i.max,n[0]),i.min==i.max&&i.max++),it[e]=i,os=!0,Rl()}}
l.setScale=vs;let ys,ks,Yl,Wl,Wo,Ho,Hl,jl,jo,Vo,Ot,Rt,Cn=!1,be=nt.drag,ae=be.x,ue=be.y;Xt&&(nt.x&&(ys=he(Gt,K)),nt.y&&(ks=
he(Hn,K)),H.ori==0?(Yl=ys,Wl=ks):(Yl=ks,Wl=ys),Ot=nt.left,Rt=nt.top);let Dt=l.select=Zt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Vl=Dt.show?he(Se,Dt.over?K:B):null;function Yi(e,i){if(Dt.show){for(let r in e)Dt[r]=e[r],r in
Ss&&At(Vl,r,e[r]);i!==!1&&fe("setSelect")}}l.setSelect=Yi;function Ya(e){if(O[e].show)Qt&&wl(Vt[e],Ct);else if(Qt&&ye(Vt[e],
Ct),Xt){let i=Ol?Je[0]:Je[e];i!=null&&Ce(i,-10,-10,pt,j)}}function Rn(e,i,r){vs(e,{min:i,max:r})}function mn(e,i,r,a){i.
focus!=null&&Ga(e),i.show!=null&&O.forEach((d,x)=>{x>0&&(e==x||e==null)&&(d.show=i.show,Ya(x),o==2?(Rn(d.facets[0].scale,
null,null),Rn(d.facets[1].scale,null,null)):Rn(d.scale,null,null),Rl())}),r!==!1&&fe("setSeries",e,i),a&&di("setSeries",
l,e,i)}l.setSeries=mn;function Wa(e,i){Zt(xt[e],i)}function Ha(e,i){e.fill=L(e.fill||null),e.dir=_t(e.dir,-1),i=i??xt.length,
xt.splice(i,0,e)}function ja(e){e==null?xt.length=0:xt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){
O[e].alpha=i,Xt&&Je[e]!=null&&(Je[e].style.opacity=i),Qt&&Vt[e]&&(Vt[e].style.opacity=i)}let Tn,Yn,al,Gl={focus:!0};function Ga(e){
if(e!=al){let i=e==null,r=pn.alpha!=1;O.forEach((a,d)=>{if(o==1||d>0){let x=i||d==0||d==e;a._focus=i?null:x,r&&Va(d,x?1:
pn.alpha)}}),al=e,r&&Rl()}}Qt&&Ll&&Ae(In,jt,e=>{nt._lock||(ol(e),al!=null&&mn(null,Gl,!0,te.setSeries))});function gn(e,i,r){
let a=D[i];r&&(e=e/ct-(a.ori==1?we:Pt));let d=pt;a.ori==1&&(d=j,e=d-e),a.dir==-1&&(e=d-e);let x=a._min,S=a._max,N=e/d,P=x+
(S-x)*N,C=a.distr;return C==3?Ln(10,P):C==4?ji(P,a.asinh):C==100?a.bwd(P):P}function Ka(e,i){let r=gn(e,U,i);return Ee(r,
n[0],oe,re)}l.valToIdx=e=>Ee(e,n[0]),l.posToIdx=Ka,l.posToVal=gn,l.valToPos=(e,i,r)=>D[i].ori==0?m(e,D[i],r?De:pt,r?We:0):
h(e,D[i],r?en:j,r?Ue:0),l.setCursor=(e,i,r)=>{Ot=e.left,Rt=e.top,ul(null,i,r)};function Go(e,i){At(Vl,ve,Dt.left=e),At(Vl,
Nn,Dt.width=i)}function Ko(e,i){At(Vl,"top",Dt.top=e),At(Vl,Vn,Dt.height=i)}let fi=H.ori==0?Go:Ko,ci=H.ori==1?Go:Ko;function Ua(){
if(Qt&&dt.live)for(let e=o==2?1:0;e<O.length;e++){if(e==0&&Ke)continue;let i=dt.values[e],r=0;for(let a in i)hn[e][r++].
firstChild.nodeValue=i[a]}}function Ms(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{Nt[a]=r}):sr(e.idx)||Nt.fill(e.idx),
dt.idx=Nt[0]),Qt&&dt.live){for(let r=0;r<O.length;r++)(r>0||o==1&&!Ke)&&Ba(r,Nt[r]);Ua()}Be=!1,i!==!1&&fe("setLegend")}l.
setLegend=Ms;function Ba(e,i){let r=O[e],a=e==0&&Z==2?nn:n[e],d;Ke?d=r.values(l,e,i)??Fn:(d=r.value(l,i==null?null:a[i],
e,i),d=d==null?Fn:{_:d}),dt.values[e]=d}function ul(e,i,r){jo=Ot,Vo=Rt,[Ot,Rt]=nt.move(l,Ot,Rt),nt.left=Ot,nt.top=Rt,Xt&&
(Yl&&Ce(Yl,Yt(Ot),0,pt,j),Wl&&Ce(Wl,0,Yt(Rt),pt,j));let a,d=oe>re;Tn=_,Yn=null;let x=H.ori==0?pt:j,S=H.ori==1?pt:j;if(Ot<
0||xe==0||d){a=nt.idx=null;for(let N=0;N<O.length;N++){let P=Je[N];P!=null&&Ce(P,-10,-10,pt,j)}Ll&&mn(null,Gl,!0,e==null&&
te.setSeries),dt.live&&(Nt.fill(a),Be=!0)}else{let N,P,C;o==1&&(N=H.ori==0?Ot:Rt,P=gn(N,U),a=nt.idx=Ee(P,n[0],oe,re),C=et(
n[0][a],H,x,0));let Y=-10,V=-10,ut=0,Tt=0,St=!0,Mt="",st="";for(let X=o==2?1:0;X<O.length;X++){let Ft=O[X],Jt=Nt[X],ce=Jt==
null?null:o==1?n[X][Jt]:n[X][1][Jt],It=nt.dataIdx(l,X,a,P),qt=It==null?null:o==1?n[X][It]:n[X][1][It];if(Be=Be||qt!=ce||
It!=Jt,Nt[X]=It,X>0&&Ft.show){let He=It==null?-10:It==a?C:et(o==1?n[0][It]:n[X][0][It],H,x,0),$e=qt==null?-10:bt(qt,o==1?
D[Ft.scale]:D[Ft.facets[1].scale],S,0);if(Ll&&qt!=null){let qe=H.ori==1?Ot:Rt,ln=Kt(pn.dist(l,X,It,$e,qe));if(ln<Tn){let wn=pn.
bias;if(wn!=0){let je=gn(qe,Ft.scale),Xe=qt>=0?1:-1,sn=je>=0?1:-1;sn==Xe&&(sn==1?wn==1?qt>=je:qt<=je:wn==1?qt<=je:qt>=je)&&
(Tn=ln,Yn=X)}else Tn=ln,Yn=X}}if(Be||Ol){let qe,ln;H.ori==0?(qe=He,ln=$e):(qe=$e,ln=He);let wn,je,Xe,sn,xn,Pe,Ve=!0,fl=_e.
bbox;if(fl!=null){Ve=!1;let Le=fl(l,X);Xe=Le.left,sn=Le.top,wn=Le.width,je=Le.height}else Xe=qe,sn=ln,wn=je=_e.size(l,X);
if(Pe=_e.fill(l,X),xn=_e.stroke(l,X),Ol)X==Yn&&Tn<=pn.prox&&(Y=Xe,V=sn,ut=wn,Tt=je,St=Ve,Mt=Pe,st=xn);else{let Le=Je[X];
Le!=null&&(Dl[X]=Xe,Fl[X]=sn,xl(Le,wn,je,Ve),wi(Le,Pe,xn),Ce(Le,Ne(Xe),Ne(sn),pt,j))}}}}if(Ol){let X=pn.prox,Ft=al==null?
Tn<=X:Tn>X||Yn!=al;if(Be||Ft){let Jt=Je[0];Jt!=null&&(Dl[0]=Y,Fl[0]=V,xl(Jt,ut,Tt,St),wi(Jt,Mt,st),Ce(Jt,Ne(Y),Ne(V),pt,
j))}}}if(Dt.show&&Cn)if(e!=null){let[N,P]=te.scales,[C,Y]=te.match,[V,ut]=e.cursor.sync.scales,Tt=e.cursor.drag;if(ae=Tt.
_x,ue=Tt._y,ae||ue){let{left:St,top:Mt,width:st,height:X}=e.select,Ft=e.scales[V].ori,Jt=e.posToVal,ce,It,qt,He,$e,qe=N!=
null&&C(N,V),ln=P!=null&&Y(P,ut);qe&&ae?(Ft==0?(ce=St,It=st):(ce=Mt,It=X),qt=D[N],He=et(Jt(ce,V),qt,x,0),$e=et(Jt(ce+It,
V),qt,x,0),fi(Oe(He,$e),Kt($e-He))):fi(0,x),ln&&ue?(Ft==1?(ce=St,It=st):(ce=Mt,It=X),qt=D[P],He=bt(Jt(ce,ut),qt,S,0),$e=
bt(Jt(ce+It,ut),qt,S,0),ci(Oe(He,$e),Kt($e-He))):ci(0,S)}else Ts()}else{let N=Kt(jo-Wo),P=Kt(Vo-Ho);if(H.ori==1){let ut=N;
N=P,P=ut}ae=be.x&&N>=be.dist,ue=be.y&&P>=be.dist;let C=be.uni;C!=null?ae&&ue&&(ae=N>=C,ue=P>=C,!ae&&!ue&&(P>N?ue=!0:ae=!0)):
be.x&&be.y&&(ae||ue)&&(ae=ue=!0);let Y,V;ae&&(H.ori==0?(Y=Hl,V=Ot):(Y=jl,V=Rt),fi(Oe(Y,V),Kt(V-Y)),ue||ci(0,S)),ue&&(H.ori==
1?(Y=Hl,V=Ot):(Y=jl,V=Rt),ci(Oe(Y,V),Kt(V-Y)),ae||fi(0,x)),!ae&&!ue&&(fi(0,0),ci(0,0))}if(be._x=ae,be._y=ue,e==null){if(r){
if(lr!=null){let[N,P]=te.scales;te.values[0]=N!=null?gn(H.ori==0?Ot:Rt,N):null,te.values[1]=P!=null?gn(H.ori==1?Ot:Rt,P):
null}di(an,l,Ot,Rt,pt,j,a)}if(Ll){let N=r&&te.setSeries,P=pn.prox;al==null?Tn<=P&&mn(Yn,Gl,!0,N):Tn>P?mn(null,Gl,!0,N):Yn!=
al&&mn(Yn,Gl,!0,N)}}Be&&(dt.idx=a,Ms()),i!==!1&&fe("setCursor")}let Wn=null;Object.defineProperty(l,"rect",{get(){return Wn==
null&&hi(!1),Wn}});function hi(e=!1){e?Wn=null:(Wn=K.getBoundingClientRect(),fe("syncRect",Wn))}function Uo(e,i,r,a,d,x,S){
nt._lock||Cn&&e!=null&&e.movementX==0&&e.movementY==0||(_s(e,i,r,a,d,x,S,!1,e!=null),e!=null?ul(null,!0,!0):ul(i,!0,!1))}
function _s(e,i,r,a,d,x,S,N,P){if(Wn==null&&hi(!1),ol(e),e!=null)r=e.clientX-Wn.left,a=e.clientY-Wn.top;else{if(r<0||a<0){
Ot=-10,Rt=-10;return}let[C,Y]=te.scales,V=i.cursor.sync,[ut,Tt]=V.values,[St,Mt]=V.scales,[st,X]=te.match,Ft=i.axes[0].side%
2==1,Jt=H.ori==0?pt:j,ce=H.ori==1?pt:j,It=Ft?x:d,qt=Ft?d:x,He=Ft?a:r,$e=Ft?r:a;if(St!=null?r=st(C,St)?b(ut,D[C],Jt,0):-10:
r=Jt*(He/It),Mt!=null?a=X(Y,Mt)?b(Tt,D[Y],ce,0):-10:a=ce*($e/qt),H.ori==1){let qe=r;r=a,a=qe}}P&&(i==null||i.cursor.event.
type==an)&&((r<=1||r>=pt-1)&&(r=Ie(r,pt)),(a<=1||a>=j-1)&&(a=Ie(a,j))),N?(Wo=r,Ho=a,[Hl,jl]=nt.move(l,r,a)):(Ot=r,Rt=a)}
let Ss={width:0,height:0,left:0,top:0};function Ts(){Yi(Ss,!1)}let Bo,Jo,qo,Xo;function Zo(e,i,r,a,d,x,S){Cn=!0,ae=ue=be.
_x=be._y=!1,_s(e,i,r,a,d,x,S,!0,!1),e!=null&&(Ae(pl,Ul,Qo,!1),di(Un,l,Hl,jl,pt,j,null));let{left:N,top:P,width:C,height:Y}=Dt;
Bo=N,Jo=P,qo=C,Xo=Y}function Qo(e,i,r,a,d,x,S){Cn=be._x=be._y=!1,_s(e,i,r,a,d,x,S,!1,!0);let{left:N,top:P,width:C,height:Y}=Dt,
V=C>0||Y>0,ut=Bo!=N||Jo!=P||qo!=C||Xo!=Y;if(V&&ut&&Yi(Dt),be.setScale&&V&&ut){let Tt=N,St=C,Mt=P,st=Y;if(H.ori==1&&(Tt=P,
St=Y,Mt=N,st=C),ae&&Rn(U,gn(Tt,U),gn(Tt+St,U)),ue)for(let X in D){let Ft=D[X];X!=U&&Ft.from==null&&Ft.min!=_&&Rn(X,gn(Mt+
st,X),gn(Mt,X))}Ts()}else nt.lock&&(nt._lock=!nt._lock,ul(i,!0,e!=null));e!=null&&(Al(pl,Ul),di(pl,l,Ot,Rt,pt,j,null))}function Ja(e,i,r,a,d,x,S){
if(nt._lock)return;ol(e);let N=Cn;if(Cn){let P=!0,C=!0,Y=10,V,ut;H.ori==0?(V=ae,ut=ue):(V=ue,ut=ae),V&&ut&&(P=Ot<=Y||Ot>=
pt-Y,C=Rt<=Y||Rt>=j-Y),V&&P&&(Ot=Ot<Hl?0:pt),ut&&C&&(Rt=Rt<jl?0:j),ul(null,!0,!0),Cn=!1}Ot=-10,Rt=-10,Nt.fill(null),ul(null,
!0,!0),N&&(Cn=N)}function tr(e,i,r,a,d,x,S){nt._lock||(ol(e),as(),Ts(),e!=null&&di(pi,l,Ot,Rt,pt,j,null))}function er(){
lt.forEach(ya),rs(l.width,l.height,!0)}Ze(yn,An,er);let Kl={};Kl.mousedown=Zo,Kl.mousemove=Uo,Kl.mouseup=Qo,Kl.dblclick=
tr,Kl.setSeries=(e,i,r,a)=>{let d=te.match[2];r=d(l,i,r),r!=-1&&mn(r,a,!0,!1)},Xt&&(Ae(Un,K,Zo),Ae(an,K,Uo),Ae(Bn,K,e=>{
ol(e),hi(!1)}),Ae(In,K,Ja),Ae(pi,K,tr),is.add(l),l.syncRect=hi);let Wi=l.hooks=t.hooks||{};function fe(e,i,r){bs?ui.push(
[e,i,r]):e in Wi&&Wi[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Wi[i]=(Wi[i]||
[]).concat(e.hooks[i])});let nr=(e,i,r)=>r,te=Zt({key:null,setSeries:!1,filters:{pub:ie,sub:ie},scales:[U,O[1]?O[1].scale:
null],match:[me,me,nr],values:[null,null]},nt.sync);te.match.length==2&&te.match.push(nr),nt.sync=te;let lr=te.key,Es=co(
lr);function di(e,i,r,a,d,x,S){te.filters.pub(e,i,r,a,d,x,S)&&Es.pub(e,i,r,a,d,x,S)}Es.sub(l);function qa(e,i,r,a,d,x,S){
te.filters.sub(e,i,r,a,d,x,S)&&Kl[e](null,i,r,a,d,x,S)}l.pub=qa;function Xa(){Es.unsub(l),is.delete(l),el.clear(),ql(yn,
An,er),y.remove(),jt?.remove(),fe("destroy")}l.destroy=Xa;function Ns(){fe("init",t,n),Lo(n||t.data,!1),it[U]?vs(U,it[U]):
as(),Oi=Dt.show&&(Dt.width>0||Dt.height>0),sl=Be=!0,rs(t.width,t.height)}return O.forEach($o),lt.forEach(Ia),s?s instanceof
HTMLElement?(s.appendChild(y),Ns()):s(l,Ns):Ns(),l}Me.assign=Zt,Me.fmtNum=Re,Me.rangeNum=Xn,Me.rangeLog=bl,Me.rangeAsinh=
Zl,Me.orient=tl,Me.pxRatio=ct,Me.join=hr,Me.fmtDate=Gi,Me.tzDate=Mr,Me.sync=co;{Me.addGap=sa,Me.clipGaps=Ni;let t=Me.paths=
{points:bo};t.linear=yo,t.stepped=aa,t.bars=ua,t.spline=ca}return I(A)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(f){return this.
held?[this.held.begin,this.held.end]:[f-this.windowMs,f]}hold(f,c){this.held||(this.held={begin:f-this.windowMs,end:f},this.
heldAt=f,this.total=c)}release(){this.held=null}show(f,c,w,p){this.hold(w,p);const u=(f+c)/2,v=Math.min(Math.max(c-f,SHORTEST_MS),
this.keptMs)/2;this.held={begin:u-v,end:u+v}}zoom(f,c,w){if(!this.held){const z=this.windowMs*f;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,z));return}const{begin:p,end:u}=this.held,v=w??(p+u)/2,I=(v-p)/(u-p),A=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(u-p)*f));this.held={begin:v-A*I,end:v+A*(1-I)},this.pan(0,c)}pan(f,c,w=this.total){this.hold(c,w);
const{begin:p,end:u}=this.held,v=u-p,I=Math.max(c,u+Math.min(0,f)),A=Math.max(c-this.keptMs+Math.min(v,this.keptMs),Math.
min(I,u+f));this.held={begin:A-v,end:A}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(f,c,w,p,u=90){const v=(c-f)*u/Math.max(1,p),I=STEPS_MS.
find(z=>z>=v)??STEPS_MS[STEPS_MS.length-1],A=[];for(let z=Math.ceil((w-c)/I-1e-6)*I;w-z>=f-1e-6;z+=I)A.push(w-z);return A.
reverse()}function valueText(f){if(Number.isNaN(f))return"–";const c=Math.abs(f);return c&&(c<1e-4||c>=1e9)?minus(f.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(f.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function readingText(f,c){
return c&&!Number.isNaN(f)?durationText(f*c):valueText(f)}function minus(f){return f.replace(/^-/,"−")}function agoText(f){
return Math.abs(f)<.5?"now":`${f<0?"+":"−"}${longSpanText(Math.abs(f))}`}function longSpanText(f){if(f<36e5)return spanText(
f);const c=Math.round(f/6e4),[w,p]=[Math.floor(c/1440),Math.floor(c/60)];return w?`${w} d${p%24?` ${p%24} h`:""}`:`${p} \
h${c%60?` ${c%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(f,c,w){if(f<FIRST_WALL_MS)return`at ${longSpanText(
f<0?c-f:c)} · ${agoText(w)}`;const p=new Date(f+c),u=A=>String(A).padStart(2,"0"),v=`${u(p.getHours())}:${u(p.getMinutes())}\
:${u(p.getSeconds())}`,I=String(p.getMilliseconds()).padStart(3,"0");return`${v}.${I} · ${agoText(w)}`}function notesOf({
most:f,others:c,without:w,hidden:p,lost:u}){const v=[];if(f>1&&v.push(`1 px = up to ${groupedText(f)} events`),c){const I=c>=
1e3?"1,000 or more":groupedText(c);v.push(`${I} more series not drawn: there is room for 20`)}return w&&v.push(`${groupedText(
w)} without a number`),p&&v.push(`${groupedText(p)} hidden`),u&&v.push(`${groupedText(u)} at or below zero not on this s\
cale`),v}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(f,c){const w=c?DARK:LIGHT;return{color:w[f%w.length],dash:DASHES[Math.floor(
f/w.length)%DASHES.length]}}function lookOf(f){const c=A=>{f.style.color=A;const{color:z}=getComputedStyle(f);return f.style.
color="",z},[w,p,u,v]=["text","text-soft","bad","warn"].map(A=>c(`var(--rxm-${A})`)),I=c("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(w)>.5,text:w,soft:p,grid:I,bad:u,warn:v}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(f){if(!meter)return 0;meter.fillStyle=f,meter.fillRect(
0,0,1,1);const[c,w,p]=meter.getImageData(0,0,1,1).data;return(.3*c+.59*w+.11*p)/255}function chartOf(f,c,w,{onSelect:p,onPan:u,
onLive:v}){const I=c.kind==="histogram",A=(G,tt)=>I?barsOf(G,c,tt-1):linesOf(G,c,tt-1),z=G=>G,R={width:Math.max(100,f.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!I,y:!1,points:{show:!1},drag:{x:!I,y:!1,setScale:!1},bind:{
mousedown:z((G,tt,ot)=>zt=>zt.shiftKey?(u(zt),null):ot(zt)),dblclick:z(()=>()=>(v(),null))}},scales:{x:{time:!1,range:()=>c.
x},y:{range:()=>c.y,distr:c.isLog&&!I?3:1}},axes:[{stroke:()=>w().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>w().
grid,width:1},ticks:{show:!1},gap:I?6:RAIL+4,size:I?26:RAIL+26,...I?{values:(G,tt)=>tt.map(ot=>readingText(ot,c.unit))}:
{splits:(G,tt,ot,zt)=>timeSplits(ot,zt,c.now,G.bbox.width/uPlot.pxRatio),values:(G,tt)=>tt.map(ot=>agoText(c.now-ot))}},
{stroke:()=>w().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>w().grid,width:1},ticks:{show:!1},gap:6,size:(G,tt)=>Math.
max(36,14+6.5*Math.max(0,...(tt??[]).map(ot=>(ot??"").length))),values:(G,tt)=>tt.map(ot=>ot===null?null:I?valueText(ot):
readingText(ot,c.unit))}],series:[{},...c.series.map((G,tt)=>({label:G.label,show:G.isShown,stroke:()=>strokeOf(tt,w().isDark).
color,fill:()=>strokeOf(tt,w().isDark).color,width:I?0:LINE,dash:strokeOf(tt,!1).dash,pxAlign:0,paths:A,points:{show:!1}}))],
hooks:{setSelect:[G=>{const{left:tt,width:ot}=G.select;ot>3&&p(G.posToVal(tt,"x"),G.posToVal(tt+ot,"x")),ot&&G.setSelect(
{left:0,top:0,width:0,height:0},!1)}],draw:I?[]:[G=>drawMarks(G,c,w())]}},at=[[-1e15,1e15],...c.series.map(()=>[0,0])],Q=new uPlot(
R,at,f);return{plot:Q,draw(){const[G,tt]=c.x,ot=DENSE*Q.bbox.width/uPlot.pxRatio;c.series.forEach((zt,Ct)=>{const[Se,Gt]=zt.
between(G,tt);I||(Q.series[Ct+1].width=Gt-Se>ot?1/uPlot.pxRatio:LINE)}),Q.batch(()=>{Q.setScale("x",{min:c.x[0],max:c.x[1]}),
Q.setScale("y",{min:c.y[0],max:c.y[1]})})},resize(G){Q.setSize({width:Math.max(100,G),height:HEIGHT})},timeAt:G=>Q.posToVal(
G,"x"),leftOf:G=>Q.valToPos(G,"x"),topOf:G=>Q.valToPos(G,"y"),get width(){return Q.bbox.width/uPlot.pxRatio},dispose:()=>Q.
destroy()}}function placesOf({bbox:f},c){const[w,p]=c.x,[u,v]=c.isLog?c.y.map(Math.log10):c.y,I=f.width/(p-w),A=f.height/
(v-u),z=f.top+f.height,R=4*f.height,at=Q=>Math.max(-R,Math.min(R,Q));return{toX:Q=>f.left+(Q-w)*I,toY:c.isLog?Q=>at(z-(Math.
log10(Q)-u)*A):Q=>at(z-(Q-u)*A)}}function linesOf(f,c,w){const p=new Path2D,u=new Path2D,{toX:v,toY:I}=placesOf(f,c),A=DOT*
uPlot.pxRatio,z={move:p.moveTo.bind(p),line:p.lineTo.bind(p),dot(G,tt){u.moveTo(G+A,tt),u.arc(G,tt,A,0,2*Math.PI)}},[R,at]=c.
x,Q=c.series[w].draw(R,at,f.bbox.width/uPlot.pxRatio,v,I,z,c);return c.kind==="step"&&Q.isDown&&!c.isOver&&z.line(Math.max(
Q.x,v(Math.min(at,c.now))),Q.y),{stroke:p,fill:u,clip:null,flags:1}}function barsOf(f,c,w){const p=new Path2D,{bins:u}=c;
if(!u)return{stroke:null,fill:p,clip:null,flags:1};const{toX:v,toY:I}=placesOf(f,{...c,isLog:!1}),A=new Map;for(let z=0;z<
w;z++)if(c.series[z].isShown)for(const[R,at]of u.counts[z]??[])A.set(R,(A.get(R)??0)+at);for(const[z,R]of u.counts[w]??[]){
const[at,Q]=[v(z),v(z+u.width)],G=A.get(z)??0,[tt,ot]=[I(G+R),I(G)];p.rect(at+.5,tt,Math.max(1,Q-at-1),ot-tt)}return{stroke:null,
fill:p,clip:null,flags:1}}function drawMarks(f,c,w){const{ctx:p,bbox:u}=f,v=uPlot.pxRatio,{toX:I}=placesOf(f,c),A=u.top+
u.height+(RAIL/2+1)*v,z=4*v;p.save(),p.lineWidth=2*v;for(const R of c.marks.between(...c.x)){const at=I(R.t);p.strokeStyle=
R.isFailure?w.bad:w.warn,p.beginPath(),R.isFailure?(p.moveTo(at-z,A-z),p.lineTo(at+z,A+z),p.moveTo(at+z,A-z),p.lineTo(at-
z,A+z)):p.arc(at,A,z,0,2*Math.PI),p.stroke()}p.restore()}var MARK="",ABSENT=`${MARK}a`;function csvLine(f){const c=w=>/[",\r\n]/.
test(w)?`"${w.replace(/"/g,'""')}"`:w;return`${f.map(c).join(",")}
`}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(f,c,w){let p=0,u=c;for(;p<u;){const v=p+u>>1;f[v]<w?p=v+1:u=v}return p}
var SeriesPoints=class{constructor(f){this.label=f,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),
this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=new Float64Array(512)}add(f,c,w,p){const u=this.
closed+w+p;u>this.t.length&&this._grow(u);for(const[v,I]of[this.t,this.v,this.count,this.number].entries())I.set(f[v].subarray(
c,c+w+p),this.closed);this.length=u,this.closed+=w}_grow(f){const c=w=>{const p=new Float64Array(2**Math.ceil(Math.log2(
f*1.5)));return p.set(w.subarray(0,this.length)),p};this.t=c(this.t),this.v=c(this.v),this.count=c(this.count),this.number=
c(this.number)}prune(f){const c=Math.min(this.closed,firstFrom(this.t,this.length,f)-1);if(!(c<512||c<this.length/4)){for(const w of[
this.t,this.v,this.count,this.number])w.copyWithin(0,c,this.length);this.length-=c,this.closed-=c}}indexOf(f){return firstFrom(
this.t,this.length,f)}between(f,c){const w=Math.max(0,firstFrom(this.t,this.length,f)-1),p=Math.min(this.length,firstFrom(
this.t,this.length,c)+1);return[w,p]}at(f){return{t:this.t[f],v:this.v[f],count:this.count[f],number:this.number[f]}}range(f,c,w){
let[p,u]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const v=Math.min(this.length,firstFrom(this.t,this.length,c));
for(let I=firstFrom(this.t,this.length,f);I<v;I++){const A=this.v[I];w&&A<=0||(A<p&&(p=A),A>u&&(u=A))}return p<=u?[p,u]:
null}nearest(f,c,w=!1){const p=firstFrom(this.t,this.length,f);if(w){const I=this.t[p]===f&&p<this.length?p:p-1;return I>=
0&&!Number.isNaN(this.v[I])?I:-1}let u=-1,v=c;for(const I of[-1,1])for(let A=I<0?p-1:p;A>=0&&A<this.length;A+=I){const z=Math.
abs(this.t[A]-f);if(z>v)break;if(!Number.isNaN(this.v[A])){(z<v||u<0)&&(u=A),v=z;break}}return u}ofEvent(f){for(let c=this.
length-1;c>=0;c--)if(this.number[c]===f)return c;return-1}next(f,c){for(let w=f+c;w>=0&&w<this.length;w+=c)if(!Number.isNaN(
this.v[w]))return w;return-1}get last(){const f=this.next(this.length,-1);return f<0?Number.NaN:this.v[f]}most(f,c,w){const p=(c-
f)/Math.max(1,w);let[u,v,I]=[0,0,Number.NaN];const A=Math.min(this.length,firstFrom(this.t,this.length,c));for(let z=firstFrom(
this.t,this.length,f);z<A;z++){const R=Math.floor(this.t[z]/p);v=R===I?v+this.count[z]:this.count[z],I=R,v>u&&(u=v)}return u}draw(f,c,w,p,u,v,{
kind:I,isLog:A}){const[z,R]=this.between(f,c),at=I==="points"||(R-z)*SPARSE_PX<w;let Q=!1,G=!1,[tt,ot]=[0,0],zt=[0,0];for(let Ct=z;Ct<
R;Ct++){const Se=this.v[Ct];if(Number.isNaN(Se)||A&&Se<=0){G&&!at&&v.dot(tt,ot),I==="step"&&Q&&v.line(p(this.t[Ct]),ot),
Q=!1,G=!1;continue}const Gt=ot;if(tt=p(this.t[Ct]),ot=u(Se),at&&v.dot(tt,ot),I!=="points"){if(Q){if(I==="step"&&v.line(tt,
Gt),Math.abs(tt-zt[0])<NEAR_PX&&Math.abs(ot-zt[1])<NEAR_PX&&Ct<R-1){G=!1;continue}v.line(tt,ot)}else v.move(tt,ot);zt=[tt,
ot],G=!Q,Q=!0}}return G&&!at&&v.dot(tt,ot),{x:tt,y:ot,isDown:Q}}};function rowsOf(f){if(!f.length)return[0,1,2,3].map(()=>new Float64Array(
0));const[{buffer:c,byteOffset:w,byteLength:p}]=f,u=new Float64Array(c.slice(w,w+p)),v=u.length/4;return[0,1,2,3].map(I=>u.
subarray(I*v,(I+1)*v))}var Marks=class{constructor(){this.list=[]}add(f){for(const[c,w,p,u,v]of f){const I={number:c,isFailure:w===
1,t:p,count:u,text:v},A=this.list.findLastIndex(z=>z.number<=c);A>=0&&this.list[A].number===c?this.list[A]=I:this.list.splice(
A+1,0,I)}}prune(f){this.list.length&&this.list[0].t<f&&(this.list=this.list.filter(c=>c.t>=f))}between(f,c){return this.
list.filter(w=>w.t>=f&&w.t<=c)}},NAMES=["at","series","value","events"];function pointsOf(f,c,[w,p]){return f.filter(({isShown:u})=>u).
flatMap(u=>{const v=[],I=firstFrom(u.t,u.length,p);for(let A=u.indexOf(w);A<I||A<u.length&&u.t[A]===p;A++){const z=Number.
isFinite(u.v[A])?u.v[A]:null;v.push([new Date(c+u.t[A]).toISOString(),u.label,z,u.count[A]])}return v})}function asJson(f){
return f.map(c=>`${JSON.stringify(Object.fromEntries(NAMES.map((w,p)=>[w,c[p]])))}
`).join("")}function asCsv(f){return[NAMES,...f].map(c=>csvLine(c.map(w=>w===null?"":String(w)))).join("")}var NOTE_MS=500,
DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left and right arrows go from va\
lue to value, up and down from series to series, Enter opens the event, page keys go back and forth, plus and minus zoom\
, space pauses, End goes live.";function render({model:f,el:c}){const w=new Edge,p=new Stretch,u={kind:"line",isLog:!1,unit:0,
series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},v={label:"",tone:"idle",text:"",hint:"",
total:0,others:0,without:0,origin:0};let I="",A="",z=0,R=null,at=null,Q=null,G=0,tt=0,ot=!0,zt=Number.NEGATIVE_INFINITY,
Ct=Number.NEGATIVE_INFINITY;const Se=new Map,Gt=element("div",{class:"rxm-plot",role:"group"}),Hn=element("strong",{class:"\
rxm-plot-title"}),En=element("span",{class:"rxm-plot-state"}),bn=In("Pause","Hold the view; what comes is kept (space)",
()=>p.held?yn():gl("paused"));bn.setAttribute("aria-pressed","false");const jn=In("−","Zoom out: a longer time (-)",()=>un(
2));jn.setAttribute("aria-label","Longer time");const cl=In("+","Zoom in: a shorter time (+)",()=>un(.5));cl.setAttribute(
"aria-label","Shorter time");const yt=element("output",{class:"rxm-plot-span"}),ne=In("Fix y","Keep the vertical axis as\
 it is",An),on=In("Log","A logarithmic vertical axis (l)",mi),hl=menu(Gt,"Download","Download what is shown",pi),Nn=element(
"span",{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},jn,yt,cl),Vn=element("div",{class:"rxm-plot-bar"},Hn,En,
element("span",{class:"rxm-plot-grow"}),bn,Nn,ne,on,hl.el,snapshotButton(f,wl)),Gn=element("div",{class:"rxm-plot-unseen"});
Gn.id=`rxm-summary-${Math.random().toString(36).slice(2)}`;const ve=element("div",{class:"rxm-plot-area",tabindex:"0",role:"\
group","aria-label":CHART_LABEL,"aria-describedby":Gn.id}),Kn=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),
rn=element("div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),dl=element("div",{class:"rxm-plot-empty"}),an=element(
"div",{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Un=element("div",{class:"rxm-plot-notes"}),pl=element(
"div",{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),Bn=element("i",{hidden:!0});Gt.append(Vn,element("di\
v",{class:"rxm-plot-body"},ve,dl,rn),an,Un,Gn,pl,Bn),keepKeys(Gt),c.append(Gt);function In(g,_,E){return element("button",
{type:"button",title:_,onclick:E},g)}function pi(){const g=pointsOf(u.series,v.origin,u.x);return[["CSV",asCsv,"csv","te\
xt/csv"],["JSON Lines",asJson,"jsonl","application/x-ndjson"]].map(([E,W,F,L])=>element("button",{type:"button",onclick:()=>{
hl.open(!1),hl.button.focus(),download(W(g),`${fileName(v.label,"plot")}.${F}`,L),ct(`saved ${groupedText(g.length)} poi\
nts as ${E}`)}},`${groupedText(g.length)} points as ${E}`))}const vn=g=>readingText(g,u.unit),ml=()=>(at??=lookOf(Bn),at);
function gl(g){p.hold(w.at(performance.now()),v.total),ct(g),Ge()}function yn(){p.release(),ct("live"),Ge()}function un(g,_){
p.zoom(g,w.at(performance.now()),_),Ge()}function ze(g){p.pan(g,w.at(performance.now()),v.total),Ge()}function Ul(g,_){p.
show(g,_,w.at(performance.now()),v.total),ct(`zoomed to ${longSpanText(_-g)}`),Ge()}function An(){u.isFixed=!u.isFixed,ct(
u.isFixed?"vertical axis fixed":"vertical axis fits the values"),Ge()}function mi(){u.isLog=!u.isLog,u.isFixed=!1,ct(u.isLog?
"logarithmic axis":"linear axis"),Ne(),ye()}function ct(g){pl.textContent=g}function Ge(){he(),ye()}let $n;function ye(){
clearTimeout($n),Gt.dataset.told="false",$n=setTimeout(wl,REPORT_MS)}function wl(){clearTimeout($n);const{held:g}=p,_=u.
series.filter(E=>!E.isShown).map(E=>E.label);Zn.send({do:"seen",held:g&&[g.begin,g.end],hidden:_}),Gt.dataset.told="true"}
function At(){return!p.held&&w.flows&&u.kind!=="histogram"&&Zn.isShown()}function Te(g){tt=0,gi(g),At()&&(tt=requestAnimationFrame(
Te))}function he(){ot=!0,zt=Number.NEGATIVE_INFINITY,Jn(),tt||=requestAnimationFrame(Te)}function gi(g){if(!R)return;const _=Ce(
g),E=Math.abs(_[1]-u.x[1])*R.width>=.2*(_[1]-_[0]);if(ot||E){ot=!1,u.x=_,u.isFixed||(u.y=Bl()),R.draw(),Gt.dataset.drawn=
String(Number(Gt.dataset.drawn??0)+1);const W=Math.max(...u.series.map(F=>F.length?F.t[F.length-1]:0));Gt.dataset.newest=
String(v.origin+W)}Xl(),g-zt>=NOTE_MS&&xl(g)}function Ce(g){const _=w.at(g);return u.now=p.held?p.heldAt:_,u.kind==="his\
togram"?xi():p.of(_)}function Bl(){if(u.kind==="histogram"){const mt=new Map;return u.bins?.counts.forEach((Wt,pe)=>{if(u.
series[pe]?.isShown)for(const[Ut,ie]of Wt)mt.set(Ut,(mt.get(Ut)??0)+ie)}),[0,Math.max(1,...mt.values())*1.05]}const[g,_]=u.
x,E=u.series.filter(mt=>mt.isShown).flatMap(mt=>mt.range(g,_,u.isLog)??wi(mt,g));if(!E.length)return u.isLog?[.1,10]:[0,
1];const[W,F]=[Math.min(...E),Math.max(...E)];if(u.isLog)return[W/1.3,F*1.3];const L=(F-W)*.08||Math.abs(F)*.1||1;return[
W-L,F+L]}function wi(g,_){const E=u.kind==="step"?g.nearest(_,0,!0):-1;return E<0||u.isLog&&g.v[E]<=0?[]:[g.v[E]]}function xi(){
const g=(u.bins?.counts??[]).flatMap(_=>_.map(([E])=>E));return!u.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+u.
bins.width]}function xl(g){zt=g;const _=lookOf(Bn);JSON.stringify(_)!==JSON.stringify(at)&&(at=_,ot=!0,Ze(),R?.plot.redraw());
const{held:E}=p,W=w.at(g)-p.keptMs*1.05,F=E?Math.max(Math.min(W,E.begin),W-2*p.keptMs):W;for(const L of u.series)L.prune(
F);u.marks.prune(F),Jn(),Ee(),bi(),g-Ct>=DESCRIBE_MS&&vi(g)}function Jn(){const{held:g}=p,_=u.kind==="histogram";setText(
yt,longSpanText(g?g.end-g.begin:p.windowMs)),setText(bn,g?"Go live":"Pause"),bn.setAttribute("aria-pressed",String(!!g));
for(const mt of[bn,Nn,ne,on])mt.hidden=_;ne.setAttribute("aria-pressed",String(u.isFixed)),on.setAttribute("aria-pressed",
String(u.isLog));const E=["ended","failed"].includes(v.tone);Gt.dataset.tone=g?"held":v.tone;const W=g&&v.total>p.total?
` · ${groupedText(v.total-p.total)} came meanwhile`:"";setText(En,(g?"paused":v.text)+W);const F=u.series.some(mt=>mt.length)||
u.marks.list.length||u.bins?.counts.length;if(dl.hidden=!!F,F)return;const L=v.tone==="idle"?"not running: run the flow \
to see its numbers":"no events yet";setText(dl,v.hint||(E&&!v.total?"no events came":L))}let Jl="";function Ze(){const{isDark:g}=ml(),
_=JSON.stringify([g,u.series.map(F=>[F.label,F.isShown])]);if(_===Jl)return;Jl=_;const E=focusedIn(an),W=E?[...an.children].
indexOf(E):-1;an.replaceChildren(...u.series.map((F,L)=>{const{color:mt,dash:Wt}=strokeOf(L,g),pe=Wt.length?"dashed":"so\
lid",Ut=`border-top: 3px ${Wt[0]===2?"dotted":pe} ${mt}`;return element("button",{type:"button",class:"rxm-plot-key","ar\
ia-pressed":String(F.isShown),title:`${F.isShown?"Hide":"Show"} ${F.label}`,onclick:()=>ql(L,!F.isShown)},element("i",{style:Ut,
"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},F.label),element("span",{class:"rxm-plot-value","aria-hidd\
en":"true"}))})),W>=0&&an.children[W]?.focus()}function ql(g,_){const E=u.series[g];E.isShown=_,Se.set(E.label,_),R?.plot.
setSeries(g+1,{show:_}),ct(`${E.label} ${_?"shown":"hidden"}`),Ze(),Ge()}function Ee(){u.series.forEach((g,_)=>{const E=an.
children[_]?.querySelector(".rxm-plot-value");if(!E)return;const W=fn(),F=W===null||u.kind==="histogram"?-1:Pn(g,W),L=W===
null?g.last:F<0?Number.NaN:g.v[F];setText(E,g.isShown?vn(L):"")})}function bi(){const[g,_]=u.x,E=u.series.filter(se=>se.
isShown),W=u.kind==="histogram",F=R?.width??600,L=W?0:Math.max(0,...E.map(se=>se.most(g,_,F)));let mt=0;if(u.isLog)for(const se of E){
const[Ht,Ie]=se.between(g,_);for(let cn=Ht;cn<Ie;cn++)se.v[cn]<=0&&(mt+=1)}const{others:Wt,without:pe}=v,Ut=notesOf({most:L,
others:Wt,without:pe,hidden:u.series.length-E.length,lost:mt}),ie=u.marks.between(g,_),me=se=>ie.filter(Ht=>Ht.isFailure===
se).reduce((Ht,Ie)=>Ht+Ie.count,0);me(!1)&&!W&&Ut.push(`○ ${groupedText(me(!1))} missed`),me(!0)&&!W&&Ut.push(`× ${groupedText(
me(!0))} ${me(!0)===1?"failure":"failures"}`),W&&Ut.unshift(`values of the last ${longSpanText(p.windowMs)}`),setText(Un,
Ut.join(" · ")),Un.hidden=!Ut.length}function vi(g){Ct=g;const[_,E]=u.x,W=u.series.filter(L=>L.isShown).map(L=>{const mt=u.
kind==="histogram"?null:L.range(_,E,!1),Wt=mt?`, lowest ${vn(mt[0])}, highest ${vn(mt[1])}`:"";return`${L.label}: last ${vn(
L.last)}${Wt}`}),F=p.held?`paused, ${longSpanText(E-_)}`:`the last ${longSpanText(p.windowMs)}`;setText(Gn,[`Plot of ${v.
label}, ${F}`,...W,Un.textContent].filter(Boolean).join(". "))}function fn(){return!Q||!R?null:"left"in Q?R.timeAt(Q.left):
Q.t}function Pn(g,_){const[E,W]=u.x,F=REACH_PX*(W-E)/Math.max(1,R?.width??1);return g.nearest(_,F,u.kind==="step")}let yi="";
function Xl(){const g=fn();if(!R||g===null||u.kind==="histogram"||g<u.x[0]||g>u.x[1]){rn.hidden=!0,Kn.replaceChildren(),
R&&Q&&!("left"in Q)&&R.plot.setCursor({left:-10,top:-10},!1);return}const _=R.leftOf(g);Q&&!("left"in Q)&&R.plot.setCursor(
{left:_,top:0},!1);const{isDark:E}=ml(),W=[];u.series.forEach((F,L)=>{const mt=F.isShown?Pn(F,g):-1;mt>=0&&W.push([L,F.at(
mt)])}),Kn.replaceChildren(...W.map(([F,{t:L,v:mt}])=>{const Wt=u.kind==="step"?_:R.leftOf(L),pe=R.topOf(mt),{color:Ut}=strokeOf(
F,E);return element("i",{style:`left: ${Wt}px; top: ${pe}px; border-color: ${Ut}`})})),bl(g,_,W)}function bl(g,_,E){const W=E[0]?.[1].
t??g,F=momentText(v.origin,E.length===1?W:g,u.now-g),L=Zl(g),mt=E.slice(0,MOST_IN_TIP).map(([se,{v:Ht}])=>[se,u.series[se].
label,vn(Ht)]);E.length>MOST_IN_TIP&&mt.push([-1,`${E.length-MOST_IN_TIP} more`,""]);const Wt=JSON.stringify([F,mt,L]);if(rn.
hidden=!1,Wt!==yi){yi=Wt;const{isDark:se}=ml();rn.replaceChildren(element("div",{class:"rxm-plot-soft"},F),...mt.map(([Ht,
Ie,cn])=>{const Mi=Number(Ht)<0?"transparent":strokeOf(Number(Ht),se).color;return element("div",{class:"rxm-plot-line"},
element("i",{style:`background: ${Mi}`}),element("span",{class:"rxm-plot-name"},String(Ie)),element("b",{},String(cn)))}),
...L.map(Ht=>element("div",{class:"rxm-plot-bad"},Ht)))}const{width:pe}=rn.getBoundingClientRect(),Ut=ve.clientWidth,ie=R?
R.plot.over.offsetLeft:0,me=ie+_+14;rn.style.left=`${me+pe>Ut?Math.max(2,ie+_-pe-14):me}px`}function Zl(g){const[_,E]=u.
x,W=6*(E-_)/Math.max(1,R?.width??1);return u.marks.between(g-W,g+W).map(F=>{const L=groupedText(F.count);return F.isFailure?
F.count===1?`× ${F.text}`:`× ${L} failures, the first: ${F.text}`:`○ ${L} missed`})}function kn(g){Q=g,Xl(),Ee();const _=fn();
Yt.point({at:_===null?null:v.origin+_,port:A,...Ql(_)})}function Ql(g,_){if(g===null||!R)return{};let E={away:Number.POSITIVE_INFINITY,
number:-1};const W=R.width/(u.x[1]-u.x[0]);for(const F of u.series){const L=F.isShown?Pn(F,g):-1;if(L<0||F.number[L]<0)continue;
const mt=_===void 0?0:R.topOf(F.v[L])-_,Wt=Math.hypot((F.t[L]-g)*W,mt);Wt<E.away&&(E={away:Wt,number:F.number[L]})}return E.
number<0?{}:{number:z+E.number}}function qn({port:g,number:_}){if(_===void 0||g!==A)return null;for(const E of u.series){
const W=E.ofEvent(_-z);if(W>=0)return E.t[W]}return null}function ki(g,_){const E=Ql(g,_);E.number!==void 0&&Yt.point({at:v.
origin+g,port:A,...E,opens:!0})}function Xn(g){const _=u.series.filter(me=>me.isShown&&me.length);if(!_.length)return;G=
Math.min(G,_.length-1);const E=_[G];p.held||gl("");const W=fn(),[F,L]=u.x,mt=W===null?-1:E.nearest(W,Number.POSITIVE_INFINITY),
Wt=g<0?E.indexOf(L):E.indexOf(F)-1,pe=W===null?Wt:mt,Ut=W===null||mt>=0?E.next(pe,g):-1;if(Ut<0)return;const ie=E.t[Ut];
(ie<F||ie>L)&&ze(ie-(F+L)/2),kn({t:ie,from:"keys"}),ct(`${E.label} ${vn(E.v[Ut])}, ${momentText(v.origin,ie,u.now-ie)}`)}
function _t(g){const _=u.series.filter(L=>L.isShown&&L.length);if(!_.length)return;G=(G+g+_.length)%_.length;const E=_[G],
W=fn(),F=W===null?-1:E.nearest(W,Number.POSITIVE_INFINITY);F>=0&&kn({t:E.t[F],from:"keys"}),ct(`${E.label} ${F<0?"":vn(E.
v[F])}`)}const ti=()=>u.x[1]-u.x[0],ei={ArrowLeft:()=>Xn(-1),ArrowRight:()=>Xn(1),ArrowUp:()=>_t(-1),ArrowDown:()=>_t(1),
PageUp:()=>ze(-ti()/2),PageDown:()=>ze(ti()/2),Home:()=>ze(Number.NEGATIVE_INFINITY),End:yn,Enter:()=>{const g=fn();g!==
null&&ki(g)},Escape:()=>kn(null)," ":()=>p.held?yn():gl("paused"),"+":()=>un(.5),"=":()=>un(.5),"-":()=>un(2),l:mi};ve.addEventListener(
"keydown",g=>{!ei[g.key]||g.ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),ei[g.key]())});const Hi=g=>{
if(u.kind==="histogram")return;const _=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)un(g.deltaY>0?1.25:.8,fn()??void 0);else if(_)
ze(_*ti()/Math.max(1,R?.width??1));else return;g.preventDefault()};ve.addEventListener("wheel",Hi,{passive:!1});let Re=null,
de=null;function vl(g){Re={x:g.clientX,begin:u.x[0],end:u.x[1]}}const Kt=g=>{if(!Re||!R)return;const _=(Re.x-g.clientX)*
(Re.end-Re.begin)/Math.max(1,R.width);p.show(Re.begin,Re.end,w.at(performance.now()),v.total),ze(_)},ke=()=>{Re=null};window.
addEventListener("pointermove",Kt),window.addEventListener("pointerup",ke);const Yt=timeCursor(g=>{const _=g.at===null?qn(
g):g.at-v.origin;Q=_===null?null:{t:_,from:"view"},Xl(),Ee(),Gt.dataset.cursor=g.at===null?"":String(g.at)},()=>I);function Ne(){
R?.dispose(),ve.replaceChildren(),at=lookOf(Bn),u.x=Ce(performance.now()),u.isFixed||(u.y=Bl());const g=chartOf(ve,u,ml,
{onSelect:Ul,onPan:vl,onLive:yn});R=g;const{over:_}=g.plot;_.append(Kn),_.addEventListener("pointermove",E=>{Re||kn({left:E.
clientX-_.getBoundingClientRect().left})}),_.addEventListener("pointerleave",()=>kn(null)),_.addEventListener("pointerdo\
wn",E=>{de=E.button===0?{x:E.clientX,y:E.clientY}:null}),_.addEventListener("pointerup",E=>{const W=de;de=null;const F=W&&
Math.hypot(E.clientX-W.x,E.clientY-W.y)<CLICK_PX,L=_.getBoundingClientRect();F&&!E.shiftKey&&ki(g.timeAt(E.clientX-L.left),
E.clientY-L.top)}),Jl="",Ze(),he()}const Oe=new ResizeObserver(()=>{!R||ve.clientWidth<50||(R.resize(ve.clientWidth),he())});
Oe.observe(ve);function le(g,_){const E=performance.now();w.tell(g.at,g.flows,E);const{tone:W,text:F,total:L,others:mt,without:Wt,
hint:pe}=g;F!==v.text&&["ended","failed"].includes(W)&&ct(F),Object.assign(v,{tone:W,text:F,total:L,others:mt,without:Wt,
hint:pe}),u.isOver=["ended","failed"].includes(W),g.first!==void 0&&(z=g.first),g.unit!==void 0&&(u.unit=g.unit);const Ut=g.
series&&Ln(g.series),ie=rowsOf(_);let me=0;g.lengths.forEach(([se,Ht],Ie)=>{u.series[Ie].add(ie,me,se,Ht),me+=se+Ht}),g.
marks&&u.marks.add(g.marks),g.bins&&(u.bins={width:g.bins[0],counts:g.bins[1]}),ot=!0,(Ut||!R)&&Ne(),!p.held||u.kind==="\
histogram"?tt||=requestAnimationFrame(Te):E-zt>=NOTE_MS&&xl(E)}function Ln(g){if(!(g.length!==u.series.length||g.some((E,W)=>u.
series[W].label!==E)))return!1;for(let E=u.series.length;E<g.length;E++){const W=new SeriesPoints(g[E]);W.isShown=Se.get(
W.label)??(!yl||E<yl),u.series.push(W)}return!0}let yl=0;function Qe(g,_){(g.origin!==v.origin||g.total<v.total||g.run!==
I)&&(p.release(),Q=null),v.label=g.label??"",v.origin=g.origin??0,I=g.run??"",A=g.port??"",yl=g.first_shown??0,R||(u.kind=
g.kind??"line",u.isLog=g.scale==="log",p.windowMs=g.window??p.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),p.keptMs=g.kept??
p.keptMs,u.series=[],u.marks=new Marks,u.bins=null,w.offset=Number.NEGATIVE_INFINITY,setText(Hn,v.label),Hn.title=v.label,
Gt.setAttribute("aria-label",`Plot of ${v.label}`),g.series||(g.series=[]),R?.dispose(),R=null,zt=Ct=Number.NEGATIVE_INFINITY,
le(g,_)}const Zn=live(f,c,{onSnapshot:Qe,onMessage:le,onShown:he,onHidden(){cancelAnimationFrame(tt),tt=0}}),ji=setInterval(
()=>Zn.isShown()&&xl(performance.now()),1e3);return Jn(),()=>{clearInterval(ji),clearTimeout($n),cancelAnimationFrame(tt),
Oe.disconnect(),Yt.dispose(),hl.dispose(),window.removeEventListener("pointermove",Kt),window.removeEventListener("point\
erup",ke),R?.dispose(),Zn.dispose(),Gt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
