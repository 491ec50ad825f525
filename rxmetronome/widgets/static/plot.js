function element(h,f={},...w){const m=document.createElement(h);for(const[u,k]of Object.entries(f))k==null||k===!1||(u.startsWith(
"on")&&typeof k=="function"?m.addEventListener(u.slice(2),k):m.setAttribute(u,k===!0?"":String(k)));return m.append(...w.
filter(u=>u!=null)),m}function setText(h,f){h.textContent!==f&&(h.textContent=f)}function focusedIn(h){const f=h.getRootNode(),
w=f instanceof Document||f instanceof ShadowRoot?f.activeElement:null;return w&&h.contains(w)?w:null}function keepKeys(h){
h.addEventListener("keydown",f=>f.stopPropagation()),h.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(h){
return Math.round(h).toLocaleString("en-US")}function spanText(h){if(h<999.5)return`${Math.round(h)} ms`;if(h<59950)return`${Number(
(h/1e3).toFixed(1))} s`;const f=Math.round(h/1e3);return`${Math.floor(f/60)} min${f%60?` ${f%60} s`:""}`}function durationText(h){
const f=h<0?"−":"",w=Math.abs(h);if(!Number.isFinite(w))return String(h);for(const[H,pt,et]of SMALL_UNITS){const K=Number(
(w/pt).toPrecision(3));if(K*pt<et)return`${f}${K} ${H}`}const m=Math.round(w/1e9),[u,k,$,z]=LARGE_UNITS.findLast(H=>m>=H[1])??
LARGE_UNITS[0],R=Math.floor(m%k/z);return`${f}${Math.floor(m/k)} ${u}${R?` ${R} ${$}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]],WIDGET="\
application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keep\
ers");function notebookOf(h){const f=h.widget_manager?.context,w=f?.model;return typeof f?.save=="function"&&typeof w?.toJSON==
"function"&&w.cells?{context:f,notebook:w,manager:h.widget_manager}:null}function askForPicture(h){return new Promise(f=>{
const w=k=>{clearTimeout(u),h.off("msg:custom",m),f(k)},m=k=>{k?.picture&&w(k.picture)},u=setTimeout(()=>w(null),ANSWER_MS);
h.on("msg:custom",m);try{Promise.resolve(h.send({do:"picture",view:""})).catch(()=>w(null))}catch{w(null)}})}var Keeper=class{constructor({
context:h,notebook:f,manager:w}){this.notebook=f,this.manager=w,this.models=new Set,this.pictures=new Map;const m=h.save.
bind(h);h.save=async(...k)=>(await this.ask(),m(...k));const u=f.toJSON.bind(f);f.toJSON=()=>this.withPictures(u())}async ask(){
const h=this.manager.kernel?.status;if(!h||["dead","terminating","restarting","unknown"].includes(h))return;const f=await Promise.
all([...this.models].map(askForPicture));for(const w of f)w&&this.pictures.set(w.model,w);for(const{made:w}of this.outputs()){
const m=w.data?.[WIDGET]?.model_id;if(!m||w.metadata?.rxmetronome||!this.manager.has_model(m))continue;const u=this.boxed(
await this.manager.get_model(m));u&&this.pictures.set(m,{model:m,text:"",html:u,brief:u,page:u})}}boxed(h){const f=this.
pictures.get(h.model_id);if(f&&!h.get("children"))return f.brief;const w=(h.get("children")??[]).map(m=>this.boxed(m));return w.
length&&w.every(Boolean)?`<div>${w.join("")}</div>`:""}withPictures(h){const f=m=>{const u=m.data?.[WIDGET]?.model_id,k=this.
pictures.get(u),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&u;if(!m.data||!($||k))return m;const{[WIDGET]:z,...R}=m.
data;return k&&(R["text/html"]=k.brief),k?.text&&(R["text/plain"]=k.text),{...m,data:R,metadata:{...m.metadata,rxmetronome:u}}},
w=h.cells.map(m=>m.outputs?{...m,outputs:m.outputs.map(f)}:m);return{...h,cells:w}}revive(){for(const{outputs:h,at:f,made:w}of this.
outputs()){const m=w.metadata?.rxmetronome;if(!m||w.data?.[WIDGET]||!this.manager.has_model(m))continue;const u={...w.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};h.set(f,{...w,data:u,metadata:{...w.metadata,rxmetronome:"live"}})}}insert({
model:h,text:f,html:w}){for(const{outputs:m,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==h)continue;const k={
"text/plain":f,"text/html":w};return m.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const h=[];
if(this.notebook.isDisposed)return[];for(let f=0;f<this.notebook.cells.length;f++){const{outputs:w}=this.notebook.cells.
get(f);for(let m=0;m<(w?.length??0);m++)h.push({outputs:w,at:m,made:w.get(m).toJSON()})}return h}};function keeperOf(h){
const f=notebookOf(h);if(!f)return null;const w=globalThis;w[KEEPERS]??=new WeakMap;const m=w[KEEPERS],u=m.get(f.context)??
new Keeper(f);return m.set(f.context,u),u}function initialize({model:h}){const f=keeperOf(h);if(!f)return;f.models.add(h),
f.revive();const w=setTimeout(()=>f.revive(),REVIVE_MS);return()=>{clearTimeout(w),f.models.delete(h)}}function snapshotButton(h,f){
const m=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:k},"Sn\
apshot");let u;async function k(){f?.();const z=await askForPicture(h);z?keeperOf(h)?.insert(z)?$("kept below"):(download(
z.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(z){clearTimeout(u),m.textContent=z,u=setTimeout(
()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(h,f,w){const m=URL.createObjectURL(new Blob([h],{type:`${w}\
;charset=utf-8`}));element("a",{href:m,download:f}).click(),setTimeout(()=>URL.revokeObjectURL(m),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(h,f,w){const m=Math.random().toString(36).slice(2)+Date.now().toString(36),u=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,z=!1,R=Date.now(),H=0,pt=!1,et,K=!1,Q="",rt=[];f.classList.
add("rxm-live");function Ct(yt){try{Promise.resolve(h.send({...yt,view:m})).catch(()=>{})}catch{}}function Rt(yt){H=Date.
now(),Ct({do:yt})}function Me(){const yt=z&&rt.some(sn=>Date.now()-sn.since>=ANSWER_MS2),le=Q?`this view broke, and show\
s what it showed last: ${Q}`:K?"kernel gone or not answering; this is the last it sent":yt?"waits for the cell: the kern\
el has not taken this up yet":"";le&&!u.isConnected&&f.prepend(u),u.hidden=!le,u.textContent!==le&&(u.textContent=le),f.
classList.toggle("rxm-orphan",!!Q||K)}function Jt(yt,le=[]){pt||yt===null||typeof yt!="object"||typeof yt.n!="number"||(R=
Date.now(),K=!1,yt.broken?(Q=yt.broken,k=null):z&&Kn(yt,le),Me())}function Kn(yt,le){if(yt.snapshot)k=yt.n+1,rt=[],Q="",
w.onSnapshot?.(yt,le);else{if(k===null)return;if(yt.n!==k)k=null,Rt("gap");else{if(k+=1,yt.beat)return;rt=rt.filter(sn=>!sn.
isAnswer(yt)),w.onMessage?.(yt,le)}}}function An(){const yt=$&&document.visibilityState!=="hidden";if(clearTimeout(et),!(yt===
z||pt)){if(!yt){et=setTimeout(vn,HIDE_MS);return}z=!0,k=null,R=Date.now(),Rt("shown"),w.onShown?.()}}function vn(){pt||!z||
(z=!1,k=null,rt=[],Ct({do:"hidden"}),Me(),w.onHidden?.())}const Bn=new IntersectionObserver(yt=>{$=yt[yt.length-1].isIntersecting,
An()});Bn.observe(f),document.addEventListener("visibilitychange",An),h.on("msg:custom",Jt);const ml=setInterval(()=>{if(!z)
return;const yt=Date.now();yt-R>SILENT_MS&&(K=!0),yt-H>=PING_MS-50&&Rt(k===null?"shown":"ping"),Me()},1e3);return{view:m,
send(yt,le){Ct(yt),le&&(rt.push({isAnswer:le,since:Date.now()}),setTimeout(()=>pt||Me(),ANSWER_MS2))},isShown:()=>z,dispose(){
pt||(Ct({do:"closed"}),pt=!0,clearInterval(ml),clearTimeout(et),Bn.disconnect(),document.removeEventListener("visibility\
change",An),h.off("msg:custom",Jt),u.remove(),f.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){
this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(h,f,w){(!f||!this.flows)&&(this.offset=Number.
NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(w-this.heard)*.002),h-w),Object.assign(this,{now:h,flows:f,
heard:w})}at(h){return this.flows?h+this.offset:this.now}},PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const h=globalThis;return h[PLACE]??=new Set,h[PLACE]}function timeCursor(h,f){const w=listeners(),m={},u=(k,$)=>{$!==m&&
k.run&&k.run===f()&&h(k)};return w.add(u),{point(k){if(f())for(const $ of w)$({...k,run:f()},m)},dispose(){w.delete(u)}}}
var library=(()=>{var h=Object.defineProperty,f=Object.getOwnPropertyDescriptor,w=Object.getOwnPropertyNames,m=Object.prototype.
hasOwnProperty,u=(t,n)=>{for(var o in n)h(t,o,{get:n[o],enumerable:!0})},k=(t,n,o,l)=>{if(n&&typeof n=="object"||typeof n==
"function")for(let s of w(n))!m.call(t,s)&&s!==o&&h(t,s,{get:()=>n[s],enumerable:!(l=f(n,s))||l.enumerable});return t},$=t=>k(
h({},"__esModule",{value:!0}),t),z={};u(z,{default:()=>ye});var R="uplot",H="u-hz",pt="u-vt",et="u-title",K="u-wrap",Q="\
u-under",rt="u-over",Ct="u-axis",Rt="u-off",Me="u-select",Jt="u-cursor-x",Kn="u-cursor-y",An="u-cursor-pt",vn="u-legend",
Bn="u-live",ml="u-inline",yt="u-series",le="u-marker",sn="u-label",wi="u-value",Jn="width",rn="height",He="bottom",an="l\
eft",un="right",qn="#000",yn=qn+"0",Pn="mousemove",Jl="mousedown",$n="mouseup",Ln="mouseenter",fn="mouseleave",Xn="dblcl\
ick",ql="resize",gl="scroll",kn="change",Xe="dppxchange",Xl="--",zn=typeof window<"u",wl=zn?document:null,ge=zn?window:null,
Mn=zn?navigator:null,kt,Zn;function xl(){let t=devicePixelRatio;kt!=t&&(kt=t,Zn&&Ql(kn,Zn,xl),Zn=matchMedia(`(min-resolu\
tion: ${kt-.001}dppx) and (max-resolution: ${kt+.001}dppx)`),Ze(kn,Zn,xl),ge.dispatchEvent(new CustomEvent(Xe)))}function _e(t,n){
if(n!=null){let o=t.classList;!o.contains(n)&&o.add(n)}}function Qn(t,n){let o=t.classList;o.contains(n)&&o.remove(n)}function It(t,n,o){
t.style[n]=o+"px"}function Le(t,n,o,l){let s=wl.createElement(t);return n!=null&&_e(s,n),o?.insertBefore(s,l),s}function Se(t,n){
return Le("div",t,n)}var Zl=new WeakMap;function je(t,n,o,l,s){let p="translate("+n+"px,"+o+"px)",c=Zl.get(t);p!=c&&(t.style.
transform=p,Zl.set(t,p),n<0||o<0||n>l||o>s?_e(t,Rt):Qn(t,Rt))}var xi=new WeakMap;function bl(t,n,o){let l=n+o,s=xi.get(t);
l!=s&&(xi.set(t,l),t.style.background=n,t.style.borderColor=o)}var vl=new WeakMap;function yl(t,n,o,l){let s=n+""+o,p=vl.
get(t);s!=p&&(vl.set(t,s),t.style.height=o+"px",t.style.width=n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=
l?-o/2+"px":0)}var tl={passive:!0},Ri={...tl,capture:!0};function Ze(t,n,o,l){n.addEventListener(t,o,l?Ri:tl)}function Ql(t,n,o,l){
n.removeEventListener(t,o,tl)}zn&&xl();function ze(t,n,o,l){let s;o=o||0,l=l||n.length-1;let p=l<=2147483647;for(;l-o>1;)
s=p?o+l>>1:xe((o+l)/2),n[s]<t?o=s:l=s;return t-n[o]<=n[l]-t?o:l}function cn(t){return(n,o,l)=>{let s=-1,p=-1;for(let c=o;c<=
l;c++)if(t(n[c])){s=c;break}for(let c=l;c>=o;c--)if(t(n[c])){p=c;break}return[s,p]}}var kl=t=>t!=null,ti=t=>t!=null&&t>0,
Fn=cn(kl),Yi=cn(ti);function Wi(t,n,o,l=0,s=!1){let p=s?Yi:Fn,c=s?ti:kl;[n,o]=p(t,n,o);let b=t[n],y=t[n];if(n>-1)if(l==1)
b=t[n],y=t[o];else if(l==-1)b=t[o],y=t[n];else for(let v=n;v<=o;v++){let N=t[v];c(N)&&(N<b?b=N:N>y&&(y=N))}return[b??A,y??
-A]}function hn(t,n,o,l){let s=nl(t),p=nl(n);t==n&&(s==-1?(t*=o,n/=o):(t/=o,n*=o));let c=o==10?Qe:g,b=s==1?xe:Te,y=p==1?
Te:xe,v=b(c(Wt(t))),N=y(c(Wt(n))),M=Cn(o,v),S=Cn(o,N);return o==10&&(v<0&&(M=$t(M,-v)),N<0&&(S=$t(S,-N))),l||o==2?(t=M*s,
n=S*p):(t=No(t,M),n=vi(n,S)),[t,n]}function Ml(t,n,o,l){let s=hn(t,n,o,l);return t==0&&(s[0]=0),n==0&&(s[1]=0),s}var ei=.1,
ni={mode:3,pad:ei},On={pad:0,soft:null,mode:0},bi={min:On,max:On};function Dn(t,n,o,l){return yi(o)?Ge(t,n,o):(On.pad=o,
On.soft=l?0:null,On.mode=l?3:0,Ge(t,n,bi))}function St(t,n){return t??n}function Hi(t,n,o){for(n=St(n,0),o=St(o,t.length-
1);n<=o;){if(t[n]!=null)return!0;n++}return!1}function Ge(t,n,o){let l=o.min,s=o.max,p=St(l.pad,0),c=St(s.pad,0),b=St(l.
hard,-A),y=St(s.hard,A),v=St(l.soft,A),N=St(s.soft,-A),M=St(l.mode,0),S=St(s.mode,0),U=n-t,G=Qe(U),B=te(Wt(t),Wt(n)),wt=Qe(
B),at=Wt(wt-G);(U<1e-24||at>10)&&(U=0,(t==0||n==0)&&(U=1e-24,M==2&&v!=A&&(p=0),S==2&&N!=-A&&(c=0)));let L=U||B||1e3,lt=Qe(
L),F=Cn(10,xe(lt)),xt=L*(U==0?t==0?.1:1:p),V=$t(No(t-xt,F/10),24),vt=t>=v&&(M==1||M==3&&V<=v||M==2&&V>=v)?v:A,ft=te(b,V<
vt&&t>=vt?vt:Fe(vt,V)),Mt=L*(U==0?n==0?.1:1:c),q=$t(vi(n+Mt,F/10),24),Y=n<=N&&(S==1||S==3&&q>=N||S==2&&q<=N)?N:-A,Z=Fe(y,
q>Y&&n<=Y?Y:te(Y,q));return ft==Z&&ft==0&&(Z=100),[ft,Z]}var li=new Intl.NumberFormat(zn?Mn.language:"en-US"),ii=t=>li.format(
t),we=Math,el=we.PI,Wt=we.abs,xe=we.floor,Vt=we.round,Te=we.ceil,Fe=we.min,te=we.max,Cn=we.pow,nl=we.sign,Qe=we.log10,g=we.
log2,E=(t,n=1)=>we.sinh(t)*n,T=(t,n=1)=>we.asinh(t/n),A=1/0;function O(t){return(Qe((t^t>>31)-(t>>31))|0)+1}function it(t,n,o){
return Fe(te(t,n),o)}function mt(t){return typeof t=="function"}function J(t){return mt(t)?t:()=>t}var be=()=>{},Ht=t=>t,
ie=(t,n)=>n,ve=t=>null,ee=t=>!0,oe=(t,n)=>t==n,_n=/\.\d*?(?=9{6,}|0{6,})/gm,Oe=t=>{if(Po(t)||Rn.has(t))return t;let n=`${t}`,
o=n.match(_n);if(o==null)return t;let l=o[0].length-1;if(n.indexOf("e-")!=-1){let[s,p]=n.split("e");return+`${Oe(s)}e${p}`}
return $t(t,l)};function Sn(t,n){return Oe($t(Oe(t/n))*n)}function vi(t,n){return Oe(Te(Oe(t/n))*n)}function No(t,n){return Oe(
xe(Oe(t/n))*n)}function $t(t,n=0){if(Po(t))return t;let o=10**n,l=t*o*(1+Number.EPSILON);return Vt(l)/o}var Rn=new Map;function Ao(t){
return((""+t).split(".")[1]||"").length}function oi(t,n,o,l){let s=[],p=l.map(Ao);for(let c=n;c<o;c++){let b=Wt(c),y=$t(
Cn(t,c),b);for(let v=0;v<l.length;v++){let N=t==10?+`${l[v]}e${c}`:l[v]*y,M=(c>=0?0:b)+(c>=p[v]?0:p[v]),S=t==10?N:$t(N,M);
s.push(S),Rn.set(S,M)}}return s}var si={},ji=[],_l=[null,null],Yn=Array.isArray,Po=Number.isInteger,or=t=>t===void 0;function $o(t){
return typeof t=="string"}function yi(t){let n=!1;if(t!=null){let o=t.constructor;n=o==null||o==Object}return n}function sr(t){
return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(Uint8Array),Lo="__proto__";function Sl(t,n=yi){let o;if(Yn(
t)){let l=t.find(s=>s!=null);if(Yn(l)||n(l)){o=Array(t.length);for(let s=0;s<t.length;s++)o[s]=Sl(t[s],n)}else o=t.slice()}else if(t instanceof
rr)o=t.slice();else if(n(t)){o={};for(let l in t)l!=Lo&&(o[l]=Sl(t[l],n))}else o=t;return o}function Xt(t){let n=arguments;
for(let o=1;o<n.length;o++){let l=n[o];for(let s in l)s!=Lo&&(yi(t[s])?Xt(t[s],Sl(l[s])):t[s]=Sl(l[s]))}return t}var ar=0,
ur=1,fr=2;function cr(t,n,o){for(let l=0,s,p=-1;l<n.length;l++){let c=n[l];if(c>p){for(s=c-1;s>=0&&t[s]==null;)t[s--]=null;
for(s=c+1;s<o&&t[s]==null;)t[p=s++]=null}}}function hr(t,n){if(mr(t)){let c=t[0].slice();for(let b=1;b<t.length;b++)c.push(
...t[b].slice(1));return gr(c[0])||(c=pr(c)),c}let o=new Set;for(let c=0;c<t.length;c++){let b=t[c][0],y=b.length;for(let v=0;v<
y;v++)o.add(b[v])}let l=[Array.from(o).sort((c,b)=>c-b)],s=l[0].length,p=new Map;for(let c=0;c<s;c++)p.set(l[0][c],c);for(let c=0;c<
t.length;c++){let b=t[c],y=b[0];for(let v=1;v<b.length;v++){let N=b[v],M=Array(s).fill(void 0),S=n?n[c][v]:ur,U=[];for(let G=0;G<
N.length;G++){let B=N[G],wt=p.get(y[G]);B===null?S!=ar&&(M[wt]=B,S==fr&&U.push(wt)):M[wt]=B}cr(M,U,s),l.push(M)}}return l}
var dr=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function pr(t){let n=t[0],o=n.length,l=Array(
o);for(let p=0;p<l.length;p++)l[p]=p;l.sort((p,c)=>n[p]-n[c]);let s=[];for(let p=0;p<t.length;p++){let c=t[p],b=Array(o);
for(let y=0;y<o;y++)b[y]=c[l[y]];s.push(b)}return s}function mr(t){let n=t[0][0],o=n.length;for(let l=1;l<t.length;l++){
let s=t[l][0];if(s.length!=o)return!1;if(s!=n){for(let p=0;p<o;p++)if(s[p]!=n[p])return!1}}return!0}function gr(t,n=100){
let o=t.length;if(o<=1)return!0;let l=0,s=o-1;for(;l<=s&&t[l]==null;)l++;for(;s>=l&&t[s]==null;)s--;if(s<=l)return!0;let p=te(
1,xe((s-l+1)/n));for(let c=t[l],b=l+p;b<=s;b+=p){let y=t[b];if(y!=null){if(y<=c)return!1;c=y}}return!0}var zo=["January",
"February","March","April","May","June","July","August","September","October","November","December"],Fo=["Sunday","Monda\
y","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Oo(t){return t.slice(0,3)}var wr=Fo.map(Oo),xr=zo.map(
Oo),br={MMMM:zo,MMM:xr,WWWW:Fo,WWW:wr};function ri(t){return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+
t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.
getMonth()],MM:t=>ri(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ri(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],
WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ri(t.getHours()),H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:
n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ri(t.getMinutes()),
m:t=>t.getMinutes(),ss:t=>ri(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>vr(t.getMilliseconds())};function Gi(t,n){n=n||br;
let o=[],l=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=l.exec(t);)o.push(s[0][0]=="{"?yr[s[1]]:s[0]);return p=>{let c="";for(let b=0;b<
o.length;b++)c+=typeof o[b]=="string"?o[b]:o[b](p,n);return c}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;
function Mr(t,n){let o;return n=="UTC"||n=="Etc/UTC"?o=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?o=t:(o=new Date(t.toLocaleString(
"en-US",{timeZone:n})),o.setMilliseconds(t.getMilliseconds())),o}var Do=t=>t%1==0,ki=[1,2,2.5,5],_r=oi(10,-32,0,ki),Co=oi(
10,0,32,ki),Sr=Co.filter(Do),ll=_r.concat(Co),Vi=`
`,Ro="{YYYY}",Yo=Vi+Ro,Wo="{M}/{D}",ai=Vi+Wo,Mi=ai+"/{YY}",Ho="{aa}",Tr="{h}:{mm}",Tl=Tr+Ho,jo=Vi+Tl,Go=":{ss}",Nt=null;
function Vo(t){let n=t*1e3,o=n*60,l=o*60,s=l*24,p=s*30,c=s*365,b=(t==1?oi(10,0,3,ki).filter(Do):oi(10,-3,0,ki)).concat([
n,n*5,n*10,n*15,n*30,o,o*5,o*10,o*15,o*30,l,l*2,l*3,l*4,l*6,l*8,l*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,p,p*2,p*
3,p*4,p*6,c,c*2,c*5,c*10,c*25,c*50,c*100]),y=[[c,Ro,Nt,Nt,Nt,Nt,Nt,Nt,1],[s*28,"{MMM}",Yo,Nt,Nt,Nt,Nt,Nt,1],[s,Wo,Yo,Nt,
Nt,Nt,Nt,Nt,1],[l,"{h}"+Ho,Mi,Nt,ai,Nt,Nt,Nt,1],[o,Tl,Mi,Nt,ai,Nt,Nt,Nt,1],[n,Go,Mi+" "+Tl,Nt,ai+" "+Tl,Nt,jo,Nt,1],[t,Go+
".{fff}",Mi+" "+Tl,Nt,ai+" "+Tl,Nt,jo,Nt,1]];function v(N){return(M,S,U,G,B,wt)=>{let at=[],L=B>=c,lt=B>=p&&B<c,F=N(U),xt=$t(
F*t,3),V=Ui(F.getFullYear(),L?0:F.getMonth(),lt||L?1:F.getDate()),vt=$t(V*t,3);if(lt||L){let ft=lt?B/p:0,Mt=L?B/c:0,q=xt==
vt?xt:$t(Ui(V.getFullYear()+Mt,V.getMonth()+ft,1)*t,3),Y=new Date(Vt(q/t)),Z=Y.getFullYear(),tt=Y.getMonth();for(let bt=0;q<=
G;bt++){let ot=Ui(Z+Mt*bt,tt+ft*bt,1),ct=ot-N($t(ot*t,3));q=$t((+ot+ct)*t,3),q<=G&&at.push(q)}}else{let ft=B>=s?s:B,Mt=xe(
U)-xe(xt),q=vt+Mt+vi(xt-vt,ft);at.push(q);let Y=N(q),Z=Y.getHours()+Y.getMinutes()/o+Y.getSeconds()/l,tt=B/l,bt=M.axes[S].
_space,ot=wt/bt;for(;q=$t(q+B,t==1?0:3),!(q>G);)if(tt>1){let ct=xe($t(Z+tt,6))%24,gt=N(q).getHours()-ct;gt>1&&(gt=-1),q-=
gt*l,Z=(Z+tt)%24;let Ut=at[at.length-1];$t((q-Ut)/B,3)*ot>=.7&&at.push(q)}else at.push(q)}return at}}return[b,y,v]}var[Er,
Ir,Nr]=Vo(1),[Ar,Pr,$r]=Vo(.001);oi(2,-53,53,[1]);function Uo(t,n){return t.map(o=>o.map((l,s)=>s==0||s==8||l==null?l:n(
s==1||o[8]==0?l:o[1]+l)))}function Ko(t,n){return(o,l,s,p,c)=>{let b=n.find(G=>c>=G[0])||n[n.length-1],y,v,N,M,S,U;return l.
map(G=>{let B=t(G),wt=B.getFullYear(),at=B.getMonth(),L=B.getDate(),lt=B.getHours(),F=B.getMinutes(),xt=B.getSeconds(),V=wt!=
y&&b[2]||at!=v&&b[3]||L!=N&&b[4]||lt!=M&&b[5]||F!=S&&b[6]||xt!=U&&b[7]||b[1];return y=wt,v=at,N=L,M=lt,S=F,U=xt,V(B)})}}
function Lr(t,n){let o=Gi(n);return(l,s,p,c,b)=>s.map(y=>o(t(y)))}function Ui(t,n,o){return new Date(t,n,o)}function Bo(t,n){
return n(t)}var zr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Jo(t,n){return(o,l,s,p)=>p==null?Xl:n(t(l))}function Fr(t,n){
let o=t.series[n];return o.width?o.stroke(t,n):o.points.width?o.points.stroke(t,n):null}function Or(t,n){return t.series[n].
fill(t,n)}var Dr={show:!0,live:!0,isolate:!1,mount:be,markers:{show:!0,width:2,stroke:Fr,fill:Or,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let o=t.cursor.points,l=Se(),s=o.size(t,n);It(l,Jn,s),It(l,rn,s);let p=s/-2;It(l,"\
marginLeft",p),It(l,"marginTop",p);let c=o.width(t,n,s);return c&&It(l,"borderWidth",c),l}function Rr(t,n){let o=t.series[n].
points;return o._fill||o._stroke}function Yr(t,n){let o=t.series[n].points;return o._stroke||o._fill}function Wr(t,n){return t.
series[n].points.size}var Ki=[0,0];function Hr(t,n,o){return Ki[0]=n,Ki[1]=o,Ki}function _i(t,n,o,l=!0){return s=>{s.button==
0&&(!l||s.target==n)&&o(s)}}function Bi(t,n,o,l=!0){return s=>{(!l||s.target==n)&&o(s)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:_i,mouseup:_i,click:_i,dblclick:_i,mousemove:Bi,
mouseleave:Bi,mouseenter:Bi},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,o,l,s)=>l-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},qo={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ji=Xt({},qo,{filter:ie}),Xo=Xt({},Ji,{
size:10}),Zo=Xt({},qo,{show:!1}),qi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Qo="bold "+qi,ts=1.5,es={
show:!0,scale:"x",stroke:qn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:2,grid:Ji,ticks:Xo,
border:Zo,font:qi,lineGap:ts,rotate:0},Gr="Value",Vr="Time",ns={show:!0,scale:"x",auto:!1,sorted:1,min:A,max:-A,idxs:[]};
function Ur(t,n,o,l,s){return n.map(p=>p==null?"":ii(p))}function Kr(t,n,o,l,s,p,c){let b=[],y=Rn.get(s)||0;o=c?o:$t(vi(
o,s),y);for(let v=o;v<=l;v=$t(v+s,y))b.push(Object.is(v,-0)?0:v);return b}function Xi(t,n,o,l,s,p,c){let b=[],y=t.scales[t.
axes[n].scale].log,v=y==10?Qe:g,N=xe(v(o));s=Cn(y,N),y==10&&(s=ll[ze(s,ll)]);let M=o,S=s*y;y==10&&(S=ll[ze(S,ll)]);do b.
push(M),M=M+s,y==10&&!Rn.has(M)&&(M=$t(M,Rn.get(s))),M>=S&&(s=M,S=s*y,y==10&&(S=ll[ze(S,ll)]));while(M<=l);return b}function Br(t,n,o,l,s,p,c){
let b=t.scales[t.axes[n].scale].asinh,y=l>b?Xi(t,n,te(b,o),l,s):[b],v=l>=0&&o<=0?[0]:[];return(o<-b?Xi(t,n,te(b,-l),-o,s):
[b]).reverse().map(N=>-N).concat(v,y)}var ls=/./,Jr=/[12357]/,qr=/[125]/,is=/1/,Zi=(t,n,o,l)=>t.map((s,p)=>n==4&&s==0||p%
l==0&&o.test(s.toExponential()[s<0?1:0])?s:null);function Xr(t,n,o,l,s){let p=t.axes[o],c=p.scale,b=t.scales[c],y=t.valToPos,
v=p._space,N=y(10,c),M=y(9,c)-N>=v?ls:y(7,c)-N>=v?Jr:y(5,c)-N>=v?qr:is;if(M==is){let S=Wt(y(1,c)-N);if(S<v)return Zi(n.slice().
reverse(),b.distr,M,Te(v/S)).reverse()}return Zi(n,b.distr,M,1)}function Zr(t,n,o,l,s){let p=t.axes[o],c=p.scale,b=p._space,
y=t.valToPos,v=Wt(y(1,c)-y(2,c));return v<b?Zi(n.slice().reverse(),3,ls,Te(b/v)).reverse():n}function Qr(t,n,o,l){return l==
null?Xl:n==null?"":ii(n)}var os={show:!0,scale:"y",stroke:qn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,
side:3,grid:Ji,ticks:Xo,border:Zo,font:qi,lineGap:ts,rotate:0};function ta(t,n){let o=3+(t||1)*2;return $t(o*n,3)}function ea(t,n){
let{scale:o,idxs:l}=t.series[0],s=t._data[0],p=t.valToPos(s[l[0]],o,!0),c=t.valToPos(s[l[1]],o,!0),b=Wt(c-p),y=t.series[n],
v=b/(y.points.space*kt);return l[1]-l[0]<=v}var ss={scale:null,auto:!0,sorted:0,min:A,max:-A},rs=(t,n,o,l,s)=>s,as={show:!0,
auto:!0,sorted:0,gaps:rs,alpha:1,facets:[Xt({},ss,{scale:"x"}),Xt({},ss,{scale:"y"})]},us={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:rs,alpha:1,points:{show:ea,filter:null},values:null,min:A,max:-A,idxs:[],path:null,clip:null};function na(t,n,o,l,s){
return o/10}var fs={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Xt({},fs,{time:!1,ori:1}),cs={};
function hs(t,n){let o=cs[t];return o||(o={key:t,plots:[],sub(l){o.plots.push(l)},unsub(l){o.plots=o.plots.filter(s=>s!=
l)},pub(l,s,p,c,b,y,v){for(let N=0;N<o.plots.length;N++)o.plots[N]!=s&&o.plots[N].pub(l,s,p,c,b,y,v)}},t!=null&&(cs[t]=o)),
o}var El=1,Qi=2;function il(t,n,o){let l=t.mode,s=t.series[n],p=l==2?t._data[n]:t._data,c=t.scales,b=t.bbox,y=p[0],v=l==
2?p[1]:p[n],N=l==2?c[s.facets[0].scale]:c[t.series[0].scale],M=l==2?c[s.facets[1].scale]:c[s.scale],S=b.left,U=b.top,G=b.
width,B=b.height,wt=t.valToPosH,at=t.valToPosV;return N.ori==0?o(s,y,v,N,M,wt,at,S,U,G,B,Ti,Il,Ii,ms,ws):o(s,y,v,N,M,at,
wt,U,S,B,G,Ei,Nl,no,gs,xs)}function to(t,n){let o=0,l=0,s=St(t.bands,ji);for(let p=0;p<s.length;p++){let c=s[p];c.series[0]==
n?o=c.dir:c.series[1]==n&&(c.dir==1?l|=1:l|=2)}return[o,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,o,l,s){let p=t.mode,c=t.
series[n],b=p==2?c.facets[1].scale:c.scale,y=t.scales[b];return s==-1?y.min:s==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function Tn(t,n,o,l,s,p){return il(t,n,(c,b,y,v,N,M,S,U,G,B,wt)=>{let at=c.pxRound,L=v.dir*(v.ori==0?1:-1),lt=v.ori==0?Il:
Nl,F,xt;L==1?(F=o,xt=l):(F=l,xt=o);let V=at(M(b[F],v,B,U)),vt=at(S(y[F],N,wt,G)),ft=at(M(b[xt],v,B,U)),Mt=at(S(p==1?N.max:
N.min,N,wt,G)),q=new Path2D(s);return lt(q,ft,Mt),lt(q,V,Mt),lt(q,V,vt),q})}function Si(t,n,o,l,s,p){let c=null;if(t.length>
0){c=new Path2D;let b=n==0?Ii:no,y=o;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let U=S[0]-y;U>0&&b(c,y,l,U,l+
p),y=S[1]}}let v=o+s-y,N=10;v>0&&b(c,y,l-N/2,v,l+p+N)}return c}function oa(t,n,o){let l=t[t.length-1];l&&l[0]==n?l[1]=o:
t.push([n,o])}function eo(t,n,o,l,s,p,c){let b=[],y=t.length;for(let v=s==1?o:l;v>=o&&v<=l;v+=s)if(n[v]===null){let N=v,
M=v;if(s==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=o&&n[v]===null;)M=v;let S=p(t[N]),U=M==N?S:p(t[M]),G=N-s;S=c<=0&&
G>=0&&G<y?p(t[G]):S;let B=M+s;U=c>=0&&B>=0&&B<y?p(t[B]):U,U>=S&&b.push([S,U])}return b}function ds(t){return t==0?Ht:t==
1?Vt:n=>Sn(n,t)}function ps(t){let n=t==0?Ti:Ei,o=t==0?(s,p,c,b,y,v)=>{s.arcTo(p,c,b,y,v)}:(s,p,c,b,y,v)=>{s.arcTo(c,p,y,
b,v)},l=t==0?(s,p,c,b,y)=>{s.rect(p,c,b,y)}:(s,p,c,b,y)=>{s.rect(c,p,y,b)};return(s,p,c,b,y,v=0,N=0)=>{v==0&&N==0?l(s,p,
c,b,y):(v=Fe(v,b/2,y/2),N=Fe(N,b/2,y/2),n(s,p+v,c),o(s,p+b,c,p+b,c+y,v),o(s,p+b,c+y,p,c+y,N),o(s,p,c+y,p,c,N),o(s,p,c,p+
b,c,v),s.closePath())}}var Ti=(t,n,o)=>{t.moveTo(n,o)},Ei=(t,n,o)=>{t.moveTo(o,n)},Il=(t,n,o)=>{t.lineTo(n,o)},Nl=(t,n,o)=>{
t.lineTo(o,n)},Ii=ps(0),no=ps(1),ms=(t,n,o,l,s,p)=>{t.arc(n,o,l,s,p)},gs=(t,n,o,l,s,p)=>{t.arc(o,n,l,s,p)},ws=(t,n,o,l,s,p,c)=>{
t.bezierCurveTo(n,o,l,s,p,c)},xs=(t,n,o,l,s,p,c)=>{t.bezierCurveTo(o,n,s,l,c,p)};function bs(t){return(n,o,l,s,p)=>il(n,
o,(c,b,y,v,N,M,S,U,G,B,wt)=>{let{pxRound:at,points:L}=c,lt,F;v.ori==0?(lt=Ti,F=ms):(lt=Ei,F=gs);let xt=$t(L.width*kt,3),
V=(L.size-L.width)/2*kt,vt=$t(V*2,3),ft=new Path2D,Mt=new Path2D,{left:q,top:Y,width:Z,height:tt}=n.bbox;Ii(Mt,q-vt,Y-vt,
Z+vt*2,tt+vt*2);let bt=ot=>{if(y[ot]!=null){let ct=at(M(b[ot],v,B,U)),gt=at(S(y[ot],N,wt,G));lt(ft,ct+V,gt),F(ft,ct,gt,V,
0,el*2)}};if(p)p.forEach(bt);else for(let ot=l;ot<=s;ot++)bt(ot);return{stroke:xt>0?ft:null,fill:ft,clip:Mt,flags:El|Qi}})}
function vs(t){return(n,o,l,s,p,c)=>{l!=s&&(p!=l&&c!=l&&t(n,o,l),p!=s&&c!=s&&t(n,o,s),t(n,o,c))}}var sa=vs(Il),ra=vs(Nl);
function ys(t){let n=St(t?.alignGaps,0);return(o,l,s,p)=>il(o,l,(c,b,y,v,N,M,S,U,G,B,wt)=>{[s,p]=Fn(y,s,p);let at=c.pxRound,
L=Z=>at(M(Z,v,B,U)),lt=Z=>at(S(Z,N,wt,G)),F,xt;v.ori==0?(F=Il,xt=sa):(F=Nl,xt=ra);let V=v.dir*(v.ori==0?1:-1),vt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:El},ft=vt.stroke,Mt=!1;if(p-s>=B*4){let Z=ht=>o.posToVal(ht,v.key,!0),tt=null,
bt=null,ot,ct,gt,Ut=L(b[V==1?s:p]),he=L(b[s]),zt=L(b[p]),At=Z(V==1?he+1:zt-1);for(let ht=V==1?s:p;ht>=s&&ht<=p;ht+=V){let nt=b[ht],
Zt=(V==1?nt<At:nt>At)?Ut:L(nt),qt=y[ht];Zt==Ut?qt!=null?(ct=qt,tt==null?(F(ft,Zt,lt(ct)),ot=tt=bt=ct):ct<tt?tt=ct:ct>bt&&
(bt=ct)):qt===null&&(Mt=!0):(tt!=null&&xt(ft,Ut,lt(tt),lt(bt),lt(ot),lt(ct)),qt!=null?(ct=qt,F(ft,Zt,lt(ct)),tt=bt=ot=ct):
(tt=bt=null,qt===null&&(Mt=!0)),Ut=Zt,At=Z(Ut+V))}tt!=null&&tt!=bt&&gt!=Ut&&xt(ft,Ut,lt(tt),lt(bt),lt(ot),lt(ct))}else for(let Z=V==
1?s:p;Z>=s&&Z<=p;Z+=V){let tt=y[Z];tt===null?Mt=!0:tt!=null&&F(ft,L(b[Z]),lt(tt))}let[q,Y]=to(o,l);if(c.fill!=null||q!=0){
let Z=vt.fill=new Path2D(ft),tt=c.fillTo(o,l,c.min,c.max,q),bt=lt(tt),ot=L(b[s]),ct=L(b[p]);V==-1&&([ct,ot]=[ot,ct]),F(Z,
ct,bt),F(Z,ot,bt)}if(!c.spanGaps){let Z=[];Mt&&Z.push(...eo(b,y,s,p,V,L,n)),vt.gaps=Z=c.gaps(o,l,s,p,Z),vt.clip=Si(Z,v.ori,
U,G,B,wt)}return Y!=0&&(vt.band=Y==2?[Tn(o,l,s,p,ft,-1),Tn(o,l,s,p,ft,1)]:Tn(o,l,s,p,ft,Y)),vt})}function aa(t){let n=St(
t.align,1),o=St(t.ascDesc,!1),l=St(t.alignGaps,0),s=St(t.extend,!1);return(p,c,b,y)=>il(p,c,(v,N,M,S,U,G,B,wt,at,L,lt)=>{
[b,y]=Fn(M,b,y);let F=v.pxRound,{left:xt,width:V}=p.bbox,vt=zt=>F(G(zt,S,L,wt)),ft=zt=>F(B(zt,U,lt,at)),Mt=S.ori==0?Il:Nl,
q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:El},Y=q.stroke,Z=S.dir*(S.ori==0?1:-1),tt=ft(M[Z==1?b:
y]),bt=vt(N[Z==1?b:y]),ot=bt,ct=bt;s&&n==-1&&(ct=xt,Mt(Y,ct,tt)),Mt(Y,bt,tt);for(let zt=Z==1?b:y;zt>=b&&zt<=y;zt+=Z){let At=M[zt];
if(At==null)continue;let ht=vt(N[zt]),nt=ft(At);n==1?Mt(Y,ht,tt):Mt(Y,ot,nt),Mt(Y,ht,nt),tt=nt,ot=ht}let gt=ot;s&&n==1&&
(gt=xt+V,Mt(Y,gt,tt));let[Ut,he]=to(p,c);if(v.fill!=null||Ut!=0){let zt=q.fill=new Path2D(Y),At=v.fillTo(p,c,v.min,v.max,
Ut),ht=ft(At);Mt(zt,gt,ht),Mt(zt,ct,ht)}if(!v.spanGaps){let zt=[];zt.push(...eo(N,M,b,y,Z,vt,l));let At=v.width*kt/2,ht=o||
n==1?At:-At,nt=o||n==-1?-At:At;zt.forEach(Zt=>{Zt[0]+=ht,Zt[1]+=nt}),q.gaps=zt=v.gaps(p,c,b,y,zt),q.clip=Si(zt,S.ori,wt,
at,L,lt)}return he!=0&&(q.band=he==2?[Tn(p,c,b,y,Y,-1),Tn(p,c,b,y,Y,1)]:Tn(p,c,b,y,Y,he)),q})}function ks(t,n,o,l,s,p,c=A){
if(t.length>1){let b=null;for(let y=0,v=1/0;y<t.length;y++)if(n[y]!==void 0){if(b!=null){let N=Wt(t[y]-t[b]);N<v&&(v=N,c=
Wt(o(t[y],l,s,p)-o(t[b],l,s,p)))}b=y}}return c}function ua(t){t=t||si;let n=St(t.size,[.6,A,1]),o=t.align||0,l=t.gap||0,
s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let p=J(s),c=1-n[0],b=St(n[1],A),y=St(n[2],1),v=St(t.disp,si),N=St(
t.each,U=>{}),{fill:M,stroke:S}=v;return(U,G,B,wt)=>il(U,G,(at,L,lt,F,xt,V,vt,ft,Mt,q,Y)=>{let Z=at.pxRound,tt=o,bt=l*kt,
ot=b*kt,ct=y*kt,gt,Ut;F.ori==0?[gt,Ut]=p(U,G):[Ut,gt]=p(U,G);let he=F.dir*(F.ori==0?1:-1),zt=F.ori==0?Ii:no,At=F.ori==0?
N:(W,Lt,de,Ll,rl,pn,al)=>{N(W,Lt,de,rl,Ll,al,pn)},ht=St(U.bands,ji).find(W=>W.series[0]==G),nt=ht!=null?ht.dir:0,Zt=at.fillTo(
U,G,at.min,at.max,nt),qt=Z(vt(Zt,xt,Y,Mt)),ne,jt,tn,De=q,Gt=Z(at.width*kt),dn=!1,En=null,Ve=null,Wn=null,Al=null;M!=null&&
(Gt==0||S!=null)&&(dn=!0,En=M.values(U,G,B,wt),Ve=new Map,new Set(En).forEach(W=>{W!=null&&Ve.set(W,new Path2D)}),Gt>0&&
(Wn=S.values(U,G,B,wt),Al=new Map,new Set(Wn).forEach(W=>{W!=null&&Al.set(W,new Path2D)})));let{x0:Pl,size:ui}=v;if(Pl!=
null&&ui!=null){tt=1,L=Pl.values(U,G,B,wt),Pl.unit==2&&(L=L.map(Lt=>U.posToVal(ft+Lt*q,F.key,!0)));let W=ui.values(U,G,B,
wt);ui.unit==2?jt=W[0]*q:jt=V(W[0],F,q,ft)-V(0,F,q,ft),De=ks(L,lt,V,F,q,ft,De),tn=De-jt+bt}else De=ks(L,lt,V,F,q,ft,De),
tn=De*c+bt,jt=De-tn;tn<1&&(tn=0),Gt>=jt/2&&(Gt=0),tn<5&&(Z=Ht);let Ni=tn>0,ol=De-tn-(Ni?Gt:0);jt=Z(it(ol,ct,ot)),ne=(tt==
0?jt/2:tt==he?0:jt)-tt*he*((tt==0?bt/2:0)+(Ni?Gt/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},
$l=dn?null:new Path2D,In=null;if(ht!=null)In=U.data[ht.series[1]];else{let{y0:W,y1:Lt}=v;W!=null&&Lt!=null&&(lt=Lt.values(
U,G,B,wt),In=W.values(U,G,B,wt))}let sl=gt*jt,dt=Ut*jt;for(let W=he==1?B:wt;W>=B&&W<=wt;W+=he){let Lt=lt[W];if(Lt==null)
continue;if(In!=null){let Pe=In[W]??0;if(Lt-Pe==0)continue;qt=vt(Pe,xt,Y,Mt)}let de=F.distr!=2||v!=null?L[W]:W,Ll=V(de,F,
q,ft),rl=vt(St(Lt,Zt),xt,Y,Mt),pn=Z(Ll-ne),al=Z(te(rl,qt)),Ce=Z(Fe(rl,qt)),Ue=al-Ce;if(Lt!=null){let Pe=Lt<0?dt:sl,en=Lt<
0?sl:dt;dn?(Gt>0&&Wn[W]!=null&&zt(Al.get(Wn[W]),pn,Ce+xe(Gt/2),jt,te(0,Ue-Gt),Pe,en),En[W]!=null&&zt(Ve.get(En[W]),pn,Ce+
xe(Gt/2),jt,te(0,Ue-Gt),Pe,en)):zt($l,pn,Ce+xe(Gt/2),jt,te(0,Ue-Gt),Pe,en),At(U,G,W,pn-Gt/2,Ce,jt+Gt,Ue)}}return Gt>0?Ee.
stroke=dn?Al:$l:dn||(Ee._fill=at.width==0?at._fill:at._stroke??at._fill,Ee.width=0),Ee.fill=dn?Ve:$l,Ee})}function fa(t,n){
let o=St(n?.alignGaps,0);return(l,s,p,c)=>il(l,s,(b,y,v,N,M,S,U,G,B,wt,at)=>{[p,c]=Fn(v,p,c);let L=b.pxRound,lt=gt=>L(S(
gt,N,wt,G)),F=gt=>L(U(gt,M,at,B)),xt,V,vt;N.ori==0?(xt=Ti,vt=Il,V=ws):(xt=Ei,vt=Nl,V=xs);let ft=N.dir*(N.ori==0?1:-1),Mt=lt(
y[ft==1?p:c]),q=Mt,Y=[],Z=[];for(let gt=ft==1?p:c;gt>=p&&gt<=c;gt+=ft)if(v[gt]!=null){let Ut=y[gt],he=lt(Ut);Y.push(q=he),
Z.push(F(v[gt]))}let tt={stroke:t(Y,Z,xt,vt,V,L),fill:null,clip:null,band:null,gaps:null,flags:El},bt=tt.stroke,[ot,ct]=to(
l,s);if(b.fill!=null||ot!=0){let gt=tt.fill=new Path2D(bt),Ut=b.fillTo(l,s,b.min,b.max,ot),he=F(Ut);vt(gt,q,he),vt(gt,Mt,
he)}if(!b.spanGaps){let gt=[];gt.push(...eo(y,v,p,c,ft,lt,o)),tt.gaps=gt=b.gaps(l,s,p,c,gt),tt.clip=Si(gt,N.ori,G,B,wt,at)}
return ct!=0&&(tt.band=ct==2?[Tn(l,s,p,c,bt,-1),Tn(l,s,p,c,bt,1)]:Tn(l,s,p,c,bt,ct)),tt})}function ca(t){return fa(ha,t)}
function ha(t,n,o,l,s,p){let c=t.length;if(c<2)return null;let b=new Path2D;if(o(b,t[0],n[0]),c==2)l(b,t[1],n[1]);else{let y=Array(
c),v=Array(c-1),N=Array(c-1),M=Array(c-1);for(let S=0;S<c-1;S++)N[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=N[S]/M[S];y[0]=v[0];
for(let S=1;S<c-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+
2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[c-1]=v[c-2];for(let S=0;S<c-1;S++)s(b,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/
3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return b}var lo=new Set;function Ms(){for(let t of lo)t.syncRect(!0)}zn&&(Ze(ql,ge,
Ms),Ze(gl,ge,Ms,!0),Ze(Xe,ge,()=>{ye.pxRatio=kt}));var da=ys(),pa=bs();function _s(t,n,o,l){return(l?[t[0],t[1]].concat(
t.slice(2)):[t[0]].concat(t.slice(1))).map((s,p)=>io(s,p,n,o))}function ma(t,n){return t.map((o,l)=>l==0?{}:Xt({},n,o))}
function io(t,n,o,l){return Xt({},n==0?o:l,t)}function Ss(t,n,o){return n==null?_l:[n,o]}var ga=Ss;function wa(t,n,o){return n==
null?_l:Dn(n,o,ei,!0)}function Ts(t,n,o,l){return n==null?_l:hn(n,o,t.scales[l].log,!1)}var xa=Ts;function Es(t,n,o,l){return n==
null?_l:Ml(n,o,t.scales[l].log,!1)}var ba=Es;function va(t,n,o,l,s){let p=te(O(t),O(n)),c=n-t,b=ze(s/l*c,o);do{let y=o[b],
v=l*y/c;if(v>=s&&p+(y<5?Rn.get(y):0)<=17)return[y,v]}while(++b<o.length);return[0,0]}function Is(t){let n,o;return t=t.replace(
/(\d+)px/,(l,s)=>(n=Vt((o=+s)*kt))+"px"),[t,n,o]}function ya(t){t.show&&[t.font,t.labelFont].forEach(n=>{let o=$t(n[2]*kt,
1);n[0]=n[0].replace(/[0-9.]+px/,o+"px"),n[1]=o})}function ye(t,n,o){let l={mode:St(t.mode,1)},s=l.mode;function p(e,i,r,a){
let d=i.valToPct(e);return a+r*(i.dir==-1?1-d:d)}function c(e,i,r,a){let d=i.valToPct(e);return a+r*(i.dir==-1?d:1-d)}function b(e,i,r,a){
return i.ori==0?p(e,i,r,a):c(e,i,r,a)}l.valToPosH=p,l.valToPosV=c;let y=!1;l.status=0;let v=l.root=Se(R);if(t.id!=null&&
(v.id=t.id),_e(v,t.class),t.title){let e=Se(et,v);e.textContent=t.title}let N=Le("canvas"),M=l.ctx=N.getContext("2d"),S=Se(
K,v);Ze("click",S,e=>{e.target===G&&(Ft!=Gl||Yt!=Vl)&&me.click(l,e)},!0);let U=l.under=Se(Q,S);S.appendChild(N);let G=l.
over=Se(rt,S);t=Sl(t);let B=+St(t.pxAlign,1),wt=ds(B);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let at=t.
ms||.001,L=l.series=s==1?_s(t.series||[],ns,us,!1):ma(t.series||[null],as),lt=l.axes=_s(t.axes||[],es,os,!0),F=l.scales=
{},xt=l.bands=t.bands||[];xt.forEach(e=>{e.fill=J(e.fill||null),e.dir=St(e.dir,-1)});let V=s==2?L[1].facets[0].scale:L[0].
scale,vt={axes:Da,series:$a},ft=(t.drawOrder||["axes","series"]).map(e=>vt[e]);function Mt(e){let i=e.distr==3?r=>Qe(r>0?
r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>T(r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:d,
_max:x}=e,_=x-d;return(a-d)/_}}function q(e){let i=F[e];if(i==null){let r=(t.scales||si)[e]||si;if(r.from!=null){q(r.from);
let a=Xt({},F[r.from],r,{key:e});a.valToPct=Mt(a),F[e]=a}else{i=F[e]=Xt({},e==V?fs:la,r),i.key=e;let a=i.time,d=i.range,
x=Yn(d);if((e!=V||s==2&&!a)&&(x&&(d[0]==null||d[1]==null)&&(d={min:d[0]==null?ni:{mode:1,hard:d[0],soft:d[0]},max:d[1]==
null?ni:{mode:1,hard:d[1],soft:d[1]}},x=!1),!x&&yi(d))){let _=d;d=(I,P,D)=>P==null?_l:Dn(P,D,_)}i.range=J(d||(a?ga:e==V?
i.distr==3?xa:i.distr==4?ba:Ss:i.distr==3?Ts:i.distr==4?Es:wa)),i.auto=J(x?!1:i.auto),i.clamp=J(i.clamp||na),i._min=i._max=
null,i.valToPct=Mt(i)}}}q("x"),q("y"),s==1&&L.forEach(e=>{q(e.scale)}),lt.forEach(e=>{q(e.scale)});for(let e in t.scales)
q(e);let Y=F[V],Z=Y.distr,tt,bt;Y.ori==0?(_e(v,H),tt=p,bt=c):(_e(v,pt),tt=c,bt=p);let ot={};for(let e in F){let i=F[e];(i.
min!=null||i.max!=null)&&(ot[e]={min:i.min,max:i.max},i.min=i.max=null)}let ct=t.tzDate||(e=>new Date(Vt(e/at))),gt=t.fmtDate||
Gi,Ut=at==1?Nr(ct):$r(ct),he=Ko(ct,Uo(at==1?Ir:Pr,gt)),zt=Jo(ct,Bo(zr,gt)),At=[],ht=l.legend=Xt({},Dr,t.legend),nt=l.cursor=
Xt({},jr,{drag:{y:s==2}},t.cursor),Zt=ht.show,qt=nt.show,ne=ht.markers;ht.idxs=At,ne.width=J(ne.width),ne.dash=J(ne.dash),
ne.stroke=J(ne.stroke),ne.fill=J(ne.fill);let jt,tn,De,Gt=[],dn=[],En,Ve=!1,Wn={};if(ht.live){let e=L[1]?L[1].values:null;
Ve=e!=null,En=Ve?e(l,1,0):{_:0};for(let i in En)Wn[i]=Xl}if(Zt)if(jt=Le("table",vn,v),De=Le("tbody",null,jt),ht.mount(l,
jt),Ve){tn=Le("thead",null,jt,De);let e=Le("tr",null,tn);Le("th",null,e);for(var Al in En)Le("th",sn,e).textContent=Al}else
_e(jt,ml),ht.live&&_e(jt,Bn);let Pl={show:!0},ui={show:!1};function Ni(e,i){if(i==0&&(Ve||!ht.live||s==2))return _l;let r=[],
a=Le("tr",yt,De,De.childNodes[i]);_e(a,e.class),e.show||_e(a,Rt);let d=Le("th",null,a);if(ne.show){let I=Se(le,d);if(i>0){
let P=ne.width(l,i);P&&(I.style.border=P+"px "+ne.dash(l,i)+" "+ne.stroke(l,i)),I.style.background=ne.fill(l,i)}}let x=Se(
sn,d);e.label instanceof HTMLElement?x.appendChild(e.label):x.textContent=e.label,i>0&&(ne.show||(x.style.color=e.width>
0?ne.stroke(l,i):ne.fill(l,i)),Ee("click",d,I=>{if(nt._lock)return;fl(I);let P=L.indexOf(e);if((I.ctrlKey||I.metaKey)!=ht.
isolate){let D=L.some((C,j)=>j>0&&j!=P&&C.show);L.forEach((C,j)=>{j>0&&gn(j,D?j==P?Pl:ui:Pl,!0,Qt.setSeries)})}else gn(P,
{show:!e.show},!0,Qt.setSeries)},!1),Fl&&Ee(Ln,d,I=>{nt._lock||(fl(I),gn(L.indexOf(e),Kl,!0,Qt.setSeries))},!1));for(var _ in En){
let I=Le("td",wi,a);I.textContent="--",r.push(I)}return[a,r]}let ol=new Map;function Ee(e,i,r,a=!0){let d=ol.get(i)||{},
x=nt.bind[e](l,i,r,a);x&&(Ze(e,i,d[e]=x),ol.set(i,d))}function $l(e,i,r){let a=ol.get(i)||{};for(let d in a)(e==null||d==
e)&&(Ql(d,i,a[d]),delete a[d]);e==null&&ol.delete(i)}let In=0,sl=0,dt=0,W=0,Lt=0,de=0,Ll=Lt,rl=de,pn=dt,al=W,Ce=0,Ue=0,Pe=0,
en=0;l.bbox={};let oo=!1,Ai=!1,zl=!1,ul=!1,Pi=!1,Ke=!1;function so(e,i,r){(r||e!=l.width||i!=l.height)&&Ns(e,i),Yl(!1),zl=
!0,Ai=!0,Wl()}function Ns(e,i){l.width=In=dt=e,l.height=sl=W=i,Lt=de=0,Sa(),Ta();let r=l.bbox;Ce=r.left=Sn(Lt*kt,.5),Ue=
r.top=Sn(de*kt,.5),Pe=r.width=Sn(dt*kt,.5),en=r.height=Sn(W*kt,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=Fa(
i),a=Oa(i);e=i==ka||r&&a,e||(Ns(l.width,l.height),Ai=!0)}}function _a({width:e,height:i}){so(e,i)}l.setSize=_a;function Sa(){
let e=!1,i=!1,r=!1,a=!1;lt.forEach((d,x)=>{if(d.show&&d._show){let{side:_,_size:I}=d,P=_%2,D=d.label!=null?d.labelSize:0,
C=I+D;C>0&&(P?(dt-=C,_==3?(Lt+=C,a=!0):r=!0):(W-=C,_==0?(de+=C,e=!0):i=!0))}}),cl[0]=e,cl[1]=r,cl[2]=i,cl[3]=a,dt-=Hn[1]+
Hn[3],Lt+=Hn[3],W-=Hn[2]+Hn[0],de+=Hn[0]}function Ta(){let e=Lt+dt,i=de+W,r=Lt,a=de;function d(x,_){switch(x){case 1:return e+=
_,e-_;case 2:return i+=_,i-_;case 3:return r-=_,r+_;case 0:return a-=_,a+_}}lt.forEach((x,_)=>{if(x.show&&x._show){let I=x.
side;x._pos=d(I,x._size),x.label!=null&&(x._lpos=d(I,x.labelSize))}})}if(nt.dataIdx==null){let e=nt.hover,i=e.skip=new Set(
e.skip??[]);i.add(void 0);let r=e.prox=J(e.prox),a=e.bias??=0;nt.dataIdx=(d,x,_,I)=>{if(x==0)return _;let P=_,D=r(d,x,_,
I)??A,C=D>=0&&D<A,j=Y.ori==0?dt:W,ut=nt.left,Et=n[0],Tt=n[x];if(i.has(Tt[_])){P=null;let _t=null,st=null,X;if(a==0||a==-1)
for(X=_;_t==null&&X-- >0;)i.has(Tt[X])||(_t=X);if(a==0||a==1)for(X=_;st==null&&X++<Tt.length;)i.has(Tt[X])||(st=X);if(_t!=
null||st!=null)if(C){let Dt=_t==null?-1/0:tt(Et[_t],Y,j,0),Kt=st==null?1/0:tt(Et[st],Y,j,0),ce=ut-Dt,Pt=Kt-ut;ce<=Pt?ce<=
D&&(P=_t):Pt<=D&&(P=st)}else P=st==null?_t:_t==null?st:_-_t<=st-_?_t:st}else C&&Wt(ut-tt(Et[_],Y,j,0))>D&&(P=null);return P}}
let fl=e=>{nt.event=e};nt.idxs=At,nt._lock=!1;let ke=nt.points;ke.show=J(ke.show),ke.size=J(ke.size),ke.stroke=J(ke.stroke),
ke.width=J(ke.width),ke.fill=J(ke.fill);let mn=l.focus=Xt({},t.focus||{alpha:.3},nt.focus),Fl=mn.prox>=0,Ol=Fl&&ke.one,Be=[],
Dl=[],Cl=[];function As(e,i){let r=ke.show(l,i);if(r instanceof HTMLElement)return _e(r,An),_e(r,e.class),je(r,-10,-10,dt,
W),G.insertBefore(r,Be[i]),r}function Ps(e,i){if(s==1||i>0){let r=s==1&&F[e.scale].time,a=e.value;e.value=r?$o(a)?Jo(ct,
Bo(a,gt)):a||zt:a||Qr,e.label=e.label||(r?Vr:Gr)}if(Ol||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||ve,e.fillTo=
J(e.fillTo||ia),e.pxAlign=+St(e.pxAlign,B),e.pxRound=ds(e.pxAlign),e.stroke=J(e.stroke||null),e.fill=J(e.fill||null),e._stroke=
e._fill=e._paths=e._focus=null;let r=ta(te(1,e.width),1),a=e.points=Xt({},{size:r,width:te(1,r*.2),stroke:e.stroke,space:r*
2,paths:pa,_stroke:null,_fill:null},e.points);a.show=J(a.show),a.filter=J(a.filter),a.fill=J(a.fill),a.stroke=J(a.stroke),
a.paths=J(a.paths),a.pxAlign=e.pxAlign}if(Zt){let r=Ni(e,i);Gt.splice(i,0,r[0]),dn.splice(i,0,r[1]),ht.values.push(null)}
if(qt){At.splice(i,0,null);let r=null;Ol?i==0&&(r=As(e,i)):i>0&&(r=As(e,i)),Be.splice(i,0,r),Dl.splice(i,0,0),Cl.splice(
i,0,0)}fe("addSeries",i)}function Ea(e,i){i=i??L.length,e=s==1?io(e,i,ns,us):io(e,i,{},as),L.splice(i,0,e),Ps(L[i],i)}l.
addSeries=Ea;function Ia(e){if(L.splice(e,1),Zt){ht.values.splice(e,1),dn.splice(e,1);let i=Gt.splice(e,1)[0];$l(null,i.
firstChild),i.remove()}qt&&(At.splice(e,1),Be.splice(e,1)[0].remove(),Dl.splice(e,1),Cl.splice(e,1)),fe("delSeries",e)}l.
delSeries=Ia;let cl=[!1,!1,!1,!1];function Na(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=F[e.scale];a==null&&(e.scale=
r?L[1].scale:V,a=F[e.scale]);let d=a.time;e.size=J(e.size),e.space=J(e.space),e.rotate=J(e.rotate),Yn(e.incrs)&&e.incrs.
forEach(_=>{!Rn.has(_)&&Rn.set(_,Ao(_))}),e.incrs=J(e.incrs||(a.distr==2?Sr:d?at==1?Er:Ar:ll)),e.splits=J(e.splits||(d&&
a.distr==1?Ut:a.distr==3?Xi:a.distr==4?Br:Kr)),e.stroke=J(e.stroke),e.grid.stroke=J(e.grid.stroke),e.ticks.stroke=J(e.ticks.
stroke),e.border.stroke=J(e.border.stroke);let x=e.values;e.values=Yn(x)&&!Yn(x[0])?J(x):d?Yn(x)?Ko(ct,Uo(x,gt)):$o(x)?Lr(
ct,x):x||he:x||Ur,e.filter=J(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:ie)),e.font=Is(e.font),e.labelFont=
Is(e.labelFont),e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(cl[i]=
!0,e._el=Se(Ct,S))}}function fi(e,i,r,a){let[d,x,_,I]=r,P=i%2,D=0;return P==0&&(I||x)&&(D=i==0&&!d||i==2&&!_?Vt(es.size/
3):0),P==1&&(d||_)&&(D=i==1&&!x||i==3&&!I?Vt(os.size/2):0),D}let $s=l.padding=(t.padding||[fi,fi,fi,fi]).map(e=>J(St(e,fi))),
Hn=l._padding=$s.map((e,i)=>e(l,i,cl,0)),pe,se=null,re=null,$i=s==1?L[0].idxs:null,nn=null,ci=!1;function Ls(e,i){if(n=e??
[],l.data=l._data=n,s==2){pe=0;for(let r=1;r<L.length;r++)pe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),nn=
n[0],pe=nn.length;let r=n;if(Z==2){r=n.slice();let a=r[0]=Array(pe);for(let d=0;d<pe;d++)a[d]=d}l._data=n=r}if(Yl(!0),fe(
"setData"),Z==2&&(zl=!0),i!==!1){let r=Y;r.auto(l,ci)?ro():Gn(V,r.min,r.max),ul=ul||nt.left>=0,Ke=!0,Wl()}}l.setData=Ls;
function ro(){ci=!0;let e,i;s==1&&(pe>0?(se=$i[0]=0,re=$i[1]=pe-1,e=n[0][se],i=n[0][re],Z==2?(e=se,i=re):e==i&&(Z==3?[e,
i]=hn(e,e,Y.log,!1):Z==4?[e,i]=Ml(e,e,Y.log,!1):Y.time?i=e+Vt(86400/at):[e,i]=Dn(e,i,ei,!0))):(se=$i[0]=e=null,re=$i[1]=
i=null)),Gn(V,e,i)}let Li,Rl,ao,uo,fo,co,ho,po,mo,$e;function zs(e,i,r,a,d,x){e??=yn,r??=ji,a??="butt",d??=yn,x??="round",
e!=Li&&(M.strokeStyle=Li=e),d!=Rl&&(M.fillStyle=Rl=d),i!=ao&&(M.lineWidth=ao=i),x!=fo&&(M.lineJoin=fo=x),a!=co&&(M.lineCap=
co=a),r!=uo&&M.setLineDash(uo=r)}function Fs(e,i,r,a){i!=Rl&&(M.fillStyle=Rl=i),e!=ho&&(M.font=ho=e),r!=po&&(M.textAlign=
po=r),a!=mo&&(M.textBaseline=mo=a)}function go(e,i,r,a,d=0){if(a.length>0&&e.auto(l,ci)&&(i==null||i.min==null)){let x=St(
se,0),_=St(re,a.length-1),I=r.min==null?Wi(a,x,_,d,e.distr==3):[r.min,r.max];e.min=Fe(e.min,r.min=I[0]),e.max=te(e.max,r.
max=I[1])}}let Os={min:null,max:null};function Aa(){for(let a in F){let d=F[a];ot[a]==null&&(d.min==null||ot[V]!=null&&d.
auto(l,ci))&&(ot[a]=Os)}for(let a in F){let d=F[a];ot[a]==null&&d.from!=null&&ot[d.from]!=null&&(ot[a]=Os)}ot[V]!=null&&
Yl(!0);let e={};for(let a in ot){let d=ot[a];if(d!=null){let x=e[a]=Sl(F[a],sr);if(d.min!=null)Xt(x,d);else if(a!=V||s==
2)if(pe==0&&x.from==null){let _=x.range(l,null,null,a);x.min=_[0],x.max=_[1]}else x.min=A,x.max=-A}}if(pe>0){L.forEach((a,d)=>{
if(s==1){let x=a.scale,_=ot[x];if(_==null)return;let I=e[x];if(d==0){let P=I.range(l,I.min,I.max,x);I.min=P[0],I.max=P[1],
se=ze(I.min,n[0]),re=ze(I.max,n[0]),re-se>1&&(n[0][se]<I.min&&se++,n[0][re]>I.max&&re--),a.min=nn[se],a.max=nn[re]}else a.
show&&a.auto&&go(I,_,a,n[d],a.sorted);a.idxs[0]=se,a.idxs[1]=re}else if(d>0&&a.show&&a.auto){let[x,_]=a.facets,I=x.scale,
P=_.scale,[D,C]=n[d],j=e[I],ut=e[P];j!=null&&go(j,ot[I],x,D,x.sorted),ut!=null&&go(ut,ot[P],_,C,_.sorted),a.min=_.min,a.
max=_.max}});for(let a in e){let d=e[a],x=ot[a];if(d.from==null&&(x==null||x.min==null)){let _=d.range(l,d.min==A?null:d.
min,d.max==-A?null:d.max,a);d.min=_[0],d.max=_[1]}}}for(let a in e){let d=e[a];if(d.from!=null){let x=e[d.from];if(x.min==
null)d.min=d.max=null;else{let _=d.range(l,x.min,x.max,a);d.min=_[0],d.max=_[1]}}}let i={},r=!1;for(let a in e){let d=e[a],
x=F[a];if(x.min!=d.min||x.max!=d.max){x.min=d.min,x.max=d.max;let _=x.distr;x._min=_==3?Qe(x.min):_==4?T(x.min,x.asinh):
_==100?x.fwd(x.min):x.min,x._max=_==3?Qe(x.max):_==4?T(x.max,x.asinh):_==100?x.fwd(x.max):x.max,i[a]=r=!0}}if(r){L.forEach(
(a,d)=>{s==2?d>0&&i.y&&(a._paths=null):i[a.scale]&&(a._paths=null)});for(let a in i)zl=!0,fe("setScale",a);qt&&nt.left>=
0&&(ul=Ke=!0)}for(let a in ot)ot[a]=null}function Pa(e){let i=it(se-1,0,pe-1),r=it(re+1,0,pe-1);for(;e[i]==null&&i>0;)i--;
for(;e[r]==null&&r<pe-1;)r++;return[i,r]}function $a(){if(pe>0){let e=L.some(i=>i._focus)&&$e!=mn.alpha;e&&(M.globalAlpha=
$e=mn.alpha),L.forEach((i,r)=>{if(r>0&&i.show&&(Ds(r,!1),Ds(r,!0),i._paths==null)){let a=$e;$e!=i.alpha&&(M.globalAlpha=
$e=i.alpha);let d=s==2?[0,n[r][0].length-1]:Pa(n[r]);i._paths=i.paths(l,r,d[0],d[1]),$e!=a&&(M.globalAlpha=$e=a)}}),L.forEach(
(i,r)=>{if(r>0&&i.show){let a=$e;$e!=i.alpha&&(M.globalAlpha=$e=i.alpha),i._paths!=null&&Cs(r,!1);{let d=i._paths!=null?
i._paths.gaps:null,x=i.points.show(l,r,se,re,d),_=i.points.filter(l,r,x,d);(x||_)&&(i.points._paths=i.points.paths(l,r,se,
re,_),Cs(r,!0))}$e!=a&&(M.globalAlpha=$e=a),fe("drawSeries",r)}}),e&&(M.globalAlpha=$e=1)}}function Ds(e,i){let r=i?L[e].
points:L[e];r._stroke=r.stroke(l,e),r._fill=r.fill(l,e)}function Cs(e,i){let r=i?L[e].points:L[e],{stroke:a,fill:d,clip:x,
flags:_,_stroke:I=r._stroke,_fill:P=r._fill,_width:D=r.width}=r._paths;D=$t(D*kt,3);let C=null,j=D%2/2;i&&P==null&&(P=D>
0?"#fff":I);let ut=r.pxAlign==1&&j>0;if(ut&&M.translate(j,j),!i){let Et=Ce-D/2,Tt=Ue-D/2,_t=Pe+D,st=en+D;C=new Path2D,C.
rect(Et,Tt,_t,st)}i?wo(I,D,r.dash,r.cap,P,a,d,_,x):La(e,I,D,r.dash,r.cap,P,a,d,_,C,x),ut&&M.translate(-j,-j)}function La(e,i,r,a,d,x,_,I,P,D,C){
let j=!1;P!=0&&xt.forEach((ut,Et)=>{if(ut.series[0]==e){let Tt=L[ut.series[1]],_t=n[ut.series[1]],st=(Tt._paths||si).band;
Yn(st)&&(st=ut.dir==1?st[0]:st[1]);let X,Dt=null;Tt.show&&st&&Hi(_t,se,re)?(Dt=ut.fill(l,Et)||x,X=Tt._paths.clip):st=null,
wo(i,r,a,d,Dt,_,I,P,D,C,X,st),j=!0}}),j||wo(i,r,a,d,x,_,I,P,D,C)}let Rs=El|Qi;function wo(e,i,r,a,d,x,_,I,P,D,C,j){zs(e,
i,r,a,d),(P||D||j)&&(M.save(),P&&M.clip(P),D&&M.clip(D)),j?(I&Rs)==Rs?(M.clip(j),C&&M.clip(C),Fi(d,_),zi(e,x,i)):I&Qi?(Fi(
d,_),M.clip(j),zi(e,x,i)):I&El&&(M.save(),M.clip(j),C&&M.clip(C),Fi(d,_),M.restore(),zi(e,x,i)):(Fi(d,_),zi(e,x,i)),(P||
D||j)&&M.restore()}function zi(e,i,r){r>0&&(i instanceof Map?i.forEach((a,d)=>{M.strokeStyle=Li=d,M.stroke(a)}):i!=null&&
e&&M.stroke(i))}function Fi(e,i){i instanceof Map?i.forEach((r,a)=>{M.fillStyle=Rl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function za(e,i,r,a){
let d=lt[e],x;if(a<=0)x=[0,0];else{let _=d._space=d.space(l,e,i,r,a),I=d._incrs=d.incrs(l,e,i,r,a,_);x=va(i,r,I,a,_)}return d.
_found=x}function xo(e,i,r,a,d,x,_,I,P,D){let C=_%2/2;B==1&&M.translate(C,C),zs(I,_,P,D,I),M.beginPath();let j,ut,Et,Tt,
_t=d+(a==0||a==3?-x:x);r==0?(ut=d,Tt=_t):(j=d,Et=_t);for(let st=0;st<e.length;st++)i[st]!=null&&(r==0?j=Et=e[st]:ut=Tt=e[st],
M.moveTo(j,ut),M.lineTo(Et,Tt));M.stroke(),B==1&&M.translate(-C,-C)}function Fa(e){let i=!0;return lt.forEach((r,a)=>{if(!r.
show)return;let d=F[r.scale];if(d.min==null){r._show&&(i=!1,r._show=!1,Yl(!1));return}else r._show||(i=!1,r._show=!0,Yl(
!1));let x=r.side,_=x%2,{min:I,max:P}=d,[D,C]=za(a,I,P,_==0?dt:W);if(C==0)return;let j=d.distr==2,ut=r._splits=r.splits(
l,a,I,P,D,C,j),Et=d.distr==2?ut.map(X=>nn[X]):ut,Tt=d.distr==2?nn[ut[1]]-nn[ut[0]]:D,_t=r._values=r.values(l,r.filter(l,
Et,a,C,Tt),a,C,Tt);r._rotate=x==2?r.rotate(l,_t,a,C):0;let st=r._size;r._size=Te(r.size(l,_t,a,e)),st!=null&&r._size!=st&&
(i=!1)}),i}function Oa(e){let i=!0;return $s.forEach((r,a)=>{let d=r(l,a,cl,e);d!=Hn[a]&&(i=!1),Hn[a]=d}),i}function Da(){
for(let e=0;e<lt.length;e++){let i=lt[e];if(!i.show||!i._show)continue;let r=i.side,a=r%2,d,x,_=i.stroke(l,e),I=r==0||r==
3?-1:1,[P,D]=i._found;if(i.label!=null){let Ne=i.labelGap*I,We=Vt((i._lpos+Ne)*kt);Fs(i.labelFont[0],_,"center",r==2?"to\
p":He),M.save(),a==1?(d=x=0,M.translate(We,Vt(Ue+en/2)),M.rotate((r==3?-el:el)/2)):(d=Vt(Ce+Pe/2),x=We);let pl=mt(i.label)?
i.label(l,e,P,D):i.label;M.fillText(pl,d,x),M.restore()}if(D==0)continue;let C=F[i.scale],j=a==0?Pe:en,ut=a==0?Ce:Ue,Et=i.
_splits,Tt=C.distr==2?Et.map(Ne=>nn[Ne]):Et,_t=C.distr==2?nn[Et[1]]-nn[Et[0]]:P,st=i.ticks,X=i.border,Dt=st.show?st.size:
0,Kt=Vt(Dt*kt),ce=Vt((i.alignTo==2?i._size-Dt-i.gap:i.gap)*kt),Pt=i._rotate*-el/180,Bt=wt(i._pos*kt),Re=(Kt+ce)*I,Ie=Bt+
Re;x=a==0?Ie:0,d=a==1?Ie:0;let Je=i.font[0],ln=i.align==1?an:i.align==2?un:Pt>0?an:Pt<0?un:a==0?"center":r==3?un:an,xn=Pt||
a==1?"middle":r==2?"top":He;Fs(Je,_,ln,xn);let Ye=i.font[1]*i.lineGap,qe=Et.map(Ne=>wt(b(Ne,C,j,ut))),on=i._values;for(let Ne=0;Ne<
on.length;Ne++){let We=on[Ne];if(We!=null){a==0?d=qe[Ne]:x=qe[Ne],We=""+We;let pl=We.indexOf(`
`)==-1?[We]:We.split(/\n/gm);for(let Ae=0;Ae<pl.length;Ae++){let ir=pl[Ae];Pt?(M.save(),M.translate(d,x+Ae*Ye),M.rotate(
Pt),M.fillText(ir,0,0),M.restore()):M.fillText(ir,d,x+Ae*Ye)}}}st.show&&xo(qe,st.filter(l,Tt,e,D,_t),a,r,Bt,Kt,$t(st.width*
kt,3),st.stroke(l,e),st.dash,st.cap);let bn=i.grid;bn.show&&xo(qe,bn.filter(l,Tt,e,D,_t),a,a==0?2:1,a==0?Ue:Ce,a==0?en:Pe,
$t(bn.width*kt,3),bn.stroke(l,e),bn.dash,bn.cap),X.show&&xo([Bt],[1],a==0?1:0,a==0?1:2,a==1?Ue:Ce,a==1?en:Pe,$t(X.width*
kt,3),X.stroke(l,e),X.dash,X.cap)}fe("drawAxes")}function Yl(e){L.forEach((i,r)=>{r>0&&(i._paths=null,e&&(s==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Oi=!1,bo=!1,hi=[];function Ca(){bo=!1;for(let e=0;e<hi.
length;e++)fe(...hi[e]);hi.length=0}function Wl(){Oi||(dr(Ys),Oi=!0)}function Ra(e,i=!1){Oi=!0,bo=i,e(l),Ys(),i&&hi.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Ys(){if(oo&&(Aa(),oo=!1),zl&&(Ma(),zl=!1),Ai){if(It(U,an,Lt),It(U,"top",de),It(
U,Jn,dt),It(U,rn,W),It(G,an,Lt),It(G,"top",de),It(G,Jn,dt),It(G,rn,W),It(S,Jn,In),It(S,rn,sl),N.width=Vt(In*kt),N.height=
Vt(sl*kt),lt.forEach(({_el:e,_show:i,_size:r,_pos:a,side:d})=>{if(e!=null)if(i){let x=d===3||d===0?r:0,_=d%2==1;It(e,_?"\
left":"top",a-x),It(e,_?"width":"height",r),It(e,_?"top":"left",_?de:Lt),It(e,_?"height":"width",_?W:dt),Qn(e,Rt)}else _e(
e,Rt)}),Li=Rl=ao=fo=co=ho=po=mo=uo=null,$e=1,mi(!0),Lt!=Ll||de!=rl||dt!=pn||W!=al){Yl(!1);let e=dt/pn,i=W/al;if(qt&&!ul&&
nt.left>=0){nt.left*=e,nt.top*=i,Hl&&je(Hl,Vt(nt.left),0,dt,W),jl&&je(jl,0,Vt(nt.top),dt,W);for(let r=0;r<Be.length;r++){
let a=Be[r];a!=null&&(Dl[r]*=e,Cl[r]*=i,je(a,Te(Dl[r]),Te(Cl[r]),dt,W))}}if(Ot.show&&!Pi&&Ot.left>=0&&Ot.width>0){Ot.left*=
e,Ot.width*=e,Ot.top*=i,Ot.height*=i;for(let r in So)It(Ul,r,Ot[r])}Ll=Lt,rl=de,pn=dt,al=W}fe("setSize"),Ai=!1}In>0&&sl>
0&&(M.clearRect(0,0,N.width,N.height),fe("drawClear"),ft.forEach(e=>e()),fe("draw")),Ot.show&&Pi&&(Di(Ot),Pi=!1),qt&&ul&&
(dl(null,!0,!1),ul=!1),ht.show&&ht.live&&Ke&&(Mo(),Ke=!1),y||(y=!0,l.status=1,fe("ready")),ci=!1,Oi=!1}l.redraw=(e,i)=>{
zl=i||!1,e!==!1?Gn(V,Y.min,Y.max):Wl()};function vo(e,i){let r=F[e];if(r.from==null){if(pe==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(pe>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==V&&r.distr==2&&pe>0&&(i.min=ze(i.min,n[0]),i.max=ze(i.max,n[0]),i.min==i.max&&i.max++),ot[e]=i,oo=!0,Wl()}}
l.setScale=vo;let yo,ko,Hl,jl,Ws,Hs,Gl,Vl,js,Gs,Ft,Yt,jn=!1,me=nt.drag,ae=me.x,ue=me.y;qt&&(nt.x&&(yo=Se(Jt,G)),nt.y&&(ko=
Se(Kn,G)),Y.ori==0?(Hl=yo,jl=ko):(Hl=ko,jl=yo),Ft=nt.left,Yt=nt.top);let Ot=l.select=Xt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Ul=Ot.show?Se(Me,Ot.over?G:U):null;function Di(e,i){if(Ot.show){for(let r in e)Ot[r]=e[r],r in
So&&It(Ul,r,e[r]);i!==!1&&fe("setSelect")}}l.setSelect=Di;function Ya(e){if(L[e].show)Zt&&Qn(Gt[e],Rt);else if(Zt&&_e(Gt[e],
Rt),qt){let i=Ol?Be[0]:Be[e];i!=null&&je(i,-10,-10,dt,W)}}function Gn(e,i,r){vo(e,{min:i,max:r})}function gn(e,i,r,a){i.
focus!=null&&Va(e),i.show!=null&&L.forEach((d,x)=>{x>0&&(e==x||e==null)&&(d.show=i.show,Ya(x),s==2?(Gn(d.facets[0].scale,
null,null),Gn(d.facets[1].scale,null,null)):Gn(d.scale,null,null),Wl())}),r!==!1&&fe("setSeries",e,i),a&&gi("setSeries",
l,e,i)}l.setSeries=gn;function Wa(e,i){Xt(xt[e],i)}function Ha(e,i){e.fill=J(e.fill||null),e.dir=St(e.dir,-1),i=i??xt.length,
xt.splice(i,0,e)}function ja(e){e==null?xt.length=0:xt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Ga(e,i){
L[e].alpha=i,qt&&Be[e]!=null&&(Be[e].style.opacity=i),Zt&&Gt[e]&&(Gt[e].style.opacity=i)}let Nn,Vn,hl,Kl={focus:!0};function Va(e){
if(e!=hl){let i=e==null,r=mn.alpha!=1;L.forEach((a,d)=>{if(s==1||d>0){let x=i||d==0||d==e;a._focus=i?null:x,r&&Ga(d,x?1:
mn.alpha)}}),hl=e,r&&Wl()}}Zt&&Fl&&Ee(fn,jt,e=>{nt._lock||(fl(e),hl!=null&&gn(null,Kl,!0,Qt.setSeries))});function wn(e,i,r){
let a=F[i];r&&(e=e/kt-(a.ori==1?de:Lt));let d=dt;a.ori==1&&(d=W,e=d-e),a.dir==-1&&(e=d-e);let x=a._min,_=a._max,I=e/d,P=x+
(_-x)*I,D=a.distr;return D==3?Cn(10,P):D==4?E(P,a.asinh):D==100?a.bwd(P):P}function Ua(e,i){let r=wn(e,V,i);return ze(r,
n[0],se,re)}l.valToIdx=e=>ze(e,n[0]),l.posToIdx=Ua,l.posToVal=wn,l.valToPos=(e,i,r)=>F[i].ori==0?p(e,F[i],r?Pe:dt,r?Ce:0):
c(e,F[i],r?en:W,r?Ue:0),l.setCursor=(e,i,r)=>{Ft=e.left,Yt=e.top,dl(null,i,r)};function Vs(e,i){It(Ul,an,Ot.left=e),It(Ul,
Jn,Ot.width=i)}function Us(e,i){It(Ul,"top",Ot.top=e),It(Ul,rn,Ot.height=i)}let di=Y.ori==0?Vs:Us,pi=Y.ori==1?Vs:Us;function Ka(){
if(Zt&&ht.live)for(let e=s==2?1:0;e<L.length;e++){if(e==0&&Ve)continue;let i=ht.values[e],r=0;for(let a in i)dn[e][r++].
firstChild.nodeValue=i[a]}}function Mo(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{At[a]=r}):or(e.idx)||At.fill(e.idx),
ht.idx=At[0]),Zt&&ht.live){for(let r=0;r<L.length;r++)(r>0||s==1&&!Ve)&&Ba(r,At[r]);Ka()}Ke=!1,i!==!1&&fe("setLegend")}l.
setLegend=Mo;function Ba(e,i){let r=L[e],a=e==0&&Z==2?nn:n[e],d;Ve?d=r.values(l,e,i)??Wn:(d=r.value(l,i==null?null:a[i],
e,i),d=d==null?Wn:{_:d}),ht.values[e]=d}function dl(e,i,r){js=Ft,Gs=Yt,[Ft,Yt]=nt.move(l,Ft,Yt),nt.left=Ft,nt.top=Yt,qt&&
(Hl&&je(Hl,Vt(Ft),0,dt,W),jl&&je(jl,0,Vt(Yt),dt,W));let a,d=se>re;Nn=A,Vn=null;let x=Y.ori==0?dt:W,_=Y.ori==1?dt:W;if(Ft<
0||pe==0||d){a=nt.idx=null;for(let I=0;I<L.length;I++){let P=Be[I];P!=null&&je(P,-10,-10,dt,W)}Fl&&gn(null,Kl,!0,e==null&&
Qt.setSeries),ht.live&&(At.fill(a),Ke=!0)}else{let I,P,D;s==1&&(I=Y.ori==0?Ft:Yt,P=wn(I,V),a=nt.idx=ze(P,n[0],se,re),D=tt(
n[0][a],Y,x,0));let C=-10,j=-10,ut=0,Et=0,Tt=!0,_t="",st="";for(let X=s==2?1:0;X<L.length;X++){let Dt=L[X],Kt=At[X],ce=Kt==
null?null:s==1?n[X][Kt]:n[X][1][Kt],Pt=nt.dataIdx(l,X,a,P),Bt=Pt==null?null:s==1?n[X][Pt]:n[X][1][Pt];if(Ke=Ke||Bt!=ce||
Pt!=Kt,At[X]=Pt,X>0&&Dt.show){let Re=Pt==null?-10:Pt==a?D:tt(s==1?n[0][Pt]:n[X][0][Pt],Y,x,0),Ie=Bt==null?-10:bt(Bt,s==1?
F[Dt.scale]:F[Dt.facets[1].scale],_,0);if(Fl&&Bt!=null){let Je=Y.ori==1?Ft:Yt,ln=Wt(mn.dist(l,X,Pt,Ie,Je));if(ln<Nn){let xn=mn.
bias;if(xn!=0){let Ye=wn(Je,Dt.scale),qe=Bt>=0?1:-1,on=Ye>=0?1:-1;on==qe&&(on==1?xn==1?Bt>=Ye:Bt<=Ye:xn==1?Bt<=Ye:Bt>=Ye)&&
(Nn=ln,Vn=X)}else Nn=ln,Vn=X}}if(Ke||Ol){let Je,ln;Y.ori==0?(Je=Re,ln=Ie):(Je=Ie,ln=Re);let xn,Ye,qe,on,bn,Ne,We=!0,pl=ke.
bbox;if(pl!=null){We=!1;let Ae=pl(l,X);qe=Ae.left,on=Ae.top,xn=Ae.width,Ye=Ae.height}else qe=Je,on=ln,xn=Ye=ke.size(l,X);
if(Ne=ke.fill(l,X),bn=ke.stroke(l,X),Ol)X==Vn&&Nn<=mn.prox&&(C=qe,j=on,ut=xn,Et=Ye,Tt=We,_t=Ne,st=bn);else{let Ae=Be[X];
Ae!=null&&(Dl[X]=qe,Cl[X]=on,yl(Ae,xn,Ye,We),bl(Ae,Ne,bn),je(Ae,Te(qe),Te(on),dt,W))}}}}if(Ol){let X=mn.prox,Dt=hl==null?
Nn<=X:Nn>X||Vn!=hl;if(Ke||Dt){let Kt=Be[0];Kt!=null&&(Dl[0]=C,Cl[0]=j,yl(Kt,ut,Et,Tt),bl(Kt,_t,st),je(Kt,Te(C),Te(j),dt,
W))}}}if(Ot.show&&jn)if(e!=null){let[I,P]=Qt.scales,[D,C]=Qt.match,[j,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(ae=Et.
_x,ue=Et._y,ae||ue){let{left:Tt,top:_t,width:st,height:X}=e.select,Dt=e.scales[j].ori,Kt=e.posToVal,ce,Pt,Bt,Re,Ie,Je=I!=
null&&D(I,j),ln=P!=null&&C(P,ut);Je&&ae?(Dt==0?(ce=Tt,Pt=st):(ce=_t,Pt=X),Bt=F[I],Re=tt(Kt(ce,j),Bt,x,0),Ie=tt(Kt(ce+Pt,
j),Bt,x,0),di(Fe(Re,Ie),Wt(Ie-Re))):di(0,x),ln&&ue?(Dt==1?(ce=Tt,Pt=st):(ce=_t,Pt=X),Bt=F[P],Re=bt(Kt(ce,ut),Bt,_,0),Ie=
bt(Kt(ce+Pt,ut),Bt,_,0),pi(Fe(Re,Ie),Wt(Ie-Re))):pi(0,_)}else To()}else{let I=Wt(js-Ws),P=Wt(Gs-Hs);if(Y.ori==1){let ut=I;
I=P,P=ut}ae=me.x&&I>=me.dist,ue=me.y&&P>=me.dist;let D=me.uni;D!=null?ae&&ue&&(ae=I>=D,ue=P>=D,!ae&&!ue&&(P>I?ue=!0:ae=!0)):
me.x&&me.y&&(ae||ue)&&(ae=ue=!0);let C,j;ae&&(Y.ori==0?(C=Gl,j=Ft):(C=Vl,j=Yt),di(Fe(C,j),Wt(j-C)),ue||pi(0,_)),ue&&(Y.ori==
1?(C=Gl,j=Ft):(C=Vl,j=Yt),pi(Fe(C,j),Wt(j-C)),ae||di(0,x)),!ae&&!ue&&(di(0,0),pi(0,0))}if(me._x=ae,me._y=ue,e==null){if(r){
if(lr!=null){let[I,P]=Qt.scales;Qt.values[0]=I!=null?wn(Y.ori==0?Ft:Yt,I):null,Qt.values[1]=P!=null?wn(Y.ori==1?Ft:Yt,P):
null}gi(Pn,l,Ft,Yt,dt,W,a)}if(Fl){let I=r&&Qt.setSeries,P=mn.prox;hl==null?Nn<=P&&gn(Vn,Kl,!0,I):Nn>P?gn(null,Kl,!0,I):Vn!=
hl&&gn(Vn,Kl,!0,I)}}Ke&&(ht.idx=a,Mo()),i!==!1&&fe("setCursor")}let Un=null;Object.defineProperty(l,"rect",{get(){return Un==
null&&mi(!1),Un}});function mi(e=!1){e?Un=null:(Un=G.getBoundingClientRect(),fe("syncRect",Un))}function Ks(e,i,r,a,d,x,_){
nt._lock||jn&&e!=null&&e.movementX==0&&e.movementY==0||(_o(e,i,r,a,d,x,_,!1,e!=null),e!=null?dl(null,!0,!0):dl(i,!0,!1))}
function _o(e,i,r,a,d,x,_,I,P){if(Un==null&&mi(!1),fl(e),e!=null)r=e.clientX-Un.left,a=e.clientY-Un.top;else{if(r<0||a<0){
Ft=-10,Yt=-10;return}let[D,C]=Qt.scales,j=i.cursor.sync,[ut,Et]=j.values,[Tt,_t]=j.scales,[st,X]=Qt.match,Dt=i.axes[0].side%
2==1,Kt=Y.ori==0?dt:W,ce=Y.ori==1?dt:W,Pt=Dt?x:d,Bt=Dt?d:x,Re=Dt?a:r,Ie=Dt?r:a;if(Tt!=null?r=st(D,Tt)?b(ut,F[D],Kt,0):-10:
r=Kt*(Re/Pt),_t!=null?a=X(C,_t)?b(Et,F[C],ce,0):-10:a=ce*(Ie/Bt),Y.ori==1){let Je=r;r=a,a=Je}}P&&(i==null||i.cursor.event.
type==Pn)&&((r<=1||r>=dt-1)&&(r=Sn(r,dt)),(a<=1||a>=W-1)&&(a=Sn(a,W))),I?(Ws=r,Hs=a,[Gl,Vl]=nt.move(l,r,a)):(Ft=r,Yt=a)}
let So={width:0,height:0,left:0,top:0};function To(){Di(So,!1)}let Bs,Js,qs,Xs;function Zs(e,i,r,a,d,x,_){jn=!0,ae=ue=me.
_x=me._y=!1,_o(e,i,r,a,d,x,_,!0,!1),e!=null&&(Ee($n,wl,Qs,!1),gi(Jl,l,Gl,Vl,dt,W,null));let{left:I,top:P,width:D,height:C}=Ot;
Bs=I,Js=P,qs=D,Xs=C}function Qs(e,i,r,a,d,x,_){jn=me._x=me._y=!1,_o(e,i,r,a,d,x,_,!1,!0);let{left:I,top:P,width:D,height:C}=Ot,
j=D>0||C>0,ut=Bs!=I||Js!=P||qs!=D||Xs!=C;if(j&&ut&&Di(Ot),me.setScale&&j&&ut){let Et=I,Tt=D,_t=P,st=C;if(Y.ori==1&&(Et=P,
Tt=C,_t=I,st=D),ae&&Gn(V,wn(Et,V),wn(Et+Tt,V)),ue)for(let X in F){let Dt=F[X];X!=V&&Dt.from==null&&Dt.min!=A&&Gn(X,wn(_t+
st,X),wn(_t,X))}To()}else nt.lock&&(nt._lock=!nt._lock,dl(i,!0,e!=null));e!=null&&($l($n,wl),gi($n,l,Ft,Yt,dt,W,null))}function Ja(e,i,r,a,d,x,_){
if(nt._lock)return;fl(e);let I=jn;if(jn){let P=!0,D=!0,C=10,j,ut;Y.ori==0?(j=ae,ut=ue):(j=ue,ut=ae),j&&ut&&(P=Ft<=C||Ft>=
dt-C,D=Yt<=C||Yt>=W-C),j&&P&&(Ft=Ft<Gl?0:dt),ut&&D&&(Yt=Yt<Vl?0:W),dl(null,!0,!0),jn=!1}Ft=-10,Yt=-10,At.fill(null),dl(null,
!0,!0),I&&(jn=I)}function tr(e,i,r,a,d,x,_){nt._lock||(fl(e),ro(),To(),e!=null&&gi(Xn,l,Ft,Yt,dt,W,null))}function er(){
lt.forEach(ya),so(l.width,l.height,!0)}Ze(Xe,ge,er);let Bl={};Bl.mousedown=Zs,Bl.mousemove=Ks,Bl.mouseup=Qs,Bl.dblclick=
tr,Bl.setSeries=(e,i,r,a)=>{let d=Qt.match[2];r=d(l,i,r),r!=-1&&gn(r,a,!0,!1)},qt&&(Ee(Jl,G,Zs),Ee(Pn,G,Ks),Ee(Ln,G,e=>{
fl(e),mi(!1)}),Ee(fn,G,Ja),Ee(Xn,G,tr),lo.add(l),l.syncRect=mi);let Ci=l.hooks=t.hooks||{};function fe(e,i,r){bo?hi.push(
[e,i,r]):e in Ci&&Ci[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Ci[i]=(Ci[i]||
[]).concat(e.hooks[i])});let nr=(e,i,r)=>r,Qt=Xt({key:null,setSeries:!1,filters:{pub:ee,sub:ee},scales:[V,L[1]?L[1].scale:
null],match:[oe,oe,nr],values:[null,null]},nt.sync);Qt.match.length==2&&Qt.match.push(nr),nt.sync=Qt;let lr=Qt.key,Eo=hs(
lr);function gi(e,i,r,a,d,x,_){Qt.filters.pub(e,i,r,a,d,x,_)&&Eo.pub(e,i,r,a,d,x,_)}Eo.sub(l);function qa(e,i,r,a,d,x,_){
Qt.filters.sub(e,i,r,a,d,x,_)&&Bl[e](null,i,r,a,d,x,_)}l.pub=qa;function Xa(){Eo.unsub(l),lo.delete(l),ol.clear(),Ql(Xe,
ge,er),v.remove(),jt?.remove(),fe("destroy")}l.destroy=Xa;function Io(){fe("init",t,n),Ls(n||t.data,!1),ot[V]?vo(V,ot[V]):
ro(),Pi=Ot.show&&(Ot.width>0||Ot.height>0),ul=Ke=!0,so(t.width,t.height)}return L.forEach(Ps),lt.forEach(Na),o?o instanceof
HTMLElement?(o.appendChild(v),Io()):o(l,Io):Io(),l}ye.assign=Xt,ye.fmtNum=ii,ye.rangeNum=Dn,ye.rangeLog=hn,ye.rangeAsinh=
Ml,ye.orient=il,ye.pxRatio=kt,ye.join=hr,ye.fmtDate=Gi,ye.tzDate=Mr,ye.sync=hs;{ye.addGap=oa,ye.clipGaps=Si;let t=ye.paths=
{points:bs};t.linear=ys,t.stepped=aa,t.bars=ua,t.spline=ca}return $(z)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(h){return this.
held?[this.held.begin,this.held.end]:[h-this.windowMs,h]}hold(h,f){this.held||(this.held={begin:h-this.windowMs,end:h},this.
heldAt=h,this.total=f)}release(){this.held=null}show(h,f,w,m){this.hold(w,m);const u=(h+f)/2,k=Math.min(Math.max(f-h,SHORTEST_MS),
this.keptMs)/2;this.held={begin:u-k,end:u+k}}zoom(h,f,w){if(!this.held){const R=this.windowMs*h;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,R));return}const{begin:m,end:u}=this.held,k=w??(m+u)/2,$=(k-m)/(u-m),z=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(u-m)*h));this.held={begin:k-z*$,end:k+z*(1-$)},this.pan(0,f)}pan(h,f,w=this.total){this.hold(f,w);
const{begin:m,end:u}=this.held,k=u-m,$=Math.max(f,u+Math.min(0,h)),z=Math.max(f-this.keptMs+Math.min(k,this.keptMs),Math.
min($,u+h));this.held={begin:z-k,end:z}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(h,f,w,m,u=90){const k=(f-h)*u/Math.max(1,m),$=STEPS_MS.
find(R=>R>=k)??STEPS_MS[STEPS_MS.length-1],z=[];for(let R=Math.ceil((w-f)/$-1e-6)*$;w-R>=h-1e-6;R+=$)z.push(w-R);return z.
reverse()}function valueText(h){if(Number.isNaN(h))return"–";const f=Math.abs(h);return f&&(f<1e-4||f>=1e9)?minus(h.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(h.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function readingText(h,f){
return f&&!Number.isNaN(h)?durationText(h*f):valueText(h)}function minus(h){return h.replace(/^-/,"−")}function agoText(h){
return Math.abs(h)<.5?"now":`${h<0?"+":"−"}${longSpanText(Math.abs(h))}`}function longSpanText(h){if(h<36e5)return spanText(
h);const f=Math.round(h/6e4),[w,m]=[Math.floor(f/1440),Math.floor(f/60)];return w?`${w} d${m%24?` ${m%24} h`:""}`:`${m} \
h${f%60?` ${f%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(h,f,w){if(h<FIRST_WALL_MS)return`at ${longSpanText(
h<0?f-h:f)} · ${agoText(w)}`;const m=new Date(h+f),u=z=>String(z).padStart(2,"0"),k=`${u(m.getHours())}:${u(m.getMinutes())}\
:${u(m.getSeconds())}`,$=String(m.getMilliseconds()).padStart(3,"0");return`${k}.${$} · ${agoText(w)}`}function notesOf({
most:h,others:f,without:w,hidden:m,lost:u}){const k=[];if(h>1&&k.push(`1 px = up to ${groupedText(h)} events`),f){const $=f>=
1e3?"1,000 or more":groupedText(f);k.push(`${$} more series not drawn: there is room for 20`)}return w&&k.push(`${groupedText(
w)} without a number`),m&&k.push(`${groupedText(m)} hidden`),u&&k.push(`${groupedText(u)} at or below zero not on this s\
cale`),k}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(h,f){const w=f?DARK:LIGHT;return{color:w[h%w.length],dash:DASHES[Math.floor(
h/w.length)%DASHES.length]}}function lookOf(h){const f=z=>{h.style.color=z;const{color:R}=getComputedStyle(h);return h.style.
color="",R},[w,m,u,k]=["text","text-soft","bad","warn"].map(z=>f(`var(--rxm-${z})`)),$=f("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(w)>.5,text:w,soft:m,grid:$,bad:u,warn:k}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(h){if(!meter)return 0;meter.fillStyle=h,meter.fillRect(
0,0,1,1);const[f,w,m]=meter.getImageData(0,0,1,1).data;return(.3*f+.59*w+.11*m)/255}function chartOf(h,f,w,{onSelect:m,onPan:u,
onLive:k}){const $=f.kind==="histogram",z=(K,Q)=>$?barsOf(K,f,Q-1):linesOf(K,f,Q-1),R=K=>K,H={width:Math.max(100,h.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:R((K,Q,rt)=>Ct=>Ct.shiftKey?(u(Ct),null):rt(Ct)),dblclick:R(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>f.
x},y:{range:()=>f.y,distr:f.isLog&&!$?3:1}},axes:[{stroke:()=>w().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>w().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(K,Q)=>Q.map(rt=>readingText(rt,f.unit))}:{splits:(K,Q,rt,Ct)=>timeSplits(
rt,Ct,f.now,K.bbox.width/uPlot.pxRatio),values:(K,Q)=>Q.map(rt=>agoText(f.now-rt))}},{stroke:()=>w().soft,font:"11px sys\
tem-ui, sans-serif",grid:{stroke:()=>w().grid,width:1},ticks:{show:!1},gap:6,size:(K,Q)=>Math.max(36,14+6.5*Math.max(0,...(Q??
[]).map(rt=>(rt??"").length))),values:(K,Q)=>Q.map(rt=>rt===null?null:$?valueText(rt):readingText(rt,f.unit))}],series:[
{},...f.series.map((K,Q)=>({label:K.label,show:K.isShown,stroke:()=>strokeOf(Q,w().isDark).color,fill:()=>strokeOf(Q,w().
isDark).color,width:$?0:LINE,dash:strokeOf(Q,!1).dash,pxAlign:0,paths:z,points:{show:!1}}))],hooks:{setSelect:[K=>{const{
left:Q,width:rt}=K.select;rt>3&&m(K.posToVal(Q,"x"),K.posToVal(Q+rt,"x")),rt&&K.setSelect({left:0,top:0,width:0,height:0},
!1)}],draw:$?[]:[K=>drawMarks(K,f,w())]}},pt=[[-1e15,1e15],...f.series.map(()=>[0,0])],et=new uPlot(H,pt,h);return{plot:et,
draw(){const[K,Q]=f.x,rt=DENSE*et.bbox.width/uPlot.pxRatio;f.series.forEach((Ct,Rt)=>{const[Me,Jt]=Ct.between(K,Q);$||(et.
series[Rt+1].width=Jt-Me>rt?1/uPlot.pxRatio:LINE)}),et.batch(()=>{et.setScale("x",{min:f.x[0],max:f.x[1]}),et.setScale("\
y",{min:f.y[0],max:f.y[1]})})},resize(K){et.setSize({width:Math.max(100,K),height:HEIGHT})},timeAt:K=>et.posToVal(K,"x"),
leftOf:K=>et.valToPos(K,"x"),topOf:K=>et.valToPos(K,"y"),get width(){return et.bbox.width/uPlot.pxRatio},dispose:()=>et.
destroy()}}function placesOf({bbox:h},f){const[w,m]=f.x,[u,k]=f.isLog?f.y.map(Math.log10):f.y,$=h.width/(m-w),z=h.height/
(k-u),R=h.top+h.height,H=4*h.height,pt=et=>Math.max(-H,Math.min(H,et));return{toX:et=>h.left+(et-w)*$,toY:f.isLog?et=>pt(
R-(Math.log10(et)-u)*z):et=>pt(R-(et-u)*z)}}function linesOf(h,f,w){const m=new Path2D,u=new Path2D,{toX:k,toY:$}=placesOf(
h,f),z=DOT*uPlot.pxRatio,R={move:m.moveTo.bind(m),line:m.lineTo.bind(m),dot(K,Q){u.moveTo(K+z,Q),u.arc(K,Q,z,0,2*Math.PI)}},
[H,pt]=f.x,et=f.series[w].draw(H,pt,h.bbox.width/uPlot.pxRatio,k,$,R,f);return f.kind==="step"&&et.isDown&&!f.isOver&&R.
line(Math.max(et.x,k(Math.min(pt,f.now))),et.y),{stroke:m,fill:u,clip:null,flags:1}}function barsOf(h,f,w){const m=new Path2D,
{bins:u}=f;if(!u)return{stroke:null,fill:m,clip:null,flags:1};const{toX:k,toY:$}=placesOf(h,{...f,isLog:!1}),z=new Map;for(let R=0;R<
w;R++)if(f.series[R].isShown)for(const[H,pt]of u.counts[R]??[])z.set(H,(z.get(H)??0)+pt);for(const[R,H]of u.counts[w]??[]){
const[pt,et]=[k(R),k(R+u.width)],K=z.get(R)??0,[Q,rt]=[$(K+H),$(K)];m.rect(pt+.5,Q,Math.max(1,et-pt-1),rt-Q)}return{stroke:null,
fill:m,clip:null,flags:1}}function drawMarks(h,f,w){const{ctx:m,bbox:u}=h,k=uPlot.pxRatio,{toX:$}=placesOf(h,f),z=u.top+
u.height+(RAIL/2+1)*k,R=4*k;m.save(),m.lineWidth=2*k;for(const H of f.marks.between(...f.x)){const pt=$(H.t);m.strokeStyle=
H.isFailure?w.bad:w.warn,m.beginPath(),H.isFailure?(m.moveTo(pt-R,z-R),m.lineTo(pt+R,z+R),m.moveTo(pt+R,z-R),m.lineTo(pt-
R,z+R)):m.arc(pt,z,R,0,2*Math.PI),m.stroke()}m.restore()}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(h,f,w){let m=0,u=f;
for(;m<u;){const k=m+u>>1;h[k]<w?m=k+1:u=k}return m}var SeriesPoints=class{constructor(h){this.label=h,this.isShown=!0,this.
length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=
new Float64Array(512)}add(h,f,w,m){const u=this.closed+w+m;u>this.t.length&&this._grow(u);for(const[k,$]of[this.t,this.v,
this.count,this.number].entries())$.set(h[k].subarray(f,f+w+m),this.closed);this.length=u,this.closed+=w}_grow(h){const f=w=>{
const m=new Float64Array(2**Math.ceil(Math.log2(h*1.5)));return m.set(w.subarray(0,this.length)),m};this.t=f(this.t),this.
v=f(this.v),this.count=f(this.count),this.number=f(this.number)}prune(h){const f=Math.min(this.closed,firstFrom(this.t,this.
length,h)-1);if(!(f<512||f<this.length/4)){for(const w of[this.t,this.v,this.count,this.number])w.copyWithin(0,f,this.length);
this.length-=f,this.closed-=f}}indexOf(h){return firstFrom(this.t,this.length,h)}between(h,f){const w=Math.max(0,firstFrom(
this.t,this.length,h)-1),m=Math.min(this.length,firstFrom(this.t,this.length,f)+1);return[w,m]}at(h){return{t:this.t[h],
v:this.v[h],count:this.count[h],number:this.number[h]}}range(h,f,w){let[m,u]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];
const k=Math.min(this.length,firstFrom(this.t,this.length,f));for(let $=firstFrom(this.t,this.length,h);$<k;$++){const z=this.
v[$];w&&z<=0||(z<m&&(m=z),z>u&&(u=z))}return m<=u?[m,u]:null}nearest(h,f,w=!1){const m=firstFrom(this.t,this.length,h);if(w){
const $=this.t[m]===h&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.v[$])?$:-1}let u=-1,k=f;for(const $ of[-1,1])
for(let z=$<0?m-1:m;z>=0&&z<this.length;z+=$){const R=Math.abs(this.t[z]-h);if(R>k)break;if(!Number.isNaN(this.v[z])){(R<
k||u<0)&&(u=z),k=R;break}}return u}ofEvent(h){for(let f=this.length-1;f>=0;f--)if(this.number[f]===h)return f;return-1}next(h,f){
for(let w=h+f;w>=0&&w<this.length;w+=f)if(!Number.isNaN(this.v[w]))return w;return-1}get last(){const h=this.next(this.length,
-1);return h<0?Number.NaN:this.v[h]}most(h,f,w){const m=(f-h)/Math.max(1,w);let[u,k,$]=[0,0,Number.NaN];const z=Math.min(
this.length,firstFrom(this.t,this.length,f));for(let R=firstFrom(this.t,this.length,h);R<z;R++){const H=Math.floor(this.
t[R]/m);k=H===$?k+this.count[R]:this.count[R],$=H,k>u&&(u=k)}return u}draw(h,f,w,m,u,k,{kind:$,isLog:z}){const[R,H]=this.
between(h,f),pt=$==="points"||(H-R)*SPARSE_PX<w;let et=!1,K=!1,[Q,rt]=[0,0],Ct=[0,0];for(let Rt=R;Rt<H;Rt++){const Me=this.
v[Rt];if(Number.isNaN(Me)||z&&Me<=0){K&&!pt&&k.dot(Q,rt),$==="step"&&et&&k.line(m(this.t[Rt]),rt),et=!1,K=!1;continue}const Jt=rt;
if(Q=m(this.t[Rt]),rt=u(Me),pt&&k.dot(Q,rt),$!=="points"){if(et){if($==="step"&&k.line(Q,Jt),Math.abs(Q-Ct[0])<NEAR_PX&&
Math.abs(rt-Ct[1])<NEAR_PX&&Rt<H-1){K=!1;continue}k.line(Q,rt)}else k.move(Q,rt);Ct=[Q,rt],K=!et,et=!0}}return K&&!pt&&k.
dot(Q,rt),{x:Q,y:rt,isDown:et}}};function rowsOf(h){if(!h.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:f,
byteOffset:w,byteLength:m}]=h,u=new Float64Array(f.slice(w,w+m)),k=u.length/4;return[0,1,2,3].map($=>u.subarray($*k,($+1)*
k))}var Marks=class{constructor(){this.list=[]}add(h){for(const[f,w,m,u,k]of h){const $={number:f,isFailure:w===1,t:m,count:u,
text:k},z=this.list.findLastIndex(R=>R.number<=f);z>=0&&this.list[z].number===f?this.list[z]=$:this.list.splice(z+1,0,$)}}prune(h){
this.list.length&&this.list[0].t<h&&(this.list=this.list.filter(f=>f.t>=h))}between(h,f){return this.list.filter(w=>w.t>=
h&&w.t<=f)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left an\
d right arrows go from value to value, up and down from series to series, Enter opens the event, page keys go back and f\
orth, plus and minus zoom, space pauses, End goes live.";function render({model:h,el:f}){const w=new Edge,m=new Stretch,
u={kind:"line",isLog:!1,unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},k={label:"",
tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",z="",R=0,H=null,pt=null,et=null,K=0,Q=0,rt=!0,
Ct=Number.NEGATIVE_INFINITY,Rt=Number.NEGATIVE_INFINITY;const Me=new Map,Jt=element("div",{class:"rxm-plot",role:"group"}),
Kn=element("strong",{class:"rxm-plot-title"}),An=element("span",{class:"rxm-plot-state"}),vn=Ln("Pause","Hold the view; \
what comes is kept (space)",()=>m.held?gl():ql("paused"));vn.setAttribute("aria-pressed","false");const Bn=Ln("−","Zoo\
m out: a longer time (-)",()=>kn(2));Bn.setAttribute("aria-label","Longer time");const ml=Ln("+","Zoom in: a shorter tim\
e (+)",()=>kn(.5));ml.setAttribute("aria-label","Shorter time");const yt=element("output",{class:"rxm-plot-span"}),le=Ln(
"Fix y","Keep the vertical axis as it is",zn),sn=Ln("Log","A logarithmic vertical axis (l)",wl),wi=element("span",{class:"\
rxm-plot-zoom",role:"group","aria-label":"Time"},Bn,yt,ml),Jn=element("div",{class:"rxm-plot-bar"},Kn,An,element("span",
{class:"rxm-plot-grow"}),vn,wi,le,sn,snapshotButton(h,xl)),rn=element("div",{class:"rxm-plot-unseen"});rn.id=`rxm-summar\
y-${Math.random().toString(36).slice(2)}`;const He=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-\
label":CHART_LABEL,"aria-describedby":rn.id}),an=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),un=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),qn=element("div",{class:"rxm-plot-empty"}),yn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Pn=element("div",{class:"rxm-plot-notes"}),Jl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),$n=element("i",{hidden:!0});Jt.append(Jn,element("div",{class:"\
rxm-plot-body"},He,qn,un),yn,Pn,rn,Jl,$n),keepKeys(Jt),f.append(Jt);function Ln(g,E,T){return element("button",{type:"bu\
tton",title:E,onclick:T},g)}const fn=g=>readingText(g,u.unit),Xn=()=>(pt??=lookOf($n),pt);function ql(g){m.hold(w.at(performance.
now()),k.total),ge(g),Mn()}function gl(){m.release(),ge("live"),Mn()}function kn(g,E){m.zoom(g,w.at(performance.now()),E),
Mn()}function Xe(g){m.pan(g,w.at(performance.now()),k.total),Mn()}function Xl(g,E){m.show(g,E,w.at(performance.now()),k.
total),ge(`zoomed to ${longSpanText(E-g)}`),Mn()}function zn(){u.isFixed=!u.isFixed,ge(u.isFixed?"vertical axis fixed":"\
vertical axis fits the values"),Mn()}function wl(){u.isLog=!u.isLog,u.isFixed=!1,ge(u.isLog?"logarithmic axis":"linear a\
xis"),xe(),Zn()}function ge(g){Jl.textContent=g}function Mn(){It(),Zn()}let kt;function Zn(){clearTimeout(kt),Jt.dataset.
told="false",kt=setTimeout(xl,REPORT_MS)}function xl(){clearTimeout(kt);const{held:g}=m,E=u.series.filter(T=>!T.isShown).
map(T=>T.label);nl.send({do:"seen",held:g&&[g.begin,g.end],hidden:E}),Jt.dataset.told="true"}function _e(){return!m.held&&
w.flows&&u.kind!=="histogram"&&nl.isShown()}function Qn(g){Q=0,Le(g),_e()&&(Q=requestAnimationFrame(Qn))}function It(){rt=
!0,Ct=Number.NEGATIVE_INFINITY,vl(),Q||=requestAnimationFrame(Qn)}function Le(g){if(!H)return;const E=Se(g),T=Math.abs(E[1]-
u.x[1])*H.width>=.2*(E[1]-E[0]);if(rt||T){rt=!1,u.x=E,u.isFixed||(u.y=Zl()),H.draw(),Jt.dataset.drawn=String(Number(Jt.dataset.
drawn??0)+1);const A=Math.max(...u.series.map(O=>O.length?O.t[O.length-1]:0));Jt.dataset.newest=String(k.origin+A)}Fn(),
g-Ct>=NOTE_MS&&bl(g)}function Se(g){const E=w.at(g);return u.now=m.held?m.heldAt:E,u.kind==="histogram"?xi():m.of(E)}function Zl(){
if(u.kind==="histogram"){const mt=new Map;return u.bins?.counts.forEach((J,be)=>{if(u.series[be]?.isShown)for(const[Ht,ie]of J)
mt.set(Ht,(mt.get(Ht)??0)+ie)}),[0,Math.max(1,...mt.values())*1.05]}const[g,E]=u.x,T=u.series.filter(mt=>mt.isShown).flatMap(
mt=>mt.range(g,E,u.isLog)??je(mt,g));if(!T.length)return u.isLog?[.1,10]:[0,1];const[A,O]=[Math.min(...T),Math.max(...T)];
if(u.isLog)return[A/1.3,O*1.3];const it=(O-A)*.08||Math.abs(O)*.1||1;return[A-it,O+it]}function je(g,E){const T=u.kind===
"step"?g.nearest(E,0,!0):-1;return T<0||u.isLog&&g.v[T]<=0?[]:[g.v[T]]}function xi(){const g=(u.bins?.counts??[]).flatMap(
E=>E.map(([T])=>T));return!u.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+u.bins.width]}function bl(g){Ct=g;const E=lookOf(
$n);JSON.stringify(E)!==JSON.stringify(pt)&&(pt=E,rt=!0,tl(),H?.plot.redraw());const{held:T}=m,A=w.at(g)-m.keptMs*1.05,O=T?
Math.max(Math.min(A,T.begin),A-2*m.keptMs):A;for(const it of u.series)it.prune(O);u.marks.prune(O),vl(),Ze(),Ql(),g-Rt>=
DESCRIBE_MS&&ze(g)}function vl(){const{held:g}=m,E=u.kind==="histogram";setText(yt,longSpanText(g?g.end-g.begin:m.windowMs)),
setText(vn,g?"Go live":"Pause"),vn.setAttribute("aria-pressed",String(!!g));for(const mt of[vn,wi,le,sn])mt.hidden=E;le.
setAttribute("aria-pressed",String(u.isFixed)),sn.setAttribute("aria-pressed",String(u.isLog));const T=["ended","failed"].
includes(k.tone);Jt.dataset.tone=g?"held":k.tone;const A=g&&k.total>m.total?` · ${groupedText(k.total-m.total)} came me\
anwhile`:"";setText(An,(g?"paused":k.text)+A);const O=u.series.some(mt=>mt.length)||u.marks.list.length||u.bins?.counts.
length;if(qn.hidden=!!O,O)return;const it=k.tone==="idle"?"not running: run the flow to see its numbers":"no events yet";
setText(qn,k.hint||(T&&!k.total?"no events came":it))}let yl="";function tl(){const{isDark:g}=Xn(),E=JSON.stringify([g,u.
series.map(O=>[O.label,O.isShown])]);if(E===yl)return;yl=E;const T=focusedIn(yn),A=T?[...yn.children].indexOf(T):-1;yn.replaceChildren(
...u.series.map((O,it)=>{const{color:mt,dash:J}=strokeOf(it,g),be=J.length?"dashed":"solid",Ht=`border-top: 3px ${J[0]===
2?"dotted":be} ${mt}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(O.isShown),title:`${O.
isShown?"Hide":"Show"} ${O.label}`,onclick:()=>Ri(it,!O.isShown)},element("i",{style:Ht,"aria-hidden":"true"}),element("\
span",{class:"rxm-plot-name"},O.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),A>=0&&yn.children[A]?.
focus()}function Ri(g,E){const T=u.series[g];T.isShown=E,Me.set(T.label,E),H?.plot.setSeries(g+1,{show:E}),ge(`${T.label}\
 ${E?"shown":"hidden"}`),tl(),Mn()}function Ze(){u.series.forEach((g,E)=>{const T=yn.children[E]?.querySelector(".rxm-pl\
ot-value");if(!T)return;const A=cn(),O=A===null||u.kind==="histogram"?-1:kl(g,A),it=A===null?g.last:O<0?Number.NaN:g.v[O];
setText(T,g.isShown?fn(it):"")})}function Ql(){const[g,E]=u.x,T=u.series.filter(ee=>ee.isShown),A=u.kind==="histogram",O=H?.
width??600,it=A?0:Math.max(0,...T.map(ee=>ee.most(g,E,O)));let mt=0;if(u.isLog)for(const ee of T){const[oe,_n]=ee.between(
g,E);for(let Oe=oe;Oe<_n;Oe++)ee.v[Oe]<=0&&(mt+=1)}const{others:J,without:be}=k,Ht=notesOf({most:it,others:J,without:be,
hidden:u.series.length-T.length,lost:mt}),ie=u.marks.between(g,E),ve=ee=>ie.filter(oe=>oe.isFailure===ee).reduce((oe,_n)=>oe+
_n.count,0);ve(!1)&&!A&&Ht.push(`○ ${groupedText(ve(!1))} missed`),ve(!0)&&!A&&Ht.push(`× ${groupedText(ve(!0))} ${ve(
!0)===1?"failure":"failures"}`),A&&Ht.unshift(`values of the last ${longSpanText(m.windowMs)}`),setText(Pn,Ht.join(" · ")),
Pn.hidden=!Ht.length}function ze(g){Rt=g;const[E,T]=u.x,A=u.series.filter(it=>it.isShown).map(it=>{const mt=u.kind==="hi\
stogram"?null:it.range(E,T,!1),J=mt?`, lowest ${fn(mt[0])}, highest ${fn(mt[1])}`:"";return`${it.label}: last ${fn(it.last)}${J}`}),
O=m.held?`paused, ${longSpanText(T-E)}`:`the last ${longSpanText(m.windowMs)}`;setText(rn,[`Plot of ${k.label}, ${O}`,...A,
Pn.textContent].filter(Boolean).join(". "))}function cn(){return!et||!H?null:"left"in et?H.timeAt(et.left):et.t}function kl(g,E){
const[T,A]=u.x,O=REACH_PX*(A-T)/Math.max(1,H?.width??1);return g.nearest(E,O,u.kind==="step")}let ti="";function Fn(){const g=cn();
if(!H||g===null||u.kind==="histogram"||g<u.x[0]||g>u.x[1]){un.hidden=!0,an.replaceChildren(),H&&et&&!("left"in et)&&H.plot.
setCursor({left:-10,top:-10},!1);return}const E=H.leftOf(g);et&&!("left"in et)&&H.plot.setCursor({left:E,top:0},!1);const{
isDark:T}=Xn(),A=[];u.series.forEach((O,it)=>{const mt=O.isShown?kl(O,g):-1;mt>=0&&A.push([it,O.at(mt)])}),an.replaceChildren(
...A.map(([O,{t:it,v:mt}])=>{const J=u.kind==="step"?E:H.leftOf(it),be=H.topOf(mt),{color:Ht}=strokeOf(O,T);return element(
"i",{style:`left: ${J}px; top: ${be}px; border-color: ${Ht}`})})),Yi(g,E,A)}function Yi(g,E,T){const A=T[0]?.[1].t??g,O=momentText(
k.origin,T.length===1?A:g,u.now-g),it=Wi(g),mt=T.slice(0,MOST_IN_TIP).map(([ee,{v:oe}])=>[ee,u.series[ee].label,fn(oe)]);
T.length>MOST_IN_TIP&&mt.push([-1,`${T.length-MOST_IN_TIP} more`,""]);const J=JSON.stringify([O,mt,it]);if(un.hidden=!1,
J!==ti){ti=J;const{isDark:ee}=Xn();un.replaceChildren(element("div",{class:"rxm-plot-soft"},O),...mt.map(([oe,_n,Oe])=>{
const Sn=Number(oe)<0?"transparent":strokeOf(Number(oe),ee).color;return element("div",{class:"rxm-plot-line"},element("\
i",{style:`background: ${Sn}`}),element("span",{class:"rxm-plot-name"},String(_n)),element("b",{},String(Oe)))}),...it.map(
oe=>element("div",{class:"rxm-plot-bad"},oe)))}const{width:be}=un.getBoundingClientRect(),Ht=He.clientWidth,ie=H?H.plot.
over.offsetLeft:0,ve=ie+E+14;un.style.left=`${ve+be>Ht?Math.max(2,ie+E-be-14):ve}px`}function Wi(g){const[E,T]=u.x,A=6*(T-
E)/Math.max(1,H?.width??1);return u.marks.between(g-A,g+A).map(O=>{const it=groupedText(O.count);return O.isFailure?O.count===
1?`× ${O.text}`:`× ${it} failures, the first: ${O.text}`:`○ ${it} missed`})}function hn(g){et=g,Fn(),Ze();const E=cn();
Wt.point({at:E===null?null:k.origin+E,port:z,...Ml(E)})}function Ml(g,E){if(g===null||!H)return{};let T={away:Number.POSITIVE_INFINITY,
number:-1};const A=H.width/(u.x[1]-u.x[0]);for(const O of u.series){const it=O.isShown?kl(O,g):-1;if(it<0||O.number[it]<
0)continue;const mt=E===void 0?0:H.topOf(O.v[it])-E,J=Math.hypot((O.t[it]-g)*A,mt);J<T.away&&(T={away:J,number:O.number[it]})}
return T.number<0?{}:{number:R+T.number}}function ei({port:g,number:E}){if(E===void 0||g!==z)return null;for(const T of u.
series){const A=T.ofEvent(E-R);if(A>=0)return T.t[A]}return null}function ni(g,E){const T=Ml(g,E);T.number!==void 0&&Wt.
point({at:k.origin+g,port:z,...T,opens:!0})}function On(g){const E=u.series.filter(ve=>ve.isShown&&ve.length);if(!E.length)
return;K=Math.min(K,E.length-1);const T=E[K];m.held||ql("");const A=cn(),[O,it]=u.x,mt=A===null?-1:T.nearest(A,Number.POSITIVE_INFINITY),
J=g<0?T.indexOf(it):T.indexOf(O)-1,be=A===null?J:mt,Ht=A===null||mt>=0?T.next(be,g):-1;if(Ht<0)return;const ie=T.t[Ht];(ie<
O||ie>it)&&Xe(ie-(O+it)/2),hn({t:ie,from:"keys"}),ge(`${T.label} ${fn(T.v[Ht])}, ${momentText(k.origin,ie,u.now-ie)}`)}function bi(g){
const E=u.series.filter(it=>it.isShown&&it.length);if(!E.length)return;K=(K+g+E.length)%E.length;const T=E[K],A=cn(),O=A===
null?-1:T.nearest(A,Number.POSITIVE_INFINITY);O>=0&&hn({t:T.t[O],from:"keys"}),ge(`${T.label} ${O<0?"":fn(T.v[O])}`)}const Dn=()=>u.
x[1]-u.x[0],St={ArrowLeft:()=>On(-1),ArrowRight:()=>On(1),ArrowUp:()=>bi(-1),ArrowDown:()=>bi(1),PageUp:()=>Xe(-Dn()/2),
PageDown:()=>Xe(Dn()/2),Home:()=>Xe(Number.NEGATIVE_INFINITY),End:gl,Enter:()=>{const g=cn();g!==null&&ni(g)},Escape:()=>hn(
null)," ":()=>m.held?gl():ql("paused"),"+":()=>kn(.5),"=":()=>kn(.5),"-":()=>kn(2),l:wl};He.addEventListener("keydown",g=>{
!St[g.key]||g.ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),St[g.key]())});const Hi=g=>{if(u.kind===
"histogram")return;const E=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)kn(g.deltaY>0?1.25:.8,cn()??void 0);else if(E)Xe(
E*Dn()/Math.max(1,H?.width??1));else return;g.preventDefault()};He.addEventListener("wheel",Hi,{passive:!1});let Ge=null,
li=null;function ii(g){Ge={x:g.clientX,begin:u.x[0],end:u.x[1]}}const we=g=>{if(!Ge||!H)return;const E=(Ge.x-g.clientX)*
(Ge.end-Ge.begin)/Math.max(1,H.width);m.show(Ge.begin,Ge.end,w.at(performance.now()),k.total),Xe(E)},el=()=>{Ge=null};window.
addEventListener("pointermove",we),window.addEventListener("pointerup",el);const Wt=timeCursor(g=>{const E=g.at===null?ei(
g):g.at-k.origin;et=E===null?null:{t:E,from:"view"},Fn(),Ze(),Jt.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function xe(){
H?.dispose(),He.replaceChildren(),pt=lookOf($n),u.x=Se(performance.now()),u.isFixed||(u.y=Zl());const g=chartOf(He,u,Xn,
{onSelect:Xl,onPan:ii,onLive:gl});H=g;const{over:E}=g.plot;E.append(an),E.addEventListener("pointermove",T=>{Ge||hn({left:T.
clientX-E.getBoundingClientRect().left})}),E.addEventListener("pointerleave",()=>hn(null)),E.addEventListener("pointerdo\
wn",T=>{li=T.button===0?{x:T.clientX,y:T.clientY}:null}),E.addEventListener("pointerup",T=>{const A=li;li=null;const O=A&&
Math.hypot(T.clientX-A.x,T.clientY-A.y)<CLICK_PX,it=E.getBoundingClientRect();O&&!T.shiftKey&&ni(g.timeAt(T.clientX-it.left),
T.clientY-it.top)}),yl="",tl(),It()}const Vt=new ResizeObserver(()=>{!H||He.clientWidth<50||(H.resize(He.clientWidth),It())});
Vt.observe(He);function Te(g,E){const T=performance.now();w.tell(g.at,g.flows,T);const{tone:A,text:O,total:it,others:mt,
without:J,hint:be}=g;O!==k.text&&["ended","failed"].includes(A)&&ge(O),Object.assign(k,{tone:A,text:O,total:it,others:mt,
without:J,hint:be}),u.isOver=["ended","failed"].includes(A),g.first!==void 0&&(R=g.first),g.unit!==void 0&&(u.unit=g.unit);
const Ht=g.series&&Fe(g.series),ie=rowsOf(E);let ve=0;g.lengths.forEach(([ee,oe],_n)=>{u.series[_n].add(ie,ve,ee,oe),ve+=
ee+oe}),g.marks&&u.marks.add(g.marks),g.bins&&(u.bins={width:g.bins[0],counts:g.bins[1]}),rt=!0,(Ht||!H)&&xe(),!m.held||
u.kind==="histogram"?Q||=requestAnimationFrame(Qn):T-Ct>=NOTE_MS&&bl(T)}function Fe(g){if(!(g.length!==u.series.length||
g.some((T,A)=>u.series[A].label!==T)))return!1;for(let T=u.series.length;T<g.length;T++){const A=new SeriesPoints(g[T]);
A.isShown=Me.get(A.label)??(!te||T<te),u.series.push(A)}return!0}let te=0;function Cn(g,E){(g.origin!==k.origin||g.total<
k.total||g.run!==$)&&(m.release(),et=null),k.label=g.label??"",k.origin=g.origin??0,$=g.run??"",z=g.port??"",te=g.first_shown??
0,H||(u.kind=g.kind??"line",u.isLog=g.scale==="log",m.windowMs=g.window??m.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),m.keptMs=
g.kept??m.keptMs,u.series=[],u.marks=new Marks,u.bins=null,w.offset=Number.NEGATIVE_INFINITY,setText(Kn,k.label),Kn.title=
k.label,Jt.setAttribute("aria-label",`Plot of ${k.label}`),g.series||(g.series=[]),H?.dispose(),H=null,Ct=Rt=Number.NEGATIVE_INFINITY,
Te(g,E)}const nl=live(h,f,{onSnapshot:Cn,onMessage:Te,onShown:It,onHidden(){cancelAnimationFrame(Q),Q=0}}),Qe=setInterval(
()=>nl.isShown()&&bl(performance.now()),1e3);return vl(),()=>{clearInterval(Qe),clearTimeout(kt),cancelAnimationFrame(Q),
Vt.disconnect(),Wt.dispose(),window.removeEventListener("pointermove",we),window.removeEventListener("pointerup",el),H?.
dispose(),nl.dispose(),Jt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
