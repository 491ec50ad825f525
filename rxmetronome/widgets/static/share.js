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
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[x,M,N]of SMALL_UNITS){const O=Number(
(n/M).toPrecision(3));if(O*M<N)return`${e}${O} ${x}`}const s=Math.round(n/1e9),[i,r,c,m]=LARGE_UNITS.findLast(x=>s>=x[1])??
LARGE_UNITS[0],w=Math.floor(s%r/m);return`${e}${Math.floor(s/r)} ${i}${w?` ${w} ${c}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
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
if(!s||n.metadata?.rxmetronome||!this.manager.has_model(s))continue;const{html:i,isOurs:r}=this.boxed(await this.manager.
get_model(s));r&&this.pictures.set(s,{model:s,text:"",html:i,brief:i,page:i})}}boxed(t){const e=this.pictures.get(t.model_id),
n=t.get("children");if(!n)return{html:e?.brief??plainHtml(t),isOurs:!!e};const s=t.get("titles")??[],i=n.map(c=>this.boxed(
c));return{html:`<div>${i.map(({html:c},m)=>s[m]?`<p><b>${escaped(s[m])}</b></p>${c}`:c).join("")}</div>`,isOurs:i.some(
({isOurs:c})=>c)}}withPictures(t){const e=s=>{const i=s.data?.[WIDGET]?.model_id,r=this.pictures.get(i),c=s.data?.["text\
/html"]&&s.metadata?.rxmetronome&&i;if(!s.data||!(c||r))return s;const{[WIDGET]:m,...w}=s.data;return r&&(w["text/html"]=
r.brief),r?.text&&(w["text/plain"]=r.text),{...s,data:w,metadata:{...s.metadata,rxmetronome:i}}},n=t.cells.map(s=>s.outputs?
{...s,outputs:s.outputs.map(e)}:s);return{...t,cells:n}}revive(){for(const{outputs:t,at:e,made:n}of this.outputs()){const s=n.
metadata?.rxmetronome;if(!s||n.data?.[WIDGET]||!this.manager.has_model(s))continue;const i={...n.data,[WIDGET]:{version_major:2,
version_minor:0,model_id:s}};t.set(e,{...n,data:i,metadata:{...n.metadata,rxmetronome:"live"}})}}insert({model:t,text:e,
html:n}){for(const{outputs:s,made:i}of this.outputs()){if(i.data?.[WIDGET]?.model_id!==t)continue;const r={"text/plain":e,
"text/html":n};return s.add({output_type:"display_data",data:r,metadata:{}}),!0}return!1}outputs(){const t=[];if(this.notebook.
isDisposed)return[];for(let e=0;e<this.notebook.cells.length;e++){const{outputs:n}=this.notebook.cells.get(e);for(let s=0;s<
(n?.length??0);s++)t.push({outputs:n,at:s,made:n.get(s).toJSON()})}return t}};function plainHtml(t){const e=[t.get("desc\
ription"),t.get("value")].filter(i=>["string","number"].includes(typeof i)),n=/^HTML/.test(t.get("_model_name")??""),s=e.
map(i=>n?textOf(String(i)):String(i)).join(" ");return s.trim()?`<p>${escaped(s.trim())}</p>`:""}var textOf=t=>new DOMParser().
parseFromString(t,"text/html").body.textContent??"",escaped=t=>t.replace(/[&<>"]/g,e=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[e]??e);function keeperOf(t){const e=notebookOf(t);if(!e)return null;const n=globalThis;n[KEEPERS]??=new WeakMap;
const s=n[KEEPERS],i=s.get(e.context)??new Keeper(e);return s.set(e.context,i),i}function initialize({model:t}){const e=keeperOf(
t);if(!e)return;e.models.add(t),e.revive();const n=setTimeout(()=>e.revive(),REVIVE_MS);return()=>{clearTimeout(n),e.models.
delete(t)}}function snapshotButton(t,e){const s=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:r},"Snapshot");let i;async function r(){e?.();const m=await askForPicture(t);m?keeperOf(
t)?.insert(m)?c("kept below"):(download(m.page,"snapshot.html","text/html"),c("saved")):c("no answer")}function c(m){clearTimeout(
i),s.textContent=m,i=setTimeout(()=>{s.textContent="Snapshot"},FLASH_MS)}return s}function download(t,e,n){const s=URL.createObjectURL(
new Blob([t],{type:`${n};charset=utf-8`}));element("a",{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(s),
1e4)}function fileName(t,e){return t.replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,"")||e}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(t,e,n){const s=Math.random().toString(36).slice(2)+Date.now().toString(36),i=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let r=null,c=!1,m=!1,w=Date.now(),x=0,M=!1,N,O=!1,L="",F=[];e.classList.
add("rxm-live");function Y(ot){try{Promise.resolve(t.send({...ot,view:s})).catch(()=>{})}catch{}}function V(ot){x=Date.now(),
Y({do:ot})}function D(){const ot=m&&F.some(Ut=>Date.now()-Ut.since>=ANSWER_MS2),Ot=L?`this view broke, and shows what it\
 showed last: ${L}`:O?"kernel gone or not answering; this is the last it sent":ot?"waits for the cell: the kernel has no\
t taken this up yet":"";Ot&&!i.isConnected&&e.prepend(i),i.hidden=!Ot,i.textContent!==Ot&&(i.textContent=Ot),e.classList.
toggle("rxm-orphan",!!L||O)}function U(ot,Ot=[]){M||ot===null||typeof ot!="object"||typeof ot.n!="number"||(w=Date.now(),
O=!1,ot.broken?(L=ot.broken,r=null):m&&gt(ot,Ot),D())}function gt(ot,Ot){if(ot.snapshot)r=ot.n+1,F=[],L="",n.onSnapshot?.(
ot,Ot);else{if(r===null)return;if(ot.n!==r)r=null,V("gap");else{if(r+=1,ot.beat)return;F=F.filter(Ut=>!Ut.isAnswer(ot)),
n.onMessage?.(ot,Ot)}}}function At(){const ot=c&&document.visibilityState!=="hidden";if(clearTimeout(N),!(ot===m||M)){if(!ot){
N=setTimeout(Xt,HIDE_MS);return}m=!0,r=null,w=Date.now(),V("shown"),n.onShown?.()}}function Xt(){M||!m||(m=!1,r=null,F=[],
Y({do:"hidden"}),D(),n.onHidden?.())}const Bt=new IntersectionObserver(ot=>{c=ot[ot.length-1].isIntersecting,At()});Bt.observe(
e),document.addEventListener("visibilitychange",At),t.on("msg:custom",U);const Zt=setInterval(()=>{if(!m)return;const ot=Date.
now();ot-w>SILENT_MS&&(O=!0),ot-x>=PING_MS-50&&V(r===null?"shown":"ping"),D()},1e3);return{view:s,send(ot,Ot){Y(ot),Ot&&
(F.push({isAnswer:Ot,since:Date.now()}),setTimeout(()=>M||D(),ANSWER_MS2))},isShown:()=>m,dispose(){M||(Y({do:"closed"}),
M=!0,clearInterval(Zt),clearTimeout(N),Bt.disconnect(),document.removeEventListener("visibilitychange",At),t.off("msg:cu\
stom",U),i.remove(),e.classList.remove("rxm-live","rxm-orphan"))}}}var PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){
const t=globalThis;return t[PLACE]??=new Set,t[PLACE]}function timeCursor(t,e){const n=listeners(),s={},i=(r,c)=>{c!==s&&
r.run&&r.run===e()&&t(r)};return n.add(i),{point(r){if(e())for(const c of n)c({...r,run:e()},s)},dispose(){n.delete(i)}}}
var MOST_KEPT=2e3,Ruler=class{constructor(t){this._el=t,this._context=document.createElement("canvas").getContext("2d"),
this._fonts={plain:"",bold:"",mono:"",small:""},this._kept=new Map}refresh(){const t=getComputedStyle(this._el),e=Number.
parseFloat(t.fontSize),n=t.getPropertyValue("--rxm-mono")||"monospace",s={plain:`${t.fontSize} ${t.fontFamily}`,bold:`60\
0 ${t.fontSize} ${t.fontFamily}`,mono:`${e*.92}px ${n}`,small:`11px ${t.fontFamily}`};return s.plain===this._fonts.plain&&
s.mono===this._fonts.mono?!1:(this._fonts=s,this._kept.clear(),!0)}width(t,e){const n=`${e} ${t.replace(/\d/g,"0")}`,s=this.
_kept.get(n);if(s!==void 0)return s;this._kept.size>=MOST_KEPT&&this._kept.clear();let i=t.length*8;return this._context&&
(this._context.font=this._fonts[e],i=Math.ceil(this._context.measureText(n.slice(e.length+1)).width)),this._kept.set(n,i),
i}};function template(t,e,n=()=>!1){const s=c=>t[c]<=e||n(c),i=t.map((c,m)=>s(m)?`${c}px`:`minmax(${e}px, ${c}px)`),r=t.
reduce((c,m,w)=>c+(s(w)?m:e),0);return{tracks:`${i.join(" ")} 1fr`,least:r}}var seconds=t=>`${(t/1e3).toFixed(3)} s`;function aboutMark(t,e){
const n=`${t} · ${seconds(e.at)} after the start`;if(e.due===null)return n;const s=e.missed?` · ${e.missed} missed bef\
ore`:"";return`${n} · due at ${seconds(e.due)}, ${shortSpanText(e.at-e.due)} late${s}`}function aboutMissed(t,e){return`${t}\
 · was due at ${seconds(e)}`}function aboutStack(t){const[e,n,s,i,r]=t.split(" ").map(Number),c=[`${groupedText(s)} eve\
nts within ${shortSpanText(n-e)}`];return i&&c.push(`${i} failed`),r&&c.push(`${r} missed ticks`),c.join(", ")}var BUCKET_PX=28,
MOST_IN_BUCKET=4,TOO_CLOSE_PX=13,LEVELS_PX=[0,-8,8,-4],WINDOWS_MS=[1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4,3e5,6e5],AXIS_STEPS_MS=[
50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5];function bucketItems(t,e,n,s,i){const r=t.filter(M=>M.end).map(M=>({
kind:"end",x:(M.at-n)*i,mark:M})),c=t.filter(M=>!M.end),m=sum(c,M=>M.missed-M.points.length);return c.length<=MOST_IN_BUCKET&&
c.every(M=>M.count===1)&&e.length<=MOST_IN_BUCKET&&m<=0?[...e.map(M=>({kind:"missed",x:(M-n)*i,at:M})),...eventItems(c,n,
i),...r]:[stackOf(c,e,Math.max(0,m),s),...r]}function eventItems(t,e,n){let s=0,i=Number.NEGATIVE_INFINITY;return t.map(
r=>{const c=(r.at-e)*n;s=c-i<TOO_CLOSE_PX?s+1:0,i=c;const m=s?LEVELS_PX[s%LEVELS_PX.length]:0;return{kind:r.failures?"fa\
ilure":"event",x:c,y:m,mark:r,label:r.text}})}function stackOf(t,e,n,s){const i=sum(t,M=>M.count),r=sum(t,M=>M.failures),
c=e.length+n,m=[i?`×${shortCount(i)}`:"",r?`✕${shortCount(r)}`:"",c?`○${shortCount(c)}`:""].filter(Boolean),w=t.at(
-1),x=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:w,count:i,failures:r,missed:c,labels:m,from:x,until:w?.until??
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
above"},s.join(" "))),i}function eventNode({kind:t,x:e,y:n,mark:s,label:i},r){const c=MIDDLE_PX+n,m=t==="failure",w=m?crossNode(
s,e,c):svgElement("g",{class:"rxm-m-marble","data-n":s.number,"data-hue":s.hue},svgElement("circle",{cx:e,cy:c,r:RADIUS_PX})),
x=shareOf(s,r.scale);return x!==null&&w.style.setProperty("--rxm-share",`${Math.round(100*x)}%`),s.due!==null&&w.prepend(
...dueNodes((s.due-r.begin)*r.perMs,e,c)),!m&&i.length<=2?w.append(svgElement("text",{x:e,y:c+3.5,class:"rxm-m-in"},i)):
addLabel(w,e,i,r),w}function dueNodes(t,e,n){const s=[svgElement("path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];
return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){
return svgElement("g",{class:"rxm-m-cross","data-n":t.number,"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",
cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 -12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){
const r=cutText(n,LONGEST_LABEL),c=i(r)/2;r&&s(e-c,e+c+6)&&t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},
r))}function markOf([t,e,n,s,i,r,...c]){const m={number:t,at:e,until:n,count:s,text:i,hue:r,failures:0,missed:0,due:null,
points:[]};if(s===0)return{...m,end:c[0]};const[w=0,x=0,M=null,N=[]]=c;return{...m,end:"",failures:w,missed:x,due:M,points:N}}
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
floor(e/n)+2;for(const[r,c]of this._buckets)r>=s&&r<=i||(c?.node.remove(),this._buckets.delete(r));for(let r=s;r<=i;r+=1)
this._buckets.has(r)||this._layBucket(r)}layFrom(t){const e=this._bucketMs;for(const n of[...this._buckets.keys()])(n+1)*
e>t&&this._layBucket(n)}move(t){const{perMs:e,width:n,windowMs:s}=this._sight,i=this._sight.edgeOf(this._at,t),r=this._bucketMs;
(!(this._buckets.has(Math.floor(i/r)+2)&&this._buckets.has(Math.floor((i-s)/r)))||this._isFar(i))&&this.lay(t),this._layer.
style.transform=`translate3d(${(n-(i-this._base)*e).toFixed(2)}px, 0, 0)`;const m=this.pointed===null?-1:n-(i-(this.pointed-
this.origin))*e;this._cursor.hidden=!(m>=0&&m<=n),this._cursor.hidden||(this._cursor.style.transform=`translateX(${m.toFixed(
2)}px)`)}momentAt(t,e){return this.origin+this._sight.edgeOf(this._at,e)-(this._sight.width-t)/this._sight.perMs}_isFar(t){
return Math.abs(t-this._base)*this._sight.perMs>FARTHEST_PX}_layBucket(t){const e=this._bucketMs,{held:n,perMs:s,scale:i}=this.
_sight,r=t*e,c=Math.min(r+e,n?n.nows[this._at]+1e-6:Number.POSITIVE_INFINITY),m=this.marks.between(r,c),w=this.marks.pointsBetween(
r,c);if(this._buckets.get(t)?.node.remove(),this._buckets.set(t,null),!m.length&&!w.length)return;const x=(r-this._base)*
s,M=[],N=this._labelsNear(t),O=(Y,V)=>[...N,...M].some(([D,U])=>x+Y<U&&x+V>D)?!1:(M.push([x+Y,x+V]),!0),L=svgElement("g",
{class:"rxm-m-bucket",transform:`translate(${x.toFixed(2)} 0)`});let F=1;for(const Y of bucketItems(m,w,r,BUCKET_PX,s)){
const V=itemNode(Y,{begin:r,perMs:s,scale:i,takeRoom:O,widthOf:this._widthOf});Y.kind==="stack"?F=Math.max(F,Y.count+Y.missed):
Y.kind!=="missed"&&Y.mark.number===this.picked&&V.classList.add("rxm-m-picked"),L.append(V)}this._layer.append(L),this._buckets.
set(t,{node:L,most:F,labels:M})}_labelsNear(t){const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.
get(n)?.labels??[]);return e}pick(t){this.picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle(
"rxm-m-picked",t!==null&&e.getAttribute("data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[
groupedText(this.total)];t>0&&e.push(`${groupedText(t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):
this.tone==="ended"&&e.push("ended"),setText(this._count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this.
_sight,n=this._sight.edgeOf(this._at,t),s=this.marks.between(n-e,n+1e-6),i=m=>s.reduce((w,x)=>w+x[m],0),r=s.findLast(m=>!m.
end),c=[`${this.label}: ${this.total} events`,`${i("count")} in ${spanText(e)}`];i("failures")&&c.push(`${i("failures")}\
 failures`),i("missed")&&c.push(`${i("missed")} ticks missed`),r&&c.push(`last ${r.text}`),this.text&&c.push(this.text),
this.el.setAttribute("aria-label",c.join(", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. L\
eft and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus z\
oom in and out, space pauses, End goes live.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,
ms:3e5},r=null,c=null,m=0,w=Number.NEGATIVE_INFINITY,x=0,M=[],N=!1,O=[];const L=element("div",{class:"rxm-marbles",role:"\
group","aria-label":"Marble diagram"}),F=pe("Pause","Hold the view; what comes is kept (space)",()=>s.held?Xe():qt());F.
setAttribute("aria-pressed","false");const Y=pe("−","Zoom out: a longer window (-)",()=>Se(1));Y.setAttribute("aria-la\
bel","Longer window");const V=pe("+","Zoom in: a shorter window (+)",()=>Se(-1));V.setAttribute("aria-label","Shorter wi\
ndow");const D=element("output",{class:"rxm-m-span"}),U=pe("Copy as marbles","What is seen, as marble text for a test",is),
gt=element("span",{class:"rxm-m-state"}),Xt=element("div",{class:"rxm-m-bar"},F,element("span",{class:"rxm-m-zoom",role:"\
group","aria-label":"Window"},Y,D,V),U,snapshotButton(t),gt),Bt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"gr\
oup","aria-label":LANES_LABEL}),Zt=element("div",{class:"rxm-m-axis","aria-hidden":"true"}),ot=element("input",{type:"ra\
nge",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1","aria-label":"Back in time",oninput:()=>le(Number(ot.max)-Number(
ot.value))}),Ot=element("div",{class:"rxm-m-tip",hidden:!0}),Ut=element("div",{class:"rxm-m-detail",role:"region","aria-\
label":"Value","aria-live":"polite",hidden:!0}),Ge=element("div",{class:"rxm-m-foot"}),Me=element("div",{class:"rxm-m-em\
pty"}),me=element("div",{class:"rxm-m-body"},Bt,Me,Ot);L.append(Xt,me,Zt,ot,Ut,Ge),keepKeys(L),e.append(L);function pe(A,W,rt){
return element("button",{type:"button",title:W,onclick:rt},A)}const Qt=new Ruler(Bt),an=A=>Qt.width(A,"small");function qt(){
s.hold(performance.now()),$e()}function Xe(){s.release(),On(),wn(),$e()}function le(A){s.goBack(A,performance.now()),$e()}
function Se(A){const W=nextWindow(s.windowMs,A);W!==s.windowMs&&(s.zoom(W,performance.now()),wn(),$e())}function wn(){const A=performance.
now();for(const W of n)W.clear(),W.lay(A)}function xn(){return!s.held&&n.some(A=>A.edge.flows)&&Sn.isShown()}function cn(A){
m=0;for(const W of n)W.move(A);A-x>TRIM_MS&&Fn(A),xn()&&(m=requestAnimationFrame(cn))}function Fn(A){x=A;const{held:W}=s;
for(const rt of n)rt.marks.prune(W?3*i.count:i.count,rt.edge.at(W?W.clock:A)-i.ms),rt.lay(A);tt()}function $e(){m||=requestAnimationFrame(
cn),tt()}function tt(){const{held:A,windowMs:W}=s;setText(D,spanText(W)),V.disabled=W<=WINDOWS_MS[0],Y.disabled=W>=WINDOWS_MS[WINDOWS_MS.
length-1],setText(F,A?"Go live":"Pause"),F.setAttribute("aria-pressed",String(!!A)),Ne(),We(),Te(),Hn();for(const rt of n)
rt.writeCount();_s()}function Ne(){const{held:A}=s,W=n.length>0&&n.every(Pt=>["ended","failed"].includes(Pt.tone)),rt=n.
some(Pt=>Pt.tone==="live");L.dataset.tone=A?"held":W?"ended":rt?"live":"idle";const ut=s.meanwhile>0?` · ${groupedText(
s.meanwhile)} came meanwhile`:"",Tt=A&&A.back>1?`${spanText(A.back)} back`:"paused";if(setText(gt,A?Tt+ut:W?"ended":rt?"\
live":"not running"),Me.hidden=s.total>0||!n.length||n.some(Pt=>Pt.marks.marks.length),Me.hidden)return;setText(Me,rt?"n\
o events yet":W?"no events came":"not running: run the flow to see its marbles")}function We(){const{back:A,held:W,windowMs:rt}=s,
ut=Math.round(s.longest(performance.now()))-rt;ot.max=String(ut),ot.step=String(Math.max(1,Math.round(rt/100))),ot.disabled=
ut<1,(!focusedIn(ot)||!W||!A)&&(ot.value=String(ut-A)),ot.setAttribute("aria-valuetext",A>1?`${spanText(A)} back`:"now")}
let ee="";function Te(){const{back:A,held:W,perMs:rt,width:ut,windowMs:Tt}=s,Wt=`${Tt} ${ut} ${W?Math.round(W.back):""} ${n.
length}`;if(Wt===ee)return;ee=Wt;const Pt=axisStep(Tt,ut),ne=[];for(let se=0;se<=Tt*.97;se+=Pt)ne.push(se);const ft=se=>({
style:`right: ${EDGE_PX+se*rt}px`}),He=se=>se<1?"now":`−${spanText(se)}`;Zt.replaceChildren(...ne.map(se=>element("spa\
n",ft(se),He(se+A))));for(const se of n)se.grid.replaceChildren(...ne.map(qe=>element("i",ft(qe))))}let ts="";function Hn(){
const A=Math.max(1,...n.map(ft=>ft.most)),W=A>1?[`1 mark = up to ${groupedText(A)} events`]:[],rt=N?M:[],ut=N?s.scale:null,
Tt=JSON.stringify([W,rt,ut]);if(Tt===ts)return;ts=Tt;const[Wt,Pt]=(ut??[]).map(ft=>String(Number(ft.toPrecision(6)))),ne={
class:"rxm-m-key",title:"from the least to the greatest that came"};Ge.replaceChildren(...ut?[element("span",ne,Wt,element(
"i",{class:"rxm-m-scale"}),Pt)]:[],...rt.map(([ft,He])=>element("span",{class:"rxm-m-key",title:ft},element("i",{"data-h\
ue":String(He)}),cutText(ft,24))),...W.map(ft=>element("span",{class:"rxm-m-thin"},ft)))}function _s(){const A=performance.
now();if(!(A-w<DESCRIBE_MS)){w=A;for(const W of n)W.describe(A)}}function Mt(A){const W=A.target instanceof Element?A.target:
null,rt=W?.closest("[data-n], [data-missed]")??null,ut=n.findIndex(Tt=>Tt.el.contains(W));return rt instanceof SVGElement&&
ut>=0?{node:rt,at:ut,lane:n[ut]}:null}function ae(A){const W=Mt(A);if(Ot.hidden=!W,c=null,!W)return;const{node:rt,at:ut,
lane:Tt}=W,{missed:Wt,n:Pt,stack:ne}=rt.dataset,ft=Pt?Tt.marks.get(Number(Pt)):void 0;let He=[];Wt?He=["missed",aboutMissed(
Tt.label,Number(Wt))]:ne?He=[aboutStack(ne),ft?`last: ${ft.text}`:""]:ft&&(He=[ft.text,aboutMark(Tt.label,ft)],c={lane:ut,
number:ft.number},ft.end||Sn.send({do:"value",...c}));const se=He.filter(Boolean);Ot.replaceChildren(...se.map((Ce,rs)=>element(
"div",{class:rs?"rxm-m-soft":"rxm-m-value"},Ce)));const qe=me.getBoundingClientRect(),Je=rt.getBoundingClientRect();Ot.style.
top=`${Je.bottom-qe.top+4}px`,Ot.style.left=`${Math.max(0,Math.min(Je.left-qe.left-40,qe.width-Ot.offsetWidth-4))}px`}function kn(A,W){
const rt=performance.now();qt(),r={lane:A,number:W.number};const ut=s.nowOf(A,rt),Tt=ut-s.back;(W.at>Tt||W.at<Tt-s.windowMs)&&
le(ut-W.at-s.windowMs/2),n.forEach((Pt,ne)=>{Pt.lay(rt),Pt.pick(ne===A?W.number:null)});const Wt=W.count>1?`${W.count} e\
vents, the last: ${W.text}`:W.text;Ie(aboutMark(n[A].label,W),Wt),O[A]&&(he(n[A].origin+W.at),Kt.point({at:n[A].origin+W.
at})),W.end||Sn.send({do:"value",...r},Pt=>"value"in Pt)}function Ie(A,W){Ut.hidden=!1;const rt=pe("×","Close",On);rt.setAttribute(
"aria-label","Close");const ut=element("span",{class:"rxm-m-soft rxm-m-grow"},A);Ut.replaceChildren(element("div",{class:"\
rxm-m-bar"},ut,rt),element("pre",{},W))}function On(){r=null,Ut.hidden=!0;for(const A of n)A.pick(null)}const Kt=timeCursor(
A=>he(A.at),()=>O.find(Boolean)??"");function he(A){const W=O.find(Boolean),rt=performance.now();n.forEach((ut,Tt)=>{ut.
pointed=W&&O[Tt]===W?A:null,ut.move(rt)})}function ve(A){const W=n.find((Tt,Wt)=>O[Wt]&&Tt.el.contains(A.target)),rt=W?A.
clientX-W.el.getBoundingClientRect().left:0,ut=W?W.momentAt(rt,performance.now()):null;he(ut),Kt.point({at:ut})}function ps(A){
const W=r?.lane??n.findIndex(Wt=>Wt.marks.marks.length);if(W<0)return;const{marks:rt}=n[W],ut=s.edgeOf(W,performance.now()),
Tt=r?rt.get(r.number+A):rt.before(ut);Tt&&kn(W,Tt)}function Ke(A){const W=performance.now(),rt=r?.lane??0,ut=s.edgeOf(rt,
W),Tt=r?n[rt].marks.get(r.number)?.at:void 0,Wt=ut-(Tt??ut);for(let Pt=rt+A;n[Pt];Pt+=A){const ne=n[Pt].marks.before(s.edgeOf(
Pt,W)-Wt)??n[Pt].marks.marks[0];if(ne){kn(Pt,ne);return}}}const es={ArrowLeft:()=>ps(-1),ArrowRight:()=>ps(1),ArrowUp:()=>Ke(
-1),ArrowDown:()=>Ke(1),PageUp:()=>le(s.back+s.windowMs/2),PageDown:()=>le(s.back-s.windowMs/2),Home:()=>le(Number.POSITIVE_INFINITY),
End:Xe,Escape:On," ":()=>s.held?Xe():qt(),"+":()=>Se(-1),"=":()=>Se(-1),"-":()=>Se(1)};Bt.addEventListener("keydown",A=>{
!es[A.key]||A.ctrlKey||A.metaKey||A.altKey||(A.preventDefault(),es[A.key]())}),Bt.addEventListener("pointerover",ae),Bt.
addEventListener("pointermove",ve),Bt.addEventListener("pointerleave",()=>{Ot.hidden=!0,he(null),Kt.point({at:null})});const gs=A=>{
if(A.ctrlKey)Se(Math.sign(A.deltaY));else if(A.deltaX)le(s.back-A.deltaX/s.perMs);else return;A.preventDefault()};Bt.addEventListener(
"wheel",gs,{passive:!1});let yn=null;Bt.addEventListener("pointerdown",A=>{A.button===0&&(yn={x:A.clientX,back:s.back,moved:!1,
hit:Mt(A)})});const jn=A=>{if(!yn)return;const W=A.clientX-yn.x;!yn.moved&&Math.abs(W)<DRAG_PX||(yn.moved=!0,Ot.hidden=!0,
le(yn.back+W/s.perMs))},In=()=>{const A=yn;yn=null;const W=A&&!A.moved?A.hit?.node.dataset.n:void 0,rt=A?.hit&&W?A.hit.lane.
marks.get(Number(W)):void 0;A?.hit&&rt&&kn(A.hit.at,rt)};window.addEventListener("pointermove",jn),window.addEventListener(
"pointerup",In);function ns(A,W){"value"in A?Ue(A.value):"marbles"in A?os(A.marbles):_e(A,W)}function _e(A,W){if(A.legend&&
(M=A.legend),A.is_chosen!==void 0&&(N=A.is_chosen),A.scale){s.scale=A.scale;for(const Tt of n)Tt.clear()}const rt=performance.
now(),ut=W.length?JSON.parse(new TextDecoder().decode(W[0])):[];A.lanes.forEach(([Tt,Wt,Pt,ne,ft,He],se)=>{const qe=n[se];
qe.edge.tell(Tt,Pt,rt),qe.tone!==ft&&(w=Number.NEGATIVE_INFINITY),Object.assign(qe,{origin:Wt,total:ne,tone:ft,text:He}),
ut[se]?.length&&qe.layFrom(qe.marks.add(ut[se]))}),s.held||(m||=requestAnimationFrame(cn)),(!xn()||rt-x>TRIM_MS)&&Fn(rt)}
function ss(A,W){if(!("lanes"in A))return;const rt=A.labels??[],ut=n.length!==rt.length;ut&&(s.windowMs=A.window??s.windowMs);
const Tt=A.lanes.some(([,Wt,,Pt],ne)=>n[ne]?.origin!==Wt||Pt<n[ne].total);if((ut||Tt)&&(s.release(),On()),i={count:A.kept??
i.count,ms:A.kept_ms??i.ms},O=A.runs??[],ut){n.splice(0,n.length,...rt.map((Wt,Pt)=>new Track(Wt,Pt,s,an))),Bt.replaceChildren(
...n.map(Wt=>Wt.row));for(const Wt of n)Mn.observe(Wt.el);un()}for(const Wt of n)Wt.forget();s.scale=null,ee="",w=Number.
NEGATIVE_INFINITY,_e(A,W),Fn(performance.now())}function Ue([A,W,rt]){const ut=Ut.querySelector("pre");ut&&r&&r.lane===A&&
r.number===W&&setText(ut,rt);const Tt=Ot.firstChild;Tt&&c&&c.lane===A&&c.number===W&&setText(Tt,cutText(rt,400))}function is(){
const A=performance.now(),W=n.map((rt,ut)=>s.edgeOf(ut,A));Sn.send({do:"marbles",ends:W,window:s.windowMs},rt=>"marbles"in
rt)}async function os(A){Ie("marble text of what is seen",A);let W="copied";try{await navigator.clipboard.writeText(A)}catch{
W="select the text below to copy it"}setText(U,W),setTimeout(()=>setText(U,"Copy as marbles"),1500)}function un(){const A=n.
length?n[0].el.clientWidth-EDGE_PX:0;Qt.refresh(),!(!(A>50)||A===s.width)&&(s.width=A,wn(),$e())}const Mn=new ResizeObserver(
un),Sn=live(t,e,{onSnapshot:ss,onMessage:ns,onShown:$e,onHidden(){cancelAnimationFrame(m),m=0}});return tt(),()=>{cancelAnimationFrame(
m),Mn.disconnect(),window.removeEventListener("pointermove",jn),window.removeEventListener("pointerup",In),Kt.dispose(),
Sn.dispose(),L.remove()}}var view_default={initialize,render};function closing(t,e,n){t.addEventListener("keydown",i=>{i.
key==="Escape"&&e()&&n(!0)}),t.addEventListener("focusout",i=>{i.relatedTarget instanceof Node&&!t.contains(i.relatedTarget)&&
n(!1)});const s=i=>{e()&&!i.composedPath().includes(t)&&n(!1)};return document.addEventListener("pointerdown",s),()=>document.
removeEventListener("pointerdown",s)}function menu(t,e,n,s){const i=element("div",{class:"rxm-menu",hidden:!0,role:"grou\
p","aria-label":n,tabindex:"-1"}),c=element("button",{...{type:"button",title:n,"aria-expanded":"false","aria-haspopup":"\
true"},onclick:()=>x(i.hidden===!0)},e),m=element("span",{class:"rxm-menued"},c,i),w=closing(m,()=>!i.hidden,M=>{x(!1),M&&
c.focus()});function x(M){if(M===!i.hidden||(i.hidden=!M,c.setAttribute("aria-expanded",String(M)),!M))return;i.replaceChildren(
...s()),i.style.left="0px";const N=i.getBoundingClientRect().right-t.getBoundingClientRect().right;i.style.left=`${-Math.
max(0,N)}px`;const O=i.querySelector("input, button");(O instanceof HTMLElement?O:i).focus()}return{el:m,button:c,open:x,
dispose:w}}var KINDS={number:{isRight:!0,compares:"number",summary:"spark"},duration:{isRight:!0,compares:"duration",summary:"\
spark"},time:{isRight:!0,compares:"instant",summary:""},moment:{isRight:!1,compares:"instant",summary:""},flag:{isRight:!1,
compares:"",summary:"commonest"},text:{isRight:!1,compares:"",summary:"commonest"},tree:{isRight:!1,compares:"",summary:""},
other:{isRight:!1,compares:"",summary:"commonest"},mixed:{isRight:!1,compares:"",summary:"commonest"}},UNITS={ns:1,us:1e3,
ms:1e6},UNKNOWN={isRight:!1,compares:"",summary:""};function traitsOf(t=""){const[e,n=""]=t.split(":");return{...KINDS[e]??
UNKNOWN,name:e,unit:n,unitNs:UNITS[n]??1}}var MARK="",MARK_BIG="b",LONG_NUMBERS=/"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g,
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
t);if(s!==void 0){const{name:r,unit:c,unitNs:m}=traitsOf(e);return r==="time"?timeText(t,c,n):r==="duration"?durationText(
s*m):typeof t=="number"?numberText(t):exactText(t)}if(e==="moment"&&typeof t=="string")return momentText(t,n);if(typeof t==
"object"&&t!==null)return summary(t);const i=exactText(t);return/[\n\r\t]/.test(i)?i.replace(/\r?\n|\r/g,"⏎").replace(
/\t/g," "):i}function numberText(t){if(Number.isInteger(t))return String(t);const e=String(Number(t.toPrecision(7)));return e.
length<String(t).length?e:String(t)}var two=t=>String(t).padStart(2,"0");function dayAndTime(t,e){const n=new Date(t);if(Number.
isNaN(n.getTime()))return null;const s=e==="utc"?[n.getUTCFullYear(),n.getUTCMonth()+1,n.getUTCDate()]:[n.getFullYear(),
n.getMonth()+1,n.getDate()],i=e==="utc"?[n.getUTCHours(),n.getUTCMinutes(),n.getUTCSeconds()]:[n.getHours(),n.getMinutes(),
n.getSeconds()];return[s.map(two).join("-"),i.map(two).join(":")]}function timeText(t,e,n,s=!1,i=Date.now()){const r=isMarked(
t)?t.slice(2):String(t);if(!/^-?\d+$/.test(r))return exactText(t);const c=BigInt(r)*BigInt(UNITS[e]),m=(c%1000000000n+1000000000n)%
1000000000n,w=dayAndTime(Number((c-m)/1000000n),n);if(w===null)return r;const x=String(m).padStart(9,"0");return s?`${w[0]}\
 ${w[1]}.${x} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===w[0]?"":`${w[0]} `}${w[1]}.${x.slice(0,3)}`}function momentText(t,e,n=Date.
now()){const s=/(?:Z|[+-]\d\d:\d\d)$/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?t.replace("T"," "):timeText(
Math.floor(s),"ms",e,!1,n)}function zoneName(){return Intl.DateTimeFormat().resolvedOptions().timeZone||"local time"}function summary(t){
const e=jsonText(t);return e.length>120?`${e.slice(0,119)}…`:e}var NUMBER=Symbol("the event's number"),REST="…";function presentCells(t){
return t.map(e=>e===ABSENT?void 0:e)}function presentFields(t,e){const n=t.map((s,i)=>i).filter(s=>e[s]!==void 0);return{
names:n.map(s=>t[s]),cells:n.map(s=>e[s])}}function columnTitle(t){return t===NUMBER?"#":t}var Rows=class{constructor(t){
this.limit=t,this.shapes=[],this.kinds=new Map,this._rows=[],this.forget()}clear(){this._rows=[]}forget(){this.kinds=new Map(
[[NUMBER,"number"]]),this.clear()}addShapes(t,e){e.forEach(([n,s],i)=>{this.shapes[t+i]={label:n,names:s,at:new Map(s.map(
(r,c)=>[r,c]))}})}addKinds(t){for(const[e,n]of Object.entries(t))this.kinds.set(e,n)}add(t,e=[]){for(const[n,[s,i,...r]]of t.
entries()){const c=this.shapes[s],m=c?.at.has(REST)?presentCells(r):r;this._rows.push({n:i,at:e[n]??Number.NaN,shape:c,cells:m})}
this._rows.length>2*this.limit&&(this._rows=this._rows.slice(-this.limit))}get length(){return Math.min(this.limit,this.
_rows.length)}list(){return this._rows.slice(-this.limit)}};function rowAt(t,{at:e,n}){const s=m=>n===void 0?!(m.at>Number(
e)):m.n<=n;let i=0,r=e===null&&n===void 0?0:t.length;for(;i<r;){const m=i+r>>1;s(t[m])?i=m+1:r=m}const c=t[i-1];return c&&
(n!==void 0||c.at<=Number(e))?c:void 0}function cellOf(t,e){if(e===NUMBER)return t.n;const n=t.shape.at.get(e);return n===
void 0?void 0:t.cells[n]}function sorted(t,e,n){const s=t.map(i=>({key:sortKey(cellOf(i,e)),row:i}));return s.sort((i,r)=>{
const[c,m]=i.key,[w,x]=r.key;return c!==w?c===LAST||w===LAST?c-w:n*(c-w):m<x?-n:m>x?n:i.row.n-r.row.n}),s.map(({row:i})=>i)}
var LAST=3;function sortKey(t){if(t==null)return[LAST,0];const e=asBigInt(t);if(e!==void 0)return[0,e];const n=asNumber(
t);return n!==void 0?Number.isNaN(n)?[LAST,0]:[0,n]:typeof t=="boolean"?[0,Number(t)]:typeof t=="object"?[2,jsonText(t)]:
[1,exactText(t)]}var PLAIN={order:[],hidden:[],frozen:[],widths:{},formats:{},filters:{},folds:!1,filter:"",sort:null};function keyOf(t){
return t===NUMBER?"#":`.${t}`}var Arrangement=class{constructor(){this.layout=structuredClone(PLAIN)}restore(t){this.layout=
{...structuredClone(PLAIN),...structuredClone(t??{})}}get isPlain(){const{order:t,hidden:e,frozen:n,widths:s,formats:i,filters:r,
folds:c}=this.layout,m=[t,e,n,...[s,i,r].map(w=>Object.keys(w))];return!c&&m.every(w=>!w.length)}arranged(t){const{order:e,
frozen:n}=this.layout,s=new Map(e.map((m,w)=>[m,w])),i=m=>s.get(keyOf(m))??e.length,r=[...t].sort((m,w)=>i(m)-i(w));if(!n.
length)return r;const c=m=>this.isFrozen(m);return[...r.filter(c),...r.filter(m=>!c(m))]}visible(t,e){const n=this.arranged(
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
null?i:{...i,[e]:n}}function columnMenu(t){const e=element("div",{class:"rxm-menu rxm-columnmenu",hidden:!0,role:"dialog",
tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);function i(c){e.hidden=!0,c&&n?.focus()}function r(c,m){
n=m.querySelector("button");const w=element("div",{class:"rxm-filternote rxm-wrong",role:"status",hidden:!0}),x=element(
"input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1..9  =x  -x","aria-label":`Filter ${c.title}`,spellcheck:"\
false",oninput:()=>M(c.onFilter(x.value)),onkeydown:V=>V.key==="Enter"&&i(!0)});x.value=c.filter;const M=V=>{w.hidden=!V,
w.textContent=V&&`not understood, and left out: ${V}`,V?x.setAttribute("aria-invalid","true"):x.removeAttribute("aria-in\
valid")},N=c.rows.map(V=>{const D=V.map(([U,gt,At])=>{const Xt=()=>{At(),i(!0)};return element("button",{type:"button","\
aria-pressed":gt===null?null:String(gt),onclick:Xt},U)});return element("div",{class:"rxm-menurow"},...D)});e.setAttribute(
"aria-label",`Column ${c.title}`);const O=c.about?element("div",{class:"rxm-why"},c.about):null;e.replaceChildren(element(
"strong",{},c.title),...O?[O]:[],x,w,...N),e.hidden=!1;const L=t.getBoundingClientRect(),F=m.getBoundingClientRect();e.style.
top=`${F.bottom-L.top+2}px`,e.style.left="0px";const Y=L.width-e.offsetWidth-2;e.style.left=`${Math.max(0,Math.min(F.left-
L.left,Y))}px`,c.filter&&M(c.onFilter(c.filter)),x.focus()}return{open:r,dispose:s}}function asJson(t,e){const n=s=>{const i=e.
filter(r=>cellOf(s,r)!==void 0);return`${jsonObject(i,i.map(r=>cellOf(s,r)))}
`};return t.map(n).join("")}function asCsv(t,e){const n=s=>s==null?"":exactText(s);return csvLine(e)+t.map(s=>csvLine(e.
map(i=>n(cellOf(s,i))))).join("")}function csvLine(t){const e=n=>/[",\r\n]/.test(n)?`"${n.replace(/"/g,'""')}"`:n;return`${t.
map(e).join(",")}
`}var EXAMPLES=[["apple pie","rows that hold both words, anywhere"],['"apple pie"',"rows that hold this text, signs and \
all"],["-apple  not apple","rows without it"],["name:apple","the column name holds it"],["name=apple  id==5  id!=5","the\
 column is exactly this, or is not"],["id>5  id<=1,000  5<id<=9","numbers compared"],["id=5..9  id=5..","from 5 to 9, bo\
th included; from 5 on"],["lag>5ms  lag=1ms..5ms","durations, with their unit"],["at>18:00  at=18:00","times of today; o\
r 2026-01-31, 2026-01-31T18:00"],["id<3 or (id>5 and v<1)","and, or, not, parentheses; words side by side: and"]],SIGNS=[
"==","!=",">=","<=",">","<","=",":"],ENDS_WITH_SIGN=/(==|!=|>=|<=|>|<|=)$/,IS_SIGN=/^(==|!=|>=|<=|>|<|=)/,CHAIN=/^([+-]?\d[\d.,:_'TZ-]*(?:[a-zµ]+)?)(<=|>=|<|>)(.+)$/,
QUOTED_AS_PYTHON=/(==|!=|=)(\s*)'([^'"]*)'/g,PYTHONS_WORDS=/^(in|is)$/i,TURNED={"<":">","<=":">=",">":"<",">=":"<="},OPERATORS={
and:"and",AND:"and","&":"and","&&":"and",or:"or",OR:"or","|":"or","||":"or"};function readFilter(t,e,n,s=Date.now()){const i={
zone:e,kinds:n,today:s,problems:[],remarks:[]},r=tokensOf(t.replace(QUOTED_AS_PYTHON,'$1$2"$3"'),n);return r.forEach(({text:m},w)=>{
const x=r[w-1]?.text;PYTHONS_WORDS.test(m)&&columnNamed(x??"",n)!==void 0&&i.remarks.push(`the text “${m}” is looked f\
or; for the column ${x} write ${x}=5 or ${x}=5..9`)}),{test:new Parser(r,i).read(),problems:i.problems,remarks:i.remarks}}
function readColumnFilter(t,e,n,s,i=Date.now()){const r={zone:n,kinds:s,today:i,problems:[],remarks:[]},c=t.trim().replace(
QUOTED_AS_PYTHON,'$1$2"$3"'),m=/^-(?![\d.])./.test(c),w=(m?c.slice(1):c).replace(/"/g,""),x=IS_SIGN.exec(w)?.[0]??":",M=readCondition(
e,x,(x===":"?w:w.slice(x.length)).trim(),w,r);return{...r,test:M===NOTHING?null:m?O=>!M(O):M}}function tokensOf(t,e){const n=[];
let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let r=i,c=/^-?\(/.exec(r);for(;c&&splitWord(r,e)===null;)n.
push({kind:"open",text:c[0],isNot:c[0]==="-("}),s+=1,r=r.slice(c[0].length),c=/^-?\(/.exec(r);let m=0;for(;s>m&&r.endsWith(
")")&&surplus(r)>0;)r=r.slice(0,-1),m+=1;for(r&&n.push({kind:"word",text:r});m;m-=1,s-=1)n.push({kind:"close",text:")"})}
return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(")").length-e.split("(").length}
function joined(t,e){const n=[];let s=!1;return t.forEach((i,r)=>{const c=n.at(-1),m=i.text;if(i.kind==="word"&&c?.kind===
"word"){const N=IS_SIGN.test(m)&&(endsWithColumn(c.text,e)||isBeforeColumn(t,r,e));s||N?n[n.length-1]={kind:"word",text:c.
text+m}:n.push(i)}else n.push(i);const w=n[n.length-1].text,x=w.match(ENDS_WITH_SIGN)?.[0]??"",M=w.slice(0,-x.length||void 0);
s=x!==""&&(endsWithColumn(M,e)||isBeforeColumn(t,r,e,x))}),n}function endsWithColumn(t,e){const n=bare(t);if(columnNamed(
n,e)!==void 0)return!0;const[,,,s]=CHAIN.exec(n)??[];return s!==void 0&&columnNamed(s,e)!==void 0}function isBeforeColumn(t,e,n,s){
const i=t[e].text,r=s||ENDS_WITH_SIGN.test(i)?t[e+1]?.text??"":i.replace(IS_SIGN,""),c=bare(r).match(/^[^<>=!]+/)?.[0]??
"",m=s&&i.slice(0,-s.length)||(t[e-1]?.text??"");return columnNamed(c,n)!==void 0&&/^[+-]?\d/.test(m)}var bare=t=>t.replace(
/^-(?=.)/,"").replace(/"/g,"");function columnNamed(t,e){return e.has(t)?t:t==="#"?NUMBER:["ns","us","ms"].map(n=>`${t}_${n}`).
find(n=>e.get(n)?.includes(":"))}var Parser=class{constructor(t,e){this._tokens=t,this._reader=e,this._at=0}read(){return this.
_either()}_operator(t){const e=this._tokens[this._at],n=this._tokens[this._at+1];if(e?.kind==="word")return/^(not|NOT)$/.
test(e.text)?n&&n.kind!=="close"?"not":void 0:t?void 0:OPERATORS[e.text]}_either(){const t=[];for(;;){const e=this._all();
if(e!==null&&t.push(e),this._tokens[this._at]?.kind!=="word")break;this._at+=1}return t.length>1?e=>t.some(n=>n(e)):t[0]??
null}_all(){const t=[];for(let e=!0;this._at<this._tokens.length&&this._tokens[this._at].kind!=="close";e=!1){const n=this.
_operator(e);if(n==="or")break;if(n==="and"){this._at+=1;continue}const s=this._one();s!==null&&t.push(s)}return t.length>
1?e=>t.every(n=>n(e)):t[0]??null}_one(){if(this._operator(!0)==="not"){this._at+=1;const s=this._tokens[this._at];s.kind===
"word"&&splitWord(s.text,this._reader.kinds)===null&&!/^"/.test(s.text)&&this._reader.remarks.push(`rows without ${s.text}\
; for the text itself write "not ${s.text}" in quotes`);const i=this._one();return i===null?null:r=>!i(r)}const e=this._tokens[this.
_at];if(e===void 0||e.kind==="close")return null;if(this._at+=1,e.kind==="word")return readWord(e.text,this._reader);const n=this.
_either();return this._tokens[this._at]?.kind==="close"?this._at+=1:this._reader.problems.push("a “(” without its “)”"),
n===null?null:e.isNot?s=>!n(s):n}},NOTHING=()=>!0;function readWord(t,e){const n=t.length>1&&t[0]==="-"&&!/^-[\d.]/.test(
t),s=n?t.slice(1):t,i=/^"[^"]*"?$/.test(s),r=s.replace(/"/g,"");if(!r)return null;const c=(i?null:readColumn(r,e))??textTest(
r,e,i);return c===NOTHING?null:n?m=>!c(m):c}function readColumn(t,e){const n=splitWord(t,e.kinds);if(n===null)return null;
const{before:s,column:i,sign:r,wanted:c}=n,m=r?readCondition(i,r,c,t,e):NOTHING;if(!s)return m;const w=readCondition(i,TURNED[s.
sign],s.wanted,t,e);return m===NOTHING||w===NOTHING?m===NOTHING?w:m:x=>m(x)&&w(x)}function readCondition(t,e,n,s,i){if(n===
"")return NOTHING;const r=t===NUMBER?"number":i.kinds.get(t)??"",c=e===":"||e==="="||e==="=="||e==="!=",m=c?rangeOf(n,r,
i):null;if(m!==null){const x=e!=="!=";return M=>isWithin(cellOf(M,t),m)===x}if(e===":"){const x=n.toLowerCase();return M=>spokenText(
cellOf(M,t),r,i.zone).includes(x)}const w=spanOf(n,r,i);if(c){w===void 0&&n!=="None"&&traitsOf(r).compares&&r!=="moment"&&
i.remarks.push(whyNoBound(s,n,r));const x=e!=="!=";return M=>isEqual(cellOf(M,t),n,w)===x}return w===void 0?(i.problems.
push(whyNoBound(s,n,r)),NOTHING):x=>isBeyond(cellOf(x,t),e,w.from)}function splitWord(t,e){const n=splitName(t,e);if(n!==
null)return n;const[,s,i,r]=CHAIN.exec(t)??[];if(s===void 0)return null;const c=columnNamed(r,e),m=c===void 0?splitName(
r,e):{column:c,sign:"",wanted:""};return m&&{...m,before:{wanted:s,sign:i}}}function splitName(t,e){let n=null,s=-1;for(const w of e.
keys()){if(w===NUMBER||!t.startsWith(w)||w.length<s||!w)continue;const x=SIGNS.find(M=>t.startsWith(M,w.length));x!==void 0&&
(s=w.length,n={column:w,sign:x,wanted:t.slice(w.length+x.length)})}if(n!==null)return n;const[,i="",r="",c=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[],m=i?columnNamed(i,e):void 0;return m===void 0?null:{column:m,sign:r,wanted:c}}function textTest(t,e,n){const{zone:s,kinds:i}=e,
[,r,c,m]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[];if(!n&&r!==void 0&&m!==""&&!m.startsWith("//")){if(c!==
":")return e.problems.push(`no column is called “${r}”; for the text itself write "${t}" in quotes`),NOTHING;e.remarks.
push(`no column is called “${r}”; the text “${t}” is looked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.
test(t)&&e.remarks.push(`the text “${t}” is looked for; a condition is one word, as in id>5`);const w=t.toLowerCase();
return x=>rowText(x,s,i).includes(w)}function rangeOf(t,e,n){const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&
!i)return null;const r=s?spanOf(s,e,n):void 0,c=i?spanOf(i,e,n):void 0;return s&&!r||i&&!c?null:{from:r?.from,until:c?.from}}
function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(t)?t.replace(/[,_']/g,""):t,r=L=>({
from:L,until:L,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return r(BigInt(i));if(i.trim()!==""&&!Number.isNaN(Number(i)))return r(
Number(i));const{compares:c,name:m,unitNs:w}=traitsOf(e);if(c==="duration"){const L=durationOf(i);return L===void 0?void 0:
r(L/w)}if(c!=="instant")return;const x=instantOf(i,n,s);if(x===void 0)return;const[M,N]=x,O=L=>m==="moment"?L:BigInt(L)*
(1000000n/BigInt(w));return{from:O(M),until:O(M+N),isOpen:N>0}}var NS_OF_UNIT={ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,
h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??[];return e===
void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const M=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(M)?void 0:
[M,0]}const r=new Date(n),c=s??(e==="utc"?r.toISOString().slice(0,10):new Date(n-r.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),m=(i??"00:00").replace(/^(\d):/,"0$1:"),w=Date.parse(`${c}T${m}${e==="utc"?"Z":""}`),x=i===void 0?864e5:m.length===
5?6e4:m.length===8?1e3:0;return Number.isNaN(w)?void 0:[w,x]}function whyNoBound(t,e,n){const s=e.replace(/[,_'\s]/g,"");
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
()=>null),c=new Map;let m=0,w=Number.POSITIVE_INFINITY,x=Number.NEGATIVE_INFINITY;t.forEach((N,O)=>{const L=cellOf(N,e);
if(L==null)return;m+=1;const F=asNumber(L);if(F!==void 0&&Number.isFinite(F)){F<w&&(w=F),F>x&&(x=F);const D=Math.floor(O*
i/t.length),U=r[D];U?F<U[0]?U[0]=F:F>U[1]&&(U[1]=F):r.length&&(r[D]=[F,F])}if(s!=="commonest")return;const Y=exactText(L),
V=c.get(Y);(V!==void 0||c.size<MOST_DISTINCT)&&c.set(Y,(V??0)+1)});const M=[...c].sort((N,O)=>O[1]-N[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:m,range:w<=x?[w,x]:null,line:r,common:M,distinct:c.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const r=c=>100*Math.min(1,Math.max(0,(c-s)/(i-s)));return n<0?[r(n),r(0)]:[r(0),r(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,r]=e,c=M=>{const N=r>i?(M-i)/(r-i):.5;return(s-1-N*(s-2)).toFixed(1)},m=n/Math.max(
1,t.length-1);let w=!1;const x=[];return t.forEach((M,N)=>{const O=w;if(w=M!==null,M===null)return;const L=(N*m).toFixed(
1);x.push(`${O?"L":"M"}${L} ${c(M[0])}`,M[1]>M[0]?`L${L} ${c(M[1])}`:O?"":"h0.1")}),x.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},r){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(r).summary==="spark"&&
n){const[M,N]=n.map(O=>cellText(O,r));return{parts:[],full:M===N?`always ${M}`:`${M} to ${N}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const c=M=>`${Math.max(
1,Math.round(100*M/t))} %`,m=s.map(([M,N])=>`${M} ${c(N)}`),w=i-s.length,x=[...m,...w>0?[`${w} more`]:[],...e<t?[`no val\
ue ${c(t-e)}`]:[]];return{parts:m,full:x.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
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
this.el.scrollHeight),this.draw()}show(t){const e=this._content,n=t.columns.map(c=>traitsOf(t.kinds.get(c)).isRight),s=(c,m)=>c.
some((w,x)=>w!==m[x]),i=t.columns.length!==e.columns.length||t.columns.some((c,m)=>c!==e.columns[m]||n[m]!==this._aligned[m])||
t.sort!==e.sort||t.zone!==e.zone||t.frozen!==e.frozen||t.filtered.size!==e.filtered.size||s(t.formats,e.formats)||s(t.fixed,
e.fixed),r=t.summaries!==e.summaries;this._content=t,this._aligned=n,this._space.style.height=`${t.list.length*ROW_PX}px`,
this.el.setAttribute("aria-rowcount",String(t.list.length+1)),this.el.setAttribute("aria-colcount",String(t.columns.length)),
i?this._drawHead():r&&this._drawSummaries()}draw(){const{list:t}=this._content,e=Math.ceil(this.el.clientHeight/ROW_PX)+
1,n=Math.max(0,Math.min(Math.floor(this.el.scrollTop/ROW_PX),t.length-e)),s=Math.max(0,Math.min(e+1,t.length-n));for(;this.
_pool.length<s;)this._pool.push(this._makeRow());let i=!1,r="";this._pool.forEach((c,m)=>{const w=m<s?t[n+m]:null;c.el.hidden=
w===null,c.row=w,w!==null&&(i=this._fill(c,w,n+m)||i,w===this._active&&(r=c.el.id))}),this._isMeasuringAll=!1,i&&this._setWidths(),
r?this.el.setAttribute("aria-activedescendant",r):this.el.removeAttribute("aria-activedescendant")}open(t){this._active=
t,this._opened=t,this.draw(),t&&this._asked.onOpen(t)}point(t){t!==this._pointed&&(this._pointed=t,this.draw())}reveal(t){
const e=this._content.list.indexOf(t);e>=0&&this._reveal(e)}_makeRow(){const t=element("div",{class:"rxm-row",role:"row",
id:`${this._id}-${this._pool.length}`});return this._space.append(t),{el:t,cells:[],row:null}}_fill(t,e,n){const{el:s,cells:i}=t,
{columns:r,formats:c,frozen:m,kinds:w,selected:x,summaries:M,zone:N}=this._content;let O=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(x.has(e.n)));i.length>r.length;)i.pop()?.el.remove();for(const[
L,F]of r.entries()){i[L]||(i[L]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[L].
el));const Y=i[L],V=cellOf(e,F),D=cellText(V,w.get(F),N),U=c[L]?paintOf(c[L],V,M.get(F)):"",gt=`${cellStyle(V)}${U&&(c[L]===
"bar"?" rxm-bar-cell":" rxm-heat")}${L<m?" rxm-frozen":""}`,At=Y.text!==D||Y.style!==gt;Y.text!==D&&(Y.el.textContent=D,
Y.text=D,Y.el.title&&this._setHint(Y.el,V,D)),Y.style!==gt&&(Y.el.className=gt,Y.style=gt),(Y.paint!==U||Y.isFrozen!==L<
m)&&(Y.el.setAttribute("style",`${U}${L<m?`left: var(--rxm-left-${L})`:""}`),Y.paint=U,Y.isFrozen=L<m),(At||this._isMeasuringAll)&&
(O=this._widen(F,D,gt)||O)}return O}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const r=focusedIn(this._head),c=[...this._head.children].findIndex(x=>x.contains(r)),m=c<0?void 0:this._drawn?.[c];this.
_drawn=t;const w=t.map((x,M)=>{const N=columnTitle(x),O=Math.min(this._ruler.width(N,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(x,Math.max(O,this._widths.get(x)??0));const L=i&&i.name===x?i.direction:0,F=element("button",{type:"but\
ton","data-name":N,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(x),onkeydown:Xt=>this._headKey(Xt,x)},element("span",{class:"rxm-name"},N),e.has(x)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},L?L>0?"\
▲":"▼":"")),Y=traitsOf(s.get(x)).isRight,V=M<n,D={role:"columnheader","aria-colindex":M+1,class:`${Y?"rxm-right":""}${x===
NUMBER?" rxm-number":""}${V?" rxm-frozen":""}`,style:V?`left: var(--rxm-left-${M})`:null,"aria-sort":L?L>0?"ascending":"\
descending":"none"},U=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),gt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});U.addEventListener("click",()=>this._asked.
onMenu(x,At));const At=element("div",D,F,element("div",{class:"rxm-sum"}),U,gt);return At});this._head.replaceChildren(...w),
m!==void 0&&w[t.indexOf(m)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((w,x)=>e[x]??this._widths.get(w)??0),i=w=>e[w]!==void 0||w<n,{tracks:r,
least:c}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",r),this.el.style.setProperty("--rxm-least",`${c}\
px`);let m=0;for(let w=0;w<n;m+=s[w],w+=1)this.el.style.setProperty(`--rxm-left-${w}`,`${m}px`);this.el.classList.toggle(
"rxm-loose",m>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((r,c)=>{const m=this._head.children[c],w=m?.querySelector(".rxm-sum"),x=s.get(r);if(!(m instanceof HTMLElement)||
!w)return;const M=n.get(r)??"",{parts:N,full:O}=x?summaryTexts(x,M):{parts:[],full:""},L=N[0]?Math.min(this._ruler.width(
N[0],"small")+PADDING_PX,MOST_SUM_PX):0;L>(this._widths.get(r)??0)&&(this._widths.set(r,L),i=!0);const F=(e[c]??Math.max(
this._widths.get(r)??0,L))-PADDING_PX,Y=gt=>this._ruler.width(N.slice(0,gt).join(" · "),"small")<=Math.min(F,MOST_PX),V=N.
slice(0,Math.max(1,N.findLastIndex((gt,At)=>Y(At+1))+1)).join(" · "),D=r===NUMBER?"the event's number":O?`${columnTitle(
r)}: ${O}`:columnTitle(r);m.title!==D&&(m.title=D);const U=x?.line.length?linePath(x,LINE.width,LINE.height):"";w.getAttribute(
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
max(1,Math.floor(this.el.clientHeight/ROW_PX)-2),i=e.length-1,r=this._active?e.indexOf(this._active):-1,c=r>=0?r:n?-1:i+
1,w={ArrowDown:c+1,ArrowUp:c-1,PageDown:c+s,PageUp:c-s,Home:0,End:i}[t.key];w!==void 0&&i>=0?(t.preventDefault(),this._active=
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
s=r=>this._seen.findLast(c=>c.at<=n-r)??this._seen[0],i=s(e.total-s(10).total>=20?2:10);return n>i.at?(e.total-i.total)/
(n-i.at):0}},CHOSEN_MS=60,ROWS_MS=1e3,Reporter=class{constructor(t){this._report=t,this._turn=0,this._heard=0,this._view=
"",this._isChosen=!1,this._hasRows=!1,this._sentAt=Number.NEGATIVE_INFINITY,this._timer=void 0}chose(){this._isChosen||(this.
_isChosen=!0,clearTimeout(this._timer),this._timer=setTimeout(()=>this._send(),CHOSEN_MS))}rowsCame(){!this._turn||this.
_hasRows||(this._hasRows=!0,this._wait())}answered([t,e]){return t!==this._view?!1:(this._heard=e,this._wait(),!this._isChosen&&
e===this._turn)}flush(){!this._isChosen&&!(this._turn&&this._hasRows)||(clearTimeout(this._timer),this._send())}dispose(){
clearTimeout(this._timer)}_wait(){this._isChosen||!this._hasRows||this._heard<this._turn||(clearTimeout(this._timer),this.
_timer=setTimeout(()=>this._send(),Math.max(0,this._sentAt+ROWS_MS-performance.now())))}_send(){const t=this._isChosen;this.
_isChosen=this._hasRows=!1,this._turn+=1,this._sentAt=performance.now(),this._view=this._report(this._turn,t)}},PARTS_AT_ONCE=100;
function eventTree(t,e,n,s){const i=element("div",{class:"rxm-tree"});return t.forEach((r,c)=>{i.append(treeNode(r,e[c],
1,n.get(r)??"",s))}),t.length||i.append(element("div",{class:"rxm-leaf rxm-none"},"an event without fields")),i}function treeNode(t,e,n,s,i){
const r=element("span",{class:"rxm-key"},t);if(e===null||typeof e!="object")return element("div",{class:"rxm-leaf"},r,...leafTexts(
e,s,i));const c=Array.isArray(e)?e.map((N,O)=>[String(O),N]):Object.entries(e),m=Array.isArray(e)?`[${c.length}]`:`{${c.
length}}`,w=element("summary",{},r,element("span",{class:"rxm-size"},m)),x=element("details",{class:"rxm-branch"},w),M=()=>{
x.open&&x.childElementCount===1&&addParts(x,c,0,n,i)};return x.addEventListener("toggle",M),x.open=n<3&&c.length<=20,M(),
x}function addParts(t,e,n,s,i){const r=Math.min(e.length,n+PARTS_AT_ONCE);for(const[w,x]of e.slice(n,r))t.append(treeNode(
w,x,s+1,"",i));if(r===e.length)return;const m=element("button",{type:"button",onclick:()=>{m.remove(),addParts(t,e,r,s,i)}},
`${groupedText(e.length-r)} more`);t.append(m)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),r=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:c,unit:m}=traitsOf(e),w=c==="time"?timeText(
t,m,n,!0):c==="duration"?cellText(t,e,n):"";return w&&w!==i&&r.push(element("span",{class:"rxm-said"},w)),r}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},r={zone:"\
local",filter:"",sort:null},c=new Arrangement;let m=!1,w={};const x=new Set;let M=null,N=new Map,O=Number.NEGATIVE_INFINITY,
L=[],F=null,Y=null,V=0,D=[],U={run:"",port:"",first:0};const gt=element("div",{class:"rxm-table",role:"group"}),At=element(
"strong",{class:"rxm-title"}),Xt=element("span"),Bt=element("span",{class:"rxm-state"},Xt),Zt=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});Zt.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const ot=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":Zt.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Mt({filter:ot.value})}),
Ot=menu(gt,"?","How to filter",_s),Ut=Ne("Pause","Hold the rows; what comes is counted",()=>F?.why==="pause"?ve():he("pa\
use")),Ge=Ne("Follow","Stay with the newest rows",()=>F?ve():he("scroll")),Me=element("button",{type:"button",hidden:!0,
onclick:()=>Mt({zone:r.zone==="utc"?"local":"utc"})}),me=menu(gt,"Columns","Columns",We),pe=menu(gt,"Copy","Copy",ts),Qt=menu(
gt,"Download","Download",Hn),an=element("div",{class:"rxm-bar"},At,Bt,element("span",{class:"rxm-grow"}),element("span",
{class:"rxm-filterbox"},ot,Ot.el),Ut,Ge,Me,me.el,pe.el,Qt.el,snapshotButton(t,()=>ie.flush())),qt=new Grid({onSort:ps,onOpen:es,
onPick:()=>he("scroll"),onClose:()=>Y?gs():Ie([]),onSelect:On,onSelectAll:()=>Ie(D),onMenu:Te,onMove:(k,j)=>ae(()=>c.move(
k,j,os())),onWidth:(k,j)=>ae(()=>c.setWidth(k,j)),onScroll:k=>k?ve("scroll"):he("scroll"),onPoint:k=>{const j=k&&!Number.
isNaN(k.at)?k.at:null;ss.point({at:j,port:U.port,...k?{number:U.first+k.n}:{}})}}),Xe=element("div",{class:"rxm-empty"}),
le=element("button",{type:"button",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>ve()}),Se=element(
"div",{class:"rxm-detail",role:"region",hidden:!0}),wn=element("span",{class:"rxm-counts"}),xn=element("span",{class:"rx\
m-thin",title:"More came than can be shown; every event is counted.",hidden:!0}),cn=element("div",{class:"rxm-foot"},wn,
xn,element("span",{class:"rxm-grow"}),le),Fn=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),$e=element(
"div",{class:"rxm-chips",role:"group","aria-label":"Filters of columns",hidden:!0});gt.append(an,Zt,$e,element("div",{class:"\
rxm-body"},qt.el,Xe),Se,cn,Fn);const tt=columnMenu(gt);keepKeys(gt),e.append(gt);function Ne(k,j,q){return element("butt\
on",{type:"button",title:j,"aria-pressed":"false",onclick:q},k)}function We(){const k=c.arranged(n.kinds.keys()).map(fe=>ee(
fe===NUMBER?"# (the event's number)":fe,!c.isHidden(fe),I=>c.hide(fe,!I))),q=ee("Fold away columns that are empty in vie\
w",c.layout.folds,fe=>{c.layout.folds=fe}),Ht=element("button",{type:"button",onclick:()=>{ae(()=>c.restore(void 0)),me.
open(!1),me.button.focus()}},"Reset columns");return[...k,element("hr",{}),q,element("div",{class:"rxm-menurow"},Ht)]}function ee(k,j,q){
const xt=element("input",{type:"checkbox",onchange:()=>ae(()=>q(xt.checked))});return xt.checked=j,element("label",{},xt,
k)}function Te(k,j){const q=n.kinds.get(k)??"",xt=N.get(k),Ht=os(),fe=Ht.indexOf(k),_=c.formatOf(k,w),I=vt=>()=>{const ge=r.
sort?.name===k&&r.sort.direction===vt;Ke(ge?null:{name:k,direction:vt})},z=vt=>r.sort?.name===k&&r.sort.direction===vt,Q=vt=>()=>ae(
()=>Ht[fe+vt]&&c.move(k,Ht[fe+vt],Ht)),J=vt=>()=>ae(()=>c.setFormat(k,vt)),G=c.isFrozen(k);tt.open({title:k===NUMBER?"# \
(the event's number)":k,about:xt?summaryTexts(xt,q).full:"",filter:c.filterOf(k),onFilter:vt=>(ae(()=>c.setFilter(k,vt)),
readColumnFilter(vt,k,r.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",z(1),I(1)],["Sort ▼",z(-1),I(-1)]],...traitsOf(
q).summary==="spark"&&k!==NUMBER?[[["Plain",!_,J("")],["Bars",_==="bar",J("bar")],["Colours",_==="heat",J("heat")]]]:[],
[["◀ Move",null,Q(-1)],["Move ▶",null,Q(1)]],[["Freeze",G,()=>ae(()=>c.freeze(k,!G))],["Hide",null,()=>ae(()=>c.hide(
k,!0))],["Fit width",null,()=>ae(()=>c.setWidth(k,null))]]]},j)}function ts(){return[["JSON",asJson],["CSV",asCsv]].map(
([j,q])=>element("button",{type:"button",onclick:()=>yn(j,q)},`Copy ${groupedText(D.length)} rows as ${j}`))}function Hn(){
return[["JSON Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([j,q,xt,Ht])=>element("but\
ton",{type:"button",onclick:()=>{Qt.open(!1),Qt.button.focus(),download(Ht(D,un()),`${fileName(At.textContent??"","event\
s")}.${q}`,xt),_e(`saved ${groupedText(D.length)} rows as ${j}`)}},`${groupedText(D.length)} rows as ${j}`))}function _s(){
const k=EXAMPLES.flatMap(([j,q])=>[element("span",{class:"rxm-example"},j),element("span",{class:"rxm-why"},q)]);return[
element("div",{class:"rxm-examples"},...k)]}function Mt(k){Object.assign(r,k),c.layout.filter=r.filter,c.layout.sort=r.sort&&
[keyOf(r.sort.name),r.sort.direction],ae(()=>{})}function ae(k){k(),m=!0,Mn(),kn()}function kn(){gt.dataset.told="false",
ie.chose()}function Ie(k){if(!(!k.length&&!x.size)){x.clear();for(const j of k)x.add(j.n);M=k[0]??null,Kt()}}function On(k,j){
const q=M?D.indexOf(M):-1,xt=D.indexOf(k);if(j==="range"&&q>=0&&xt>=0){x.clear();for(const Ht of D.slice(Math.min(q,xt),
Math.max(q,xt)+1))x.add(Ht.n)}else j!=="toggle"&&x.clear(),(j!=="toggle"||!x.delete(k.n))&&x.add(k.n),M=k;Kt()}function Kt(){
x.size>1&&_e(`${groupedText(x.size)} rows selected`),qt.draw(),He(),kn()}function he(k){F&&(F.why===k||k==="scroll")||(F=
{why:k,rows:F?F.rows:n.list(),total:F?F.total:i.total},_e(k==="pause"?"paused":""),Mn())}function ve(k){!F||k&&F.why!==k||
(F=null,_e("following"),Mn(),qt.goHome())}function ps(k){const{sort:j}=r,xt=!j||j.name!==k?{name:k,direction:1}:j.direction>
0?{name:k,direction:-1}:null;Ke(xt)}function Ke(k){const j=k&&k.direction>0?"ascending":"descending";_e(k?`sorted by ${columnTitle(
k.name)}, ${j}`:"in the order of events"),F?.why==="scroll"&&(F=null),Mt({sort:k}),qt.goHome()}function es(k){const j=k.
cells.some(q=>JSON.stringify(q??null).includes("\\u0001c"));Y={row:k,...presentFields(k.shape.names,k.cells),note:j?"sho\
rtened":""},j&&ze.send({do:"event",number:k.n},q=>"event"in q&&q.event===k.n),se(),On(k,"only")}function gs(){Y=null,qt.
open(null),se(),qt.el.focus()}async function yn(k,j){pe.open(!1),pe.button.focus(),await jn(j(D,un()),`${groupedText(D.length)}\
 rows as ${k}`)}async function jn(k,j){try{await navigator.clipboard.writeText(k),ns(`copied ${j}`)}catch{const q=element(
"textarea",{class:"rxm-unseen"});q.value=k,gt.append(q),q.select(),ns(document.execCommand("copy")?`copied ${j}`:"this b\
rowser does not allow to copy"),q.remove()}}let In;function ns(k){clearTimeout(In),pe.button.textContent=k,_e(k),In=setTimeout(
()=>{pe.button.textContent="Copy"},1500)}function _e(k){k&&(Fn.textContent=k)}const ss=timeCursor(Ue,()=>U.run);function Ue({
at:k,port:j,number:q,opens:xt}){const Ht=j===U.port&&q!==void 0,fe=Ht?q-U.first:void 0,_=rowAt(n.list(),{at:k,n:fe})??null;
if(qt.point(_),!(!xt||!Ht)){if(_?.n!==fe){_e(`event ${fe} is not held`);return}he("scroll"),Sn(),qt.open(_),qt.reveal(_)}}
function is(){return c.visible(n.kinds.keys(),emptyColumns(N))}function os(){return is().shown}function un(){return os().
filter(k=>k!==NUMBER)}function Mn(){V=0,O=Number.NEGATIVE_INFINITY,ut.cancel(),Sn()}function Sn(){const k=performance.now();
!r.sort||F||k-V>=RESORT_MS?(V=k,D=F?F.rows:n.list(),rt(),L=D,r.sort&&(D=sorted(D,r.sort.name,r.sort.direction))):setTimeout(
ut,RESORT_MS-(k-V)),k-O>=SUM_MS?(O=k,N=summarize(L,n.kinds)):A||(A=setTimeout(W,SUM_MS-(k-O)));const{shown:q}=is();qt.show(
{list:D,columns:q,kinds:n.kinds,zone:r.zone,sort:r.sort,frozen:q.filter(xt=>c.isFrozen(xt)).length,formats:q.map(xt=>c.formatOf(
xt,w)),fixed:q.map(xt=>c.widthOf(xt)),filtered:new Set(q.filter(xt=>c.filterOf(xt))),selected:x,summaries:N}),F?qt.draw():
qt.goHome(),Tt(),ft(),He(),ie.rowsCame()}let A;function W(){A=void 0,ut()}function rt(){const{test:k,problems:j,remarks:q}=readFilter(
r.filter,r.zone,n.kinds),xt=D.length;k&&(D=D.filter(k));for(const{column:fe,title:_,text:I}of c.filters(n.kinds.keys())){
const z=readColumnFilter(I,fe,r.zone,n.kinds);z.test&&(D=D.filter(z.test)),j.push(...z.problems.map(Q=>`${_}: ${Q}`)),q.
push(...z.remarks.map(Q=>`${_}: ${Q}`))}const Ht=[...j.map(fe=>`not understood, and left out: ${fe}`)];xt&&!D.length&&Ht.
push(...q),Zt.hidden=!Ht.length,setText(Zt,Ht.join(" · ")),Zt.classList.toggle("rxm-wrong",j.length>0),j.length?ot.setAttribute(
"aria-invalid","true"):ot.removeAttribute("aria-invalid")}const ut=oncePerRepaint(Sn);function Tt(){setText(Xt,i.state.text),
Bt.title=i.state.text,Bt.dataset.tone=i.state.tone;const k=F?.why==="pause";setText(Ut,k?"Resume":"Pause"),Ut.title=k?"S\
tay with the newest rows again":"Hold the rows; what comes is counted",Ut.setAttribute("aria-pressed",String(k)),Ge.setAttribute(
"aria-pressed",String(!F)),Ge.hidden=k,Me.hidden=![...n.kinds.values()].some(q=>traitsOf(q).compares==="instant"),setText(
Me,r.zone==="utc"?"Times: UTC":"Times: local"),Me.title=r.zone==="utc"?"Show times in local time":"Show times in UTC";const j=F?
i.total-F.total:0;if(le.hidden=!j,j){const q=`${groupedText(j)} newer ${r.sort?"↑":"↓"}`;setText(le,k?`paused · ${groupedText(
j)} came meanwhile`:q)}Wt()}function Wt(){if(Xe.hidden=D.length>0,D.length)return;const k=i.total>0&&n.length>0,[j,q]=k?
["no row matches the filter",Pt()]:[qe()?"no events came":"no events yet",i.state.hint];Xe.textContent!==j+q&&Xe.replaceChildren(
element("div",{},j),element("div",{class:"rxm-why"},q))}function Pt(){const k=c.filters(n.kinds.keys()).map(({title:j,text:q})=>`${j}\
 ${q}`);return[r.filter.trim(),...k].filter(Boolean).join(" · ")}let ne="";function ft(){const k=c.filters(n.kinds.keys()),
j=JSON.stringify(k.map(({title:q,text:xt})=>[q,xt]));j!==ne&&(ne=j,$e.hidden=!k.length,$e.replaceChildren(...k.map(({column:q,
title:xt,text:Ht})=>{const fe=()=>ae(()=>c.setFilter(q,"")),_=`Remove the filter of ${xt}`;return element("button",{type:"\
button",title:_,"aria-label":_,onclick:fe},`${xt} ${Ht} ×`)})))}function He(){const k=s.perSecond(performance.now()/1e3),
j=[`${groupedText(i.total)} ${i.total===1?"event":"events"}`];qe()||j.push(`${k>=10?groupedText(k):Number(k.toFixed(1))}\
/s`),i.kept>n.limit&&j.push(`last ${groupedText(n.limit)} rows held`),Pt()&&j.push(`${groupedText(D.length)} match`),x.size&&
j.push(`${groupedText(x.size)} selected`);const{folded:q}=is();q.length&&j.push(`${q.length} empty ${q.length===1?"colum\
n":"columns"} folded`),wn.title=q.map(columnTitle).join(", "),setText(wn,j.join(" · "));const xt=i.total-i.kept;if(xn.hidden=
xt<=0,xt<=0)return;const Ht=`${groupedText(xt)} not shown`;setText(xn,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} \
· ${Ht}`:Ht)}function se(){if(Se.hidden=!Y,Se.replaceChildren(),!Y)return;const{row:k,names:j,cells:q,note:xt}=Y,Ht=`Ev\
ent ${k.n}${k.shape.label?` · ${k.shape.label}`:""}`;Se.setAttribute("aria-label",Ht);const fe=()=>jn(jsonObject(j,q),"\
the event");Se.append(element("div",{class:"rxm-bar"},element("strong",{},Ht),element("span",{class:"rxm-why"},xt),element(
"span",{class:"rxm-grow"}),element("button",{type:"button",onclick:fe},"Copy event"),element("button",{type:"button","ar\
ia-label":"Close",title:"Close",onclick:gs},"×")),eventTree(j,q,n.kinds,r.zone))}function qe(){return["ended","failed"].
includes(i.state.tone)}function Je(k,j){"event"in k?rs(k,j):Ce(k,j)}function Ce(k,j){k.shapes&&n.addShapes(k.first_shape??
0,k.shapes),k.kinds&&n.addKinds(k.kinds),k.link&&(U={run:k.link[0],port:k.link[1],first:k.link[2]}),n.add(parseBuffer(j),
timesOf(j)),k.state.text!==i.state.text&&_e(k.state.text),k.one_in!==i.one_in&&k.one_in>1&&_e(`showing 1 in ${k.one_in}`),
k.viewed&&ie.answered(k.viewed)&&(gt.dataset.told="true"),Object.assign(i,{total:k.total,kept:k.kept,one_in:k.one_in,state:k.
state}),s.note(k.at,k.total,performance.now()/1e3),ut()}function rs(k,j){if(!(!Y||Y.row.n!==k.event)){if(k.gone)Y.note="\
shortened; the kernel no longer holds the rest";else{const[q,xt]=parseBuffer(j);Object.assign(Y,presentFields(q,presentCells(
xt)),{note:""})}se()}}function ke(k,j){"event"in k||(k.total<i.total&&(F=null,x.clear(),M=null),w=k.format??{},k.layout&&
!m&&Ze(k.layout),n.limit=k.limit??n.limit,n.clear(),k.total||n.forget(),setText(At,k.label??""),gt.setAttribute("aria-la\
bel",`Events of ${k.label}`),Ce(k,j))}function Ze(k){m=!0,V=0,c.restore(k);const{filter:j,sort:q}=c.layout;ot.value=j,r.
filter=j,q&&(r.sort={name:q[0]==="#"?NUMBER:q[0].slice(1),direction:q[1]})}const ie=new Reporter((k,j)=>{const q=!r.sort&&
!Pt(),xt=F?.rows.at(-1);return ze.send({do:"view",turn:k,chosen:j,numbers:q?null:D.map(Ht=>Ht.n),until:q&&F?xt?.n??-1:null,
columns:un(),hidden:[...n.kinds.keys()].filter(Ht=>Ht!==NUMBER&&c.isHidden(Ht)).map(columnTitle),selected:[...x],layout:c.
layout}),ze.view}),ze=live(t,e,{onSnapshot:ke,onMessage:Je}),bn=setInterval(()=>ze.isShown()&&He(),1e3);return Sn(),()=>{
clearInterval(bn),clearTimeout(In),ut.cancel(),clearTimeout(A),ie.dispose(),ss.dispose();for(const k of[Ot,me,pe,Qt,tt])
k.dispose();qt.dispose(),ze.dispose(),gt.remove()}}var view_default2={initialize,render:render2},HEADS=["times","last","\
step","function","event","error"];function failuresTable(t){const e=element("tr",{},...HEADS.map(s=>element("th",{scope:"\
col"},s))),n=t.length===1?"one kind of failure":`${t.length} kinds of failures`;return element("table",{class:"rxm-p-fai\
lures"},element("caption",{},n),element("thead",{},e),element("tbody",{},...t.map(lineOf2)))}function lineOf2(t){const e=new Date(
Number(BigInt(t.at_ns)/1000000n)),n=element("td",{},t.error);return t.remedy&&!t.error.includes(t.remedy)&&n.append(element(
"div",{class:"rxm-p-remedy"},`Remedy: ${t.remedy}`)),element("tr",{},element("td",{class:"rxm-p-number","data-unit":t.count===
1?" time":" times"},groupedText(t.count)),element("td",{class:"rxm-p-short",title:e.toISOString()},e.toLocaleTimeString(
[],{hour12:!1})),element("td",{class:"rxm-p-short"},t.step),element("td",{class:"rxm-p-code"},t.function||"–"),element(
"td",{class:"rxm-p-code rxm-p-event"},t.event||"–"),n)}function stepFigures(t){const e=[];return t.failures&&e.push([`${countText(
t.failures)} failed`,"bad"]),t.dropped&&e.push([`${countText(t.dropped)} dropped`,"bad"]),t.missed&&e.push([`${countText(
t.missed)} missed`,"warn"]),t.queued&&e.push([`${countText(t.queued)} queued`,t.queued*2>(t.capacity??0)?"warn":""]),t.busy!==
null&&t.busy>=.005&&e.push([`${Math.round(t.busy*100)} % busy`,t.busy>.8?"warn":""]),e}function fitting(t,e){const n=[];
let s=0;for(const i of t){if(s+=i[0].length+3,n.length&&s>e)return[...n,["…",""]];n.push(i)}return n}function sparkPoints(t,e,n,s){
const i=e/Math.max(1,t.length-1),r=c=>n-1-c/s*(n-2);return t.map((c,m)=>`${(m*i).toFixed(1)},${r(c).toFixed(1)}`).join("\
 ")}var LEAST_SCALE=.8,LETTER_PX=6.2,COUNTER_LETTER_PX=5.6,LABEL_PX2=14;function graphOf(t,e){const{boxes:n=[],ports:s=[],
routes:i=[],width:r=0}=t,c=new DOMParser().parseFromString(t.svg??"<svg/>","image/svg+xml").documentElement,m=document.importNode(
c,!0),w=Math.round(r*LEAST_SCALE);m.setAttribute("role","group");function x(D){const U=D?"max-height: 78vh":`max-width: ${r}\
px; min-width: ${w}px`;m.setAttribute("style",`width: 100%; height: auto; ${U}`)}x(!1);const M=m.querySelector("g[transf\
orm]")??m;function N(D,U,gt){D.setAttribute("tabindex","0"),D.setAttribute("role","button"),D.setAttribute("data-tap",U),
D.setAttribute("aria-label",`${gt}: show its last events`),D.addEventListener("click",()=>e(U)),D.addEventListener("keyd\
own",At=>{At.key!=="Enter"&&At.key!==" "||(At.preventDefault(),e(U))})}const O=i.map(D=>{const{x:U,y:gt}=D,At=svgElement(
"text",{class:"rxm-p-rate",x:U,y:gt+3.5,"text-anchor":"middle"}),Xt=svgElement("rect",{class:"paper",x:U-20,y:gt-LABEL_PX2/
2,width:40,height:LABEL_PX2,rx:3}),Bt=svgElement("path",{class:"rxm-p-reach",d:D.way}),Zt=D.port.endsWith("/err"),ot=svgElement(
"g",{class:Zt?"rxm-p-wire rxm-p-err":"rxm-p-wire"},Bt,Xt,At);return N(ot,D.port,`wire from ${D.port} to ${D.target}`),M.
append(ot),{at:s.indexOf(D.port),name:portName(D),x:U,text:At,paper:Xt,wire:ot}}),L=M.querySelectorAll("g.step"),F=n.map(
(D,U)=>{const gt={x:D.x+D.width/2,y:D.y+D.height-7},At=svgElement("text",{class:"rxm-p-counters",...gt,"text-anchor":"mi\
ddle"}),Xt=svgElement("title",{}),Bt=L[U]??svgElement("g",{}),{mark:Zt,hint:ot}=hintMark(D);return Bt.append(At),N(Bt,D.
taps,`${D.kind} ${D.name}`),{group:Bt,line:At,whole:Xt,mark:Zt,hint:ot,room:(D.width-12)/COUNTER_LETTER_PX}});function Y(D){
for(const{at:U,name:gt,x:At,text:Xt,paper:Bt,wire:Zt}of O){const ot=D.rates===null?countText(D.counts[U]):rateText(D.rates[U]),
Ot=gt==="out"?ot:`${gt} ${ot}`;if(Zt.classList.toggle("rxm-p-idle",D.rates!==null&&D.rates[U]<.05),Xt.textContent===Ot)continue;
Xt.textContent=Ot;const Ut=Ot.length*LETTER_PX+8;Bt.setAttribute("width",String(Ut)),Bt.setAttribute("x",String(At-Ut/2))}
D.steps.forEach((U,gt)=>{const{group:At,line:Xt,whole:Bt,mark:Zt,hint:ot,room:Ot}=F[gt];setText(ot,U.hint),U.hint?Zt.isConnected||
At.append(Zt):Zt.remove();const Ut=stepFigures(U),Ge=Ut.map(([me])=>me).join(" · ");if(Bt.textContent===Ge)return;Bt.textContent=
Ge;const Me=fitting(Ut,Ot).map(([me,pe],Qt)=>svgElement("tspan",{class:pe?`rxm-p-${pe}`:""},(Qt?" · ":"")+me));Xt.replaceChildren(
Bt,...Me)})}function V(D){for(const U of m.querySelectorAll("[data-tap]"))U.classList.toggle("rxm-p-tapped",U.getAttribute(
"data-tap")===D)}return{svg:m,write:Y,mark:V,fit:x}}function hintMark(t){const e=svgElement("title",{}),n="fill: var(--r\
xm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-anchor":"middle"};return{hint:e,mark:svgElement(
"text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){return t.port.split("/").pop()??""}var WIDTH=160,
HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.
entries(n)){let r=e.get(s);r||(r=makeRow(s),e.set(s,r),t.append(r.el)),r.add(i)}}}}function makeRow(t){let e=[];const n=svgElement(
"polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement(
"svg",{...s,role:"img"},n),r=element("span",{class:"rxm-p-lagtext"}),c=element("div",{class:"rxm-p-lag"},element("span",
{class:"rxm-p-lagname"},t),i,r);function m(w){e=[...e,...w].slice(-KEPT);const x=e.at(-1);if(!x)return;const[M,N,O]=x,L=e.
map(V=>V[1]),F=Math.max(...L,.001);n.setAttribute("points",sparkPoints(L,WIDTH,HEIGHT,F));const Y=`lag p50 ${lagText(M)}\
 · p99 ${lagText(N)} · max ${lagText(O)}`;r.textContent=Y,i.setAttribute("aria-label",`${t}: ${Y}; p99 of the last two\
 minutes, at most ${lagText(F)}`)}return{el:c,add:m}}var HEADS2=["step","worker","events","queued","p50 ms","p99 ms","ke\
ys","parts","restarts"];function workersTable(t){const e=element("tr",{},...HEADS2.map(n=>element("th",{scope:"col"},n)));
return element("table",{class:"rxm-p-workers"},element("caption",{},captionOf(t)),element("thead",{},e),element("tbody",
{},...t.map(lineOf3)))}function captionOf(t){return t.length===1?"one worker":`${t.length} workers`}function latencyText(t){
return t===null?"–":t<100?t.toFixed(1):groupedText(Math.round(t))}function lineOf3(t){const e=[groupedText(t.events),groupedText(
t.queued),latencyText(t.p50_ms),latencyText(t.p99_ms)];return e.push(groupedText(t.keys),groupedText(t.parts)),element("\
tr",{},element("td",{},t.step),element("td",{},t.worker),...e.map(n=>element("td",{class:"rxm-p-number"},n)),element("td",
{class:t.restarts?"rxm-p-number rxm-p-warn":"rxm-p-number"},groupedText(t.restarts)))}var HINT="Click a step or a wire t\
o see its last events.";function render3({model:t,el:e}){let n=null,s=null,i="",r=[],c=()=>{};const m=element("span",{class:"\
rxm-p-status",role:"status"}),w=element("span",{class:"rxm-p-uptime"}),x=element("strong",{class:"rxm-p-name"}),M="stop \
the sources; what is under way runs on",N=me("Pause",M,()=>Se(n?.status==="paused"?"resume":"pause")),O=me("Step","while\
 paused: let one event in from each source",()=>le({do:"step"})),L=me("Stop","stop the sources, let what is under way ar\
rive, end",()=>Se("stop")),F=element("span",{class:"rxm-p-gap"}),Y=me("Full screen","the graph as large as the screen (E\
scape ends it)",pe),V=element("span",{class:"rxm-p-buttons"},N,O,L,Y,snapshotButton(t)),D=element("div",{class:"rxm-p-he\
ad"},x,m,w,F,V),U=element("div",{class:"rxm-p-graph"}),gt=element("p",{class:"rxm-p-hint"},HINT),At=element("div",{class:"\
rxm-p-notes"}),Xt=element("div",{class:"rxm-p-lags"}),Bt=element("div",{}),Zt=element("div",{class:"rxm-p-report",role:"\
alert",hidden:!0}),ot=element("div",{class:"rxm-p-taphead"}),Ot=element("div"),Ut=element("div",{class:"rxm-p-tap",hidden:!0},
ot,Ot),Ge=element("div",{class:"rxm-p-failing"});e.classList.add("rxm-panel"),e.append(D,U,At,gt,Xt,Bt,Zt,Ut,Ge),keepKeys(
e);const Me=lagsOf(Xt);function me(tt,Ne,We){return element("button",{type:"button",title:Ne,onclick:We},tt)}function pe(){
document.fullscreenElement?document.exitFullscreen():Qt()?an(!1):e.requestFullscreen?e.requestFullscreen().catch(()=>an(
!0)):an(!0)}function Qt(){return e.classList.contains("rxm-p-full")}function an(tt){e.classList.toggle("rxm-p-full",tt),
setText(Y,tt?"Leave full screen":"Full screen"),s?.fit(tt)}const qt=()=>an(e.matches(":fullscreen")),Xe=tt=>tt.key==="Es\
cape"&&Qt()&&an(!1);e.addEventListener("fullscreenchange",qt),e.addEventListener("keydown",Xe);function le(tt){$e.send(tt,
Ne=>!!Ne.heard||Ne.over)}function Se(tt){le({do:tt})}function wn(tt){le(tt===i?{do:"untap"}:{do:"tap",port:tt})}async function xn(tt){
if((tt?.model??"")===(Ut.dataset.model??"")||(c(),c=()=>{},Ut.dataset.model=tt?.model??"",i=tt?.port??"",s?.mark(i),Ut.hidden=
!tt,Ot.replaceChildren(),!tt))return;ot.replaceChildren(element("span",{},"what passes ",element("code",{},tt.port)),me(
"Close","Look no longer",()=>le({do:"untap"})));const Ne=await showChild(t,tt,Ot);Ut.dataset.model===tt.model?c=Ne:Ne()}
function cn(tt){n=tt;const Ne=tt.exit_status?`, exit status ${tt.exit_status}`:"",We=tt.failures?` · ${countText(tt.failures)}\
 failure${tt.failures===1?"":"s"}`:"";setText(m,tt.status+Ne),m.dataset.status=tt.status,setText(w,`${tt.over?"after":"f\
or"} ${uptimeText(tt.uptime_s)}${We}`);const ee=tt.status==="paused";setText(N,ee?"Resume":"Pause"),N.title=ee?"let the \
sources go on":M,N.disabled=tt.over||!(ee||tt.status==="running"),O.disabled=tt.over||!ee,L.disabled=tt.over||tt.status===
"draining",setText(gt,tt.over?"It has ended: the figures are totals.":HINT),s?.write(tt),Fn(tt),Me.add(tt.lags),Bt.replaceChildren(
...tt.workers.length?[workersTable(tt.workers)]:[]),Zt.hidden=!tt.report.length,Zt.replaceChildren(...tt.report.map(Te=>element(
"div",{},`left behind: ${Te}`))),tt.failing&&Ge.replaceChildren(...tt.failing.length?[failuresTable(tt.failing)]:[]),tt.
tap!==void 0&&xn(tt.tap)}function Fn({boxes:tt,steps:Ne}){tt&&(r=tt.map(ee=>ee.name));const We=Ne.flatMap((ee,Te)=>ee.hint?
[[r[Te],` ${ee.hint}`]]:[]);We.flat().join("")!==At.textContent&&At.replaceChildren(...We.map(([ee,Te])=>element("div",{
role:"note"},element("strong",{},ee),Te)))}const $e=live(t,e,{onSnapshot(tt){setText(x,tt.flow??""),s=graphOf(tt,wn),U.replaceChildren(
s.svg),s.mark(i),s.fit(Qt()),Me.clear(),cn(tt)},onMessage:cn});return()=>{c(),e.removeEventListener("fullscreenchange",qt),
e.removeEventListener("keydown",Xe),e.classList.remove("rxm-p-full"),$e.dispose()}}async function showChild(t,e,n){const s=t.
widget_manager;if(!s?.get_model||!s.create_view)return view_default2.render({model:innerModel(t,e.model),el:n})??(()=>{});
const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(i.el),i.trigger?.("displayed"),()=>i.remove()}
function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,(r,c)=>{r?.inner&&r.model===e&&i(r.inner,c)}),
t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"inner",content:s})}}var view_default3={initialize,
render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,n=Object.getOwnPropertyNames,
s=Object.prototype.hasOwnProperty,i=(o,a)=>{for(var f in a)t(o,f,{get:a[f],enumerable:!0})},r=(o,a,f,u)=>{if(a&&typeof a==
"object"||typeof a=="function")for(let d of n(a))!s.call(o,d)&&d!==f&&t(o,d,{get:()=>a[d],enumerable:!(u=e(a,d))||u.enumerable});
return o},c=o=>r(t({},"__esModule",{value:!0}),o),m={};i(m,{default:()=>vn});var w="uplot",x="u-hz",M="u-vt",N="u-title",
O="u-wrap",L="u-under",F="u-over",Y="u-axis",V="u-off",D="u-select",U="u-cursor-x",gt="u-cursor-y",At="u-cursor-pt",Xt="\
u-legend",Bt="u-live",Zt="u-inline",ot="u-series",Ot="u-marker",Ut="u-label",Ge="u-value",Me="width",me="height",pe="bot\
tom",Qt="left",an="right",qt="#000",Xe=qt+"0",le="mousemove",Se="mousedown",wn="mouseup",xn="mouseenter",cn="mouseleave",
Fn="dblclick",$e="resize",tt="scroll",Ne="change",We="dppxchange",ee="--",Te=typeof window<"u",ts=Te?document:null,Hn=Te?
window:null,_s=Te?navigator:null,Mt,ae;function kn(){let o=devicePixelRatio;Mt!=o&&(Mt=o,ae&&ss(Ne,ae,kn),ae=matchMedia(
`(min-resolution: ${Mt-.001}dppx) and (max-resolution: ${Mt+.001}dppx)`),_e(Ne,ae,kn),Hn.dispatchEvent(new CustomEvent(We)))}
function Ie(o,a){if(a!=null){let f=o.classList;!f.contains(a)&&f.add(a)}}function On(o,a){let f=o.classList;f.contains(a)&&
f.remove(a)}function Kt(o,a,f){o.style[a]=f+"px"}function he(o,a,f,u){let d=ts.createElement(o);return a!=null&&Ie(d,a),
f?.insertBefore(d,u),d}function ve(o,a){return he("div",o,a)}var ps=new WeakMap;function Ke(o,a,f,u,d){let y="translate("+
a+"px,"+f+"px)",b=ps.get(o);y!=b&&(o.style.transform=y,ps.set(o,y),a<0||f<0||a>u||f>d?Ie(o,V):On(o,V))}var es=new WeakMap;
function gs(o,a,f){let u=a+f,d=es.get(o);u!=d&&(es.set(o,u),o.style.background=a,o.style.borderColor=f)}var yn=new WeakMap;
function jn(o,a,f,u){let d=a+""+f,y=yn.get(o);d!=y&&(yn.set(o,d),o.style.height=f+"px",o.style.width=a+"px",o.style.marginLeft=
u?-a/2+"px":0,o.style.marginTop=u?-f/2+"px":0)}var In={passive:!0},ns={...In,capture:!0};function _e(o,a,f,u){a.addEventListener(
o,f,u?ns:In)}function ss(o,a,f,u){a.removeEventListener(o,f,In)}Te&&kn();function Ue(o,a,f,u){let d;f=f||0,u=u||a.length-
1;let y=u<=2147483647;for(;u-f>1;)d=y?f+u>>1:Ze((f+u)/2),a[d]<o?f=d:u=d;return o-a[f]<=a[u]-o?f:u}function is(o){return(a,f,u)=>{
let d=-1,y=-1;for(let b=f;b<=u;b++)if(o(a[b])){d=b;break}for(let b=u;b>=f;b--)if(o(a[b])){y=b;break}return[d,y]}}var os=o=>o!=
null,un=o=>o!=null&&o>0,Mn=is(os),Sn=is(un);function A(o,a,f,u=0,d=!1){let y=d?Sn:Mn,b=d?un:os;[a,f]=y(o,a,f);let $=o[a],
E=o[a];if(a>-1)if(u==1)$=o[a],E=o[f];else if(u==-1)$=o[f],E=o[a];else for(let T=a;T<=f;T++){let B=o[T];b(B)&&(B<$?$=B:B>
E&&(E=B))}return[$??I,E??-I]}function W(o,a,f,u){let d=q(o),y=q(a);o==a&&(d==-1?(o*=f,a/=f):(o/=f,a*=f));let b=f==10?xt:
Ht,$=d==1?Ze:ze,E=y==1?ze:Ze,T=$(b(ke(o))),B=E(b(ke(a))),C=j(f,T),R=j(f,B);return f==10&&(T<0&&(C=ce(C,-T)),B<0&&(R=ce(R,
-B))),u||f==2?(o=C*d,a=R*y):(o=Si(o,C),a=ls(a,R)),[o,a]}function rt(o,a,f,u){let d=W(o,a,f,u);return o==0&&(d[0]=0),a==0&&
(d[1]=0),d}var ut=.1,Tt={mode:3,pad:ut},Wt={pad:0,soft:null,mode:0},Pt={min:Wt,max:Wt};function ne(o,a,f,u){return $i(f)?
se(o,a,f):(Wt.pad=f,Wt.soft=u?0:null,Wt.mode=u?3:0,se(o,a,Pt))}function ft(o,a){return o??a}function He(o,a,f){for(a=ft(
a,0),f=ft(f,o.length-1);a<=f;){if(o[a]!=null)return!0;a++}return!1}function se(o,a,f){let u=f.min,d=f.max,y=ft(u.pad,0),
b=ft(d.pad,0),$=ft(u.hard,-I),E=ft(d.hard,I),T=ft(u.soft,I),B=ft(d.soft,-I),C=ft(u.mode,0),R=ft(d.mode,0),ht=a-o,at=xt(ht),
dt=k(ke(o),ke(a)),Rt=xt(dt),$t=ke(Rt-at);(ht<1e-24||$t>10)&&(ht=0,(o==0||a==0)&&(ht=1e-24,C==2&&T!=I&&(y=0),R==2&&B!=-I&&
(b=0)));let X=ht||dt||1e3,kt=xt(X),Z=j(10,Ze(kt)),zt=X*(ht==0?o==0?.1:1:y),ct=ce(Si(o-zt,Z/10),24),jt=o>=T&&(C==1||C==3&&
ct<=T||C==2&&ct>=T)?T:I,Et=k($,ct<jt&&o>=jt?jt:bn(jt,ct)),Yt=X*(ht==0?a==0?.1:1:b),mt=ce(ls(a+Yt,Z/10),24),st=a<=B&&(R==
1||R==3&&mt>=B||R==2&&mt<=B)?B:-I,wt=bn(E,mt>st&&a<=st?st:k(st,mt));return Et==wt&&Et==0&&(wt=100),[Et,wt]}var qe=new Intl.
NumberFormat(Te?_s.language:"en-US"),Je=o=>qe.format(o),Ce=Math,rs=Ce.PI,ke=Ce.abs,Ze=Ce.floor,ie=Ce.round,ze=Ce.ceil,bn=Ce.
min,k=Ce.max,j=Ce.pow,q=Ce.sign,xt=Ce.log10,Ht=Ce.log2,fe=(o,a=1)=>Ce.sinh(o)*a,_=(o,a=1)=>Ce.asinh(o/a),I=1/0;function z(o){
return(xt((o^o>>31)-(o>>31))|0)+1}function Q(o,a,f){return bn(k(o,a),f)}function J(o){return typeof o=="function"}function G(o){
return J(o)?o:()=>o}var vt=()=>{},ge=o=>o,hn=(o,a)=>a,Le=o=>null,Qe=o=>!0,fn=(o,a)=>o==a,tn=/\.\d*?(?=9{6,}|0{6,})/gm,Ee=o=>{
if(Oo(o)||ks.has(o))return o;let a=`${o}`,f=a.match(tn);if(f==null)return o;let u=f[0].length-1;if(a.indexOf("e-")!=-1){
let[d,y]=a.split("e");return+`${Ee(d)}e${y}`}return ce(o,u)};function $n(o,a){return Ee(ce(Ee(o/a))*a)}function ls(o,a){
return Ee(ze(Ee(o/a))*a)}function Si(o,a){return Ee(Ze(Ee(o/a))*a)}function ce(o,a=0){if(Oo(o))return o;let f=10**a,u=o*
f*(1+Number.EPSILON);return ie(u)/f}var ks=new Map;function Ao(o){return((""+o).split(".")[1]||"").length}function di(o,a,f,u){
let d=[],y=u.map(Ao);for(let b=a;b<f;b++){let $=ke(b),E=ce(j(o,b),$);for(let T=0;T<u.length;T++){let B=o==10?+`${u[T]}e${b}`:
u[T]*E,C=(b>=0?0:$)+(b>=y[T]?0:y[T]),R=o==10?B:ce(B,C);d.push(R),ks.set(R,C)}}return d}var mi={},Yi=[],js=[null,null],ys=Array.
isArray,Oo=Number.isInteger,ol=o=>o===void 0;function Io(o){return typeof o=="string"}function $i(o){let a=!1;if(o!=null){
let f=o.constructor;a=f==null||f==Object}return a}function rl(o){return o!=null&&typeof o=="object"}var ll=Object.getPrototypeOf(
Uint8Array),Co="__proto__";function Bs(o,a=$i){let f;if(ys(o)){let u=o.find(d=>d!=null);if(ys(u)||a(u)){f=Array(o.length);
for(let d=0;d<o.length;d++)f[d]=Bs(o[d],a)}else f=o.slice()}else if(o instanceof ll)f=o.slice();else if(a(o)){f={};for(let u in o)
u!=Co&&(f[u]=Bs(o[u],a))}else f=o;return f}function je(o){let a=arguments;for(let f=1;f<a.length;f++){let u=a[f];for(let d in u)
d!=Co&&($i(o[d])?je(o[d],Bs(u[d])):o[d]=Bs(u[d]))}return o}var al=0,cl=1,ul=2;function hl(o,a,f){for(let u=0,d,y=-1;u<a.
length;u++){let b=a[u];if(b>y){for(d=b-1;d>=0&&o[d]==null;)o[d--]=null;for(d=b+1;d<f&&o[d]==null;)o[y=d++]=null}}}function fl(o,a){
if(pl(o)){let b=o[0].slice();for(let $=1;$<o.length;$++)b.push(...o[$].slice(1));return gl(b[0])||(b=ml(b)),b}let f=new Set;
for(let b=0;b<o.length;b++){let $=o[b][0],E=$.length;for(let T=0;T<E;T++)f.add($[T])}let u=[Array.from(f).sort((b,$)=>b-
$)],d=u[0].length,y=new Map;for(let b=0;b<d;b++)y.set(u[0][b],b);for(let b=0;b<o.length;b++){let $=o[b],E=$[0];for(let T=1;T<
$.length;T++){let B=$[T],C=Array(d).fill(void 0),R=a?a[b][T]:cl,ht=[];for(let at=0;at<B.length;at++){let dt=B[at],Rt=y.get(
E[at]);dt===null?R!=al&&(C[Rt]=dt,R==ul&&ht.push(Rt)):C[Rt]=dt}hl(C,ht,d),u.push(C)}}return u}var dl=typeof queueMicrotask>
"u"?o=>Promise.resolve().then(o):queueMicrotask;function ml(o){let a=o[0],f=a.length,u=Array(f);for(let y=0;y<u.length;y++)
u[y]=y;u.sort((y,b)=>a[y]-a[b]);let d=[];for(let y=0;y<o.length;y++){let b=o[y],$=Array(f);for(let E=0;E<f;E++)$[E]=b[u[E]];
d.push($)}return d}function pl(o){let a=o[0][0],f=a.length;for(let u=1;u<o.length;u++){let d=o[u][0];if(d.length!=f)return!1;
if(d!=a){for(let y=0;y<f;y++)if(d[y]!=a[y])return!1}}return!0}function gl(o,a=100){let f=o.length;if(f<=1)return!0;let u=0,
d=f-1;for(;u<=d&&o[u]==null;)u++;for(;d>=u&&o[d]==null;)d--;if(d<=u)return!0;let y=k(1,Ze((d-u+1)/a));for(let b=o[u],$=u+
y;$<=d;$+=y){let E=o[$];if(E!=null){if(E<=b)return!1;b=E}}return!0}var Lo=["January","February","March","April","May","J\
une","July","August","September","October","November","December"],Fo=["Sunday","Monday","Tuesday","Wednesday","Thursday",
"Friday","Saturday"];function Po(o){return o.slice(0,3)}var wl=Fo.map(Po),xl=Lo.map(Po),bl={MMMM:Lo,MMM:xl,WWWW:Fo,WWW:wl};
function pi(o){return(o<10?"0":"")+o}function vl(o){return(o<10?"00":o<100?"0":"")+o}var _l={YYYY:o=>o.getFullYear(),YY:o=>(o.
getFullYear()+"").slice(2),MMMM:(o,a)=>a.MMMM[o.getMonth()],MMM:(o,a)=>a.MMM[o.getMonth()],MM:o=>pi(o.getMonth()+1),M:o=>o.
getMonth()+1,DD:o=>pi(o.getDate()),D:o=>o.getDate(),WWWW:(o,a)=>a.WWWW[o.getDay()],WWW:(o,a)=>a.WWW[o.getDay()],HH:o=>pi(
o.getHours()),H:o=>o.getHours(),h:o=>{let a=o.getHours();return a==0?12:a>12?a-12:a},AA:o=>o.getHours()>=12?"PM":"AM",aa:o=>o.
getHours()>=12?"pm":"am",a:o=>o.getHours()>=12?"p":"a",mm:o=>pi(o.getMinutes()),m:o=>o.getMinutes(),ss:o=>pi(o.getSeconds()),
s:o=>o.getSeconds(),fff:o=>vl(o.getMilliseconds())};function Gi(o,a){a=a||bl;let f=[],u=/\{([a-z]+)\}|[^{]+/gi,d;for(;d=
u.exec(o);)f.push(d[0][0]=="{"?_l[d[1]]:d[0]);return y=>{let b="";for(let $=0;$<f.length;$++)b+=typeof f[$]=="string"?f[$]:
f[$](y,a);return b}}var kl=new Intl.DateTimeFormat().resolvedOptions().timeZone;function yl(o,a){let f;return a=="UTC"||
a=="Etc/UTC"?f=new Date(+o+o.getTimezoneOffset()*6e4):a==kl?f=o:(f=new Date(o.toLocaleString("en-US",{timeZone:a})),f.setMilliseconds(
o.getMilliseconds())),f}var Ro=o=>o%1==0,Ni=[1,2,2.5,5],Ml=di(10,-32,0,Ni),zo=di(10,0,32,Ni),Sl=zo.filter(Ro),As=Ml.concat(
zo),Ki=`
`,Do="{YYYY}",Wo=Ki+Do,Ho="{M}/{D}",gi=Ki+Ho,Ti=gi+"/{YY}",jo="{aa}",$l="{h}:{mm}",Ys=$l+jo,Bo=Ki+Ys,Yo=":{ss}",te=null;
function Go(o){let a=o*1e3,f=a*60,u=f*60,d=u*24,y=d*30,b=d*365,$=(o==1?di(10,0,3,Ni).filter(Ro):di(10,-3,0,Ni)).concat([
a,a*5,a*10,a*15,a*30,f,f*5,f*10,f*15,f*30,u,u*2,u*3,u*4,u*6,u*8,u*12,d,d*2,d*3,d*4,d*5,d*6,d*7,d*8,d*9,d*10,d*15,y,y*2,y*
3,y*4,y*6,b,b*2,b*5,b*10,b*25,b*50,b*100]),E=[[b,Do,te,te,te,te,te,te,1],[d*28,"{MMM}",Wo,te,te,te,te,te,1],[d,Ho,Wo,te,
te,te,te,te,1],[u,"{h}"+jo,Ti,te,gi,te,te,te,1],[f,Ys,Ti,te,gi,te,te,te,1],[a,Yo,Ti+" "+Ys,te,gi+" "+Ys,te,Bo,te,1],[o,Yo+
".{fff}",Ti+" "+Ys,te,gi+" "+Ys,te,Bo,te,1]];function T(B){return(C,R,ht,at,dt,Rt)=>{let $t=[],X=dt>=b,kt=dt>=y&&dt<b,Z=B(
ht),zt=ce(Z*o,3),ct=Ui(Z.getFullYear(),X?0:Z.getMonth(),kt||X?1:Z.getDate()),jt=ce(ct*o,3);if(kt||X){let Et=kt?dt/y:0,Yt=X?
dt/b:0,mt=zt==jt?zt:ce(Ui(ct.getFullYear()+Yt,ct.getMonth()+Et,1)*o,3),st=new Date(ie(mt/o)),wt=st.getFullYear(),bt=st.getMonth();
for(let Dt=0;mt<=at;Dt++){let yt=Ui(wt+Yt*Dt,bt+Et*Dt,1),It=yt-B(ce(yt*o,3));mt=ce((+yt+It)*o,3),mt<=at&&$t.push(mt)}}else{
let Et=dt>=d?d:dt,Yt=Ze(ht)-Ze(zt),mt=jt+Yt+ls(zt-jt,Et);$t.push(mt);let st=B(mt),wt=st.getHours()+st.getMinutes()/f+st.
getSeconds()/u,bt=dt/u,Dt=C.axes[R]._space,yt=Rt/Dt;for(;mt=ce(mt+dt,o==1?0:3),!(mt>at);)if(bt>1){let It=Ze(ce(wt+bt,6))%
24,Ft=B(mt).getHours()-It;Ft>1&&(Ft=-1),mt-=Ft*u,wt=(wt+bt)%24;let Fe=$t[$t.length-1];ce((mt-Fe)/dt,3)*yt>=.7&&$t.push(mt)}else
$t.push(mt)}return $t}}return[$,E,T]}var[Nl,Tl,El]=Go(1),[Al,Ol,Il]=Go(.001);di(2,-53,53,[1]);function Ko(o,a){return o.
map(f=>f.map((u,d)=>d==0||d==8||u==null?u:a(d==1||f[8]==0?u:f[1]+u)))}function Uo(o,a){return(f,u,d,y,b)=>{let $=a.find(
at=>b>=at[0])||a[a.length-1],E,T,B,C,R,ht;return u.map(at=>{let dt=o(at),Rt=dt.getFullYear(),$t=dt.getMonth(),X=dt.getDate(),
kt=dt.getHours(),Z=dt.getMinutes(),zt=dt.getSeconds(),ct=Rt!=E&&$[2]||$t!=T&&$[3]||X!=B&&$[4]||kt!=C&&$[5]||Z!=R&&$[6]||
zt!=ht&&$[7]||$[1];return E=Rt,T=$t,B=X,C=kt,R=Z,ht=zt,ct(dt)})}}function Cl(o,a){let f=Gi(a);return(u,d,y,b,$)=>d.map(E=>f(
o(E)))}function Ui(o,a,f){return new Date(o,a,f)}function Vo(o,a){return a(o)}var Ll="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Xo(o,a){
return(f,u,d,y)=>y==null?ee:a(o(u))}function Fl(o,a){let f=o.series[a];return f.width?f.stroke(o,a):f.points.width?f.points.
stroke(o,a):null}function Pl(o,a){return o.series[a].fill(o,a)}var Rl={show:!0,live:!0,isolate:!1,mount:vt,markers:{show:!0,
width:2,stroke:Fl,fill:Pl,dash:"solid"},idx:null,idxs:null,values:[]};function zl(o,a){let f=o.cursor.points,u=ve(),d=f.
size(o,a);Kt(u,Me,d),Kt(u,me,d);let y=d/-2;Kt(u,"marginLeft",y),Kt(u,"marginTop",y);let b=f.width(o,a,d);return b&&Kt(u,
"borderWidth",b),u}function Dl(o,a){let f=o.series[a].points;return f._fill||f._stroke}function Wl(o,a){let f=o.series[a].
points;return f._stroke||f._fill}function Hl(o,a){return o.series[a].points.size}var Vi=[0,0];function jl(o,a,f){return Vi[0]=
a,Vi[1]=f,Vi}function Ei(o,a,f,u=!0){return d=>{d.button==0&&(!u||d.target==a)&&f(d)}}function Xi(o,a,f,u=!0){return d=>{
(!u||d.target==a)&&f(d)}}var Bl={show:!0,x:!0,y:!0,lock:!1,move:jl,points:{one:!1,show:zl,size:Hl,width:0,stroke:Wl,fill:Dl},
bind:{mousedown:Ei,mouseup:Ei,click:Ei,dblclick:Ei,mousemove:Xi,mouseleave:Xi,mouseenter:Xi},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(o,a)=>{a.stopPropagation(),a.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(o,a,f,u,d)=>u-
d,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},qo={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},qi=je({},qo,{filter:hn}),Jo=je({},qi,{size:10}),Zo=je({},qo,{show:!1}),Ji='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Qo="bold "+Ji,tr=1.5,er={show:!0,scale:"x",stroke:qt,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:2,grid:qi,ticks:Jo,border:Zo,font:Ji,lineGap:tr,rotate:0},Yl="\
Value",Gl="Time",nr={show:!0,scale:"x",auto:!1,sorted:1,min:I,max:-I,idxs:[]};function Kl(o,a,f,u,d){return a.map(y=>y==
null?"":Je(y))}function Ul(o,a,f,u,d,y,b){let $=[],E=ks.get(d)||0;f=b?f:ce(ls(f,d),E);for(let T=f;T<=u;T=ce(T+d,E))$.push(
Object.is(T,-0)?0:T);return $}function Zi(o,a,f,u,d,y,b){let $=[],E=o.scales[o.axes[a].scale].log,T=E==10?xt:Ht,B=Ze(T(f));
d=j(E,B),E==10&&(d=As[Ue(d,As)]);let C=f,R=d*E;E==10&&(R=As[Ue(R,As)]);do $.push(C),C=C+d,E==10&&!ks.has(C)&&(C=ce(C,ks.
get(d))),C>=R&&(d=C,R=d*E,E==10&&(R=As[Ue(R,As)]));while(C<=u);return $}function Vl(o,a,f,u,d,y,b){let $=o.scales[o.axes[a].
scale].asinh,E=u>$?Zi(o,a,k($,f),u,d):[$],T=u>=0&&f<=0?[0]:[];return(f<-$?Zi(o,a,k($,-u),-f,d):[$]).reverse().map(B=>-B).
concat(T,E)}var sr=/./,Xl=/[12357]/,ql=/[125]/,ir=/1/,Qi=(o,a,f,u)=>o.map((d,y)=>a==4&&d==0||y%u==0&&f.test(d.toExponential()[d<
0?1:0])?d:null);function Jl(o,a,f,u,d){let y=o.axes[f],b=y.scale,$=o.scales[b],E=o.valToPos,T=y._space,B=E(10,b),C=E(9,b)-
B>=T?sr:E(7,b)-B>=T?Xl:E(5,b)-B>=T?ql:ir;if(C==ir){let R=ke(E(1,b)-B);if(R<T)return Qi(a.slice().reverse(),$.distr,C,ze(
T/R)).reverse()}return Qi(a,$.distr,C,1)}function Zl(o,a,f,u,d){let y=o.axes[f],b=y.scale,$=y._space,E=o.valToPos,T=ke(E(
1,b)-E(2,b));return T<$?Qi(a.slice().reverse(),3,sr,ze($/T)).reverse():a}function Ql(o,a,f,u){return u==null?ee:a==null?
"":Je(a)}var or={show:!0,scale:"y",stroke:qt,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:3,
grid:qi,ticks:Jo,border:Zo,font:Ji,lineGap:tr,rotate:0};function ta(o,a){let f=3+(o||1)*2;return ce(f*a,3)}function ea(o,a){
let{scale:f,idxs:u}=o.series[0],d=o._data[0],y=o.valToPos(d[u[0]],f,!0),b=o.valToPos(d[u[1]],f,!0),$=ke(b-y),E=o.series[a],
T=$/(E.points.space*Mt);return u[1]-u[0]<=T}var rr={scale:null,auto:!0,sorted:0,min:I,max:-I},lr=(o,a,f,u,d)=>d,ar={show:!0,
auto:!0,sorted:0,gaps:lr,alpha:1,facets:[je({},rr,{scale:"x"}),je({},rr,{scale:"y"})]},cr={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:lr,alpha:1,points:{show:ea,filter:null},values:null,min:I,max:-I,idxs:[],path:null,clip:null};function na(o,a,f,u,d){
return f/10}var ur={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sa=je({},ur,{time:!1,ori:1}),hr={};
function fr(o,a){let f=hr[o];return f||(f={key:o,plots:[],sub(u){f.plots.push(u)},unsub(u){f.plots=f.plots.filter(d=>d!=
u)},pub(u,d,y,b,$,E,T){for(let B=0;B<f.plots.length;B++)f.plots[B]!=d&&f.plots[B].pub(u,d,y,b,$,E,T)}},o!=null&&(hr[o]=f)),
f}var Gs=1,to=2;function Os(o,a,f){let u=o.mode,d=o.series[a],y=u==2?o._data[a]:o._data,b=o.scales,$=o.bbox,E=y[0],T=u==
2?y[1]:y[a],B=u==2?b[d.facets[0].scale]:b[o.series[0].scale],C=u==2?b[d.facets[1].scale]:b[d.scale],R=$.left,ht=$.top,at=$.
width,dt=$.height,Rt=o.valToPosH,$t=o.valToPosV;return B.ori==0?f(d,E,T,B,C,Rt,$t,R,ht,at,dt,Oi,Ks,Ci,pr,wr):f(d,E,T,B,C,
$t,Rt,ht,R,dt,at,Ii,Us,so,gr,xr)}function eo(o,a){let f=0,u=0,d=ft(o.bands,Yi);for(let y=0;y<d.length;y++){let b=d[y];b.
series[0]==a?f=b.dir:b.series[1]==a&&(b.dir==1?u|=1:u|=2)}return[f,u==1?-1:u==2?1:u==3?2:0]}function ia(o,a,f,u,d){let y=o.
mode,b=o.series[a],$=y==2?b.facets[1].scale:b.scale,E=o.scales[$];return d==-1?E.min:d==1?E.max:E.distr==3?E.dir==1?E.min:
E.max:0}function ws(o,a,f,u,d,y){return Os(o,a,(b,$,E,T,B,C,R,ht,at,dt,Rt)=>{let $t=b.pxRound,X=T.dir*(T.ori==0?1:-1),kt=T.
ori==0?Ks:Us,Z,zt;X==1?(Z=f,zt=u):(Z=u,zt=f);let ct=$t(C($[Z],T,dt,ht)),jt=$t(R(E[Z],B,Rt,at)),Et=$t(C($[zt],T,dt,ht)),Yt=$t(
R(y==1?B.max:B.min,B,Rt,at)),mt=new Path2D(d);return kt(mt,Et,Yt),kt(mt,ct,Yt),kt(mt,ct,jt),mt})}function Ai(o,a,f,u,d,y){
let b=null;if(o.length>0){b=new Path2D;let $=a==0?Ci:so,E=f;for(let C=0;C<o.length;C++){let R=o[C];if(R[1]>R[0]){let ht=R[0]-
E;ht>0&&$(b,E,u,ht,u+y),E=R[1]}}let T=f+d-E,B=10;T>0&&$(b,E,u-B/2,T,u+y+B)}return b}function oa(o,a,f){let u=o[o.length-
1];u&&u[0]==a?u[1]=f:o.push([a,f])}function no(o,a,f,u,d,y,b){let $=[],E=o.length;for(let T=d==1?f:u;T>=f&&T<=u;T+=d)if(a[T]===
null){let B=T,C=T;if(d==1)for(;++T<=u&&a[T]===null;)C=T;else for(;--T>=f&&a[T]===null;)C=T;let R=y(o[B]),ht=C==B?R:y(o[C]),
at=B-d;R=b<=0&&at>=0&&at<E?y(o[at]):R;let dt=C+d;ht=b>=0&&dt>=0&&dt<E?y(o[dt]):ht,ht>=R&&$.push([R,ht])}return $}function dr(o){
return o==0?ge:o==1?ie:a=>$n(a,o)}function mr(o){let a=o==0?Oi:Ii,f=o==0?(d,y,b,$,E,T)=>{d.arcTo(y,b,$,E,T)}:(d,y,b,$,E,T)=>{
d.arcTo(b,y,E,$,T)},u=o==0?(d,y,b,$,E)=>{d.rect(y,b,$,E)}:(d,y,b,$,E)=>{d.rect(b,y,E,$)};return(d,y,b,$,E,T=0,B=0)=>{T==
0&&B==0?u(d,y,b,$,E):(T=bn(T,$/2,E/2),B=bn(B,$/2,E/2),a(d,y+T,b),f(d,y+$,b,y+$,b+E,T),f(d,y+$,b+E,y,b+E,B),f(d,y,b+E,y,b,
B),f(d,y,b,y+$,b,T),d.closePath())}}var Oi=(o,a,f)=>{o.moveTo(a,f)},Ii=(o,a,f)=>{o.moveTo(f,a)},Ks=(o,a,f)=>{o.lineTo(a,
f)},Us=(o,a,f)=>{o.lineTo(f,a)},Ci=mr(0),so=mr(1),pr=(o,a,f,u,d,y)=>{o.arc(a,f,u,d,y)},gr=(o,a,f,u,d,y)=>{o.arc(f,a,u,d,
y)},wr=(o,a,f,u,d,y,b)=>{o.bezierCurveTo(a,f,u,d,y,b)},xr=(o,a,f,u,d,y,b)=>{o.bezierCurveTo(f,a,d,u,b,y)};function br(o){
return(a,f,u,d,y)=>Os(a,f,(b,$,E,T,B,C,R,ht,at,dt,Rt)=>{let{pxRound:$t,points:X}=b,kt,Z;T.ori==0?(kt=Oi,Z=pr):(kt=Ii,Z=gr);
let zt=ce(X.width*Mt,3),ct=(X.size-X.width)/2*Mt,jt=ce(ct*2,3),Et=new Path2D,Yt=new Path2D,{left:mt,top:st,width:wt,height:bt}=a.
bbox;Ci(Yt,mt-jt,st-jt,wt+jt*2,bt+jt*2);let Dt=yt=>{if(E[yt]!=null){let It=$t(C($[yt],T,dt,ht)),Ft=$t(R(E[yt],B,Rt,at));
kt(Et,It+ct,Ft),Z(Et,It,Ft,ct,0,rs*2)}};if(y)y.forEach(Dt);else for(let yt=u;yt<=d;yt++)Dt(yt);return{stroke:zt>0?Et:null,
fill:Et,clip:Yt,flags:Gs|to}})}function vr(o){return(a,f,u,d,y,b)=>{u!=d&&(y!=u&&b!=u&&o(a,f,u),y!=d&&b!=d&&o(a,f,d),o(a,
f,b))}}var ra=vr(Ks),la=vr(Us);function _r(o){let a=ft(o?.alignGaps,0);return(f,u,d,y)=>Os(f,u,(b,$,E,T,B,C,R,ht,at,dt,Rt)=>{
[d,y]=Mn(E,d,y);let $t=b.pxRound,X=wt=>$t(C(wt,T,dt,ht)),kt=wt=>$t(R(wt,B,Rt,at)),Z,zt;T.ori==0?(Z=Ks,zt=ra):(Z=Us,zt=la);
let ct=T.dir*(T.ori==0?1:-1),jt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Gs},Et=jt.stroke,Yt=!1;
if(y-d>=dt*4){let wt=Ct=>f.posToVal(Ct,T.key,!0),bt=null,Dt=null,yt,It,Ft,Fe=X($[ct==1?d:y]),dn=X($[d]),de=X($[y]),oe=wt(
ct==1?dn+1:de-1);for(let Ct=ct==1?d:y;Ct>=d&&Ct<=y;Ct+=ct){let _t=$[Ct],Be=(ct==1?_t<oe:_t>oe)?Fe:X(_t),De=E[Ct];Be==Fe?
De!=null?(It=De,bt==null?(Z(Et,Be,kt(It)),yt=bt=Dt=It):It<bt?bt=It:It>Dt&&(Dt=It)):De===null&&(Yt=!0):(bt!=null&&zt(Et,Fe,
kt(bt),kt(Dt),kt(yt),kt(It)),De!=null?(It=De,Z(Et,Be,kt(It)),bt=Dt=yt=It):(bt=Dt=null,De===null&&(Yt=!0)),Fe=Be,oe=wt(Fe+
ct))}bt!=null&&bt!=Dt&&Ft!=Fe&&zt(Et,Fe,kt(bt),kt(Dt),kt(yt),kt(It))}else for(let wt=ct==1?d:y;wt>=d&&wt<=y;wt+=ct){let bt=E[wt];
bt===null?Yt=!0:bt!=null&&Z(Et,X($[wt]),kt(bt))}let[mt,st]=eo(f,u);if(b.fill!=null||mt!=0){let wt=jt.fill=new Path2D(Et),
bt=b.fillTo(f,u,b.min,b.max,mt),Dt=kt(bt),yt=X($[d]),It=X($[y]);ct==-1&&([It,yt]=[yt,It]),Z(wt,It,Dt),Z(wt,yt,Dt)}if(!b.
spanGaps){let wt=[];Yt&&wt.push(...no($,E,d,y,ct,X,a)),jt.gaps=wt=b.gaps(f,u,d,y,wt),jt.clip=Ai(wt,T.ori,ht,at,dt,Rt)}return st!=
0&&(jt.band=st==2?[ws(f,u,d,y,Et,-1),ws(f,u,d,y,Et,1)]:ws(f,u,d,y,Et,st)),jt})}function aa(o){let a=ft(o.align,1),f=ft(o.
ascDesc,!1),u=ft(o.alignGaps,0),d=ft(o.extend,!1);return(y,b,$,E)=>Os(y,b,(T,B,C,R,ht,at,dt,Rt,$t,X,kt)=>{[$,E]=Mn(C,$,E);
let Z=T.pxRound,{left:zt,width:ct}=y.bbox,jt=de=>Z(at(de,R,X,Rt)),Et=de=>Z(dt(de,ht,kt,$t)),Yt=R.ori==0?Ks:Us,mt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Gs},st=mt.stroke,wt=R.dir*(R.ori==0?1:-1),bt=Et(C[wt==1?$:E]),Dt=jt(B[wt==
1?$:E]),yt=Dt,It=Dt;d&&a==-1&&(It=zt,Yt(st,It,bt)),Yt(st,Dt,bt);for(let de=wt==1?$:E;de>=$&&de<=E;de+=wt){let oe=C[de];if(oe==
null)continue;let Ct=jt(B[de]),_t=Et(oe);a==1?Yt(st,Ct,bt):Yt(st,yt,_t),Yt(st,Ct,_t),bt=_t,yt=Ct}let Ft=yt;d&&a==1&&(Ft=
zt+ct,Yt(st,Ft,bt));let[Fe,dn]=eo(y,b);if(T.fill!=null||Fe!=0){let de=mt.fill=new Path2D(st),oe=T.fillTo(y,b,T.min,T.max,
Fe),Ct=Et(oe);Yt(de,Ft,Ct),Yt(de,It,Ct)}if(!T.spanGaps){let de=[];de.push(...no(B,C,$,E,wt,jt,u));let oe=T.width*Mt/2,Ct=f||
a==1?oe:-oe,_t=f||a==-1?-oe:oe;de.forEach(Be=>{Be[0]+=Ct,Be[1]+=_t}),mt.gaps=de=T.gaps(y,b,$,E,de),mt.clip=Ai(de,R.ori,Rt,
$t,X,kt)}return dn!=0&&(mt.band=dn==2?[ws(y,b,$,E,st,-1),ws(y,b,$,E,st,1)]:ws(y,b,$,E,st,dn)),mt})}function kr(o,a,f,u,d,y,b=I){
if(o.length>1){let $=null;for(let E=0,T=1/0;E<o.length;E++)if(a[E]!==void 0){if($!=null){let B=ke(o[E]-o[$]);B<T&&(T=B,b=
ke(f(o[E],u,d,y)-f(o[$],u,d,y)))}$=E}}return b}function ca(o){o=o||mi;let a=ft(o.size,[.6,I,1]),f=o.align||0,u=o.gap||0,
d=o.radius;d=d==null?[0,0]:typeof d=="number"?[d,0]:d;let y=G(d),b=1-a[0],$=ft(a[1],I),E=ft(a[2],1),T=ft(o.disp,mi),B=ft(
o.each,ht=>{}),{fill:C,stroke:R}=T;return(ht,at,dt,Rt)=>Os(ht,at,($t,X,kt,Z,zt,ct,jt,Et,Yt,mt,st)=>{let wt=$t.pxRound,bt=f,
Dt=u*Mt,yt=$*Mt,It=E*Mt,Ft,Fe;Z.ori==0?[Ft,Fe]=y(ht,at):[Fe,Ft]=y(ht,at);let dn=Z.dir*(Z.ori==0?1:-1),de=Z.ori==0?Ci:so,
oe=Z.ori==0?B:(it,ue,mn,Js,Ls,cs,Fs)=>{B(it,ue,mn,Ls,Js,Fs,cs)},Ct=ft(ht.bands,Yi).find(it=>it.series[0]==at),_t=Ct!=null?
Ct.dir:0,Be=$t.fillTo(ht,at,$t.min,$t.max,_t),De=wt(jt(Be,zt,st,Yt)),Ve,Ae,Xn,Pn=mt,Oe=wt($t.width*Mt),as=!1,xs=null,Bn=null,
Ms=null,Vs=null;C!=null&&(Oe==0||R!=null)&&(as=!0,xs=C.values(ht,at,dt,Rt),Bn=new Map,new Set(xs).forEach(it=>{it!=null&&
Bn.set(it,new Path2D)}),Oe>0&&(Ms=R.values(ht,at,dt,Rt),Vs=new Map,new Set(Ms).forEach(it=>{it!=null&&Vs.set(it,new Path2D)})));
let{x0:Xs,size:wi}=T;if(Xs!=null&&wi!=null){bt=1,X=Xs.values(ht,at,dt,Rt),Xs.unit==2&&(X=X.map(ue=>ht.posToVal(Et+ue*mt,
Z.key,!0)));let it=wi.values(ht,at,dt,Rt);wi.unit==2?Ae=it[0]*mt:Ae=ct(it[0],Z,mt,Et)-ct(0,Z,mt,Et),Pn=kr(X,kt,ct,Z,mt,Et,
Pn),Xn=Pn-Ae+Dt}else Pn=kr(X,kt,ct,Z,mt,Et,Pn),Xn=Pn*b+Dt,Ae=Pn-Xn;Xn<1&&(Xn=0),Oe>=Ae/2&&(Oe=0),Xn<5&&(wt=ge);let Li=Xn>
0,Is=Pn-Xn-(Li?Oe:0);Ae=wt(Q(Is,It,yt)),Ve=(bt==0?Ae/2:bt==dn?0:Ae)-bt*dn*((bt==0?Dt/2:0)+(Li?Oe/2:0));let Nn={stroke:null,
fill:null,clip:null,band:null,gaps:null,flags:0},qs=as?null:new Path2D,bs=null;if(Ct!=null)bs=ht.data[Ct.series[1]];else{
let{y0:it,y1:ue}=T;it!=null&&ue!=null&&(kt=ue.values(ht,at,dt,Rt),bs=it.values(ht,at,dt,Rt))}let Cs=Ft*Ae,Lt=Fe*Ae;for(let it=dn==
1?dt:Rt;it>=dt&&it<=Rt;it+=dn){let ue=kt[it];if(ue==null)continue;if(bs!=null){let Cn=bs[it]??0;if(ue-Cn==0)continue;De=
jt(Cn,zt,st,Yt)}let mn=Z.distr!=2||T!=null?X[it]:it,Js=ct(mn,Z,mt,Et),Ls=jt(ft(ue,Be),zt,st,Yt),cs=wt(Js-Ve),Fs=wt(k(Ls,
De)),Rn=wt(bn(Ls,De)),Yn=Fs-Rn;if(ue!=null){let Cn=ue<0?Lt:Cs,qn=ue<0?Cs:Lt;as?(Oe>0&&Ms[it]!=null&&de(Vs.get(Ms[it]),cs,
Rn+Ze(Oe/2),Ae,k(0,Yn-Oe),Cn,qn),xs[it]!=null&&de(Bn.get(xs[it]),cs,Rn+Ze(Oe/2),Ae,k(0,Yn-Oe),Cn,qn)):de(qs,cs,Rn+Ze(Oe/
2),Ae,k(0,Yn-Oe),Cn,qn),oe(ht,at,it,cs-Oe/2,Rn,Ae+Oe,Yn)}}return Oe>0?Nn.stroke=as?Vs:qs:as||(Nn._fill=$t.width==0?$t._fill:
$t._stroke??$t._fill,Nn.width=0),Nn.fill=as?Bn:qs,Nn})}function ua(o,a){let f=ft(a?.alignGaps,0);return(u,d,y,b)=>Os(u,d,
($,E,T,B,C,R,ht,at,dt,Rt,$t)=>{[y,b]=Mn(T,y,b);let X=$.pxRound,kt=Ft=>X(R(Ft,B,Rt,at)),Z=Ft=>X(ht(Ft,C,$t,dt)),zt,ct,jt;
B.ori==0?(zt=Oi,jt=Ks,ct=wr):(zt=Ii,jt=Us,ct=xr);let Et=B.dir*(B.ori==0?1:-1),Yt=kt(E[Et==1?y:b]),mt=Yt,st=[],wt=[];for(let Ft=Et==
1?y:b;Ft>=y&&Ft<=b;Ft+=Et)if(T[Ft]!=null){let Fe=E[Ft],dn=kt(Fe);st.push(mt=dn),wt.push(Z(T[Ft]))}let bt={stroke:o(st,wt,
zt,jt,ct,X),fill:null,clip:null,band:null,gaps:null,flags:Gs},Dt=bt.stroke,[yt,It]=eo(u,d);if($.fill!=null||yt!=0){let Ft=bt.
fill=new Path2D(Dt),Fe=$.fillTo(u,d,$.min,$.max,yt),dn=Z(Fe);jt(Ft,mt,dn),jt(Ft,Yt,dn)}if(!$.spanGaps){let Ft=[];Ft.push(
...no(E,T,y,b,Et,kt,f)),bt.gaps=Ft=$.gaps(u,d,y,b,Ft),bt.clip=Ai(Ft,B.ori,at,dt,Rt,$t)}return It!=0&&(bt.band=It==2?[ws(
u,d,y,b,Dt,-1),ws(u,d,y,b,Dt,1)]:ws(u,d,y,b,Dt,It)),bt})}function ha(o){return ua(fa,o)}function fa(o,a,f,u,d,y){let b=o.
length;if(b<2)return null;let $=new Path2D;if(f($,o[0],a[0]),b==2)u($,o[1],a[1]);else{let E=Array(b),T=Array(b-1),B=Array(
b-1),C=Array(b-1);for(let R=0;R<b-1;R++)B[R]=a[R+1]-a[R],C[R]=o[R+1]-o[R],T[R]=B[R]/C[R];E[0]=T[0];for(let R=1;R<b-1;R++)
T[R]===0||T[R-1]===0||T[R-1]>0!=T[R]>0?E[R]=0:(E[R]=3*(C[R-1]+C[R])/((2*C[R]+C[R-1])/T[R-1]+(C[R]+2*C[R-1])/T[R]),isFinite(
E[R])||(E[R]=0));E[b-1]=T[b-2];for(let R=0;R<b-1;R++)d($,o[R]+C[R]/3,a[R]+E[R]*C[R]/3,o[R+1]-C[R]/3,a[R+1]-E[R+1]*C[R]/3,
o[R+1],a[R+1])}return $}var io=new Set;function yr(){for(let o of io)o.syncRect(!0)}Te&&(_e($e,Hn,yr),_e(tt,Hn,yr,!0),_e(
We,Hn,()=>{vn.pxRatio=Mt}));var da=_r(),ma=br();function Mr(o,a,f,u){return(u?[o[0],o[1]].concat(o.slice(2)):[o[0]].concat(
o.slice(1))).map((d,y)=>oo(d,y,a,f))}function pa(o,a){return o.map((f,u)=>u==0?{}:je({},a,f))}function oo(o,a,f,u){return je(
{},a==0?f:u,o)}function Sr(o,a,f){return a==null?js:[a,f]}var ga=Sr;function wa(o,a,f){return a==null?js:ne(a,f,ut,!0)}function $r(o,a,f,u){
return a==null?js:W(a,f,o.scales[u].log,!1)}var xa=$r;function Nr(o,a,f,u){return a==null?js:rt(a,f,o.scales[u].log,!1)}
var ba=Nr;function va(o,a,f,u,d){let y=k(z(o),z(a)),b=a-o,$=Ue(d/u*b,f);do{let E=f[$],T=u*E/b;if(T>=d&&y+(E<5?ks.get(E):
0)<=17)return[E,T]}while(++$<f.length);return[0,0]}function Tr(o){let a,f;return o=o.replace(/(\d+)px/,(u,d)=>(a=ie((f=+d)*
Mt))+"px"),[o,a,f]}function _a(o){o.show&&[o.font,o.labelFont].forEach(a=>{let f=ce(a[2]*Mt,1);a[0]=a[0].replace(/[0-9.]+px/,
f+"px"),a[1]=f})}function vn(o,a,f){let u={mode:ft(o.mode,1)},d=u.mode;function y(l,h,p,g){let v=h.valToPct(l);return g+
p*(h.dir==-1?1-v:v)}function b(l,h,p,g){let v=h.valToPct(l);return g+p*(h.dir==-1?v:1-v)}function $(l,h,p,g){return h.ori==
0?y(l,h,p,g):b(l,h,p,g)}u.valToPosH=y,u.valToPosV=b;let E=!1;u.status=0;let T=u.root=ve(w);if(o.id!=null&&(T.id=o.id),Ie(
T,o.class),o.title){let l=ve(N,T);l.textContent=o.title}let B=he("canvas"),C=u.ctx=B.getContext("2d"),R=ve(O,T);_e("clic\
k",R,l=>{l.target===at&&(we!=ai||ye!=ci)&&gn.click(u,l)},!0);let ht=u.under=ve(L,R);R.appendChild(B);let at=u.over=ve(F,
R);o=Bs(o);let dt=+ft(o.pxAlign,1),Rt=dr(dt);(o.plugins||[]).forEach(l=>{l.opts&&(o=l.opts(u,o)||o)});let $t=o.ms||.001,
X=u.series=d==1?Mr(o.series||[],nr,cr,!1):pa(o.series||[null],ar),kt=u.axes=Mr(o.axes||[],er,or,!0),Z=u.scales={},zt=u.bands=
o.bands||[];zt.forEach(l=>{l.fill=G(l.fill||null),l.dir=ft(l.dir,-1)});let ct=d==2?X[1].facets[0].scale:X[0].scale,jt={axes:Ra,
series:Ia},Et=(o.drawOrder||["axes","series"]).map(l=>jt[l]);function Yt(l){let h=l.distr==3?p=>xt(p>0?p:l.clamp(u,p,l.min,
l.max,l.key)):l.distr==4?p=>_(p,l.asinh):l.distr==100?p=>l.fwd(p):p=>p;return p=>{let g=h(p),{_min:v,_max:S}=l,P=S-v;return(g-
v)/P}}function mt(l){let h=Z[l];if(h==null){let p=(o.scales||mi)[l]||mi;if(p.from!=null){mt(p.from);let g=je({},Z[p.from],
p,{key:l});g.valToPct=Yt(g),Z[l]=g}else{h=Z[l]=je({},l==ct?ur:sa,p),h.key=l;let g=h.time,v=h.range,S=ys(v);if((l!=ct||d==
2&&!g)&&(S&&(v[0]==null||v[1]==null)&&(v={min:v[0]==null?Tt:{mode:1,hard:v[0],soft:v[0]},max:v[1]==null?Tt:{mode:1,hard:v[1],
soft:v[1]}},S=!1),!S&&$i(v))){let P=v;v=(H,K,et)=>K==null?js:ne(K,et,P)}h.range=G(v||(g?ga:l==ct?h.distr==3?xa:h.distr==
4?ba:Sr:h.distr==3?$r:h.distr==4?Nr:wa)),h.auto=G(S?!1:h.auto),h.clamp=G(h.clamp||na),h._min=h._max=null,h.valToPct=Yt(h)}}}
mt("x"),mt("y"),d==1&&X.forEach(l=>{mt(l.scale)}),kt.forEach(l=>{mt(l.scale)});for(let l in o.scales)mt(l);let st=Z[ct],
wt=st.distr,bt,Dt;st.ori==0?(Ie(T,x),bt=y,Dt=b):(Ie(T,M),bt=b,Dt=y);let yt={};for(let l in Z){let h=Z[l];(h.min!=null||h.
max!=null)&&(yt[l]={min:h.min,max:h.max},h.min=h.max=null)}let It=o.tzDate||(l=>new Date(ie(l/$t))),Ft=o.fmtDate||Gi,Fe=$t==
1?El(It):Il(It),dn=Uo(It,Ko($t==1?Tl:Ol,Ft)),de=Xo(It,Vo(Ll,Ft)),oe=[],Ct=u.legend=je({},Rl,o.legend),_t=u.cursor=je({},
Bl,{drag:{y:d==2}},o.cursor),Be=Ct.show,De=_t.show,Ve=Ct.markers;Ct.idxs=oe,Ve.width=G(Ve.width),Ve.dash=G(Ve.dash),Ve.stroke=
G(Ve.stroke),Ve.fill=G(Ve.fill);let Ae,Xn,Pn,Oe=[],as=[],xs,Bn=!1,Ms={};if(Ct.live){let l=X[1]?X[1].values:null;Bn=l!=null,
xs=Bn?l(u,1,0):{_:0};for(let h in xs)Ms[h]=ee}if(Be)if(Ae=he("table",Xt,T),Pn=he("tbody",null,Ae),Ct.mount(u,Ae),Bn){Xn=
he("thead",null,Ae,Pn);let l=he("tr",null,Xn);he("th",null,l);for(var Vs in xs)he("th",Ut,l).textContent=Vs}else Ie(Ae,Zt),
Ct.live&&Ie(Ae,Bt);let Xs={show:!0},wi={show:!1};function Li(l,h){if(h==0&&(Bn||!Ct.live||d==2))return js;let p=[],g=he(
"tr",ot,Pn,Pn.childNodes[h]);Ie(g,l.class),l.show||Ie(g,V);let v=he("th",null,g);if(Ve.show){let H=ve(Ot,v);if(h>0){let K=Ve.
width(u,h);K&&(H.style.border=K+"px "+Ve.dash(u,h)+" "+Ve.stroke(u,h)),H.style.background=Ve.fill(u,h)}}let S=ve(Ut,v);l.
label instanceof HTMLElement?S.appendChild(l.label):S.textContent=l.label,h>0&&(Ve.show||(S.style.color=l.width>0?Ve.stroke(
u,h):Ve.fill(u,h)),Nn("click",v,H=>{if(_t._lock)return;Rs(H);let K=X.indexOf(l);if((H.ctrlKey||H.metaKey)!=Ct.isolate){let et=X.
some((nt,lt)=>lt>0&&lt!=K&&nt.show);X.forEach((nt,lt)=>{lt>0&&hs(lt,et?lt==K?Xs:wi:Xs,!0,Ye.setSeries)})}else hs(K,{show:!l.
show},!0,Ye.setSeries)},!1),Qs&&Nn(xn,v,H=>{_t._lock||(Rs(H),hs(X.indexOf(l),hi,!0,Ye.setSeries))},!1));for(var P in xs){
let H=he("td",Ge,g);H.textContent="--",p.push(H)}return[g,p]}let Is=new Map;function Nn(l,h,p,g=!0){let v=Is.get(h)||{},
S=_t.bind[l](u,h,p,g);S&&(_e(l,h,v[l]=S),Is.set(h,v))}function qs(l,h,p){let g=Is.get(h)||{};for(let v in g)(l==null||v==
l)&&(ss(v,h,g[v]),delete g[v]);l==null&&Is.delete(h)}let bs=0,Cs=0,Lt=0,it=0,ue=0,mn=0,Js=ue,Ls=mn,cs=Lt,Fs=it,Rn=0,Yn=0,
Cn=0,qn=0;u.bbox={};let ro=!1,Fi=!1,Zs=!1,Ps=!1,Pi=!1,Gn=!1;function lo(l,h,p){(p||l!=u.width||h!=u.height)&&Er(l,h),ii(
!1),Zs=!0,Fi=!0,oi()}function Er(l,h){u.width=bs=Lt=l,u.height=Cs=it=h,ue=mn=0,Sa(),$a();let p=u.bbox;Rn=p.left=$n(ue*Mt,
.5),Yn=p.top=$n(mn*Mt,.5),Cn=p.width=$n(Lt*Mt,.5),qn=p.height=$n(it*Mt,.5)}let ka=3;function ya(){let l=!1,h=0;for(;!l;){
h++;let p=Fa(h),g=Pa(h);l=h==ka||p&&g,l||(Er(u.width,u.height),Fi=!0)}}function Ma({width:l,height:h}){lo(l,h)}u.setSize=
Ma;function Sa(){let l=!1,h=!1,p=!1,g=!1;kt.forEach((v,S)=>{if(v.show&&v._show){let{side:P,_size:H}=v,K=P%2,et=v.label!=
null?v.labelSize:0,nt=H+et;nt>0&&(K?(Lt-=nt,P==3?(ue+=nt,g=!0):p=!0):(it-=nt,P==0?(mn+=nt,l=!0):h=!0))}}),zs[0]=l,zs[1]=
p,zs[2]=h,zs[3]=g,Lt-=Ss[1]+Ss[3],ue+=Ss[3],it-=Ss[2]+Ss[0],mn+=Ss[0]}function $a(){let l=ue+Lt,h=mn+it,p=ue,g=mn;function v(S,P){
switch(S){case 1:return l+=P,l-P;case 2:return h+=P,h-P;case 3:return p-=P,p+P;case 0:return g-=P,g+P}}kt.forEach((S,P)=>{
if(S.show&&S._show){let H=S.side;S._pos=v(H,S._size),S.label!=null&&(S._lpos=v(H,S.labelSize))}})}if(_t.dataIdx==null){let l=_t.
hover,h=l.skip=new Set(l.skip??[]);h.add(void 0);let p=l.prox=G(l.prox),g=l.bias??=0;_t.dataIdx=(v,S,P,H)=>{if(S==0)return P;
let K=P,et=p(v,S,P,H)??I,nt=et>=0&&et<I,lt=st.ori==0?Lt:it,Nt=_t.left,Jt=a[0],Vt=a[S];if(h.has(Vt[P])){K=null;let Gt=null,
St=null,pt;if(g==0||g==-1)for(pt=P;Gt==null&&pt-- >0;)h.has(Vt[pt])||(Gt=pt);if(g==0||g==1)for(pt=P;St==null&&pt++<Vt.length;)
h.has(Vt[pt])||(St=pt);if(Gt!=null||St!=null)if(nt){let be=Gt==null?-1/0:bt(Jt[Gt],st,lt,0),Pe=St==null?1/0:bt(Jt[St],st,
lt,0),ln=Nt-be,re=Pe-Nt;ln<=re?ln<=et&&(K=Gt):re<=et&&(K=St)}else K=St==null?Gt:Gt==null?St:P-Gt<=St-P?Gt:St}else nt&&ke(
Nt-bt(Jt[P],st,lt,0))>et&&(K=null);return K}}let Rs=l=>{_t.event=l};_t.idxs=oe,_t._lock=!1;let _n=_t.points;_n.show=G(_n.
show),_n.size=G(_n.size),_n.stroke=G(_n.stroke),_n.width=G(_n.width),_n.fill=G(_n.fill);let us=u.focus=je({},o.focus||{alpha:.3},
_t.focus),Qs=us.prox>=0,ti=Qs&&_n.one,Kn=[],ei=[],ni=[];function Ar(l,h){let p=_n.show(u,h);if(p instanceof HTMLElement)
return Ie(p,At),Ie(p,l.class),Ke(p,-10,-10,Lt,it),at.insertBefore(p,Kn[h]),p}function Or(l,h){if(d==1||h>0){let p=d==1&&
Z[l.scale].time,g=l.value;l.value=p?Io(g)?Xo(It,Vo(g,Ft)):g||de:g||Ql,l.label=l.label||(p?Gl:Yl)}if(ti||h>0){l.width=l.width==
null?1:l.width,l.paths=l.paths||da||Le,l.fillTo=G(l.fillTo||ia),l.pxAlign=+ft(l.pxAlign,dt),l.pxRound=dr(l.pxAlign),l.stroke=
G(l.stroke||null),l.fill=G(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let p=ta(k(1,l.width),1),g=l.points=je(
{},{size:p,width:k(1,p*.2),stroke:l.stroke,space:p*2,paths:ma,_stroke:null,_fill:null},l.points);g.show=G(g.show),g.filter=
G(g.filter),g.fill=G(g.fill),g.stroke=G(g.stroke),g.paths=G(g.paths),g.pxAlign=l.pxAlign}if(Be){let p=Li(l,h);Oe.splice(
h,0,p[0]),as.splice(h,0,p[1]),Ct.values.push(null)}if(De){oe.splice(h,0,null);let p=null;ti?h==0&&(p=Ar(l,h)):h>0&&(p=Ar(
l,h)),Kn.splice(h,0,p),ei.splice(h,0,0),ni.splice(h,0,0)}rn("addSeries",h)}function Na(l,h){h=h??X.length,l=d==1?oo(l,h,
nr,cr):oo(l,h,{},ar),X.splice(h,0,l),Or(X[h],h)}u.addSeries=Na;function Ta(l){if(X.splice(l,1),Be){Ct.values.splice(l,1),
as.splice(l,1);let h=Oe.splice(l,1)[0];qs(null,h.firstChild),h.remove()}De&&(oe.splice(l,1),Kn.splice(l,1)[0].remove(),ei.
splice(l,1),ni.splice(l,1)),rn("delSeries",l)}u.delSeries=Ta;let zs=[!1,!1,!1,!1];function Ea(l,h){if(l._show=l.show,l.show){
let p=l.side%2,g=Z[l.scale];g==null&&(l.scale=p?X[1].scale:ct,g=Z[l.scale]);let v=g.time;l.size=G(l.size),l.space=G(l.space),
l.rotate=G(l.rotate),ys(l.incrs)&&l.incrs.forEach(P=>{!ks.has(P)&&ks.set(P,Ao(P))}),l.incrs=G(l.incrs||(g.distr==2?Sl:v?
$t==1?Nl:Al:As)),l.splits=G(l.splits||(v&&g.distr==1?Fe:g.distr==3?Zi:g.distr==4?Vl:Ul)),l.stroke=G(l.stroke),l.grid.stroke=
G(l.grid.stroke),l.ticks.stroke=G(l.ticks.stroke),l.border.stroke=G(l.border.stroke);let S=l.values;l.values=ys(S)&&!ys(
S[0])?G(S):v?ys(S)?Uo(It,Ko(S,Ft)):Io(S)?Cl(It,S):S||dn:S||Kl,l.filter=G(l.filter||(g.distr>=3&&g.log==10?Jl:g.distr==3&&
g.log==2?Zl:hn)),l.font=Tr(l.font),l.labelFont=Tr(l.labelFont),l._size=l.size(u,null,h,0),l._space=l._rotate=l._incrs=l.
_found=l._splits=l._values=null,l._size>0&&(zs[h]=!0,l._el=ve(Y,R))}}function xi(l,h,p,g){let[v,S,P,H]=p,K=h%2,et=0;return K==
0&&(H||S)&&(et=h==0&&!v||h==2&&!P?ie(er.size/3):0),K==1&&(v||P)&&(et=h==1&&!S||h==3&&!H?ie(or.size/2):0),et}let Ir=u.padding=
(o.padding||[xi,xi,xi,xi]).map(l=>G(ft(l,xi))),Ss=u._padding=Ir.map((l,h)=>l(u,h,zs,0)),pn,en=null,nn=null,Ri=d==1?X[0].
idxs:null,Jn=null,bi=!1;function Cr(l,h){if(a=l??[],u.data=u._data=a,d==2){pn=0;for(let p=1;p<X.length;p++)pn+=a[p][0].length}else{
a.length==0&&(u.data=u._data=a=[[]]),Jn=a[0],pn=Jn.length;let p=a;if(wt==2){p=a.slice();let g=p[0]=Array(pn);for(let v=0;v<
pn;v++)g[v]=v}u._data=a=p}if(ii(!0),rn("setData"),wt==2&&(Zs=!0),h!==!1){let p=st;p.auto(u,bi)?ao():Ns(ct,p.min,p.max),Ps=
Ps||_t.left>=0,Gn=!0,oi()}}u.setData=Cr;function ao(){bi=!0;let l,h;d==1&&(pn>0?(en=Ri[0]=0,nn=Ri[1]=pn-1,l=a[0][en],h=a[0][nn],
wt==2?(l=en,h=nn):l==h&&(wt==3?[l,h]=W(l,l,st.log,!1):wt==4?[l,h]=rt(l,l,st.log,!1):st.time?h=l+ie(86400/$t):[l,h]=ne(l,
h,ut,!0))):(en=Ri[0]=l=null,nn=Ri[1]=h=null)),Ns(ct,l,h)}let zi,si,co,uo,ho,fo,mo,po,go,Ln;function Lr(l,h,p,g,v,S){l??=
Xe,p??=Yi,g??="butt",v??=Xe,S??="round",l!=zi&&(C.strokeStyle=zi=l),v!=si&&(C.fillStyle=si=v),h!=co&&(C.lineWidth=co=h),
S!=ho&&(C.lineJoin=ho=S),g!=fo&&(C.lineCap=fo=g),p!=uo&&C.setLineDash(uo=p)}function Fr(l,h,p,g){h!=si&&(C.fillStyle=si=
h),l!=mo&&(C.font=mo=l),p!=po&&(C.textAlign=po=p),g!=go&&(C.textBaseline=go=g)}function wo(l,h,p,g,v=0){if(g.length>0&&l.
auto(u,bi)&&(h==null||h.min==null)){let S=ft(en,0),P=ft(nn,g.length-1),H=p.min==null?A(g,S,P,v,l.distr==3):[p.min,p.max];
l.min=bn(l.min,p.min=H[0]),l.max=k(l.max,p.max=H[1])}}let Pr={min:null,max:null};function Aa(){for(let g in Z){let v=Z[g];
yt[g]==null&&(v.min==null||yt[ct]!=null&&v.auto(u,bi))&&(yt[g]=Pr)}for(let g in Z){let v=Z[g];yt[g]==null&&v.from!=null&&
yt[v.from]!=null&&(yt[g]=Pr)}yt[ct]!=null&&ii(!0);let l={};for(let g in yt){let v=yt[g];if(v!=null){let S=l[g]=Bs(Z[g],rl);
if(v.min!=null)je(S,v);else if(g!=ct||d==2)if(pn==0&&S.from==null){let P=S.range(u,null,null,g);S.min=P[0],S.max=P[1]}else
S.min=I,S.max=-I}}if(pn>0){X.forEach((g,v)=>{if(d==1){let S=g.scale,P=yt[S];if(P==null)return;let H=l[S];if(v==0){let K=H.
range(u,H.min,H.max,S);H.min=K[0],H.max=K[1],en=Ue(H.min,a[0]),nn=Ue(H.max,a[0]),nn-en>1&&(a[0][en]<H.min&&en++,a[0][nn]>
H.max&&nn--),g.min=Jn[en],g.max=Jn[nn]}else g.show&&g.auto&&wo(H,P,g,a[v],g.sorted);g.idxs[0]=en,g.idxs[1]=nn}else if(v>
0&&g.show&&g.auto){let[S,P]=g.facets,H=S.scale,K=P.scale,[et,nt]=a[v],lt=l[H],Nt=l[K];lt!=null&&wo(lt,yt[H],S,et,S.sorted),
Nt!=null&&wo(Nt,yt[K],P,nt,P.sorted),g.min=P.min,g.max=P.max}});for(let g in l){let v=l[g],S=yt[g];if(v.from==null&&(S==
null||S.min==null)){let P=v.range(u,v.min==I?null:v.min,v.max==-I?null:v.max,g);v.min=P[0],v.max=P[1]}}}for(let g in l){
let v=l[g];if(v.from!=null){let S=l[v.from];if(S.min==null)v.min=v.max=null;else{let P=v.range(u,S.min,S.max,g);v.min=P[0],
v.max=P[1]}}}let h={},p=!1;for(let g in l){let v=l[g],S=Z[g];if(S.min!=v.min||S.max!=v.max){S.min=v.min,S.max=v.max;let P=S.
distr;S._min=P==3?xt(S.min):P==4?_(S.min,S.asinh):P==100?S.fwd(S.min):S.min,S._max=P==3?xt(S.max):P==4?_(S.max,S.asinh):
P==100?S.fwd(S.max):S.max,h[g]=p=!0}}if(p){X.forEach((g,v)=>{d==2?v>0&&h.y&&(g._paths=null):h[g.scale]&&(g._paths=null)});
for(let g in h)Zs=!0,rn("setScale",g);De&&_t.left>=0&&(Ps=Gn=!0)}for(let g in yt)yt[g]=null}function Oa(l){let h=Q(en-1,
0,pn-1),p=Q(nn+1,0,pn-1);for(;l[h]==null&&h>0;)h--;for(;l[p]==null&&p<pn-1;)p++;return[h,p]}function Ia(){if(pn>0){let l=X.
some(h=>h._focus)&&Ln!=us.alpha;l&&(C.globalAlpha=Ln=us.alpha),X.forEach((h,p)=>{if(p>0&&h.show&&(Rr(p,!1),Rr(p,!0),h._paths==
null)){let g=Ln;Ln!=h.alpha&&(C.globalAlpha=Ln=h.alpha);let v=d==2?[0,a[p][0].length-1]:Oa(a[p]);h._paths=h.paths(u,p,v[0],
v[1]),Ln!=g&&(C.globalAlpha=Ln=g)}}),X.forEach((h,p)=>{if(p>0&&h.show){let g=Ln;Ln!=h.alpha&&(C.globalAlpha=Ln=h.alpha),
h._paths!=null&&zr(p,!1);{let v=h._paths!=null?h._paths.gaps:null,S=h.points.show(u,p,en,nn,v),P=h.points.filter(u,p,S,v);
(S||P)&&(h.points._paths=h.points.paths(u,p,en,nn,P),zr(p,!0))}Ln!=g&&(C.globalAlpha=Ln=g),rn("drawSeries",p)}}),l&&(C.globalAlpha=
Ln=1)}}function Rr(l,h){let p=h?X[l].points:X[l];p._stroke=p.stroke(u,l),p._fill=p.fill(u,l)}function zr(l,h){let p=h?X[l].
points:X[l],{stroke:g,fill:v,clip:S,flags:P,_stroke:H=p._stroke,_fill:K=p._fill,_width:et=p.width}=p._paths;et=ce(et*Mt,
3);let nt=null,lt=et%2/2;h&&K==null&&(K=et>0?"#fff":H);let Nt=p.pxAlign==1&&lt>0;if(Nt&&C.translate(lt,lt),!h){let Jt=Rn-
et/2,Vt=Yn-et/2,Gt=Cn+et,St=qn+et;nt=new Path2D,nt.rect(Jt,Vt,Gt,St)}h?xo(H,et,p.dash,p.cap,K,g,v,P,S):Ca(l,H,et,p.dash,
p.cap,K,g,v,P,nt,S),Nt&&C.translate(-lt,-lt)}function Ca(l,h,p,g,v,S,P,H,K,et,nt){let lt=!1;K!=0&&zt.forEach((Nt,Jt)=>{if(Nt.
series[0]==l){let Vt=X[Nt.series[1]],Gt=a[Nt.series[1]],St=(Vt._paths||mi).band;ys(St)&&(St=Nt.dir==1?St[0]:St[1]);let pt,
be=null;Vt.show&&St&&He(Gt,en,nn)?(be=Nt.fill(u,Jt)||S,pt=Vt._paths.clip):St=null,xo(h,p,g,v,be,P,H,K,et,nt,pt,St),lt=!0}}),
lt||xo(h,p,g,v,S,P,H,K,et,nt)}let Dr=Gs|to;function xo(l,h,p,g,v,S,P,H,K,et,nt,lt){Lr(l,h,p,g,v),(K||et||lt)&&(C.save(),
K&&C.clip(K),et&&C.clip(et)),lt?(H&Dr)==Dr?(C.clip(lt),nt&&C.clip(nt),Wi(v,P),Di(l,S,h)):H&to?(Wi(v,P),C.clip(lt),Di(l,S,
h)):H&Gs&&(C.save(),C.clip(lt),nt&&C.clip(nt),Wi(v,P),C.restore(),Di(l,S,h)):(Wi(v,P),Di(l,S,h)),(K||et||lt)&&C.restore()}
function Di(l,h,p){p>0&&(h instanceof Map?h.forEach((g,v)=>{C.strokeStyle=zi=v,C.stroke(g)}):h!=null&&l&&C.stroke(h))}function Wi(l,h){
h instanceof Map?h.forEach((p,g)=>{C.fillStyle=si=g,C.fill(p)}):h!=null&&l&&C.fill(h)}function La(l,h,p,g){let v=kt[l],S;
if(g<=0)S=[0,0];else{let P=v._space=v.space(u,l,h,p,g),H=v._incrs=v.incrs(u,l,h,p,g,P);S=va(h,p,H,g,P)}return v._found=S}
function bo(l,h,p,g,v,S,P,H,K,et){let nt=P%2/2;dt==1&&C.translate(nt,nt),Lr(H,P,K,et,H),C.beginPath();let lt,Nt,Jt,Vt,Gt=v+
(g==0||g==3?-S:S);p==0?(Nt=v,Vt=Gt):(lt=v,Jt=Gt);for(let St=0;St<l.length;St++)h[St]!=null&&(p==0?lt=Jt=l[St]:Nt=Vt=l[St],
C.moveTo(lt,Nt),C.lineTo(Jt,Vt));C.stroke(),dt==1&&C.translate(-nt,-nt)}function Fa(l){let h=!0;return kt.forEach((p,g)=>{
if(!p.show)return;let v=Z[p.scale];if(v.min==null){p._show&&(h=!1,p._show=!1,ii(!1));return}else p._show||(h=!1,p._show=
!0,ii(!1));let S=p.side,P=S%2,{min:H,max:K}=v,[et,nt]=La(g,H,K,P==0?Lt:it);if(nt==0)return;let lt=v.distr==2,Nt=p._splits=
p.splits(u,g,H,K,et,nt,lt),Jt=v.distr==2?Nt.map(pt=>Jn[pt]):Nt,Vt=v.distr==2?Jn[Nt[1]]-Jn[Nt[0]]:et,Gt=p._values=p.values(
u,p.filter(u,Jt,g,nt,Vt),g,nt,Vt);p._rotate=S==2?p.rotate(u,Gt,g,nt):0;let St=p._size;p._size=ze(p.size(u,Gt,g,l)),St!=null&&
p._size!=St&&(h=!1)}),h}function Pa(l){let h=!0;return Ir.forEach((p,g)=>{let v=p(u,g,zs,l);v!=Ss[g]&&(h=!1),Ss[g]=v}),h}
function Ra(){for(let l=0;l<kt.length;l++){let h=kt[l];if(!h.show||!h._show)continue;let p=h.side,g=p%2,v,S,P=h.stroke(u,
l),H=p==0||p==3?-1:1,[K,et]=h._found;if(h.label!=null){let En=h.labelGap*H,Wn=ie((h._lpos+En)*Mt);Fr(h.labelFont[0],P,"c\
enter",p==2?"top":pe),C.save(),g==1?(v=S=0,C.translate(Wn,ie(Yn+qn/2)),C.rotate((p==3?-rs:rs)/2)):(v=ie(Rn+Cn/2),S=Wn);let Hs=J(
h.label)?h.label(u,l,K,et):h.label;C.fillText(Hs,v,S),C.restore()}if(et==0)continue;let nt=Z[h.scale],lt=g==0?Cn:qn,Nt=g==
0?Rn:Yn,Jt=h._splits,Vt=nt.distr==2?Jt.map(En=>Jn[En]):Jt,Gt=nt.distr==2?Jn[Jt[1]]-Jn[Jt[0]]:K,St=h.ticks,pt=h.border,be=St.
show?St.size:0,Pe=ie(be*Mt),ln=ie((h.alignTo==2?h._size-be-h.gap:h.gap)*Mt),re=h._rotate*-rs/180,Re=Rt(h._pos*Mt),zn=(Pe+
ln)*H,Tn=Re+zn;S=g==0?Tn:0,v=g==1?Tn:0;let Un=h.font[0],Zn=h.align==1?Qt:h.align==2?an:re>0?Qt:re<0?an:g==0?"center":p==
3?an:Qt,ds=re||g==1?"middle":p==2?"top":pe;Fr(Un,P,Zn,ds);let Dn=h.font[1]*h.lineGap,Vn=Jt.map(En=>Rt($(En,nt,lt,Nt))),Qn=h.
_values;for(let En=0;En<Qn.length;En++){let Wn=Qn[En];if(Wn!=null){g==0?v=Vn[En]:S=Vn[En],Wn=""+Wn;let Hs=Wn.indexOf(`
`)==-1?[Wn]:Wn.split(/\n/gm);for(let An=0;An<Hs.length;An++){let il=Hs[An];re?(C.save(),C.translate(v,S+An*Dn),C.rotate(
re),C.fillText(il,0,0),C.restore()):C.fillText(il,v,S+An*Dn)}}}St.show&&bo(Vn,St.filter(u,Vt,l,et,Gt),g,p,Re,Pe,ce(St.width*
Mt,3),St.stroke(u,l),St.dash,St.cap);let ms=h.grid;ms.show&&bo(Vn,ms.filter(u,Vt,l,et,Gt),g,g==0?2:1,g==0?Yn:Rn,g==0?qn:
Cn,ce(ms.width*Mt,3),ms.stroke(u,l),ms.dash,ms.cap),pt.show&&bo([Re],[1],g==0?1:0,g==0?1:2,g==1?Yn:Rn,g==1?qn:Cn,ce(pt.width*
Mt,3),pt.stroke(u,l),pt.dash,pt.cap)}rn("drawAxes")}function ii(l){X.forEach((h,p)=>{p>0&&(h._paths=null,l&&(d==1?(h.min=
null,h.max=null):h.facets.forEach(g=>{g.min=null,g.max=null})))})}let Hi=!1,vo=!1,vi=[];function za(){vo=!1;for(let l=0;l<
vi.length;l++)rn(...vi[l]);vi.length=0}function oi(){Hi||(dl(Wr),Hi=!0)}function Da(l,h=!1){Hi=!0,vo=h,l(u),Wr(),h&&vi.length>
0&&queueMicrotask(za)}u.batch=Da;function Wr(){if(ro&&(Aa(),ro=!1),Zs&&(ya(),Zs=!1),Fi){if(Kt(ht,Qt,ue),Kt(ht,"top",mn),
Kt(ht,Me,Lt),Kt(ht,me,it),Kt(at,Qt,ue),Kt(at,"top",mn),Kt(at,Me,Lt),Kt(at,me,it),Kt(R,Me,bs),Kt(R,me,Cs),B.width=ie(bs*Mt),
B.height=ie(Cs*Mt),kt.forEach(({_el:l,_show:h,_size:p,_pos:g,side:v})=>{if(l!=null)if(h){let S=v===3||v===0?p:0,P=v%2==1;
Kt(l,P?"left":"top",g-S),Kt(l,P?"width":"height",p),Kt(l,P?"top":"left",P?mn:ue),Kt(l,P?"height":"width",P?it:Lt),On(l,V)}else
Ie(l,V)}),zi=si=co=ho=fo=mo=po=go=uo=null,Ln=1,yi(!0),ue!=Js||mn!=Ls||Lt!=cs||it!=Fs){ii(!1);let l=Lt/cs,h=it/Fs;if(De&&
!Ps&&_t.left>=0){_t.left*=l,_t.top*=h,ri&&Ke(ri,ie(_t.left),0,Lt,it),li&&Ke(li,0,ie(_t.top),Lt,it);for(let p=0;p<Kn.length;p++){
let g=Kn[p];g!=null&&(ei[p]*=l,ni[p]*=h,Ke(g,ze(ei[p]),ze(ni[p]),Lt,it))}}if(xe.show&&!Pi&&xe.left>=0&&xe.width>0){xe.left*=
l,xe.width*=l,xe.top*=h,xe.height*=h;for(let p in $o)Kt(ui,p,xe[p])}Js=ue,Ls=mn,cs=Lt,Fs=it}rn("setSize"),Fi=!1}bs>0&&Cs>
0&&(C.clearRect(0,0,B.width,B.height),rn("drawClear"),Et.forEach(l=>l()),rn("draw")),xe.show&&Pi&&(ji(xe),Pi=!1),De&&Ps&&
(Ws(null,!0,!1),Ps=!1),Ct.show&&Ct.live&&Gn&&(Mo(),Gn=!1),E||(E=!0,u.status=1,rn("ready")),bi=!1,Hi=!1}u.redraw=(l,h)=>{
Zs=h||!1,l!==!1?Ns(ct,st.min,st.max):oi()};function _o(l,h){let p=Z[l];if(p.from==null){if(pn==0){let g=p.range(u,h.min,
h.max,l);h.min=g[0],h.max=g[1]}if(h.min>h.max){let g=h.min;h.min=h.max,h.max=g}if(pn>1&&h.min!=null&&h.max!=null&&h.max-
h.min<1e-16)return;l==ct&&p.distr==2&&pn>0&&(h.min=Ue(h.min,a[0]),h.max=Ue(h.max,a[0]),h.min==h.max&&h.max++),yt[l]=h,ro=
!0,oi()}}u.setScale=_o;let ko,yo,ri,li,Hr,jr,ai,ci,Br,Yr,we,ye,$s=!1,gn=_t.drag,sn=gn.x,on=gn.y;De&&(_t.x&&(ko=ve(U,at)),
_t.y&&(yo=ve(gt,at)),st.ori==0?(ri=ko,li=yo):(ri=yo,li=ko),we=_t.left,ye=_t.top);let xe=u.select=je({show:!0,over:!0,left:0,
width:0,top:0,height:0},o.select),ui=xe.show?ve(D,xe.over?at:ht):null;function ji(l,h){if(xe.show){for(let p in l)xe[p]=
l[p],p in $o&&Kt(ui,p,l[p]);h!==!1&&rn("setSelect")}}u.setSelect=ji;function Wa(l){if(X[l].show)Be&&On(Oe[l],V);else if(Be&&
Ie(Oe[l],V),De){let h=ti?Kn[0]:Kn[l];h!=null&&Ke(h,-10,-10,Lt,it)}}function Ns(l,h,p){_o(l,{min:h,max:p})}function hs(l,h,p,g){
h.focus!=null&&Ga(l),h.show!=null&&X.forEach((v,S)=>{S>0&&(l==S||l==null)&&(v.show=h.show,Wa(S),d==2?(Ns(v.facets[0].scale,
null,null),Ns(v.facets[1].scale,null,null)):Ns(v.scale,null,null),oi())}),p!==!1&&rn("setSeries",l,h),g&&Mi("setSeries",
u,l,h)}u.setSeries=hs;function Ha(l,h){je(zt[l],h)}function ja(l,h){l.fill=G(l.fill||null),l.dir=ft(l.dir,-1),h=h??zt.length,
zt.splice(h,0,l)}function Ba(l){l==null?zt.length=0:zt.splice(l,1)}u.addBand=ja,u.setBand=Ha,u.delBand=Ba;function Ya(l,h){
X[l].alpha=h,De&&Kn[l]!=null&&(Kn[l].style.opacity=h),Be&&Oe[l]&&(Oe[l].style.opacity=h)}let vs,Ts,Ds,hi={focus:!0};function Ga(l){
if(l!=Ds){let h=l==null,p=us.alpha!=1;X.forEach((g,v)=>{if(d==1||v>0){let S=h||v==0||v==l;g._focus=h?null:S,p&&Ya(v,S?1:
us.alpha)}}),Ds=l,p&&oi()}}Be&&Qs&&Nn(cn,Ae,l=>{_t._lock||(Rs(l),Ds!=null&&hs(null,hi,!0,Ye.setSeries))});function fs(l,h,p){
let g=Z[h];p&&(l=l/Mt-(g.ori==1?mn:ue));let v=Lt;g.ori==1&&(v=it,l=v-l),g.dir==-1&&(l=v-l);let S=g._min,P=g._max,H=l/v,K=S+
(P-S)*H,et=g.distr;return et==3?j(10,K):et==4?fe(K,g.asinh):et==100?g.bwd(K):K}function Ka(l,h){let p=fs(l,ct,h);return Ue(
p,a[0],en,nn)}u.valToIdx=l=>Ue(l,a[0]),u.posToIdx=Ka,u.posToVal=fs,u.valToPos=(l,h,p)=>Z[h].ori==0?y(l,Z[h],p?Cn:Lt,p?Rn:
0):b(l,Z[h],p?qn:it,p?Yn:0),u.setCursor=(l,h,p)=>{we=l.left,ye=l.top,Ws(null,h,p)};function Gr(l,h){Kt(ui,Qt,xe.left=l),
Kt(ui,Me,xe.width=h)}function Kr(l,h){Kt(ui,"top",xe.top=l),Kt(ui,me,xe.height=h)}let _i=st.ori==0?Gr:Kr,ki=st.ori==1?Gr:
Kr;function Ua(){if(Be&&Ct.live)for(let l=d==2?1:0;l<X.length;l++){if(l==0&&Bn)continue;let h=Ct.values[l],p=0;for(let g in h)
as[l][p++].firstChild.nodeValue=h[g]}}function Mo(l,h){if(l!=null&&(l.idxs?l.idxs.forEach((p,g)=>{oe[g]=p}):ol(l.idx)||oe.
fill(l.idx),Ct.idx=oe[0]),Be&&Ct.live){for(let p=0;p<X.length;p++)(p>0||d==1&&!Bn)&&Va(p,oe[p]);Ua()}Gn=!1,h!==!1&&rn("s\
etLegend")}u.setLegend=Mo;function Va(l,h){let p=X[l],g=l==0&&wt==2?Jn:a[l],v;Bn?v=p.values(u,l,h)??Ms:(v=p.value(u,h==null?
null:g[h],l,h),v=v==null?Ms:{_:v}),Ct.values[l]=v}function Ws(l,h,p){Br=we,Yr=ye,[we,ye]=_t.move(u,we,ye),_t.left=we,_t.
top=ye,De&&(ri&&Ke(ri,ie(we),0,Lt,it),li&&Ke(li,0,ie(ye),Lt,it));let g,v=en>nn;vs=I,Ts=null;let S=st.ori==0?Lt:it,P=st.ori==
1?Lt:it;if(we<0||pn==0||v){g=_t.idx=null;for(let H=0;H<X.length;H++){let K=Kn[H];K!=null&&Ke(K,-10,-10,Lt,it)}Qs&&hs(null,
hi,!0,l==null&&Ye.setSeries),Ct.live&&(oe.fill(g),Gn=!0)}else{let H,K,et;d==1&&(H=st.ori==0?we:ye,K=fs(H,ct),g=_t.idx=Ue(
K,a[0],en,nn),et=bt(a[0][g],st,S,0));let nt=-10,lt=-10,Nt=0,Jt=0,Vt=!0,Gt="",St="";for(let pt=d==2?1:0;pt<X.length;pt++){
let be=X[pt],Pe=oe[pt],ln=Pe==null?null:d==1?a[pt][Pe]:a[pt][1][Pe],re=_t.dataIdx(u,pt,g,K),Re=re==null?null:d==1?a[pt][re]:
a[pt][1][re];if(Gn=Gn||Re!=ln||re!=Pe,oe[pt]=re,pt>0&&be.show){let zn=re==null?-10:re==g?et:bt(d==1?a[0][re]:a[pt][0][re],
st,S,0),Tn=Re==null?-10:Dt(Re,d==1?Z[be.scale]:Z[be.facets[1].scale],P,0);if(Qs&&Re!=null){let Un=st.ori==1?we:ye,Zn=ke(
us.dist(u,pt,re,Tn,Un));if(Zn<vs){let ds=us.bias;if(ds!=0){let Dn=fs(Un,be.scale),Vn=Re>=0?1:-1,Qn=Dn>=0?1:-1;Qn==Vn&&(Qn==
1?ds==1?Re>=Dn:Re<=Dn:ds==1?Re<=Dn:Re>=Dn)&&(vs=Zn,Ts=pt)}else vs=Zn,Ts=pt}}if(Gn||ti){let Un,Zn;st.ori==0?(Un=zn,Zn=Tn):
(Un=Tn,Zn=zn);let ds,Dn,Vn,Qn,ms,En,Wn=!0,Hs=_n.bbox;if(Hs!=null){Wn=!1;let An=Hs(u,pt);Vn=An.left,Qn=An.top,ds=An.width,
Dn=An.height}else Vn=Un,Qn=Zn,ds=Dn=_n.size(u,pt);if(En=_n.fill(u,pt),ms=_n.stroke(u,pt),ti)pt==Ts&&vs<=us.prox&&(nt=Vn,
lt=Qn,Nt=ds,Jt=Dn,Vt=Wn,Gt=En,St=ms);else{let An=Kn[pt];An!=null&&(ei[pt]=Vn,ni[pt]=Qn,jn(An,ds,Dn,Wn),gs(An,En,ms),Ke(An,
ze(Vn),ze(Qn),Lt,it))}}}}if(ti){let pt=us.prox,be=Ds==null?vs<=pt:vs>pt||Ts!=Ds;if(Gn||be){let Pe=Kn[0];Pe!=null&&(ei[0]=
nt,ni[0]=lt,jn(Pe,Nt,Jt,Vt),gs(Pe,Gt,St),Ke(Pe,ze(nt),ze(lt),Lt,it))}}}if(xe.show&&$s)if(l!=null){let[H,K]=Ye.scales,[et,
nt]=Ye.match,[lt,Nt]=l.cursor.sync.scales,Jt=l.cursor.drag;if(sn=Jt._x,on=Jt._y,sn||on){let{left:Vt,top:Gt,width:St,height:pt}=l.
select,be=l.scales[lt].ori,Pe=l.posToVal,ln,re,Re,zn,Tn,Un=H!=null&&et(H,lt),Zn=K!=null&&nt(K,Nt);Un&&sn?(be==0?(ln=Vt,re=
St):(ln=Gt,re=pt),Re=Z[H],zn=bt(Pe(ln,lt),Re,S,0),Tn=bt(Pe(ln+re,lt),Re,S,0),_i(bn(zn,Tn),ke(Tn-zn))):_i(0,S),Zn&&on?(be==
1?(ln=Vt,re=St):(ln=Gt,re=pt),Re=Z[K],zn=Dt(Pe(ln,Nt),Re,P,0),Tn=Dt(Pe(ln+re,Nt),Re,P,0),ki(bn(zn,Tn),ke(Tn-zn))):ki(0,P)}else
No()}else{let H=ke(Br-Hr),K=ke(Yr-jr);if(st.ori==1){let Nt=H;H=K,K=Nt}sn=gn.x&&H>=gn.dist,on=gn.y&&K>=gn.dist;let et=gn.
uni;et!=null?sn&&on&&(sn=H>=et,on=K>=et,!sn&&!on&&(K>H?on=!0:sn=!0)):gn.x&&gn.y&&(sn||on)&&(sn=on=!0);let nt,lt;sn&&(st.
ori==0?(nt=ai,lt=we):(nt=ci,lt=ye),_i(bn(nt,lt),ke(lt-nt)),on||ki(0,P)),on&&(st.ori==1?(nt=ai,lt=we):(nt=ci,lt=ye),ki(bn(
nt,lt),ke(lt-nt)),sn||_i(0,S)),!sn&&!on&&(_i(0,0),ki(0,0))}if(gn._x=sn,gn._y=on,l==null){if(p){if(sl!=null){let[H,K]=Ye.
scales;Ye.values[0]=H!=null?fs(st.ori==0?we:ye,H):null,Ye.values[1]=K!=null?fs(st.ori==1?we:ye,K):null}Mi(le,u,we,ye,Lt,
it,g)}if(Qs){let H=p&&Ye.setSeries,K=us.prox;Ds==null?vs<=K&&hs(Ts,hi,!0,H):vs>K?hs(null,hi,!0,H):Ts!=Ds&&hs(Ts,hi,!0,H)}}
Gn&&(Ct.idx=g,Mo()),h!==!1&&rn("setCursor")}let Es=null;Object.defineProperty(u,"rect",{get(){return Es==null&&yi(!1),Es}});
function yi(l=!1){l?Es=null:(Es=at.getBoundingClientRect(),rn("syncRect",Es))}function Ur(l,h,p,g,v,S,P){_t._lock||$s&&l!=
null&&l.movementX==0&&l.movementY==0||(So(l,h,p,g,v,S,P,!1,l!=null),l!=null?Ws(null,!0,!0):Ws(h,!0,!1))}function So(l,h,p,g,v,S,P,H,K){
if(Es==null&&yi(!1),Rs(l),l!=null)p=l.clientX-Es.left,g=l.clientY-Es.top;else{if(p<0||g<0){we=-10,ye=-10;return}let[et,nt]=Ye.
scales,lt=h.cursor.sync,[Nt,Jt]=lt.values,[Vt,Gt]=lt.scales,[St,pt]=Ye.match,be=h.axes[0].side%2==1,Pe=st.ori==0?Lt:it,ln=st.
ori==1?Lt:it,re=be?S:v,Re=be?v:S,zn=be?g:p,Tn=be?p:g;if(Vt!=null?p=St(et,Vt)?$(Nt,Z[et],Pe,0):-10:p=Pe*(zn/re),Gt!=null?
g=pt(nt,Gt)?$(Jt,Z[nt],ln,0):-10:g=ln*(Tn/Re),st.ori==1){let Un=p;p=g,g=Un}}K&&(h==null||h.cursor.event.type==le)&&((p<=
1||p>=Lt-1)&&(p=$n(p,Lt)),(g<=1||g>=it-1)&&(g=$n(g,it))),H?(Hr=p,jr=g,[ai,ci]=_t.move(u,p,g)):(we=p,ye=g)}let $o={width:0,
height:0,left:0,top:0};function No(){ji($o,!1)}let Vr,Xr,qr,Jr;function Zr(l,h,p,g,v,S,P){$s=!0,sn=on=gn._x=gn._y=!1,So(
l,h,p,g,v,S,P,!0,!1),l!=null&&(Nn(wn,ts,Qr,!1),Mi(Se,u,ai,ci,Lt,it,null));let{left:H,top:K,width:et,height:nt}=xe;Vr=H,Xr=
K,qr=et,Jr=nt}function Qr(l,h,p,g,v,S,P){$s=gn._x=gn._y=!1,So(l,h,p,g,v,S,P,!1,!0);let{left:H,top:K,width:et,height:nt}=xe,
lt=et>0||nt>0,Nt=Vr!=H||Xr!=K||qr!=et||Jr!=nt;if(lt&&Nt&&ji(xe),gn.setScale&&lt&&Nt){let Jt=H,Vt=et,Gt=K,St=nt;if(st.ori==
1&&(Jt=K,Vt=nt,Gt=H,St=et),sn&&Ns(ct,fs(Jt,ct),fs(Jt+Vt,ct)),on)for(let pt in Z){let be=Z[pt];pt!=ct&&be.from==null&&be.
min!=I&&Ns(pt,fs(Gt+St,pt),fs(Gt,pt))}No()}else _t.lock&&(_t._lock=!_t._lock,Ws(h,!0,l!=null));l!=null&&(qs(wn,ts),Mi(wn,
u,we,ye,Lt,it,null))}function Xa(l,h,p,g,v,S,P){if(_t._lock)return;Rs(l);let H=$s;if($s){let K=!0,et=!0,nt=10,lt,Nt;st.ori==
0?(lt=sn,Nt=on):(lt=on,Nt=sn),lt&&Nt&&(K=we<=nt||we>=Lt-nt,et=ye<=nt||ye>=it-nt),lt&&K&&(we=we<ai?0:Lt),Nt&&et&&(ye=ye<ci?
0:it),Ws(null,!0,!0),$s=!1}we=-10,ye=-10,oe.fill(null),Ws(null,!0,!0),H&&($s=H)}function tl(l,h,p,g,v,S,P){_t._lock||(Rs(
l),ao(),No(),l!=null&&Mi(Fn,u,we,ye,Lt,it,null))}function el(){kt.forEach(_a),lo(u.width,u.height,!0)}_e(We,Hn,el);let fi={};
fi.mousedown=Zr,fi.mousemove=Ur,fi.mouseup=Qr,fi.dblclick=tl,fi.setSeries=(l,h,p,g)=>{let v=Ye.match[2];p=v(u,h,p),p!=-1&&
hs(p,g,!0,!1)},De&&(Nn(Se,at,Zr),Nn(le,at,Ur),Nn(xn,at,l=>{Rs(l),yi(!1)}),Nn(cn,at,Xa),Nn(Fn,at,tl),io.add(u),u.syncRect=
yi);let Bi=u.hooks=o.hooks||{};function rn(l,h,p){vo?vi.push([l,h,p]):l in Bi&&Bi[l].forEach(g=>{g.call(null,u,h,p)})}(o.
plugins||[]).forEach(l=>{for(let h in l.hooks)Bi[h]=(Bi[h]||[]).concat(l.hooks[h])});let nl=(l,h,p)=>p,Ye=je({key:null,setSeries:!1,
filters:{pub:Qe,sub:Qe},scales:[ct,X[1]?X[1].scale:null],match:[fn,fn,nl],values:[null,null]},_t.sync);Ye.match.length==
2&&Ye.match.push(nl),_t.sync=Ye;let sl=Ye.key,To=fr(sl);function Mi(l,h,p,g,v,S,P){Ye.filters.pub(l,h,p,g,v,S,P)&&To.pub(
l,h,p,g,v,S,P)}To.sub(u);function qa(l,h,p,g,v,S,P){Ye.filters.sub(l,h,p,g,v,S,P)&&fi[l](null,h,p,g,v,S,P)}u.pub=qa;function Ja(){
To.unsub(u),io.delete(u),Is.clear(),ss(We,Hn,el),T.remove(),Ae?.remove(),rn("destroy")}u.destroy=Ja;function Eo(){rn("in\
it",o,a),Cr(a||o.data,!1),yt[ct]?_o(ct,yt[ct]):ao(),Pi=xe.show&&(xe.width>0||xe.height>0),Ps=Gn=!0,lo(o.width,o.height)}
return X.forEach(Or),kt.forEach(Ea),f?f instanceof HTMLElement?(f.appendChild(T),Eo()):f(u,Eo):Eo(),u}vn.assign=je,vn.fmtNum=
Je,vn.rangeNum=ne,vn.rangeLog=W,vn.rangeAsinh=rt,vn.orient=Os,vn.pxRatio=Mt,vn.join=fl,vn.fmtDate=Gi,vn.tzDate=yl,vn.sync=
fr;{vn.addGap=oa,vn.clipGaps=Ai;let o=vn.paths={points:br};o.linear=_r,o.stepped=aa,o.bars=ca,o.spline=ha}return c(m)})(),
uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,
this.held=null,this.total=0,this.heldAt=0}of(t){return this.held?[this.held.begin,this.held.end]:[t-this.windowMs,t]}hold(t,e){
this.held||(this.held={begin:t-this.windowMs,end:t},this.heldAt=t,this.total=e)}release(){this.held=null}show(t,e,n,s){this.
hold(n,s);const i=(t+e)/2,r=Math.min(Math.max(e-t,SHORTEST_MS),this.keptMs)/2;this.held={begin:i-r,end:i+r}}zoom(t,e,n){
if(!this.held){const w=this.windowMs*t;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,w));return}const{begin:s,
end:i}=this.held,r=n??(s+i)/2,c=(r-s)/(i-s),m=Math.min(this.keptMs,Math.max(SHORTEST_MS,(i-s)*t));this.held={begin:r-m*c,
end:r+m*(1-c)},this.pan(0,e)}pan(t,e,n=this.total){this.hold(e,n);const{begin:s,end:i}=this.held,r=i-s,c=Math.max(e,i+Math.
min(0,t)),m=Math.max(e-this.keptMs+Math.min(r,this.keptMs),Math.min(c,i+t));this.held={begin:m-r,end:m}}},STEPS_MS=[1,2,
5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(t,e,n,s,i=90){
const r=(e-t)*i/Math.max(1,s),c=STEPS_MS.find(w=>w>=r)??STEPS_MS[STEPS_MS.length-1],m=[];for(let w=Math.ceil((n-e)/c-1e-6)*
c;n-w>=t-1e-6;w+=c)m.push(n-w);return m.reverse()}function valueText(t){if(Number.isNaN(t))return"–";const e=Math.abs(
t);return e&&(e<1e-4||e>=1e9)?minus(t.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(t.toPrecision(6)).toLocaleString(
"en-US",{maximumFractionDigits:10}))}function readingText(t,e){return e&&!Number.isNaN(t)?durationText(t*e):valueText(t)}
function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(t)<.5?"now":`${t<0?"+":"−"}${longSpanText(
Math.abs(t))}`}function longSpanText(t){if(t<36e5)return spanText(t);const e=Math.round(t/6e4),[n,s]=[Math.floor(e/1440),
Math.floor(e/60)];return n?`${n} d${s%24?` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){
if(t<FIRST_WALL_MS)return`at ${longSpanText(t<0?e-t:e)} · ${agoText(n)}`;const s=new Date(t+e),i=m=>String(m).padStart(
2,"0"),r=`${i(s.getHours())}:${i(s.getMinutes())}:${i(s.getSeconds())}`,c=String(s.getMilliseconds()).padStart(3,"0");return`${r}\
.${c} · ${agoText(n)}`}function notesOf({most:t,others:e,without:n,hidden:s,lost:i}){const r=[];if(t>1&&r.push(`1 px = \
up to ${groupedText(t)} events`),e){const c=e>=1e3?"1,000 or more":groupedText(e);r.push(`${c} more series not drawn: th\
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
t/n.length)%DASHES.length]}}function lookOf(t){const e=m=>{t.style.color=m;const{color:w}=getComputedStyle(t);return t.style.
color="",w},[n,s,i,r]=["text","text-soft","bad","warn"].map(m=>e(`var(--rxm-${m})`)),c=e("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(n)>.5,text:n,soft:s,grid:c,bad:i,warn:r}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(t){if(!meter)return 0;meter.fillStyle=t,meter.fillRect(
0,0,1,1);const[e,n,s]=meter.getImageData(0,0,1,1).data;return(.3*e+.59*n+.11*s)/255}function chartOf(t,e,n,{onSelect:s,onPan:i,
onLive:r}){const c=e.kind==="histogram",m=(O,L)=>c?barsOf(O,e,L-1):linesOf(O,e,L-1),w=O=>O,x={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!c,y:!1,points:{show:!1},drag:{x:!c,y:!1,setScale:!1},bind:{
mousedown:w((O,L,F)=>Y=>Y.shiftKey?(i(Y),null):F(Y)),dblclick:w(()=>()=>(r(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!c?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:c?6:RAIL+4,size:c?26:RAIL+26,...c?{values:(O,L)=>L.map(F=>readingText(F,e.unit))}:{splits:(O,L,F,Y)=>timeSplits(
F,Y,e.now,O.bbox.width/uPlot.pxRatio),values:(O,L)=>L.map(F=>agoText(e.now-F))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(O,L)=>Math.max(36,14+6.5*Math.max(0,...(L??
[]).map(F=>(F??"").length))),values:(O,L)=>L.map(F=>F===null?null:c?valueText(F):readingText(F,e.unit))}],series:[{},...e.
series.map((O,L)=>({label:O.label,show:O.isShown,stroke:()=>strokeOf(L,n().isDark).color,fill:()=>strokeOf(L,n().isDark).
color,width:c?0:LINE2,dash:strokeOf(L,!1).dash,pxAlign:0,paths:m,points:{show:!1}}))],hooks:{setSelect:[O=>{const{left:L,
width:F}=O.select;F>3&&s(O.posToVal(L,"x"),O.posToVal(L+F,"x")),F&&O.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:c?
[]:[O=>drawMarks(O,e,n())]}},M=[[-1e15,1e15],...e.series.map(()=>[0,0])],N=new uPlot(x,M,t);return{plot:N,draw(){const[O,
L]=e.x,F=DENSE*N.bbox.width/uPlot.pxRatio;e.series.forEach((Y,V)=>{const[D,U]=Y.between(O,L);c||(N.series[V+1].width=U-D>
F?1/uPlot.pxRatio:LINE2)}),N.batch(()=>{N.setScale("x",{min:e.x[0],max:e.x[1]}),N.setScale("y",{min:e.y[0],max:e.y[1]})})},
resize(O){N.setSize({width:Math.max(100,O),height:HEIGHT2})},timeAt:O=>N.posToVal(O,"x"),leftOf:O=>N.valToPos(O,"x"),topOf:O=>N.
valToPos(O,"y"),get width(){return N.bbox.width/uPlot.pxRatio},dispose:()=>N.destroy()}}function placesOf({bbox:t},e){const[
n,s]=e.x,[i,r]=e.isLog?e.y.map(Math.log10):e.y,c=t.width/(s-n),m=t.height/(r-i),w=t.top+t.height,x=4*t.height,M=N=>Math.
max(-x,Math.min(x,N));return{toX:N=>t.left+(N-n)*c,toY:e.isLog?N=>M(w-(Math.log10(N)-i)*m):N=>M(w-(N-i)*m)}}function linesOf(t,e,n){
const s=new Path2D,i=new Path2D,{toX:r,toY:c}=placesOf(t,e),m=DOT*uPlot.pxRatio,w={move:s.moveTo.bind(s),line:s.lineTo.bind(
s),dot(O,L){i.moveTo(O+m,L),i.arc(O,L,m,0,2*Math.PI)}},[x,M]=e.x,N=e.series[n].draw(x,M,t.bbox.width/uPlot.pxRatio,r,c,w,
e);return e.kind==="step"&&N.isDown&&!e.isOver&&w.line(Math.max(N.x,r(Math.min(M,e.now))),N.y),{stroke:s,fill:i,clip:null,
flags:1}}function barsOf(t,e,n){const s=new Path2D,{bins:i}=e;if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:r,
toY:c}=placesOf(t,{...e,isLog:!1}),m=new Map;for(let w=0;w<n;w++)if(e.series[w].isShown)for(const[x,M]of i.counts[w]??[])
m.set(x,(m.get(x)??0)+M);for(const[w,x]of i.counts[n]??[]){const[M,N]=[r(w),r(w+i.width)],O=m.get(w)??0,[L,F]=[c(O+x),c(
O)];s.rect(M+.5,L,Math.max(1,N-M-1),F-L)}return{stroke:null,fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,
bbox:i}=t,r=uPlot.pxRatio,{toX:c}=placesOf(t,e),m=i.top+i.height+(RAIL/2+1)*r,w=4*r;s.save(),s.lineWidth=2*r;for(const x of e.
marks.between(...e.x)){const M=c(x.t);s.strokeStyle=x.isFailure?n.bad:n.warn,s.beginPath(),x.isFailure?(s.moveTo(M-w,m-w),
s.lineTo(M+w,m+w),s.moveTo(M+w,m-w),s.lineTo(M-w,m+w)):s.arc(M,m,w,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12,
NEAR_PX=.4;function firstFrom(t,e,n){let s=0,i=e;for(;s<i;){const r=s+i>>1;t[r]<n?s=r+1:i=r}return s}var SeriesPoints=class{constructor(t){
this.label=t,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(t,e,n,s){const i=this.closed+n+s;i>this.t.length&&this.
_grow(i);for(const[r,c]of[this.t,this.v,this.count,this.number].entries())c.set(t[r].subarray(e,e+n+s),this.closed);this.
length=i,this.closed+=n}_grow(t){const e=n=>{const s=new Float64Array(2**Math.ceil(Math.log2(t*1.5)));return s.set(n.subarray(
0,this.length)),s};this.t=e(this.t),this.v=e(this.v),this.count=e(this.count),this.number=e(this.number)}prune(t){const e=Math.
min(this.closed,firstFrom(this.t,this.length,t)-1);if(!(e<512||e<this.length/4)){for(const n of[this.t,this.v,this.count,
this.number])n.copyWithin(0,e,this.length);this.length-=e,this.closed-=e}}indexOf(t){return firstFrom(this.t,this.length,
t)}between(t,e){const n=Math.max(0,firstFrom(this.t,this.length,t)-1),s=Math.min(this.length,firstFrom(this.t,this.length,
e)+1);return[n,s]}at(t){return{t:this.t[t],v:this.v[t],count:this.count[t],number:this.number[t]}}range(t,e,n){let[s,i]=[
Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const r=Math.min(this.length,firstFrom(this.t,this.length,e));for(let c=firstFrom(
this.t,this.length,t);c<r;c++){const m=this.v[c];n&&m<=0||(m<s&&(s=m),m>i&&(i=m))}return s<=i?[s,i]:null}nearest(t,e,n=!1){
const s=firstFrom(this.t,this.length,t);if(n){const c=this.t[s]===t&&s<this.length?s:s-1;return c>=0&&!Number.isNaN(this.
v[c])?c:-1}let i=-1,r=e;for(const c of[-1,1])for(let m=c<0?s-1:s;m>=0&&m<this.length;m+=c){const w=Math.abs(this.t[m]-t);
if(w>r)break;if(!Number.isNaN(this.v[m])){(w<r||i<0)&&(i=m),r=w;break}}return i}ofEvent(t){for(let e=this.length-1;e>=0;e--)
if(this.number[e]===t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(this.v[n]))return n;
return-1}get last(){const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-t)/Math.max(
1,n);let[i,r,c]=[0,0,Number.NaN];const m=Math.min(this.length,firstFrom(this.t,this.length,e));for(let w=firstFrom(this.
t,this.length,t);w<m;w++){const x=Math.floor(this.t[w]/s);r=x===c?r+this.count[w]:this.count[w],c=x,r>i&&(i=r)}return i}draw(t,e,n,s,i,r,{
kind:c,isLog:m}){const[w,x]=this.between(t,e),M=c==="points"||(x-w)*SPARSE_PX<n;let N=!1,O=!1,[L,F]=[0,0],Y=[0,0];for(let V=w;V<
x;V++){const D=this.v[V];if(Number.isNaN(D)||m&&D<=0){O&&!M&&r.dot(L,F),c==="step"&&N&&r.line(s(this.t[V]),F),N=!1,O=!1;
continue}const U=F;if(L=s(this.t[V]),F=i(D),M&&r.dot(L,F),c!=="points"){if(N){if(c==="step"&&r.line(L,U),Math.abs(L-Y[0])<
NEAR_PX&&Math.abs(F-Y[1])<NEAR_PX&&V<x-1){O=!1;continue}r.line(L,F)}else r.move(L,F);Y=[L,F],O=!N,N=!0}}return O&&!M&&r.
dot(L,F),{x:L,y:F,isDown:N}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:e,
byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),r=i.length/4;return[0,1,2,3].map(c=>i.subarray(c*r,(c+1)*
r))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,r]of t){const c={number:e,isFailure:n===1,t:s,count:i,
text:r},m=this.list.findLastIndex(w=>w.number<=e);m>=0&&this.list[m].number===e?this.list[m]=c:this.list.splice(m+1,0,c)}}prune(t){
this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.list.filter(n=>n.t>=
t&&n.t<=e)}},NAMES=["at","series","value","events"];function pointsOf(t,e,[n,s]){return t.filter(({isShown:i})=>i).flatMap(
i=>{const r=[],c=firstFrom(i.t,i.length,s);for(let m=i.indexOf(n);m<c||m<i.length&&i.t[m]===s;m++){const w=Number.isFinite(
i.v[m])?i.v[m]:null;r.push([new Date(e+i.t[m]).toISOString(),i.label,w,i.count[m]])}return r})}function asJson2(t){return t.
map(e=>`${JSON.stringify(Object.fromEntries(NAMES.map((n,s)=>[n,e[s]])))}
`).join("")}function asCsv2(t){return[NAMES,...t].map(e=>csvLine(e.map(n=>n===null?"":String(n)))).join("")}var NOTE_MS=500,
DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left and right arrows go from v\
alue to value, up and down from series to series, Enter opens the event, page keys go back and forth, plus and minus zoo\
m, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,s=new Stretch,i={kind:"line",isLog:!1,
unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},r={label:"",tone:"idle",text:"",
hint:"",total:0,others:0,without:0,origin:0};let c="",m="",w=0,x=null,M=null,N=null,O=0,L=0,F=!0,Y=Number.NEGATIVE_INFINITY,
V=Number.NEGATIVE_INFINITY;const D=new Map,U=element("div",{class:"rxm-plot",role:"group"}),gt=element("strong",{class:"\
rxm-plot-title"}),At=element("span",{class:"rxm-plot-state"}),Xt=cn("Pause","Hold the view; what comes is kept (space)",
()=>s.held?We():Ne("paused"));Xt.setAttribute("aria-pressed","false");const Bt=cn("−","Zoom out: a longer time (-)",()=>ee(
2));Bt.setAttribute("aria-label","Longer time");const Zt=cn("+","Zoom in: a shorter time (+)",()=>ee(.5));Zt.setAttribute(
"aria-label","Shorter time");const ot=element("output",{class:"rxm-plot-span"}),Ot=cn("Fix y","Keep the vertical axis as\
 it is",Hn),Ut=cn("Log","A logarithmic vertical axis (l)",_s),Ge=menu(U,"Download","Download what is shown",Fn),Me=element(
"span",{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},Bt,ot,Zt),me=element("div",{class:"rxm-plot-bar"},gt,At,
element("span",{class:"rxm-plot-grow"}),Xt,Me,Ot,Ut,Ge.el,snapshotButton(t,On)),pe=element("div",{class:"rxm-plot-unseen"});
pe.id=`rxm-summary-${Math.random().toString(36).slice(2)}`;const Qt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"\
group","aria-label":CHART_LABEL,"aria-describedby":pe.id}),an=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),
qt=element("div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),Xe=element("div",{class:"rxm-plot-empty"}),le=element(
"div",{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),Se=element("div",{class:"rxm-plot-notes"}),wn=element(
"div",{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),xn=element("i",{hidden:!0});U.append(me,element("div",
{class:"rxm-plot-body"},Qt,Xe,qt),le,Se,pe,wn,xn),keepKeys(U),e.append(U);function cn(_,I,z){return element("button",{type:"\
button",title:I,onclick:z},_)}function Fn(){const _=pointsOf(i.series,r.origin,i.x);return[["CSV",asCsv2,"csv","text/csv"],
["JSON Lines",asJson2,"jsonl","application/x-ndjson"]].map(([z,Q,J,G])=>element("button",{type:"button",onclick:()=>{Ge.
open(!1),Ge.button.focus(),download(Q(_),`${fileName(r.label,"plot")}.${J}`,G),Mt(`saved ${groupedText(_.length)} points\
 as ${z}`)}},`${groupedText(_.length)} points as ${z}`))}const $e=_=>readingText(_,i.unit),tt=()=>(M??=lookOf(xn),M);function Ne(_){
s.hold(n.at(performance.now()),r.total),Mt(_),ae()}function We(){s.release(),Mt("live"),ae()}function ee(_,I){s.zoom(_,n.
at(performance.now()),I),ae()}function Te(_){s.pan(_,n.at(performance.now()),r.total),ae()}function ts(_,I){s.show(_,I,n.
at(performance.now()),r.total),Mt(`zoomed to ${longSpanText(I-_)}`),ae()}function Hn(){i.isFixed=!i.isFixed,Mt(i.isFixed?
"vertical axis fixed":"vertical axis fits the values"),ae()}function _s(){i.isLog=!i.isLog,i.isFixed=!1,Mt(i.isLog?"loga\
rithmic axis":"linear axis"),ze(),Ie()}function Mt(_){wn.textContent=_}function ae(){ve(),Ie()}let kn;function Ie(){clearTimeout(
kn),U.dataset.told="false",kn=setTimeout(On,REPORT_MS)}function On(){clearTimeout(kn);const{held:_}=s,I=i.series.filter(
z=>!z.isShown).map(z=>z.label);Ht.send({do:"seen",held:_&&[_.begin,_.end],hidden:I}),U.dataset.told="true"}function Kt(){
return!s.held&&n.flows&&i.kind!=="histogram"&&Ht.isShown()}function he(_){L=0,ps(_),Kt()&&(L=requestAnimationFrame(he))}
function ve(){F=!0,Y=Number.NEGATIVE_INFINITY,In(),L||=requestAnimationFrame(he)}function ps(_){if(!x)return;const I=Ke(
_),z=Math.abs(I[1]-i.x[1])*x.width>=.2*(I[1]-I[0]);if(F||z){F=!1,i.x=I,i.isFixed||(i.y=es()),x.draw(),U.dataset.drawn=String(
Number(U.dataset.drawn??0)+1);const Q=Math.max(...i.series.map(J=>J.length?J.t[J.length-1]:0));U.dataset.newest=String(r.
origin+Q)}A(),_-Y>=NOTE_MS&&jn(_)}function Ke(_){const I=n.at(_);return i.now=s.held?s.heldAt:I,i.kind==="histogram"?yn():
s.of(I)}function es(){if(i.kind==="histogram"){const vt=new Map;return i.bins?.counts.forEach((ge,hn)=>{if(i.series[hn]?.
isShown)for(const[Le,Qe]of ge)vt.set(Le,(vt.get(Le)??0)+Qe)}),[0,Math.max(1,...vt.values())*1.05]}const[_,I]=i.x,z=i.series.
filter(vt=>vt.isShown).flatMap(vt=>vt.range(_,I,i.isLog)??gs(vt,_));if(!z.length)return i.isLog?[.1,10]:[0,1];const[Q,J]=[
Math.min(...z),Math.max(...z)];if(i.isLog)return[Q/1.3,J*1.3];const G=(J-Q)*.08||Math.abs(J)*.1||1;return[Q-G,J+G]}function gs(_,I){
const z=i.kind==="step"?_.nearest(I,0,!0):-1;return z<0||i.isLog&&_.v[z]<=0?[]:[_.v[z]]}function yn(){const _=(i.bins?.counts??
[]).flatMap(I=>I.map(([z])=>z));return!i.bins||!_.length?[0,1]:[Math.min(..._),Math.max(..._)+i.bins.width]}function jn(_){
Y=_;const I=lookOf(xn);JSON.stringify(I)!==JSON.stringify(M)&&(M=I,F=!0,_e(),x?.plot.redraw());const{held:z}=s,Q=n.at(_)-
s.keptMs*1.05,J=z?Math.max(Math.min(Q,z.begin),Q-2*s.keptMs):Q;for(const G of i.series)G.prune(J);i.marks.prune(J),In(),
Ue(),is(),_-V>=DESCRIBE_MS2&&os(_)}function In(){const{held:_}=s,I=i.kind==="histogram";setText(ot,longSpanText(_?_.end-
_.begin:s.windowMs)),setText(Xt,_?"Go live":"Pause"),Xt.setAttribute("aria-pressed",String(!!_));for(const vt of[Xt,Me,Ot,
Ut])vt.hidden=I;Ot.setAttribute("aria-pressed",String(i.isFixed)),Ut.setAttribute("aria-pressed",String(i.isLog));const z=[
"ended","failed"].includes(r.tone);U.dataset.tone=_?"held":r.tone;const Q=_&&r.total>s.total?` · ${groupedText(r.total-
s.total)} came meanwhile`:"";setText(At,(_?"paused":r.text)+Q);const J=i.series.some(vt=>vt.length)||i.marks.list.length||
i.bins?.counts.length;if(Xe.hidden=!!J,J)return;const G=r.tone==="idle"?"not running: run the flow to see its numbers":"\
no events yet";setText(Xe,r.hint||(z&&!r.total?"no events came":G))}let ns="";function _e(){const{isDark:_}=tt(),I=JSON.
stringify([_,i.series.map(J=>[J.label,J.isShown])]);if(I===ns)return;ns=I;const z=focusedIn(le),Q=z?[...le.children].indexOf(
z):-1;le.replaceChildren(...i.series.map((J,G)=>{const{color:vt,dash:ge}=strokeOf(G,_),hn=ge.length?"dashed":"solid",Le=`\
border-top: 3px ${ge[0]===2?"dotted":hn} ${vt}`;return element("button",{type:"button",class:"rxm-plot-key","aria-presse\
d":String(J.isShown),title:`${J.isShown?"Hide":"Show"} ${J.label}`,onclick:()=>ss(G,!J.isShown)},element("i",{style:Le,"\
aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},J.label),element("span",{class:"rxm-plot-value","aria-hidde\
n":"true"}))})),Q>=0&&le.children[Q]?.focus()}function ss(_,I){const z=i.series[_];z.isShown=I,D.set(z.label,I),x?.plot.
setSeries(_+1,{show:I}),Mt(`${z.label} ${I?"shown":"hidden"}`),_e(),ae()}function Ue(){i.series.forEach((_,I)=>{const z=le.
children[I]?.querySelector(".rxm-plot-value");if(!z)return;const Q=un(),J=Q===null||i.kind==="histogram"?-1:Mn(_,Q),G=Q===
null?_.last:J<0?Number.NaN:_.v[J];setText(z,_.isShown?$e(G):"")})}function is(){const[_,I]=i.x,z=i.series.filter(tn=>tn.
isShown),Q=i.kind==="histogram",J=x?.width??600,G=Q?0:Math.max(0,...z.map(tn=>tn.most(_,I,J)));let vt=0;if(i.isLog)for(const tn of z){
const[Ee,$n]=tn.between(_,I);for(let ls=Ee;ls<$n;ls++)tn.v[ls]<=0&&(vt+=1)}const{others:ge,without:hn}=r,Le=notesOf({most:G,
others:ge,without:hn,hidden:i.series.length-z.length,lost:vt}),Qe=i.marks.between(_,I),fn=tn=>Qe.filter(Ee=>Ee.isFailure===
tn).reduce((Ee,$n)=>Ee+$n.count,0);fn(!1)&&!Q&&Le.push(`○ ${groupedText(fn(!1))} missed`),fn(!0)&&!Q&&Le.push(`× ${groupedText(
fn(!0))} ${fn(!0)===1?"failure":"failures"}`),Q&&Le.unshift(`values of the last ${longSpanText(s.windowMs)}`),setText(Se,
Le.join(" · ")),Se.hidden=!Le.length}function os(_){V=_;const[I,z]=i.x,Q=i.series.filter(G=>G.isShown).map(G=>{const vt=i.
kind==="histogram"?null:G.range(I,z,!1),ge=vt?`, lowest ${$e(vt[0])}, highest ${$e(vt[1])}`:"";return`${G.label}: last ${$e(
G.last)}${ge}`}),J=s.held?`paused, ${longSpanText(z-I)}`:`the last ${longSpanText(s.windowMs)}`;setText(pe,[`Plot of ${r.
label}, ${J}`,...Q,Se.textContent].filter(Boolean).join(". "))}function un(){return!N||!x?null:"left"in N?x.timeAt(N.left):
N.t}function Mn(_,I){const[z,Q]=i.x,J=REACH_PX*(Q-z)/Math.max(1,x?.width??1);return _.nearest(I,J,i.kind==="step")}let Sn="";
function A(){const _=un();if(!x||_===null||i.kind==="histogram"||_<i.x[0]||_>i.x[1]){qt.hidden=!0,an.replaceChildren(),x&&
N&&!("left"in N)&&x.plot.setCursor({left:-10,top:-10},!1);return}const I=x.leftOf(_);N&&!("left"in N)&&x.plot.setCursor(
{left:I,top:0},!1);const{isDark:z}=tt(),Q=[];i.series.forEach((J,G)=>{const vt=J.isShown?Mn(J,_):-1;vt>=0&&Q.push([G,J.at(
vt)])}),an.replaceChildren(...Q.map(([J,{t:G,v:vt}])=>{const ge=i.kind==="step"?I:x.leftOf(G),hn=x.topOf(vt),{color:Le}=strokeOf(
J,z);return element("i",{style:`left: ${ge}px; top: ${hn}px; border-color: ${Le}`})})),W(_,I,Q)}function W(_,I,z){const Q=z[0]?.[1].
t??_,J=momentText2(r.origin,z.length===1?Q:_,i.now-_),G=rt(_),vt=z.slice(0,MOST_IN_TIP).map(([tn,{v:Ee}])=>[tn,i.series[tn].
label,$e(Ee)]);z.length>MOST_IN_TIP&&vt.push([-1,`${z.length-MOST_IN_TIP} more`,""]);const ge=JSON.stringify([J,vt,G]);if(qt.
hidden=!1,ge!==Sn){Sn=ge;const{isDark:tn}=tt();qt.replaceChildren(element("div",{class:"rxm-plot-soft"},J),...vt.map(([Ee,
$n,ls])=>{const Si=Number(Ee)<0?"transparent":strokeOf(Number(Ee),tn).color;return element("div",{class:"rxm-plot-line"},
element("i",{style:`background: ${Si}`}),element("span",{class:"rxm-plot-name"},String($n)),element("b",{},String(ls)))}),
...G.map(Ee=>element("div",{class:"rxm-plot-bad"},Ee)))}const{width:hn}=qt.getBoundingClientRect(),Le=Qt.clientWidth,Qe=x?
x.plot.over.offsetLeft:0,fn=Qe+I+14;qt.style.left=`${fn+hn>Le?Math.max(2,Qe+I-hn-14):fn}px`}function rt(_){const[I,z]=i.
x,Q=6*(z-I)/Math.max(1,x?.width??1);return i.marks.between(_-Q,_+Q).map(J=>{const G=groupedText(J.count);return J.isFailure?
J.count===1?`× ${J.text}`:`× ${G} failures, the first: ${J.text}`:`○ ${G} missed`})}function ut(_){N=_,A(),Ue();const I=un();
ie.point({at:I===null?null:r.origin+I,port:m,...Tt(I)})}function Tt(_,I){if(_===null||!x)return{};let z={away:Number.POSITIVE_INFINITY,
number:-1};const Q=x.width/(i.x[1]-i.x[0]);for(const J of i.series){const G=J.isShown?Mn(J,_):-1;if(G<0||J.number[G]<0)continue;
const vt=I===void 0?0:x.topOf(J.v[G])-I,ge=Math.hypot((J.t[G]-_)*Q,vt);ge<z.away&&(z={away:ge,number:J.number[G]})}return z.
number<0?{}:{number:w+z.number}}function Wt({port:_,number:I}){if(I===void 0||_!==m)return null;for(const z of i.series){
const Q=z.ofEvent(I-w);if(Q>=0)return z.t[Q]}return null}function Pt(_,I){const z=Tt(_,I);z.number!==void 0&&ie.point({at:r.
origin+_,port:m,...z,opens:!0})}function ne(_){const I=i.series.filter(fn=>fn.isShown&&fn.length);if(!I.length)return;O=
Math.min(O,I.length-1);const z=I[O];s.held||Ne("");const Q=un(),[J,G]=i.x,vt=Q===null?-1:z.nearest(Q,Number.POSITIVE_INFINITY),
ge=_<0?z.indexOf(G):z.indexOf(J)-1,hn=Q===null?ge:vt,Le=Q===null||vt>=0?z.next(hn,_):-1;if(Le<0)return;const Qe=z.t[Le];
(Qe<J||Qe>G)&&Te(Qe-(J+G)/2),ut({t:Qe,from:"keys"}),Mt(`${z.label} ${$e(z.v[Le])}, ${momentText2(r.origin,Qe,i.now-Qe)}`)}
function ft(_){const I=i.series.filter(G=>G.isShown&&G.length);if(!I.length)return;O=(O+_+I.length)%I.length;const z=I[O],
Q=un(),J=Q===null?-1:z.nearest(Q,Number.POSITIVE_INFINITY);J>=0&&ut({t:z.t[J],from:"keys"}),Mt(`${z.label} ${J<0?"":$e(z.
v[J])}`)}const He=()=>i.x[1]-i.x[0],se={ArrowLeft:()=>ne(-1),ArrowRight:()=>ne(1),ArrowUp:()=>ft(-1),ArrowDown:()=>ft(1),
PageUp:()=>Te(-He()/2),PageDown:()=>Te(He()/2),Home:()=>Te(Number.NEGATIVE_INFINITY),End:We,Enter:()=>{const _=un();_!==
null&&Pt(_)},Escape:()=>ut(null)," ":()=>s.held?We():Ne("paused"),"+":()=>ee(.5),"=":()=>ee(.5),"-":()=>ee(2),l:_s};Qt.addEventListener(
"keydown",_=>{!se[_.key]||_.ctrlKey||_.metaKey||_.altKey||i.kind==="histogram"||(_.preventDefault(),se[_.key]())});const qe=_=>{
if(i.kind==="histogram")return;const I=_.shiftKey&&_.deltaY||_.deltaX;if(_.ctrlKey)ee(_.deltaY>0?1.25:.8,un()??void 0);else if(I)
Te(I*He()/Math.max(1,x?.width??1));else return;_.preventDefault()};Qt.addEventListener("wheel",qe,{passive:!1});let Je=null,
Ce=null;function rs(_){Je={x:_.clientX,begin:i.x[0],end:i.x[1]}}const ke=_=>{if(!Je||!x)return;const I=(Je.x-_.clientX)*
(Je.end-Je.begin)/Math.max(1,x.width);s.show(Je.begin,Je.end,n.at(performance.now()),r.total),Te(I)},Ze=()=>{Je=null};window.
addEventListener("pointermove",ke),window.addEventListener("pointerup",Ze);const ie=timeCursor(_=>{const I=_.at===null?Wt(
_):_.at-r.origin;N=I===null?null:{t:I,from:"view"},A(),Ue(),U.dataset.cursor=_.at===null?"":String(_.at)},()=>c);function ze(){
x?.dispose(),Qt.replaceChildren(),M=lookOf(xn),i.x=Ke(performance.now()),i.isFixed||(i.y=es());const _=chartOf(Qt,i,tt,{
onSelect:ts,onPan:rs,onLive:We});x=_;const{over:I}=_.plot;I.append(an),I.addEventListener("pointermove",z=>{Je||ut({left:z.
clientX-I.getBoundingClientRect().left})}),I.addEventListener("pointerleave",()=>ut(null)),I.addEventListener("pointerdo\
wn",z=>{Ce=z.button===0?{x:z.clientX,y:z.clientY}:null}),I.addEventListener("pointerup",z=>{const Q=Ce;Ce=null;const J=Q&&
Math.hypot(z.clientX-Q.x,z.clientY-Q.y)<CLICK_PX,G=I.getBoundingClientRect();J&&!z.shiftKey&&Pt(_.timeAt(z.clientX-G.left),
z.clientY-G.top)}),ns="",_e(),ve()}const bn=new ResizeObserver(()=>{!x||Qt.clientWidth<50||(x.resize(Qt.clientWidth),ve())});
bn.observe(Qt);function k(_,I){const z=performance.now();n.tell(_.at,_.flows,z);const{tone:Q,text:J,total:G,others:vt,without:ge,
hint:hn}=_;J!==r.text&&["ended","failed"].includes(Q)&&Mt(J),Object.assign(r,{tone:Q,text:J,total:G,others:vt,without:ge,
hint:hn}),i.isOver=["ended","failed"].includes(Q),_.first!==void 0&&(w=_.first),_.unit!==void 0&&(i.unit=_.unit);const Le=_.
series&&j(_.series),Qe=rowsOf(I);let fn=0;_.lengths.forEach(([tn,Ee],$n)=>{i.series[$n].add(Qe,fn,tn,Ee),fn+=tn+Ee}),_.marks&&
i.marks.add(_.marks),_.bins&&(i.bins={width:_.bins[0],counts:_.bins[1]}),F=!0,(Le||!x)&&ze(),!s.held||i.kind==="histogra\
m"?L||=requestAnimationFrame(he):z-Y>=NOTE_MS&&jn(z)}function j(_){if(!(_.length!==i.series.length||_.some((z,Q)=>i.series[Q].
label!==z)))return!1;for(let z=i.series.length;z<_.length;z++){const Q=new SeriesPoints(_[z]);Q.isShown=D.get(Q.label)??
(!q||z<q),i.series.push(Q)}return!0}let q=0;function xt(_,I){(_.origin!==r.origin||_.total<r.total||_.run!==c)&&(s.release(),
N=null),r.label=_.label??"",r.origin=_.origin??0,c=_.run??"",m=_.port??"",q=_.first_shown??0,x||(i.kind=_.kind??"line",i.
isLog=_.scale==="log",s.windowMs=_.window??s.windowMs,_.y&&([i.y,i.isFixed]=[_.y,!0])),s.keptMs=_.kept??s.keptMs,i.series=
[],i.marks=new Marks,i.bins=null,n.offset=Number.NEGATIVE_INFINITY,setText(gt,r.label),gt.title=r.label,U.setAttribute("\
aria-label",`Plot of ${r.label}`),_.series||(_.series=[]),x?.dispose(),x=null,Y=V=Number.NEGATIVE_INFINITY,k(_,I)}const Ht=live(
t,e,{onSnapshot:xt,onMessage:k,onShown:ve,onHidden(){cancelAnimationFrame(L),L=0}}),fe=setInterval(()=>Ht.isShown()&&jn(
performance.now()),1e3);return In(),()=>{clearInterval(fe),clearTimeout(kn),cancelAnimationFrame(L),bn.disconnect(),ie.dispose(),
Ge.dispose(),window.removeEventListener("pointermove",ke),window.removeEventListener("pointerup",Ze),x?.dispose(),Ht.dispose(),
U.remove()}}var view_default4={initialize,render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,MOST_SERIES=20,SHOWN_AT_FIRST=4,
INSTANTS=["ingest_ns","due_ns","start_ns","end_ns"],TICKS=["Tick","JitteredTick","Trigger"],RUN="shared";function countUntil(t,e){
let n=0,s=t.length;for(;n<s;){const i=n+s>>1;t[i]<=e?n=i+1:s=i}return n}var PortEvents=class{constructor(t){this.port=t;
let e=0;this.times=t.times.map(s=>(e+=s,e)),this.rows=t.rows?t.rows.split(`
`):[],this._series=null;let n=0;this.missed=t.missed.map(s=>(n+=s,n))}until(t){return countUntil(this.times,t)}missedUntil(t){
return this.missed[this.until(t)-1]??0}buffers(t,e){return e>t?[new DataView(new TextEncoder().encode(`[${this.rows.slice(
t,e).join(",")}]`).buffer)]:[]}get series(){return this._series??=seriesOf(this),this._series}text(t){const[e,,...n]=parseExactly(
this.rows[t]),[s,i]=this.port.shapes[e],r=i.map((c,m)=>`${c}: ${jsonText(n[m])}`);return[...s?[s]:[],...r].join(`
`)}};function seriesOf({port:t,rows:e}){const n=t.shapes.length>0&&t.shapes.every(([c])=>TICKS.includes(c)),s=c=>n?c==="\
lag_ns":c!=="id"&&!c.endsWith("_id")&&!INSTANTS.includes(c),i=Object.entries(t.kinds).filter(([c,m])=>/^(number|duration)/.
test(m)&&s(c)).map(([c])=>c).slice(0,MOST_SERIES),r=new Map(i.map(c=>[c,{label:c,at:[],values:[]}]));return e.forEach((c,m)=>{
const[w,,...x]=parseExactly(c);t.shapes[w][1].forEach((M,N)=>{const O=r.get(M);O&&(O.at.push(m),O.values.push(asNumber(x[N])??
Number.NaN))})}),[...r.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((M,N)=>{const O=this.byName.get(M);return O?O.port.
before+O.until(t):e.counts[N]}),r=n.ports.map(M=>{const N=this.byName.get(M),O=Math.max(0,t-RATE_US);return N&&t>O?(N.until(
t)-N.until(O))/((t-O)/1e6):0}),c=M=>{const N=this.byName.get(`${M}/err`);return N?N.port.before+N.until(t):0},m=e.steps.
map((M,N)=>{if(s)return M;const{name:O}=n.boxes[N],L=this.byName.get(`${O}/out`)?.missedUntil(t)??0;return{...M,failures:c(
O),missed:L,dropped:0,queued:null,busy:null}}),w=s?e.failures:n.boxes.reduce((M,N)=>M+c(N.name),0),x={};for(const[M,N]of Object.
entries(this.run.lags)){const O=N.filter(([L])=>L<=t).slice(-LAGS_KEPT);O.length&&(x[M]=O.map(([,L,F,Y])=>[L,F,Y]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:r,steps:m,failures:w,lags:x,report:s?e.report:[],workers:s?e.workers:[],over:this.isOver(t),failing:w?this.
run.failing:[],flow:this.run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,r=n.map(M=>M.filter(O=>O[1]*
1e3<=t&&(e===void 0||O[1]*1e3>e))),c=-this.run.start_s*1e3,m=this.isOver(t)?["ended","run ended"]:["live","running"],w={
lanes:n.map((M,N)=>{const O=this.ports[N],L=O.port.before+O.until(t);return[t/1e3,c,!1,L,m[0],m[1]]})};e===void 0&&(Object.
assign(w,{legend:s,is_chosen:!1,labels:n.map((M,N)=>this.ports[N].port.name)}),Object.assign(w,{window:this.window(),kept:2e4,
kept_ms:Math.max(3e5,t/1e3)}),w.runs=n.map(()=>RUN),i&&(w.scale=i));const x=new TextEncoder().encode(JSON.stringify(r));
return[w,r.some(M=>M.length)?[new DataView(x.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){
const n=this.marked[t]?.[e];return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?
{tone:"ended",text:`run ${this.run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,
kept:0,one_in:1,at:e/1e6,state:i,label:t,limit:MOST_ROWS},[]];const r=s.until(e),c=n===void 0?Math.max(0,r-MOST_ROWS):s.
until(n),m=s.port.before+r,w={total:m,kept:r,one_in:1,at:e/1e6,state:i};if(w.kept=m,n===void 0){const{shapes:O,kinds:L}=s.
port;Object.assign(w,{first_shape:0,shapes:O,kinds:L,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const x=-this.run.start_s*
1e3,M=Float64Array.from(s.times.slice(c,r),O=>x+O/1e3),N=s.buffers(c,r);return[w,N.length?[...N,new DataView(M.buffer)]:
N]}plot(t,e,n){const s=this.byName.get(t),i=s?.series??[],r=s?s.port.before+s.until(e):0,[c,m]=this.isOver(e)?["ended",`\
run ${this.run.reading.status}`]:["live","as it was then"],w=r&&!i.length?`no field of ${t} is a number`:"",x=[],M=i.map(
({at:F,values:Y})=>{const V=n===void 0||!s?0:countUntil(F,s.until(n)-1),D=s?countUntil(F,s.until(e)-1):0;for(let U=V;U<D;U++){
const gt=F[U],At=s.times[gt]/1e3;x.push([At,Y[U],1,gt+(s?.port.before??0)])}return[D-V,0]}),N={at:e/1e3,flows:!1,total:r,
tone:c,text:m,others:0,without:0,hint:w,lengths:M},O=this._marks(t).filter(([,,F])=>F*1e3<=e&&(n===void 0||F*1e3>n));if(O.
length&&(N.marks=O),n===void 0){const F=this.run.length_us/1e3,Y=Math.max(1e3,Math.min(6e4,F));Object.assign(N,{series:i.
map(({label:V})=>V),label:t,kind:"line",scale:"linear"}),Object.assign(N,{y:null,window:Y,column:Y/1e3,kept:Math.max(Y,F)}),
Object.assign(N,{origin:-this.run.start_s*1e3,run:RUN,port:t,first:0}),N.first_shown=SHOWN_AT_FIRST,N.unit=i.length&&i.every(
({label:V})=>V.endsWith("_ns"))?1:0}const L=new Float64Array(4*x.length);return x.forEach((F,Y)=>{for(let V=0;V<4;V++)L[V*
x.length+Y]=F[V]}),[N,x.length?[new DataView(L.buffer)]:[]]}_marks(t){const e=this.byName.get(`${t.slice(0,t.lastIndexOf(
"/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap((r,c)=>r?[[n?.times[c]??0,r]]:[]),i=[...e.map(
r=>[r,1,1]),...s.map(([r,c])=>[r,c,0])];return i.sort((r,c)=>r[0]-c[0]),i.map(([r,c,m],w)=>[w,m,r/1e3,c,m?"failure":""])}},
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
