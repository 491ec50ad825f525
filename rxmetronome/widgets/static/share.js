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
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[b,S,A]of SMALL_UNITS){const C=Number(
(n/S).toPrecision(3));if(C*S<A)return`${e}${C} ${b}`}const s=Math.round(n/1e9),[i,r,h,p]=LARGE_UNITS.findLast(b=>s>=b[1])??
LARGE_UNITS[0],x=Math.floor(s%r/p);return`${e}${Math.floor(s/r)} ${i}${x?` ${x} ${h}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
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
text/html"]&&s.metadata?.rxmetronome&&i;if(!s.data||!(h||r))return s;const{[WIDGET]:p,...x}=s.data;return r&&(x["text/ht\
ml"]=r.brief),r?.text&&(x["text/plain"]=r.text),{...s,data:x,metadata:{...s.metadata,rxmetronome:i}}},n=t.cells.map(s=>s.
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
"div",{class:"rxm-note",role:"status",hidden:!0});let r=null,h=!1,p=!1,x=Date.now(),b=0,S=!1,A,C=!1,F="",P=[];e.classList.
add("rxm-live");function Y(st){try{Promise.resolve(t.send({...st,view:s})).catch(()=>{})}catch{}}function J(st){b=Date.now(),
Y({do:st})}function D(){const st=p&&P.some(Xt=>Date.now()-Xt.since>=ANSWER_MS2),$t=F?`this view broke, and shows what it\
 showed last: ${F}`:C?"kernel gone or not answering; this is the last it sent":st?"waits for the cell: the kernel has no\
t taken this up yet":"";$t&&!i.isConnected&&e.prepend(i),i.hidden=!$t,i.textContent!==$t&&(i.textContent=$t),e.classList.
toggle("rxm-orphan",!!F||C)}function U(st,$t=[]){S||st===null||typeof st!="object"||typeof st.n!="number"||(x=Date.now(),
C=!1,st.broken?(F=st.broken,r=null):p&&pt(st,$t),D())}function pt(st,$t){if(st.snapshot)r=st.n+1,P=[],F="",n.onSnapshot?.(
st,$t);else{if(r===null)return;if(st.n!==r)r=null,J("gap");else{if(r+=1,st.beat)return;P=P.filter(Xt=>!Xt.isAnswer(st)),
n.onMessage?.(st,$t)}}}function Nt(){const st=h&&document.visibilityState!=="hidden";if(clearTimeout(A),!(st===p||S)){if(!st){
A=setTimeout(Ut,HIDE_MS);return}p=!0,r=null,x=Date.now(),J("shown"),n.onShown?.()}}function Ut(){S||!p||(p=!1,r=null,P=[],
Y({do:"hidden"}),D(),n.onHidden?.())}const zt=new IntersectionObserver(st=>{h=st[st.length-1].isIntersecting,Nt()});zt.observe(
e),document.addEventListener("visibilitychange",Nt),t.on("msg:custom",U);const Qt=setInterval(()=>{if(!p)return;const st=Date.
now();st-x>SILENT_MS&&(C=!0),st-b>=PING_MS-50&&J(r===null?"shown":"ping"),D()},1e3);return{view:s,send(st,$t){Y(st),$t&&
(P.push({isAnswer:$t,since:Date.now()}),setTimeout(()=>S||D(),ANSWER_MS2))},isShown:()=>p,dispose(){S||(Y({do:"closed"}),
S=!0,clearInterval(Qt),clearTimeout(A),zt.disconnect(),document.removeEventListener("visibilitychange",Nt),t.off("msg:cu\
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
reduce((h,p,x)=>h+(s(x)?p:e),0);return{tracks:`${i.join(" ")} 1fr`,least:r}}var seconds=t=>`${(t/1e3).toFixed(3)} s`;function aboutMark(t,e){
const n=`${t} · ${seconds(e.at)} after the start`;if(e.due===null)return n;const s=e.missed?` · ${e.missed} missed bef\
ore`:"";return`${n} · due at ${seconds(e.due)}, ${shortSpanText(e.at-e.due)} late${s}`}function aboutMissed(t,e){return`${t}\
 · was due at ${seconds(e)}`}function aboutStack(t){const[e,n,s,i,r]=t.split(" ").map(Number),h=[`${groupedText(s)} eve\
nts within ${shortSpanText(n-e)}`];return i&&h.push(`${i} failed`),r&&h.push(`${r} missed ticks`),h.join(", ")}var BUCKET_PX=28,
MOST_IN_BUCKET=4,TOO_CLOSE_PX=13,LEVELS_PX=[0,-8,8,-4],WINDOWS_MS=[1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4,3e5,6e5],AXIS_STEPS_MS=[
50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5];function bucketItems(t,e,n,s,i){const r=t.filter(S=>S.end).map(S=>({
kind:"end",x:(S.at-n)*i,mark:S})),h=t.filter(S=>!S.end),p=sum(h,S=>S.missed-S.points.length);return h.length<=MOST_IN_BUCKET&&
h.every(S=>S.count===1)&&e.length<=MOST_IN_BUCKET&&p<=0?[...e.map(S=>({kind:"missed",x:(S-n)*i,at:S})),...eventItems(h,n,
i),...r]:[stackOf(h,e,Math.max(0,p),s),...r]}function eventItems(t,e,n){let s=0,i=Number.NEGATIVE_INFINITY;return t.map(
r=>{const h=(r.at-e)*n;s=h-i<TOO_CLOSE_PX?s+1:0,i=h;const p=s?LEVELS_PX[s%LEVELS_PX.length]:0;return{kind:r.failures?"fa\
ilure":"event",x:h,y:p,mark:r,label:r.text}})}function stackOf(t,e,n,s){const i=sum(t,S=>S.count),r=sum(t,S=>S.failures),
h=e.length+n,p=[i?`×${shortCount(i)}`:"",r?`✕${shortCount(r)}`:"",h?`○${shortCount(h)}`:""].filter(Boolean),x=t.at(
-1),b=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:x,count:i,failures:r,missed:h,labels:p,from:b,until:x?.until??
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
above"},s.join(" "))),i}function eventNode({kind:t,x:e,y:n,mark:s,label:i},r){const h=MIDDLE_PX+n,p=t==="failure",x=p?crossNode(
s,e,h):svgElement("g",{class:"rxm-m-marble","data-n":s.number,"data-hue":s.hue},svgElement("circle",{cx:e,cy:h,r:RADIUS_PX})),
b=shareOf(s,r.scale);return b!==null&&x.style.setProperty("--rxm-share",`${Math.round(100*b)}%`),s.due!==null&&x.prepend(
...dueNodes((s.due-r.begin)*r.perMs,e,h)),!p&&i.length<=2?x.append(svgElement("text",{x:e,y:h+3.5,class:"rxm-m-in"},i)):
addLabel(x,e,i,r),x}function dueNodes(t,e,n){const s=[svgElement("path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];
return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){
return svgElement("g",{class:"rxm-m-cross","data-n":t.number,"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",
cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 -12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){
const r=cutText(n,LONGEST_LABEL),h=i(r)/2;r&&s(e-h,e+h+6)&&t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},
r))}function markOf([t,e,n,s,i,r,...h]){const p={number:t,at:e,until:n,count:s,text:i,hue:r,failures:0,missed:0,due:null,
points:[]};if(s===0)return{...p,end:h[0]};const[x=0,b=0,S=null,A=[]]=h;return{...p,end:"",failures:x,missed:b,due:S,points:A}}
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
_sight,r=t*e,h=Math.min(r+e,n?n.nows[this._at]+1e-6:Number.POSITIVE_INFINITY),p=this.marks.between(r,h),x=this.marks.pointsBetween(
r,h);if(this._buckets.get(t)?.node.remove(),this._buckets.set(t,null),!p.length&&!x.length)return;const b=(r-this._base)*
s,S=[],A=this._labelsNear(t),C=(Y,J)=>[...A,...S].some(([D,U])=>b+Y<U&&b+J>D)?!1:(S.push([b+Y,b+J]),!0),F=svgElement("g",
{class:"rxm-m-bucket",transform:`translate(${b.toFixed(2)} 0)`});let P=1;for(const Y of bucketItems(p,x,r,BUCKET_PX,s)){
const J=itemNode(Y,{begin:r,perMs:s,scale:i,takeRoom:C,widthOf:this._widthOf});Y.kind==="stack"?P=Math.max(P,Y.count+Y.missed):
Y.kind!=="missed"&&Y.mark.number===this.picked&&J.classList.add("rxm-m-picked"),F.append(J)}this._layer.append(F),this._buckets.
set(t,{node:F,most:P,labels:S})}_labelsNear(t){const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.
get(n)?.labels??[]);return e}pick(t){this.picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle(
"rxm-m-picked",t!==null&&e.getAttribute("data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[
groupedText(this.total)];t>0&&e.push(`${groupedText(t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):
this.tone==="ended"&&e.push("ended"),setText(this._count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this.
_sight,n=this._sight.edgeOf(this._at,t),s=this.marks.between(n-e,n+1e-6),i=p=>s.reduce((x,b)=>x+b[p],0),r=s.findLast(p=>!p.
end),h=[`${this.label}: ${this.total} events`,`${i("count")} in ${spanText(e)}`];i("failures")&&h.push(`${i("failures")}\
 failures`),i("missed")&&h.push(`${i("missed")} ticks missed`),r&&h.push(`last ${r.text}`),this.text&&h.push(this.text),
this.el.setAttribute("aria-label",h.join(", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. L\
eft and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus z\
oom in and out, space pauses, End goes live.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,
ms:3e5},r=null,h=null,p=0,x=Number.NEGATIVE_INFINITY,b=0,S=[],A=!1,C=[];const F=element("div",{class:"rxm-marbles",role:"\
group","aria-label":"Marble diagram"}),P=Gt("Pause","Hold the view; what comes is kept (space)",()=>s.held?Se():ne());P.
setAttribute("aria-pressed","false");const Y=Gt("−","Zoom out: a longer window (-)",()=>Pe(1));Y.setAttribute("aria-la\
bel","Longer window");const J=Gt("+","Zoom in: a shorter window (+)",()=>Pe(-1));J.setAttribute("aria-label","Shorter wi\
ndow");const D=element("output",{class:"rxm-m-span"}),U=Gt("Copy as marbles","What is seen, as marble text for a test",Rn),
pt=element("span",{class:"rxm-m-state"}),Ut=element("div",{class:"rxm-m-bar"},P,element("span",{class:"rxm-m-zoom",role:"\
group","aria-label":"Window"},Y,D,J),U,snapshotButton(t),pt),zt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"gr\
oup","aria-label":LANES_LABEL}),Qt=element("div",{class:"rxm-m-axis","aria-hidden":"true"}),st=element("input",{type:"ra\
nge",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1","aria-label":"Back in time",oninput:()=>ye(Number(st.max)-Number(
st.value))}),$t=element("div",{class:"rxm-m-tip",hidden:!0}),Xt=element("div",{class:"rxm-m-detail",role:"region","aria-\
label":"Value","aria-live":"polite",hidden:!0}),on=element("div",{class:"rxm-m-foot"}),me=element("div",{class:"rxm-m-em\
pty"}),xe=element("div",{class:"rxm-m-body"},zt,me,$t);F.append(Ut,xe,Qt,st,Xt,on),keepKeys(F),e.append(F);function Gt(I,W,it){
return element("button",{type:"button",title:W,onclick:it},I)}const he=new Ruler(zt),rn=I=>he.width(I,"small");function ne(){
s.hold(performance.now()),q()}function Se(){s.release(),Nn(),Ye(),q()}function ye(I){s.goBack(I,performance.now()),q()}function Pe(I){
const W=nextWindow(s.windowMs,I);W!==s.windowMs&&(s.zoom(W,performance.now()),Ye(),q())}function Ye(){const I=performance.
now();for(const W of n)W.clear(),W.lay(I)}function Ge(){return!s.held&&n.some(I=>I.edge.flows)&&bn.isShown()}function gn(I){
p=0;for(const W of n)W.move(I);I-b>TRIM_MS&&dn(I),Ge()&&(p=requestAnimationFrame(gn))}function dn(I){b=I;const{held:W}=s;
for(const it of n)it.marks.prune(W?3*i.count:i.count,it.edge.at(W?W.clock:I)-i.ms),it.lay(I);le()}function q(){p||=requestAnimationFrame(
gn),le()}function le(){const{held:I,windowMs:W}=s;setText(D,spanText(W)),J.disabled=W<=WINDOWS_MS[0],Y.disabled=W>=WINDOWS_MS[WINDOWS_MS.
length-1],setText(P,I?"Go live":"Pause"),P.setAttribute("aria-pressed",String(!!I)),Ae(),$e(),Tn(),wn();for(const it of n)
it.writeCount();Ms()}function Ae(){const{held:I}=s,W=n.length>0&&n.every(Dt=>["ended","failed"].includes(Dt.tone)),it=n.
some(Dt=>Dt.tone==="live");F.dataset.tone=I?"held":W?"ended":it?"live":"idle";const ht=s.meanwhile>0?` · ${groupedText(
s.meanwhile)} came meanwhile`:"",St=I&&I.back>1?`${spanText(I.back)} back`:"paused";if(setText(pt,I?St+ht:W?"ended":it?"\
live":"not running"),me.hidden=s.total>0||!n.length||n.some(Dt=>Dt.marks.marks.length),me.hidden)return;setText(me,it?"n\
o events yet":W?"no events came":"not running: run the flow to see its marbles")}function $e(){const{back:I,held:W,windowMs:it}=s,
ht=Math.round(s.longest(performance.now()))-it;st.max=String(ht),st.step=String(Math.max(1,Math.round(it/100))),st.disabled=
ht<1,(!focusedIn(st)||!W||!I)&&(st.value=String(ht-I)),st.setAttribute("aria-valuetext",I>1?`${spanText(I)} back`:"now")}
let Ke="";function Tn(){const{back:I,held:W,perMs:it,width:ht,windowMs:St}=s,Lt=`${St} ${ht} ${W?Math.round(W.back):""} ${n.
length}`;if(Lt===Ke)return;Ke=Lt;const Dt=axisStep(St,ht),jt=[];for(let te=0;te<=St*.97;te+=Dt)jt.push(te);const ft=te=>({
style:`right: ${EDGE_PX+te*it}px`}),Xe=te=>te<1?"now":`−${spanText(te)}`;Qt.replaceChildren(...jt.map(te=>element("spa\
n",ft(te),Xe(te+I))));for(const te of n)te.grid.replaceChildren(...jt.map(je=>element("i",ft(je))))}let Ue="";function wn(){
const I=Math.max(1,...n.map(ft=>ft.most)),W=I>1?[`1 mark = up to ${groupedText(I)} events`]:[],it=A?S:[],ht=A?s.scale:null,
St=JSON.stringify([W,it,ht]);if(St===Ue)return;Ue=St;const[Lt,Dt]=ht??[],jt={class:"rxm-m-key",title:"from the least to \
the greatest that came"};on.replaceChildren(...ht?[element("span",jt,String(Lt),element("i",{class:"rxm-m-scale"}),String(
Dt))]:[],...it.map(([ft,Xe])=>element("span",{class:"rxm-m-key",title:ft},element("i",{"data-hue":String(Xe)}),cutText(ft,
24))),...W.map(ft=>element("span",{class:"rxm-m-thin"},ft)))}function Ms(){const I=performance.now();if(!(I-x<DESCRIBE_MS)){
x=I;for(const W of n)W.describe(I)}}function Et(I){const W=I.target instanceof Element?I.target:null,it=W?.closest("[dat\
a-n], [data-missed]")??null,ht=n.findIndex(St=>St.el.contains(W));return it instanceof SVGElement&&ht>=0?{node:it,at:ht,
lane:n[ht]}:null}function Oe(I){const W=Et(I);if($t.hidden=!W,h=null,!W)return;const{node:it,at:ht,lane:St}=W,{missed:Lt,
n:Dt,stack:jt}=it.dataset,ft=Dt?St.marks.get(Number(Dt)):void 0;let Xe=[];Lt?Xe=["missed",aboutMissed(St.label,Number(Lt))]:
jt?Xe=[aboutStack(jt),ft?`last: ${ft.text}`:""]:ft&&(Xe=[ft.text,aboutMark(St.label,ft)],h={lane:ht,number:ft.number},ft.
end||bn.send({do:"value",...h}));const te=Xe.filter(Boolean);$t.replaceChildren(...te.map((Ce,Xn)=>element("div",{class:Xn?
"rxm-m-soft":"rxm-m-value"},Ce)));const je=xe.getBoundingClientRect(),zn=it.getBoundingClientRect();$t.style.top=`${zn.bottom-
je.top+4}px`,$t.style.left=`${Math.max(0,Math.min(zn.left-je.left-40,je.width-$t.offsetWidth-4))}px`}function Mn(I,W){const it=performance.
now();ne(),r={lane:I,number:W.number};const ht=s.nowOf(I,it),St=ht-s.back;(W.at>St||W.at<St-s.windowMs)&&ye(ht-W.at-s.windowMs/
2),n.forEach((Dt,jt)=>{Dt.lay(it),Dt.pick(jt===I?W.number:null)});const Lt=W.count>1?`${W.count} events, the last: ${W.text}`:
W.text;qt(aboutMark(n[I].label,W),Lt),C[I]&&(be(n[I].origin+W.at),Ht.point({at:n[I].origin+W.at})),W.end||bn.send({do:"v\
alue",...r},Dt=>"value"in Dt)}function qt(I,W){Xt.hidden=!1;const it=Gt("×","Close",Nn);it.setAttribute("aria-label","C\
lose");const ht=element("span",{class:"rxm-m-soft rxm-m-grow"},I);Xt.replaceChildren(element("div",{class:"rxm-m-bar"},ht,
it),element("pre",{},W))}function Nn(){r=null,Xt.hidden=!0;for(const I of n)I.pick(null)}const Ht=timeCursor(I=>be(I.at),
()=>C.find(Boolean)??"");function be(I){const W=C.find(Boolean),it=performance.now();n.forEach((ht,St)=>{ht.pointed=W&&C[St]===
W?I:null,ht.move(it)})}function Ie(I){const W=n.find((St,Lt)=>C[Lt]&&St.el.contains(I.target)),it=W?I.clientX-W.el.getBoundingClientRect().
left:0,ht=W?W.momentAt(it,performance.now()):null;be(ht),Ht.point({at:ht})}function Gn(I){const W=r?.lane??n.findIndex(Lt=>Lt.
marks.marks.length);if(W<0)return;const{marks:it}=n[W],ht=s.edgeOf(W,performance.now()),St=r?it.get(r.number+I):it.before(
ht);St&&Mn(W,St)}function Re(I){const W=performance.now(),it=r?.lane??0,ht=s.edgeOf(it,W),St=r?n[it].marks.get(r.number)?.
at:void 0,Lt=ht-(St??ht);for(let Dt=it+I;n[Dt];Dt+=I){const jt=n[Dt].marks.before(s.edgeOf(Dt,W)-Lt)??n[Dt].marks.marks[0];
if(jt){Mn(Dt,jt);return}}}const Kn={ArrowLeft:()=>Gn(-1),ArrowRight:()=>Gn(1),ArrowUp:()=>Re(-1),ArrowDown:()=>Re(1),PageUp:()=>ye(
s.back+s.windowMs/2),PageDown:()=>ye(s.back-s.windowMs/2),Home:()=>ye(Number.POSITIVE_INFINITY),End:Se,Escape:Nn," ":()=>s.
held?Se():ne(),"+":()=>Pe(-1),"=":()=>Pe(-1),"-":()=>Pe(1)};zt.addEventListener("keydown",I=>{!Kn[I.key]||I.ctrlKey||I.metaKey||
I.altKey||(I.preventDefault(),Kn[I.key]())}),zt.addEventListener("pointerover",Oe),zt.addEventListener("pointermove",Ie),
zt.addEventListener("pointerleave",()=>{$t.hidden=!0,be(null),Ht.point({at:null})});const Un=I=>{if(I.ctrlKey)Pe(Math.sign(
I.deltaY));else if(I.deltaX)ye(s.back-I.deltaX/s.perMs);else return;I.preventDefault()};zt.addEventListener("wheel",Un,{
passive:!1});let xn=null;zt.addEventListener("pointerdown",I=>{I.button===0&&(xn={x:I.clientX,back:s.back,moved:!1,hit:Et(
I)})});const Ln=I=>{if(!xn)return;const W=I.clientX-xn.x;!xn.moved&&Math.abs(W)<DRAG_PX||(xn.moved=!0,$t.hidden=!0,ye(xn.
back+W/s.perMs))},Fn=()=>{const I=xn;xn=null;const W=I&&!I.moved?I.hit?.node.dataset.n:void 0,it=I?.hit&&W?I.hit.lane.marks.
get(Number(W)):void 0;I?.hit&&it&&Mn(I.hit.at,it)};window.addEventListener("pointermove",Ln),window.addEventListener("po\
interup",Fn);function ms(I,W){"value"in I?Ve(I.value):"marbles"in I?es(I.marbles):se(I,W)}function se(I,W){if(I.legend&&
(S=I.legend),I.is_chosen!==void 0&&(A=I.is_chosen),I.scale){s.scale=I.scale;for(const St of n)St.clear()}const it=performance.
now(),ht=W.length?JSON.parse(new TextDecoder().decode(W[0])):[];I.lanes.forEach(([St,Lt,Dt,jt,ft,Xe],te)=>{const je=n[te];
je.edge.tell(St,Dt,it),je.tone!==ft&&(x=Number.NEGATIVE_INFINITY),Object.assign(je,{origin:Lt,total:jt,tone:ft,text:Xe}),
ht[te]?.length&&je.layFrom(je.marks.add(ht[te]))}),s.held||(p||=requestAnimationFrame(gn)),(!Ge()||it-b>TRIM_MS)&&dn(it)}
function Pn(I,W){if(!("lanes"in I))return;const it=I.labels??[],ht=n.length!==it.length;ht&&(s.windowMs=I.window??s.windowMs);
const St=I.lanes.some(([,Lt,,Dt],jt)=>n[jt]?.origin!==Lt||Dt<n[jt].total);if((ht||St)&&(s.release(),Nn()),i={count:I.kept??
i.count,ms:I.kept_ms??i.ms},C=I.runs??[],ht){n.splice(0,n.length,...it.map((Lt,Dt)=>new Track(Lt,Dt,s,rn))),zt.replaceChildren(
...n.map(Lt=>Lt.row));for(const Lt of n)ln.observe(Lt.el);Vn()}for(const Lt of n)Lt.forget();s.scale=null,Ke="",x=Number.
NEGATIVE_INFINITY,se(I,W),dn(performance.now())}function Ve([I,W,it]){const ht=Xt.querySelector("pre");ht&&r&&r.lane===I&&
r.number===W&&setText(ht,it);const St=$t.firstChild;St&&h&&h.lane===I&&h.number===W&&setText(St,cutText(it,400))}function Rn(){
const I=performance.now(),W=n.map((it,ht)=>s.edgeOf(ht,I));bn.send({do:"marbles",ends:W,window:s.windowMs},it=>"marbles"in
it)}async function es(I){qt("marble text of what is seen",I);let W="copied";try{await navigator.clipboard.writeText(I)}catch{
W="select the text below to copy it"}setText(U,W),setTimeout(()=>setText(U,"Copy as marbles"),1500)}function Vn(){const I=n.
length?n[0].el.clientWidth-EDGE_PX:0;he.refresh(),!(!(I>50)||I===s.width)&&(s.width=I,Ye(),q())}const ln=new ResizeObserver(
Vn),bn=live(t,e,{onSnapshot:Pn,onMessage:ms,onShown:q,onHidden(){cancelAnimationFrame(p),p=0}});return le(),()=>{cancelAnimationFrame(
p),ln.disconnect(),window.removeEventListener("pointermove",Ln),window.removeEventListener("pointerup",Fn),Ht.dispose(),
bn.dispose(),F.remove()}}var view_default={initialize,render},KINDS={number:{isRight:!0,compares:"number",summary:"spark"},
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
1000000000n,x=dayAndTime(Number((h-p)/1000000n),n);if(x===null)return r;const b=String(p).padStart(9,"0");return s?`${x[0]}\
 ${x[1]}.${b} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===x[0]?"":`${x[0]} `}${x[1]}.${b.slice(0,3)}`}function momentText(t,e,n=Date.
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
const[h,p]=i.key,[x,b]=r.key;return h!==x?h===LAST||x===LAST?h-x:n*(h-x):p<b?-n:p>b?n:i.row.n-r.row.n}),s.map(({row:i})=>i)}
var LAST=3;function sortKey(t){if(t==null)return[LAST,0];const e=asBigInt(t);if(e!==void 0)return[0,e];const n=asNumber(
t);return n!==void 0?Number.isNaN(n)?[LAST,0]:[0,n]:typeof t=="boolean"?[0,Number(t)]:typeof t=="object"?[2,jsonText(t)]:
[1,exactText(t)]}var PLAIN={order:[],hidden:[],frozen:[],widths:{},formats:{},filters:{},folds:!1,filter:"",sort:null};function keyOf(t){
return t===NUMBER?"#":`.${t}`}var Arrangement=class{constructor(){this.layout=structuredClone(PLAIN)}restore(t){this.layout=
{...structuredClone(PLAIN),...structuredClone(t??{})}}get isPlain(){const{order:t,hidden:e,frozen:n,widths:s,formats:i,filters:r,
folds:h}=this.layout,p=[t,e,n,...[s,i,r].map(x=>Object.keys(x))];return!h&&p.every(x=>!x.length)}arranged(t){const{order:e,
frozen:n}=this.layout,s=new Map(e.map((p,x)=>[p,x])),i=p=>s.get(keyOf(p))??e.length,r=[...t].sort((p,x)=>i(p)-i(x));if(!n.
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
"button",{...{type:"button",title:n,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>b(i.hidden===!0)},e),p=element(
"span",{class:"rxm-menued"},h,i),x=closing(p,()=>!i.hidden,S=>{b(!1),S&&h.focus()});function b(S){if(S===!i.hidden||(i.hidden=
!S,h.setAttribute("aria-expanded",String(S)),!S))return;i.replaceChildren(...s()),i.style.left="0px";const A=i.getBoundingClientRect().
right-t.getBoundingClientRect().right;i.style.left=`${-Math.max(0,A)}px`;const C=i.querySelector("input, button");(C instanceof
HTMLElement?C:i).focus()}return{el:p,button:h,open:b,dispose:x}}function columnMenu(t){const e=element("div",{class:"rxm\
-menu rxm-columnmenu",hidden:!0,role:"dialog",tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);
function i(h){e.hidden=!0,h&&n?.focus()}function r(h,p){n=p.querySelector("button");const x=element("div",{class:"rxm-fi\
lternote rxm-wrong",role:"status",hidden:!0}),b=element("input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1\
..9  =x  -x","aria-label":`Filter ${h.title}`,spellcheck:"false",oninput:()=>S(h.onFilter(b.value)),onkeydown:J=>J.key===
"Enter"&&i(!0)});b.value=h.filter;const S=J=>{x.hidden=!J,x.textContent=J&&`not understood, and left out: ${J}`,J?b.setAttribute(
"aria-invalid","true"):b.removeAttribute("aria-invalid")},A=h.rows.map(J=>{const D=J.map(([U,pt,Nt])=>{const Ut=()=>{Nt(),
i(!0)};return element("button",{type:"button","aria-pressed":pt===null?null:String(pt),onclick:Ut},U)});return element("\
div",{class:"rxm-menurow"},...D)});e.setAttribute("aria-label",`Column ${h.title}`);const C=h.about?element("div",{class:"\
rxm-why"},h.about):null;e.replaceChildren(element("strong",{},h.title),...C?[C]:[],b,x,...A),e.hidden=!1;const F=t.getBoundingClientRect(),
P=p.getBoundingClientRect();e.style.top=`${P.bottom-F.top+2}px`,e.style.left="0px";const Y=F.width-e.offsetWidth-2;e.style.
left=`${Math.max(0,Math.min(P.left-F.left,Y))}px`,h.filter&&S(h.onFilter(h.filter)),b.focus()}return{open:r,dispose:s}}function asJson(t,e){
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
zone:n,kinds:s,today:i,problems:[],remarks:[]},h=t.trim(),p=/^-(?![\d.])./.test(h),x=(p?h.slice(1):h).replace(/"/g,""),b=IS_SIGN.
exec(x)?.[0]??":",S=readCondition(e,b,(b===":"?x:x.slice(b.length)).trim(),x,r);return{...r,test:S===NOTHING?null:p?C=>!S(
C):S}}function tokensOf(t,e){const n=[];let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let r=i,h=/^-?\(/.exec(
r);for(;h&&splitWord(r,e)===null;)n.push({kind:"open",text:h[0],isNot:h[0]==="-("}),s+=1,r=r.slice(h[0].length),h=/^-?\(/.
exec(r);let p=0;for(;s>p&&r.endsWith(")")&&surplus(r)>0;)r=r.slice(0,-1),p+=1;for(r&&n.push({kind:"word",text:r});p;p-=1,
s-=1)n.push({kind:"close",text:")"})}return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(
")").length-e.split("(").length}function joined(t,e){const n=[];let s=!1;return t.forEach((i,r)=>{const h=n.at(-1),p=i.text;
if(i.kind==="word"&&h?.kind==="word"){const A=IS_SIGN.test(p)&&(endsWithColumn(h.text,e)||isBeforeColumn(t,r,e));s||A?n[n.
length-1]={kind:"word",text:h.text+p}:n.push(i)}else n.push(i);const x=n[n.length-1].text,b=x.match(ENDS_WITH_SIGN)?.[0]??
"",S=x.slice(0,-b.length||void 0);s=b!==""&&(endsWithColumn(S,e)||isBeforeColumn(t,r,e,b))}),n}function endsWithColumn(t,e){
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
return p;const x=readCondition(i,TURNED[s.sign],s.wanted,t,e);return p===NOTHING||x===NOTHING?p===NOTHING?x:p:b=>p(b)&&x(
b)}function readCondition(t,e,n,s,i){if(n==="")return NOTHING;const r=t===NUMBER?"number":i.kinds.get(t)??"",h=e===":"||
e==="="||e==="=="||e==="!=",p=h?rangeOf(n,r,i):null;if(p!==null){const b=e!=="!=";return S=>isWithin(cellOf(S,t),p)===b}
if(e===":"){const b=n.toLowerCase();return S=>spokenText(cellOf(S,t),r,i.zone).includes(b)}const x=spanOf(n,r,i);if(h){x===
void 0&&n!=="None"&&traitsOf(r).compares&&r!=="moment"&&i.remarks.push(whyNoBound(s,n,r));const b=e!=="!=";return S=>isEqual(
cellOf(S,t),n,x)===b}return x===void 0?(i.problems.push(whyNoBound(s,n,r)),NOTHING):b=>isBeyond(cellOf(b,t),e,x.from)}function splitWord(t,e){
const n=splitName(t,e);if(n!==null)return n;const[,s,i,r]=CHAIN.exec(t)??[];if(s===void 0)return null;const h=columnNamed(
r,e),p=h===void 0?splitName(r,e):{column:h,sign:"",wanted:""};return p&&{...p,before:{wanted:s,sign:i}}}function splitName(t,e){
let n=null,s=-1;for(const x of e.keys()){if(x===NUMBER||!t.startsWith(x)||x.length<s||!x)continue;const b=SIGNS.find(S=>t.
startsWith(S,x.length));b!==void 0&&(s=x.length,n={column:x,sign:b,wanted:t.slice(x.length+b.length)})}if(n!==null)return n;
const[,i="",r="",h=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[],p=i?columnNamed(i,e):void 0;return p===void 0?
null:{column:p,sign:r,wanted:h}}function textTest(t,e,n){const{zone:s,kinds:i}=e,[,r,h,p]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[];if(!n&&r!==void 0&&p!==""&&!p.startsWith("//")){if(h!==":")return e.problems.push(`no column is called “${r}”; for \
the text itself write "${t}" in quotes`),NOTHING;e.remarks.push(`no column is called “${r}”; the text “${t}” is lo\
oked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.test(t)&&e.remarks.push(`the text “${t}” is looked for;\
 a condition is one word, as in id>5`);const x=t.toLowerCase();return b=>rowText(b,s,i).includes(x)}function rangeOf(t,e,n){
const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&!i)return null;const r=s?spanOf(s,e,n):void 0,h=i?spanOf(i,
e,n):void 0;return s&&!r||i&&!h?null:{from:r?.from,until:h?.from}}function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.
test(t)?t.replace(/[,_']/g,""):t,r=F=>({from:F,until:F,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return r(BigInt(i));if(i.
trim()!==""&&!Number.isNaN(Number(i)))return r(Number(i));const{compares:h,name:p,unitNs:x}=traitsOf(e);if(h==="duration"){
const F=durationOf(i);return F===void 0?void 0:r(F/x)}if(h!=="instant")return;const b=instantOf(i,n,s);if(b===void 0)return;
const[S,A]=b,C=F=>p==="moment"?F:BigInt(F)*(1000000n/BigInt(x));return{from:C(S),until:C(S+A),isOpen:A>0}}var NS_OF_UNIT={
ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??
[];return e===void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const S=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(S)?void 0:
[S,0]}const r=new Date(n),h=s??(e==="utc"?r.toISOString().slice(0,10):new Date(n-r.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),p=(i??"00:00").replace(/^(\d):/,"0$1:"),x=Date.parse(`${h}T${p}${e==="utc"?"Z":""}`),b=i===void 0?864e5:p.length===
5?6e4:p.length===8?1e3:0;return Number.isNaN(x)?void 0:[x,b]}function whyNoBound(t,e,n){const s=e.replace(/[,_'\s]/g,"");
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
()=>null),h=new Map;let p=0,x=Number.POSITIVE_INFINITY,b=Number.NEGATIVE_INFINITY;t.forEach((A,C)=>{const F=cellOf(A,e);
if(F==null)return;p+=1;const P=asNumber(F);if(P!==void 0&&Number.isFinite(P)){P<x&&(x=P),P>b&&(b=P);const D=Math.floor(C*
i/t.length),U=r[D];U?P<U[0]?U[0]=P:P>U[1]&&(U[1]=P):r.length&&(r[D]=[P,P])}if(s!=="commonest")return;const Y=exactText(F),
J=h.get(Y);(J!==void 0||h.size<MOST_DISTINCT)&&h.set(Y,(J??0)+1)});const S=[...h].sort((A,C)=>C[1]-A[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:p,range:x<=b?[x,b]:null,line:r,common:S,distinct:h.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const r=h=>100*Math.min(1,Math.max(0,(h-s)/(i-s)));return n<0?[r(n),r(0)]:[r(0),r(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,r]=e,h=S=>{const A=r>i?(S-i)/(r-i):.5;return(s-1-A*(s-2)).toFixed(1)},p=n/Math.max(
1,t.length-1);let x=!1;const b=[];return t.forEach((S,A)=>{const C=x;if(x=S!==null,S===null)return;const F=(A*p).toFixed(
1);b.push(`${C?"L":"M"}${F} ${h(S[0])}`,S[1]>S[0]?`L${F} ${h(S[1])}`:C?"":"h0.1")}),b.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},r){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(r).summary==="spark"&&
n){const[S,A]=n.map(C=>cellText(C,r));return{parts:[],full:S===A?`always ${S}`:`${S} to ${A}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const h=S=>`${Math.max(
1,Math.round(100*S/t))} %`,p=s.map(([S,A])=>`${S} ${h(A)}`),x=i-s.length,b=[...p,...x>0?[`${x} more`]:[],...e<t?[`no val\
ue ${h(t-e)}`]:[]];return{parts:p,full:b.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
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
some((x,b)=>x!==p[b]),i=t.columns.length!==e.columns.length||t.columns.some((h,p)=>h!==e.columns[p]||n[p]!==this._aligned[p])||
t.sort!==e.sort||t.zone!==e.zone||t.frozen!==e.frozen||t.filtered.size!==e.filtered.size||s(t.formats,e.formats)||s(t.fixed,
e.fixed),r=t.summaries!==e.summaries;this._content=t,this._aligned=n,this._space.style.height=`${t.list.length*ROW_PX}px`,
this.el.setAttribute("aria-rowcount",String(t.list.length+1)),this.el.setAttribute("aria-colcount",String(t.columns.length)),
i?this._drawHead():r&&this._drawSummaries()}draw(){const{list:t}=this._content,e=Math.ceil(this.el.clientHeight/ROW_PX)+
1,n=Math.max(0,Math.min(Math.floor(this.el.scrollTop/ROW_PX),t.length-e)),s=Math.max(0,Math.min(e+1,t.length-n));for(;this.
_pool.length<s;)this._pool.push(this._makeRow());let i=!1,r="";this._pool.forEach((h,p)=>{const x=p<s?t[n+p]:null;h.el.hidden=
x===null,h.row=x,x!==null&&(i=this._fill(h,x,n+p)||i,x===this._active&&(r=h.el.id))}),this._isMeasuringAll=!1,i&&this._setWidths(),
r?this.el.setAttribute("aria-activedescendant",r):this.el.removeAttribute("aria-activedescendant")}open(t){this._active=
t,this._opened=t,this.draw(),t&&this._asked.onOpen(t)}point(t){t!==this._pointed&&(this._pointed=t,this.draw())}reveal(t){
const e=this._content.list.indexOf(t);e>=0&&this._reveal(e)}_makeRow(){const t=element("div",{class:"rxm-row",role:"row",
id:`${this._id}-${this._pool.length}`});return this._space.append(t),{el:t,cells:[],row:null}}_fill(t,e,n){const{el:s,cells:i}=t,
{columns:r,formats:h,frozen:p,kinds:x,selected:b,summaries:S,zone:A}=this._content;let C=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(b.has(e.n)));i.length>r.length;)i.pop()?.el.remove();for(const[
F,P]of r.entries()){i[F]||(i[F]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[F].
el));const Y=i[F],J=cellOf(e,P),D=cellText(J,x.get(P),A),U=h[F]?paintOf(h[F],J,S.get(P)):"",pt=`${cellStyle(J)}${U&&(h[F]===
"bar"?" rxm-bar-cell":" rxm-heat")}${F<p?" rxm-frozen":""}`,Nt=Y.text!==D||Y.style!==pt;Y.text!==D&&(Y.el.textContent=D,
Y.text=D,Y.el.title&&this._setHint(Y.el,J,D)),Y.style!==pt&&(Y.el.className=pt,Y.style=pt),(Y.paint!==U||Y.isFrozen!==F<
p)&&(Y.el.setAttribute("style",`${U}${F<p?`left: var(--rxm-left-${F})`:""}`),Y.paint=U,Y.isFrozen=F<p),(Nt||this._isMeasuringAll)&&
(C=this._widen(P,D,pt)||C)}return C}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const r=focusedIn(this._head),h=[...this._head.children].findIndex(b=>b.contains(r)),p=h<0?void 0:this._drawn?.[h];this.
_drawn=t;const x=t.map((b,S)=>{const A=columnTitle(b),C=Math.min(this._ruler.width(A,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(b,Math.max(C,this._widths.get(b)??0));const F=i&&i.name===b?i.direction:0,P=element("button",{type:"but\
ton","data-name":A,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(b),onkeydown:Ut=>this._headKey(Ut,b)},element("span",{class:"rxm-name"},A),e.has(b)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},F?F>0?"\
▲":"▼":"")),Y=traitsOf(s.get(b)).isRight,J=S<n,D={role:"columnheader","aria-colindex":S+1,class:`${Y?"rxm-right":""}${b===
NUMBER?" rxm-number":""}${J?" rxm-frozen":""}`,style:J?`left: var(--rxm-left-${S})`:null,"aria-sort":F?F>0?"ascending":"\
descending":"none"},U=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),pt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});U.addEventListener("click",()=>this._asked.
onMenu(b,Nt));const Nt=element("div",D,P,element("div",{class:"rxm-sum"}),U,pt);return Nt});this._head.replaceChildren(...x),
p!==void 0&&x[t.indexOf(p)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((x,b)=>e[b]??this._widths.get(x)??0),i=x=>e[x]!==void 0||x<n,{tracks:r,
least:h}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",r),this.el.style.setProperty("--rxm-least",`${h}\
px`);let p=0;for(let x=0;x<n;p+=s[x],x+=1)this.el.style.setProperty(`--rxm-left-${x}`,`${p}px`);this.el.classList.toggle(
"rxm-loose",p>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((r,h)=>{const p=this._head.children[h],x=p?.querySelector(".rxm-sum"),b=s.get(r);if(!(p instanceof HTMLElement)||
!x)return;const S=n.get(r)??"",{parts:A,full:C}=b?summaryTexts(b,S):{parts:[],full:""},F=A[0]?Math.min(this._ruler.width(
A[0],"small")+PADDING_PX,MOST_SUM_PX):0;F>(this._widths.get(r)??0)&&(this._widths.set(r,F),i=!0);const P=(e[h]??Math.max(
this._widths.get(r)??0,F))-PADDING_PX,Y=pt=>this._ruler.width(A.slice(0,pt).join(" · "),"small")<=Math.min(P,MOST_PX),J=A.
slice(0,Math.max(1,A.findLastIndex((pt,Nt)=>Y(Nt+1))+1)).join(" · "),D=r===NUMBER?"the event's number":C?`${columnTitle(
r)}: ${C}`:columnTitle(r);p.title!==D&&(p.title=D);const U=b?.line.length?linePath(b,LINE.width,LINE.height):"";x.getAttribute(
"data-drawn")!==U+J&&(x.setAttribute("data-drawn",U+J),x.setAttribute("data-text",J),x.replaceChildren(...U?[lineOf(U)]:
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
1,x={ArrowDown:h+1,ArrowUp:h-1,PageDown:h+s,PageUp:h-s,Home:0,End:i}[t.key];x!==void 0&&i>=0?(t.preventDefault(),this._active=
e[Math.max(0,Math.min(i,x))],t.key==="End"&&!n?this._asked.onScroll(!0):this._asked.onPick(this._active),t.shiftKey&&this.
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
e,s,i));const h=Array.isArray(e)?e.map((A,C)=>[String(C),A]):Object.entries(e),p=Array.isArray(e)?`[${h.length}]`:`{${h.
length}}`,x=element("summary",{},r,element("span",{class:"rxm-size"},p)),b=element("details",{class:"rxm-branch"},x),S=()=>{
b.open&&b.childElementCount===1&&addParts(b,h,0,n,i)};return b.addEventListener("toggle",S),b.open=n<3&&h.length<=20,S(),
b}function addParts(t,e,n,s,i){const r=Math.min(e.length,n+PARTS_AT_ONCE);for(const[x,b]of e.slice(n,r))t.append(treeNode(
x,b,s+1,"",i));if(r===e.length)return;const p=element("button",{type:"button",onclick:()=>{p.remove(),addParts(t,e,r,s,i)}},
`${groupedText(e.length-r)} more`);t.append(p)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),r=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:h,unit:p}=traitsOf(e),x=h==="time"?timeText(
t,p,n,!0):h==="duration"?cellText(t,e,n):"";return x&&x!==i&&r.push(element("span",{class:"rxm-said"},x)),r}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},r={zone:"\
local",filter:"",sort:null},h=new Arrangement;let p=!1,x={};const b=new Set;let S=null,A=new Map,C=Number.NEGATIVE_INFINITY,
F=[],P=null,Y=null,J=0,D=[],U={run:"",port:"",first:0};const pt=element("div",{class:"rxm-table",role:"group"}),Nt=element(
"strong",{class:"rxm-title"}),Ut=element("span"),zt=element("span",{class:"rxm-state"},Ut),Qt=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});Qt.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const st=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":Qt.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Et({filter:st.value})}),
$t=menu(pt,"?","How to filter",Ms),Xt=Ae("Pause","Hold the rows; what comes is counted",()=>P?.why==="pause"?Ie():be("pa\
use")),on=Ae("Follow","Stay with the newest rows",()=>P?Ie():be("scroll")),me=element("button",{type:"button",hidden:!0,
onclick:()=>Et({zone:r.zone==="utc"?"local":"utc"})}),xe=menu(pt,"Columns","Columns",$e),Gt=menu(pt,"Copy","Copy",Ue),he=menu(
pt,"Download","Download",wn),rn=element("div",{class:"rxm-bar"},Nt,zt,element("span",{class:"rxm-grow"}),element("span",
{class:"rxm-filterbox"},st,$t.el),Xt,on,me,xe.el,Gt.el,he.el,snapshotButton(t,()=>ee.flush())),ne=new Grid({onSort:Gn,onOpen:Kn,
onPick:()=>be("scroll"),onClose:()=>Y?Un():qt([]),onSelect:Nn,onSelectAll:()=>qt(D),onMenu:Tn,onMove:(y,g)=>Oe(()=>h.move(
y,g,es())),onWidth:(y,g)=>Oe(()=>h.setWidth(y,g)),onScroll:y=>y?Ie("scroll"):be("scroll"),onPoint:y=>{const g=y&&!Number.
isNaN(y.at)?y.at:null;Pn.point({at:g,port:U.port,...y?{number:U.first+y.n}:{}})}}),Se=element("div",{class:"rxm-empty"}),
ye=element("button",{type:"button",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>Ie()}),Pe=element(
"div",{class:"rxm-detail",role:"region",hidden:!0}),Ye=element("span",{class:"rxm-counts"}),Ge=element("span",{class:"rx\
m-thin",title:"More came than can be shown; every event is counted.",hidden:!0}),gn=element("div",{class:"rxm-foot"},Ye,
Ge,element("span",{class:"rxm-grow"}),ye),dn=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),q=element(
"div",{class:"rxm-chips",role:"group","aria-label":"Filters of columns",hidden:!0});pt.append(rn,Qt,q,element("div",{class:"\
rxm-body"},ne.el,Se),Pe,gn,dn);const le=columnMenu(pt);keepKeys(pt),e.append(pt);function Ae(y,g,M){return element("butt\
on",{type:"button",title:g,"aria-pressed":"false",onclick:M},y)}function $e(){const y=h.arranged(n.kinds.keys()).map(K=>Ke(
K===NUMBER?"# (the event's number)":K,!h.isHidden(K),Z=>h.hide(K,!Z))),M=Ke("Fold away columns that are empty in view",h.
layout.folds,K=>{h.layout.folds=K}),H=element("button",{type:"button",onclick:()=>{Oe(()=>h.restore(void 0)),xe.open(!1),
xe.button.focus()}},"Reset columns");return[...y,element("hr",{}),M,element("div",{class:"rxm-menurow"},H)]}function Ke(y,g,M){
const N=element("input",{type:"checkbox",onchange:()=>Oe(()=>M(N.checked))});return N.checked=g,element("label",{},N,y)}
function Tn(y,g){const M=n.kinds.get(y)??"",N=A.get(y),H=es(),K=H.indexOf(y),et=h.formatOf(y,x),Z=fe=>()=>{const Le=r.sort?.
name===y&&r.sort.direction===fe;Re(Le?null:{name:y,direction:fe})},Jt=fe=>r.sort?.name===y&&r.sort.direction===fe,ae=fe=>()=>Oe(
()=>H[K+fe]&&h.move(y,H[K+fe],H)),ie=fe=>()=>Oe(()=>h.setFormat(y,fe)),vt=h.isFrozen(y);le.open({title:y===NUMBER?"# (th\
e event's number)":y,about:N?summaryTexts(N,M).full:"",filter:h.filterOf(y),onFilter:fe=>(Oe(()=>h.setFilter(y,fe)),readColumnFilter(
fe,y,r.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",Jt(1),Z(1)],["Sort ▼",Jt(-1),Z(-1)]],...traitsOf(M).summary===
"spark"&&y!==NUMBER?[[["Plain",!et,ie("")],["Bars",et==="bar",ie("bar")],["Colours",et==="heat",ie("heat")]]]:[],[["◀ Mo\
ve",null,ae(-1)],["Move ▶",null,ae(1)]],[["Freeze",vt,()=>Oe(()=>h.freeze(y,!vt))],["Hide",null,()=>Oe(()=>h.hide(y,!0))],
["Fit width",null,()=>Oe(()=>h.setWidth(y,null))]]]},g)}function Ue(){return[["JSON",asJson],["CSV",asCsv]].map(([g,M])=>element(
"button",{type:"button",onclick:()=>xn(g,M)},`Copy ${groupedText(D.length)} rows as ${g}`))}function wn(){return[["JSON \
Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([g,M,N,H])=>element("button",{type:"butt\
on",onclick:()=>{he.open(!1),he.button.focus();const et=(Nt.textContent??"").replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,
"")||"events";download(H(D,Vn()),`${et}.${M}`,N),se(`saved ${groupedText(D.length)} rows as ${g}`)}},`${groupedText(D.length)}\
 rows as ${g}`))}function Ms(){const y=EXAMPLES.flatMap(([g,M])=>[element("span",{class:"rxm-example"},g),element("span",
{class:"rxm-why"},M)]);return[element("div",{class:"rxm-examples"},...y)]}function Et(y){Object.assign(r,y),h.layout.filter=
r.filter,h.layout.sort=r.sort&&[keyOf(r.sort.name),r.sort.direction],Oe(()=>{})}function Oe(y){y(),p=!0,ln(),Mn()}function Mn(){
pt.dataset.told="false",ee.chose()}function qt(y){if(!(!y.length&&!b.size)){b.clear();for(const g of y)b.add(g.n);S=y[0]??
null,Ht()}}function Nn(y,g){const M=S?D.indexOf(S):-1,N=D.indexOf(y);if(g==="range"&&M>=0&&N>=0){b.clear();for(const H of D.
slice(Math.min(M,N),Math.max(M,N)+1))b.add(H.n)}else g!=="toggle"&&b.clear(),(g!=="toggle"||!b.delete(y.n))&&b.add(y.n),
S=y;Ht()}function Ht(){b.size>1&&se(`${groupedText(b.size)} rows selected`),ne.draw(),Xe(),Mn()}function be(y){P&&(P.why===
y||y==="scroll")||(P={why:y,rows:P?P.rows:n.list(),total:P?P.total:i.total},se(y==="pause"?"paused":""),ln())}function Ie(y){
!P||y&&P.why!==y||(P=null,se("following"),ln(),ne.goHome())}function Gn(y){const{sort:g}=r,N=!g||g.name!==y?{name:y,direction:1}:
g.direction>0?{name:y,direction:-1}:null;Re(N)}function Re(y){const g=y&&y.direction>0?"ascending":"descending";se(y?`so\
rted by ${columnTitle(y.name)}, ${g}`:"in the order of events"),P?.why==="scroll"&&(P=null),Et({sort:y}),ne.goHome()}function Kn(y){
const g=y.cells.some(M=>JSON.stringify(M??null).includes("\\u0001c"));Y={row:y,...presentFields(y.shape.names,y.cells),note:g?
"shortened":""},g&&ze.send({do:"event",number:y.n},M=>"event"in M&&M.event===y.n),te(),Nn(y,"only")}function Un(){Y=null,
ne.open(null),te(),ne.el.focus()}async function xn(y,g){Gt.open(!1),Gt.button.focus(),await Ln(g(D,Vn()),`${groupedText(
D.length)} rows as ${y}`)}async function Ln(y,g){try{await navigator.clipboard.writeText(y),ms(`copied ${g}`)}catch{const M=element(
"textarea",{class:"rxm-unseen"});M.value=y,pt.append(M),M.select(),ms(document.execCommand("copy")?`copied ${g}`:"this b\
rowser does not allow to copy"),M.remove()}}let Fn;function ms(y){clearTimeout(Fn),Gt.button.textContent=y,se(y),Fn=setTimeout(
()=>{Gt.button.textContent="Copy"},1500)}function se(y){y&&(dn.textContent=y)}const Pn=timeCursor(Ve,()=>U.run);function Ve({
at:y,port:g,number:M,opens:N}){const H=g===U.port&&M!==void 0,K=H?M-U.first:void 0,et=rowAt(n.list(),{at:y,n:K})??null;if(ne.
point(et),!(!N||!H)){if(et?.n!==K){se(`event ${K} is not held`);return}be("scroll"),bn(),ne.open(et),ne.reveal(et)}}function Rn(){
return h.visible(n.kinds.keys(),emptyColumns(A))}function es(){return Rn().shown}function Vn(){return es().filter(y=>y!==
NUMBER)}function ln(){J=0,C=Number.NEGATIVE_INFINITY,ht.cancel(),bn()}function bn(){const y=performance.now();!r.sort||P||
y-J>=RESORT_MS?(J=y,D=P?P.rows:n.list(),it(),F=D,r.sort&&(D=sorted(D,r.sort.name,r.sort.direction))):setTimeout(ht,RESORT_MS-
(y-J)),y-C>=SUM_MS?(C=y,A=summarize(F,n.kinds)):I||(I=setTimeout(W,SUM_MS-(y-C)));const{shown:M}=Rn();ne.show({list:D,columns:M,
kinds:n.kinds,zone:r.zone,sort:r.sort,frozen:M.filter(N=>h.isFrozen(N)).length,formats:M.map(N=>h.formatOf(N,x)),fixed:M.
map(N=>h.widthOf(N)),filtered:new Set(M.filter(N=>h.filterOf(N))),selected:b,summaries:A}),P?ne.draw():ne.goHome(),St(),
ft(),Xe(),ee.rowsCame()}let I;function W(){I=void 0,ht()}function it(){const{test:y,problems:g,remarks:M}=readFilter(r.filter,
r.zone,n.kinds),N=D.length;y&&(D=D.filter(y));for(const{column:K,title:et,text:Z}of h.filters(n.kinds.keys())){const Jt=readColumnFilter(
Z,K,r.zone,n.kinds);Jt.test&&(D=D.filter(Jt.test)),g.push(...Jt.problems.map(ae=>`${et}: ${ae}`)),M.push(...Jt.remarks.map(
ae=>`${et}: ${ae}`))}const H=[...g.map(K=>`not understood, and left out: ${K}`)];N&&!D.length&&H.push(...M),Qt.hidden=!H.
length,setText(Qt,H.join(" · ")),Qt.classList.toggle("rxm-wrong",g.length>0),g.length?st.setAttribute("aria-invalid","t\
rue"):st.removeAttribute("aria-invalid")}const ht=oncePerRepaint(bn);function St(){setText(Ut,i.state.text),zt.title=i.state.
text,zt.dataset.tone=i.state.tone;const y=P?.why==="pause";setText(Xt,y?"Resume":"Pause"),Xt.title=y?"Stay with the newe\
st rows again":"Hold the rows; what comes is counted",Xt.setAttribute("aria-pressed",String(y)),on.setAttribute("aria-pr\
essed",String(!P)),on.hidden=y,me.hidden=![...n.kinds.values()].some(M=>traitsOf(M).compares==="instant"),setText(me,r.zone===
"utc"?"Times: UTC":"Times: local"),me.title=r.zone==="utc"?"Show times in local time":"Show times in UTC";const g=P?i.total-
P.total:0;if(ye.hidden=!g,g){const M=`${groupedText(g)} newer ${r.sort?"↑":"↓"}`;setText(ye,y?`paused · ${groupedText(
g)} came meanwhile`:M)}Lt()}function Lt(){if(Se.hidden=D.length>0,D.length)return;const y=i.total>0&&n.length>0,[g,M]=y?
["no row matches the filter",Dt()]:[je()?"no events came":"no events yet",i.state.hint];Se.textContent!==g+M&&Se.replaceChildren(
element("div",{},g),element("div",{class:"rxm-why"},M))}function Dt(){const y=h.filters(n.kinds.keys()).map(({title:g,text:M})=>`${g}\
 ${M}`);return[r.filter.trim(),...y].filter(Boolean).join(" · ")}let jt="";function ft(){const y=h.filters(n.kinds.keys()),
g=JSON.stringify(y.map(({title:M,text:N})=>[M,N]));g!==jt&&(jt=g,q.hidden=!y.length,q.replaceChildren(...y.map(({column:M,
title:N,text:H})=>{const K=()=>Oe(()=>h.setFilter(M,"")),et=`Remove the filter of ${N}`;return element("button",{type:"b\
utton",title:et,"aria-label":et,onclick:K},`${N} ${H} ×`)})))}function Xe(){const y=s.perSecond(performance.now()/1e3),
g=[`${groupedText(i.total)} ${i.total===1?"event":"events"}`];je()||g.push(`${y>=10?groupedText(y):Number(y.toFixed(1))}\
/s`),i.kept>n.limit&&g.push(`last ${groupedText(n.limit)} rows held`),Dt()&&g.push(`${groupedText(D.length)} match`),b.size&&
g.push(`${groupedText(b.size)} selected`);const{folded:M}=Rn();M.length&&g.push(`${M.length} empty ${M.length===1?"colum\
n":"columns"} folded`),Ye.title=M.map(columnTitle).join(", "),setText(Ye,g.join(" · "));const N=i.total-i.kept;if(Ge.hidden=
N<=0,N<=0)return;const H=`${groupedText(N)} not shown`;setText(Ge,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} · ${H}`:
H)}function te(){if(Pe.hidden=!Y,Pe.replaceChildren(),!Y)return;const{row:y,names:g,cells:M,note:N}=Y,H=`Event ${y.n}${y.
shape.label?` · ${y.shape.label}`:""}`;Pe.setAttribute("aria-label",H);const K=()=>Ln(jsonObject(g,M),"the event");Pe.append(
element("div",{class:"rxm-bar"},element("strong",{},H),element("span",{class:"rxm-why"},N),element("span",{class:"rxm-gr\
ow"}),element("button",{type:"button",onclick:K},"Copy event"),element("button",{type:"button","aria-label":"Close",title:"\
Close",onclick:Un},"×")),eventTree(g,M,n.kinds,r.zone))}function je(){return["ended","failed"].includes(i.state.tone)}function zn(y,g){
"event"in y?Xn(y,g):Ce(y,g)}function Ce(y,g){y.shapes&&n.addShapes(y.first_shape??0,y.shapes),y.kinds&&n.addKinds(y.kinds),
y.link&&(U={run:y.link[0],port:y.link[1],first:y.link[2]}),n.add(parseBuffer(g),timesOf(g)),y.state.text!==i.state.text&&
se(y.state.text),y.one_in!==i.one_in&&y.one_in>1&&se(`showing 1 in ${y.one_in}`),y.viewed&&ee.answered(y.viewed)&&(pt.dataset.
told="true"),Object.assign(i,{total:y.total,kept:y.kept,one_in:y.one_in,state:y.state}),s.note(y.at,y.total,performance.
now()/1e3),ht()}function Xn(y,g){if(!(!Y||Y.row.n!==y.event)){if(y.gone)Y.note="shortened; the kernel no longer holds th\
e rest";else{const[M,N]=parseBuffer(g);Object.assign(Y,presentFields(M,presentCells(N)),{note:""})}te()}}function ve(y,g){
"event"in y||(y.total<i.total&&(P=null,b.clear(),S=null),x=y.format??{},y.layout&&!p&&an(y.layout),n.limit=y.limit??n.limit,
n.clear(),y.total||n.forget(),setText(Nt,y.label??""),pt.setAttribute("aria-label",`Events of ${y.label}`),Ce(y,g))}function an(y){
p=!0,J=0,h.restore(y);const{filter:g,sort:M}=h.layout;st.value=g,r.filter=g,M&&(r.sort={name:M[0]==="#"?NUMBER:M[0].slice(
1),direction:M[1]})}const ee=new Reporter((y,g)=>{const M=!r.sort&&!Dt(),N=P?.rows.at(-1);return ze.send({do:"view",turn:y,
chosen:g,numbers:M?null:D.map(H=>H.n),until:M&&P?N?.n??-1:null,columns:Vn(),hidden:[...n.kinds.keys()].filter(H=>H!==NUMBER&&
h.isHidden(H)).map(columnTitle),selected:[...b],layout:h.layout}),ze.view}),ze=live(t,e,{onSnapshot:ve,onMessage:zn}),qe=setInterval(
()=>ze.isShown()&&Xe(),1e3);return bn(),()=>{clearInterval(qe),clearTimeout(Fn),ht.cancel(),clearTimeout(I),ee.dispose(),
Pn.dispose();for(const y of[$t,xe,Gt,he,le])y.dispose();ne.dispose(),ze.dispose(),pt.remove()}}var view_default2={initialize,
render:render2},HEADS=["times","last","step","function","event","error"];function failuresTable(t){const e=element("tr",
{},...HEADS.map(s=>element("th",{scope:"col"},s))),n=t.length===1?"one kind of failure":`${t.length} kinds of failures`;
return element("table",{class:"rxm-p-failures"},element("caption",{},n),element("thead",{},e),element("tbody",{},...t.map(
lineOf2)))}function lineOf2(t){const e=new Date(Number(BigInt(t.at_ns)/1000000n)),n=element("td",{},t.error);return t.remedy&&
!t.error.includes(t.remedy)&&n.append(element("div",{class:"rxm-p-remedy"},`Remedy: ${t.remedy}`)),element("tr",{},element(
"td",{class:"rxm-p-number","data-unit":t.count===1?" time":" times"},groupedText(t.count)),element("td",{class:"rxm-p-sh\
ort",title:e.toISOString()},e.toLocaleTimeString([],{hour12:!1})),element("td",{class:"rxm-p-short"},t.step),element("td",
{class:"rxm-p-code"},t.function||"–"),element("td",{class:"rxm-p-code rxm-p-event"},t.event||"–"),n)}function stepFigures(t){
const e=[];return t.failures&&e.push([`${countText(t.failures)} failed`,"bad"]),t.dropped&&e.push([`${countText(t.dropped)}\
 dropped`,"bad"]),t.missed&&e.push([`${countText(t.missed)} missed`,"warn"]),t.queued&&e.push([`${countText(t.queued)} q\
ueued`,t.queued*2>(t.capacity??0)?"warn":""]),t.busy!==null&&t.busy>=.005&&e.push([`${Math.round(t.busy*100)} % busy`,t.
busy>.8?"warn":""]),e}function fitting(t,e){const n=[];let s=0;for(const i of t){if(s+=i[0].length+3,n.length&&s>e)return[
...n,["…",""]];n.push(i)}return n}function sparkPoints(t,e,n,s){const i=e/Math.max(1,t.length-1),r=h=>n-1-h/s*(n-2);return t.
map((h,p)=>`${(p*i).toFixed(1)},${r(h).toFixed(1)}`).join(" ")}var LEAST_SCALE=.8,LETTER_PX=6.2,COUNTER_LETTER_PX=5.6,LABEL_PX2=14;
function graphOf(t,e){const{boxes:n=[],ports:s=[],routes:i=[],width:r=0}=t,h=new DOMParser().parseFromString(t.svg??"<sv\
g/>","image/svg+xml").documentElement,p=document.importNode(h,!0),x=Math.round(r*LEAST_SCALE);p.setAttribute("role","gro\
up");function b(D){const U=D?"max-height: 78vh":`max-width: ${r}px; min-width: ${x}px`;p.setAttribute("style",`width: 10\
0%; height: auto; ${U}`)}b(!1);const S=p.querySelector("g[transform]")??p;function A(D,U,pt){D.setAttribute("tabindex","\
0"),D.setAttribute("role","button"),D.setAttribute("data-tap",U),D.setAttribute("aria-label",`${pt}: show its last event\
s`),D.addEventListener("click",()=>e(U)),D.addEventListener("keydown",Nt=>{Nt.key!=="Enter"&&Nt.key!==" "||(Nt.preventDefault(),
e(U))})}const C=i.map(D=>{const{x:U,y:pt}=D,Nt=svgElement("text",{class:"rxm-p-rate",x:U,y:pt+3.5,"text-anchor":"middle"}),
Ut=svgElement("rect",{class:"paper",x:U-20,y:pt-LABEL_PX2/2,width:40,height:LABEL_PX2,rx:3}),zt=svgElement("path",{class:"\
rxm-p-reach",d:D.way}),Qt=D.port.endsWith("/err"),st=svgElement("g",{class:Qt?"rxm-p-wire rxm-p-err":"rxm-p-wire"},zt,Ut,
Nt);return A(st,D.port,`wire from ${D.port} to ${D.target}`),S.append(st),{at:s.indexOf(D.port),name:portName(D),x:U,text:Nt,
paper:Ut,wire:st}}),F=S.querySelectorAll("g.step"),P=n.map((D,U)=>{const pt={x:D.x+D.width/2,y:D.y+D.height-7},Nt=svgElement(
"text",{class:"rxm-p-counters",...pt,"text-anchor":"middle"}),Ut=svgElement("title",{}),zt=F[U]??svgElement("g",{}),{mark:Qt,
hint:st}=hintMark(D);return zt.append(Nt),A(zt,D.taps,`${D.kind} ${D.name}`),{group:zt,line:Nt,whole:Ut,mark:Qt,hint:st,
room:(D.width-12)/COUNTER_LETTER_PX}});function Y(D){for(const{at:U,name:pt,x:Nt,text:Ut,paper:zt,wire:Qt}of C){const st=D.
rates===null?countText(D.counts[U]):rateText(D.rates[U]),$t=pt==="out"?st:`${pt} ${st}`;if(Qt.classList.toggle("rxm-p-id\
le",D.rates!==null&&D.rates[U]<.05),Ut.textContent===$t)continue;Ut.textContent=$t;const Xt=$t.length*LETTER_PX+8;zt.setAttribute(
"width",String(Xt)),zt.setAttribute("x",String(Nt-Xt/2))}D.steps.forEach((U,pt)=>{const{group:Nt,line:Ut,whole:zt,mark:Qt,
hint:st,room:$t}=P[pt];setText(st,U.hint),U.hint?Qt.isConnected||Nt.append(Qt):Qt.remove();const Xt=stepFigures(U),on=Xt.
map(([xe])=>xe).join(" · ");if(zt.textContent===on)return;zt.textContent=on;const me=fitting(Xt,$t).map(([xe,Gt],he)=>svgElement(
"tspan",{class:Gt?`rxm-p-${Gt}`:""},(he?" · ":"")+xe));Ut.replaceChildren(zt,...me)})}function J(D){for(const U of p.querySelectorAll(
"[data-tap]"))U.classList.toggle("rxm-p-tapped",U.getAttribute("data-tap")===D)}return{svg:p,write:Y,mark:J,fit:b}}function hintMark(t){
const e=svgElement("title",{}),n="fill: var(--rxm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-a\
nchor":"middle"};return{hint:e,mark:svgElement("text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){
return t.port.split("/").pop()??""}var WIDTH=160,HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.
clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.entries(n)){let r=e.get(s);r||(r=makeRow(s),e.set(s,r),t.append(
r.el)),r.add(i)}}}}function makeRow(t){let e=[];const n=svgElement("polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,
height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement("svg",{...s,role:"img"},n),r=element("span",{class:"rxm-p-l\
agtext"}),h=element("div",{class:"rxm-p-lag"},element("span",{class:"rxm-p-lagname"},t),i,r);function p(x){e=[...e,...x].
slice(-KEPT);const b=e.at(-1);if(!b)return;const[S,A,C]=b,F=e.map(J=>J[1]),P=Math.max(...F,.001);n.setAttribute("points",
sparkPoints(F,WIDTH,HEIGHT,P));const Y=`lag p50 ${lagText(S)} · p99 ${lagText(A)} · max ${lagText(C)}`;r.textContent=Y,
i.setAttribute("aria-label",`${t}: ${Y}; p99 of the last two minutes, at most ${lagText(P)}`)}return{el:h,add:p}}var HINT="\
Click a step or a wire to see its last events.";function render3({model:t,el:e}){let n=null,s=null,i="",r=[],h=()=>{};const p=element(
"span",{class:"rxm-p-status",role:"status"}),x=element("span",{class:"rxm-p-uptime"}),b=element("strong",{class:"rxm-p-n\
ame"}),S="stop the sources; what is under way runs on",A=me("Pause",S,()=>ye(n?.status==="paused"?"resume":"pause")),C=me(
"Step","while paused: let one event in from each source",()=>Se({do:"step"})),F=me("Stop","stop the sources, let what is\
 under way arrive, end",()=>ye("stop")),P=element("span",{class:"rxm-p-gap"}),Y=me("Full screen","the graph as large as \
the screen (Escape ends it)",xe),J=element("span",{class:"rxm-p-buttons"},A,C,F,Y,snapshotButton(t)),D=element("div",{class:"\
rxm-p-head"},b,p,x,P,J),U=element("div",{class:"rxm-p-graph"}),pt=element("p",{class:"rxm-p-hint"},HINT),Nt=element("div",
{class:"rxm-p-notes"}),Ut=element("div",{class:"rxm-p-lags"}),zt=element("div",{class:"rxm-p-report",role:"alert",hidden:!0}),
Qt=element("div",{class:"rxm-p-taphead"}),st=element("div"),$t=element("div",{class:"rxm-p-tap",hidden:!0},Qt,st),Xt=element(
"div",{class:"rxm-p-failing"});e.classList.add("rxm-panel"),e.append(D,U,Nt,pt,Ut,zt,$t,Xt),keepKeys(e);const on=lagsOf(
Ut);function me(q,le,Ae){return element("button",{type:"button",title:le,onclick:Ae},q)}function xe(){document.fullscreenElement?
document.exitFullscreen():Gt()?he(!1):e.requestFullscreen?e.requestFullscreen().catch(()=>he(!0)):he(!0)}function Gt(){return e.
classList.contains("rxm-p-full")}function he(q){e.classList.toggle("rxm-p-full",q),setText(Y,q?"Leave full screen":"Full\
 screen"),s?.fit(q)}const rn=()=>he(e.matches(":fullscreen")),ne=q=>q.key==="Escape"&&Gt()&&he(!1);e.addEventListener("f\
ullscreenchange",rn),e.addEventListener("keydown",ne);function Se(q){dn.send(q,le=>!!le.heard||le.over)}function ye(q){Se(
{do:q})}function Pe(q){Se(q===i?{do:"untap"}:{do:"tap",port:q})}async function Ye(q){if((q?.model??"")===($t.dataset.model??
"")||(h(),h=()=>{},$t.dataset.model=q?.model??"",i=q?.port??"",s?.mark(i),$t.hidden=!q,st.replaceChildren(),!q))return;Qt.
replaceChildren(element("span",{},"what passes ",element("code",{},q.port)),me("Close","Look no longer",()=>Se({do:"unta\
p"})));const le=await showChild(t,q,st);$t.dataset.model===q.model?h=le:le()}function Ge(q){n=q;const le=q.exit_status?`\
, exit status ${q.exit_status}`:"",Ae=q.failures?` · ${countText(q.failures)} failure${q.failures===1?"":"s"}`:"";setText(
p,q.status+le),p.dataset.status=q.status,setText(x,`${q.over?"after":"for"} ${uptimeText(q.uptime_s)}${Ae}`);const $e=q.
status==="paused";setText(A,$e?"Resume":"Pause"),A.title=$e?"let the sources go on":S,A.disabled=q.over||!($e||q.status===
"running"),C.disabled=q.over||!$e,F.disabled=q.over||q.status==="draining",setText(pt,q.over?"It has ended: the figures \
are totals.":HINT),s?.write(q),gn(q),on.add(q.lags),zt.hidden=!q.report.length,zt.replaceChildren(...q.report.map(Ke=>element(
"div",{},`left behind: ${Ke}`))),q.failing&&Xt.replaceChildren(...q.failing.length?[failuresTable(q.failing)]:[]),q.tap!==
void 0&&Ye(q.tap)}function gn({boxes:q,steps:le}){q&&(r=q.map($e=>$e.name));const Ae=le.flatMap(($e,Ke)=>$e.hint?[[r[Ke],
` ${$e.hint}`]]:[]);Ae.flat().join("")!==Nt.textContent&&Nt.replaceChildren(...Ae.map(([$e,Ke])=>element("div",{role:"no\
te"},element("strong",{},$e),Ke)))}const dn=live(t,e,{onSnapshot(q){setText(b,q.flow??""),s=graphOf(q,Pe),U.replaceChildren(
s.svg),s.mark(i),s.fit(Gt()),on.clear(),Ge(q)},onMessage:Ge});return()=>{h(),e.removeEventListener("fullscreenchange",rn),
e.removeEventListener("keydown",ne),e.classList.remove("rxm-p-full"),dn.dispose()}}async function showChild(t,e,n){const s=t.
widget_manager;if(!s?.get_model||!s.create_view)return view_default2.render({model:innerModel(t,e.model),el:n})??(()=>{});
const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(i.el),i.trigger?.("displayed"),()=>i.remove()}
function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,(r,h)=>{r?.inner&&r.model===e&&i(r.inner,h)}),
t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"inner",content:s})}}var view_default3={initialize,
render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,n=Object.getOwnPropertyNames,
s=Object.prototype.hasOwnProperty,i=(o,a)=>{for(var f in a)t(o,f,{get:a[f],enumerable:!0})},r=(o,a,f,c)=>{if(a&&typeof a==
"object"||typeof a=="function")for(let d of n(a))!s.call(o,d)&&d!==f&&t(o,d,{get:()=>a[d],enumerable:!(c=e(a,d))||c.enumerable});
return o},h=o=>r(t({},"__esModule",{value:!0}),o),p={};i(p,{default:()=>mn});var x="uplot",b="u-hz",S="u-vt",A="u-title",
C="u-wrap",F="u-under",P="u-over",Y="u-axis",J="u-off",D="u-select",U="u-cursor-x",pt="u-cursor-y",Nt="u-cursor-pt",Ut="\
u-legend",zt="u-live",Qt="u-inline",st="u-series",$t="u-marker",Xt="u-label",on="u-value",me="width",xe="height",Gt="bot\
tom",he="left",rn="right",ne="#000",Se=ne+"0",ye="mousemove",Pe="mousedown",Ye="mouseup",Ge="mouseenter",gn="mouseleave",
dn="dblclick",q="resize",le="scroll",Ae="change",$e="dppxchange",Ke="--",Tn=typeof window<"u",Ue=Tn?document:null,wn=Tn?
window:null,Ms=Tn?navigator:null,Et,Oe;function Mn(){let o=devicePixelRatio;Et!=o&&(Et=o,Oe&&Pn(Ae,Oe,Mn),Oe=matchMedia(
`(min-resolution: ${Et-.001}dppx) and (max-resolution: ${Et+.001}dppx)`),se(Ae,Oe,Mn),wn.dispatchEvent(new CustomEvent($e)))}
function qt(o,a){if(a!=null){let f=o.classList;!f.contains(a)&&f.add(a)}}function Nn(o,a){let f=o.classList;f.contains(a)&&
f.remove(a)}function Ht(o,a,f){o.style[a]=f+"px"}function be(o,a,f,c){let d=Ue.createElement(o);return a!=null&&qt(d,a),
f?.insertBefore(d,c),d}function Ie(o,a){return be("div",o,a)}var Gn=new WeakMap;function Re(o,a,f,c,d){let k="translate("+
a+"px,"+f+"px)",v=Gn.get(o);k!=v&&(o.style.transform=k,Gn.set(o,k),a<0||f<0||a>c||f>d?qt(o,J):Nn(o,J))}var Kn=new WeakMap;
function Un(o,a,f){let c=a+f,d=Kn.get(o);c!=d&&(Kn.set(o,c),o.style.background=a,o.style.borderColor=f)}var xn=new WeakMap;
function Ln(o,a,f,c){let d=a+""+f,k=xn.get(o);d!=k&&(xn.set(o,d),o.style.height=f+"px",o.style.width=a+"px",o.style.marginLeft=
c?-a/2+"px":0,o.style.marginTop=c?-f/2+"px":0)}var Fn={passive:!0},ms={...Fn,capture:!0};function se(o,a,f,c){a.addEventListener(
o,f,c?ms:Fn)}function Pn(o,a,f,c){a.removeEventListener(o,f,Fn)}Tn&&Mn();function Ve(o,a,f,c){let d;f=f||0,c=c||a.length-
1;let k=c<=2147483647;for(;c-f>1;)d=k?f+c>>1:an((f+c)/2),a[d]<o?f=d:c=d;return o-a[f]<=a[c]-o?f:c}function Rn(o){return(a,f,c)=>{
let d=-1,k=-1;for(let v=f;v<=c;v++)if(o(a[v])){d=v;break}for(let v=c;v>=f;v--)if(o(a[v])){k=v;break}return[d,k]}}var es=o=>o!=
null,Vn=o=>o!=null&&o>0,ln=Rn(es),bn=Rn(Vn);function I(o,a,f,c=0,d=!1){let k=d?bn:ln,v=d?Vn:es;[a,f]=k(o,a,f);let T=o[a],
O=o[a];if(a>-1)if(c==1)T=o[a],O=o[f];else if(c==-1)T=o[f],O=o[a];else for(let E=a;E<=f;E++){let B=o[E];v(B)&&(B<T?T=B:B>
O&&(O=B))}return[T??Z,O??-Z]}function W(o,a,f,c){let d=M(o),k=M(a);o==a&&(d==-1?(o*=f,a/=f):(o/=f,a*=f));let v=f==10?N:H,
T=d==1?an:ze,O=k==1?ze:an,E=T(v(ve(o))),B=O(v(ve(a))),L=g(f,E),z=g(f,B);return f==10&&(E<0&&(L=ce(L,-E)),B<0&&(z=ce(z,-B))),
c||f==2?(o=L*d,a=z*k):(o=No(o,L),a=ki(a,z)),[o,a]}function it(o,a,f,c){let d=W(o,a,f,c);return o==0&&(d[0]=0),a==0&&(d[1]=
0),d}var ht=.1,St={mode:3,pad:ht},Lt={pad:0,soft:null,mode:0},Dt={min:Lt,max:Lt};function jt(o,a,f,c){return Mi(f)?te(o,
a,f):(Lt.pad=f,Lt.soft=c?0:null,Lt.mode=c?3:0,te(o,a,Dt))}function ft(o,a){return o??a}function Xe(o,a,f){for(a=ft(a,0),
f=ft(f,o.length-1);a<=f;){if(o[a]!=null)return!0;a++}return!1}function te(o,a,f){let c=f.min,d=f.max,k=ft(c.pad,0),v=ft(
d.pad,0),T=ft(c.hard,-Z),O=ft(d.hard,Z),E=ft(c.soft,Z),B=ft(d.soft,-Z),L=ft(c.mode,0),z=ft(d.mode,0),ct=a-o,lt=N(ct),ut=y(
ve(o),ve(a)),Ft=N(ut),kt=ve(Ft-lt);(ct<1e-24||kt>10)&&(ct=0,(o==0||a==0)&&(ct=1e-24,L==2&&E!=Z&&(k=0),z==2&&B!=-Z&&(v=0)));
let V=ct||ut||1e3,bt=N(V),X=g(10,an(bt)),Pt=V*(ct==0?o==0?.1:1:k),at=ce(No(o-Pt,X/10),24),Wt=o>=E&&(L==1||L==3&&at<=E||L==
2&&at>=E)?E:Z,Tt=y(T,at<Wt&&o>=Wt?Wt:qe(Wt,at)),Bt=V*(ct==0?a==0?.1:1:v),dt=ce(ki(a+Bt,X/10),24),nt=a<=B&&(z==1||z==3&&dt>=
B||z==2&&dt<=B)?B:-Z,gt=qe(O,dt>nt&&a<=nt?nt:y(nt,dt));return Tt==gt&&Tt==0&&(gt=100),[Tt,gt]}var je=new Intl.NumberFormat(
Tn?Ms.language:"en-US"),zn=o=>je.format(o),Ce=Math,Xn=Ce.PI,ve=Ce.abs,an=Ce.floor,ee=Ce.round,ze=Ce.ceil,qe=Ce.min,y=Ce.
max,g=Ce.pow,M=Ce.sign,N=Ce.log10,H=Ce.log2,K=(o,a=1)=>Ce.sinh(o)*a,et=(o,a=1)=>Ce.asinh(o/a),Z=1/0;function Jt(o){return(N(
(o^o>>31)-(o>>31))|0)+1}function ae(o,a,f){return qe(y(o,a),f)}function ie(o){return typeof o=="function"}function vt(o){
return ie(o)?o:()=>o}var fe=()=>{},Le=o=>o,Je=(o,a)=>a,cs=o=>null,ps=o=>!0,yi=(o,a)=>o==a,il=/\.\d*?(?=9{6,}|0{6,})/gm,Ss=o=>{
if(Ao(o)||gs.has(o))return o;let a=`${o}`,f=a.match(il);if(f==null)return o;let c=f[0].length-1;if(a.indexOf("e-")!=-1){
let[d,k]=a.split("e");return+`${Ss(d)}e${k}`}return ce(o,c)};function $s(o,a){return Ss(ce(Ss(o/a))*a)}function ki(o,a){
return Ss(ze(Ss(o/a))*a)}function No(o,a){return Ss(an(Ss(o/a))*a)}function ce(o,a=0){if(Ao(o))return o;let f=10**a,c=o*
f*(1+Number.EPSILON);return ee(c)/f}var gs=new Map;function Eo(o){return((""+o).split(".")[1]||"").length}function ui(o,a,f,c){
let d=[],k=c.map(Eo);for(let v=a;v<f;v++){let T=ve(v),O=ce(g(o,v),T);for(let E=0;E<c.length;E++){let B=o==10?+`${c[E]}e${v}`:
c[E]*O,L=(v>=0?0:T)+(v>=k[E]?0:k[E]),z=o==10?B:ce(B,L);d.push(z),gs.set(z,L)}}return d}var hi={},ji=[],Ds=[null,null],ws=Array.
isArray,Ao=Number.isInteger,ol=o=>o===void 0;function Oo(o){return typeof o=="string"}function Mi(o){let a=!1;if(o!=null){
let f=o.constructor;a=f==null||f==Object}return a}function rl(o){return o!=null&&typeof o=="object"}var ll=Object.getPrototypeOf(
Uint8Array),Io="__proto__";function Ws(o,a=Mi){let f;if(ws(o)){let c=o.find(d=>d!=null);if(ws(c)||a(c)){f=Array(o.length);
for(let d=0;d<o.length;d++)f[d]=Ws(o[d],a)}else f=o.slice()}else if(o instanceof ll)f=o.slice();else if(a(o)){f={};for(let c in o)
c!=Io&&(f[c]=Ws(o[c],a))}else f=o;return f}function De(o){let a=arguments;for(let f=1;f<a.length;f++){let c=a[f];for(let d in c)
d!=Io&&(Mi(o[d])?De(o[d],Ws(c[d])):o[d]=Ws(c[d]))}return o}var al=0,cl=1,ul=2;function hl(o,a,f){for(let c=0,d,k=-1;c<a.
length;c++){let v=a[c];if(v>k){for(d=v-1;d>=0&&o[d]==null;)o[d--]=null;for(d=v+1;d<f&&o[d]==null;)o[k=d++]=null}}}function fl(o,a){
if(pl(o)){let v=o[0].slice();for(let T=1;T<o.length;T++)v.push(...o[T].slice(1));return gl(v[0])||(v=ml(v)),v}let f=new Set;
for(let v=0;v<o.length;v++){let T=o[v][0],O=T.length;for(let E=0;E<O;E++)f.add(T[E])}let c=[Array.from(f).sort((v,T)=>v-
T)],d=c[0].length,k=new Map;for(let v=0;v<d;v++)k.set(c[0][v],v);for(let v=0;v<o.length;v++){let T=o[v],O=T[0];for(let E=1;E<
T.length;E++){let B=T[E],L=Array(d).fill(void 0),z=a?a[v][E]:cl,ct=[];for(let lt=0;lt<B.length;lt++){let ut=B[lt],Ft=k.get(
O[lt]);ut===null?z!=al&&(L[Ft]=ut,z==ul&&ct.push(Ft)):L[Ft]=ut}hl(L,ct,d),c.push(L)}}return c}var dl=typeof queueMicrotask>
"u"?o=>Promise.resolve().then(o):queueMicrotask;function ml(o){let a=o[0],f=a.length,c=Array(f);for(let k=0;k<c.length;k++)
c[k]=k;c.sort((k,v)=>a[k]-a[v]);let d=[];for(let k=0;k<o.length;k++){let v=o[k],T=Array(f);for(let O=0;O<f;O++)T[O]=v[c[O]];
d.push(T)}return d}function pl(o){let a=o[0][0],f=a.length;for(let c=1;c<o.length;c++){let d=o[c][0];if(d.length!=f)return!1;
if(d!=a){for(let k=0;k<f;k++)if(d[k]!=a[k])return!1}}return!0}function gl(o,a=100){let f=o.length;if(f<=1)return!0;let c=0,
d=f-1;for(;c<=d&&o[c]==null;)c++;for(;d>=c&&o[d]==null;)d--;if(d<=c)return!0;let k=y(1,an((d-c+1)/a));for(let v=o[c],T=c+
k;T<=d;T+=k){let O=o[T];if(O!=null){if(O<=v)return!1;v=O}}return!0}var Co=["January","February","March","April","May","J\
une","July","August","September","October","November","December"],Lo=["Sunday","Monday","Tuesday","Wednesday","Thursday",
"Friday","Saturday"];function Fo(o){return o.slice(0,3)}var wl=Lo.map(Fo),xl=Co.map(Fo),bl={MMMM:Co,MMM:xl,WWWW:Lo,WWW:wl};
function fi(o){return(o<10?"0":"")+o}function vl(o){return(o<10?"00":o<100?"0":"")+o}var _l={YYYY:o=>o.getFullYear(),YY:o=>(o.
getFullYear()+"").slice(2),MMMM:(o,a)=>a.MMMM[o.getMonth()],MMM:(o,a)=>a.MMM[o.getMonth()],MM:o=>fi(o.getMonth()+1),M:o=>o.
getMonth()+1,DD:o=>fi(o.getDate()),D:o=>o.getDate(),WWWW:(o,a)=>a.WWWW[o.getDay()],WWW:(o,a)=>a.WWW[o.getDay()],HH:o=>fi(
o.getHours()),H:o=>o.getHours(),h:o=>{let a=o.getHours();return a==0?12:a>12?a-12:a},AA:o=>o.getHours()>=12?"PM":"AM",aa:o=>o.
getHours()>=12?"pm":"am",a:o=>o.getHours()>=12?"p":"a",mm:o=>fi(o.getMinutes()),m:o=>o.getMinutes(),ss:o=>fi(o.getSeconds()),
s:o=>o.getSeconds(),fff:o=>vl(o.getMilliseconds())};function Bi(o,a){a=a||bl;let f=[],c=/\{([a-z]+)\}|[^{]+/gi,d;for(;d=
c.exec(o);)f.push(d[0][0]=="{"?_l[d[1]]:d[0]);return k=>{let v="";for(let T=0;T<f.length;T++)v+=typeof f[T]=="string"?f[T]:
f[T](k,a);return v}}var yl=new Intl.DateTimeFormat().resolvedOptions().timeZone;function kl(o,a){let f;return a=="UTC"||
a=="Etc/UTC"?f=new Date(+o+o.getTimezoneOffset()*6e4):a==yl?f=o:(f=new Date(o.toLocaleString("en-US",{timeZone:a})),f.setMilliseconds(
o.getMilliseconds())),f}var Po=o=>o%1==0,Si=[1,2,2.5,5],Ml=ui(10,-32,0,Si),Ro=ui(10,0,32,Si),Sl=Ro.filter(Po),Ts=Ml.concat(
Ro),Yi=`
`,zo="{YYYY}",Do=Yi+zo,Wo="{M}/{D}",di=Yi+Wo,$i=di+"/{YY}",Ho="{aa}",$l="{h}:{mm}",Hs=$l+Ho,jo=Yi+Hs,Bo=":{ss}",Zt=null;
function Yo(o){let a=o*1e3,f=a*60,c=f*60,d=c*24,k=d*30,v=d*365,T=(o==1?ui(10,0,3,Si).filter(Po):ui(10,-3,0,Si)).concat([
a,a*5,a*10,a*15,a*30,f,f*5,f*10,f*15,f*30,c,c*2,c*3,c*4,c*6,c*8,c*12,d,d*2,d*3,d*4,d*5,d*6,d*7,d*8,d*9,d*10,d*15,k,k*2,k*
3,k*4,k*6,v,v*2,v*5,v*10,v*25,v*50,v*100]),O=[[v,zo,Zt,Zt,Zt,Zt,Zt,Zt,1],[d*28,"{MMM}",Do,Zt,Zt,Zt,Zt,Zt,1],[d,Wo,Do,Zt,
Zt,Zt,Zt,Zt,1],[c,"{h}"+Ho,$i,Zt,di,Zt,Zt,Zt,1],[f,Hs,$i,Zt,di,Zt,Zt,Zt,1],[a,Bo,$i+" "+Hs,Zt,di+" "+Hs,Zt,jo,Zt,1],[o,Bo+
".{fff}",$i+" "+Hs,Zt,di+" "+Hs,Zt,jo,Zt,1]];function E(B){return(L,z,ct,lt,ut,Ft)=>{let kt=[],V=ut>=v,bt=ut>=k&&ut<v,X=B(
ct),Pt=ce(X*o,3),at=Gi(X.getFullYear(),V?0:X.getMonth(),bt||V?1:X.getDate()),Wt=ce(at*o,3);if(bt||V){let Tt=bt?ut/k:0,Bt=V?
ut/v:0,dt=Pt==Wt?Pt:ce(Gi(at.getFullYear()+Bt,at.getMonth()+Tt,1)*o,3),nt=new Date(ee(dt/o)),gt=nt.getFullYear(),wt=nt.getMonth();
for(let Rt=0;dt<=lt;Rt++){let _t=Gi(gt+Bt*Rt,wt+Tt*Rt,1),At=_t-B(ce(_t*o,3));dt=ce((+_t+At)*o,3),dt<=lt&&kt.push(dt)}}else{
let Tt=ut>=d?d:ut,Bt=an(ct)-an(Pt),dt=Wt+Bt+ki(Pt-Wt,Tt);kt.push(dt);let nt=B(dt),gt=nt.getHours()+nt.getMinutes()/f+nt.
getSeconds()/c,wt=ut/c,Rt=L.axes[z]._space,_t=Ft/Rt;for(;dt=ce(dt+ut,o==1?0:3),!(dt>lt);)if(wt>1){let At=an(ce(gt+wt,6))%
24,Ct=B(dt).getHours()-At;Ct>1&&(Ct=-1),dt-=Ct*c,gt=(gt+wt)%24;let Te=kt[kt.length-1];ce((dt-Te)/ut,3)*_t>=.7&&kt.push(dt)}else
kt.push(dt)}return kt}}return[T,O,E]}var[Tl,Nl,El]=Yo(1),[Al,Ol,Il]=Yo(.001);ui(2,-53,53,[1]);function Go(o,a){return o.
map(f=>f.map((c,d)=>d==0||d==8||c==null?c:a(d==1||f[8]==0?c:f[1]+c)))}function Ko(o,a){return(f,c,d,k,v)=>{let T=a.find(
lt=>v>=lt[0])||a[a.length-1],O,E,B,L,z,ct;return c.map(lt=>{let ut=o(lt),Ft=ut.getFullYear(),kt=ut.getMonth(),V=ut.getDate(),
bt=ut.getHours(),X=ut.getMinutes(),Pt=ut.getSeconds(),at=Ft!=O&&T[2]||kt!=E&&T[3]||V!=B&&T[4]||bt!=L&&T[5]||X!=z&&T[6]||
Pt!=ct&&T[7]||T[1];return O=Ft,E=kt,B=V,L=bt,z=X,ct=Pt,at(ut)})}}function Cl(o,a){let f=Bi(a);return(c,d,k,v,T)=>d.map(O=>f(
o(O)))}function Gi(o,a,f){return new Date(o,a,f)}function Uo(o,a){return a(o)}var Ll="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Vo(o,a){
return(f,c,d,k)=>k==null?Ke:a(o(c))}function Fl(o,a){let f=o.series[a];return f.width?f.stroke(o,a):f.points.width?f.points.
stroke(o,a):null}function Pl(o,a){return o.series[a].fill(o,a)}var Rl={show:!0,live:!0,isolate:!1,mount:fe,markers:{show:!0,
width:2,stroke:Fl,fill:Pl,dash:"solid"},idx:null,idxs:null,values:[]};function zl(o,a){let f=o.cursor.points,c=Ie(),d=f.
size(o,a);Ht(c,me,d),Ht(c,xe,d);let k=d/-2;Ht(c,"marginLeft",k),Ht(c,"marginTop",k);let v=f.width(o,a,d);return v&&Ht(c,
"borderWidth",v),c}function Dl(o,a){let f=o.series[a].points;return f._fill||f._stroke}function Wl(o,a){let f=o.series[a].
points;return f._stroke||f._fill}function Hl(o,a){return o.series[a].points.size}var Ki=[0,0];function jl(o,a,f){return Ki[0]=
a,Ki[1]=f,Ki}function Ti(o,a,f,c=!0){return d=>{d.button==0&&(!c||d.target==a)&&f(d)}}function Ui(o,a,f,c=!0){return d=>{
(!c||d.target==a)&&f(d)}}var Bl={show:!0,x:!0,y:!0,lock:!1,move:jl,points:{one:!1,show:zl,size:Hl,width:0,stroke:Wl,fill:Dl},
bind:{mousedown:Ti,mouseup:Ti,click:Ti,dblclick:Ti,mousemove:Ui,mouseleave:Ui,mouseenter:Ui},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(o,a)=>{a.stopPropagation(),a.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(o,a,f,c,d)=>c-
d,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Xo={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Vi=De({},Xo,{filter:Je}),qo=De({},Vi,{size:10}),Jo=De({},Xo,{show:!1}),Xi='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Zo="bold "+Xi,Qo=1.5,tr={show:!0,scale:"x",stroke:ne,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zo,side:2,grid:Vi,ticks:qo,border:Jo,font:Xi,lineGap:Qo,rotate:0},Yl="\
Value",Gl="Time",er={show:!0,scale:"x",auto:!1,sorted:1,min:Z,max:-Z,idxs:[]};function Kl(o,a,f,c,d){return a.map(k=>k==
null?"":zn(k))}function Ul(o,a,f,c,d,k,v){let T=[],O=gs.get(d)||0;f=v?f:ce(ki(f,d),O);for(let E=f;E<=c;E=ce(E+d,O))T.push(
Object.is(E,-0)?0:E);return T}function qi(o,a,f,c,d,k,v){let T=[],O=o.scales[o.axes[a].scale].log,E=O==10?N:H,B=an(E(f));
d=g(O,B),O==10&&(d=Ts[Ve(d,Ts)]);let L=f,z=d*O;O==10&&(z=Ts[Ve(z,Ts)]);do T.push(L),L=L+d,O==10&&!gs.has(L)&&(L=ce(L,gs.
get(d))),L>=z&&(d=L,z=d*O,O==10&&(z=Ts[Ve(z,Ts)]));while(L<=c);return T}function Vl(o,a,f,c,d,k,v){let T=o.scales[o.axes[a].
scale].asinh,O=c>T?qi(o,a,y(T,f),c,d):[T],E=c>=0&&f<=0?[0]:[];return(f<-T?qi(o,a,y(T,-c),-f,d):[T]).reverse().map(B=>-B).
concat(E,O)}var nr=/./,Xl=/[12357]/,ql=/[125]/,sr=/1/,Ji=(o,a,f,c)=>o.map((d,k)=>a==4&&d==0||k%c==0&&f.test(d.toExponential()[d<
0?1:0])?d:null);function Jl(o,a,f,c,d){let k=o.axes[f],v=k.scale,T=o.scales[v],O=o.valToPos,E=k._space,B=O(10,v),L=O(9,v)-
B>=E?nr:O(7,v)-B>=E?Xl:O(5,v)-B>=E?ql:sr;if(L==sr){let z=ve(O(1,v)-B);if(z<E)return Ji(a.slice().reverse(),T.distr,L,ze(
E/z)).reverse()}return Ji(a,T.distr,L,1)}function Zl(o,a,f,c,d){let k=o.axes[f],v=k.scale,T=k._space,O=o.valToPos,E=ve(O(
1,v)-O(2,v));return E<T?Ji(a.slice().reverse(),3,nr,ze(T/E)).reverse():a}function Ql(o,a,f,c){return c==null?Ke:a==null?
"":zn(a)}var ir={show:!0,scale:"y",stroke:ne,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Zo,side:3,
grid:Vi,ticks:qo,border:Jo,font:Xi,lineGap:Qo,rotate:0};function ta(o,a){let f=3+(o||1)*2;return ce(f*a,3)}function ea(o,a){
let{scale:f,idxs:c}=o.series[0],d=o._data[0],k=o.valToPos(d[c[0]],f,!0),v=o.valToPos(d[c[1]],f,!0),T=ve(v-k),O=o.series[a],
E=T/(O.points.space*Et);return c[1]-c[0]<=E}var or={scale:null,auto:!0,sorted:0,min:Z,max:-Z},rr=(o,a,f,c,d)=>d,lr={show:!0,
auto:!0,sorted:0,gaps:rr,alpha:1,facets:[De({},or,{scale:"x"}),De({},or,{scale:"y"})]},ar={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:rr,alpha:1,points:{show:ea,filter:null},values:null,min:Z,max:-Z,idxs:[],path:null,clip:null};function na(o,a,f,c,d){
return f/10}var cr={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sa=De({},cr,{time:!1,ori:1}),ur={};
function hr(o,a){let f=ur[o];return f||(f={key:o,plots:[],sub(c){f.plots.push(c)},unsub(c){f.plots=f.plots.filter(d=>d!=
c)},pub(c,d,k,v,T,O,E){for(let B=0;B<f.plots.length;B++)f.plots[B]!=d&&f.plots[B].pub(c,d,k,v,T,O,E)}},o!=null&&(ur[o]=f)),
f}var js=1,Zi=2;function Ns(o,a,f){let c=o.mode,d=o.series[a],k=c==2?o._data[a]:o._data,v=o.scales,T=o.bbox,O=k[0],E=c==
2?k[1]:k[a],B=c==2?v[d.facets[0].scale]:v[o.series[0].scale],L=c==2?v[d.facets[1].scale]:v[d.scale],z=T.left,ct=T.top,lt=T.
width,ut=T.height,Ft=o.valToPosH,kt=o.valToPosV;return B.ori==0?f(d,O,E,B,L,Ft,kt,z,ct,lt,ut,Ei,Bs,Oi,mr,gr):f(d,O,E,B,L,
kt,Ft,ct,z,ut,lt,Ai,Ys,eo,pr,wr)}function Qi(o,a){let f=0,c=0,d=ft(o.bands,ji);for(let k=0;k<d.length;k++){let v=d[k];v.
series[0]==a?f=v.dir:v.series[1]==a&&(v.dir==1?c|=1:c|=2)}return[f,c==1?-1:c==2?1:c==3?2:0]}function ia(o,a,f,c,d){let k=o.
mode,v=o.series[a],T=k==2?v.facets[1].scale:v.scale,O=o.scales[T];return d==-1?O.min:d==1?O.max:O.distr==3?O.dir==1?O.min:
O.max:0}function us(o,a,f,c,d,k){return Ns(o,a,(v,T,O,E,B,L,z,ct,lt,ut,Ft)=>{let kt=v.pxRound,V=E.dir*(E.ori==0?1:-1),bt=E.
ori==0?Bs:Ys,X,Pt;V==1?(X=f,Pt=c):(X=c,Pt=f);let at=kt(L(T[X],E,ut,ct)),Wt=kt(z(O[X],B,Ft,lt)),Tt=kt(L(T[Pt],E,ut,ct)),Bt=kt(
z(k==1?B.max:B.min,B,Ft,lt)),dt=new Path2D(d);return bt(dt,Tt,Bt),bt(dt,at,Bt),bt(dt,at,Wt),dt})}function Ni(o,a,f,c,d,k){
let v=null;if(o.length>0){v=new Path2D;let T=a==0?Oi:eo,O=f;for(let L=0;L<o.length;L++){let z=o[L];if(z[1]>z[0]){let ct=z[0]-
O;ct>0&&T(v,O,c,ct,c+k),O=z[1]}}let E=f+d-O,B=10;E>0&&T(v,O,c-B/2,E,c+k+B)}return v}function oa(o,a,f){let c=o[o.length-
1];c&&c[0]==a?c[1]=f:o.push([a,f])}function to(o,a,f,c,d,k,v){let T=[],O=o.length;for(let E=d==1?f:c;E>=f&&E<=c;E+=d)if(a[E]===
null){let B=E,L=E;if(d==1)for(;++E<=c&&a[E]===null;)L=E;else for(;--E>=f&&a[E]===null;)L=E;let z=k(o[B]),ct=L==B?z:k(o[L]),
lt=B-d;z=v<=0&&lt>=0&&lt<O?k(o[lt]):z;let ut=L+d;ct=v>=0&&ut>=0&&ut<O?k(o[ut]):ct,ct>=z&&T.push([z,ct])}return T}function fr(o){
return o==0?Le:o==1?ee:a=>$s(a,o)}function dr(o){let a=o==0?Ei:Ai,f=o==0?(d,k,v,T,O,E)=>{d.arcTo(k,v,T,O,E)}:(d,k,v,T,O,E)=>{
d.arcTo(v,k,O,T,E)},c=o==0?(d,k,v,T,O)=>{d.rect(k,v,T,O)}:(d,k,v,T,O)=>{d.rect(v,k,O,T)};return(d,k,v,T,O,E=0,B=0)=>{E==
0&&B==0?c(d,k,v,T,O):(E=qe(E,T/2,O/2),B=qe(B,T/2,O/2),a(d,k+E,v),f(d,k+T,v,k+T,v+O,E),f(d,k+T,v+O,k,v+O,B),f(d,k,v+O,k,v,
B),f(d,k,v,k+T,v,E),d.closePath())}}var Ei=(o,a,f)=>{o.moveTo(a,f)},Ai=(o,a,f)=>{o.moveTo(f,a)},Bs=(o,a,f)=>{o.lineTo(a,
f)},Ys=(o,a,f)=>{o.lineTo(f,a)},Oi=dr(0),eo=dr(1),mr=(o,a,f,c,d,k)=>{o.arc(a,f,c,d,k)},pr=(o,a,f,c,d,k)=>{o.arc(f,a,c,d,
k)},gr=(o,a,f,c,d,k,v)=>{o.bezierCurveTo(a,f,c,d,k,v)},wr=(o,a,f,c,d,k,v)=>{o.bezierCurveTo(f,a,d,c,v,k)};function xr(o){
return(a,f,c,d,k)=>Ns(a,f,(v,T,O,E,B,L,z,ct,lt,ut,Ft)=>{let{pxRound:kt,points:V}=v,bt,X;E.ori==0?(bt=Ei,X=mr):(bt=Ai,X=pr);
let Pt=ce(V.width*Et,3),at=(V.size-V.width)/2*Et,Wt=ce(at*2,3),Tt=new Path2D,Bt=new Path2D,{left:dt,top:nt,width:gt,height:wt}=a.
bbox;Oi(Bt,dt-Wt,nt-Wt,gt+Wt*2,wt+Wt*2);let Rt=_t=>{if(O[_t]!=null){let At=kt(L(T[_t],E,ut,ct)),Ct=kt(z(O[_t],B,Ft,lt));
bt(Tt,At+at,Ct),X(Tt,At,Ct,at,0,Xn*2)}};if(k)k.forEach(Rt);else for(let _t=c;_t<=d;_t++)Rt(_t);return{stroke:Pt>0?Tt:null,
fill:Tt,clip:Bt,flags:js|Zi}})}function br(o){return(a,f,c,d,k,v)=>{c!=d&&(k!=c&&v!=c&&o(a,f,c),k!=d&&v!=d&&o(a,f,d),o(a,
f,v))}}var ra=br(Bs),la=br(Ys);function vr(o){let a=ft(o?.alignGaps,0);return(f,c,d,k)=>Ns(f,c,(v,T,O,E,B,L,z,ct,lt,ut,Ft)=>{
[d,k]=ln(O,d,k);let kt=v.pxRound,V=gt=>kt(L(gt,E,ut,ct)),bt=gt=>kt(z(gt,B,Ft,lt)),X,Pt;E.ori==0?(X=Bs,Pt=ra):(X=Ys,Pt=la);
let at=E.dir*(E.ori==0?1:-1),Wt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:js},Tt=Wt.stroke,Bt=!1;
if(k-d>=ut*4){let gt=Ot=>f.posToVal(Ot,E.key,!0),wt=null,Rt=null,_t,At,Ct,Te=V(T[at==1?d:k]),cn=V(T[d]),de=V(T[k]),oe=gt(
at==1?cn+1:de-1);for(let Ot=at==1?d:k;Ot>=d&&Ot<=k;Ot+=at){let xt=T[Ot],We=(at==1?xt<oe:xt>oe)?Te:V(xt),Fe=O[Ot];We==Te?
Fe!=null?(At=Fe,wt==null?(X(Tt,We,bt(At)),_t=wt=Rt=At):At<wt?wt=At:At>Rt&&(Rt=At)):Fe===null&&(Bt=!0):(wt!=null&&Pt(Tt,Te,
bt(wt),bt(Rt),bt(_t),bt(At)),Fe!=null?(At=Fe,X(Tt,We,bt(At)),wt=Rt=_t=At):(wt=Rt=null,Fe===null&&(Bt=!0)),Te=We,oe=gt(Te+
at))}wt!=null&&wt!=Rt&&Ct!=Te&&Pt(Tt,Te,bt(wt),bt(Rt),bt(_t),bt(At))}else for(let gt=at==1?d:k;gt>=d&&gt<=k;gt+=at){let wt=O[gt];
wt===null?Bt=!0:wt!=null&&X(Tt,V(T[gt]),bt(wt))}let[dt,nt]=Qi(f,c);if(v.fill!=null||dt!=0){let gt=Wt.fill=new Path2D(Tt),
wt=v.fillTo(f,c,v.min,v.max,dt),Rt=bt(wt),_t=V(T[d]),At=V(T[k]);at==-1&&([At,_t]=[_t,At]),X(gt,At,Rt),X(gt,_t,Rt)}if(!v.
spanGaps){let gt=[];Bt&&gt.push(...to(T,O,d,k,at,V,a)),Wt.gaps=gt=v.gaps(f,c,d,k,gt),Wt.clip=Ni(gt,E.ori,ct,lt,ut,Ft)}return nt!=
0&&(Wt.band=nt==2?[us(f,c,d,k,Tt,-1),us(f,c,d,k,Tt,1)]:us(f,c,d,k,Tt,nt)),Wt})}function aa(o){let a=ft(o.align,1),f=ft(o.
ascDesc,!1),c=ft(o.alignGaps,0),d=ft(o.extend,!1);return(k,v,T,O)=>Ns(k,v,(E,B,L,z,ct,lt,ut,Ft,kt,V,bt)=>{[T,O]=ln(L,T,O);
let X=E.pxRound,{left:Pt,width:at}=k.bbox,Wt=de=>X(lt(de,z,V,Ft)),Tt=de=>X(ut(de,ct,bt,kt)),Bt=z.ori==0?Bs:Ys,dt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:js},nt=dt.stroke,gt=z.dir*(z.ori==0?1:-1),wt=Tt(L[gt==1?T:O]),Rt=Wt(B[gt==
1?T:O]),_t=Rt,At=Rt;d&&a==-1&&(At=Pt,Bt(nt,At,wt)),Bt(nt,Rt,wt);for(let de=gt==1?T:O;de>=T&&de<=O;de+=gt){let oe=L[de];if(oe==
null)continue;let Ot=Wt(B[de]),xt=Tt(oe);a==1?Bt(nt,Ot,wt):Bt(nt,_t,xt),Bt(nt,Ot,xt),wt=xt,_t=Ot}let Ct=_t;d&&a==1&&(Ct=
Pt+at,Bt(nt,Ct,wt));let[Te,cn]=Qi(k,v);if(E.fill!=null||Te!=0){let de=dt.fill=new Path2D(nt),oe=E.fillTo(k,v,E.min,E.max,
Te),Ot=Tt(oe);Bt(de,Ct,Ot),Bt(de,At,Ot)}if(!E.spanGaps){let de=[];de.push(...to(B,L,T,O,gt,Wt,c));let oe=E.width*Et/2,Ot=f||
a==1?oe:-oe,xt=f||a==-1?-oe:oe;de.forEach(We=>{We[0]+=Ot,We[1]+=xt}),dt.gaps=de=E.gaps(k,v,T,O,de),dt.clip=Ni(de,z.ori,Ft,
kt,V,bt)}return cn!=0&&(dt.band=cn==2?[us(k,v,T,O,nt,-1),us(k,v,T,O,nt,1)]:us(k,v,T,O,nt,cn)),dt})}function _r(o,a,f,c,d,k,v=Z){
if(o.length>1){let T=null;for(let O=0,E=1/0;O<o.length;O++)if(a[O]!==void 0){if(T!=null){let B=ve(o[O]-o[T]);B<E&&(E=B,v=
ve(f(o[O],c,d,k)-f(o[T],c,d,k)))}T=O}}return v}function ca(o){o=o||hi;let a=ft(o.size,[.6,Z,1]),f=o.align||0,c=o.gap||0,
d=o.radius;d=d==null?[0,0]:typeof d=="number"?[d,0]:d;let k=vt(d),v=1-a[0],T=ft(a[1],Z),O=ft(a[2],1),E=ft(o.disp,hi),B=ft(
o.each,ct=>{}),{fill:L,stroke:z}=E;return(ct,lt,ut,Ft)=>Ns(ct,lt,(kt,V,bt,X,Pt,at,Wt,Tt,Bt,dt,nt)=>{let gt=kt.pxRound,wt=f,
Rt=c*Et,_t=T*Et,At=O*Et,Ct,Te;X.ori==0?[Ct,Te]=k(ct,lt):[Te,Ct]=k(ct,lt);let cn=X.dir*(X.ori==0?1:-1),de=X.ori==0?Oi:eo,
oe=X.ori==0?B:(ot,ue,un,Vs,Os,ss,Is)=>{B(ot,ue,un,Os,Vs,Is,ss)},Ot=ft(ct.bands,ji).find(ot=>ot.series[0]==lt),xt=Ot!=null?
Ot.dir:0,We=kt.fillTo(ct,lt,kt.min,kt.max,xt),Fe=gt(Wt(We,Pt,nt,Bt)),Be,ke,qn,En=dt,Me=gt(kt.width*Et),ns=!1,hs=null,Dn=null,
xs=null,Gs=null;L!=null&&(Me==0||z!=null)&&(ns=!0,hs=L.values(ct,lt,ut,Ft),Dn=new Map,new Set(hs).forEach(ot=>{ot!=null&&
Dn.set(ot,new Path2D)}),Me>0&&(xs=z.values(ct,lt,ut,Ft),Gs=new Map,new Set(xs).forEach(ot=>{ot!=null&&Gs.set(ot,new Path2D)})));
let{x0:Ks,size:mi}=E;if(Ks!=null&&mi!=null){wt=1,V=Ks.values(ct,lt,ut,Ft),Ks.unit==2&&(V=V.map(ue=>ct.posToVal(Tt+ue*dt,
X.key,!0)));let ot=mi.values(ct,lt,ut,Ft);mi.unit==2?ke=ot[0]*dt:ke=at(ot[0],X,dt,Tt)-at(0,X,dt,Tt),En=_r(V,bt,at,X,dt,Tt,
En),qn=En-ke+Rt}else En=_r(V,bt,at,X,dt,Tt,En),qn=En*v+Rt,ke=En-qn;qn<1&&(qn=0),Me>=ke/2&&(Me=0),qn<5&&(gt=Le);let Ii=qn>
0,Es=En-qn-(Ii?Me:0);ke=gt(ae(Es,At,_t)),Be=(wt==0?ke/2:wt==cn?0:ke)-wt*cn*((wt==0?Rt/2:0)+(Ii?Me/2:0));let vn={stroke:null,
fill:null,clip:null,band:null,gaps:null,flags:0},Us=ns?null:new Path2D,fs=null;if(Ot!=null)fs=ct.data[Ot.series[1]];else{
let{y0:ot,y1:ue}=E;ot!=null&&ue!=null&&(bt=ue.values(ct,lt,ut,Ft),fs=ot.values(ct,lt,ut,Ft))}let As=Ct*ke,It=Te*ke;for(let ot=cn==
1?ut:Ft;ot>=ut&&ot<=Ft;ot+=cn){let ue=bt[ot];if(ue==null)continue;if(fs!=null){let Sn=fs[ot]??0;if(ue-Sn==0)continue;Fe=
Wt(Sn,Pt,nt,Bt)}let un=X.distr!=2||E!=null?V[ot]:ot,Vs=at(un,X,dt,Tt),Os=Wt(ft(ue,We),Pt,nt,Bt),ss=gt(Vs-Be),Is=gt(y(Os,
Fe)),An=gt(qe(Os,Fe)),Wn=Is-An;if(ue!=null){let Sn=ue<0?It:As,Jn=ue<0?As:It;ns?(Me>0&&xs[ot]!=null&&de(Gs.get(xs[ot]),ss,
An+an(Me/2),ke,y(0,Wn-Me),Sn,Jn),hs[ot]!=null&&de(Dn.get(hs[ot]),ss,An+an(Me/2),ke,y(0,Wn-Me),Sn,Jn)):de(Us,ss,An+an(Me/
2),ke,y(0,Wn-Me),Sn,Jn),oe(ct,lt,ot,ss-Me/2,An,ke+Me,Wn)}}return Me>0?vn.stroke=ns?Gs:Us:ns||(vn._fill=kt.width==0?kt._fill:
kt._stroke??kt._fill,vn.width=0),vn.fill=ns?Dn:Us,vn})}function ua(o,a){let f=ft(a?.alignGaps,0);return(c,d,k,v)=>Ns(c,d,
(T,O,E,B,L,z,ct,lt,ut,Ft,kt)=>{[k,v]=ln(E,k,v);let V=T.pxRound,bt=Ct=>V(z(Ct,B,Ft,lt)),X=Ct=>V(ct(Ct,L,kt,ut)),Pt,at,Wt;
B.ori==0?(Pt=Ei,Wt=Bs,at=gr):(Pt=Ai,Wt=Ys,at=wr);let Tt=B.dir*(B.ori==0?1:-1),Bt=bt(O[Tt==1?k:v]),dt=Bt,nt=[],gt=[];for(let Ct=Tt==
1?k:v;Ct>=k&&Ct<=v;Ct+=Tt)if(E[Ct]!=null){let Te=O[Ct],cn=bt(Te);nt.push(dt=cn),gt.push(X(E[Ct]))}let wt={stroke:o(nt,gt,
Pt,Wt,at,V),fill:null,clip:null,band:null,gaps:null,flags:js},Rt=wt.stroke,[_t,At]=Qi(c,d);if(T.fill!=null||_t!=0){let Ct=wt.
fill=new Path2D(Rt),Te=T.fillTo(c,d,T.min,T.max,_t),cn=X(Te);Wt(Ct,dt,cn),Wt(Ct,Bt,cn)}if(!T.spanGaps){let Ct=[];Ct.push(
...to(O,E,k,v,Tt,bt,f)),wt.gaps=Ct=T.gaps(c,d,k,v,Ct),wt.clip=Ni(Ct,B.ori,lt,ut,Ft,kt)}return At!=0&&(wt.band=At==2?[us(
c,d,k,v,Rt,-1),us(c,d,k,v,Rt,1)]:us(c,d,k,v,Rt,At)),wt})}function ha(o){return ua(fa,o)}function fa(o,a,f,c,d,k){let v=o.
length;if(v<2)return null;let T=new Path2D;if(f(T,o[0],a[0]),v==2)c(T,o[1],a[1]);else{let O=Array(v),E=Array(v-1),B=Array(
v-1),L=Array(v-1);for(let z=0;z<v-1;z++)B[z]=a[z+1]-a[z],L[z]=o[z+1]-o[z],E[z]=B[z]/L[z];O[0]=E[0];for(let z=1;z<v-1;z++)
E[z]===0||E[z-1]===0||E[z-1]>0!=E[z]>0?O[z]=0:(O[z]=3*(L[z-1]+L[z])/((2*L[z]+L[z-1])/E[z-1]+(L[z]+2*L[z-1])/E[z]),isFinite(
O[z])||(O[z]=0));O[v-1]=E[v-2];for(let z=0;z<v-1;z++)d(T,o[z]+L[z]/3,a[z]+O[z]*L[z]/3,o[z+1]-L[z]/3,a[z+1]-O[z+1]*L[z]/3,
o[z+1],a[z+1])}return T}var no=new Set;function yr(){for(let o of no)o.syncRect(!0)}Tn&&(se(q,wn,yr),se(le,wn,yr,!0),se(
$e,wn,()=>{mn.pxRatio=Et}));var da=vr(),ma=xr();function kr(o,a,f,c){return(c?[o[0],o[1]].concat(o.slice(2)):[o[0]].concat(
o.slice(1))).map((d,k)=>so(d,k,a,f))}function pa(o,a){return o.map((f,c)=>c==0?{}:De({},a,f))}function so(o,a,f,c){return De(
{},a==0?f:c,o)}function Mr(o,a,f){return a==null?Ds:[a,f]}var ga=Mr;function wa(o,a,f){return a==null?Ds:jt(a,f,ht,!0)}function Sr(o,a,f,c){
return a==null?Ds:W(a,f,o.scales[c].log,!1)}var xa=Sr;function $r(o,a,f,c){return a==null?Ds:it(a,f,o.scales[c].log,!1)}
var ba=$r;function va(o,a,f,c,d){let k=y(Jt(o),Jt(a)),v=a-o,T=Ve(d/c*v,f);do{let O=f[T],E=c*O/v;if(E>=d&&k+(O<5?gs.get(O):
0)<=17)return[O,E]}while(++T<f.length);return[0,0]}function Tr(o){let a,f;return o=o.replace(/(\d+)px/,(c,d)=>(a=ee((f=+d)*
Et))+"px"),[o,a,f]}function _a(o){o.show&&[o.font,o.labelFont].forEach(a=>{let f=ce(a[2]*Et,1);a[0]=a[0].replace(/[0-9.]+px/,
f+"px"),a[1]=f})}function mn(o,a,f){let c={mode:ft(o.mode,1)},d=c.mode;function k(l,u,m,w){let _=u.valToPct(l);return w+
m*(u.dir==-1?1-_:_)}function v(l,u,m,w){let _=u.valToPct(l);return w+m*(u.dir==-1?_:1-_)}function T(l,u,m,w){return u.ori==
0?k(l,u,m,w):v(l,u,m,w)}c.valToPosH=k,c.valToPosV=v;let O=!1;c.status=0;let E=c.root=Ie(x);if(o.id!=null&&(E.id=o.id),qt(
E,o.class),o.title){let l=Ie(A,E);l.textContent=o.title}let B=be("canvas"),L=c.ctx=B.getContext("2d"),z=Ie(C,E);se("clic\
k",z,l=>{l.target===lt&&(pe!=oi||_e!=ri)&&fn.click(c,l)},!0);let ct=c.under=Ie(F,z);z.appendChild(B);let lt=c.over=Ie(P,
z);o=Ws(o);let ut=+ft(o.pxAlign,1),Ft=fr(ut);(o.plugins||[]).forEach(l=>{l.opts&&(o=l.opts(c,o)||o)});let kt=o.ms||.001,
V=c.series=d==1?kr(o.series||[],er,ar,!1):pa(o.series||[null],lr),bt=c.axes=kr(o.axes||[],tr,ir,!0),X=c.scales={},Pt=c.bands=
o.bands||[];Pt.forEach(l=>{l.fill=vt(l.fill||null),l.dir=ft(l.dir,-1)});let at=d==2?V[1].facets[0].scale:V[0].scale,Wt={
axes:Ra,series:Ia},Tt=(o.drawOrder||["axes","series"]).map(l=>Wt[l]);function Bt(l){let u=l.distr==3?m=>N(m>0?m:l.clamp(
c,m,l.min,l.max,l.key)):l.distr==4?m=>et(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let w=u(m),{_min:_,_max:$}=l,
R=$-_;return(w-_)/R}}function dt(l){let u=X[l];if(u==null){let m=(o.scales||hi)[l]||hi;if(m.from!=null){dt(m.from);let w=De(
{},X[m.from],m,{key:l});w.valToPct=Bt(w),X[l]=w}else{u=X[l]=De({},l==at?cr:sa,m),u.key=l;let w=u.time,_=u.range,$=ws(_);
if((l!=at||d==2&&!w)&&($&&(_[0]==null||_[1]==null)&&(_={min:_[0]==null?St:{mode:1,hard:_[0],soft:_[0]},max:_[1]==null?St:
{mode:1,hard:_[1],soft:_[1]}},$=!1),!$&&Mi(_))){let R=_;_=(j,G,Q)=>G==null?Ds:jt(G,Q,R)}u.range=vt(_||(w?ga:l==at?u.distr==
3?xa:u.distr==4?ba:Mr:u.distr==3?Sr:u.distr==4?$r:wa)),u.auto=vt($?!1:u.auto),u.clamp=vt(u.clamp||na),u._min=u._max=null,
u.valToPct=Bt(u)}}}dt("x"),dt("y"),d==1&&V.forEach(l=>{dt(l.scale)}),bt.forEach(l=>{dt(l.scale)});for(let l in o.scales)
dt(l);let nt=X[at],gt=nt.distr,wt,Rt;nt.ori==0?(qt(E,b),wt=k,Rt=v):(qt(E,S),wt=v,Rt=k);let _t={};for(let l in X){let u=X[l];
(u.min!=null||u.max!=null)&&(_t[l]={min:u.min,max:u.max},u.min=u.max=null)}let At=o.tzDate||(l=>new Date(ee(l/kt))),Ct=o.
fmtDate||Bi,Te=kt==1?El(At):Il(At),cn=Ko(At,Go(kt==1?Nl:Ol,Ct)),de=Vo(At,Uo(Ll,Ct)),oe=[],Ot=c.legend=De({},Rl,o.legend),
xt=c.cursor=De({},Bl,{drag:{y:d==2}},o.cursor),We=Ot.show,Fe=xt.show,Be=Ot.markers;Ot.idxs=oe,Be.width=vt(Be.width),Be.dash=
vt(Be.dash),Be.stroke=vt(Be.stroke),Be.fill=vt(Be.fill);let ke,qn,En,Me=[],ns=[],hs,Dn=!1,xs={};if(Ot.live){let l=V[1]?V[1].
values:null;Dn=l!=null,hs=Dn?l(c,1,0):{_:0};for(let u in hs)xs[u]=Ke}if(We)if(ke=be("table",Ut,E),En=be("tbody",null,ke),
Ot.mount(c,ke),Dn){qn=be("thead",null,ke,En);let l=be("tr",null,qn);be("th",null,l);for(var Gs in hs)be("th",Xt,l).textContent=
Gs}else qt(ke,Qt),Ot.live&&qt(ke,zt);let Ks={show:!0},mi={show:!1};function Ii(l,u){if(u==0&&(Dn||!Ot.live||d==2))return Ds;
let m=[],w=be("tr",st,En,En.childNodes[u]);qt(w,l.class),l.show||qt(w,J);let _=be("th",null,w);if(Be.show){let j=Ie($t,_);
if(u>0){let G=Be.width(c,u);G&&(j.style.border=G+"px "+Be.dash(c,u)+" "+Be.stroke(c,u)),j.style.background=Be.fill(c,u)}}
let $=Ie(Xt,_);l.label instanceof HTMLElement?$.appendChild(l.label):$.textContent=l.label,u>0&&(Be.show||($.style.color=
l.width>0?Be.stroke(c,u):Be.fill(c,u)),vn("click",_,j=>{if(xt._lock)return;Ls(j);let G=V.indexOf(l);if((j.ctrlKey||j.metaKey)!=
Ot.isolate){let Q=V.some((tt,rt)=>rt>0&&rt!=G&&tt.show);V.forEach((tt,rt)=>{rt>0&&os(rt,Q?rt==G?Ks:mi:Ks,!0,He.setSeries)})}else
os(G,{show:!l.show},!0,He.setSeries)},!1),qs&&vn(Ge,_,j=>{xt._lock||(Ls(j),os(V.indexOf(l),ai,!0,He.setSeries))},!1));for(var R in hs){
let j=be("td",on,w);j.textContent="--",m.push(j)}return[w,m]}let Es=new Map;function vn(l,u,m,w=!0){let _=Es.get(u)||{},
$=xt.bind[l](c,u,m,w);$&&(se(l,u,_[l]=$),Es.set(u,_))}function Us(l,u,m){let w=Es.get(u)||{};for(let _ in w)(l==null||_==
l)&&(Pn(_,u,w[_]),delete w[_]);l==null&&Es.delete(u)}let fs=0,As=0,It=0,ot=0,ue=0,un=0,Vs=ue,Os=un,ss=It,Is=ot,An=0,Wn=0,
Sn=0,Jn=0;c.bbox={};let io=!1,Ci=!1,Xs=!1,Cs=!1,Li=!1,Hn=!1;function oo(l,u,m){(m||l!=c.width||u!=c.height)&&Nr(l,u),ei(
!1),Xs=!0,Ci=!0,ni()}function Nr(l,u){c.width=fs=It=l,c.height=As=ot=u,ue=un=0,Sa(),$a();let m=c.bbox;An=m.left=$s(ue*Et,
.5),Wn=m.top=$s(un*Et,.5),Sn=m.width=$s(It*Et,.5),Jn=m.height=$s(ot*Et,.5)}let ya=3;function ka(){let l=!1,u=0;for(;!l;){
u++;let m=Fa(u),w=Pa(u);l=u==ya||m&&w,l||(Nr(c.width,c.height),Ci=!0)}}function Ma({width:l,height:u}){oo(l,u)}c.setSize=
Ma;function Sa(){let l=!1,u=!1,m=!1,w=!1;bt.forEach((_,$)=>{if(_.show&&_._show){let{side:R,_size:j}=_,G=R%2,Q=_.label!=null?
_.labelSize:0,tt=j+Q;tt>0&&(G?(It-=tt,R==3?(ue+=tt,w=!0):m=!0):(ot-=tt,R==0?(un+=tt,l=!0):u=!0))}}),Fs[0]=l,Fs[1]=m,Fs[2]=
u,Fs[3]=w,It-=bs[1]+bs[3],ue+=bs[3],ot-=bs[2]+bs[0],un+=bs[0]}function $a(){let l=ue+It,u=un+ot,m=ue,w=un;function _($,R){
switch($){case 1:return l+=R,l-R;case 2:return u+=R,u-R;case 3:return m-=R,m+R;case 0:return w-=R,w+R}}bt.forEach(($,R)=>{
if($.show&&$._show){let j=$.side;$._pos=_(j,$._size),$.label!=null&&($._lpos=_(j,$.labelSize))}})}if(xt.dataIdx==null){let l=xt.
hover,u=l.skip=new Set(l.skip??[]);u.add(void 0);let m=l.prox=vt(l.prox),w=l.bias??=0;xt.dataIdx=(_,$,R,j)=>{if($==0)return R;
let G=R,Q=m(_,$,R,j)??Z,tt=Q>=0&&Q<Z,rt=nt.ori==0?It:ot,Mt=xt.left,Vt=a[0],Kt=a[$];if(u.has(Kt[R])){G=null;let Yt=null,yt=null,
mt;if(w==0||w==-1)for(mt=R;Yt==null&&mt-- >0;)u.has(Kt[mt])||(Yt=mt);if(w==0||w==1)for(mt=R;yt==null&&mt++<Kt.length;)u.
has(Kt[mt])||(yt=mt);if(Yt!=null||yt!=null)if(tt){let we=Yt==null?-1/0:wt(Vt[Yt],nt,rt,0),Ne=yt==null?1/0:wt(Vt[yt],nt,rt,
0),sn=Mt-we,re=Ne-Mt;sn<=re?sn<=Q&&(G=Yt):re<=Q&&(G=yt)}else G=yt==null?Yt:Yt==null?yt:R-Yt<=yt-R?Yt:yt}else tt&&ve(Mt-wt(
Vt[R],nt,rt,0))>Q&&(G=null);return G}}let Ls=l=>{xt.event=l};xt.idxs=oe,xt._lock=!1;let pn=xt.points;pn.show=vt(pn.show),
pn.size=vt(pn.size),pn.stroke=vt(pn.stroke),pn.width=vt(pn.width),pn.fill=vt(pn.fill);let is=c.focus=De({},o.focus||{alpha:.3},
xt.focus),qs=is.prox>=0,Js=qs&&pn.one,jn=[],Zs=[],Qs=[];function Er(l,u){let m=pn.show(c,u);if(m instanceof HTMLElement)
return qt(m,Nt),qt(m,l.class),Re(m,-10,-10,It,ot),lt.insertBefore(m,jn[u]),m}function Ar(l,u){if(d==1||u>0){let m=d==1&&
X[l.scale].time,w=l.value;l.value=m?Oo(w)?Vo(At,Uo(w,Ct)):w||de:w||Ql,l.label=l.label||(m?Gl:Yl)}if(Js||u>0){l.width=l.width==
null?1:l.width,l.paths=l.paths||da||cs,l.fillTo=vt(l.fillTo||ia),l.pxAlign=+ft(l.pxAlign,ut),l.pxRound=fr(l.pxAlign),l.stroke=
vt(l.stroke||null),l.fill=vt(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=ta(y(1,l.width),1),w=l.points=
De({},{size:m,width:y(1,m*.2),stroke:l.stroke,space:m*2,paths:ma,_stroke:null,_fill:null},l.points);w.show=vt(w.show),w.
filter=vt(w.filter),w.fill=vt(w.fill),w.stroke=vt(w.stroke),w.paths=vt(w.paths),w.pxAlign=l.pxAlign}if(We){let m=Ii(l,u);
Me.splice(u,0,m[0]),ns.splice(u,0,m[1]),Ot.values.push(null)}if(Fe){oe.splice(u,0,null);let m=null;Js?u==0&&(m=Er(l,u)):
u>0&&(m=Er(l,u)),jn.splice(u,0,m),Zs.splice(u,0,0),Qs.splice(u,0,0)}nn("addSeries",u)}function Ta(l,u){u=u??V.length,l=d==
1?so(l,u,er,ar):so(l,u,{},lr),V.splice(u,0,l),Ar(V[u],u)}c.addSeries=Ta;function Na(l){if(V.splice(l,1),We){Ot.values.splice(
l,1),ns.splice(l,1);let u=Me.splice(l,1)[0];Us(null,u.firstChild),u.remove()}Fe&&(oe.splice(l,1),jn.splice(l,1)[0].remove(),
Zs.splice(l,1),Qs.splice(l,1)),nn("delSeries",l)}c.delSeries=Na;let Fs=[!1,!1,!1,!1];function Ea(l,u){if(l._show=l.show,
l.show){let m=l.side%2,w=X[l.scale];w==null&&(l.scale=m?V[1].scale:at,w=X[l.scale]);let _=w.time;l.size=vt(l.size),l.space=
vt(l.space),l.rotate=vt(l.rotate),ws(l.incrs)&&l.incrs.forEach(R=>{!gs.has(R)&&gs.set(R,Eo(R))}),l.incrs=vt(l.incrs||(w.
distr==2?Sl:_?kt==1?Tl:Al:Ts)),l.splits=vt(l.splits||(_&&w.distr==1?Te:w.distr==3?qi:w.distr==4?Vl:Ul)),l.stroke=vt(l.stroke),
l.grid.stroke=vt(l.grid.stroke),l.ticks.stroke=vt(l.ticks.stroke),l.border.stroke=vt(l.border.stroke);let $=l.values;l.values=
ws($)&&!ws($[0])?vt($):_?ws($)?Ko(At,Go($,Ct)):Oo($)?Cl(At,$):$||cn:$||Kl,l.filter=vt(l.filter||(w.distr>=3&&w.log==10?Jl:
w.distr==3&&w.log==2?Zl:Je)),l.font=Tr(l.font),l.labelFont=Tr(l.labelFont),l._size=l.size(c,null,u,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Fs[u]=!0,l._el=Ie(Y,z))}}function pi(l,u,m,w){let[_,$,R,j]=m,G=u%
2,Q=0;return G==0&&(j||$)&&(Q=u==0&&!_||u==2&&!R?ee(tr.size/3):0),G==1&&(_||R)&&(Q=u==1&&!$||u==3&&!j?ee(ir.size/2):0),Q}
let Or=c.padding=(o.padding||[pi,pi,pi,pi]).map(l=>vt(ft(l,pi))),bs=c._padding=Or.map((l,u)=>l(c,u,Fs,0)),hn,Ze=null,Qe=null,
Fi=d==1?V[0].idxs:null,Zn=null,gi=!1;function Ir(l,u){if(a=l??[],c.data=c._data=a,d==2){hn=0;for(let m=1;m<V.length;m++)
hn+=a[m][0].length}else{a.length==0&&(c.data=c._data=a=[[]]),Zn=a[0],hn=Zn.length;let m=a;if(gt==2){m=a.slice();let w=m[0]=
Array(hn);for(let _=0;_<hn;_++)w[_]=_}c._data=a=m}if(ei(!0),nn("setData"),gt==2&&(Xs=!0),u!==!1){let m=nt;m.auto(c,gi)?ro():
_s(at,m.min,m.max),Cs=Cs||xt.left>=0,Hn=!0,ni()}}c.setData=Ir;function ro(){gi=!0;let l,u;d==1&&(hn>0?(Ze=Fi[0]=0,Qe=Fi[1]=
hn-1,l=a[0][Ze],u=a[0][Qe],gt==2?(l=Ze,u=Qe):l==u&&(gt==3?[l,u]=W(l,l,nt.log,!1):gt==4?[l,u]=it(l,l,nt.log,!1):nt.time?u=
l+ee(86400/kt):[l,u]=jt(l,u,ht,!0))):(Ze=Fi[0]=l=null,Qe=Fi[1]=u=null)),_s(at,l,u)}let Pi,ti,lo,ao,co,uo,ho,fo,mo,$n;function Cr(l,u,m,w,_,$){
l??=Se,m??=ji,w??="butt",_??=Se,$??="round",l!=Pi&&(L.strokeStyle=Pi=l),_!=ti&&(L.fillStyle=ti=_),u!=lo&&(L.lineWidth=lo=
u),$!=co&&(L.lineJoin=co=$),w!=uo&&(L.lineCap=uo=w),m!=ao&&L.setLineDash(ao=m)}function Lr(l,u,m,w){u!=ti&&(L.fillStyle=
ti=u),l!=ho&&(L.font=ho=l),m!=fo&&(L.textAlign=fo=m),w!=mo&&(L.textBaseline=mo=w)}function po(l,u,m,w,_=0){if(w.length>0&&
l.auto(c,gi)&&(u==null||u.min==null)){let $=ft(Ze,0),R=ft(Qe,w.length-1),j=m.min==null?I(w,$,R,_,l.distr==3):[m.min,m.max];
l.min=qe(l.min,m.min=j[0]),l.max=y(l.max,m.max=j[1])}}let Fr={min:null,max:null};function Aa(){for(let w in X){let _=X[w];
_t[w]==null&&(_.min==null||_t[at]!=null&&_.auto(c,gi))&&(_t[w]=Fr)}for(let w in X){let _=X[w];_t[w]==null&&_.from!=null&&
_t[_.from]!=null&&(_t[w]=Fr)}_t[at]!=null&&ei(!0);let l={};for(let w in _t){let _=_t[w];if(_!=null){let $=l[w]=Ws(X[w],rl);
if(_.min!=null)De($,_);else if(w!=at||d==2)if(hn==0&&$.from==null){let R=$.range(c,null,null,w);$.min=R[0],$.max=R[1]}else
$.min=Z,$.max=-Z}}if(hn>0){V.forEach((w,_)=>{if(d==1){let $=w.scale,R=_t[$];if(R==null)return;let j=l[$];if(_==0){let G=j.
range(c,j.min,j.max,$);j.min=G[0],j.max=G[1],Ze=Ve(j.min,a[0]),Qe=Ve(j.max,a[0]),Qe-Ze>1&&(a[0][Ze]<j.min&&Ze++,a[0][Qe]>
j.max&&Qe--),w.min=Zn[Ze],w.max=Zn[Qe]}else w.show&&w.auto&&po(j,R,w,a[_],w.sorted);w.idxs[0]=Ze,w.idxs[1]=Qe}else if(_>
0&&w.show&&w.auto){let[$,R]=w.facets,j=$.scale,G=R.scale,[Q,tt]=a[_],rt=l[j],Mt=l[G];rt!=null&&po(rt,_t[j],$,Q,$.sorted),
Mt!=null&&po(Mt,_t[G],R,tt,R.sorted),w.min=R.min,w.max=R.max}});for(let w in l){let _=l[w],$=_t[w];if(_.from==null&&($==
null||$.min==null)){let R=_.range(c,_.min==Z?null:_.min,_.max==-Z?null:_.max,w);_.min=R[0],_.max=R[1]}}}for(let w in l){
let _=l[w];if(_.from!=null){let $=l[_.from];if($.min==null)_.min=_.max=null;else{let R=_.range(c,$.min,$.max,w);_.min=R[0],
_.max=R[1]}}}let u={},m=!1;for(let w in l){let _=l[w],$=X[w];if($.min!=_.min||$.max!=_.max){$.min=_.min,$.max=_.max;let R=$.
distr;$._min=R==3?N($.min):R==4?et($.min,$.asinh):R==100?$.fwd($.min):$.min,$._max=R==3?N($.max):R==4?et($.max,$.asinh):
R==100?$.fwd($.max):$.max,u[w]=m=!0}}if(m){V.forEach((w,_)=>{d==2?_>0&&u.y&&(w._paths=null):u[w.scale]&&(w._paths=null)});
for(let w in u)Xs=!0,nn("setScale",w);Fe&&xt.left>=0&&(Cs=Hn=!0)}for(let w in _t)_t[w]=null}function Oa(l){let u=ae(Ze-1,
0,hn-1),m=ae(Qe+1,0,hn-1);for(;l[u]==null&&u>0;)u--;for(;l[m]==null&&m<hn-1;)m++;return[u,m]}function Ia(){if(hn>0){let l=V.
some(u=>u._focus)&&$n!=is.alpha;l&&(L.globalAlpha=$n=is.alpha),V.forEach((u,m)=>{if(m>0&&u.show&&(Pr(m,!1),Pr(m,!0),u._paths==
null)){let w=$n;$n!=u.alpha&&(L.globalAlpha=$n=u.alpha);let _=d==2?[0,a[m][0].length-1]:Oa(a[m]);u._paths=u.paths(c,m,_[0],
_[1]),$n!=w&&(L.globalAlpha=$n=w)}}),V.forEach((u,m)=>{if(m>0&&u.show){let w=$n;$n!=u.alpha&&(L.globalAlpha=$n=u.alpha),
u._paths!=null&&Rr(m,!1);{let _=u._paths!=null?u._paths.gaps:null,$=u.points.show(c,m,Ze,Qe,_),R=u.points.filter(c,m,$,_);
($||R)&&(u.points._paths=u.points.paths(c,m,Ze,Qe,R),Rr(m,!0))}$n!=w&&(L.globalAlpha=$n=w),nn("drawSeries",m)}}),l&&(L.globalAlpha=
$n=1)}}function Pr(l,u){let m=u?V[l].points:V[l];m._stroke=m.stroke(c,l),m._fill=m.fill(c,l)}function Rr(l,u){let m=u?V[l].
points:V[l],{stroke:w,fill:_,clip:$,flags:R,_stroke:j=m._stroke,_fill:G=m._fill,_width:Q=m.width}=m._paths;Q=ce(Q*Et,3);
let tt=null,rt=Q%2/2;u&&G==null&&(G=Q>0?"#fff":j);let Mt=m.pxAlign==1&&rt>0;if(Mt&&L.translate(rt,rt),!u){let Vt=An-Q/2,
Kt=Wn-Q/2,Yt=Sn+Q,yt=Jn+Q;tt=new Path2D,tt.rect(Vt,Kt,Yt,yt)}u?go(j,Q,m.dash,m.cap,G,w,_,R,$):Ca(l,j,Q,m.dash,m.cap,G,w,
_,R,tt,$),Mt&&L.translate(-rt,-rt)}function Ca(l,u,m,w,_,$,R,j,G,Q,tt){let rt=!1;G!=0&&Pt.forEach((Mt,Vt)=>{if(Mt.series[0]==
l){let Kt=V[Mt.series[1]],Yt=a[Mt.series[1]],yt=(Kt._paths||hi).band;ws(yt)&&(yt=Mt.dir==1?yt[0]:yt[1]);let mt,we=null;Kt.
show&&yt&&Xe(Yt,Ze,Qe)?(we=Mt.fill(c,Vt)||$,mt=Kt._paths.clip):yt=null,go(u,m,w,_,we,R,j,G,Q,tt,mt,yt),rt=!0}}),rt||go(u,
m,w,_,$,R,j,G,Q,tt)}let zr=js|Zi;function go(l,u,m,w,_,$,R,j,G,Q,tt,rt){Cr(l,u,m,w,_),(G||Q||rt)&&(L.save(),G&&L.clip(G),
Q&&L.clip(Q)),rt?(j&zr)==zr?(L.clip(rt),tt&&L.clip(tt),zi(_,R),Ri(l,$,u)):j&Zi?(zi(_,R),L.clip(rt),Ri(l,$,u)):j&js&&(L.save(),
L.clip(rt),tt&&L.clip(tt),zi(_,R),L.restore(),Ri(l,$,u)):(zi(_,R),Ri(l,$,u)),(G||Q||rt)&&L.restore()}function Ri(l,u,m){
m>0&&(u instanceof Map?u.forEach((w,_)=>{L.strokeStyle=Pi=_,L.stroke(w)}):u!=null&&l&&L.stroke(u))}function zi(l,u){u instanceof
Map?u.forEach((m,w)=>{L.fillStyle=ti=w,L.fill(m)}):u!=null&&l&&L.fill(u)}function La(l,u,m,w){let _=bt[l],$;if(w<=0)$=[0,
0];else{let R=_._space=_.space(c,l,u,m,w),j=_._incrs=_.incrs(c,l,u,m,w,R);$=va(u,m,j,w,R)}return _._found=$}function wo(l,u,m,w,_,$,R,j,G,Q){
let tt=R%2/2;ut==1&&L.translate(tt,tt),Cr(j,R,G,Q,j),L.beginPath();let rt,Mt,Vt,Kt,Yt=_+(w==0||w==3?-$:$);m==0?(Mt=_,Kt=
Yt):(rt=_,Vt=Yt);for(let yt=0;yt<l.length;yt++)u[yt]!=null&&(m==0?rt=Vt=l[yt]:Mt=Kt=l[yt],L.moveTo(rt,Mt),L.lineTo(Vt,Kt));
L.stroke(),ut==1&&L.translate(-tt,-tt)}function Fa(l){let u=!0;return bt.forEach((m,w)=>{if(!m.show)return;let _=X[m.scale];
if(_.min==null){m._show&&(u=!1,m._show=!1,ei(!1));return}else m._show||(u=!1,m._show=!0,ei(!1));let $=m.side,R=$%2,{min:j,
max:G}=_,[Q,tt]=La(w,j,G,R==0?It:ot);if(tt==0)return;let rt=_.distr==2,Mt=m._splits=m.splits(c,w,j,G,Q,tt,rt),Vt=_.distr==
2?Mt.map(mt=>Zn[mt]):Mt,Kt=_.distr==2?Zn[Mt[1]]-Zn[Mt[0]]:Q,Yt=m._values=m.values(c,m.filter(c,Vt,w,tt,Kt),w,tt,Kt);m._rotate=
$==2?m.rotate(c,Yt,w,tt):0;let yt=m._size;m._size=ze(m.size(c,Yt,w,l)),yt!=null&&m._size!=yt&&(u=!1)}),u}function Pa(l){
let u=!0;return Or.forEach((m,w)=>{let _=m(c,w,Fs,l);_!=bs[w]&&(u=!1),bs[w]=_}),u}function Ra(){for(let l=0;l<bt.length;l++){
let u=bt[l];if(!u.show||!u._show)continue;let m=u.side,w=m%2,_,$,R=u.stroke(c,l),j=m==0||m==3?-1:1,[G,Q]=u._found;if(u.label!=
null){let yn=u.labelGap*j,Cn=ee((u._lpos+yn)*Et);Lr(u.labelFont[0],R,"center",m==2?"top":Gt),L.save(),w==1?(_=$=0,L.translate(
Cn,ee(Wn+Jn/2)),L.rotate((m==3?-Xn:Xn)/2)):(_=ee(An+Sn/2),$=Cn);let zs=ie(u.label)?u.label(c,l,G,Q):u.label;L.fillText(zs,
_,$),L.restore()}if(Q==0)continue;let tt=X[u.scale],rt=w==0?Sn:Jn,Mt=w==0?An:Wn,Vt=u._splits,Kt=tt.distr==2?Vt.map(yn=>Zn[yn]):
Vt,Yt=tt.distr==2?Zn[Vt[1]]-Zn[Vt[0]]:G,yt=u.ticks,mt=u.border,we=yt.show?yt.size:0,Ne=ee(we*Et),sn=ee((u.alignTo==2?u._size-
we-u.gap:u.gap)*Et),re=u._rotate*-Xn/180,Ee=Ft(u._pos*Et),On=(Ne+sn)*j,_n=Ee+On;$=w==0?_n:0,_=w==1?_n:0;let Bn=u.font[0],
Qn=u.align==1?he:u.align==2?rn:re>0?he:re<0?rn:w==0?"center":m==3?rn:he,ls=re||w==1?"middle":m==2?"top":Gt;Lr(Bn,R,Qn,ls);
let In=u.font[1]*u.lineGap,Yn=Vt.map(yn=>Ft(T(yn,tt,rt,Mt))),ts=u._values;for(let yn=0;yn<ts.length;yn++){let Cn=ts[yn];
if(Cn!=null){w==0?_=Yn[yn]:$=Yn[yn],Cn=""+Cn;let zs=Cn.indexOf(`
`)==-1?[Cn]:Cn.split(/\n/gm);for(let kn=0;kn<zs.length;kn++){let sl=zs[kn];re?(L.save(),L.translate(_,$+kn*In),L.rotate(
re),L.fillText(sl,0,0),L.restore()):L.fillText(sl,_,$+kn*In)}}}yt.show&&wo(Yn,yt.filter(c,Kt,l,Q,Yt),w,m,Ee,Ne,ce(yt.width*
Et,3),yt.stroke(c,l),yt.dash,yt.cap);let as=u.grid;as.show&&wo(Yn,as.filter(c,Kt,l,Q,Yt),w,w==0?2:1,w==0?Wn:An,w==0?Jn:Sn,
ce(as.width*Et,3),as.stroke(c,l),as.dash,as.cap),mt.show&&wo([Ee],[1],w==0?1:0,w==0?1:2,w==1?Wn:An,w==1?Jn:Sn,ce(mt.width*
Et,3),mt.stroke(c,l),mt.dash,mt.cap)}nn("drawAxes")}function ei(l){V.forEach((u,m)=>{m>0&&(u._paths=null,l&&(d==1?(u.min=
null,u.max=null):u.facets.forEach(w=>{w.min=null,w.max=null})))})}let Di=!1,xo=!1,wi=[];function za(){xo=!1;for(let l=0;l<
wi.length;l++)nn(...wi[l]);wi.length=0}function ni(){Di||(dl(Dr),Di=!0)}function Da(l,u=!1){Di=!0,xo=u,l(c),Dr(),u&&wi.length>
0&&queueMicrotask(za)}c.batch=Da;function Dr(){if(io&&(Aa(),io=!1),Xs&&(ka(),Xs=!1),Ci){if(Ht(ct,he,ue),Ht(ct,"top",un),
Ht(ct,me,It),Ht(ct,xe,ot),Ht(lt,he,ue),Ht(lt,"top",un),Ht(lt,me,It),Ht(lt,xe,ot),Ht(z,me,fs),Ht(z,xe,As),B.width=ee(fs*Et),
B.height=ee(As*Et),bt.forEach(({_el:l,_show:u,_size:m,_pos:w,side:_})=>{if(l!=null)if(u){let $=_===3||_===0?m:0,R=_%2==1;
Ht(l,R?"left":"top",w-$),Ht(l,R?"width":"height",m),Ht(l,R?"top":"left",R?un:ue),Ht(l,R?"height":"width",R?ot:It),Nn(l,J)}else
qt(l,J)}),Pi=ti=lo=co=uo=ho=fo=mo=ao=null,$n=1,vi(!0),ue!=Vs||un!=Os||It!=ss||ot!=Is){ei(!1);let l=It/ss,u=ot/Is;if(Fe&&
!Cs&&xt.left>=0){xt.left*=l,xt.top*=u,si&&Re(si,ee(xt.left),0,It,ot),ii&&Re(ii,0,ee(xt.top),It,ot);for(let m=0;m<jn.length;m++){
let w=jn[m];w!=null&&(Zs[m]*=l,Qs[m]*=u,Re(w,ze(Zs[m]),ze(Qs[m]),It,ot))}}if(ge.show&&!Li&&ge.left>=0&&ge.width>0){ge.left*=
l,ge.width*=l,ge.top*=u,ge.height*=u;for(let m in Mo)Ht(li,m,ge[m])}Vs=ue,Os=un,ss=It,Is=ot}nn("setSize"),Ci=!1}fs>0&&As>
0&&(L.clearRect(0,0,B.width,B.height),nn("drawClear"),Tt.forEach(l=>l()),nn("draw")),ge.show&&Li&&(Wi(ge),Li=!1),Fe&&Cs&&
(Rs(null,!0,!1),Cs=!1),Ot.show&&Ot.live&&Hn&&(yo(),Hn=!1),O||(O=!0,c.status=1,nn("ready")),gi=!1,Di=!1}c.redraw=(l,u)=>{
Xs=u||!1,l!==!1?_s(at,nt.min,nt.max):ni()};function bo(l,u){let m=X[l];if(m.from==null){if(hn==0){let w=m.range(c,u.min,
u.max,l);u.min=w[0],u.max=w[1]}if(u.min>u.max){let w=u.min;u.min=u.max,u.max=w}if(hn>1&&u.min!=null&&u.max!=null&&u.max-
u.min<1e-16)return;l==at&&m.distr==2&&hn>0&&(u.min=Ve(u.min,a[0]),u.max=Ve(u.max,a[0]),u.min==u.max&&u.max++),_t[l]=u,io=
!0,ni()}}c.setScale=bo;let vo,_o,si,ii,Wr,Hr,oi,ri,jr,Br,pe,_e,vs=!1,fn=xt.drag,tn=fn.x,en=fn.y;Fe&&(xt.x&&(vo=Ie(U,lt)),
xt.y&&(_o=Ie(pt,lt)),nt.ori==0?(si=vo,ii=_o):(si=_o,ii=vo),pe=xt.left,_e=xt.top);let ge=c.select=De({show:!0,over:!0,left:0,
width:0,top:0,height:0},o.select),li=ge.show?Ie(D,ge.over?lt:ct):null;function Wi(l,u){if(ge.show){for(let m in l)ge[m]=
l[m],m in Mo&&Ht(li,m,l[m]);u!==!1&&nn("setSelect")}}c.setSelect=Wi;function Wa(l){if(V[l].show)We&&Nn(Me[l],J);else if(We&&
qt(Me[l],J),Fe){let u=Js?jn[0]:jn[l];u!=null&&Re(u,-10,-10,It,ot)}}function _s(l,u,m){bo(l,{min:u,max:m})}function os(l,u,m,w){
u.focus!=null&&Ga(l),u.show!=null&&V.forEach((_,$)=>{$>0&&(l==$||l==null)&&(_.show=u.show,Wa($),d==2?(_s(_.facets[0].scale,
null,null),_s(_.facets[1].scale,null,null)):_s(_.scale,null,null),ni())}),m!==!1&&nn("setSeries",l,u),w&&_i("setSeries",
c,l,u)}c.setSeries=os;function Ha(l,u){De(Pt[l],u)}function ja(l,u){l.fill=vt(l.fill||null),l.dir=ft(l.dir,-1),u=u??Pt.length,
Pt.splice(u,0,l)}function Ba(l){l==null?Pt.length=0:Pt.splice(l,1)}c.addBand=ja,c.setBand=Ha,c.delBand=Ba;function Ya(l,u){
V[l].alpha=u,Fe&&jn[l]!=null&&(jn[l].style.opacity=u),We&&Me[l]&&(Me[l].style.opacity=u)}let ds,ys,Ps,ai={focus:!0};function Ga(l){
if(l!=Ps){let u=l==null,m=is.alpha!=1;V.forEach((w,_)=>{if(d==1||_>0){let $=u||_==0||_==l;w._focus=u?null:$,m&&Ya(_,$?1:
is.alpha)}}),Ps=l,m&&ni()}}We&&qs&&vn(gn,ke,l=>{xt._lock||(Ls(l),Ps!=null&&os(null,ai,!0,He.setSeries))});function rs(l,u,m){
let w=X[u];m&&(l=l/Et-(w.ori==1?un:ue));let _=It;w.ori==1&&(_=ot,l=_-l),w.dir==-1&&(l=_-l);let $=w._min,R=w._max,j=l/_,G=$+
(R-$)*j,Q=w.distr;return Q==3?g(10,G):Q==4?K(G,w.asinh):Q==100?w.bwd(G):G}function Ka(l,u){let m=rs(l,at,u);return Ve(m,
a[0],Ze,Qe)}c.valToIdx=l=>Ve(l,a[0]),c.posToIdx=Ka,c.posToVal=rs,c.valToPos=(l,u,m)=>X[u].ori==0?k(l,X[u],m?Sn:It,m?An:0):
v(l,X[u],m?Jn:ot,m?Wn:0),c.setCursor=(l,u,m)=>{pe=l.left,_e=l.top,Rs(null,u,m)};function Yr(l,u){Ht(li,he,ge.left=l),Ht(
li,me,ge.width=u)}function Gr(l,u){Ht(li,"top",ge.top=l),Ht(li,xe,ge.height=u)}let xi=nt.ori==0?Yr:Gr,bi=nt.ori==1?Yr:Gr;
function Ua(){if(We&&Ot.live)for(let l=d==2?1:0;l<V.length;l++){if(l==0&&Dn)continue;let u=Ot.values[l],m=0;for(let w in u)
ns[l][m++].firstChild.nodeValue=u[w]}}function yo(l,u){if(l!=null&&(l.idxs?l.idxs.forEach((m,w)=>{oe[w]=m}):ol(l.idx)||oe.
fill(l.idx),Ot.idx=oe[0]),We&&Ot.live){for(let m=0;m<V.length;m++)(m>0||d==1&&!Dn)&&Va(m,oe[m]);Ua()}Hn=!1,u!==!1&&nn("s\
etLegend")}c.setLegend=yo;function Va(l,u){let m=V[l],w=l==0&&gt==2?Zn:a[l],_;Dn?_=m.values(c,l,u)??xs:(_=m.value(c,u==null?
null:w[u],l,u),_=_==null?xs:{_}),Ot.values[l]=_}function Rs(l,u,m){jr=pe,Br=_e,[pe,_e]=xt.move(c,pe,_e),xt.left=pe,xt.top=
_e,Fe&&(si&&Re(si,ee(pe),0,It,ot),ii&&Re(ii,0,ee(_e),It,ot));let w,_=Ze>Qe;ds=Z,ys=null;let $=nt.ori==0?It:ot,R=nt.ori==
1?It:ot;if(pe<0||hn==0||_){w=xt.idx=null;for(let j=0;j<V.length;j++){let G=jn[j];G!=null&&Re(G,-10,-10,It,ot)}qs&&os(null,
ai,!0,l==null&&He.setSeries),Ot.live&&(oe.fill(w),Hn=!0)}else{let j,G,Q;d==1&&(j=nt.ori==0?pe:_e,G=rs(j,at),w=xt.idx=Ve(
G,a[0],Ze,Qe),Q=wt(a[0][w],nt,$,0));let tt=-10,rt=-10,Mt=0,Vt=0,Kt=!0,Yt="",yt="";for(let mt=d==2?1:0;mt<V.length;mt++){
let we=V[mt],Ne=oe[mt],sn=Ne==null?null:d==1?a[mt][Ne]:a[mt][1][Ne],re=xt.dataIdx(c,mt,w,G),Ee=re==null?null:d==1?a[mt][re]:
a[mt][1][re];if(Hn=Hn||Ee!=sn||re!=Ne,oe[mt]=re,mt>0&&we.show){let On=re==null?-10:re==w?Q:wt(d==1?a[0][re]:a[mt][0][re],
nt,$,0),_n=Ee==null?-10:Rt(Ee,d==1?X[we.scale]:X[we.facets[1].scale],R,0);if(qs&&Ee!=null){let Bn=nt.ori==1?pe:_e,Qn=ve(
is.dist(c,mt,re,_n,Bn));if(Qn<ds){let ls=is.bias;if(ls!=0){let In=rs(Bn,we.scale),Yn=Ee>=0?1:-1,ts=In>=0?1:-1;ts==Yn&&(ts==
1?ls==1?Ee>=In:Ee<=In:ls==1?Ee<=In:Ee>=In)&&(ds=Qn,ys=mt)}else ds=Qn,ys=mt}}if(Hn||Js){let Bn,Qn;nt.ori==0?(Bn=On,Qn=_n):
(Bn=_n,Qn=On);let ls,In,Yn,ts,as,yn,Cn=!0,zs=pn.bbox;if(zs!=null){Cn=!1;let kn=zs(c,mt);Yn=kn.left,ts=kn.top,ls=kn.width,
In=kn.height}else Yn=Bn,ts=Qn,ls=In=pn.size(c,mt);if(yn=pn.fill(c,mt),as=pn.stroke(c,mt),Js)mt==ys&&ds<=is.prox&&(tt=Yn,
rt=ts,Mt=ls,Vt=In,Kt=Cn,Yt=yn,yt=as);else{let kn=jn[mt];kn!=null&&(Zs[mt]=Yn,Qs[mt]=ts,Ln(kn,ls,In,Cn),Un(kn,yn,as),Re(kn,
ze(Yn),ze(ts),It,ot))}}}}if(Js){let mt=is.prox,we=Ps==null?ds<=mt:ds>mt||ys!=Ps;if(Hn||we){let Ne=jn[0];Ne!=null&&(Zs[0]=
tt,Qs[0]=rt,Ln(Ne,Mt,Vt,Kt),Un(Ne,Yt,yt),Re(Ne,ze(tt),ze(rt),It,ot))}}}if(ge.show&&vs)if(l!=null){let[j,G]=He.scales,[Q,
tt]=He.match,[rt,Mt]=l.cursor.sync.scales,Vt=l.cursor.drag;if(tn=Vt._x,en=Vt._y,tn||en){let{left:Kt,top:Yt,width:yt,height:mt}=l.
select,we=l.scales[rt].ori,Ne=l.posToVal,sn,re,Ee,On,_n,Bn=j!=null&&Q(j,rt),Qn=G!=null&&tt(G,Mt);Bn&&tn?(we==0?(sn=Kt,re=
yt):(sn=Yt,re=mt),Ee=X[j],On=wt(Ne(sn,rt),Ee,$,0),_n=wt(Ne(sn+re,rt),Ee,$,0),xi(qe(On,_n),ve(_n-On))):xi(0,$),Qn&&en?(we==
1?(sn=Kt,re=yt):(sn=Yt,re=mt),Ee=X[G],On=Rt(Ne(sn,Mt),Ee,R,0),_n=Rt(Ne(sn+re,Mt),Ee,R,0),bi(qe(On,_n),ve(_n-On))):bi(0,R)}else
So()}else{let j=ve(jr-Wr),G=ve(Br-Hr);if(nt.ori==1){let Mt=j;j=G,G=Mt}tn=fn.x&&j>=fn.dist,en=fn.y&&G>=fn.dist;let Q=fn.uni;
Q!=null?tn&&en&&(tn=j>=Q,en=G>=Q,!tn&&!en&&(G>j?en=!0:tn=!0)):fn.x&&fn.y&&(tn||en)&&(tn=en=!0);let tt,rt;tn&&(nt.ori==0?
(tt=oi,rt=pe):(tt=ri,rt=_e),xi(qe(tt,rt),ve(rt-tt)),en||bi(0,R)),en&&(nt.ori==1?(tt=oi,rt=pe):(tt=ri,rt=_e),bi(qe(tt,rt),
ve(rt-tt)),tn||xi(0,$)),!tn&&!en&&(xi(0,0),bi(0,0))}if(fn._x=tn,fn._y=en,l==null){if(m){if(nl!=null){let[j,G]=He.scales;
He.values[0]=j!=null?rs(nt.ori==0?pe:_e,j):null,He.values[1]=G!=null?rs(nt.ori==1?pe:_e,G):null}_i(ye,c,pe,_e,It,ot,w)}if(qs){
let j=m&&He.setSeries,G=is.prox;Ps==null?ds<=G&&os(ys,ai,!0,j):ds>G?os(null,ai,!0,j):ys!=Ps&&os(ys,ai,!0,j)}}Hn&&(Ot.idx=
w,yo()),u!==!1&&nn("setCursor")}let ks=null;Object.defineProperty(c,"rect",{get(){return ks==null&&vi(!1),ks}});function vi(l=!1){
l?ks=null:(ks=lt.getBoundingClientRect(),nn("syncRect",ks))}function Kr(l,u,m,w,_,$,R){xt._lock||vs&&l!=null&&l.movementX==
0&&l.movementY==0||(ko(l,u,m,w,_,$,R,!1,l!=null),l!=null?Rs(null,!0,!0):Rs(u,!0,!1))}function ko(l,u,m,w,_,$,R,j,G){if(ks==
null&&vi(!1),Ls(l),l!=null)m=l.clientX-ks.left,w=l.clientY-ks.top;else{if(m<0||w<0){pe=-10,_e=-10;return}let[Q,tt]=He.scales,
rt=u.cursor.sync,[Mt,Vt]=rt.values,[Kt,Yt]=rt.scales,[yt,mt]=He.match,we=u.axes[0].side%2==1,Ne=nt.ori==0?It:ot,sn=nt.ori==
1?It:ot,re=we?$:_,Ee=we?_:$,On=we?w:m,_n=we?m:w;if(Kt!=null?m=yt(Q,Kt)?T(Mt,X[Q],Ne,0):-10:m=Ne*(On/re),Yt!=null?w=mt(tt,
Yt)?T(Vt,X[tt],sn,0):-10:w=sn*(_n/Ee),nt.ori==1){let Bn=m;m=w,w=Bn}}G&&(u==null||u.cursor.event.type==ye)&&((m<=1||m>=It-
1)&&(m=$s(m,It)),(w<=1||w>=ot-1)&&(w=$s(w,ot))),j?(Wr=m,Hr=w,[oi,ri]=xt.move(c,m,w)):(pe=m,_e=w)}let Mo={width:0,height:0,
left:0,top:0};function So(){Wi(Mo,!1)}let Ur,Vr,Xr,qr;function Jr(l,u,m,w,_,$,R){vs=!0,tn=en=fn._x=fn._y=!1,ko(l,u,m,w,_,
$,R,!0,!1),l!=null&&(vn(Ye,Ue,Zr,!1),_i(Pe,c,oi,ri,It,ot,null));let{left:j,top:G,width:Q,height:tt}=ge;Ur=j,Vr=G,Xr=Q,qr=
tt}function Zr(l,u,m,w,_,$,R){vs=fn._x=fn._y=!1,ko(l,u,m,w,_,$,R,!1,!0);let{left:j,top:G,width:Q,height:tt}=ge,rt=Q>0||tt>
0,Mt=Ur!=j||Vr!=G||Xr!=Q||qr!=tt;if(rt&&Mt&&Wi(ge),fn.setScale&&rt&&Mt){let Vt=j,Kt=Q,Yt=G,yt=tt;if(nt.ori==1&&(Vt=G,Kt=
tt,Yt=j,yt=Q),tn&&_s(at,rs(Vt,at),rs(Vt+Kt,at)),en)for(let mt in X){let we=X[mt];mt!=at&&we.from==null&&we.min!=Z&&_s(mt,
rs(Yt+yt,mt),rs(Yt,mt))}So()}else xt.lock&&(xt._lock=!xt._lock,Rs(u,!0,l!=null));l!=null&&(Us(Ye,Ue),_i(Ye,c,pe,_e,It,ot,
null))}function Xa(l,u,m,w,_,$,R){if(xt._lock)return;Ls(l);let j=vs;if(vs){let G=!0,Q=!0,tt=10,rt,Mt;nt.ori==0?(rt=tn,Mt=
en):(rt=en,Mt=tn),rt&&Mt&&(G=pe<=tt||pe>=It-tt,Q=_e<=tt||_e>=ot-tt),rt&&G&&(pe=pe<oi?0:It),Mt&&Q&&(_e=_e<ri?0:ot),Rs(null,
!0,!0),vs=!1}pe=-10,_e=-10,oe.fill(null),Rs(null,!0,!0),j&&(vs=j)}function Qr(l,u,m,w,_,$,R){xt._lock||(Ls(l),ro(),So(),
l!=null&&_i(dn,c,pe,_e,It,ot,null))}function tl(){bt.forEach(_a),oo(c.width,c.height,!0)}se($e,wn,tl);let ci={};ci.mousedown=
Jr,ci.mousemove=Kr,ci.mouseup=Zr,ci.dblclick=Qr,ci.setSeries=(l,u,m,w)=>{let _=He.match[2];m=_(c,u,m),m!=-1&&os(m,w,!0,!1)},
Fe&&(vn(Pe,lt,Jr),vn(ye,lt,Kr),vn(Ge,lt,l=>{Ls(l),vi(!1)}),vn(gn,lt,Xa),vn(dn,lt,Qr),no.add(c),c.syncRect=vi);let Hi=c.hooks=
o.hooks||{};function nn(l,u,m){xo?wi.push([l,u,m]):l in Hi&&Hi[l].forEach(w=>{w.call(null,c,u,m)})}(o.plugins||[]).forEach(
l=>{for(let u in l.hooks)Hi[u]=(Hi[u]||[]).concat(l.hooks[u])});let el=(l,u,m)=>m,He=De({key:null,setSeries:!1,filters:{
pub:ps,sub:ps},scales:[at,V[1]?V[1].scale:null],match:[yi,yi,el],values:[null,null]},xt.sync);He.match.length==2&&He.match.
push(el),xt.sync=He;let nl=He.key,$o=hr(nl);function _i(l,u,m,w,_,$,R){He.filters.pub(l,u,m,w,_,$,R)&&$o.pub(l,u,m,w,_,$,
R)}$o.sub(c);function qa(l,u,m,w,_,$,R){He.filters.sub(l,u,m,w,_,$,R)&&ci[l](null,u,m,w,_,$,R)}c.pub=qa;function Ja(){$o.
unsub(c),no.delete(c),Es.clear(),Pn($e,wn,tl),E.remove(),ke?.remove(),nn("destroy")}c.destroy=Ja;function To(){nn("init",
o,a),Ir(a||o.data,!1),_t[at]?bo(at,_t[at]):ro(),Li=ge.show&&(ge.width>0||ge.height>0),Cs=Hn=!0,oo(o.width,o.height)}return V.
forEach(Ar),bt.forEach(Ea),f?f instanceof HTMLElement?(f.appendChild(E),To()):f(c,To):To(),c}mn.assign=De,mn.fmtNum=zn,mn.
rangeNum=jt,mn.rangeLog=W,mn.rangeAsinh=it,mn.orient=Ns,mn.pxRatio=Et,mn.join=fl,mn.fmtDate=Bi,mn.tzDate=kl,mn.sync=hr;{
mn.addGap=oa,mn.clipGaps=Ni;let o=mn.paths={points:xr};o.linear=vr,o.stepped=aa,o.bars=ca,o.spline=ha}return h(p)})(),uPlot=library.
default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,
this.total=0}of(t){return this.held?[this.held.begin,this.held.end]:[t-this.windowMs,t]}hold(t,e){this.held||(this.held=
{begin:t-this.windowMs,end:t},this.total=e)}release(){this.held=null}show(t,e,n,s){this.hold(n,s);const i=(t+e)/2,r=Math.
min(Math.max(e-t,SHORTEST_MS),this.keptMs)/2;this.held={begin:i-r,end:i+r}}zoom(t,e,n){if(!this.held){const x=this.windowMs*
t;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,x));return}const{begin:s,end:i}=this.held,r=n??(s+i)/2,h=(r-
s)/(i-s),p=Math.min(this.keptMs,Math.max(SHORTEST_MS,(i-s)*t));this.held={begin:r-p*h,end:r+p*(1-h)},this.pan(0,e)}pan(t,e,n=this.
total){this.hold(e,n);const{begin:s,end:i}=this.held,r=i-s,h=Math.max(e,i+Math.min(0,t)),p=Math.max(e-this.keptMs+Math.min(
r,this.keptMs),Math.min(h,i+t));this.held={begin:p-r,end:p}}},STEPS_MS=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,
3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(t,e,n,s,i=90){const r=(e-t)*
i/Math.max(1,s),h=STEPS_MS.find(x=>x>=r)??STEPS_MS[STEPS_MS.length-1],p=[];for(let x=Math.ceil((n-e)/h-1e-6)*h;n-x>=t-1e-6;x+=
h)p.push(n-x);return p.reverse()}function valueText(t){if(Number.isNaN(t))return"–";const e=Math.abs(t);return e&&(e<1e-4||
e>=1e9)?minus(t.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(t.toPrecision(6)).toLocaleString("en-US",{maximumFractionDigits:10}))}
function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(t)<.5?"now":`−${longSpanText(t)}`}function longSpanText(t){
if(t<36e5)return spanText(t);const e=Math.round(t/6e4),[n,s]=[Math.floor(e/1440),Math.floor(e/60)];return n?`${n} d${s%24?
` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){if(t<FIRST_WALL_MS)
return`at ${longSpanText(t<0?e-t:e)} · ${agoText(n)}`;const s=new Date(t+e),i=p=>String(p).padStart(2,"0"),r=`${i(s.getHours())}\
:${i(s.getMinutes())}:${i(s.getSeconds())}`,h=String(s.getMilliseconds()).padStart(3,"0");return`${r}.${h} · ${agoText(
n)}`}function notesOf({most:t,others:e,without:n,hidden:s,lost:i}){const r=[];if(t>1&&r.push(`1 px = up to ${groupedText(
t)} events`),e){const h=e>=1e3?"1,000 or more":groupedText(e);r.push(`${h} more series not drawn: there is room for 20`)}
return n&&r.push(`${groupedText(n)} without a number`),s&&r.push(`${groupedText(s)} hidden`),i&&r.push(`${groupedText(i)}\
 at or below zero not on this scale`),r}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
 * person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
 * OR OTHER DEALINGS IN THE SOFTWARE. */var HEIGHT2=260,RAIL=16,LINE2=1.6,DOT=2.2,DASHES=[[],[7,3],[2,3]],LIGHT=["#0072b\
2","#d55e00","#008a64","#b0528f","#806600","#3a9bd1","#707070"],DARK=["#56b4e9","#f0883e","#2fc79b","#e08fc2","#e3c94a",
"#8ab4ff","#b0b0b0"];function strokeOf(t,e){const n=e?DARK:LIGHT;return{color:n[t%n.length],dash:DASHES[Math.floor(t/n.length)%
DASHES.length]}}function lookOf(t){const e=p=>{t.style.color=p;const{color:x}=getComputedStyle(t);return t.style.color="",
x},[n,s,i,r]=["text","text-soft","bad","warn"].map(p=>e(`var(--rxm-${p})`)),h=e("color-mix(in srgb, var(--rxm-line) 60%,\
 transparent)");return{isDark:lightness(n)>.5,text:n,soft:s,grid:h,bad:i,warn:r}}var meter=document.createElement("canva\
s").getContext("2d",{willReadFrequently:!0});function lightness(t){if(!meter)return 0;meter.fillStyle=t,meter.fillRect(0,
0,1,1);const[e,n,s]=meter.getImageData(0,0,1,1).data;return(.3*e+.59*n+.11*s)/255}function chartOf(t,e,n,{onSelect:s,onPan:i,
onLive:r}){const h=e.kind==="histogram",p=(C,F)=>h?barsOf(C,e,F-1):linesOf(C,e,F-1),x=C=>C,b={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!h,y:!1,points:{show:!1},drag:{x:!h,y:!1,setScale:!1},bind:{
mousedown:x((C,F,P)=>Y=>Y.shiftKey?(i(Y),null):P(Y)),dblclick:x(()=>()=>(r(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!h?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:h?6:RAIL+4,size:h?26:RAIL+26,...h?{values:(C,F)=>F.map(valueText)}:{splits:(C,F,P,Y)=>timeSplits(
P,Y,e.now,C.bbox.width/uPlot.pxRatio),values:(C,F)=>F.map(P=>agoText(e.now-P))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(C,F)=>Math.max(36,14+6.5*Math.max(0,...(F??
[]).map(P=>(P??"").length))),values:(C,F)=>F.map(P=>P===null?null:valueText(P))}],series:[{},...e.series.map((C,F)=>({label:C.
label,show:C.isShown,stroke:()=>strokeOf(F,n().isDark).color,fill:()=>strokeOf(F,n().isDark).color,width:h?0:LINE2,dash:strokeOf(
F,!1).dash,pxAlign:0,paths:p,points:{show:!1}}))],hooks:{setSelect:[C=>{const{left:F,width:P}=C.select;P>3&&s(C.posToVal(
F,"x"),C.posToVal(F+P,"x")),P&&C.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:h?[]:[C=>drawMarks(C,e,n())]}},S=[
[-1e15,1e15],...e.series.map(()=>[0,0])],A=new uPlot(b,S,t);return{plot:A,draw(){A.batch(()=>{A.setScale("x",{min:e.x[0],
max:e.x[1]}),A.setScale("y",{min:e.y[0],max:e.y[1]})})},resize(C){A.setSize({width:Math.max(100,C),height:HEIGHT2})},timeAt:C=>A.
posToVal(C,"x"),leftOf:C=>A.valToPos(C,"x"),topOf:C=>A.valToPos(C,"y"),get width(){return A.bbox.width/uPlot.pxRatio},dispose:()=>A.
destroy()}}function placesOf({bbox:t},e){const[n,s]=e.x,[i,r]=e.isLog?e.y.map(Math.log10):e.y,h=t.width/(s-n),p=t.height/
(r-i),x=t.top+t.height,b=4*t.height,S=A=>Math.max(-b,Math.min(b,A));return{toX:A=>t.left+(A-n)*h,toY:e.isLog?A=>S(x-(Math.
log10(A)-i)*p):A=>S(x-(A-i)*p)}}function linesOf(t,e,n){const s=new Path2D,i=new Path2D,{toX:r,toY:h}=placesOf(t,e),p=DOT*
uPlot.pxRatio,x={move:s.moveTo.bind(s),line:s.lineTo.bind(s),dot(C,F){i.moveTo(C+p,F),i.arc(C,F,p,0,2*Math.PI)}},[b,S]=e.
x,A=e.series[n].draw(b,S,t.bbox.width/uPlot.pxRatio,r,h,x,e);return e.kind==="step"&&A.isDown&&!e.isOver&&x.line(Math.max(
A.x,r(Math.min(S,e.now))),A.y),{stroke:s,fill:i,clip:null,flags:1}}function barsOf(t,e,n){const s=new Path2D,{bins:i}=e;
if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:r,toY:h}=placesOf(t,{...e,isLog:!1}),p=new Map;for(let x=0;x<
n;x++)if(e.series[x].isShown)for(const[b,S]of i.counts[x]??[])p.set(b,(p.get(b)??0)+S);for(const[x,b]of i.counts[n]??[]){
const[S,A]=[r(x),r(x+i.width)],C=p.get(x)??0,[F,P]=[h(C+b),h(C)];s.rect(S+.5,F,Math.max(1,A-S-1),P-F)}return{stroke:null,
fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,bbox:i}=t,r=uPlot.pxRatio,{toX:h}=placesOf(t,e),p=i.top+
i.height+(RAIL/2+1)*r,x=4*r;s.save(),s.lineWidth=2*r;for(const b of e.marks.between(...e.x)){const S=h(b.t);s.strokeStyle=
b.isFailure?n.bad:n.warn,s.beginPath(),b.isFailure?(s.moveTo(S-x,p-x),s.lineTo(S+x,p+x),s.moveTo(S+x,p-x),s.lineTo(S-x,p+
x)):s.arc(S,p,x,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12;function firstFrom(t,e,n){let s=0,i=e;for(;s<i;){const r=s+
i>>1;t[r]<n?s=r+1:i=r}return s}var SeriesPoints=class{constructor(t){this.label=t,this.isShown=!0,this.length=0,this.closed=
0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.count=new Float64Array(512),this.number=new Float64Array(
512)}add(t,e,n,s){const i=this.closed+n+s;i>this.t.length&&this._grow(i);for(const[r,h]of[this.t,this.v,this.count,this.
number].entries())h.set(t[r].subarray(e,e+n+s),this.closed);this.length=i,this.closed+=n}_grow(t){const e=n=>{const s=new Float64Array(
2**Math.ceil(Math.log2(t*1.5)));return s.set(n.subarray(0,this.length)),s};this.t=e(this.t),this.v=e(this.v),this.count=
e(this.count),this.number=e(this.number)}prune(t){const e=Math.min(this.closed,firstFrom(this.t,this.length,t)-1);if(!(e<
512||e<this.length/4)){for(const n of[this.t,this.v,this.count,this.number])n.copyWithin(0,e,this.length);this.length-=e,
this.closed-=e}}between(t,e){const n=Math.max(0,firstFrom(this.t,this.length,t)-1),s=Math.min(this.length,firstFrom(this.
t,this.length,e)+1);return[n,s]}at(t){return{t:this.t[t],v:this.v[t],count:this.count[t],number:this.number[t]}}range(t,e,n){
let[s,i]=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const r=Math.min(this.length,firstFrom(this.t,this.length,e));
for(let h=firstFrom(this.t,this.length,t);h<r;h++){const p=this.v[h];n&&p<=0||(p<s&&(s=p),p>i&&(i=p))}return s<=i?[s,i]:
null}nearest(t,e,n=!1){const s=firstFrom(this.t,this.length,t);if(n){const h=this.t[s]===t&&s<this.length?s:s-1;return h>=
0&&!Number.isNaN(this.v[h])?h:-1}let i=-1,r=e;for(const h of[-1,1])for(let p=h<0?s-1:s;p>=0&&p<this.length;p+=h){const x=Math.
abs(this.t[p]-t);if(x>r)break;if(!Number.isNaN(this.v[p])){(x<r||i<0)&&(i=p),r=x;break}}return i}ofEvent(t){for(let e=this.
length-1;e>=0;e--)if(this.number[e]===t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(
this.v[n]))return n;return-1}get last(){const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-
t)/Math.max(1,n);let[i,r,h]=[0,0,Number.NaN];const p=Math.min(this.length,firstFrom(this.t,this.length,e));for(let x=firstFrom(
this.t,this.length,t);x<p;x++){const b=Math.floor(this.t[x]/s);r=b===h?r+this.count[x]:this.count[x],h=b,r>i&&(i=r)}return i}draw(t,e,n,s,i,r,{
kind:h,isLog:p}){const[x,b]=this.between(t,e),S=h==="points"||(b-x)*SPARSE_PX<n;let A=!1,C=!1,[F,P]=[0,0];for(let Y=x;Y<
b;Y++){const J=this.v[Y];if(Number.isNaN(J)||p&&J<=0){C&&!S&&r.dot(F,P),h==="step"&&A&&r.line(s(this.t[Y]),P),A=!1,C=!1;
continue}const D=P;F=s(this.t[Y]),P=i(J),S&&r.dot(F,P),h!=="points"&&(A?(h==="step"&&r.line(F,D),r.line(F,P)):r.move(F,P),
C=!A,A=!0)}return C&&!S&&r.dot(F,P),{x:F,y:P,isDown:A}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(
0));const[{buffer:e,byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),r=i.length/4;return[0,1,2,3].map(h=>i.
subarray(h*r,(h+1)*r))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,r]of t){const h={number:e,isFailure:n===
1,t:s,count:i,text:r},p=this.list.findLastIndex(x=>x.number<=e);p>=0&&this.list[p].number===e?this.list[p]=h:this.list.splice(
p+1,0,h)}}prune(t){this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.
list.filter(n=>n.t>=t&&n.t<=e)}},NOTE_MS=500,DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="\
Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page keys\
 go back and forth, plus and minus zoom, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,
s=new Stretch,i={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},
r={label:"",tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let h="",p="",x=0,b=null,S=null,A=null,C=0,
F=0,P=!0,Y=Number.NEGATIVE_INFINITY,J=Number.NEGATIVE_INFINITY;const D=new Map,U=element("div",{class:"rxm-plot",role:"g\
roup"}),pt=element("strong",{class:"rxm-plot-title"}),Nt=element("span",{class:"rxm-plot-state"}),Ut=Ge("Pause","Hold th\
e view; what comes is kept (space)",()=>s.held?q():dn("paused"));Ut.setAttribute("aria-pressed","false");const zt=Ge("−",
"Zoom out: a longer time (-)",()=>le(2));zt.setAttribute("aria-label","Longer time");const Qt=Ge("+","Zoom in: a shorter\
 time (+)",()=>le(.5));Qt.setAttribute("aria-label","Shorter time");const st=element("output",{class:"rxm-plot-span"}),$t=Ge(
"Fix y","Keep the vertical axis as it is",Ke),Xt=Ge("Log","A logarithmic vertical axis (l)",Tn),on=element("span",{class:"\
rxm-plot-zoom",role:"group","aria-label":"Time"},zt,st,Qt),me=element("div",{class:"rxm-plot-bar"},pt,Nt,element("span",
{class:"rxm-plot-grow"}),Ut,on,$t,Xt,snapshotButton(t,Et)),xe=element("div",{class:"rxm-plot-unseen"});xe.id=`rxm-summar\
y-${Math.random().toString(36).slice(2)}`;const Gt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-\
label":CHART_LABEL,"aria-describedby":xe.id}),he=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),rn=element(
"div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),ne=element("div",{class:"rxm-plot-empty"}),Se=element("div",
{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),ye=element("div",{class:"rxm-plot-notes"}),Pe=element("div",
{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),Ye=element("i",{hidden:!0});U.append(me,element("div",{class:"\
rxm-plot-body"},Gt,ne,rn),Se,ye,xe,Pe,Ye),keepKeys(U),e.append(U);function Ge(g,M,N){return element("button",{type:"butt\
on",title:M,onclick:N},g)}const gn=()=>(S??=lookOf(Ye),S);function dn(g){s.hold(n.at(performance.now()),r.total),Ue(g),qt()}
function q(){s.release(),Ue("live"),qt()}function le(g,M){s.zoom(g,n.at(performance.now()),M),qt()}function Ae(g){s.pan(
g,n.at(performance.now()),r.total),qt()}function $e(g,M){s.show(g,M,n.at(performance.now()),r.total),Ue(`zoomed to ${longSpanText(
M-g)}`),qt()}function Ke(){i.isFixed=!i.isFixed,Ue(i.isFixed?"vertical axis fixed":"vertical axis fits the values"),qt()}
function Tn(){i.isLog=!i.isLog,i.isFixed=!1,Ue(i.isLog?"logarithmic axis":"linear axis"),Ce()}function Ue(g){Pe.textContent=
g}let wn;function Ms(){clearTimeout(wn),U.dataset.told="false",wn=setTimeout(Et,REPORT_MS)}function Et(){clearTimeout(wn);
const{held:g}=s,M=i.series.filter(N=>!N.isShown).map(N=>N.label);qe.send({do:"seen",held:g&&[g.begin,g.end],hidden:M}),U.
dataset.told="true"}function Oe(){return!s.held&&n.flows&&i.kind!=="histogram"&&qe.isShown()}function Mn(g){F=0,Nn(g),Oe()&&
(F=requestAnimationFrame(Mn))}function qt(){P=!0,Y=Number.NEGATIVE_INFINITY,Ms(),Re(),F||=requestAnimationFrame(Mn)}function Nn(g){
if(!b)return;i.now=n.at(g);const M=i.kind==="histogram"?Ie():s.of(i.now),N=Math.abs(M[1]-i.x[1])*b.width>=.2*(M[1]-M[0]);
(P||N)&&(P=!1,i.x=M,i.isFixed||(i.y=Ht()),b.draw(),U.dataset.drawn=String(Number(U.dataset.drawn??0)+1)),Rn(),g-Y>=NOTE_MS&&
Gn(g)}function Ht(){if(i.kind==="histogram"){const Z=new Map;return i.bins?.counts.forEach((Jt,ae)=>{if(i.series[ae]?.isShown)
for(const[ie,vt]of Jt)Z.set(ie,(Z.get(ie)??0)+vt)}),[0,Math.max(1,...Z.values())*1.05]}const[g,M]=i.x,N=i.series.filter(
Z=>Z.isShown).flatMap(Z=>Z.range(g,M,i.isLog)??be(Z,g));if(!N.length)return i.isLog?[.1,10]:[0,1];const[H,K]=[Math.min(...N),
Math.max(...N)];if(i.isLog)return[H/1.3,K*1.3];const et=(K-H)*.08||Math.abs(K)*.1||1;return[H-et,K+et]}function be(g,M){
const N=i.kind==="step"?g.nearest(M,0,!0):-1;return N<0||i.isLog&&g.v[N]<=0?[]:[g.v[N]]}function Ie(){const g=(i.bins?.counts??
[]).flatMap(M=>M.map(([N])=>N));return!i.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+i.bins.width]}function Gn(g){
Y=g;const M=lookOf(Ye);JSON.stringify(M)!==JSON.stringify(S)&&(S=M,P=!0,Un(),b?.plot.redraw());const{held:N}=s,H=n.at(g)-
s.keptMs*1.05,K=N?Math.max(Math.min(H,N.begin),H-2*s.keptMs):H;for(const et of i.series)et.prune(K);i.marks.prune(K),Re(),
Ln(),Fn(),g-J>=DESCRIBE_MS2&&ms(g)}function Re(){const{held:g}=s,M=i.kind==="histogram";setText(st,longSpanText(g?g.end-
g.begin:s.windowMs)),setText(Ut,g?"Go live":"Pause"),Ut.setAttribute("aria-pressed",String(!!g));for(const Z of[Ut,on,$t,
Xt])Z.hidden=M;$t.setAttribute("aria-pressed",String(i.isFixed)),Xt.setAttribute("aria-pressed",String(i.isLog));const N=[
"ended","failed"].includes(r.tone);U.dataset.tone=g?"held":r.tone;const H=g&&r.total>s.total?` · ${groupedText(r.total-
s.total)} came meanwhile`:"";setText(Nt,(g?"paused":r.text)+H);const K=i.series.some(Z=>Z.length)||i.marks.list.length||
i.bins?.counts.length;if(ne.hidden=!!K,K)return;const et=r.tone==="idle"?"not running: run the flow to see its numbers":
"no events yet";setText(ne,r.hint||(N&&!r.total?"no events came":et))}let Kn="";function Un(){const{isDark:g}=gn(),M=JSON.
stringify([g,i.series.map(H=>[H.label,H.isShown])]);if(M===Kn)return;Kn=M;const N=[...Se.children].indexOf(document.activeElement);
Se.replaceChildren(...i.series.map((H,K)=>{const{color:et,dash:Z}=strokeOf(K,g),Jt=Z.length?"dashed":"solid",ae=`border-\
top: 3px ${Z[0]===2?"dotted":Jt} ${et}`;return element("button",{type:"button",class:"rxm-plot-key","aria-pressed":String(
H.isShown),title:`${H.isShown?"Hide":"Show"} ${H.label}`,onclick:()=>xn(K,!H.isShown)},element("i",{style:ae,"aria-hidde\
n":"true"}),element("span",{class:"rxm-plot-name"},H.label),element("span",{class:"rxm-plot-value","aria-hidden":"true"}))})),
N>=0&&Se.children[N]?.focus()}function xn(g,M){const N=i.series[g];N.isShown=M,D.set(N.label,M),b?.plot.setSeries(g+1,{show:M}),
Ue(`${N.label} ${M?"shown":"hidden"}`),Un(),qt()}function Ln(){i.series.forEach((g,M)=>{const N=Se.children[M]?.querySelector(
".rxm-plot-value");if(!N)return;const H=se(),K=H===null||i.kind==="histogram"?-1:Pn(g,H),et=H===null?g.last:K<0?Number.NaN:
g.v[K];setText(N,g.isShown?valueText(et):"")})}function Fn(){const[g,M]=i.x,N=i.series.filter(Le=>Le.isShown),H=i.kind===
"histogram",K=b?.width??600,et=H?0:Math.max(0,...N.map(Le=>Le.most(g,M,K)));let Z=0;if(i.isLog)for(const Le of N){const[
Je,cs]=Le.between(g,M);for(let ps=Je;ps<cs;ps++)Le.v[ps]<=0&&(Z+=1)}const{others:Jt,without:ae}=r,ie=notesOf({most:et,others:Jt,
without:ae,hidden:i.series.length-N.length,lost:Z}),vt=i.marks.between(g,M),fe=Le=>vt.filter(Je=>Je.isFailure===Le).reduce(
(Je,cs)=>Je+cs.count,0);fe(!1)&&!H&&ie.push(`○ ${groupedText(fe(!1))} missed`),fe(!0)&&!H&&ie.push(`× ${groupedText(fe(
!0))} ${fe(!0)===1?"failure":"failures"}`),H&&ie.unshift(`values of the last ${longSpanText(s.windowMs)}`),setText(ye,ie.
join(" · ")),ye.hidden=!ie.length}function ms(g){J=g;const[M,N]=i.x,H=i.series.filter(et=>et.isShown).map(et=>{const Z=i.
kind==="histogram"?null:et.range(M,N,!1),Jt=Z?`, lowest ${valueText(Z[0])}, highest ${valueText(Z[1])}`:"";return`${et.label}\
: last ${valueText(et.last)}${Jt}`}),K=s.held?`paused, ${longSpanText(N-M)}`:`the last ${longSpanText(s.windowMs)}`;setText(
xe,[`Plot of ${r.label}, ${K}`,...H,ye.textContent].filter(Boolean).join(". "))}function se(){return!A||!b?null:"left"in
A?b.timeAt(A.left):A.t}function Pn(g,M){const[N,H]=i.x,K=REACH_PX*(H-N)/Math.max(1,b?.width??1);return g.nearest(M,K,i.kind===
"step")}let Ve="";function Rn(){const g=se();if(!b||g===null||i.kind==="histogram"||g<i.x[0]||g>i.x[1]){rn.hidden=!0,he.
replaceChildren(),b&&A&&!("left"in A)&&b.plot.setCursor({left:-10,top:-10},!1);return}const M=b.leftOf(g);A&&!("left"in A)&&
b.plot.setCursor({left:M,top:0},!1);const{isDark:N}=gn(),H=[];i.series.forEach((K,et)=>{const Z=K.isShown?Pn(K,g):-1;Z>=
0&&H.push([et,K.at(Z)])}),he.replaceChildren(...H.map(([K,{t:et,v:Z}])=>{const Jt=i.kind==="step"?M:b.leftOf(et),ae=b.topOf(
Z),{color:ie}=strokeOf(K,N);return element("i",{style:`left: ${Jt}px; top: ${ae}px; border-color: ${ie}`})})),es(g,M,H)}
function es(g,M,N){const H=N[0]?.[1].t??g,K=momentText2(r.origin,N.length===1?H:g,i.now-g),et=Vn(g),Z=N.slice(0,MOST_IN_TIP).
map(([Le,{v:Je}])=>[Le,i.series[Le].label,valueText(Je)]);N.length>MOST_IN_TIP&&Z.push([-1,`${N.length-MOST_IN_TIP} more`,
""]);const Jt=JSON.stringify([K,Z,et]);if(rn.hidden=!1,Jt!==Ve){Ve=Jt;const{isDark:Le}=gn();rn.replaceChildren(element("\
div",{class:"rxm-plot-soft"},K),...Z.map(([Je,cs,ps])=>{const yi=Number(Je)<0?"transparent":strokeOf(Number(Je),Le).color;
return element("div",{class:"rxm-plot-line"},element("i",{style:`background: ${yi}`}),element("span",{class:"rxm-plot-na\
me"},String(cs)),element("b",{},String(ps)))}),...et.map(Je=>element("div",{class:"rxm-plot-bad"},Je)))}const{width:ae}=rn.
getBoundingClientRect(),ie=Gt.clientWidth,vt=b?b.plot.over.offsetLeft:0,fe=vt+M+14;rn.style.left=`${fe+ae>ie?Math.max(2,
vt+M-ae-14):fe}px`}function Vn(g){const[M,N]=i.x,H=6*(N-M)/Math.max(1,b?.width??1);return i.marks.between(g-H,g+H).map(K=>{
const et=groupedText(K.count);return K.isFailure?K.count===1?`× ${K.text}`:`× ${et} failures, the first: ${K.text}`:`○\
 ${et} missed`})}function ln(g){A=g,Rn(),Ln();const M=se();zn.point({at:M===null?null:r.origin+M,port:p,...bn(M)})}function bn(g,M){
if(g===null||!b)return{};let N={away:Number.POSITIVE_INFINITY,number:-1};const H=b.width/(i.x[1]-i.x[0]);for(const K of i.
series){const et=K.isShown?Pn(K,g):-1;if(et<0||K.number[et]<0)continue;const Z=M===void 0?0:b.topOf(K.v[et])-M,Jt=Math.hypot(
(K.t[et]-g)*H,Z);Jt<N.away&&(N={away:Jt,number:K.number[et]})}return N.number<0?{}:{number:x+N.number}}function I({port:g,
number:M}){if(M===void 0||g!==p)return null;for(const N of i.series){const H=N.ofEvent(M-x);if(H>=0)return N.t[H]}return null}
function W(g,M){const N=bn(g,M);N.number!==void 0&&zn.point({at:r.origin+g,port:p,...N,opens:!0})}function it(g){const M=i.
series.filter(vt=>vt.isShown&&vt.length);if(!M.length)return;C=Math.min(C,M.length-1);const N=M[C];s.held||dn("");const H=se(),
[K,et]=i.x,Z=H===null?-1:N.nearest(H,Number.POSITIVE_INFINITY),Jt=H===null?N.between(K,et)[g<0?1:0]-(g<0?0:1):Z,ae=H===null||
Z>=0?N.next(Jt,g):-1;if(ae<0)return;const ie=N.t[ae];(ie<K||ie>et)&&Ae(ie-(K+et)/2),ln({t:ie,from:"keys"}),Ue(`${N.label}\
 ${valueText(N.v[ae])}, ${momentText2(r.origin,ie,i.now-ie)}`)}function ht(g){const M=i.series.filter(et=>et.isShown&&et.
length);if(!M.length)return;C=(C+g+M.length)%M.length;const N=M[C],H=se(),K=H===null?-1:N.nearest(H,Number.POSITIVE_INFINITY);
K>=0&&ln({t:N.t[K],from:"keys"}),Ue(`${N.label} ${K<0?"":valueText(N.v[K])}`)}const St=()=>i.x[1]-i.x[0],Lt={ArrowLeft:()=>it(
-1),ArrowRight:()=>it(1),ArrowUp:()=>ht(-1),ArrowDown:()=>ht(1),PageUp:()=>Ae(-St()/2),PageDown:()=>Ae(St()/2),Home:()=>Ae(
Number.NEGATIVE_INFINITY),End:q,Enter:()=>{const g=se();g!==null&&W(g)},Escape:()=>ln(null)," ":()=>s.held?q():dn("pause\
d"),"+":()=>le(.5),"=":()=>le(.5),"-":()=>le(2),l:Tn};Gt.addEventListener("keydown",g=>{!Lt[g.key]||g.ctrlKey||g.metaKey||
g.altKey||i.kind==="histogram"||(g.preventDefault(),Lt[g.key]())});const Dt=g=>{if(i.kind==="histogram")return;const M=g.
shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)le(g.deltaY>0?1.25:.8,se()??void 0);else if(M)Ae(M*St()/Math.max(1,b?.width??1));else
return;g.preventDefault()};Gt.addEventListener("wheel",Dt,{passive:!1});let jt=null,ft=null;function Xe(g){jt={x:g.clientX,
begin:i.x[0],end:i.x[1]}}const te=g=>{if(!jt||!b)return;const M=(jt.x-g.clientX)*(jt.end-jt.begin)/Math.max(1,b.width);s.
show(jt.begin,jt.end,n.at(performance.now()),r.total),Ae(M)},je=()=>{jt=null};window.addEventListener("pointermove",te),
window.addEventListener("pointerup",je);const zn=timeCursor(g=>{const M=g.at===null?I(g):g.at-r.origin;A=M===null?null:{
t:M,from:"view"},Rn(),Ln(),U.dataset.cursor=g.at===null?"":String(g.at)},()=>h);function Ce(){b?.dispose(),Gt.replaceChildren(),
S=lookOf(Ye),i.isFixed||(i.y=Ht());const g=chartOf(Gt,i,gn,{onSelect:$e,onPan:Xe,onLive:q});b=g;const{over:M}=g.plot;M.append(
he),M.addEventListener("pointermove",N=>{jt||ln({left:N.clientX-M.getBoundingClientRect().left})}),M.addEventListener("p\
ointerleave",()=>ln(null)),M.addEventListener("pointerdown",N=>{ft=N.button===0?{x:N.clientX,y:N.clientY}:null}),M.addEventListener(
"pointerup",N=>{const H=ft;ft=null;const K=H&&Math.hypot(N.clientX-H.x,N.clientY-H.y)<CLICK_PX,et=M.getBoundingClientRect();
K&&!N.shiftKey&&W(g.timeAt(N.clientX-et.left),N.clientY-et.top)}),Kn="",Un(),qt()}const Xn=new ResizeObserver(()=>{!b||Gt.
clientWidth<50||(b.resize(Gt.clientWidth),qt())});Xn.observe(Gt);function ve(g,M){const N=performance.now();n.tell(g.at,
g.flows,N);const{tone:H,text:K,total:et,others:Z,without:Jt,hint:ae}=g;K!==r.text&&["ended","failed"].includes(H)&&Ue(K),
Object.assign(r,{tone:H,text:K,total:et,others:Z,without:Jt,hint:ae}),i.isOver=["ended","failed"].includes(H),g.first!==
void 0&&(x=g.first);const ie=g.series&&an(g.series),vt=rowsOf(M);let fe=0;g.lengths.forEach(([Le,Je],cs)=>{i.series[cs].
add(vt,fe,Le,Je),fe+=Le+Je}),g.marks&&i.marks.add(g.marks),g.bins&&(i.bins={width:g.bins[0],counts:g.bins[1]}),P=!0,(ie||
!b)&&Ce(),!s.held||i.kind==="histogram"?F||=requestAnimationFrame(Mn):N-Y>=NOTE_MS&&Gn(N)}function an(g){if(!(g.length!==
i.series.length||g.some((N,H)=>i.series[H].label!==N)))return!1;for(let N=i.series.length;N<g.length;N++){const H=new SeriesPoints(
g[N]);H.isShown=D.get(H.label)??(!ee||N<ee),i.series.push(H)}return!0}let ee=0;function ze(g,M){(g.origin!==r.origin||g.
total<r.total||g.run!==h)&&(s.release(),A=null),r.label=g.label??"",r.origin=g.origin??0,h=g.run??"",p=g.port??"",ee=g.first_shown??
0,b||(i.kind=g.kind??"line",i.isLog=g.scale==="log",s.windowMs=g.window??s.windowMs,g.y&&([i.y,i.isFixed]=[g.y,!0])),s.keptMs=
g.kept??s.keptMs,i.series=[],i.marks=new Marks,i.bins=null,n.offset=Number.NEGATIVE_INFINITY,setText(pt,r.label),pt.title=
r.label,U.setAttribute("aria-label",`Plot of ${r.label}`),g.series||(g.series=[]),b?.dispose(),b=null,Y=J=Number.NEGATIVE_INFINITY,
ve(g,M)}const qe=live(t,e,{onSnapshot:ze,onMessage:ve,onShown:qt,onHidden(){cancelAnimationFrame(F),F=0}}),y=setInterval(
()=>qe.isShown()&&Gn(performance.now()),1e3);return Re(),()=>{clearInterval(y),clearTimeout(wn),cancelAnimationFrame(F),
Xn.disconnect(),zn.dispose(),window.removeEventListener("pointermove",te),window.removeEventListener("pointerup",je),b?.
dispose(),qe.dispose(),U.remove()}}var view_default4={initialize,render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,
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
const[x,,...b]=parseExactly(h);t.shapes[x][1].forEach((S,A)=>{const C=r.get(S);C&&(C.at.push(p),C.values.push(asNumber(b[A])??
Number.NaN))})}),[...r.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((S,A)=>{const C=this.byName.get(S);return C?C.port.
before+C.until(t):e.counts[A]}),r=n.ports.map(S=>{const A=this.byName.get(S),C=Math.max(0,t-RATE_US);return A&&t>C?(A.until(
t)-A.until(C))/((t-C)/1e6):0}),h=S=>{const A=this.byName.get(`${S}/err`);return A?A.port.before+A.until(t):0},p=e.steps.
map((S,A)=>{if(s)return S;const{name:C}=n.boxes[A],F=this.byName.get(`${C}/out`)?.missedUntil(t)??0;return{...S,failures:h(
C),missed:F,dropped:0,queued:null,busy:null}}),x=s?e.failures:n.boxes.reduce((S,A)=>S+h(A.name),0),b={};for(const[S,A]of Object.
entries(this.run.lags)){const C=A.filter(([F])=>F<=t).slice(-LAGS_KEPT);C.length&&(b[S]=C.map(([,F,P,Y])=>[F,P,Y]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:r,steps:p,failures:x,lags:b,report:s?e.report:[],over:this.isOver(t),failing:x?this.run.failing:[],flow:this.
run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,r=n.map(S=>S.filter(C=>C[1]*1e3<=t&&(e===void 0||C[1]*
1e3>e))),h=-this.run.start_s*1e3,p=this.isOver(t)?["ended","run ended"]:["live","running"],x={lanes:n.map((S,A)=>{const C=this.
ports[A],F=C.port.before+C.until(t);return[t/1e3,h,!1,F,p[0],p[1]]})};e===void 0&&(Object.assign(x,{legend:s,is_chosen:!1,
labels:n.map((S,A)=>this.ports[A].port.name)}),Object.assign(x,{window:this.window(),kept:2e4,kept_ms:Math.max(3e5,t/1e3)}),
x.runs=n.map(()=>RUN),i&&(x.scale=i));const b=new TextEncoder().encode(JSON.stringify(r));return[x,r.some(S=>S.length)?[
new DataView(b.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){const n=this.marked[t]?.[e];
return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?{tone:"ended",text:`run ${this.
run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,kept:0,one_in:1,at:e/1e6,
state:i,label:t,limit:MOST_ROWS},[]];const r=s.until(e),h=n===void 0?Math.max(0,r-MOST_ROWS):s.until(n),p=s.port.before+
r,x={total:p,kept:r,one_in:1,at:e/1e6,state:i};if(x.kept=p,n===void 0){const{shapes:C,kinds:F}=s.port;Object.assign(x,{first_shape:0,
shapes:C,kinds:F,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const b=-this.run.start_s*1e3,S=Float64Array.from(s.times.slice(
h,r),C=>b+C/1e3),A=s.buffers(h,r);return[x,A.length?[...A,new DataView(S.buffer)]:A]}plot(t,e,n){const s=this.byName.get(
t),i=s?.series??[],r=s?s.port.before+s.until(e):0,[h,p]=this.isOver(e)?["ended",`run ${this.run.reading.status}`]:["live",
"as it was then"],x=r&&!i.length?`no field of ${t} is a number`:"",b=[],S=i.map(({at:P,values:Y})=>{const J=n===void 0||
!s?0:countUntil(P,s.until(n)-1),D=s?countUntil(P,s.until(e)-1):0;for(let U=J;U<D;U++){const pt=P[U],Nt=s.times[pt]/1e3;b.
push([Nt,Y[U],1,pt+(s?.port.before??0)])}return[D-J,0]}),A={at:e/1e3,flows:!1,total:r,tone:h,text:p,others:0,without:0,hint:x,
lengths:S},C=this._marks(t).filter(([,,P])=>P*1e3<=e&&(n===void 0||P*1e3>n));if(C.length&&(A.marks=C),n===void 0){const P=this.
run.length_us/1e3,Y=Math.max(1e3,Math.min(6e4,P));Object.assign(A,{series:i.map(({label:J})=>J),label:t,kind:"line",scale:"\
linear"}),Object.assign(A,{y:null,window:Y,column:Y/1e3,kept:Math.max(Y,P)}),Object.assign(A,{origin:-this.run.start_s*1e3,
run:RUN,port:t,first:0}),A.first_shown=SHOWN_AT_FIRST}const F=new Float64Array(4*b.length);return b.forEach((P,Y)=>{for(let J=0;J<
4;J++)F[J*b.length+Y]=P[J]}),[A,b.length?[new DataView(F.buffer)]:[]]}_marks(t){const e=this.byName.get(`${t.slice(0,t.lastIndexOf(
"/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap((r,h)=>r?[[n?.times[h]??0,r]]:[]),i=[...e.map(
r=>[r,1,1]),...s.map(([r,h])=>[r,h,0])];return i.sort((r,h)=>r[0]-h[0]),i.map(([r,h,p],x)=>[x,p,r/1e3,h,p?"failure":""])}},
SPEEDS=[1,2,5,20,100],FRAME_MS=50,BARS=240,NEED_KERNEL=["Snapshot","Copy as marbles"];
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
