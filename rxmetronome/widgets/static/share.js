var SVG="http://www.w3.org/2000/svg";function element(t,e={},...n){const s=document.createElement(t);for(const[i,r]of Object.
entries(e))r==null||r===!1||(i.startsWith("on")&&typeof r=="function"?s.addEventListener(i.slice(2),r):s.setAttribute(i,
r===!0?"":String(r)));return s.append(...n.filter(i=>i!=null)),s}function svgElement(t,e,...n){const s=document.createElementNS(
SVG,t);for(const[i,r]of Object.entries(e))s.setAttribute(i,String(r));return s.append(...n),s}function setText(t,e){t.textContent!==
e&&(t.textContent=e)}function focusedIn(t){const e=t.getRootNode(),n=e instanceof Document||e instanceof ShadowRoot?e.activeElement:
null;return n&&t.contains(n)?n:null}function oncePerRepaint(t){let e=0;return Object.assign(()=>{e||=requestAnimationFrame(
()=>{e=0,t()})},{cancel:()=>{cancelAnimationFrame(e),e=0}})}function keepKeys(t){t.addEventListener("keydown",e=>e.stopPropagation()),
t.setAttribute("data-lm-suppress-shortcuts","true")}function groupedText(t){return Math.round(t).toLocaleString("en-US")}
function countText(t){return t<1e4?t.toLocaleString("en-US"):scaled(t,3,3)}function shortCount(t){return t<1e3?String(t):
scaled(t,2,3)}function scaled(t,e,n){const[s,i]=t<999500?["k",1e3]:t<9995e5?["M",1e6]:["G",1e9];return(t/Number(i)).toPrecision(
t/Number(i)<99.5?e:n).replace(/\.0+$/,"")+s}function rateText(t){return t<.05?"0/s":t<9.95?`${t.toFixed(1)}/s`:`${countText(
Math.round(t))}/s`}function lagText(t){return t>=999.5?`${(t/1e3).toFixed(1)} s`:t>=9.95?`${t.toFixed(0)} ms`:`${t.toFixed(
t>=.995?1:2)} ms`}function uptimeText(t){if(t<59.95)return`${t.toFixed(1)} s`;const e=Math.round(t),n=Math.floor(e/3600),
s=Math.floor(e%3600/60);return n?`${groupedText(n)} h ${s} min`:`${s} min ${e%60} s`}function spanText(t){if(t<999.5)return`${Math.
round(t)} ms`;if(t<59950)return`${Number((t/1e3).toFixed(1))} s`;const e=Math.round(t/1e3);return`${Math.floor(e/60)} mi\
n${e%60?` ${e%60} s`:""}`}function shortSpanText(t){return t<10?`${t.toFixed(2)} ms`:spanText(t)}function durationText(t){
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[x,M,N]of SMALL_UNITS){const A=Number(
(n/M).toPrecision(3));if(A*M<N)return`${e}${A} ${x}`}const s=Math.round(n/1e9),[i,r,h,p]=LARGE_UNITS.findLast(x=>s>=x[1])??
LARGE_UNITS[0],w=Math.floor(s%r/p);return`${e}${Math.floor(s/r)} ${i}${w?` ${w} ${h}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]];function cutText(t,e){
return t.length<=e?t:`${t.slice(0,e-1)}…`}var WIDGET="application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,
REVIVE_MS=1e3,KEEPERS=Symbol.for("rxmetronome.keepers");function notebookOf(t){const e=t.widget_manager?.context,n=e?.model;
return typeof e?.save=="function"&&typeof n?.toJSON=="function"&&n.cells?{context:e,notebook:n,manager:t.widget_manager}:
null}function askForPicture(t){return new Promise(e=>{const n=r=>{clearTimeout(i),t.off("msg:custom",s),e(r)},s=r=>{r?.picture&&
n(r.picture)},i=setTimeout(()=>n(null),ANSWER_MS);t.on("msg:custom",s);try{Promise.resolve(t.send({do:"picture",view:""})).
catch(()=>n(null))}catch{n(null)}})}var Keeper=class{constructor({context:t,notebook:e,manager:n}){this.notebook=e,this.
manager=n,this.models=new Set,this.pictures=new Map;const s=t.save.bind(t);t.save=async(...r)=>(await this.ask(),s(...r));
const i=e.toJSON.bind(e);e.toJSON=()=>this.withPictures(i())}async ask(){const t=this.manager.kernel?.status;if(!t||["de\
ad","terminating","restarting","unknown"].includes(t))return;const e=await Promise.all([...this.models].map(askForPicture));
for(const n of e)n&&this.pictures.set(n.model,n);for(const{made:n}of this.outputs()){const s=n.data?.[WIDGET]?.model_id;
if(!s||n.metadata?.rxmetronome||!this.manager.has_model(s))continue;const i=this.boxed(await this.manager.get_model(s));
i&&this.pictures.set(s,{model:s,text:"",html:i,brief:i,page:i})}}boxed(t){const e=this.pictures.get(t.model_id);if(e&&!t.
get("children"))return e.brief;const n=(t.get("children")??[]).map(s=>this.boxed(s));return n.length&&n.every(Boolean)?`\
<div>${n.join("")}</div>`:""}withPictures(t){const e=s=>{const i=s.data?.[WIDGET]?.model_id,r=this.pictures.get(i),h=s.data?.["\
text/html"]&&s.metadata?.rxmetronome&&i;if(!s.data||!(h||r))return s;const{[WIDGET]:p,...w}=s.data;return r&&(w["text/ht\
ml"]=r.brief),r?.text&&(w["text/plain"]=r.text),{...s,data:w,metadata:{...s.metadata,rxmetronome:i}}},n=t.cells.map(s=>s.
outputs?{...s,outputs:s.outputs.map(e)}:s);return{...t,cells:n}}revive(){for(const{outputs:t,at:e,made:n}of this.outputs()){
const s=n.metadata?.rxmetronome;if(!s||n.data?.[WIDGET]||!this.manager.has_model(s))continue;const i={...n.data,[WIDGET]:{
version_major:2,version_minor:0,model_id:s}};t.set(e,{...n,data:i,metadata:{...n.metadata,rxmetronome:"live"}})}}insert({
model:t,text:e,html:n}){for(const{outputs:s,made:i}of this.outputs()){if(i.data?.[WIDGET]?.model_id!==t)continue;const r={
"text/plain":e,"text/html":n};return s.add({output_type:"display_data",data:r,metadata:{}}),!0}return!1}outputs(){const t=[];
if(this.notebook.isDisposed)return[];for(let e=0;e<this.notebook.cells.length;e++){const{outputs:n}=this.notebook.cells.
get(e);for(let s=0;s<(n?.length??0);s++)t.push({outputs:n,at:s,made:n.get(s).toJSON()})}return t}};function keeperOf(t){
const e=notebookOf(t);if(!e)return null;const n=globalThis;n[KEEPERS]??=new WeakMap;const s=n[KEEPERS],i=s.get(e.context)??
new Keeper(e);return s.set(e.context,i),i}function initialize({model:t}){const e=keeperOf(t);if(!e)return;e.models.add(t),
e.revive();const n=setTimeout(()=>e.revive(),REVIVE_MS);return()=>{clearTimeout(n),e.models.delete(t)}}function snapshotButton(t,e){
const s=element("button",{type:"button",title:"Keep what is shown now: as plain HTML below, or as a file",onclick:r},"Sn\
apshot");let i;async function r(){e?.();const p=await askForPicture(t);p?keeperOf(t)?.insert(p)?h("kept below"):(download(
p.page,"snapshot.html","text/html"),h("saved")):h("no answer")}function h(p){clearTimeout(i),s.textContent=p,i=setTimeout(
()=>{s.textContent="Snapshot"},FLASH_MS)}return s}function download(t,e,n){const s=URL.createObjectURL(new Blob([t],{type:`${n}\
;charset=utf-8`}));element("a",{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(s),1e4)}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(t,e,n){const s=Math.random().toString(36).slice(2)+Date.now().toString(36),i=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let r=null,h=!1,p=!1,w=Date.now(),x=0,M=!1,N,A=!1,C="",L=[];e.classList.
add("rxm-live");function G(st){try{Promise.resolve(t.send({...st,view:s})).catch(()=>{})}catch{}}function V(st){x=Date.now(),
G({do:st})}function D(){const st=p&&L.some(Zt=>Date.now()-Zt.since>=ANSWER_MS2),Tt=C?`this view broke, and shows what it\
 showed last: ${C}`:A?"kernel gone or not answering; this is the last it sent":st?"waits for the cell: the kernel has no\
t taken this up yet":"";Tt&&!i.isConnected&&e.prepend(i),i.hidden=!Tt,i.textContent!==Tt&&(i.textContent=Tt),e.classList.
toggle("rxm-orphan",!!C||A)}function U(st,Tt=[]){M||st===null||typeof st!="object"||typeof st.n!="number"||(w=Date.now(),
A=!1,st.broken?(C=st.broken,r=null):p&&wt(st,Tt),D())}function wt(st,Tt){if(st.snapshot)r=st.n+1,L=[],C="",n.onSnapshot?.(
st,Tt);else{if(r===null)return;if(st.n!==r)r=null,V("gap");else{if(r+=1,st.beat)return;L=L.filter(Zt=>!Zt.isAnswer(st)),
n.onMessage?.(st,Tt)}}}function It(){const st=h&&document.visibilityState!=="hidden";if(clearTimeout(N),!(st===p||M)){if(!st){
N=setTimeout(qt,HIDE_MS);return}p=!0,r=null,w=Date.now(),V("shown"),n.onShown?.()}}function qt(){M||!p||(p=!1,r=null,L=[],
G({do:"hidden"}),D(),n.onHidden?.())}const jt=new IntersectionObserver(st=>{h=st[st.length-1].isIntersecting,It()});jt.observe(
e),document.addEventListener("visibilitychange",It),t.on("msg:custom",U);const ee=setInterval(()=>{if(!p)return;const st=Date.
now();st-w>SILENT_MS&&(A=!0),st-x>=PING_MS-50&&V(r===null?"shown":"ping"),D()},1e3);return{view:s,send(st,Tt){G(st),Tt&&
(L.push({isAnswer:Tt,since:Date.now()}),setTimeout(()=>M||D(),ANSWER_MS2))},isShown:()=>p,dispose(){M||(G({do:"closed"}),
M=!0,clearInterval(ee),clearTimeout(N),jt.disconnect(),document.removeEventListener("visibilitychange",It),t.off("msg:cu\
stom",U),i.remove(),e.classList.remove("rxm-live","rxm-orphan"))}}}var PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const t=globalThis;return t[PLACE]??=new Set,t[PLACE]}function timeCursor(t,e){const n=listeners(),s={},i=(r,h)=>{h!==s&&
r.run&&r.run===e()&&t(r)};return n.add(i),{point(r){if(e())for(const h of n)h({...r,run:e()},s)},dispose(){n.delete(i)}}}
var MOST_KEPT=2e3,Ruler=class{constructor(t){this._el=t,this._context=document.createElement("canvas").getContext("2d"),
this._fonts={plain:"",bold:"",mono:"",small:""},this._kept=new Map}refresh(){const t=getComputedStyle(this._el),e=Number.
parseFloat(t.fontSize),n=t.getPropertyValue("--rxm-mono")||"monospace",s={plain:`${t.fontSize} ${t.fontFamily}`,bold:`60\
0 ${t.fontSize} ${t.fontFamily}`,mono:`${e*.92}px ${n}`,small:`11px ${t.fontFamily}`};return s.plain===this._fonts.plain&&
s.mono===this._fonts.mono?!1:(this._fonts=s,this._kept.clear(),!0)}width(t,e){const n=`${e} ${t.replace(/\d/g,"0")}`,s=this.
_kept.get(n);if(s!==void 0)return s;this._kept.size>=MOST_KEPT&&this._kept.clear();let i=t.length*8;return this._context&&
(this._context.font=this._fonts[e],i=Math.ceil(this._context.measureText(n.slice(e.length+1)).width)),this._kept.set(n,i),
i}};function template(t,e,n=()=>!1){const s=h=>t[h]<=e||n(h),i=t.map((h,p)=>s(p)?`${h}px`:`minmax(${e}px, ${h}px)`),r=t.
reduce((h,p,w)=>h+(s(w)?p:e),0);return{tracks:`${i.join(" ")} 1fr`,least:r}}var seconds=t=>`${(t/1e3).toFixed(3)} s`;function aboutMark(t,e){
const n=`${t} · ${seconds(e.at)} after the start`;if(e.due===null)return n;const s=e.missed?` · ${e.missed} missed bef\
ore`:"";return`${n} · due at ${seconds(e.due)}, ${shortSpanText(e.at-e.due)} late${s}`}function aboutMissed(t,e){return`${t}\
 · was due at ${seconds(e)}`}function aboutStack(t){const[e,n,s,i,r]=t.split(" ").map(Number),h=[`${groupedText(s)} eve\
nts within ${shortSpanText(n-e)}`];return i&&h.push(`${i} failed`),r&&h.push(`${r} missed ticks`),h.join(", ")}var BUCKET_PX=28,
MOST_IN_BUCKET=4,TOO_CLOSE_PX=13,LEVELS_PX=[0,-8,8,-4],WINDOWS_MS=[1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4,3e5,6e5],AXIS_STEPS_MS=[
50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5];function bucketItems(t,e,n,s,i){const r=t.filter(M=>M.end).map(M=>({
kind:"end",x:(M.at-n)*i,mark:M})),h=t.filter(M=>!M.end),p=sum(h,M=>M.missed-M.points.length);return h.length<=MOST_IN_BUCKET&&
h.every(M=>M.count===1)&&e.length<=MOST_IN_BUCKET&&p<=0?[...e.map(M=>({kind:"missed",x:(M-n)*i,at:M})),...eventItems(h,n,
i),...r]:[stackOf(h,e,Math.max(0,p),s),...r]}function eventItems(t,e,n){let s=0,i=Number.NEGATIVE_INFINITY;return t.map(
r=>{const h=(r.at-e)*n;s=h-i<TOO_CLOSE_PX?s+1:0,i=h;const p=s?LEVELS_PX[s%LEVELS_PX.length]:0;return{kind:r.failures?"fa\
ilure":"event",x:h,y:p,mark:r,label:r.text}})}function stackOf(t,e,n,s){const i=sum(t,M=>M.count),r=sum(t,M=>M.failures),
h=e.length+n,p=[i?`×${shortCount(i)}`:"",r?`✕${shortCount(r)}`:"",h?`○${shortCount(h)}`:""].filter(Boolean),w=t.at(
-1),x=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:w,count:i,failures:r,missed:h,labels:p,from:x,until:w?.until??
e[e.length-1]}}function sum(t,e){return t.reduce((n,s)=>n+e(s),0)}function axisStep(t,e,n=70){const s=t*n/e;return AXIS_STEPS_MS.
find(i=>i>=s)??6e5}function nextWindow(t,e){return e>0?WINDOWS_MS.find(n=>n>t*1.001)??WINDOWS_MS[WINDOWS_MS.length-1]:WINDOWS_MS.
findLast(n=>n<t*.999)??WINDOWS_MS[0]}var Sight=class{constructor(t){this._lanes=t,this.windowMs=1e4,this.width=600,this.
scale=null,this.held=null}get perMs(){return this.width/this.windowMs}get total(){return this._lanes.reduce((t,e)=>t+e.total,
0)}get back(){return this.held?this.held.back:0}edgeOf(t,e){return this.held?this.held.nows[t]-this.held.back:this._lanes[t].
edge.at(e)}nowOf(t,e){return this.held?this.held.nows[t]:this._lanes[t].edge.at(e)}longest(t){const e=this._lanes.map((n,s)=>{
const i=n.marks.marks[0];return i?this.nowOf(s,t)-i.at+this.windowMs/10:0});return Math.max(this.windowMs,...e)}hold(t){
return this.held??={nows:this._lanes.map(e=>e.edge.at(t)),clock:t,back:0,totals:this._lanes.map(e=>e.total)},this.held}release(){
this.held=null}goBack(t,e){this.hold(e).back=Math.min(Math.max(0,t),Math.max(0,this.longest(e)-this.windowMs))}zoom(t,e){
this.windowMs=t,this.held&&this.goBack(this.held.back,e)}meanwhileOf(t){return this.held?this._lanes[t].total-this.held.
totals[t]:0}get meanwhile(){return this._lanes.reduce((t,e,n)=>t+this.meanwhileOf(n),0)}},MIDDLE_PX=37,RADIUS_PX=8,LABEL_PX=16,
LONGEST_LABEL=12,ON_SCALE=-2;function shareOf(t,e){const n=t.hue===ON_SCALE?Number(t.text):Number.NaN;if(!e||Number.isNaN(
n))return null;const[s,i]=e;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function itemNode(t,e){if(t.kind==="stack")
return stackNode(t);if(t.kind==="missed")return svgElement("circle",{class:"rxm-m-missed",cx:t.x,cy:MIDDLE_PX,r:RADIUS_PX-
1.5,"data-missed":t.at});if(t.kind!=="end")return eventNode(t,e);if(t.mark.end==="completed")return svgElement("g",{class:"\
rxm-m-end","data-n":t.mark.number},svgElement("path",{d:`M${t.x} 20V54`}));const n=crossNode(t.mark,t.x,MIDDLE_PX);return addLabel(
n,t.x,"error",e),n}function stackNode(t){const e=BUCKET_PX/2-1,[n="",...s]=t.labels,i=svgElement("g",{class:`rxm-m-stack${t.
failures?" rxm-m-bad":""}${t.count?"":" rxm-m-hollow"}`,"data-n":t.mark?.number??"","data-stack":`${t.from} ${t.until} ${t.
count} ${t.failures} ${t.missed}`},svgElement("rect",{x:t.x-e,y:MIDDLE_PX-10,width:2*e,height:20,rx:5}),svgElement("text",
{x:t.x,y:MIDDLE_PX+3.5,class:"rxm-m-in"},n));return s.length&&i.append(svgElement("text",{x:t.x,y:LABEL_PX,class:"rxm-m-\
above"},s.join(" "))),i}function eventNode({kind:t,x:e,y:n,mark:s,label:i},r){const h=MIDDLE_PX+n,p=t==="failure",w=p?crossNode(
s,e,h):svgElement("g",{class:"rxm-m-marble","data-n":s.number,"data-hue":s.hue},svgElement("circle",{cx:e,cy:h,r:RADIUS_PX})),
x=shareOf(s,r.scale);return x!==null&&w.style.setProperty("--rxm-share",`${Math.round(100*x)}%`),s.due!==null&&w.prepend(
...dueNodes((s.due-r.begin)*r.perMs,e,h)),!p&&i.length<=2?w.append(svgElement("text",{x:e,y:h+3.5,class:"rxm-m-in"},i)):
addLabel(w,e,i,r),w}function dueNodes(t,e,n){const s=[svgElement("path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];
return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){
return svgElement("g",{class:"rxm-m-cross","data-n":t.number,"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",
cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 -12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){
const r=cutText(n,LONGEST_LABEL),h=i(r)/2;r&&s(e-h,e+h+6)&&t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},
r))}function markOf([t,e,n,s,i,r,...h]){const p={number:t,at:e,until:n,count:s,text:i,hue:r,failures:0,missed:0,due:null,
points:[]};if(s===0)return{...p,end:h[0]};const[w=0,x=0,M=null,N=[]]=h;return{...p,end:"",failures:w,missed:x,due:M,points:N}}
function firstAt(t,e){let n=0,s=t;for(;n<s;){const i=n+s>>1;e(i)?s=i:n=i+1}return n}var LaneMarks=class{constructor(){this.
marks=[],this.points=[]}add(t){let e=Number.POSITIVE_INFINITY;for(const n of t){const s=markOf(n),i=this.marks.at(-1);if(i&&
i.number>=s.number){const r=s.number-this.marks[0].number;if(r<0)continue;this.marks[r]=s}else{this.marks.push(s);for(const r of s.
points)r>(this.points.at(-1)??Number.NEGATIVE_INFINITY)&&this.points.push(r)}e=Math.min(e,s.at,...s.points)}return e}prune(t,e){
const n=Math.max(this.marks.length-t,firstAt(this.marks.length,i=>this.marks[i].until>=e));(n>1e3||n>0&&this.marks.length>
t*1.1)&&this.marks.splice(0,n);const s=firstAt(this.points.length,i=>this.points[i]>=e);s>1e3&&this.points.splice(0,s)}between(t,e){
const n=firstAt(this.marks.length,i=>this.marks[i].at>=t),s=firstAt(this.marks.length,i=>this.marks[i].at>=e);return this.
marks.slice(n,s)}pointsBetween(t,e){const n=firstAt(this.points.length,s=>this.points[s]>=t);return this.points.slice(n,
firstAt(this.points.length,s=>this.points[s]>=e))}get(t){return this.marks.length?this.marks[t-this.marks[0].number]:void 0}before(t){
return this.marks[firstAt(this.marks.length,e=>this.marks[e].at>t)-1]}},Edge=class{constructor(){this.offset=Number.NEGATIVE_INFINITY,
this.now=0,this.flows=!1,this.heard=0}tell(t,e,n){(!e||!this.flows)&&(this.offset=Number.NEGATIVE_INFINITY),this.offset=
Math.max(this.offset-Math.min(5,(n-this.heard)*.002),t-n),Object.assign(this,{now:t,flows:e,heard:n})}at(t){return this.
flows?t+this.offset:this.now}},HEIGHT_PX=60,NEIGHBOURS=4,FARTHEST_PX=5e4,Track=class{constructor(t,e,n,s){this.label=t,this.
_at=e,this._sight=n,this._widthOf=s,this.marks=new LaneMarks,this.edge=new Edge,this.origin=0,this.total=0,this.tone="id\
le",this.text="",this.picked=null,this._base=0,this._buckets=new Map,this._layer=svgElement("svg",{class:"rxm-m-layer",width:1,
height:HEIGHT_PX,"aria-hidden":"true"}),this.grid=element("div",{class:"rxm-m-ticks","aria-hidden":"true"});const i={class:"\
rxm-m-track",role:"img","aria-label":`${t}: no events`};this._cursor=element("i",{class:"rxm-m-cursor","aria-hidden":"tr\
ue",hidden:!0}),this.pointed=null,this.el=element("div",i,this.grid,this._layer,this._cursor),this._count=element("span",
{class:"rxm-m-count"});const r=element("span",{class:"rxm-m-name",title:t},t);this.row=element("div",{class:"rxm-m-lane"},
element("div",{class:"rxm-m-head"},r,this._count),this.el)}forget(){this.marks=new LaneMarks,this.edge=new Edge,this.clear()}clear(){
this._layer.replaceChildren(),this._buckets.clear()}get most(){return Math.max(1,...[...this._buckets.values()].map(t=>t?.
most??1))}get _bucketMs(){return BUCKET_PX/this._sight.perMs}lay(t){const e=this._sight.edgeOf(this._at,t),n=this._bucketMs;
(this._isFar(e)||!this._buckets.size)&&(this._base=e,this.clear());const s=Math.floor((e-this._sight.windowMs)/n)-1,i=Math.
floor(e/n)+2;for(const[r,h]of this._buckets)r>=s&&r<=i||(h?.node.remove(),this._buckets.delete(r));for(let r=s;r<=i;r+=1)
this._buckets.has(r)||this._layBucket(r)}layFrom(t){const e=this._bucketMs;for(const n of[...this._buckets.keys()])(n+1)*
e>t&&this._layBucket(n)}move(t){const{perMs:e,width:n,windowMs:s}=this._sight,i=this._sight.edgeOf(this._at,t),r=this._bucketMs;
(!(this._buckets.has(Math.floor(i/r)+2)&&this._buckets.has(Math.floor((i-s)/r)))||this._isFar(i))&&this.lay(t),this._layer.
style.transform=`translate3d(${(n-(i-this._base)*e).toFixed(2)}px, 0, 0)`;const p=this.pointed===null?-1:n-(i-(this.pointed-
this.origin))*e;this._cursor.hidden=!(p>=0&&p<=n),this._cursor.hidden||(this._cursor.style.transform=`translateX(${p.toFixed(
2)}px)`)}momentAt(t,e){return this.origin+this._sight.edgeOf(this._at,e)-(this._sight.width-t)/this._sight.perMs}_isFar(t){
return Math.abs(t-this._base)*this._sight.perMs>FARTHEST_PX}_layBucket(t){const e=this._bucketMs,{held:n,perMs:s,scale:i}=this.
_sight,r=t*e,h=Math.min(r+e,n?n.nows[this._at]+1e-6:Number.POSITIVE_INFINITY),p=this.marks.between(r,h),w=this.marks.pointsBetween(
r,h);if(this._buckets.get(t)?.node.remove(),this._buckets.set(t,null),!p.length&&!w.length)return;const x=(r-this._base)*
s,M=[],N=this._labelsNear(t),A=(G,V)=>[...N,...M].some(([D,U])=>x+G<U&&x+V>D)?!1:(M.push([x+G,x+V]),!0),C=svgElement("g",
{class:"rxm-m-bucket",transform:`translate(${x.toFixed(2)} 0)`});let L=1;for(const G of bucketItems(p,w,r,BUCKET_PX,s)){
const V=itemNode(G,{begin:r,perMs:s,scale:i,takeRoom:A,widthOf:this._widthOf});G.kind==="stack"?L=Math.max(L,G.count+G.missed):
G.kind!=="missed"&&G.mark.number===this.picked&&V.classList.add("rxm-m-picked"),C.append(V)}this._layer.append(C),this._buckets.
set(t,{node:C,most:L,labels:M})}_labelsNear(t){const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.
get(n)?.labels??[]);return e}pick(t){this.picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle(
"rxm-m-picked",t!==null&&e.getAttribute("data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[
groupedText(this.total)];t>0&&e.push(`${groupedText(t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):
this.tone==="ended"&&e.push("ended"),setText(this._count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this.
_sight,n=this._sight.edgeOf(this._at,t),s=this.marks.between(n-e,n+1e-6),i=p=>s.reduce((w,x)=>w+x[p],0),r=s.findLast(p=>!p.
end),h=[`${this.label}: ${this.total} events`,`${i("count")} in ${spanText(e)}`];i("failures")&&h.push(`${i("failures")}\
 failures`),i("missed")&&h.push(`${i("missed")} ticks missed`),r&&h.push(`last ${r.text}`),this.text&&h.push(this.text),
this.el.setAttribute("aria-label",h.join(", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. L\
eft and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus z\
oom in and out, space pauses, End goes live.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,
ms:3e5},r=null,h=null,p=0,w=Number.NEGATIVE_INFINITY,x=0,M=[],N=!1,A=[];const C=element("div",{class:"rxm-marbles",role:"\
group","aria-label":"Marble diagram"}),L=Vt("Pause","Hold the view; what comes is kept (space)",()=>s.held?ke():se());L.
setAttribute("aria-pressed","false");const G=Vt("−","Zoom out: a longer window (-)",()=>Re(1));G.setAttribute("aria-la\
bel","Longer window");const V=Vt("+","Zoom in: a shorter window (+)",()=>Re(-1));V.setAttribute("aria-label","Shorter wi\
ndow");const D=element("output",{class:"rxm-m-span"}),U=Vt("Copy as marbles","What is seen, as marble text for a test",gn),
wt=element("span",{class:"rxm-m-state"}),qt=element("div",{class:"rxm-m-bar"},L,element("span",{class:"rxm-m-zoom",role:"\
group","aria-label":"Window"},G,D,V),U,snapshotButton(t),wt),jt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"gr\
oup","aria-label":LANES_LABEL}),ee=element("div",{class:"rxm-m-axis","aria-hidden":"true"}),st=element("input",{type:"ra\
nge",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1","aria-label":"Back in time",oninput:()=>Me(Number(st.max)-Number(
st.value))}),Tt=element("div",{class:"rxm-m-tip",hidden:!0}),Zt=element("div",{class:"rxm-m-detail",role:"region","aria-\
label":"Value","aria-live":"polite",hidden:!0}),ln=element("div",{class:"rxm-m-foot"}),fe=element("div",{class:"rxm-m-em\
pty"}),be=element("div",{class:"rxm-m-body"},jt,fe,Tt);C.append(qt,be,ee,st,Zt,ln),keepKeys(C),e.append(C);function Vt(O,W,it){
return element("button",{type:"button",title:W,onclick:it},O)}const ue=new Ruler(jt),an=O=>ue.width(O,"small");function se(){
s.hold(performance.now()),Q()}function ke(){s.release(),vn(),Ge(),Q()}function Me(O){s.goBack(O,performance.now()),Q()}function Re(O){
const W=nextWindow(s.windowMs,O);W!==s.windowMs&&(s.zoom(W,performance.now()),Ge(),Q())}function Ge(){const O=performance.
now();for(const W of n)W.clear(),W.lay(O)}function Ke(){return!s.held&&n.some(O=>O.edge.flows)&&Tn.isShown()}function Ue(O){
p=0;for(const W of n)W.move(O);O-x>TRIM_MS&&cn(O),Ke()&&(p=requestAnimationFrame(Ue))}function cn(O){x=O;const{held:W}=s;
for(const it of n)it.marks.prune(W?3*i.count:i.count,it.edge.at(W?W.clock:O)-i.ms),it.lay(O);de()}function Q(){p||=requestAnimationFrame(
Ue),de()}function de(){const{held:O,windowMs:W}=s;setText(D,spanText(W)),V.disabled=W<=WINDOWS_MS[0],G.disabled=W>=WINDOWS_MS[WINDOWS_MS.
length-1],setText(L,O?"Go live":"Pause"),L.setAttribute("aria-pressed",String(!!O)),Ie(),le(),Dn(),ze();for(const it of n)
it.writeCount();On()}function Ie(){const{held:O}=s,W=n.length>0&&n.every(zt=>["ended","failed"].includes(zt.tone)),it=n.
some(zt=>zt.tone==="live");C.dataset.tone=O?"held":W?"ended":it?"live":"idle";const ft=s.meanwhile>0?` · ${groupedText(
s.meanwhile)} came meanwhile`:"",At=O&&O.back>1?`${spanText(O.back)} back`:"paused";if(setText(wt,O?At+ft:W?"ended":it?"\
live":"not running"),fe.hidden=s.total>0||!n.length||n.some(zt=>zt.marks.marks.length),fe.hidden)return;setText(fe,it?"n\
o events yet":W?"no events came":"not running: run the flow to see its marbles")}function le(){const{back:O,held:W,windowMs:it}=s,
ft=Math.round(s.longest(performance.now()))-it;st.max=String(ft),st.step=String(Math.max(1,Math.round(it/100))),st.disabled=
ft<1,(!focusedIn(st)||!W||!O)&&(st.value=String(ft-O)),st.setAttribute("aria-valuetext",O>1?`${spanText(O)} back`:"now")}
let Ve="";function Dn(){const{back:O,held:W,perMs:it,width:ft,windowMs:At}=s,Rt=`${At} ${ft} ${W?Math.round(W.back):""} ${n.
length}`;if(Rt===Ve)return;Ve=Rt;const zt=axisStep(At,ft),Qt=[];for(let Gt=0;Gt<=At*.97;Gt+=zt)Qt.push(Gt);const dt=Gt=>({
style:`right: ${EDGE_PX+Gt*it}px`}),qe=Gt=>Gt<1?"now":`−${spanText(Gt)}`;ee.replaceChildren(...Qt.map(Gt=>element("spa\
n",dt(Gt),qe(Gt+O))));for(const Gt of n)Gt.grid.replaceChildren(...Qt.map(De=>element("i",dt(De))))}let Xn="";function ze(){
const O=Math.max(1,...n.map(dt=>dt.most)),W=O>1?[`1 mark = up to ${groupedText(O)} events`]:[],it=N?M:[],ft=N?s.scale:null,
At=JSON.stringify([W,it,ft]);if(At===Xn)return;Xn=At;const[Rt,zt]=ft??[],Qt={class:"rxm-m-key",title:"from the least to \
the greatest that came"};ln.replaceChildren(...ft?[element("span",Qt,String(Rt),element("i",{class:"rxm-m-scale"}),String(
zt))]:[],...it.map(([dt,qe])=>element("span",{class:"rxm-m-key",title:dt},element("i",{"data-hue":String(qe)}),cutText(dt,
24))),...W.map(dt=>element("span",{class:"rxm-m-thin"},dt)))}function On(){const O=performance.now();if(!(O-w<DESCRIBE_MS)){
w=O;for(const W of n)W.describe(O)}}function Et(O){const W=O.target instanceof Element?O.target:null,it=W?.closest("[dat\
a-n], [data-missed]")??null,ft=n.findIndex(At=>At.el.contains(W));return it instanceof SVGElement&&ft>=0?{node:it,at:ft,
lane:n[ft]}:null}function Ne(O){const W=Et(O);if(Tt.hidden=!W,h=null,!W)return;const{node:it,at:ft,lane:At}=W,{missed:Rt,
n:zt,stack:Qt}=it.dataset,dt=zt?At.marks.get(Number(zt)):void 0;let qe=[];Rt?qe=["missed",aboutMissed(At.label,Number(Rt))]:
Qt?qe=[aboutStack(Qt),dt?`last: ${dt.text}`:""]:dt&&(qe=[dt.text,aboutMark(At.label,dt)],h={lane:ft,number:dt.number},dt.
end||Tn.send({do:"value",...h}));const Gt=qe.filter(Boolean);Tt.replaceChildren(...Gt.map((Le,Jn)=>element("div",{class:Jn?
"rxm-m-soft":"rxm-m-value"},Le)));const De=be.getBoundingClientRect(),os=it.getBoundingClientRect();Tt.style.top=`${os.bottom-
De.top+4}px`,Tt.style.left=`${Math.max(0,Math.min(os.left-De.left-40,De.width-Tt.offsetWidth-4))}px`}function In(O,W){const it=performance.
now();se(),r={lane:O,number:W.number};const ft=s.nowOf(O,it),At=ft-s.back;(W.at>At||W.at<At-s.windowMs)&&Me(ft-W.at-s.windowMs/
2),n.forEach((zt,Qt)=>{zt.lay(it),zt.pick(Qt===O?W.number:null)});const Rt=W.count>1?`${W.count} events, the last: ${W.text}`:
W.text;Ce(aboutMark(n[O].label,W),Rt),A[O]&&(ve(n[O].origin+W.at),Bt.point({at:n[O].origin+W.at})),W.end||Tn.send({do:"v\
alue",...r},zt=>"value"in zt)}function Ce(O,W){Zt.hidden=!1;const it=Vt("×","Close",vn);it.setAttribute("aria-label","C\
lose");const ft=element("span",{class:"rxm-m-soft rxm-m-grow"},O);Zt.replaceChildren(element("div",{class:"rxm-m-bar"},ft,
it),element("pre",{},W))}function vn(){r=null,Zt.hidden=!0;for(const O of n)O.pick(null)}const Bt=timeCursor(O=>ve(O.at),
()=>A.find(Boolean)??"");function ve(O){const W=A.find(Boolean),it=performance.now();n.forEach((ft,At)=>{ft.pointed=W&&A[At]===
W?O:null,ft.move(it)})}function Te(O){const W=n.find((At,Rt)=>A[Rt]&&At.el.contains(O.target)),it=W?O.clientX-W.el.getBoundingClientRect().
left:0,ft=W?W.momentAt(it,performance.now()):null;ve(ft),Bt.point({at:ft})}function ss(O){const W=r?.lane??n.findIndex(Rt=>Rt.
marks.marks.length);if(W<0)return;const{marks:it}=n[W],ft=s.edgeOf(W,performance.now()),At=r?it.get(r.number+O):it.before(
ft);At&&In(W,At)}function Xe(O){const W=performance.now(),it=r?.lane??0,ft=s.edgeOf(it,W),At=r?n[it].marks.get(r.number)?.
at:void 0,Rt=ft-(At??ft);for(let zt=it+O;n[zt];zt+=O){const Qt=n[zt].marks.before(s.edgeOf(zt,W)-Rt)??n[zt].marks.marks[0];
if(Qt){In(zt,Qt);return}}}const ds={ArrowLeft:()=>ss(-1),ArrowRight:()=>ss(1),ArrowUp:()=>Xe(-1),ArrowDown:()=>Xe(1),PageUp:()=>Me(
s.back+s.windowMs/2),PageDown:()=>Me(s.back-s.windowMs/2),Home:()=>Me(Number.POSITIVE_INFINITY),End:ke,Escape:vn," ":()=>s.
held?ke():se(),"+":()=>Re(-1),"=":()=>Re(-1),"-":()=>Re(1)};jt.addEventListener("keydown",O=>{!ds[O.key]||O.ctrlKey||O.metaKey||
O.altKey||(O.preventDefault(),ds[O.key]())}),jt.addEventListener("pointerover",Ne),jt.addEventListener("pointermove",Te),
jt.addEventListener("pointerleave",()=>{Tt.hidden=!0,ve(null),Bt.point({at:null})});const qn=O=>{if(O.ctrlKey)Re(Math.sign(
O.deltaY));else if(O.deltaX)Me(s.back-O.deltaX/s.perMs);else return;O.preventDefault()};jt.addEventListener("wheel",qn,{
passive:!1});let un=null;jt.addEventListener("pointerdown",O=>{O.button===0&&(un={x:O.clientX,back:s.back,moved:!1,hit:Et(
O)})});const Wn=O=>{if(!un)return;const W=O.clientX-un.x;!un.moved&&Math.abs(W)<DRAG_PX||(un.moved=!0,Tt.hidden=!0,Me(un.
back+W/s.perMs))},Nn=()=>{const O=un;un=null;const W=O&&!O.moved?O.hit?.node.dataset.n:void 0,it=O?.hit&&W?O.hit.lane.marks.
get(Number(W)):void 0;O?.hit&&it&&In(O.hit.at,it)};window.addEventListener("pointermove",Wn),window.addEventListener("po\
interup",Nn);function vs(O,W){"value"in O?hn(O.value):"marbles"in O?Hn(O.marbles):_e(O,W)}function _e(O,W){if(O.legend&&
(M=O.legend),O.is_chosen!==void 0&&(N=O.is_chosen),O.scale){s.scale=O.scale;for(const At of n)At.clear()}const it=performance.
now(),ft=W.length?JSON.parse(new TextDecoder().decode(W[0])):[];O.lanes.forEach(([At,Rt,zt,Qt,dt,qe],Gt)=>{const De=n[Gt];
De.edge.tell(At,zt,it),De.tone!==dt&&(w=Number.NEGATIVE_INFINITY),Object.assign(De,{origin:Rt,total:Qt,tone:dt,text:qe}),
ft[Gt]?.length&&De.layFrom(De.marks.add(ft[Gt]))}),s.held||(p||=requestAnimationFrame(Ue)),(!Ke()||it-x>TRIM_MS)&&cn(it)}
function is(O,W){if(!("lanes"in O))return;const it=O.labels??[],ft=n.length!==it.length;ft&&(s.windowMs=O.window??s.windowMs);
const At=O.lanes.some(([,Rt,,zt],Qt)=>n[Qt]?.origin!==Rt||zt<n[Qt].total);if((ft||At)&&(s.release(),vn()),i={count:O.kept??
i.count,ms:O.kept_ms??i.ms},A=O.runs??[],ft){n.splice(0,n.length,...it.map((Rt,zt)=>new Track(Rt,zt,s,an))),jt.replaceChildren(
...n.map(Rt=>Rt.row));for(const Rt of n)_n.observe(Rt.el);jn()}for(const Rt of n)Rt.forget();s.scale=null,Ve="",w=Number.
NEGATIVE_INFINITY,_e(O,W),cn(performance.now())}function hn([O,W,it]){const ft=Zt.querySelector("pre");ft&&r&&r.lane===O&&
r.number===W&&setText(ft,it);const At=Tt.firstChild;At&&h&&h.lane===O&&h.number===W&&setText(At,cutText(it,400))}function gn(){
const O=performance.now(),W=n.map((it,ft)=>s.edgeOf(ft,O));Tn.send({do:"marbles",ends:W,window:s.windowMs},it=>"marbles"in
it)}async function Hn(O){Ce("marble text of what is seen",O);let W="copied";try{await navigator.clipboard.writeText(O)}catch{
W="select the text below to copy it"}setText(U,W),setTimeout(()=>setText(U,"Copy as marbles"),1500)}function jn(){const O=n.
length?n[0].el.clientWidth-EDGE_PX:0;ue.refresh(),!(!(O>50)||O===s.width)&&(s.width=O,Ge(),Q())}const _n=new ResizeObserver(
jn),Tn=live(t,e,{onSnapshot:is,onMessage:vs,onShown:Q,onHidden(){cancelAnimationFrame(p),p=0}});return de(),()=>{cancelAnimationFrame(
p),_n.disconnect(),window.removeEventListener("pointermove",Wn),window.removeEventListener("pointerup",Nn),Bt.dispose(),
Tn.dispose(),C.remove()}}var view_default={initialize,render},KINDS={number:{isRight:!0,compares:"number",summary:"spark"},
duration:{isRight:!0,compares:"duration",summary:"spark"},time:{isRight:!0,compares:"instant",summary:""},moment:{isRight:!1,
compares:"instant",summary:""},flag:{isRight:!1,compares:"",summary:"commonest"},text:{isRight:!1,compares:"",summary:"c\
ommonest"},tree:{isRight:!1,compares:"",summary:""},other:{isRight:!1,compares:"",summary:"commonest"},mixed:{isRight:!1,
compares:"",summary:"commonest"}},UNITS={ns:1,us:1e3,ms:1e6},UNKNOWN={isRight:!1,compares:"",summary:""};function traitsOf(t=""){
const[e,n=""]=t.split(":");return{...KINDS[e]??UNKNOWN,name:e,unit:n,unitNs:UNITS[n]??1}}var MARK="",MARK_BIG="b",LONG_NUMBERS=/"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g,
ABSENT=`${MARK}a`;function parseExactly(t){if(!/\d{16}/.test(t))return JSON.parse(t);const e=n=>/^-?\d+$/.test(n)?`"\\u00\
01${MARK_BIG}${n}"`:n;return JSON.parse(t.replace(LONG_NUMBERS,e))}function timesOf(t){if(t.length<2)return new Float64Array(
0);const{buffer:e,byteOffset:n,byteLength:s}=t[1];return new Float64Array(e.slice(n,n+s))}function parseBuffer(t){return t.
length?parseExactly(new TextDecoder().decode(t[0])):[]}function isMarked(t,e){return typeof t=="string"&&t[0]===MARK&&(e===
void 0||t[1]===e)}function asNumber(t){return typeof t=="number"?t:isMarked(t,"b")||isMarked(t,"n")?Number(t.slice(2)):void 0}
function asBigInt(t){return isMarked(t,"b")?BigInt(t.slice(2)):void 0}function exactText(t){return t===void 0?"":t===null?
"None":typeof t=="boolean"?t?"True":"False":typeof t=="string"?isMarked(t)?t.slice(2)+(t[1]==="c"?"…":""):t:typeof t==
"object"?jsonText(t):String(t)}function jsonText(t){return t===void 0?"null":Array.isArray(t)?`[${t.map(jsonText).join("\
,")}]`:t!==null&&typeof t=="object"?`{${Object.entries(t).map(([n,s])=>`${JSON.stringify(n)}:${jsonText(s)}`).join(",")}\
}`:isMarked(t,"b")?t.slice(2):isMarked(t,"n")?"null":JSON.stringify(isMarked(t)?exactText(t):t)}function jsonObject(t,e){
return`{${t.map((n,s)=>`${JSON.stringify(n)}:${jsonText(e[s])}`).join(",")}}`}function cellText(t,e="",n="local"){const s=asNumber(
t);if(s!==void 0){const{name:r,unit:h,unitNs:p}=traitsOf(e);return r==="time"?timeText(t,h,n):r==="duration"?durationText(
s*p):typeof t=="number"?numberText(t):exactText(t)}if(e==="moment"&&typeof t=="string")return momentText(t,n);if(typeof t==
"object"&&t!==null)return summary(t);const i=exactText(t);return/[\n\r\t]/.test(i)?i.replace(/\r?\n|\r/g,"⏎").replace(
/\t/g," "):i}function numberText(t){if(Number.isInteger(t))return String(t);const e=String(Number(t.toPrecision(7)));return e.
length<String(t).length?e:String(t)}var two=t=>String(t).padStart(2,"0");function dayAndTime(t,e){const n=new Date(t);if(Number.
isNaN(n.getTime()))return null;const s=e==="utc"?[n.getUTCFullYear(),n.getUTCMonth()+1,n.getUTCDate()]:[n.getFullYear(),
n.getMonth()+1,n.getDate()],i=e==="utc"?[n.getUTCHours(),n.getUTCMinutes(),n.getUTCSeconds()]:[n.getHours(),n.getMinutes(),
n.getSeconds()];return[s.map(two).join("-"),i.map(two).join(":")]}function timeText(t,e,n,s=!1,i=Date.now()){const r=isMarked(
t)?t.slice(2):String(t);if(!/^-?\d+$/.test(r))return exactText(t);const h=BigInt(r)*BigInt(UNITS[e]),p=(h%1000000000n+1000000000n)%
1000000000n,w=dayAndTime(Number((h-p)/1000000n),n);if(w===null)return r;const x=String(p).padStart(9,"0");return s?`${w[0]}\
 ${w[1]}.${x} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===w[0]?"":`${w[0]} `}${w[1]}.${x.slice(0,3)}`}function momentText(t,e,n=Date.
now()){const s=/(?:Z|[+-]\d\d:\d\d)$/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?t.replace("T"," "):timeText(
Math.floor(s),"ms",e,!1,n)}function zoneName(){return Intl.DateTimeFormat().resolvedOptions().timeZone||"local time"}function summary(t){
const e=jsonText(t);return e.length>120?`${e.slice(0,119)}…`:e}var NUMBER=Symbol("the event's number"),REST="…";function presentCells(t){
return t.map(e=>e===ABSENT?void 0:e)}function presentFields(t,e){const n=t.map((s,i)=>i).filter(s=>e[s]!==void 0);return{
names:n.map(s=>t[s]),cells:n.map(s=>e[s])}}function columnTitle(t){return t===NUMBER?"#":t}var Rows=class{constructor(t){
this.limit=t,this.shapes=[],this.kinds=new Map,this._rows=[],this.forget()}clear(){this._rows=[]}forget(){this.kinds=new Map(
[[NUMBER,"number"]]),this.clear()}addShapes(t,e){e.forEach(([n,s],i)=>{this.shapes[t+i]={label:n,names:s,at:new Map(s.map(
(r,h)=>[r,h]))}})}addKinds(t){for(const[e,n]of Object.entries(t))this.kinds.set(e,n)}add(t,e=[]){for(const[n,[s,i,...r]]of t.
entries()){const h=this.shapes[s],p=h?.at.has(REST)?presentCells(r):r;this._rows.push({n:i,at:e[n]??Number.NaN,shape:h,cells:p})}
this._rows.length>2*this.limit&&(this._rows=this._rows.slice(-this.limit))}get length(){return Math.min(this.limit,this.
_rows.length)}list(){return this._rows.slice(-this.limit)}};function rowAt(t,{at:e,n}){const s=p=>n===void 0?!(p.at>Number(
e)):p.n<=n;let i=0,r=e===null&&n===void 0?0:t.length;for(;i<r;){const p=i+r>>1;s(t[p])?i=p+1:r=p}const h=t[i-1];return h&&
(n!==void 0||h.at<=Number(e))?h:void 0}function cellOf(t,e){if(e===NUMBER)return t.n;const n=t.shape.at.get(e);return n===
void 0?void 0:t.cells[n]}function sorted(t,e,n){const s=t.map(i=>({key:sortKey(cellOf(i,e)),row:i}));return s.sort((i,r)=>{
const[h,p]=i.key,[w,x]=r.key;return h!==w?h===LAST||w===LAST?h-w:n*(h-w):p<x?-n:p>x?n:i.row.n-r.row.n}),s.map(({row:i})=>i)}
var LAST=3;function sortKey(t){if(t==null)return[LAST,0];const e=asBigInt(t);if(e!==void 0)return[0,e];const n=asNumber(
t);return n!==void 0?Number.isNaN(n)?[LAST,0]:[0,n]:typeof t=="boolean"?[0,Number(t)]:typeof t=="object"?[2,jsonText(t)]:
[1,exactText(t)]}var PLAIN={order:[],hidden:[],frozen:[],widths:{},formats:{},filters:{},folds:!1,filter:"",sort:null};function keyOf(t){
return t===NUMBER?"#":`.${t}`}var Arrangement=class{constructor(){this.layout=structuredClone(PLAIN)}restore(t){this.layout=
{...structuredClone(PLAIN),...structuredClone(t??{})}}get isPlain(){const{order:t,hidden:e,frozen:n,widths:s,formats:i,filters:r,
folds:h}=this.layout,p=[t,e,n,...[s,i,r].map(w=>Object.keys(w))];return!h&&p.every(w=>!w.length)}arranged(t){const{order:e,
frozen:n}=this.layout,s=new Map(e.map((p,w)=>[p,w])),i=p=>s.get(keyOf(p))??e.length,r=[...t].sort((p,w)=>i(p)-i(w));if(!n.
length)return r;const h=p=>this.isFrozen(p);return[...r.filter(h),...r.filter(p=>!h(p))]}visible(t,e){const n=this.arranged(
t).filter(i=>!this.isHidden(i)),s=i=>this.layout.folds&&e.has(i)&&!this.filterOf(i);return{shown:n.filter(i=>!s(i)),folded:n.
filter(s)}}isHidden(t){return this.layout.hidden.includes(keyOf(t))}isFrozen(t){const{frozen:e}=this.layout;return e.includes(
keyOf(t))||t===NUMBER&&e.length>0}hide(t,e){this.layout.hidden=toggled(this.layout.hidden,keyOf(t),e)}freeze(t,e){this.layout.
frozen=toggled(this.layout.frozen,keyOf(t),e)}move(t,e,n){const s=this.arranged(n),[i,r]=[s.indexOf(t),s.indexOf(e)];i<0||
r<0||i===r||(s.splice(r,0,...s.splice(i,1)),this.layout.order=s.map(keyOf))}widthOf(t){return this.layout.widths[keyOf(t)]}setWidth(t,e){
this.layout.widths=withOr(this.layout.widths,keyOf(t),e)}filterOf(t){return this.layout.filters[keyOf(t)]??""}setFilter(t,e){
this.layout.filters=withOr(this.layout.filters,keyOf(t),e.trim()?e:null)}formatOf(t,e){const n=this.layout.formats[keyOf(
t)]??(t===NUMBER?"":e[t]);return n==="heat"||n==="bar"?n:""}setFormat(t,e){this.layout.formats={...this.layout.formats,[keyOf(
t)]:e}}filters(t){return[...t].flatMap(e=>{const n=this.filterOf(e);return n?[{column:e,title:columnTitle(e),text:n}]:[]})}};
function toggled(t,e,n){const s=t.filter(i=>i!==e);return n?[...s,e]:s}function withOr(t,e,n){const{[e]:s,...i}=t;return n===
null?i:{...i,[e]:n}}function closing(t,e,n){t.addEventListener("keydown",i=>{i.key==="Escape"&&e()&&n(!0)}),t.addEventListener(
"focusout",i=>{i.relatedTarget instanceof Node&&!t.contains(i.relatedTarget)&&n(!1)});const s=i=>{e()&&!i.composedPath().
includes(t)&&n(!1)};return document.addEventListener("pointerdown",s),()=>document.removeEventListener("pointerdown",s)}
function menu(t,e,n,s){const i=element("div",{class:"rxm-menu",hidden:!0,role:"group","aria-label":n,tabindex:"-1"}),h=element(
"button",{...{type:"button",title:n,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>x(i.hidden===!0)},e),p=element(
"span",{class:"rxm-menued"},h,i),w=closing(p,()=>!i.hidden,M=>{x(!1),M&&h.focus()});function x(M){if(M===!i.hidden||(i.hidden=
!M,h.setAttribute("aria-expanded",String(M)),!M))return;i.replaceChildren(...s()),i.style.left="0px";const N=i.getBoundingClientRect().
right-t.getBoundingClientRect().right;i.style.left=`${-Math.max(0,N)}px`;const A=i.querySelector("input, button");(A instanceof
HTMLElement?A:i).focus()}return{el:p,button:h,open:x,dispose:w}}function columnMenu(t){const e=element("div",{class:"rxm\
-menu rxm-columnmenu",hidden:!0,role:"dialog",tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);
function i(h){e.hidden=!0,h&&n?.focus()}function r(h,p){n=p.querySelector("button");const w=element("div",{class:"rxm-fi\
lternote rxm-wrong",role:"status",hidden:!0}),x=element("input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1\
..9  =x  -x","aria-label":`Filter ${h.title}`,spellcheck:"false",oninput:()=>M(h.onFilter(x.value)),onkeydown:V=>V.key===
"Enter"&&i(!0)});x.value=h.filter;const M=V=>{w.hidden=!V,w.textContent=V&&`not understood, and left out: ${V}`,V?x.setAttribute(
"aria-invalid","true"):x.removeAttribute("aria-invalid")},N=h.rows.map(V=>{const D=V.map(([U,wt,It])=>{const qt=()=>{It(),
i(!0)};return element("button",{type:"button","aria-pressed":wt===null?null:String(wt),onclick:qt},U)});return element("\
div",{class:"rxm-menurow"},...D)});e.setAttribute("aria-label",`Column ${h.title}`);const A=h.about?element("div",{class:"\
rxm-why"},h.about):null;e.replaceChildren(element("strong",{},h.title),...A?[A]:[],x,w,...N),e.hidden=!1;const C=t.getBoundingClientRect(),
L=p.getBoundingClientRect();e.style.top=`${L.bottom-C.top+2}px`,e.style.left="0px";const G=C.width-e.offsetWidth-2;e.style.
left=`${Math.max(0,Math.min(L.left-C.left,G))}px`,h.filter&&M(h.onFilter(h.filter)),x.focus()}return{open:r,dispose:s}}function asJson(t,e){
const n=s=>{const i=e.filter(r=>cellOf(s,r)!==void 0);return`${jsonObject(i,i.map(r=>cellOf(s,r)))}
`};return t.map(n).join("")}function asCsv(t,e){const n=r=>/[",\r\n]/.test(r)?`"${r.replace(/"/g,'""')}"`:r,s=r=>`${r.map(
n).join(",")}
`,i=r=>r==null?"":exactText(r);return s(e)+t.map(r=>s(e.map(h=>i(cellOf(r,h))))).join("")}var EXAMPLES=[["apple pie","ro\
ws that hold both words, anywhere"],['"apple pie"',"rows that hold this text, signs and all"],["-apple  not apple","rows\
 without it"],["name:apple","the column name holds it"],["name=apple  id==5  id!=5","the column is exactly this, or is n\
ot"],["id>5  id<=1,000  5<id<=9","numbers compared"],["id=5..9  id=5..","from 5 to 9, both included; from 5 on"],["lag>5\
ms  lag=1ms..5ms","durations, with their unit"],["at>18:00  at=18:00","times of today; or 2026-01-31, 2026-01-31T18:00"],
["id<3 or (id>5 and v<1)","and, or, not, parentheses; words side by side: and"]],SIGNS=["==","!=",">=","<=",">","<","=",
":"],ENDS_WITH_SIGN=/(==|!=|>=|<=|>|<|=)$/,IS_SIGN=/^(==|!=|>=|<=|>|<|=)/,CHAIN=/^([+-]?\d[\d.,:_'TZ-]*(?:[a-zµ]+)?)(<=|>=|<|>)(.+)$/,
TURNED={"<":">","<=":">=",">":"<",">=":"<="},OPERATORS={and:"and",AND:"and","&":"and","&&":"and",or:"or",OR:"or","|":"or",
"||":"or"};function readFilter(t,e,n,s=Date.now()){const i={zone:e,kinds:n,today:s,problems:[],remarks:[]};return{test:new Parser(
tokensOf(t,n),i).read(),problems:i.problems,remarks:i.remarks}}function readColumnFilter(t,e,n,s,i=Date.now()){const r={
zone:n,kinds:s,today:i,problems:[],remarks:[]},h=t.trim(),p=/^-(?![\d.])./.test(h),w=(p?h.slice(1):h).replace(/"/g,""),x=IS_SIGN.
exec(w)?.[0]??":",M=readCondition(e,x,(x===":"?w:w.slice(x.length)).trim(),w,r);return{...r,test:M===NOTHING?null:p?A=>!M(
A):M}}function tokensOf(t,e){const n=[];let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let r=i,h=/^-?\(/.exec(
r);for(;h&&splitWord(r,e)===null;)n.push({kind:"open",text:h[0],isNot:h[0]==="-("}),s+=1,r=r.slice(h[0].length),h=/^-?\(/.
exec(r);let p=0;for(;s>p&&r.endsWith(")")&&surplus(r)>0;)r=r.slice(0,-1),p+=1;for(r&&n.push({kind:"word",text:r});p;p-=1,
s-=1)n.push({kind:"close",text:")"})}return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(
")").length-e.split("(").length}function joined(t,e){const n=[];let s=!1;return t.forEach((i,r)=>{const h=n.at(-1),p=i.text;
if(i.kind==="word"&&h?.kind==="word"){const N=IS_SIGN.test(p)&&(endsWithColumn(h.text,e)||isBeforeColumn(t,r,e));s||N?n[n.
length-1]={kind:"word",text:h.text+p}:n.push(i)}else n.push(i);const w=n[n.length-1].text,x=w.match(ENDS_WITH_SIGN)?.[0]??
"",M=w.slice(0,-x.length||void 0);s=x!==""&&(endsWithColumn(M,e)||isBeforeColumn(t,r,e,x))}),n}function endsWithColumn(t,e){
const n=bare(t);if(columnNamed(n,e)!==void 0)return!0;const[,,,s]=CHAIN.exec(n)??[];return s!==void 0&&columnNamed(s,e)!==
void 0}function isBeforeColumn(t,e,n,s){const i=t[e].text,r=s||ENDS_WITH_SIGN.test(i)?t[e+1]?.text??"":i.replace(IS_SIGN,
""),h=bare(r).match(/^[^<>=!]+/)?.[0]??"",p=s&&i.slice(0,-s.length)||(t[e-1]?.text??"");return columnNamed(h,n)!==void 0&&
/^[+-]?\d/.test(p)}var bare=t=>t.replace(/^-(?=.)/,"").replace(/"/g,"");function columnNamed(t,e){return e.has(t)?t:t===
"#"?NUMBER:["ns","us","ms"].map(n=>`${t}_${n}`).find(n=>e.get(n)?.includes(":"))}var Parser=class{constructor(t,e){this.
_tokens=t,this._reader=e,this._at=0}read(){return this._either()}_operator(t){const e=this._tokens[this._at],n=this._tokens[this.
_at+1];if(e?.kind==="word")return/^(not|NOT)$/.test(e.text)?n&&n.kind!=="close"?"not":void 0:t?void 0:OPERATORS[e.text]}_either(){
const t=[];for(;;){const e=this._all();if(e!==null&&t.push(e),this._tokens[this._at]?.kind!=="word")break;this._at+=1}return t.
length>1?e=>t.some(n=>n(e)):t[0]??null}_all(){const t=[];for(let e=!0;this._at<this._tokens.length&&this._tokens[this._at].
kind!=="close";e=!1){const n=this._operator(e);if(n==="or")break;if(n==="and"){this._at+=1;continue}const s=this._one();
s!==null&&t.push(s)}return t.length>1?e=>t.every(n=>n(e)):t[0]??null}_one(){if(this._operator(!0)==="not"){this._at+=1;const s=this.
_tokens[this._at];s.kind==="word"&&splitWord(s.text,this._reader.kinds)===null&&!/^"/.test(s.text)&&this._reader.remarks.
push(`rows without ${s.text}; for the text itself write "not ${s.text}" in quotes`);const i=this._one();return i===null?
null:r=>!i(r)}const e=this._tokens[this._at];if(e===void 0||e.kind==="close")return null;if(this._at+=1,e.kind==="word")
return readWord(e.text,this._reader);const n=this._either();return this._tokens[this._at]?.kind==="close"?this._at+=1:this.
_reader.problems.push("a “(” without its “)”"),n===null?null:e.isNot?s=>!n(s):n}},NOTHING=()=>!0;function readWord(t,e){
const n=t.length>1&&t[0]==="-"&&!/^-[\d.]/.test(t),s=n?t.slice(1):t,i=/^"[^"]*"?$/.test(s),r=s.replace(/"/g,"");if(!r)return null;
const h=(i?null:readColumn(r,e))??textTest(r,e,i);return h===NOTHING?null:n?p=>!h(p):h}function readColumn(t,e){const n=splitWord(
t,e.kinds);if(n===null)return null;const{before:s,column:i,sign:r,wanted:h}=n,p=r?readCondition(i,r,h,t,e):NOTHING;if(!s)
return p;const w=readCondition(i,TURNED[s.sign],s.wanted,t,e);return p===NOTHING||w===NOTHING?p===NOTHING?w:p:x=>p(x)&&w(
x)}function readCondition(t,e,n,s,i){if(n==="")return NOTHING;const r=t===NUMBER?"number":i.kinds.get(t)??"",h=e===":"||
e==="="||e==="=="||e==="!=",p=h?rangeOf(n,r,i):null;if(p!==null){const x=e!=="!=";return M=>isWithin(cellOf(M,t),p)===x}
if(e===":"){const x=n.toLowerCase();return M=>spokenText(cellOf(M,t),r,i.zone).includes(x)}const w=spanOf(n,r,i);if(h){w===
void 0&&n!=="None"&&traitsOf(r).compares&&r!=="moment"&&i.remarks.push(whyNoBound(s,n,r));const x=e!=="!=";return M=>isEqual(
cellOf(M,t),n,w)===x}return w===void 0?(i.problems.push(whyNoBound(s,n,r)),NOTHING):x=>isBeyond(cellOf(x,t),e,w.from)}function splitWord(t,e){
const n=splitName(t,e);if(n!==null)return n;const[,s,i,r]=CHAIN.exec(t)??[];if(s===void 0)return null;const h=columnNamed(
r,e),p=h===void 0?splitName(r,e):{column:h,sign:"",wanted:""};return p&&{...p,before:{wanted:s,sign:i}}}function splitName(t,e){
let n=null,s=-1;for(const w of e.keys()){if(w===NUMBER||!t.startsWith(w)||w.length<s||!w)continue;const x=SIGNS.find(M=>t.
startsWith(M,w.length));x!==void 0&&(s=w.length,n={column:w,sign:x,wanted:t.slice(w.length+x.length)})}if(n!==null)return n;
const[,i="",r="",h=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[],p=i?columnNamed(i,e):void 0;return p===void 0?
null:{column:p,sign:r,wanted:h}}function textTest(t,e,n){const{zone:s,kinds:i}=e,[,r,h,p]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[];if(!n&&r!==void 0&&p!==""&&!p.startsWith("//")){if(h!==":")return e.problems.push(`no column is called “${r}”; for \
the text itself write "${t}" in quotes`),NOTHING;e.remarks.push(`no column is called “${r}”; the text “${t}” is lo\
oked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.test(t)&&e.remarks.push(`the text “${t}” is looked for;\
 a condition is one word, as in id>5`);const w=t.toLowerCase();return x=>rowText(x,s,i).includes(w)}function rangeOf(t,e,n){
const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&!i)return null;const r=s?spanOf(s,e,n):void 0,h=i?spanOf(i,
e,n):void 0;return s&&!r||i&&!h?null:{from:r?.from,until:h?.from}}function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.
test(t)?t.replace(/[,_']/g,""):t,r=C=>({from:C,until:C,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return r(BigInt(i));if(i.
trim()!==""&&!Number.isNaN(Number(i)))return r(Number(i));const{compares:h,name:p,unitNs:w}=traitsOf(e);if(h==="duration"){
const C=durationOf(i);return C===void 0?void 0:r(C/w)}if(h!=="instant")return;const x=instantOf(i,n,s);if(x===void 0)return;
const[M,N]=x,A=C=>p==="moment"?C:BigInt(C)*(1000000n/BigInt(w));return{from:A(M),until:A(M+N),isOpen:N>0}}var NS_OF_UNIT={
ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??
[];return e===void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const M=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(M)?void 0:
[M,0]}const r=new Date(n),h=s??(e==="utc"?r.toISOString().slice(0,10):new Date(n-r.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),p=(i??"00:00").replace(/^(\d):/,"0$1:"),w=Date.parse(`${h}T${p}${e==="utc"?"Z":""}`),x=i===void 0?864e5:p.length===
5?6e4:p.length===8?1e3:0;return Number.isNaN(w)?void 0:[w,x]}function whyNoBound(t,e,n){const s=e.replace(/[,_'\s]/g,"");
if(s!==e&&s!==""&&!Number.isNaN(Number(s)))return`“${t}”: ${e} is no number, as 1000, 1,000 and 1.5 are`;const{compares:i}=traitsOf(
n);return i==="duration"?`“${t}”: ${e} is no duration, as 5ms is`:i==="instant"?`“${t}”: ${e} is no time, as 18:\
00 or 2026-01-31T18:00 is`:`“${t}”: ${e} is no number`}function isEqual(t,e,n){if(t==null)return t===null&&e==="None";
const s=comparable(t,n?.from);return s!==void 0&&n!==void 0?s>=n.from&&(n.isOpen?s<n.until:s<=n.until):exactText(t)===e}
function isWithin(t,{from:e,until:n}){const s=comparable(t,e??n);return s!==void 0&&(e===void 0||s>=e)&&(n===void 0||s<=
n)}function isBeyond(t,e,n){const s=comparable(t,n);return s===void 0?!1:e===">"?s>n:e==="<"?s<n:e===">="?s>=n:s<=n}function comparable(t,e){
const n=asBigInt(t)??asNumber(t);if(n!==void 0||e===void 0||typeof t!="string")return n;const s=/^\d{4}-\d\d-\d\dT/.test(
t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?void 0:s}function spokenText(t,e,n){if(t===void 0)return"";const s=cellText(
t,e,n),i=exactText(t);return(s===i?i:`${s} ${i}`).toLowerCase()}function rowText(t,e,n){if(t.spoken===void 0||t.zone!==e){
const s=t.shape.names.map((i,r)=>spokenText(t.cells[r],n.get(i),e));t.spoken=`${s.join(`
`)}
${t.shape.label.toLowerCase()}`,t.zone=e}return t.spoken}var CELLS_AT_ONCE=2e5,PARTS=48,MOST_DISTINCT=2e3,SHOWN_COMMON=5;
function readable(t,e){return Math.min(t,Math.floor(CELLS_AT_ONCE/Math.max(1,e)))}function summarize(t,e){const n=t.slice(
t.length-readable(t.length,e.size)),s=[...e].filter(([i])=>i!==NUMBER);return new Map(s.map(([i,r])=>[i,summaryOf(n,i,r)]))}
function summaryOf(t,e,n){const{summary:s}=traitsOf(n),i=Math.min(PARTS,t.length),r=Array.from({length:s==="spark"?i:0},
()=>null),h=new Map;let p=0,w=Number.POSITIVE_INFINITY,x=Number.NEGATIVE_INFINITY;t.forEach((N,A)=>{const C=cellOf(N,e);
if(C==null)return;p+=1;const L=asNumber(C);if(L!==void 0&&Number.isFinite(L)){L<w&&(w=L),L>x&&(x=L);const D=Math.floor(A*
i/t.length),U=r[D];U?L<U[0]?U[0]=L:L>U[1]&&(U[1]=L):r.length&&(r[D]=[L,L])}if(s!=="commonest")return;const G=exactText(C),
V=h.get(G);(V!==void 0||h.size<MOST_DISTINCT)&&h.set(G,(V??0)+1)});const M=[...h].sort((N,A)=>A[1]-N[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:p,range:w<=x?[w,x]:null,line:r,common:M,distinct:h.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const r=h=>100*Math.min(1,Math.max(0,(h-s)/(i-s)));return n<0?[r(n),r(0)]:[r(0),r(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,r]=e,h=M=>{const N=r>i?(M-i)/(r-i):.5;return(s-1-N*(s-2)).toFixed(1)},p=n/Math.max(
1,t.length-1);let w=!1;const x=[];return t.forEach((M,N)=>{const A=w;if(w=M!==null,M===null)return;const C=(N*p).toFixed(
1);x.push(`${A?"L":"M"}${C} ${h(M[0])}`,M[1]>M[0]?`L${C} ${h(M[1])}`:A?"":"h0.1")}),x.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},r){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(r).summary==="spark"&&
n){const[M,N]=n.map(A=>cellText(A,r));return{parts:[],full:M===N?`always ${M}`:`${M} to ${N}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const h=M=>`${Math.max(
1,Math.round(100*M/t))} %`,p=s.map(([M,N])=>`${M} ${h(N)}`),w=i-s.length,x=[...p,...w>0?[`${w} more`]:[],...e<t?[`no val\
ue ${h(t-e)}`]:[]];return{parts:p,full:x.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
LONGEST_HINT=2e3,LEAST_PX=32,STEP_PX=16,DRAG_PX2=5,MOST_SUM_PX=160,MOST_FROZEN=.7,LINE={width:60,height:14},grids=0,Grid=class{constructor(t){
this._asked=t,grids+=1,this._id=`rxm-grid-${grids}`,this._pool=[],this._widths=new Map,this._content={list:[],columns:[],
kinds:new Map,zone:"local",sort:null,frozen:0,formats:[],fixed:[],filtered:new Set,selected:new Set,summaries:new Map},this.
_aligned=[],this._active=null,this._opened=null,this._pressedRow=null,this._pointed=null,this._expected=0,this._dragged=
null,this._isDropped=!1,this._isMeasuringAll=!0,this._head=element("div",{class:"rxm-row rxm-head",role:"row","aria-rowi\
ndex":"1"}),this._space=element("div",{class:"rxm-space",role:"rowgroup"}),this.el=element("div",{class:"rxm-grid",role:"\
grid",tabindex:"0","aria-readonly":"true","aria-multiselectable":"true"},element("div",{class:"rxm-headgroup",role:"rowg\
roup"},this._head),this._space),this._ruler=new Ruler(this.el),this.el.addEventListener("scroll",()=>this._scrolled(),{passive:!0}),
this.el.addEventListener("keydown",e=>this._key(e)),this._space.addEventListener("mousedown",e=>this._pressed(e)),this._space.
addEventListener("click",e=>this._clicked(e)),this._head.addEventListener("pointerdown",e=>this._grab(e)),this._head.addEventListener(
"contextmenu",e=>this._menuOf(e)),this._head.addEventListener("dblclick",e=>this._fit(e)),this._drag=e=>this._dragTo(e),
this._drop=e=>this._dropAt(e),window.addEventListener("pointermove",this._drag),window.addEventListener("pointerup",this.
_drop),window.addEventListener("pointercancel",this._drop),this._space.addEventListener("pointerover",e=>{this._hint(e);
const n=e.target instanceof Element?e.target.closest(".rxm-row"):null;this._asked.onPoint(this._pool.find(s=>s.el===n)?.
row??null)}),this._space.addEventListener("pointerleave",()=>this._asked.onPoint(null)),this._resized=new ResizeObserver(
()=>{this._ruler.refresh()?this._measureAgain():this._setWidths(),this.draw()}),this._resized.observe(this.el)}dispose(){
this._resized.disconnect(),window.removeEventListener("pointermove",this._drag),window.removeEventListener("pointerup",this.
_drop),window.removeEventListener("pointercancel",this._drop)}get isAtHome(){return this._content.sort?this.el.scrollTop<
ROW_PX:this.el.scrollTop+this.el.clientHeight>=this.el.scrollHeight-ROW_PX}goHome(){this._scrollTo(this._content.sort?0:
this.el.scrollHeight),this.draw()}show(t){const e=this._content,n=t.columns.map(h=>traitsOf(t.kinds.get(h)).isRight),s=(h,p)=>h.
some((w,x)=>w!==p[x]),i=t.columns.length!==e.columns.length||t.columns.some((h,p)=>h!==e.columns[p]||n[p]!==this._aligned[p])||
t.sort!==e.sort||t.zone!==e.zone||t.frozen!==e.frozen||t.filtered.size!==e.filtered.size||s(t.formats,e.formats)||s(t.fixed,
e.fixed),r=t.summaries!==e.summaries;this._content=t,this._aligned=n,this._space.style.height=`${t.list.length*ROW_PX}px`,
this.el.setAttribute("aria-rowcount",String(t.list.length+1)),this.el.setAttribute("aria-colcount",String(t.columns.length)),
i?this._drawHead():r&&this._drawSummaries()}draw(){const{list:t}=this._content,e=Math.ceil(this.el.clientHeight/ROW_PX)+
1,n=Math.max(0,Math.min(Math.floor(this.el.scrollTop/ROW_PX),t.length-e)),s=Math.max(0,Math.min(e+1,t.length-n));for(;this.
_pool.length<s;)this._pool.push(this._makeRow());let i=!1,r="";this._pool.forEach((h,p)=>{const w=p<s?t[n+p]:null;h.el.hidden=
w===null,h.row=w,w!==null&&(i=this._fill(h,w,n+p)||i,w===this._active&&(r=h.el.id))}),this._isMeasuringAll=!1,i&&this._setWidths(),
r?this.el.setAttribute("aria-activedescendant",r):this.el.removeAttribute("aria-activedescendant")}open(t){this._active=
t,this._opened=t,this.draw(),t&&this._asked.onOpen(t)}point(t){t!==this._pointed&&(this._pointed=t,this.draw())}reveal(t){
const e=this._content.list.indexOf(t);e>=0&&this._reveal(e)}_makeRow(){const t=element("div",{class:"rxm-row",role:"row",
id:`${this._id}-${this._pool.length}`});return this._space.append(t),{el:t,cells:[],row:null}}_fill(t,e,n){const{el:s,cells:i}=t,
{columns:r,formats:h,frozen:p,kinds:w,selected:x,summaries:M,zone:N}=this._content;let A=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(x.has(e.n)));i.length>r.length;)i.pop()?.el.remove();for(const[
C,L]of r.entries()){i[C]||(i[C]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[C].
el));const G=i[C],V=cellOf(e,L),D=cellText(V,w.get(L),N),U=h[C]?paintOf(h[C],V,M.get(L)):"",wt=`${cellStyle(V)}${U&&(h[C]===
"bar"?" rxm-bar-cell":" rxm-heat")}${C<p?" rxm-frozen":""}`,It=G.text!==D||G.style!==wt;G.text!==D&&(G.el.textContent=D,
G.text=D,G.el.title&&this._setHint(G.el,V,D)),G.style!==wt&&(G.el.className=wt,G.style=wt),(G.paint!==U||G.isFrozen!==C<
p)&&(G.el.setAttribute("style",`${U}${C<p?`left: var(--rxm-left-${C})`:""}`),G.paint=U,G.isFrozen=C<p),(It||this._isMeasuringAll)&&
(A=this._widen(L,D,wt)||A)}return A}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const r=focusedIn(this._head),h=[...this._head.children].findIndex(x=>x.contains(r)),p=h<0?void 0:this._drawn?.[h];this.
_drawn=t;const w=t.map((x,M)=>{const N=columnTitle(x),A=Math.min(this._ruler.width(N,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(x,Math.max(A,this._widths.get(x)??0));const C=i&&i.name===x?i.direction:0,L=element("button",{type:"but\
ton","data-name":N,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(x),onkeydown:qt=>this._headKey(qt,x)},element("span",{class:"rxm-name"},N),e.has(x)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},C?C>0?"\
▲":"▼":"")),G=traitsOf(s.get(x)).isRight,V=M<n,D={role:"columnheader","aria-colindex":M+1,class:`${G?"rxm-right":""}${x===
NUMBER?" rxm-number":""}${V?" rxm-frozen":""}`,style:V?`left: var(--rxm-left-${M})`:null,"aria-sort":C?C>0?"ascending":"\
descending":"none"},U=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),wt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});U.addEventListener("click",()=>this._asked.
onMenu(x,It));const It=element("div",D,L,element("div",{class:"rxm-sum"}),U,wt);return It});this._head.replaceChildren(...w),
p!==void 0&&w[t.indexOf(p)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((w,x)=>e[x]??this._widths.get(w)??0),i=w=>e[w]!==void 0||w<n,{tracks:r,
least:h}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",r),this.el.style.setProperty("--rxm-least",`${h}\
px`);let p=0;for(let w=0;w<n;p+=s[w],w+=1)this.el.style.setProperty(`--rxm-left-${w}`,`${p}px`);this.el.classList.toggle(
"rxm-loose",p>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((r,h)=>{const p=this._head.children[h],w=p?.querySelector(".rxm-sum"),x=s.get(r);if(!(p instanceof HTMLElement)||
!w)return;const M=n.get(r)??"",{parts:N,full:A}=x?summaryTexts(x,M):{parts:[],full:""},C=N[0]?Math.min(this._ruler.width(
N[0],"small")+PADDING_PX,MOST_SUM_PX):0;C>(this._widths.get(r)??0)&&(this._widths.set(r,C),i=!0);const L=(e[h]??Math.max(
this._widths.get(r)??0,C))-PADDING_PX,G=wt=>this._ruler.width(N.slice(0,wt).join(" · "),"small")<=Math.min(L,MOST_PX),V=N.
slice(0,Math.max(1,N.findLastIndex((wt,It)=>G(It+1))+1)).join(" · "),D=r===NUMBER?"the event's number":A?`${columnTitle(
r)}: ${A}`:columnTitle(r);p.title!==D&&(p.title=D);const U=x?.line.length?linePath(x,LINE.width,LINE.height):"";w.getAttribute(
"data-drawn")!==U+V&&(w.setAttribute("data-drawn",U+V),w.setAttribute("data-text",V),w.replaceChildren(...U?[lineOf(U)]:
[]))}),i&&this._setWidths()}_columnAt(t){const e=t.target instanceof Element?t.target.closest("[role=columnheader]"):null,
n=e?[...this._head.children].indexOf(e):-1;return e&&n>=0?{column:this._content.columns[n],el:e}:null}_grab(t){const e=this.
_columnAt(t),n=t.target instanceof Element?t.target:null;if(!e||t.button!==0||n?.closest(".rxm-more"))return;const s=e.el.
getBoundingClientRect().width,i=n?.closest(".rxm-handle")!==null;this._dragged={...e,x:t.clientX,px:s,isMoving:!1,isResizing:i},
i&&t.preventDefault()}_dragTo(t){const e=this._dragged;if(!e)return;const n=t.clientX-e.x;!e.isMoving&&Math.abs(n)<(e.isResizing?
1:DRAG_PX2)||(e.isMoving=!0,e.isResizing?this._asked.onWidth(e.column,Math.max(LEAST_PX,Math.round(e.px+n))):this._markTarget(
this._targetAt(t.clientX)))}_dropAt(t){const e=this._dragged;if(this._dragged=null,!e?.isMoving||(this._isDropped=!0,setTimeout(
()=>{this._isDropped=!1}),e.isResizing))return;this._markTarget(-1);const n=this._content.columns[this._targetAt(t.clientX)];
t.type==="pointerup"&&n!==void 0&&n!==e.column&&this._asked.onMove(e.column,n)}_targetAt(t){return[...this._head.children].
map(n=>n.getBoundingClientRect()).findIndex(n=>t>=n.left&&t<n.right)}_markTarget(t){[...this._head.children].forEach((e,n)=>{
e.classList.toggle("rxm-target",n===t),e.classList.toggle("rxm-lifted",t>=0&&this._content.columns[n]===this._dragged?.column)})}_menuOf(t){
const e=this._columnAt(t);e&&(t.preventDefault(),t.stopPropagation(),this._asked.onMenu(e.column,e.el))}_fit(t){const e=this.
_columnAt(t),n=t.target instanceof Element&&t.target.closest(".rxm-handle");e&&n&&this._asked.onWidth(e.column,null)}_headKey(t,e){
const n=this._content.columns.indexOf(e),s=t.key==="ArrowLeft"?-1:t.key==="ArrowRight"?1:0,i=this._head.children[n];if(t.
altKey&&s){const r=this._content.columns[n+s];r!==void 0&&this._asked.onMove(e,r)}else if(t.altKey&&t.key==="ArrowDown")
this._asked.onMenu(e,i);else if(t.shiftKey&&s){const r=i.getBoundingClientRect().width+s*STEP_PX;this._asked.onWidth(e,Math.
max(LEAST_PX,Math.round(r)))}else return;t.preventDefault()}_hint(t){const e=t.target instanceof Element?t.target.closest(
"[role=gridcell]"):null,n=this._pool.find(i=>i.el===e?.parentElement);if(!(e instanceof HTMLElement)||!n?.row)return;const s=n.
cells.findIndex(i=>i.el===e);this._setHint(e,cellOf(n.row,this._content.columns[s]),n.cells[s].text)}_setHint(t,e,n){const i=typeof e==
"string"||typeof e=="object"&&e!==null?exactText(e):n,r=t.scrollWidth>t.clientWidth||n.endsWith("…")&&i!==n;t.title=r?
i.slice(0,LONGEST_HINT):""}_scrollTo(t){this.el.scrollTop=t,this._expected=this.el.scrollTop}_scrolled(){Math.abs(this.el.
scrollTop-this._expected)>1&&this._asked.onScroll(this.isAtHome),this._expected=this.el.scrollTop,this.draw()}_pressed(t){
const e=t.target instanceof Element?t.target.closest(".rxm-row"):null;this._pressedRow=this._pool.find(n=>n.el===e)?.row??
null,!(!this._pressedRow||t.button!==0)&&(this._active=this._pressedRow,t.shiftKey&&t.preventDefault(),this._asked.onPick(
this._pressedRow))}_clicked(t){const e=this._pressedRow;e&&(t.shiftKey?this._asked.onSelect(e,"range"):t.ctrlKey||t.metaKey?
this._asked.onSelect(e,"toggle"):this.open(e))}_key(t){if(t.target!==this.el||t.altKey)return;if(t.ctrlKey||t.metaKey){if(t.
key.toLowerCase()!=="a")return;t.preventDefault(),this._asked.onSelectAll();return}const{list:e,sort:n}=this._content,s=Math.
max(1,Math.floor(this.el.clientHeight/ROW_PX)-2),i=e.length-1,r=this._active?e.indexOf(this._active):-1,h=r>=0?r:n?-1:i+
1,w={ArrowDown:h+1,ArrowUp:h-1,PageDown:h+s,PageUp:h-s,Home:0,End:i}[t.key];w!==void 0&&i>=0?(t.preventDefault(),this._active=
e[Math.max(0,Math.min(i,w))],t.key==="End"&&!n?this._asked.onScroll(!0):this._asked.onPick(this._active),t.shiftKey&&this.
_asked.onSelect(this._active,"range"),this._reveal(this._content.list.indexOf(this._active)),this._asked.onPoint(this._active)):
t.key===" "&&this._active&&r>=0?(t.preventDefault(),this._asked.onSelect(this._active,"toggle")):t.key==="Enter"&&r>=0?(t.
preventDefault(),this.open(this._active)):t.key==="Escape"&&(t.preventDefault(),this._asked.onClose())}_reveal(t){const e=t*
ROW_PX,n=this.el.clientHeight-ROW_PX;e<this.el.scrollTop?this._scrollTo(e):e+ROW_PX>this.el.scrollTop+n&&this._scrollTo(
e+ROW_PX-n),this.draw()}};function cellStyle(t){return t===void 0?"rxm-missing":t===null?"rxm-none":asNumber(t)!==void 0?
"rxm-right":typeof t=="boolean"?"rxm-flag":typeof t=="object"||isMarked(t,"r")?"rxm-parts":""}function lineOf(t){const e={
viewBox:`0 0 ${LINE.width} ${LINE.height}`,preserveAspectRatio:"none","aria-hidden":"true"};return svgElement("svg",e,svgElement(
"path",{d:t}))}function paintOf(t,e,n){if(t==="bar"){const r=barOf(e,n);return r?`--rxm-from: ${r[0].toFixed(1)}%; --rxm\
-until: ${r[1].toFixed(1)}%;`:""}const s=shareOf2(e,n);return s===null?"":`--rxm-heat: rgb(${s<.5?"74 168 234":"242 108 \
42"} / ${Math.round(130*Math.abs(s-.5))}%);`}var Rate=class{constructor(){this._seen=[],this._heard=0}note(t,e,n){const s=this.
_seen.at(-1);for(s&&e<s.total&&(this._seen=[]),this._seen.push({at:t,total:e}),this._heard=n;this._seen.length>2&&this._seen[1].
at<t-10;)this._seen.shift()}perSecond(t){const e=this._seen.at(-1);if(!e)return 0;const n=e.at+Math.max(0,t-this._heard),
s=r=>this._seen.findLast(h=>h.at<=n-r)??this._seen[0],i=s(e.total-s(10).total>=20?2:10);return n>i.at?(e.total-i.total)/
(n-i.at):0}},CHOSEN_MS=60,ROWS_MS=1e3,Reporter=class{constructor(t){this._report=t,this._turn=0,this._heard=0,this._view=
"",this._isChosen=!1,this._hasRows=!1,this._sentAt=Number.NEGATIVE_INFINITY,this._timer=void 0}chose(){this._isChosen||(this.
_isChosen=!0,clearTimeout(this._timer),this._timer=setTimeout(()=>this._send(),CHOSEN_MS))}rowsCame(){!this._turn||this.
_hasRows||(this._hasRows=!0,this._wait())}answered([t,e]){return t!==this._view?!1:(this._heard=e,this._wait(),!this._isChosen&&
e===this._turn)}flush(){!this._isChosen&&!(this._turn&&this._hasRows)||(clearTimeout(this._timer),this._send())}dispose(){
clearTimeout(this._timer)}_wait(){this._isChosen||!this._hasRows||this._heard<this._turn||(clearTimeout(this._timer),this.
_timer=setTimeout(()=>this._send(),Math.max(0,this._sentAt+ROWS_MS-performance.now())))}_send(){const t=this._isChosen;this.
_isChosen=this._hasRows=!1,this._turn+=1,this._sentAt=performance.now(),this._view=this._report(this._turn,t)}},PARTS_AT_ONCE=100;
function eventTree(t,e,n,s){const i=element("div",{class:"rxm-tree"});return t.forEach((r,h)=>{i.append(treeNode(r,e[h],
1,n.get(r)??"",s))}),t.length||i.append(element("div",{class:"rxm-leaf rxm-none"},"an event without fields")),i}function treeNode(t,e,n,s,i){
const r=element("span",{class:"rxm-key"},t);if(e===null||typeof e!="object")return element("div",{class:"rxm-leaf"},r,...leafTexts(
e,s,i));const h=Array.isArray(e)?e.map((N,A)=>[String(A),N]):Object.entries(e),p=Array.isArray(e)?`[${h.length}]`:`{${h.
length}}`,w=element("summary",{},r,element("span",{class:"rxm-size"},p)),x=element("details",{class:"rxm-branch"},w),M=()=>{
x.open&&x.childElementCount===1&&addParts(x,h,0,n,i)};return x.addEventListener("toggle",M),x.open=n<3&&h.length<=20,M(),
x}function addParts(t,e,n,s,i){const r=Math.min(e.length,n+PARTS_AT_ONCE);for(const[w,x]of e.slice(n,r))t.append(treeNode(
w,x,s+1,"",i));if(r===e.length)return;const p=element("button",{type:"button",onclick:()=>{p.remove(),addParts(t,e,r,s,i)}},
`${groupedText(e.length-r)} more`);t.append(p)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),r=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:h,unit:p}=traitsOf(e),w=h==="time"?timeText(
t,p,n,!0):h==="duration"?cellText(t,e,n):"";return w&&w!==i&&r.push(element("span",{class:"rxm-said"},w)),r}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},r={zone:"\
local",filter:"",sort:null},h=new Arrangement;let p=!1,w={};const x=new Set;let M=null,N=new Map,A=Number.NEGATIVE_INFINITY,
C=[],L=null,G=null,V=0,D=[],U={run:"",port:"",first:0};const wt=element("div",{class:"rxm-table",role:"group"}),It=element(
"strong",{class:"rxm-title"}),qt=element("span"),jt=element("span",{class:"rxm-state"},qt),ee=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});ee.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const st=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":ee.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Et({filter:st.value})}),
Tt=menu(wt,"?","How to filter",On),Zt=Ie("Pause","Hold the rows; what comes is counted",()=>L?.why==="pause"?Te():ve("pa\
use")),ln=Ie("Follow","Stay with the newest rows",()=>L?Te():ve("scroll")),fe=element("button",{type:"button",hidden:!0,
onclick:()=>Et({zone:r.zone==="utc"?"local":"utc"})}),be=menu(wt,"Columns","Columns",le),Vt=menu(wt,"Copy","Copy",Xn),ue=menu(
wt,"Download","Download",ze),an=element("div",{class:"rxm-bar"},It,jt,element("span",{class:"rxm-grow"}),element("span",
{class:"rxm-filterbox"},st,Tt.el),Zt,ln,fe,be.el,Vt.el,ue.el,snapshotButton(t,()=>ie.flush())),se=new Grid({onSort:ss,onOpen:ds,
onPick:()=>ve("scroll"),onClose:()=>G?qn():Ce([]),onSelect:vn,onSelectAll:()=>Ce(D),onMenu:Dn,onMove:(y,B)=>Ne(()=>h.move(
y,B,Hn())),onWidth:(y,B)=>Ne(()=>h.setWidth(y,B)),onScroll:y=>y?Te("scroll"):ve("scroll"),onPoint:y=>{const B=y&&!Number.
isNaN(y.at)?y.at:null;is.point({at:B,port:U.port,...y?{number:U.first+y.n}:{}})}}),ke=element("div",{class:"rxm-empty"}),
Me=element("button",{type:"button",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>Te()}),Re=element(
"div",{class:"rxm-detail",role:"region",hidden:!0}),Ge=element("span",{class:"rxm-counts"}),Ke=element("span",{class:"rx\
m-thin",title:"More came than can be shown; every event is counted.",hidden:!0}),Ue=element("div",{class:"rxm-foot"},Ge,
Ke,element("span",{class:"rxm-grow"}),Me),cn=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),Q=element(
"div",{class:"rxm-chips",role:"group","aria-label":"Filters of columns",hidden:!0});wt.append(an,ee,Q,element("div",{class:"\
rxm-body"},se.el,ke),Re,Ue,cn);const de=columnMenu(wt);keepKeys(wt),e.append(wt);function Ie(y,B,q){return element("butt\
on",{type:"button",title:B,"aria-pressed":"false",onclick:q},y)}function le(){const y=h.arranged(n.kinds.keys()).map(F=>Ve(
F===NUMBER?"# (the event's number)":F,!h.isHidden(F),H=>h.hide(F,!H))),q=Ve("Fold away columns that are empty in view",h.
layout.folds,F=>{h.layout.folds=F}),b=element("button",{type:"button",onclick:()=>{Ne(()=>h.restore(void 0)),be.open(!1),
be.button.focus()}},"Reset columns");return[...y,element("hr",{}),q,element("div",{class:"rxm-menurow"},b)]}function Ve(y,B,q){
const bt=element("input",{type:"checkbox",onchange:()=>Ne(()=>q(bt.checked))});return bt.checked=B,element("label",{},bt,
y)}function Dn(y,B){const q=n.kinds.get(y)??"",bt=N.get(y),b=Hn(),F=b.indexOf(y),P=h.formatOf(y,w),H=ne=>()=>{const pe=r.
sort?.name===y&&r.sort.direction===ne;Xe(pe?null:{name:y,direction:ne})},J=ne=>r.sort?.name===y&&r.sort.direction===ne,mt=ne=>()=>Ne(
()=>b[F+ne]&&h.move(y,b[F+ne],b)),Nt=ne=>()=>Ne(()=>h.setFormat(y,ne)),ut=h.isFrozen(y);de.open({title:y===NUMBER?"# (th\
e event's number)":y,about:bt?summaryTexts(bt,q).full:"",filter:h.filterOf(y),onFilter:ne=>(Ne(()=>h.setFilter(y,ne)),readColumnFilter(
ne,y,r.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",J(1),H(1)],["Sort ▼",J(-1),H(-1)]],...traitsOf(q).summary===
"spark"&&y!==NUMBER?[[["Plain",!P,Nt("")],["Bars",P==="bar",Nt("bar")],["Colours",P==="heat",Nt("heat")]]]:[],[["◀ Move",
null,mt(-1)],["Move ▶",null,mt(1)]],[["Freeze",ut,()=>Ne(()=>h.freeze(y,!ut))],["Hide",null,()=>Ne(()=>h.hide(y,!0))],
["Fit width",null,()=>Ne(()=>h.setWidth(y,null))]]]},B)}function Xn(){return[["JSON",asJson],["CSV",asCsv]].map(([B,q])=>element(
"button",{type:"button",onclick:()=>un(B,q)},`Copy ${groupedText(D.length)} rows as ${B}`))}function ze(){return[["JSON \
Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([B,q,bt,b])=>element("button",{type:"but\
ton",onclick:()=>{ue.open(!1),ue.button.focus();const P=(It.textContent??"").replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,
"")||"events";download(b(D,jn()),`${P}.${q}`,bt),_e(`saved ${groupedText(D.length)} rows as ${B}`)}},`${groupedText(D.length)}\
 rows as ${B}`))}function On(){const y=EXAMPLES.flatMap(([B,q])=>[element("span",{class:"rxm-example"},B),element("span",
{class:"rxm-why"},q)]);return[element("div",{class:"rxm-examples"},...y)]}function Et(y){Object.assign(r,y),h.layout.filter=
r.filter,h.layout.sort=r.sort&&[keyOf(r.sort.name),r.sort.direction],Ne(()=>{})}function Ne(y){y(),p=!0,_n(),In()}function In(){
wt.dataset.told="false",ie.chose()}function Ce(y){if(!(!y.length&&!x.size)){x.clear();for(const B of y)x.add(B.n);M=y[0]??
null,Bt()}}function vn(y,B){const q=M?D.indexOf(M):-1,bt=D.indexOf(y);if(B==="range"&&q>=0&&bt>=0){x.clear();for(const b of D.
slice(Math.min(q,bt),Math.max(q,bt)+1))x.add(b.n)}else B!=="toggle"&&x.clear(),(B!=="toggle"||!x.delete(y.n))&&x.add(y.n),
M=y;Bt()}function Bt(){x.size>1&&_e(`${groupedText(x.size)} rows selected`),se.draw(),qe(),In()}function ve(y){L&&(L.why===
y||y==="scroll")||(L={why:y,rows:L?L.rows:n.list(),total:L?L.total:i.total},_e(y==="pause"?"paused":""),_n())}function Te(y){
!L||y&&L.why!==y||(L=null,_e("following"),_n(),se.goHome())}function ss(y){const{sort:B}=r,bt=!B||B.name!==y?{name:y,direction:1}:
B.direction>0?{name:y,direction:-1}:null;Xe(bt)}function Xe(y){const B=y&&y.direction>0?"ascending":"descending";_e(y?`s\
orted by ${columnTitle(y.name)}, ${B}`:"in the order of events"),L?.why==="scroll"&&(L=null),Et({sort:y}),se.goHome()}function ds(y){
const B=y.cells.some(q=>JSON.stringify(q??null).includes("\\u0001c"));G={row:y,...presentFields(y.shape.names,y.cells),note:B?
"shortened":""},B&&Fe.send({do:"event",number:y.n},q=>"event"in q&&q.event===y.n),Gt(),vn(y,"only")}function qn(){G=null,
se.open(null),Gt(),se.el.focus()}async function un(y,B){Vt.open(!1),Vt.button.focus(),await Wn(B(D,jn()),`${groupedText(
D.length)} rows as ${y}`)}async function Wn(y,B){try{await navigator.clipboard.writeText(y),vs(`copied ${B}`)}catch{const q=element(
"textarea",{class:"rxm-unseen"});q.value=y,wt.append(q),q.select(),vs(document.execCommand("copy")?`copied ${B}`:"this b\
rowser does not allow to copy"),q.remove()}}let Nn;function vs(y){clearTimeout(Nn),Vt.button.textContent=y,_e(y),Nn=setTimeout(
()=>{Vt.button.textContent="Copy"},1500)}function _e(y){y&&(cn.textContent=y)}const is=timeCursor(hn,()=>U.run);function hn({
at:y,port:B,number:q,opens:bt}){const b=B===U.port&&q!==void 0,F=b?q-U.first:void 0,P=rowAt(n.list(),{at:y,n:F})??null;if(se.
point(P),!(!bt||!b)){if(P?.n!==F){_e(`event ${F} is not held`);return}ve("scroll"),Tn(),se.open(P),se.reveal(P)}}function gn(){
return h.visible(n.kinds.keys(),emptyColumns(N))}function Hn(){return gn().shown}function jn(){return Hn().filter(y=>y!==
NUMBER)}function _n(){V=0,A=Number.NEGATIVE_INFINITY,ft.cancel(),Tn()}function Tn(){const y=performance.now();!r.sort||L||
y-V>=RESORT_MS?(V=y,D=L?L.rows:n.list(),it(),C=D,r.sort&&(D=sorted(D,r.sort.name,r.sort.direction))):setTimeout(ft,RESORT_MS-
(y-V)),y-A>=SUM_MS?(A=y,N=summarize(C,n.kinds)):O||(O=setTimeout(W,SUM_MS-(y-A)));const{shown:q}=gn();se.show({list:D,columns:q,
kinds:n.kinds,zone:r.zone,sort:r.sort,frozen:q.filter(bt=>h.isFrozen(bt)).length,formats:q.map(bt=>h.formatOf(bt,w)),fixed:q.
map(bt=>h.widthOf(bt)),filtered:new Set(q.filter(bt=>h.filterOf(bt))),selected:x,summaries:N}),L?se.draw():se.goHome(),At(),
dt(),qe(),ie.rowsCame()}let O;function W(){O=void 0,ft()}function it(){const{test:y,problems:B,remarks:q}=readFilter(r.filter,
r.zone,n.kinds),bt=D.length;y&&(D=D.filter(y));for(const{column:F,title:P,text:H}of h.filters(n.kinds.keys())){const J=readColumnFilter(
H,F,r.zone,n.kinds);J.test&&(D=D.filter(J.test)),B.push(...J.problems.map(mt=>`${P}: ${mt}`)),q.push(...J.remarks.map(mt=>`${P}\
: ${mt}`))}const b=[...B.map(F=>`not understood, and left out: ${F}`)];bt&&!D.length&&b.push(...q),ee.hidden=!b.length,setText(
ee,b.join(" · ")),ee.classList.toggle("rxm-wrong",B.length>0),B.length?st.setAttribute("aria-invalid","true"):st.removeAttribute(
"aria-invalid")}const ft=oncePerRepaint(Tn);function At(){setText(qt,i.state.text),jt.title=i.state.text,jt.dataset.tone=
i.state.tone;const y=L?.why==="pause";setText(Zt,y?"Resume":"Pause"),Zt.title=y?"Stay with the newest rows again":"Hold \
the rows; what comes is counted",Zt.setAttribute("aria-pressed",String(y)),ln.setAttribute("aria-pressed",String(!L)),ln.
hidden=y,fe.hidden=![...n.kinds.values()].some(q=>traitsOf(q).compares==="instant"),setText(fe,r.zone==="utc"?"Times: UT\
C":"Times: local"),fe.title=r.zone==="utc"?"Show times in local time":"Show times in UTC";const B=L?i.total-L.total:0;if(Me.
hidden=!B,B){const q=`${groupedText(B)} newer ${r.sort?"↑":"↓"}`;setText(Me,y?`paused · ${groupedText(B)} came mean\
while`:q)}Rt()}function Rt(){if(ke.hidden=D.length>0,D.length)return;const y=i.total>0&&n.length>0,[B,q]=y?["no row matc\
hes the filter",zt()]:[De()?"no events came":"no events yet",i.state.hint];ke.textContent!==B+q&&ke.replaceChildren(element(
"div",{},B),element("div",{class:"rxm-why"},q))}function zt(){const y=h.filters(n.kinds.keys()).map(({title:B,text:q})=>`${B}\
 ${q}`);return[r.filter.trim(),...y].filter(Boolean).join(" · ")}let Qt="";function dt(){const y=h.filters(n.kinds.keys()),
B=JSON.stringify(y.map(({title:q,text:bt})=>[q,bt]));B!==Qt&&(Qt=B,Q.hidden=!y.length,Q.replaceChildren(...y.map(({column:q,
title:bt,text:b})=>{const F=()=>Ne(()=>h.setFilter(q,"")),P=`Remove the filter of ${bt}`;return element("button",{type:"\
button",title:P,"aria-label":P,onclick:F},`${bt} ${b} ×`)})))}function qe(){const y=s.perSecond(performance.now()/1e3),
B=[`${groupedText(i.total)} ${i.total===1?"event":"events"}`];De()||B.push(`${y>=10?groupedText(y):Number(y.toFixed(1))}\
/s`),i.kept>n.limit&&B.push(`last ${groupedText(n.limit)} rows held`),zt()&&B.push(`${groupedText(D.length)} match`),x.size&&
B.push(`${groupedText(x.size)} selected`);const{folded:q}=gn();q.length&&B.push(`${q.length} empty ${q.length===1?"colum\
n":"columns"} folded`),Ge.title=q.map(columnTitle).join(", "),setText(Ge,B.join(" · "));const bt=i.total-i.kept;if(Ke.hidden=
bt<=0,bt<=0)return;const b=`${groupedText(bt)} not shown`;setText(Ke,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} ·\
 ${b}`:b)}function Gt(){if(Re.hidden=!G,Re.replaceChildren(),!G)return;const{row:y,names:B,cells:q,note:bt}=G,b=`Event ${y.
n}${y.shape.label?` · ${y.shape.label}`:""}`;Re.setAttribute("aria-label",b);const F=()=>Wn(jsonObject(B,q),"the event");
Re.append(element("div",{class:"rxm-bar"},element("strong",{},b),element("span",{class:"rxm-why"},bt),element("span",{class:"\
rxm-grow"}),element("button",{type:"button",onclick:F},"Copy event"),element("button",{type:"button","aria-label":"Close",
title:"Close",onclick:qn},"×")),eventTree(B,q,n.kinds,r.zone))}function De(){return["ended","failed"].includes(i.state.
tone)}function os(y,B){"event"in y?Jn(y,B):Le(y,B)}function Le(y,B){y.shapes&&n.addShapes(y.first_shape??0,y.shapes),y.kinds&&
n.addKinds(y.kinds),y.link&&(U={run:y.link[0],port:y.link[1],first:y.link[2]}),n.add(parseBuffer(B),timesOf(B)),y.state.
text!==i.state.text&&_e(y.state.text),y.one_in!==i.one_in&&y.one_in>1&&_e(`showing 1 in ${y.one_in}`),y.viewed&&ie.answered(
y.viewed)&&(wt.dataset.told="true"),Object.assign(i,{total:y.total,kept:y.kept,one_in:y.one_in,state:y.state}),s.note(y.
at,y.total,performance.now()/1e3),ft()}function Jn(y,B){if(!(!G||G.row.n!==y.event)){if(y.gone)G.note="shortened; the ke\
rnel no longer holds the rest";else{const[q,bt]=parseBuffer(B);Object.assign(G,presentFields(q,presentCells(bt)),{note:""})}
Gt()}}function me(y,B){"event"in y||(y.total<i.total&&(L=null,x.clear(),M=null),w=y.format??{},y.layout&&!p&&Je(y.layout),
n.limit=y.limit??n.limit,n.clear(),y.total||n.forget(),setText(It,y.label??""),wt.setAttribute("aria-label",`Events of ${y.
label}`),Le(y,B))}function Je(y){p=!0,V=0,h.restore(y);const{filter:B,sort:q}=h.layout;st.value=B,r.filter=B,q&&(r.sort=
{name:q[0]==="#"?NUMBER:q[0].slice(1),direction:q[1]})}const ie=new Reporter((y,B)=>{const q=!r.sort&&!zt(),bt=L?.rows.at(
-1);return Fe.send({do:"view",turn:y,chosen:B,numbers:q?null:D.map(b=>b.n),until:q&&L?bt?.n??-1:null,columns:jn(),hidden:[
...n.kinds.keys()].filter(b=>b!==NUMBER&&h.isHidden(b)).map(columnTitle),selected:[...x],layout:h.layout}),Fe.view}),Fe=live(
t,e,{onSnapshot:me,onMessage:os}),yn=setInterval(()=>Fe.isShown()&&qe(),1e3);return Tn(),()=>{clearInterval(yn),clearTimeout(
Nn),ft.cancel(),clearTimeout(O),ie.dispose(),is.dispose();for(const y of[Tt,be,Vt,ue,de])y.dispose();se.dispose(),Fe.dispose(),
wt.remove()}}var view_default2={initialize,render:render2},HEADS=["times","last","step","function","event","error"];function failuresTable(t){
const e=element("tr",{},...HEADS.map(s=>element("th",{scope:"col"},s))),n=t.length===1?"one kind of failure":`${t.length}\
 kinds of failures`;return element("table",{class:"rxm-p-failures"},element("caption",{},n),element("thead",{},e),element(
"tbody",{},...t.map(lineOf2)))}function lineOf2(t){const e=new Date(Number(BigInt(t.at_ns)/1000000n)),n=element("td",{},
t.error);return t.remedy&&!t.error.includes(t.remedy)&&n.append(element("div",{class:"rxm-p-remedy"},`Remedy: ${t.remedy}`)),
element("tr",{},element("td",{class:"rxm-p-number","data-unit":t.count===1?" time":" times"},groupedText(t.count)),element(
"td",{class:"rxm-p-short",title:e.toISOString()},e.toLocaleTimeString([],{hour12:!1})),element("td",{class:"rxm-p-short"},
t.step),element("td",{class:"rxm-p-code"},t.function||"–"),element("td",{class:"rxm-p-code rxm-p-event"},t.event||"–"),
n)}function stepFigures(t){const e=[];return t.failures&&e.push([`${countText(t.failures)} failed`,"bad"]),t.dropped&&e.
push([`${countText(t.dropped)} dropped`,"bad"]),t.missed&&e.push([`${countText(t.missed)} missed`,"warn"]),t.queued&&e.push(
[`${countText(t.queued)} queued`,t.queued*2>(t.capacity??0)?"warn":""]),t.busy!==null&&t.busy>=.005&&e.push([`${Math.round(
t.busy*100)} % busy`,t.busy>.8?"warn":""]),e}function fitting(t,e){const n=[];let s=0;for(const i of t){if(s+=i[0].length+
3,n.length&&s>e)return[...n,["…",""]];n.push(i)}return n}function sparkPoints(t,e,n,s){const i=e/Math.max(1,t.length-1),
r=h=>n-1-h/s*(n-2);return t.map((h,p)=>`${(p*i).toFixed(1)},${r(h).toFixed(1)}`).join(" ")}var LEAST_SCALE=.8,LETTER_PX=6.2,
COUNTER_LETTER_PX=5.6,LABEL_PX2=14;function graphOf(t,e){const{boxes:n=[],ports:s=[],routes:i=[],width:r=0}=t,h=new DOMParser().
parseFromString(t.svg??"<svg/>","image/svg+xml").documentElement,p=document.importNode(h,!0),w=Math.round(r*LEAST_SCALE);
p.setAttribute("role","group");function x(D){const U=D?"max-height: 78vh":`max-width: ${r}px; min-width: ${w}px`;p.setAttribute(
"style",`width: 100%; height: auto; ${U}`)}x(!1);const M=p.querySelector("g[transform]")??p;function N(D,U,wt){D.setAttribute(
"tabindex","0"),D.setAttribute("role","button"),D.setAttribute("data-tap",U),D.setAttribute("aria-label",`${wt}: show it\
s last events`),D.addEventListener("click",()=>e(U)),D.addEventListener("keydown",It=>{It.key!=="Enter"&&It.key!==" "||(It.
preventDefault(),e(U))})}const A=i.map(D=>{const{x:U,y:wt}=D,It=svgElement("text",{class:"rxm-p-rate",x:U,y:wt+3.5,"text\
-anchor":"middle"}),qt=svgElement("rect",{class:"paper",x:U-20,y:wt-LABEL_PX2/2,width:40,height:LABEL_PX2,rx:3}),jt=svgElement(
"path",{class:"rxm-p-reach",d:D.way}),ee=D.port.endsWith("/err"),st=svgElement("g",{class:ee?"rxm-p-wire rxm-p-err":"rxm\
-p-wire"},jt,qt,It);return N(st,D.port,`wire from ${D.port} to ${D.target}`),M.append(st),{at:s.indexOf(D.port),name:portName(
D),x:U,text:It,paper:qt,wire:st}}),C=M.querySelectorAll("g.step"),L=n.map((D,U)=>{const wt={x:D.x+D.width/2,y:D.y+D.height-
7},It=svgElement("text",{class:"rxm-p-counters",...wt,"text-anchor":"middle"}),qt=svgElement("title",{}),jt=C[U]??svgElement(
"g",{}),{mark:ee,hint:st}=hintMark(D);return jt.append(It),N(jt,D.taps,`${D.kind} ${D.name}`),{group:jt,line:It,whole:qt,
mark:ee,hint:st,room:(D.width-12)/COUNTER_LETTER_PX}});function G(D){for(const{at:U,name:wt,x:It,text:qt,paper:jt,wire:ee}of A){
const st=D.rates===null?countText(D.counts[U]):rateText(D.rates[U]),Tt=wt==="out"?st:`${wt} ${st}`;if(ee.classList.toggle(
"rxm-p-idle",D.rates!==null&&D.rates[U]<.05),qt.textContent===Tt)continue;qt.textContent=Tt;const Zt=Tt.length*LETTER_PX+
8;jt.setAttribute("width",String(Zt)),jt.setAttribute("x",String(It-Zt/2))}D.steps.forEach((U,wt)=>{const{group:It,line:qt,
whole:jt,mark:ee,hint:st,room:Tt}=L[wt];setText(st,U.hint),U.hint?ee.isConnected||It.append(ee):ee.remove();const Zt=stepFigures(
U),ln=Zt.map(([be])=>be).join(" · ");if(jt.textContent===ln)return;jt.textContent=ln;const fe=fitting(Zt,Tt).map(([be,Vt],ue)=>svgElement(
"tspan",{class:Vt?`rxm-p-${Vt}`:""},(ue?" · ":"")+be));qt.replaceChildren(jt,...fe)})}function V(D){for(const U of p.querySelectorAll(
"[data-tap]"))U.classList.toggle("rxm-p-tapped",U.getAttribute("data-tap")===D)}return{svg:p,write:G,mark:V,fit:x}}function hintMark(t){
const e=svgElement("title",{}),n="fill: var(--rxm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-a\
nchor":"middle"};return{hint:e,mark:svgElement("text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){
return t.port.split("/").pop()??""}var WIDTH=160,HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.
clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.entries(n)){let r=e.get(s);r||(r=makeRow(s),e.set(s,r),t.append(
r.el)),r.add(i)}}}}function makeRow(t){let e=[];const n=svgElement("polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,
height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement("svg",{...s,role:"img"},n),r=element("span",{class:"rxm-p-l\
agtext"}),h=element("div",{class:"rxm-p-lag"},element("span",{class:"rxm-p-lagname"},t),i,r);function p(w){e=[...e,...w].
slice(-KEPT);const x=e.at(-1);if(!x)return;const[M,N,A]=x,C=e.map(V=>V[1]),L=Math.max(...C,.001);n.setAttribute("points",
sparkPoints(C,WIDTH,HEIGHT,L));const G=`lag p50 ${lagText(M)} · p99 ${lagText(N)} · max ${lagText(A)}`;r.textContent=G,
i.setAttribute("aria-label",`${t}: ${G}; p99 of the last two minutes, at most ${lagText(L)}`)}return{el:h,add:p}}var HINT="\
Click a step or a wire to see its last events.";function render3({model:t,el:e}){let n=null,s=null,i="",r=[],h=()=>{};const p=element(
"span",{class:"rxm-p-status",role:"status"}),w=element("span",{class:"rxm-p-uptime"}),x=element("strong",{class:"rxm-p-n\
ame"}),M="stop the sources; what is under way runs on",N=fe("Pause",M,()=>Me(n?.status==="paused"?"resume":"pause")),A=fe(
"Step","while paused: let one event in from each source",()=>ke({do:"step"})),C=fe("Stop","stop the sources, let what is\
 under way arrive, end",()=>Me("stop")),L=element("span",{class:"rxm-p-gap"}),G=fe("Full screen","the graph as large as \
the screen (Escape ends it)",be),V=element("span",{class:"rxm-p-buttons"},N,A,C,G,snapshotButton(t)),D=element("div",{class:"\
rxm-p-head"},x,p,w,L,V),U=element("div",{class:"rxm-p-graph"}),wt=element("p",{class:"rxm-p-hint"},HINT),It=element("div",
{class:"rxm-p-notes"}),qt=element("div",{class:"rxm-p-lags"}),jt=element("div",{class:"rxm-p-report",role:"alert",hidden:!0}),
ee=element("div",{class:"rxm-p-taphead"}),st=element("div"),Tt=element("div",{class:"rxm-p-tap",hidden:!0},ee,st),Zt=element(
"div",{class:"rxm-p-failing"});e.classList.add("rxm-panel"),e.append(D,U,It,wt,qt,jt,Tt,Zt),keepKeys(e);const ln=lagsOf(
qt);function fe(Q,de,Ie){return element("button",{type:"button",title:de,onclick:Ie},Q)}function be(){document.fullscreenElement?
document.exitFullscreen():Vt()?ue(!1):e.requestFullscreen?e.requestFullscreen().catch(()=>ue(!0)):ue(!0)}function Vt(){return e.
classList.contains("rxm-p-full")}function ue(Q){e.classList.toggle("rxm-p-full",Q),setText(G,Q?"Leave full screen":"Full\
 screen"),s?.fit(Q)}const an=()=>ue(e.matches(":fullscreen")),se=Q=>Q.key==="Escape"&&Vt()&&ue(!1);e.addEventListener("f\
ullscreenchange",an),e.addEventListener("keydown",se);function ke(Q){cn.send(Q,de=>!!de.heard||de.over)}function Me(Q){ke(
{do:Q})}function Re(Q){ke(Q===i?{do:"untap"}:{do:"tap",port:Q})}async function Ge(Q){if((Q?.model??"")===(Tt.dataset.model??
"")||(h(),h=()=>{},Tt.dataset.model=Q?.model??"",i=Q?.port??"",s?.mark(i),Tt.hidden=!Q,st.replaceChildren(),!Q))return;ee.
replaceChildren(element("span",{},"what passes ",element("code",{},Q.port)),fe("Close","Look no longer",()=>ke({do:"unta\
p"})));const de=await showChild(t,Q,st);Tt.dataset.model===Q.model?h=de:de()}function Ke(Q){n=Q;const de=Q.exit_status?`\
, exit status ${Q.exit_status}`:"",Ie=Q.failures?` · ${countText(Q.failures)} failure${Q.failures===1?"":"s"}`:"";setText(
p,Q.status+de),p.dataset.status=Q.status,setText(w,`${Q.over?"after":"for"} ${uptimeText(Q.uptime_s)}${Ie}`);const le=Q.
status==="paused";setText(N,le?"Resume":"Pause"),N.title=le?"let the sources go on":M,N.disabled=Q.over||!(le||Q.status===
"running"),A.disabled=Q.over||!le,C.disabled=Q.over||Q.status==="draining",setText(wt,Q.over?"It has ended: the figures \
are totals.":HINT),s?.write(Q),Ue(Q),ln.add(Q.lags),jt.hidden=!Q.report.length,jt.replaceChildren(...Q.report.map(Ve=>element(
"div",{},`left behind: ${Ve}`))),Q.failing&&Zt.replaceChildren(...Q.failing.length?[failuresTable(Q.failing)]:[]),Q.tap!==
void 0&&Ge(Q.tap)}function Ue({boxes:Q,steps:de}){Q&&(r=Q.map(le=>le.name));const Ie=de.flatMap((le,Ve)=>le.hint?[[r[Ve],
` ${le.hint}`]]:[]);Ie.flat().join("")!==It.textContent&&It.replaceChildren(...Ie.map(([le,Ve])=>element("div",{role:"no\
te"},element("strong",{},le),Ve)))}const cn=live(t,e,{onSnapshot(Q){setText(x,Q.flow??""),s=graphOf(Q,Re),U.replaceChildren(
s.svg),s.mark(i),s.fit(Vt()),ln.clear(),Ke(Q)},onMessage:Ke});return()=>{h(),e.removeEventListener("fullscreenchange",an),
e.removeEventListener("keydown",se),e.classList.remove("rxm-p-full"),cn.dispose()}}async function showChild(t,e,n){const s=t.
widget_manager;if(!s?.get_model||!s.create_view)return view_default2.render({model:innerModel(t,e.model),el:n})??(()=>{});
const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(i.el),i.trigger?.("displayed"),()=>i.remove()}
function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,(r,h)=>{r?.inner&&r.model===e&&i(r.inner,h)}),
t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"inner",content:s})}}var view_default3={initialize,
render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,n=Object.getOwnPropertyNames,
s=Object.prototype.hasOwnProperty,i=(o,a)=>{for(var f in a)t(o,f,{get:a[f],enumerable:!0})},r=(o,a,f,c)=>{if(a&&typeof a==
"object"||typeof a=="function")for(let d of n(a))!s.call(o,d)&&d!==f&&t(o,d,{get:()=>a[d],enumerable:!(c=e(a,d))||c.enumerable});
return o},h=o=>r(t({},"__esModule",{value:!0}),o),p={};i(p,{default:()=>xn});var w="uplot",x="u-hz",M="u-vt",N="u-title",
A="u-wrap",C="u-under",L="u-over",G="u-axis",V="u-off",D="u-select",U="u-cursor-x",wt="u-cursor-y",It="u-cursor-pt",qt="\
u-legend",jt="u-live",ee="u-inline",st="u-series",Tt="u-marker",Zt="u-label",ln="u-value",fe="width",be="height",Vt="bot\
tom",ue="left",an="right",se="#000",ke=se+"0",Me="mousemove",Re="mousedown",Ge="mouseup",Ke="mouseenter",Ue="mouseleave",
cn="dblclick",Q="resize",de="scroll",Ie="change",le="dppxchange",Ve="--",Dn=typeof window<"u",Xn=Dn?document:null,ze=Dn?
window:null,On=Dn?navigator:null,Et,Ne;function In(){let o=devicePixelRatio;Et!=o&&(Et=o,Ne&&is(Ie,Ne,In),Ne=matchMedia(
`(min-resolution: ${Et-.001}dppx) and (max-resolution: ${Et+.001}dppx)`),_e(Ie,Ne,In),ze.dispatchEvent(new CustomEvent(le)))}
function Ce(o,a){if(a!=null){let f=o.classList;!f.contains(a)&&f.add(a)}}function vn(o,a){let f=o.classList;f.contains(a)&&
f.remove(a)}function Bt(o,a,f){o.style[a]=f+"px"}function ve(o,a,f,c){let d=Xn.createElement(o);return a!=null&&Ce(d,a),
f?.insertBefore(d,c),d}function Te(o,a){return ve("div",o,a)}var ss=new WeakMap;function Xe(o,a,f,c,d){let k="translate("+
a+"px,"+f+"px)",v=ss.get(o);k!=v&&(o.style.transform=k,ss.set(o,k),a<0||f<0||a>c||f>d?Ce(o,V):vn(o,V))}var ds=new WeakMap;
function qn(o,a,f){let c=a+f,d=ds.get(o);c!=d&&(ds.set(o,c),o.style.background=a,o.style.borderColor=f)}var un=new WeakMap;
function Wn(o,a,f,c){let d=a+""+f,k=un.get(o);d!=k&&(un.set(o,d),o.style.height=f+"px",o.style.width=a+"px",o.style.marginLeft=
c?-a/2+"px":0,o.style.marginTop=c?-f/2+"px":0)}var Nn={passive:!0},vs={...Nn,capture:!0};function _e(o,a,f,c){a.addEventListener(
o,f,c?vs:Nn)}function is(o,a,f,c){a.removeEventListener(o,f,Nn)}Dn&&In();function hn(o,a,f,c){let d;f=f||0,c=c||a.length-
1;let k=c<=2147483647;for(;c-f>1;)d=k?f+c>>1:Je((f+c)/2),a[d]<o?f=d:c=d;return o-a[f]<=a[c]-o?f:c}function gn(o){return(a,f,c)=>{
let d=-1,k=-1;for(let v=f;v<=c;v++)if(o(a[v])){d=v;break}for(let v=c;v>=f;v--)if(o(a[v])){k=v;break}return[d,k]}}var Hn=o=>o!=
null,jn=o=>o!=null&&o>0,_n=gn(Hn),Tn=gn(jn);function O(o,a,f,c=0,d=!1){let k=d?Tn:_n,v=d?jn:Hn;[a,f]=k(o,a,f);let $=o[a],
E=o[a];if(a>-1)if(c==1)$=o[a],E=o[f];else if(c==-1)$=o[f],E=o[a];else for(let T=a;T<=f;T++){let Y=o[T];v(Y)&&(Y<$?$=Y:Y>
E&&(E=Y))}return[$??H,E??-H]}function W(o,a,f,c){let d=q(o),k=q(a);o==a&&(d==-1?(o*=f,a/=f):(o/=f,a*=f));let v=f==10?bt:
b,$=d==1?Je:Fe,E=k==1?Fe:Je,T=$(v(me(o))),Y=E(v(me(a))),I=B(f,T),z=B(f,Y);return f==10&&(T<0&&(I=ae(I,-T)),Y<0&&(z=ae(z,
-Y))),c||f==2?(o=I*d,a=z*k):(o=Eo(o,I),a=Mi(a,z)),[o,a]}function it(o,a,f,c){let d=W(o,a,f,c);return o==0&&(d[0]=0),a==0&&
(d[1]=0),d}var ft=.1,At={mode:3,pad:ft},Rt={pad:0,soft:null,mode:0},zt={min:Rt,max:Rt};function Qt(o,a,f,c){return Si(f)?
Gt(o,a,f):(Rt.pad=f,Rt.soft=c?0:null,Rt.mode=c?3:0,Gt(o,a,zt))}function dt(o,a){return o??a}function qe(o,a,f){for(a=dt(
a,0),f=dt(f,o.length-1);a<=f;){if(o[a]!=null)return!0;a++}return!1}function Gt(o,a,f){let c=f.min,d=f.max,k=dt(c.pad,0),
v=dt(d.pad,0),$=dt(c.hard,-H),E=dt(d.hard,H),T=dt(c.soft,H),Y=dt(d.soft,-H),I=dt(c.mode,0),z=dt(d.mode,0),ct=a-o,lt=bt(ct),
ht=y(me(o),me(a)),Dt=bt(ht),St=me(Dt-lt);(ct<1e-24||St>10)&&(ct=0,(o==0||a==0)&&(ct=1e-24,I==2&&T!=H&&(k=0),z==2&&Y!=-H&&
(v=0)));let X=ct||ht||1e3,yt=bt(X),Z=B(10,Je(yt)),Wt=X*(ct==0?o==0?.1:1:k),at=ae(Eo(o-Wt,Z/10),24),Yt=o>=T&&(I==1||I==3&&
at<=T||I==2&&at>=T)?T:H,Ot=y($,at<Yt&&o>=Yt?Yt:yn(Yt,at)),Kt=X*(ct==0?a==0?.1:1:v),pt=ae(Mi(a+Kt,Z/10),24),nt=a<=Y&&(z==
1||z==3&&pt>=Y||z==2&&pt<=Y)?Y:-H,xt=yn(E,pt>nt&&a<=nt?nt:y(nt,pt));return Ot==xt&&Ot==0&&(xt=100),[Ot,xt]}var De=new Intl.
NumberFormat(Dn?On.language:"en-US"),os=o=>De.format(o),Le=Math,Jn=Le.PI,me=Le.abs,Je=Le.floor,ie=Le.round,Fe=Le.ceil,yn=Le.
min,y=Le.max,B=Le.pow,q=Le.sign,bt=Le.log10,b=Le.log2,F=(o,a=1)=>Le.sinh(o)*a,P=(o,a=1)=>Le.asinh(o/a),H=1/0;function J(o){
return(bt((o^o>>31)-(o>>31))|0)+1}function mt(o,a,f){return yn(y(o,a),f)}function Nt(o){return typeof o=="function"}function ut(o){
return Nt(o)?o:()=>o}var ne=()=>{},pe=o=>o,Ze=(o,a)=>a,wn=o=>null,Be=o=>!0,Qe=(o,a)=>o==a,ms=/\.\d*?(?=9{6,}|0{6,})/gm,Cn=o=>{
if(Oo(o)||_s.has(o))return o;let a=`${o}`,f=a.match(ms);if(f==null)return o;let c=f[0].length-1;if(a.indexOf("e-")!=-1){
let[d,k]=a.split("e");return+`${Cn(d)}e${k}`}return ae(o,c)};function ps(o,a){return Cn(ae(Cn(o/a))*a)}function Mi(o,a){
return Cn(Fe(Cn(o/a))*a)}function Eo(o,a){return Cn(Je(Cn(o/a))*a)}function ae(o,a=0){if(Oo(o))return o;let f=10**a,c=o*
f*(1+Number.EPSILON);return ie(c)/f}var _s=new Map;function Ao(o){return((""+o).split(".")[1]||"").length}function fi(o,a,f,c){
let d=[],k=c.map(Ao);for(let v=a;v<f;v++){let $=me(v),E=ae(B(o,v),$);for(let T=0;T<c.length;T++){let Y=o==10?+`${c[T]}e${v}`:
c[T]*E,I=(v>=0?0:$)+(v>=k[T]?0:k[T]),z=o==10?Y:ae(Y,I);d.push(z),_s.set(z,I)}}return d}var di={},Bi=[],Hs=[null,null],ys=Array.
isArray,Oo=Number.isInteger,ol=o=>o===void 0;function Io(o){return typeof o=="string"}function Si(o){let a=!1;if(o!=null){
let f=o.constructor;a=f==null||f==Object}return a}function rl(o){return o!=null&&typeof o=="object"}var ll=Object.getPrototypeOf(
Uint8Array),Co="__proto__";function js(o,a=Si){let f;if(ys(o)){let c=o.find(d=>d!=null);if(ys(c)||a(c)){f=Array(o.length);
for(let d=0;d<o.length;d++)f[d]=js(o[d],a)}else f=o.slice()}else if(o instanceof ll)f=o.slice();else if(a(o)){f={};for(let c in o)
c!=Co&&(f[c]=js(o[c],a))}else f=o;return f}function We(o){let a=arguments;for(let f=1;f<a.length;f++){let c=a[f];for(let d in c)
d!=Co&&(Si(o[d])?We(o[d],js(c[d])):o[d]=js(c[d]))}return o}var al=0,cl=1,ul=2;function hl(o,a,f){for(let c=0,d,k=-1;c<a.
length;c++){let v=a[c];if(v>k){for(d=v-1;d>=0&&o[d]==null;)o[d--]=null;for(d=v+1;d<f&&o[d]==null;)o[k=d++]=null}}}function fl(o,a){
if(pl(o)){let v=o[0].slice();for(let $=1;$<o.length;$++)v.push(...o[$].slice(1));return gl(v[0])||(v=ml(v)),v}let f=new Set;
for(let v=0;v<o.length;v++){let $=o[v][0],E=$.length;for(let T=0;T<E;T++)f.add($[T])}let c=[Array.from(f).sort((v,$)=>v-
$)],d=c[0].length,k=new Map;for(let v=0;v<d;v++)k.set(c[0][v],v);for(let v=0;v<o.length;v++){let $=o[v],E=$[0];for(let T=1;T<
$.length;T++){let Y=$[T],I=Array(d).fill(void 0),z=a?a[v][T]:cl,ct=[];for(let lt=0;lt<Y.length;lt++){let ht=Y[lt],Dt=k.get(
E[lt]);ht===null?z!=al&&(I[Dt]=ht,z==ul&&ct.push(Dt)):I[Dt]=ht}hl(I,ct,d),c.push(I)}}return c}var dl=typeof queueMicrotask>
"u"?o=>Promise.resolve().then(o):queueMicrotask;function ml(o){let a=o[0],f=a.length,c=Array(f);for(let k=0;k<c.length;k++)
c[k]=k;c.sort((k,v)=>a[k]-a[v]);let d=[];for(let k=0;k<o.length;k++){let v=o[k],$=Array(f);for(let E=0;E<f;E++)$[E]=v[c[E]];
d.push($)}return d}function pl(o){let a=o[0][0],f=a.length;for(let c=1;c<o.length;c++){let d=o[c][0];if(d.length!=f)return!1;
if(d!=a){for(let k=0;k<f;k++)if(d[k]!=a[k])return!1}}return!0}function gl(o,a=100){let f=o.length;if(f<=1)return!0;let c=0,
d=f-1;for(;c<=d&&o[c]==null;)c++;for(;d>=c&&o[d]==null;)d--;if(d<=c)return!0;let k=y(1,Je((d-c+1)/a));for(let v=o[c],$=c+
k;$<=d;$+=k){let E=o[$];if(E!=null){if(E<=v)return!1;v=E}}return!0}var Lo=["January","February","March","April","May","J\
une","July","August","September","October","November","December"],Fo=["Sunday","Monday","Tuesday","Wednesday","Thursday",
"Friday","Saturday"];function Po(o){return o.slice(0,3)}var wl=Fo.map(Po),xl=Lo.map(Po),bl={MMMM:Lo,MMM:xl,WWWW:Fo,WWW:wl};
function mi(o){return(o<10?"0":"")+o}function vl(o){return(o<10?"00":o<100?"0":"")+o}var _l={YYYY:o=>o.getFullYear(),YY:o=>(o.
getFullYear()+"").slice(2),MMMM:(o,a)=>a.MMMM[o.getMonth()],MMM:(o,a)=>a.MMM[o.getMonth()],MM:o=>mi(o.getMonth()+1),M:o=>o.
getMonth()+1,DD:o=>mi(o.getDate()),D:o=>o.getDate(),WWWW:(o,a)=>a.WWWW[o.getDay()],WWW:(o,a)=>a.WWW[o.getDay()],HH:o=>mi(
o.getHours()),H:o=>o.getHours(),h:o=>{let a=o.getHours();return a==0?12:a>12?a-12:a},AA:o=>o.getHours()>=12?"PM":"AM",aa:o=>o.
getHours()>=12?"pm":"am",a:o=>o.getHours()>=12?"p":"a",mm:o=>mi(o.getMinutes()),m:o=>o.getMinutes(),ss:o=>mi(o.getSeconds()),
s:o=>o.getSeconds(),fff:o=>vl(o.getMilliseconds())};function Yi(o,a){a=a||bl;let f=[],c=/\{([a-z]+)\}|[^{]+/gi,d;for(;d=
c.exec(o);)f.push(d[0][0]=="{"?_l[d[1]]:d[0]);return k=>{let v="";for(let $=0;$<f.length;$++)v+=typeof f[$]=="string"?f[$]:
f[$](k,a);return v}}var yl=new Intl.DateTimeFormat().resolvedOptions().timeZone;function kl(o,a){let f;return a=="UTC"||
a=="Etc/UTC"?f=new Date(+o+o.getTimezoneOffset()*6e4):a==yl?f=o:(f=new Date(o.toLocaleString("en-US",{timeZone:a})),f.setMilliseconds(
o.getMilliseconds())),f}var Ro=o=>o%1==0,$i=[1,2,2.5,5],Ml=fi(10,-32,0,$i),zo=fi(10,0,32,$i),Sl=zo.filter(Ro),Es=Ml.concat(
zo),Gi=`
`,Do="{YYYY}",Wo=Gi+Do,Ho="{M}/{D}",pi=Gi+Ho,Ni=pi+"/{YY}",jo="{aa}",$l="{h}:{mm}",Bs=$l+jo,Bo=Gi+Bs,Yo=":{ss}",te=null;
function Go(o){let a=o*1e3,f=a*60,c=f*60,d=c*24,k=d*30,v=d*365,$=(o==1?fi(10,0,3,$i).filter(Ro):fi(10,-3,0,$i)).concat([
a,a*5,a*10,a*15,a*30,f,f*5,f*10,f*15,f*30,c,c*2,c*3,c*4,c*6,c*8,c*12,d,d*2,d*3,d*4,d*5,d*6,d*7,d*8,d*9,d*10,d*15,k,k*2,k*
3,k*4,k*6,v,v*2,v*5,v*10,v*25,v*50,v*100]),E=[[v,Do,te,te,te,te,te,te,1],[d*28,"{MMM}",Wo,te,te,te,te,te,1],[d,Ho,Wo,te,
te,te,te,te,1],[c,"{h}"+jo,Ni,te,pi,te,te,te,1],[f,Bs,Ni,te,pi,te,te,te,1],[a,Yo,Ni+" "+Bs,te,pi+" "+Bs,te,Bo,te,1],[o,Yo+
".{fff}",Ni+" "+Bs,te,pi+" "+Bs,te,Bo,te,1]];function T(Y){return(I,z,ct,lt,ht,Dt)=>{let St=[],X=ht>=v,yt=ht>=k&&ht<v,Z=Y(
ct),Wt=ae(Z*o,3),at=Ki(Z.getFullYear(),X?0:Z.getMonth(),yt||X?1:Z.getDate()),Yt=ae(at*o,3);if(yt||X){let Ot=yt?ht/k:0,Kt=X?
ht/v:0,pt=Wt==Yt?Wt:ae(Ki(at.getFullYear()+Kt,at.getMonth()+Ot,1)*o,3),nt=new Date(ie(pt/o)),xt=nt.getFullYear(),vt=nt.getMonth();
for(let Ht=0;pt<=lt;Ht++){let kt=Ki(xt+Kt*Ht,vt+Ot*Ht,1),Ct=kt-Y(ae(kt*o,3));pt=ae((+kt+Ct)*o,3),pt<=lt&&St.push(pt)}}else{
let Ot=ht>=d?d:ht,Kt=Je(ct)-Je(Wt),pt=Yt+Kt+Mi(Wt-Yt,Ot);St.push(pt);let nt=Y(pt),xt=nt.getHours()+nt.getMinutes()/f+nt.
getSeconds()/c,vt=ht/c,Ht=I.axes[z]._space,kt=Dt/Ht;for(;pt=ae(pt+ht,o==1?0:3),!(pt>lt);)if(vt>1){let Ct=Je(ae(xt+vt,6))%
24,Pt=Y(pt).getHours()-Ct;Pt>1&&(Pt=-1),pt-=Pt*c,xt=(xt+vt)%24;let Ee=St[St.length-1];ae((pt-Ee)/ht,3)*kt>=.7&&St.push(pt)}else
St.push(pt)}return St}}return[$,E,T]}var[Nl,Tl,El]=Go(1),[Al,Ol,Il]=Go(.001);fi(2,-53,53,[1]);function Ko(o,a){return o.
map(f=>f.map((c,d)=>d==0||d==8||c==null?c:a(d==1||f[8]==0?c:f[1]+c)))}function Uo(o,a){return(f,c,d,k,v)=>{let $=a.find(
lt=>v>=lt[0])||a[a.length-1],E,T,Y,I,z,ct;return c.map(lt=>{let ht=o(lt),Dt=ht.getFullYear(),St=ht.getMonth(),X=ht.getDate(),
yt=ht.getHours(),Z=ht.getMinutes(),Wt=ht.getSeconds(),at=Dt!=E&&$[2]||St!=T&&$[3]||X!=Y&&$[4]||yt!=I&&$[5]||Z!=z&&$[6]||
Wt!=ct&&$[7]||$[1];return E=Dt,T=St,Y=X,I=yt,z=Z,ct=Wt,at(ht)})}}function Cl(o,a){let f=Yi(a);return(c,d,k,v,$)=>d.map(E=>f(
o(E)))}function Ki(o,a,f){return new Date(o,a,f)}function Vo(o,a){return a(o)}var Ll="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Xo(o,a){
return(f,c,d,k)=>k==null?Ve:a(o(c))}function Fl(o,a){let f=o.series[a];return f.width?f.stroke(o,a):f.points.width?f.points.
stroke(o,a):null}function Pl(o,a){return o.series[a].fill(o,a)}var Rl={show:!0,live:!0,isolate:!1,mount:ne,markers:{show:!0,
width:2,stroke:Fl,fill:Pl,dash:"solid"},idx:null,idxs:null,values:[]};function zl(o,a){let f=o.cursor.points,c=Te(),d=f.
size(o,a);Bt(c,fe,d),Bt(c,be,d);let k=d/-2;Bt(c,"marginLeft",k),Bt(c,"marginTop",k);let v=f.width(o,a,d);return v&&Bt(c,
"borderWidth",v),c}function Dl(o,a){let f=o.series[a].points;return f._fill||f._stroke}function Wl(o,a){let f=o.series[a].
points;return f._stroke||f._fill}function Hl(o,a){return o.series[a].points.size}var Ui=[0,0];function jl(o,a,f){return Ui[0]=
a,Ui[1]=f,Ui}function Ti(o,a,f,c=!0){return d=>{d.button==0&&(!c||d.target==a)&&f(d)}}function Vi(o,a,f,c=!0){return d=>{
(!c||d.target==a)&&f(d)}}var Bl={show:!0,x:!0,y:!0,lock:!1,move:jl,points:{one:!1,show:zl,size:Hl,width:0,stroke:Wl,fill:Dl},
bind:{mousedown:Ti,mouseup:Ti,click:Ti,dblclick:Ti,mousemove:Vi,mouseleave:Vi,mouseenter:Vi},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(o,a)=>{a.stopPropagation(),a.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(o,a,f,c,d)=>c-
d,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},qo={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Xi=We({},qo,{filter:Ze}),Jo=We({},Xi,{size:10}),Zo=We({},qo,{show:!1}),qi='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Qo="bold "+qi,tr=1.5,er={show:!0,scale:"x",stroke:se,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:2,grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0},Yl="\
Value",Gl="Time",nr={show:!0,scale:"x",auto:!1,sorted:1,min:H,max:-H,idxs:[]};function Kl(o,a,f,c,d){return a.map(k=>k==
null?"":os(k))}function Ul(o,a,f,c,d,k,v){let $=[],E=_s.get(d)||0;f=v?f:ae(Mi(f,d),E);for(let T=f;T<=c;T=ae(T+d,E))$.push(
Object.is(T,-0)?0:T);return $}function Ji(o,a,f,c,d,k,v){let $=[],E=o.scales[o.axes[a].scale].log,T=E==10?bt:b,Y=Je(T(f));
d=B(E,Y),E==10&&(d=Es[hn(d,Es)]);let I=f,z=d*E;E==10&&(z=Es[hn(z,Es)]);do $.push(I),I=I+d,E==10&&!_s.has(I)&&(I=ae(I,_s.
get(d))),I>=z&&(d=I,z=d*E,E==10&&(z=Es[hn(z,Es)]));while(I<=c);return $}function Vl(o,a,f,c,d,k,v){let $=o.scales[o.axes[a].
scale].asinh,E=c>$?Ji(o,a,y($,f),c,d):[$],T=c>=0&&f<=0?[0]:[];return(f<-$?Ji(o,a,y($,-c),-f,d):[$]).reverse().map(Y=>-Y).
concat(T,E)}var sr=/./,Xl=/[12357]/,ql=/[125]/,ir=/1/,Zi=(o,a,f,c)=>o.map((d,k)=>a==4&&d==0||k%c==0&&f.test(d.toExponential()[d<
0?1:0])?d:null);function Jl(o,a,f,c,d){let k=o.axes[f],v=k.scale,$=o.scales[v],E=o.valToPos,T=k._space,Y=E(10,v),I=E(9,v)-
Y>=T?sr:E(7,v)-Y>=T?Xl:E(5,v)-Y>=T?ql:ir;if(I==ir){let z=me(E(1,v)-Y);if(z<T)return Zi(a.slice().reverse(),$.distr,I,Fe(
T/z)).reverse()}return Zi(a,$.distr,I,1)}function Zl(o,a,f,c,d){let k=o.axes[f],v=k.scale,$=k._space,E=o.valToPos,T=me(E(
1,v)-E(2,v));return T<$?Zi(a.slice().reverse(),3,sr,Fe($/T)).reverse():a}function Ql(o,a,f,c){return c==null?Ve:a==null?
"":os(a)}var or={show:!0,scale:"y",stroke:se,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:3,
grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0};function ta(o,a){let f=3+(o||1)*2;return ae(f*a,3)}function ea(o,a){
let{scale:f,idxs:c}=o.series[0],d=o._data[0],k=o.valToPos(d[c[0]],f,!0),v=o.valToPos(d[c[1]],f,!0),$=me(v-k),E=o.series[a],
T=$/(E.points.space*Et);return c[1]-c[0]<=T}var rr={scale:null,auto:!0,sorted:0,min:H,max:-H},lr=(o,a,f,c,d)=>d,ar={show:!0,
auto:!0,sorted:0,gaps:lr,alpha:1,facets:[We({},rr,{scale:"x"}),We({},rr,{scale:"y"})]},cr={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:lr,alpha:1,points:{show:ea,filter:null},values:null,min:H,max:-H,idxs:[],path:null,clip:null};function na(o,a,f,c,d){
return f/10}var ur={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sa=We({},ur,{time:!1,ori:1}),hr={};
function fr(o,a){let f=hr[o];return f||(f={key:o,plots:[],sub(c){f.plots.push(c)},unsub(c){f.plots=f.plots.filter(d=>d!=
c)},pub(c,d,k,v,$,E,T){for(let Y=0;Y<f.plots.length;Y++)f.plots[Y]!=d&&f.plots[Y].pub(c,d,k,v,$,E,T)}},o!=null&&(hr[o]=f)),
f}var Ys=1,Qi=2;function As(o,a,f){let c=o.mode,d=o.series[a],k=c==2?o._data[a]:o._data,v=o.scales,$=o.bbox,E=k[0],T=c==
2?k[1]:k[a],Y=c==2?v[d.facets[0].scale]:v[o.series[0].scale],I=c==2?v[d.facets[1].scale]:v[d.scale],z=$.left,ct=$.top,lt=$.
width,ht=$.height,Dt=o.valToPosH,St=o.valToPosV;return Y.ori==0?f(d,E,T,Y,I,Dt,St,z,ct,lt,ht,Ai,Gs,Ii,pr,wr):f(d,E,T,Y,I,
St,Dt,ct,z,ht,lt,Oi,Ks,no,gr,xr)}function to(o,a){let f=0,c=0,d=dt(o.bands,Bi);for(let k=0;k<d.length;k++){let v=d[k];v.
series[0]==a?f=v.dir:v.series[1]==a&&(v.dir==1?c|=1:c|=2)}return[f,c==1?-1:c==2?1:c==3?2:0]}function ia(o,a,f,c,d){let k=o.
mode,v=o.series[a],$=k==2?v.facets[1].scale:v.scale,E=o.scales[$];return d==-1?E.min:d==1?E.max:E.distr==3?E.dir==1?E.min:
E.max:0}function gs(o,a,f,c,d,k){return As(o,a,(v,$,E,T,Y,I,z,ct,lt,ht,Dt)=>{let St=v.pxRound,X=T.dir*(T.ori==0?1:-1),yt=T.
ori==0?Gs:Ks,Z,Wt;X==1?(Z=f,Wt=c):(Z=c,Wt=f);let at=St(I($[Z],T,ht,ct)),Yt=St(z(E[Z],Y,Dt,lt)),Ot=St(I($[Wt],T,ht,ct)),Kt=St(
z(k==1?Y.max:Y.min,Y,Dt,lt)),pt=new Path2D(d);return yt(pt,Ot,Kt),yt(pt,at,Kt),yt(pt,at,Yt),pt})}function Ei(o,a,f,c,d,k){
let v=null;if(o.length>0){v=new Path2D;let $=a==0?Ii:no,E=f;for(let I=0;I<o.length;I++){let z=o[I];if(z[1]>z[0]){let ct=z[0]-
E;ct>0&&$(v,E,c,ct,c+k),E=z[1]}}let T=f+d-E,Y=10;T>0&&$(v,E,c-Y/2,T,c+k+Y)}return v}function oa(o,a,f){let c=o[o.length-
1];c&&c[0]==a?c[1]=f:o.push([a,f])}function eo(o,a,f,c,d,k,v){let $=[],E=o.length;for(let T=d==1?f:c;T>=f&&T<=c;T+=d)if(a[T]===
null){let Y=T,I=T;if(d==1)for(;++T<=c&&a[T]===null;)I=T;else for(;--T>=f&&a[T]===null;)I=T;let z=k(o[Y]),ct=I==Y?z:k(o[I]),
lt=Y-d;z=v<=0&&lt>=0&&lt<E?k(o[lt]):z;let ht=I+d;ct=v>=0&&ht>=0&&ht<E?k(o[ht]):ct,ct>=z&&$.push([z,ct])}return $}function dr(o){
return o==0?pe:o==1?ie:a=>ps(a,o)}function mr(o){let a=o==0?Ai:Oi,f=o==0?(d,k,v,$,E,T)=>{d.arcTo(k,v,$,E,T)}:(d,k,v,$,E,T)=>{
d.arcTo(v,k,E,$,T)},c=o==0?(d,k,v,$,E)=>{d.rect(k,v,$,E)}:(d,k,v,$,E)=>{d.rect(v,k,E,$)};return(d,k,v,$,E,T=0,Y=0)=>{T==
0&&Y==0?c(d,k,v,$,E):(T=yn(T,$/2,E/2),Y=yn(Y,$/2,E/2),a(d,k+T,v),f(d,k+$,v,k+$,v+E,T),f(d,k+$,v+E,k,v+E,Y),f(d,k,v+E,k,v,
Y),f(d,k,v,k+$,v,T),d.closePath())}}var Ai=(o,a,f)=>{o.moveTo(a,f)},Oi=(o,a,f)=>{o.moveTo(f,a)},Gs=(o,a,f)=>{o.lineTo(a,
f)},Ks=(o,a,f)=>{o.lineTo(f,a)},Ii=mr(0),no=mr(1),pr=(o,a,f,c,d,k)=>{o.arc(a,f,c,d,k)},gr=(o,a,f,c,d,k)=>{o.arc(f,a,c,d,
k)},wr=(o,a,f,c,d,k,v)=>{o.bezierCurveTo(a,f,c,d,k,v)},xr=(o,a,f,c,d,k,v)=>{o.bezierCurveTo(f,a,d,c,v,k)};function br(o){
return(a,f,c,d,k)=>As(a,f,(v,$,E,T,Y,I,z,ct,lt,ht,Dt)=>{let{pxRound:St,points:X}=v,yt,Z;T.ori==0?(yt=Ai,Z=pr):(yt=Oi,Z=gr);
let Wt=ae(X.width*Et,3),at=(X.size-X.width)/2*Et,Yt=ae(at*2,3),Ot=new Path2D,Kt=new Path2D,{left:pt,top:nt,width:xt,height:vt}=a.
bbox;Ii(Kt,pt-Yt,nt-Yt,xt+Yt*2,vt+Yt*2);let Ht=kt=>{if(E[kt]!=null){let Ct=St(I($[kt],T,ht,ct)),Pt=St(z(E[kt],Y,Dt,lt));
yt(Ot,Ct+at,Pt),Z(Ot,Ct,Pt,at,0,Jn*2)}};if(k)k.forEach(Ht);else for(let kt=c;kt<=d;kt++)Ht(kt);return{stroke:Wt>0?Ot:null,
fill:Ot,clip:Kt,flags:Ys|Qi}})}function vr(o){return(a,f,c,d,k,v)=>{c!=d&&(k!=c&&v!=c&&o(a,f,c),k!=d&&v!=d&&o(a,f,d),o(a,
f,v))}}var ra=vr(Gs),la=vr(Ks);function _r(o){let a=dt(o?.alignGaps,0);return(f,c,d,k)=>As(f,c,(v,$,E,T,Y,I,z,ct,lt,ht,Dt)=>{
[d,k]=_n(E,d,k);let St=v.pxRound,X=xt=>St(I(xt,T,ht,ct)),yt=xt=>St(z(xt,Y,Dt,lt)),Z,Wt;T.ori==0?(Z=Gs,Wt=ra):(Z=Ks,Wt=la);
let at=T.dir*(T.ori==0?1:-1),Yt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ys},Ot=Yt.stroke,Kt=!1;
if(k-d>=ht*4){let xt=Lt=>f.posToVal(Lt,T.key,!0),vt=null,Ht=null,kt,Ct,Pt,Ee=X($[at==1?d:k]),fn=X($[d]),he=X($[k]),oe=xt(
at==1?fn+1:he-1);for(let Lt=at==1?d:k;Lt>=d&&Lt<=k;Lt+=at){let _t=$[Lt],He=(at==1?_t<oe:_t>oe)?Ee:X(_t),Pe=E[Lt];He==Ee?
Pe!=null?(Ct=Pe,vt==null?(Z(Ot,He,yt(Ct)),kt=vt=Ht=Ct):Ct<vt?vt=Ct:Ct>Ht&&(Ht=Ct)):Pe===null&&(Kt=!0):(vt!=null&&Wt(Ot,Ee,
yt(vt),yt(Ht),yt(kt),yt(Ct)),Pe!=null?(Ct=Pe,Z(Ot,He,yt(Ct)),vt=Ht=kt=Ct):(vt=Ht=null,Pe===null&&(Kt=!0)),Ee=He,oe=xt(Ee+
at))}vt!=null&&vt!=Ht&&Pt!=Ee&&Wt(Ot,Ee,yt(vt),yt(Ht),yt(kt),yt(Ct))}else for(let xt=at==1?d:k;xt>=d&&xt<=k;xt+=at){let vt=E[xt];
vt===null?Kt=!0:vt!=null&&Z(Ot,X($[xt]),yt(vt))}let[pt,nt]=to(f,c);if(v.fill!=null||pt!=0){let xt=Yt.fill=new Path2D(Ot),
vt=v.fillTo(f,c,v.min,v.max,pt),Ht=yt(vt),kt=X($[d]),Ct=X($[k]);at==-1&&([Ct,kt]=[kt,Ct]),Z(xt,Ct,Ht),Z(xt,kt,Ht)}if(!v.
spanGaps){let xt=[];Kt&&xt.push(...eo($,E,d,k,at,X,a)),Yt.gaps=xt=v.gaps(f,c,d,k,xt),Yt.clip=Ei(xt,T.ori,ct,lt,ht,Dt)}return nt!=
0&&(Yt.band=nt==2?[gs(f,c,d,k,Ot,-1),gs(f,c,d,k,Ot,1)]:gs(f,c,d,k,Ot,nt)),Yt})}function aa(o){let a=dt(o.align,1),f=dt(o.
ascDesc,!1),c=dt(o.alignGaps,0),d=dt(o.extend,!1);return(k,v,$,E)=>As(k,v,(T,Y,I,z,ct,lt,ht,Dt,St,X,yt)=>{[$,E]=_n(I,$,E);
let Z=T.pxRound,{left:Wt,width:at}=k.bbox,Yt=he=>Z(lt(he,z,X,Dt)),Ot=he=>Z(ht(he,ct,yt,St)),Kt=z.ori==0?Gs:Ks,pt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Ys},nt=pt.stroke,xt=z.dir*(z.ori==0?1:-1),vt=Ot(I[xt==1?$:E]),Ht=Yt(Y[xt==
1?$:E]),kt=Ht,Ct=Ht;d&&a==-1&&(Ct=Wt,Kt(nt,Ct,vt)),Kt(nt,Ht,vt);for(let he=xt==1?$:E;he>=$&&he<=E;he+=xt){let oe=I[he];if(oe==
null)continue;let Lt=Yt(Y[he]),_t=Ot(oe);a==1?Kt(nt,Lt,vt):Kt(nt,kt,_t),Kt(nt,Lt,_t),vt=_t,kt=Lt}let Pt=kt;d&&a==1&&(Pt=
Wt+at,Kt(nt,Pt,vt));let[Ee,fn]=to(k,v);if(T.fill!=null||Ee!=0){let he=pt.fill=new Path2D(nt),oe=T.fillTo(k,v,T.min,T.max,
Ee),Lt=Ot(oe);Kt(he,Pt,Lt),Kt(he,Ct,Lt)}if(!T.spanGaps){let he=[];he.push(...eo(Y,I,$,E,xt,Yt,c));let oe=T.width*Et/2,Lt=f||
a==1?oe:-oe,_t=f||a==-1?-oe:oe;he.forEach(He=>{He[0]+=Lt,He[1]+=_t}),pt.gaps=he=T.gaps(k,v,$,E,he),pt.clip=Ei(he,z.ori,Dt,
St,X,yt)}return fn!=0&&(pt.band=fn==2?[gs(k,v,$,E,nt,-1),gs(k,v,$,E,nt,1)]:gs(k,v,$,E,nt,fn)),pt})}function yr(o,a,f,c,d,k,v=H){
if(o.length>1){let $=null;for(let E=0,T=1/0;E<o.length;E++)if(a[E]!==void 0){if($!=null){let Y=me(o[E]-o[$]);Y<T&&(T=Y,v=
me(f(o[E],c,d,k)-f(o[$],c,d,k)))}$=E}}return v}function ca(o){o=o||di;let a=dt(o.size,[.6,H,1]),f=o.align||0,c=o.gap||0,
d=o.radius;d=d==null?[0,0]:typeof d=="number"?[d,0]:d;let k=ut(d),v=1-a[0],$=dt(a[1],H),E=dt(a[2],1),T=dt(o.disp,di),Y=dt(
o.each,ct=>{}),{fill:I,stroke:z}=T;return(ct,lt,ht,Dt)=>As(ct,lt,(St,X,yt,Z,Wt,at,Yt,Ot,Kt,pt,nt)=>{let xt=St.pxRound,vt=f,
Ht=c*Et,kt=$*Et,Ct=E*Et,Pt,Ee;Z.ori==0?[Pt,Ee]=k(ct,lt):[Ee,Pt]=k(ct,lt);let fn=Z.dir*(Z.ori==0?1:-1),he=Z.ori==0?Ii:no,
oe=Z.ori==0?Y:(ot,ce,dn,qs,Cs,ls,Ls)=>{Y(ot,ce,dn,Cs,qs,Ls,ls)},Lt=dt(ct.bands,Bi).find(ot=>ot.series[0]==lt),_t=Lt!=null?
Lt.dir:0,He=St.fillTo(ct,lt,St.min,St.max,_t),Pe=xt(Yt(He,Wt,nt,Kt)),Ye,Se,Zn,Ln=pt,$e=xt(St.width*Et),rs=!1,ws=null,Bn=null,
ks=null,Us=null;I!=null&&($e==0||z!=null)&&(rs=!0,ws=I.values(ct,lt,ht,Dt),Bn=new Map,new Set(ws).forEach(ot=>{ot!=null&&
Bn.set(ot,new Path2D)}),$e>0&&(ks=z.values(ct,lt,ht,Dt),Us=new Map,new Set(ks).forEach(ot=>{ot!=null&&Us.set(ot,new Path2D)})));
let{x0:Vs,size:gi}=T;if(Vs!=null&&gi!=null){vt=1,X=Vs.values(ct,lt,ht,Dt),Vs.unit==2&&(X=X.map(ce=>ct.posToVal(Ot+ce*pt,
Z.key,!0)));let ot=gi.values(ct,lt,ht,Dt);gi.unit==2?Se=ot[0]*pt:Se=at(ot[0],Z,pt,Ot)-at(0,Z,pt,Ot),Ln=yr(X,yt,at,Z,pt,Ot,
Ln),Zn=Ln-Se+Ht}else Ln=yr(X,yt,at,Z,pt,Ot,Ln),Zn=Ln*v+Ht,Se=Ln-Zn;Zn<1&&(Zn=0),$e>=Se/2&&($e=0),Zn<5&&(xt=pe);let Ci=Zn>
0,Os=Ln-Zn-(Ci?$e:0);Se=xt(mt(Os,Ct,kt)),Ye=(vt==0?Se/2:vt==fn?0:Se)-vt*fn*((vt==0?Ht/2:0)+(Ci?$e/2:0));let kn={stroke:null,
fill:null,clip:null,band:null,gaps:null,flags:0},Xs=rs?null:new Path2D,xs=null;if(Lt!=null)xs=ct.data[Lt.series[1]];else{
let{y0:ot,y1:ce}=T;ot!=null&&ce!=null&&(yt=ce.values(ct,lt,ht,Dt),xs=ot.values(ct,lt,ht,Dt))}let Is=Pt*Se,Ft=Ee*Se;for(let ot=fn==
1?ht:Dt;ot>=ht&&ot<=Dt;ot+=fn){let ce=yt[ot];if(ce==null)continue;if(xs!=null){let En=xs[ot]??0;if(ce-En==0)continue;Pe=
Yt(En,Wt,nt,Kt)}let dn=Z.distr!=2||T!=null?X[ot]:ot,qs=at(dn,Z,pt,Ot),Cs=Yt(dt(ce,He),Wt,nt,Kt),ls=xt(qs-Ye),Ls=xt(y(Cs,
Pe)),Fn=xt(yn(Cs,Pe)),Yn=Ls-Fn;if(ce!=null){let En=ce<0?Ft:Is,Qn=ce<0?Is:Ft;rs?($e>0&&ks[ot]!=null&&he(Us.get(ks[ot]),ls,
Fn+Je($e/2),Se,y(0,Yn-$e),En,Qn),ws[ot]!=null&&he(Bn.get(ws[ot]),ls,Fn+Je($e/2),Se,y(0,Yn-$e),En,Qn)):he(Xs,ls,Fn+Je($e/
2),Se,y(0,Yn-$e),En,Qn),oe(ct,lt,ot,ls-$e/2,Fn,Se+$e,Yn)}}return $e>0?kn.stroke=rs?Us:Xs:rs||(kn._fill=St.width==0?St._fill:
St._stroke??St._fill,kn.width=0),kn.fill=rs?Bn:Xs,kn})}function ua(o,a){let f=dt(a?.alignGaps,0);return(c,d,k,v)=>As(c,d,
($,E,T,Y,I,z,ct,lt,ht,Dt,St)=>{[k,v]=_n(T,k,v);let X=$.pxRound,yt=Pt=>X(z(Pt,Y,Dt,lt)),Z=Pt=>X(ct(Pt,I,St,ht)),Wt,at,Yt;
Y.ori==0?(Wt=Ai,Yt=Gs,at=wr):(Wt=Oi,Yt=Ks,at=xr);let Ot=Y.dir*(Y.ori==0?1:-1),Kt=yt(E[Ot==1?k:v]),pt=Kt,nt=[],xt=[];for(let Pt=Ot==
1?k:v;Pt>=k&&Pt<=v;Pt+=Ot)if(T[Pt]!=null){let Ee=E[Pt],fn=yt(Ee);nt.push(pt=fn),xt.push(Z(T[Pt]))}let vt={stroke:o(nt,xt,
Wt,Yt,at,X),fill:null,clip:null,band:null,gaps:null,flags:Ys},Ht=vt.stroke,[kt,Ct]=to(c,d);if($.fill!=null||kt!=0){let Pt=vt.
fill=new Path2D(Ht),Ee=$.fillTo(c,d,$.min,$.max,kt),fn=Z(Ee);Yt(Pt,pt,fn),Yt(Pt,Kt,fn)}if(!$.spanGaps){let Pt=[];Pt.push(
...eo(E,T,k,v,Ot,yt,f)),vt.gaps=Pt=$.gaps(c,d,k,v,Pt),vt.clip=Ei(Pt,Y.ori,lt,ht,Dt,St)}return Ct!=0&&(vt.band=Ct==2?[gs(
c,d,k,v,Ht,-1),gs(c,d,k,v,Ht,1)]:gs(c,d,k,v,Ht,Ct)),vt})}function ha(o){return ua(fa,o)}function fa(o,a,f,c,d,k){let v=o.
length;if(v<2)return null;let $=new Path2D;if(f($,o[0],a[0]),v==2)c($,o[1],a[1]);else{let E=Array(v),T=Array(v-1),Y=Array(
v-1),I=Array(v-1);for(let z=0;z<v-1;z++)Y[z]=a[z+1]-a[z],I[z]=o[z+1]-o[z],T[z]=Y[z]/I[z];E[0]=T[0];for(let z=1;z<v-1;z++)
T[z]===0||T[z-1]===0||T[z-1]>0!=T[z]>0?E[z]=0:(E[z]=3*(I[z-1]+I[z])/((2*I[z]+I[z-1])/T[z-1]+(I[z]+2*I[z-1])/T[z]),isFinite(
E[z])||(E[z]=0));E[v-1]=T[v-2];for(let z=0;z<v-1;z++)d($,o[z]+I[z]/3,a[z]+E[z]*I[z]/3,o[z+1]-I[z]/3,a[z+1]-E[z+1]*I[z]/3,
o[z+1],a[z+1])}return $}var so=new Set;function kr(){for(let o of so)o.syncRect(!0)}Dn&&(_e(Q,ze,kr),_e(de,ze,kr,!0),_e(
le,ze,()=>{xn.pxRatio=Et}));var da=_r(),ma=br();function Mr(o,a,f,c){return(c?[o[0],o[1]].concat(o.slice(2)):[o[0]].concat(
o.slice(1))).map((d,k)=>io(d,k,a,f))}function pa(o,a){return o.map((f,c)=>c==0?{}:We({},a,f))}function io(o,a,f,c){return We(
{},a==0?f:c,o)}function Sr(o,a,f){return a==null?Hs:[a,f]}var ga=Sr;function wa(o,a,f){return a==null?Hs:Qt(a,f,ft,!0)}function $r(o,a,f,c){
return a==null?Hs:W(a,f,o.scales[c].log,!1)}var xa=$r;function Nr(o,a,f,c){return a==null?Hs:it(a,f,o.scales[c].log,!1)}
var ba=Nr;function va(o,a,f,c,d){let k=y(J(o),J(a)),v=a-o,$=hn(d/c*v,f);do{let E=f[$],T=c*E/v;if(T>=d&&k+(E<5?_s.get(E):
0)<=17)return[E,T]}while(++$<f.length);return[0,0]}function Tr(o){let a,f;return o=o.replace(/(\d+)px/,(c,d)=>(a=ie((f=+d)*
Et))+"px"),[o,a,f]}function _a(o){o.show&&[o.font,o.labelFont].forEach(a=>{let f=ae(a[2]*Et,1);a[0]=a[0].replace(/[0-9.]+px/,
f+"px"),a[1]=f})}function xn(o,a,f){let c={mode:dt(o.mode,1)},d=c.mode;function k(l,u,m,g){let _=u.valToPct(l);return g+
m*(u.dir==-1?1-_:_)}function v(l,u,m,g){let _=u.valToPct(l);return g+m*(u.dir==-1?_:1-_)}function $(l,u,m,g){return u.ori==
0?k(l,u,m,g):v(l,u,m,g)}c.valToPosH=k,c.valToPosV=v;let E=!1;c.status=0;let T=c.root=Te(w);if(o.id!=null&&(T.id=o.id),Ce(
T,o.class),o.title){let l=Te(N,T);l.textContent=o.title}let Y=ve("canvas"),I=c.ctx=Y.getContext("2d"),z=Te(A,T);_e("clic\
k",z,l=>{l.target===lt&&(ge!=li||ye!=ai)&&pn.click(c,l)},!0);let ct=c.under=Te(C,z);z.appendChild(Y);let lt=c.over=Te(L,
z);o=js(o);let ht=+dt(o.pxAlign,1),Dt=dr(ht);(o.plugins||[]).forEach(l=>{l.opts&&(o=l.opts(c,o)||o)});let St=o.ms||.001,
X=c.series=d==1?Mr(o.series||[],nr,cr,!1):pa(o.series||[null],ar),yt=c.axes=Mr(o.axes||[],er,or,!0),Z=c.scales={},Wt=c.bands=
o.bands||[];Wt.forEach(l=>{l.fill=ut(l.fill||null),l.dir=dt(l.dir,-1)});let at=d==2?X[1].facets[0].scale:X[0].scale,Yt={
axes:Ra,series:Ia},Ot=(o.drawOrder||["axes","series"]).map(l=>Yt[l]);function Kt(l){let u=l.distr==3?m=>bt(m>0?m:l.clamp(
c,m,l.min,l.max,l.key)):l.distr==4?m=>P(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let g=u(m),{_min:_,_max:S}=l,
R=S-_;return(g-_)/R}}function pt(l){let u=Z[l];if(u==null){let m=(o.scales||di)[l]||di;if(m.from!=null){pt(m.from);let g=We(
{},Z[m.from],m,{key:l});g.valToPct=Kt(g),Z[l]=g}else{u=Z[l]=We({},l==at?ur:sa,m),u.key=l;let g=u.time,_=u.range,S=ys(_);
if((l!=at||d==2&&!g)&&(S&&(_[0]==null||_[1]==null)&&(_={min:_[0]==null?At:{mode:1,hard:_[0],soft:_[0]},max:_[1]==null?At:
{mode:1,hard:_[1],soft:_[1]}},S=!1),!S&&Si(_))){let R=_;_=(j,K,tt)=>K==null?Hs:Qt(K,tt,R)}u.range=ut(_||(g?ga:l==at?u.distr==
3?xa:u.distr==4?ba:Sr:u.distr==3?$r:u.distr==4?Nr:wa)),u.auto=ut(S?!1:u.auto),u.clamp=ut(u.clamp||na),u._min=u._max=null,
u.valToPct=Kt(u)}}}pt("x"),pt("y"),d==1&&X.forEach(l=>{pt(l.scale)}),yt.forEach(l=>{pt(l.scale)});for(let l in o.scales)
pt(l);let nt=Z[at],xt=nt.distr,vt,Ht;nt.ori==0?(Ce(T,x),vt=k,Ht=v):(Ce(T,M),vt=v,Ht=k);let kt={};for(let l in Z){let u=Z[l];
(u.min!=null||u.max!=null)&&(kt[l]={min:u.min,max:u.max},u.min=u.max=null)}let Ct=o.tzDate||(l=>new Date(ie(l/St))),Pt=o.
fmtDate||Yi,Ee=St==1?El(Ct):Il(Ct),fn=Uo(Ct,Ko(St==1?Tl:Ol,Pt)),he=Xo(Ct,Vo(Ll,Pt)),oe=[],Lt=c.legend=We({},Rl,o.legend),
_t=c.cursor=We({},Bl,{drag:{y:d==2}},o.cursor),He=Lt.show,Pe=_t.show,Ye=Lt.markers;Lt.idxs=oe,Ye.width=ut(Ye.width),Ye.dash=
ut(Ye.dash),Ye.stroke=ut(Ye.stroke),Ye.fill=ut(Ye.fill);let Se,Zn,Ln,$e=[],rs=[],ws,Bn=!1,ks={};if(Lt.live){let l=X[1]?X[1].
values:null;Bn=l!=null,ws=Bn?l(c,1,0):{_:0};for(let u in ws)ks[u]=Ve}if(He)if(Se=ve("table",qt,T),Ln=ve("tbody",null,Se),
Lt.mount(c,Se),Bn){Zn=ve("thead",null,Se,Ln);let l=ve("tr",null,Zn);ve("th",null,l);for(var Us in ws)ve("th",Zt,l).textContent=
Us}else Ce(Se,ee),Lt.live&&Ce(Se,jt);let Vs={show:!0},gi={show:!1};function Ci(l,u){if(u==0&&(Bn||!Lt.live||d==2))return Hs;
let m=[],g=ve("tr",st,Ln,Ln.childNodes[u]);Ce(g,l.class),l.show||Ce(g,V);let _=ve("th",null,g);if(Ye.show){let j=Te(Tt,_);
if(u>0){let K=Ye.width(c,u);K&&(j.style.border=K+"px "+Ye.dash(c,u)+" "+Ye.stroke(c,u)),j.style.background=Ye.fill(c,u)}}
let S=Te(Zt,_);l.label instanceof HTMLElement?S.appendChild(l.label):S.textContent=l.label,u>0&&(Ye.show||(S.style.color=
l.width>0?Ye.stroke(c,u):Ye.fill(c,u)),kn("click",_,j=>{if(_t._lock)return;Ps(j);let K=X.indexOf(l);if((j.ctrlKey||j.metaKey)!=
Lt.isolate){let tt=X.some((et,rt)=>rt>0&&rt!=K&&et.show);X.forEach((et,rt)=>{rt>0&&cs(rt,tt?rt==K?Vs:gi:Vs,!0,je.setSeries)})}else
cs(K,{show:!l.show},!0,je.setSeries)},!1),Zs&&kn(Ke,_,j=>{_t._lock||(Ps(j),cs(X.indexOf(l),ui,!0,je.setSeries))},!1));for(var R in ws){
let j=ve("td",ln,g);j.textContent="--",m.push(j)}return[g,m]}let Os=new Map;function kn(l,u,m,g=!0){let _=Os.get(u)||{},
S=_t.bind[l](c,u,m,g);S&&(_e(l,u,_[l]=S),Os.set(u,_))}function Xs(l,u,m){let g=Os.get(u)||{};for(let _ in g)(l==null||_==
l)&&(is(_,u,g[_]),delete g[_]);l==null&&Os.delete(u)}let xs=0,Is=0,Ft=0,ot=0,ce=0,dn=0,qs=ce,Cs=dn,ls=Ft,Ls=ot,Fn=0,Yn=0,
En=0,Qn=0;c.bbox={};let oo=!1,Li=!1,Js=!1,Fs=!1,Fi=!1,Gn=!1;function ro(l,u,m){(m||l!=c.width||u!=c.height)&&Er(l,u),si(
!1),Js=!0,Li=!0,ii()}function Er(l,u){c.width=xs=Ft=l,c.height=Is=ot=u,ce=dn=0,Sa(),$a();let m=c.bbox;Fn=m.left=ps(ce*Et,
.5),Yn=m.top=ps(dn*Et,.5),En=m.width=ps(Ft*Et,.5),Qn=m.height=ps(ot*Et,.5)}let ya=3;function ka(){let l=!1,u=0;for(;!l;){
u++;let m=Fa(u),g=Pa(u);l=u==ya||m&&g,l||(Er(c.width,c.height),Li=!0)}}function Ma({width:l,height:u}){ro(l,u)}c.setSize=
Ma;function Sa(){let l=!1,u=!1,m=!1,g=!1;yt.forEach((_,S)=>{if(_.show&&_._show){let{side:R,_size:j}=_,K=R%2,tt=_.label!=
null?_.labelSize:0,et=j+tt;et>0&&(K?(Ft-=et,R==3?(ce+=et,g=!0):m=!0):(ot-=et,R==0?(dn+=et,l=!0):u=!0))}}),Rs[0]=l,Rs[1]=
m,Rs[2]=u,Rs[3]=g,Ft-=Ms[1]+Ms[3],ce+=Ms[3],ot-=Ms[2]+Ms[0],dn+=Ms[0]}function $a(){let l=ce+Ft,u=dn+ot,m=ce,g=dn;function _(S,R){
switch(S){case 1:return l+=R,l-R;case 2:return u+=R,u-R;case 3:return m-=R,m+R;case 0:return g-=R,g+R}}yt.forEach((S,R)=>{
if(S.show&&S._show){let j=S.side;S._pos=_(j,S._size),S.label!=null&&(S._lpos=_(j,S.labelSize))}})}if(_t.dataIdx==null){let l=_t.
hover,u=l.skip=new Set(l.skip??[]);u.add(void 0);let m=l.prox=ut(l.prox),g=l.bias??=0;_t.dataIdx=(_,S,R,j)=>{if(S==0)return R;
let K=R,tt=m(_,S,R,j)??H,et=tt>=0&&tt<H,rt=nt.ori==0?Ft:ot,$t=_t.left,Jt=a[0],Xt=a[S];if(u.has(Xt[R])){K=null;let Ut=null,
Mt=null,gt;if(g==0||g==-1)for(gt=R;Ut==null&&gt-- >0;)u.has(Xt[gt])||(Ut=gt);if(g==0||g==1)for(gt=R;Mt==null&&gt++<Xt.length;)
u.has(Xt[gt])||(Mt=gt);if(Ut!=null||Mt!=null)if(et){let xe=Ut==null?-1/0:vt(Jt[Ut],nt,rt,0),Ae=Mt==null?1/0:vt(Jt[Mt],nt,
rt,0),rn=$t-xe,re=Ae-$t;rn<=re?rn<=tt&&(K=Ut):re<=tt&&(K=Mt)}else K=Mt==null?Ut:Ut==null?Mt:R-Ut<=Mt-R?Ut:Mt}else et&&me(
$t-vt(Jt[R],nt,rt,0))>tt&&(K=null);return K}}let Ps=l=>{_t.event=l};_t.idxs=oe,_t._lock=!1;let bn=_t.points;bn.show=ut(bn.
show),bn.size=ut(bn.size),bn.stroke=ut(bn.stroke),bn.width=ut(bn.width),bn.fill=ut(bn.fill);let as=c.focus=We({},o.focus||
{alpha:.3},_t.focus),Zs=as.prox>=0,Qs=Zs&&bn.one,Kn=[],ti=[],ei=[];function Ar(l,u){let m=bn.show(c,u);if(m instanceof HTMLElement)
return Ce(m,It),Ce(m,l.class),Xe(m,-10,-10,Ft,ot),lt.insertBefore(m,Kn[u]),m}function Or(l,u){if(d==1||u>0){let m=d==1&&
Z[l.scale].time,g=l.value;l.value=m?Io(g)?Xo(Ct,Vo(g,Pt)):g||he:g||Ql,l.label=l.label||(m?Gl:Yl)}if(Qs||u>0){l.width=l.width==
null?1:l.width,l.paths=l.paths||da||wn,l.fillTo=ut(l.fillTo||ia),l.pxAlign=+dt(l.pxAlign,ht),l.pxRound=dr(l.pxAlign),l.stroke=
ut(l.stroke||null),l.fill=ut(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=ta(y(1,l.width),1),g=l.points=
We({},{size:m,width:y(1,m*.2),stroke:l.stroke,space:m*2,paths:ma,_stroke:null,_fill:null},l.points);g.show=ut(g.show),g.
filter=ut(g.filter),g.fill=ut(g.fill),g.stroke=ut(g.stroke),g.paths=ut(g.paths),g.pxAlign=l.pxAlign}if(He){let m=Ci(l,u);
$e.splice(u,0,m[0]),rs.splice(u,0,m[1]),Lt.values.push(null)}if(Pe){oe.splice(u,0,null);let m=null;Qs?u==0&&(m=Ar(l,u)):
u>0&&(m=Ar(l,u)),Kn.splice(u,0,m),ti.splice(u,0,0),ei.splice(u,0,0)}on("addSeries",u)}function Na(l,u){u=u??X.length,l=d==
1?io(l,u,nr,cr):io(l,u,{},ar),X.splice(u,0,l),Or(X[u],u)}c.addSeries=Na;function Ta(l){if(X.splice(l,1),He){Lt.values.splice(
l,1),rs.splice(l,1);let u=$e.splice(l,1)[0];Xs(null,u.firstChild),u.remove()}Pe&&(oe.splice(l,1),Kn.splice(l,1)[0].remove(),
ti.splice(l,1),ei.splice(l,1)),on("delSeries",l)}c.delSeries=Ta;let Rs=[!1,!1,!1,!1];function Ea(l,u){if(l._show=l.show,
l.show){let m=l.side%2,g=Z[l.scale];g==null&&(l.scale=m?X[1].scale:at,g=Z[l.scale]);let _=g.time;l.size=ut(l.size),l.space=
ut(l.space),l.rotate=ut(l.rotate),ys(l.incrs)&&l.incrs.forEach(R=>{!_s.has(R)&&_s.set(R,Ao(R))}),l.incrs=ut(l.incrs||(g.
distr==2?Sl:_?St==1?Nl:Al:Es)),l.splits=ut(l.splits||(_&&g.distr==1?Ee:g.distr==3?Ji:g.distr==4?Vl:Ul)),l.stroke=ut(l.stroke),
l.grid.stroke=ut(l.grid.stroke),l.ticks.stroke=ut(l.ticks.stroke),l.border.stroke=ut(l.border.stroke);let S=l.values;l.values=
ys(S)&&!ys(S[0])?ut(S):_?ys(S)?Uo(Ct,Ko(S,Pt)):Io(S)?Cl(Ct,S):S||fn:S||Kl,l.filter=ut(l.filter||(g.distr>=3&&g.log==10?Jl:
g.distr==3&&g.log==2?Zl:Ze)),l.font=Tr(l.font),l.labelFont=Tr(l.labelFont),l._size=l.size(c,null,u,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Rs[u]=!0,l._el=Te(G,z))}}function wi(l,u,m,g){let[_,S,R,j]=m,K=u%
2,tt=0;return K==0&&(j||S)&&(tt=u==0&&!_||u==2&&!R?ie(er.size/3):0),K==1&&(_||R)&&(tt=u==1&&!S||u==3&&!j?ie(or.size/2):0),
tt}let Ir=c.padding=(o.padding||[wi,wi,wi,wi]).map(l=>ut(dt(l,wi))),Ms=c._padding=Ir.map((l,u)=>l(c,u,Rs,0)),mn,tn=null,
en=null,Pi=d==1?X[0].idxs:null,ts=null,xi=!1;function Cr(l,u){if(a=l??[],c.data=c._data=a,d==2){mn=0;for(let m=1;m<X.length;m++)
mn+=a[m][0].length}else{a.length==0&&(c.data=c._data=a=[[]]),ts=a[0],mn=ts.length;let m=a;if(xt==2){m=a.slice();let g=m[0]=
Array(mn);for(let _=0;_<mn;_++)g[_]=_}c._data=a=m}if(si(!0),on("setData"),xt==2&&(Js=!0),u!==!1){let m=nt;m.auto(c,xi)?lo():
$s(at,m.min,m.max),Fs=Fs||_t.left>=0,Gn=!0,ii()}}c.setData=Cr;function lo(){xi=!0;let l,u;d==1&&(mn>0?(tn=Pi[0]=0,en=Pi[1]=
mn-1,l=a[0][tn],u=a[0][en],xt==2?(l=tn,u=en):l==u&&(xt==3?[l,u]=W(l,l,nt.log,!1):xt==4?[l,u]=it(l,l,nt.log,!1):nt.time?u=
l+ie(86400/St):[l,u]=Qt(l,u,ft,!0))):(tn=Pi[0]=l=null,en=Pi[1]=u=null)),$s(at,l,u)}let Ri,ni,ao,co,uo,ho,fo,mo,po,An;function Lr(l,u,m,g,_,S){
l??=ke,m??=Bi,g??="butt",_??=ke,S??="round",l!=Ri&&(I.strokeStyle=Ri=l),_!=ni&&(I.fillStyle=ni=_),u!=ao&&(I.lineWidth=ao=
u),S!=uo&&(I.lineJoin=uo=S),g!=ho&&(I.lineCap=ho=g),m!=co&&I.setLineDash(co=m)}function Fr(l,u,m,g){u!=ni&&(I.fillStyle=
ni=u),l!=fo&&(I.font=fo=l),m!=mo&&(I.textAlign=mo=m),g!=po&&(I.textBaseline=po=g)}function go(l,u,m,g,_=0){if(g.length>0&&
l.auto(c,xi)&&(u==null||u.min==null)){let S=dt(tn,0),R=dt(en,g.length-1),j=m.min==null?O(g,S,R,_,l.distr==3):[m.min,m.max];
l.min=yn(l.min,m.min=j[0]),l.max=y(l.max,m.max=j[1])}}let Pr={min:null,max:null};function Aa(){for(let g in Z){let _=Z[g];
kt[g]==null&&(_.min==null||kt[at]!=null&&_.auto(c,xi))&&(kt[g]=Pr)}for(let g in Z){let _=Z[g];kt[g]==null&&_.from!=null&&
kt[_.from]!=null&&(kt[g]=Pr)}kt[at]!=null&&si(!0);let l={};for(let g in kt){let _=kt[g];if(_!=null){let S=l[g]=js(Z[g],rl);
if(_.min!=null)We(S,_);else if(g!=at||d==2)if(mn==0&&S.from==null){let R=S.range(c,null,null,g);S.min=R[0],S.max=R[1]}else
S.min=H,S.max=-H}}if(mn>0){X.forEach((g,_)=>{if(d==1){let S=g.scale,R=kt[S];if(R==null)return;let j=l[S];if(_==0){let K=j.
range(c,j.min,j.max,S);j.min=K[0],j.max=K[1],tn=hn(j.min,a[0]),en=hn(j.max,a[0]),en-tn>1&&(a[0][tn]<j.min&&tn++,a[0][en]>
j.max&&en--),g.min=ts[tn],g.max=ts[en]}else g.show&&g.auto&&go(j,R,g,a[_],g.sorted);g.idxs[0]=tn,g.idxs[1]=en}else if(_>
0&&g.show&&g.auto){let[S,R]=g.facets,j=S.scale,K=R.scale,[tt,et]=a[_],rt=l[j],$t=l[K];rt!=null&&go(rt,kt[j],S,tt,S.sorted),
$t!=null&&go($t,kt[K],R,et,R.sorted),g.min=R.min,g.max=R.max}});for(let g in l){let _=l[g],S=kt[g];if(_.from==null&&(S==
null||S.min==null)){let R=_.range(c,_.min==H?null:_.min,_.max==-H?null:_.max,g);_.min=R[0],_.max=R[1]}}}for(let g in l){
let _=l[g];if(_.from!=null){let S=l[_.from];if(S.min==null)_.min=_.max=null;else{let R=_.range(c,S.min,S.max,g);_.min=R[0],
_.max=R[1]}}}let u={},m=!1;for(let g in l){let _=l[g],S=Z[g];if(S.min!=_.min||S.max!=_.max){S.min=_.min,S.max=_.max;let R=S.
distr;S._min=R==3?bt(S.min):R==4?P(S.min,S.asinh):R==100?S.fwd(S.min):S.min,S._max=R==3?bt(S.max):R==4?P(S.max,S.asinh):
R==100?S.fwd(S.max):S.max,u[g]=m=!0}}if(m){X.forEach((g,_)=>{d==2?_>0&&u.y&&(g._paths=null):u[g.scale]&&(g._paths=null)});
for(let g in u)Js=!0,on("setScale",g);Pe&&_t.left>=0&&(Fs=Gn=!0)}for(let g in kt)kt[g]=null}function Oa(l){let u=mt(tn-1,
0,mn-1),m=mt(en+1,0,mn-1);for(;l[u]==null&&u>0;)u--;for(;l[m]==null&&m<mn-1;)m++;return[u,m]}function Ia(){if(mn>0){let l=X.
some(u=>u._focus)&&An!=as.alpha;l&&(I.globalAlpha=An=as.alpha),X.forEach((u,m)=>{if(m>0&&u.show&&(Rr(m,!1),Rr(m,!0),u._paths==
null)){let g=An;An!=u.alpha&&(I.globalAlpha=An=u.alpha);let _=d==2?[0,a[m][0].length-1]:Oa(a[m]);u._paths=u.paths(c,m,_[0],
_[1]),An!=g&&(I.globalAlpha=An=g)}}),X.forEach((u,m)=>{if(m>0&&u.show){let g=An;An!=u.alpha&&(I.globalAlpha=An=u.alpha),
u._paths!=null&&zr(m,!1);{let _=u._paths!=null?u._paths.gaps:null,S=u.points.show(c,m,tn,en,_),R=u.points.filter(c,m,S,_);
(S||R)&&(u.points._paths=u.points.paths(c,m,tn,en,R),zr(m,!0))}An!=g&&(I.globalAlpha=An=g),on("drawSeries",m)}}),l&&(I.globalAlpha=
An=1)}}function Rr(l,u){let m=u?X[l].points:X[l];m._stroke=m.stroke(c,l),m._fill=m.fill(c,l)}function zr(l,u){let m=u?X[l].
points:X[l],{stroke:g,fill:_,clip:S,flags:R,_stroke:j=m._stroke,_fill:K=m._fill,_width:tt=m.width}=m._paths;tt=ae(tt*Et,
3);let et=null,rt=tt%2/2;u&&K==null&&(K=tt>0?"#fff":j);let $t=m.pxAlign==1&&rt>0;if($t&&I.translate(rt,rt),!u){let Jt=Fn-
tt/2,Xt=Yn-tt/2,Ut=En+tt,Mt=Qn+tt;et=new Path2D,et.rect(Jt,Xt,Ut,Mt)}u?wo(j,tt,m.dash,m.cap,K,g,_,R,S):Ca(l,j,tt,m.dash,
m.cap,K,g,_,R,et,S),$t&&I.translate(-rt,-rt)}function Ca(l,u,m,g,_,S,R,j,K,tt,et){let rt=!1;K!=0&&Wt.forEach(($t,Jt)=>{if($t.
series[0]==l){let Xt=X[$t.series[1]],Ut=a[$t.series[1]],Mt=(Xt._paths||di).band;ys(Mt)&&(Mt=$t.dir==1?Mt[0]:Mt[1]);let gt,
xe=null;Xt.show&&Mt&&qe(Ut,tn,en)?(xe=$t.fill(c,Jt)||S,gt=Xt._paths.clip):Mt=null,wo(u,m,g,_,xe,R,j,K,tt,et,gt,Mt),rt=!0}}),
rt||wo(u,m,g,_,S,R,j,K,tt,et)}let Dr=Ys|Qi;function wo(l,u,m,g,_,S,R,j,K,tt,et,rt){Lr(l,u,m,g,_),(K||tt||rt)&&(I.save(),
K&&I.clip(K),tt&&I.clip(tt)),rt?(j&Dr)==Dr?(I.clip(rt),et&&I.clip(et),Di(_,R),zi(l,S,u)):j&Qi?(Di(_,R),I.clip(rt),zi(l,S,
u)):j&Ys&&(I.save(),I.clip(rt),et&&I.clip(et),Di(_,R),I.restore(),zi(l,S,u)):(Di(_,R),zi(l,S,u)),(K||tt||rt)&&I.restore()}
function zi(l,u,m){m>0&&(u instanceof Map?u.forEach((g,_)=>{I.strokeStyle=Ri=_,I.stroke(g)}):u!=null&&l&&I.stroke(u))}function Di(l,u){
u instanceof Map?u.forEach((m,g)=>{I.fillStyle=ni=g,I.fill(m)}):u!=null&&l&&I.fill(u)}function La(l,u,m,g){let _=yt[l],S;
if(g<=0)S=[0,0];else{let R=_._space=_.space(c,l,u,m,g),j=_._incrs=_.incrs(c,l,u,m,g,R);S=va(u,m,j,g,R)}return _._found=S}
function xo(l,u,m,g,_,S,R,j,K,tt){let et=R%2/2;ht==1&&I.translate(et,et),Lr(j,R,K,tt,j),I.beginPath();let rt,$t,Jt,Xt,Ut=_+
(g==0||g==3?-S:S);m==0?($t=_,Xt=Ut):(rt=_,Jt=Ut);for(let Mt=0;Mt<l.length;Mt++)u[Mt]!=null&&(m==0?rt=Jt=l[Mt]:$t=Xt=l[Mt],
I.moveTo(rt,$t),I.lineTo(Jt,Xt));I.stroke(),ht==1&&I.translate(-et,-et)}function Fa(l){let u=!0;return yt.forEach((m,g)=>{
if(!m.show)return;let _=Z[m.scale];if(_.min==null){m._show&&(u=!1,m._show=!1,si(!1));return}else m._show||(u=!1,m._show=
!0,si(!1));let S=m.side,R=S%2,{min:j,max:K}=_,[tt,et]=La(g,j,K,R==0?Ft:ot);if(et==0)return;let rt=_.distr==2,$t=m._splits=
m.splits(c,g,j,K,tt,et,rt),Jt=_.distr==2?$t.map(gt=>ts[gt]):$t,Xt=_.distr==2?ts[$t[1]]-ts[$t[0]]:tt,Ut=m._values=m.values(
c,m.filter(c,Jt,g,et,Xt),g,et,Xt);m._rotate=S==2?m.rotate(c,Ut,g,et):0;let Mt=m._size;m._size=Fe(m.size(c,Ut,g,l)),Mt!=null&&
m._size!=Mt&&(u=!1)}),u}function Pa(l){let u=!0;return Ir.forEach((m,g)=>{let _=m(c,g,Rs,l);_!=Ms[g]&&(u=!1),Ms[g]=_}),u}
function Ra(){for(let l=0;l<yt.length;l++){let u=yt[l];if(!u.show||!u._show)continue;let m=u.side,g=m%2,_,S,R=u.stroke(c,
l),j=m==0||m==3?-1:1,[K,tt]=u._found;if(u.label!=null){let Sn=u.labelGap*j,zn=ie((u._lpos+Sn)*Et);Fr(u.labelFont[0],R,"c\
enter",m==2?"top":Vt),I.save(),g==1?(_=S=0,I.translate(zn,ie(Yn+Qn/2)),I.rotate((m==3?-Jn:Jn)/2)):(_=ie(Fn+En/2),S=zn);let Ws=Nt(
u.label)?u.label(c,l,K,tt):u.label;I.fillText(Ws,_,S),I.restore()}if(tt==0)continue;let et=Z[u.scale],rt=g==0?En:Qn,$t=g==
0?Fn:Yn,Jt=u._splits,Xt=et.distr==2?Jt.map(Sn=>ts[Sn]):Jt,Ut=et.distr==2?ts[Jt[1]]-ts[Jt[0]]:K,Mt=u.ticks,gt=u.border,xe=Mt.
show?Mt.size:0,Ae=ie(xe*Et),rn=ie((u.alignTo==2?u._size-xe-u.gap:u.gap)*Et),re=u._rotate*-Jn/180,Oe=Dt(u._pos*Et),Pn=(Ae+
rn)*j,Mn=Oe+Pn;S=g==0?Mn:0,_=g==1?Mn:0;let Un=u.font[0],es=u.align==1?ue:u.align==2?an:re>0?ue:re<0?an:g==0?"center":m==
3?an:ue,hs=re||g==1?"middle":m==2?"top":Vt;Fr(Un,R,es,hs);let Rn=u.font[1]*u.lineGap,Vn=Jt.map(Sn=>Dt($(Sn,et,rt,$t))),ns=u.
_values;for(let Sn=0;Sn<ns.length;Sn++){let zn=ns[Sn];if(zn!=null){g==0?_=Vn[Sn]:S=Vn[Sn],zn=""+zn;let Ws=zn.indexOf(`
`)==-1?[zn]:zn.split(/\n/gm);for(let $n=0;$n<Ws.length;$n++){let il=Ws[$n];re?(I.save(),I.translate(_,S+$n*Rn),I.rotate(
re),I.fillText(il,0,0),I.restore()):I.fillText(il,_,S+$n*Rn)}}}Mt.show&&xo(Vn,Mt.filter(c,Xt,l,tt,Ut),g,m,Oe,Ae,ae(Mt.width*
Et,3),Mt.stroke(c,l),Mt.dash,Mt.cap);let fs=u.grid;fs.show&&xo(Vn,fs.filter(c,Xt,l,tt,Ut),g,g==0?2:1,g==0?Yn:Fn,g==0?Qn:
En,ae(fs.width*Et,3),fs.stroke(c,l),fs.dash,fs.cap),gt.show&&xo([Oe],[1],g==0?1:0,g==0?1:2,g==1?Yn:Fn,g==1?Qn:En,ae(gt.width*
Et,3),gt.stroke(c,l),gt.dash,gt.cap)}on("drawAxes")}function si(l){X.forEach((u,m)=>{m>0&&(u._paths=null,l&&(d==1?(u.min=
null,u.max=null):u.facets.forEach(g=>{g.min=null,g.max=null})))})}let Wi=!1,bo=!1,bi=[];function za(){bo=!1;for(let l=0;l<
bi.length;l++)on(...bi[l]);bi.length=0}function ii(){Wi||(dl(Wr),Wi=!0)}function Da(l,u=!1){Wi=!0,bo=u,l(c),Wr(),u&&bi.length>
0&&queueMicrotask(za)}c.batch=Da;function Wr(){if(oo&&(Aa(),oo=!1),Js&&(ka(),Js=!1),Li){if(Bt(ct,ue,ce),Bt(ct,"top",dn),
Bt(ct,fe,Ft),Bt(ct,be,ot),Bt(lt,ue,ce),Bt(lt,"top",dn),Bt(lt,fe,Ft),Bt(lt,be,ot),Bt(z,fe,xs),Bt(z,be,Is),Y.width=ie(xs*Et),
Y.height=ie(Is*Et),yt.forEach(({_el:l,_show:u,_size:m,_pos:g,side:_})=>{if(l!=null)if(u){let S=_===3||_===0?m:0,R=_%2==1;
Bt(l,R?"left":"top",g-S),Bt(l,R?"width":"height",m),Bt(l,R?"top":"left",R?dn:ce),Bt(l,R?"height":"width",R?ot:Ft),vn(l,V)}else
Ce(l,V)}),Ri=ni=ao=uo=ho=fo=mo=po=co=null,An=1,yi(!0),ce!=qs||dn!=Cs||Ft!=ls||ot!=Ls){si(!1);let l=Ft/ls,u=ot/Ls;if(Pe&&
!Fs&&_t.left>=0){_t.left*=l,_t.top*=u,oi&&Xe(oi,ie(_t.left),0,Ft,ot),ri&&Xe(ri,0,ie(_t.top),Ft,ot);for(let m=0;m<Kn.length;m++){
let g=Kn[m];g!=null&&(ti[m]*=l,ei[m]*=u,Xe(g,Fe(ti[m]),Fe(ei[m]),Ft,ot))}}if(we.show&&!Fi&&we.left>=0&&we.width>0){we.left*=
l,we.width*=l,we.top*=u,we.height*=u;for(let m in So)Bt(ci,m,we[m])}qs=ce,Cs=dn,ls=Ft,Ls=ot}on("setSize"),Li=!1}xs>0&&Is>
0&&(I.clearRect(0,0,Y.width,Y.height),on("drawClear"),Ot.forEach(l=>l()),on("draw")),we.show&&Fi&&(Hi(we),Fi=!1),Pe&&Fs&&
(Ds(null,!0,!1),Fs=!1),Lt.show&&Lt.live&&Gn&&(ko(),Gn=!1),E||(E=!0,c.status=1,on("ready")),xi=!1,Wi=!1}c.redraw=(l,u)=>{
Js=u||!1,l!==!1?$s(at,nt.min,nt.max):ii()};function vo(l,u){let m=Z[l];if(m.from==null){if(mn==0){let g=m.range(c,u.min,
u.max,l);u.min=g[0],u.max=g[1]}if(u.min>u.max){let g=u.min;u.min=u.max,u.max=g}if(mn>1&&u.min!=null&&u.max!=null&&u.max-
u.min<1e-16)return;l==at&&m.distr==2&&mn>0&&(u.min=hn(u.min,a[0]),u.max=hn(u.max,a[0]),u.min==u.max&&u.max++),kt[l]=u,oo=
!0,ii()}}c.setScale=vo;let _o,yo,oi,ri,Hr,jr,li,ai,Br,Yr,ge,ye,Ss=!1,pn=_t.drag,nn=pn.x,sn=pn.y;Pe&&(_t.x&&(_o=Te(U,lt)),
_t.y&&(yo=Te(wt,lt)),nt.ori==0?(oi=_o,ri=yo):(oi=yo,ri=_o),ge=_t.left,ye=_t.top);let we=c.select=We({show:!0,over:!0,left:0,
width:0,top:0,height:0},o.select),ci=we.show?Te(D,we.over?lt:ct):null;function Hi(l,u){if(we.show){for(let m in l)we[m]=
l[m],m in So&&Bt(ci,m,l[m]);u!==!1&&on("setSelect")}}c.setSelect=Hi;function Wa(l){if(X[l].show)He&&vn($e[l],V);else if(He&&
Ce($e[l],V),Pe){let u=Qs?Kn[0]:Kn[l];u!=null&&Xe(u,-10,-10,Ft,ot)}}function $s(l,u,m){vo(l,{min:u,max:m})}function cs(l,u,m,g){
u.focus!=null&&Ga(l),u.show!=null&&X.forEach((_,S)=>{S>0&&(l==S||l==null)&&(_.show=u.show,Wa(S),d==2?($s(_.facets[0].scale,
null,null),$s(_.facets[1].scale,null,null)):$s(_.scale,null,null),ii())}),m!==!1&&on("setSeries",l,u),g&&ki("setSeries",
c,l,u)}c.setSeries=cs;function Ha(l,u){We(Wt[l],u)}function ja(l,u){l.fill=ut(l.fill||null),l.dir=dt(l.dir,-1),u=u??Wt.length,
Wt.splice(u,0,l)}function Ba(l){l==null?Wt.length=0:Wt.splice(l,1)}c.addBand=ja,c.setBand=Ha,c.delBand=Ba;function Ya(l,u){
X[l].alpha=u,Pe&&Kn[l]!=null&&(Kn[l].style.opacity=u),He&&$e[l]&&($e[l].style.opacity=u)}let bs,Ns,zs,ui={focus:!0};function Ga(l){
if(l!=zs){let u=l==null,m=as.alpha!=1;X.forEach((g,_)=>{if(d==1||_>0){let S=u||_==0||_==l;g._focus=u?null:S,m&&Ya(_,S?1:
as.alpha)}}),zs=l,m&&ii()}}He&&Zs&&kn(Ue,Se,l=>{_t._lock||(Ps(l),zs!=null&&cs(null,ui,!0,je.setSeries))});function us(l,u,m){
let g=Z[u];m&&(l=l/Et-(g.ori==1?dn:ce));let _=Ft;g.ori==1&&(_=ot,l=_-l),g.dir==-1&&(l=_-l);let S=g._min,R=g._max,j=l/_,K=S+
(R-S)*j,tt=g.distr;return tt==3?B(10,K):tt==4?F(K,g.asinh):tt==100?g.bwd(K):K}function Ka(l,u){let m=us(l,at,u);return hn(
m,a[0],tn,en)}c.valToIdx=l=>hn(l,a[0]),c.posToIdx=Ka,c.posToVal=us,c.valToPos=(l,u,m)=>Z[u].ori==0?k(l,Z[u],m?En:Ft,m?Fn:
0):v(l,Z[u],m?Qn:ot,m?Yn:0),c.setCursor=(l,u,m)=>{ge=l.left,ye=l.top,Ds(null,u,m)};function Gr(l,u){Bt(ci,ue,we.left=l),
Bt(ci,fe,we.width=u)}function Kr(l,u){Bt(ci,"top",we.top=l),Bt(ci,be,we.height=u)}let vi=nt.ori==0?Gr:Kr,_i=nt.ori==1?Gr:
Kr;function Ua(){if(He&&Lt.live)for(let l=d==2?1:0;l<X.length;l++){if(l==0&&Bn)continue;let u=Lt.values[l],m=0;for(let g in u)
rs[l][m++].firstChild.nodeValue=u[g]}}function ko(l,u){if(l!=null&&(l.idxs?l.idxs.forEach((m,g)=>{oe[g]=m}):ol(l.idx)||oe.
fill(l.idx),Lt.idx=oe[0]),He&&Lt.live){for(let m=0;m<X.length;m++)(m>0||d==1&&!Bn)&&Va(m,oe[m]);Ua()}Gn=!1,u!==!1&&on("s\
etLegend")}c.setLegend=ko;function Va(l,u){let m=X[l],g=l==0&&xt==2?ts:a[l],_;Bn?_=m.values(c,l,u)??ks:(_=m.value(c,u==null?
null:g[u],l,u),_=_==null?ks:{_}),Lt.values[l]=_}function Ds(l,u,m){Br=ge,Yr=ye,[ge,ye]=_t.move(c,ge,ye),_t.left=ge,_t.top=
ye,Pe&&(oi&&Xe(oi,ie(ge),0,Ft,ot),ri&&Xe(ri,0,ie(ye),Ft,ot));let g,_=tn>en;bs=H,Ns=null;let S=nt.ori==0?Ft:ot,R=nt.ori==
1?Ft:ot;if(ge<0||mn==0||_){g=_t.idx=null;for(let j=0;j<X.length;j++){let K=Kn[j];K!=null&&Xe(K,-10,-10,Ft,ot)}Zs&&cs(null,
ui,!0,l==null&&je.setSeries),Lt.live&&(oe.fill(g),Gn=!0)}else{let j,K,tt;d==1&&(j=nt.ori==0?ge:ye,K=us(j,at),g=_t.idx=hn(
K,a[0],tn,en),tt=vt(a[0][g],nt,S,0));let et=-10,rt=-10,$t=0,Jt=0,Xt=!0,Ut="",Mt="";for(let gt=d==2?1:0;gt<X.length;gt++){
let xe=X[gt],Ae=oe[gt],rn=Ae==null?null:d==1?a[gt][Ae]:a[gt][1][Ae],re=_t.dataIdx(c,gt,g,K),Oe=re==null?null:d==1?a[gt][re]:
a[gt][1][re];if(Gn=Gn||Oe!=rn||re!=Ae,oe[gt]=re,gt>0&&xe.show){let Pn=re==null?-10:re==g?tt:vt(d==1?a[0][re]:a[gt][0][re],
nt,S,0),Mn=Oe==null?-10:Ht(Oe,d==1?Z[xe.scale]:Z[xe.facets[1].scale],R,0);if(Zs&&Oe!=null){let Un=nt.ori==1?ge:ye,es=me(
as.dist(c,gt,re,Mn,Un));if(es<bs){let hs=as.bias;if(hs!=0){let Rn=us(Un,xe.scale),Vn=Oe>=0?1:-1,ns=Rn>=0?1:-1;ns==Vn&&(ns==
1?hs==1?Oe>=Rn:Oe<=Rn:hs==1?Oe<=Rn:Oe>=Rn)&&(bs=es,Ns=gt)}else bs=es,Ns=gt}}if(Gn||Qs){let Un,es;nt.ori==0?(Un=Pn,es=Mn):
(Un=Mn,es=Pn);let hs,Rn,Vn,ns,fs,Sn,zn=!0,Ws=bn.bbox;if(Ws!=null){zn=!1;let $n=Ws(c,gt);Vn=$n.left,ns=$n.top,hs=$n.width,
Rn=$n.height}else Vn=Un,ns=es,hs=Rn=bn.size(c,gt);if(Sn=bn.fill(c,gt),fs=bn.stroke(c,gt),Qs)gt==Ns&&bs<=as.prox&&(et=Vn,
rt=ns,$t=hs,Jt=Rn,Xt=zn,Ut=Sn,Mt=fs);else{let $n=Kn[gt];$n!=null&&(ti[gt]=Vn,ei[gt]=ns,Wn($n,hs,Rn,zn),qn($n,Sn,fs),Xe($n,
Fe(Vn),Fe(ns),Ft,ot))}}}}if(Qs){let gt=as.prox,xe=zs==null?bs<=gt:bs>gt||Ns!=zs;if(Gn||xe){let Ae=Kn[0];Ae!=null&&(ti[0]=
et,ei[0]=rt,Wn(Ae,$t,Jt,Xt),qn(Ae,Ut,Mt),Xe(Ae,Fe(et),Fe(rt),Ft,ot))}}}if(we.show&&Ss)if(l!=null){let[j,K]=je.scales,[tt,
et]=je.match,[rt,$t]=l.cursor.sync.scales,Jt=l.cursor.drag;if(nn=Jt._x,sn=Jt._y,nn||sn){let{left:Xt,top:Ut,width:Mt,height:gt}=l.
select,xe=l.scales[rt].ori,Ae=l.posToVal,rn,re,Oe,Pn,Mn,Un=j!=null&&tt(j,rt),es=K!=null&&et(K,$t);Un&&nn?(xe==0?(rn=Xt,re=
Mt):(rn=Ut,re=gt),Oe=Z[j],Pn=vt(Ae(rn,rt),Oe,S,0),Mn=vt(Ae(rn+re,rt),Oe,S,0),vi(yn(Pn,Mn),me(Mn-Pn))):vi(0,S),es&&sn?(xe==
1?(rn=Xt,re=Mt):(rn=Ut,re=gt),Oe=Z[K],Pn=Ht(Ae(rn,$t),Oe,R,0),Mn=Ht(Ae(rn+re,$t),Oe,R,0),_i(yn(Pn,Mn),me(Mn-Pn))):_i(0,R)}else
$o()}else{let j=me(Br-Hr),K=me(Yr-jr);if(nt.ori==1){let $t=j;j=K,K=$t}nn=pn.x&&j>=pn.dist,sn=pn.y&&K>=pn.dist;let tt=pn.
uni;tt!=null?nn&&sn&&(nn=j>=tt,sn=K>=tt,!nn&&!sn&&(K>j?sn=!0:nn=!0)):pn.x&&pn.y&&(nn||sn)&&(nn=sn=!0);let et,rt;nn&&(nt.
ori==0?(et=li,rt=ge):(et=ai,rt=ye),vi(yn(et,rt),me(rt-et)),sn||_i(0,R)),sn&&(nt.ori==1?(et=li,rt=ge):(et=ai,rt=ye),_i(yn(
et,rt),me(rt-et)),nn||vi(0,S)),!nn&&!sn&&(vi(0,0),_i(0,0))}if(pn._x=nn,pn._y=sn,l==null){if(m){if(sl!=null){let[j,K]=je.
scales;je.values[0]=j!=null?us(nt.ori==0?ge:ye,j):null,je.values[1]=K!=null?us(nt.ori==1?ge:ye,K):null}ki(Me,c,ge,ye,Ft,
ot,g)}if(Zs){let j=m&&je.setSeries,K=as.prox;zs==null?bs<=K&&cs(Ns,ui,!0,j):bs>K?cs(null,ui,!0,j):Ns!=zs&&cs(Ns,ui,!0,j)}}
Gn&&(Lt.idx=g,ko()),u!==!1&&on("setCursor")}let Ts=null;Object.defineProperty(c,"rect",{get(){return Ts==null&&yi(!1),Ts}});
function yi(l=!1){l?Ts=null:(Ts=lt.getBoundingClientRect(),on("syncRect",Ts))}function Ur(l,u,m,g,_,S,R){_t._lock||Ss&&l!=
null&&l.movementX==0&&l.movementY==0||(Mo(l,u,m,g,_,S,R,!1,l!=null),l!=null?Ds(null,!0,!0):Ds(u,!0,!1))}function Mo(l,u,m,g,_,S,R,j,K){
if(Ts==null&&yi(!1),Ps(l),l!=null)m=l.clientX-Ts.left,g=l.clientY-Ts.top;else{if(m<0||g<0){ge=-10,ye=-10;return}let[tt,et]=je.
scales,rt=u.cursor.sync,[$t,Jt]=rt.values,[Xt,Ut]=rt.scales,[Mt,gt]=je.match,xe=u.axes[0].side%2==1,Ae=nt.ori==0?Ft:ot,rn=nt.
ori==1?Ft:ot,re=xe?S:_,Oe=xe?_:S,Pn=xe?g:m,Mn=xe?m:g;if(Xt!=null?m=Mt(tt,Xt)?$($t,Z[tt],Ae,0):-10:m=Ae*(Pn/re),Ut!=null?
g=gt(et,Ut)?$(Jt,Z[et],rn,0):-10:g=rn*(Mn/Oe),nt.ori==1){let Un=m;m=g,g=Un}}K&&(u==null||u.cursor.event.type==Me)&&((m<=
1||m>=Ft-1)&&(m=ps(m,Ft)),(g<=1||g>=ot-1)&&(g=ps(g,ot))),j?(Hr=m,jr=g,[li,ai]=_t.move(c,m,g)):(ge=m,ye=g)}let So={width:0,
height:0,left:0,top:0};function $o(){Hi(So,!1)}let Vr,Xr,qr,Jr;function Zr(l,u,m,g,_,S,R){Ss=!0,nn=sn=pn._x=pn._y=!1,Mo(
l,u,m,g,_,S,R,!0,!1),l!=null&&(kn(Ge,Xn,Qr,!1),ki(Re,c,li,ai,Ft,ot,null));let{left:j,top:K,width:tt,height:et}=we;Vr=j,Xr=
K,qr=tt,Jr=et}function Qr(l,u,m,g,_,S,R){Ss=pn._x=pn._y=!1,Mo(l,u,m,g,_,S,R,!1,!0);let{left:j,top:K,width:tt,height:et}=we,
rt=tt>0||et>0,$t=Vr!=j||Xr!=K||qr!=tt||Jr!=et;if(rt&&$t&&Hi(we),pn.setScale&&rt&&$t){let Jt=j,Xt=tt,Ut=K,Mt=et;if(nt.ori==
1&&(Jt=K,Xt=et,Ut=j,Mt=tt),nn&&$s(at,us(Jt,at),us(Jt+Xt,at)),sn)for(let gt in Z){let xe=Z[gt];gt!=at&&xe.from==null&&xe.
min!=H&&$s(gt,us(Ut+Mt,gt),us(Ut,gt))}$o()}else _t.lock&&(_t._lock=!_t._lock,Ds(u,!0,l!=null));l!=null&&(Xs(Ge,Xn),ki(Ge,
c,ge,ye,Ft,ot,null))}function Xa(l,u,m,g,_,S,R){if(_t._lock)return;Ps(l);let j=Ss;if(Ss){let K=!0,tt=!0,et=10,rt,$t;nt.ori==
0?(rt=nn,$t=sn):(rt=sn,$t=nn),rt&&$t&&(K=ge<=et||ge>=Ft-et,tt=ye<=et||ye>=ot-et),rt&&K&&(ge=ge<li?0:Ft),$t&&tt&&(ye=ye<ai?
0:ot),Ds(null,!0,!0),Ss=!1}ge=-10,ye=-10,oe.fill(null),Ds(null,!0,!0),j&&(Ss=j)}function tl(l,u,m,g,_,S,R){_t._lock||(Ps(
l),lo(),$o(),l!=null&&ki(cn,c,ge,ye,Ft,ot,null))}function el(){yt.forEach(_a),ro(c.width,c.height,!0)}_e(le,ze,el);let hi={};
hi.mousedown=Zr,hi.mousemove=Ur,hi.mouseup=Qr,hi.dblclick=tl,hi.setSeries=(l,u,m,g)=>{let _=je.match[2];m=_(c,u,m),m!=-1&&
cs(m,g,!0,!1)},Pe&&(kn(Re,lt,Zr),kn(Me,lt,Ur),kn(Ke,lt,l=>{Ps(l),yi(!1)}),kn(Ue,lt,Xa),kn(cn,lt,tl),so.add(c),c.syncRect=
yi);let ji=c.hooks=o.hooks||{};function on(l,u,m){bo?bi.push([l,u,m]):l in ji&&ji[l].forEach(g=>{g.call(null,c,u,m)})}(o.
plugins||[]).forEach(l=>{for(let u in l.hooks)ji[u]=(ji[u]||[]).concat(l.hooks[u])});let nl=(l,u,m)=>m,je=We({key:null,setSeries:!1,
filters:{pub:Be,sub:Be},scales:[at,X[1]?X[1].scale:null],match:[Qe,Qe,nl],values:[null,null]},_t.sync);je.match.length==
2&&je.match.push(nl),_t.sync=je;let sl=je.key,No=fr(sl);function ki(l,u,m,g,_,S,R){je.filters.pub(l,u,m,g,_,S,R)&&No.pub(
l,u,m,g,_,S,R)}No.sub(c);function qa(l,u,m,g,_,S,R){je.filters.sub(l,u,m,g,_,S,R)&&hi[l](null,u,m,g,_,S,R)}c.pub=qa;function Ja(){
No.unsub(c),so.delete(c),Os.clear(),is(le,ze,el),T.remove(),Se?.remove(),on("destroy")}c.destroy=Ja;function To(){on("in\
it",o,a),Cr(a||o.data,!1),kt[at]?vo(at,kt[at]):lo(),Fi=we.show&&(we.width>0||we.height>0),Fs=Gn=!0,ro(o.width,o.height)}
return X.forEach(Or),yt.forEach(Ea),f?f instanceof HTMLElement?(f.appendChild(T),To()):f(c,To):To(),c}xn.assign=We,xn.fmtNum=
os,xn.rangeNum=Qt,xn.rangeLog=W,xn.rangeAsinh=it,xn.orient=As,xn.pxRatio=Et,xn.join=fl,xn.fmtDate=Yi,xn.tzDate=kl,xn.sync=
fr;{xn.addGap=oa,xn.clipGaps=Ei;let o=xn.paths={points:br};o.linear=_r,o.stepped=aa,o.bars=ca,o.spline=ha}return h(p)})(),
uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,
this.held=null,this.total=0,this.heldAt=0}of(t){return this.held?[this.held.begin,this.held.end]:[t-this.windowMs,t]}hold(t,e){
this.held||(this.held={begin:t-this.windowMs,end:t},this.heldAt=t,this.total=e)}release(){this.held=null}show(t,e,n,s){this.
hold(n,s);const i=(t+e)/2,r=Math.min(Math.max(e-t,SHORTEST_MS),this.keptMs)/2;this.held={begin:i-r,end:i+r}}zoom(t,e,n){
if(!this.held){const w=this.windowMs*t;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,w));return}const{begin:s,
end:i}=this.held,r=n??(s+i)/2,h=(r-s)/(i-s),p=Math.min(this.keptMs,Math.max(SHORTEST_MS,(i-s)*t));this.held={begin:r-p*h,
end:r+p*(1-h)},this.pan(0,e)}pan(t,e,n=this.total){this.hold(e,n);const{begin:s,end:i}=this.held,r=i-s,h=Math.max(e,i+Math.
min(0,t)),p=Math.max(e-this.keptMs+Math.min(r,this.keptMs),Math.min(h,i+t));this.held={begin:p-r,end:p}}},STEPS_MS=[1,2,
5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(t,e,n,s,i=90){
const r=(e-t)*i/Math.max(1,s),h=STEPS_MS.find(w=>w>=r)??STEPS_MS[STEPS_MS.length-1],p=[];for(let w=Math.ceil((n-e)/h-1e-6)*
h;n-w>=t-1e-6;w+=h)p.push(n-w);return p.reverse()}function valueText(t){if(Number.isNaN(t))return"–";const e=Math.abs(
t);return e&&(e<1e-4||e>=1e9)?minus(t.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(t.toPrecision(6)).toLocaleString(
"en-US",{maximumFractionDigits:10}))}function readingText(t,e){return e&&!Number.isNaN(t)?durationText(t*e):valueText(t)}
function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(t)<.5?"now":`${t<0?"+":"−"}${longSpanText(
Math.abs(t))}`}function longSpanText(t){if(t<36e5)return spanText(t);const e=Math.round(t/6e4),[n,s]=[Math.floor(e/1440),
Math.floor(e/60)];return n?`${n} d${s%24?` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){
if(t<FIRST_WALL_MS)return`at ${longSpanText(t<0?e-t:e)} · ${agoText(n)}`;const s=new Date(t+e),i=p=>String(p).padStart(
2,"0"),r=`${i(s.getHours())}:${i(s.getMinutes())}:${i(s.getSeconds())}`,h=String(s.getMilliseconds()).padStart(3,"0");return`${r}\
.${h} · ${agoText(n)}`}function notesOf({most:t,others:e,without:n,hidden:s,lost:i}){const r=[];if(t>1&&r.push(`1 px = \
up to ${groupedText(t)} events`),e){const h=e>=1e3?"1,000 or more":groupedText(e);r.push(`${h} more series not drawn: th\
ere is room for 20`)}return n&&r.push(`${groupedText(n)} without a number`),s&&r.push(`${groupedText(s)} hidden`),i&&r.push(
`${groupedText(i)} at or below zero not on this scale`),r}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
 * person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
 * OR OTHER DEALINGS IN THE SOFTWARE. */var HEIGHT2=260,RAIL=16,LINE2=1.6,DENSE=1.2,DOT=2.2,DASHES=[[],[7,3],[2,3]],LIGHT=[
"#0072b2","#d55e00","#008a64","#b0528f","#806600","#3a9bd1","#707070"],DARK=["#56b4e9","#f0883e","#2fc79b","#e08fc2","#e\
3c94a","#8ab4ff","#b0b0b0"];function strokeOf(t,e){const n=e?DARK:LIGHT;return{color:n[t%n.length],dash:DASHES[Math.floor(
t/n.length)%DASHES.length]}}function lookOf(t){const e=p=>{t.style.color=p;const{color:w}=getComputedStyle(t);return t.style.
color="",w},[n,s,i,r]=["text","text-soft","bad","warn"].map(p=>e(`var(--rxm-${p})`)),h=e("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(n)>.5,text:n,soft:s,grid:h,bad:i,warn:r}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(t){if(!meter)return 0;meter.fillStyle=t,meter.fillRect(
0,0,1,1);const[e,n,s]=meter.getImageData(0,0,1,1).data;return(.3*e+.59*n+.11*s)/255}function chartOf(t,e,n,{onSelect:s,onPan:i,
onLive:r}){const h=e.kind==="histogram",p=(A,C)=>h?barsOf(A,e,C-1):linesOf(A,e,C-1),w=A=>A,x={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!h,y:!1,points:{show:!1},drag:{x:!h,y:!1,setScale:!1},bind:{
mousedown:w((A,C,L)=>G=>G.shiftKey?(i(G),null):L(G)),dblclick:w(()=>()=>(r(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!h?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:h?6:RAIL+4,size:h?26:RAIL+26,...h?{values:(A,C)=>C.map(L=>readingText(L,e.unit))}:{splits:(A,C,L,G)=>timeSplits(
L,G,e.now,A.bbox.width/uPlot.pxRatio),values:(A,C)=>C.map(L=>agoText(e.now-L))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(A,C)=>Math.max(36,14+6.5*Math.max(0,...(C??
[]).map(L=>(L??"").length))),values:(A,C)=>C.map(L=>L===null?null:h?valueText(L):readingText(L,e.unit))}],series:[{},...e.
series.map((A,C)=>({label:A.label,show:A.isShown,stroke:()=>strokeOf(C,n().isDark).color,fill:()=>strokeOf(C,n().isDark).
color,width:h?0:LINE2,dash:strokeOf(C,!1).dash,pxAlign:0,paths:p,points:{show:!1}}))],hooks:{setSelect:[A=>{const{left:C,
width:L}=A.select;L>3&&s(A.posToVal(C,"x"),A.posToVal(C+L,"x")),L&&A.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:h?
[]:[A=>drawMarks(A,e,n())]}},M=[[-1e15,1e15],...e.series.map(()=>[0,0])],N=new uPlot(x,M,t);return{plot:N,draw(){const[A,
C]=e.x,L=DENSE*N.bbox.width/uPlot.pxRatio;e.series.forEach((G,V)=>{const[D,U]=G.between(A,C);h||(N.series[V+1].width=U-D>
L?1/uPlot.pxRatio:LINE2)}),N.batch(()=>{N.setScale("x",{min:e.x[0],max:e.x[1]}),N.setScale("y",{min:e.y[0],max:e.y[1]})})},
resize(A){N.setSize({width:Math.max(100,A),height:HEIGHT2})},timeAt:A=>N.posToVal(A,"x"),leftOf:A=>N.valToPos(A,"x"),topOf:A=>N.
valToPos(A,"y"),get width(){return N.bbox.width/uPlot.pxRatio},dispose:()=>N.destroy()}}function placesOf({bbox:t},e){const[
n,s]=e.x,[i,r]=e.isLog?e.y.map(Math.log10):e.y,h=t.width/(s-n),p=t.height/(r-i),w=t.top+t.height,x=4*t.height,M=N=>Math.
max(-x,Math.min(x,N));return{toX:N=>t.left+(N-n)*h,toY:e.isLog?N=>M(w-(Math.log10(N)-i)*p):N=>M(w-(N-i)*p)}}function linesOf(t,e,n){
const s=new Path2D,i=new Path2D,{toX:r,toY:h}=placesOf(t,e),p=DOT*uPlot.pxRatio,w={move:s.moveTo.bind(s),line:s.lineTo.bind(
s),dot(A,C){i.moveTo(A+p,C),i.arc(A,C,p,0,2*Math.PI)}},[x,M]=e.x,N=e.series[n].draw(x,M,t.bbox.width/uPlot.pxRatio,r,h,w,
e);return e.kind==="step"&&N.isDown&&!e.isOver&&w.line(Math.max(N.x,r(Math.min(M,e.now))),N.y),{stroke:s,fill:i,clip:null,
flags:1}}function barsOf(t,e,n){const s=new Path2D,{bins:i}=e;if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:r,
toY:h}=placesOf(t,{...e,isLog:!1}),p=new Map;for(let w=0;w<n;w++)if(e.series[w].isShown)for(const[x,M]of i.counts[w]??[])
p.set(x,(p.get(x)??0)+M);for(const[w,x]of i.counts[n]??[]){const[M,N]=[r(w),r(w+i.width)],A=p.get(w)??0,[C,L]=[h(A+x),h(
A)];s.rect(M+.5,C,Math.max(1,N-M-1),L-C)}return{stroke:null,fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,
bbox:i}=t,r=uPlot.pxRatio,{toX:h}=placesOf(t,e),p=i.top+i.height+(RAIL/2+1)*r,w=4*r;s.save(),s.lineWidth=2*r;for(const x of e.
marks.between(...e.x)){const M=h(x.t);s.strokeStyle=x.isFailure?n.bad:n.warn,s.beginPath(),x.isFailure?(s.moveTo(M-w,p-w),
s.lineTo(M+w,p+w),s.moveTo(M+w,p-w),s.lineTo(M-w,p+w)):s.arc(M,p,w,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12,
NEAR_PX=.4;function firstFrom(t,e,n){let s=0,i=e;for(;s<i;){const r=s+i>>1;t[r]<n?s=r+1:i=r}return s}var SeriesPoints=class{constructor(t){
this.label=t,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(t,e,n,s){const i=this.closed+n+s;i>this.t.length&&this.
_grow(i);for(const[r,h]of[this.t,this.v,this.count,this.number].entries())h.set(t[r].subarray(e,e+n+s),this.closed);this.
length=i,this.closed+=n}_grow(t){const e=n=>{const s=new Float64Array(2**Math.ceil(Math.log2(t*1.5)));return s.set(n.subarray(
0,this.length)),s};this.t=e(this.t),this.v=e(this.v),this.count=e(this.count),this.number=e(this.number)}prune(t){const e=Math.
min(this.closed,firstFrom(this.t,this.length,t)-1);if(!(e<512||e<this.length/4)){for(const n of[this.t,this.v,this.count,
this.number])n.copyWithin(0,e,this.length);this.length-=e,this.closed-=e}}indexOf(t){return firstFrom(this.t,this.length,
t)}between(t,e){const n=Math.max(0,firstFrom(this.t,this.length,t)-1),s=Math.min(this.length,firstFrom(this.t,this.length,
e)+1);return[n,s]}at(t){return{t:this.t[t],v:this.v[t],count:this.count[t],number:this.number[t]}}range(t,e,n){let[s,i]=[
Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const r=Math.min(this.length,firstFrom(this.t,this.length,e));for(let h=firstFrom(
this.t,this.length,t);h<r;h++){const p=this.v[h];n&&p<=0||(p<s&&(s=p),p>i&&(i=p))}return s<=i?[s,i]:null}nearest(t,e,n=!1){
const s=firstFrom(this.t,this.length,t);if(n){const h=this.t[s]===t&&s<this.length?s:s-1;return h>=0&&!Number.isNaN(this.
v[h])?h:-1}let i=-1,r=e;for(const h of[-1,1])for(let p=h<0?s-1:s;p>=0&&p<this.length;p+=h){const w=Math.abs(this.t[p]-t);
if(w>r)break;if(!Number.isNaN(this.v[p])){(w<r||i<0)&&(i=p),r=w;break}}return i}ofEvent(t){for(let e=this.length-1;e>=0;e--)
if(this.number[e]===t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(this.v[n]))return n;
return-1}get last(){const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-t)/Math.max(
1,n);let[i,r,h]=[0,0,Number.NaN];const p=Math.min(this.length,firstFrom(this.t,this.length,e));for(let w=firstFrom(this.
t,this.length,t);w<p;w++){const x=Math.floor(this.t[w]/s);r=x===h?r+this.count[w]:this.count[w],h=x,r>i&&(i=r)}return i}draw(t,e,n,s,i,r,{
kind:h,isLog:p}){const[w,x]=this.between(t,e),M=h==="points"||(x-w)*SPARSE_PX<n;let N=!1,A=!1,[C,L]=[0,0],G=[0,0];for(let V=w;V<
x;V++){const D=this.v[V];if(Number.isNaN(D)||p&&D<=0){A&&!M&&r.dot(C,L),h==="step"&&N&&r.line(s(this.t[V]),L),N=!1,A=!1;
continue}const U=L;if(C=s(this.t[V]),L=i(D),M&&r.dot(C,L),h!=="points"){if(N){if(h==="step"&&r.line(C,U),Math.abs(C-G[0])<
NEAR_PX&&Math.abs(L-G[1])<NEAR_PX&&V<x-1){A=!1;continue}r.line(C,L)}else r.move(C,L);G=[C,L],A=!N,N=!0}}return A&&!M&&r.
dot(C,L),{x:C,y:L,isDown:N}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:e,
byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),r=i.length/4;return[0,1,2,3].map(h=>i.subarray(h*r,(h+1)*
r))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,r]of t){const h={number:e,isFailure:n===1,t:s,count:i,
text:r},p=this.list.findLastIndex(w=>w.number<=e);p>=0&&this.list[p].number===e?this.list[p]=h:this.list.splice(p+1,0,h)}}prune(t){
this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.list.filter(n=>n.t>=
t&&n.t<=e)}},NOTE_MS=500,DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left a\
nd right arrows go from value to value, up and down from series to series, Enter opens the event, page keys go back and \
forth, plus and minus zoom, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,s=new Stretch,
i={kind:"line",isLog:!1,unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},r={label:"",
tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let h="",p="",w=0,x=null,M=null,N=null,A=0,C=0,L=!0,G=Number.
NEGATIVE_INFINITY,V=Number.NEGATIVE_INFINITY;const D=new Map,U=element("div",{class:"rxm-plot",role:"group"}),wt=element(
"strong",{class:"rxm-plot-title"}),It=element("span",{class:"rxm-plot-state"}),qt=Ke("Pause","Hold the view; what comes \
is kept (space)",()=>s.held?de():Q("paused"));qt.setAttribute("aria-pressed","false");const jt=Ke("−","Zoom out: a lon\
ger time (-)",()=>Ie(2));jt.setAttribute("aria-label","Longer time");const ee=Ke("+","Zoom in: a shorter time (+)",()=>Ie(
.5));ee.setAttribute("aria-label","Shorter time");const st=element("output",{class:"rxm-plot-span"}),Tt=Ke("Fix y","Keep\
 the vertical axis as it is",Dn),Zt=Ke("Log","A logarithmic vertical axis (l)",Xn),ln=element("span",{class:"rxm-plot-zo\
om",role:"group","aria-label":"Time"},jt,st,ee),fe=element("div",{class:"rxm-plot-bar"},wt,It,element("span",{class:"rxm\
-plot-grow"}),qt,ln,Tt,Zt,snapshotButton(t,In)),be=element("div",{class:"rxm-plot-unseen"});be.id=`rxm-summary-${Math.random().
toString(36).slice(2)}`;const Vt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-label":CHART_LABEL,
"aria-describedby":be.id}),ue=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),an=element("div",{class:"rxm-p\
lot-tip","aria-hidden":"true",hidden:!0}),se=element("div",{class:"rxm-plot-empty"}),ke=element("div",{class:"rxm-plot-l\
egend",role:"group","aria-label":"Series"}),Me=element("div",{class:"rxm-plot-notes"}),Re=element("div",{class:"rxm-plot\
-unseen",role:"status","aria-live":"polite"}),Ge=element("i",{hidden:!0});U.append(fe,element("div",{class:"rxm-plot-bod\
y"},Vt,se,an),ke,Me,be,Re,Ge),keepKeys(U),e.append(U);function Ke(b,F,P){return element("button",{type:"button",title:F,
onclick:P},b)}const Ue=b=>readingText(b,i.unit),cn=()=>(M??=lookOf(Ge),M);function Q(b){s.hold(n.at(performance.now()),r.
total),ze(b),On()}function de(){s.release(),ze("live"),On()}function Ie(b,F){s.zoom(b,n.at(performance.now()),F),On()}function le(b){
s.pan(b,n.at(performance.now()),r.total),On()}function Ve(b,F){s.show(b,F,n.at(performance.now()),r.total),ze(`zoomed to\
 ${longSpanText(F-b)}`),On()}function Dn(){i.isFixed=!i.isFixed,ze(i.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),On()}function Xn(){i.isLog=!i.isLog,i.isFixed=!1,ze(i.isLog?"logarithmic axis":"linear axis"),Je(),Ne()}function ze(b){
Re.textContent=b}function On(){Bt(),Ne()}let Et;function Ne(){clearTimeout(Et),U.dataset.told="false",Et=setTimeout(In,REPORT_MS)}
function In(){clearTimeout(Et);const{held:b}=s,F=i.series.filter(P=>!P.isShown).map(P=>P.label);q.send({do:"seen",held:b&&
[b.begin,b.end],hidden:F}),U.dataset.told="true"}function Ce(){return!s.held&&n.flows&&i.kind!=="histogram"&&q.isShown()}
function vn(b){C=0,ve(b),Ce()&&(C=requestAnimationFrame(vn))}function Bt(){L=!0,G=Number.NEGATIVE_INFINITY,un(),C||=requestAnimationFrame(
vn)}function ve(b){if(!x)return;const F=Te(b),P=Math.abs(F[1]-i.x[1])*x.width>=.2*(F[1]-F[0]);if(L||P){L=!1,i.x=F,i.isFixed||
(i.y=ss()),x.draw(),U.dataset.drawn=String(Number(U.dataset.drawn??0)+1);const H=Math.max(...i.series.map(J=>J.length?J.
t[J.length-1]:0));U.dataset.newest=String(r.origin+H)}_n(),b-G>=NOTE_MS&&qn(b)}function Te(b){const F=n.at(b);return i.now=
s.held?s.heldAt:F,i.kind==="histogram"?ds():s.of(F)}function ss(){if(i.kind==="histogram"){const Nt=new Map;return i.bins?.
counts.forEach((ut,ne)=>{if(i.series[ne]?.isShown)for(const[pe,Ze]of ut)Nt.set(pe,(Nt.get(pe)??0)+Ze)}),[0,Math.max(1,...Nt.
values())*1.05]}const[b,F]=i.x,P=i.series.filter(Nt=>Nt.isShown).flatMap(Nt=>Nt.range(b,F,i.isLog)??Xe(Nt,b));if(!P.length)
return i.isLog?[.1,10]:[0,1];const[H,J]=[Math.min(...P),Math.max(...P)];if(i.isLog)return[H/1.3,J*1.3];const mt=(J-H)*.08||
Math.abs(J)*.1||1;return[H-mt,J+mt]}function Xe(b,F){const P=i.kind==="step"?b.nearest(F,0,!0):-1;return P<0||i.isLog&&b.
v[P]<=0?[]:[b.v[P]]}function ds(){const b=(i.bins?.counts??[]).flatMap(F=>F.map(([P])=>P));return!i.bins||!b.length?[0,1]:
[Math.min(...b),Math.max(...b)+i.bins.width]}function qn(b){G=b;const F=lookOf(Ge);JSON.stringify(F)!==JSON.stringify(M)&&
(M=F,L=!0,Nn(),x?.plot.redraw());const{held:P}=s,H=n.at(b)-s.keptMs*1.05,J=P?Math.max(Math.min(H,P.begin),H-2*s.keptMs):
H;for(const mt of i.series)mt.prune(J);i.marks.prune(J),un(),_e(),is(),b-V>=DESCRIBE_MS2&&hn(b)}function un(){const{held:b}=s,
F=i.kind==="histogram";setText(st,longSpanText(b?b.end-b.begin:s.windowMs)),setText(qt,b?"Go live":"Pause"),qt.setAttribute(
"aria-pressed",String(!!b));for(const Nt of[qt,ln,Tt,Zt])Nt.hidden=F;Tt.setAttribute("aria-pressed",String(i.isFixed)),Zt.
setAttribute("aria-pressed",String(i.isLog));const P=["ended","failed"].includes(r.tone);U.dataset.tone=b?"held":r.tone;
const H=b&&r.total>s.total?` · ${groupedText(r.total-s.total)} came meanwhile`:"";setText(It,(b?"paused":r.text)+H);const J=i.
series.some(Nt=>Nt.length)||i.marks.list.length||i.bins?.counts.length;if(se.hidden=!!J,J)return;const mt=r.tone==="idle"?
"not running: run the flow to see its numbers":"no events yet";setText(se,r.hint||(P&&!r.total?"no events came":mt))}let Wn="";
function Nn(){const{isDark:b}=cn(),F=JSON.stringify([b,i.series.map(J=>[J.label,J.isShown])]);if(F===Wn)return;Wn=F;const P=focusedIn(
ke),H=P?[...ke.children].indexOf(P):-1;ke.replaceChildren(...i.series.map((J,mt)=>{const{color:Nt,dash:ut}=strokeOf(mt,b),
ne=ut.length?"dashed":"solid",pe=`border-top: 3px ${ut[0]===2?"dotted":ne} ${Nt}`;return element("button",{type:"button",
class:"rxm-plot-key","aria-pressed":String(J.isShown),title:`${J.isShown?"Hide":"Show"} ${J.label}`,onclick:()=>vs(mt,!J.
isShown)},element("i",{style:pe,"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},J.label),element("span",{class:"\
rxm-plot-value","aria-hidden":"true"}))})),H>=0&&ke.children[H]?.focus()}function vs(b,F){const P=i.series[b];P.isShown=
F,D.set(P.label,F),x?.plot.setSeries(b+1,{show:F}),ze(`${P.label} ${F?"shown":"hidden"}`),Nn(),On()}function _e(){i.series.
forEach((b,F)=>{const P=ke.children[F]?.querySelector(".rxm-plot-value");if(!P)return;const H=gn(),J=H===null||i.kind===
"histogram"?-1:Hn(b,H),mt=H===null?b.last:J<0?Number.NaN:b.v[J];setText(P,b.isShown?Ue(mt):"")})}function is(){const[b,F]=i.
x,P=i.series.filter(Be=>Be.isShown),H=i.kind==="histogram",J=x?.width??600,mt=H?0:Math.max(0,...P.map(Be=>Be.most(b,F,J)));
let Nt=0;if(i.isLog)for(const Be of P){const[Qe,ms]=Be.between(b,F);for(let Cn=Qe;Cn<ms;Cn++)Be.v[Cn]<=0&&(Nt+=1)}const{
others:ut,without:ne}=r,pe=notesOf({most:mt,others:ut,without:ne,hidden:i.series.length-P.length,lost:Nt}),Ze=i.marks.between(
b,F),wn=Be=>Ze.filter(Qe=>Qe.isFailure===Be).reduce((Qe,ms)=>Qe+ms.count,0);wn(!1)&&!H&&pe.push(`○ ${groupedText(wn(!1))}\
 missed`),wn(!0)&&!H&&pe.push(`× ${groupedText(wn(!0))} ${wn(!0)===1?"failure":"failures"}`),H&&pe.unshift(`values of t\
he last ${longSpanText(s.windowMs)}`),setText(Me,pe.join(" · ")),Me.hidden=!pe.length}function hn(b){V=b;const[F,P]=i.x,
H=i.series.filter(mt=>mt.isShown).map(mt=>{const Nt=i.kind==="histogram"?null:mt.range(F,P,!1),ut=Nt?`, lowest ${Ue(Nt[0])}\
, highest ${Ue(Nt[1])}`:"";return`${mt.label}: last ${Ue(mt.last)}${ut}`}),J=s.held?`paused, ${longSpanText(P-F)}`:`the \
last ${longSpanText(s.windowMs)}`;setText(be,[`Plot of ${r.label}, ${J}`,...H,Me.textContent].filter(Boolean).join(". "))}
function gn(){return!N||!x?null:"left"in N?x.timeAt(N.left):N.t}function Hn(b,F){const[P,H]=i.x,J=REACH_PX*(H-P)/Math.max(
1,x?.width??1);return b.nearest(F,J,i.kind==="step")}let jn="";function _n(){const b=gn();if(!x||b===null||i.kind==="his\
togram"||b<i.x[0]||b>i.x[1]){an.hidden=!0,ue.replaceChildren(),x&&N&&!("left"in N)&&x.plot.setCursor({left:-10,top:-10},
!1);return}const F=x.leftOf(b);N&&!("left"in N)&&x.plot.setCursor({left:F,top:0},!1);const{isDark:P}=cn(),H=[];i.series.
forEach((J,mt)=>{const Nt=J.isShown?Hn(J,b):-1;Nt>=0&&H.push([mt,J.at(Nt)])}),ue.replaceChildren(...H.map(([J,{t:mt,v:Nt}])=>{
const ut=i.kind==="step"?F:x.leftOf(mt),ne=x.topOf(Nt),{color:pe}=strokeOf(J,P);return element("i",{style:`left: ${ut}px\
; top: ${ne}px; border-color: ${pe}`})})),Tn(b,F,H)}function Tn(b,F,P){const H=P[0]?.[1].t??b,J=momentText2(r.origin,P.length===
1?H:b,i.now-b),mt=O(b),Nt=P.slice(0,MOST_IN_TIP).map(([Be,{v:Qe}])=>[Be,i.series[Be].label,Ue(Qe)]);P.length>MOST_IN_TIP&&
Nt.push([-1,`${P.length-MOST_IN_TIP} more`,""]);const ut=JSON.stringify([J,Nt,mt]);if(an.hidden=!1,ut!==jn){jn=ut;const{
isDark:Be}=cn();an.replaceChildren(element("div",{class:"rxm-plot-soft"},J),...Nt.map(([Qe,ms,Cn])=>{const ps=Number(Qe)<
0?"transparent":strokeOf(Number(Qe),Be).color;return element("div",{class:"rxm-plot-line"},element("i",{style:`backgroun\
d: ${ps}`}),element("span",{class:"rxm-plot-name"},String(ms)),element("b",{},String(Cn)))}),...mt.map(Qe=>element("div",
{class:"rxm-plot-bad"},Qe)))}const{width:ne}=an.getBoundingClientRect(),pe=Vt.clientWidth,Ze=x?x.plot.over.offsetLeft:0,
wn=Ze+F+14;an.style.left=`${wn+ne>pe?Math.max(2,Ze+F-ne-14):wn}px`}function O(b){const[F,P]=i.x,H=6*(P-F)/Math.max(1,x?.
width??1);return i.marks.between(b-H,b+H).map(J=>{const mt=groupedText(J.count);return J.isFailure?J.count===1?`× ${J.text}`:
`× ${mt} failures, the first: ${J.text}`:`○ ${mt} missed`})}function W(b){N=b,_n(),_e();const F=gn();me.point({at:F===
null?null:r.origin+F,port:p,...it(F)})}function it(b,F){if(b===null||!x)return{};let P={away:Number.POSITIVE_INFINITY,number:-1};
const H=x.width/(i.x[1]-i.x[0]);for(const J of i.series){const mt=J.isShown?Hn(J,b):-1;if(mt<0||J.number[mt]<0)continue;
const Nt=F===void 0?0:x.topOf(J.v[mt])-F,ut=Math.hypot((J.t[mt]-b)*H,Nt);ut<P.away&&(P={away:ut,number:J.number[mt]})}return P.
number<0?{}:{number:w+P.number}}function ft({port:b,number:F}){if(F===void 0||b!==p)return null;for(const P of i.series){
const H=P.ofEvent(F-w);if(H>=0)return P.t[H]}return null}function At(b,F){const P=it(b,F);P.number!==void 0&&me.point({at:r.
origin+b,port:p,...P,opens:!0})}function Rt(b){const F=i.series.filter(wn=>wn.isShown&&wn.length);if(!F.length)return;A=
Math.min(A,F.length-1);const P=F[A];s.held||Q("");const H=gn(),[J,mt]=i.x,Nt=H===null?-1:P.nearest(H,Number.POSITIVE_INFINITY),
ut=b<0?P.indexOf(mt):P.indexOf(J)-1,ne=H===null?ut:Nt,pe=H===null||Nt>=0?P.next(ne,b):-1;if(pe<0)return;const Ze=P.t[pe];
(Ze<J||Ze>mt)&&le(Ze-(J+mt)/2),W({t:Ze,from:"keys"}),ze(`${P.label} ${Ue(P.v[pe])}, ${momentText2(r.origin,Ze,i.now-Ze)}`)}
function zt(b){const F=i.series.filter(mt=>mt.isShown&&mt.length);if(!F.length)return;A=(A+b+F.length)%F.length;const P=F[A],
H=gn(),J=H===null?-1:P.nearest(H,Number.POSITIVE_INFINITY);J>=0&&W({t:P.t[J],from:"keys"}),ze(`${P.label} ${J<0?"":Ue(P.
v[J])}`)}const Qt=()=>i.x[1]-i.x[0],dt={ArrowLeft:()=>Rt(-1),ArrowRight:()=>Rt(1),ArrowUp:()=>zt(-1),ArrowDown:()=>zt(1),
PageUp:()=>le(-Qt()/2),PageDown:()=>le(Qt()/2),Home:()=>le(Number.NEGATIVE_INFINITY),End:de,Enter:()=>{const b=gn();b!==
null&&At(b)},Escape:()=>W(null)," ":()=>s.held?de():Q("paused"),"+":()=>Ie(.5),"=":()=>Ie(.5),"-":()=>Ie(2),l:Xn};Vt.addEventListener(
"keydown",b=>{!dt[b.key]||b.ctrlKey||b.metaKey||b.altKey||i.kind==="histogram"||(b.preventDefault(),dt[b.key]())});const qe=b=>{
if(i.kind==="histogram")return;const F=b.shiftKey&&b.deltaY||b.deltaX;if(b.ctrlKey)Ie(b.deltaY>0?1.25:.8,gn()??void 0);else if(F)
le(F*Qt()/Math.max(1,x?.width??1));else return;b.preventDefault()};Vt.addEventListener("wheel",qe,{passive:!1});let Gt=null,
De=null;function os(b){Gt={x:b.clientX,begin:i.x[0],end:i.x[1]}}const Le=b=>{if(!Gt||!x)return;const F=(Gt.x-b.clientX)*
(Gt.end-Gt.begin)/Math.max(1,x.width);s.show(Gt.begin,Gt.end,n.at(performance.now()),r.total),le(F)},Jn=()=>{Gt=null};window.
addEventListener("pointermove",Le),window.addEventListener("pointerup",Jn);const me=timeCursor(b=>{const F=b.at===null?ft(
b):b.at-r.origin;N=F===null?null:{t:F,from:"view"},_n(),_e(),U.dataset.cursor=b.at===null?"":String(b.at)},()=>h);function Je(){
x?.dispose(),Vt.replaceChildren(),M=lookOf(Ge),i.x=Te(performance.now()),i.isFixed||(i.y=ss());const b=chartOf(Vt,i,cn,{
onSelect:Ve,onPan:os,onLive:de});x=b;const{over:F}=b.plot;F.append(ue),F.addEventListener("pointermove",P=>{Gt||W({left:P.
clientX-F.getBoundingClientRect().left})}),F.addEventListener("pointerleave",()=>W(null)),F.addEventListener("pointerdow\
n",P=>{De=P.button===0?{x:P.clientX,y:P.clientY}:null}),F.addEventListener("pointerup",P=>{const H=De;De=null;const J=H&&
Math.hypot(P.clientX-H.x,P.clientY-H.y)<CLICK_PX,mt=F.getBoundingClientRect();J&&!P.shiftKey&&At(b.timeAt(P.clientX-mt.left),
P.clientY-mt.top)}),Wn="",Nn(),Bt()}const ie=new ResizeObserver(()=>{!x||Vt.clientWidth<50||(x.resize(Vt.clientWidth),Bt())});
ie.observe(Vt);function Fe(b,F){const P=performance.now();n.tell(b.at,b.flows,P);const{tone:H,text:J,total:mt,others:Nt,
without:ut,hint:ne}=b;J!==r.text&&["ended","failed"].includes(H)&&ze(J),Object.assign(r,{tone:H,text:J,total:mt,others:Nt,
without:ut,hint:ne}),i.isOver=["ended","failed"].includes(H),b.first!==void 0&&(w=b.first),b.unit!==void 0&&(i.unit=b.unit);
const pe=b.series&&yn(b.series),Ze=rowsOf(F);let wn=0;b.lengths.forEach(([Be,Qe],ms)=>{i.series[ms].add(Ze,wn,Be,Qe),wn+=
Be+Qe}),b.marks&&i.marks.add(b.marks),b.bins&&(i.bins={width:b.bins[0],counts:b.bins[1]}),L=!0,(pe||!x)&&Je(),!s.held||i.
kind==="histogram"?C||=requestAnimationFrame(vn):P-G>=NOTE_MS&&qn(P)}function yn(b){if(!(b.length!==i.series.length||b.some(
(P,H)=>i.series[H].label!==P)))return!1;for(let P=i.series.length;P<b.length;P++){const H=new SeriesPoints(b[P]);H.isShown=
D.get(H.label)??(!y||P<y),i.series.push(H)}return!0}let y=0;function B(b,F){(b.origin!==r.origin||b.total<r.total||b.run!==
h)&&(s.release(),N=null),r.label=b.label??"",r.origin=b.origin??0,h=b.run??"",p=b.port??"",y=b.first_shown??0,x||(i.kind=
b.kind??"line",i.isLog=b.scale==="log",s.windowMs=b.window??s.windowMs,b.y&&([i.y,i.isFixed]=[b.y,!0])),s.keptMs=b.kept??
s.keptMs,i.series=[],i.marks=new Marks,i.bins=null,n.offset=Number.NEGATIVE_INFINITY,setText(wt,r.label),wt.title=r.label,
U.setAttribute("aria-label",`Plot of ${r.label}`),b.series||(b.series=[]),x?.dispose(),x=null,G=V=Number.NEGATIVE_INFINITY,
Fe(b,F)}const q=live(t,e,{onSnapshot:B,onMessage:Fe,onShown:Bt,onHidden(){cancelAnimationFrame(C),C=0}}),bt=setInterval(
()=>q.isShown()&&qn(performance.now()),1e3);return un(),()=>{clearInterval(bt),clearTimeout(Et),cancelAnimationFrame(C),
ie.disconnect(),me.dispose(),window.removeEventListener("pointermove",Le),window.removeEventListener("pointerup",Jn),x?.
dispose(),q.dispose(),U.remove()}}var view_default4={initialize,render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,
MOST_SERIES=20,SHOWN_AT_FIRST=4,INSTANTS=["ingest_ns","due_ns","start_ns","end_ns"],TICKS=["Tick","JitteredTick","Trigge\
r"],RUN="shared";function countUntil(t,e){let n=0,s=t.length;for(;n<s;){const i=n+s>>1;t[i]<=e?n=i+1:s=i}return n}var PortEvents=class{constructor(t){
this.port=t;let e=0;this.times=t.times.map(s=>(e+=s,e)),this.rows=t.rows?t.rows.split(`
`):[],this._series=null;let n=0;this.missed=t.missed.map(s=>(n+=s,n))}until(t){return countUntil(this.times,t)}missedUntil(t){
return this.missed[this.until(t)-1]??0}buffers(t,e){return e>t?[new DataView(new TextEncoder().encode(`[${this.rows.slice(
t,e).join(",")}]`).buffer)]:[]}get series(){return this._series??=seriesOf(this),this._series}text(t){const[e,,...n]=parseExactly(
this.rows[t]),[s,i]=this.port.shapes[e],r=i.map((h,p)=>`${h}: ${jsonText(n[p])}`);return[...s?[s]:[],...r].join(`
`)}};function seriesOf({port:t,rows:e}){const n=t.shapes.length>0&&t.shapes.every(([h])=>TICKS.includes(h)),s=h=>n?h==="\
lag_ns":h!=="id"&&!h.endsWith("_id")&&!INSTANTS.includes(h),i=Object.entries(t.kinds).filter(([h,p])=>/^(number|duration)/.
test(p)&&s(h)).map(([h])=>h).slice(0,MOST_SERIES),r=new Map(i.map(h=>[h,{label:h,at:[],values:[]}]));return e.forEach((h,p)=>{
const[w,,...x]=parseExactly(h);t.shapes[w][1].forEach((M,N)=>{const A=r.get(M);A&&(A.at.push(p),A.values.push(asNumber(x[N])??
Number.NaN))})}),[...r.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((M,N)=>{const A=this.byName.get(M);return A?A.port.
before+A.until(t):e.counts[N]}),r=n.ports.map(M=>{const N=this.byName.get(M),A=Math.max(0,t-RATE_US);return N&&t>A?(N.until(
t)-N.until(A))/((t-A)/1e6):0}),h=M=>{const N=this.byName.get(`${M}/err`);return N?N.port.before+N.until(t):0},p=e.steps.
map((M,N)=>{if(s)return M;const{name:A}=n.boxes[N],C=this.byName.get(`${A}/out`)?.missedUntil(t)??0;return{...M,failures:h(
A),missed:C,dropped:0,queued:null,busy:null}}),w=s?e.failures:n.boxes.reduce((M,N)=>M+h(N.name),0),x={};for(const[M,N]of Object.
entries(this.run.lags)){const A=N.filter(([C])=>C<=t).slice(-LAGS_KEPT);A.length&&(x[M]=A.map(([,C,L,G])=>[C,L,G]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:r,steps:p,failures:w,lags:x,report:s?e.report:[],over:this.isOver(t),failing:w?this.run.failing:[],flow:this.
run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,r=n.map(M=>M.filter(A=>A[1]*1e3<=t&&(e===void 0||A[1]*
1e3>e))),h=-this.run.start_s*1e3,p=this.isOver(t)?["ended","run ended"]:["live","running"],w={lanes:n.map((M,N)=>{const A=this.
ports[N],C=A.port.before+A.until(t);return[t/1e3,h,!1,C,p[0],p[1]]})};e===void 0&&(Object.assign(w,{legend:s,is_chosen:!1,
labels:n.map((M,N)=>this.ports[N].port.name)}),Object.assign(w,{window:this.window(),kept:2e4,kept_ms:Math.max(3e5,t/1e3)}),
w.runs=n.map(()=>RUN),i&&(w.scale=i));const x=new TextEncoder().encode(JSON.stringify(r));return[w,r.some(M=>M.length)?[
new DataView(x.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){const n=this.marked[t]?.[e];
return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?{tone:"ended",text:`run ${this.
run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,kept:0,one_in:1,at:e/1e6,
state:i,label:t,limit:MOST_ROWS},[]];const r=s.until(e),h=n===void 0?Math.max(0,r-MOST_ROWS):s.until(n),p=s.port.before+
r,w={total:p,kept:r,one_in:1,at:e/1e6,state:i};if(w.kept=p,n===void 0){const{shapes:A,kinds:C}=s.port;Object.assign(w,{first_shape:0,
shapes:A,kinds:C,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const x=-this.run.start_s*1e3,M=Float64Array.from(s.times.slice(
h,r),A=>x+A/1e3),N=s.buffers(h,r);return[w,N.length?[...N,new DataView(M.buffer)]:N]}plot(t,e,n){const s=this.byName.get(
t),i=s?.series??[],r=s?s.port.before+s.until(e):0,[h,p]=this.isOver(e)?["ended",`run ${this.run.reading.status}`]:["live",
"as it was then"],w=r&&!i.length?`no field of ${t} is a number`:"",x=[],M=i.map(({at:L,values:G})=>{const V=n===void 0||
!s?0:countUntil(L,s.until(n)-1),D=s?countUntil(L,s.until(e)-1):0;for(let U=V;U<D;U++){const wt=L[U],It=s.times[wt]/1e3;x.
push([It,G[U],1,wt+(s?.port.before??0)])}return[D-V,0]}),N={at:e/1e3,flows:!1,total:r,tone:h,text:p,others:0,without:0,hint:w,
lengths:M},A=this._marks(t).filter(([,,L])=>L*1e3<=e&&(n===void 0||L*1e3>n));if(A.length&&(N.marks=A),n===void 0){const L=this.
run.length_us/1e3,G=Math.max(1e3,Math.min(6e4,L));Object.assign(N,{series:i.map(({label:V})=>V),label:t,kind:"line",scale:"\
linear"}),Object.assign(N,{y:null,window:G,column:G/1e3,kept:Math.max(G,L)}),Object.assign(N,{origin:-this.run.start_s*1e3,
run:RUN,port:t,first:0}),N.first_shown=SHOWN_AT_FIRST,N.unit=i.length&&i.every(({label:V})=>V.endsWith("_ns"))?1:0}const C=new Float64Array(
4*x.length);return x.forEach((L,G)=>{for(let V=0;V<4;V++)C[V*x.length+G]=L[V]}),[N,x.length?[new DataView(C.buffer)]:[]]}_marks(t){
const e=this.byName.get(`${t.slice(0,t.lastIndexOf("/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap(
(r,h)=>r?[[n?.times[h]??0,r]]:[]),i=[...e.map(r=>[r,1,1]),...s.map(([r,h])=>[r,h,0])];return i.sort((r,h)=>r[0]-h[0]),i.
map(([r,h,p],w)=>[w,p,r/1e3,h,p?"failure":""])}},SPEEDS=[1,2,5,20,100],FRAME_MS=50,BARS=240,NEED_KERNEL=["Snapshot","Cop\
y as marbles"];
var FileModel = class {
  /** @param {(content: any) => void} asked */
  constructor(asked) {
    this.asked = asked;
    this.listeners = /* @__PURE__ */ new Set();
    this.next = 0;
    this.isShown = false;
  }
  get() {
    return void 0;
  }
  /**
   * @param {string} event
   * @param {(content: any, buffers: DataView[]) => void} listener
   */
  on(event, listener) {
    if (event === "msg:custom") this.listeners.add(listener);
  }
  /**
   * @param {string} _
   * @param {(content: any, buffers: DataView[]) => void} listener
   */
  off(_, listener) {
    this.listeners.delete(listener);
  }
  /** @param {any} content */
  send(content) {
    if (content.do === "ping") this.emit({ beat: 1 });
    else if (content.do === "hidden" || content.do === "closed") this.isShown = false;
    else {
      if (content.do === "shown" || content.do === "gap") this.isShown = true;
      queueMicrotask(() => this.asked(content));
    }
  }
  /**
   * @param {object} content
   * @param {DataView[]} [buffers]
   */
  emit(content, buffers = []) {
    const numbered = { n: this.next++, ...content };
    for (const listener of this.listeners) listener(numbered, buffers);
  }
};
function build(player) {
  const { run } = player;
  const length = run.length_us;
  let now = length;
  let isPlaying = false;
  let before = 0;
  let speed = 1;
  let port = firstPort(player);
  function part(name, view, messageAt, asked) {
    const el = element("section", { class: `rxm-share-part rxm-share-${name}` });
    let told = -1;
    const model = new FileModel((content) => {
      if (content.do === "shown" || content.do === "gap") tellAll();
      else asked?.(content);
    });
    function tellAll() {
      const [content, buffers] = messageAt(now);
      told = now;
      model.emit({ ...content, snapshot: 1 }, buffers);
    }
    function tell() {
      if (!model.isShown || told === now) return;
      if (now < told) {
        tellAll();
        return;
      }
      const [content, buffers] = messageAt(now, told);
      told = now;
      model.emit(content, buffers);
    }
    let clear = () => {
    };
    function show() {
      clear();
      clear = /** @type {() => void} */
      view.render({ model, el });
      for (const button of el.querySelectorAll("button")) {
        if (NEED_KERNEL.includes(button.textContent ?? "")) button.remove();
      }
    }
    return { el, model, tell, show };
  }
  const graphPart = part(
    "panel",
    view_default3,
    (us, since) => {
      const { svg, width, ports, boxes, routes, flow, ...news } = player.panel(us);
      const whole = { svg, width, ports, boxes, routes, flow };
      return [since === void 0 ? { ...news, ...whole } : { ...news, lags: {} }, []];
    },
    (content) => {
      if (content.do === "tap") lookAt(content.port);
    }
  );
  const marblesPart = part(
    "marbles",
    view_default,
    (us, since) => player.marbles(us, since),
    ({ do: what, lane, number }) => {
      if (what === "value") marblesPart.model.emit({ value: [lane, number, player.value(lane, number)] });
    }
  );
  const tablePart = part("table", view_default2, (us, since) => player.table(port, us, since));
  const plotPart = part("plot", view_default4, (us, since) => player.plot(port, us, since));
  const parts = [graphPart, plotPart, marblesPart, tablePart];
  const play = element("button", { type: "button", class: "rxm-share-play", onclick: toggle }, "Play");
  const quick = element(
    "select",
    { "aria-label": "Speed", onchange: () => setSpeed(Number(quick.value)) },
    ...SPEEDS.map((times) => element("option", { value: String(times) }, `× ${times}`))
  );
  const scrub = element("input", {
    type: "range",
    min: "0",
    max: String(length),
    value: String(length),
    step: String(Math.max(1, Math.round(length / 1e4))),
    "aria-label": "Time",
    oninput: () => go(Number(scrub.value))
  });
  const clock = element("output", { class: "rxm-share-clock" });
  const bars = densityOf(player);
  const choice = element(
    "select",
    { "aria-label": "Events of", onchange: () => lookAt(choice.value) },
    ...run.ports.map(
      ({ name, times, before: earlier }) => element("option", { value: name }, `${name} · ${groupedText(times.length + earlier)}`)
    )
  );
  choice.value = port;
  function toggle() {
    isPlaying = !isPlaying;
    setText(play, isPlaying ? "Pause" : "Play");
    if (!isPlaying) return;
    if (now >= length) go(0);
    before = performance.now();
    requestAnimationFrame(step);
  }
  function setSpeed(times) {
    speed = times;
  }
  function step(at) {
    if (!isPlaying) return;
    if (at - before >= FRAME_MS) {
      const next = Math.min(length, now + (at - before) * 1e3 * speed);
      before = at;
      go(next);
      if (next >= length) {
        toggle();
        return;
      }
    }
    requestAnimationFrame(step);
  }
  function go(us) {
    now = Math.round(us);
    if (now < length && length - now < Number(scrub.step)) now = length;
    scrub.value = String(now);
    const said = `${spanText(now / 1e3)} of ${spanText(length / 1e3)}`;
    setText(clock, said);
    scrub.setAttribute("aria-valuetext", said);
    bars.mark(length ? now / length : 1);
    for (const one of parts) one.tell();
  }
  function lookAt(name) {
    port = player.byName.has(name) ? name : feeding(name);
    choice.value = port;
    tablePart.show();
    plotPart.show();
    const { svg, width, ports, boxes, routes, flow, ...news } = player.panel(now);
    graphPart.model.emit({ ...news, lags: {}, heard: 1 });
  }
  function feeding(name) {
    const step2 = name.slice(0, name.lastIndexOf("/"));
    const found = run.graph.routes.find((route) => route.target === step2 && player.byName.has(route.port));
    return found?.port ?? port;
  }
  const left = run.left_out ? `; ${groupedText(run.left_out)} earlier ones are left out` : "";
  const when = new Date(run.at);
  const about = `the last ${groupedText(player.total)} events${left}; written ${when.toLocaleString()}`;
  const page = element(
    "div",
    { class: "rxm rxm-share" },
    element("header", {}, element("h1", {}, run.flow), element("p", {}, about)),
    element(
      "nav",
      { class: "rxm-share-bar", "aria-label": "Time" },
      play,
      quick,
      element("div", { class: "rxm-share-time" }, bars.el, scrub),
      clock
    ),
    graphPart.el,
    marblesPart.el,
    element("label", { class: "rxm-share-choice" }, "Events of ", choice),
    plotPart.el,
    tablePart.el
  );
  document.getElementById("rxm-share")?.replaceChildren(page);
  for (const one of parts) one.show();
  go(length);
}
function firstPort(player) {
  const busy = player.ports.filter((events) => events.times.length && !events.port.name.endsWith("/err"));
  return (busy.at(-1) ?? player.ports[0])?.port.name ?? "";
}
function densityOf(player) {
  const length = Math.max(1, player.run.length_us);
  const counts = new Array(BARS).fill(0);
  const failures = new Array(BARS).fill(0);
  for (const { port, times } of player.ports) {
    const into = port.name.endsWith("/err") ? failures : counts;
    for (const at of times) into[Math.min(BARS - 1, Math.floor(at / length * BARS))]++;
  }
  const most = Math.max(1, ...counts);
  const heights = counts.map(
    (count, at) => element("i", {
      style: `height: ${count ? Math.max(6, 100 * count / most) : 0}%`,
      class: failures[at] ? "rxm-share-bad" : null
    })
  );
  const hand = element("b", {});
  const el = element("div", { class: "rxm-share-density", "aria-hidden": "true" }, ...heights, hand);
  return {
    el,
    /** @param {number} share of the whole */
    mark(share) {
      hand.style.left = `${100 * share}%`;
    }
  };
}
async function read() {
  const text = document.getElementById("rxm-run")?.textContent ?? "";
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}
build(new Player(await read()));
