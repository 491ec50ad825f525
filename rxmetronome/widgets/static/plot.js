function element(c,h={},...x){const m=document.createElement(c);for(const[u,k]of Object.entries(h))k==null||k===!1||(u.startsWith(
"on")&&typeof k=="function"?m.addEventListener(u.slice(2),k):m.setAttribute(u,k===!0?"":String(k)));return m.append(...x.
filter(u=>u!=null)),m}function setText(c,h){c.textContent!==h&&(c.textContent=h)}function focusedIn(c){const h=c.getRootNode(),
x=h instanceof Document||h instanceof ShadowRoot?h.activeElement:null;return x&&c.contains(x)?x:null}function keepKeys(c){
c.addEventListener("keydown",h=>h.stopPropagation()),c.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(c){
return Math.round(c).toLocaleString("en-US")}function spanText(c){if(c<999.5)return`${Math.round(c)} ms`;if(c<59950)return`${Number(
(c/1e3).toFixed(1))} s`;const h=Math.round(c/1e3);return`${Math.floor(h/60)} min${h%60?` ${h%60} s`:""}`}var WIDGET="app\
lication/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");
function notebookOf(c){const h=c.widget_manager?.context,x=h?.model;return typeof h?.save=="function"&&typeof x?.toJSON==
"function"&&x.cells?{context:h,notebook:x,manager:c.widget_manager}:null}function askForPicture(c){return new Promise(h=>{
const x=k=>{clearTimeout(u),c.off("msg:custom",m),h(k)},m=k=>{k?.picture&&x(k.picture)},u=setTimeout(()=>x(null),ANSWER_MS);
c.on("msg:custom",m);try{Promise.resolve(c.send({do:"picture",view:""})).catch(()=>x(null))}catch{x(null)}})}var Keeper=class{constructor({
context:c,notebook:h,manager:x}){this.notebook=h,this.manager=x,this.models=new Set,this.pictures=new Map;const m=c.save.
bind(c);c.save=async(...k)=>(await this.ask(),m(...k));const u=h.toJSON.bind(h);h.toJSON=()=>this.withPictures(u())}async ask(){
const c=this.manager.kernel?.status;if(!c||["dead","terminating","restarting","unknown"].includes(c))return;const h=await Promise.
all([...this.models].map(askForPicture));for(const x of h)x&&this.pictures.set(x.model,x);for(const{made:x}of this.outputs()){
const m=x.data?.[WIDGET]?.model_id;if(!m||x.metadata?.rxmetronome||!this.manager.has_model(m))continue;const{html:u,isOurs:k}=this.
boxed(await this.manager.get_model(m));k&&this.pictures.set(m,{model:m,text:"",html:u,brief:u,page:u})}}boxed(c){const h=this.
pictures.get(c.model_id),x=c.get("children");if(!x)return{html:h?.brief??plainHtml(c),isOurs:!!h};const m=c.get("titles")??
[],u=x.map($=>this.boxed($));return{html:`<div>${u.map(({html:$},O)=>m[O]?`<p><b>${escaped(m[O])}</b></p>${$}`:$).join("")}\
</div>`,isOurs:u.some(({isOurs:$})=>$)}}withPictures(c){const h=m=>{const u=m.data?.[WIDGET]?.model_id,k=this.pictures.get(
u),$=m.data?.["text/html"]&&m.metadata?.rxmetronome&&u;if(!m.data||!($||k))return m;const{[WIDGET]:O,...W}=m.data;return k&&
(W["text/html"]=k.brief),k?.text&&(W["text/plain"]=k.text),{...m,data:W,metadata:{...m.metadata,rxmetronome:u}}},x=c.cells.
map(m=>m.outputs?{...m,outputs:m.outputs.map(h)}:m);return{...c,cells:x}}revive(){for(const{outputs:c,at:h,made:x}of this.
outputs()){const m=x.metadata?.rxmetronome;if(!m||x.data?.[WIDGET]||!this.manager.has_model(m))continue;const u={...x.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:m}};c.set(h,{...x,data:u,metadata:{...x.metadata,rxmetronome:"live"}})}}insert({
model:c,text:h,html:x}){for(const{outputs:m,made:u}of this.outputs()){if(u.data?.[WIDGET]?.model_id!==c)continue;const k={
"text/plain":h,"text/html":x};return m.add({output_type:"display_data",data:k,metadata:{}}),!0}return!1}outputs(){const c=[];
if(this.notebook.isDisposed)return[];for(let h=0;h<this.notebook.cells.length;h++){const{outputs:x}=this.notebook.cells.
get(h);for(let m=0;m<(x?.length??0);m++)c.push({outputs:x,at:m,made:x.get(m).toJSON()})}return c}};function plainHtml(c){
const h=[c.get("description"),c.get("value")].filter(u=>["string","number"].includes(typeof u)),x=/^HTML/.test(c.get("_m\
odel_name")??""),m=h.map(u=>x?textOf(String(u)):String(u)).join(" ");return m.trim()?`<p>${escaped(m.trim())}</p>`:""}var textOf=c=>new DOMParser().
parseFromString(c,"text/html").body.textContent??"",escaped=c=>c.replace(/[&<>"]/g,h=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[h]??h);function keeperOf(c){const h=notebookOf(c);if(!h)return null;const x=globalThis;x[KEEPERS]??=new WeakMap;
const m=x[KEEPERS],u=m.get(h.context)??new Keeper(h);return m.set(h.context,u),u}function initialize({model:c}){const h=keeperOf(
c);if(!h)return;h.models.add(c),h.revive();const x=setTimeout(()=>h.revive(),REVIVE_MS);return()=>{clearTimeout(x),h.models.
delete(c)}}function snapshotButton(c,h){const m=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:k},"Snapshot");let u;async function k(){h?.();const O=await askForPicture(c);O?keeperOf(
c)?.insert(O)?$("kept below"):(download(O.page,"snapshot.html","text/html"),$("saved")):$("no answer")}function $(O){clearTimeout(
u),m.textContent=O,u=setTimeout(()=>{m.textContent="Snapshot"},FLASH_MS)}return m}function download(c,h,x){const m=URL.createObjectURL(
new Blob([c],{type:`${x};charset=utf-8`}));element("a",{href:m,download:h}).click(),setTimeout(()=>URL.revokeObjectURL(m),
1e4)}var PING_MS=2e3,SILENT_MS=3e3,ANSWER_MS2=1e3,HIDE_MS=300;function live(c,h,x){const m=Math.random().toString(36).slice(
2)+Date.now().toString(36),u=element("div",{class:"rxm-note",role:"status",hidden:!0});let k=null,$=!1,O=!1,W=Date.now(),
G=0,vt=!1,nt,B=!1,Z="",at=[];h.classList.add("rxm-live");function Ct(yt){try{Promise.resolve(c.send({...yt,view:m})).catch(
()=>{})}catch{}}function Rt(yt){G=Date.now(),Ct({do:yt})}function _e(){const yt=O&&at.some(ln=>Date.now()-ln.since>=ANSWER_MS2),
le=Z?`this view broke, and shows what it showed last: ${Z}`:B?"kernel gone or not answering; this is the last it sent":yt?
"waits for the cell: the kernel has not taken this up yet":"";le&&!u.isConnected&&h.prepend(u),u.hidden=!le,u.textContent!==
le&&(u.textContent=le),h.classList.toggle("rxm-orphan",!!Z||B)}function qt(yt,le=[]){vt||yt===null||typeof yt!="object"||
typeof yt.n!="number"||(W=Date.now(),B=!1,yt.broken?(Z=yt.broken,k=null):O&&Hn(yt,le),_e())}function Hn(yt,le){if(yt.snapshot)
k=yt.n+1,at=[],Z="",x.onSnapshot?.(yt,le);else{if(k===null)return;if(yt.n!==k)k=null,Rt("gap");else{if(k+=1,yt.beat)return;
at=at.filter(ln=>!ln.isAnswer(yt)),x.onMessage?.(yt,le)}}}function Tn(){const yt=$&&document.visibilityState!=="hidden";
if(clearTimeout(nt),!(yt===O||vt)){if(!yt){nt=setTimeout(gn,HIDE_MS);return}O=!0,k=null,W=Date.now(),Rt("shown"),x.onShown?.()}}
function gn(){vt||!O||(O=!1,k=null,at=[],Ct({do:"hidden"}),_e(),x.onHidden?.())}const jn=new IntersectionObserver(yt=>{$=
yt[yt.length-1].isIntersecting,Tn()});jn.observe(h),document.addEventListener("visibilitychange",Tn),c.on("msg:custom",qt);
const cl=setInterval(()=>{if(!O)return;const yt=Date.now();yt-W>SILENT_MS&&(B=!0),yt-G>=PING_MS-50&&Rt(k===null?"shown":
"ping"),_e()},1e3);return{view:m,send(yt,le){Ct(yt),le&&(at.push({isAnswer:le,since:Date.now()}),setTimeout(()=>vt||_e(),
ANSWER_MS2))},isShown:()=>O,dispose(){vt||(Ct({do:"closed"}),vt=!0,clearInterval(cl),clearTimeout(nt),jn.disconnect(),document.
removeEventListener("visibilitychange",Tn),c.off("msg:custom",qt),u.remove(),h.classList.remove("rxm-live","rxm-orphan"))}}}
var Edge=class{constructor(){this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(c,h,x){(!h||
!this.flows)&&(this.offset=Number.NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(5,(x-this.heard)*.002),c-
x),Object.assign(this,{now:c,flows:h,heard:x})}at(c){return this.flows?c+this.offset:this.now}},PLACE=Symbol.for("rxmetr\
onome.time_cursors");function listeners(){const c=globalThis;return c[PLACE]??=new Set,c[PLACE]}function timeCursor(c,h){
const x=listeners(),m={},u=(k,$)=>{$!==m&&k.run&&k.run===h()&&c(k)};return x.add(u),{point(k){if(h())for(const $ of x)$(
{...k,run:h()},m)},dispose(){x.delete(u)}}}var library=(()=>{var c=Object.defineProperty,h=Object.getOwnPropertyDescriptor,
x=Object.getOwnPropertyNames,m=Object.prototype.hasOwnProperty,u=(t,n)=>{for(var s in n)c(t,s,{get:n[s],enumerable:!0})},
k=(t,n,s,l)=>{if(n&&typeof n=="object"||typeof n=="function")for(let o of x(n))!m.call(t,o)&&o!==s&&c(t,o,{get:()=>n[o],
enumerable:!(l=h(n,o))||l.enumerable});return t},$=t=>k(c({},"__esModule",{value:!0}),t),O={};u(O,{default:()=>ke});var W="\
uplot",G="u-hz",vt="u-vt",nt="u-title",B="u-wrap",Z="u-under",at="u-over",Ct="u-axis",Rt="u-off",_e="u-select",qt="u-cur\
sor-x",Hn="u-cursor-y",Tn="u-cursor-pt",gn="u-legend",jn="u-live",cl="u-inline",yt="u-series",le="u-marker",ln="u-label",
bi="u-value",Vn="width",sn="height",He="bottom",on="left",rn="right",Gn="#000",wn=Gn+"0",En="mousemove",Xl="mousedown",In="\
mouseup",An="mouseenter",Kn="mouseleave",hl="dblclick",dl="resize",Nn="scroll",xn="change",pl="dppxchange",Zl="--",bn=typeof window<
"u",Le=bn?document:null,Pe=bn?window:null,ml=bn?navigator:null,_t,Un;function Ql(){let t=devicePixelRatio;_t!=t&&(_t=t,Un&&
ni(xn,Un,Ql),Un=matchMedia(`(min-resolution: ${_t-.001}dppx) and (max-resolution: ${_t+.001}dppx)`),vn(xn,Un,Ql),Pe.dispatchEvent(
new CustomEvent(pl)))}function de(t,n){if(n!=null){let s=t.classList;!s.contains(n)&&s.add(n)}}function Pn(t,n){let s=t.
classList;s.contains(n)&&s.remove(n)}function Pt(t,n,s){t.style[n]=s+"px"}function $e(t,n,s,l){let o=Le.createElement(t);
return n!=null&&de(o,n),s?.insertBefore(o,l),o}function Se(t,n){return $e("div",t,n)}var vi=new WeakMap;function je(t,n,s,l,o){
let p="translate("+n+"px,"+s+"px)",f=vi.get(t);p!=f&&(t.style.transform=p,vi.set(t,p),n<0||s<0||n>l||s>o?de(t,Rt):Pn(t,Rt))}
var gl=new WeakMap;function wl(t,n,s){let l=n+s,o=gl.get(t);l!=o&&(gl.set(t,l),t.style.background=n,t.style.borderColor=
s)}var xl=new WeakMap;function bl(t,n,s,l){let o=n+""+s,p=xl.get(t);o!=p&&(xl.set(t,o),t.style.height=s+"px",t.style.width=
n+"px",t.style.marginLeft=l?-n/2+"px":0,t.style.marginTop=l?-s/2+"px":0)}var ti={passive:!0},ei={...ti,capture:!0};function vn(t,n,s,l){
n.addEventListener(t,s,l?ei:ti)}function ni(t,n,s,l){n.removeEventListener(t,s,ti)}bn&&Ql();function ee(t,n,s,l){let o;s=
s||0,l=l||n.length-1;let p=l<=2147483647;for(;l-s>1;)o=p?s+l>>1:ye((s+l)/2),n[o]<t?s=o:l=o;return t-n[s]<=n[l]-t?s:l}function vl(t){
return(n,s,l)=>{let o=-1,p=-1;for(let f=s;f<=l;f++)if(t(n[f])){o=f;break}for(let f=l;f>=s;f--)if(t(n[f])){p=f;break}return[
o,p]}}var li=t=>t!=null,yl=t=>t!=null&&t>0,kl=vl(li),Wi=vl(yl);function Bn(t,n,s,l=0,o=!1){let p=o?Wi:kl,f=o?yl:li;[n,s]=
p(t,n,s);let b=t[n],y=t[n];if(n>-1)if(l==1)b=t[n],y=t[s];else if(l==-1)b=t[s],y=t[n];else for(let v=n;v<=s;v++){let N=t[v];
f(N)&&(N<b?b=N:N>y&&(y=N))}return[b??A,y??-A]}function Jn(t,n,s,l){let o=yi(t),p=yi(n);t==n&&(o==-1?(t*=s,n/=s):(t/=s,n*=
s));let f=s==10?g:E,b=o==1?ye:Oe,y=p==1?Oe:ye,v=b(f(Vt(t))),N=y(f(Vt(n))),M=Xe(s,v),S=Xe(s,N);return s==10&&(v<0&&(M=$t(
M,-v)),N<0&&(S=$t(S,-N))),l||s==2?(t=M*o,n=S*p):(t=Is(t,M),n=ki(n,S)),[t,n]}function ii(t,n,s,l){let o=Jn(t,n,s,l);return t==
0&&(o[0]=0),n==0&&(o[1]=0),o}var Ml=.1,si={mode:3,pad:Ml},$n={pad:0,soft:null,mode:0},oi={min:$n,max:$n};function qn(t,n,s,l){
return Mi(s)?_l(t,n,s):($n.pad=s,$n.soft=l?0:null,$n.mode=l?3:0,_l(t,n,oi))}function St(t,n){return t??n}function qe(t,n,s){
for(n=St(n,0),s=St(s,t.length-1);n<=s;){if(t[n]!=null)return!0;n++}return!1}function _l(t,n,s){let l=s.min,o=s.max,p=St(
l.pad,0),f=St(o.pad,0),b=St(l.hard,-A),y=St(o.hard,A),v=St(l.soft,A),N=St(o.soft,-A),M=St(l.mode,0),S=St(o.mode,0),K=n-t,
j=g(K),U=pe(Vt(t),Vt(n)),gt=g(U),rt=Vt(gt-j);(K<1e-24||rt>10)&&(K=0,(t==0||n==0)&&(K=1e-24,M==2&&v!=A&&(p=0),S==2&&N!=-A&&
(f=0)));let F=K||U||1e3,et=g(F),z=Xe(10,ye(et)),wt=F*(K==0?t==0?.1:1:p),V=$t(Is(t-wt,z/10),24),bt=t>=v&&(M==1||M==3&&V<=
v||M==2&&V>=v)?v:A,ft=pe(b,V<bt&&t>=bt?bt:Te(bt,V)),kt=F*(K==0?n==0?.1:1:f),J=$t(ki(n+kt,z/10),24),C=n<=N&&(S==1||S==3&&
J>=N||S==2&&J<=N)?N:-A,X=Te(y,J>C&&n<=C?C:pe(C,J));return ft==X&&ft==0&&(X=100),[ft,X]}var Hi=new Intl.NumberFormat(bn?ml.
language:"en-US"),Sl=t=>Hi.format(t),ve=Math,On=ve.PI,Vt=ve.abs,ye=ve.floor,Gt=ve.round,Oe=ve.ceil,Te=ve.min,pe=ve.max,Xe=ve.
pow,yi=ve.sign,g=ve.log10,E=ve.log2,T=(t,n=1)=>ve.sinh(t)*n,R=(t,n=1)=>ve.asinh(t/n),A=1/0;function st(t){return(g((t^t>>
31)-(t>>31))|0)+1}function ct(t,n,s){return Te(pe(t,n),s)}function Wt(t){return typeof t=="function"}function lt(t){return Wt(
t)?t:()=>t}var Kt=()=>{},ie=t=>t,me=(t,n)=>n,se=t=>null,oe=t=>!0,an=(t,n)=>t==n,Xn=/\.\d*?(?=9{6,}|0{6,})/gm,yn=t=>{if(Ns(
t)||Fn.has(t))return t;let n=`${t}`,s=n.match(Xn);if(s==null)return t;let l=s[0].length-1;if(n.indexOf("e-")!=-1){let[o,
p]=n.split("e");return+`${yn(o)}e${p}`}return $t(t,l)};function Zn(t,n){return yn($t(yn(t/n))*n)}function ki(t,n){return yn(
Oe(yn(t/n))*n)}function Is(t,n){return yn(ye(yn(t/n))*n)}function $t(t,n=0){if(Ns(t))return t;let s=10**n,l=t*s*(1+Number.
EPSILON);return Gt(l)/s}var Fn=new Map;function As(t){return((""+t).split(".")[1]||"").length}function ri(t,n,s,l){let o=[],
p=l.map(As);for(let f=n;f<s;f++){let b=Vt(f),y=$t(Xe(t,f),b);for(let v=0;v<l.length;v++){let N=t==10?+`${l[v]}e${f}`:l[v]*
y,M=(f>=0?0:b)+(f>=p[v]?0:p[v]),S=t==10?N:$t(N,M);o.push(S),Fn.set(S,M)}}return o}var ai={},ji=[],Tl=[null,null],zn=Array.
isArray,Ns=Number.isInteger,sr=t=>t===void 0;function Ps(t){return typeof t=="string"}function Mi(t){let n=!1;if(t!=null){
let s=t.constructor;n=s==null||s==Object}return n}function or(t){return t!=null&&typeof t=="object"}var rr=Object.getPrototypeOf(
Uint8Array),$s="__proto__";function El(t,n=Mi){let s;if(zn(t)){let l=t.find(o=>o!=null);if(zn(l)||n(l)){s=Array(t.length);
for(let o=0;o<t.length;o++)s[o]=El(t[o],n)}else s=t.slice()}else if(t instanceof rr)s=t.slice();else if(n(t)){s={};for(let l in t)
l!=$s&&(s[l]=El(t[l],n))}else s=t;return s}function Zt(t){let n=arguments;for(let s=1;s<n.length;s++){let l=n[s];for(let o in l)
o!=$s&&(Mi(t[o])?Zt(t[o],El(l[o])):t[o]=El(l[o]))}return t}var ar=0,ur=1,fr=2;function cr(t,n,s){for(let l=0,o,p=-1;l<n.
length;l++){let f=n[l];if(f>p){for(o=f-1;o>=0&&t[o]==null;)t[o--]=null;for(o=f+1;o<s&&t[o]==null;)t[p=o++]=null}}}function hr(t,n){
if(mr(t)){let f=t[0].slice();for(let b=1;b<t.length;b++)f.push(...t[b].slice(1));return gr(f[0])||(f=pr(f)),f}let s=new Set;
for(let f=0;f<t.length;f++){let b=t[f][0],y=b.length;for(let v=0;v<y;v++)s.add(b[v])}let l=[Array.from(s).sort((f,b)=>f-
b)],o=l[0].length,p=new Map;for(let f=0;f<o;f++)p.set(l[0][f],f);for(let f=0;f<t.length;f++){let b=t[f],y=b[0];for(let v=1;v<
b.length;v++){let N=b[v],M=Array(o).fill(void 0),S=n?n[f][v]:ur,K=[];for(let j=0;j<N.length;j++){let U=N[j],gt=p.get(y[j]);
U===null?S!=ar&&(M[gt]=U,S==fr&&K.push(gt)):M[gt]=U}cr(M,K,o),l.push(M)}}return l}var dr=typeof queueMicrotask>"u"?t=>Promise.
resolve().then(t):queueMicrotask;function pr(t){let n=t[0],s=n.length,l=Array(s);for(let p=0;p<l.length;p++)l[p]=p;l.sort(
(p,f)=>n[p]-n[f]);let o=[];for(let p=0;p<t.length;p++){let f=t[p],b=Array(s);for(let y=0;y<s;y++)b[y]=f[l[y]];o.push(b)}
return o}function mr(t){let n=t[0][0],s=n.length;for(let l=1;l<t.length;l++){let o=t[l][0];if(o.length!=s)return!1;if(o!=
n){for(let p=0;p<s;p++)if(o[p]!=n[p])return!1}}return!0}function gr(t,n=100){let s=t.length;if(s<=1)return!0;let l=0,o=s-
1;for(;l<=o&&t[l]==null;)l++;for(;o>=l&&t[o]==null;)o--;if(o<=l)return!0;let p=pe(1,ye((o-l+1)/n));for(let f=t[l],b=l+p;b<=
o;b+=p){let y=t[b];if(y!=null){if(y<=f)return!1;f=y}}return!0}var Os=["January","February","March","April","May","June",
"July","August","September","October","November","December"],Fs=["Sunday","Monday","Tuesday","Wednesday","Thursday","Fri\
day","Saturday"];function zs(t){return t.slice(0,3)}var wr=Fs.map(zs),xr=Os.map(zs),br={MMMM:Os,MMM:xr,WWWW:Fs,WWW:wr};function ui(t){
return(t<10?"0":"")+t}function vr(t){return(t<10?"00":t<100?"0":"")+t}var yr={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+
"").slice(2),MMMM:(t,n)=>n.MMMM[t.getMonth()],MMM:(t,n)=>n.MMM[t.getMonth()],MM:t=>ui(t.getMonth()+1),M:t=>t.getMonth()+
1,DD:t=>ui(t.getDate()),D:t=>t.getDate(),WWWW:(t,n)=>n.WWWW[t.getDay()],WWW:(t,n)=>n.WWW[t.getDay()],HH:t=>ui(t.getHours()),
H:t=>t.getHours(),h:t=>{let n=t.getHours();return n==0?12:n>12?n-12:n},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=
12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ui(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>ui(t.getSeconds()),s:t=>t.
getSeconds(),fff:t=>vr(t.getMilliseconds())};function Vi(t,n){n=n||br;let s=[],l=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=l.exec(
t);)s.push(o[0][0]=="{"?yr[o[1]]:o[0]);return p=>{let f="";for(let b=0;b<s.length;b++)f+=typeof s[b]=="string"?s[b]:s[b](
p,n);return f}}var kr=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Mr(t,n){let s;return n=="UTC"||n=="E\
tc/UTC"?s=new Date(+t+t.getTimezoneOffset()*6e4):n==kr?s=t:(s=new Date(t.toLocaleString("en-US",{timeZone:n})),s.setMilliseconds(
t.getMilliseconds())),s}var Ls=t=>t%1==0,_i=[1,2,2.5,5],_r=ri(10,-32,0,_i),Ds=ri(10,0,32,_i),Sr=Ds.filter(Ls),Qn=_r.concat(
Ds),Gi=`
`,Cs="{YYYY}",Rs=Gi+Cs,Ys="{M}/{D}",fi=Gi+Ys,Si=fi+"/{YY}",Ws="{aa}",Tr="{h}:{mm}",Il=Tr+Ws,Hs=Gi+Il,js=":{ss}",It=null;
function Vs(t){let n=t*1e3,s=n*60,l=s*60,o=l*24,p=o*30,f=o*365,b=(t==1?ri(10,0,3,_i).filter(Ls):ri(10,-3,0,_i)).concat([
n,n*5,n*10,n*15,n*30,s,s*5,s*10,s*15,s*30,l,l*2,l*3,l*4,l*6,l*8,l*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,p,p*2,p*
3,p*4,p*6,f,f*2,f*5,f*10,f*25,f*50,f*100]),y=[[f,Cs,It,It,It,It,It,It,1],[o*28,"{MMM}",Rs,It,It,It,It,It,1],[o,Ys,Rs,It,
It,It,It,It,1],[l,"{h}"+Ws,Si,It,fi,It,It,It,1],[s,Il,Si,It,fi,It,It,It,1],[n,js,Si+" "+Il,It,fi+" "+Il,It,Hs,It,1],[t,js+
".{fff}",Si+" "+Il,It,fi+" "+Il,It,Hs,It,1]];function v(N){return(M,S,K,j,U,gt)=>{let rt=[],F=U>=f,et=U>=p&&U<f,z=N(K),wt=$t(
z*t,3),V=Ki(z.getFullYear(),F?0:z.getMonth(),et||F?1:z.getDate()),bt=$t(V*t,3);if(et||F){let ft=et?U/p:0,kt=F?U/f:0,J=wt==
bt?wt:$t(Ki(V.getFullYear()+kt,V.getMonth()+ft,1)*t,3),C=new Date(Gt(J/t)),X=C.getFullYear(),Q=C.getMonth();for(let xt=0;J<=
j;xt++){let it=Ki(X+kt*xt,Q+ft*xt,1),ht=it-N($t(it*t,3));J=$t((+it+ht)*t,3),J<=j&&rt.push(J)}}else{let ft=U>=o?o:U,kt=ye(
K)-ye(wt),J=bt+kt+ki(wt-bt,ft);rt.push(J);let C=N(J),X=C.getHours()+C.getMinutes()/s+C.getSeconds()/l,Q=U/l,xt=M.axes[S].
_space,it=gt/xt;for(;J=$t(J+U,t==1?0:3),!(J>j);)if(Q>1){let ht=ye($t(X+Q,6))%24,mt=N(J).getHours()-ht;mt>1&&(mt=-1),J-=mt*
l,X=(X+Q)%24;let Ut=rt[rt.length-1];$t((J-Ut)/U,3)*it>=.7&&rt.push(J)}else rt.push(J)}return rt}}return[b,y,v]}var[Er,Ir,
Ar]=Vs(1),[Nr,Pr,$r]=Vs(.001);ri(2,-53,53,[1]);function Gs(t,n){return t.map(s=>s.map((l,o)=>o==0||o==8||l==null?l:n(o==
1||s[8]==0?l:s[1]+l)))}function Ks(t,n){return(s,l,o,p,f)=>{let b=n.find(j=>f>=j[0])||n[n.length-1],y,v,N,M,S,K;return l.
map(j=>{let U=t(j),gt=U.getFullYear(),rt=U.getMonth(),F=U.getDate(),et=U.getHours(),z=U.getMinutes(),wt=U.getSeconds(),V=gt!=
y&&b[2]||rt!=v&&b[3]||F!=N&&b[4]||et!=M&&b[5]||z!=S&&b[6]||wt!=K&&b[7]||b[1];return y=gt,v=rt,N=F,M=et,S=z,K=wt,V(U)})}}
function Or(t,n){let s=Vi(n);return(l,o,p,f,b)=>o.map(y=>s(t(y)))}function Ki(t,n,s){return new Date(t,n,s)}function Us(t,n){
return n(t)}var Fr="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Bs(t,n){return(s,l,o,p)=>p==null?Zl:n(t(l))}function zr(t,n){
let s=t.series[n];return s.width?s.stroke(t,n):s.points.width?s.points.stroke(t,n):null}function Lr(t,n){return t.series[n].
fill(t,n)}var Dr={show:!0,live:!0,isolate:!1,mount:Kt,markers:{show:!0,width:2,stroke:zr,fill:Lr,dash:"solid"},idx:null,
idxs:null,values:[]};function Cr(t,n){let s=t.cursor.points,l=Se(),o=s.size(t,n);Pt(l,Vn,o),Pt(l,sn,o);let p=o/-2;Pt(l,"\
marginLeft",p),Pt(l,"marginTop",p);let f=s.width(t,n,o);return f&&Pt(l,"borderWidth",f),l}function Rr(t,n){let s=t.series[n].
points;return s._fill||s._stroke}function Yr(t,n){let s=t.series[n].points;return s._stroke||s._fill}function Wr(t,n){return t.
series[n].points.size}var Ui=[0,0];function Hr(t,n,s){return Ui[0]=n,Ui[1]=s,Ui}function Ti(t,n,s,l=!0){return o=>{o.button==
0&&(!l||o.target==n)&&s(o)}}function Bi(t,n,s,l=!0){return o=>{(!l||o.target==n)&&s(o)}}var jr={show:!0,x:!0,y:!0,lock:!1,
move:Hr,points:{one:!1,show:Cr,size:Wr,width:0,stroke:Yr,fill:Rr},bind:{mousedown:Ti,mouseup:Ti,click:Ti,dblclick:Ti,mousemove:Bi,
mouseleave:Bi,mouseenter:Bi},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,n)=>{n.stopPropagation(),n.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(t,n,s,l,o)=>l-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Js={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ji=Zt({},Js,{filter:me}),qs=Zt({},Ji,{
size:10}),Xs=Zt({},Js,{show:!1}),qi='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto S\
ans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Zs="bold "+qi,Qs=1.5,to={
show:!0,scale:"x",stroke:Gn,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,side:2,grid:Ji,ticks:qs,
border:Xs,font:qi,lineGap:Qs,rotate:0},Vr="Value",Gr="Time",eo={show:!0,scale:"x",auto:!1,sorted:1,min:A,max:-A,idxs:[]};
function Kr(t,n,s,l,o){return n.map(p=>p==null?"":Sl(p))}function Ur(t,n,s,l,o,p,f){let b=[],y=Fn.get(o)||0;s=f?s:$t(ki(
s,o),y);for(let v=s;v<=l;v=$t(v+o,y))b.push(Object.is(v,-0)?0:v);return b}function Xi(t,n,s,l,o,p,f){let b=[],y=t.scales[t.
axes[n].scale].log,v=y==10?g:E,N=ye(v(s));o=Xe(y,N),y==10&&(o=Qn[ee(o,Qn)]);let M=s,S=o*y;y==10&&(S=Qn[ee(S,Qn)]);do b.push(
M),M=M+o,y==10&&!Fn.has(M)&&(M=$t(M,Fn.get(o))),M>=S&&(o=M,S=o*y,y==10&&(S=Qn[ee(S,Qn)]));while(M<=l);return b}function Br(t,n,s,l,o,p,f){
let b=t.scales[t.axes[n].scale].asinh,y=l>b?Xi(t,n,pe(b,s),l,o):[b],v=l>=0&&s<=0?[0]:[];return(s<-b?Xi(t,n,pe(b,-l),-s,o):
[b]).reverse().map(N=>-N).concat(v,y)}var no=/./,Jr=/[12357]/,qr=/[125]/,lo=/1/,Zi=(t,n,s,l)=>t.map((o,p)=>n==4&&o==0||p%
l==0&&s.test(o.toExponential()[o<0?1:0])?o:null);function Xr(t,n,s,l,o){let p=t.axes[s],f=p.scale,b=t.scales[f],y=t.valToPos,
v=p._space,N=y(10,f),M=y(9,f)-N>=v?no:y(7,f)-N>=v?Jr:y(5,f)-N>=v?qr:lo;if(M==lo){let S=Vt(y(1,f)-N);if(S<v)return Zi(n.slice().
reverse(),b.distr,M,Oe(v/S)).reverse()}return Zi(n,b.distr,M,1)}function Zr(t,n,s,l,o){let p=t.axes[s],f=p.scale,b=p._space,
y=t.valToPos,v=Vt(y(1,f)-y(2,f));return v<b?Zi(n.slice().reverse(),3,no,Oe(b/v)).reverse():n}function Qr(t,n,s,l){return l==
null?Zl:n==null?"":Sl(n)}var io={show:!0,scale:"y",stroke:Gn,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zs,
side:3,grid:Ji,ticks:qs,border:Xs,font:qi,lineGap:Qs,rotate:0};function ta(t,n){let s=3+(t||1)*2;return $t(s*n,3)}function ea(t,n){
let{scale:s,idxs:l}=t.series[0],o=t._data[0],p=t.valToPos(o[l[0]],s,!0),f=t.valToPos(o[l[1]],s,!0),b=Vt(f-p),y=t.series[n],
v=b/(y.points.space*_t);return l[1]-l[0]<=v}var so={scale:null,auto:!0,sorted:0,min:A,max:-A},oo=(t,n,s,l,o)=>o,ro={show:!0,
auto:!0,sorted:0,gaps:oo,alpha:1,facets:[Zt({},so,{scale:"x"}),Zt({},so,{scale:"y"})]},ao={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:oo,alpha:1,points:{show:ea,filter:null},values:null,min:A,max:-A,idxs:[],path:null,clip:null};function na(t,n,s,l,o){
return s/10}var uo={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},la=Zt({},uo,{time:!1,ori:1}),fo={};
function co(t,n){let s=fo[t];return s||(s={key:t,plots:[],sub(l){s.plots.push(l)},unsub(l){s.plots=s.plots.filter(o=>o!=
l)},pub(l,o,p,f,b,y,v){for(let N=0;N<s.plots.length;N++)s.plots[N]!=o&&s.plots[N].pub(l,o,p,f,b,y,v)}},t!=null&&(fo[t]=s)),
s}var Al=1,Qi=2;function tl(t,n,s){let l=t.mode,o=t.series[n],p=l==2?t._data[n]:t._data,f=t.scales,b=t.bbox,y=p[0],v=l==
2?p[1]:p[n],N=l==2?f[o.facets[0].scale]:f[t.series[0].scale],M=l==2?f[o.facets[1].scale]:f[o.scale],S=b.left,K=b.top,j=b.
width,U=b.height,gt=t.valToPosH,rt=t.valToPosV;return N.ori==0?s(o,y,v,N,M,gt,rt,S,K,j,U,Ii,Nl,Ni,mo,wo):s(o,y,v,N,M,rt,
gt,K,S,U,j,Ai,Pl,ns,go,xo)}function ts(t,n){let s=0,l=0,o=St(t.bands,ji);for(let p=0;p<o.length;p++){let f=o[p];f.series[0]==
n?s=f.dir:f.series[1]==n&&(f.dir==1?l|=1:l|=2)}return[s,l==1?-1:l==2?1:l==3?2:0]}function ia(t,n,s,l,o){let p=t.mode,f=t.
series[n],b=p==2?f.facets[1].scale:f.scale,y=t.scales[b];return o==-1?y.min:o==1?y.max:y.distr==3?y.dir==1?y.min:y.max:0}
function kn(t,n,s,l,o,p){return tl(t,n,(f,b,y,v,N,M,S,K,j,U,gt)=>{let rt=f.pxRound,F=v.dir*(v.ori==0?1:-1),et=v.ori==0?Nl:
Pl,z,wt;F==1?(z=s,wt=l):(z=l,wt=s);let V=rt(M(b[z],v,U,K)),bt=rt(S(y[z],N,gt,j)),ft=rt(M(b[wt],v,U,K)),kt=rt(S(p==1?N.max:
N.min,N,gt,j)),J=new Path2D(o);return et(J,ft,kt),et(J,V,kt),et(J,V,bt),J})}function Ei(t,n,s,l,o,p){let f=null;if(t.length>
0){f=new Path2D;let b=n==0?Ni:ns,y=s;for(let M=0;M<t.length;M++){let S=t[M];if(S[1]>S[0]){let K=S[0]-y;K>0&&b(f,y,l,K,l+
p),y=S[1]}}let v=s+o-y,N=10;v>0&&b(f,y,l-N/2,v,l+p+N)}return f}function sa(t,n,s){let l=t[t.length-1];l&&l[0]==n?l[1]=s:
t.push([n,s])}function es(t,n,s,l,o,p,f){let b=[],y=t.length;for(let v=o==1?s:l;v>=s&&v<=l;v+=o)if(n[v]===null){let N=v,
M=v;if(o==1)for(;++v<=l&&n[v]===null;)M=v;else for(;--v>=s&&n[v]===null;)M=v;let S=p(t[N]),K=M==N?S:p(t[M]),j=N-o;S=f<=0&&
j>=0&&j<y?p(t[j]):S;let U=M+o;K=f>=0&&U>=0&&U<y?p(t[U]):K,K>=S&&b.push([S,K])}return b}function ho(t){return t==0?ie:t==
1?Gt:n=>Zn(n,t)}function po(t){let n=t==0?Ii:Ai,s=t==0?(o,p,f,b,y,v)=>{o.arcTo(p,f,b,y,v)}:(o,p,f,b,y,v)=>{o.arcTo(f,p,y,
b,v)},l=t==0?(o,p,f,b,y)=>{o.rect(p,f,b,y)}:(o,p,f,b,y)=>{o.rect(f,p,y,b)};return(o,p,f,b,y,v=0,N=0)=>{v==0&&N==0?l(o,p,
f,b,y):(v=Te(v,b/2,y/2),N=Te(N,b/2,y/2),n(o,p+v,f),s(o,p+b,f,p+b,f+y,v),s(o,p+b,f+y,p,f+y,N),s(o,p,f+y,p,f,N),s(o,p,f,p+
b,f,v),o.closePath())}}var Ii=(t,n,s)=>{t.moveTo(n,s)},Ai=(t,n,s)=>{t.moveTo(s,n)},Nl=(t,n,s)=>{t.lineTo(n,s)},Pl=(t,n,s)=>{
t.lineTo(s,n)},Ni=po(0),ns=po(1),mo=(t,n,s,l,o,p)=>{t.arc(n,s,l,o,p)},go=(t,n,s,l,o,p)=>{t.arc(s,n,l,o,p)},wo=(t,n,s,l,o,p,f)=>{
t.bezierCurveTo(n,s,l,o,p,f)},xo=(t,n,s,l,o,p,f)=>{t.bezierCurveTo(s,n,o,l,f,p)};function bo(t){return(n,s,l,o,p)=>tl(n,
s,(f,b,y,v,N,M,S,K,j,U,gt)=>{let{pxRound:rt,points:F}=f,et,z;v.ori==0?(et=Ii,z=mo):(et=Ai,z=go);let wt=$t(F.width*_t,3),
V=(F.size-F.width)/2*_t,bt=$t(V*2,3),ft=new Path2D,kt=new Path2D,{left:J,top:C,width:X,height:Q}=n.bbox;Ni(kt,J-bt,C-bt,
X+bt*2,Q+bt*2);let xt=it=>{if(y[it]!=null){let ht=rt(M(b[it],v,U,K)),mt=rt(S(y[it],N,gt,j));et(ft,ht+V,mt),z(ft,ht,mt,V,
0,On*2)}};if(p)p.forEach(xt);else for(let it=l;it<=o;it++)xt(it);return{stroke:wt>0?ft:null,fill:ft,clip:kt,flags:Al|Qi}})}
function vo(t){return(n,s,l,o,p,f)=>{l!=o&&(p!=l&&f!=l&&t(n,s,l),p!=o&&f!=o&&t(n,s,o),t(n,s,f))}}var oa=vo(Nl),ra=vo(Pl);
function yo(t){let n=St(t?.alignGaps,0);return(s,l,o,p)=>tl(s,l,(f,b,y,v,N,M,S,K,j,U,gt)=>{[o,p]=kl(y,o,p);let rt=f.pxRound,
F=X=>rt(M(X,v,U,K)),et=X=>rt(S(X,N,gt,j)),z,wt;v.ori==0?(z=Nl,wt=oa):(z=Pl,wt=ra);let V=v.dir*(v.ori==0?1:-1),bt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Al},ft=bt.stroke,kt=!1;if(p-o>=U*4){let X=dt=>s.posToVal(dt,v.key,!0),Q=null,
xt=null,it,ht,mt,Ut=F(b[V==1?o:p]),ge=F(b[o]),Ft=F(b[p]),At=X(V==1?ge+1:Ft-1);for(let dt=V==1?o:p;dt>=o&&dt<=p;dt+=V){let tt=b[dt],
Qt=(V==1?tt<At:tt>At)?Ut:F(tt),Xt=y[dt];Qt==Ut?Xt!=null?(ht=Xt,Q==null?(z(ft,Qt,et(ht)),it=Q=xt=ht):ht<Q?Q=ht:ht>xt&&(xt=
ht)):Xt===null&&(kt=!0):(Q!=null&&wt(ft,Ut,et(Q),et(xt),et(it),et(ht)),Xt!=null?(ht=Xt,z(ft,Qt,et(ht)),Q=xt=it=ht):(Q=xt=
null,Xt===null&&(kt=!0)),Ut=Qt,At=X(Ut+V))}Q!=null&&Q!=xt&&mt!=Ut&&wt(ft,Ut,et(Q),et(xt),et(it),et(ht))}else for(let X=V==
1?o:p;X>=o&&X<=p;X+=V){let Q=y[X];Q===null?kt=!0:Q!=null&&z(ft,F(b[X]),et(Q))}let[J,C]=ts(s,l);if(f.fill!=null||J!=0){let X=bt.
fill=new Path2D(ft),Q=f.fillTo(s,l,f.min,f.max,J),xt=et(Q),it=F(b[o]),ht=F(b[p]);V==-1&&([ht,it]=[it,ht]),z(X,ht,xt),z(X,
it,xt)}if(!f.spanGaps){let X=[];kt&&X.push(...es(b,y,o,p,V,F,n)),bt.gaps=X=f.gaps(s,l,o,p,X),bt.clip=Ei(X,v.ori,K,j,U,gt)}
return C!=0&&(bt.band=C==2?[kn(s,l,o,p,ft,-1),kn(s,l,o,p,ft,1)]:kn(s,l,o,p,ft,C)),bt})}function aa(t){let n=St(t.align,1),
s=St(t.ascDesc,!1),l=St(t.alignGaps,0),o=St(t.extend,!1);return(p,f,b,y)=>tl(p,f,(v,N,M,S,K,j,U,gt,rt,F,et)=>{[b,y]=kl(M,
b,y);let z=v.pxRound,{left:wt,width:V}=p.bbox,bt=Ft=>z(j(Ft,S,F,gt)),ft=Ft=>z(U(Ft,K,et,rt)),kt=S.ori==0?Nl:Pl,J={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Al},C=J.stroke,X=S.dir*(S.ori==0?1:-1),Q=ft(M[X==1?b:y]),xt=bt(N[X==1?b:y]),
it=xt,ht=xt;o&&n==-1&&(ht=wt,kt(C,ht,Q)),kt(C,xt,Q);for(let Ft=X==1?b:y;Ft>=b&&Ft<=y;Ft+=X){let At=M[Ft];if(At==null)continue;
let dt=bt(N[Ft]),tt=ft(At);n==1?kt(C,dt,Q):kt(C,it,tt),kt(C,dt,tt),Q=tt,it=dt}let mt=it;o&&n==1&&(mt=wt+V,kt(C,mt,Q));let[
Ut,ge]=ts(p,f);if(v.fill!=null||Ut!=0){let Ft=J.fill=new Path2D(C),At=v.fillTo(p,f,v.min,v.max,Ut),dt=ft(At);kt(Ft,mt,dt),
kt(Ft,ht,dt)}if(!v.spanGaps){let Ft=[];Ft.push(...es(N,M,b,y,X,bt,l));let At=v.width*_t/2,dt=s||n==1?At:-At,tt=s||n==-1?
-At:At;Ft.forEach(Qt=>{Qt[0]+=dt,Qt[1]+=tt}),J.gaps=Ft=v.gaps(p,f,b,y,Ft),J.clip=Ei(Ft,S.ori,gt,rt,F,et)}return ge!=0&&(J.
band=ge==2?[kn(p,f,b,y,C,-1),kn(p,f,b,y,C,1)]:kn(p,f,b,y,C,ge)),J})}function ko(t,n,s,l,o,p,f=A){if(t.length>1){let b=null;
for(let y=0,v=1/0;y<t.length;y++)if(n[y]!==void 0){if(b!=null){let N=Vt(t[y]-t[b]);N<v&&(v=N,f=Vt(s(t[y],l,o,p)-s(t[b],l,
o,p)))}b=y}}return f}function ua(t){t=t||ai;let n=St(t.size,[.6,A,1]),s=t.align||0,l=t.gap||0,o=t.radius;o=o==null?[0,0]:
typeof o=="number"?[o,0]:o;let p=lt(o),f=1-n[0],b=St(n[1],A),y=St(n[2],1),v=St(t.disp,ai),N=St(t.each,K=>{}),{fill:M,stroke:S}=v;
return(K,j,U,gt)=>tl(K,j,(rt,F,et,z,wt,V,bt,ft,kt,J,C)=>{let X=rt.pxRound,Q=s,xt=l*_t,it=b*_t,ht=y*_t,mt,Ut;z.ori==0?[mt,
Ut]=p(K,j):[Ut,mt]=p(K,j);let ge=z.dir*(z.ori==0?1:-1),Ft=z.ori==0?Ni:ns,At=z.ori==0?N:(Y,Ot,we,zl,ll,fn,il)=>{N(Y,Ot,we,
ll,zl,il,fn)},dt=St(K.bands,ji).find(Y=>Y.series[0]==j),tt=dt!=null?dt.dir:0,Qt=rt.fillTo(K,j,rt.min,rt.max,tt),Xt=X(bt(
Qt,wt,C,kt)),ne,Ht,Ze,De=J,jt=X(rt.width*_t),un=!1,Mn=null,Ve=null,Ln=null,$l=null;M!=null&&(jt==0||S!=null)&&(un=!0,Mn=
M.values(K,j,U,gt),Ve=new Map,new Set(Mn).forEach(Y=>{Y!=null&&Ve.set(Y,new Path2D)}),jt>0&&(Ln=S.values(K,j,U,gt),$l=new Map,
new Set(Ln).forEach(Y=>{Y!=null&&$l.set(Y,new Path2D)})));let{x0:Ol,size:ci}=v;if(Ol!=null&&ci!=null){Q=1,F=Ol.values(K,
j,U,gt),Ol.unit==2&&(F=F.map(Ot=>K.posToVal(ft+Ot*J,z.key,!0)));let Y=ci.values(K,j,U,gt);ci.unit==2?Ht=Y[0]*J:Ht=V(Y[0],
z,J,ft)-V(0,z,J,ft),De=ko(F,et,V,z,J,ft,De),Ze=De-Ht+xt}else De=ko(F,et,V,z,J,ft,De),Ze=De*f+xt,Ht=De-Ze;Ze<1&&(Ze=0),jt>=
Ht/2&&(jt=0),Ze<5&&(X=ie);let Pi=Ze>0,el=De-Ze-(Pi?jt:0);Ht=X(ct(el,ht,it)),ne=(Q==0?Ht/2:Q==ge?0:Ht)-Q*ge*((Q==0?xt/2:0)+
(Pi?jt/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Fl=un?null:new Path2D,_n=null;if(dt!=null)
_n=K.data[dt.series[1]];else{let{y0:Y,y1:Ot}=v;Y!=null&&Ot!=null&&(et=Ot.values(K,j,U,gt),_n=Y.values(K,j,U,gt))}let nl=mt*
Ht,pt=Ut*Ht;for(let Y=ge==1?U:gt;Y>=U&&Y<=gt;Y+=ge){let Ot=et[Y];if(Ot==null)continue;if(_n!=null){let Fe=_n[Y]??0;if(Ot-
Fe==0)continue;Xt=bt(Fe,wt,C,kt)}let we=z.distr!=2||v!=null?F[Y]:Y,zl=V(we,z,J,ft),ll=bt(St(Ot,Qt),wt,C,kt),fn=X(zl-ne),
il=X(pe(ll,Xt)),Ce=X(Te(ll,Xt)),Ge=il-Ce;if(Ot!=null){let Fe=Ot<0?pt:nl,Qe=Ot<0?nl:pt;un?(jt>0&&Ln[Y]!=null&&Ft($l.get(Ln[Y]),
fn,Ce+ye(jt/2),Ht,pe(0,Ge-jt),Fe,Qe),Mn[Y]!=null&&Ft(Ve.get(Mn[Y]),fn,Ce+ye(jt/2),Ht,pe(0,Ge-jt),Fe,Qe)):Ft(Fl,fn,Ce+ye(
jt/2),Ht,pe(0,Ge-jt),Fe,Qe),At(K,j,Y,fn-jt/2,Ce,Ht+jt,Ge)}}return jt>0?Ee.stroke=un?$l:Fl:un||(Ee._fill=rt.width==0?rt._fill:
rt._stroke??rt._fill,Ee.width=0),Ee.fill=un?Ve:Fl,Ee})}function fa(t,n){let s=St(n?.alignGaps,0);return(l,o,p,f)=>tl(l,o,
(b,y,v,N,M,S,K,j,U,gt,rt)=>{[p,f]=kl(v,p,f);let F=b.pxRound,et=mt=>F(S(mt,N,gt,j)),z=mt=>F(K(mt,M,rt,U)),wt,V,bt;N.ori==
0?(wt=Ii,bt=Nl,V=wo):(wt=Ai,bt=Pl,V=xo);let ft=N.dir*(N.ori==0?1:-1),kt=et(y[ft==1?p:f]),J=kt,C=[],X=[];for(let mt=ft==1?
p:f;mt>=p&&mt<=f;mt+=ft)if(v[mt]!=null){let Ut=y[mt],ge=et(Ut);C.push(J=ge),X.push(z(v[mt]))}let Q={stroke:t(C,X,wt,bt,V,
F),fill:null,clip:null,band:null,gaps:null,flags:Al},xt=Q.stroke,[it,ht]=ts(l,o);if(b.fill!=null||it!=0){let mt=Q.fill=new Path2D(
xt),Ut=b.fillTo(l,o,b.min,b.max,it),ge=z(Ut);bt(mt,J,ge),bt(mt,kt,ge)}if(!b.spanGaps){let mt=[];mt.push(...es(y,v,p,f,ft,
et,s)),Q.gaps=mt=b.gaps(l,o,p,f,mt),Q.clip=Ei(mt,N.ori,j,U,gt,rt)}return ht!=0&&(Q.band=ht==2?[kn(l,o,p,f,xt,-1),kn(l,o,
p,f,xt,1)]:kn(l,o,p,f,xt,ht)),Q})}function ca(t){return fa(ha,t)}function ha(t,n,s,l,o,p){let f=t.length;if(f<2)return null;
let b=new Path2D;if(s(b,t[0],n[0]),f==2)l(b,t[1],n[1]);else{let y=Array(f),v=Array(f-1),N=Array(f-1),M=Array(f-1);for(let S=0;S<
f-1;S++)N[S]=n[S+1]-n[S],M[S]=t[S+1]-t[S],v[S]=N[S]/M[S];y[0]=v[0];for(let S=1;S<f-1;S++)v[S]===0||v[S-1]===0||v[S-1]>0!=
v[S]>0?y[S]=0:(y[S]=3*(M[S-1]+M[S])/((2*M[S]+M[S-1])/v[S-1]+(M[S]+2*M[S-1])/v[S]),isFinite(y[S])||(y[S]=0));y[f-1]=v[f-2];
for(let S=0;S<f-1;S++)o(b,t[S]+M[S]/3,n[S]+y[S]*M[S]/3,t[S+1]-M[S]/3,n[S+1]-y[S+1]*M[S]/3,t[S+1],n[S+1])}return b}var ls=new Set;
function Mo(){for(let t of ls)t.syncRect(!0)}bn&&(vn(dl,Pe,Mo),vn(Nn,Pe,Mo,!0),vn(pl,Pe,()=>{ke.pxRatio=_t}));var da=yo(),
pa=bo();function _o(t,n,s,l){return(l?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,p)=>is(o,p,n,s))}
function ma(t,n){return t.map((s,l)=>l==0?{}:Zt({},n,s))}function is(t,n,s,l){return Zt({},n==0?s:l,t)}function So(t,n,s){
return n==null?Tl:[n,s]}var ga=So;function wa(t,n,s){return n==null?Tl:qn(n,s,Ml,!0)}function To(t,n,s,l){return n==null?
Tl:Jn(n,s,t.scales[l].log,!1)}var xa=To;function Eo(t,n,s,l){return n==null?Tl:ii(n,s,t.scales[l].log,!1)}var ba=Eo;function va(t,n,s,l,o){
let p=pe(st(t),st(n)),f=n-t,b=ee(o/l*f,s);do{let y=s[b],v=l*y/f;if(v>=o&&p+(y<5?Fn.get(y):0)<=17)return[y,v]}while(++b<s.
length);return[0,0]}function Io(t){let n,s;return t=t.replace(/(\d+)px/,(l,o)=>(n=Gt((s=+o)*_t))+"px"),[t,n,s]}function ya(t){
t.show&&[t.font,t.labelFont].forEach(n=>{let s=$t(n[2]*_t,1);n[0]=n[0].replace(/[0-9.]+px/,s+"px"),n[1]=s})}function ke(t,n,s){
let l={mode:St(t.mode,1)},o=l.mode;function p(e,i,r,a){let d=i.valToPct(e);return a+r*(i.dir==-1?1-d:d)}function f(e,i,r,a){
let d=i.valToPct(e);return a+r*(i.dir==-1?d:1-d)}function b(e,i,r,a){return i.ori==0?p(e,i,r,a):f(e,i,r,a)}l.valToPosH=p,
l.valToPosV=f;let y=!1;l.status=0;let v=l.root=Se(W);if(t.id!=null&&(v.id=t.id),de(v,t.class),t.title){let e=Se(nt,v);e.
textContent=t.title}let N=$e("canvas"),M=l.ctx=N.getContext("2d"),S=Se(B,v);vn("click",S,e=>{e.target===j&&(zt!=Kl||Yt!=
Ul)&&be.click(l,e)},!0);let K=l.under=Se(Z,S);S.appendChild(N);let j=l.over=Se(at,S);t=El(t);let U=+St(t.pxAlign,1),gt=ho(
U);(t.plugins||[]).forEach(e=>{e.opts&&(t=e.opts(l,t)||t)});let rt=t.ms||.001,F=l.series=o==1?_o(t.series||[],eo,ao,!1):
ma(t.series||[null],ro),et=l.axes=_o(t.axes||[],to,io,!0),z=l.scales={},wt=l.bands=t.bands||[];wt.forEach(e=>{e.fill=lt(
e.fill||null),e.dir=St(e.dir,-1)});let V=o==2?F[1].facets[0].scale:F[0].scale,bt={axes:Da,series:$a},ft=(t.drawOrder||["\
axes","series"]).map(e=>bt[e]);function kt(e){let i=e.distr==3?r=>g(r>0?r:e.clamp(l,r,e.min,e.max,e.key)):e.distr==4?r=>R(
r,e.asinh):e.distr==100?r=>e.fwd(r):r=>r;return r=>{let a=i(r),{_min:d,_max:w}=e,_=w-d;return(a-d)/_}}function J(e){let i=z[e];
if(i==null){let r=(t.scales||ai)[e]||ai;if(r.from!=null){J(r.from);let a=Zt({},z[r.from],r,{key:e});a.valToPct=kt(a),z[e]=
a}else{i=z[e]=Zt({},e==V?uo:la,r),i.key=e;let a=i.time,d=i.range,w=zn(d);if((e!=V||o==2&&!a)&&(w&&(d[0]==null||d[1]==null)&&
(d={min:d[0]==null?si:{mode:1,hard:d[0],soft:d[0]},max:d[1]==null?si:{mode:1,hard:d[1],soft:d[1]}},w=!1),!w&&Mi(d))){let _=d;
d=(I,P,L)=>P==null?Tl:qn(P,L,_)}i.range=lt(d||(a?ga:e==V?i.distr==3?xa:i.distr==4?ba:So:i.distr==3?To:i.distr==4?Eo:wa)),
i.auto=lt(w?!1:i.auto),i.clamp=lt(i.clamp||na),i._min=i._max=null,i.valToPct=kt(i)}}}J("x"),J("y"),o==1&&F.forEach(e=>{J(
e.scale)}),et.forEach(e=>{J(e.scale)});for(let e in t.scales)J(e);let C=z[V],X=C.distr,Q,xt;C.ori==0?(de(v,G),Q=p,xt=f):
(de(v,vt),Q=f,xt=p);let it={};for(let e in z){let i=z[e];(i.min!=null||i.max!=null)&&(it[e]={min:i.min,max:i.max},i.min=
i.max=null)}let ht=t.tzDate||(e=>new Date(Gt(e/rt))),mt=t.fmtDate||Vi,Ut=rt==1?Ar(ht):$r(ht),ge=Ks(ht,Gs(rt==1?Ir:Pr,mt)),
Ft=Bs(ht,Us(Fr,mt)),At=[],dt=l.legend=Zt({},Dr,t.legend),tt=l.cursor=Zt({},jr,{drag:{y:o==2}},t.cursor),Qt=dt.show,Xt=tt.
show,ne=dt.markers;dt.idxs=At,ne.width=lt(ne.width),ne.dash=lt(ne.dash),ne.stroke=lt(ne.stroke),ne.fill=lt(ne.fill);let Ht,
Ze,De,jt=[],un=[],Mn,Ve=!1,Ln={};if(dt.live){let e=F[1]?F[1].values:null;Ve=e!=null,Mn=Ve?e(l,1,0):{_:0};for(let i in Mn)
Ln[i]=Zl}if(Qt)if(Ht=$e("table",gn,v),De=$e("tbody",null,Ht),dt.mount(l,Ht),Ve){Ze=$e("thead",null,Ht,De);let e=$e("tr",
null,Ze);$e("th",null,e);for(var $l in Mn)$e("th",ln,e).textContent=$l}else de(Ht,cl),dt.live&&de(Ht,jn);let Ol={show:!0},
ci={show:!1};function Pi(e,i){if(i==0&&(Ve||!dt.live||o==2))return Tl;let r=[],a=$e("tr",yt,De,De.childNodes[i]);de(a,e.
class),e.show||de(a,Rt);let d=$e("th",null,a);if(ne.show){let I=Se(le,d);if(i>0){let P=ne.width(l,i);P&&(I.style.border=
P+"px "+ne.dash(l,i)+" "+ne.stroke(l,i)),I.style.background=ne.fill(l,i)}}let w=Se(ln,d);e.label instanceof HTMLElement?
w.appendChild(e.label):w.textContent=e.label,i>0&&(ne.show||(w.style.color=e.width>0?ne.stroke(l,i):ne.fill(l,i)),Ee("cl\
ick",d,I=>{if(tt._lock)return;ol(I);let P=F.indexOf(e);if((I.ctrlKey||I.metaKey)!=dt.isolate){let L=F.some((D,H)=>H>0&&H!=
P&&D.show);F.forEach((D,H)=>{H>0&&hn(H,L?H==P?Ol:ci:Ol,!0,te.setSeries)})}else hn(P,{show:!e.show},!0,te.setSeries)},!1),
Dl&&Ee(An,d,I=>{tt._lock||(ol(I),hn(F.indexOf(e),Jl,!0,te.setSeries))},!1));for(var _ in Mn){let I=$e("td",bi,a);I.textContent=
"--",r.push(I)}return[a,r]}let el=new Map;function Ee(e,i,r,a=!0){let d=el.get(i)||{},w=tt.bind[e](l,i,r,a);w&&(vn(e,i,d[e]=
w),el.set(i,d))}function Fl(e,i,r){let a=el.get(i)||{};for(let d in a)(e==null||d==e)&&(ni(d,i,a[d]),delete a[d]);e==null&&
el.delete(i)}let _n=0,nl=0,pt=0,Y=0,Ot=0,we=0,zl=Ot,ll=we,fn=pt,il=Y,Ce=0,Ge=0,Fe=0,Qe=0;l.bbox={};let ss=!1,$i=!1,Ll=!1,
sl=!1,Oi=!1,Ke=!1;function os(e,i,r){(r||e!=l.width||i!=l.height)&&Ao(e,i),Hl(!1),Ll=!0,$i=!0,jl()}function Ao(e,i){l.width=
_n=pt=e,l.height=nl=Y=i,Ot=we=0,Sa(),Ta();let r=l.bbox;Ce=r.left=Zn(Ot*_t,.5),Ge=r.top=Zn(we*_t,.5),Fe=r.width=Zn(pt*_t,
.5),Qe=r.height=Zn(Y*_t,.5)}let ka=3;function Ma(){let e=!1,i=0;for(;!e;){i++;let r=za(i),a=La(i);e=i==ka||r&&a,e||(Ao(l.
width,l.height),$i=!0)}}function _a({width:e,height:i}){os(e,i)}l.setSize=_a;function Sa(){let e=!1,i=!1,r=!1,a=!1;et.forEach(
(d,w)=>{if(d.show&&d._show){let{side:_,_size:I}=d,P=_%2,L=d.label!=null?d.labelSize:0,D=I+L;D>0&&(P?(pt-=D,_==3?(Ot+=D,a=
!0):r=!0):(Y-=D,_==0?(we+=D,e=!0):i=!0))}}),rl[0]=e,rl[1]=r,rl[2]=i,rl[3]=a,pt-=Dn[1]+Dn[3],Ot+=Dn[3],Y-=Dn[2]+Dn[0],we+=
Dn[0]}function Ta(){let e=Ot+pt,i=we+Y,r=Ot,a=we;function d(w,_){switch(w){case 1:return e+=_,e-_;case 2:return i+=_,i-_;case 3:
return r-=_,r+_;case 0:return a-=_,a+_}}et.forEach((w,_)=>{if(w.show&&w._show){let I=w.side;w._pos=d(I,w._size),w.label!=
null&&(w._lpos=d(I,w.labelSize))}})}if(tt.dataIdx==null){let e=tt.hover,i=e.skip=new Set(e.skip??[]);i.add(void 0);let r=e.
prox=lt(e.prox),a=e.bias??=0;tt.dataIdx=(d,w,_,I)=>{if(w==0)return _;let P=_,L=r(d,w,_,I)??A,D=L>=0&&L<A,H=C.ori==0?pt:Y,
ut=tt.left,Et=n[0],Tt=n[w];if(i.has(Tt[_])){P=null;let Mt=null,ot=null,q;if(a==0||a==-1)for(q=_;Mt==null&&q-- >0;)i.has(
Tt[q])||(Mt=q);if(a==0||a==1)for(q=_;ot==null&&q++<Tt.length;)i.has(Tt[q])||(ot=q);if(Mt!=null||ot!=null)if(D){let Dt=Mt==
null?-1/0:Q(Et[Mt],C,H,0),Bt=ot==null?1/0:Q(Et[ot],C,H,0),he=ut-Dt,Nt=Bt-ut;he<=Nt?he<=L&&(P=Mt):Nt<=L&&(P=ot)}else P=ot==
null?Mt:Mt==null?ot:_-Mt<=ot-_?Mt:ot}else D&&Vt(ut-Q(Et[_],C,H,0))>L&&(P=null);return P}}let ol=e=>{tt.event=e};tt.idxs=
At,tt._lock=!1;let Me=tt.points;Me.show=lt(Me.show),Me.size=lt(Me.size),Me.stroke=lt(Me.stroke),Me.width=lt(Me.width),Me.
fill=lt(Me.fill);let cn=l.focus=Zt({},t.focus||{alpha:.3},tt.focus),Dl=cn.prox>=0,Cl=Dl&&Me.one,Ue=[],Rl=[],Yl=[];function No(e,i){
let r=Me.show(l,i);if(r instanceof HTMLElement)return de(r,Tn),de(r,e.class),je(r,-10,-10,pt,Y),j.insertBefore(r,Ue[i]),
r}function Po(e,i){if(o==1||i>0){let r=o==1&&z[e.scale].time,a=e.value;e.value=r?Ps(a)?Bs(ht,Us(a,mt)):a||Ft:a||Qr,e.label=
e.label||(r?Gr:Vr)}if(Cl||i>0){e.width=e.width==null?1:e.width,e.paths=e.paths||da||se,e.fillTo=lt(e.fillTo||ia),e.pxAlign=
+St(e.pxAlign,U),e.pxRound=ho(e.pxAlign),e.stroke=lt(e.stroke||null),e.fill=lt(e.fill||null),e._stroke=e._fill=e._paths=
e._focus=null;let r=ta(pe(1,e.width),1),a=e.points=Zt({},{size:r,width:pe(1,r*.2),stroke:e.stroke,space:r*2,paths:pa,_stroke:null,
_fill:null},e.points);a.show=lt(a.show),a.filter=lt(a.filter),a.fill=lt(a.fill),a.stroke=lt(a.stroke),a.paths=lt(a.paths),
a.pxAlign=e.pxAlign}if(Qt){let r=Pi(e,i);jt.splice(i,0,r[0]),un.splice(i,0,r[1]),dt.values.push(null)}if(Xt){At.splice(i,
0,null);let r=null;Cl?i==0&&(r=No(e,i)):i>0&&(r=No(e,i)),Ue.splice(i,0,r),Rl.splice(i,0,0),Yl.splice(i,0,0)}ce("addSerie\
s",i)}function Ea(e,i){i=i??F.length,e=o==1?is(e,i,eo,ao):is(e,i,{},ro),F.splice(i,0,e),Po(F[i],i)}l.addSeries=Ea;function Ia(e){
if(F.splice(e,1),Qt){dt.values.splice(e,1),un.splice(e,1);let i=jt.splice(e,1)[0];Fl(null,i.firstChild),i.remove()}Xt&&(At.
splice(e,1),Ue.splice(e,1)[0].remove(),Rl.splice(e,1),Yl.splice(e,1)),ce("delSeries",e)}l.delSeries=Ia;let rl=[!1,!1,!1,
!1];function Aa(e,i){if(e._show=e.show,e.show){let r=e.side%2,a=z[e.scale];a==null&&(e.scale=r?F[1].scale:V,a=z[e.scale]);
let d=a.time;e.size=lt(e.size),e.space=lt(e.space),e.rotate=lt(e.rotate),zn(e.incrs)&&e.incrs.forEach(_=>{!Fn.has(_)&&Fn.
set(_,As(_))}),e.incrs=lt(e.incrs||(a.distr==2?Sr:d?rt==1?Er:Nr:Qn)),e.splits=lt(e.splits||(d&&a.distr==1?Ut:a.distr==3?
Xi:a.distr==4?Br:Ur)),e.stroke=lt(e.stroke),e.grid.stroke=lt(e.grid.stroke),e.ticks.stroke=lt(e.ticks.stroke),e.border.stroke=
lt(e.border.stroke);let w=e.values;e.values=zn(w)&&!zn(w[0])?lt(w):d?zn(w)?Ks(ht,Gs(w,mt)):Ps(w)?Or(ht,w):w||ge:w||Kr,e.
filter=lt(e.filter||(a.distr>=3&&a.log==10?Xr:a.distr==3&&a.log==2?Zr:me)),e.font=Io(e.font),e.labelFont=Io(e.labelFont),
e._size=e.size(l,null,i,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(rl[i]=!0,e._el=Se(Ct,
S))}}function hi(e,i,r,a){let[d,w,_,I]=r,P=i%2,L=0;return P==0&&(I||w)&&(L=i==0&&!d||i==2&&!_?Gt(to.size/3):0),P==1&&(d||
_)&&(L=i==1&&!w||i==3&&!I?Gt(io.size/2):0),L}let $o=l.padding=(t.padding||[hi,hi,hi,hi]).map(e=>lt(St(e,hi))),Dn=l._padding=
$o.map((e,i)=>e(l,i,rl,0)),xe,re=null,ae=null,Fi=o==1?F[0].idxs:null,tn=null,di=!1;function Oo(e,i){if(n=e??[],l.data=l.
_data=n,o==2){xe=0;for(let r=1;r<F.length;r++)xe+=n[r][0].length}else{n.length==0&&(l.data=l._data=n=[[]]),tn=n[0],xe=tn.
length;let r=n;if(X==2){r=n.slice();let a=r[0]=Array(xe);for(let d=0;d<xe;d++)a[d]=d}l._data=n=r}if(Hl(!0),ce("setData"),
X==2&&(Ll=!0),i!==!1){let r=C;r.auto(l,di)?rs():Rn(V,r.min,r.max),sl=sl||tt.left>=0,Ke=!0,jl()}}l.setData=Oo;function rs(){
di=!0;let e,i;o==1&&(xe>0?(re=Fi[0]=0,ae=Fi[1]=xe-1,e=n[0][re],i=n[0][ae],X==2?(e=re,i=ae):e==i&&(X==3?[e,i]=Jn(e,e,C.log,
!1):X==4?[e,i]=ii(e,e,C.log,!1):C.time?i=e+Gt(86400/rt):[e,i]=qn(e,i,Ml,!0))):(re=Fi[0]=e=null,ae=Fi[1]=i=null)),Rn(V,e,
i)}let zi,Wl,as,us,fs,cs,hs,ds,ps,ze;function Fo(e,i,r,a,d,w){e??=wn,r??=ji,a??="butt",d??=wn,w??="round",e!=zi&&(M.strokeStyle=
zi=e),d!=Wl&&(M.fillStyle=Wl=d),i!=as&&(M.lineWidth=as=i),w!=fs&&(M.lineJoin=fs=w),a!=cs&&(M.lineCap=cs=a),r!=us&&M.setLineDash(
us=r)}function zo(e,i,r,a){i!=Wl&&(M.fillStyle=Wl=i),e!=hs&&(M.font=hs=e),r!=ds&&(M.textAlign=ds=r),a!=ps&&(M.textBaseline=
ps=a)}function ms(e,i,r,a,d=0){if(a.length>0&&e.auto(l,di)&&(i==null||i.min==null)){let w=St(re,0),_=St(ae,a.length-1),I=r.
min==null?Bn(a,w,_,d,e.distr==3):[r.min,r.max];e.min=Te(e.min,r.min=I[0]),e.max=pe(e.max,r.max=I[1])}}let Lo={min:null,max:null};
function Na(){for(let a in z){let d=z[a];it[a]==null&&(d.min==null||it[V]!=null&&d.auto(l,di))&&(it[a]=Lo)}for(let a in z){
let d=z[a];it[a]==null&&d.from!=null&&it[d.from]!=null&&(it[a]=Lo)}it[V]!=null&&Hl(!0);let e={};for(let a in it){let d=it[a];
if(d!=null){let w=e[a]=El(z[a],or);if(d.min!=null)Zt(w,d);else if(a!=V||o==2)if(xe==0&&w.from==null){let _=w.range(l,null,
null,a);w.min=_[0],w.max=_[1]}else w.min=A,w.max=-A}}if(xe>0){F.forEach((a,d)=>{if(o==1){let w=a.scale,_=it[w];if(_==null)
return;let I=e[w];if(d==0){let P=I.range(l,I.min,I.max,w);I.min=P[0],I.max=P[1],re=ee(I.min,n[0]),ae=ee(I.max,n[0]),ae-re>
1&&(n[0][re]<I.min&&re++,n[0][ae]>I.max&&ae--),a.min=tn[re],a.max=tn[ae]}else a.show&&a.auto&&ms(I,_,a,n[d],a.sorted);a.
idxs[0]=re,a.idxs[1]=ae}else if(d>0&&a.show&&a.auto){let[w,_]=a.facets,I=w.scale,P=_.scale,[L,D]=n[d],H=e[I],ut=e[P];H!=
null&&ms(H,it[I],w,L,w.sorted),ut!=null&&ms(ut,it[P],_,D,_.sorted),a.min=_.min,a.max=_.max}});for(let a in e){let d=e[a],
w=it[a];if(d.from==null&&(w==null||w.min==null)){let _=d.range(l,d.min==A?null:d.min,d.max==-A?null:d.max,a);d.min=_[0],
d.max=_[1]}}}for(let a in e){let d=e[a];if(d.from!=null){let w=e[d.from];if(w.min==null)d.min=d.max=null;else{let _=d.range(
l,w.min,w.max,a);d.min=_[0],d.max=_[1]}}}let i={},r=!1;for(let a in e){let d=e[a],w=z[a];if(w.min!=d.min||w.max!=d.max){
w.min=d.min,w.max=d.max;let _=w.distr;w._min=_==3?g(w.min):_==4?R(w.min,w.asinh):_==100?w.fwd(w.min):w.min,w._max=_==3?g(
w.max):_==4?R(w.max,w.asinh):_==100?w.fwd(w.max):w.max,i[a]=r=!0}}if(r){F.forEach((a,d)=>{o==2?d>0&&i.y&&(a._paths=null):
i[a.scale]&&(a._paths=null)});for(let a in i)Ll=!0,ce("setScale",a);Xt&&tt.left>=0&&(sl=Ke=!0)}for(let a in it)it[a]=null}
function Pa(e){let i=ct(re-1,0,xe-1),r=ct(ae+1,0,xe-1);for(;e[i]==null&&i>0;)i--;for(;e[r]==null&&r<xe-1;)r++;return[i,r]}
function $a(){if(xe>0){let e=F.some(i=>i._focus)&&ze!=cn.alpha;e&&(M.globalAlpha=ze=cn.alpha),F.forEach((i,r)=>{if(r>0&&
i.show&&(Do(r,!1),Do(r,!0),i._paths==null)){let a=ze;ze!=i.alpha&&(M.globalAlpha=ze=i.alpha);let d=o==2?[0,n[r][0].length-
1]:Pa(n[r]);i._paths=i.paths(l,r,d[0],d[1]),ze!=a&&(M.globalAlpha=ze=a)}}),F.forEach((i,r)=>{if(r>0&&i.show){let a=ze;ze!=
i.alpha&&(M.globalAlpha=ze=i.alpha),i._paths!=null&&Co(r,!1);{let d=i._paths!=null?i._paths.gaps:null,w=i.points.show(l,
r,re,ae,d),_=i.points.filter(l,r,w,d);(w||_)&&(i.points._paths=i.points.paths(l,r,re,ae,_),Co(r,!0))}ze!=a&&(M.globalAlpha=
ze=a),ce("drawSeries",r)}}),e&&(M.globalAlpha=ze=1)}}function Do(e,i){let r=i?F[e].points:F[e];r._stroke=r.stroke(l,e),r.
_fill=r.fill(l,e)}function Co(e,i){let r=i?F[e].points:F[e],{stroke:a,fill:d,clip:w,flags:_,_stroke:I=r._stroke,_fill:P=r.
_fill,_width:L=r.width}=r._paths;L=$t(L*_t,3);let D=null,H=L%2/2;i&&P==null&&(P=L>0?"#fff":I);let ut=r.pxAlign==1&&H>0;if(ut&&
M.translate(H,H),!i){let Et=Ce-L/2,Tt=Ge-L/2,Mt=Fe+L,ot=Qe+L;D=new Path2D,D.rect(Et,Tt,Mt,ot)}i?gs(I,L,r.dash,r.cap,P,a,
d,_,w):Oa(e,I,L,r.dash,r.cap,P,a,d,_,D,w),ut&&M.translate(-H,-H)}function Oa(e,i,r,a,d,w,_,I,P,L,D){let H=!1;P!=0&&wt.forEach(
(ut,Et)=>{if(ut.series[0]==e){let Tt=F[ut.series[1]],Mt=n[ut.series[1]],ot=(Tt._paths||ai).band;zn(ot)&&(ot=ut.dir==1?ot[0]:
ot[1]);let q,Dt=null;Tt.show&&ot&&qe(Mt,re,ae)?(Dt=ut.fill(l,Et)||w,q=Tt._paths.clip):ot=null,gs(i,r,a,d,Dt,_,I,P,L,D,q,
ot),H=!0}}),H||gs(i,r,a,d,w,_,I,P,L,D)}let Ro=Al|Qi;function gs(e,i,r,a,d,w,_,I,P,L,D,H){Fo(e,i,r,a,d),(P||L||H)&&(M.save(),
P&&M.clip(P),L&&M.clip(L)),H?(I&Ro)==Ro?(M.clip(H),D&&M.clip(D),Di(d,_),Li(e,w,i)):I&Qi?(Di(d,_),M.clip(H),Li(e,w,i)):I&
Al&&(M.save(),M.clip(H),D&&M.clip(D),Di(d,_),M.restore(),Li(e,w,i)):(Di(d,_),Li(e,w,i)),(P||L||H)&&M.restore()}function Li(e,i,r){
r>0&&(i instanceof Map?i.forEach((a,d)=>{M.strokeStyle=zi=d,M.stroke(a)}):i!=null&&e&&M.stroke(i))}function Di(e,i){i instanceof
Map?i.forEach((r,a)=>{M.fillStyle=Wl=a,M.fill(r)}):i!=null&&e&&M.fill(i)}function Fa(e,i,r,a){let d=et[e],w;if(a<=0)w=[0,
0];else{let _=d._space=d.space(l,e,i,r,a),I=d._incrs=d.incrs(l,e,i,r,a,_);w=va(i,r,I,a,_)}return d._found=w}function ws(e,i,r,a,d,w,_,I,P,L){
let D=_%2/2;U==1&&M.translate(D,D),Fo(I,_,P,L,I),M.beginPath();let H,ut,Et,Tt,Mt=d+(a==0||a==3?-w:w);r==0?(ut=d,Tt=Mt):(H=
d,Et=Mt);for(let ot=0;ot<e.length;ot++)i[ot]!=null&&(r==0?H=Et=e[ot]:ut=Tt=e[ot],M.moveTo(H,ut),M.lineTo(Et,Tt));M.stroke(),
U==1&&M.translate(-D,-D)}function za(e){let i=!0;return et.forEach((r,a)=>{if(!r.show)return;let d=z[r.scale];if(d.min==
null){r._show&&(i=!1,r._show=!1,Hl(!1));return}else r._show||(i=!1,r._show=!0,Hl(!1));let w=r.side,_=w%2,{min:I,max:P}=d,
[L,D]=Fa(a,I,P,_==0?pt:Y);if(D==0)return;let H=d.distr==2,ut=r._splits=r.splits(l,a,I,P,L,D,H),Et=d.distr==2?ut.map(q=>tn[q]):
ut,Tt=d.distr==2?tn[ut[1]]-tn[ut[0]]:L,Mt=r._values=r.values(l,r.filter(l,Et,a,D,Tt),a,D,Tt);r._rotate=w==2?r.rotate(l,Mt,
a,D):0;let ot=r._size;r._size=Oe(r.size(l,Mt,a,e)),ot!=null&&r._size!=ot&&(i=!1)}),i}function La(e){let i=!0;return $o.forEach(
(r,a)=>{let d=r(l,a,rl,e);d!=Dn[a]&&(i=!1),Dn[a]=d}),i}function Da(){for(let e=0;e<et.length;e++){let i=et[e];if(!i.show||
!i._show)continue;let r=i.side,a=r%2,d,w,_=i.stroke(l,e),I=r==0||r==3?-1:1,[P,L]=i._found;if(i.label!=null){let Ae=i.labelGap*
I,We=Gt((i._lpos+Ae)*_t);zo(i.labelFont[0],_,"center",r==2?"top":He),M.save(),a==1?(d=w=0,M.translate(We,Gt(Ge+Qe/2)),M.
rotate((r==3?-On:On)/2)):(d=Gt(Ce+Fe/2),w=We);let fl=Wt(i.label)?i.label(l,e,P,L):i.label;M.fillText(fl,d,w),M.restore()}
if(L==0)continue;let D=z[i.scale],H=a==0?Fe:Qe,ut=a==0?Ce:Ge,Et=i._splits,Tt=D.distr==2?Et.map(Ae=>tn[Ae]):Et,Mt=D.distr==
2?tn[Et[1]]-tn[Et[0]]:P,ot=i.ticks,q=i.border,Dt=ot.show?ot.size:0,Bt=Gt(Dt*_t),he=Gt((i.alignTo==2?i._size-Dt-i.gap:i.gap)*
_t),Nt=i._rotate*-On/180,Jt=gt(i._pos*_t),Re=(Bt+he)*I,Ie=Jt+Re;w=a==0?Ie:0,d=a==1?Ie:0;let Be=i.font[0],en=i.align==1?on:
i.align==2?rn:Nt>0?on:Nt<0?rn:a==0?"center":r==3?rn:on,pn=Nt||a==1?"middle":r==2?"top":He;zo(Be,_,en,pn);let Ye=i.font[1]*
i.lineGap,Je=Et.map(Ae=>gt(b(Ae,D,H,ut))),nn=i._values;for(let Ae=0;Ae<nn.length;Ae++){let We=nn[Ae];if(We!=null){a==0?d=
Je[Ae]:w=Je[Ae],We=""+We;let fl=We.indexOf(`
`)==-1?[We]:We.split(/\n/gm);for(let Ne=0;Ne<fl.length;Ne++){let ir=fl[Ne];Nt?(M.save(),M.translate(d,w+Ne*Ye),M.rotate(
Nt),M.fillText(ir,0,0),M.restore()):M.fillText(ir,d,w+Ne*Ye)}}}ot.show&&ws(Je,ot.filter(l,Tt,e,L,Mt),a,r,Jt,Bt,$t(ot.width*
_t,3),ot.stroke(l,e),ot.dash,ot.cap);let mn=i.grid;mn.show&&ws(Je,mn.filter(l,Tt,e,L,Mt),a,a==0?2:1,a==0?Ge:Ce,a==0?Qe:Fe,
$t(mn.width*_t,3),mn.stroke(l,e),mn.dash,mn.cap),q.show&&ws([Jt],[1],a==0?1:0,a==0?1:2,a==1?Ge:Ce,a==1?Qe:Fe,$t(q.width*
_t,3),q.stroke(l,e),q.dash,q.cap)}ce("drawAxes")}function Hl(e){F.forEach((i,r)=>{r>0&&(i._paths=null,e&&(o==1?(i.min=null,
i.max=null):i.facets.forEach(a=>{a.min=null,a.max=null})))})}let Ci=!1,xs=!1,pi=[];function Ca(){xs=!1;for(let e=0;e<pi.
length;e++)ce(...pi[e]);pi.length=0}function jl(){Ci||(dr(Yo),Ci=!0)}function Ra(e,i=!1){Ci=!0,xs=i,e(l),Yo(),i&&pi.length>
0&&queueMicrotask(Ca)}l.batch=Ra;function Yo(){if(ss&&(Na(),ss=!1),Ll&&(Ma(),Ll=!1),$i){if(Pt(K,on,Ot),Pt(K,"top",we),Pt(
K,Vn,pt),Pt(K,sn,Y),Pt(j,on,Ot),Pt(j,"top",we),Pt(j,Vn,pt),Pt(j,sn,Y),Pt(S,Vn,_n),Pt(S,sn,nl),N.width=Gt(_n*_t),N.height=
Gt(nl*_t),et.forEach(({_el:e,_show:i,_size:r,_pos:a,side:d})=>{if(e!=null)if(i){let w=d===3||d===0?r:0,_=d%2==1;Pt(e,_?"\
left":"top",a-w),Pt(e,_?"width":"height",r),Pt(e,_?"top":"left",_?we:Ot),Pt(e,_?"height":"width",_?Y:pt),Pn(e,Rt)}else de(
e,Rt)}),zi=Wl=as=fs=cs=hs=ds=ps=us=null,ze=1,wi(!0),Ot!=zl||we!=ll||pt!=fn||Y!=il){Hl(!1);let e=pt/fn,i=Y/il;if(Xt&&!sl&&
tt.left>=0){tt.left*=e,tt.top*=i,Vl&&je(Vl,Gt(tt.left),0,pt,Y),Gl&&je(Gl,0,Gt(tt.top),pt,Y);for(let r=0;r<Ue.length;r++){
let a=Ue[r];a!=null&&(Rl[r]*=e,Yl[r]*=i,je(a,Oe(Rl[r]),Oe(Yl[r]),pt,Y))}}if(Lt.show&&!Oi&&Lt.left>=0&&Lt.width>0){Lt.left*=
e,Lt.width*=e,Lt.top*=i,Lt.height*=i;for(let r in _s)Pt(Bl,r,Lt[r])}zl=Ot,ll=we,fn=pt,il=Y}ce("setSize"),$i=!1}_n>0&&nl>
0&&(M.clearRect(0,0,N.width,N.height),ce("drawClear"),ft.forEach(e=>e()),ce("draw")),Lt.show&&Oi&&(Ri(Lt),Oi=!1),Xt&&sl&&
(ul(null,!0,!1),sl=!1),dt.show&&dt.live&&Ke&&(ks(),Ke=!1),y||(y=!0,l.status=1,ce("ready")),di=!1,Ci=!1}l.redraw=(e,i)=>{
Ll=i||!1,e!==!1?Rn(V,C.min,C.max):jl()};function bs(e,i){let r=z[e];if(r.from==null){if(xe==0){let a=r.range(l,i.min,i.max,
e);i.min=a[0],i.max=a[1]}if(i.min>i.max){let a=i.min;i.min=i.max,i.max=a}if(xe>1&&i.min!=null&&i.max!=null&&i.max-i.min<
1e-16)return;e==V&&r.distr==2&&xe>0&&(i.min=ee(i.min,n[0]),i.max=ee(i.max,n[0]),i.min==i.max&&i.max++),it[e]=i,ss=!0,jl()}}
l.setScale=bs;let vs,ys,Vl,Gl,Wo,Ho,Kl,Ul,jo,Vo,zt,Yt,Cn=!1,be=tt.drag,ue=be.x,fe=be.y;Xt&&(tt.x&&(vs=Se(qt,j)),tt.y&&(ys=
Se(Hn,j)),C.ori==0?(Vl=vs,Gl=ys):(Vl=ys,Gl=vs),zt=tt.left,Yt=tt.top);let Lt=l.select=Zt({show:!0,over:!0,left:0,width:0,
top:0,height:0},t.select),Bl=Lt.show?Se(_e,Lt.over?j:K):null;function Ri(e,i){if(Lt.show){for(let r in e)Lt[r]=e[r],r in
_s&&Pt(Bl,r,e[r]);i!==!1&&ce("setSelect")}}l.setSelect=Ri;function Ya(e){if(F[e].show)Qt&&Pn(jt[e],Rt);else if(Qt&&de(jt[e],
Rt),Xt){let i=Cl?Ue[0]:Ue[e];i!=null&&je(i,-10,-10,pt,Y)}}function Rn(e,i,r){bs(e,{min:i,max:r})}function hn(e,i,r,a){i.
focus!=null&&Ga(e),i.show!=null&&F.forEach((d,w)=>{w>0&&(e==w||e==null)&&(d.show=i.show,Ya(w),o==2?(Rn(d.facets[0].scale,
null,null),Rn(d.facets[1].scale,null,null)):Rn(d.scale,null,null),jl())}),r!==!1&&ce("setSeries",e,i),a&&xi("setSeries",
l,e,i)}l.setSeries=hn;function Wa(e,i){Zt(wt[e],i)}function Ha(e,i){e.fill=lt(e.fill||null),e.dir=St(e.dir,-1),i=i??wt.length,
wt.splice(i,0,e)}function ja(e){e==null?wt.length=0:wt.splice(e,1)}l.addBand=Ha,l.setBand=Wa,l.delBand=ja;function Va(e,i){
F[e].alpha=i,Xt&&Ue[e]!=null&&(Ue[e].style.opacity=i),Qt&&jt[e]&&(jt[e].style.opacity=i)}let Sn,Yn,al,Jl={focus:!0};function Ga(e){
if(e!=al){let i=e==null,r=cn.alpha!=1;F.forEach((a,d)=>{if(o==1||d>0){let w=i||d==0||d==e;a._focus=i?null:w,r&&Va(d,w?1:
cn.alpha)}}),al=e,r&&jl()}}Qt&&Dl&&Ee(Kn,Ht,e=>{tt._lock||(ol(e),al!=null&&hn(null,Jl,!0,te.setSeries))});function dn(e,i,r){
let a=z[i];r&&(e=e/_t-(a.ori==1?we:Ot));let d=pt;a.ori==1&&(d=Y,e=d-e),a.dir==-1&&(e=d-e);let w=a._min,_=a._max,I=e/d,P=w+
(_-w)*I,L=a.distr;return L==3?Xe(10,P):L==4?T(P,a.asinh):L==100?a.bwd(P):P}function Ka(e,i){let r=dn(e,V,i);return ee(r,
n[0],re,ae)}l.valToIdx=e=>ee(e,n[0]),l.posToIdx=Ka,l.posToVal=dn,l.valToPos=(e,i,r)=>z[i].ori==0?p(e,z[i],r?Fe:pt,r?Ce:0):
f(e,z[i],r?Qe:Y,r?Ge:0),l.setCursor=(e,i,r)=>{zt=e.left,Yt=e.top,ul(null,i,r)};function Go(e,i){Pt(Bl,on,Lt.left=e),Pt(Bl,
Vn,Lt.width=i)}function Ko(e,i){Pt(Bl,"top",Lt.top=e),Pt(Bl,sn,Lt.height=i)}let mi=C.ori==0?Go:Ko,gi=C.ori==1?Go:Ko;function Ua(){
if(Qt&&dt.live)for(let e=o==2?1:0;e<F.length;e++){if(e==0&&Ve)continue;let i=dt.values[e],r=0;for(let a in i)un[e][r++].
firstChild.nodeValue=i[a]}}function ks(e,i){if(e!=null&&(e.idxs?e.idxs.forEach((r,a)=>{At[a]=r}):sr(e.idx)||At.fill(e.idx),
dt.idx=At[0]),Qt&&dt.live){for(let r=0;r<F.length;r++)(r>0||o==1&&!Ve)&&Ba(r,At[r]);Ua()}Ke=!1,i!==!1&&ce("setLegend")}l.
setLegend=ks;function Ba(e,i){let r=F[e],a=e==0&&X==2?tn:n[e],d;Ve?d=r.values(l,e,i)??Ln:(d=r.value(l,i==null?null:a[i],
e,i),d=d==null?Ln:{_:d}),dt.values[e]=d}function ul(e,i,r){jo=zt,Vo=Yt,[zt,Yt]=tt.move(l,zt,Yt),tt.left=zt,tt.top=Yt,Xt&&
(Vl&&je(Vl,Gt(zt),0,pt,Y),Gl&&je(Gl,0,Gt(Yt),pt,Y));let a,d=re>ae;Sn=A,Yn=null;let w=C.ori==0?pt:Y,_=C.ori==1?pt:Y;if(zt<
0||xe==0||d){a=tt.idx=null;for(let I=0;I<F.length;I++){let P=Ue[I];P!=null&&je(P,-10,-10,pt,Y)}Dl&&hn(null,Jl,!0,e==null&&
te.setSeries),dt.live&&(At.fill(a),Ke=!0)}else{let I,P,L;o==1&&(I=C.ori==0?zt:Yt,P=dn(I,V),a=tt.idx=ee(P,n[0],re,ae),L=Q(
n[0][a],C,w,0));let D=-10,H=-10,ut=0,Et=0,Tt=!0,Mt="",ot="";for(let q=o==2?1:0;q<F.length;q++){let Dt=F[q],Bt=At[q],he=Bt==
null?null:o==1?n[q][Bt]:n[q][1][Bt],Nt=tt.dataIdx(l,q,a,P),Jt=Nt==null?null:o==1?n[q][Nt]:n[q][1][Nt];if(Ke=Ke||Jt!=he||
Nt!=Bt,At[q]=Nt,q>0&&Dt.show){let Re=Nt==null?-10:Nt==a?L:Q(o==1?n[0][Nt]:n[q][0][Nt],C,w,0),Ie=Jt==null?-10:xt(Jt,o==1?
z[Dt.scale]:z[Dt.facets[1].scale],_,0);if(Dl&&Jt!=null){let Be=C.ori==1?zt:Yt,en=Vt(cn.dist(l,q,Nt,Ie,Be));if(en<Sn){let pn=cn.
bias;if(pn!=0){let Ye=dn(Be,Dt.scale),Je=Jt>=0?1:-1,nn=Ye>=0?1:-1;nn==Je&&(nn==1?pn==1?Jt>=Ye:Jt<=Ye:pn==1?Jt<=Ye:Jt>=Ye)&&
(Sn=en,Yn=q)}else Sn=en,Yn=q}}if(Ke||Cl){let Be,en;C.ori==0?(Be=Re,en=Ie):(Be=Ie,en=Re);let pn,Ye,Je,nn,mn,Ae,We=!0,fl=Me.
bbox;if(fl!=null){We=!1;let Ne=fl(l,q);Je=Ne.left,nn=Ne.top,pn=Ne.width,Ye=Ne.height}else Je=Be,nn=en,pn=Ye=Me.size(l,q);
if(Ae=Me.fill(l,q),mn=Me.stroke(l,q),Cl)q==Yn&&Sn<=cn.prox&&(D=Je,H=nn,ut=pn,Et=Ye,Tt=We,Mt=Ae,ot=mn);else{let Ne=Ue[q];
Ne!=null&&(Rl[q]=Je,Yl[q]=nn,bl(Ne,pn,Ye,We),wl(Ne,Ae,mn),je(Ne,Oe(Je),Oe(nn),pt,Y))}}}}if(Cl){let q=cn.prox,Dt=al==null?
Sn<=q:Sn>q||Yn!=al;if(Ke||Dt){let Bt=Ue[0];Bt!=null&&(Rl[0]=D,Yl[0]=H,bl(Bt,ut,Et,Tt),wl(Bt,Mt,ot),je(Bt,Oe(D),Oe(H),pt,
Y))}}}if(Lt.show&&Cn)if(e!=null){let[I,P]=te.scales,[L,D]=te.match,[H,ut]=e.cursor.sync.scales,Et=e.cursor.drag;if(ue=Et.
_x,fe=Et._y,ue||fe){let{left:Tt,top:Mt,width:ot,height:q}=e.select,Dt=e.scales[H].ori,Bt=e.posToVal,he,Nt,Jt,Re,Ie,Be=I!=
null&&L(I,H),en=P!=null&&D(P,ut);Be&&ue?(Dt==0?(he=Tt,Nt=ot):(he=Mt,Nt=q),Jt=z[I],Re=Q(Bt(he,H),Jt,w,0),Ie=Q(Bt(he+Nt,H),
Jt,w,0),mi(Te(Re,Ie),Vt(Ie-Re))):mi(0,w),en&&fe?(Dt==1?(he=Tt,Nt=ot):(he=Mt,Nt=q),Jt=z[P],Re=xt(Bt(he,ut),Jt,_,0),Ie=xt(
Bt(he+Nt,ut),Jt,_,0),gi(Te(Re,Ie),Vt(Ie-Re))):gi(0,_)}else Ss()}else{let I=Vt(jo-Wo),P=Vt(Vo-Ho);if(C.ori==1){let ut=I;I=
P,P=ut}ue=be.x&&I>=be.dist,fe=be.y&&P>=be.dist;let L=be.uni;L!=null?ue&&fe&&(ue=I>=L,fe=P>=L,!ue&&!fe&&(P>I?fe=!0:ue=!0)):
be.x&&be.y&&(ue||fe)&&(ue=fe=!0);let D,H;ue&&(C.ori==0?(D=Kl,H=zt):(D=Ul,H=Yt),mi(Te(D,H),Vt(H-D)),fe||gi(0,_)),fe&&(C.ori==
1?(D=Kl,H=zt):(D=Ul,H=Yt),gi(Te(D,H),Vt(H-D)),ue||mi(0,w)),!ue&&!fe&&(mi(0,0),gi(0,0))}if(be._x=ue,be._y=fe,e==null){if(r){
if(lr!=null){let[I,P]=te.scales;te.values[0]=I!=null?dn(C.ori==0?zt:Yt,I):null,te.values[1]=P!=null?dn(C.ori==1?zt:Yt,P):
null}xi(En,l,zt,Yt,pt,Y,a)}if(Dl){let I=r&&te.setSeries,P=cn.prox;al==null?Sn<=P&&hn(Yn,Jl,!0,I):Sn>P?hn(null,Jl,!0,I):Yn!=
al&&hn(Yn,Jl,!0,I)}}Ke&&(dt.idx=a,ks()),i!==!1&&ce("setCursor")}let Wn=null;Object.defineProperty(l,"rect",{get(){return Wn==
null&&wi(!1),Wn}});function wi(e=!1){e?Wn=null:(Wn=j.getBoundingClientRect(),ce("syncRect",Wn))}function Uo(e,i,r,a,d,w,_){
tt._lock||Cn&&e!=null&&e.movementX==0&&e.movementY==0||(Ms(e,i,r,a,d,w,_,!1,e!=null),e!=null?ul(null,!0,!0):ul(i,!0,!1))}
function Ms(e,i,r,a,d,w,_,I,P){if(Wn==null&&wi(!1),ol(e),e!=null)r=e.clientX-Wn.left,a=e.clientY-Wn.top;else{if(r<0||a<0){
zt=-10,Yt=-10;return}let[L,D]=te.scales,H=i.cursor.sync,[ut,Et]=H.values,[Tt,Mt]=H.scales,[ot,q]=te.match,Dt=i.axes[0].side%
2==1,Bt=C.ori==0?pt:Y,he=C.ori==1?pt:Y,Nt=Dt?w:d,Jt=Dt?d:w,Re=Dt?a:r,Ie=Dt?r:a;if(Tt!=null?r=ot(L,Tt)?b(ut,z[L],Bt,0):-10:
r=Bt*(Re/Nt),Mt!=null?a=q(D,Mt)?b(Et,z[D],he,0):-10:a=he*(Ie/Jt),C.ori==1){let Be=r;r=a,a=Be}}P&&(i==null||i.cursor.event.
type==En)&&((r<=1||r>=pt-1)&&(r=Zn(r,pt)),(a<=1||a>=Y-1)&&(a=Zn(a,Y))),I?(Wo=r,Ho=a,[Kl,Ul]=tt.move(l,r,a)):(zt=r,Yt=a)}
let _s={width:0,height:0,left:0,top:0};function Ss(){Ri(_s,!1)}let Bo,Jo,qo,Xo;function Zo(e,i,r,a,d,w,_){Cn=!0,ue=fe=be.
_x=be._y=!1,Ms(e,i,r,a,d,w,_,!0,!1),e!=null&&(Ee(In,Le,Qo,!1),xi(Xl,l,Kl,Ul,pt,Y,null));let{left:I,top:P,width:L,height:D}=Lt;
Bo=I,Jo=P,qo=L,Xo=D}function Qo(e,i,r,a,d,w,_){Cn=be._x=be._y=!1,Ms(e,i,r,a,d,w,_,!1,!0);let{left:I,top:P,width:L,height:D}=Lt,
H=L>0||D>0,ut=Bo!=I||Jo!=P||qo!=L||Xo!=D;if(H&&ut&&Ri(Lt),be.setScale&&H&&ut){let Et=I,Tt=L,Mt=P,ot=D;if(C.ori==1&&(Et=P,
Tt=D,Mt=I,ot=L),ue&&Rn(V,dn(Et,V),dn(Et+Tt,V)),fe)for(let q in z){let Dt=z[q];q!=V&&Dt.from==null&&Dt.min!=A&&Rn(q,dn(Mt+
ot,q),dn(Mt,q))}Ss()}else tt.lock&&(tt._lock=!tt._lock,ul(i,!0,e!=null));e!=null&&(Fl(In,Le),xi(In,l,zt,Yt,pt,Y,null))}function Ja(e,i,r,a,d,w,_){
if(tt._lock)return;ol(e);let I=Cn;if(Cn){let P=!0,L=!0,D=10,H,ut;C.ori==0?(H=ue,ut=fe):(H=fe,ut=ue),H&&ut&&(P=zt<=D||zt>=
pt-D,L=Yt<=D||Yt>=Y-D),H&&P&&(zt=zt<Kl?0:pt),ut&&L&&(Yt=Yt<Ul?0:Y),ul(null,!0,!0),Cn=!1}zt=-10,Yt=-10,At.fill(null),ul(null,
!0,!0),I&&(Cn=I)}function tr(e,i,r,a,d,w,_){tt._lock||(ol(e),rs(),Ss(),e!=null&&xi(hl,l,zt,Yt,pt,Y,null))}function er(){
et.forEach(ya),os(l.width,l.height,!0)}vn(pl,Pe,er);let ql={};ql.mousedown=Zo,ql.mousemove=Uo,ql.mouseup=Qo,ql.dblclick=
tr,ql.setSeries=(e,i,r,a)=>{let d=te.match[2];r=d(l,i,r),r!=-1&&hn(r,a,!0,!1)},Xt&&(Ee(Xl,j,Zo),Ee(En,j,Uo),Ee(An,j,e=>{
ol(e),wi(!1)}),Ee(Kn,j,Ja),Ee(hl,j,tr),ls.add(l),l.syncRect=wi);let Yi=l.hooks=t.hooks||{};function ce(e,i,r){xs?pi.push(
[e,i,r]):e in Yi&&Yi[e].forEach(a=>{a.call(null,l,i,r)})}(t.plugins||[]).forEach(e=>{for(let i in e.hooks)Yi[i]=(Yi[i]||
[]).concat(e.hooks[i])});let nr=(e,i,r)=>r,te=Zt({key:null,setSeries:!1,filters:{pub:oe,sub:oe},scales:[V,F[1]?F[1].scale:
null],match:[an,an,nr],values:[null,null]},tt.sync);te.match.length==2&&te.match.push(nr),tt.sync=te;let lr=te.key,Ts=co(
lr);function xi(e,i,r,a,d,w,_){te.filters.pub(e,i,r,a,d,w,_)&&Ts.pub(e,i,r,a,d,w,_)}Ts.sub(l);function qa(e,i,r,a,d,w,_){
te.filters.sub(e,i,r,a,d,w,_)&&ql[e](null,i,r,a,d,w,_)}l.pub=qa;function Xa(){Ts.unsub(l),ls.delete(l),el.clear(),ni(pl,
Pe,er),v.remove(),Ht?.remove(),ce("destroy")}l.destroy=Xa;function Es(){ce("init",t,n),Oo(n||t.data,!1),it[V]?bs(V,it[V]):
rs(),Oi=Lt.show&&(Lt.width>0||Lt.height>0),sl=Ke=!0,os(t.width,t.height)}return F.forEach(Po),et.forEach(Aa),s?s instanceof
HTMLElement?(s.appendChild(v),Es()):s(l,Es):Es(),l}ke.assign=Zt,ke.fmtNum=Sl,ke.rangeNum=qn,ke.rangeLog=Jn,ke.rangeAsinh=
ii,ke.orient=tl,ke.pxRatio=_t,ke.join=hr,ke.fmtDate=Vi,ke.tzDate=Mr,ke.sync=co;{ke.addGap=sa,ke.clipGaps=Ei;let t=ke.paths=
{points:bo};t.linear=yo,t.stepped=aa,t.bars=ua,t.spline=ca}return $(O)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(c){return this.
held?[this.held.begin,this.held.end]:[c-this.windowMs,c]}hold(c,h){this.held||(this.held={begin:c-this.windowMs,end:c},this.
heldAt=c,this.total=h)}release(){this.held=null}show(c,h,x,m){this.hold(x,m);const u=(c+h)/2,k=Math.min(Math.max(h-c,SHORTEST_MS),
this.keptMs)/2;this.held={begin:u-k,end:u+k}}zoom(c,h,x){if(!this.held){const W=this.windowMs*c;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,W));return}const{begin:m,end:u}=this.held,k=x??(m+u)/2,$=(k-m)/(u-m),O=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(u-m)*c));this.held={begin:k-O*$,end:k+O*(1-$)},this.pan(0,h)}pan(c,h,x=this.total){this.hold(h,x);
const{begin:m,end:u}=this.held,k=u-m,$=Math.max(h,u+Math.min(0,c)),O=Math.max(h-this.keptMs+Math.min(k,this.keptMs),Math.
min($,u+c));this.held={begin:O-k,end:O}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(c,h,x,m,u=90){const k=(h-c)*u/Math.max(1,m),$=STEPS_MS.
find(W=>W>=k)??STEPS_MS[STEPS_MS.length-1],O=[];for(let W=Math.ceil((x-h)/$-1e-6)*$;x-W>=c-1e-6;W+=$)O.push(x-W);return O.
reverse()}function valueText(c){if(Number.isNaN(c))return"–";const h=Math.abs(c);return h&&(h<1e-4||h>=1e9)?minus(c.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(c.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function minus(c){
return c.replace(/^-/,"−")}function agoText(c){return Math.abs(c)<.5?"now":`${c<0?"+":"−"}${longSpanText(Math.abs(c))}`}
function longSpanText(c){if(c<36e5)return spanText(c);const h=Math.round(c/6e4),[x,m]=[Math.floor(h/1440),Math.floor(h/60)];
return x?`${x} d${m%24?` ${m%24} h`:""}`:`${m} h${h%60?` ${h%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(c,h,x){
if(c<FIRST_WALL_MS)return`at ${longSpanText(c<0?h-c:h)} · ${agoText(x)}`;const m=new Date(c+h),u=O=>String(O).padStart(
2,"0"),k=`${u(m.getHours())}:${u(m.getMinutes())}:${u(m.getSeconds())}`,$=String(m.getMilliseconds()).padStart(3,"0");return`${k}\
.${$} · ${agoText(x)}`}function notesOf({most:c,others:h,without:x,hidden:m,lost:u}){const k=[];if(c>1&&k.push(`1 px = \
up to ${groupedText(c)} events`),h){const $=h>=1e3?"1,000 or more":groupedText(h);k.push(`${$} more series not drawn: th\
ere is room for 20`)}return x&&k.push(`${groupedText(x)} without a number`),m&&k.push(`${groupedText(m)} hidden`),u&&k.push(
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
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(c,h){const x=h?DARK:LIGHT;return{color:x[c%x.length],dash:DASHES[Math.floor(
c/x.length)%DASHES.length]}}function lookOf(c){const h=O=>{c.style.color=O;const{color:W}=getComputedStyle(c);return c.style.
color="",W},[x,m,u,k]=["text","text-soft","bad","warn"].map(O=>h(`var(--rxm-${O})`)),$=h("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(x)>.5,text:x,soft:m,grid:$,bad:u,warn:k}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(c){if(!meter)return 0;meter.fillStyle=c,meter.fillRect(
0,0,1,1);const[h,x,m]=meter.getImageData(0,0,1,1).data;return(.3*h+.59*x+.11*m)/255}function chartOf(c,h,x,{onSelect:m,onPan:u,
onLive:k}){const $=h.kind==="histogram",O=(B,Z)=>$?barsOf(B,h,Z-1):linesOf(B,h,Z-1),W=B=>B,G={width:Math.max(100,c.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!$,y:!1,points:{show:!1},drag:{x:!$,y:!1,setScale:!1},bind:{
mousedown:W((B,Z,at)=>Ct=>Ct.shiftKey?(u(Ct),null):at(Ct)),dblclick:W(()=>()=>(k(),null))}},scales:{x:{time:!1,range:()=>h.
x},y:{range:()=>h.y,distr:h.isLog&&!$?3:1}},axes:[{stroke:()=>x().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>x().
grid,width:1},ticks:{show:!1},gap:$?6:RAIL+4,size:$?26:RAIL+26,...$?{values:(B,Z)=>Z.map(valueText)}:{splits:(B,Z,at,Ct)=>timeSplits(
at,Ct,h.now,B.bbox.width/uPlot.pxRatio),values:(B,Z)=>Z.map(at=>agoText(h.now-at))}},{stroke:()=>x().soft,font:"11px sys\
tem-ui, sans-serif",grid:{stroke:()=>x().grid,width:1},ticks:{show:!1},gap:6,size:(B,Z)=>Math.max(36,14+6.5*Math.max(0,...(Z??
[]).map(at=>(at??"").length))),values:(B,Z)=>Z.map(at=>at===null?null:valueText(at))}],series:[{},...h.series.map((B,Z)=>({
label:B.label,show:B.isShown,stroke:()=>strokeOf(Z,x().isDark).color,fill:()=>strokeOf(Z,x().isDark).color,width:$?0:LINE,
dash:strokeOf(Z,!1).dash,pxAlign:0,paths:O,points:{show:!1}}))],hooks:{setSelect:[B=>{const{left:Z,width:at}=B.select;at>
3&&m(B.posToVal(Z,"x"),B.posToVal(Z+at,"x")),at&&B.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:$?[]:[B=>drawMarks(
B,h,x())]}},vt=[[-1e15,1e15],...h.series.map(()=>[0,0])],nt=new uPlot(G,vt,c);return{plot:nt,draw(){const[B,Z]=h.x,at=DENSE*
nt.bbox.width/uPlot.pxRatio;h.series.forEach((Ct,Rt)=>{const[_e,qt]=Ct.between(B,Z);$||(nt.series[Rt+1].width=qt-_e>at?1/
uPlot.pxRatio:LINE)}),nt.batch(()=>{nt.setScale("x",{min:h.x[0],max:h.x[1]}),nt.setScale("y",{min:h.y[0],max:h.y[1]})})},
resize(B){nt.setSize({width:Math.max(100,B),height:HEIGHT})},timeAt:B=>nt.posToVal(B,"x"),leftOf:B=>nt.valToPos(B,"x"),topOf:B=>nt.
valToPos(B,"y"),get width(){return nt.bbox.width/uPlot.pxRatio},dispose:()=>nt.destroy()}}function placesOf({bbox:c},h){
const[x,m]=h.x,[u,k]=h.isLog?h.y.map(Math.log10):h.y,$=c.width/(m-x),O=c.height/(k-u),W=c.top+c.height,G=4*c.height,vt=nt=>Math.
max(-G,Math.min(G,nt));return{toX:nt=>c.left+(nt-x)*$,toY:h.isLog?nt=>vt(W-(Math.log10(nt)-u)*O):nt=>vt(W-(nt-u)*O)}}function linesOf(c,h,x){
const m=new Path2D,u=new Path2D,{toX:k,toY:$}=placesOf(c,h),O=DOT*uPlot.pxRatio,W={move:m.moveTo.bind(m),line:m.lineTo.bind(
m),dot(B,Z){u.moveTo(B+O,Z),u.arc(B,Z,O,0,2*Math.PI)}},[G,vt]=h.x,nt=h.series[x].draw(G,vt,c.bbox.width/uPlot.pxRatio,k,
$,W,h);return h.kind==="step"&&nt.isDown&&!h.isOver&&W.line(Math.max(nt.x,k(Math.min(vt,h.now))),nt.y),{stroke:m,fill:u,
clip:null,flags:1}}function barsOf(c,h,x){const m=new Path2D,{bins:u}=h;if(!u)return{stroke:null,fill:m,clip:null,flags:1};
const{toX:k,toY:$}=placesOf(c,{...h,isLog:!1}),O=new Map;for(let W=0;W<x;W++)if(h.series[W].isShown)for(const[G,vt]of u.
counts[W]??[])O.set(G,(O.get(G)??0)+vt);for(const[W,G]of u.counts[x]??[]){const[vt,nt]=[k(W),k(W+u.width)],B=O.get(W)??0,
[Z,at]=[$(B+G),$(B)];m.rect(vt+.5,Z,Math.max(1,nt-vt-1),at-Z)}return{stroke:null,fill:m,clip:null,flags:1}}function drawMarks(c,h,x){
const{ctx:m,bbox:u}=c,k=uPlot.pxRatio,{toX:$}=placesOf(c,h),O=u.top+u.height+(RAIL/2+1)*k,W=4*k;m.save(),m.lineWidth=2*k;
for(const G of h.marks.between(...h.x)){const vt=$(G.t);m.strokeStyle=G.isFailure?x.bad:x.warn,m.beginPath(),G.isFailure?
(m.moveTo(vt-W,O-W),m.lineTo(vt+W,O+W),m.moveTo(vt+W,O-W),m.lineTo(vt-W,O+W)):m.arc(vt,O,W,0,2*Math.PI),m.stroke()}m.restore()}
var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(c,h,x){let m=0,u=h;for(;m<u;){const k=m+u>>1;c[k]<x?m=k+1:u=k}return m}var SeriesPoints=class{constructor(c){
this.label=c,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(c,h,x,m){const u=this.closed+x+m;u>this.t.length&&this.
_grow(u);for(const[k,$]of[this.t,this.v,this.count,this.number].entries())$.set(c[k].subarray(h,h+x+m),this.closed);this.
length=u,this.closed+=x}_grow(c){const h=x=>{const m=new Float64Array(2**Math.ceil(Math.log2(c*1.5)));return m.set(x.subarray(
0,this.length)),m};this.t=h(this.t),this.v=h(this.v),this.count=h(this.count),this.number=h(this.number)}prune(c){const h=Math.
min(this.closed,firstFrom(this.t,this.length,c)-1);if(!(h<512||h<this.length/4)){for(const x of[this.t,this.v,this.count,
this.number])x.copyWithin(0,h,this.length);this.length-=h,this.closed-=h}}indexOf(c){return firstFrom(this.t,this.length,
c)}between(c,h){const x=Math.max(0,firstFrom(this.t,this.length,c)-1),m=Math.min(this.length,firstFrom(this.t,this.length,
h)+1);return[x,m]}at(c){return{t:this.t[c],v:this.v[c],count:this.count[c],number:this.number[c]}}range(c,h,x){let[m,u]=[
Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const k=Math.min(this.length,firstFrom(this.t,this.length,h));for(let $=firstFrom(
this.t,this.length,c);$<k;$++){const O=this.v[$];x&&O<=0||(O<m&&(m=O),O>u&&(u=O))}return m<=u?[m,u]:null}nearest(c,h,x=!1){
const m=firstFrom(this.t,this.length,c);if(x){const $=this.t[m]===c&&m<this.length?m:m-1;return $>=0&&!Number.isNaN(this.
v[$])?$:-1}let u=-1,k=h;for(const $ of[-1,1])for(let O=$<0?m-1:m;O>=0&&O<this.length;O+=$){const W=Math.abs(this.t[O]-c);
if(W>k)break;if(!Number.isNaN(this.v[O])){(W<k||u<0)&&(u=O),k=W;break}}return u}ofEvent(c){for(let h=this.length-1;h>=0;h--)
if(this.number[h]===c)return h;return-1}next(c,h){for(let x=c+h;x>=0&&x<this.length;x+=h)if(!Number.isNaN(this.v[x]))return x;
return-1}get last(){const c=this.next(this.length,-1);return c<0?Number.NaN:this.v[c]}most(c,h,x){const m=(h-c)/Math.max(
1,x);let[u,k,$]=[0,0,Number.NaN];const O=Math.min(this.length,firstFrom(this.t,this.length,h));for(let W=firstFrom(this.
t,this.length,c);W<O;W++){const G=Math.floor(this.t[W]/m);k=G===$?k+this.count[W]:this.count[W],$=G,k>u&&(u=k)}return u}draw(c,h,x,m,u,k,{
kind:$,isLog:O}){const[W,G]=this.between(c,h),vt=$==="points"||(G-W)*SPARSE_PX<x;let nt=!1,B=!1,[Z,at]=[0,0],Ct=[0,0];for(let Rt=W;Rt<
G;Rt++){const _e=this.v[Rt];if(Number.isNaN(_e)||O&&_e<=0){B&&!vt&&k.dot(Z,at),$==="step"&&nt&&k.line(m(this.t[Rt]),at),
nt=!1,B=!1;continue}const qt=at;if(Z=m(this.t[Rt]),at=u(_e),vt&&k.dot(Z,at),$!=="points"){if(nt){if($==="step"&&k.line(Z,
qt),Math.abs(Z-Ct[0])<NEAR_PX&&Math.abs(at-Ct[1])<NEAR_PX&&Rt<G-1){B=!1;continue}k.line(Z,at)}else k.move(Z,at);Ct=[Z,at],
B=!nt,nt=!0}}return B&&!vt&&k.dot(Z,at),{x:Z,y:at,isDown:nt}}};function rowsOf(c){if(!c.length)return[0,1,2,3].map(()=>new Float64Array(
0));const[{buffer:h,byteOffset:x,byteLength:m}]=c,u=new Float64Array(h.slice(x,x+m)),k=u.length/4;return[0,1,2,3].map($=>u.
subarray($*k,($+1)*k))}var Marks=class{constructor(){this.list=[]}add(c){for(const[h,x,m,u,k]of c){const $={number:h,isFailure:x===
1,t:m,count:u,text:k},O=this.list.findLastIndex(W=>W.number<=h);O>=0&&this.list[O].number===h?this.list[O]=$:this.list.splice(
O+1,0,$)}}prune(c){this.list.length&&this.list[0].t<c&&(this.list=this.list.filter(h=>h.t>=c))}between(c,h){return this.
list.filter(x=>x.t>=c&&x.t<=h)}},NOTE_MS=500,DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="\
Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page keys\
 go back and forth, plus and minus zoom, space pauses, End goes live.";function render({model:c,el:h}){const x=new Edge,
m=new Stretch,u={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},
k={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let $="",O="",W=0,G=null,vt=null,nt=null,B=0,
Z=0,at=!0,Ct=Number.NEGATIVE_INFINITY,Rt=Number.NEGATIVE_INFINITY;const _e=new Map,qt=element("div",{class:"rxm-plot",role:"\
group"}),Hn=element("strong",{class:"rxm-plot-title"}),Tn=element("span",{class:"rxm-plot-state"}),gn=An("Pause","Hold t\
he view; what comes is kept (space)",()=>m.held?dl():hl("paused"));gn.setAttribute("aria-pressed","false");const jn=An("\
−","Zoom out: a longer time (-)",()=>Nn(2));jn.setAttribute("aria-label","Longer time");const cl=An("+","Zoom in: a sh\
orter time (+)",()=>Nn(.5));cl.setAttribute("aria-label","Shorter time");const yt=element("output",{class:"rxm-plot-span"}),
le=An("Fix y","Keep the vertical axis as it is",Zl),ln=An("Log","A logarithmic vertical axis (l)",bn),bi=element("span",
{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},jn,yt,cl),Vn=element("div",{class:"rxm-plot-bar"},Hn,Tn,element(
"span",{class:"rxm-plot-grow"}),gn,bi,le,ln,snapshotButton(c,Un)),sn=element("div",{class:"rxm-plot-unseen"});sn.id=`rxm\
-summary-${Math.random().toString(36).slice(2)}`;const He=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group",
"aria-label":CHART_LABEL,"aria-describedby":sn.id}),on=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),rn=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),Gn=element("div",{class:"rxm-plot-empty"}),wn=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),En=element("div",{class:"rxm-plot-notes"}),Xl=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),In=element("i",{hidden:!0});qt.append(Vn,element("div",{class:"\
rxm-plot-body"},He,Gn,rn),wn,En,sn,Xl,In),keepKeys(qt),h.append(qt);function An(g,E,T){return element("button",{type:"bu\
tton",title:E,onclick:T},g)}const Kn=()=>(vt??=lookOf(In),vt);function hl(g){m.hold(x.at(performance.now()),k.total),Le(
g),Pe()}function dl(){m.release(),Le("live"),Pe()}function Nn(g,E){m.zoom(g,x.at(performance.now()),E),Pe()}function xn(g){
m.pan(g,x.at(performance.now()),k.total),Pe()}function pl(g,E){m.show(g,E,x.at(performance.now()),k.total),Le(`zoomed to\
 ${longSpanText(E-g)}`),Pe()}function Zl(){u.isFixed=!u.isFixed,Le(u.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),Pe()}function bn(){u.isLog=!u.isLog,u.isFixed=!1,Le(u.isLog?"logarithmic axis":"linear axis"),Vt(),_t()}function Le(g){
Xl.textContent=g}function Pe(){Pn(),_t()}let ml;function _t(){clearTimeout(ml),qt.dataset.told="false",ml=setTimeout(Un,
REPORT_MS)}function Un(){clearTimeout(ml);const{held:g}=m,E=u.series.filter(T=>!T.isShown).map(T=>T.label);Xe.send({do:"\
seen",held:g&&[g.begin,g.end],hidden:E}),qt.dataset.told="true"}function Ql(){return!m.held&&x.flows&&u.kind!=="histogra\
m"&&Xe.isShown()}function de(g){Z=0,Pt(g),Ql()&&(Z=requestAnimationFrame(de))}function Pn(){at=!0,Ct=Number.NEGATIVE_INFINITY,
wl(),Z||=requestAnimationFrame(de)}function Pt(g){if(!G)return;const E=$e(g),T=Math.abs(E[1]-u.x[1])*G.width>=.2*(E[1]-E[0]);
if(at||T){at=!1,u.x=E,u.isFixed||(u.y=Se()),G.draw(),qt.dataset.drawn=String(Number(qt.dataset.drawn??0)+1);const R=Math.
max(...u.series.map(A=>A.length?A.t[A.length-1]:0));qt.dataset.newest=String(k.origin+R)}yl(),g-Ct>=NOTE_MS&&gl(g)}function $e(g){
const E=x.at(g);return u.now=m.held?m.heldAt:E,u.kind==="histogram"?je():m.of(E)}function Se(){if(u.kind==="histogram"){
const ct=new Map;return u.bins?.counts.forEach((Wt,lt)=>{if(u.series[lt]?.isShown)for(const[Kt,ie]of Wt)ct.set(Kt,(ct.get(
Kt)??0)+ie)}),[0,Math.max(1,...ct.values())*1.05]}const[g,E]=u.x,T=u.series.filter(ct=>ct.isShown).flatMap(ct=>ct.range(
g,E,u.isLog)??vi(ct,g));if(!T.length)return u.isLog?[.1,10]:[0,1];const[R,A]=[Math.min(...T),Math.max(...T)];if(u.isLog)
return[R/1.3,A*1.3];const st=(A-R)*.08||Math.abs(A)*.1||1;return[R-st,A+st]}function vi(g,E){const T=u.kind==="step"?g.nearest(
E,0,!0):-1;return T<0||u.isLog&&g.v[T]<=0?[]:[g.v[T]]}function je(){const g=(u.bins?.counts??[]).flatMap(E=>E.map(([T])=>T));
return!u.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+u.bins.width]}function gl(g){Ct=g;const E=lookOf(In);JSON.
stringify(E)!==JSON.stringify(vt)&&(vt=E,at=!0,bl(),G?.plot.redraw());const{held:T}=m,R=x.at(g)-m.keptMs*1.05,A=T?Math.max(
Math.min(R,T.begin),R-2*m.keptMs):R;for(const st of u.series)st.prune(A);u.marks.prune(A),wl(),ei(),vn(),g-Rt>=DESCRIBE_MS&&
ni(g)}function wl(){const{held:g}=m,E=u.kind==="histogram";setText(yt,longSpanText(g?g.end-g.begin:m.windowMs)),setText(
gn,g?"Go live":"Pause"),gn.setAttribute("aria-pressed",String(!!g));for(const ct of[gn,bi,le,ln])ct.hidden=E;le.setAttribute(
"aria-pressed",String(u.isFixed)),ln.setAttribute("aria-pressed",String(u.isLog));const T=["ended","failed"].includes(k.
tone);qt.dataset.tone=g?"held":k.tone;const R=g&&k.total>m.total?` · ${groupedText(k.total-m.total)} came meanwhile`:"";
setText(Tn,(g?"paused":k.text)+R);const A=u.series.some(ct=>ct.length)||u.marks.list.length||u.bins?.counts.length;if(Gn.
hidden=!!A,A)return;const st=k.tone==="idle"?"not running: run the flow to see its numbers":"no events yet";setText(Gn,k.
hint||(T&&!k.total?"no events came":st))}let xl="";function bl(){const{isDark:g}=Kn(),E=JSON.stringify([g,u.series.map(A=>[
A.label,A.isShown])]);if(E===xl)return;xl=E;const T=focusedIn(wn),R=T?[...wn.children].indexOf(T):-1;wn.replaceChildren(
...u.series.map((A,st)=>{const{color:ct,dash:Wt}=strokeOf(st,g),lt=Wt.length?"dashed":"solid",Kt=`border-top: 3px ${Wt[0]===
2?"dotted":lt} ${ct}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(A.isShown),title:`${A.
isShown?"Hide":"Show"} ${A.label}`,onclick:()=>ti(st,!A.isShown)},element("i",{style:Kt,"aria-hidden":"true"}),element("\
span",{class:"rxm-plot-name"},A.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),R>=0&&wn.children[R]?.
focus()}function ti(g,E){const T=u.series[g];T.isShown=E,_e.set(T.label,E),G?.plot.setSeries(g+1,{show:E}),Le(`${T.label}\
 ${E?"shown":"hidden"}`),bl(),Pe()}function ei(){u.series.forEach((g,E)=>{const T=wn.children[E]?.querySelector(".rxm-pl\
ot-value");if(!T)return;const R=ee(),A=R===null||u.kind==="histogram"?-1:vl(g,R),st=R===null?g.last:A<0?Number.NaN:g.v[A];
setText(T,g.isShown?valueText(st):"")})}function vn(){const[g,E]=u.x,T=u.series.filter(se=>se.isShown),R=u.kind==="histo\
gram",A=G?.width??600,st=R?0:Math.max(0,...T.map(se=>se.most(g,E,A)));let ct=0;if(u.isLog)for(const se of T){const[oe,an]=se.
between(g,E);for(let Xn=oe;Xn<an;Xn++)se.v[Xn]<=0&&(ct+=1)}const{others:Wt,without:lt}=k,Kt=notesOf({most:st,others:Wt,without:lt,
hidden:u.series.length-T.length,lost:ct}),ie=u.marks.between(g,E),me=se=>ie.filter(oe=>oe.isFailure===se).reduce((oe,an)=>oe+
an.count,0);me(!1)&&!R&&Kt.push(`○ ${groupedText(me(!1))} missed`),me(!0)&&!R&&Kt.push(`× ${groupedText(me(!0))} ${me(
!0)===1?"failure":"failures"}`),R&&Kt.unshift(`values of the last ${longSpanText(m.windowMs)}`),setText(En,Kt.join(" · ")),
En.hidden=!Kt.length}function ni(g){Rt=g;const[E,T]=u.x,R=u.series.filter(st=>st.isShown).map(st=>{const ct=u.kind==="hi\
stogram"?null:st.range(E,T,!1),Wt=ct?`, lowest ${valueText(ct[0])}, highest ${valueText(ct[1])}`:"";return`${st.label}: \
last ${valueText(st.last)}${Wt}`}),A=m.held?`paused, ${longSpanText(T-E)}`:`the last ${longSpanText(m.windowMs)}`;setText(
sn,[`Plot of ${k.label}, ${A}`,...R,En.textContent].filter(Boolean).join(". "))}function ee(){return!nt||!G?null:"left"in
nt?G.timeAt(nt.left):nt.t}function vl(g,E){const[T,R]=u.x,A=REACH_PX*(R-T)/Math.max(1,G?.width??1);return g.nearest(E,A,
u.kind==="step")}let li="";function yl(){const g=ee();if(!G||g===null||u.kind==="histogram"||g<u.x[0]||g>u.x[1]){rn.hidden=
!0,on.replaceChildren(),G&&nt&&!("left"in nt)&&G.plot.setCursor({left:-10,top:-10},!1);return}const E=G.leftOf(g);nt&&!("\
left"in nt)&&G.plot.setCursor({left:E,top:0},!1);const{isDark:T}=Kn(),R=[];u.series.forEach((A,st)=>{const ct=A.isShown?
vl(A,g):-1;ct>=0&&R.push([st,A.at(ct)])}),on.replaceChildren(...R.map(([A,{t:st,v:ct}])=>{const Wt=u.kind==="step"?E:G.leftOf(
st),lt=G.topOf(ct),{color:Kt}=strokeOf(A,T);return element("i",{style:`left: ${Wt}px; top: ${lt}px; border-color: ${Kt}`})})),
kl(g,E,R)}function kl(g,E,T){const R=T[0]?.[1].t??g,A=momentText(k.origin,T.length===1?R:g,u.now-g),st=Wi(g),ct=T.slice(
0,MOST_IN_TIP).map(([se,{v:oe}])=>[se,u.series[se].label,valueText(oe)]);T.length>MOST_IN_TIP&&ct.push([-1,`${T.length-MOST_IN_TIP}\
 more`,""]);const Wt=JSON.stringify([A,ct,st]);if(rn.hidden=!1,Wt!==li){li=Wt;const{isDark:se}=Kn();rn.replaceChildren(element(
"div",{class:"rxm-plot-soft"},A),...ct.map(([oe,an,Xn])=>{const yn=Number(oe)<0?"transparent":strokeOf(Number(oe),se).color;
return element("div",{class:"rxm-plot-line"},element("i",{style:`background: ${yn}`}),element("span",{class:"rxm-plot-na\
me"},String(an)),element("b",{},String(Xn)))}),...st.map(oe=>element("div",{class:"rxm-plot-bad"},oe)))}const{width:lt}=rn.
getBoundingClientRect(),Kt=He.clientWidth,ie=G?G.plot.over.offsetLeft:0,me=ie+E+14;rn.style.left=`${me+lt>Kt?Math.max(2,
ie+E-lt-14):me}px`}function Wi(g){const[E,T]=u.x,R=6*(T-E)/Math.max(1,G?.width??1);return u.marks.between(g-R,g+R).map(A=>{
const st=groupedText(A.count);return A.isFailure?A.count===1?`× ${A.text}`:`× ${st} failures, the first: ${A.text}`:`○\
 ${st} missed`})}function Bn(g){nt=g,yl(),ei();const E=ee();On.point({at:E===null?null:k.origin+E,port:O,...Jn(E)})}function Jn(g,E){
if(g===null||!G)return{};let T={away:Number.POSITIVE_INFINITY,number:-1};const R=G.width/(u.x[1]-u.x[0]);for(const A of u.
series){const st=A.isShown?vl(A,g):-1;if(st<0||A.number[st]<0)continue;const ct=E===void 0?0:G.topOf(A.v[st])-E,Wt=Math.
hypot((A.t[st]-g)*R,ct);Wt<T.away&&(T={away:Wt,number:A.number[st]})}return T.number<0?{}:{number:W+T.number}}function ii({
port:g,number:E}){if(E===void 0||g!==O)return null;for(const T of u.series){const R=T.ofEvent(E-W);if(R>=0)return T.t[R]}
return null}function Ml(g,E){const T=Jn(g,E);T.number!==void 0&&On.point({at:k.origin+g,port:O,...T,opens:!0})}function si(g){
const E=u.series.filter(me=>me.isShown&&me.length);if(!E.length)return;B=Math.min(B,E.length-1);const T=E[B];m.held||hl(
"");const R=ee(),[A,st]=u.x,ct=R===null?-1:T.nearest(R,Number.POSITIVE_INFINITY),Wt=g<0?T.indexOf(st):T.indexOf(A)-1,lt=R===
null?Wt:ct,Kt=R===null||ct>=0?T.next(lt,g):-1;if(Kt<0)return;const ie=T.t[Kt];(ie<A||ie>st)&&xn(ie-(A+st)/2),Bn({t:ie,from:"\
keys"}),Le(`${T.label} ${valueText(T.v[Kt])}, ${momentText(k.origin,ie,u.now-ie)}`)}function $n(g){const E=u.series.filter(
st=>st.isShown&&st.length);if(!E.length)return;B=(B+g+E.length)%E.length;const T=E[B],R=ee(),A=R===null?-1:T.nearest(R,Number.
POSITIVE_INFINITY);A>=0&&Bn({t:T.t[A],from:"keys"}),Le(`${T.label} ${A<0?"":valueText(T.v[A])}`)}const oi=()=>u.x[1]-u.x[0],
qn={ArrowLeft:()=>si(-1),ArrowRight:()=>si(1),ArrowUp:()=>$n(-1),ArrowDown:()=>$n(1),PageUp:()=>xn(-oi()/2),PageDown:()=>xn(
oi()/2),Home:()=>xn(Number.NEGATIVE_INFINITY),End:dl,Enter:()=>{const g=ee();g!==null&&Ml(g)},Escape:()=>Bn(null)," ":()=>m.
held?dl():hl("paused"),"+":()=>Nn(.5),"=":()=>Nn(.5),"-":()=>Nn(2),l:bn};He.addEventListener("keydown",g=>{!qn[g.key]||g.
ctrlKey||g.metaKey||g.altKey||u.kind==="histogram"||(g.preventDefault(),qn[g.key]())});const St=g=>{if(u.kind==="histogr\
am")return;const E=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)Nn(g.deltaY>0?1.25:.8,ee()??void 0);else if(E)xn(E*oi()/Math.
max(1,G?.width??1));else return;g.preventDefault()};He.addEventListener("wheel",St,{passive:!1});let qe=null,_l=null;function Hi(g){
qe={x:g.clientX,begin:u.x[0],end:u.x[1]}}const Sl=g=>{if(!qe||!G)return;const E=(qe.x-g.clientX)*(qe.end-qe.begin)/Math.
max(1,G.width);m.show(qe.begin,qe.end,x.at(performance.now()),k.total),xn(E)},ve=()=>{qe=null};window.addEventListener("\
pointermove",Sl),window.addEventListener("pointerup",ve);const On=timeCursor(g=>{const E=g.at===null?ii(g):g.at-k.origin;
nt=E===null?null:{t:E,from:"view"},yl(),ei(),qt.dataset.cursor=g.at===null?"":String(g.at)},()=>$);function Vt(){G?.dispose(),
He.replaceChildren(),vt=lookOf(In),u.x=$e(performance.now()),u.isFixed||(u.y=Se());const g=chartOf(He,u,Kn,{onSelect:pl,
onPan:Hi,onLive:dl});G=g;const{over:E}=g.plot;E.append(on),E.addEventListener("pointermove",T=>{qe||Bn({left:T.clientX-E.
getBoundingClientRect().left})}),E.addEventListener("pointerleave",()=>Bn(null)),E.addEventListener("pointerdown",T=>{_l=
T.button===0?{x:T.clientX,y:T.clientY}:null}),E.addEventListener("pointerup",T=>{const R=_l;_l=null;const A=R&&Math.hypot(
T.clientX-R.x,T.clientY-R.y)<CLICK_PX,st=E.getBoundingClientRect();A&&!T.shiftKey&&Ml(g.timeAt(T.clientX-st.left),T.clientY-
st.top)}),xl="",bl(),Pn()}const ye=new ResizeObserver(()=>{!G||He.clientWidth<50||(G.resize(He.clientWidth),Pn())});ye.observe(
He);function Gt(g,E){const T=performance.now();x.tell(g.at,g.flows,T);const{tone:R,text:A,total:st,others:ct,without:Wt,
hint:lt}=g;A!==k.text&&["ended","failed"].includes(R)&&Le(A),Object.assign(k,{tone:R,text:A,total:st,others:ct,without:Wt,
hint:lt}),u.isOver=["ended","failed"].includes(R),g.first!==void 0&&(W=g.first);const Kt=g.series&&Oe(g.series),ie=rowsOf(
E);let me=0;g.lengths.forEach(([se,oe],an)=>{u.series[an].add(ie,me,se,oe),me+=se+oe}),g.marks&&u.marks.add(g.marks),g.bins&&
(u.bins={width:g.bins[0],counts:g.bins[1]}),at=!0,(Kt||!G)&&Vt(),!m.held||u.kind==="histogram"?Z||=requestAnimationFrame(
de):T-Ct>=NOTE_MS&&gl(T)}function Oe(g){if(!(g.length!==u.series.length||g.some((T,R)=>u.series[R].label!==T)))return!1;
for(let T=u.series.length;T<g.length;T++){const R=new SeriesPoints(g[T]);R.isShown=_e.get(R.label)??(!Te||T<Te),u.series.
push(R)}return!0}let Te=0;function pe(g,E){(g.origin!==k.origin||g.total<k.total||g.run!==$)&&(m.release(),nt=null),k.label=
g.label??"",k.origin=g.origin??0,$=g.run??"",O=g.port??"",Te=g.first_shown??0,G||(u.kind=g.kind??"line",u.isLog=g.scale===
"log",m.windowMs=g.window??m.windowMs,g.y&&([u.y,u.isFixed]=[g.y,!0])),m.keptMs=g.kept??m.keptMs,u.series=[],u.marks=new Marks,
u.bins=null,x.offset=Number.NEGATIVE_INFINITY,setText(Hn,k.label),Hn.title=k.label,qt.setAttribute("aria-label",`Plot of\
 ${k.label}`),g.series||(g.series=[]),G?.dispose(),G=null,Ct=Rt=Number.NEGATIVE_INFINITY,Gt(g,E)}const Xe=live(c,h,{onSnapshot:pe,
onMessage:Gt,onShown:Pn,onHidden(){cancelAnimationFrame(Z),Z=0}}),yi=setInterval(()=>Xe.isShown()&&gl(performance.now()),
1e3);return wl(),()=>{clearInterval(yi),clearTimeout(ml),cancelAnimationFrame(Z),ye.disconnect(),On.dispose(),window.removeEventListener(
"pointermove",Sl),window.removeEventListener("pointerup",ve),G?.dispose(),Xe.dispose(),qt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
