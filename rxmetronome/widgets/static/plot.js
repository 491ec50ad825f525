function element(f,c={},...w){const m=document.createElement(f);for(const[u,y]of Object.entries(c))y==null||y===!1||(u.startsWith(
"on")&&typeof y=="function"?m.addEventListener(u.slice(2),y):m.setAttribute(u,y===!0?"":String(y)));return m.append(...w.
filter(u=>u!=null)),m}function setText(f,c){f.textContent!==c&&(f.textContent=c)}function focusedIn(f){const c=f.getRootNode(),
w=c instanceof Document||c instanceof ShadowRoot?c.activeElement:null;return w&&f.contains(w)?w:null}function keepKeys(f){
f.addEventListener("keydown",c=>c.stopPropagation()),f.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(f){
return Math.round(f).toLocaleString("en-US")}function spanText(f){if(f<999.5)return`${Math.round(f)} ms`;if(f<59950)return`${Number(
(f/1e3).toFixed(1))} s`;const c=Math.round(f/1e3);return`${Math.floor(c/60)} min${c%60?` ${c%60} s`:""}`}function durationText(f){
const c=f<0?"−":"",w=Math.abs(f);if(!Number.isFinite(w))return String(f);for(const[H,pt,et]of SMALL_UNITS){const K=Number(
(w/pt).toPrecision(3));if(K*pt<et)return`${c}${K} ${H}`}const m=Math.round(w/1e9),[u,y,$,L]=LARGE_UNITS.findLast(H=>m>=H[1])??
LARGE_UNITS[0],R=Math.floor(m%y/L);return`${c}${Math.floor(m/y)} ${u}${R?` ${R} ${$}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]],WIDGET="\
application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keep\
ers");function notebookOf(f){const c=f.widget_manager?.context,w=c?.model;return typeof c?.save=="function"&&typeof w?.toJSON==
"function"&&w.cells?{context:c,notebook:w,manager:f.widget_manager}:null}function askForPicture(f){return new Promise(c=>{
const w=y=>{clearTimeout(u),f.off("msg:custom",m),c(y)},m=y=>{y?.picture&&w(y.picture)},u=setTimeout(()=>w(null),ANSWER_MS);
f.on("msg:custom",m);try{Promise.resolve(f.send({do:"picture",view:""})).catch(()=>w(null))}catch{w(null)}})}var Keeper=class{constructor({
context:f,notebook:c,manager:w}){this.notebook=c,this.manager=w,this.models=new Set,this.pictures=new Map;const m=f.save.
bind(f);f.save=async(...y)=>(await this.ask(),m(...y));const u=c.toJSON.bind(c);c.toJSON=()=>this.withPictures(u())}async ask(){
const f=this.manager.kernel?.status;if(!f||["dead","terminating","restarting","unknown"].includes(f))return;const c=await Promise.
all([...this.models].map(askForPicture));for(const w of c)w&&this.pictures.set(w.model,w);for(const{made:w}of this.outputs()){
const m=w.data?.[WIDGET]?.model_id;if(!m||w.metadata?.rxmetronome||!this.manager.has_model(m))continue;const{html:u,isOurs:y}=this.
boxed(await this.manager.get_model(m));y&&this.pictures.set(m,{model:m,text:"",html:u,brief:u,page:u})}}boxed(f){const c=this.
pictures.get(f.model_id),w=f.get("children");if(!w)return{html:c?.brief??plainHtml(f),isOurs:!!c};const m=f.get("titles")??
[],u=w.map($=>this.boxed($));return{html:`<div>${u.map(({html:$},L)=>m[L]?`<p><b>${escaped(m[L])}</b></p>${$}`:$).join("")}\
</div>`,isOurs:u.some(({isOurs:$})=>$)}}withPictures(f){const c=m=>{const u=m.data?.[WIDGET]?.model_id,y=this.pictures.get(
u),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&u;if(!m.data||!($||y))return m;const{[WIDGET]:L,...R}=m.data;return y&&
(R["text/html"]=y.brief),y?.text&&(R["text/plain"]=y.text),{...m,data:R,metadata:{...m.metadata,rxmetronome:u}}},w=f.cells.
map(m=>m.outputs?{...m,outputs:m.outputs.map(c)}:m);return{...f,cells:w}}revive(){for(const{outputs:f,at:c,made:w}of this.
outputs()){const m=w.metadata?.rxmetronome;if(!m||w.data?.[WIDGET]||!this.manager.has_model(m))continue;const u={...w.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};f.set(c,{...w,data:u,metadata:{...w.metadata,rxmetronome:"live"}})}}insert({
model:f,text:c,html:w}){for(const{outputs:m,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==f)continue;const y={
"text/plain":c,"text/html":w};return m.add({output_type:"display_data",data:y,metadata:{}}),!0}return!1}outputs(){const f=[];
if(this.notebook.isDisposed)return[];for(let c=0;c<this.notebook.cells.length;c++){const{outputs:w}=this.notebook.cells.
get(c);for(let m=0;m<(w?.length??0);m++)f.push({outputs:w,at:m,made:w.get(m).toJSON()})}return f}};function plainHtml(f){
const c=[f.get("description"),f.get("value")].filter(u=>["string","number"].includes(typeof u)),w=/^HTML/.test(f.get("_m\
odel_name")??""),m=c.map(u=>w?textOf(String(u)):String(u)).join(" ");return m.trim()?`<p>${escaped(m.trim())}</p>`:""}var textOf=f=>new DOMParser().
parseFromString(f,"text/html").body.textContent??"",escaped=f=>f.replace(/[&<>"]/g,c=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[c]??c);function keeperOf(f){const c=notebookOf(f);if(!c)return null;const w=globalThis;w[KEEPERS]??=new WeakMap;
const m=w[KEEPERS],u=m.get(c.context)??new Keeper(c);return m.set(c.context,u),u}function initialize({model:f}){const c=keeperOf(
f);if(!c)return;c.models.add(f),c.revive();const w=setTimeout(()=>c.revive(),REVIVE_MS);return()=>{clearTimeout(w),c.models.
delete(f)}}function snapshotButton(f,c){const m=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:y},"Snapshot");let u;async function y(){c?.();const L=await askForPicture(f);L?keeperOf(
f)?.insert(L)?$("kept below"):(download(L.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(L){clearTimeout(
u),m.textContent=L,u=setTimeout(()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(f,c,w){const m=URL.createObjectURL(
new Blob([f],{type:`${w};charset=utf-8`}));element("a",{href:m,download:c}).click(),setTimeout(()=>URL.revokeObjectURL(m),
1e4)}var PING_MS=2e3,SILENT_MS=3e3,ANSWER_MS2=1e3,HIDE_MS=300;function live(f,c,w){const m=Math.random().toString(36).slice(
2)+Date.now().toString(36),u=element("div",{class:"rxm-note",role:"status",hidden:!0});let y=null,$=!1,L=!1,R=Date.now(),
H=0,pt=!1,et,K=!1,Q="",rt=[];c.classList.add("rxm-live");function Ct(yt){try{Promise.resolve(f.send({...yt,view:m})).catch(
()=>{})}catch{}}function Rt(yt){H=Date.now(),Ct({do:yt})}function Me(){const yt=L&&rt.some(on=>Date.now()-on.since>=ANSWER_MS2),
le=Q?`this view broke, and shows what it showed last: ${Q}`:K?"kernel gone or not answering; this is the last it sent":yt?
"waits for the cell: the kernel has not taken this up yet":"";le&&!u.isConnected&&c.prepend(u),u.hidden=!le,u.textContent!==
le&&(u.textContent=le),c.classList.toggle("rxm-orphan",!!Q||K)}function Jt(yt,le=[]){pt||yt===null||typeof yt!="object"||
typeof yt.n!="number"||(R=Date.now(),K=!1,yt.broken?(Q=yt.broken,y=null):L&&Kn(yt,le),Me())}function Kn(yt,le){if(yt.snapshot)
y=yt.n+1,rt=[],Q="",w.onSnapshot?.(yt,le);else{if(y===null)return;if(yt.n!==y)y=null,Rt("gap");else{if(y+=1,yt.beat)return;
rt=rt.filter(on=>!on.isAnswer(yt)),w.onMessage?.(yt,le)}}}function An(){const yt=$&&document.visibilityState!=="hidden";
if(clearTimeout(et),!(yt===L||pt)){if(!yt){et=setTimeout(vn,HIDE_MS);return}L=!0,y=null,R=Date.now(),Rt("shown"),w.onShown?.()}}
function vn(){pt||!L||(L=!1,y=null,rt=[],Ct({do:"hidden"}),Me(),w.onHidden?.())}const Bn=new IntersectionObserver(yt=>{$=
yt[yt.length-1].isIntersecting,An()});Bn.observe(c),document.addEventListener("visibilitychange",An),f.on("msg:custom",Jt);
const ml=setInterval(()=>{if(!L)return;const yt=Date.now();yt-R>SILENT_MS&&(K=!0),yt-H>=PING_MS-50&&Rt(y===null?"shown":
"ping"),Me()},1e3);return{view:m,send(yt,le){Ct(yt),le&&(rt.push({isAnswer:le,since:Date.now()}),setTimeout(()=>pt||Me(),
ANSWER_MS2))},isShown:()=>L,dispose(){pt||(Ct({do:"closed"}),pt=!0,clearInterval(ml),clearTimeout(et),Bn.disconnect(),document.
removeEventListener("visibilitychange",An),f.off("msg:custom",Jt),u.remove(),c.classList.remove("rxm-live","rxm-orphan"))}}}
var Edge=class{constructor(){this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(f,c,w){(!c||
!this.flows)&&(this.offset=Number.NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(w-this.heard)*.002),f-
w),Object.assign(this,{now:f,flows:c,heard:w})}at(f){return this.flows?f+this.offset:this.now}},PLACE=Symbol.for("rxmetr\
onome.time_cursors");function listeners(){const f=globalThis;return f[PLACE]??=new Set,f[PLACE]}function timeCursor(f,c){
const w=listeners(),m={},u=(y,$)=>{$!==m&&y.run&&y.run===c()&&f(y)};return w.add(u),{point(y){if(c())for(const $ of w)$(
{...y,run:c()},m)},dispose(){w.delete(u)}}}var library=(()=>{var f=Object.defineProperty,c=Object.getOwnPropertyDescriptor,
w=Object.getOwnPropertyNames,m=Object.prototype.hasOwnProperty,u=(t,n)=>{for(var s in n)f(t,s,{get:n[s],enumerable:!0})},
y=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of w(n))!m.call(t,o)&&o!==s&&f(t,o,{get:()=>n[o],
enumerable:!(l=c(n,o))||l.enumerable});return t},$=t=>y(f({},"__esModule",{value:!0}),t),L={};u(L,{default:()=>ye});var R="\
uplot",H="u-hz",pt="u-vt",et="u-title",K="u-wrap",Q="u-under",rt="u-over",Ct="u-axis",Rt="u-off",Me="u-select",Jt="u-cur\
sor-x",Kn="u-cursor-y",An="u-cursor-pt",vn="u-legend",Bn="u-live",ml="u-inline",yt="u-series",le="u-marker",on="u-label",
wi="u-value",Jn="width",rn="height",He="bottom",an="left",un="right",qn="#000",yn=qn+"0",$n="mousemove",Jl="mousedown",Pn="\
mouseup",Ln="mouseenter",fn="mouseleave",Xn="dblclick",ql="resize",gl="scroll",kn="change",Xe="dppxchange",Xl="--",On=typeof window<
"u",wl=On?document:null,ge=On?window:null,Mn=On?navigator:null,kt,Zn;function xl(){let t=devicePixelRatio;kt!=t&&(kt=t,Zn&&
Ql(kn,Zn,xl),Zn=matchMedia(`(min-resolution: ${kt-.001}dppx) and (max-resolution: ${kt+.001}dppx)`),Ze(kn,Zn,xl),ge.dispatchEvent(
new CustomEvent(Xe)))}function _e(t,n){if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function Qn(t,n){let s=t.
classList;s.contains(n)&&s.remove(n)}function It(t,n,s){t.style[n]=s+"px"}function Le(t,n,s,l){let o=wl.createElement(t);
return n!=null&&_e(o,n),s?.insertBefore(o,l),o}function Se(t,n){return Le("div",t,n)}var Zl=new WeakMap;function je(t,n,s,l,o){
let p="translate("+n+"px,"+s+"px)",h=Zl.get(t);p!=h&&(t.style.transform=p,Zl.set(t,p),n<0||s<0||n>l||s>o?_e(t,Rt):Qn(t,Rt))}
var xi=new WeakMap;function bl(t,n,s){let l=n+s,o=xi.get(t);l!=o&&(xi.set(t,l),t.style.background=n,t.style.borderColor=
s)}var vl=new WeakMap;function yl(t,n,s,l){let o=n+""+s,p=vl.get(t);o!=p&&(vl.set(t,o),t.style.height=s+"px",t.style.width=
n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=l?-s/2+"px":0)}var tl={passive:!0},Ri={...tl,capture:!0};function Ze(t,n,s,l){
n.addEventListener(t,s,l?Ri:tl)}function Ql(t,n,s,l){n.removeEventListener(t,s,tl)}On&&xl();function Oe(t,n,s,l){let o;s=
s||0,l=l||n.length-1;let p=l<=2147483647;for(;l-s>1;)o=p?s+l>>1:xe((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function cn(t){
return(n,s,l)=>{let o=-1,p=-1;for(let h=s;h<=l;h++)if(t(n[h])){o=h;break}for(let h=l;h>=s;h--)if(t(n[h])){p=h;break}return[
o,p]}}var kl=t=>t!=null,ti=t=>t!=null&&t>0,Fn=cn(kl),Yi=cn(ti);function Wi(t,n,s,l=0,o=!1){let p=o?Yi:Fn,h=o?ti:kl;[n,s]=
p(t,n,s);let b=t[n],k=t[n];if(n>-1)if(l==1)b=t[n],k=t[s];else if(l==-1)b=t[s],k=t[n];else for(let v=n;v<=s;v++){let N=t[v];
h(N)&&(N<b?b=N:N>k&&(k=N))}return[b??A,k??-A]}function hn(t,n,s,l){let o=nl(t),p=nl(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=
s));let h=s==10?Qe:g,b=o==1?xe:Te,k=p==1?Te:xe,v=b(h(Wt(t))),N=k(h(Wt(n))),M=Cn(s,v),S=Cn(s,N);return s==10&&(v<0&&(M=Pt(
M,-v)),N<0&&(S=Pt(S,-N))),l||s==2?(t=M*o,n=S*p):(t=Is(t,M),n=vi(n,S)),[t,n]}function Ml(t,n,s,l){let o=hn(t,n,s,l);return t==
0&&(o[0]=0),n==0&&(o[1]=0),o}var ei=.1,ni={mode:3,pad:ei},zn={pad:0,soft:null,mode:0},bi={min:zn,max:zn};function Dn(t,n,s,l){
return yi(s)?Ge(t,n,s):(zn.pad=s,zn.soft=l?0:null,zn.mode=l?3:0,Ge(t,n,bi))}function St(t,n){return t??n}function Hi(t,n,s){
for(n=St(n,0),s=St(s,t.length-1);n<=s;){if(t[n]!=null)return!0;n++}return!1}function Ge(t,n,s){let l=s.min,o=s.max,p=St(
l.pad,0),h=St(o.pad,0),b=St(l.hard,-A),k=St(o.hard,A),v=St(l.soft,A),N=St(o.soft,-A),M=St(l.mode,0),S=St(o.mode,0),U=n-t,
G=Qe(U),B=te(Wt(t),Wt(n)),wt=Qe(B),at=Wt(wt-G);(U<1e-24||at>10)&&(U=0,(t==0||n==0)&&(U=1e-24,M==2&&v!=A&&(p=0),S==2&&N!=
-A&&(h=0)));let O=U||B||1e3,lt=Qe(O),F=Cn(10,xe(lt)),xt=O*(U==0?t==0?.1:1:p),V=Pt(Is(t-xt,F/10),24),vt=t>=v&&(M==1||M==3&&
V<=v||M==2&&V>=v)?v:A,ft=te(b,V<vt&&t>=vt?vt:Fe(vt,V)),Mt=O*(U==0?n==0?.1:1:h),q=Pt(vi(n+Mt,F/10),24),Y=n<=N&&(S==1||S==
3&&q>=N||S==2&&q<=N)?N:-A,Z=Fe(k,q>Y&&n<=Y?Y:te(Y,q));return ft==Z&&ft==0&&(Z=100),[ft,Z]}var li=new Intl.NumberFormat(On?
Mn.language:"en-US"),ii=t=>li.format(t),we=Math,el=we.PI,Wt=we.abs,xe=we.floor,Vt=we.round,Te=we.ceil,Fe=we.min,te=we.max,
Cn=we.pow,nl=we.sign,Qe=we.log10,g=we.log2,E=(t,n=1)=>we.sinh(t)*n,T=(t,n=1)=>we.asinh(t/n),A=1/0;function z(t){return(Qe(
(t^t>>31)-(t>>31))|0)+1}function it(t,n,s){return Fe(te(t,n),s)}function mt(t){return typeof t=="function"}function J(t){
return mt(t)?t:()=>t}var be=()=>{},Ht=t=>t,ie=(t,n)=>n,ve=t=>null,ee=t=>!0,se=(t,n)=>t==n,_n=/\.\d*?(?=9{6,}|0{6,})/gm,ze=t=>{
if(As(t)||Rn.has(t))return t;let n=`${t}`,s=n.match(_n);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){
let[o,p]=n.split("e");return+`${ze(o)}e${p}`}return Pt(t,l)};function Sn(t,n){return ze(Pt(ze(t/n))*n)}function vi(t,n){
return ze(Te(ze(t/n))*n)}function Is(t,n){return ze(xe(ze(t/n))*n)}function Pt(t,n=0){if(As(t))return t;let s=10**n,l=t*
s*(1+Number.EPSILON);return Vt(l)/s}var Rn=new Map;function Ns(t){return((""+t).split(".")[1]||"").length}function si(t,n,s,l){
let o=[],p=l.map(Ns);for(let h=n;h<s;h++){let b=Wt(h),k=Pt(Cn(t,h),b);for(let v=0;v<l.length;v++){let N=t==10?+`${l[v]}e${h}`:
l[v]*k,M=(h>=0?0:b)+(h>=p[v]?0:p[v]),S=t==10?N:Pt(N,M);o.push(S),Rn.set(S,M)}}return o}var oi={},ji=[],_l=[null,null],Yn=Array.
isArray,As=Number.isInteger,sr=t=>t===void 0;function $s(t){return typeof t=="string"}function yi(t){let n=!1;if(t!=null){
let s=t.constructor;n=s==null||s==Object}return n}function or(t){return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(
Uint8Array),Ps="__proto__";function Sl(t,n=yi){let s;if(Yn(t)){let l=t.find(o=>o!=null);if(Yn(l)||n(l)){s=Array(t.length);
for(let o=0;o<t.length;o++)s[o]=Sl(t[o],n)}else s=t.slice()}else if(t instanceof rr)s=t.slice();else if(n(t)){s={};for(let l in t)
l!=Ps&&(s[l]=Sl(t[l],n))}else s=t;return s}function Xt(t){let n=arguments;for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)
o!=Ps&&(yi(t[o])?Xt(t[o],Sl(l[o])):t[o]=Sl(l[o]))}return t}var ar=0,ur=1,fr=2;function cr(t,n,s){for(let l=0,o,p=-1;l<n.
length;l++){let h=n[l];if(h>p){for(o=h-1;o>=0&&t[o]==null;)t[o--]=null;for(o=h+1;o<s&&t[o]==null;)t[p=o++]=null}}}function hr(t,n){
if(mr(t)){let h=t[0].slice();for(let b=1;b<t.length;b++)h.push(...t[b].slice(1));return gr(h[0])||(h=pr(h)),h}let s=new Set;
for(let h=0;h<t.length;h++){let b=t[h][0],k=b.length;for(let v=0;v<k;v++)s.add(b[v])}let l=[Array.from(s).sort((h,b)=>h-
b)],o=l[0].length,p=new Map;for(let h=0;h<o;h++)p.set(l[0][h],h);for(let h=0;h<t.length;h++){let b=t[h],k=b[0];for(let v=1;v<
b.length;v++){let N=b[v],M=Array(o).fill(void 0),S=n?n[h][v]:ur,U=[];for(let G=0;G<N.length;G++){let B=N[G],wt=p.get(k[G]);
B===null?S!=ar&&(M[wt]=B,S==fr&&U.push(wt)):M[wt]=B}cr(M,U,o),l.push(M)}}return l}var dr=typeof queueMicrotask>"u"?t=>Promise.
resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(s);for(let p=0;p<l.length;p++)l[p]=p;l.sort(
(p,h)=>n[p]-n[h]);let o=[];for(let p=0;p<t.length;p++){let h=t[p],b=Array(s);for(let k=0;k<s;k++)b[k]=h[l[k]];o.push(b)}
return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){let o=t[l][0];if(o.length!=s)return!1;if(o!=
n){for(let p=0;p<s;p++)if(o[p]!=n[p])return!1}}return!0}function gr(t,n=100){let s=t.length;if(s<=1)return!0;let l=0,o=s-
1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let p=te(1,xe((o-l+1)/n));for(let h=t[l],b=l+p;b<=
o;b+=p){let k=t[b];if(k!=null){if(k<=h)return!1;h=k}}return!0}var Ls=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Os=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function Fs(t){return t.slice(0,3)}var wr=Os.map(Fs),xr=Ls.map(Fs),br={MMMM:Ls,MMM:xr,WWWW:Os,WWW:wr};function ri(t){
return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+
"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.getMonth()],MM:t=>ri(t.getMonth()+1),M:t=>t.getMonth()+
1,DD:t=>ri(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ri(t.getHours()),
H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=
12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ri(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>ri(t.getSeconds()),s:t=>t.
getSeconds(),fff:t=>vr(t.getMilliseconds())};function Gi(t,n){n=n||br;let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(
t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return p=>{let h="";for(let b=0;b<s.length;b++)h+=typeof s[b]=="string"?s[b]:s[b](
p,n);return h}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Mr(t,n){let s;return n=="UTC"||n=="E\
tc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString("en-US",{timeZone:n})),s.setMilliseconds(
t.getMilliseconds())),s}var zs=t=>t%1==0,ki=[1,2,2.5,5],_r=si(10,-32,0,ki),Ds=si(10,0,32,ki),Sr=Ds.filter(zs),ll=_r.concat(
Ds),Vi=`
`,Cs="{YYYY}",Rs=Vi+Cs,Ys="{M}/{D}",ai=Vi+Ys,Mi=ai+"/{YY}",Ws="{aa}",Tr="{h}:{mm}",Tl=Tr+Ws,Hs=Vi+Tl,js=":{ss}",Nt=null;
function Gs(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,p=o*30,h=o*365,b=(t==1?si(10,0,3,ki).filter(zs):si(10,-3,0,ki)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,p,p*2,p*
3,p*4,p*6,h,h*2,h*5,h*10,h*25,h*50,h*100]),k=[[h,Cs,Nt,Nt,Nt,Nt,Nt,Nt,1],[o*28,"{MMM}",Rs,Nt,Nt,Nt,Nt,Nt,1],[o,Ys,Rs,Nt,
Nt,Nt,Nt,Nt,1],[l,"{h}"+Ws,Mi,Nt,ai,Nt,Nt,Nt,1],[s,Tl,Mi,Nt,ai,Nt,Nt,Nt,1],[n,js,Mi+" "+Tl,Nt,ai+" "+Tl,Nt,Hs,Nt,1],[t,js+
".{fff}",Mi+" "+Tl,Nt,ai+" "+Tl,Nt,Hs,Nt,1]];function v(N){return(M,S,U,G,B,wt)=>{let at=[],O=B>=h,lt=B>=p&&B<h,F=N(U),xt=Pt(
F*t,3),V=Ui(F.getFullYear(),O?0:F.getMonth(),lt||O?1:F.getDate()),vt=Pt(V*t,3);if(lt||O){let ft=lt?B/p:0,Mt=O?B/h:0,q=xt==
vt?xt:Pt(Ui(V.getFullYear()+Mt,V.getMonth()+ft,1)*t,3),Y=new Date(Vt(q/t)),Z=Y.getFullYear(),tt=Y.getMonth();for(let bt=0;q<=
G;bt++){let st=Ui(Z+Mt*bt,tt+ft*bt,1),ct=st-N(Pt(st*t,3));q=Pt((+st+ct)*t,3),q<=G&&at.push(q)}}else{let ft=B>=o?o:B,Mt=xe(
U)-xe(xt),q=vt+Mt+vi(xt-vt,ft);at.push(q);let Y=N(q),Z=Y.getHours()+Y.getMinutes()/s+Y.getSeconds()/l,tt=B/l,bt=M.axes[S].
_space,st=wt/bt;for(;q=Pt(q+B,t==1?0:3),!(q>G);)if(tt>1){let ct=xe(Pt(Z+tt,6))%24,gt=N(q).getHours()-ct;gt>1&&(gt=-1),q-=
gt*l,Z=(Z+tt)%24;let Ut=at[at.length-1];Pt((q-Ut)/B,3)*st>=.7&&at.push(q)}else at.push(q)}return at}}return[b,k,v]}var[Er,
Ir,Nr]=Gs(1),[Ar,$r,Pr]=Gs(.001);si(2,-53,53,[1]);function Vs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(
o==1||s[8]==0?l:s[1]+l)))}function Us(t,n){return(s,l,o,p,h)=>{let b=n.find(G=>h>=G[0])||n[n.length-1],k,v,N,M,S,U;return l.
map(G=>{let B=t(G),wt=B.getFullYear(),at=B.getMonth(),O=B.getDate(),lt=B.getHours(),F=B.getMinutes(),xt=B.getSeconds(),V=wt!=
k&&b[2]||at!=v&&b[3]||O!=N&&b[4]||lt!=M&&b[5]||F!=S&&b[6]||xt!=U&&b[7]||b[1];return k=wt,v=at,N=O,M=lt,S=F,U=xt,V(B)})}}
function Lr(t,n){let s=Gi(n);return(l,o,p,h,b)=>o.map(k=>s(t(k)))}function Ui(t,n,s){return new Date(t,n,s)}function Ks(t,n){
return n(t)}var Or="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Bs(t,n){return(s,l,o,p)=>p==null?Xl:n(t(l))}function Fr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function zr(t,n){return t.series[n].
fill(t,n)}var Dr={show:!0,live:!0,isolate:!1,mount:be,markers:{show:!0,width:2,stroke:Fr,fill:zr,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=Se(),o=s.size(t,n);It(l,Jn,o),It(l,rn,o);let p=o/-2;It(l,"\
marginLeft",p),It(l,"marginTop",p);let h=s.width(t,n,o);return h&&It(l,"borderWidth",h),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Ki=[0,0];function Hr(t,n,s){return Ki[0]=n,Ki[1]=s,Ki}function _i(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Bi(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:_i,mouseup:_i,click:_i,dblclick:_i,mousemove:Bi,
mouseleave:Bi,mouseenter:Bi},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Js={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ji=Xt({},Js,{filter:ie}),qs=Xt({},Ji,{
size:10}),Xs=Xt({},Js,{show:!1}),qi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Zs="bold "+qi,Qs=1.5,to={
show:!0,scale:"x",stroke:qn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,side:2,grid:Ji,ticks:qs,
border:Xs,font:qi,lineGap:Qs,rotate:0},Gr="Value",Vr="Time",eo={show:!0,scale:"x",auto:!1,sorted:1,min:A,max:-A,idxs:[]};
function Ur(t,n,s,l,o){return n.map(p=>p==null?"":ii(p))}function Kr(t,n,s,l,o,p,h){let b=[],k=Rn.get(o)||0;s=h?s:Pt(vi(
s,o),k);for(let v=s;v<=l;v=Pt(v+o,k))b.push(Object.is(v,-0)?0:v);return b}function Xi(t,n,s,l,o,p,h){let b=[],k=t.scales[t.
axes[n].scale].log,v=k==10?Qe:g,N=xe(v(s));o=Cn(k,N),k==10&&(o=ll[Oe(o,ll)]);let M=s,S=o*k;k==10&&(S=ll[Oe(S,ll)]);do b.
push(M),M=M+o,k==10&&!Rn.has(M)&&(M=Pt(M,Rn.get(o))),M>=S&&(o=M,S=o*k,k==10&&(S=ll[Oe(S,ll)]));while(M<=l);return b}function Br(t,n,s,l,o,p,h){
let b=t.scales[t.axes[n].scale].asinh,k=l>b?Xi(t,n,te(b,s),l,o):[b],v=l>=0&&s<=0?[0]:[];return(s<-b?Xi(t,n,te(b,-l),-s,o):
[b]).reverse().map(N=>-N).concat(v,k)}var no=/./,Jr=/[12357]/,qr=/[125]/,lo=/1/,Zi=(t,n,s,l)=>t.map((o,p)=>n==4&&o==0||p%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let p=t.axes[s],h=p.scale,b=t.scales[h],k=t.valToPos,
v=p._space,N=k(10,h),M=k(9,h)-N>=v?no:k(7,h)-N>=v?Jr:k(5,h)-N>=v?qr:lo;if(M==lo){let S=Wt(k(1,h)-N);if(S<v)return Zi(n.slice().
reverse(),b.distr,M,Te(v/S)).reverse()}return Zi(n,b.distr,M,1)}function Zr(t,n,s,l,o){let p=t.axes[s],h=p.scale,b=p._space,
k=t.valToPos,v=Wt(k(1,h)-k(2,h));return v<b?Zi(n.slice().reverse(),3,no,Te(b/v)).reverse():n}function Qr(t,n,s,l){return l==
null?Xl:n==null?"":ii(n)}var io={show:!0,scale:"y",stroke:qn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,
side:3,grid:Ji,ticks:qs,border:Xs,font:qi,lineGap:Qs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return Pt(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],p=t.valToPos(o[l[0]],s,!0),h=t.valToPos(o[l[1]],s,!0),b=Wt(h-p),k=t.series[n],
v=b/(k.points.space*kt);return l[1]-l[0]<=v}var so={scale:null,auto:!0,sorted:0,min:A,max:-A},oo=(t,n,s,l,o)=>o,ro={show:!0,
auto:!0,sorted:0,gaps:oo,alpha:1,facets:[Xt({},so,{scale:"x"}),Xt({},so,{scale:"y"})]},ao={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:oo,alpha:1,points:{show:ea,filter:null},values:null,min:A,max:-A,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var uo={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Xt({},uo,{time:!1,ori:1}),fo={};
function co(t,n){let s=fo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,p,h,b,k,v){for(let N=0;N<s.plots.length;N++)s.plots[N]!=o&&s.plots[N].pub(l,o,p,h,b,k,v)}},t!=null&&(fo[t]=s)),
s}var El=1,Qi=2;function il(t,n,s){let l=t.mode,o=t.series[n],p=l==2?t._data[n]:t._data,h=t.scales,b=t.bbox,k=p[0],v=l==
2?p[1]:p[n],N=l==2?h[o.facets[0].scale]:h[t.series[0].scale],M=l==2?h[o.facets[1].scale]:h[o.scale],S=b.left,U=b.top,G=b.
width,B=b.height,wt=t.valToPosH,at=t.valToPosV;return N.ori==0?s(o,k,v,N,M,wt,at,S,U,G,B,Ti,Il,Ii,mo,wo):s(o,k,v,N,M,at,
wt,U,S,B,G,Ei,Nl,ns,go,xo)}function ts(t,n){let s=0,l=0,o=St(t.bands,ji);for(let p=0;p<o.length;p++){let h=o[p];h.series[0]==
n?s=h.dir:h.series[1]==n&&(h.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let p=t.mode,h=t.
series[n],b=p==2?h.facets[1].scale:h.scale,k=t.scales[b];return o==-1?k.min:o==1?k.max:k.distr==3?k.dir==1?k.min:k.max:0}
function Tn(t,n,s,l,o,p){return il(t,n,(h,b,k,v,N,M,S,U,G,B,wt)=>{let at=h.pxRound,O=v.dir*(v.ori==0?1:-1),lt=v.ori==0?Il:
Nl,F,xt;O==1?(F=s,xt=l):(F=l,xt=s);let V=at(M(b[F],v,B,U)),vt=at(S(k[F],N,wt,G)),ft=at(M(b[xt],v,B,U)),Mt=at(S(p==1?N.max:
N.min,N,wt,G)),q=new Path2D(o);return lt(q,ft,Mt),lt(q,V,Mt),lt(q,V,vt),q})}function Si(t,n,s,l,o,p){let h=null;if(t.length>
0){h=new Path2D;let b=n==0?Ii:ns,k=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let U=S[0]-k;U>0&&b(h,k,l,U,l+
p),k=S[1]}}let v=s+o-k,N=10;v>0&&b(h,k,l-N/2,v,l+p+N)}return h}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function es(t,n,s,l,o,p,h){let b=[],k=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let N=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=p(t[N]),U=M==N?S:p(t[M]),G=N-o;S=h<=0&&
G>=0&&G<k?p(t[G]):S;let B=M+o;U=h>=0&&B>=0&&B<k?p(t[B]):U,U>=S&&b.push([S,U])}return b}function ho(t){return t==0?Ht:t==
1?Vt:n=>Sn(n,t)}function po(t){let n=t==0?Ti:Ei,s=t==0?(o,p,h,b,k,v)=>{o.arcTo(p,h,b,k,v)}:(o,p,h,b,k,v)=>{o.arcTo(h,p,k,
b,v)},l=t==0?(o,p,h,b,k)=>{o.rect(p,h,b,k)}:(o,p,h,b,k)=>{o.rect(h,p,k,b)};return(o,p,h,b,k,v=0,N=0)=>{v==0&&N==0?l(o,p,
h,b,k):(v=Fe(v,b/2,k/2),N=Fe(N,b/2,k/2),n(o,p+v,h),s(o,p+b,h,p+b,h+k,v),s(o,p+b,h+k,p,h+k,N),s(o,p,h+k,p,h,N),s(o,p,h,p+
b,h,v),o.closePath())}}var Ti=(t,n,s)=>{t.moveTo(n,s)},Ei=(t,n,s)=>{t.moveTo(s,n)},Il=(t,n,s)=>{t.lineTo(n,s)},Nl=(t,n,s)=>{
t.lineTo(s,n)},Ii=po(0),ns=po(1),mo=(t,n,s,l,o,p)=>{t.arc(n,s,l,o,p)},go=(t,n,s,l,o,p)=>{t.arc(s,n,l,o,p)},wo=(t,n,s,l,o,p,h)=>{
t.bezierCurveTo(n,s,l,o,p,h)},xo=(t,n,s,l,o,p,h)=>{t.bezierCurveTo(s,n,o,l,h,p)};function bo(t){return(n,s,l,o,p)=>il(n,
s,(h,b,k,v,N,M,S,U,G,B,wt)=>{let{pxRound:at,points:O}=h,lt,F;v.ori==0?(lt=Ti,F=mo):(lt=Ei,F=go);let xt=Pt(O.width*kt,3),
V=(O.size-O.width)/2*kt,vt=Pt(V*2,3),ft=new Path2D,Mt=new Path2D,{left:q,top:Y,width:Z,height:tt}=n.bbox;Ii(Mt,q-vt,Y-vt,
Z+vt*2,tt+vt*2);let bt=st=>{if(k[st]!=null){let ct=at(M(b[st],v,B,U)),gt=at(S(k[st],N,wt,G));lt(ft,ct+V,gt),F(ft,ct,gt,V,
0,el*2)}};if(p)p.forEach(bt);else for(let st=l;st<=o;st++)bt(st);return{stroke:xt>0?ft:null,fill:ft,clip:Mt,flags:El|Qi}})}
function vo(t){return(n,s,l,o,p,h)=>{l!=o&&(p!=l&&h!=l&&t(n,s,l),p!=o&&h!=o&&t(n,s,o),t(n,s,h))}}var oa=vo(Il),ra=vo(Nl);
function yo(t){let n=St(t?.alignGaps,0);return(s,l,o,p)=>il(s,l,(h,b,k,v,N,M,S,U,G,B,wt)=>{[o,p]=Fn(k,o,p);let at=h.pxRound,
O=Z=>at(M(Z,v,B,U)),lt=Z=>at(S(Z,N,wt,G)),F,xt;v.ori==0?(F=Il,xt=oa):(F=Nl,xt=ra);let V=v.dir*(v.ori==0?1:-1),vt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:El},ft=vt.stroke,Mt=!1;if(p-o>=B*4){let Z=ht=>s.posToVal(ht,v.key,!0),tt=null,
bt=null,st,ct,gt,Ut=O(b[V==1?o:p]),he=O(b[o]),Ot=O(b[p]),At=Z(V==1?he+1:Ot-1);for(let ht=V==1?o:p;ht>=o&&ht<=p;ht+=V){let nt=b[ht],
Zt=(V==1?nt<At:nt>At)?Ut:O(nt),qt=k[ht];Zt==Ut?qt!=null?(ct=qt,tt==null?(F(ft,Zt,lt(ct)),st=tt=bt=ct):ct<tt?tt=ct:ct>bt&&
(bt=ct)):qt===null&&(Mt=!0):(tt!=null&&xt(ft,Ut,lt(tt),lt(bt),lt(st),lt(ct)),qt!=null?(ct=qt,F(ft,Zt,lt(ct)),tt=bt=st=ct):
(tt=bt=null,qt===null&&(Mt=!0)),Ut=Zt,At=Z(Ut+V))}tt!=null&&tt!=bt&&gt!=Ut&&xt(ft,Ut,lt(tt),lt(bt),lt(st),lt(ct))}else for(let Z=V==
1?o:p;Z>=o&&Z<=p;Z+=V){let tt=k[Z];tt===null?Mt=!0:tt!=null&&F(ft,O(b[Z]),lt(tt))}let[q,Y]=ts(s,l);if(h.fill!=null||q!=0){
let Z=vt.fill=new Path2D(ft),tt=h.fillTo(s,l,h.min,h.max,q),bt=lt(tt),st=O(b[o]),ct=O(b[p]);V==-1&&([ct,st]=[st,ct]),F(Z,
ct,bt),F(Z,st,bt)}if(!h.spanGaps){let Z=[];Mt&&Z.push(...es(b,k,o,p,V,O,n)),vt.gaps=Z=h.gaps(s,l,o,p,Z),vt.clip=Si(Z,v.ori,
U,G,B,wt)}return Y!=0&&(vt.band=Y==2?[Tn(s,l,o,p,ft,-1),Tn(s,l,o,p,ft,1)]:Tn(s,l,o,p,ft,Y)),vt})}function aa(t){let n=St(
t.align,1),s=St(t.ascDesc,!1),l=St(t.alignGaps,0),o=St(t.extend,!1);return(p,h,b,k)=>il(p,h,(v,N,M,S,U,G,B,wt,at,O,lt)=>{
[b,k]=Fn(M,b,k);let F=v.pxRound,{left:xt,width:V}=p.bbox,vt=Ot=>F(G(Ot,S,O,wt)),ft=Ot=>F(B(Ot,U,lt,at)),Mt=S.ori==0?Il:Nl,
q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},Y=q.stroke,Z=S.dir*(S.ori==0?1:-1),tt=ft(M[Z==1?b:
k]),bt=vt(N[Z==1?b:k]),st=bt,ct=bt;o&&n==-1&&(ct=xt,Mt(Y,ct,tt)),Mt(Y,bt,tt);for(let Ot=Z==1?b:k;Ot>=b&&Ot<=k;Ot+=Z){let At=M[Ot];
if(At==null)continue;let ht=vt(N[Ot]),nt=ft(At);n==1?Mt(Y,ht,tt):Mt(Y,st,nt),Mt(Y,ht,nt),tt=nt,st=ht}let gt=st;o&&n==1&&
(gt=xt+V,Mt(Y,gt,tt));let[Ut,he]=ts(p,h);if(v.fill!=null||Ut!=0){let Ot=q.fill=new Path2D(Y),At=v.fillTo(p,h,v.min,v.max,
Ut),ht=ft(At);Mt(Ot,gt,ht),Mt(Ot,ct,ht)}if(!v.spanGaps){let Ot=[];Ot.push(...es(N,M,b,k,Z,vt,l));let At=v.width*kt/2,ht=s||
n==1?At:-At,nt=s||n==-1?-At:At;Ot.forEach(Zt=>{Zt[0]+=ht,Zt[1]+=nt}),q.gaps=Ot=v.gaps(p,h,b,k,Ot),q.clip=Si(Ot,S.ori,wt,
at,O,lt)}return he!=0&&(q.band=he==2?[Tn(p,h,b,k,Y,-1),Tn(p,h,b,k,Y,1)]:Tn(p,h,b,k,Y,he)),q})}function ko(t,n,s,l,o,p,h=A){
if(t.length>1){let b=null;for(let k=0,v=1/0;k<t.length;k++)if(n[k]!==void 0){if(b!=null){let N=Wt(t[k]-t[b]);N<v&&(v=N,h=
Wt(s(t[k],l,o,p)-s(t[b],l,o,p)))}b=k}}return h}function ua(t){t=t||oi;let n=St(t.size,[.6,A,1]),s=t.align||0,l=t.gap||0,
o=t.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let p=J(o),h=1-n[0],b=St(n[1],A),k=St(n[2],1),v=St(t.disp,oi),N=St(
t.each,U=>{}),{fill:M,stroke:S}=v;return(U,G,B,wt)=>il(U,G,(at,O,lt,F,xt,V,vt,ft,Mt,q,Y)=>{let Z=at.pxRound,tt=s,bt=l*kt,
st=b*kt,ct=k*kt,gt,Ut;F.ori==0?[gt,Ut]=p(U,G):[Ut,gt]=p(U,G);let he=F.dir*(F.ori==0?1:-1),Ot=F.ori==0?Ii:ns,At=F.ori==0?
N:(W,Lt,de,Ll,rl,pn,al)=>{N(W,Lt,de,rl,Ll,al,pn)},ht=St(U.bands,ji).find(W=>W.series[0]==G),nt=ht!=null?ht.dir:0,Zt=at.fillTo(
U,G,at.min,at.max,nt),qt=Z(vt(Zt,xt,Y,Mt)),ne,jt,tn,De=q,Gt=Z(at.width*kt),dn=!1,En=null,Ve=null,Wn=null,Al=null;M!=null&&
(Gt==0||S!=null)&&(dn=!0,En=M.values(U,G,B,wt),Ve=new Map,new Set(En).forEach(W=>{W!=null&&Ve.set(W,new Path2D)}),Gt>0&&
(Wn=S.values(U,G,B,wt),Al=new Map,new Set(Wn).forEach(W=>{W!=null&&Al.set(W,new Path2D)})));let{x0:$l,size:ui}=v;if($l!=
null&&ui!=null){tt=1,O=$l.values(U,G,B,wt),$l.unit==2&&(O=O.map(Lt=>U.posToVal(ft+Lt*q,F.key,!0)));let W=ui.values(U,G,B,
wt);ui.unit==2?jt=W[0]*q:jt=V(W[0],F,q,ft)-V(0,F,q,ft),De=ko(O,lt,V,F,q,ft,De),tn=De-jt+bt}else De=ko(O,lt,V,F,q,ft,De),
tn=De*h+bt,jt=De-tn;tn<1&&(tn=0),Gt>=jt/2&&(Gt=0),tn<5&&(Z=Ht);let Ni=tn>0,sl=De-tn-(Ni?Gt:0);jt=Z(it(sl,ct,st)),ne=(tt==
0?jt/2:tt==he?0:jt)-tt*he*((tt==0?bt/2:0)+(Ni?Gt/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},
Pl=dn?null:new Path2D,In=null;if(ht!=null)In=U.data[ht.series[1]];else{let{y0:W,y1:Lt}=v;W!=null&&Lt!=null&&(lt=Lt.values(
U,G,B,wt),In=W.values(U,G,B,wt))}let ol=gt*jt,dt=Ut*jt;for(let W=he==1?B:wt;W>=B&&W<=wt;W+=he){let Lt=lt[W];if(Lt==null)
continue;if(In!=null){let $e=In[W]??0;if(Lt-$e==0)continue;qt=vt($e,xt,Y,Mt)}let de=F.distr!=2||v!=null?O[W]:W,Ll=V(de,F,
q,ft),rl=vt(St(Lt,Zt),xt,Y,Mt),pn=Z(Ll-ne),al=Z(te(rl,qt)),Ce=Z(Fe(rl,qt)),Ue=al-Ce;if(Lt!=null){let $e=Lt<0?dt:ol,en=Lt<
0?ol:dt;dn?(Gt>0&&Wn[W]!=null&&Ot(Al.get(Wn[W]),pn,Ce+xe(Gt/2),jt,te(0,Ue-Gt),$e,en),En[W]!=null&&Ot(Ve.get(En[W]),pn,Ce+
xe(Gt/2),jt,te(0,Ue-Gt),$e,en)):Ot(Pl,pn,Ce+xe(Gt/2),jt,te(0,Ue-Gt),$e,en),At(U,G,W,pn-Gt/2,Ce,jt+Gt,Ue)}}return Gt>0?Ee.
stroke=dn?Al:Pl:dn||(Ee._fill=at.width==0?at._fill:at._stroke??at._fill,Ee.width=0),Ee.fill=dn?Ve:Pl,Ee})}function fa(t,n){
let s=St(n?.alignGaps,0);return(l,o,p,h)=>il(l,o,(b,k,v,N,M,S,U,G,B,wt,at)=>{[p,h]=Fn(v,p,h);let O=b.pxRound,lt=gt=>O(S(
gt,N,wt,G)),F=gt=>O(U(gt,M,at,B)),xt,V,vt;N.ori==0?(xt=Ti,vt=Il,V=wo):(xt=Ei,vt=Nl,V=xo);let ft=N.dir*(N.ori==0?1:-1),Mt=lt(
k[ft==1?p:h]),q=Mt,Y=[],Z=[];for(let gt=ft==1?p:h;gt>=p&&gt<=h;gt+=ft)if(v[gt]!=null){let Ut=k[gt],he=lt(Ut);Y.push(q=he),
Z.push(F(v[gt]))}let tt={stroke:t(Y,Z,xt,vt,V,O),fill:null,clip:null,band:null,gaps:null,flags:El},bt=tt.stroke,[st,ct]=ts(
l,o);if(b.fill!=null||st!=0){let gt=tt.fill=new Path2D(bt),Ut=b.fillTo(l,o,b.min,b.max,st),he=F(Ut);vt(gt,q,he),vt(gt,Mt,
he)}if(!b.spanGaps){let gt=[];gt.push(...es(k,v,p,h,ft,lt,s)),tt.gaps=gt=b.gaps(l,o,p,h,gt),tt.clip=Si(gt,N.ori,G,B,wt,at)}
return ct!=0&&(tt.band=ct==2?[Tn(l,o,p,h,bt,-1),Tn(l,o,p,h,bt,1)]:Tn(l,o,p,h,bt,ct)),tt})}function ca(t){return fa(ha,t)}
function ha(t,n,s,l,o,p){let h=t.length;if(h<2)return null;let b=new Path2D;if(s(b,t[0],n[0]),h==2)l(b,t[1],n[1]);else{let k=Array(
h),v=Array(h-1),N=Array(h-1),M=Array(h-1);for(let S=0;S<h-1;S++)N[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=N[S]/M[S];k[0]=v[0];
for(let S=1;S<h-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=v[S]>0?k[S]=0:(k[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+
2*M[S-1])/v[S]),isFinite(k[S])||(k[S]=0));k[h-1]=v[h-2];for(let S=0;S<h-1;S++)o(b,t[S]+M[S]/3,n[S]+k[S]*M[S]/3,t[S+1]-M[S]/
3,n[S+1]-k[S+1]*M[S]/3,t[S+1],n[S+1])}return b}var ls=new Set;function Mo(){for(let t of ls)t.syncRect(!0)}On&&(Ze(ql,ge,
Mo),Ze(gl,ge,Mo,!0),Ze(Xe,ge,()=>{ye.pxRatio=kt}));var da=yo(),pa=bo();function _o(t,n,s,l){return(l?[t[0],t[1]].concat(
t.slice(2)):[t[0]].concat(t.slice(1))).map((o,p)=>is(o,p,n,s))}function ma(t,n){return t.map((s,l)=>l==0?{}:Xt({},n,s))}
function is(t,n,s,l){return Xt({},n==0?s:l,t)}function So(t,n,s){return n==null?_l:[n,s]}var ga=So;function wa(t,n,s){return n==
null?_l:Dn(n,s,ei,!0)}function To(t,n,s,l){return n==null?_l:hn(n,s,t.scales[l].log,!1)}var xa=To;function Eo(t,n,s,l){return n==
null?_l:Ml(n,s,t.scales[l].log,!1)}var ba=Eo;function va(t,n,s,l,o){let p=te(z(t),z(n)),h=n-t,b=Oe(o/l*h,s);do{let k=s[b],
v=l*k/h;if(v>=o&&p+(k<5?Rn.get(k):0)<=17)return[k,v]}while(++b<s.length);return[0,0]}function Io(t){let n,s;return t=t.replace(
/(\d+)px/,(l,o)=>(n=Vt((s=+o)*kt))+"px"),[t,n,s]}function ya(t){t.show&&[t.font,t.labelFont].forEach(n=>{let s=Pt(n[2]*kt,
1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function ye(t,n,s){let l={mode:St(t.mode,1)},o=l.mode;function p(e,i,r,a){
let d=i.valToPct(e);return a+r*(i.dir==-1?1-d:d)}function h(e,i,r,a){let d=i.valToPct(e);return a+r*(i.dir==-1?d:1-d)}function b(e,i,r,a){
return i.ori==0?p(e,i,r,a):h(e,i,r,a)}l.valToPosH=p,l.valToPosV=h;let k=!1;l.status=0;let v=l.root=Se(R);if(t.id!=null&&
(v.id=t.id),_e(v,t.class),t.title){let e=Se(et,v);e.textContent=t.title}let N=Le("canvas"),M=l.ctx=N.getContext("2d"),S=Se(
K,v);Ze("click",S,e=>{e.target===G&&(Ft!=Gl||Yt!=Vl)&&me.click(l,e)},!0);let U=l.under=Se(Q,S);S.appendChild(N);let G=l.
over=Se(rt,S);t=Sl(t);let B=+St(t.pxAlign,1),wt=ho(B);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let at=t.
ms||.001,O=l.series=o==1?_o(t.series||[],eo,ao,!1):ma(t.series||[null],ro),lt=l.axes=_o(t.axes||[],to,io,!0),F=l.scales=
{},xt=l.bands=t.bands||[];xt.forEach(e=>{e.fill=J(e.fill||null),e.dir=St(e.dir,-1)});let V=o==2?O[1].facets[0].scale:O[0].
scale,vt={axes:Da,series:Pa},ft=(t.drawOrder||["axes","series"]).map(e=>vt[e]);function Mt(e){let i=e.distr==3?r=>Qe(r>0?
r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>T(r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:d,
_max:x}=e,_=x-d;return(a-d)/_}}function q(e){let i=F[e];if(i==null){let r=(t.scales||oi)[e]||oi;if(r.from!=null){q(r.from);
let a=Xt({},F[r.from],r,{key:e});a.valToPct=Mt(a),F[e]=a}else{i=F[e]=Xt({},e==V?uo:la,r),i.key=e;let a=i.time,d=i.range,
x=Yn(d);if((e!=V||o==2&&!a)&&(x&&(d[0]==null||d[1]==null)&&(d={min:d[0]==null?ni:{mode:1,hard:d[0],soft:d[0]},max:d[1]==
null?ni:{mode:1,hard:d[1],soft:d[1]}},x=!1),!x&&yi(d))){let _=d;d=(I,P,D)=>P==null?_l:Dn(P,D,_)}i.range=J(d||(a?ga:e==V?
i.distr==3?xa:i.distr==4?ba:So:i.distr==3?To:i.distr==4?Eo:wa)),i.auto=J(x?!1:i.auto),i.clamp=J(i.clamp||na),i._min=i._max=
null,i.valToPct=Mt(i)}}}q("x"),q("y"),o==1&&O.forEach(e=>{q(e.scale)}),lt.forEach(e=>{q(e.scale)});for(let e in t.scales)
q(e);let Y=F[V],Z=Y.distr,tt,bt;Y.ori==0?(_e(v,H),tt=p,bt=h):(_e(v,pt),tt=h,bt=p);let st={};for(let e in F){let i=F[e];(i.
min!=null||i.max!=null)&&(st[e]={min:i.min,max:i.max},i.min=i.max=null)}let ct=t.tzDate||(e=>new Date(Vt(e/at))),gt=t.fmtDate||
Gi,Ut=at==1?Nr(ct):Pr(ct),he=Us(ct,Vs(at==1?Ir:$r,gt)),Ot=Bs(ct,Ks(Or,gt)),At=[],ht=l.legend=Xt({},Dr,t.legend),nt=l.cursor=
Xt({},jr,{drag:{y:o==2}},t.cursor),Zt=ht.show,qt=nt.show,ne=ht.markers;ht.idxs=At,ne.width=J(ne.width),ne.dash=J(ne.dash),
ne.stroke=J(ne.stroke),ne.fill=J(ne.fill);let jt,tn,De,Gt=[],dn=[],En,Ve=!1,Wn={};if(ht.live){let e=O[1]?O[1].values:null;
Ve=e!=null,En=Ve?e(l,1,0):{_:0};for(let i in En)Wn[i]=Xl}if(Zt)if(jt=Le("table",vn,v),De=Le("tbody",null,jt),ht.mount(l,
jt),Ve){tn=Le("thead",null,jt,De);let e=Le("tr",null,tn);Le("th",null,e);for(var Al in En)Le("th",on,e).textContent=Al}else
_e(jt,ml),ht.live&&_e(jt,Bn);let $l={show:!0},ui={show:!1};function Ni(e,i){if(i==0&&(Ve||!ht.live||o==2))return _l;let r=[],
a=Le("tr",yt,De,De.childNodes[i]);_e(a,e.class),e.show||_e(a,Rt);let d=Le("th",null,a);if(ne.show){let I=Se(le,d);if(i>0){
let P=ne.width(l,i);P&&(I.style.border=P+"px "+ne.dash(l,i)+" "+ne.stroke(l,i)),I.style.background=ne.fill(l,i)}}let x=Se(
on,d);e.label instanceof HTMLElement?x.appendChild(e.label):x.textContent=e.label,i>0&&(ne.show||(x.style.color=e.width>
0?ne.stroke(l,i):ne.fill(l,i)),Ee("click",d,I=>{if(nt._lock)return;fl(I);let P=O.indexOf(e);if((I.ctrlKey||I.metaKey)!=ht.
isolate){let D=O.some((C,j)=>j>0&&j!=P&&C.show);O.forEach((C,j)=>{j>0&&gn(j,D?j==P?$l:ui:$l,!0,Qt.setSeries)})}else gn(P,
{show:!e.show},!0,Qt.setSeries)},!1),Fl&&Ee(Ln,d,I=>{nt._lock||(fl(I),gn(O.indexOf(e),Kl,!0,Qt.setSeries))},!1));for(var _ in En){
let I=Le("td",wi,a);I.textContent="--",r.push(I)}return[a,r]}let sl=new Map;function Ee(e,i,r,a=!0){let d=sl.get(i)||{},
x=nt.bind[e](l,i,r,a);x&&(Ze(e,i,d[e]=x),sl.set(i,d))}function Pl(e,i,r){let a=sl.get(i)||{};for(let d in a)(e==null||d==
e)&&(Ql(d,i,a[d]),delete a[d]);e==null&&sl.delete(i)}let In=0,ol=0,dt=0,W=0,Lt=0,de=0,Ll=Lt,rl=de,pn=dt,al=W,Ce=0,Ue=0,$e=0,
en=0;l.bbox={};let ss=!1,Ai=!1,Ol=!1,ul=!1,$i=!1,Ke=!1;function os(e,i,r){(r||e!=l.width||i!=l.height)&&No(e,i),Yl(!1),Ol=
!0,Ai=!0,Wl()}function No(e,i){l.width=In=dt=e,l.height=ol=W=i,Lt=de=0,Sa(),Ta();let r=l.bbox;Ce=r.left=Sn(Lt*kt,.5),Ue=
r.top=Sn(de*kt,.5),$e=r.width=Sn(dt*kt,.5),en=r.height=Sn(W*kt,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=Fa(
i),a=za(i);e=i==ka||r&&a,e||(No(l.width,l.height),Ai=!0)}}function _a({width:e,height:i}){os(e,i)}l.setSize=_a;function Sa(){
let e=!1,i=!1,r=!1,a=!1;lt.forEach((d,x)=>{if(d.show&&d._show){let{side:_,_size:I}=d,P=_%2,D=d.label!=null?d.labelSize:0,
C=I+D;C>0&&(P?(dt-=C,_==3?(Lt+=C,a=!0):r=!0):(W-=C,_==0?(de+=C,e=!0):i=!0))}}),cl[0]=e,cl[1]=r,cl[2]=i,cl[3]=a,dt-=Hn[1]+
Hn[3],Lt+=Hn[3],W-=Hn[2]+Hn[0],de+=Hn[0]}function Ta(){let e=Lt+dt,i=de+W,r=Lt,a=de;function d(x,_){switch(x){case 1:return e+=
_,e-_;case 2:return i+=_,i-_;case 3:return r-=_,r+_;case 0:return a-=_,a+_}}lt.forEach((x,_)=>{if(x.show&&x._show){let I=x.
side;x._pos=d(I,x._size),x.label!=null&&(x._lpos=d(I,x.labelSize))}})}if(nt.dataIdx==null){let e=nt.hover,i=e.skip=new Set(
e.skip??[]);i.add(void 0);let r=e.prox=J(e.prox),a=e.bias??=0;nt.dataIdx=(d,x,_,I)=>{if(x==0)return _;let P=_,D=r(d,x,_,
I)??A,C=D>=0&&D<A,j=Y.ori==0?dt:W,ut=nt.left,Et=n[0],Tt=n[x];if(i.has(Tt[_])){P=null;let _t=null,ot=null,X;if(a==0||a==-1)
for(X=_;_t==null&&X-- >0;)i.has(Tt[X])||(_t=X);if(a==0||a==1)for(X=_;ot==null&&X++<Tt.length;)i.has(Tt[X])||(ot=X);if(_t!=
null||ot!=null)if(C){let Dt=_t==null?-1/0:tt(Et[_t],Y,j,0),Kt=ot==null?1/0:tt(Et[ot],Y,j,0),ce=ut-Dt,$t=Kt-ut;ce<=$t?ce<=
D&&(P=_t):$t<=D&&(P=ot)}else P=ot==null?_t:_t==null?ot:_-_t<=ot-_?_t:ot}else C&&Wt(ut-tt(Et[_],Y,j,0))>D&&(P=null);return P}}
let fl=e=>{nt.event=e};nt.idxs=At,nt._lock=!1;let ke=nt.points;ke.show=J(ke.show),ke.size=J(ke.size),ke.stroke=J(ke.stroke),
ke.width=J(ke.width),ke.fill=J(ke.fill);let mn=l.focus=Xt({},t.focus||{alpha:.3},nt.focus),Fl=mn.prox>=0,zl=Fl&&ke.one,Be=[],
Dl=[],Cl=[];function Ao(e,i){let r=ke.show(l,i);if(r instanceof HTMLElement)return _e(r,An),_e(r,e.class),je(r,-10,-10,dt,
W),G.insertBefore(r,Be[i]),r}function $o(e,i){if(o==1||i>0){let r=o==1&&F[e.scale].time,a=e.value;e.value=r?$s(a)?Bs(ct,
Ks(a,gt)):a||Ot:a||Qr,e.label=e.label||(r?Vr:Gr)}if(zl||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||ve,e.fillTo=
J(e.fillTo||ia),e.pxAlign=+St(e.pxAlign,B),e.pxRound=ho(e.pxAlign),e.stroke=J(e.stroke||null),e.fill=J(e.fill||null),e._stroke=
e._fill=e._paths=e._focus=null;let r=ta(te(1,e.width),1),a=e.points=Xt({},{size:r,width:te(1,r*.2),stroke:e.stroke,space:r*
2,paths:pa,_stroke:null,_fill:null},e.points);a.show=J(a.show),a.filter=J(a.filter),a.fill=J(a.fill),a.stroke=J(a.stroke),
a.paths=J(a.paths),a.pxAlign=e.pxAlign}if(Zt){let r=Ni(e,i);Gt.splice(i,0,r[0]),dn.splice(i,0,r[1]),ht.values.push(null)}
if(qt){At.splice(i,0,null);let r=null;zl?i==0&&(r=Ao(e,i)):i>0&&(r=Ao(e,i)),Be.splice(i,0,r),Dl.splice(i,0,0),Cl.splice(
i,0,0)}fe("addSeries",i)}function Ea(e,i){i=i??O.length,e=o==1?is(e,i,eo,ao):is(e,i,{},ro),O.splice(i,0,e),$o(O[i],i)}l.
addSeries=Ea;function Ia(e){if(O.splice(e,1),Zt){ht.values.splice(e,1),dn.splice(e,1);let i=Gt.splice(e,1)[0];Pl(null,i.
firstChild),i.remove()}qt&&(At.splice(e,1),Be.splice(e,1)[0].remove(),Dl.splice(e,1),Cl.splice(e,1)),fe("delSeries",e)}l.
delSeries=Ia;let cl=[!1,!1,!1,!1];function Na(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=F[e.scale];a==null&&(e.scale=
r?O[1].scale:V,a=F[e.scale]);let d=a.time;e.size=J(e.size),e.space=J(e.space),e.rotate=J(e.rotate),Yn(e.incrs)&&e.incrs.
forEach(_=>{!Rn.has(_)&&Rn.set(_,Ns(_))}),e.incrs=J(e.incrs||(a.distr==2?Sr:d?at==1?Er:Ar:ll)),e.splits=J(e.splits||(d&&
a.distr==1?Ut:a.distr==3?Xi:a.distr==4?Br:Kr)),e.stroke=J(e.stroke),e.grid.stroke=J(e.grid.stroke),e.ticks.stroke=J(e.ticks.
stroke),e.border.stroke=J(e.border.stroke);let x=e.values;e.values=Yn(x)&&!Yn(x[0])?J(x):d?Yn(x)?Us(ct,Vs(x,gt)):$s(x)?Lr(
ct,x):x||he:x||Ur,e.filter=J(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:ie)),e.font=Io(e.font),e.labelFont=
Io(e.labelFont),e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(cl[i]=
!0,e._el=Se(Ct,S))}}function fi(e,i,r,a){let[d,x,_,I]=r,P=i%2,D=0;return P==0&&(I||x)&&(D=i==0&&!d||i==2&&!_?Vt(to.size/
3):0),P==1&&(d||_)&&(D=i==1&&!x||i==3&&!I?Vt(io.size/2):0),D}let Po=l.padding=(t.padding||[fi,fi,fi,fi]).map(e=>J(St(e,fi))),
Hn=l._padding=Po.map((e,i)=>e(l,i,cl,0)),pe,oe=null,re=null,Pi=o==1?O[0].idxs:null,nn=null,ci=!1;function Lo(e,i){if(n=e??
[],l.data=l._data=n,o==2){pe=0;for(let r=1;r<O.length;r++)pe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),nn=
n[0],pe=nn.length;let r=n;if(Z==2){r=n.slice();let a=r[0]=Array(pe);for(let d=0;d<pe;d++)a[d]=d}l._data=n=r}if(Yl(!0),fe(
"setData"),Z==2&&(Ol=!0),i!==!1){let r=Y;r.auto(l,ci)?rs():Gn(V,r.min,r.max),ul=ul||nt.left>=0,Ke=!0,Wl()}}l.setData=Lo;
function rs(){ci=!0;let e,i;o==1&&(pe>0?(oe=Pi[0]=0,re=Pi[1]=pe-1,e=n[0][oe],i=n[0][re],Z==2?(e=oe,i=re):e==i&&(Z==3?[e,
i]=hn(e,e,Y.log,!1):Z==4?[e,i]=Ml(e,e,Y.log,!1):Y.time?i=e+Vt(86400/at):[e,i]=Dn(e,i,ei,!0))):(oe=Pi[0]=e=null,re=Pi[1]=
i=null)),Gn(V,e,i)}let Li,Rl,as,us,fs,cs,hs,ds,ps,Pe;function Oo(e,i,r,a,d,x){e??=yn,r??=ji,a??="butt",d??=yn,x??="round",
e!=Li&&(M.strokeStyle=Li=e),d!=Rl&&(M.fillStyle=Rl=d),i!=as&&(M.lineWidth=as=i),x!=fs&&(M.lineJoin=fs=x),a!=cs&&(M.lineCap=
cs=a),r!=us&&M.setLineDash(us=r)}function Fo(e,i,r,a){i!=Rl&&(M.fillStyle=Rl=i),e!=hs&&(M.font=hs=e),r!=ds&&(M.textAlign=
ds=r),a!=ps&&(M.textBaseline=ps=a)}function ms(e,i,r,a,d=0){if(a.length>0&&e.auto(l,ci)&&(i==null||i.min==null)){let x=St(
oe,0),_=St(re,a.length-1),I=r.min==null?Wi(a,x,_,d,e.distr==3):[r.min,r.max];e.min=Fe(e.min,r.min=I[0]),e.max=te(e.max,r.
max=I[1])}}let zo={min:null,max:null};function Aa(){for(let a in F){let d=F[a];st[a]==null&&(d.min==null||st[V]!=null&&d.
auto(l,ci))&&(st[a]=zo)}for(let a in F){let d=F[a];st[a]==null&&d.from!=null&&st[d.from]!=null&&(st[a]=zo)}st[V]!=null&&
Yl(!0);let e={};for(let a in st){let d=st[a];if(d!=null){let x=e[a]=Sl(F[a],or);if(d.min!=null)Xt(x,d);else if(a!=V||o==
2)if(pe==0&&x.from==null){let _=x.range(l,null,null,a);x.min=_[0],x.max=_[1]}else x.min=A,x.max=-A}}if(pe>0){O.forEach((a,d)=>{
if(o==1){let x=a.scale,_=st[x];if(_==null)return;let I=e[x];if(d==0){let P=I.range(l,I.min,I.max,x);I.min=P[0],I.max=P[1],
oe=Oe(I.min,n[0]),re=Oe(I.max,n[0]),re-oe>1&&(n[0][oe]<I.min&&oe++,n[0][re]>I.max&&re--),a.min=nn[oe],a.max=nn[re]}else a.
show&&a.auto&&ms(I,_,a,n[d],a.sorted);a.idxs[0]=oe,a.idxs[1]=re}else if(d>0&&a.show&&a.auto){let[x,_]=a.facets,I=x.scale,
P=_.scale,[D,C]=n[d],j=e[I],ut=e[P];j!=null&&ms(j,st[I],x,D,x.sorted),ut!=null&&ms(ut,st[P],_,C,_.sorted),a.min=_.min,a.
max=_.max}});for(let a in e){let d=e[a],x=st[a];if(d.from==null&&(x==null||x.min==null)){let _=d.range(l,d.min==A?null:d.
min,d.max==-A?null:d.max,a);d.min=_[0],d.max=_[1]}}}for(let a in e){let d=e[a];if(d.from!=null){let x=e[d.from];if(x.min==
null)d.min=d.max=null;else{let _=d.range(l,x.min,x.max,a);d.min=_[0],d.max=_[1]}}}let i={},r=!1;for(let a in e){let d=e[a],
x=F[a];if(x.min!=d.min||x.max!=d.max){x.min=d.min,x.max=d.max;let _=x.distr;x._min=_==3?Qe(x.min):_==4?T(x.min,x.asinh):
_==100?x.fwd(x.min):x.min,x._max=_==3?Qe(x.max):_==4?T(x.max,x.asinh):_==100?x.fwd(x.max):x.max,i[a]=r=!0}}if(r){O.forEach(
(a,d)=>{o==2?d>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)Ol=!0,fe("setScale",a);qt&&nt.left>=
0&&(ul=Ke=!0)}for(let a in st)st[a]=null}function $a(e){let i=it(oe-1,0,pe-1),r=it(re+1,0,pe-1);for(;e[i]==null&&i>0;)i--;
for(;e[r]==null&&r<pe-1;)r++;return[i,r]}function Pa(){if(pe>0){let e=O.some(i=>i._focus)&&Pe!=mn.alpha;e&&(M.globalAlpha=
Pe=mn.alpha),O.forEach((i,r)=>{if(r>0&&i.show&&(Do(r,!1),Do(r,!0),i._paths==null)){let a=Pe;Pe!=i.alpha&&(M.globalAlpha=
Pe=i.alpha);let d=o==2?[0,n[r][0].length-1]:$a(n[r]);i._paths=i.paths(l,r,d[0],d[1]),Pe!=a&&(M.globalAlpha=Pe=a)}}),O.forEach(
(i,r)=>{if(r>0&&i.show){let a=Pe;Pe!=i.alpha&&(M.globalAlpha=Pe=i.alpha),i._paths!=null&&Co(r,!1);{let d=i._paths!=null?
i._paths.gaps:null,x=i.points.show(l,r,oe,re,d),_=i.points.filter(l,r,x,d);(x||_)&&(i.points._paths=i.points.paths(l,r,oe,
re,_),Co(r,!0))}Pe!=a&&(M.globalAlpha=Pe=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=Pe=1)}}function Do(e,i){let r=i?O[e].
points:O[e];r._stroke=r.stroke(l,e),r._fill=r.fill(l,e)}function Co(e,i){let r=i?O[e].points:O[e],{stroke:a,fill:d,clip:x,
flags:_,_stroke:I=r._stroke,_fill:P=r._fill,_width:D=r.width}=r._paths;D=Pt(D*kt,3);let C=null,j=D%2/2;i&&P==null&&(P=D>
0?"#fff":I);let ut=r.pxAlign==1&&j>0;if(ut&&M.translate(j,j),!i){let Et=Ce-D/2,Tt=Ue-D/2,_t=$e+D,ot=en+D;C=new Path2D,C.
rect(Et,Tt,_t,ot)}i?gs(I,D,r.dash,r.cap,P,a,d,_,x):La(e,I,D,r.dash,r.cap,P,a,d,_,C,x),ut&&M.translate(-j,-j)}function La(e,i,r,a,d,x,_,I,P,D,C){
let j=!1;P!=0&&xt.forEach((ut,Et)=>{if(ut.series[0]==e){let Tt=O[ut.series[1]],_t=n[ut.series[1]],ot=(Tt._paths||oi).band;
Yn(ot)&&(ot=ut.dir==1?ot[0]:ot[1]);let X,Dt=null;Tt.show&&ot&&Hi(_t,oe,re)?(Dt=ut.fill(l,Et)||x,X=Tt._paths.clip):ot=null,
gs(i,r,a,d,Dt,_,I,P,D,C,X,ot),j=!0}}),j||gs(i,r,a,d,x,_,I,P,D,C)}let Ro=El|Qi;function gs(e,i,r,a,d,x,_,I,P,D,C,j){Oo(e,
i,r,a,d),(P||D||j)&&(M.save(),P&&M.clip(P),D&&M.clip(D)),j?(I&Ro)==Ro?(M.clip(j),C&&M.clip(C),Fi(d,_),Oi(e,x,i)):I&Qi?(Fi(
d,_),M.clip(j),Oi(e,x,i)):I&El&&(M.save(),M.clip(j),C&&M.clip(C),Fi(d,_),M.restore(),Oi(e,x,i)):(Fi(d,_),Oi(e,x,i)),(P||
D||j)&&M.restore()}function Oi(e,i,r){r>0&&(i instanceof Map?i.forEach((a,d)=>{M.strokeStyle=Li=d,M.stroke(a)}):i!=null&&
e&&M.stroke(i))}function Fi(e,i){i instanceof Map?i.forEach((r,a)=>{M.fillStyle=Rl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Oa(e,i,r,a){
let d=lt[e],x;if(a<=0)x=[0,0];else{let _=d._space=d.space(l,e,i,r,a),I=d._incrs=d.incrs(l,e,i,r,a,_);x=va(i,r,I,a,_)}return d.
_found=x}function ws(e,i,r,a,d,x,_,I,P,D){let C=_%2/2;B==1&&M.translate(C,C),Oo(I,_,P,D,I),M.beginPath();let j,ut,Et,Tt,
_t=d+(a==0||a==3?-x:x);r==0?(ut=d,Tt=_t):(j=d,Et=_t);for(let ot=0;ot<e.length;ot++)i[ot]!=null&&(r==0?j=Et=e[ot]:ut=Tt=e[ot],
M.moveTo(j,ut),M.lineTo(Et,Tt));M.stroke(),B==1&&M.translate(-C,-C)}function Fa(e){let i=!0;return lt.forEach((r,a)=>{if(!r.
show)return;let d=F[r.scale];if(d.min==null){r._show&&(i=!1,r._show=!1,Yl(!1));return}else r._show||(i=!1,r._show=!0,Yl(
!1));let x=r.side,_=x%2,{min:I,max:P}=d,[D,C]=Oa(a,I,P,_==0?dt:W);if(C==0)return;let j=d.distr==2,ut=r._splits=r.splits(
l,a,I,P,D,C,j),Et=d.distr==2?ut.map(X=>nn[X]):ut,Tt=d.distr==2?nn[ut[1]]-nn[ut[0]]:D,_t=r._values=r.values(l,r.filter(l,
Et,a,C,Tt),a,C,Tt);r._rotate=x==2?r.rotate(l,_t,a,C):0;let ot=r._size;r._size=Te(r.size(l,_t,a,e)),ot!=null&&r._size!=ot&&
(i=!1)}),i}function za(e){let i=!0;return Po.forEach((r,a)=>{let d=r(l,a,cl,e);d!=Hn[a]&&(i=!1),Hn[a]=d}),i}function Da(){
for(let e=0;e<lt.length;e++){let i=lt[e];if(!i.show||!i._show)continue;let r=i.side,a=r%2,d,x,_=i.stroke(l,e),I=r==0||r==
3?-1:1,[P,D]=i._found;if(i.label!=null){let Ne=i.labelGap*I,We=Vt((i._lpos+Ne)*kt);Fo(i.labelFont[0],_,"center",r==2?"to\
p":He),M.save(),a==1?(d=x=0,M.translate(We,Vt(Ue+en/2)),M.rotate((r==3?-el:el)/2)):(d=Vt(Ce+$e/2),x=We);let pl=mt(i.label)?
i.label(l,e,P,D):i.label;M.fillText(pl,d,x),M.restore()}if(D==0)continue;let C=F[i.scale],j=a==0?$e:en,ut=a==0?Ce:Ue,Et=i.
_splits,Tt=C.distr==2?Et.map(Ne=>nn[Ne]):Et,_t=C.distr==2?nn[Et[1]]-nn[Et[0]]:P,ot=i.ticks,X=i.border,Dt=ot.show?ot.size:
0,Kt=Vt(Dt*kt),ce=Vt((i.alignTo==2?i._size-Dt-i.gap:i.gap)*kt),$t=i._rotate*-el/180,Bt=wt(i._pos*kt),Re=(Kt+ce)*I,Ie=Bt+
Re;x=a==0?Ie:0,d=a==1?Ie:0;let Je=i.font[0],ln=i.align==1?an:i.align==2?un:$t>0?an:$t<0?un:a==0?"center":r==3?un:an,xn=$t||
a==1?"middle":r==2?"top":He;Fo(Je,_,ln,xn);let Ye=i.font[1]*i.lineGap,qe=Et.map(Ne=>wt(b(Ne,C,j,ut))),sn=i._values;for(let Ne=0;Ne<
sn.length;Ne++){let We=sn[Ne];if(We!=null){a==0?d=qe[Ne]:x=qe[Ne],We=""+We;let pl=We.indexOf(`
`)==-1?[We]:We.split(/\n/gm);for(let Ae=0;Ae<pl.length;Ae++){let ir=pl[Ae];$t?(M.save(),M.translate(d,x+Ae*Ye),M.rotate(
$t),M.fillText(ir,0,0),M.restore()):M.fillText(ir,d,x+Ae*Ye)}}}ot.show&&ws(qe,ot.filter(l,Tt,e,D,_t),a,r,Bt,Kt,Pt(ot.width*
kt,3),ot.stroke(l,e),ot.dash,ot.cap);let bn=i.grid;bn.show&&ws(qe,bn.filter(l,Tt,e,D,_t),a,a==0?2:1,a==0?Ue:Ce,a==0?en:$e,
Pt(bn.width*kt,3),bn.stroke(l,e),bn.dash,bn.cap),X.show&&ws([Bt],[1],a==0?1:0,a==0?1:2,a==1?Ue:Ce,a==1?en:$e,Pt(X.width*
kt,3),X.stroke(l,e),X.dash,X.cap)}fe("drawAxes")}function Yl(e){O.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let zi=!1,xs=!1,hi=[];function Ca(){xs=!1;for(let e=0;e<hi.
length;e++)fe(...hi[e]);hi.length=0}function Wl(){zi||(dr(Yo),zi=!0)}function Ra(e,i=!1){zi=!0,xs=i,e(l),Yo(),i&&hi.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Yo(){if(ss&&(Aa(),ss=!1),Ol&&(Ma(),Ol=!1),Ai){if(It(U,an,Lt),It(U,"top",de),It(
U,Jn,dt),It(U,rn,W),It(G,an,Lt),It(G,"top",de),It(G,Jn,dt),It(G,rn,W),It(S,Jn,In),It(S,rn,ol),N.width=Vt(In*kt),N.height=
Vt(ol*kt),lt.forEach(({_el:e,_show:i,_size:r,_pos:a,side:d})=>{if(e!=null)if(i){let x=d===3||d===0?r:0,_=d%2==1;It(e,_?"\
left":"top",a-x),It(e,_?"width":"height",r),It(e,_?"top":"left",_?de:Lt),It(e,_?"height":"width",_?W:dt),Qn(e,Rt)}else _e(
e,Rt)}),Li=Rl=as=fs=cs=hs=ds=ps=us=null,Pe=1,mi(!0),Lt!=Ll||de!=rl||dt!=pn||W!=al){Yl(!1);let e=dt/pn,i=W/al;if(qt&&!ul&&
nt.left>=0){nt.left*=e,nt.top*=i,Hl&&je(Hl,Vt(nt.left),0,dt,W),jl&&je(jl,0,Vt(nt.top),dt,W);for(let r=0;r<Be.length;r++){
let a=Be[r];a!=null&&(Dl[r]*=e,Cl[r]*=i,je(a,Te(Dl[r]),Te(Cl[r]),dt,W))}}if(zt.show&&!$i&&zt.left>=0&&zt.width>0){zt.left*=
e,zt.width*=e,zt.top*=i,zt.height*=i;for(let r in _s)It(Ul,r,zt[r])}Ll=Lt,rl=de,pn=dt,al=W}fe("setSize"),Ai=!1}In>0&&ol>
0&&(M.clearRect(0,0,N.width,N.height),fe("drawClear"),ft.forEach(e=>e()),fe("draw")),zt.show&&$i&&(Di(zt),$i=!1),qt&&ul&&
(dl(null,!0,!1),ul=!1),ht.show&&ht.live&&Ke&&(ks(),Ke=!1),k||(k=!0,l.status=1,fe("ready")),ci=!1,zi=!1}l.redraw=(e,i)=>{
Ol=i||!1,e!==!1?Gn(V,Y.min,Y.max):Wl()};function bs(e,i){let r=F[e];if(r.from==null){if(pe==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(pe>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==V&&r.distr==2&&pe>0&&(i.min=Oe(i.min,n[0]),i.max=Oe(i.max,n[0]),i.min==i.max&&i.max++),st[e]=i,ss=!0,Wl()}}
l.setScale=bs;let vs,ys,Hl,jl,Wo,Ho,Gl,Vl,jo,Go,Ft,Yt,jn=!1,me=nt.drag,ae=me.x,ue=me.y;qt&&(nt.x&&(vs=Se(Jt,G)),nt.y&&(ys=
Se(Kn,G)),Y.ori==0?(Hl=vs,jl=ys):(Hl=ys,jl=vs),Ft=nt.left,Yt=nt.top);let zt=l.select=Xt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Ul=zt.show?Se(Me,zt.over?G:U):null;function Di(e,i){if(zt.show){for(let r in e)zt[r]=e[r],r in
_s&&It(Ul,r,e[r]);i!==!1&&fe("setSelect")}}l.setSelect=Di;function Ya(e){if(O[e].show)Zt&&Qn(Gt[e],Rt);else if(Zt&&_e(Gt[e],
Rt),qt){let i=zl?Be[0]:Be[e];i!=null&&je(i,-10,-10,dt,W)}}function Gn(e,i,r){bs(e,{min:i,max:r})}function gn(e,i,r,a){i.
focus!=null&&Va(e),i.show!=null&&O.forEach((d,x)=>{x>0&&(e==x||e==null)&&(d.show=i.show,Ya(x),o==2?(Gn(d.facets[0].scale,
null,null),Gn(d.facets[1].scale,null,null)):Gn(d.scale,null,null),Wl())}),r!==!1&&fe("setSeries",e,i),a&&gi("setSeries",
l,e,i)}l.setSeries=gn;function Wa(e,i){Xt(xt[e],i)}function Ha(e,i){e.fill=J(e.fill||null),e.dir=St(e.dir,-1),i=i??xt.length,
xt.splice(i,0,e)}function ja(e){e==null?xt.length=0:xt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Ga(e,i){
O[e].alpha=i,qt&&Be[e]!=null&&(Be[e].style.opacity=i),Zt&&Gt[e]&&(Gt[e].style.opacity=i)}let Nn,Vn,hl,Kl={focus:!0};function Va(e){
if(e!=hl){let i=e==null,r=mn.alpha!=1;O.forEach((a,d)=>{if(o==1||d>0){let x=i||d==0||d==e;a._focus=i?null:x,r&&Ga(d,x?1:
mn.alpha)}}),hl=e,r&&Wl()}}Zt&&Fl&&Ee(fn,jt,e=>{nt._lock||(fl(e),hl!=null&&gn(null,Kl,!0,Qt.setSeries))});function wn(e,i,r){
let a=F[i];r&&(e=e/kt-(a.ori==1?de:Lt));let d=dt;a.ori==1&&(d=W,e=d-e),a.dir==-1&&(e=d-e);let x=a._min,_=a._max,I=e/d,P=x+
(_-x)*I,D=a.distr;return D==3?Cn(10,P):D==4?E(P,a.asinh):D==100?a.bwd(P):P}function Ua(e,i){let r=wn(e,V,i);return Oe(r,
n[0],oe,re)}l.valToIdx=e=>Oe(e,n[0]),l.posToIdx=Ua,l.posToVal=wn,l.valToPos=(e,i,r)=>F[i].ori==0?p(e,F[i],r?$e:dt,r?Ce:0):
h(e,F[i],r?en:W,r?Ue:0),l.setCursor=(e,i,r)=>{Ft=e.left,Yt=e.top,dl(null,i,r)};function Vo(e,i){It(Ul,an,zt.left=e),It(Ul,
Jn,zt.width=i)}function Uo(e,i){It(Ul,"top",zt.top=e),It(Ul,rn,zt.height=i)}let di=Y.ori==0?Vo:Uo,pi=Y.ori==1?Vo:Uo;function Ka(){
if(Zt&&ht.live)for(let e=o==2?1:0;e<O.length;e++){if(e==0&&Ve)continue;let i=ht.values[e],r=0;for(let a in i)dn[e][r++].
firstChild.nodeValue=i[a]}}function ks(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{At[a]=r}):sr(e.idx)||At.fill(e.idx),
ht.idx=At[0]),Zt&&ht.live){for(let r=0;r<O.length;r++)(r>0||o==1&&!Ve)&&Ba(r,At[r]);Ka()}Ke=!1,i!==!1&&fe("setLegend")}l.
setLegend=ks;function Ba(e,i){let r=O[e],a=e==0&&Z==2?nn:n[e],d;Ve?d=r.values(l,e,i)??Wn:(d=r.value(l,i==null?null:a[i],
e,i),d=d==null?Wn:{_:d}),ht.values[e]=d}function dl(e,i,r){jo=Ft,Go=Yt,[Ft,Yt]=nt.move(l,Ft,Yt),nt.left=Ft,nt.top=Yt,qt&&
(Hl&&je(Hl,Vt(Ft),0,dt,W),jl&&je(jl,0,Vt(Yt),dt,W));let a,d=oe>re;Nn=A,Vn=null;let x=Y.ori==0?dt:W,_=Y.ori==1?dt:W;if(Ft<
0||pe==0||d){a=nt.idx=null;for(let I=0;I<O.length;I++){let P=Be[I];P!=null&&je(P,-10,-10,dt,W)}Fl&&gn(null,Kl,!0,e==null&&
Qt.setSeries),ht.live&&(At.fill(a),Ke=!0)}else{let I,P,D;o==1&&(I=Y.ori==0?Ft:Yt,P=wn(I,V),a=nt.idx=Oe(P,n[0],oe,re),D=tt(
n[0][a],Y,x,0));let C=-10,j=-10,ut=0,Et=0,Tt=!0,_t="",ot="";for(let X=o==2?1:0;X<O.length;X++){let Dt=O[X],Kt=At[X],ce=Kt==
null?null:o==1?n[X][Kt]:n[X][1][Kt],$t=nt.dataIdx(l,X,a,P),Bt=$t==null?null:o==1?n[X][$t]:n[X][1][$t];if(Ke=Ke||Bt!=ce||
$t!=Kt,At[X]=$t,X>0&&Dt.show){let Re=$t==null?-10:$t==a?D:tt(o==1?n[0][$t]:n[X][0][$t],Y,x,0),Ie=Bt==null?-10:bt(Bt,o==1?
F[Dt.scale]:F[Dt.facets[1].scale],_,0);if(Fl&&Bt!=null){let Je=Y.ori==1?Ft:Yt,ln=Wt(mn.dist(l,X,$t,Ie,Je));if(ln<Nn){let xn=mn.
bias;if(xn!=0){let Ye=wn(Je,Dt.scale),qe=Bt>=0?1:-1,sn=Ye>=0?1:-1;sn==qe&&(sn==1?xn==1?Bt>=Ye:Bt<=Ye:xn==1?Bt<=Ye:Bt>=Ye)&&
(Nn=ln,Vn=X)}else Nn=ln,Vn=X}}if(Ke||zl){let Je,ln;Y.ori==0?(Je=Re,ln=Ie):(Je=Ie,ln=Re);let xn,Ye,qe,sn,bn,Ne,We=!0,pl=ke.
bbox;if(pl!=null){We=!1;let Ae=pl(l,X);qe=Ae.left,sn=Ae.top,xn=Ae.width,Ye=Ae.height}else qe=Je,sn=ln,xn=Ye=ke.size(l,X);
if(Ne=ke.fill(l,X),bn=ke.stroke(l,X),zl)X==Vn&&Nn<=mn.prox&&(C=qe,j=sn,ut=xn,Et=Ye,Tt=We,_t=Ne,ot=bn);else{let Ae=Be[X];
Ae!=null&&(Dl[X]=qe,Cl[X]=sn,yl(Ae,xn,Ye,We),bl(Ae,Ne,bn),je(Ae,Te(qe),Te(sn),dt,W))}}}}if(zl){let X=mn.prox,Dt=hl==null?
Nn<=X:Nn>X||Vn!=hl;if(Ke||Dt){let Kt=Be[0];Kt!=null&&(Dl[0]=C,Cl[0]=j,yl(Kt,ut,Et,Tt),bl(Kt,_t,ot),je(Kt,Te(C),Te(j),dt,
W))}}}if(zt.show&&jn)if(e!=null){let[I,P]=Qt.scales,[D,C]=Qt.match,[j,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(ae=Et.
_x,ue=Et._y,ae||ue){let{left:Tt,top:_t,width:ot,height:X}=e.select,Dt=e.scales[j].ori,Kt=e.posToVal,ce,$t,Bt,Re,Ie,Je=I!=
null&&D(I,j),ln=P!=null&&C(P,ut);Je&&ae?(Dt==0?(ce=Tt,$t=ot):(ce=_t,$t=X),Bt=F[I],Re=tt(Kt(ce,j),Bt,x,0),Ie=tt(Kt(ce+$t,
j),Bt,x,0),di(Fe(Re,Ie),Wt(Ie-Re))):di(0,x),ln&&ue?(Dt==1?(ce=Tt,$t=ot):(ce=_t,$t=X),Bt=F[P],Re=bt(Kt(ce,ut),Bt,_,0),Ie=
bt(Kt(ce+$t,ut),Bt,_,0),pi(Fe(Re,Ie),Wt(Ie-Re))):pi(0,_)}else Ss()}else{let I=Wt(jo-Wo),P=Wt(Go-Ho);if(Y.ori==1){let ut=I;
I=P,P=ut}ae=me.x&&I>=me.dist,ue=me.y&&P>=me.dist;let D=me.uni;D!=null?ae&&ue&&(ae=I>=D,ue=P>=D,!ae&&!ue&&(P>I?ue=!0:ae=!0)):
me.x&&me.y&&(ae||ue)&&(ae=ue=!0);let C,j;ae&&(Y.ori==0?(C=Gl,j=Ft):(C=Vl,j=Yt),di(Fe(C,j),Wt(j-C)),ue||pi(0,_)),ue&&(Y.ori==
1?(C=Gl,j=Ft):(C=Vl,j=Yt),pi(Fe(C,j),Wt(j-C)),ae||di(0,x)),!ae&&!ue&&(di(0,0),pi(0,0))}if(me._x=ae,me._y=ue,e==null){if(r){
if(lr!=null){let[I,P]=Qt.scales;Qt.values[0]=I!=null?wn(Y.ori==0?Ft:Yt,I):null,Qt.values[1]=P!=null?wn(Y.ori==1?Ft:Yt,P):
null}gi($n,l,Ft,Yt,dt,W,a)}if(Fl){let I=r&&Qt.setSeries,P=mn.prox;hl==null?Nn<=P&&gn(Vn,Kl,!0,I):Nn>P?gn(null,Kl,!0,I):Vn!=
hl&&gn(Vn,Kl,!0,I)}}Ke&&(ht.idx=a,ks()),i!==!1&&fe("setCursor")}let Un=null;Object.defineProperty(l,"rect",{get(){return Un==
null&&mi(!1),Un}});function mi(e=!1){e?Un=null:(Un=G.getBoundingClientRect(),fe("syncRect",Un))}function Ko(e,i,r,a,d,x,_){
nt._lock||jn&&e!=null&&e.movementX==0&&e.movementY==0||(Ms(e,i,r,a,d,x,_,!1,e!=null),e!=null?dl(null,!0,!0):dl(i,!0,!1))}
function Ms(e,i,r,a,d,x,_,I,P){if(Un==null&&mi(!1),fl(e),e!=null)r=e.clientX-Un.left,a=e.clientY-Un.top;else{if(r<0||a<0){
Ft=-10,Yt=-10;return}let[D,C]=Qt.scales,j=i.cursor.sync,[ut,Et]=j.values,[Tt,_t]=j.scales,[ot,X]=Qt.match,Dt=i.axes[0].side%
2==1,Kt=Y.ori==0?dt:W,ce=Y.ori==1?dt:W,$t=Dt?x:d,Bt=Dt?d:x,Re=Dt?a:r,Ie=Dt?r:a;if(Tt!=null?r=ot(D,Tt)?b(ut,F[D],Kt,0):-10:
r=Kt*(Re/$t),_t!=null?a=X(C,_t)?b(Et,F[C],ce,0):-10:a=ce*(Ie/Bt),Y.ori==1){let Je=r;r=a,a=Je}}P&&(i==null||i.cursor.event.
type==$n)&&((r<=1||r>=dt-1)&&(r=Sn(r,dt)),(a<=1||a>=W-1)&&(a=Sn(a,W))),I?(Wo=r,Ho=a,[Gl,Vl]=nt.move(l,r,a)):(Ft=r,Yt=a)}
let _s={width:0,height:0,left:0,top:0};function Ss(){Di(_s,!1)}let Bo,Jo,qo,Xo;function Zo(e,i,r,a,d,x,_){jn=!0,ae=ue=me.
_x=me._y=!1,Ms(e,i,r,a,d,x,_,!0,!1),e!=null&&(Ee(Pn,wl,Qo,!1),gi(Jl,l,Gl,Vl,dt,W,null));let{left:I,top:P,width:D,height:C}=zt;
Bo=I,Jo=P,qo=D,Xo=C}function Qo(e,i,r,a,d,x,_){jn=me._x=me._y=!1,Ms(e,i,r,a,d,x,_,!1,!0);let{left:I,top:P,width:D,height:C}=zt,
j=D>0||C>0,ut=Bo!=I||Jo!=P||qo!=D||Xo!=C;if(j&&ut&&Di(zt),me.setScale&&j&&ut){let Et=I,Tt=D,_t=P,ot=C;if(Y.ori==1&&(Et=P,
Tt=C,_t=I,ot=D),ae&&Gn(V,wn(Et,V),wn(Et+Tt,V)),ue)for(let X in F){let Dt=F[X];X!=V&&Dt.from==null&&Dt.min!=A&&Gn(X,wn(_t+
ot,X),wn(_t,X))}Ss()}else nt.lock&&(nt._lock=!nt._lock,dl(i,!0,e!=null));e!=null&&(Pl(Pn,wl),gi(Pn,l,Ft,Yt,dt,W,null))}function Ja(e,i,r,a,d,x,_){
if(nt._lock)return;fl(e);let I=jn;if(jn){let P=!0,D=!0,C=10,j,ut;Y.ori==0?(j=ae,ut=ue):(j=ue,ut=ae),j&&ut&&(P=Ft<=C||Ft>=
dt-C,D=Yt<=C||Yt>=W-C),j&&P&&(Ft=Ft<Gl?0:dt),ut&&D&&(Yt=Yt<Vl?0:W),dl(null,!0,!0),jn=!1}Ft=-10,Yt=-10,At.fill(null),dl(null,
!0,!0),I&&(jn=I)}function tr(e,i,r,a,d,x,_){nt._lock||(fl(e),rs(),Ss(),e!=null&&gi(Xn,l,Ft,Yt,dt,W,null))}function er(){
lt.forEach(ya),os(l.width,l.height,!0)}Ze(Xe,ge,er);let Bl={};Bl.mousedown=Zo,Bl.mousemove=Ko,Bl.mouseup=Qo,Bl.dblclick=
tr,Bl.setSeries=(e,i,r,a)=>{let d=Qt.match[2];r=d(l,i,r),r!=-1&&gn(r,a,!0,!1)},qt&&(Ee(Jl,G,Zo),Ee($n,G,Ko),Ee(Ln,G,e=>{
fl(e),mi(!1)}),Ee(fn,G,Ja),Ee(Xn,G,tr),ls.add(l),l.syncRect=mi);let Ci=l.hooks=t.hooks||{};function fe(e,i,r){xs?hi.push(
[e,i,r]):e in Ci&&Ci[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Ci[i]=(Ci[i]||
[]).concat(e.hooks[i])});let nr=(e,i,r)=>r,Qt=Xt({key:null,setSeries:!1,filters:{pub:ee,sub:ee},scales:[V,O[1]?O[1].scale:
null],match:[se,se,nr],values:[null,null]},nt.sync);Qt.match.length==2&&Qt.match.push(nr),nt.sync=Qt;let lr=Qt.key,Ts=co(
lr);function gi(e,i,r,a,d,x,_){Qt.filters.pub(e,i,r,a,d,x,_)&&Ts.pub(e,i,r,a,d,x,_)}Ts.sub(l);function qa(e,i,r,a,d,x,_){
Qt.filters.sub(e,i,r,a,d,x,_)&&Bl[e](null,i,r,a,d,x,_)}l.pub=qa;function Xa(){Ts.unsub(l),ls.delete(l),sl.clear(),Ql(Xe,
ge,er),v.remove(),jt?.remove(),fe("destroy")}l.destroy=Xa;function Es(){fe("init",t,n),Lo(n||t.data,!1),st[V]?bs(V,st[V]):
rs(),$i=zt.show&&(zt.width>0||zt.height>0),ul=Ke=!0,os(t.width,t.height)}return O.forEach($o),lt.forEach(Na),s?s instanceof
HTMLElement?(s.appendChild(v),Es()):s(l,Es):Es(),l}ye.assign=Xt,ye.fmtNum=ii,ye.rangeNum=Dn,ye.rangeLog=hn,ye.rangeAsinh=
Ml,ye.orient=il,ye.pxRatio=kt,ye.join=hr,ye.fmtDate=Gi,ye.tzDate=Mr,ye.sync=co;{ye.addGap=sa,ye.clipGaps=Si;let t=ye.paths=
{points:bo};t.linear=yo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(L)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(f){return this.
held?[this.held.begin,this.held.end]:[f-this.windowMs,f]}hold(f,c){this.held||(this.held={begin:f-this.windowMs,end:f},this.
heldAt=f,this.total=c)}release(){this.held=null}show(f,c,w,m){this.hold(w,m);const u=(f+c)/2,y=Math.min(Math.max(c-f,SHORTEST_MS),
this.keptMs)/2;this.held={begin:u-y,end:u+y}}zoom(f,c,w){if(!this.held){const R=this.windowMs*f;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,R));return}const{begin:m,end:u}=this.held,y=w??(m+u)/2,$=(y-m)/(u-m),L=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(u-m)*f));this.held={begin:y-L*$,end:y+L*(1-$)},this.pan(0,c)}pan(f,c,w=this.total){this.hold(c,w);
const{begin:m,end:u}=this.held,y=u-m,$=Math.max(c,u+Math.min(0,f)),L=Math.max(c-this.keptMs+Math.min(y,this.keptMs),Math.
min($,u+f));this.held={begin:L-y,end:L}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(f,c,w,m,u=90){const y=(c-f)*u/Math.max(1,m),$=STEPS_MS.
find(R=>R>=y)??STEPS_MS[STEPS_MS.length-1],L=[];for(let R=Math.ceil((w-c)/$-1e-6)*$;w-R>=f-1e-6;R+=$)L.push(w-R);return L.
reverse()}function valueText(f){if(Number.isNaN(f))return"–";const c=Math.abs(f);return c&&(c<1e-4||c>=1e9)?minus(f.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(f.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function readingText(f,c){
return c&&!Number.isNaN(f)?durationText(f*c):valueText(f)}function minus(f){return f.replace(/^-/,"−")}function agoText(f){
return Math.abs(f)<.5?"now":`${f<0?"+":"−"}${longSpanText(Math.abs(f))}`}function longSpanText(f){if(f<36e5)return spanText(
f);const c=Math.round(f/6e4),[w,m]=[Math.floor(c/1440),Math.floor(c/60)];return w?`${w} d${m%24?` ${m%24} h`:""}`:`${m} \
h${c%60?` ${c%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(f,c,w){if(f<FIRST_WALL_MS)return`at ${longSpanText(
f<0?c-f:c)} · ${agoText(w)}`;const m=new Date(f+c),u=L=>String(L).padStart(2,"0"),y=`${u(m.getHours())}:${u(m.getMinutes())}\
:${u(m.getSeconds())}`,$=String(m.getMilliseconds()).padStart(3,"0");return`${y}.${$} · ${agoText(w)}`}function notesOf({
most:f,others:c,without:w,hidden:m,lost:u}){const y=[];if(f>1&&y.push(`1 px = up to ${groupedText(f)} events`),c){const $=c>=
1e3?"1,000 or more":groupedText(c);y.push(`${$} more series not drawn: there is room for 20`)}return w&&y.push(`${groupedText(
w)} without a number`),m&&y.push(`${groupedText(m)} hidden`),u&&y.push(`${groupedText(u)} at or below zero not on this s\
cale`),y}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
f/w.length)%DASHES.length]}}function lookOf(f){const c=L=>{f.style.color=L;const{color:R}=getComputedStyle(f);return f.style.
color="",R},[w,m,u,y]=["text","text-soft","bad","warn"].map(L=>c(`var(--rxm-${L})`)),$=c("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(w)>.5,text:w,soft:m,grid:$,bad:u,warn:y}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(f){if(!meter)return 0;meter.fillStyle=f,meter.fillRect(
0,0,1,1);const[c,w,m]=meter.getImageData(0,0,1,1).data;return(.3*c+.59*w+.11*m)/255}function chartOf(f,c,w,{onSelect:m,onPan:u,
onLive:y}){const $=c.kind==="histogram",L=(K,Q)=>$?barsOf(K,c,Q-1):linesOf(K,c,Q-1),R=K=>K,H={width:Math.max(100,f.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:R((K,Q,rt)=>Ct=>Ct.shiftKey?(u(Ct),null):rt(Ct)),dblclick:R(()=>()=>(y(),null))}},scales:{x:{time:!1,range:()=>c.
x},y:{range:()=>c.y,distr:c.isLog&&!$?3:1}},axes:[{stroke:()=>w().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>w().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(K,Q)=>Q.map(rt=>readingText(rt,c.unit))}:{splits:(K,Q,rt,Ct)=>timeSplits(
rt,Ct,c.now,K.bbox.width/uPlot.pxRatio),values:(K,Q)=>Q.map(rt=>agoText(c.now-rt))}},{stroke:()=>w().soft,font:"11px sys\
tem-ui, sans-serif",grid:{stroke:()=>w().grid,width:1},ticks:{show:!1},gap:6,size:(K,Q)=>Math.max(36,14+6.5*Math.max(0,...(Q??
[]).map(rt=>(rt??"").length))),values:(K,Q)=>Q.map(rt=>rt===null?null:$?valueText(rt):readingText(rt,c.unit))}],series:[
{},...c.series.map((K,Q)=>({label:K.label,show:K.isShown,stroke:()=>strokeOf(Q,w().isDark).color,fill:()=>strokeOf(Q,w().
isDark).color,width:$?0:LINE,dash:strokeOf(Q,!1).dash,pxAlign:0,paths:L,points:{show:!1}}))],hooks:{setSelect:[K=>{const{
left:Q,width:rt}=K.select;rt>3&&m(K.posToVal(Q,"x"),K.posToVal(Q+rt,"x")),rt&&K.setSelect({left:0,top:0,width:0,height:0},
!1)}],draw:$?[]:[K=>drawMarks(K,c,w())]}},pt=[[-1e15,1e15],...c.series.map(()=>[0,0])],et=new uPlot(H,pt,f);return{plot:et,
draw(){const[K,Q]=c.x,rt=DENSE*et.bbox.width/uPlot.pxRatio;c.series.forEach((Ct,Rt)=>{const[Me,Jt]=Ct.between(K,Q);$||(et.
series[Rt+1].width=Jt-Me>rt?1/uPlot.pxRatio:LINE)}),et.batch(()=>{et.setScale("x",{min:c.x[0],max:c.x[1]}),et.setScale("\
y",{min:c.y[0],max:c.y[1]})})},resize(K){et.setSize({width:Math.max(100,K),height:HEIGHT})},timeAt:K=>et.posToVal(K,"x"),
leftOf:K=>et.valToPos(K,"x"),topOf:K=>et.valToPos(K,"y"),get width(){return et.bbox.width/uPlot.pxRatio},dispose:()=>et.
destroy()}}function placesOf({bbox:f},c){const[w,m]=c.x,[u,y]=c.isLog?c.y.map(Math.log10):c.y,$=f.width/(m-w),L=f.height/
(y-u),R=f.top+f.height,H=4*f.height,pt=et=>Math.max(-H,Math.min(H,et));return{toX:et=>f.left+(et-w)*$,toY:c.isLog?et=>pt(
R-(Math.log10(et)-u)*L):et=>pt(R-(et-u)*L)}}function linesOf(f,c,w){const m=new Path2D,u=new Path2D,{toX:y,toY:$}=placesOf(
f,c),L=DOT*uPlot.pxRatio,R={move:m.moveTo.bind(m),line:m.lineTo.bind(m),dot(K,Q){u.moveTo(K+L,Q),u.arc(K,Q,L,0,2*Math.PI)}},
[H,pt]=c.x,et=c.series[w].draw(H,pt,f.bbox.width/uPlot.pxRatio,y,$,R,c);return c.kind==="step"&&et.isDown&&!c.isOver&&R.
line(Math.max(et.x,y(Math.min(pt,c.now))),et.y),{stroke:m,fill:u,clip:null,flags:1}}function barsOf(f,c,w){const m=new Path2D,
{bins:u}=c;if(!u)return{stroke:null,fill:m,clip:null,flags:1};const{toX:y,toY:$}=placesOf(f,{...c,isLog:!1}),L=new Map;for(let R=0;R<
w;R++)if(c.series[R].isShown)for(const[H,pt]of u.counts[R]??[])L.set(H,(L.get(H)??0)+pt);for(const[R,H]of u.counts[w]??[]){
const[pt,et]=[y(R),y(R+u.width)],K=L.get(R)??0,[Q,rt]=[$(K+H),$(K)];m.rect(pt+.5,Q,Math.max(1,et-pt-1),rt-Q)}return{stroke:null,
fill:m,clip:null,flags:1}}function drawMarks(f,c,w){const{ctx:m,bbox:u}=f,y=uPlot.pxRatio,{toX:$}=placesOf(f,c),L=u.top+
u.height+(RAIL/2+1)*y,R=4*y;m.save(),m.lineWidth=2*y;for(const H of c.marks.between(...c.x)){const pt=$(H.t);m.strokeStyle=
H.isFailure?w.bad:w.warn,m.beginPath(),H.isFailure?(m.moveTo(pt-R,L-R),m.lineTo(pt+R,L+R),m.moveTo(pt+R,L-R),m.lineTo(pt-
R,L+R)):m.arc(pt,L,R,0,2*Math.PI),m.stroke()}m.restore()}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(f,c,w){let m=0,u=c;
for(;m<u;){const y=m+u>>1;f[y]<w?m=y+1:u=y}return m}var SeriesPoints=class{constructor(f){this.label=f,this.isShown=!0,this.
length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=
new Float64Array(512)}add(f,c,w,m){const u=this.closed+w+m;u>this.t.length&&this._grow(u);for(const[y,$]of[this.t,this.v,
this.count,this.number].entries())$.set(f[y].subarray(c,c+w+m),this.closed);this.length=u,this.closed+=w}_grow(f){const c=w=>{
const m=new Float64Array(2**Math.ceil(Math.log2(f*1.5)));return m.set(w.subarray(0,this.length)),m};this.t=c(this.t),this.
v=c(this.v),this.count=c(this.count),this.number=c(this.number)}prune(f){const c=Math.min(this.closed,firstFrom(this.t,this.
length,f)-1);if(!(c<512||c<this.length/4)){for(const w of[this.t,this.v,this.count,this.number])w.copyWithin(0,c,this.length);
this.length-=c,this.closed-=c}}indexOf(f){return firstFrom(this.t,this.length,f)}between(f,c){const w=Math.max(0,firstFrom(
this.t,this.length,f)-1),m=Math.min(this.length,firstFrom(this.t,this.length,c)+1);return[w,m]}at(f){return{t:this.t[f],
v:this.v[f],count:this.count[f],number:this.number[f]}}range(f,c,w){let[m,u]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const y=Math.min(this.length,firstFrom(this.t,this.length,c));for(let $=firstFrom(this.t,this.length,f);$<y;$++){const L=this.
v[$];w&&L<=0||(L<m&&(m=L),L>u&&(u=L))}return m<=u?[m,u]:null}nearest(f,c,w=!1){const m=firstFrom(this.t,this.length,f);if(w){
const $=this.t[m]===f&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let u=-1,y=c;for(const $ of[-1,1])
for(let L=$<0?m-1:m;L>=0&&L<this.length;L+=$){const R=Math.abs(this.t[L]-f);if(R>y)break;if(!Number.isNaN(this.v[L])){(R<
y||u<0)&&(u=L),y=R;break}}return u}ofEvent(f){for(let c=this.length-1;c>=0;c--)if(this.number[c]===f)return c;return-1}next(f,c){
for(let w=f+c;w>=0&&w<this.length;w+=c)if(!Number.isNaN(this.v[w]))return w;return-1}get last(){const f=this.next(this.length,
-1);return f<0?Number.NaN:this.v[f]}most(f,c,w){const m=(c-f)/Math.max(1,w);let[u,y,$]=[0,0,Number.NaN];const L=Math.min(
this.length,firstFrom(this.t,this.length,c));for(let R=firstFrom(this.t,this.length,f);R<L;R++){const H=Math.floor(this.
t[R]/m);y=H===$?y+this.count[R]:this.count[R],$=H,y>u&&(u=y)}return u}draw(f,c,w,m,u,y,{kind:$,isLog:L}){const[R,H]=this.
between(f,c),pt=$==="points"||(H-R)*SPARSE_PX<w;let et=!1,K=!1,[Q,rt]=[0,0],Ct=[0,0];for(let Rt=R;Rt<H;Rt++){const Me=this.
v[Rt];if(Number.isNaN(Me)||L&&Me<=0){K&&!pt&&y.dot(Q,rt),$==="step"&&et&&y.line(m(this.t[Rt]),rt),et=!1,K=!1;continue}const Jt=rt;
if(Q=m(this.t[Rt]),rt=u(Me),pt&&y.dot(Q,rt),$!=="points"){if(et){if($==="step"&&y.line(Q,Jt),Math.abs(Q-Ct[0])<NEAR_PX&&
Math.abs(rt-Ct[1])<NEAR_PX&&Rt<H-1){K=!1;continue}y.line(Q,rt)}else y.move(Q,rt);Ct=[Q,rt],K=!et,et=!0}}return K&&!pt&&y.
dot(Q,rt),{x:Q,y:rt,isDown:et}}};function rowsOf(f){if(!f.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:c,
byteOffset:w,byteLength:m}]=f,u=new Float64Array(c.slice(w,w+m)),y=u.length/4;return[0,1,2,3].map($=>u.subarray($*y,($+1)*
y))}var Marks=class{constructor(){this.list=[]}add(f){for(const[c,w,m,u,y]of f){const $={number:c,isFailure:w===1,t:m,count:u,
text:y},L=this.list.findLastIndex(R=>R.number<=c);L>=0&&this.list[L].number===c?this.list[L]=$:this.list.splice(L+1,0,$)}}prune(f){
this.list.length&&this.list[0].t<f&&(this.list=this.list.filter(c=>c.t>=f))}between(f,c){return this.list.filter(w=>w.t>=
f&&w.t<=c)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left an\
d right arrows go from value to value, up and down from series to series, Enter opens the event, page keys go back and f\
orth, plus and minus zoom, space pauses, End goes live.";function render({model:f,el:c}){const w=new Edge,m=new Stretch,
u={kind:"line",isLog:!1,unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},y={label:"",
tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",L="",R=0,H=null,pt=null,et=null,K=0,Q=0,rt=!0,
Ct=Number.NEGATIVE_INFINITY,Rt=Number.NEGATIVE_INFINITY;const Me=new Map,Jt=element("div",{class:"rxm-plot",role:"group"}),
Kn=element("strong",{class:"rxm-plot-title"}),An=element("span",{class:"rxm-plot-state"}),vn=Ln("Pause","Hold the view; \
what comes is kept (space)",()=>m.held?gl():ql("paused"));vn.setAttribute("aria-pressed","false");const Bn=Ln("−","Zoo\
m out: a longer time (-)",()=>kn(2));Bn.setAttribute("aria-label","Longer time");const ml=Ln("+","Zoom in: a shorter tim\
e (+)",()=>kn(.5));ml.setAttribute("aria-label","Shorter time");const yt=element("output",{class:"rxm-plot-span"}),le=Ln(
"Fix y","Keep the vertical axis as it is",On),on=Ln("Log","A logarithmic vertical axis (l)",wl),wi=element("span",{class:"\
rxm-plot-zoom",role:"group","aria-label":"Time"},Bn,yt,ml),Jn=element("div",{class:"rxm-plot-bar"},Kn,An,element("span",
{class:"rxm-plot-grow"}),vn,wi,le,on,snapshotButton(f,xl)),rn=element("div",{class:"rxm-plot-unseen"});rn.id=`rxm-summar\
y-${Math.random().toString(36).slice(2)}`;const He=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-\
label":CHART_LABEL,"aria-describedby":rn.id}),an=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),un=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),qn=element("div",{class:"rxm-plot-empty"}),yn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),$n=element("div",{class:"rxm-plot-notes"}),Jl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),Pn=element("i",{hidden:!0});Jt.append(Jn,element("div",{class:"\
rxm-plot-body"},He,qn,un),yn,$n,rn,Jl,Pn),keepKeys(Jt),c.append(Jt);function Ln(g,E,T){return element("button",{type:"bu\
tton",title:E,onclick:T},g)}const fn=g=>readingText(g,u.unit),Xn=()=>(pt??=lookOf(Pn),pt);function ql(g){m.hold(w.at(performance.
now()),y.total),ge(g),Mn()}function gl(){m.release(),ge("live"),Mn()}function kn(g,E){m.zoom(g,w.at(performance.now()),E),
Mn()}function Xe(g){m.pan(g,w.at(performance.now()),y.total),Mn()}function Xl(g,E){m.show(g,E,w.at(performance.now()),y.
total),ge(`zoomed to ${longSpanText(E-g)}`),Mn()}function On(){u.isFixed=!u.isFixed,ge(u.isFixed?"vertical axis fixed":"\
vertical axis fits the values"),Mn()}function wl(){u.isLog=!u.isLog,u.isFixed=!1,ge(u.isLog?"logarithmic axis":"linear a\
xis"),xe(),Zn()}function ge(g){Jl.textContent=g}function Mn(){It(),Zn()}let kt;function Zn(){clearTimeout(kt),Jt.dataset.
told="false",kt=setTimeout(xl,REPORT_MS)}function xl(){clearTimeout(kt);const{held:g}=m,E=u.series.filter(T=>!T.isShown).
map(T=>T.label);nl.send({do:"seen",held:g&&[g.begin,g.end],hidden:E}),Jt.dataset.told="true"}function _e(){return!m.held&&
w.flows&&u.kind!=="histogram"&&nl.isShown()}function Qn(g){Q=0,Le(g),_e()&&(Q=requestAnimationFrame(Qn))}function It(){rt=
!0,Ct=Number.NEGATIVE_INFINITY,vl(),Q||=requestAnimationFrame(Qn)}function Le(g){if(!H)return;const E=Se(g),T=Math.abs(E[1]-
u.x[1])*H.width>=.2*(E[1]-E[0]);if(rt||T){rt=!1,u.x=E,u.isFixed||(u.y=Zl()),H.draw(),Jt.dataset.drawn=String(Number(Jt.dataset.
drawn??0)+1);const A=Math.max(...u.series.map(z=>z.length?z.t[z.length-1]:0));Jt.dataset.newest=String(y.origin+A)}Fn(),
g-Ct>=NOTE_MS&&bl(g)}function Se(g){const E=w.at(g);return u.now=m.held?m.heldAt:E,u.kind==="histogram"?xi():m.of(E)}function Zl(){
if(u.kind==="histogram"){const mt=new Map;return u.bins?.counts.forEach((J,be)=>{if(u.series[be]?.isShown)for(const[Ht,ie]of J)
mt.set(Ht,(mt.get(Ht)??0)+ie)}),[0,Math.max(1,...mt.values())*1.05]}const[g,E]=u.x,T=u.series.filter(mt=>mt.isShown).flatMap(
mt=>mt.range(g,E,u.isLog)??je(mt,g));if(!T.length)return u.isLog?[.1,10]:[0,1];const[A,z]=[Math.min(...T),Math.max(...T)];
if(u.isLog)return[A/1.3,z*1.3];const it=(z-A)*.08||Math.abs(z)*.1||1;return[A-it,z+it]}function je(g,E){const T=u.kind===
"step"?g.nearest(E,0,!0):-1;return T<0||u.isLog&&g.v[T]<=0?[]:[g.v[T]]}function xi(){const g=(u.bins?.counts??[]).flatMap(
E=>E.map(([T])=>T));return!u.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+u.bins.width]}function bl(g){Ct=g;const E=lookOf(
Pn);JSON.stringify(E)!==JSON.stringify(pt)&&(pt=E,rt=!0,tl(),H?.plot.redraw());const{held:T}=m,A=w.at(g)-m.keptMs*1.05,z=T?
Math.max(Math.min(A,T.begin),A-2*m.keptMs):A;for(const it of u.series)it.prune(z);u.marks.prune(z),vl(),Ze(),Ql(),g-Rt>=
DESCRIBE_MS&&Oe(g)}function vl(){const{held:g}=m,E=u.kind==="histogram";setText(yt,longSpanText(g?g.end-g.begin:m.windowMs)),
setText(vn,g?"Go live":"Pause"),vn.setAttribute("aria-pressed",String(!!g));for(const mt of[vn,wi,le,on])mt.hidden=E;le.
setAttribute("aria-pressed",String(u.isFixed)),on.setAttribute("aria-pressed",String(u.isLog));const T=["ended","failed"].
includes(y.tone);Jt.dataset.tone=g?"held":y.tone;const A=g&&y.total>m.total?` · ${groupedText(y.total-m.total)} came me\
anwhile`:"";setText(An,(g?"paused":y.text)+A);const z=u.series.some(mt=>mt.length)||u.marks.list.length||u.bins?.counts.
length;if(qn.hidden=!!z,z)return;const it=y.tone==="idle"?"not running: run the flow to see its numbers":"no events yet";
setText(qn,y.hint||(T&&!y.total?"no events came":it))}let yl="";function tl(){const{isDark:g}=Xn(),E=JSON.stringify([g,u.
series.map(z=>[z.label,z.isShown])]);if(E===yl)return;yl=E;const T=focusedIn(yn),A=T?[...yn.children].indexOf(T):-1;yn.replaceChildren(
...u.series.map((z,it)=>{const{color:mt,dash:J}=strokeOf(it,g),be=J.length?"dashed":"solid",Ht=`border-top: 3px ${J[0]===
2?"dotted":be} ${mt}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(z.isShown),title:`${z.
isShown?"Hide":"Show"} ${z.label}`,onclick:()=>Ri(it,!z.isShown)},element("i",{style:Ht,"aria-hidden":"true"}),element("\
span",{class:"rxm-plot-name"},z.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),A>=0&&yn.children[A]?.
focus()}function Ri(g,E){const T=u.series[g];T.isShown=E,Me.set(T.label,E),H?.plot.setSeries(g+1,{show:E}),ge(`${T.label}\
 ${E?"shown":"hidden"}`),tl(),Mn()}function Ze(){u.series.forEach((g,E)=>{const T=yn.children[E]?.querySelector(".rxm-pl\
ot-value");if(!T)return;const A=cn(),z=A===null||u.kind==="histogram"?-1:kl(g,A),it=A===null?g.last:z<0?Number.NaN:g.v[z];
setText(T,g.isShown?fn(it):"")})}function Ql(){const[g,E]=u.x,T=u.series.filter(ee=>ee.isShown),A=u.kind==="histogram",z=H?.
width??600,it=A?0:Math.max(0,...T.map(ee=>ee.most(g,E,z)));let mt=0;if(u.isLog)for(const ee of T){const[se,_n]=ee.between(
g,E);for(let ze=se;ze<_n;ze++)ee.v[ze]<=0&&(mt+=1)}const{others:J,without:be}=y,Ht=notesOf({most:it,others:J,without:be,
hidden:u.series.length-T.length,lost:mt}),ie=u.marks.between(g,E),ve=ee=>ie.filter(se=>se.isFailure===ee).reduce((se,_n)=>se+
_n.count,0);ve(!1)&&!A&&Ht.push(`○ ${groupedText(ve(!1))} missed`),ve(!0)&&!A&&Ht.push(`× ${groupedText(ve(!0))} ${ve(
!0)===1?"failure":"failures"}`),A&&Ht.unshift(`values of the last ${longSpanText(m.windowMs)}`),setText($n,Ht.join(" · ")),
$n.hidden=!Ht.length}function Oe(g){Rt=g;const[E,T]=u.x,A=u.series.filter(it=>it.isShown).map(it=>{const mt=u.kind==="hi\
stogram"?null:it.range(E,T,!1),J=mt?`, lowest ${fn(mt[0])}, highest ${fn(mt[1])}`:"";return`${it.label}: last ${fn(it.last)}${J}`}),
z=m.held?`paused, ${longSpanText(T-E)}`:`the last ${longSpanText(m.windowMs)}`;setText(rn,[`Plot of ${y.label}, ${z}`,...A,
$n.textContent].filter(Boolean).join(". "))}function cn(){return!et||!H?null:"left"in et?H.timeAt(et.left):et.t}function kl(g,E){
const[T,A]=u.x,z=REACH_PX*(A-T)/Math.max(1,H?.width??1);return g.nearest(E,z,u.kind==="step")}let ti="";function Fn(){const g=cn();
if(!H||g===null||u.kind==="histogram"||g<u.x[0]||g>u.x[1]){un.hidden=!0,an.replaceChildren(),H&&et&&!("left"in et)&&H.plot.
setCursor({left:-10,top:-10},!1);return}const E=H.leftOf(g);et&&!("left"in et)&&H.plot.setCursor({left:E,top:0},!1);const{
isDark:T}=Xn(),A=[];u.series.forEach((z,it)=>{const mt=z.isShown?kl(z,g):-1;mt>=0&&A.push([it,z.at(mt)])}),an.replaceChildren(
...A.map(([z,{t:it,v:mt}])=>{const J=u.kind==="step"?E:H.leftOf(it),be=H.topOf(mt),{color:Ht}=strokeOf(z,T);return element(
"i",{style:`left: ${J}px; top: ${be}px; border-color: ${Ht}`})})),Yi(g,E,A)}function Yi(g,E,T){const A=T[0]?.[1].t??g,z=momentText(
y.origin,T.length===1?A:g,u.now-g),it=Wi(g),mt=T.slice(0,MOST_IN_TIP).map(([ee,{v:se}])=>[ee,u.series[ee].label,fn(se)]);
T.length>MOST_IN_TIP&&mt.push([-1,`${T.length-MOST_IN_TIP} more`,""]);const J=JSON.stringify([z,mt,it]);if(un.hidden=!1,
J!==ti){ti=J;const{isDark:ee}=Xn();un.replaceChildren(element("div",{class:"rxm-plot-soft"},z),...mt.map(([se,_n,ze])=>{
const Sn=Number(se)<0?"transparent":strokeOf(Number(se),ee).color;return element("div",{class:"rxm-plot-line"},element("\
i",{style:`background: ${Sn}`}),element("span",{class:"rxm-plot-name"},String(_n)),element("b",{},String(ze)))}),...it.map(
se=>element("div",{class:"rxm-plot-bad"},se)))}const{width:be}=un.getBoundingClientRect(),Ht=He.clientWidth,ie=H?H.plot.
over.offsetLeft:0,ve=ie+E+14;un.style.left=`${ve+be>Ht?Math.max(2,ie+E-be-14):ve}px`}function Wi(g){const[E,T]=u.x,A=6*(T-
E)/Math.max(1,H?.width??1);return u.marks.between(g-A,g+A).map(z=>{const it=groupedText(z.count);return z.isFailure?z.count===
1?`× ${z.text}`:`× ${it} failures, the first: ${z.text}`:`○ ${it} missed`})}function hn(g){et=g,Fn(),Ze();const E=cn();
Wt.point({at:E===null?null:y.origin+E,port:L,...Ml(E)})}function Ml(g,E){if(g===null||!H)return{};let T={away:Number.POSITIVE_INFINITY,
number:-1};const A=H.width/(u.x[1]-u.x[0]);for(const z of u.series){const it=z.isShown?kl(z,g):-1;if(it<0||z.number[it]<
0)continue;const mt=E===void 0?0:H.topOf(z.v[it])-E,J=Math.hypot((z.t[it]-g)*A,mt);J<T.away&&(T={away:J,number:z.number[it]})}
return T.number<0?{}:{number:R+T.number}}function ei({port:g,number:E}){if(E===void 0||g!==L)return null;for(const T of u.
series){const A=T.ofEvent(E-R);if(A>=0)return T.t[A]}return null}function ni(g,E){const T=Ml(g,E);T.number!==void 0&&Wt.
point({at:y.origin+g,port:L,...T,opens:!0})}function zn(g){const E=u.series.filter(ve=>ve.isShown&&ve.length);if(!E.length)
return;K=Math.min(K,E.length-1);const T=E[K];m.held||ql("");const A=cn(),[z,it]=u.x,mt=A===null?-1:T.nearest(A,Number.POSITIVE_INFINITY),
J=g<0?T.indexOf(it):T.indexOf(z)-1,be=A===null?J:mt,Ht=A===null||mt>=0?T.next(be,g):-1;if(Ht<0)return;const ie=T.t[Ht];(ie<
z||ie>it)&&Xe(ie-(z+it)/2),hn({t:ie,from:"keys"}),ge(`${T.label} ${fn(T.v[Ht])}, ${momentText(y.origin,ie,u.now-ie)}`)}function bi(g){
const E=u.series.filter(it=>it.isShown&&it.length);if(!E.length)return;K=(K+g+E.length)%E.length;const T=E[K],A=cn(),z=A===
null?-1:T.nearest(A,Number.POSITIVE_INFINITY);z>=0&&hn({t:T.t[z],from:"keys"}),ge(`${T.label} ${z<0?"":fn(T.v[z])}`)}const Dn=()=>u.
x[1]-u.x[0],St={ArrowLeft:()=>zn(-1),ArrowRight:()=>zn(1),ArrowUp:()=>bi(-1),ArrowDown:()=>bi(1),PageUp:()=>Xe(-Dn()/2),
PageDown:()=>Xe(Dn()/2),Home:()=>Xe(Number.NEGATIVE_INFINITY),End:gl,Enter:()=>{const g=cn();g!==null&&ni(g)},Escape:()=>hn(
null)," ":()=>m.held?gl():ql("paused"),"+":()=>kn(.5),"=":()=>kn(.5),"-":()=>kn(2),l:wl};He.addEventListener("keydown",g=>{
!St[g.key]||g.ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),St[g.key]())});const Hi=g=>{if(u.kind===
"histogram")return;const E=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)kn(g.deltaY>0?1.25:.8,cn()??void 0);else if(E)Xe(
E*Dn()/Math.max(1,H?.width??1));else return;g.preventDefault()};He.addEventListener("wheel",Hi,{passive:!1});let Ge=null,
li=null;function ii(g){Ge={x:g.clientX,begin:u.x[0],end:u.x[1]}}const we=g=>{if(!Ge||!H)return;const E=(Ge.x-g.clientX)*
(Ge.end-Ge.begin)/Math.max(1,H.width);m.show(Ge.begin,Ge.end,w.at(performance.now()),y.total),Xe(E)},el=()=>{Ge=null};window.
addEventListener("pointermove",we),window.addEventListener("pointerup",el);const Wt=timeCursor(g=>{const E=g.at===null?ei(
g):g.at-y.origin;et=E===null?null:{t:E,from:"view"},Fn(),Ze(),Jt.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function xe(){
H?.dispose(),He.replaceChildren(),pt=lookOf(Pn),u.x=Se(performance.now()),u.isFixed||(u.y=Zl());const g=chartOf(He,u,Xn,
{onSelect:Xl,onPan:ii,onLive:gl});H=g;const{over:E}=g.plot;E.append(an),E.addEventListener("pointermove",T=>{Ge||hn({left:T.
clientX-E.getBoundingClientRect().left})}),E.addEventListener("pointerleave",()=>hn(null)),E.addEventListener("pointerdo\
wn",T=>{li=T.button===0?{x:T.clientX,y:T.clientY}:null}),E.addEventListener("pointerup",T=>{const A=li;li=null;const z=A&&
Math.hypot(T.clientX-A.x,T.clientY-A.y)<CLICK_PX,it=E.getBoundingClientRect();z&&!T.shiftKey&&ni(g.timeAt(T.clientX-it.left),
T.clientY-it.top)}),yl="",tl(),It()}const Vt=new ResizeObserver(()=>{!H||He.clientWidth<50||(H.resize(He.clientWidth),It())});
Vt.observe(He);function Te(g,E){const T=performance.now();w.tell(g.at,g.flows,T);const{tone:A,text:z,total:it,others:mt,
without:J,hint:be}=g;z!==y.text&&["ended","failed"].includes(A)&&ge(z),Object.assign(y,{tone:A,text:z,total:it,others:mt,
without:J,hint:be}),u.isOver=["ended","failed"].includes(A),g.first!==void 0&&(R=g.first),g.unit!==void 0&&(u.unit=g.unit);
const Ht=g.series&&Fe(g.series),ie=rowsOf(E);let ve=0;g.lengths.forEach(([ee,se],_n)=>{u.series[_n].add(ie,ve,ee,se),ve+=
ee+se}),g.marks&&u.marks.add(g.marks),g.bins&&(u.bins={width:g.bins[0],counts:g.bins[1]}),rt=!0,(Ht||!H)&&xe(),!m.held||
u.kind==="histogram"?Q||=requestAnimationFrame(Qn):T-Ct>=NOTE_MS&&bl(T)}function Fe(g){if(!(g.length!==u.series.length||
g.some((T,A)=>u.series[A].label!==T)))return!1;for(let T=u.series.length;T<g.length;T++){const A=new SeriesPoints(g[T]);
A.isShown=Me.get(A.label)??(!te||T<te),u.series.push(A)}return!0}let te=0;function Cn(g,E){(g.origin!==y.origin||g.total<
y.total||g.run!==$)&&(m.release(),et=null),y.label=g.label??"",y.origin=g.origin??0,$=g.run??"",L=g.port??"",te=g.first_shown??
0,H||(u.kind=g.kind??"line",u.isLog=g.scale==="log",m.windowMs=g.window??m.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),m.keptMs=
g.kept??m.keptMs,u.series=[],u.marks=new Marks,u.bins=null,w.offset=Number.NEGATIVE_INFINITY,setText(Kn,y.label),Kn.title=
y.label,Jt.setAttribute("aria-label",`Plot of ${y.label}`),g.series||(g.series=[]),H?.dispose(),H=null,Ct=Rt=Number.NEGATIVE_INFINITY,
Te(g,E)}const nl=live(f,c,{onSnapshot:Cn,onMessage:Te,onShown:It,onHidden(){cancelAnimationFrame(Q),Q=0}}),Qe=setInterval(
()=>nl.isShown()&&bl(performance.now()),1e3);return vl(),()=>{clearInterval(Qe),clearTimeout(kt),cancelAnimationFrame(Q),
Vt.disconnect(),Wt.dispose(),window.removeEventListener("pointermove",we),window.removeEventListener("pointerup",el),H?.
dispose(),nl.dispose(),Jt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
