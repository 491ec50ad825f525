function element(a,u={},...p){const h=document.createElement(a);for(const[l,w]of Object.entries(u))w==null||w===!1||(l.startsWith(
"on")&&typeof w=="function"?h.addEventListener(l.slice(2),w):h.setAttribute(l,w===!0?"":String(w)));return h.append(...p.
filter(l=>l!=null)),h}function setText(a,u){a.textContent!==u&&(a.textContent=u)}function focusedIn(a){const u=a.getRootNode(),
p=u instanceof Document||u instanceof ShadowRoot?u.activeElement:null;return p&&a.contains(p)?p:null}function keepKeys(a){
a.addEventListener("keydown",u=>u.stopPropagation()),a.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(a){
return Math.round(a).toLocaleString("en-US")}function spanText(a){if(a<999.5)return`${Math.round(a)} ms`;if(a<59950)return`${Number(
(a/1e3).toFixed(1))} s`;const u=Math.round(a/1e3);return`${Math.floor(u/60)} min${u%60?` ${u%60} s`:""}`}function durationText(a){
const u=a<0?"−":"",p=Math.abs(a);if(!Number.isFinite(p))return String(a);for(const[L,G,C]of SMALL_UNITS){const R=Number(
(p/G).toPrecision(3));if(R*G<C)return`${u}${R} ${L}`}const h=Math.round(p/1e9),[l,w,b,k]=LARGE_UNITS.findLast(L=>h>=L[1])??
LARGE_UNITS[0],N=Math.floor(h%w/k);return`${u}${Math.floor(h/w)} ${l}${N?` ${N} ${b}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]],WIDGET="\
application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,REVIVE_MS=1e3,answeredAt=-ANSWER_MS,KEEPERS=Symbol.
for("rxmetronome.keepers");function notebookOf(a){const u=a.widget_manager?.context,p=u?.model;return typeof u?.save=="f\
unction"&&typeof p?.toJSON=="function"&&p.cells?{context:u,notebook:p,manager:a.widget_manager}:null}function askForPicture(a){
return new Promise(u=>{let p;const h=b=>{clearTimeout(p),a.off("msg:custom",l),u(b)},l=b=>{b?.picture&&(answeredAt=performance.
now(),h(b.picture))},w=b=>{p=setTimeout(()=>{const k=answeredAt+ANSWER_MS-performance.now();k>0?w(k):h(null)},b)};w(ANSWER_MS),
a.on("msg:custom",l);try{Promise.resolve(a.send({do:"picture",view:""})).catch(()=>h(null))}catch{h(null)}})}var Keeper=class{constructor({
context:a,notebook:u,manager:p}){this.notebook=u,this.manager=p,this.models=new Set,this.pictures=new Map;const h=a.save.
bind(a);a.save=async(...w)=>(await this.ask(),h(...w));const l=u.toJSON.bind(u);u.toJSON=()=>this.withPictures(l())}async ask(){
const a=this.manager.kernel?.status;if(!a||["dead","terminating","restarting","unknown"].includes(a))return;const u=await Promise.
all([...this.models].map(askForPicture));for(const p of u)p&&this.pictures.set(p.model,p);for(const{made:p}of this.outputs()){
const h=p.data?.[WIDGET]?.model_id;if(!h||p.metadata?.rxmetronome||!this.manager.has_model(h))continue;const{html:l,isOurs:w}=this.
boxed(await this.manager.get_model(h));w&&this.pictures.set(h,{model:h,text:"",html:l,brief:l,page:l})}}boxed(a){const u=this.
pictures.get(a.model_id),p=a.get("children");if(!p)return{html:u?.brief??plainHtml(a),isOurs:!!u};const h=a.get("titles")??
[],l=p.map(b=>this.boxed(b));return{html:`<div>${l.map(({html:b},k)=>h[k]?`<p><b>${escaped(h[k])}</b></p>${b}`:b).join("")}\
</div>`,isOurs:l.some(({isOurs:b})=>b)}}withPictures(a){const u=h=>{const l=h.data?.[WIDGET]?.model_id,w=this.pictures.get(
l),b=h.data?.["text/html"]&&h.metadata?.rxmetronome&&l;if(!h.data||!(b||w))return h;const{[WIDGET]:k,...N}=h.data;return w&&
(N["text/html"]=w.brief),w?.text&&(N["text/plain"]=w.text),{...h,data:N,metadata:{...h.metadata,rxmetronome:l}}},p=a.cells.
map(h=>h.outputs?{...h,outputs:h.outputs.map(u)}:h);return{...a,cells:p}}revive(){for(const{outputs:a,at:u,made:p}of this.
outputs()){const h=p.metadata?.rxmetronome;if(!h||p.data?.[WIDGET]||!this.manager.has_model(h))continue;const l={...p.data,
[WIDGET]:{version_major:2,version_minor:0,model_id:h}};a.set(u,{...p,data:l,metadata:{...p.metadata,rxmetronome:"live"}})}}insert({
model:a,text:u,html:p}){for(const{outputs:h,made:l}of this.outputs()){if(l.data?.[WIDGET]?.model_id!==a)continue;const w={
"text/plain":u,"text/html":p};return h.add({output_type:"display_data",data:w,metadata:{}}),!0}return!1}outputs(){const a=[];
if(this.notebook.isDisposed)return[];for(let u=0;u<this.notebook.cells.length;u++){const{outputs:p}=this.notebook.cells.
get(u);for(let h=0;h<(p?.length??0);h++)a.push({outputs:p,at:h,made:p.get(h).toJSON()})}return a}};function plainHtml(a){
const u=[a.get("description"),a.get("value")].filter(l=>["string","number"].includes(typeof l)),p=/^HTML/.test(a.get("_m\
odel_name")??""),h=u.map(l=>p?textOf(String(l)):String(l)).join(" ");return h.trim()?`<p>${escaped(h.trim())}</p>`:""}var textOf=a=>new DOMParser().
parseFromString(a,"text/html").body.textContent??"",escaped=a=>a.replace(/[&<>"]/g,u=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[u]??u);function keeperOf(a){const u=notebookOf(a);if(!u)return null;const p=globalThis;p[KEEPERS]??=new WeakMap;
const h=p[KEEPERS],l=h.get(u.context)??new Keeper(u);return h.set(u.context,l),l}function initialize({model:a}){const u=keeperOf(
a);if(!u)return;u.models.add(a),u.revive();const p=setTimeout(()=>u.revive(),REVIVE_MS);return()=>{clearTimeout(p),u.models.
delete(a)}}function snapshotButton(a,u){const h=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:w},"Snapshot");let l;async function w(){u?.();const k=await askForPicture(a);k?keeperOf(
a)?.insert(k)?b("kept below"):(download(k.page,"snapshot.html","text/html"),b("saved")):b("no answer")}function b(k){clearTimeout(
l),h.textContent=k,l=setTimeout(()=>{h.textContent="Snapshot"},FLASH_MS)}return h}function download(a,u,p){const h=URL.createObjectURL(
new Blob([a],{type:`${p};charset=utf-8`}));element("a",{href:h,download:u}).click(),setTimeout(()=>URL.revokeObjectURL(h),
1e4)}function fileName(a,u){return a.replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,"")||u}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(a,u,p){const h=Math.random().toString(36).slice(2)+Date.now().toString(36),l=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let w=null,b=!1,k=!1,N=Date.now(),L=0,G=!1,C,R=!1,H="",j=[];u.classList.
add("rxm-live");function xt(et){try{Promise.resolve(a.send({...et,view:h})).catch(()=>{})}catch{}}function yt(et){L=Date.
now(),xt({do:et})}function Bt(){const et=k&&j.some(ne=>Date.now()-ne.since>=ANSWER_MS2),Mt=H?`this view broke, and shows\
 what it showed last: ${H}`:R?"kernel gone or not answering; this is the last it sent":et?"waits for the cell: the kerne\
l has not taken this up yet":"";Mt&&!l.isConnected&&u.prepend(l),l.hidden=!Mt,l.textContent!==Mt&&(l.textContent=Mt),u.classList.
toggle("rxm-orphan",!!H||R)}function kt(et,Mt=[]){G||et===null||typeof et!="object"||typeof et.n!="number"||(N=Date.now(),
R=!1,et.broken?(H=et.broken,w=null):k&&hn(et,Mt),Bt())}function hn(et,Mt){if(et.snapshot)w=et.n+1,j=[],H="",p.onSnapshot?.(
et,Mt);else{if(w===null)return;if(et.n!==w)w=null,yt("gap");else{if(w+=1,et.beat)return;j=j.filter(ne=>!ne.isAnswer(et)),
p.onMessage?.(et,Mt)}}}function Ze(){const et=b&&document.visibilityState!=="hidden";if(clearTimeout(C),!(et===k||G)){if(!et){
C=setTimeout(We,HIDE_MS);return}k=!0,w=null,N=Date.now(),yt("shown"),p.onShown?.()}}function We(){G||!k||(k=!1,w=null,j=
[],xt({do:"hidden"}),Bt(),p.onHidden?.())}const dn=new IntersectionObserver(et=>{b=et[et.length-1].isIntersecting,Ze()});
dn.observe(u),document.addEventListener("visibilitychange",Ze),a.on("msg:custom",kt);const Rn=setInterval(()=>{if(!k)return;
const et=Date.now();et-N>SILENT_MS&&(R=!0),et-L>=PING_MS-50&&yt(w===null?"shown":"ping"),Bt()},1e3);return{view:h,send(et,Mt){
xt(et),Mt&&(j.push({isAnswer:Mt,since:Date.now()}),setTimeout(()=>G||Bt(),ANSWER_MS2))},isShown:()=>k,dispose(){G||(xt({
do:"closed"}),G=!0,clearInterval(Rn),clearTimeout(C),dn.disconnect(),document.removeEventListener("visibilitychange",Ze),
a.off("msg:custom",kt),l.remove(),u.classList.remove("rxm-live","rxm-orphan"))}}}var Edge=class{constructor(){this.offset=
Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.heard=0}tell(a,u,p){(!u||!this.flows)&&(this.offset=Number.NEGATIVE_INFINITY),
this.offset=Math.max(this.offset-Math.min(5,(p-this.heard)*.002),a-p),Object.assign(this,{now:a,flows:u,heard:p})}at(a){
return this.flows?a+this.offset:this.now}};function closing(a,u,p){a.addEventListener("keydown",l=>{l.key==="Escape"&&u()&&
p(!0)}),a.addEventListener("focusout",l=>{l.relatedTarget instanceof Node&&!a.contains(l.relatedTarget)&&p(!1)});const h=l=>{
u()&&!l.composedPath().includes(a)&&p(!1)};return document.addEventListener("pointerdown",h),()=>document.removeEventListener(
"pointerdown",h)}function menu(a,u,p,h){const l=element("div",{class:"rxm-menu",hidden:!0,role:"group","aria-label":p,tabindex:"\
-1"}),b=element("button",{...{type:"button",title:p,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>L(l.hidden===
!0)},u),k=element("span",{class:"rxm-menued"},b,l),N=closing(k,()=>!l.hidden,G=>{L(!1),G&&b.focus()});function L(G){if(G===
!l.hidden||(l.hidden=!G,b.setAttribute("aria-expanded",String(G)),!G))return;l.replaceChildren(...h()),l.style.left="0px";
const C=l.getBoundingClientRect().right-a.getBoundingClientRect().right;l.style.left=`${-Math.max(0,C)}px`;const R=l.querySelector(
"input, button");(R instanceof HTMLElement?R:l).focus()}return{el:k,button:b,open:L,dispose:N}}var PLACE=Symbol.for("rxm\
etronome.time_cursors");function listeners(){const a=globalThis;return a[PLACE]??=new Set,a[PLACE]}function timeCursor(a,u){
const p=listeners(),h={},l=(w,b)=>{b!==h&&w.run&&w.run===u()&&a(w)};return p.add(l),{point(w){if(u())for(const b of p)b(
{...w,run:u()},h)},dispose(){p.delete(l)}}}var library=(()=>{var a=Object.defineProperty,u=Object.getOwnPropertyDescriptor,
p=Object.getOwnPropertyNames,h=Object.prototype.hasOwnProperty,l=(e,i)=>{for(var c in i)a(e,c,{get:i[c],enumerable:!0})},
w=(e,i,c,s)=>{if(i&&typeof i=="object"||typeof i=="function")for(let m of p(i))!h.call(e,m)&&m!==c&&a(e,m,{get:()=>i[m],
enumerable:!(s=u(i,m))||s.enumerable});return e},b=e=>w(a({},"__esModule",{value:!0}),e),k={};l(k,{default:()=>sn});var N="\
uplot",L="u-hz",G="u-vt",C="u-title",R="u-wrap",H="u-under",j="u-over",xt="u-axis",yt="u-off",Bt="u-select",kt="u-cursor\
-x",hn="u-cursor-y",Ze="u-cursor-pt",We="u-series",dn="u-marker",Rn="u-label",et="u-value",Mt="width",ne="height",pn="bo\
ttom",Ve="left",ui="right",Qe="#000",de=Qe+"0",mn="mousemove",je="mousedown",gn="mouseup",Ge="mouseenter",Cn="mouseleave",
ci="dblclick",Yn="resize",wn="scroll",Ii="change",pe="dppxchange",xn="--",Ae=typeof window<"u",tn=Ae?document:null,ie=Ae?
window:null,en=Ae?navigator:null,ut,Hn;function Wn(){let e=devicePixelRatio;ut!=e&&(ut=e,Hn&&vn(Ii,Hn,Wn),Hn=matchMedia(
`(min-resolution: ${ut-.001}dppx) and (max-resolution: ${ut+.001}dppx)`),_e(Ii,Hn,Wn),ie.dispatchEvent(new CustomEvent(pe)))}
function $t(e,i){if(i!=null){let c=e.classList;!c.contains(i)&&c.add(i)}}function Le(e,i){let c=e.classList;c.contains(i)&&
c.remove(i)}function rt(e,i,c){e.style[i]=c+"px"}function nn(e,i,c,s){let m=tn.createElement(e);return i!=null&&$t(m,i),
c?.insertBefore(m,s),m}function Jt(e,i){return nn("div",e,i)}var Ai=new WeakMap;function Zt(e,i,c,s,m){let S="translate("+
i+"px,"+c+"px)",_=Ai.get(e);S!=_&&(e.style.transform=S,Ai.set(e,S),i<0||c<0||i>s||c>m?$t(e,yt):Le(e,yt))}var bn=new WeakMap;
function Li(e,i,c){let s=i+c,m=bn.get(e);s!=m&&(bn.set(e,s),e.style.background=i,e.style.borderColor=c)}var fi=new WeakMap;
function hi(e,i,c,s){let m=i+""+c,S=fi.get(e);m!=S&&(fi.set(e,m),e.style.height=c+"px",e.style.width=i+"px",e.style.marginLeft=
s?-i/2+"px":0,e.style.marginTop=s?-c/2+"px":0)}var di={passive:!0},eo={...di,capture:!0};function _e(e,i,c,s){i.addEventListener(
e,c,s?eo:di)}function vn(e,i,c,s){i.removeEventListener(e,c,di)}Ae&&Wn();function oe(e,i,c,s){let m;c=c||0,s=s||i.length-
1;let S=s<=2147483647;for(;s-c>1;)m=S?c+s>>1:Oe((c+s)/2),i[m]<e?c=m:s=m;return e-i[c]<=i[s]-e?c:s}function Vn(e){return(i,c,s)=>{
let m=-1,S=-1;for(let _=c;_<=s;_++)if(e(i[_])){m=_;break}for(let _=s;_>=c;_--)if(e(i[_])){S=_;break}return[m,S]}}var Oi=e=>e!=
null,jn=e=>e!=null&&e>0,no=Vn(Oi),io=Vn(jn);function Ke(e,i,c,s=0,m=!1){let S=m?io:no,_=m?jn:Oi;[i,c]=S(e,i,c);let I=e[i],
z=e[i];if(i>-1)if(s==1)I=e[i],z=e[c];else if(s==-1)I=e[c],z=e[i];else for(let O=i;O<=c;O++){let V=e[O];_(V)&&(V<I?I=V:V>
z&&(z=V))}return[I??ct,z??-ct]}function on(e,i,c,s){let m=mi(e),S=mi(i);e==i&&(m==-1?(e*=c,i/=c):(e/=c,i*=c));let _=c==10?
ge:Ri,I=m==1?Oe:Xt,z=S==1?Xt:Oe,O=I(_(dt(e))),V=z(_(dt(i))),E=Be(c,O),ot=Be(c,V);return c==10&&(O<0&&(E=nt(E,-O)),V<0&&(ot=
nt(ot,-V))),s||c==2?(e=E*m,i=ot*S):(e=Wt(e,E),i=Ot(i,ot)),[e,i]}function Pi(e,i,c,s){let m=on(e,i,c,s);return e==0&&(m[0]=
0),i==0&&(m[1]=0),m}var yn=.1,Di={mode:3,pad:yn},kn={pad:0,soft:null,mode:0},Mn={min:kn,max:kn};function _n(e,i,c,s){return Hi(
c)?pi(e,i,c):(kn.pad=c,kn.soft=s?0:null,kn.mode=s?3:0,pi(e,i,Mn))}function It(e,i){return e??i}function zi(e,i,c){for(i=
It(i,0),c=It(c,e.length-1);i<=c;){if(e[i]!=null)return!0;i++}return!1}function pi(e,i,c){let s=c.min,m=c.max,S=It(s.pad,
0),_=It(m.pad,0),I=It(s.hard,-ct),z=It(m.hard,ct),O=It(s.soft,ct),V=It(m.soft,-ct),E=It(s.mode,0),ot=It(m.mode,0),Dt=i-e,
Tt=ge(Dt),we=me(dt(e),dt(i)),Xe=ge(we),De=dt(Xe-Tt);(Dt<1e-24||De>10)&&(Dt=0,(e==0||i==0)&&(Dt=1e-24,E==2&&O!=ct&&(S=0),
ot==2&&V!=-ct&&(_=0)));let B=Dt||we||1e3,jt=ge(B),Z=Be(10,Oe(jt)),Se=B*(Dt==0?e==0?.1:1:S),lt=nt(Wt(e-Se,Z/10),24),Te=e>=
O&&(E==1||E==3&&lt<=O||E==2&&lt>=O)?O:ct,ze=me(I,lt<Te&&e>=Te?Te:se(Te,lt)),$n=B*(Dt==0?i==0?.1:1:_),le=nt(Ot(i+$n,Z/10),
24),q=i<=V&&(ot==1||ot==3&&le>=V||ot==2&&le<=V)?V:-ct,xe=se(z,le>q&&i<=q?q:me(q,le));return ze==xe&&ze==0&&(xe=100),[ze,
xe]}var Fi=new Intl.NumberFormat(Ae?en.language:"en-US"),Sn=e=>Fi.format(e),Qt=Math,Gn=Qt.PI,dt=Qt.abs,Oe=Qt.floor,At=Qt.
round,Xt=Qt.ceil,se=Qt.min,me=Qt.max,Be=Qt.pow,mi=Qt.sign,ge=Qt.log10,Ri=Qt.log2,ct=1/0;function Ci(e){return(ge((e^e>>31)-
(e>>31))|0)+1}function Tn(e,i,c){return se(me(e,i),c)}function Yi(e){return typeof e=="function"}function f(e){return Yi(
e)?e:()=>e}var y=()=>{},v=e=>e,P=(e,i)=>i,$=e=>null,W=e=>!0,X=(e,i)=>e==i,_t=/\.\d*?(?=9{6,}|0{6,})/gm,St=e=>{if(Ko(e)||
bt.has(e))return e;let i=`${e}`,c=i.match(_t);if(c==null)return e;let s=c[0].length-1;if(i.indexOf("e-")!=-1){let[m,S]=i.
split("e");return+`${St(m)}e${S}`}return nt(e,s)};function ft(e,i){return St(nt(St(e/i))*i)}function Ot(e,i){return St(Xt(
St(e/i))*i)}function Wt(e,i){return St(Oe(St(e/i))*i)}function nt(e,i=0){if(Ko(e))return e;let c=10**i,s=e*c*(1+Number.EPSILON);
return At(s)/c}var bt=new Map;function Pe(e){return((""+e).split(".")[1]||"").length}function Je(e,i,c,s){let m=[],S=s.map(
Pe);for(let _=i;_<c;_++){let I=dt(_),z=nt(Be(e,_),I);for(let O=0;O<s.length;O++){let V=e==10?+`${s[O]}e${_}`:s[O]*z,E=(_>=
0?0:I)+(_>=S[O]?0:S[O]),ot=e==10?V:nt(V,E);m.push(ot),bt.set(ot,E)}}return m}var gi={},al=[],wi=[null,null],En=Array.isArray,
Ko=Number.isInteger,ul=e=>e===void 0;function Hi(e){let i=!1;if(e!=null){let c=e.constructor;i=c==null||c==Object}return i}
function cl(e){return e!=null&&typeof e=="object"}var fl=Object.getPrototypeOf(Uint8Array),Bo="__proto__";function Kn(e,i=Hi){
let c;if(En(e)){let s=e.find(m=>m!=null);if(En(s)||i(s)){c=Array(e.length);for(let m=0;m<e.length;m++)c[m]=Kn(e[m],i)}else
c=e.slice()}else if(e instanceof fl)c=e.slice();else if(i(e)){c={};for(let s in e)s!=Bo&&(c[s]=Kn(e[s],i))}else c=e;return c}
function Lt(e){let i=arguments;for(let c=1;c<i.length;c++){let s=i[c];for(let m in s)m!=Bo&&(Hi(e[m])?Lt(e[m],Kn(s[m])):
e[m]=Kn(s[m]))}return e}var hl=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask,Jo=["January","Febr\
uary","March","April","May","June","July","August","September","October","November","December"],Xo=["Sunday","Monday","T\
uesday","Wednesday","Thursday","Friday","Saturday"];function Uo(e){return e.slice(0,3)}var dl=Xo.map(Uo),pl=Jo.map(Uo),ml={
MMMM:Jo,MMM:pl,WWWW:Xo,WWW:dl};function xi(e){return(e<10?"0":"")+e}function gl(e){return(e<10?"00":e<100?"0":"")+e}var wl={
YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,i)=>i.MMMM[e.getMonth()],MMM:(e,i)=>i.MMM[e.getMonth()],
MM:e=>xi(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>xi(e.getDate()),D:e=>e.getDate(),WWWW:(e,i)=>i.WWWW[e.getDay()],WWW:(e,i)=>i.
WWW[e.getDay()],HH:e=>xi(e.getHours()),H:e=>e.getHours(),h:e=>{let i=e.getHours();return i==0?12:i>12?i-12:i},AA:e=>e.getHours()>=
12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>xi(e.getMinutes()),m:e=>e.getMinutes(),
ss:e=>xi(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>gl(e.getMilliseconds())};function xl(e,i){i=i||ml;let c=[],s=/\{([a-z]+)\}|[^{]+/gi,
m;for(;m=s.exec(e);)c.push(m[0][0]=="{"?wl[m[1]]:m[0]);return S=>{let _="";for(let I=0;I<c.length;I++)_+=typeof c[I]=="s\
tring"?c[I]:c[I](S,i);return _}}var Cr=new Intl.DateTimeFormat().resolvedOptions().timeZone,bl=e=>e%1==0,qo=[1,2,2.5,5],
vl=Je(10,-32,0,qo),Zo=Je(10,0,32,qo),Yr=Zo.filter(bl),Nn=vl.concat(Zo),oo=`
`,yl="{YYYY}",Hr=oo+yl,kl="{M}/{D}",Ml=oo+kl,Wr=Ml+"/{YY}",_l="{aa}",Sl="{h}:{mm}",Tl=Sl+_l,Vr=oo+Tl;Je(2,-53,53,[1]);function El(e,i){
let c=e.series[i];return c.width?c.stroke(e,i):c.points.width?c.points.stroke(e,i):null}function Nl(e,i){return e.series[i].
fill(e,i)}var $l={show:!0,live:!0,isolate:!1,mount:y,markers:{show:!0,width:2,stroke:El,fill:Nl,dash:"solid"},idx:null,idxs:null,
values:[]};function Il(e,i){let c=e.cursor.points,s=Jt(),m=c.size(e,i);rt(s,Mt,m),rt(s,ne,m);let S=m/-2;rt(s,"marginLeft",
S),rt(s,"marginTop",S);let _=c.width(e,i,m);return _&&rt(s,"borderWidth",_),s}function Al(e,i){let c=e.series[i].points;
return c._fill||c._stroke}function Ll(e,i){let c=e.series[i].points;return c._stroke||c._fill}function Ol(e,i){return e.
series[i].points.size}var so=[0,0];function Pl(e,i,c){return so[0]=i,so[1]=c,so}function Wi(e,i,c,s=!0){return m=>{m.button==
0&&(!s||m.target==i)&&c(m)}}function lo(e,i,c,s=!0){return m=>{(!s||m.target==i)&&c(m)}}var Dl={show:!0,x:!0,y:!0,lock:!1,
move:Pl,points:{one:!1,show:Il,size:Ol,width:0,stroke:Ll,fill:Al},bind:{mousedown:Wi,mouseup:Wi,click:Wi,dblclick:Wi,mousemove:lo,
mouseleave:lo,mouseenter:lo},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,i)=>{i.stopPropagation(),i.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(e,i,c,s,m)=>s-m,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Qo={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ro=Lt({},Qo,{filter:P}),ts=Lt({},ro,{size:10}),
es=Lt({},Qo,{show:!1}),ao='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans\
-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',ns="bold "+ao,is=1.5,os={show:!0,scale:"\
x",stroke:Qe,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:ns,side:2,grid:ro,ticks:ts,border:es,font:ao,
lineGap:is,rotate:0},zl="Value",ss={show:!0,scale:"x",auto:!1,sorted:1,min:ct,max:-ct,idxs:[]};function Fl(e,i,c,s,m){return i.
map(S=>S==null?"":Sn(S))}function Rl(e,i,c,s,m,S,_){let I=[],z=bt.get(m)||0;c=_?c:nt(Ot(c,m),z);for(let O=c;O<=s;O=nt(O+
m,z))I.push(Object.is(O,-0)?0:O);return I}function Cl(e,i,c,s,m,S,_){let I=[],z=e.scales[e.axes[i].scale].log,O=z==10?ge:
Ri,V=Oe(O(c));m=Be(z,V),z==10&&(m=Nn[oe(m,Nn)]);let E=c,ot=m*z;z==10&&(ot=Nn[oe(ot,Nn)]);do I.push(E),E=E+m,z==10&&!bt.has(
E)&&(E=nt(E,bt.get(m))),E>=ot&&(m=E,ot=m*z,z==10&&(ot=Nn[oe(ot,Nn)]));while(E<=s);return I}var ls=/./,Yl=/[12357]/,Hl=/[125]/,
rs=/1/,uo=(e,i,c,s)=>e.map((m,S)=>S%s==0&&c.test(m.toExponential()[m<0?1:0])?m:null);function Wl(e,i,c,s,m){let S=e.axes[c],
_=S.scale,I=e.scales[_],z=e.valToPos,O=S._space,V=z(10,_),E=z(9,_)-V>=O?ls:z(7,_)-V>=O?Yl:z(5,_)-V>=O?Hl:rs;if(E==rs){let ot=dt(
z(1,_)-V);if(ot<O)return uo(i.slice().reverse(),I.distr,E,Xt(O/ot)).reverse()}return uo(i,I.distr,E,1)}function Vl(e,i,c,s,m){
let S=e.axes[c],_=S.scale,I=S._space,z=e.valToPos,O=dt(z(1,_)-z(2,_));return O<I?uo(i.slice().reverse(),3,ls,Xt(I/O)).reverse():
i}function jl(e,i,c,s){return s==null?xn:i==null?"":Sn(i)}var as={show:!0,scale:"y",stroke:Qe,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:ns,side:3,grid:ro,ticks:ts,border:es,font:ao,lineGap:is,rotate:0};function Gl(e,i){let c=3+
(e||1)*2;return nt(c*i,3)}function Kl(e,i){let{scale:c,idxs:s}=e.series[0],m=e._data[0],S=e.valToPos(m[s[0]],c,!0),_=e.valToPos(
m[s[1]],c,!0),I=dt(_-S),z=e.series[i],O=I/(z.points.space*ut);return s[1]-s[0]<=O}var us={scale:null,auto:!0,sorted:0,min:ct,
max:-ct},cs=(e,i,c,s,m)=>m,fs={show:!0,auto:!0,sorted:0,gaps:cs,alpha:1,facets:[Lt({},us,{scale:"x"}),Lt({},us,{scale:"y"})]},
hs={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:cs,alpha:1,points:{show:Kl,filter:null},values:null,min:ct,max:-ct,
idxs:[],path:null,clip:null};function Bl(e,i,c,s,m){return c/10}var ds={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Jl=Lt({},ds,{time:!1,ori:1}),ps={};function Xl(e,i){let c=ps[e];return c||(c={key:e,plots:[],sub(s){
c.plots.push(s)},unsub(s){c.plots=c.plots.filter(m=>m!=s)},pub(s,m,S,_,I,z,O){for(let V=0;V<c.plots.length;V++)c.plots[V]!=
m&&c.plots[V].pub(s,m,S,_,I,z,O)}},e!=null&&(ps[e]=c)),c}var co=1,fo=2;function ms(e,i,c){let s=e.mode,m=e.series[i],S=e.
_data,_=e.scales,I=e.bbox,z=S[0],O=S[i],V=_[e.series[0].scale],E=_[m.scale],ot=I.left,Dt=I.top,Tt=I.width,we=I.height,Xe=e.
valToPosH,De=e.valToPosV;return V.ori==0?c(m,z,O,V,E,Xe,De,ot,Dt,Tt,we,ho,xs,vs,ys,Zl):c(m,z,O,V,E,De,Xe,Dt,ot,we,Tt,po,
bs,ql,ks,Ql)}function Ul(e,i,c,s,m){let S=e.mode,_=e.series[i].scale,I=e.scales[_];return m==-1?I.min:m==1?I.max:I.distr==
3?I.dir==1?I.min:I.max:0}function gs(e){return e==0?v:e==1?At:i=>ft(i,e)}function ws(e){let i=e==0?ho:po,c=e==0?(m,S,_,I,z,O)=>{
m.arcTo(S,_,I,z,O)}:(m,S,_,I,z,O)=>{m.arcTo(_,S,z,I,O)},s=e==0?(m,S,_,I,z)=>{m.rect(S,_,I,z)}:(m,S,_,I,z)=>{m.rect(_,S,z,
I)};return(m,S,_,I,z,O=0,V=0)=>{O==0&&V==0?s(m,S,_,I,z):(O=se(O,I/2,z/2),V=se(V,I/2,z/2),i(m,S+O,_),c(m,S+I,_,S+I,_+z,O),
c(m,S+I,_+z,S,_+z,V),c(m,S,_+z,S,_,V),c(m,S,_,S+I,_,O),m.closePath())}}var ho=(e,i,c)=>{e.moveTo(i,c)},po=(e,i,c)=>{e.moveTo(
c,i)},xs=(e,i,c)=>{e.lineTo(i,c)},bs=(e,i,c)=>{e.lineTo(c,i)},vs=ws(0),ql=ws(1),ys=(e,i,c,s,m,S)=>{e.arc(i,c,s,m,S)},ks=(e,i,c,s,m,S)=>{
e.arc(c,i,s,m,S)},Zl=(e,i,c,s,m,S,_)=>{e.bezierCurveTo(i,c,s,m,S,_)},Ql=(e,i,c,s,m,S,_)=>{e.bezierCurveTo(c,i,m,s,_,S)};
function tr(e){return(i,c,s,m,S)=>ms(i,c,(_,I,z,O,V,E,ot,Dt,Tt,we,Xe)=>{let{pxRound:De,points:B}=_,jt,Z;O.ori==0?(jt=ho,
Z=ys):(jt=po,Z=ks);let Se=nt(B.width*ut,3),lt=(B.size-B.width)/2*ut,Te=nt(lt*2,3),ze=new Path2D,$n=new Path2D,{left:le,top:q,
width:xe,height:Ee}=i.bbox;vs($n,le-Te,q-Te,xe+Te*2,Ee+Te*2);let ln=pt=>{if(z[pt]!=null){let wo=De(E(I[pt],O,we,Dt)),xo=De(
ot(z[pt],V,Xe,Tt));jt(ze,wo+lt,xo),Z(ze,wo,xo,lt,0,Gn*2)}};if(S)S.forEach(ln);else for(let pt=s;pt<=m;pt++)ln(pt);return{
stroke:Se>0?ze:null,fill:ze,clip:$n,flags:co|fo}})}function Ms(e){return(i,c,s,m,S,_)=>{s!=m&&(S!=s&&_!=s&&e(i,c,s),S!=m&&
_!=m&&e(i,c,m),e(i,c,_))}}var jr=Ms(xs),Gr=Ms(bs),mo=new Set;function _s(){for(let e of mo)e.syncRect(!0)}Ae&&(_e(Yn,ie,
_s),_e(wn,ie,_s,!0),_e(pe,ie,()=>{sn.pxRatio=ut}));var er=tr();function Ss(e,i,c,s){return(s?[e[0],e[1]].concat(e.slice(
2)):[e[0]].concat(e.slice(1))).map((m,S)=>go(m,S,i,c))}function nr(e,i){return e.map((c,s)=>s==0?{}:Lt({},i,c))}function go(e,i,c,s){
return Lt({},i==0?c:s,e)}function ir(e,i,c){return i==null?wi:[i,c]}function or(e,i,c){return i==null?wi:_n(i,c,yn,!0)}function Ts(e,i,c,s){
return i==null?wi:on(i,c,e.scales[s].log,!1)}var sr=Ts;function lr(e,i,c,s,m){let S=me(Ci(e),Ci(i)),_=i-e,I=oe(m/s*_,c);
do{let z=c[I],O=s*z/_;if(O>=m&&S+(z<5?bt.get(z):0)<=17)return[z,O]}while(++I<c.length);return[0,0]}function Es(e){let i,
c;return e=e.replace(/(\d+)px/,(s,m)=>(i=At((c=+m)*ut))+"px"),[e,i,c]}function rr(e){e.show&&[e.font,e.labelFont].forEach(
i=>{let c=nt(i[2]*ut,1);i[0]=i[0].replace(/[0-9.]+px/,c+"px"),i[1]=c})}function sn(e,i,c){let s={mode:It(e.mode,1)},m=s.
mode;function S(t,n,o,r){let d=n.valToPct(t);return r+o*(n.dir==-1?1-d:d)}function _(t,n,o,r){let d=n.valToPct(t);return r+
o*(n.dir==-1?d:1-d)}function I(t,n,o,r){return n.ori==0?S(t,n,o,r):_(t,n,o,r)}s.valToPosH=S,s.valToPosV=_;let z=!1;s.status=
0;let O=s.root=Jt(N);if(e.id!=null&&(O.id=e.id),$t(O,e.class),e.title){let t=Jt(C,O);t.textContent=e.title}let V=nn("can\
vas"),E=s.ctx=V.getContext("2d"),ot=Jt(R,O);_e("click",ot,t=>{t.target===Tt&&(mt!=ii||vt!=oi)&&Vt.click(s,t)},!0);let Dt=s.
under=Jt(H,ot);ot.appendChild(V);let Tt=s.over=Jt(j,ot);e=Kn(e);let we=+It(e.pxAlign,1),Xe=gs(we);(e.plugins||[]).forEach(
t=>{t.opts&&(e=t.opts(s,e)||e)});let De=e.ms||.001,B=s.series=m==1?Ss(e.series||[],ss,hs,!1):nr(e.series||[null],fs),jt=s.
axes=Ss(e.axes||[],os,as,!0),Z=s.scales={},Se=s.bands=e.bands||[];Se.forEach(t=>{t.fill=f(t.fill||null),t.dir=It(t.dir,-1)});
let lt=B[0].scale,Te={axes:Tr,series:yr},ze=(e.drawOrder||["axes","series"]).map(t=>Te[t]);function $n(t){let n=t.distr==
3?o=>ge(o>0?o:t.clamp(s,o,t.min,t.max,t.key)):t.distr==100?o=>t.fwd(o):o=>o;return o=>{let r=n(o),{_min:d,_max:g}=t,x=g-
d;return(r-d)/x}}function le(t){let n=Z[t];if(n==null){let o=(e.scales||gi)[t]||gi;if(o.from!=null){le(o.from);let r=Lt(
{},Z[o.from],o,{key:t});r.valToPct=$n(r),Z[t]=r}else{n=Z[t]=Lt({},t==lt?ds:Jl,o),n.key=t;let r=n.time,d=n.range,g=En(d);
if(t!=lt&&(g&&(d[0]==null||d[1]==null)&&(d={min:d[0]==null?Di:{mode:1,hard:d[0],soft:d[0]},max:d[1]==null?Di:{mode:1,hard:d[1],
soft:d[1]}},g=!1),!g&&Hi(d))){let x=d;d=(M,T,A)=>T==null?wi:_n(T,A,x)}n.range=f(d||(t==lt?n.distr==3?sr:ir:n.distr==3?Ts:
or)),n.auto=f(g?!1:n.auto),n.clamp=f(n.clamp||Bl),n._min=n._max=null,n.valToPct=$n(n)}}}le("x"),le("y"),m==1&&B.forEach(
t=>{le(t.scale)}),jt.forEach(t=>{le(t.scale)});for(let t in e.scales)le(t);let q=Z[lt],xe=q.distr,Ee,ln;q.ori==0?($t(O,L),
Ee=S,ln=_):($t(O,G),Ee=_,ln=S);let pt={};for(let t in Z){let n=Z[t];(n.min!=null||n.max!=null)&&(pt[t]={min:n.min,max:n.
max},n.min=n.max=null)}let wo=e.tzDate||(t=>new Date(At(t/De))),xo=e.fmtDate||xl,Ne=[],be=s.legend=Lt({},$l,e.legend),U=s.
cursor=Lt({},Dl,{drag:{y:!1}},e.cursor),Kr=be.show,Fe=U.show,Gt=be.markers;be.idxs=Ne,Gt.width=f(Gt.width),Gt.dash=f(Gt.
dash),Gt.stroke=f(Gt.stroke),Gt.fill=f(Gt.fill);let ar,Br,Ns,Jr=[],Xr=[],bo,Vi=!1,vo={};if(be.live){let t=B[1]?B[1].values:
null;Vi=t!=null,bo=Vi?t(s,1,0):{_:0};for(let n in bo)vo[n]=xn}if(0)for(var Ur in bo);let $s={show:!0},ur={show:!1};function qr(t,n){
if(n==0&&(Vi||!be.live))return wi;let o=[],r=nn("tr",We,Ns,Ns.childNodes[n]);$t(r,t.class),t.show||$t(r,yt);let d=nn("th",
null,r);if(Gt.show){let M=Jt(dn,d);if(n>0){let T=Gt.width(s,n);T&&(M.style.border=T+"px "+Gt.dash(s,n)+" "+Gt.stroke(s,n)),
M.style.background=Gt.fill(s,n)}}let g=Jt(Rn,d);t.label instanceof HTMLElement?g.appendChild(t.label):g.textContent=t.label,
n>0&&(Gt.show||(g.style.color=t.width>0?Gt.stroke(s,n):Gt.fill(s,n)),rn("click",d,M=>{if(U._lock)return;Jn(M);let T=B.indexOf(
t);if((M.ctrlKey||M.metaKey)!=be.isolate){let A=B.some((D,F)=>F>0&&F!=T&&D.show);B.forEach((D,F)=>{F>0&&Ue(F,A?F==T?$s:ur:
$s,!0,Pt.setSeries)})}else Ue(T,{show:!t.show},!0,Pt.setSeries)},!1),vi&&rn(Ge,d,M=>{U._lock||(Jn(M),Ue(B.indexOf(t),Si,
!0,Pt.setSeries))},!1));for(var x in bo){let M=nn("td",et,r);M.textContent="--",o.push(M)}return[r,o]}let bi=new Map;function rn(t,n,o,r=!0){
let d=bi.get(n)||{},g=U.bind[t](s,n,o,r);g&&(_e(t,n,d[t]=g),bi.set(n,d))}function cr(t,n,o){let r=bi.get(n)||{};for(let d in r)
(t==null||d==t)&&(vn(d,n,r[d]),delete r[d]);t==null&&bi.delete(n)}let ji=0,Gi=0,Q=0,tt=0,re=0,ae=0,Is=re,As=ae,yo=Q,ko=tt,
In=0,An=0,Ln=0,On=0;s.bbox={};let Mo=!1,Ki=!1,Bn=!1,Pn=!1,Bi=!1,ve=!1;function _o(t,n,o){(o||t!=s.width||n!=s.height)&&Ls(
t,n),Qn(!1),Bn=!0,Ki=!0,ti()}function Ls(t,n){s.width=ji=Q=t,s.height=Gi=tt=n,re=ae=0,pr(),mr();let o=s.bbox;In=o.left=ft(
re*ut,.5),An=o.top=ft(ae*ut,.5),Ln=o.width=ft(Q*ut,.5),On=o.height=ft(tt*ut,.5)}let fr=3;function hr(){let t=!1,n=0;for(;!t;){
n++;let o=_r(n),r=Sr(n);t=n==fr||o&&r,t||(Ls(s.width,s.height),Ki=!0)}}function dr({width:t,height:n}){_o(t,n)}s.setSize=
dr;function pr(){let t=!1,n=!1,o=!1,r=!1;jt.forEach((d,g)=>{if(d.show&&d._show){let{side:x,_size:M}=d,T=x%2,A=d.label!=null?
d.labelSize:0,D=M+A;D>0&&(T?(Q-=D,x==3?(re+=D,r=!0):o=!0):(tt-=D,x==0?(ae+=D,t=!0):n=!0))}}),Dn[0]=t,Dn[1]=o,Dn[2]=n,Dn[3]=
r,Q-=an[1]+an[3],re+=an[3],tt-=an[2]+an[0],ae+=an[0]}function mr(){let t=re+Q,n=ae+tt,o=re,r=ae;function d(g,x){switch(g){case 1:
return t+=x,t-x;case 2:return n+=x,n-x;case 3:return o-=x,o+x;case 0:return r-=x,r+x}}jt.forEach((g,x)=>{if(g.show&&g._show){
let M=g.side;g._pos=d(M,g._size),g.label!=null&&(g._lpos=d(M,g.labelSize))}})}if(U.dataIdx==null){let t=U.hover,n=t.skip=
new Set(t.skip??[]);n.add(void 0);let o=t.prox=f(t.prox),r=t.bias??=0;U.dataIdx=(d,g,x,M)=>{if(g==0)return x;let T=x,A=o(
d,g,x,M)??ct,D=A>=0&&A<ct,F=q.ori==0?Q:tt,J=U.left,at=i[0],st=i[g];if(n.has(st[x])){T=null;let it=null,K=null,Y;if(r==0||
r==-1)for(Y=x;it==null&&Y-- >0;)n.has(st[Y])||(it=Y);if(r==0||r==1)for(Y=x;K==null&&Y++<st.length;)n.has(st[Y])||(K=Y);if(it!=
null||K!=null)if(D){let wt=it==null?-1/0:Ee(at[it],q,F,0),Et=K==null?1/0:Ee(at[K],q,F,0),Ht=J-wt,ht=Et-J;Ht<=ht?Ht<=A&&(T=
it):ht<=A&&(T=K)}else T=K==null?it:it==null?K:x-it<=K-x?it:K}else D&&dt(J-Ee(at[x],q,F,0))>A&&(T=null);return T}}let Jn=t=>{
U.event=t};U.idxs=Ne,U._lock=!1;let Kt=U.points;Kt.show=f(Kt.show),Kt.size=f(Kt.size),Kt.stroke=f(Kt.stroke),Kt.width=f(
Kt.width),Kt.fill=f(Kt.fill);let Re=s.focus=Lt({},e.focus||{alpha:.3},U.focus),vi=Re.prox>=0,Xn=vi&&Kt.one,ye=[],Un=[],qn=[];
function Os(t,n){let o=Kt.show(s,n);if(o instanceof HTMLElement)return $t(o,Ze),$t(o,t.class),Zt(o,-10,-10,Q,tt),Tt.insertBefore(
o,ye[n]),o}function Ps(t,n){if(m==1||n>0){let o=m==1&&Z[t.scale].time,r=t.value;t.value=r||jl,t.label=t.label||zl}if(Xn||
n>0){t.width=t.width==null?1:t.width,t.paths=t.paths||$,t.fillTo=f(t.fillTo||Ul),t.pxAlign=+It(t.pxAlign,we),t.pxRound=gs(
t.pxAlign),t.stroke=f(t.stroke||null),t.fill=f(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let o=Gl(me(1,t.width),
1),r=t.points=Lt({},{size:o,width:me(1,o*.2),stroke:t.stroke,space:o*2,paths:er,_stroke:null,_fill:null},t.points);r.show=
f(r.show),r.filter=f(r.filter),r.fill=f(r.fill),r.stroke=f(r.stroke),r.paths=f(r.paths),r.pxAlign=t.pxAlign}if(Fe){Ne.splice(
n,0,null);let o=null;Xn?n==0&&(o=Os(t,n)):n>0&&(o=Os(t,n)),ye.splice(n,0,o),Un.splice(n,0,0),qn.splice(n,0,0)}Yt("addSer\
ies",n)}function gr(t,n){n=n??B.length,t=m==1?go(t,n,ss,hs):go(t,n,{},fs),B.splice(n,0,t),Ps(B[n],n)}s.addSeries=gr;function wr(t){
B.splice(t,1),Fe&&(Ne.splice(t,1),ye.splice(t,1)[0].remove(),Un.splice(t,1),qn.splice(t,1)),Yt("delSeries",t)}s.delSeries=
wr;let Dn=[!1,!1,!1,!1];function xr(t,n){if(t._show=t.show,t.show){let o=t.side%2,r=Z[t.scale];r==null&&(t.scale=o?B[1].
scale:lt,r=Z[t.scale]);let d=r.time;t.size=f(t.size),t.space=f(t.space),t.rotate=f(t.rotate),En(t.incrs)&&t.incrs.forEach(
x=>{!bt.has(x)&&bt.set(x,Pe(x))}),t.incrs=f(t.incrs||Nn),t.splits=f(t.splits||(r.distr==3?Cl:Rl)),t.stroke=f(t.stroke),t.
grid.stroke=f(t.grid.stroke),t.ticks.stroke=f(t.ticks.stroke),t.border.stroke=f(t.border.stroke);let g=t.values;t.values=
En(g)&&!En(g[0])?f(g):g||Fl,t.filter=f(t.filter||(r.distr>=3&&r.log==10?Wl:r.distr==3&&r.log==2?Vl:P)),t.font=Es(t.font),
t.labelFont=Es(t.labelFont),t._size=t.size(s,null,n,0),t._space=t._rotate=t._incrs=t._found=t._splits=t._values=null,t._size>
0&&(Dn[n]=!0,t._el=Jt(xt,ot))}}function yi(t,n,o,r){let[d,g,x,M]=o,T=n%2,A=0;return T==0&&(M||g)&&(A=n==0&&!d||n==2&&!x?
At(os.size/3):0),T==1&&(d||x)&&(A=n==1&&!g||n==3&&!M?At(as.size/2):0),A}let Ds=s.padding=(e.padding||[yi,yi,yi,yi]).map(
t=>f(It(t,yi))),an=s._padding=Ds.map((t,n)=>t(s,n,Dn,0)),te,zt=null,Ft=null,Ji=m==1?B[0].idxs:null,ki=null,Mi=!1;function zs(t,n){
i=t??[],s.data=s._data=i;{i.length==0&&(s.data=s._data=i=[[]]),ki=i[0],te=ki.length;let o=i;if(xe==2){o=i.slice();let r=o[0]=
Array(te);for(let d=0;d<te;d++)r[d]=d}s._data=i=o}if(Qn(!0),Yt("setData"),xe==2&&(Bn=!0),n!==!1){let o=q;o.auto(s,Mi)?So():
li(lt,o.min,o.max),Pn=Pn||U.left>=0,ve=!0,ti()}}s.setData=zs;function So(){Mi=!0;let t,n;m==1&&(te>0?(zt=Ji[0]=0,Ft=Ji[1]=
te-1,t=i[0][zt],n=i[0][Ft],xe==2?(t=zt,n=Ft):t==n&&(xe==3?[t,n]=on(t,t,q.log,!1):xe==4?[t,n]=Pi(t,t,q.log,!1):q.time?n=t+
At(86400/De):[t,n]=_n(t,n,yn,!0))):(zt=Ji[0]=t=null,Ft=Ji[1]=n=null)),li(lt,t,n)}let Xi,Zn,To,Eo,No,$o,Io,Ao,Lo,ee;function Fs(t,n,o,r,d,g){
t??=de,o??=al,r??="butt",d??=de,g??="round",t!=Xi&&(E.strokeStyle=Xi=t),d!=Zn&&(E.fillStyle=Zn=d),n!=To&&(E.lineWidth=To=
n),g!=No&&(E.lineJoin=No=g),r!=$o&&(E.lineCap=$o=r),o!=Eo&&E.setLineDash(Eo=o)}function Rs(t,n,o,r){n!=Zn&&(E.fillStyle=
Zn=n),t!=Io&&(E.font=Io=t),o!=Ao&&(E.textAlign=Ao=o),r!=Lo&&(E.textBaseline=Lo=r)}function Oo(t,n,o,r,d=0){if(r.length>0&&
t.auto(s,Mi)&&(n==null||n.min==null)){let g=It(zt,0),x=It(Ft,r.length-1),M=o.min==null?Ke(r,g,x,d,t.distr==3):[o.min,o.max];
t.min=se(t.min,o.min=M[0]),t.max=me(t.max,o.max=M[1])}}let Cs={min:null,max:null};function br(){for(let r in Z){let d=Z[r];
pt[r]==null&&(d.min==null||pt[lt]!=null&&d.auto(s,Mi))&&(pt[r]=Cs)}for(let r in Z){let d=Z[r];pt[r]==null&&d.from!=null&&
pt[d.from]!=null&&(pt[r]=Cs)}pt[lt]!=null&&Qn(!0);let t={};for(let r in pt){let d=pt[r];if(d!=null){let g=t[r]=Kn(Z[r],cl);
if(d.min!=null)Lt(g,d);else if(r!=lt)if(te==0&&g.from==null){let x=g.range(s,null,null,r);g.min=x[0],g.max=x[1]}else g.min=
ct,g.max=-ct}}if(te>0){B.forEach((r,d)=>{if(m==1){let g=r.scale,x=pt[g];if(x==null)return;let M=t[g];if(d==0){let T=M.range(
s,M.min,M.max,g);M.min=T[0],M.max=T[1],zt=oe(M.min,i[0]),Ft=oe(M.max,i[0]),Ft-zt>1&&(i[0][zt]<M.min&&zt++,i[0][Ft]>M.max&&
Ft--),r.min=ki[zt],r.max=ki[Ft]}else r.show&&r.auto&&Oo(M,x,r,i[d],r.sorted);r.idxs[0]=zt,r.idxs[1]=Ft}else if(d>0&&r.show&&
r.auto){let[g,x]=r.facets,M=g.scale,T=x.scale,[A,D]=i[d],F=t[M],J=t[T];F!=null&&Oo(F,pt[M],g,A,g.sorted),J!=null&&Oo(J,pt[T],
x,D,x.sorted),r.min=x.min,r.max=x.max}});for(let r in t){let d=t[r],g=pt[r];if(d.from==null&&(g==null||g.min==null)){let x=d.
range(s,d.min==ct?null:d.min,d.max==-ct?null:d.max,r);d.min=x[0],d.max=x[1]}}}for(let r in t){let d=t[r];if(d.from!=null){
let g=t[d.from];if(g.min==null)d.min=d.max=null;else{let x=d.range(s,g.min,g.max,r);d.min=x[0],d.max=x[1]}}}let n={},o=!1;
for(let r in t){let d=t[r],g=Z[r];if(g.min!=d.min||g.max!=d.max){g.min=d.min,g.max=d.max;let x=g.distr;g._min=x==3?ge(g.
min):x==100?g.fwd(g.min):g.min,g._max=x==3?ge(g.max):x==100?g.fwd(g.max):g.max,n[r]=o=!0}}if(o){B.forEach((r,d)=>{n[r.scale]&&
(r._paths=null)});for(let r in n)Bn=!0,Yt("setScale",r);Fe&&U.left>=0&&(Pn=ve=!0)}for(let r in pt)pt[r]=null}function vr(t){
let n=Tn(zt-1,0,te-1),o=Tn(Ft+1,0,te-1);for(;t[n]==null&&n>0;)n--;for(;t[o]==null&&o<te-1;)o++;return[n,o]}function yr(){
if(te>0){let t=B.some(n=>n._focus)&&ee!=Re.alpha;t&&(E.globalAlpha=ee=Re.alpha),B.forEach((n,o)=>{if(o>0&&n.show&&(Ys(o,
!1),Ys(o,!0),n._paths==null)){let r=ee;ee!=n.alpha&&(E.globalAlpha=ee=n.alpha);let d=vr(i[o]);n._paths=n.paths(s,o,d[0],
d[1]),ee!=r&&(E.globalAlpha=ee=r)}}),B.forEach((n,o)=>{if(o>0&&n.show){let r=ee;ee!=n.alpha&&(E.globalAlpha=ee=n.alpha),
n._paths!=null&&Hs(o,!1);{let d=n._paths!=null?n._paths.gaps:null,g=n.points.show(s,o,zt,Ft,d),x=n.points.filter(s,o,g,d);
(g||x)&&(n.points._paths=n.points.paths(s,o,zt,Ft,x),Hs(o,!0))}ee!=r&&(E.globalAlpha=ee=r),Yt("drawSeries",o)}}),t&&(E.globalAlpha=
ee=1)}}function Ys(t,n){let o=n?B[t].points:B[t];o._stroke=o.stroke(s,t),o._fill=o.fill(s,t)}function Hs(t,n){let o=n?B[t].
points:B[t],{stroke:r,fill:d,clip:g,flags:x,_stroke:M=o._stroke,_fill:T=o._fill,_width:A=o.width}=o._paths;A=nt(A*ut,3);
let D=null,F=A%2/2;n&&T==null&&(T=A>0?"#fff":M);let J=o.pxAlign==1&&F>0;if(J&&E.translate(F,F),!n){let at=In-A/2,st=An-A/
2,it=Ln+A,K=On+A;D=new Path2D,D.rect(at,st,it,K)}n?Po(M,A,o.dash,o.cap,T,r,d,x,g):kr(t,M,A,o.dash,o.cap,T,r,d,x,D,g),J&&
E.translate(-F,-F)}function kr(t,n,o,r,d,g,x,M,T,A,D){let F=!1;T!=0&&Se.forEach((J,at)=>{if(J.series[0]==t){let st=B[J.series[1]],
it=i[J.series[1]],K=(st._paths||gi).band;En(K)&&(K=J.dir==1?K[0]:K[1]);let Y,wt=null;st.show&&K&&zi(it,zt,Ft)?(wt=J.fill(
s,at)||g,Y=st._paths.clip):K=null,Po(n,o,r,d,wt,x,M,T,A,D,Y,K),F=!0}}),F||Po(n,o,r,d,g,x,M,T,A,D)}let Ws=co|fo;function Po(t,n,o,r,d,g,x,M,T,A,D,F){
Fs(t,n,o,r,d),(T||A||F)&&(E.save(),T&&E.clip(T),A&&E.clip(A)),F?(M&Ws)==Ws?(E.clip(F),D&&E.clip(D),qi(d,x),Ui(t,g,n)):M&
fo?(qi(d,x),E.clip(F),Ui(t,g,n)):M&co&&(E.save(),E.clip(F),D&&E.clip(D),qi(d,x),E.restore(),Ui(t,g,n)):(qi(d,x),Ui(t,g,n)),
(T||A||F)&&E.restore()}function Ui(t,n,o){o>0&&(n instanceof Map?n.forEach((r,d)=>{E.strokeStyle=Xi=d,E.stroke(r)}):n!=null&&
t&&E.stroke(n))}function qi(t,n){n instanceof Map?n.forEach((o,r)=>{E.fillStyle=Zn=r,E.fill(o)}):n!=null&&t&&E.fill(n)}function Mr(t,n,o,r){
let d=jt[t],g;if(r<=0)g=[0,0];else{let x=d._space=d.space(s,t,n,o,r),M=d._incrs=d.incrs(s,t,n,o,r,x);g=lr(n,o,M,r,x)}return d.
_found=g}function Do(t,n,o,r,d,g,x,M,T,A){let D=x%2/2;we==1&&E.translate(D,D),Fs(M,x,T,A,M),E.beginPath();let F,J,at,st,
it=d+(r==0||r==3?-g:g);o==0?(J=d,st=it):(F=d,at=it);for(let K=0;K<t.length;K++)n[K]!=null&&(o==0?F=at=t[K]:J=st=t[K],E.moveTo(
F,J),E.lineTo(at,st));E.stroke(),we==1&&E.translate(-D,-D)}function _r(t){let n=!0;return jt.forEach((o,r)=>{if(!o.show)
return;let d=Z[o.scale];if(d.min==null){o._show&&(n=!1,o._show=!1,Qn(!1));return}else o._show||(n=!1,o._show=!0,Qn(!1));
let g=o.side,x=g%2,{min:M,max:T}=d,[A,D]=Mr(r,M,T,x==0?Q:tt);if(D==0)return;let F=!1,J=o._splits=o.splits(s,r,M,T,A,D,F),
at=A,st=o._values=o.values(s,o.filter(s,J,r,D,at),r,D,at);o._rotate=g==2?o.rotate(s,st,r,D):0;let it=o._size;o._size=Xt(
o.size(s,st,r,t)),it!=null&&o._size!=it&&(n=!1)}),n}function Sr(t){let n=!0;return Ds.forEach((o,r)=>{let d=o(s,r,Dn,t);
d!=an[r]&&(n=!1),an[r]=d}),n}function Tr(){for(let t=0;t<jt.length;t++){let n=jt[t];if(!n.show||!n._show)continue;let o=n.
side,r=o%2,d,g,x=n.stroke(s,t),M=o==0||o==3?-1:1,[T,A]=n._found;if(n.label!=null){let fe=n.labelGap*M,he=At((n._lpos+fe)*
ut);Rs(n.labelFont[0],x,"center",o==2?"top":pn),E.save(),r==1?(d=g=0,E.translate(he,At(An+On/2)),E.rotate((o==3?-Gn:Gn)/
2)):(d=At(In+Ln/2),g=he);let Fn=Yi(n.label)?n.label(s,t,T,A):n.label;E.fillText(Fn,d,g),E.restore()}if(A==0)continue;let D=Z[n.
scale],F=r==0?Ln:On,J=r==0?In:An,at=n._splits,st=at,it=T,K=n.ticks,Y=n.border,wt=K.show?K.size:0,Et=At(wt*ut),Ht=At((n.alignTo==
2?n._size-wt-n.gap:n.gap)*ut),ht=n._rotate*-Gn/180,Nt=Xe(n._pos*ut),ue=(Et+Ht)*M,Ut=Nt+ue;g=r==0?Ut:0,d=r==1?Ut:0;let ke=n.
font[0],$e=n.align==1?Ve:n.align==2?ui:ht>0?Ve:ht<0?ui:r==0?"center":o==3?ui:Ve,Ye=ht||r==1?"middle":o==2?"top":pn;Rs(ke,
x,$e,Ye);let ce=n.font[1]*n.lineGap,Me=at.map(fe=>Xe(I(fe,D,F,J))),Ie=n._values;for(let fe=0;fe<Ie.length;fe++){let he=Ie[fe];
if(he!=null){r==0?d=Me[fe]:g=Me[fe],he=""+he;let Fn=he.indexOf(`
`)==-1?[he]:he.split(/\n/gm);for(let qt=0;qt<Fn.length;qt++){let rl=Fn[qt];ht?(E.save(),E.translate(d,g+qt*ce),E.rotate(
ht),E.fillText(rl,0,0),E.restore()):E.fillText(rl,d,g+qt*ce)}}}K.show&&Do(Me,K.filter(s,st,t,A,it),r,o,Nt,Et,nt(K.width*
ut,3),K.stroke(s,t),K.dash,K.cap);let He=n.grid;He.show&&Do(Me,He.filter(s,st,t,A,it),r,r==0?2:1,r==0?An:In,r==0?On:Ln,nt(
He.width*ut,3),He.stroke(s,t),He.dash,He.cap),Y.show&&Do([Nt],[1],r==0?1:0,r==0?1:2,r==1?An:In,r==1?On:Ln,nt(Y.width*ut,
3),Y.stroke(s,t),Y.dash,Y.cap)}Yt("drawAxes")}function Qn(t){B.forEach((n,o)=>{o>0&&(n._paths=null,t&&(m==1?(n.min=null,
n.max=null):n.facets.forEach(r=>{r.min=null,r.max=null})))})}let Zi=!1,zo=!1,_i=[];function Er(){zo=!1;for(let t=0;t<_i.
length;t++)Yt(..._i[t]);_i.length=0}function ti(){Zi||(hl(Vs),Zi=!0)}function Nr(t,n=!1){Zi=!0,zo=n,t(s),Vs(),n&&_i.length>
0&&queueMicrotask(Er)}s.batch=Nr;function Vs(){if(Mo&&(br(),Mo=!1),Bn&&(hr(),Bn=!1),Ki){if(rt(Dt,Ve,re),rt(Dt,"top",ae),
rt(Dt,Mt,Q),rt(Dt,ne,tt),rt(Tt,Ve,re),rt(Tt,"top",ae),rt(Tt,Mt,Q),rt(Tt,ne,tt),rt(ot,Mt,ji),rt(ot,ne,Gi),V.width=At(ji*ut),
V.height=At(Gi*ut),jt.forEach(({_el:t,_show:n,_size:o,_pos:r,side:d})=>{if(t!=null)if(n){let g=d===3||d===0?o:0,x=d%2==1;
rt(t,x?"left":"top",r-g),rt(t,x?"width":"height",o),rt(t,x?"top":"left",x?ae:re),rt(t,x?"height":"width",x?tt:Q),Le(t,yt)}else
$t(t,yt)}),Xi=Zn=To=No=$o=Io=Ao=Lo=Eo=null,ee=1,Ni(!0),re!=Is||ae!=As||Q!=yo||tt!=ko){Qn(!1);let t=Q/yo,n=tt/ko;if(Fe&&!Pn&&
U.left>=0){U.left*=t,U.top*=n,ei&&Zt(ei,At(U.left),0,Q,tt),ni&&Zt(ni,0,At(U.top),Q,tt);for(let o=0;o<ye.length;o++){let r=ye[o];
r!=null&&(Un[o]*=t,qn[o]*=n,Zt(r,Xt(Un[o]),Xt(qn[o]),Q,tt))}}if(gt.show&&!Bi&&gt.left>=0&&gt.width>0){gt.left*=t,gt.width*=
t,gt.top*=n,gt.height*=n;for(let o in Wo)rt(si,o,gt[o])}Is=re,As=ae,yo=Q,ko=tt}Yt("setSize"),Ki=!1}ji>0&&Gi>0&&(E.clearRect(
0,0,V.width,V.height),Yt("drawClear"),ze.forEach(t=>t()),Yt("draw")),gt.show&&Bi&&(Qi(gt),Bi=!1),Fe&&Pn&&(zn(null,!0,!1),
Pn=!1),be.show&&be.live&&ve&&(Yo(),ve=!1),z||(z=!0,s.status=1,Yt("ready")),Mi=!1,Zi=!1}s.redraw=(t,n)=>{Bn=n||!1,t!==!1?
li(lt,q.min,q.max):ti()};function Fo(t,n){let o=Z[t];if(o.from==null){if(te==0){let r=o.range(s,n.min,n.max,t);n.min=r[0],
n.max=r[1]}if(n.min>n.max){let r=n.min;n.min=n.max,n.max=r}if(te>1&&n.min!=null&&n.max!=null&&n.max-n.min<1e-16)return;t==
lt,pt[t]=n,Mo=!0,ti()}}s.setScale=Fo;let Ro,Co,ei,ni,js,Gs,ii,oi,Ks,Bs,mt,vt,un=!1,Vt=U.drag,Rt=Vt.x,Ct=Vt.y;Fe&&(U.x&&(Ro=
Jt(kt,Tt)),U.y&&(Co=Jt(hn,Tt)),q.ori==0?(ei=Ro,ni=Co):(ei=Co,ni=Ro),mt=U.left,vt=U.top);let gt=s.select=Lt({show:!0,over:!0,
left:0,width:0,top:0,height:0},e.select),si=gt.show?Jt(Bt,gt.over?Tt:Dt):null;function Qi(t,n){if(gt.show){for(let o in t)
gt[o]=t[o],o in Wo&&rt(si,o,t[o]);n!==!1&&Yt("setSelect")}}s.setSelect=Qi;function $r(t){if(!B[t].show&&Fe){let n=Xn?ye[0]:
ye[t];n!=null&&Zt(n,-10,-10,Q,tt)}}function li(t,n,o){Fo(t,{min:n,max:o})}function Ue(t,n,o,r){n.focus!=null&&Pr(t),n.show!=
null&&B.forEach((d,g)=>{g>0&&(t==g||t==null)&&(d.show=n.show,$r(g),li(d.scale,null,null),ti())}),o!==!1&&Yt("setSeries",
t,n),r&&$i("setSeries",s,t,n)}s.setSeries=Ue;function Ir(t,n){Lt(Se[t],n)}function Ar(t,n){t.fill=f(t.fill||null),t.dir=
It(t.dir,-1),n=n??Se.length,Se.splice(n,0,t)}function Lr(t){t==null?Se.length=0:Se.splice(t,1)}s.addBand=Ar,s.setBand=Ir,
s.delBand=Lr;function Or(t,n){B[t].alpha=n,Fe&&ye[t]!=null&&(ye[t].style.opacity=n)}let qe,cn,ri,Si={focus:!0};function Pr(t){
if(t!=ri){let n=t==null,o=Re.alpha!=1;B.forEach((r,d)=>{if(m==1||d>0){let g=n||d==0||d==t;r._focus=n?null:g,o&&Or(d,g?1:
Re.alpha)}}),ri=t,o&&ti()}}function Ce(t,n,o){let r=Z[n];o&&(t=t/ut-(r.ori==1?ae:re));let d=Q;r.ori==1&&(d=tt,t=d-t),r.dir==
-1&&(t=d-t);let g=r._min,x=r._max,M=t/d,T=g+(x-g)*M,A=r.distr;return A==3?Be(10,T):A==100?r.bwd(T):T}function Dr(t,n){let o=Ce(
t,lt,n);return oe(o,i[0],zt,Ft)}s.valToIdx=t=>oe(t,i[0]),s.posToIdx=Dr,s.posToVal=Ce,s.valToPos=(t,n,o)=>Z[n].ori==0?S(t,
Z[n],o?Ln:Q,o?In:0):_(t,Z[n],o?On:tt,o?An:0),s.setCursor=(t,n,o)=>{mt=t.left,vt=t.top,zn(null,n,o)};function Js(t,n){rt(
si,Ve,gt.left=t),rt(si,Mt,gt.width=n)}function Xs(t,n){rt(si,"top",gt.top=t),rt(si,ne,gt.height=n)}let Ti=q.ori==0?Js:Xs,
Ei=q.ori==1?Js:Xs;function Zr(){}function Yo(t,n){t!=null&&(t.idxs?t.idxs.forEach((o,r)=>{Ne[r]=o}):ul(t.idx)||Ne.fill(t.
idx),be.idx=Ne[0]),ve=!1,n!==!1&&Yt("setLegend")}s.setLegend=Yo;function Qr(t,n){let o=B[t],r=t==0&&xe==2?ki:i[t],d;Vi?d=
o.values(s,t,n)??vo:(d=o.value(s,n==null?null:r[n],t,n),d=d==null?vo:{_:d}),be.values[t]=d}function zn(t,n,o){Ks=mt,Bs=vt,
[mt,vt]=U.move(s,mt,vt),U.left=mt,U.top=vt,Fe&&(ei&&Zt(ei,At(mt),0,Q,tt),ni&&Zt(ni,0,At(vt),Q,tt));let r,d=zt>Ft;qe=ct,cn=
null;let g=q.ori==0?Q:tt,x=q.ori==1?Q:tt;if(mt<0||te==0||d){r=U.idx=null;for(let M=0;M<B.length;M++){let T=ye[M];T!=null&&
Zt(T,-10,-10,Q,tt)}vi&&Ue(null,Si,!0,t==null&&Pt.setSeries),be.live&&(Ne.fill(r),ve=!0)}else{let M,T,A;m==1&&(M=q.ori==0?
mt:vt,T=Ce(M,lt),r=U.idx=oe(T,i[0],zt,Ft),A=Ee(i[0][r],q,g,0));let D=-10,F=-10,J=0,at=0,st=!0,it="",K="";for(let Y=0;Y<B.
length;Y++){let wt=B[Y],Et=Ne[Y],Ht=Et==null?null:m==1?i[Y][Et]:i[Y][1][Et],ht=U.dataIdx(s,Y,r,T),Nt=ht==null?null:m==1?
i[Y][ht]:i[Y][1][ht];if(ve=ve||Nt!=Ht||ht!=Et,Ne[Y]=ht,Y>0&&wt.show){let ue=ht==null?-10:ht==r?A:Ee(m==1?i[0][ht]:i[Y][0][ht],
q,g,0),Ut=Nt==null?-10:ln(Nt,m==1?Z[wt.scale]:Z[wt.facets[1].scale],x,0);if(vi&&Nt!=null){let ke=q.ori==1?mt:vt,$e=dt(Re.
dist(s,Y,ht,Ut,ke));if($e<qe){let Ye=Re.bias;if(Ye!=0){let ce=Ce(ke,wt.scale),Me=Nt>=0?1:-1,Ie=ce>=0?1:-1;Ie==Me&&(Ie==1?
Ye==1?Nt>=ce:Nt<=ce:Ye==1?Nt<=ce:Nt>=ce)&&(qe=$e,cn=Y)}else qe=$e,cn=Y}}if(ve||Xn){let ke,$e;q.ori==0?(ke=ue,$e=Ut):(ke=
Ut,$e=ue);let Ye,ce,Me,Ie,He,fe,he=!0,Fn=Kt.bbox;if(Fn!=null){he=!1;let qt=Fn(s,Y);Me=qt.left,Ie=qt.top,Ye=qt.width,ce=qt.
height}else Me=ke,Ie=$e,Ye=ce=Kt.size(s,Y);if(fe=Kt.fill(s,Y),He=Kt.stroke(s,Y),Xn)Y==cn&&qe<=Re.prox&&(D=Me,F=Ie,J=Ye,at=
ce,st=he,it=fe,K=He);else{let qt=ye[Y];qt!=null&&(Un[Y]=Me,qn[Y]=Ie,hi(qt,Ye,ce,he),Li(qt,fe,He),Zt(qt,Xt(Me),Xt(Ie),Q,tt))}}}}
if(Xn){let Y=Re.prox,wt=ri==null?qe<=Y:qe>Y||cn!=ri;if(ve||wt){let Et=ye[0];Et!=null&&(Un[0]=D,qn[0]=F,hi(Et,J,at,st),Li(
Et,it,K),Zt(Et,Xt(D),Xt(F),Q,tt))}}}if(gt.show&&un)if(t!=null){let[M,T]=Pt.scales,[A,D]=Pt.match,[F,J]=t.cursor.sync.scales,
at=t.cursor.drag;if(Rt=at._x,Ct=at._y,Rt||Ct){let{left:st,top:it,width:K,height:Y}=t.select,wt=t.scales[F].ori,Et=t.posToVal,
Ht,ht,Nt,ue,Ut,ke=M!=null&&A(M,F),$e=T!=null&&D(T,J);ke&&Rt?(wt==0?(Ht=st,ht=K):(Ht=it,ht=Y),Nt=Z[M],ue=Ee(Et(Ht,F),Nt,g,
0),Ut=Ee(Et(Ht+ht,F),Nt,g,0),Ti(se(ue,Ut),dt(Ut-ue))):Ti(0,g),$e&&Ct?(wt==1?(Ht=st,ht=K):(Ht=it,ht=Y),Nt=Z[T],ue=ln(Et(Ht,
J),Nt,x,0),Ut=ln(Et(Ht+ht,J),Nt,x,0),Ei(se(ue,Ut),dt(Ut-ue))):Ei(0,x)}else Vo()}else{let M=dt(Ks-js),T=dt(Bs-Gs);if(q.ori==
1){let J=M;M=T,T=J}Rt=Vt.x&&M>=Vt.dist,Ct=Vt.y&&T>=Vt.dist;let A=Vt.uni;A!=null?Rt&&Ct&&(Rt=M>=A,Ct=T>=A,!Rt&&!Ct&&(T>M?
Ct=!0:Rt=!0)):Vt.x&&Vt.y&&(Rt||Ct)&&(Rt=Ct=!0);let D,F;Rt&&(q.ori==0?(D=ii,F=mt):(D=oi,F=vt),Ti(se(D,F),dt(F-D)),Ct||Ei(
0,x)),Ct&&(q.ori==1?(D=ii,F=mt):(D=oi,F=vt),Ei(se(D,F),dt(F-D)),Rt||Ti(0,g)),!Rt&&!Ct&&(Ti(0,0),Ei(0,0))}if(Vt._x=Rt,Vt.
_y=Ct,t==null){if(o){if(ll!=null){let[M,T]=Pt.scales;Pt.values[0]=M!=null?Ce(q.ori==0?mt:vt,M):null,Pt.values[1]=T!=null?
Ce(q.ori==1?mt:vt,T):null}$i(mn,s,mt,vt,Q,tt,r)}if(vi){let M=o&&Pt.setSeries,T=Re.prox;ri==null?qe<=T&&Ue(cn,Si,!0,M):qe>
T?Ue(null,Si,!0,M):cn!=ri&&Ue(cn,Si,!0,M)}}ve&&(be.idx=r,Yo()),n!==!1&&Yt("setCursor")}let fn=null;Object.defineProperty(
s,"rect",{get(){return fn==null&&Ni(!1),fn}});function Ni(t=!1){t?fn=null:(fn=Tt.getBoundingClientRect(),Yt("syncRect",fn))}
function Us(t,n,o,r,d,g,x){U._lock||un&&t!=null&&t.movementX==0&&t.movementY==0||(Ho(t,n,o,r,d,g,x,!1,t!=null),t!=null?zn(
null,!0,!0):zn(n,!0,!1))}function Ho(t,n,o,r,d,g,x,M,T){if(fn==null&&Ni(!1),Jn(t),t!=null)o=t.clientX-fn.left,r=t.clientY-
fn.top;else{if(o<0||r<0){mt=-10,vt=-10;return}let[A,D]=Pt.scales,F=n.cursor.sync,[J,at]=F.values,[st,it]=F.scales,[K,Y]=Pt.
match,wt=n.axes[0].side%2==1,Et=q.ori==0?Q:tt,Ht=q.ori==1?Q:tt,ht=wt?g:d,Nt=wt?d:g,ue=wt?r:o,Ut=wt?o:r;if(st!=null?o=K(A,
st)?I(J,Z[A],Et,0):-10:o=Et*(ue/ht),it!=null?r=Y(D,it)?I(at,Z[D],Ht,0):-10:r=Ht*(Ut/Nt),q.ori==1){let ke=o;o=r,r=ke}}T&&
(n==null||n.cursor.event.type==mn)&&((o<=1||o>=Q-1)&&(o=ft(o,Q)),(r<=1||r>=tt-1)&&(r=ft(r,tt))),M?(js=o,Gs=r,[ii,oi]=U.move(
s,o,r)):(mt=o,vt=r)}let Wo={width:0,height:0,left:0,top:0};function Vo(){Qi(Wo,!1)}let qs,Zs,Qs,tl;function el(t,n,o,r,d,g,x){
un=!0,Rt=Ct=Vt._x=Vt._y=!1,Ho(t,n,o,r,d,g,x,!0,!1),t!=null&&(rn(gn,tn,nl,!1),$i(je,s,ii,oi,Q,tt,null));let{left:M,top:T,
width:A,height:D}=gt;qs=M,Zs=T,Qs=A,tl=D}function nl(t,n,o,r,d,g,x){un=Vt._x=Vt._y=!1,Ho(t,n,o,r,d,g,x,!1,!0);let{left:M,
top:T,width:A,height:D}=gt,F=A>0||D>0,J=qs!=M||Zs!=T||Qs!=A||tl!=D;if(F&&J&&Qi(gt),Vt.setScale&&F&&J){let at=M,st=A,it=T,
K=D;if(q.ori==1&&(at=T,st=D,it=M,K=A),Rt&&li(lt,Ce(at,lt),Ce(at+st,lt)),Ct)for(let Y in Z){let wt=Z[Y];Y!=lt&&wt.from==null&&
wt.min!=ct&&li(Y,Ce(it+K,Y),Ce(it,Y))}Vo()}else U.lock&&(U._lock=!U._lock,zn(n,!0,t!=null));t!=null&&(cr(gn,tn),$i(gn,s,
mt,vt,Q,tt,null))}function zr(t,n,o,r,d,g,x){if(U._lock)return;Jn(t);let M=un;if(un){let T=!0,A=!0,D=10,F,J;q.ori==0?(F=
Rt,J=Ct):(F=Ct,J=Rt),F&&J&&(T=mt<=D||mt>=Q-D,A=vt<=D||vt>=tt-D),F&&T&&(mt=mt<ii?0:Q),J&&A&&(vt=vt<oi?0:tt),zn(null,!0,!0),
un=!1}mt=-10,vt=-10,Ne.fill(null),zn(null,!0,!0),M&&(un=M)}function il(t,n,o,r,d,g,x){U._lock||(Jn(t),So(),Vo(),t!=null&&
$i(ci,s,mt,vt,Q,tt,null))}function ol(){jt.forEach(rr),_o(s.width,s.height,!0)}_e(pe,ie,ol);let ai={};ai.mousedown=el,ai.
mousemove=Us,ai.mouseup=nl,ai.dblclick=il,ai.setSeries=(t,n,o,r)=>{let d=Pt.match[2];o=d(s,n,o),o!=-1&&Ue(o,r,!0,!1)},Fe&&
(rn(je,Tt,el),rn(mn,Tt,Us),rn(Ge,Tt,t=>{Jn(t),Ni(!1)}),rn(Cn,Tt,zr),rn(ci,Tt,il),mo.add(s),s.syncRect=Ni);let to=s.hooks=
e.hooks||{};function Yt(t,n,o){zo?_i.push([t,n,o]):t in to&&to[t].forEach(r=>{r.call(null,s,n,o)})}(e.plugins||[]).forEach(
t=>{for(let n in t.hooks)to[n]=(to[n]||[]).concat(t.hooks[n])});let sl=(t,n,o)=>o,Pt=Lt({key:null,setSeries:!1,filters:{
pub:W,sub:W},scales:[lt,B[1]?B[1].scale:null],match:[X,X,sl],values:[null,null]},U.sync);Pt.match.length==2&&Pt.match.push(
sl),U.sync=Pt;let ll=Pt.key,jo=Xl(ll);function $i(t,n,o,r,d,g,x){Pt.filters.pub(t,n,o,r,d,g,x)&&jo.pub(t,n,o,r,d,g,x)}jo.
sub(s);function Fr(t,n,o,r,d,g,x){Pt.filters.sub(t,n,o,r,d,g,x)&&ai[t](null,n,o,r,d,g,x)}s.pub=Fr;function Rr(){jo.unsub(
s),mo.delete(s),bi.clear(),vn(pe,ie,ol),O.remove(),ar?.remove(),Yt("destroy")}s.destroy=Rr;function Go(){Yt("init",e,i),
zs(i||e.data,!1),pt[lt]?Fo(lt,pt[lt]):So(),Bi=gt.show&&(gt.width>0||gt.height>0),Pn=ve=!0,_o(e.width,e.height)}return B.
forEach(Ps),jt.forEach(xr),c?c instanceof HTMLElement?(c.appendChild(O),Go()):c(s,Go):Go(),s}return sn.assign=Lt,sn.fmtNum=
Sn,sn.rangeNum=_n,sn.rangeLog=on,sn.orient=ms,sn.pxRatio=ut,b(k)})(),uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,
Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,this.total=0,this.heldAt=0}of(a){return this.
held?[this.held.begin,this.held.end]:[a-this.windowMs,a]}hold(a,u){this.held||(this.held={begin:a-this.windowMs,end:a},this.
heldAt=a,this.total=u)}release(){this.held=null}show(a,u,p,h){this.hold(p,h);const l=(a+u)/2,w=Math.min(Math.max(u-a,SHORTEST_MS),
this.keptMs)/2;this.held={begin:l-w,end:l+w}}zoom(a,u,p){if(!this.held){const N=this.windowMs*a;this.windowMs=Math.min(this.
keptMs,Math.max(LIVE_SHORTEST_MS,N));return}const{begin:h,end:l}=this.held,w=p??(h+l)/2,b=(w-h)/(l-h),k=Math.min(this.keptMs,
Math.max(SHORTEST_MS,(l-h)*a));this.held={begin:w-k*b,end:w+k*(1-b)},this.pan(0,u)}pan(a,u,p=this.total){this.hold(u,p);
const{begin:h,end:l}=this.held,w=l-h,b=Math.max(u,l+Math.min(0,a)),k=Math.max(u-this.keptMs+Math.min(w,this.keptMs),Math.
min(b,l+a));this.held={begin:k-w,end:k}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,
9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(a,u,p,h,l=90){const w=(u-a)*l/Math.max(1,h),b=STEPS_MS.
find(N=>N>=w)??STEPS_MS[STEPS_MS.length-1],k=[];for(let N=Math.ceil((p-u)/b-1e-6)*b;p-N>=a-1e-6;N+=b)k.push(p-N);return k.
reverse()}function valueText(a){if(Number.isNaN(a))return"–";const u=Math.abs(a);return u&&(u<1e-4||u>=1e9)?minus(a.toExponential(
2).replace(/\.?0+e/,"e")):minus(Number(a.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}function readingText(a,u){
return u&&!Number.isNaN(a)?durationText(a*u):valueText(a)}function minus(a){return a.replace(/^-/,"−")}function agoText(a){
return Math.abs(a)<.5?"now":`${a<0?"+":"−"}${longSpanText(Math.abs(a))}`}function longSpanText(a){if(a<36e5)return spanText(
a);const u=Math.round(a/6e4),[p,h]=[Math.floor(u/1440),Math.floor(u/60)];return p?`${p} d${h%24?` ${h%24} h`:""}`:`${h} \
h${u%60?` ${u%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText(a,u,p){if(a<FIRST_WALL_MS)return`at ${longSpanText(
a<0?u-a:u)} · ${agoText(p)}`;const h=new Date(a+u),l=k=>String(k).padStart(2,"0"),w=`${l(h.getHours())}:${l(h.getMinutes())}\
:${l(h.getSeconds())}`,b=String(h.getMilliseconds()).padStart(3,"0");return`${w}.${b} · ${agoText(p)}`}function notesOf({
most:a,others:u,without:p,hidden:h,lost:l}){const w=[];if(a>1&&w.push(`1 px = up to ${groupedText(a)} events`),u){const b=u>=
1e3?"1,000 or more":groupedText(u);w.push(`${b} more series not drawn: there is room for 20`)}return p&&w.push(`${groupedText(
p)} without a number`),h&&w.push(`${groupedText(h)} hidden`),l&&w.push(`${groupedText(l)} at or below zero not on this s\
cale`),w}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(a,u){const p=u?DARK:LIGHT;return{color:p[a%p.length],dash:DASHES[Math.floor(
a/p.length)%DASHES.length]}}function lookOf(a){const u=k=>{a.style.color=k;const{color:N}=getComputedStyle(a);return a.style.
color="",N},[p,h,l,w]=["text","text-soft","bad","warn"].map(k=>u(`var(--rxm-${k})`)),b=u("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(p)>.5,text:p,soft:h,grid:b,bad:l,warn:w}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(a){if(!meter)return 0;meter.fillStyle=a,meter.fillRect(
0,0,1,1);const[u,p,h]=meter.getImageData(0,0,1,1).data;return(.3*u+.59*p+.11*h)/255}function chartOf(a,u,p,{onSelect:h,onPan:l,
onLive:w}){const b=u.kind==="histogram",k=(R,H)=>b?barsOf(R,u,H-1):linesOf(R,u,H-1),N=R=>R,L={width:Math.max(100,a.clientWidth),
height:HEIGHT,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!b,y:!1,points:{show:!1},drag:{x:!b,y:!1,setScale:!1},bind:{
mousedown:N((R,H,j)=>xt=>xt.shiftKey?(l(xt),null):j(xt)),dblclick:N(()=>()=>(w(),null))}},scales:{x:{time:!1,range:()=>u.
x},y:{range:()=>u.y,distr:u.isLog&&!b?3:1}},axes:[{stroke:()=>p().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>p().
grid,width:1},ticks:{show:!1},gap:b?6:RAIL+4,size:b?26:RAIL+26,...b?{values:(R,H)=>H.map(j=>readingText(j,u.unit))}:{splits:(R,H,j,xt)=>timeSplits(
j,xt,u.now,R.bbox.width/uPlot.pxRatio),values:(R,H)=>H.map(j=>agoText(u.now-j))}},{stroke:()=>p().soft,font:"11px system\
-ui, sans-serif",grid:{stroke:()=>p().grid,width:1},ticks:{show:!1},gap:6,size:(R,H)=>Math.max(36,14+6.5*Math.max(0,...(H??
[]).map(j=>(j??"").length))),values:(R,H)=>H.map(j=>j===null?null:b?valueText(j):readingText(j,u.unit))}],series:[{},...u.
series.map((R,H)=>({label:R.label,show:R.isShown,stroke:()=>strokeOf(H,p().isDark).color,fill:()=>strokeOf(H,p().isDark).
color,width:b?0:LINE,dash:strokeOf(H,!1).dash,pxAlign:0,paths:k,points:{show:!1}}))],hooks:{setSelect:[R=>{const{left:H,
width:j}=R.select;j>3&&h(R.posToVal(H,"x"),R.posToVal(H+j,"x")),j&&R.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:b?
[]:[R=>drawMarks(R,u,p())]}},G=[[-1e15,1e15],...u.series.map(()=>[0,0])],C=new uPlot(L,G,a);return{plot:C,draw(){const[R,
H]=u.x,j=DENSE*C.bbox.width/uPlot.pxRatio;u.series.forEach((xt,yt)=>{const[Bt,kt]=xt.between(R,H);b||(C.series[yt+1].width=
kt-Bt>j?1/uPlot.pxRatio:LINE)}),C.batch(()=>{C.setScale("x",{min:u.x[0],max:u.x[1]}),C.setScale("y",{min:u.y[0],max:u.y[1]})})},
resize(R){C.setSize({width:Math.max(100,R),height:HEIGHT})},timeAt:R=>C.posToVal(R,"x"),leftOf:R=>C.valToPos(R,"x"),topOf:R=>C.
valToPos(R,"y"),get width(){return C.bbox.width/uPlot.pxRatio},dispose:()=>C.destroy()}}function placesOf({bbox:a},u){const[
p,h]=u.x,[l,w]=u.isLog?u.y.map(Math.log10):u.y,b=a.width/(h-p),k=a.height/(w-l),N=a.top+a.height,L=4*a.height,G=C=>Math.
max(-L,Math.min(L,C));return{toX:C=>a.left+(C-p)*b,toY:u.isLog?C=>G(N-(Math.log10(C)-l)*k):C=>G(N-(C-l)*k)}}function linesOf(a,u,p){
const h=new Path2D,l=new Path2D,{toX:w,toY:b}=placesOf(a,u),k=DOT*uPlot.pxRatio,N={move:h.moveTo.bind(h),line:h.lineTo.bind(
h),dot(R,H){l.moveTo(R+k,H),l.arc(R,H,k,0,2*Math.PI)}},[L,G]=u.x,C=u.series[p].draw(L,G,a.bbox.width/uPlot.pxRatio,w,b,N,
u);return u.kind==="step"&&C.isDown&&!u.isOver&&N.line(Math.max(C.x,w(Math.min(G,u.now))),C.y),{stroke:h,fill:l,clip:null,
flags:1}}function barsOf(a,u,p){const h=new Path2D,{bins:l}=u;if(!l)return{stroke:null,fill:h,clip:null,flags:1};const{toX:w,
toY:b}=placesOf(a,{...u,isLog:!1}),k=new Map;for(let N=0;N<p;N++)if(u.series[N].isShown)for(const[L,G]of l.counts[N]??[])
k.set(L,(k.get(L)??0)+G);for(const[N,L]of l.counts[p]??[]){const[G,C]=[w(N),w(N+l.width)],R=k.get(N)??0,[H,j]=[b(R+L),b(
R)];h.rect(G+.5,H,Math.max(1,C-G-1),j-H)}return{stroke:null,fill:h,clip:null,flags:1}}function drawMarks(a,u,p){const{ctx:h,
bbox:l}=a,w=uPlot.pxRatio,{toX:b}=placesOf(a,u),k=l.top+l.height+(RAIL/2+1)*w,N=4*w;h.save(),h.lineWidth=2*w;for(const L of u.
marks.between(...u.x)){const G=b(L.t);h.strokeStyle=L.isFailure?p.bad:p.warn,h.beginPath(),L.isFailure?(h.moveTo(G-N,k-N),
h.lineTo(G+N,k+N),h.moveTo(G+N,k-N),h.lineTo(G-N,k+N)):h.arc(G,k,N,0,2*Math.PI),h.stroke()}h.restore()}var MARK="",ABSENT=`${MARK}\
a`;function csvLine(a){const u=p=>/[",\r\n]/.test(p)?`"${p.replace(/"/g,'""')}"`:p;return`${a.map(u).join(",")}
`}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(a,u,p){let h=0,l=u;for(;h<l;){const w=h+l>>1;a[w]<p?h=w+1:l=w}return h}
var SeriesPoints=class{constructor(a){this.label=a,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),
this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=new Float64Array(512)}add(a,u,p,h){const l=this.
closed+p+h;l>this.t.length&&this._grow(l);for(const[w,b]of[this.t,this.v,this.count,this.number].entries())b.set(a[w].subarray(
u,u+p+h),this.closed);this.length=l,this.closed+=p}_grow(a){const u=p=>{const h=new Float64Array(2**Math.ceil(Math.log2(
a*1.5)));return h.set(p.subarray(0,this.length)),h};this.t=u(this.t),this.v=u(this.v),this.count=u(this.count),this.number=
u(this.number)}prune(a){const u=Math.min(this.closed,firstFrom(this.t,this.length,a)-1);if(!(u<512||u<this.length/4)){for(const p of[
this.t,this.v,this.count,this.number])p.copyWithin(0,u,this.length);this.length-=u,this.closed-=u}}indexOf(a){return firstFrom(
this.t,this.length,a)}between(a,u){const p=Math.max(0,firstFrom(this.t,this.length,a)-1),h=Math.min(this.length,firstFrom(
this.t,this.length,u)+1);return[p,h]}at(a){return{t:this.t[a],v:this.v[a],count:this.count[a],number:this.number[a]}}range(a,u,p){
let[h,l]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const w=Math.min(this.length,firstFrom(this.t,this.length,u));
for(let b=firstFrom(this.t,this.length,a);b<w;b++){const k=this.v[b];p&&k<=0||(k<h&&(h=k),k>l&&(l=k))}return h<=l?[h,l]:
null}nearest(a,u,p=!1){const h=firstFrom(this.t,this.length,a);if(p){const b=this.t[h]===a&&h<this.length?h:h-1;return b>=
0&&!Number.isNaN(this.v[b])?b:-1}let l=-1,w=u;for(const b of[-1,1])for(let k=b<0?h-1:h;k>=0&&k<this.length;k+=b){const N=Math.
abs(this.t[k]-a);if(N>w)break;if(!Number.isNaN(this.v[k])){(N<w||l<0)&&(l=k),w=N;break}}return l}ofEvent(a){for(let u=this.
length-1;u>=0;u--)if(this.number[u]===a)return u;return-1}next(a,u){for(let p=a+u;p>=0&&p<this.length;p+=u)if(!Number.isNaN(
this.v[p]))return p;return-1}get last(){const a=this.next(this.length,-1);return a<0?Number.NaN:this.v[a]}most(a,u,p){const h=(u-
a)/Math.max(1,p);let[l,w,b]=[0,0,Number.NaN];const k=Math.min(this.length,firstFrom(this.t,this.length,u));for(let N=firstFrom(
this.t,this.length,a);N<k;N++){const L=Math.floor(this.t[N]/h);w=L===b?w+this.count[N]:this.count[N],b=L,w>l&&(l=w)}return l}draw(a,u,p,h,l,w,{
kind:b,isLog:k}){const[N,L]=this.between(a,u),G=b==="points"||(L-N)*SPARSE_PX<p;let C=!1,R=!1,[H,j]=[0,0],xt=[0,0];for(let yt=N;yt<
L;yt++){const Bt=this.v[yt];if(Number.isNaN(Bt)||k&&Bt<=0){R&&!G&&w.dot(H,j),b==="step"&&C&&w.line(h(this.t[yt]),j),C=!1,
R=!1;continue}const kt=j;if(H=h(this.t[yt]),j=l(Bt),G&&w.dot(H,j),b!=="points"){if(C){if(b==="step"&&w.line(H,kt),Math.abs(
H-xt[0])<NEAR_PX&&Math.abs(j-xt[1])<NEAR_PX&&yt<L-1){R=!1;continue}w.line(H,j)}else w.move(H,j);xt=[H,j],R=!C,C=!0}}return R&&
!G&&w.dot(H,j),{x:H,y:j,isDown:C}}};function rowsOf(a){if(!a.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{
buffer:u,byteOffset:p,byteLength:h}]=a,l=new Float64Array(u.slice(p,p+h)),w=l.length/4;return[0,1,2,3].map(b=>l.subarray(
b*w,(b+1)*w))}var Marks=class{constructor(){this.list=[]}add(a){for(const[u,p,h,l,w]of a){const b={number:u,isFailure:p===
1,t:h,count:l,text:w},k=this.list.findLastIndex(N=>N.number<=u);k>=0&&this.list[k].number===u?this.list[k]=b:this.list.splice(
k+1,0,b)}}prune(a){this.list.length&&this.list[0].t<a&&(this.list=this.list.filter(u=>u.t>=a))}between(a,u){return this.
list.filter(p=>p.t>=a&&p.t<=u)}},NAMES=["at","series","value","events"];function pointsOf(a,u,[p,h]){return a.filter(({isShown:l})=>l).
flatMap(l=>{const w=[],b=firstFrom(l.t,l.length,h);for(let k=l.indexOf(p);k<b||k<l.length&&l.t[k]===h;k++){const N=Number.
isFinite(l.v[k])?l.v[k]:null;w.push([new Date(u+l.t[k]).toISOString(),l.label,N,l.count[k]])}return w})}function asJson(a){
return a.map(u=>`${JSON.stringify(Object.fromEntries(NAMES.map((p,h)=>[p,u[h]])))}
`).join("")}function asCsv(a){return[NAMES,...a].map(u=>csvLine(u.map(p=>p===null?"":String(p)))).join("")}var NOTE_MS=500,
DESCRIBE_MS=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left and right arrows go from va\
lue to value, up and down from series to series, Enter opens the event, page keys go back and forth, plus and minus zoom\
, space pauses, End goes live.";function render({model:a,el:u}){const p=new Edge,h=new Stretch,l={kind:"line",isLog:!1,unit:0,
series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},w={label:"",tone:"idle",text:"",hint:"",
total:0,others:0,without:0,origin:0};let b="",k="",N=0,L=null,G=null,C=null,R=0,H=0,j=!0,xt=Number.NEGATIVE_INFINITY,yt=Number.
NEGATIVE_INFINITY;const Bt=new Map,kt=element("div",{class:"rxm-plot",role:"group"}),hn=element("strong",{class:"rxm-plo\
t-title"}),Ze=element("span",{class:"rxm-plot-state"}),We=wn("Pause","Hold the view; what comes is kept (space)",()=>h.held?
tn():Ae("paused"));We.setAttribute("aria-pressed","false");const dn=wn("−","Zoom out: a longer time (-)",()=>ie(2));dn.
setAttribute("aria-label","Longer time");const Rn=wn("+","Zoom in: a shorter time (+)",()=>ie(.5));Rn.setAttribute("aria\
-label","Shorter time");const et=element("output",{class:"rxm-plot-span"}),Mt=wn("Fix y","Keep the vertical axis as it i\
s",Hn),ne=wn("Log","A logarithmic vertical axis (l)",Wn),pn=menu(kt,"Download","Download what is shown",Ii),Ve=element("\
span",{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},dn,et,Rn),ui=element("div",{class:"rxm-plot-bar"},hn,Ze,element(
"span",{class:"rxm-plot-grow"}),We,Ve,Mt,ne,pn.el,snapshotButton(a,Jt)),Qe=element("div",{class:"rxm-plot-unseen"});Qe.id=
`rxm-summary-${Math.random().toString(36).slice(2)}`;const de=element("div",{class:"rxm-plot-area",tabindex:"0",role:"gr\
oup","aria-label":CHART_LABEL,"aria-describedby":Qe.id}),mn=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),
je=element("div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),gn=element("div",{class:"rxm-plot-empty"}),Ge=element(
"div",{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Cn=element("div",{class:"rxm-plot-notes"}),ci=element(
"div",{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),Yn=element("i",{hidden:!0});kt.append(ui,element("di\
v",{class:"rxm-plot-body"},de,gn,je),Ge,Cn,Qe,ci,Yn),keepKeys(kt),u.append(kt);function wn(f,y,v){return element("button",
{type:"button",title:y,onclick:v},f)}function Ii(){const f=pointsOf(l.series,w.origin,l.x);return[["CSV",asCsv,"csv","te\
xt/csv"],["JSON Lines",asJson,"jsonl","application/x-ndjson"]].map(([v,P,$,W])=>element("button",{type:"button",onclick:()=>{
pn.open(!1),pn.button.focus(),download(P(f),`${fileName(w.label,"plot")}.${$}`,W),$t(`saved ${groupedText(f.length)} poi\
nts as ${v}`)}},`${groupedText(f.length)} points as ${v}`))}const pe=f=>readingText(f,l.unit),xn=()=>(G??=lookOf(Yn),G);
function Ae(f){h.hold(p.at(performance.now()),w.total),$t(f),Le()}function tn(){h.release(),$t("live"),Le()}function ie(f,y){
h.zoom(f,p.at(performance.now()),y),Le()}function en(f){h.pan(f,p.at(performance.now()),w.total),Le()}function ut(f,y){h.
show(f,y,p.at(performance.now()),w.total),$t(`zoomed to ${longSpanText(y-f)}`),Le()}function Hn(){l.isFixed=!l.isFixed,$t(
l.isFixed?"vertical axis fixed":"vertical axis fits the values"),Le()}function Wn(){l.isLog=!l.isLog,l.isFixed=!1,$t(l.isLog?
"logarithmic axis":"linear axis"),Be(),nn()}function $t(f){ci.textContent=f}function Le(){bn(),nn()}let rt;function nn(){
clearTimeout(rt),kt.dataset.told="false",rt=setTimeout(Jt,REPORT_MS)}function Jt(){clearTimeout(rt);const{held:f}=h,y=l.
series.filter(v=>!v.isShown).map(v=>v.label);Tn.send({do:"seen",held:f&&[f.begin,f.end],hidden:y}),kt.dataset.told="true"}
function Ai(){return!h.held&&p.flows&&l.kind!=="histogram"&&Tn.isShown()}function Zt(f){H=0,Li(f),Ai()&&(H=requestAnimationFrame(
Zt))}function bn(){j=!0,xt=Number.NEGATIVE_INFINITY,vn(),H||=requestAnimationFrame(Zt)}function Li(f){if(!L)return;const y=fi(
f),v=Math.abs(y[1]-l.x[1])*L.width>=.2*(y[1]-y[0]);if(j||v){j=!1,l.x=y,l.isFixed||(l.y=hi()),L.draw(),kt.dataset.drawn=String(
Number(kt.dataset.drawn??0)+1);const P=Math.max(...l.series.map($=>$.length?$.t[$.length-1]:0));kt.dataset.newest=String(
w.origin+P)}yn(),f-xt>=NOTE_MS&&_e(f)}function fi(f){const y=p.at(f);return l.now=h.held?h.heldAt:y,l.kind==="histogram"?
eo():h.of(y)}function hi(){if(l.kind==="histogram"){const X=new Map;return l.bins?.counts.forEach((_t,St)=>{if(l.series[St]?.
isShown)for(const[ft,Ot]of _t)X.set(ft,(X.get(ft)??0)+Ot)}),[0,Math.max(1,...X.values())*1.05]}const[f,y]=l.x,v=l.series.
filter(X=>X.isShown).flatMap(X=>X.range(f,y,l.isLog)??di(X,f));if(!v.length)return l.isLog?[.1,10]:[0,1];const[P,$]=[Math.
min(...v),Math.max(...v)];if(l.isLog)return[P/1.3,$*1.3];const W=($-P)*.08||Math.abs($)*.1||1;return[P-W,$+W]}function di(f,y){
const v=l.kind==="step"?f.nearest(y,0,!0):-1;return v<0||l.isLog&&f.v[v]<=0?[]:[f.v[v]]}function eo(){const f=(l.bins?.counts??
[]).flatMap(y=>y.map(([v])=>v));return!l.bins||!f.length?[0,1]:[Math.min(...f),Math.max(...f)+l.bins.width]}function _e(f){
xt=f;const y=lookOf(Yn);JSON.stringify(y)!==JSON.stringify(G)&&(G=y,j=!0,Vn(),L?.plot.redraw());const{held:v}=h,P=p.at(f)-
h.keptMs*1.05,$=v?Math.max(Math.min(P,v.begin),P-2*h.keptMs):P;for(const W of l.series)W.prune($);l.marks.prune($),vn(),
jn(),no(),f-yt>=DESCRIBE_MS&&io(f)}function vn(){const{held:f}=h,y=l.kind==="histogram";setText(et,longSpanText(f?f.end-
f.begin:h.windowMs)),setText(We,f?"Go live":"Pause"),We.setAttribute("aria-pressed",String(!!f));for(const X of[We,Ve,Mt,
ne])X.hidden=y;Mt.setAttribute("aria-pressed",String(l.isFixed)),ne.setAttribute("aria-pressed",String(l.isLog));const v=[
"ended","failed"].includes(w.tone);kt.dataset.tone=f?"held":w.tone;const P=f&&w.total>h.total?` · ${groupedText(w.total-
h.total)} came meanwhile`:"";setText(Ze,(f?"paused":w.text)+P);const $=l.series.some(X=>X.length)||l.marks.list.length||
l.bins?.counts.length;if(gn.hidden=!!$,$)return;const W=w.tone==="idle"?"not running: run the flow to see its numbers":"\
no events yet";setText(gn,w.hint||(v&&!w.total?"no events came":W))}let oe="";function Vn(){const{isDark:f}=xn(),y=JSON.
stringify([f,l.series.map($=>[$.label,$.isShown])]);if(y===oe)return;oe=y;const v=focusedIn(Ge),P=v?[...Ge.children].indexOf(
v):-1;Ge.replaceChildren(...l.series.map(($,W)=>{const{color:X,dash:_t}=strokeOf(W,f),St=_t.length?"dashed":"solid",ft=`\
border-top: 3px ${_t[0]===2?"dotted":St} ${X}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(
$.isShown),title:`${$.isShown?"Hide":"Show"} ${$.label}`,onclick:()=>Oi(W,!$.isShown)},element("i",{style:ft,"aria-hidde\
n":"true"}),element("span",{class:"rxm-plot-name"},$.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),
P>=0&&Ge.children[P]?.focus()}function Oi(f,y){const v=l.series[f];v.isShown=y,Bt.set(v.label,y),L?.plot.setSeries(f+1,{
show:y}),$t(`${v.label} ${y?"shown":"hidden"}`),Vn(),Le()}function jn(){l.series.forEach((f,y)=>{const v=Ge.children[y]?.
querySelector(".rxm-plot-value");if(!v)return;const P=Ke(),$=P===null||l.kind==="histogram"?-1:on(f,P),W=P===null?f.last:
$<0?Number.NaN:f.v[$];setText(v,f.isShown?pe(W):"")})}function no(){const[f,y]=l.x,v=l.series.filter(nt=>nt.isShown),P=l.
kind==="histogram",$=L?.width??600,W=P?0:Math.max(0,...v.map(nt=>nt.most(f,y,$)));let X=0;if(l.isLog)for(const nt of v){
const[bt,Pe]=nt.between(f,y);for(let Je=bt;Je<Pe;Je++)nt.v[Je]<=0&&(X+=1)}const{others:_t,without:St}=w,ft=notesOf({most:W,
others:_t,without:St,hidden:l.series.length-v.length,lost:X}),Ot=l.marks.between(f,y),Wt=nt=>Ot.filter(bt=>bt.isFailure===
nt).reduce((bt,Pe)=>bt+Pe.count,0);Wt(!1)&&!P&&ft.push(`○ ${groupedText(Wt(!1))} missed`),Wt(!0)&&!P&&ft.push(`× ${groupedText(
Wt(!0))} ${Wt(!0)===1?"failure":"failures"}`),P&&ft.unshift(`values of the last ${longSpanText(h.windowMs)}`),setText(Cn,
ft.join(" · ")),Cn.hidden=!ft.length}function io(f){yt=f;const[y,v]=l.x,P=l.series.filter(W=>W.isShown).map(W=>{const X=l.
kind==="histogram"?null:W.range(y,v,!1),_t=X?`, lowest ${pe(X[0])}, highest ${pe(X[1])}`:"";return`${W.label}: last ${pe(
W.last)}${_t}`}),$=h.held?`paused, ${longSpanText(v-y)}`:`the last ${longSpanText(h.windowMs)}`;setText(Qe,[`Plot of ${w.
label}, ${$}`,...P,Cn.textContent].filter(Boolean).join(". "))}function Ke(){return!C||!L?null:"left"in C?L.timeAt(C.left):
C.t}function on(f,y){const[v,P]=l.x,$=REACH_PX*(P-v)/Math.max(1,L?.width??1);return f.nearest(y,$,l.kind==="step")}let Pi="";
function yn(){const f=Ke();if(!L||f===null||l.kind==="histogram"||f<l.x[0]||f>l.x[1]){je.hidden=!0,mn.replaceChildren(),
L&&C&&!("left"in C)&&L.plot.setCursor({left:-10,top:-10},!1);return}const y=L.leftOf(f);C&&!("left"in C)&&L.plot.setCursor(
{left:y,top:0},!1);const{isDark:v}=xn(),P=[];l.series.forEach(($,W)=>{const X=$.isShown?on($,f):-1;X>=0&&P.push([W,$.at(
X)])}),mn.replaceChildren(...P.map(([$,{t:W,v:X}])=>{const _t=l.kind==="step"?y:L.leftOf(W),St=L.topOf(X),{color:ft}=strokeOf(
$,v);return element("i",{style:`left: ${_t}px; top: ${St}px; border-color: ${ft}`})})),Di(f,y,P)}function Di(f,y,v){const P=v[0]?.[1].
t??f,$=momentText(w.origin,v.length===1?P:f,l.now-f),W=kn(f),X=v.slice(0,MOST_IN_TIP).map(([nt,{v:bt}])=>[nt,l.series[nt].
label,pe(bt)]);v.length>MOST_IN_TIP&&X.push([-1,`${v.length-MOST_IN_TIP} more`,""]);const _t=JSON.stringify([$,X,W]);if(je.
hidden=!1,_t!==Pi){Pi=_t;const{isDark:nt}=xn();je.replaceChildren(element("div",{class:"rxm-plot-soft"},$),...X.map(([bt,
Pe,Je])=>{const gi=Number(bt)<0?"transparent":strokeOf(Number(bt),nt).color;return element("div",{class:"rxm-plot-line"},
element("i",{style:`background: ${gi}`}),element("span",{class:"rxm-plot-name"},String(Pe)),element("b",{},String(Je)))}),
...W.map(bt=>element("div",{class:"rxm-plot-bad"},bt)))}const{width:St}=je.getBoundingClientRect(),ft=de.clientWidth,Ot=L?
L.plot.over.offsetLeft:0,Wt=Ot+y+14;je.style.left=`${Wt+St>ft?Math.max(2,Ot+y-St-14):Wt}px`}function kn(f){const[y,v]=l.
x,P=6*(v-y)/Math.max(1,L?.width??1);return l.marks.between(f-P,f+P).map($=>{const W=groupedText($.count);return $.isFailure?
$.count===1?`× ${$.text}`:`× ${W} failures, the first: ${$.text}`:`○ ${W} missed`})}function Mn(f){C=f,yn(),jn();const y=Ke();
me.point({at:y===null?null:w.origin+y,port:k,..._n(y)})}function _n(f,y){if(f===null||!L)return{};let v={away:Number.POSITIVE_INFINITY,
number:-1};const P=L.width/(l.x[1]-l.x[0]);for(const $ of l.series){const W=$.isShown?on($,f):-1;if(W<0||$.number[W]<0)continue;
const X=y===void 0?0:L.topOf($.v[W])-y,_t=Math.hypot(($.t[W]-f)*P,X);_t<v.away&&(v={away:_t,number:$.number[W]})}return v.
number<0?{}:{number:N+v.number}}function It({port:f,number:y}){if(y===void 0||f!==k)return null;for(const v of l.series){
const P=v.ofEvent(y-N);if(P>=0)return v.t[P]}return null}function zi(f,y){const v=_n(f,y);v.number!==void 0&&me.point({at:w.
origin+f,port:k,...v,opens:!0})}function pi(f){const y=l.series.filter(Wt=>Wt.isShown&&Wt.length);if(!y.length)return;R=
Math.min(R,y.length-1);const v=y[R];h.held||Ae("");const P=Ke(),[$,W]=l.x,X=P===null?-1:v.nearest(P,Number.POSITIVE_INFINITY),
_t=f<0?v.indexOf(W):v.indexOf($)-1,St=P===null?_t:X,ft=P===null||X>=0?v.next(St,f):-1;if(ft<0)return;const Ot=v.t[ft];(Ot<
$||Ot>W)&&en(Ot-($+W)/2),Mn({t:Ot,from:"keys"}),$t(`${v.label} ${pe(v.v[ft])}, ${momentText(w.origin,Ot,l.now-Ot)}`)}function Fi(f){
const y=l.series.filter(W=>W.isShown&&W.length);if(!y.length)return;R=(R+f+y.length)%y.length;const v=y[R],P=Ke(),$=P===
null?-1:v.nearest(P,Number.POSITIVE_INFINITY);$>=0&&Mn({t:v.t[$],from:"keys"}),$t(`${v.label} ${$<0?"":pe(v.v[$])}`)}const Sn=()=>l.
x[1]-l.x[0],Qt={ArrowLeft:()=>pi(-1),ArrowRight:()=>pi(1),ArrowUp:()=>Fi(-1),ArrowDown:()=>Fi(1),PageUp:()=>en(-Sn()/2),
PageDown:()=>en(Sn()/2),Home:()=>en(Number.NEGATIVE_INFINITY),End:tn,Enter:()=>{const f=Ke();f!==null&&zi(f)},Escape:()=>Mn(
null)," ":()=>h.held?tn():Ae("paused"),"+":()=>ie(.5),"=":()=>ie(.5),"-":()=>ie(2),l:Wn};de.addEventListener("keydown",f=>{
!Qt[f.key]||f.ctrlKey||f.metaKey||f.altKey||l.kind==="histogram"||(f.preventDefault(),Qt[f.key]())});const Gn=f=>{if(l.kind===
"histogram")return;const y=f.shiftKey&&f.deltaY||f.deltaX;if(f.ctrlKey)ie(f.deltaY>0?1.25:.8,Ke()??void 0);else if(y)en(
y*Sn()/Math.max(1,L?.width??1));else return;f.preventDefault()};de.addEventListener("wheel",Gn,{passive:!1});let dt=null,
Oe=null;function At(f){dt={x:f.clientX,begin:l.x[0],end:l.x[1]}}const Xt=f=>{if(!dt||!L)return;const y=(dt.x-f.clientX)*
(dt.end-dt.begin)/Math.max(1,L.width);h.show(dt.begin,dt.end,p.at(performance.now()),w.total),en(y)},se=()=>{dt=null};window.
addEventListener("pointermove",Xt),window.addEventListener("pointerup",se);const me=timeCursor(f=>{const y=f.at===null?It(
f):f.at-w.origin;C=y===null?null:{t:y,from:"view"},yn(),jn(),kt.dataset.cursor=f.at===null?"":String(f.at)},()=>b);function Be(){
L?.dispose(),de.replaceChildren(),G=lookOf(Yn),l.x=fi(performance.now()),l.isFixed||(l.y=hi());const f=chartOf(de,l,xn,{
onSelect:ut,onPan:At,onLive:tn});L=f;const{over:y}=f.plot;y.append(mn),y.addEventListener("pointermove",v=>{dt||Mn({left:v.
clientX-y.getBoundingClientRect().left})}),y.addEventListener("pointerleave",()=>Mn(null)),y.addEventListener("pointerdo\
wn",v=>{Oe=v.button===0?{x:v.clientX,y:v.clientY}:null}),y.addEventListener("pointerup",v=>{const P=Oe;Oe=null;const $=P&&
Math.hypot(v.clientX-P.x,v.clientY-P.y)<CLICK_PX,W=y.getBoundingClientRect();$&&!v.shiftKey&&zi(f.timeAt(v.clientX-W.left),
v.clientY-W.top)}),oe="",Vn(),bn()}const mi=new ResizeObserver(()=>{!L||de.clientWidth<50||(L.resize(de.clientWidth),bn())});
mi.observe(de);function ge(f,y){const v=performance.now();p.tell(f.at,f.flows,v);const{tone:P,text:$,total:W,others:X,without:_t,
hint:St}=f;$!==w.text&&["ended","failed"].includes(P)&&$t($),Object.assign(w,{tone:P,text:$,total:W,others:X,without:_t,
hint:St}),l.isOver=["ended","failed"].includes(P),f.first!==void 0&&(N=f.first),f.unit!==void 0&&(l.unit=f.unit);const ft=f.
series&&Ri(f.series),Ot=rowsOf(y);let Wt=0;f.lengths.forEach(([nt,bt],Pe)=>{l.series[Pe].add(Ot,Wt,nt,bt),Wt+=nt+bt}),f.
marks&&l.marks.add(f.marks),f.bins&&(l.bins={width:f.bins[0],counts:f.bins[1]}),j=!0,(ft||!L)&&Be(),!h.held||l.kind==="h\
istogram"?H||=requestAnimationFrame(Zt):v-xt>=NOTE_MS&&_e(v)}function Ri(f){if(!(f.length!==l.series.length||f.some((v,P)=>l.
series[P].label!==v)))return!1;for(let v=l.series.length;v<f.length;v++){const P=new SeriesPoints(f[v]);P.isShown=Bt.get(
P.label)??(!ct||v<ct),l.series.push(P)}return!0}let ct=0;function Ci(f,y){(f.origin!==w.origin||f.total<w.total||f.run!==
b)&&(h.release(),C=null),w.label=f.label??"",w.origin=f.origin??0,b=f.run??"",k=f.port??"",ct=f.first_shown??0,L||(l.kind=
f.kind??"line",l.isLog=f.scale==="log",h.windowMs=f.window??h.windowMs,f.y&&([l.y,l.isFixed]=[f.y,!0])),h.keptMs=f.kept??
h.keptMs,l.series=[],l.marks=new Marks,l.bins=null,p.offset=Number.NEGATIVE_INFINITY,setText(hn,w.label),hn.title=w.label,
kt.setAttribute("aria-label",`Plot of ${w.label}`),f.series||(f.series=[]),L?.dispose(),L=null,xt=yt=Number.NEGATIVE_INFINITY,
ge(f,y)}const Tn=live(a,u,{onSnapshot:Ci,onMessage:ge,onShown:bn,onHidden(){cancelAnimationFrame(H),H=0}}),Yi=setInterval(
()=>Tn.isShown()&&_e(performance.now()),1e3);return vn(),()=>{clearInterval(Yi),clearTimeout(rt),cancelAnimationFrame(H),
mi.disconnect(),me.dispose(),pn.dispose(),window.removeEventListener("pointermove",Xt),window.removeEventListener("point\
erup",se),L?.dispose(),Tn.dispose(),kt.remove()}}
var view_default = { initialize, render };
export {
  view_default as default
};
