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
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[x,M,T]of SMALL_UNITS){const A=Number(
(n/M).toPrecision(3));if(A*M<T)return`${e}${A} ${x}`}const s=Math.round(n/1e9),[i,r,c,p]=LARGE_UNITS.findLast(x=>s>=x[1])??
LARGE_UNITS[0],w=Math.floor(s%r/p);return`${e}${Math.floor(s/r)} ${i}${w?` ${w} ${c}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
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
c));return{html:`<div>${i.map(({html:c},p)=>s[p]?`<p><b>${escaped(s[p])}</b></p>${c}`:c).join("")}</div>`,isOurs:i.some(
({isOurs:c})=>c)}}withPictures(t){const e=s=>{const i=s.data?.[WIDGET]?.model_id,r=this.pictures.get(i),c=s.data?.["text\
/html"]&&s.metadata?.rxmetronome&&i;if(!s.data||!(c||r))return s;const{[WIDGET]:p,...w}=s.data;return r&&(w["text/html"]=
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
HTML below, or as a file",onclick:r},"Snapshot");let i;async function r(){e?.();const p=await askForPicture(t);p?keeperOf(
t)?.insert(p)?c("kept below"):(download(p.page,"snapshot.html","text/html"),c("saved")):c("no answer")}function c(p){clearTimeout(
i),s.textContent=p,i=setTimeout(()=>{s.textContent="Snapshot"},FLASH_MS)}return s}function download(t,e,n){const s=URL.createObjectURL(
new Blob([t],{type:`${n};charset=utf-8`}));element("a",{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(s),
1e4)}var PING_MS=2e3,SILENT_MS=3e3,ANSWER_MS2=1e3,HIDE_MS=300;function live(t,e,n){const s=Math.random().toString(36).slice(
2)+Date.now().toString(36),i=element("div",{class:"rxm-note",role:"status",hidden:!0});let r=null,c=!1,p=!1,w=Date.now(),
x=0,M=!1,T,A=!1,C="",L=[];e.classList.add("rxm-live");function G(ot){try{Promise.resolve(t.send({...ot,view:s})).catch(()=>{})}catch{}}
function V(ot){x=Date.now(),G({do:ot})}function D(){const ot=p&&L.some(Vt=>Date.now()-Vt.since>=ANSWER_MS2),It=C?`this v\
iew broke, and shows what it showed last: ${C}`:A?"kernel gone or not answering; this is the last it sent":ot?"waits for\
 the cell: the kernel has not taken this up yet":"";It&&!i.isConnected&&e.prepend(i),i.hidden=!It,i.textContent!==It&&(i.
textContent=It),e.classList.toggle("rxm-orphan",!!C||A)}function U(ot,It=[]){M||ot===null||typeof ot!="object"||typeof ot.
n!="number"||(w=Date.now(),A=!1,ot.broken?(C=ot.broken,r=null):p&&wt(ot,It),D())}function wt(ot,It){if(ot.snapshot)r=ot.
n+1,L=[],C="",n.onSnapshot?.(ot,It);else{if(r===null)return;if(ot.n!==r)r=null,V("gap");else{if(r+=1,ot.beat)return;L=L.
filter(Vt=>!Vt.isAnswer(ot)),n.onMessage?.(ot,It)}}}function Ot(){const ot=c&&document.visibilityState!=="hidden";if(clearTimeout(
T),!(ot===p||M)){if(!ot){T=setTimeout(qt,HIDE_MS);return}p=!0,r=null,w=Date.now(),V("shown"),n.onShown?.()}}function qt(){
M||!p||(p=!1,r=null,L=[],G({do:"hidden"}),D(),n.onHidden?.())}const Yt=new IntersectionObserver(ot=>{c=ot[ot.length-1].isIntersecting,
Ot()});Yt.observe(e),document.addEventListener("visibilitychange",Ot),t.on("msg:custom",U);const Zt=setInterval(()=>{if(!p)
return;const ot=Date.now();ot-w>SILENT_MS&&(A=!0),ot-x>=PING_MS-50&&V(r===null?"shown":"ping"),D()},1e3);return{view:s,send(ot,It){
G(ot),It&&(L.push({isAnswer:It,since:Date.now()}),setTimeout(()=>M||D(),ANSWER_MS2))},isShown:()=>p,dispose(){M||(G({do:"\
closed"}),M=!0,clearInterval(Zt),clearTimeout(T),Yt.disconnect(),document.removeEventListener("visibilitychange",Ot),t.off(
"msg:custom",U),i.remove(),e.classList.remove("rxm-live","rxm-orphan"))}}}var PLACE=Symbol.for("rxmetronome.time_cursors");
function listeners(){const t=globalThis;return t[PLACE]??=new Set,t[PLACE]}function timeCursor(t,e){const n=listeners(),
s={},i=(r,c)=>{c!==s&&r.run&&r.run===e()&&t(r)};return n.add(i),{point(r){if(e())for(const c of n)c({...r,run:e()},s)},dispose(){
n.delete(i)}}}var MOST_KEPT=2e3,Ruler=class{constructor(t){this._el=t,this._context=document.createElement("canvas").getContext(
"2d"),this._fonts={plain:"",bold:"",mono:"",small:""},this._kept=new Map}refresh(){const t=getComputedStyle(this._el),e=Number.
parseFloat(t.fontSize),n=t.getPropertyValue("--rxm-mono")||"monospace",s={plain:`${t.fontSize} ${t.fontFamily}`,bold:`60\
0 ${t.fontSize} ${t.fontFamily}`,mono:`${e*.92}px ${n}`,small:`11px ${t.fontFamily}`};return s.plain===this._fonts.plain&&
s.mono===this._fonts.mono?!1:(this._fonts=s,this._kept.clear(),!0)}width(t,e){const n=`${e} ${t.replace(/\d/g,"0")}`,s=this.
_kept.get(n);if(s!==void 0)return s;this._kept.size>=MOST_KEPT&&this._kept.clear();let i=t.length*8;return this._context&&
(this._context.font=this._fonts[e],i=Math.ceil(this._context.measureText(n.slice(e.length+1)).width)),this._kept.set(n,i),
i}};function template(t,e,n=()=>!1){const s=c=>t[c]<=e||n(c),i=t.map((c,p)=>s(p)?`${c}px`:`minmax(${e}px, ${c}px)`),r=t.
reduce((c,p,w)=>c+(s(w)?p:e),0);return{tracks:`${i.join(" ")} 1fr`,least:r}}var seconds=t=>`${(t/1e3).toFixed(3)} s`;function aboutMark(t,e){
const n=`${t} · ${seconds(e.at)} after the start`;if(e.due===null)return n;const s=e.missed?` · ${e.missed} missed bef\
ore`:"";return`${n} · due at ${seconds(e.due)}, ${shortSpanText(e.at-e.due)} late${s}`}function aboutMissed(t,e){return`${t}\
 · was due at ${seconds(e)}`}function aboutStack(t){const[e,n,s,i,r]=t.split(" ").map(Number),c=[`${groupedText(s)} eve\
nts within ${shortSpanText(n-e)}`];return i&&c.push(`${i} failed`),r&&c.push(`${r} missed ticks`),c.join(", ")}var BUCKET_PX=28,
MOST_IN_BUCKET=4,TOO_CLOSE_PX=13,LEVELS_PX=[0,-8,8,-4],WINDOWS_MS=[1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4,3e5,6e5],AXIS_STEPS_MS=[
50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5];function bucketItems(t,e,n,s,i){const r=t.filter(M=>M.end).map(M=>({
kind:"end",x:(M.at-n)*i,mark:M})),c=t.filter(M=>!M.end),p=sum(c,M=>M.missed-M.points.length);return c.length<=MOST_IN_BUCKET&&
c.every(M=>M.count===1)&&e.length<=MOST_IN_BUCKET&&p<=0?[...e.map(M=>({kind:"missed",x:(M-n)*i,at:M})),...eventItems(c,n,
i),...r]:[stackOf(c,e,Math.max(0,p),s),...r]}function eventItems(t,e,n){let s=0,i=Number.NEGATIVE_INFINITY;return t.map(
r=>{const c=(r.at-e)*n;s=c-i<TOO_CLOSE_PX?s+1:0,i=c;const p=s?LEVELS_PX[s%LEVELS_PX.length]:0;return{kind:r.failures?"fa\
ilure":"event",x:c,y:p,mark:r,label:r.text}})}function stackOf(t,e,n,s){const i=sum(t,M=>M.count),r=sum(t,M=>M.failures),
c=e.length+n,p=[i?`×${shortCount(i)}`:"",r?`✕${shortCount(r)}`:"",c?`○${shortCount(c)}`:""].filter(Boolean),w=t.at(
-1),x=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:w,count:i,failures:r,missed:c,labels:p,from:x,until:w?.until??
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
above"},s.join(" "))),i}function eventNode({kind:t,x:e,y:n,mark:s,label:i},r){const c=MIDDLE_PX+n,p=t==="failure",w=p?crossNode(
s,e,c):svgElement("g",{class:"rxm-m-marble","data-n":s.number,"data-hue":s.hue},svgElement("circle",{cx:e,cy:c,r:RADIUS_PX})),
x=shareOf(s,r.scale);return x!==null&&w.style.setProperty("--rxm-share",`${Math.round(100*x)}%`),s.due!==null&&w.prepend(
...dueNodes((s.due-r.begin)*r.perMs,e,c)),!p&&i.length<=2?w.append(svgElement("text",{x:e,y:c+3.5,class:"rxm-m-in"},i)):
addLabel(w,e,i,r),w}function dueNodes(t,e,n){const s=[svgElement("path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];
return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){
return svgElement("g",{class:"rxm-m-cross","data-n":t.number,"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",
cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 -12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){
const r=cutText(n,LONGEST_LABEL),c=i(r)/2;r&&s(e-c,e+c+6)&&t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},
r))}function markOf([t,e,n,s,i,r,...c]){const p={number:t,at:e,until:n,count:s,text:i,hue:r,failures:0,missed:0,due:null,
points:[]};if(s===0)return{...p,end:c[0]};const[w=0,x=0,M=null,T=[]]=c;return{...p,end:"",failures:w,missed:x,due:M,points:T}}
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
style.transform=`translate3d(${(n-(i-this._base)*e).toFixed(2)}px, 0, 0)`;const p=this.pointed===null?-1:n-(i-(this.pointed-
this.origin))*e;this._cursor.hidden=!(p>=0&&p<=n),this._cursor.hidden||(this._cursor.style.transform=`translateX(${p.toFixed(
2)}px)`)}momentAt(t,e){return this.origin+this._sight.edgeOf(this._at,e)-(this._sight.width-t)/this._sight.perMs}_isFar(t){
return Math.abs(t-this._base)*this._sight.perMs>FARTHEST_PX}_layBucket(t){const e=this._bucketMs,{held:n,perMs:s,scale:i}=this.
_sight,r=t*e,c=Math.min(r+e,n?n.nows[this._at]+1e-6:Number.POSITIVE_INFINITY),p=this.marks.between(r,c),w=this.marks.pointsBetween(
r,c);if(this._buckets.get(t)?.node.remove(),this._buckets.set(t,null),!p.length&&!w.length)return;const x=(r-this._base)*
s,M=[],T=this._labelsNear(t),A=(G,V)=>[...T,...M].some(([D,U])=>x+G<U&&x+V>D)?!1:(M.push([x+G,x+V]),!0),C=svgElement("g",
{class:"rxm-m-bucket",transform:`translate(${x.toFixed(2)} 0)`});let L=1;for(const G of bucketItems(p,w,r,BUCKET_PX,s)){
const V=itemNode(G,{begin:r,perMs:s,scale:i,takeRoom:A,widthOf:this._widthOf});G.kind==="stack"?L=Math.max(L,G.count+G.missed):
G.kind!=="missed"&&G.mark.number===this.picked&&V.classList.add("rxm-m-picked"),C.append(V)}this._layer.append(C),this._buckets.
set(t,{node:C,most:L,labels:M})}_labelsNear(t){const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.
get(n)?.labels??[]);return e}pick(t){this.picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle(
"rxm-m-picked",t!==null&&e.getAttribute("data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[
groupedText(this.total)];t>0&&e.push(`${groupedText(t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):
this.tone==="ended"&&e.push("ended"),setText(this._count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this.
_sight,n=this._sight.edgeOf(this._at,t),s=this.marks.between(n-e,n+1e-6),i=p=>s.reduce((w,x)=>w+x[p],0),r=s.findLast(p=>!p.
end),c=[`${this.label}: ${this.total} events`,`${i("count")} in ${spanText(e)}`];i("failures")&&c.push(`${i("failures")}\
 failures`),i("missed")&&c.push(`${i("missed")} ticks missed`),r&&c.push(`last ${r.text}`),this.text&&c.push(this.text),
this.el.setAttribute("aria-label",c.join(", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. L\
eft and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus z\
oom in and out, space pauses, End goes live.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,
ms:3e5},r=null,c=null,p=0,w=Number.NEGATIVE_INFINITY,x=0,M=[],T=!1,A=[];const C=element("div",{class:"rxm-marbles",role:"\
group","aria-label":"Marble diagram"}),L=Qt("Pause","Hold the view; what comes is kept (space)",()=>s.held?Ie():ie());L.
setAttribute("aria-pressed","false");const G=Qt("−","Zoom out: a longer window (-)",()=>Ce(1));G.setAttribute("aria-la\
bel","Longer window");const V=Qt("+","Zoom in: a shorter window (+)",()=>Ce(-1));V.setAttribute("aria-label","Shorter wi\
ndow");const D=element("output",{class:"rxm-m-span"}),U=Qt("Copy as marbles","What is seen, as marble text for a test",wn),
wt=element("span",{class:"rxm-m-state"}),qt=element("div",{class:"rxm-m-bar"},L,element("span",{class:"rxm-m-zoom",role:"\
group","aria-label":"Window"},G,D,V),U,snapshotButton(t),wt),Yt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"gr\
oup","aria-label":LANES_LABEL}),Zt=element("div",{class:"rxm-m-axis","aria-hidden":"true"}),ot=element("input",{type:"ra\
nge",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1","aria-label":"Back in time",oninput:()=>fe(Number(ot.max)-Number(
ot.value))}),It=element("div",{class:"rxm-m-tip",hidden:!0}),Vt=element("div",{class:"rxm-m-detail",role:"region","aria-\
label":"Value","aria-live":"polite",hidden:!0}),an=element("div",{class:"rxm-m-foot"}),Se=element("div",{class:"rxm-m-em\
pty"}),se=element("div",{class:"rxm-m-body"},Yt,Se,It);C.append(qt,se,Zt,ot,Vt,an),keepKeys(C),e.append(C);function Qt(O,W,st){
return element("button",{type:"button",title:W,onclick:st},O)}const xe=new Ruler(Yt),ze=O=>xe.width(O,"small");function ie(){
s.hold(performance.now()),Ge()}function Ie(){s.release(),_n(),Ve(),Ge()}function fe(O){s.goBack(O,performance.now()),Ge()}
function Ce(O){const W=nextWindow(s.windowMs,O);W!==s.windowMs&&(s.zoom(W,performance.now()),Ve(),Ge())}function Ve(){const O=performance.
now();for(const W of n)W.clear(),W.lay(O)}function cn(){return!s.held&&n.some(O=>O.edge.flows)&&En.isShown()}function Ye(O){
p=0;for(const W of n)W.move(O);O-x>TRIM_MS&&gn(O),cn()&&(p=requestAnimationFrame(Ye))}function gn(O){x=O;const{held:W}=s;
for(const st of n)st.marks.prune(W?3*i.count:i.count,st.edge.at(W?W.clock:O)-i.ms),st.lay(O);Q()}function Ge(){p||=requestAnimationFrame(
Ye),Q()}function Q(){const{held:O,windowMs:W}=s;setText(D,spanText(W)),V.disabled=W<=WINDOWS_MS[0],G.disabled=W>=WINDOWS_MS[WINDOWS_MS.
length-1],setText(L,O?"Go live":"Pause"),L.setAttribute("aria-pressed",String(!!O)),ue(),$e(),Xe(),De();for(const st of n)
st.writeCount();In()}function ue(){const{held:O}=s,W=n.length>0&&n.every(zt=>["ended","failed"].includes(zt.tone)),st=n.
some(zt=>zt.tone==="live");C.dataset.tone=O?"held":W?"ended":st?"live":"idle";const ft=s.meanwhile>0?` · ${groupedText(
s.meanwhile)} came meanwhile`:"",Et=O&&O.back>1?`${spanText(O.back)} back`:"paused";if(setText(wt,O?Et+ft:W?"ended":st?"\
live":"not running"),Se.hidden=s.total>0||!n.length||n.some(zt=>zt.marks.marks.length),Se.hidden)return;setText(Se,st?"n\
o events yet":W?"no events came":"not running: run the flow to see its marbles")}function $e(){const{back:O,held:W,windowMs:st}=s,
ft=Math.round(s.longest(performance.now()))-st;ot.max=String(ft),ot.step=String(Math.max(1,Math.round(st/100))),ot.disabled=
ft<1,(!focusedIn(ot)||!W||!O)&&(ot.value=String(ft-O)),ot.setAttribute("aria-valuetext",O>1?`${spanText(O)} back`:"now")}
let be="";function Xe(){const{back:O,held:W,perMs:st,width:ft,windowMs:Et}=s,Rt=`${Et} ${ft} ${W?Math.round(W.back):""} ${n.
length}`;if(Rt===be)return;be=Rt;const zt=axisStep(Et,ft),te=[];for(let Gt=0;Gt<=Et*.97;Gt+=zt)te.push(Gt);const dt=Gt=>({
style:`right: ${EDGE_PX+Gt*st}px`}),Je=Gt=>Gt<1?"now":`−${spanText(Gt)}`;Zt.replaceChildren(...te.map(Gt=>element("spa\
n",dt(Gt),Je(Gt+O))));for(const Gt of n)Gt.grid.replaceChildren(...te.map(We=>element("i",dt(We))))}let Xn="";function De(){
const O=Math.max(1,...n.map(dt=>dt.most)),W=O>1?[`1 mark = up to ${groupedText(O)} events`]:[],st=T?M:[],ft=T?s.scale:null,
Et=JSON.stringify([W,st,ft]);if(Et===Xn)return;Xn=Et;const[Rt,zt]=ft??[],te={class:"rxm-m-key",title:"from the least to \
the greatest that came"};an.replaceChildren(...ft?[element("span",te,String(Rt),element("i",{class:"rxm-m-scale"}),String(
zt))]:[],...st.map(([dt,Je])=>element("span",{class:"rxm-m-key",title:dt},element("i",{"data-hue":String(Je)}),cutText(dt,
24))),...W.map(dt=>element("span",{class:"rxm-m-thin"},dt)))}function In(){const O=performance.now();if(!(O-w<DESCRIBE_MS)){
w=O;for(const W of n)W.describe(O)}}function Nt(O){const W=O.target instanceof Element?O.target:null,st=W?.closest("[dat\
a-n], [data-missed]")??null,ft=n.findIndex(Et=>Et.el.contains(W));return st instanceof SVGElement&&ft>=0?{node:st,at:ft,
lane:n[ft]}:null}function Te(O){const W=Nt(O);if(It.hidden=!W,c=null,!W)return;const{node:st,at:ft,lane:Et}=W,{missed:Rt,
n:zt,stack:te}=st.dataset,dt=zt?Et.marks.get(Number(zt)):void 0;let Je=[];Rt?Je=["missed",aboutMissed(Et.label,Number(Rt))]:
te?Je=[aboutStack(te),dt?`last: ${dt.text}`:""]:dt&&(Je=[dt.text,aboutMark(Et.label,dt)],c={lane:ft,number:dt.number},dt.
end||En.send({do:"value",...c}));const Gt=Je.filter(Boolean);It.replaceChildren(...Gt.map((Fe,Jn)=>element("div",{class:Jn?
"rxm-m-soft":"rxm-m-value"},Fe)));const We=se.getBoundingClientRect(),os=st.getBoundingClientRect();It.style.top=`${os.bottom-
We.top+4}px`,It.style.left=`${Math.max(0,Math.min(os.left-We.left-40,We.width-It.offsetWidth-4))}px`}function Cn(O,W){const st=performance.
now();ie(),r={lane:O,number:W.number};const ft=s.nowOf(O,st),Et=ft-s.back;(W.at>Et||W.at<Et-s.windowMs)&&fe(ft-W.at-s.windowMs/
2),n.forEach((zt,te)=>{zt.lay(st),zt.pick(te===O?W.number:null)});const Rt=W.count>1?`${W.count} events, the last: ${W.text}`:
W.text;Le(aboutMark(n[O].label,W),Rt),A[O]&&(ve(n[O].origin+W.at),jt.point({at:n[O].origin+W.at})),W.end||En.send({do:"v\
alue",...r},zt=>"value"in zt)}function Le(O,W){Vt.hidden=!1;const st=Qt("×","Close",_n);st.setAttribute("aria-label","C\
lose");const ft=element("span",{class:"rxm-m-soft rxm-m-grow"},O);Vt.replaceChildren(element("div",{class:"rxm-m-bar"},ft,
st),element("pre",{},W))}function _n(){r=null,Vt.hidden=!0;for(const O of n)O.pick(null)}const jt=timeCursor(O=>ve(O.at),
()=>A.find(Boolean)??"");function ve(O){const W=A.find(Boolean),st=performance.now();n.forEach((ft,Et)=>{ft.pointed=W&&A[Et]===
W?O:null,ft.move(st)})}function Ne(O){const W=n.find((Et,Rt)=>A[Rt]&&Et.el.contains(O.target)),st=W?O.clientX-W.el.getBoundingClientRect().
left:0,ft=W?W.momentAt(st,performance.now()):null;ve(ft),jt.point({at:ft})}function ss(O){const W=r?.lane??n.findIndex(Rt=>Rt.
marks.marks.length);if(W<0)return;const{marks:st}=n[W],ft=s.edgeOf(W,performance.now()),Et=r?st.get(r.number+O):st.before(
ft);Et&&Cn(W,Et)}function qe(O){const W=performance.now(),st=r?.lane??0,ft=s.edgeOf(st,W),Et=r?n[st].marks.get(r.number)?.
at:void 0,Rt=ft-(Et??ft);for(let zt=st+O;n[zt];zt+=O){const te=n[zt].marks.before(s.edgeOf(zt,W)-Rt)??n[zt].marks.marks[0];
if(te){Cn(zt,te);return}}}const ds={ArrowLeft:()=>ss(-1),ArrowRight:()=>ss(1),ArrowUp:()=>qe(-1),ArrowDown:()=>qe(1),PageUp:()=>fe(
s.back+s.windowMs/2),PageDown:()=>fe(s.back-s.windowMs/2),Home:()=>fe(Number.POSITIVE_INFINITY),End:Ie,Escape:_n," ":()=>s.
held?Ie():ie(),"+":()=>Ce(-1),"=":()=>Ce(-1),"-":()=>Ce(1)};Yt.addEventListener("keydown",O=>{!ds[O.key]||O.ctrlKey||O.metaKey||
O.altKey||(O.preventDefault(),ds[O.key]())}),Yt.addEventListener("pointerover",Te),Yt.addEventListener("pointermove",Ne),
Yt.addEventListener("pointerleave",()=>{It.hidden=!0,ve(null),jt.point({at:null})});const qn=O=>{if(O.ctrlKey)Ce(Math.sign(
O.deltaY));else if(O.deltaX)fe(s.back-O.deltaX/s.perMs);else return;O.preventDefault()};Yt.addEventListener("wheel",qn,{
passive:!1});let un=null;Yt.addEventListener("pointerdown",O=>{O.button===0&&(un={x:O.clientX,back:s.back,moved:!1,hit:Nt(
O)})});const Wn=O=>{if(!un)return;const W=O.clientX-un.x;!un.moved&&Math.abs(W)<DRAG_PX||(un.moved=!0,It.hidden=!0,fe(un.
back+W/s.perMs))},Nn=()=>{const O=un;un=null;const W=O&&!O.moved?O.hit?.node.dataset.n:void 0,st=O?.hit&&W?O.hit.lane.marks.
get(Number(W)):void 0;O?.hit&&st&&Cn(O.hit.at,st)};window.addEventListener("pointermove",Wn),window.addEventListener("po\
interup",Nn);function vs(O,W){"value"in O?hn(O.value):"marbles"in O?Hn(O.marbles):_e(O,W)}function _e(O,W){if(O.legend&&
(M=O.legend),O.is_chosen!==void 0&&(T=O.is_chosen),O.scale){s.scale=O.scale;for(const Et of n)Et.clear()}const st=performance.
now(),ft=W.length?JSON.parse(new TextDecoder().decode(W[0])):[];O.lanes.forEach(([Et,Rt,zt,te,dt,Je],Gt)=>{const We=n[Gt];
We.edge.tell(Et,zt,st),We.tone!==dt&&(w=Number.NEGATIVE_INFINITY),Object.assign(We,{origin:Rt,total:te,tone:dt,text:Je}),
ft[Gt]?.length&&We.layFrom(We.marks.add(ft[Gt]))}),s.held||(p||=requestAnimationFrame(Ye)),(!cn()||st-x>TRIM_MS)&&gn(st)}
function is(O,W){if(!("lanes"in O))return;const st=O.labels??[],ft=n.length!==st.length;ft&&(s.windowMs=O.window??s.windowMs);
const Et=O.lanes.some(([,Rt,,zt],te)=>n[te]?.origin!==Rt||zt<n[te].total);if((ft||Et)&&(s.release(),_n()),i={count:O.kept??
i.count,ms:O.kept_ms??i.ms},A=O.runs??[],ft){n.splice(0,n.length,...st.map((Rt,zt)=>new Track(Rt,zt,s,ze))),Yt.replaceChildren(
...n.map(Rt=>Rt.row));for(const Rt of n)kn.observe(Rt.el);jn()}for(const Rt of n)Rt.forget();s.scale=null,be="",w=Number.
NEGATIVE_INFINITY,_e(O,W),gn(performance.now())}function hn([O,W,st]){const ft=Vt.querySelector("pre");ft&&r&&r.lane===O&&
r.number===W&&setText(ft,st);const Et=It.firstChild;Et&&c&&c.lane===O&&c.number===W&&setText(Et,cutText(st,400))}function wn(){
const O=performance.now(),W=n.map((st,ft)=>s.edgeOf(ft,O));En.send({do:"marbles",ends:W,window:s.windowMs},st=>"marbles"in
st)}async function Hn(O){Le("marble text of what is seen",O);let W="copied";try{await navigator.clipboard.writeText(O)}catch{
W="select the text below to copy it"}setText(U,W),setTimeout(()=>setText(U,"Copy as marbles"),1500)}function jn(){const O=n.
length?n[0].el.clientWidth-EDGE_PX:0;xe.refresh(),!(!(O>50)||O===s.width)&&(s.width=O,Ve(),Ge())}const kn=new ResizeObserver(
jn),En=live(t,e,{onSnapshot:is,onMessage:vs,onShown:Ge,onHidden(){cancelAnimationFrame(p),p=0}});return Q(),()=>{cancelAnimationFrame(
p),kn.disconnect(),window.removeEventListener("pointermove",Wn),window.removeEventListener("pointerup",Nn),jt.dispose(),
En.dispose(),C.remove()}}var view_default={initialize,render},KINDS={number:{isRight:!0,compares:"number",summary:"spark"},
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
t);if(s!==void 0){const{name:r,unit:c,unitNs:p}=traitsOf(e);return r==="time"?timeText(t,c,n):r==="duration"?durationText(
s*p):typeof t=="number"?numberText(t):exactText(t)}if(e==="moment"&&typeof t=="string")return momentText(t,n);if(typeof t==
"object"&&t!==null)return summary(t);const i=exactText(t);return/[\n\r\t]/.test(i)?i.replace(/\r?\n|\r/g,"⏎").replace(
/\t/g," "):i}function numberText(t){if(Number.isInteger(t))return String(t);const e=String(Number(t.toPrecision(7)));return e.
length<String(t).length?e:String(t)}var two=t=>String(t).padStart(2,"0");function dayAndTime(t,e){const n=new Date(t);if(Number.
isNaN(n.getTime()))return null;const s=e==="utc"?[n.getUTCFullYear(),n.getUTCMonth()+1,n.getUTCDate()]:[n.getFullYear(),
n.getMonth()+1,n.getDate()],i=e==="utc"?[n.getUTCHours(),n.getUTCMinutes(),n.getUTCSeconds()]:[n.getHours(),n.getMinutes(),
n.getSeconds()];return[s.map(two).join("-"),i.map(two).join(":")]}function timeText(t,e,n,s=!1,i=Date.now()){const r=isMarked(
t)?t.slice(2):String(t);if(!/^-?\d+$/.test(r))return exactText(t);const c=BigInt(r)*BigInt(UNITS[e]),p=(c%1000000000n+1000000000n)%
1000000000n,w=dayAndTime(Number((c-p)/1000000n),n);if(w===null)return r;const x=String(p).padStart(9,"0");return s?`${w[0]}\
 ${w[1]}.${x} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===w[0]?"":`${w[0]} `}${w[1]}.${x.slice(0,3)}`}function momentText(t,e,n=Date.
now()){const s=/(?:Z|[+-]\d\d:\d\d)$/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?t.replace("T"," "):timeText(
Math.floor(s),"ms",e,!1,n)}function zoneName(){return Intl.DateTimeFormat().resolvedOptions().timeZone||"local time"}function summary(t){
const e=jsonText(t);return e.length>120?`${e.slice(0,119)}…`:e}var NUMBER=Symbol("the event's number"),REST="…";function presentCells(t){
return t.map(e=>e===ABSENT?void 0:e)}function presentFields(t,e){const n=t.map((s,i)=>i).filter(s=>e[s]!==void 0);return{
names:n.map(s=>t[s]),cells:n.map(s=>e[s])}}function columnTitle(t){return t===NUMBER?"#":t}var Rows=class{constructor(t){
this.limit=t,this.shapes=[],this.kinds=new Map,this._rows=[],this.forget()}clear(){this._rows=[]}forget(){this.kinds=new Map(
[[NUMBER,"number"]]),this.clear()}addShapes(t,e){e.forEach(([n,s],i)=>{this.shapes[t+i]={label:n,names:s,at:new Map(s.map(
(r,c)=>[r,c]))}})}addKinds(t){for(const[e,n]of Object.entries(t))this.kinds.set(e,n)}add(t,e=[]){for(const[n,[s,i,...r]]of t.
entries()){const c=this.shapes[s],p=c?.at.has(REST)?presentCells(r):r;this._rows.push({n:i,at:e[n]??Number.NaN,shape:c,cells:p})}
this._rows.length>2*this.limit&&(this._rows=this._rows.slice(-this.limit))}get length(){return Math.min(this.limit,this.
_rows.length)}list(){return this._rows.slice(-this.limit)}};function rowAt(t,{at:e,n}){const s=p=>n===void 0?!(p.at>Number(
e)):p.n<=n;let i=0,r=e===null&&n===void 0?0:t.length;for(;i<r;){const p=i+r>>1;s(t[p])?i=p+1:r=p}const c=t[i-1];return c&&
(n!==void 0||c.at<=Number(e))?c:void 0}function cellOf(t,e){if(e===NUMBER)return t.n;const n=t.shape.at.get(e);return n===
void 0?void 0:t.cells[n]}function sorted(t,e,n){const s=t.map(i=>({key:sortKey(cellOf(i,e)),row:i}));return s.sort((i,r)=>{
const[c,p]=i.key,[w,x]=r.key;return c!==w?c===LAST||w===LAST?c-w:n*(c-w):p<x?-n:p>x?n:i.row.n-r.row.n}),s.map(({row:i})=>i)}
var LAST=3;function sortKey(t){if(t==null)return[LAST,0];const e=asBigInt(t);if(e!==void 0)return[0,e];const n=asNumber(
t);return n!==void 0?Number.isNaN(n)?[LAST,0]:[0,n]:typeof t=="boolean"?[0,Number(t)]:typeof t=="object"?[2,jsonText(t)]:
[1,exactText(t)]}var PLAIN={order:[],hidden:[],frozen:[],widths:{},formats:{},filters:{},folds:!1,filter:"",sort:null};function keyOf(t){
return t===NUMBER?"#":`.${t}`}var Arrangement=class{constructor(){this.layout=structuredClone(PLAIN)}restore(t){this.layout=
{...structuredClone(PLAIN),...structuredClone(t??{})}}get isPlain(){const{order:t,hidden:e,frozen:n,widths:s,formats:i,filters:r,
folds:c}=this.layout,p=[t,e,n,...[s,i,r].map(w=>Object.keys(w))];return!c&&p.every(w=>!w.length)}arranged(t){const{order:e,
frozen:n}=this.layout,s=new Map(e.map((p,w)=>[p,w])),i=p=>s.get(keyOf(p))??e.length,r=[...t].sort((p,w)=>i(p)-i(w));if(!n.
length)return r;const c=p=>this.isFrozen(p);return[...r.filter(c),...r.filter(p=>!c(p))]}visible(t,e){const n=this.arranged(
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
function menu(t,e,n,s){const i=element("div",{class:"rxm-menu",hidden:!0,role:"group","aria-label":n,tabindex:"-1"}),c=element(
"button",{...{type:"button",title:n,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>x(i.hidden===!0)},e),p=element(
"span",{class:"rxm-menued"},c,i),w=closing(p,()=>!i.hidden,M=>{x(!1),M&&c.focus()});function x(M){if(M===!i.hidden||(i.hidden=
!M,c.setAttribute("aria-expanded",String(M)),!M))return;i.replaceChildren(...s()),i.style.left="0px";const T=i.getBoundingClientRect().
right-t.getBoundingClientRect().right;i.style.left=`${-Math.max(0,T)}px`;const A=i.querySelector("input, button");(A instanceof
HTMLElement?A:i).focus()}return{el:p,button:c,open:x,dispose:w}}function columnMenu(t){const e=element("div",{class:"rxm\
-menu rxm-columnmenu",hidden:!0,role:"dialog",tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);
function i(c){e.hidden=!0,c&&n?.focus()}function r(c,p){n=p.querySelector("button");const w=element("div",{class:"rxm-fi\
lternote rxm-wrong",role:"status",hidden:!0}),x=element("input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1\
..9  =x  -x","aria-label":`Filter ${c.title}`,spellcheck:"false",oninput:()=>M(c.onFilter(x.value)),onkeydown:V=>V.key===
"Enter"&&i(!0)});x.value=c.filter;const M=V=>{w.hidden=!V,w.textContent=V&&`not understood, and left out: ${V}`,V?x.setAttribute(
"aria-invalid","true"):x.removeAttribute("aria-invalid")},T=c.rows.map(V=>{const D=V.map(([U,wt,Ot])=>{const qt=()=>{Ot(),
i(!0)};return element("button",{type:"button","aria-pressed":wt===null?null:String(wt),onclick:qt},U)});return element("\
div",{class:"rxm-menurow"},...D)});e.setAttribute("aria-label",`Column ${c.title}`);const A=c.about?element("div",{class:"\
rxm-why"},c.about):null;e.replaceChildren(element("strong",{},c.title),...A?[A]:[],x,w,...T),e.hidden=!1;const C=t.getBoundingClientRect(),
L=p.getBoundingClientRect();e.style.top=`${L.bottom-C.top+2}px`,e.style.left="0px";const G=C.width-e.offsetWidth-2;e.style.
left=`${Math.max(0,Math.min(L.left-C.left,G))}px`,c.filter&&M(c.onFilter(c.filter)),x.focus()}return{open:r,dispose:s}}function asJson(t,e){
const n=s=>{const i=e.filter(r=>cellOf(s,r)!==void 0);return`${jsonObject(i,i.map(r=>cellOf(s,r)))}
`};return t.map(n).join("")}function asCsv(t,e){const n=r=>/[",\r\n]/.test(r)?`"${r.replace(/"/g,'""')}"`:r,s=r=>`${r.map(
n).join(",")}
`,i=r=>r==null?"":exactText(r);return s(e)+t.map(r=>s(e.map(c=>i(cellOf(r,c))))).join("")}var EXAMPLES=[["apple pie","ro\
ws that hold both words, anywhere"],['"apple pie"',"rows that hold this text, signs and all"],["-apple  not apple","rows\
 without it"],["name:apple","the column name holds it"],["name=apple  id==5  id!=5","the column is exactly this, or is n\
ot"],["id>5  id<=1,000  5<id<=9","numbers compared"],["id=5..9  id=5..","from 5 to 9, both included; from 5 on"],["lag>5\
ms  lag=1ms..5ms","durations, with their unit"],["at>18:00  at=18:00","times of today; or 2026-01-31, 2026-01-31T18:00"],
["id<3 or (id>5 and v<1)","and, or, not, parentheses; words side by side: and"]],SIGNS=["==","!=",">=","<=",">","<","=",
":"],ENDS_WITH_SIGN=/(==|!=|>=|<=|>|<|=)$/,IS_SIGN=/^(==|!=|>=|<=|>|<|=)/,CHAIN=/^([+-]?\d[\d.,:_'TZ-]*(?:[a-zµ]+)?)(<=|>=|<|>)(.+)$/,
QUOTED_AS_PYTHON=/(==|!=|=)(\s*)'([^'"]*)'/g,PYTHONS_WORDS=/^(in|is)$/i,TURNED={"<":">","<=":">=",">":"<",">=":"<="},OPERATORS={
and:"and",AND:"and","&":"and","&&":"and",or:"or",OR:"or","|":"or","||":"or"};function readFilter(t,e,n,s=Date.now()){const i={
zone:e,kinds:n,today:s,problems:[],remarks:[]},r=tokensOf(t.replace(QUOTED_AS_PYTHON,'$1$2"$3"'),n);return r.forEach(({text:p},w)=>{
const x=r[w-1]?.text;PYTHONS_WORDS.test(p)&&columnNamed(x??"",n)!==void 0&&i.remarks.push(`the text “${p}” is looked f\
or; for the column ${x} write ${x}=5 or ${x}=5..9`)}),{test:new Parser(r,i).read(),problems:i.problems,remarks:i.remarks}}
function readColumnFilter(t,e,n,s,i=Date.now()){const r={zone:n,kinds:s,today:i,problems:[],remarks:[]},c=t.trim().replace(
QUOTED_AS_PYTHON,'$1$2"$3"'),p=/^-(?![\d.])./.test(c),w=(p?c.slice(1):c).replace(/"/g,""),x=IS_SIGN.exec(w)?.[0]??":",M=readCondition(
e,x,(x===":"?w:w.slice(x.length)).trim(),w,r);return{...r,test:M===NOTHING?null:p?A=>!M(A):M}}function tokensOf(t,e){const n=[];
let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let r=i,c=/^-?\(/.exec(r);for(;c&&splitWord(r,e)===null;)n.
push({kind:"open",text:c[0],isNot:c[0]==="-("}),s+=1,r=r.slice(c[0].length),c=/^-?\(/.exec(r);let p=0;for(;s>p&&r.endsWith(
")")&&surplus(r)>0;)r=r.slice(0,-1),p+=1;for(r&&n.push({kind:"word",text:r});p;p-=1,s-=1)n.push({kind:"close",text:")"})}
return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(")").length-e.split("(").length}
function joined(t,e){const n=[];let s=!1;return t.forEach((i,r)=>{const c=n.at(-1),p=i.text;if(i.kind==="word"&&c?.kind===
"word"){const T=IS_SIGN.test(p)&&(endsWithColumn(c.text,e)||isBeforeColumn(t,r,e));s||T?n[n.length-1]={kind:"word",text:c.
text+p}:n.push(i)}else n.push(i);const w=n[n.length-1].text,x=w.match(ENDS_WITH_SIGN)?.[0]??"",M=w.slice(0,-x.length||void 0);
s=x!==""&&(endsWithColumn(M,e)||isBeforeColumn(t,r,e,x))}),n}function endsWithColumn(t,e){const n=bare(t);if(columnNamed(
n,e)!==void 0)return!0;const[,,,s]=CHAIN.exec(n)??[];return s!==void 0&&columnNamed(s,e)!==void 0}function isBeforeColumn(t,e,n,s){
const i=t[e].text,r=s||ENDS_WITH_SIGN.test(i)?t[e+1]?.text??"":i.replace(IS_SIGN,""),c=bare(r).match(/^[^<>=!]+/)?.[0]??
"",p=s&&i.slice(0,-s.length)||(t[e-1]?.text??"");return columnNamed(c,n)!==void 0&&/^[+-]?\d/.test(p)}var bare=t=>t.replace(
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
r,e,i);return c===NOTHING?null:n?p=>!c(p):c}function readColumn(t,e){const n=splitWord(t,e.kinds);if(n===null)return null;
const{before:s,column:i,sign:r,wanted:c}=n,p=r?readCondition(i,r,c,t,e):NOTHING;if(!s)return p;const w=readCondition(i,TURNED[s.
sign],s.wanted,t,e);return p===NOTHING||w===NOTHING?p===NOTHING?w:p:x=>p(x)&&w(x)}function readCondition(t,e,n,s,i){if(n===
"")return NOTHING;const r=t===NUMBER?"number":i.kinds.get(t)??"",c=e===":"||e==="="||e==="=="||e==="!=",p=c?rangeOf(n,r,
i):null;if(p!==null){const x=e!=="!=";return M=>isWithin(cellOf(M,t),p)===x}if(e===":"){const x=n.toLowerCase();return M=>spokenText(
cellOf(M,t),r,i.zone).includes(x)}const w=spanOf(n,r,i);if(c){w===void 0&&n!=="None"&&traitsOf(r).compares&&r!=="moment"&&
i.remarks.push(whyNoBound(s,n,r));const x=e!=="!=";return M=>isEqual(cellOf(M,t),n,w)===x}return w===void 0?(i.problems.
push(whyNoBound(s,n,r)),NOTHING):x=>isBeyond(cellOf(x,t),e,w.from)}function splitWord(t,e){const n=splitName(t,e);if(n!==
null)return n;const[,s,i,r]=CHAIN.exec(t)??[];if(s===void 0)return null;const c=columnNamed(r,e),p=c===void 0?splitName(
r,e):{column:c,sign:"",wanted:""};return p&&{...p,before:{wanted:s,sign:i}}}function splitName(t,e){let n=null,s=-1;for(const w of e.
keys()){if(w===NUMBER||!t.startsWith(w)||w.length<s||!w)continue;const x=SIGNS.find(M=>t.startsWith(M,w.length));x!==void 0&&
(s=w.length,n={column:w,sign:x,wanted:t.slice(w.length+x.length)})}if(n!==null)return n;const[,i="",r="",c=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[],p=i?columnNamed(i,e):void 0;return p===void 0?null:{column:p,sign:r,wanted:c}}function textTest(t,e,n){const{zone:s,kinds:i}=e,
[,r,c,p]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[];if(!n&&r!==void 0&&p!==""&&!p.startsWith("//")){if(c!==
":")return e.problems.push(`no column is called “${r}”; for the text itself write "${t}" in quotes`),NOTHING;e.remarks.
push(`no column is called “${r}”; the text “${t}” is looked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.
test(t)&&e.remarks.push(`the text “${t}” is looked for; a condition is one word, as in id>5`);const w=t.toLowerCase();
return x=>rowText(x,s,i).includes(w)}function rangeOf(t,e,n){const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&
!i)return null;const r=s?spanOf(s,e,n):void 0,c=i?spanOf(i,e,n):void 0;return s&&!r||i&&!c?null:{from:r?.from,until:c?.from}}
function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(t)?t.replace(/[,_']/g,""):t,r=C=>({
from:C,until:C,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return r(BigInt(i));if(i.trim()!==""&&!Number.isNaN(Number(i)))return r(
Number(i));const{compares:c,name:p,unitNs:w}=traitsOf(e);if(c==="duration"){const C=durationOf(i);return C===void 0?void 0:
r(C/w)}if(c!=="instant")return;const x=instantOf(i,n,s);if(x===void 0)return;const[M,T]=x,A=C=>p==="moment"?C:BigInt(C)*
(1000000n/BigInt(w));return{from:A(M),until:A(M+T),isOpen:T>0}}var NS_OF_UNIT={ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,
h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??[];return e===
void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const M=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(M)?void 0:
[M,0]}const r=new Date(n),c=s??(e==="utc"?r.toISOString().slice(0,10):new Date(n-r.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),p=(i??"00:00").replace(/^(\d):/,"0$1:"),w=Date.parse(`${c}T${p}${e==="utc"?"Z":""}`),x=i===void 0?864e5:p.length===
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
()=>null),c=new Map;let p=0,w=Number.POSITIVE_INFINITY,x=Number.NEGATIVE_INFINITY;t.forEach((T,A)=>{const C=cellOf(T,e);
if(C==null)return;p+=1;const L=asNumber(C);if(L!==void 0&&Number.isFinite(L)){L<w&&(w=L),L>x&&(x=L);const D=Math.floor(A*
i/t.length),U=r[D];U?L<U[0]?U[0]=L:L>U[1]&&(U[1]=L):r.length&&(r[D]=[L,L])}if(s!=="commonest")return;const G=exactText(C),
V=c.get(G);(V!==void 0||c.size<MOST_DISTINCT)&&c.set(G,(V??0)+1)});const M=[...c].sort((T,A)=>A[1]-T[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:p,range:w<=x?[w,x]:null,line:r,common:M,distinct:c.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const r=c=>100*Math.min(1,Math.max(0,(c-s)/(i-s)));return n<0?[r(n),r(0)]:[r(0),r(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,r]=e,c=M=>{const T=r>i?(M-i)/(r-i):.5;return(s-1-T*(s-2)).toFixed(1)},p=n/Math.max(
1,t.length-1);let w=!1;const x=[];return t.forEach((M,T)=>{const A=w;if(w=M!==null,M===null)return;const C=(T*p).toFixed(
1);x.push(`${A?"L":"M"}${C} ${c(M[0])}`,M[1]>M[0]?`L${C} ${c(M[1])}`:A?"":"h0.1")}),x.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},r){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(r).summary==="spark"&&
n){const[M,T]=n.map(A=>cellText(A,r));return{parts:[],full:M===T?`always ${M}`:`${M} to ${T}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const c=M=>`${Math.max(
1,Math.round(100*M/t))} %`,p=s.map(([M,T])=>`${M} ${c(T)}`),w=i-s.length,x=[...p,...w>0?[`${w} more`]:[],...e<t?[`no val\
ue ${c(t-e)}`]:[]];return{parts:p,full:x.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
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
this.el.scrollHeight),this.draw()}show(t){const e=this._content,n=t.columns.map(c=>traitsOf(t.kinds.get(c)).isRight),s=(c,p)=>c.
some((w,x)=>w!==p[x]),i=t.columns.length!==e.columns.length||t.columns.some((c,p)=>c!==e.columns[p]||n[p]!==this._aligned[p])||
t.sort!==e.sort||t.zone!==e.zone||t.frozen!==e.frozen||t.filtered.size!==e.filtered.size||s(t.formats,e.formats)||s(t.fixed,
e.fixed),r=t.summaries!==e.summaries;this._content=t,this._aligned=n,this._space.style.height=`${t.list.length*ROW_PX}px`,
this.el.setAttribute("aria-rowcount",String(t.list.length+1)),this.el.setAttribute("aria-colcount",String(t.columns.length)),
i?this._drawHead():r&&this._drawSummaries()}draw(){const{list:t}=this._content,e=Math.ceil(this.el.clientHeight/ROW_PX)+
1,n=Math.max(0,Math.min(Math.floor(this.el.scrollTop/ROW_PX),t.length-e)),s=Math.max(0,Math.min(e+1,t.length-n));for(;this.
_pool.length<s;)this._pool.push(this._makeRow());let i=!1,r="";this._pool.forEach((c,p)=>{const w=p<s?t[n+p]:null;c.el.hidden=
w===null,c.row=w,w!==null&&(i=this._fill(c,w,n+p)||i,w===this._active&&(r=c.el.id))}),this._isMeasuringAll=!1,i&&this._setWidths(),
r?this.el.setAttribute("aria-activedescendant",r):this.el.removeAttribute("aria-activedescendant")}open(t){this._active=
t,this._opened=t,this.draw(),t&&this._asked.onOpen(t)}point(t){t!==this._pointed&&(this._pointed=t,this.draw())}reveal(t){
const e=this._content.list.indexOf(t);e>=0&&this._reveal(e)}_makeRow(){const t=element("div",{class:"rxm-row",role:"row",
id:`${this._id}-${this._pool.length}`});return this._space.append(t),{el:t,cells:[],row:null}}_fill(t,e,n){const{el:s,cells:i}=t,
{columns:r,formats:c,frozen:p,kinds:w,selected:x,summaries:M,zone:T}=this._content;let A=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(x.has(e.n)));i.length>r.length;)i.pop()?.el.remove();for(const[
C,L]of r.entries()){i[C]||(i[C]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[C].
el));const G=i[C],V=cellOf(e,L),D=cellText(V,w.get(L),T),U=c[C]?paintOf(c[C],V,M.get(L)):"",wt=`${cellStyle(V)}${U&&(c[C]===
"bar"?" rxm-bar-cell":" rxm-heat")}${C<p?" rxm-frozen":""}`,Ot=G.text!==D||G.style!==wt;G.text!==D&&(G.el.textContent=D,
G.text=D,G.el.title&&this._setHint(G.el,V,D)),G.style!==wt&&(G.el.className=wt,G.style=wt),(G.paint!==U||G.isFrozen!==C<
p)&&(G.el.setAttribute("style",`${U}${C<p?`left: var(--rxm-left-${C})`:""}`),G.paint=U,G.isFrozen=C<p),(Ot||this._isMeasuringAll)&&
(A=this._widen(L,D,wt)||A)}return A}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const r=focusedIn(this._head),c=[...this._head.children].findIndex(x=>x.contains(r)),p=c<0?void 0:this._drawn?.[c];this.
_drawn=t;const w=t.map((x,M)=>{const T=columnTitle(x),A=Math.min(this._ruler.width(T,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(x,Math.max(A,this._widths.get(x)??0));const C=i&&i.name===x?i.direction:0,L=element("button",{type:"but\
ton","data-name":T,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(x),onkeydown:qt=>this._headKey(qt,x)},element("span",{class:"rxm-name"},T),e.has(x)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},C?C>0?"\
▲":"▼":"")),G=traitsOf(s.get(x)).isRight,V=M<n,D={role:"columnheader","aria-colindex":M+1,class:`${G?"rxm-right":""}${x===
NUMBER?" rxm-number":""}${V?" rxm-frozen":""}`,style:V?`left: var(--rxm-left-${M})`:null,"aria-sort":C?C>0?"ascending":"\
descending":"none"},U=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),wt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});U.addEventListener("click",()=>this._asked.
onMenu(x,Ot));const Ot=element("div",D,L,element("div",{class:"rxm-sum"}),U,wt);return Ot});this._head.replaceChildren(...w),
p!==void 0&&w[t.indexOf(p)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((w,x)=>e[x]??this._widths.get(w)??0),i=w=>e[w]!==void 0||w<n,{tracks:r,
least:c}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",r),this.el.style.setProperty("--rxm-least",`${c}\
px`);let p=0;for(let w=0;w<n;p+=s[w],w+=1)this.el.style.setProperty(`--rxm-left-${w}`,`${p}px`);this.el.classList.toggle(
"rxm-loose",p>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((r,c)=>{const p=this._head.children[c],w=p?.querySelector(".rxm-sum"),x=s.get(r);if(!(p instanceof HTMLElement)||
!w)return;const M=n.get(r)??"",{parts:T,full:A}=x?summaryTexts(x,M):{parts:[],full:""},C=T[0]?Math.min(this._ruler.width(
T[0],"small")+PADDING_PX,MOST_SUM_PX):0;C>(this._widths.get(r)??0)&&(this._widths.set(r,C),i=!0);const L=(e[c]??Math.max(
this._widths.get(r)??0,C))-PADDING_PX,G=wt=>this._ruler.width(T.slice(0,wt).join(" · "),"small")<=Math.min(L,MOST_PX),V=T.
slice(0,Math.max(1,T.findLastIndex((wt,Ot)=>G(Ot+1))+1)).join(" · "),D=r===NUMBER?"the event's number":A?`${columnTitle(
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
e,s,i));const c=Array.isArray(e)?e.map((T,A)=>[String(A),T]):Object.entries(e),p=Array.isArray(e)?`[${c.length}]`:`{${c.
length}}`,w=element("summary",{},r,element("span",{class:"rxm-size"},p)),x=element("details",{class:"rxm-branch"},w),M=()=>{
x.open&&x.childElementCount===1&&addParts(x,c,0,n,i)};return x.addEventListener("toggle",M),x.open=n<3&&c.length<=20,M(),
x}function addParts(t,e,n,s,i){const r=Math.min(e.length,n+PARTS_AT_ONCE);for(const[w,x]of e.slice(n,r))t.append(treeNode(
w,x,s+1,"",i));if(r===e.length)return;const p=element("button",{type:"button",onclick:()=>{p.remove(),addParts(t,e,r,s,i)}},
`${groupedText(e.length-r)} more`);t.append(p)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),r=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:c,unit:p}=traitsOf(e),w=c==="time"?timeText(
t,p,n,!0):c==="duration"?cellText(t,e,n):"";return w&&w!==i&&r.push(element("span",{class:"rxm-said"},w)),r}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},r={zone:"\
local",filter:"",sort:null},c=new Arrangement;let p=!1,w={};const x=new Set;let M=null,T=new Map,A=Number.NEGATIVE_INFINITY,
C=[],L=null,G=null,V=0,D=[],U={run:"",port:"",first:0};const wt=element("div",{class:"rxm-table",role:"group"}),Ot=element(
"strong",{class:"rxm-title"}),qt=element("span"),Yt=element("span",{class:"rxm-state"},qt),Zt=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});Zt.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const ot=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":Zt.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Nt({filter:ot.value})}),
It=menu(wt,"?","How to filter",In),Vt=ue("Pause","Hold the rows; what comes is counted",()=>L?.why==="pause"?Ne():ve("pa\
use")),an=ue("Follow","Stay with the newest rows",()=>L?Ne():ve("scroll")),Se=element("button",{type:"button",hidden:!0,
onclick:()=>Nt({zone:r.zone==="utc"?"local":"utc"})}),se=menu(wt,"Columns","Columns",$e),Qt=menu(wt,"Copy","Copy",Xn),xe=menu(
wt,"Download","Download",De),ze=element("div",{class:"rxm-bar"},Ot,Yt,element("span",{class:"rxm-grow"}),element("span",
{class:"rxm-filterbox"},ot,It.el),Vt,an,Se,se.el,Qt.el,xe.el,snapshotButton(t,()=>oe.flush())),ie=new Grid({onSort:ss,onOpen:ds,
onPick:()=>ve("scroll"),onClose:()=>G?qn():Le([]),onSelect:_n,onSelectAll:()=>Le(D),onMenu:Xe,onMove:(k,B)=>Te(()=>c.move(
k,B,Hn())),onWidth:(k,B)=>Te(()=>c.setWidth(k,B)),onScroll:k=>k?Ne("scroll"):ve("scroll"),onPoint:k=>{const B=k&&!Number.
isNaN(k.at)?k.at:null;is.point({at:B,port:U.port,...k?{number:U.first+k.n}:{}})}}),Ie=element("div",{class:"rxm-empty"}),
fe=element("button",{type:"button",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>Ne()}),Ce=element(
"div",{class:"rxm-detail",role:"region",hidden:!0}),Ve=element("span",{class:"rxm-counts"}),cn=element("span",{class:"rx\
m-thin",title:"More came than can be shown; every event is counted.",hidden:!0}),Ye=element("div",{class:"rxm-foot"},Ve,
cn,element("span",{class:"rxm-grow"}),fe),gn=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),Ge=element(
"div",{class:"rxm-chips",role:"group","aria-label":"Filters of columns",hidden:!0});wt.append(ze,Zt,Ge,element("div",{class:"\
rxm-body"},ie.el,Ie),Ce,Ye,gn);const Q=columnMenu(wt);keepKeys(wt),e.append(wt);function ue(k,B,q){return element("butto\
n",{type:"button",title:B,"aria-pressed":"false",onclick:q},k)}function $e(){const k=c.arranged(n.kinds.keys()).map(F=>be(
F===NUMBER?"# (the event's number)":F,!c.isHidden(F),H=>c.hide(F,!H))),q=be("Fold away columns that are empty in view",c.
layout.folds,F=>{c.layout.folds=F}),b=element("button",{type:"button",onclick:()=>{Te(()=>c.restore(void 0)),se.open(!1),
se.button.focus()}},"Reset columns");return[...k,element("hr",{}),q,element("div",{class:"rxm-menurow"},b)]}function be(k,B,q){
const bt=element("input",{type:"checkbox",onchange:()=>Te(()=>q(bt.checked))});return bt.checked=B,element("label",{},bt,
k)}function Xe(k,B){const q=n.kinds.get(k)??"",bt=T.get(k),b=Hn(),F=b.indexOf(k),P=c.formatOf(k,w),H=ne=>()=>{const me=r.
sort?.name===k&&r.sort.direction===ne;qe(me?null:{name:k,direction:ne})},J=ne=>r.sort?.name===k&&r.sort.direction===ne,mt=ne=>()=>Te(
()=>b[F+ne]&&c.move(k,b[F+ne],b)),Tt=ne=>()=>Te(()=>c.setFormat(k,ne)),ut=c.isFrozen(k);Q.open({title:k===NUMBER?"# (the\
 event's number)":k,about:bt?summaryTexts(bt,q).full:"",filter:c.filterOf(k),onFilter:ne=>(Te(()=>c.setFilter(k,ne)),readColumnFilter(
ne,k,r.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",J(1),H(1)],["Sort ▼",J(-1),H(-1)]],...traitsOf(q).summary===
"spark"&&k!==NUMBER?[[["Plain",!P,Tt("")],["Bars",P==="bar",Tt("bar")],["Colours",P==="heat",Tt("heat")]]]:[],[["◀ Move",
null,mt(-1)],["Move ▶",null,mt(1)]],[["Freeze",ut,()=>Te(()=>c.freeze(k,!ut))],["Hide",null,()=>Te(()=>c.hide(k,!0))],
["Fit width",null,()=>Te(()=>c.setWidth(k,null))]]]},B)}function Xn(){return[["JSON",asJson],["CSV",asCsv]].map(([B,q])=>element(
"button",{type:"button",onclick:()=>un(B,q)},`Copy ${groupedText(D.length)} rows as ${B}`))}function De(){return[["JSON \
Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([B,q,bt,b])=>element("button",{type:"but\
ton",onclick:()=>{xe.open(!1),xe.button.focus();const P=(Ot.textContent??"").replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,
"")||"events";download(b(D,jn()),`${P}.${q}`,bt),_e(`saved ${groupedText(D.length)} rows as ${B}`)}},`${groupedText(D.length)}\
 rows as ${B}`))}function In(){const k=EXAMPLES.flatMap(([B,q])=>[element("span",{class:"rxm-example"},B),element("span",
{class:"rxm-why"},q)]);return[element("div",{class:"rxm-examples"},...k)]}function Nt(k){Object.assign(r,k),c.layout.filter=
r.filter,c.layout.sort=r.sort&&[keyOf(r.sort.name),r.sort.direction],Te(()=>{})}function Te(k){k(),p=!0,kn(),Cn()}function Cn(){
wt.dataset.told="false",oe.chose()}function Le(k){if(!(!k.length&&!x.size)){x.clear();for(const B of k)x.add(B.n);M=k[0]??
null,jt()}}function _n(k,B){const q=M?D.indexOf(M):-1,bt=D.indexOf(k);if(B==="range"&&q>=0&&bt>=0){x.clear();for(const b of D.
slice(Math.min(q,bt),Math.max(q,bt)+1))x.add(b.n)}else B!=="toggle"&&x.clear(),(B!=="toggle"||!x.delete(k.n))&&x.add(k.n),
M=k;jt()}function jt(){x.size>1&&_e(`${groupedText(x.size)} rows selected`),ie.draw(),Je(),Cn()}function ve(k){L&&(L.why===
k||k==="scroll")||(L={why:k,rows:L?L.rows:n.list(),total:L?L.total:i.total},_e(k==="pause"?"paused":""),kn())}function Ne(k){
!L||k&&L.why!==k||(L=null,_e("following"),kn(),ie.goHome())}function ss(k){const{sort:B}=r,bt=!B||B.name!==k?{name:k,direction:1}:
B.direction>0?{name:k,direction:-1}:null;qe(bt)}function qe(k){const B=k&&k.direction>0?"ascending":"descending";_e(k?`s\
orted by ${columnTitle(k.name)}, ${B}`:"in the order of events"),L?.why==="scroll"&&(L=null),Nt({sort:k}),ie.goHome()}function ds(k){
const B=k.cells.some(q=>JSON.stringify(q??null).includes("\\u0001c"));G={row:k,...presentFields(k.shape.names,k.cells),note:B?
"shortened":""},B&&Pe.send({do:"event",number:k.n},q=>"event"in q&&q.event===k.n),Gt(),_n(k,"only")}function qn(){G=null,
ie.open(null),Gt(),ie.el.focus()}async function un(k,B){Qt.open(!1),Qt.button.focus(),await Wn(B(D,jn()),`${groupedText(
D.length)} rows as ${k}`)}async function Wn(k,B){try{await navigator.clipboard.writeText(k),vs(`copied ${B}`)}catch{const q=element(
"textarea",{class:"rxm-unseen"});q.value=k,wt.append(q),q.select(),vs(document.execCommand("copy")?`copied ${B}`:"this b\
rowser does not allow to copy"),q.remove()}}let Nn;function vs(k){clearTimeout(Nn),Qt.button.textContent=k,_e(k),Nn=setTimeout(
()=>{Qt.button.textContent="Copy"},1500)}function _e(k){k&&(gn.textContent=k)}const is=timeCursor(hn,()=>U.run);function hn({
at:k,port:B,number:q,opens:bt}){const b=B===U.port&&q!==void 0,F=b?q-U.first:void 0,P=rowAt(n.list(),{at:k,n:F})??null;if(ie.
point(P),!(!bt||!b)){if(P?.n!==F){_e(`event ${F} is not held`);return}ve("scroll"),En(),ie.open(P),ie.reveal(P)}}function wn(){
return c.visible(n.kinds.keys(),emptyColumns(T))}function Hn(){return wn().shown}function jn(){return Hn().filter(k=>k!==
NUMBER)}function kn(){V=0,A=Number.NEGATIVE_INFINITY,ft.cancel(),En()}function En(){const k=performance.now();!r.sort||L||
k-V>=RESORT_MS?(V=k,D=L?L.rows:n.list(),st(),C=D,r.sort&&(D=sorted(D,r.sort.name,r.sort.direction))):setTimeout(ft,RESORT_MS-
(k-V)),k-A>=SUM_MS?(A=k,T=summarize(C,n.kinds)):O||(O=setTimeout(W,SUM_MS-(k-A)));const{shown:q}=wn();ie.show({list:D,columns:q,
kinds:n.kinds,zone:r.zone,sort:r.sort,frozen:q.filter(bt=>c.isFrozen(bt)).length,formats:q.map(bt=>c.formatOf(bt,w)),fixed:q.
map(bt=>c.widthOf(bt)),filtered:new Set(q.filter(bt=>c.filterOf(bt))),selected:x,summaries:T}),L?ie.draw():ie.goHome(),Et(),
dt(),Je(),oe.rowsCame()}let O;function W(){O=void 0,ft()}function st(){const{test:k,problems:B,remarks:q}=readFilter(r.filter,
r.zone,n.kinds),bt=D.length;k&&(D=D.filter(k));for(const{column:F,title:P,text:H}of c.filters(n.kinds.keys())){const J=readColumnFilter(
H,F,r.zone,n.kinds);J.test&&(D=D.filter(J.test)),B.push(...J.problems.map(mt=>`${P}: ${mt}`)),q.push(...J.remarks.map(mt=>`${P}\
: ${mt}`))}const b=[...B.map(F=>`not understood, and left out: ${F}`)];bt&&!D.length&&b.push(...q),Zt.hidden=!b.length,setText(
Zt,b.join(" · ")),Zt.classList.toggle("rxm-wrong",B.length>0),B.length?ot.setAttribute("aria-invalid","true"):ot.removeAttribute(
"aria-invalid")}const ft=oncePerRepaint(En);function Et(){setText(qt,i.state.text),Yt.title=i.state.text,Yt.dataset.tone=
i.state.tone;const k=L?.why==="pause";setText(Vt,k?"Resume":"Pause"),Vt.title=k?"Stay with the newest rows again":"Hold \
the rows; what comes is counted",Vt.setAttribute("aria-pressed",String(k)),an.setAttribute("aria-pressed",String(!L)),an.
hidden=k,Se.hidden=![...n.kinds.values()].some(q=>traitsOf(q).compares==="instant"),setText(Se,r.zone==="utc"?"Times: UT\
C":"Times: local"),Se.title=r.zone==="utc"?"Show times in local time":"Show times in UTC";const B=L?i.total-L.total:0;if(fe.
hidden=!B,B){const q=`${groupedText(B)} newer ${r.sort?"↑":"↓"}`;setText(fe,k?`paused · ${groupedText(B)} came mean\
while`:q)}Rt()}function Rt(){if(Ie.hidden=D.length>0,D.length)return;const k=i.total>0&&n.length>0,[B,q]=k?["no row matc\
hes the filter",zt()]:[We()?"no events came":"no events yet",i.state.hint];Ie.textContent!==B+q&&Ie.replaceChildren(element(
"div",{},B),element("div",{class:"rxm-why"},q))}function zt(){const k=c.filters(n.kinds.keys()).map(({title:B,text:q})=>`${B}\
 ${q}`);return[r.filter.trim(),...k].filter(Boolean).join(" · ")}let te="";function dt(){const k=c.filters(n.kinds.keys()),
B=JSON.stringify(k.map(({title:q,text:bt})=>[q,bt]));B!==te&&(te=B,Ge.hidden=!k.length,Ge.replaceChildren(...k.map(({column:q,
title:bt,text:b})=>{const F=()=>Te(()=>c.setFilter(q,"")),P=`Remove the filter of ${bt}`;return element("button",{type:"\
button",title:P,"aria-label":P,onclick:F},`${bt} ${b} ×`)})))}function Je(){const k=s.perSecond(performance.now()/1e3),
B=[`${groupedText(i.total)} ${i.total===1?"event":"events"}`];We()||B.push(`${k>=10?groupedText(k):Number(k.toFixed(1))}\
/s`),i.kept>n.limit&&B.push(`last ${groupedText(n.limit)} rows held`),zt()&&B.push(`${groupedText(D.length)} match`),x.size&&
B.push(`${groupedText(x.size)} selected`);const{folded:q}=wn();q.length&&B.push(`${q.length} empty ${q.length===1?"colum\
n":"columns"} folded`),Ve.title=q.map(columnTitle).join(", "),setText(Ve,B.join(" · "));const bt=i.total-i.kept;if(cn.hidden=
bt<=0,bt<=0)return;const b=`${groupedText(bt)} not shown`;setText(cn,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} ·\
 ${b}`:b)}function Gt(){if(Ce.hidden=!G,Ce.replaceChildren(),!G)return;const{row:k,names:B,cells:q,note:bt}=G,b=`Event ${k.
n}${k.shape.label?` · ${k.shape.label}`:""}`;Ce.setAttribute("aria-label",b);const F=()=>Wn(jsonObject(B,q),"the event");
Ce.append(element("div",{class:"rxm-bar"},element("strong",{},b),element("span",{class:"rxm-why"},bt),element("span",{class:"\
rxm-grow"}),element("button",{type:"button",onclick:F},"Copy event"),element("button",{type:"button","aria-label":"Close",
title:"Close",onclick:qn},"×")),eventTree(B,q,n.kinds,r.zone))}function We(){return["ended","failed"].includes(i.state.
tone)}function os(k,B){"event"in k?Jn(k,B):Fe(k,B)}function Fe(k,B){k.shapes&&n.addShapes(k.first_shape??0,k.shapes),k.kinds&&
n.addKinds(k.kinds),k.link&&(U={run:k.link[0],port:k.link[1],first:k.link[2]}),n.add(parseBuffer(B),timesOf(B)),k.state.
text!==i.state.text&&_e(k.state.text),k.one_in!==i.one_in&&k.one_in>1&&_e(`showing 1 in ${k.one_in}`),k.viewed&&oe.answered(
k.viewed)&&(wt.dataset.told="true"),Object.assign(i,{total:k.total,kept:k.kept,one_in:k.one_in,state:k.state}),s.note(k.
at,k.total,performance.now()/1e3),ft()}function Jn(k,B){if(!(!G||G.row.n!==k.event)){if(k.gone)G.note="shortened; the ke\
rnel no longer holds the rest";else{const[q,bt]=parseBuffer(B);Object.assign(G,presentFields(q,presentCells(bt)),{note:""})}
Gt()}}function de(k,B){"event"in k||(k.total<i.total&&(L=null,x.clear(),M=null),w=k.format??{},k.layout&&!p&&Ze(k.layout),
n.limit=k.limit??n.limit,n.clear(),k.total||n.forget(),setText(Ot,k.label??""),wt.setAttribute("aria-label",`Events of ${k.
label}`),Fe(k,B))}function Ze(k){p=!0,V=0,c.restore(k);const{filter:B,sort:q}=c.layout;ot.value=B,r.filter=B,q&&(r.sort=
{name:q[0]==="#"?NUMBER:q[0].slice(1),direction:q[1]})}const oe=new Reporter((k,B)=>{const q=!r.sort&&!zt(),bt=L?.rows.at(
-1);return Pe.send({do:"view",turn:k,chosen:B,numbers:q?null:D.map(b=>b.n),until:q&&L?bt?.n??-1:null,columns:jn(),hidden:[
...n.kinds.keys()].filter(b=>b!==NUMBER&&c.isHidden(b)).map(columnTitle),selected:[...x],layout:c.layout}),Pe.view}),Pe=live(
t,e,{onSnapshot:de,onMessage:os}),yn=setInterval(()=>Pe.isShown()&&Je(),1e3);return En(),()=>{clearInterval(yn),clearTimeout(
Nn),ft.cancel(),clearTimeout(O),oe.dispose(),is.dispose();for(const k of[It,se,Qt,xe,Q])k.dispose();ie.dispose(),Pe.dispose(),
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
r=c=>n-1-c/s*(n-2);return t.map((c,p)=>`${(p*i).toFixed(1)},${r(c).toFixed(1)}`).join(" ")}var LEAST_SCALE=.8,LETTER_PX=6.2,
COUNTER_LETTER_PX=5.6,LABEL_PX2=14;function graphOf(t,e){const{boxes:n=[],ports:s=[],routes:i=[],width:r=0}=t,c=new DOMParser().
parseFromString(t.svg??"<svg/>","image/svg+xml").documentElement,p=document.importNode(c,!0),w=Math.round(r*LEAST_SCALE);
p.setAttribute("role","group");function x(D){const U=D?"max-height: 78vh":`max-width: ${r}px; min-width: ${w}px`;p.setAttribute(
"style",`width: 100%; height: auto; ${U}`)}x(!1);const M=p.querySelector("g[transform]")??p;function T(D,U,wt){D.setAttribute(
"tabindex","0"),D.setAttribute("role","button"),D.setAttribute("data-tap",U),D.setAttribute("aria-label",`${wt}: show it\
s last events`),D.addEventListener("click",()=>e(U)),D.addEventListener("keydown",Ot=>{Ot.key!=="Enter"&&Ot.key!==" "||(Ot.
preventDefault(),e(U))})}const A=i.map(D=>{const{x:U,y:wt}=D,Ot=svgElement("text",{class:"rxm-p-rate",x:U,y:wt+3.5,"text\
-anchor":"middle"}),qt=svgElement("rect",{class:"paper",x:U-20,y:wt-LABEL_PX2/2,width:40,height:LABEL_PX2,rx:3}),Yt=svgElement(
"path",{class:"rxm-p-reach",d:D.way}),Zt=D.port.endsWith("/err"),ot=svgElement("g",{class:Zt?"rxm-p-wire rxm-p-err":"rxm\
-p-wire"},Yt,qt,Ot);return T(ot,D.port,`wire from ${D.port} to ${D.target}`),M.append(ot),{at:s.indexOf(D.port),name:portName(
D),x:U,text:Ot,paper:qt,wire:ot}}),C=M.querySelectorAll("g.step"),L=n.map((D,U)=>{const wt={x:D.x+D.width/2,y:D.y+D.height-
7},Ot=svgElement("text",{class:"rxm-p-counters",...wt,"text-anchor":"middle"}),qt=svgElement("title",{}),Yt=C[U]??svgElement(
"g",{}),{mark:Zt,hint:ot}=hintMark(D);return Yt.append(Ot),T(Yt,D.taps,`${D.kind} ${D.name}`),{group:Yt,line:Ot,whole:qt,
mark:Zt,hint:ot,room:(D.width-12)/COUNTER_LETTER_PX}});function G(D){for(const{at:U,name:wt,x:Ot,text:qt,paper:Yt,wire:Zt}of A){
const ot=D.rates===null?countText(D.counts[U]):rateText(D.rates[U]),It=wt==="out"?ot:`${wt} ${ot}`;if(Zt.classList.toggle(
"rxm-p-idle",D.rates!==null&&D.rates[U]<.05),qt.textContent===It)continue;qt.textContent=It;const Vt=It.length*LETTER_PX+
8;Yt.setAttribute("width",String(Vt)),Yt.setAttribute("x",String(Ot-Vt/2))}D.steps.forEach((U,wt)=>{const{group:Ot,line:qt,
whole:Yt,mark:Zt,hint:ot,room:It}=L[wt];setText(ot,U.hint),U.hint?Zt.isConnected||Ot.append(Zt):Zt.remove();const Vt=stepFigures(
U),an=Vt.map(([se])=>se).join(" · ");if(Yt.textContent===an)return;Yt.textContent=an;const Se=fitting(Vt,It).map(([se,Qt],xe)=>svgElement(
"tspan",{class:Qt?`rxm-p-${Qt}`:""},(xe?" · ":"")+se));qt.replaceChildren(Yt,...Se)})}function V(D){for(const U of p.querySelectorAll(
"[data-tap]"))U.classList.toggle("rxm-p-tapped",U.getAttribute("data-tap")===D)}return{svg:p,write:G,mark:V,fit:x}}function hintMark(t){
const e=svgElement("title",{}),n="fill: var(--rxm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-a\
nchor":"middle"};return{hint:e,mark:svgElement("text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){
return t.port.split("/").pop()??""}var WIDTH=160,HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.
clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.entries(n)){let r=e.get(s);r||(r=makeRow(s),e.set(s,r),t.append(
r.el)),r.add(i)}}}}function makeRow(t){let e=[];const n=svgElement("polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,
height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement("svg",{...s,role:"img"},n),r=element("span",{class:"rxm-p-l\
agtext"}),c=element("div",{class:"rxm-p-lag"},element("span",{class:"rxm-p-lagname"},t),i,r);function p(w){e=[...e,...w].
slice(-KEPT);const x=e.at(-1);if(!x)return;const[M,T,A]=x,C=e.map(V=>V[1]),L=Math.max(...C,.001);n.setAttribute("points",
sparkPoints(C,WIDTH,HEIGHT,L));const G=`lag p50 ${lagText(M)} · p99 ${lagText(T)} · max ${lagText(A)}`;r.textContent=G,
i.setAttribute("aria-label",`${t}: ${G}; p99 of the last two minutes, at most ${lagText(L)}`)}return{el:c,add:p}}var HEADS2=[
"step","worker","events","queued","p50 ms","p99 ms","keys","parts","restarts"];function workersTable(t){const e=element(
"tr",{},...HEADS2.map(n=>element("th",{scope:"col"},n)));return element("table",{class:"rxm-p-workers"},element("caption",
{},captionOf(t)),element("thead",{},e),element("tbody",{},...t.map(lineOf3)))}function captionOf(t){return t.length===1?
"one worker":`${t.length} workers`}function latencyText(t){return t===null?"–":t<100?t.toFixed(1):groupedText(Math.round(
t))}function lineOf3(t){const e=[groupedText(t.events),groupedText(t.queued),latencyText(t.p50_ms),latencyText(t.p99_ms)];
return e.push(groupedText(t.keys),groupedText(t.parts)),element("tr",{},element("td",{},t.step),element("td",{},t.worker),
...e.map(n=>element("td",{class:"rxm-p-number"},n)),element("td",{class:t.restarts?"rxm-p-number rxm-p-warn":"rxm-p-numb\
er"},groupedText(t.restarts)))}var HINT="Click a step or a wire to see its last events.";function render3({model:t,el:e}){
let n=null,s=null,i="",r=[],c=()=>{};const p=element("span",{class:"rxm-p-status",role:"status"}),w=element("span",{class:"\
rxm-p-uptime"}),x=element("strong",{class:"rxm-p-name"}),M="stop the sources; what is under way runs on",T=se("Pause",M,
()=>Ce(n?.status==="paused"?"resume":"pause")),A=se("Step","while paused: let one event in from each source",()=>fe({do:"\
step"})),C=se("Stop","stop the sources, let what is under way arrive, end",()=>Ce("stop")),L=element("span",{class:"rxm-\
p-gap"}),G=se("Full screen","the graph as large as the screen (Escape ends it)",Qt),V=element("span",{class:"rxm-p-butto\
ns"},T,A,C,G,snapshotButton(t)),D=element("div",{class:"rxm-p-head"},x,p,w,L,V),U=element("div",{class:"rxm-p-graph"}),wt=element(
"p",{class:"rxm-p-hint"},HINT),Ot=element("div",{class:"rxm-p-notes"}),qt=element("div",{class:"rxm-p-lags"}),Yt=element(
"div",{}),Zt=element("div",{class:"rxm-p-report",role:"alert",hidden:!0}),ot=element("div",{class:"rxm-p-taphead"}),It=element(
"div"),Vt=element("div",{class:"rxm-p-tap",hidden:!0},ot,It),an=element("div",{class:"rxm-p-failing"});e.classList.add("\
rxm-panel"),e.append(D,U,Ot,wt,qt,Yt,Zt,Vt,an),keepKeys(e);const Se=lagsOf(qt);function se(Q,ue,$e){return element("butt\
on",{type:"button",title:ue,onclick:$e},Q)}function Qt(){document.fullscreenElement?document.exitFullscreen():xe()?ze(!1):
e.requestFullscreen?e.requestFullscreen().catch(()=>ze(!0)):ze(!0)}function xe(){return e.classList.contains("rxm-p-full")}
function ze(Q){e.classList.toggle("rxm-p-full",Q),setText(G,Q?"Leave full screen":"Full screen"),s?.fit(Q)}const ie=()=>ze(
e.matches(":fullscreen")),Ie=Q=>Q.key==="Escape"&&xe()&&ze(!1);e.addEventListener("fullscreenchange",ie),e.addEventListener(
"keydown",Ie);function fe(Q){Ge.send(Q,ue=>!!ue.heard||ue.over)}function Ce(Q){fe({do:Q})}function Ve(Q){fe(Q===i?{do:"u\
ntap"}:{do:"tap",port:Q})}async function cn(Q){if((Q?.model??"")===(Vt.dataset.model??"")||(c(),c=()=>{},Vt.dataset.model=
Q?.model??"",i=Q?.port??"",s?.mark(i),Vt.hidden=!Q,It.replaceChildren(),!Q))return;ot.replaceChildren(element("span",{},
"what passes ",element("code",{},Q.port)),se("Close","Look no longer",()=>fe({do:"untap"})));const ue=await showChild(t,
Q,It);Vt.dataset.model===Q.model?c=ue:ue()}function Ye(Q){n=Q;const ue=Q.exit_status?`, exit status ${Q.exit_status}`:"",
$e=Q.failures?` · ${countText(Q.failures)} failure${Q.failures===1?"":"s"}`:"";setText(p,Q.status+ue),p.dataset.status=
Q.status,setText(w,`${Q.over?"after":"for"} ${uptimeText(Q.uptime_s)}${$e}`);const be=Q.status==="paused";setText(T,be?"\
Resume":"Pause"),T.title=be?"let the sources go on":M,T.disabled=Q.over||!(be||Q.status==="running"),A.disabled=Q.over||
!be,C.disabled=Q.over||Q.status==="draining",setText(wt,Q.over?"It has ended: the figures are totals.":HINT),s?.write(Q),
gn(Q),Se.add(Q.lags),Yt.replaceChildren(...Q.workers.length?[workersTable(Q.workers)]:[]),Zt.hidden=!Q.report.length,Zt.
replaceChildren(...Q.report.map(Xe=>element("div",{},`left behind: ${Xe}`))),Q.failing&&an.replaceChildren(...Q.failing.
length?[failuresTable(Q.failing)]:[]),Q.tap!==void 0&&cn(Q.tap)}function gn({boxes:Q,steps:ue}){Q&&(r=Q.map(be=>be.name));
const $e=ue.flatMap((be,Xe)=>be.hint?[[r[Xe],` ${be.hint}`]]:[]);$e.flat().join("")!==Ot.textContent&&Ot.replaceChildren(
...$e.map(([be,Xe])=>element("div",{role:"note"},element("strong",{},be),Xe)))}const Ge=live(t,e,{onSnapshot(Q){setText(
x,Q.flow??""),s=graphOf(Q,Ve),U.replaceChildren(s.svg),s.mark(i),s.fit(xe()),Se.clear(),Ye(Q)},onMessage:Ye});return()=>{
c(),e.removeEventListener("fullscreenchange",ie),e.removeEventListener("keydown",Ie),e.classList.remove("rxm-p-full"),Ge.
dispose()}}async function showChild(t,e,n){const s=t.widget_manager;if(!s?.get_model||!s.create_view)return view_default2.
render({model:innerModel(t,e.model),el:n})??(()=>{});const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(
i.el),i.trigger?.("displayed"),()=>i.remove()}function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,
(r,c)=>{r?.inner&&r.model===e&&i(r.inner,c)}),t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"in\
ner",content:s})}}var view_default3={initialize,render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,
n=Object.getOwnPropertyNames,s=Object.prototype.hasOwnProperty,i=(o,a)=>{for(var f in a)t(o,f,{get:a[f],enumerable:!0})},
r=(o,a,f,u)=>{if(a&&typeof a=="object"||typeof a=="function")for(let d of n(a))!s.call(o,d)&&d!==f&&t(o,d,{get:()=>a[d],
enumerable:!(u=e(a,d))||u.enumerable});return o},c=o=>r(t({},"__esModule",{value:!0}),o),p={};i(p,{default:()=>bn});var w="\
uplot",x="u-hz",M="u-vt",T="u-title",A="u-wrap",C="u-under",L="u-over",G="u-axis",V="u-off",D="u-select",U="u-cursor-x",
wt="u-cursor-y",Ot="u-cursor-pt",qt="u-legend",Yt="u-live",Zt="u-inline",ot="u-series",It="u-marker",Vt="u-label",an="u-\
value",Se="width",se="height",Qt="bottom",xe="left",ze="right",ie="#000",Ie=ie+"0",fe="mousemove",Ce="mousedown",Ve="mou\
seup",cn="mouseenter",Ye="mouseleave",gn="dblclick",Ge="resize",Q="scroll",ue="change",$e="dppxchange",be="--",Xe=typeof window<
"u",Xn=Xe?document:null,De=Xe?window:null,In=Xe?navigator:null,Nt,Te;function Cn(){let o=devicePixelRatio;Nt!=o&&(Nt=o,Te&&
is(ue,Te,Cn),Te=matchMedia(`(min-resolution: ${Nt-.001}dppx) and (max-resolution: ${Nt+.001}dppx)`),_e(ue,Te,Cn),De.dispatchEvent(
new CustomEvent($e)))}function Le(o,a){if(a!=null){let f=o.classList;!f.contains(a)&&f.add(a)}}function _n(o,a){let f=o.
classList;f.contains(a)&&f.remove(a)}function jt(o,a,f){o.style[a]=f+"px"}function ve(o,a,f,u){let d=Xn.createElement(o);
return a!=null&&Le(d,a),f?.insertBefore(d,u),d}function Ne(o,a){return ve("div",o,a)}var ss=new WeakMap;function qe(o,a,f,u,d){
let y="translate("+a+"px,"+f+"px)",v=ss.get(o);y!=v&&(o.style.transform=y,ss.set(o,y),a<0||f<0||a>u||f>d?Le(o,V):_n(o,V))}
var ds=new WeakMap;function qn(o,a,f){let u=a+f,d=ds.get(o);u!=d&&(ds.set(o,u),o.style.background=a,o.style.borderColor=
f)}var un=new WeakMap;function Wn(o,a,f,u){let d=a+""+f,y=un.get(o);d!=y&&(un.set(o,d),o.style.height=f+"px",o.style.width=
a+"px",o.style.marginLeft=u?-a/2+"px":0,o.style.marginTop=u?-f/2+"px":0)}var Nn={passive:!0},vs={...Nn,capture:!0};function _e(o,a,f,u){
a.addEventListener(o,f,u?vs:Nn)}function is(o,a,f,u){a.removeEventListener(o,f,Nn)}Xe&&Cn();function hn(o,a,f,u){let d;f=
f||0,u=u||a.length-1;let y=u<=2147483647;for(;u-f>1;)d=y?f+u>>1:Ze((f+u)/2),a[d]<o?f=d:u=d;return o-a[f]<=a[u]-o?f:u}function wn(o){
return(a,f,u)=>{let d=-1,y=-1;for(let v=f;v<=u;v++)if(o(a[v])){d=v;break}for(let v=u;v>=f;v--)if(o(a[v])){y=v;break}return[
d,y]}}var Hn=o=>o!=null,jn=o=>o!=null&&o>0,kn=wn(Hn),En=wn(jn);function O(o,a,f,u=0,d=!1){let y=d?En:kn,v=d?jn:Hn;[a,f]=
y(o,a,f);let $=o[a],E=o[a];if(a>-1)if(u==1)$=o[a],E=o[f];else if(u==-1)$=o[f],E=o[a];else for(let N=a;N<=f;N++){let Y=o[N];
v(Y)&&(Y<$?$=Y:Y>E&&(E=Y))}return[$??H,E??-H]}function W(o,a,f,u){let d=q(o),y=q(a);o==a&&(d==-1?(o*=f,a/=f):(o/=f,a*=f));
let v=f==10?bt:b,$=d==1?Ze:Pe,E=y==1?Pe:Ze,N=$(v(de(o))),Y=E(v(de(a))),I=B(f,N),z=B(f,Y);return f==10&&(N<0&&(I=ae(I,-N)),
Y<0&&(z=ae(z,-Y))),u||f==2?(o=I*d,a=z*y):(o=Eo(o,I),a=Mi(a,z)),[o,a]}function st(o,a,f,u){let d=W(o,a,f,u);return o==0&&
(d[0]=0),a==0&&(d[1]=0),d}var ft=.1,Et={mode:3,pad:ft},Rt={pad:0,soft:null,mode:0},zt={min:Rt,max:Rt};function te(o,a,f,u){
return Si(f)?Gt(o,a,f):(Rt.pad=f,Rt.soft=u?0:null,Rt.mode=u?3:0,Gt(o,a,zt))}function dt(o,a){return o??a}function Je(o,a,f){
for(a=dt(a,0),f=dt(f,o.length-1);a<=f;){if(o[a]!=null)return!0;a++}return!1}function Gt(o,a,f){let u=f.min,d=f.max,y=dt(
u.pad,0),v=dt(d.pad,0),$=dt(u.hard,-H),E=dt(d.hard,H),N=dt(u.soft,H),Y=dt(d.soft,-H),I=dt(u.mode,0),z=dt(d.mode,0),ct=a-
o,lt=bt(ct),ht=k(de(o),de(a)),Dt=bt(ht),St=de(Dt-lt);(ct<1e-24||St>10)&&(ct=0,(o==0||a==0)&&(ct=1e-24,I==2&&N!=H&&(y=0),
z==2&&Y!=-H&&(v=0)));let X=ct||ht||1e3,kt=bt(X),Z=B(10,Ze(kt)),Wt=X*(ct==0?o==0?.1:1:y),at=ae(Eo(o-Wt,Z/10),24),Bt=o>=N&&
(I==1||I==3&&at<=N||I==2&&at>=N)?N:H,At=k($,at<Bt&&o>=Bt?Bt:yn(Bt,at)),Kt=X*(ct==0?a==0?.1:1:v),pt=ae(Mi(a+Kt,Z/10),24),
nt=a<=Y&&(z==1||z==3&&pt>=Y||z==2&&pt<=Y)?Y:-H,xt=yn(E,pt>nt&&a<=nt?nt:k(nt,pt));return At==xt&&At==0&&(xt=100),[At,xt]}
var We=new Intl.NumberFormat(Xe?In.language:"en-US"),os=o=>We.format(o),Fe=Math,Jn=Fe.PI,de=Fe.abs,Ze=Fe.floor,oe=Fe.round,
Pe=Fe.ceil,yn=Fe.min,k=Fe.max,B=Fe.pow,q=Fe.sign,bt=Fe.log10,b=Fe.log2,F=(o,a=1)=>Fe.sinh(o)*a,P=(o,a=1)=>Fe.asinh(o/a),
H=1/0;function J(o){return(bt((o^o>>31)-(o>>31))|0)+1}function mt(o,a,f){return yn(k(o,a),f)}function Tt(o){return typeof o==
"function"}function ut(o){return Tt(o)?o:()=>o}var ne=()=>{},me=o=>o,Qe=(o,a)=>a,xn=o=>null,Ke=o=>!0,tn=(o,a)=>o==a,ms=/\.\d*?(?=9{6,}|0{6,})/gm,
Ln=o=>{if(Oo(o)||_s.has(o))return o;let a=`${o}`,f=a.match(ms);if(f==null)return o;let u=f[0].length-1;if(a.indexOf("e-")!=
-1){let[d,y]=a.split("e");return+`${Ln(d)}e${y}`}return ae(o,u)};function ps(o,a){return Ln(ae(Ln(o/a))*a)}function Mi(o,a){
return Ln(Pe(Ln(o/a))*a)}function Eo(o,a){return Ln(Ze(Ln(o/a))*a)}function ae(o,a=0){if(Oo(o))return o;let f=10**a,u=o*
f*(1+Number.EPSILON);return oe(u)/f}var _s=new Map;function Ao(o){return((""+o).split(".")[1]||"").length}function fi(o,a,f,u){
let d=[],y=u.map(Ao);for(let v=a;v<f;v++){let $=de(v),E=ae(B(o,v),$);for(let N=0;N<u.length;N++){let Y=o==10?+`${u[N]}e${v}`:
u[N]*E,I=(v>=0?0:$)+(v>=y[N]?0:y[N]),z=o==10?Y:ae(Y,I);d.push(z),_s.set(z,I)}}return d}var di={},Bi=[],Hs=[null,null],ks=Array.
isArray,Oo=Number.isInteger,ol=o=>o===void 0;function Io(o){return typeof o=="string"}function Si(o){let a=!1;if(o!=null){
let f=o.constructor;a=f==null||f==Object}return a}function rl(o){return o!=null&&typeof o=="object"}var ll=Object.getPrototypeOf(
Uint8Array),Co="__proto__";function js(o,a=Si){let f;if(ks(o)){let u=o.find(d=>d!=null);if(ks(u)||a(u)){f=Array(o.length);
for(let d=0;d<o.length;d++)f[d]=js(o[d],a)}else f=o.slice()}else if(o instanceof ll)f=o.slice();else if(a(o)){f={};for(let u in o)
u!=Co&&(f[u]=js(o[u],a))}else f=o;return f}function He(o){let a=arguments;for(let f=1;f<a.length;f++){let u=a[f];for(let d in u)
d!=Co&&(Si(o[d])?He(o[d],js(u[d])):o[d]=js(u[d]))}return o}var al=0,cl=1,ul=2;function hl(o,a,f){for(let u=0,d,y=-1;u<a.
length;u++){let v=a[u];if(v>y){for(d=v-1;d>=0&&o[d]==null;)o[d--]=null;for(d=v+1;d<f&&o[d]==null;)o[y=d++]=null}}}function fl(o,a){
if(pl(o)){let v=o[0].slice();for(let $=1;$<o.length;$++)v.push(...o[$].slice(1));return gl(v[0])||(v=ml(v)),v}let f=new Set;
for(let v=0;v<o.length;v++){let $=o[v][0],E=$.length;for(let N=0;N<E;N++)f.add($[N])}let u=[Array.from(f).sort((v,$)=>v-
$)],d=u[0].length,y=new Map;for(let v=0;v<d;v++)y.set(u[0][v],v);for(let v=0;v<o.length;v++){let $=o[v],E=$[0];for(let N=1;N<
$.length;N++){let Y=$[N],I=Array(d).fill(void 0),z=a?a[v][N]:cl,ct=[];for(let lt=0;lt<Y.length;lt++){let ht=Y[lt],Dt=y.get(
E[lt]);ht===null?z!=al&&(I[Dt]=ht,z==ul&&ct.push(Dt)):I[Dt]=ht}hl(I,ct,d),u.push(I)}}return u}var dl=typeof queueMicrotask>
"u"?o=>Promise.resolve().then(o):queueMicrotask;function ml(o){let a=o[0],f=a.length,u=Array(f);for(let y=0;y<u.length;y++)
u[y]=y;u.sort((y,v)=>a[y]-a[v]);let d=[];for(let y=0;y<o.length;y++){let v=o[y],$=Array(f);for(let E=0;E<f;E++)$[E]=v[u[E]];
d.push($)}return d}function pl(o){let a=o[0][0],f=a.length;for(let u=1;u<o.length;u++){let d=o[u][0];if(d.length!=f)return!1;
if(d!=a){for(let y=0;y<f;y++)if(d[y]!=a[y])return!1}}return!0}function gl(o,a=100){let f=o.length;if(f<=1)return!0;let u=0,
d=f-1;for(;u<=d&&o[u]==null;)u++;for(;d>=u&&o[d]==null;)d--;if(d<=u)return!0;let y=k(1,Ze((d-u+1)/a));for(let v=o[u],$=u+
y;$<=d;$+=y){let E=o[$];if(E!=null){if(E<=v)return!1;v=E}}return!0}var Lo=["January","February","March","April","May","J\
une","July","August","September","October","November","December"],Fo=["Sunday","Monday","Tuesday","Wednesday","Thursday",
"Friday","Saturday"];function Po(o){return o.slice(0,3)}var wl=Fo.map(Po),xl=Lo.map(Po),bl={MMMM:Lo,MMM:xl,WWWW:Fo,WWW:wl};
function mi(o){return(o<10?"0":"")+o}function vl(o){return(o<10?"00":o<100?"0":"")+o}var _l={YYYY:o=>o.getFullYear(),YY:o=>(o.
getFullYear()+"").slice(2),MMMM:(o,a)=>a.MMMM[o.getMonth()],MMM:(o,a)=>a.MMM[o.getMonth()],MM:o=>mi(o.getMonth()+1),M:o=>o.
getMonth()+1,DD:o=>mi(o.getDate()),D:o=>o.getDate(),WWWW:(o,a)=>a.WWWW[o.getDay()],WWW:(o,a)=>a.WWW[o.getDay()],HH:o=>mi(
o.getHours()),H:o=>o.getHours(),h:o=>{let a=o.getHours();return a==0?12:a>12?a-12:a},AA:o=>o.getHours()>=12?"PM":"AM",aa:o=>o.
getHours()>=12?"pm":"am",a:o=>o.getHours()>=12?"p":"a",mm:o=>mi(o.getMinutes()),m:o=>o.getMinutes(),ss:o=>mi(o.getSeconds()),
s:o=>o.getSeconds(),fff:o=>vl(o.getMilliseconds())};function Yi(o,a){a=a||bl;let f=[],u=/\{([a-z]+)\}|[^{]+/gi,d;for(;d=
u.exec(o);)f.push(d[0][0]=="{"?_l[d[1]]:d[0]);return y=>{let v="";for(let $=0;$<f.length;$++)v+=typeof f[$]=="string"?f[$]:
f[$](y,a);return v}}var kl=new Intl.DateTimeFormat().resolvedOptions().timeZone;function yl(o,a){let f;return a=="UTC"||
a=="Etc/UTC"?f=new Date(+o+o.getTimezoneOffset()*6e4):a==kl?f=o:(f=new Date(o.toLocaleString("en-US",{timeZone:a})),f.setMilliseconds(
o.getMilliseconds())),f}var Ro=o=>o%1==0,$i=[1,2,2.5,5],Ml=fi(10,-32,0,$i),zo=fi(10,0,32,$i),Sl=zo.filter(Ro),Es=Ml.concat(
zo),Gi=`
`,Do="{YYYY}",Wo=Gi+Do,Ho="{M}/{D}",pi=Gi+Ho,Ti=pi+"/{YY}",jo="{aa}",$l="{h}:{mm}",Bs=$l+jo,Bo=Gi+Bs,Yo=":{ss}",ee=null;
function Go(o){let a=o*1e3,f=a*60,u=f*60,d=u*24,y=d*30,v=d*365,$=(o==1?fi(10,0,3,$i).filter(Ro):fi(10,-3,0,$i)).concat([
a,a*5,a*10,a*15,a*30,f,f*5,f*10,f*15,f*30,u,u*2,u*3,u*4,u*6,u*8,u*12,d,d*2,d*3,d*4,d*5,d*6,d*7,d*8,d*9,d*10,d*15,y,y*2,y*
3,y*4,y*6,v,v*2,v*5,v*10,v*25,v*50,v*100]),E=[[v,Do,ee,ee,ee,ee,ee,ee,1],[d*28,"{MMM}",Wo,ee,ee,ee,ee,ee,1],[d,Ho,Wo,ee,
ee,ee,ee,ee,1],[u,"{h}"+jo,Ti,ee,pi,ee,ee,ee,1],[f,Bs,Ti,ee,pi,ee,ee,ee,1],[a,Yo,Ti+" "+Bs,ee,pi+" "+Bs,ee,Bo,ee,1],[o,Yo+
".{fff}",Ti+" "+Bs,ee,pi+" "+Bs,ee,Bo,ee,1]];function N(Y){return(I,z,ct,lt,ht,Dt)=>{let St=[],X=ht>=v,kt=ht>=y&&ht<v,Z=Y(
ct),Wt=ae(Z*o,3),at=Ki(Z.getFullYear(),X?0:Z.getMonth(),kt||X?1:Z.getDate()),Bt=ae(at*o,3);if(kt||X){let At=kt?ht/y:0,Kt=X?
ht/v:0,pt=Wt==Bt?Wt:ae(Ki(at.getFullYear()+Kt,at.getMonth()+At,1)*o,3),nt=new Date(oe(pt/o)),xt=nt.getFullYear(),vt=nt.getMonth();
for(let Ht=0;pt<=lt;Ht++){let yt=Ki(xt+Kt*Ht,vt+At*Ht,1),Ct=yt-Y(ae(yt*o,3));pt=ae((+yt+Ct)*o,3),pt<=lt&&St.push(pt)}}else{
let At=ht>=d?d:ht,Kt=Ze(ct)-Ze(Wt),pt=Bt+Kt+Mi(Wt-Bt,At);St.push(pt);let nt=Y(pt),xt=nt.getHours()+nt.getMinutes()/f+nt.
getSeconds()/u,vt=ht/u,Ht=I.axes[z]._space,yt=Dt/Ht;for(;pt=ae(pt+ht,o==1?0:3),!(pt>lt);)if(vt>1){let Ct=Ze(ae(xt+vt,6))%
24,Pt=Y(pt).getHours()-Ct;Pt>1&&(Pt=-1),pt-=Pt*u,xt=(xt+vt)%24;let Ee=St[St.length-1];ae((pt-Ee)/ht,3)*yt>=.7&&St.push(pt)}else
St.push(pt)}return St}}return[$,E,N]}var[Tl,Nl,El]=Go(1),[Al,Ol,Il]=Go(.001);fi(2,-53,53,[1]);function Ko(o,a){return o.
map(f=>f.map((u,d)=>d==0||d==8||u==null?u:a(d==1||f[8]==0?u:f[1]+u)))}function Uo(o,a){return(f,u,d,y,v)=>{let $=a.find(
lt=>v>=lt[0])||a[a.length-1],E,N,Y,I,z,ct;return u.map(lt=>{let ht=o(lt),Dt=ht.getFullYear(),St=ht.getMonth(),X=ht.getDate(),
kt=ht.getHours(),Z=ht.getMinutes(),Wt=ht.getSeconds(),at=Dt!=E&&$[2]||St!=N&&$[3]||X!=Y&&$[4]||kt!=I&&$[5]||Z!=z&&$[6]||
Wt!=ct&&$[7]||$[1];return E=Dt,N=St,Y=X,I=kt,z=Z,ct=Wt,at(ht)})}}function Cl(o,a){let f=Yi(a);return(u,d,y,v,$)=>d.map(E=>f(
o(E)))}function Ki(o,a,f){return new Date(o,a,f)}function Vo(o,a){return a(o)}var Ll="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Xo(o,a){
return(f,u,d,y)=>y==null?be:a(o(u))}function Fl(o,a){let f=o.series[a];return f.width?f.stroke(o,a):f.points.width?f.points.
stroke(o,a):null}function Pl(o,a){return o.series[a].fill(o,a)}var Rl={show:!0,live:!0,isolate:!1,mount:ne,markers:{show:!0,
width:2,stroke:Fl,fill:Pl,dash:"solid"},idx:null,idxs:null,values:[]};function zl(o,a){let f=o.cursor.points,u=Ne(),d=f.
size(o,a);jt(u,Se,d),jt(u,se,d);let y=d/-2;jt(u,"marginLeft",y),jt(u,"marginTop",y);let v=f.width(o,a,d);return v&&jt(u,
"borderWidth",v),u}function Dl(o,a){let f=o.series[a].points;return f._fill||f._stroke}function Wl(o,a){let f=o.series[a].
points;return f._stroke||f._fill}function Hl(o,a){return o.series[a].points.size}var Ui=[0,0];function jl(o,a,f){return Ui[0]=
a,Ui[1]=f,Ui}function Ni(o,a,f,u=!0){return d=>{d.button==0&&(!u||d.target==a)&&f(d)}}function Vi(o,a,f,u=!0){return d=>{
(!u||d.target==a)&&f(d)}}var Bl={show:!0,x:!0,y:!0,lock:!1,move:jl,points:{one:!1,show:zl,size:Hl,width:0,stroke:Wl,fill:Dl},
bind:{mousedown:Ni,mouseup:Ni,click:Ni,dblclick:Ni,mousemove:Vi,mouseleave:Vi,mouseenter:Vi},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(o,a)=>{a.stopPropagation(),a.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(o,a,f,u,d)=>u-
d,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},qo={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Xi=He({},qo,{filter:Qe}),Jo=He({},Xi,{size:10}),Zo=He({},qo,{show:!1}),qi='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Qo="bold "+qi,tr=1.5,er={show:!0,scale:"x",stroke:ie,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:2,grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0},Yl="\
Value",Gl="Time",nr={show:!0,scale:"x",auto:!1,sorted:1,min:H,max:-H,idxs:[]};function Kl(o,a,f,u,d){return a.map(y=>y==
null?"":os(y))}function Ul(o,a,f,u,d,y,v){let $=[],E=_s.get(d)||0;f=v?f:ae(Mi(f,d),E);for(let N=f;N<=u;N=ae(N+d,E))$.push(
Object.is(N,-0)?0:N);return $}function Ji(o,a,f,u,d,y,v){let $=[],E=o.scales[o.axes[a].scale].log,N=E==10?bt:b,Y=Ze(N(f));
d=B(E,Y),E==10&&(d=Es[hn(d,Es)]);let I=f,z=d*E;E==10&&(z=Es[hn(z,Es)]);do $.push(I),I=I+d,E==10&&!_s.has(I)&&(I=ae(I,_s.
get(d))),I>=z&&(d=I,z=d*E,E==10&&(z=Es[hn(z,Es)]));while(I<=u);return $}function Vl(o,a,f,u,d,y,v){let $=o.scales[o.axes[a].
scale].asinh,E=u>$?Ji(o,a,k($,f),u,d):[$],N=u>=0&&f<=0?[0]:[];return(f<-$?Ji(o,a,k($,-u),-f,d):[$]).reverse().map(Y=>-Y).
concat(N,E)}var sr=/./,Xl=/[12357]/,ql=/[125]/,ir=/1/,Zi=(o,a,f,u)=>o.map((d,y)=>a==4&&d==0||y%u==0&&f.test(d.toExponential()[d<
0?1:0])?d:null);function Jl(o,a,f,u,d){let y=o.axes[f],v=y.scale,$=o.scales[v],E=o.valToPos,N=y._space,Y=E(10,v),I=E(9,v)-
Y>=N?sr:E(7,v)-Y>=N?Xl:E(5,v)-Y>=N?ql:ir;if(I==ir){let z=de(E(1,v)-Y);if(z<N)return Zi(a.slice().reverse(),$.distr,I,Pe(
N/z)).reverse()}return Zi(a,$.distr,I,1)}function Zl(o,a,f,u,d){let y=o.axes[f],v=y.scale,$=y._space,E=o.valToPos,N=de(E(
1,v)-E(2,v));return N<$?Zi(a.slice().reverse(),3,sr,Pe($/N)).reverse():a}function Ql(o,a,f,u){return u==null?be:a==null?
"":os(a)}var or={show:!0,scale:"y",stroke:ie,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:3,
grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0};function ta(o,a){let f=3+(o||1)*2;return ae(f*a,3)}function ea(o,a){
let{scale:f,idxs:u}=o.series[0],d=o._data[0],y=o.valToPos(d[u[0]],f,!0),v=o.valToPos(d[u[1]],f,!0),$=de(v-y),E=o.series[a],
N=$/(E.points.space*Nt);return u[1]-u[0]<=N}var rr={scale:null,auto:!0,sorted:0,min:H,max:-H},lr=(o,a,f,u,d)=>d,ar={show:!0,
auto:!0,sorted:0,gaps:lr,alpha:1,facets:[He({},rr,{scale:"x"}),He({},rr,{scale:"y"})]},cr={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:lr,alpha:1,points:{show:ea,filter:null},values:null,min:H,max:-H,idxs:[],path:null,clip:null};function na(o,a,f,u,d){
return f/10}var ur={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sa=He({},ur,{time:!1,ori:1}),hr={};
function fr(o,a){let f=hr[o];return f||(f={key:o,plots:[],sub(u){f.plots.push(u)},unsub(u){f.plots=f.plots.filter(d=>d!=
u)},pub(u,d,y,v,$,E,N){for(let Y=0;Y<f.plots.length;Y++)f.plots[Y]!=d&&f.plots[Y].pub(u,d,y,v,$,E,N)}},o!=null&&(hr[o]=f)),
f}var Ys=1,Qi=2;function As(o,a,f){let u=o.mode,d=o.series[a],y=u==2?o._data[a]:o._data,v=o.scales,$=o.bbox,E=y[0],N=u==
2?y[1]:y[a],Y=u==2?v[d.facets[0].scale]:v[o.series[0].scale],I=u==2?v[d.facets[1].scale]:v[d.scale],z=$.left,ct=$.top,lt=$.
width,ht=$.height,Dt=o.valToPosH,St=o.valToPosV;return Y.ori==0?f(d,E,N,Y,I,Dt,St,z,ct,lt,ht,Ai,Gs,Ii,pr,wr):f(d,E,N,Y,I,
St,Dt,ct,z,ht,lt,Oi,Ks,no,gr,xr)}function to(o,a){let f=0,u=0,d=dt(o.bands,Bi);for(let y=0;y<d.length;y++){let v=d[y];v.
series[0]==a?f=v.dir:v.series[1]==a&&(v.dir==1?u|=1:u|=2)}return[f,u==1?-1:u==2?1:u==3?2:0]}function ia(o,a,f,u,d){let y=o.
mode,v=o.series[a],$=y==2?v.facets[1].scale:v.scale,E=o.scales[$];return d==-1?E.min:d==1?E.max:E.distr==3?E.dir==1?E.min:
E.max:0}function gs(o,a,f,u,d,y){return As(o,a,(v,$,E,N,Y,I,z,ct,lt,ht,Dt)=>{let St=v.pxRound,X=N.dir*(N.ori==0?1:-1),kt=N.
ori==0?Gs:Ks,Z,Wt;X==1?(Z=f,Wt=u):(Z=u,Wt=f);let at=St(I($[Z],N,ht,ct)),Bt=St(z(E[Z],Y,Dt,lt)),At=St(I($[Wt],N,ht,ct)),Kt=St(
z(y==1?Y.max:Y.min,Y,Dt,lt)),pt=new Path2D(d);return kt(pt,At,Kt),kt(pt,at,Kt),kt(pt,at,Bt),pt})}function Ei(o,a,f,u,d,y){
let v=null;if(o.length>0){v=new Path2D;let $=a==0?Ii:no,E=f;for(let I=0;I<o.length;I++){let z=o[I];if(z[1]>z[0]){let ct=z[0]-
E;ct>0&&$(v,E,u,ct,u+y),E=z[1]}}let N=f+d-E,Y=10;N>0&&$(v,E,u-Y/2,N,u+y+Y)}return v}function oa(o,a,f){let u=o[o.length-
1];u&&u[0]==a?u[1]=f:o.push([a,f])}function eo(o,a,f,u,d,y,v){let $=[],E=o.length;for(let N=d==1?f:u;N>=f&&N<=u;N+=d)if(a[N]===
null){let Y=N,I=N;if(d==1)for(;++N<=u&&a[N]===null;)I=N;else for(;--N>=f&&a[N]===null;)I=N;let z=y(o[Y]),ct=I==Y?z:y(o[I]),
lt=Y-d;z=v<=0&&lt>=0&&lt<E?y(o[lt]):z;let ht=I+d;ct=v>=0&&ht>=0&&ht<E?y(o[ht]):ct,ct>=z&&$.push([z,ct])}return $}function dr(o){
return o==0?me:o==1?oe:a=>ps(a,o)}function mr(o){let a=o==0?Ai:Oi,f=o==0?(d,y,v,$,E,N)=>{d.arcTo(y,v,$,E,N)}:(d,y,v,$,E,N)=>{
d.arcTo(v,y,E,$,N)},u=o==0?(d,y,v,$,E)=>{d.rect(y,v,$,E)}:(d,y,v,$,E)=>{d.rect(v,y,E,$)};return(d,y,v,$,E,N=0,Y=0)=>{N==
0&&Y==0?u(d,y,v,$,E):(N=yn(N,$/2,E/2),Y=yn(Y,$/2,E/2),a(d,y+N,v),f(d,y+$,v,y+$,v+E,N),f(d,y+$,v+E,y,v+E,Y),f(d,y,v+E,y,v,
Y),f(d,y,v,y+$,v,N),d.closePath())}}var Ai=(o,a,f)=>{o.moveTo(a,f)},Oi=(o,a,f)=>{o.moveTo(f,a)},Gs=(o,a,f)=>{o.lineTo(a,
f)},Ks=(o,a,f)=>{o.lineTo(f,a)},Ii=mr(0),no=mr(1),pr=(o,a,f,u,d,y)=>{o.arc(a,f,u,d,y)},gr=(o,a,f,u,d,y)=>{o.arc(f,a,u,d,
y)},wr=(o,a,f,u,d,y,v)=>{o.bezierCurveTo(a,f,u,d,y,v)},xr=(o,a,f,u,d,y,v)=>{o.bezierCurveTo(f,a,d,u,v,y)};function br(o){
return(a,f,u,d,y)=>As(a,f,(v,$,E,N,Y,I,z,ct,lt,ht,Dt)=>{let{pxRound:St,points:X}=v,kt,Z;N.ori==0?(kt=Ai,Z=pr):(kt=Oi,Z=gr);
let Wt=ae(X.width*Nt,3),at=(X.size-X.width)/2*Nt,Bt=ae(at*2,3),At=new Path2D,Kt=new Path2D,{left:pt,top:nt,width:xt,height:vt}=a.
bbox;Ii(Kt,pt-Bt,nt-Bt,xt+Bt*2,vt+Bt*2);let Ht=yt=>{if(E[yt]!=null){let Ct=St(I($[yt],N,ht,ct)),Pt=St(z(E[yt],Y,Dt,lt));
kt(At,Ct+at,Pt),Z(At,Ct,Pt,at,0,Jn*2)}};if(y)y.forEach(Ht);else for(let yt=u;yt<=d;yt++)Ht(yt);return{stroke:Wt>0?At:null,
fill:At,clip:Kt,flags:Ys|Qi}})}function vr(o){return(a,f,u,d,y,v)=>{u!=d&&(y!=u&&v!=u&&o(a,f,u),y!=d&&v!=d&&o(a,f,d),o(a,
f,v))}}var ra=vr(Gs),la=vr(Ks);function _r(o){let a=dt(o?.alignGaps,0);return(f,u,d,y)=>As(f,u,(v,$,E,N,Y,I,z,ct,lt,ht,Dt)=>{
[d,y]=kn(E,d,y);let St=v.pxRound,X=xt=>St(I(xt,N,ht,ct)),kt=xt=>St(z(xt,Y,Dt,lt)),Z,Wt;N.ori==0?(Z=Gs,Wt=ra):(Z=Ks,Wt=la);
let at=N.dir*(N.ori==0?1:-1),Bt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ys},At=Bt.stroke,Kt=!1;
if(y-d>=ht*4){let xt=Lt=>f.posToVal(Lt,N.key,!0),vt=null,Ht=null,yt,Ct,Pt,Ee=X($[at==1?d:y]),fn=X($[d]),he=X($[y]),re=xt(
at==1?fn+1:he-1);for(let Lt=at==1?d:y;Lt>=d&&Lt<=y;Lt+=at){let _t=$[Lt],je=(at==1?_t<re:_t>re)?Ee:X(_t),Re=E[Lt];je==Ee?
Re!=null?(Ct=Re,vt==null?(Z(At,je,kt(Ct)),yt=vt=Ht=Ct):Ct<vt?vt=Ct:Ct>Ht&&(Ht=Ct)):Re===null&&(Kt=!0):(vt!=null&&Wt(At,Ee,
kt(vt),kt(Ht),kt(yt),kt(Ct)),Re!=null?(Ct=Re,Z(At,je,kt(Ct)),vt=Ht=yt=Ct):(vt=Ht=null,Re===null&&(Kt=!0)),Ee=je,re=xt(Ee+
at))}vt!=null&&vt!=Ht&&Pt!=Ee&&Wt(At,Ee,kt(vt),kt(Ht),kt(yt),kt(Ct))}else for(let xt=at==1?d:y;xt>=d&&xt<=y;xt+=at){let vt=E[xt];
vt===null?Kt=!0:vt!=null&&Z(At,X($[xt]),kt(vt))}let[pt,nt]=to(f,u);if(v.fill!=null||pt!=0){let xt=Bt.fill=new Path2D(At),
vt=v.fillTo(f,u,v.min,v.max,pt),Ht=kt(vt),yt=X($[d]),Ct=X($[y]);at==-1&&([Ct,yt]=[yt,Ct]),Z(xt,Ct,Ht),Z(xt,yt,Ht)}if(!v.
spanGaps){let xt=[];Kt&&xt.push(...eo($,E,d,y,at,X,a)),Bt.gaps=xt=v.gaps(f,u,d,y,xt),Bt.clip=Ei(xt,N.ori,ct,lt,ht,Dt)}return nt!=
0&&(Bt.band=nt==2?[gs(f,u,d,y,At,-1),gs(f,u,d,y,At,1)]:gs(f,u,d,y,At,nt)),Bt})}function aa(o){let a=dt(o.align,1),f=dt(o.
ascDesc,!1),u=dt(o.alignGaps,0),d=dt(o.extend,!1);return(y,v,$,E)=>As(y,v,(N,Y,I,z,ct,lt,ht,Dt,St,X,kt)=>{[$,E]=kn(I,$,E);
let Z=N.pxRound,{left:Wt,width:at}=y.bbox,Bt=he=>Z(lt(he,z,X,Dt)),At=he=>Z(ht(he,ct,kt,St)),Kt=z.ori==0?Gs:Ks,pt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Ys},nt=pt.stroke,xt=z.dir*(z.ori==0?1:-1),vt=At(I[xt==1?$:E]),Ht=Bt(Y[xt==
1?$:E]),yt=Ht,Ct=Ht;d&&a==-1&&(Ct=Wt,Kt(nt,Ct,vt)),Kt(nt,Ht,vt);for(let he=xt==1?$:E;he>=$&&he<=E;he+=xt){let re=I[he];if(re==
null)continue;let Lt=Bt(Y[he]),_t=At(re);a==1?Kt(nt,Lt,vt):Kt(nt,yt,_t),Kt(nt,Lt,_t),vt=_t,yt=Lt}let Pt=yt;d&&a==1&&(Pt=
Wt+at,Kt(nt,Pt,vt));let[Ee,fn]=to(y,v);if(N.fill!=null||Ee!=0){let he=pt.fill=new Path2D(nt),re=N.fillTo(y,v,N.min,N.max,
Ee),Lt=At(re);Kt(he,Pt,Lt),Kt(he,Ct,Lt)}if(!N.spanGaps){let he=[];he.push(...eo(Y,I,$,E,xt,Bt,u));let re=N.width*Nt/2,Lt=f||
a==1?re:-re,_t=f||a==-1?-re:re;he.forEach(je=>{je[0]+=Lt,je[1]+=_t}),pt.gaps=he=N.gaps(y,v,$,E,he),pt.clip=Ei(he,z.ori,Dt,
St,X,kt)}return fn!=0&&(pt.band=fn==2?[gs(y,v,$,E,nt,-1),gs(y,v,$,E,nt,1)]:gs(y,v,$,E,nt,fn)),pt})}function kr(o,a,f,u,d,y,v=H){
if(o.length>1){let $=null;for(let E=0,N=1/0;E<o.length;E++)if(a[E]!==void 0){if($!=null){let Y=de(o[E]-o[$]);Y<N&&(N=Y,v=
de(f(o[E],u,d,y)-f(o[$],u,d,y)))}$=E}}return v}function ca(o){o=o||di;let a=dt(o.size,[.6,H,1]),f=o.align||0,u=o.gap||0,
d=o.radius;d=d==null?[0,0]:typeof d=="number"?[d,0]:d;let y=ut(d),v=1-a[0],$=dt(a[1],H),E=dt(a[2],1),N=dt(o.disp,di),Y=dt(
o.each,ct=>{}),{fill:I,stroke:z}=N;return(ct,lt,ht,Dt)=>As(ct,lt,(St,X,kt,Z,Wt,at,Bt,At,Kt,pt,nt)=>{let xt=St.pxRound,vt=f,
Ht=u*Nt,yt=$*Nt,Ct=E*Nt,Pt,Ee;Z.ori==0?[Pt,Ee]=y(ct,lt):[Ee,Pt]=y(ct,lt);let fn=Z.dir*(Z.ori==0?1:-1),he=Z.ori==0?Ii:no,
re=Z.ori==0?Y:(it,ce,dn,qs,Cs,ls,Ls)=>{Y(it,ce,dn,Cs,qs,Ls,ls)},Lt=dt(ct.bands,Bi).find(it=>it.series[0]==lt),_t=Lt!=null?
Lt.dir:0,je=St.fillTo(ct,lt,St.min,St.max,_t),Re=xt(Bt(je,Wt,nt,Kt)),Ue,ye,Zn,Fn=pt,Me=xt(St.width*Nt),rs=!1,ws=null,Bn=null,
ys=null,Us=null;I!=null&&(Me==0||z!=null)&&(rs=!0,ws=I.values(ct,lt,ht,Dt),Bn=new Map,new Set(ws).forEach(it=>{it!=null&&
Bn.set(it,new Path2D)}),Me>0&&(ys=z.values(ct,lt,ht,Dt),Us=new Map,new Set(ys).forEach(it=>{it!=null&&Us.set(it,new Path2D)})));
let{x0:Vs,size:gi}=N;if(Vs!=null&&gi!=null){vt=1,X=Vs.values(ct,lt,ht,Dt),Vs.unit==2&&(X=X.map(ce=>ct.posToVal(At+ce*pt,
Z.key,!0)));let it=gi.values(ct,lt,ht,Dt);gi.unit==2?ye=it[0]*pt:ye=at(it[0],Z,pt,At)-at(0,Z,pt,At),Fn=kr(X,kt,at,Z,pt,At,
Fn),Zn=Fn-ye+Ht}else Fn=kr(X,kt,at,Z,pt,At,Fn),Zn=Fn*v+Ht,ye=Fn-Zn;Zn<1&&(Zn=0),Me>=ye/2&&(Me=0),Zn<5&&(xt=me);let Ci=Zn>
0,Os=Fn-Zn-(Ci?Me:0);ye=xt(mt(Os,Ct,yt)),Ue=(vt==0?ye/2:vt==fn?0:ye)-vt*fn*((vt==0?Ht/2:0)+(Ci?Me/2:0));let Mn={stroke:null,
fill:null,clip:null,band:null,gaps:null,flags:0},Xs=rs?null:new Path2D,xs=null;if(Lt!=null)xs=ct.data[Lt.series[1]];else{
let{y0:it,y1:ce}=N;it!=null&&ce!=null&&(kt=ce.values(ct,lt,ht,Dt),xs=it.values(ct,lt,ht,Dt))}let Is=Pt*ye,Ft=Ee*ye;for(let it=fn==
1?ht:Dt;it>=ht&&it<=Dt;it+=fn){let ce=kt[it];if(ce==null)continue;if(xs!=null){let An=xs[it]??0;if(ce-An==0)continue;Re=
Bt(An,Wt,nt,Kt)}let dn=Z.distr!=2||N!=null?X[it]:it,qs=at(dn,Z,pt,At),Cs=Bt(dt(ce,je),Wt,nt,Kt),ls=xt(qs-Ue),Ls=xt(k(Cs,
Re)),Pn=xt(yn(Cs,Re)),Yn=Ls-Pn;if(ce!=null){let An=ce<0?Ft:Is,Qn=ce<0?Is:Ft;rs?(Me>0&&ys[it]!=null&&he(Us.get(ys[it]),ls,
Pn+Ze(Me/2),ye,k(0,Yn-Me),An,Qn),ws[it]!=null&&he(Bn.get(ws[it]),ls,Pn+Ze(Me/2),ye,k(0,Yn-Me),An,Qn)):he(Xs,ls,Pn+Ze(Me/
2),ye,k(0,Yn-Me),An,Qn),re(ct,lt,it,ls-Me/2,Pn,ye+Me,Yn)}}return Me>0?Mn.stroke=rs?Us:Xs:rs||(Mn._fill=St.width==0?St._fill:
St._stroke??St._fill,Mn.width=0),Mn.fill=rs?Bn:Xs,Mn})}function ua(o,a){let f=dt(a?.alignGaps,0);return(u,d,y,v)=>As(u,d,
($,E,N,Y,I,z,ct,lt,ht,Dt,St)=>{[y,v]=kn(N,y,v);let X=$.pxRound,kt=Pt=>X(z(Pt,Y,Dt,lt)),Z=Pt=>X(ct(Pt,I,St,ht)),Wt,at,Bt;
Y.ori==0?(Wt=Ai,Bt=Gs,at=wr):(Wt=Oi,Bt=Ks,at=xr);let At=Y.dir*(Y.ori==0?1:-1),Kt=kt(E[At==1?y:v]),pt=Kt,nt=[],xt=[];for(let Pt=At==
1?y:v;Pt>=y&&Pt<=v;Pt+=At)if(N[Pt]!=null){let Ee=E[Pt],fn=kt(Ee);nt.push(pt=fn),xt.push(Z(N[Pt]))}let vt={stroke:o(nt,xt,
Wt,Bt,at,X),fill:null,clip:null,band:null,gaps:null,flags:Ys},Ht=vt.stroke,[yt,Ct]=to(u,d);if($.fill!=null||yt!=0){let Pt=vt.
fill=new Path2D(Ht),Ee=$.fillTo(u,d,$.min,$.max,yt),fn=Z(Ee);Bt(Pt,pt,fn),Bt(Pt,Kt,fn)}if(!$.spanGaps){let Pt=[];Pt.push(
...eo(E,N,y,v,At,kt,f)),vt.gaps=Pt=$.gaps(u,d,y,v,Pt),vt.clip=Ei(Pt,Y.ori,lt,ht,Dt,St)}return Ct!=0&&(vt.band=Ct==2?[gs(
u,d,y,v,Ht,-1),gs(u,d,y,v,Ht,1)]:gs(u,d,y,v,Ht,Ct)),vt})}function ha(o){return ua(fa,o)}function fa(o,a,f,u,d,y){let v=o.
length;if(v<2)return null;let $=new Path2D;if(f($,o[0],a[0]),v==2)u($,o[1],a[1]);else{let E=Array(v),N=Array(v-1),Y=Array(
v-1),I=Array(v-1);for(let z=0;z<v-1;z++)Y[z]=a[z+1]-a[z],I[z]=o[z+1]-o[z],N[z]=Y[z]/I[z];E[0]=N[0];for(let z=1;z<v-1;z++)
N[z]===0||N[z-1]===0||N[z-1]>0!=N[z]>0?E[z]=0:(E[z]=3*(I[z-1]+I[z])/((2*I[z]+I[z-1])/N[z-1]+(I[z]+2*I[z-1])/N[z]),isFinite(
E[z])||(E[z]=0));E[v-1]=N[v-2];for(let z=0;z<v-1;z++)d($,o[z]+I[z]/3,a[z]+E[z]*I[z]/3,o[z+1]-I[z]/3,a[z+1]-E[z+1]*I[z]/3,
o[z+1],a[z+1])}return $}var so=new Set;function yr(){for(let o of so)o.syncRect(!0)}Xe&&(_e(Ge,De,yr),_e(Q,De,yr,!0),_e(
$e,De,()=>{bn.pxRatio=Nt}));var da=_r(),ma=br();function Mr(o,a,f,u){return(u?[o[0],o[1]].concat(o.slice(2)):[o[0]].concat(
o.slice(1))).map((d,y)=>io(d,y,a,f))}function pa(o,a){return o.map((f,u)=>u==0?{}:He({},a,f))}function io(o,a,f,u){return He(
{},a==0?f:u,o)}function Sr(o,a,f){return a==null?Hs:[a,f]}var ga=Sr;function wa(o,a,f){return a==null?Hs:te(a,f,ft,!0)}function $r(o,a,f,u){
return a==null?Hs:W(a,f,o.scales[u].log,!1)}var xa=$r;function Tr(o,a,f,u){return a==null?Hs:st(a,f,o.scales[u].log,!1)}
var ba=Tr;function va(o,a,f,u,d){let y=k(J(o),J(a)),v=a-o,$=hn(d/u*v,f);do{let E=f[$],N=u*E/v;if(N>=d&&y+(E<5?_s.get(E):
0)<=17)return[E,N]}while(++$<f.length);return[0,0]}function Nr(o){let a,f;return o=o.replace(/(\d+)px/,(u,d)=>(a=oe((f=+d)*
Nt))+"px"),[o,a,f]}function _a(o){o.show&&[o.font,o.labelFont].forEach(a=>{let f=ae(a[2]*Nt,1);a[0]=a[0].replace(/[0-9.]+px/,
f+"px"),a[1]=f})}function bn(o,a,f){let u={mode:dt(o.mode,1)},d=u.mode;function y(l,h,m,g){let _=h.valToPct(l);return g+
m*(h.dir==-1?1-_:_)}function v(l,h,m,g){let _=h.valToPct(l);return g+m*(h.dir==-1?_:1-_)}function $(l,h,m,g){return h.ori==
0?y(l,h,m,g):v(l,h,m,g)}u.valToPosH=y,u.valToPosV=v;let E=!1;u.status=0;let N=u.root=Ne(w);if(o.id!=null&&(N.id=o.id),Le(
N,o.class),o.title){let l=Ne(T,N);l.textContent=o.title}let Y=ve("canvas"),I=u.ctx=Y.getContext("2d"),z=Ne(A,N);_e("clic\
k",z,l=>{l.target===lt&&(pe!=li||ke!=ai)&&pn.click(u,l)},!0);let ct=u.under=Ne(C,z);z.appendChild(Y);let lt=u.over=Ne(L,
z);o=js(o);let ht=+dt(o.pxAlign,1),Dt=dr(ht);(o.plugins||[]).forEach(l=>{l.opts&&(o=l.opts(u,o)||o)});let St=o.ms||.001,
X=u.series=d==1?Mr(o.series||[],nr,cr,!1):pa(o.series||[null],ar),kt=u.axes=Mr(o.axes||[],er,or,!0),Z=u.scales={},Wt=u.bands=
o.bands||[];Wt.forEach(l=>{l.fill=ut(l.fill||null),l.dir=dt(l.dir,-1)});let at=d==2?X[1].facets[0].scale:X[0].scale,Bt={
axes:Ra,series:Ia},At=(o.drawOrder||["axes","series"]).map(l=>Bt[l]);function Kt(l){let h=l.distr==3?m=>bt(m>0?m:l.clamp(
u,m,l.min,l.max,l.key)):l.distr==4?m=>P(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let g=h(m),{_min:_,_max:S}=l,
R=S-_;return(g-_)/R}}function pt(l){let h=Z[l];if(h==null){let m=(o.scales||di)[l]||di;if(m.from!=null){pt(m.from);let g=He(
{},Z[m.from],m,{key:l});g.valToPct=Kt(g),Z[l]=g}else{h=Z[l]=He({},l==at?ur:sa,m),h.key=l;let g=h.time,_=h.range,S=ks(_);
if((l!=at||d==2&&!g)&&(S&&(_[0]==null||_[1]==null)&&(_={min:_[0]==null?Et:{mode:1,hard:_[0],soft:_[0]},max:_[1]==null?Et:
{mode:1,hard:_[1],soft:_[1]}},S=!1),!S&&Si(_))){let R=_;_=(j,K,tt)=>K==null?Hs:te(K,tt,R)}h.range=ut(_||(g?ga:l==at?h.distr==
3?xa:h.distr==4?ba:Sr:h.distr==3?$r:h.distr==4?Tr:wa)),h.auto=ut(S?!1:h.auto),h.clamp=ut(h.clamp||na),h._min=h._max=null,
h.valToPct=Kt(h)}}}pt("x"),pt("y"),d==1&&X.forEach(l=>{pt(l.scale)}),kt.forEach(l=>{pt(l.scale)});for(let l in o.scales)
pt(l);let nt=Z[at],xt=nt.distr,vt,Ht;nt.ori==0?(Le(N,x),vt=y,Ht=v):(Le(N,M),vt=v,Ht=y);let yt={};for(let l in Z){let h=Z[l];
(h.min!=null||h.max!=null)&&(yt[l]={min:h.min,max:h.max},h.min=h.max=null)}let Ct=o.tzDate||(l=>new Date(oe(l/St))),Pt=o.
fmtDate||Yi,Ee=St==1?El(Ct):Il(Ct),fn=Uo(Ct,Ko(St==1?Nl:Ol,Pt)),he=Xo(Ct,Vo(Ll,Pt)),re=[],Lt=u.legend=He({},Rl,o.legend),
_t=u.cursor=He({},Bl,{drag:{y:d==2}},o.cursor),je=Lt.show,Re=_t.show,Ue=Lt.markers;Lt.idxs=re,Ue.width=ut(Ue.width),Ue.dash=
ut(Ue.dash),Ue.stroke=ut(Ue.stroke),Ue.fill=ut(Ue.fill);let ye,Zn,Fn,Me=[],rs=[],ws,Bn=!1,ys={};if(Lt.live){let l=X[1]?X[1].
values:null;Bn=l!=null,ws=Bn?l(u,1,0):{_:0};for(let h in ws)ys[h]=be}if(je)if(ye=ve("table",qt,N),Fn=ve("tbody",null,ye),
Lt.mount(u,ye),Bn){Zn=ve("thead",null,ye,Fn);let l=ve("tr",null,Zn);ve("th",null,l);for(var Us in ws)ve("th",Vt,l).textContent=
Us}else Le(ye,Zt),Lt.live&&Le(ye,Yt);let Vs={show:!0},gi={show:!1};function Ci(l,h){if(h==0&&(Bn||!Lt.live||d==2))return Hs;
let m=[],g=ve("tr",ot,Fn,Fn.childNodes[h]);Le(g,l.class),l.show||Le(g,V);let _=ve("th",null,g);if(Ue.show){let j=Ne(It,_);
if(h>0){let K=Ue.width(u,h);K&&(j.style.border=K+"px "+Ue.dash(u,h)+" "+Ue.stroke(u,h)),j.style.background=Ue.fill(u,h)}}
let S=Ne(Vt,_);l.label instanceof HTMLElement?S.appendChild(l.label):S.textContent=l.label,h>0&&(Ue.show||(S.style.color=
l.width>0?Ue.stroke(u,h):Ue.fill(u,h)),Mn("click",_,j=>{if(_t._lock)return;Ps(j);let K=X.indexOf(l);if((j.ctrlKey||j.metaKey)!=
Lt.isolate){let tt=X.some((et,rt)=>rt>0&&rt!=K&&et.show);X.forEach((et,rt)=>{rt>0&&cs(rt,tt?rt==K?Vs:gi:Vs,!0,Be.setSeries)})}else
cs(K,{show:!l.show},!0,Be.setSeries)},!1),Zs&&Mn(cn,_,j=>{_t._lock||(Ps(j),cs(X.indexOf(l),ui,!0,Be.setSeries))},!1));for(var R in ws){
let j=ve("td",an,g);j.textContent="--",m.push(j)}return[g,m]}let Os=new Map;function Mn(l,h,m,g=!0){let _=Os.get(h)||{},
S=_t.bind[l](u,h,m,g);S&&(_e(l,h,_[l]=S),Os.set(h,_))}function Xs(l,h,m){let g=Os.get(h)||{};for(let _ in g)(l==null||_==
l)&&(is(_,h,g[_]),delete g[_]);l==null&&Os.delete(h)}let xs=0,Is=0,Ft=0,it=0,ce=0,dn=0,qs=ce,Cs=dn,ls=Ft,Ls=it,Pn=0,Yn=0,
An=0,Qn=0;u.bbox={};let oo=!1,Li=!1,Js=!1,Fs=!1,Fi=!1,Gn=!1;function ro(l,h,m){(m||l!=u.width||h!=u.height)&&Er(l,h),si(
!1),Js=!0,Li=!0,ii()}function Er(l,h){u.width=xs=Ft=l,u.height=Is=it=h,ce=dn=0,Sa(),$a();let m=u.bbox;Pn=m.left=ps(ce*Nt,
.5),Yn=m.top=ps(dn*Nt,.5),An=m.width=ps(Ft*Nt,.5),Qn=m.height=ps(it*Nt,.5)}let ka=3;function ya(){let l=!1,h=0;for(;!l;){
h++;let m=Fa(h),g=Pa(h);l=h==ka||m&&g,l||(Er(u.width,u.height),Li=!0)}}function Ma({width:l,height:h}){ro(l,h)}u.setSize=
Ma;function Sa(){let l=!1,h=!1,m=!1,g=!1;kt.forEach((_,S)=>{if(_.show&&_._show){let{side:R,_size:j}=_,K=R%2,tt=_.label!=
null?_.labelSize:0,et=j+tt;et>0&&(K?(Ft-=et,R==3?(ce+=et,g=!0):m=!0):(it-=et,R==0?(dn+=et,l=!0):h=!0))}}),Rs[0]=l,Rs[1]=
m,Rs[2]=h,Rs[3]=g,Ft-=Ms[1]+Ms[3],ce+=Ms[3],it-=Ms[2]+Ms[0],dn+=Ms[0]}function $a(){let l=ce+Ft,h=dn+it,m=ce,g=dn;function _(S,R){
switch(S){case 1:return l+=R,l-R;case 2:return h+=R,h-R;case 3:return m-=R,m+R;case 0:return g-=R,g+R}}kt.forEach((S,R)=>{
if(S.show&&S._show){let j=S.side;S._pos=_(j,S._size),S.label!=null&&(S._lpos=_(j,S.labelSize))}})}if(_t.dataIdx==null){let l=_t.
hover,h=l.skip=new Set(l.skip??[]);h.add(void 0);let m=l.prox=ut(l.prox),g=l.bias??=0;_t.dataIdx=(_,S,R,j)=>{if(S==0)return R;
let K=R,tt=m(_,S,R,j)??H,et=tt>=0&&tt<H,rt=nt.ori==0?Ft:it,$t=_t.left,Jt=a[0],Xt=a[S];if(h.has(Xt[R])){K=null;let Ut=null,
Mt=null,gt;if(g==0||g==-1)for(gt=R;Ut==null&&gt-- >0;)h.has(Xt[gt])||(Ut=gt);if(g==0||g==1)for(gt=R;Mt==null&&gt++<Xt.length;)
h.has(Xt[gt])||(Mt=gt);if(Ut!=null||Mt!=null)if(et){let we=Ut==null?-1/0:vt(Jt[Ut],nt,rt,0),Ae=Mt==null?1/0:vt(Jt[Mt],nt,
rt,0),ln=$t-we,le=Ae-$t;ln<=le?ln<=tt&&(K=Ut):le<=tt&&(K=Mt)}else K=Mt==null?Ut:Ut==null?Mt:R-Ut<=Mt-R?Ut:Mt}else et&&de(
$t-vt(Jt[R],nt,rt,0))>tt&&(K=null);return K}}let Ps=l=>{_t.event=l};_t.idxs=re,_t._lock=!1;let vn=_t.points;vn.show=ut(vn.
show),vn.size=ut(vn.size),vn.stroke=ut(vn.stroke),vn.width=ut(vn.width),vn.fill=ut(vn.fill);let as=u.focus=He({},o.focus||
{alpha:.3},_t.focus),Zs=as.prox>=0,Qs=Zs&&vn.one,Kn=[],ti=[],ei=[];function Ar(l,h){let m=vn.show(u,h);if(m instanceof HTMLElement)
return Le(m,Ot),Le(m,l.class),qe(m,-10,-10,Ft,it),lt.insertBefore(m,Kn[h]),m}function Or(l,h){if(d==1||h>0){let m=d==1&&
Z[l.scale].time,g=l.value;l.value=m?Io(g)?Xo(Ct,Vo(g,Pt)):g||he:g||Ql,l.label=l.label||(m?Gl:Yl)}if(Qs||h>0){l.width=l.width==
null?1:l.width,l.paths=l.paths||da||xn,l.fillTo=ut(l.fillTo||ia),l.pxAlign=+dt(l.pxAlign,ht),l.pxRound=dr(l.pxAlign),l.stroke=
ut(l.stroke||null),l.fill=ut(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=ta(k(1,l.width),1),g=l.points=
He({},{size:m,width:k(1,m*.2),stroke:l.stroke,space:m*2,paths:ma,_stroke:null,_fill:null},l.points);g.show=ut(g.show),g.
filter=ut(g.filter),g.fill=ut(g.fill),g.stroke=ut(g.stroke),g.paths=ut(g.paths),g.pxAlign=l.pxAlign}if(je){let m=Ci(l,h);
Me.splice(h,0,m[0]),rs.splice(h,0,m[1]),Lt.values.push(null)}if(Re){re.splice(h,0,null);let m=null;Qs?h==0&&(m=Ar(l,h)):
h>0&&(m=Ar(l,h)),Kn.splice(h,0,m),ti.splice(h,0,0),ei.splice(h,0,0)}rn("addSeries",h)}function Ta(l,h){h=h??X.length,l=d==
1?io(l,h,nr,cr):io(l,h,{},ar),X.splice(h,0,l),Or(X[h],h)}u.addSeries=Ta;function Na(l){if(X.splice(l,1),je){Lt.values.splice(
l,1),rs.splice(l,1);let h=Me.splice(l,1)[0];Xs(null,h.firstChild),h.remove()}Re&&(re.splice(l,1),Kn.splice(l,1)[0].remove(),
ti.splice(l,1),ei.splice(l,1)),rn("delSeries",l)}u.delSeries=Na;let Rs=[!1,!1,!1,!1];function Ea(l,h){if(l._show=l.show,
l.show){let m=l.side%2,g=Z[l.scale];g==null&&(l.scale=m?X[1].scale:at,g=Z[l.scale]);let _=g.time;l.size=ut(l.size),l.space=
ut(l.space),l.rotate=ut(l.rotate),ks(l.incrs)&&l.incrs.forEach(R=>{!_s.has(R)&&_s.set(R,Ao(R))}),l.incrs=ut(l.incrs||(g.
distr==2?Sl:_?St==1?Tl:Al:Es)),l.splits=ut(l.splits||(_&&g.distr==1?Ee:g.distr==3?Ji:g.distr==4?Vl:Ul)),l.stroke=ut(l.stroke),
l.grid.stroke=ut(l.grid.stroke),l.ticks.stroke=ut(l.ticks.stroke),l.border.stroke=ut(l.border.stroke);let S=l.values;l.values=
ks(S)&&!ks(S[0])?ut(S):_?ks(S)?Uo(Ct,Ko(S,Pt)):Io(S)?Cl(Ct,S):S||fn:S||Kl,l.filter=ut(l.filter||(g.distr>=3&&g.log==10?Jl:
g.distr==3&&g.log==2?Zl:Qe)),l.font=Nr(l.font),l.labelFont=Nr(l.labelFont),l._size=l.size(u,null,h,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Rs[h]=!0,l._el=Ne(G,z))}}function wi(l,h,m,g){let[_,S,R,j]=m,K=h%
2,tt=0;return K==0&&(j||S)&&(tt=h==0&&!_||h==2&&!R?oe(er.size/3):0),K==1&&(_||R)&&(tt=h==1&&!S||h==3&&!j?oe(or.size/2):0),
tt}let Ir=u.padding=(o.padding||[wi,wi,wi,wi]).map(l=>ut(dt(l,wi))),Ms=u._padding=Ir.map((l,h)=>l(u,h,Rs,0)),mn,en=null,
nn=null,Pi=d==1?X[0].idxs:null,ts=null,xi=!1;function Cr(l,h){if(a=l??[],u.data=u._data=a,d==2){mn=0;for(let m=1;m<X.length;m++)
mn+=a[m][0].length}else{a.length==0&&(u.data=u._data=a=[[]]),ts=a[0],mn=ts.length;let m=a;if(xt==2){m=a.slice();let g=m[0]=
Array(mn);for(let _=0;_<mn;_++)g[_]=_}u._data=a=m}if(si(!0),rn("setData"),xt==2&&(Js=!0),h!==!1){let m=nt;m.auto(u,xi)?lo():
$s(at,m.min,m.max),Fs=Fs||_t.left>=0,Gn=!0,ii()}}u.setData=Cr;function lo(){xi=!0;let l,h;d==1&&(mn>0?(en=Pi[0]=0,nn=Pi[1]=
mn-1,l=a[0][en],h=a[0][nn],xt==2?(l=en,h=nn):l==h&&(xt==3?[l,h]=W(l,l,nt.log,!1):xt==4?[l,h]=st(l,l,nt.log,!1):nt.time?h=
l+oe(86400/St):[l,h]=te(l,h,ft,!0))):(en=Pi[0]=l=null,nn=Pi[1]=h=null)),$s(at,l,h)}let Ri,ni,ao,co,uo,ho,fo,mo,po,On;function Lr(l,h,m,g,_,S){
l??=Ie,m??=Bi,g??="butt",_??=Ie,S??="round",l!=Ri&&(I.strokeStyle=Ri=l),_!=ni&&(I.fillStyle=ni=_),h!=ao&&(I.lineWidth=ao=
h),S!=uo&&(I.lineJoin=uo=S),g!=ho&&(I.lineCap=ho=g),m!=co&&I.setLineDash(co=m)}function Fr(l,h,m,g){h!=ni&&(I.fillStyle=
ni=h),l!=fo&&(I.font=fo=l),m!=mo&&(I.textAlign=mo=m),g!=po&&(I.textBaseline=po=g)}function go(l,h,m,g,_=0){if(g.length>0&&
l.auto(u,xi)&&(h==null||h.min==null)){let S=dt(en,0),R=dt(nn,g.length-1),j=m.min==null?O(g,S,R,_,l.distr==3):[m.min,m.max];
l.min=yn(l.min,m.min=j[0]),l.max=k(l.max,m.max=j[1])}}let Pr={min:null,max:null};function Aa(){for(let g in Z){let _=Z[g];
yt[g]==null&&(_.min==null||yt[at]!=null&&_.auto(u,xi))&&(yt[g]=Pr)}for(let g in Z){let _=Z[g];yt[g]==null&&_.from!=null&&
yt[_.from]!=null&&(yt[g]=Pr)}yt[at]!=null&&si(!0);let l={};for(let g in yt){let _=yt[g];if(_!=null){let S=l[g]=js(Z[g],rl);
if(_.min!=null)He(S,_);else if(g!=at||d==2)if(mn==0&&S.from==null){let R=S.range(u,null,null,g);S.min=R[0],S.max=R[1]}else
S.min=H,S.max=-H}}if(mn>0){X.forEach((g,_)=>{if(d==1){let S=g.scale,R=yt[S];if(R==null)return;let j=l[S];if(_==0){let K=j.
range(u,j.min,j.max,S);j.min=K[0],j.max=K[1],en=hn(j.min,a[0]),nn=hn(j.max,a[0]),nn-en>1&&(a[0][en]<j.min&&en++,a[0][nn]>
j.max&&nn--),g.min=ts[en],g.max=ts[nn]}else g.show&&g.auto&&go(j,R,g,a[_],g.sorted);g.idxs[0]=en,g.idxs[1]=nn}else if(_>
0&&g.show&&g.auto){let[S,R]=g.facets,j=S.scale,K=R.scale,[tt,et]=a[_],rt=l[j],$t=l[K];rt!=null&&go(rt,yt[j],S,tt,S.sorted),
$t!=null&&go($t,yt[K],R,et,R.sorted),g.min=R.min,g.max=R.max}});for(let g in l){let _=l[g],S=yt[g];if(_.from==null&&(S==
null||S.min==null)){let R=_.range(u,_.min==H?null:_.min,_.max==-H?null:_.max,g);_.min=R[0],_.max=R[1]}}}for(let g in l){
let _=l[g];if(_.from!=null){let S=l[_.from];if(S.min==null)_.min=_.max=null;else{let R=_.range(u,S.min,S.max,g);_.min=R[0],
_.max=R[1]}}}let h={},m=!1;for(let g in l){let _=l[g],S=Z[g];if(S.min!=_.min||S.max!=_.max){S.min=_.min,S.max=_.max;let R=S.
distr;S._min=R==3?bt(S.min):R==4?P(S.min,S.asinh):R==100?S.fwd(S.min):S.min,S._max=R==3?bt(S.max):R==4?P(S.max,S.asinh):
R==100?S.fwd(S.max):S.max,h[g]=m=!0}}if(m){X.forEach((g,_)=>{d==2?_>0&&h.y&&(g._paths=null):h[g.scale]&&(g._paths=null)});
for(let g in h)Js=!0,rn("setScale",g);Re&&_t.left>=0&&(Fs=Gn=!0)}for(let g in yt)yt[g]=null}function Oa(l){let h=mt(en-1,
0,mn-1),m=mt(nn+1,0,mn-1);for(;l[h]==null&&h>0;)h--;for(;l[m]==null&&m<mn-1;)m++;return[h,m]}function Ia(){if(mn>0){let l=X.
some(h=>h._focus)&&On!=as.alpha;l&&(I.globalAlpha=On=as.alpha),X.forEach((h,m)=>{if(m>0&&h.show&&(Rr(m,!1),Rr(m,!0),h._paths==
null)){let g=On;On!=h.alpha&&(I.globalAlpha=On=h.alpha);let _=d==2?[0,a[m][0].length-1]:Oa(a[m]);h._paths=h.paths(u,m,_[0],
_[1]),On!=g&&(I.globalAlpha=On=g)}}),X.forEach((h,m)=>{if(m>0&&h.show){let g=On;On!=h.alpha&&(I.globalAlpha=On=h.alpha),
h._paths!=null&&zr(m,!1);{let _=h._paths!=null?h._paths.gaps:null,S=h.points.show(u,m,en,nn,_),R=h.points.filter(u,m,S,_);
(S||R)&&(h.points._paths=h.points.paths(u,m,en,nn,R),zr(m,!0))}On!=g&&(I.globalAlpha=On=g),rn("drawSeries",m)}}),l&&(I.globalAlpha=
On=1)}}function Rr(l,h){let m=h?X[l].points:X[l];m._stroke=m.stroke(u,l),m._fill=m.fill(u,l)}function zr(l,h){let m=h?X[l].
points:X[l],{stroke:g,fill:_,clip:S,flags:R,_stroke:j=m._stroke,_fill:K=m._fill,_width:tt=m.width}=m._paths;tt=ae(tt*Nt,
3);let et=null,rt=tt%2/2;h&&K==null&&(K=tt>0?"#fff":j);let $t=m.pxAlign==1&&rt>0;if($t&&I.translate(rt,rt),!h){let Jt=Pn-
tt/2,Xt=Yn-tt/2,Ut=An+tt,Mt=Qn+tt;et=new Path2D,et.rect(Jt,Xt,Ut,Mt)}h?wo(j,tt,m.dash,m.cap,K,g,_,R,S):Ca(l,j,tt,m.dash,
m.cap,K,g,_,R,et,S),$t&&I.translate(-rt,-rt)}function Ca(l,h,m,g,_,S,R,j,K,tt,et){let rt=!1;K!=0&&Wt.forEach(($t,Jt)=>{if($t.
series[0]==l){let Xt=X[$t.series[1]],Ut=a[$t.series[1]],Mt=(Xt._paths||di).band;ks(Mt)&&(Mt=$t.dir==1?Mt[0]:Mt[1]);let gt,
we=null;Xt.show&&Mt&&Je(Ut,en,nn)?(we=$t.fill(u,Jt)||S,gt=Xt._paths.clip):Mt=null,wo(h,m,g,_,we,R,j,K,tt,et,gt,Mt),rt=!0}}),
rt||wo(h,m,g,_,S,R,j,K,tt,et)}let Dr=Ys|Qi;function wo(l,h,m,g,_,S,R,j,K,tt,et,rt){Lr(l,h,m,g,_),(K||tt||rt)&&(I.save(),
K&&I.clip(K),tt&&I.clip(tt)),rt?(j&Dr)==Dr?(I.clip(rt),et&&I.clip(et),Di(_,R),zi(l,S,h)):j&Qi?(Di(_,R),I.clip(rt),zi(l,S,
h)):j&Ys&&(I.save(),I.clip(rt),et&&I.clip(et),Di(_,R),I.restore(),zi(l,S,h)):(Di(_,R),zi(l,S,h)),(K||tt||rt)&&I.restore()}
function zi(l,h,m){m>0&&(h instanceof Map?h.forEach((g,_)=>{I.strokeStyle=Ri=_,I.stroke(g)}):h!=null&&l&&I.stroke(h))}function Di(l,h){
h instanceof Map?h.forEach((m,g)=>{I.fillStyle=ni=g,I.fill(m)}):h!=null&&l&&I.fill(h)}function La(l,h,m,g){let _=kt[l],S;
if(g<=0)S=[0,0];else{let R=_._space=_.space(u,l,h,m,g),j=_._incrs=_.incrs(u,l,h,m,g,R);S=va(h,m,j,g,R)}return _._found=S}
function xo(l,h,m,g,_,S,R,j,K,tt){let et=R%2/2;ht==1&&I.translate(et,et),Lr(j,R,K,tt,j),I.beginPath();let rt,$t,Jt,Xt,Ut=_+
(g==0||g==3?-S:S);m==0?($t=_,Xt=Ut):(rt=_,Jt=Ut);for(let Mt=0;Mt<l.length;Mt++)h[Mt]!=null&&(m==0?rt=Jt=l[Mt]:$t=Xt=l[Mt],
I.moveTo(rt,$t),I.lineTo(Jt,Xt));I.stroke(),ht==1&&I.translate(-et,-et)}function Fa(l){let h=!0;return kt.forEach((m,g)=>{
if(!m.show)return;let _=Z[m.scale];if(_.min==null){m._show&&(h=!1,m._show=!1,si(!1));return}else m._show||(h=!1,m._show=
!0,si(!1));let S=m.side,R=S%2,{min:j,max:K}=_,[tt,et]=La(g,j,K,R==0?Ft:it);if(et==0)return;let rt=_.distr==2,$t=m._splits=
m.splits(u,g,j,K,tt,et,rt),Jt=_.distr==2?$t.map(gt=>ts[gt]):$t,Xt=_.distr==2?ts[$t[1]]-ts[$t[0]]:tt,Ut=m._values=m.values(
u,m.filter(u,Jt,g,et,Xt),g,et,Xt);m._rotate=S==2?m.rotate(u,Ut,g,et):0;let Mt=m._size;m._size=Pe(m.size(u,Ut,g,l)),Mt!=null&&
m._size!=Mt&&(h=!1)}),h}function Pa(l){let h=!0;return Ir.forEach((m,g)=>{let _=m(u,g,Rs,l);_!=Ms[g]&&(h=!1),Ms[g]=_}),h}
function Ra(){for(let l=0;l<kt.length;l++){let h=kt[l];if(!h.show||!h._show)continue;let m=h.side,g=m%2,_,S,R=h.stroke(u,
l),j=m==0||m==3?-1:1,[K,tt]=h._found;if(h.label!=null){let $n=h.labelGap*j,Dn=oe((h._lpos+$n)*Nt);Fr(h.labelFont[0],R,"c\
enter",m==2?"top":Qt),I.save(),g==1?(_=S=0,I.translate(Dn,oe(Yn+Qn/2)),I.rotate((m==3?-Jn:Jn)/2)):(_=oe(Pn+An/2),S=Dn);let Ws=Tt(
h.label)?h.label(u,l,K,tt):h.label;I.fillText(Ws,_,S),I.restore()}if(tt==0)continue;let et=Z[h.scale],rt=g==0?An:Qn,$t=g==
0?Pn:Yn,Jt=h._splits,Xt=et.distr==2?Jt.map($n=>ts[$n]):Jt,Ut=et.distr==2?ts[Jt[1]]-ts[Jt[0]]:K,Mt=h.ticks,gt=h.border,we=Mt.
show?Mt.size:0,Ae=oe(we*Nt),ln=oe((h.alignTo==2?h._size-we-h.gap:h.gap)*Nt),le=h._rotate*-Jn/180,Oe=Dt(h._pos*Nt),Rn=(Ae+
ln)*j,Sn=Oe+Rn;S=g==0?Sn:0,_=g==1?Sn:0;let Un=h.font[0],es=h.align==1?xe:h.align==2?ze:le>0?xe:le<0?ze:g==0?"center":m==
3?ze:xe,hs=le||g==1?"middle":m==2?"top":Qt;Fr(Un,R,es,hs);let zn=h.font[1]*h.lineGap,Vn=Jt.map($n=>Dt($($n,et,rt,$t))),ns=h.
_values;for(let $n=0;$n<ns.length;$n++){let Dn=ns[$n];if(Dn!=null){g==0?_=Vn[$n]:S=Vn[$n],Dn=""+Dn;let Ws=Dn.indexOf(`
`)==-1?[Dn]:Dn.split(/\n/gm);for(let Tn=0;Tn<Ws.length;Tn++){let il=Ws[Tn];le?(I.save(),I.translate(_,S+Tn*zn),I.rotate(
le),I.fillText(il,0,0),I.restore()):I.fillText(il,_,S+Tn*zn)}}}Mt.show&&xo(Vn,Mt.filter(u,Xt,l,tt,Ut),g,m,Oe,Ae,ae(Mt.width*
Nt,3),Mt.stroke(u,l),Mt.dash,Mt.cap);let fs=h.grid;fs.show&&xo(Vn,fs.filter(u,Xt,l,tt,Ut),g,g==0?2:1,g==0?Yn:Pn,g==0?Qn:
An,ae(fs.width*Nt,3),fs.stroke(u,l),fs.dash,fs.cap),gt.show&&xo([Oe],[1],g==0?1:0,g==0?1:2,g==1?Yn:Pn,g==1?Qn:An,ae(gt.width*
Nt,3),gt.stroke(u,l),gt.dash,gt.cap)}rn("drawAxes")}function si(l){X.forEach((h,m)=>{m>0&&(h._paths=null,l&&(d==1?(h.min=
null,h.max=null):h.facets.forEach(g=>{g.min=null,g.max=null})))})}let Wi=!1,bo=!1,bi=[];function za(){bo=!1;for(let l=0;l<
bi.length;l++)rn(...bi[l]);bi.length=0}function ii(){Wi||(dl(Wr),Wi=!0)}function Da(l,h=!1){Wi=!0,bo=h,l(u),Wr(),h&&bi.length>
0&&queueMicrotask(za)}u.batch=Da;function Wr(){if(oo&&(Aa(),oo=!1),Js&&(ya(),Js=!1),Li){if(jt(ct,xe,ce),jt(ct,"top",dn),
jt(ct,Se,Ft),jt(ct,se,it),jt(lt,xe,ce),jt(lt,"top",dn),jt(lt,Se,Ft),jt(lt,se,it),jt(z,Se,xs),jt(z,se,Is),Y.width=oe(xs*Nt),
Y.height=oe(Is*Nt),kt.forEach(({_el:l,_show:h,_size:m,_pos:g,side:_})=>{if(l!=null)if(h){let S=_===3||_===0?m:0,R=_%2==1;
jt(l,R?"left":"top",g-S),jt(l,R?"width":"height",m),jt(l,R?"top":"left",R?dn:ce),jt(l,R?"height":"width",R?it:Ft),_n(l,V)}else
Le(l,V)}),Ri=ni=ao=uo=ho=fo=mo=po=co=null,On=1,ki(!0),ce!=qs||dn!=Cs||Ft!=ls||it!=Ls){si(!1);let l=Ft/ls,h=it/Ls;if(Re&&
!Fs&&_t.left>=0){_t.left*=l,_t.top*=h,oi&&qe(oi,oe(_t.left),0,Ft,it),ri&&qe(ri,0,oe(_t.top),Ft,it);for(let m=0;m<Kn.length;m++){
let g=Kn[m];g!=null&&(ti[m]*=l,ei[m]*=h,qe(g,Pe(ti[m]),Pe(ei[m]),Ft,it))}}if(ge.show&&!Fi&&ge.left>=0&&ge.width>0){ge.left*=
l,ge.width*=l,ge.top*=h,ge.height*=h;for(let m in So)jt(ci,m,ge[m])}qs=ce,Cs=dn,ls=Ft,Ls=it}rn("setSize"),Li=!1}xs>0&&Is>
0&&(I.clearRect(0,0,Y.width,Y.height),rn("drawClear"),At.forEach(l=>l()),rn("draw")),ge.show&&Fi&&(Hi(ge),Fi=!1),Re&&Fs&&
(Ds(null,!0,!1),Fs=!1),Lt.show&&Lt.live&&Gn&&(yo(),Gn=!1),E||(E=!0,u.status=1,rn("ready")),xi=!1,Wi=!1}u.redraw=(l,h)=>{
Js=h||!1,l!==!1?$s(at,nt.min,nt.max):ii()};function vo(l,h){let m=Z[l];if(m.from==null){if(mn==0){let g=m.range(u,h.min,
h.max,l);h.min=g[0],h.max=g[1]}if(h.min>h.max){let g=h.min;h.min=h.max,h.max=g}if(mn>1&&h.min!=null&&h.max!=null&&h.max-
h.min<1e-16)return;l==at&&m.distr==2&&mn>0&&(h.min=hn(h.min,a[0]),h.max=hn(h.max,a[0]),h.min==h.max&&h.max++),yt[l]=h,oo=
!0,ii()}}u.setScale=vo;let _o,ko,oi,ri,Hr,jr,li,ai,Br,Yr,pe,ke,Ss=!1,pn=_t.drag,sn=pn.x,on=pn.y;Re&&(_t.x&&(_o=Ne(U,lt)),
_t.y&&(ko=Ne(wt,lt)),nt.ori==0?(oi=_o,ri=ko):(oi=ko,ri=_o),pe=_t.left,ke=_t.top);let ge=u.select=He({show:!0,over:!0,left:0,
width:0,top:0,height:0},o.select),ci=ge.show?Ne(D,ge.over?lt:ct):null;function Hi(l,h){if(ge.show){for(let m in l)ge[m]=
l[m],m in So&&jt(ci,m,l[m]);h!==!1&&rn("setSelect")}}u.setSelect=Hi;function Wa(l){if(X[l].show)je&&_n(Me[l],V);else if(je&&
Le(Me[l],V),Re){let h=Qs?Kn[0]:Kn[l];h!=null&&qe(h,-10,-10,Ft,it)}}function $s(l,h,m){vo(l,{min:h,max:m})}function cs(l,h,m,g){
h.focus!=null&&Ga(l),h.show!=null&&X.forEach((_,S)=>{S>0&&(l==S||l==null)&&(_.show=h.show,Wa(S),d==2?($s(_.facets[0].scale,
null,null),$s(_.facets[1].scale,null,null)):$s(_.scale,null,null),ii())}),m!==!1&&rn("setSeries",l,h),g&&yi("setSeries",
u,l,h)}u.setSeries=cs;function Ha(l,h){He(Wt[l],h)}function ja(l,h){l.fill=ut(l.fill||null),l.dir=dt(l.dir,-1),h=h??Wt.length,
Wt.splice(h,0,l)}function Ba(l){l==null?Wt.length=0:Wt.splice(l,1)}u.addBand=ja,u.setBand=Ha,u.delBand=Ba;function Ya(l,h){
X[l].alpha=h,Re&&Kn[l]!=null&&(Kn[l].style.opacity=h),je&&Me[l]&&(Me[l].style.opacity=h)}let bs,Ts,zs,ui={focus:!0};function Ga(l){
if(l!=zs){let h=l==null,m=as.alpha!=1;X.forEach((g,_)=>{if(d==1||_>0){let S=h||_==0||_==l;g._focus=h?null:S,m&&Ya(_,S?1:
as.alpha)}}),zs=l,m&&ii()}}je&&Zs&&Mn(Ye,ye,l=>{_t._lock||(Ps(l),zs!=null&&cs(null,ui,!0,Be.setSeries))});function us(l,h,m){
let g=Z[h];m&&(l=l/Nt-(g.ori==1?dn:ce));let _=Ft;g.ori==1&&(_=it,l=_-l),g.dir==-1&&(l=_-l);let S=g._min,R=g._max,j=l/_,K=S+
(R-S)*j,tt=g.distr;return tt==3?B(10,K):tt==4?F(K,g.asinh):tt==100?g.bwd(K):K}function Ka(l,h){let m=us(l,at,h);return hn(
m,a[0],en,nn)}u.valToIdx=l=>hn(l,a[0]),u.posToIdx=Ka,u.posToVal=us,u.valToPos=(l,h,m)=>Z[h].ori==0?y(l,Z[h],m?An:Ft,m?Pn:
0):v(l,Z[h],m?Qn:it,m?Yn:0),u.setCursor=(l,h,m)=>{pe=l.left,ke=l.top,Ds(null,h,m)};function Gr(l,h){jt(ci,xe,ge.left=l),
jt(ci,Se,ge.width=h)}function Kr(l,h){jt(ci,"top",ge.top=l),jt(ci,se,ge.height=h)}let vi=nt.ori==0?Gr:Kr,_i=nt.ori==1?Gr:
Kr;function Ua(){if(je&&Lt.live)for(let l=d==2?1:0;l<X.length;l++){if(l==0&&Bn)continue;let h=Lt.values[l],m=0;for(let g in h)
rs[l][m++].firstChild.nodeValue=h[g]}}function yo(l,h){if(l!=null&&(l.idxs?l.idxs.forEach((m,g)=>{re[g]=m}):ol(l.idx)||re.
fill(l.idx),Lt.idx=re[0]),je&&Lt.live){for(let m=0;m<X.length;m++)(m>0||d==1&&!Bn)&&Va(m,re[m]);Ua()}Gn=!1,h!==!1&&rn("s\
etLegend")}u.setLegend=yo;function Va(l,h){let m=X[l],g=l==0&&xt==2?ts:a[l],_;Bn?_=m.values(u,l,h)??ys:(_=m.value(u,h==null?
null:g[h],l,h),_=_==null?ys:{_}),Lt.values[l]=_}function Ds(l,h,m){Br=pe,Yr=ke,[pe,ke]=_t.move(u,pe,ke),_t.left=pe,_t.top=
ke,Re&&(oi&&qe(oi,oe(pe),0,Ft,it),ri&&qe(ri,0,oe(ke),Ft,it));let g,_=en>nn;bs=H,Ts=null;let S=nt.ori==0?Ft:it,R=nt.ori==
1?Ft:it;if(pe<0||mn==0||_){g=_t.idx=null;for(let j=0;j<X.length;j++){let K=Kn[j];K!=null&&qe(K,-10,-10,Ft,it)}Zs&&cs(null,
ui,!0,l==null&&Be.setSeries),Lt.live&&(re.fill(g),Gn=!0)}else{let j,K,tt;d==1&&(j=nt.ori==0?pe:ke,K=us(j,at),g=_t.idx=hn(
K,a[0],en,nn),tt=vt(a[0][g],nt,S,0));let et=-10,rt=-10,$t=0,Jt=0,Xt=!0,Ut="",Mt="";for(let gt=d==2?1:0;gt<X.length;gt++){
let we=X[gt],Ae=re[gt],ln=Ae==null?null:d==1?a[gt][Ae]:a[gt][1][Ae],le=_t.dataIdx(u,gt,g,K),Oe=le==null?null:d==1?a[gt][le]:
a[gt][1][le];if(Gn=Gn||Oe!=ln||le!=Ae,re[gt]=le,gt>0&&we.show){let Rn=le==null?-10:le==g?tt:vt(d==1?a[0][le]:a[gt][0][le],
nt,S,0),Sn=Oe==null?-10:Ht(Oe,d==1?Z[we.scale]:Z[we.facets[1].scale],R,0);if(Zs&&Oe!=null){let Un=nt.ori==1?pe:ke,es=de(
as.dist(u,gt,le,Sn,Un));if(es<bs){let hs=as.bias;if(hs!=0){let zn=us(Un,we.scale),Vn=Oe>=0?1:-1,ns=zn>=0?1:-1;ns==Vn&&(ns==
1?hs==1?Oe>=zn:Oe<=zn:hs==1?Oe<=zn:Oe>=zn)&&(bs=es,Ts=gt)}else bs=es,Ts=gt}}if(Gn||Qs){let Un,es;nt.ori==0?(Un=Rn,es=Sn):
(Un=Sn,es=Rn);let hs,zn,Vn,ns,fs,$n,Dn=!0,Ws=vn.bbox;if(Ws!=null){Dn=!1;let Tn=Ws(u,gt);Vn=Tn.left,ns=Tn.top,hs=Tn.width,
zn=Tn.height}else Vn=Un,ns=es,hs=zn=vn.size(u,gt);if($n=vn.fill(u,gt),fs=vn.stroke(u,gt),Qs)gt==Ts&&bs<=as.prox&&(et=Vn,
rt=ns,$t=hs,Jt=zn,Xt=Dn,Ut=$n,Mt=fs);else{let Tn=Kn[gt];Tn!=null&&(ti[gt]=Vn,ei[gt]=ns,Wn(Tn,hs,zn,Dn),qn(Tn,$n,fs),qe(Tn,
Pe(Vn),Pe(ns),Ft,it))}}}}if(Qs){let gt=as.prox,we=zs==null?bs<=gt:bs>gt||Ts!=zs;if(Gn||we){let Ae=Kn[0];Ae!=null&&(ti[0]=
et,ei[0]=rt,Wn(Ae,$t,Jt,Xt),qn(Ae,Ut,Mt),qe(Ae,Pe(et),Pe(rt),Ft,it))}}}if(ge.show&&Ss)if(l!=null){let[j,K]=Be.scales,[tt,
et]=Be.match,[rt,$t]=l.cursor.sync.scales,Jt=l.cursor.drag;if(sn=Jt._x,on=Jt._y,sn||on){let{left:Xt,top:Ut,width:Mt,height:gt}=l.
select,we=l.scales[rt].ori,Ae=l.posToVal,ln,le,Oe,Rn,Sn,Un=j!=null&&tt(j,rt),es=K!=null&&et(K,$t);Un&&sn?(we==0?(ln=Xt,le=
Mt):(ln=Ut,le=gt),Oe=Z[j],Rn=vt(Ae(ln,rt),Oe,S,0),Sn=vt(Ae(ln+le,rt),Oe,S,0),vi(yn(Rn,Sn),de(Sn-Rn))):vi(0,S),es&&on?(we==
1?(ln=Xt,le=Mt):(ln=Ut,le=gt),Oe=Z[K],Rn=Ht(Ae(ln,$t),Oe,R,0),Sn=Ht(Ae(ln+le,$t),Oe,R,0),_i(yn(Rn,Sn),de(Sn-Rn))):_i(0,R)}else
$o()}else{let j=de(Br-Hr),K=de(Yr-jr);if(nt.ori==1){let $t=j;j=K,K=$t}sn=pn.x&&j>=pn.dist,on=pn.y&&K>=pn.dist;let tt=pn.
uni;tt!=null?sn&&on&&(sn=j>=tt,on=K>=tt,!sn&&!on&&(K>j?on=!0:sn=!0)):pn.x&&pn.y&&(sn||on)&&(sn=on=!0);let et,rt;sn&&(nt.
ori==0?(et=li,rt=pe):(et=ai,rt=ke),vi(yn(et,rt),de(rt-et)),on||_i(0,R)),on&&(nt.ori==1?(et=li,rt=pe):(et=ai,rt=ke),_i(yn(
et,rt),de(rt-et)),sn||vi(0,S)),!sn&&!on&&(vi(0,0),_i(0,0))}if(pn._x=sn,pn._y=on,l==null){if(m){if(sl!=null){let[j,K]=Be.
scales;Be.values[0]=j!=null?us(nt.ori==0?pe:ke,j):null,Be.values[1]=K!=null?us(nt.ori==1?pe:ke,K):null}yi(fe,u,pe,ke,Ft,
it,g)}if(Zs){let j=m&&Be.setSeries,K=as.prox;zs==null?bs<=K&&cs(Ts,ui,!0,j):bs>K?cs(null,ui,!0,j):Ts!=zs&&cs(Ts,ui,!0,j)}}
Gn&&(Lt.idx=g,yo()),h!==!1&&rn("setCursor")}let Ns=null;Object.defineProperty(u,"rect",{get(){return Ns==null&&ki(!1),Ns}});
function ki(l=!1){l?Ns=null:(Ns=lt.getBoundingClientRect(),rn("syncRect",Ns))}function Ur(l,h,m,g,_,S,R){_t._lock||Ss&&l!=
null&&l.movementX==0&&l.movementY==0||(Mo(l,h,m,g,_,S,R,!1,l!=null),l!=null?Ds(null,!0,!0):Ds(h,!0,!1))}function Mo(l,h,m,g,_,S,R,j,K){
if(Ns==null&&ki(!1),Ps(l),l!=null)m=l.clientX-Ns.left,g=l.clientY-Ns.top;else{if(m<0||g<0){pe=-10,ke=-10;return}let[tt,et]=Be.
scales,rt=h.cursor.sync,[$t,Jt]=rt.values,[Xt,Ut]=rt.scales,[Mt,gt]=Be.match,we=h.axes[0].side%2==1,Ae=nt.ori==0?Ft:it,ln=nt.
ori==1?Ft:it,le=we?S:_,Oe=we?_:S,Rn=we?g:m,Sn=we?m:g;if(Xt!=null?m=Mt(tt,Xt)?$($t,Z[tt],Ae,0):-10:m=Ae*(Rn/le),Ut!=null?
g=gt(et,Ut)?$(Jt,Z[et],ln,0):-10:g=ln*(Sn/Oe),nt.ori==1){let Un=m;m=g,g=Un}}K&&(h==null||h.cursor.event.type==fe)&&((m<=
1||m>=Ft-1)&&(m=ps(m,Ft)),(g<=1||g>=it-1)&&(g=ps(g,it))),j?(Hr=m,jr=g,[li,ai]=_t.move(u,m,g)):(pe=m,ke=g)}let So={width:0,
height:0,left:0,top:0};function $o(){Hi(So,!1)}let Vr,Xr,qr,Jr;function Zr(l,h,m,g,_,S,R){Ss=!0,sn=on=pn._x=pn._y=!1,Mo(
l,h,m,g,_,S,R,!0,!1),l!=null&&(Mn(Ve,Xn,Qr,!1),yi(Ce,u,li,ai,Ft,it,null));let{left:j,top:K,width:tt,height:et}=ge;Vr=j,Xr=
K,qr=tt,Jr=et}function Qr(l,h,m,g,_,S,R){Ss=pn._x=pn._y=!1,Mo(l,h,m,g,_,S,R,!1,!0);let{left:j,top:K,width:tt,height:et}=ge,
rt=tt>0||et>0,$t=Vr!=j||Xr!=K||qr!=tt||Jr!=et;if(rt&&$t&&Hi(ge),pn.setScale&&rt&&$t){let Jt=j,Xt=tt,Ut=K,Mt=et;if(nt.ori==
1&&(Jt=K,Xt=et,Ut=j,Mt=tt),sn&&$s(at,us(Jt,at),us(Jt+Xt,at)),on)for(let gt in Z){let we=Z[gt];gt!=at&&we.from==null&&we.
min!=H&&$s(gt,us(Ut+Mt,gt),us(Ut,gt))}$o()}else _t.lock&&(_t._lock=!_t._lock,Ds(h,!0,l!=null));l!=null&&(Xs(Ve,Xn),yi(Ve,
u,pe,ke,Ft,it,null))}function Xa(l,h,m,g,_,S,R){if(_t._lock)return;Ps(l);let j=Ss;if(Ss){let K=!0,tt=!0,et=10,rt,$t;nt.ori==
0?(rt=sn,$t=on):(rt=on,$t=sn),rt&&$t&&(K=pe<=et||pe>=Ft-et,tt=ke<=et||ke>=it-et),rt&&K&&(pe=pe<li?0:Ft),$t&&tt&&(ke=ke<ai?
0:it),Ds(null,!0,!0),Ss=!1}pe=-10,ke=-10,re.fill(null),Ds(null,!0,!0),j&&(Ss=j)}function tl(l,h,m,g,_,S,R){_t._lock||(Ps(
l),lo(),$o(),l!=null&&yi(gn,u,pe,ke,Ft,it,null))}function el(){kt.forEach(_a),ro(u.width,u.height,!0)}_e($e,De,el);let hi={};
hi.mousedown=Zr,hi.mousemove=Ur,hi.mouseup=Qr,hi.dblclick=tl,hi.setSeries=(l,h,m,g)=>{let _=Be.match[2];m=_(u,h,m),m!=-1&&
cs(m,g,!0,!1)},Re&&(Mn(Ce,lt,Zr),Mn(fe,lt,Ur),Mn(cn,lt,l=>{Ps(l),ki(!1)}),Mn(Ye,lt,Xa),Mn(gn,lt,tl),so.add(u),u.syncRect=
ki);let ji=u.hooks=o.hooks||{};function rn(l,h,m){bo?bi.push([l,h,m]):l in ji&&ji[l].forEach(g=>{g.call(null,u,h,m)})}(o.
plugins||[]).forEach(l=>{for(let h in l.hooks)ji[h]=(ji[h]||[]).concat(l.hooks[h])});let nl=(l,h,m)=>m,Be=He({key:null,setSeries:!1,
filters:{pub:Ke,sub:Ke},scales:[at,X[1]?X[1].scale:null],match:[tn,tn,nl],values:[null,null]},_t.sync);Be.match.length==
2&&Be.match.push(nl),_t.sync=Be;let sl=Be.key,To=fr(sl);function yi(l,h,m,g,_,S,R){Be.filters.pub(l,h,m,g,_,S,R)&&To.pub(
l,h,m,g,_,S,R)}To.sub(u);function qa(l,h,m,g,_,S,R){Be.filters.sub(l,h,m,g,_,S,R)&&hi[l](null,h,m,g,_,S,R)}u.pub=qa;function Ja(){
To.unsub(u),so.delete(u),Os.clear(),is($e,De,el),N.remove(),ye?.remove(),rn("destroy")}u.destroy=Ja;function No(){rn("in\
it",o,a),Cr(a||o.data,!1),yt[at]?vo(at,yt[at]):lo(),Fi=ge.show&&(ge.width>0||ge.height>0),Fs=Gn=!0,ro(o.width,o.height)}
return X.forEach(Or),kt.forEach(Ea),f?f instanceof HTMLElement?(f.appendChild(N),No()):f(u,No):No(),u}bn.assign=He,bn.fmtNum=
os,bn.rangeNum=te,bn.rangeLog=W,bn.rangeAsinh=st,bn.orient=As,bn.pxRatio=Nt,bn.join=fl,bn.fmtDate=Yi,bn.tzDate=yl,bn.sync=
fr;{bn.addGap=oa,bn.clipGaps=Ei;let o=bn.paths={points:br};o.linear=_r,o.stepped=aa,o.bars=ca,o.spline=ha}return c(p)})(),
uPlot=library.default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,
this.held=null,this.total=0,this.heldAt=0}of(t){return this.held?[this.held.begin,this.held.end]:[t-this.windowMs,t]}hold(t,e){
this.held||(this.held={begin:t-this.windowMs,end:t},this.heldAt=t,this.total=e)}release(){this.held=null}show(t,e,n,s){this.
hold(n,s);const i=(t+e)/2,r=Math.min(Math.max(e-t,SHORTEST_MS),this.keptMs)/2;this.held={begin:i-r,end:i+r}}zoom(t,e,n){
if(!this.held){const w=this.windowMs*t;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,w));return}const{begin:s,
end:i}=this.held,r=n??(s+i)/2,c=(r-s)/(i-s),p=Math.min(this.keptMs,Math.max(SHORTEST_MS,(i-s)*t));this.held={begin:r-p*c,
end:r+p*(1-c)},this.pan(0,e)}pan(t,e,n=this.total){this.hold(e,n);const{begin:s,end:i}=this.held,r=i-s,c=Math.max(e,i+Math.
min(0,t)),p=Math.max(e-this.keptMs+Math.min(r,this.keptMs),Math.min(c,i+t));this.held={begin:p-r,end:p}}},STEPS_MS=[1,2,
5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(t,e,n,s,i=90){
const r=(e-t)*i/Math.max(1,s),c=STEPS_MS.find(w=>w>=r)??STEPS_MS[STEPS_MS.length-1],p=[];for(let w=Math.ceil((n-e)/c-1e-6)*
c;n-w>=t-1e-6;w+=c)p.push(n-w);return p.reverse()}function valueText(t){if(Number.isNaN(t))return"–";const e=Math.abs(
t);return e&&(e<1e-4||e>=1e9)?minus(t.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(t.toPrecision(6)).toLocaleString(
"en-US",{maximumFractionDigits:10}))}function readingText(t,e){return e&&!Number.isNaN(t)?durationText(t*e):valueText(t)}
function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(t)<.5?"now":`${t<0?"+":"−"}${longSpanText(
Math.abs(t))}`}function longSpanText(t){if(t<36e5)return spanText(t);const e=Math.round(t/6e4),[n,s]=[Math.floor(e/1440),
Math.floor(e/60)];return n?`${n} d${s%24?` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){
if(t<FIRST_WALL_MS)return`at ${longSpanText(t<0?e-t:e)} · ${agoText(n)}`;const s=new Date(t+e),i=p=>String(p).padStart(
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
t/n.length)%DASHES.length]}}function lookOf(t){const e=p=>{t.style.color=p;const{color:w}=getComputedStyle(t);return t.style.
color="",w},[n,s,i,r]=["text","text-soft","bad","warn"].map(p=>e(`var(--rxm-${p})`)),c=e("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(n)>.5,text:n,soft:s,grid:c,bad:i,warn:r}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(t){if(!meter)return 0;meter.fillStyle=t,meter.fillRect(
0,0,1,1);const[e,n,s]=meter.getImageData(0,0,1,1).data;return(.3*e+.59*n+.11*s)/255}function chartOf(t,e,n,{onSelect:s,onPan:i,
onLive:r}){const c=e.kind==="histogram",p=(A,C)=>c?barsOf(A,e,C-1):linesOf(A,e,C-1),w=A=>A,x={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!c,y:!1,points:{show:!1},drag:{x:!c,y:!1,setScale:!1},bind:{
mousedown:w((A,C,L)=>G=>G.shiftKey?(i(G),null):L(G)),dblclick:w(()=>()=>(r(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!c?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:c?6:RAIL+4,size:c?26:RAIL+26,...c?{values:(A,C)=>C.map(L=>readingText(L,e.unit))}:{splits:(A,C,L,G)=>timeSplits(
L,G,e.now,A.bbox.width/uPlot.pxRatio),values:(A,C)=>C.map(L=>agoText(e.now-L))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(A,C)=>Math.max(36,14+6.5*Math.max(0,...(C??
[]).map(L=>(L??"").length))),values:(A,C)=>C.map(L=>L===null?null:c?valueText(L):readingText(L,e.unit))}],series:[{},...e.
series.map((A,C)=>({label:A.label,show:A.isShown,stroke:()=>strokeOf(C,n().isDark).color,fill:()=>strokeOf(C,n().isDark).
color,width:c?0:LINE2,dash:strokeOf(C,!1).dash,pxAlign:0,paths:p,points:{show:!1}}))],hooks:{setSelect:[A=>{const{left:C,
width:L}=A.select;L>3&&s(A.posToVal(C,"x"),A.posToVal(C+L,"x")),L&&A.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:c?
[]:[A=>drawMarks(A,e,n())]}},M=[[-1e15,1e15],...e.series.map(()=>[0,0])],T=new uPlot(x,M,t);return{plot:T,draw(){const[A,
C]=e.x,L=DENSE*T.bbox.width/uPlot.pxRatio;e.series.forEach((G,V)=>{const[D,U]=G.between(A,C);c||(T.series[V+1].width=U-D>
L?1/uPlot.pxRatio:LINE2)}),T.batch(()=>{T.setScale("x",{min:e.x[0],max:e.x[1]}),T.setScale("y",{min:e.y[0],max:e.y[1]})})},
resize(A){T.setSize({width:Math.max(100,A),height:HEIGHT2})},timeAt:A=>T.posToVal(A,"x"),leftOf:A=>T.valToPos(A,"x"),topOf:A=>T.
valToPos(A,"y"),get width(){return T.bbox.width/uPlot.pxRatio},dispose:()=>T.destroy()}}function placesOf({bbox:t},e){const[
n,s]=e.x,[i,r]=e.isLog?e.y.map(Math.log10):e.y,c=t.width/(s-n),p=t.height/(r-i),w=t.top+t.height,x=4*t.height,M=T=>Math.
max(-x,Math.min(x,T));return{toX:T=>t.left+(T-n)*c,toY:e.isLog?T=>M(w-(Math.log10(T)-i)*p):T=>M(w-(T-i)*p)}}function linesOf(t,e,n){
const s=new Path2D,i=new Path2D,{toX:r,toY:c}=placesOf(t,e),p=DOT*uPlot.pxRatio,w={move:s.moveTo.bind(s),line:s.lineTo.bind(
s),dot(A,C){i.moveTo(A+p,C),i.arc(A,C,p,0,2*Math.PI)}},[x,M]=e.x,T=e.series[n].draw(x,M,t.bbox.width/uPlot.pxRatio,r,c,w,
e);return e.kind==="step"&&T.isDown&&!e.isOver&&w.line(Math.max(T.x,r(Math.min(M,e.now))),T.y),{stroke:s,fill:i,clip:null,
flags:1}}function barsOf(t,e,n){const s=new Path2D,{bins:i}=e;if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:r,
toY:c}=placesOf(t,{...e,isLog:!1}),p=new Map;for(let w=0;w<n;w++)if(e.series[w].isShown)for(const[x,M]of i.counts[w]??[])
p.set(x,(p.get(x)??0)+M);for(const[w,x]of i.counts[n]??[]){const[M,T]=[r(w),r(w+i.width)],A=p.get(w)??0,[C,L]=[c(A+x),c(
A)];s.rect(M+.5,C,Math.max(1,T-M-1),L-C)}return{stroke:null,fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,
bbox:i}=t,r=uPlot.pxRatio,{toX:c}=placesOf(t,e),p=i.top+i.height+(RAIL/2+1)*r,w=4*r;s.save(),s.lineWidth=2*r;for(const x of e.
marks.between(...e.x)){const M=c(x.t);s.strokeStyle=x.isFailure?n.bad:n.warn,s.beginPath(),x.isFailure?(s.moveTo(M-w,p-w),
s.lineTo(M+w,p+w),s.moveTo(M+w,p-w),s.lineTo(M-w,p+w)):s.arc(M,p,w,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12,
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
this.t,this.length,t);c<r;c++){const p=this.v[c];n&&p<=0||(p<s&&(s=p),p>i&&(i=p))}return s<=i?[s,i]:null}nearest(t,e,n=!1){
const s=firstFrom(this.t,this.length,t);if(n){const c=this.t[s]===t&&s<this.length?s:s-1;return c>=0&&!Number.isNaN(this.
v[c])?c:-1}let i=-1,r=e;for(const c of[-1,1])for(let p=c<0?s-1:s;p>=0&&p<this.length;p+=c){const w=Math.abs(this.t[p]-t);
if(w>r)break;if(!Number.isNaN(this.v[p])){(w<r||i<0)&&(i=p),r=w;break}}return i}ofEvent(t){for(let e=this.length-1;e>=0;e--)
if(this.number[e]===t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(this.v[n]))return n;
return-1}get last(){const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-t)/Math.max(
1,n);let[i,r,c]=[0,0,Number.NaN];const p=Math.min(this.length,firstFrom(this.t,this.length,e));for(let w=firstFrom(this.
t,this.length,t);w<p;w++){const x=Math.floor(this.t[w]/s);r=x===c?r+this.count[w]:this.count[w],c=x,r>i&&(i=r)}return i}draw(t,e,n,s,i,r,{
kind:c,isLog:p}){const[w,x]=this.between(t,e),M=c==="points"||(x-w)*SPARSE_PX<n;let T=!1,A=!1,[C,L]=[0,0],G=[0,0];for(let V=w;V<
x;V++){const D=this.v[V];if(Number.isNaN(D)||p&&D<=0){A&&!M&&r.dot(C,L),c==="step"&&T&&r.line(s(this.t[V]),L),T=!1,A=!1;
continue}const U=L;if(C=s(this.t[V]),L=i(D),M&&r.dot(C,L),c!=="points"){if(T){if(c==="step"&&r.line(C,U),Math.abs(C-G[0])<
NEAR_PX&&Math.abs(L-G[1])<NEAR_PX&&V<x-1){A=!1;continue}r.line(C,L)}else r.move(C,L);G=[C,L],A=!T,T=!0}}return A&&!M&&r.
dot(C,L),{x:C,y:L,isDown:T}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:e,
byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),r=i.length/4;return[0,1,2,3].map(c=>i.subarray(c*r,(c+1)*
r))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,r]of t){const c={number:e,isFailure:n===1,t:s,count:i,
text:r},p=this.list.findLastIndex(w=>w.number<=e);p>=0&&this.list[p].number===e?this.list[p]=c:this.list.splice(p+1,0,c)}}prune(t){
this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.list.filter(n=>n.t>=
t&&n.t<=e)}},NOTE_MS=500,DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left a\
nd right arrows go from value to value, up and down from series to series, Enter opens the event, page keys go back and \
forth, plus and minus zoom, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,s=new Stretch,
i={kind:"line",isLog:!1,unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},r={label:"",
tone:"idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let c="",p="",w=0,x=null,M=null,T=null,A=0,C=0,L=!0,G=Number.
NEGATIVE_INFINITY,V=Number.NEGATIVE_INFINITY;const D=new Map,U=element("div",{class:"rxm-plot",role:"group"}),wt=element(
"strong",{class:"rxm-plot-title"}),Ot=element("span",{class:"rxm-plot-state"}),qt=cn("Pause","Hold the view; what comes \
is kept (space)",()=>s.held?Q():Ge("paused"));qt.setAttribute("aria-pressed","false");const Yt=cn("−","Zoom out: a lon\
ger time (-)",()=>ue(2));Yt.setAttribute("aria-label","Longer time");const Zt=cn("+","Zoom in: a shorter time (+)",()=>ue(
.5));Zt.setAttribute("aria-label","Shorter time");const ot=element("output",{class:"rxm-plot-span"}),It=cn("Fix y","Keep\
 the vertical axis as it is",Xe),Vt=cn("Log","A logarithmic vertical axis (l)",Xn),an=element("span",{class:"rxm-plot-zo\
om",role:"group","aria-label":"Time"},Yt,ot,Zt),Se=element("div",{class:"rxm-plot-bar"},wt,Ot,element("span",{class:"rxm\
-plot-grow"}),qt,an,It,Vt,snapshotButton(t,Cn)),se=element("div",{class:"rxm-plot-unseen"});se.id=`rxm-summary-${Math.random().
toString(36).slice(2)}`;const Qt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-label":CHART_LABEL,
"aria-describedby":se.id}),xe=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),ze=element("div",{class:"rxm-p\
lot-tip","aria-hidden":"true",hidden:!0}),ie=element("div",{class:"rxm-plot-empty"}),Ie=element("div",{class:"rxm-plot-l\
egend",role:"group","aria-label":"Series"}),fe=element("div",{class:"rxm-plot-notes"}),Ce=element("div",{class:"rxm-plot\
-unseen",role:"status","aria-live":"polite"}),Ve=element("i",{hidden:!0});U.append(Se,element("div",{class:"rxm-plot-bod\
y"},Qt,ie,ze),Ie,fe,se,Ce,Ve),keepKeys(U),e.append(U);function cn(b,F,P){return element("button",{type:"button",title:F,
onclick:P},b)}const Ye=b=>readingText(b,i.unit),gn=()=>(M??=lookOf(Ve),M);function Ge(b){s.hold(n.at(performance.now()),
r.total),De(b),In()}function Q(){s.release(),De("live"),In()}function ue(b,F){s.zoom(b,n.at(performance.now()),F),In()}function $e(b){
s.pan(b,n.at(performance.now()),r.total),In()}function be(b,F){s.show(b,F,n.at(performance.now()),r.total),De(`zoomed to\
 ${longSpanText(F-b)}`),In()}function Xe(){i.isFixed=!i.isFixed,De(i.isFixed?"vertical axis fixed":"vertical axis fits t\
he values"),In()}function Xn(){i.isLog=!i.isLog,i.isFixed=!1,De(i.isLog?"logarithmic axis":"linear axis"),Ze(),Te()}function De(b){
Ce.textContent=b}function In(){jt(),Te()}let Nt;function Te(){clearTimeout(Nt),U.dataset.told="false",Nt=setTimeout(Cn,REPORT_MS)}
function Cn(){clearTimeout(Nt);const{held:b}=s,F=i.series.filter(P=>!P.isShown).map(P=>P.label);q.send({do:"seen",held:b&&
[b.begin,b.end],hidden:F}),U.dataset.told="true"}function Le(){return!s.held&&n.flows&&i.kind!=="histogram"&&q.isShown()}
function _n(b){C=0,ve(b),Le()&&(C=requestAnimationFrame(_n))}function jt(){L=!0,G=Number.NEGATIVE_INFINITY,un(),C||=requestAnimationFrame(
_n)}function ve(b){if(!x)return;const F=Ne(b),P=Math.abs(F[1]-i.x[1])*x.width>=.2*(F[1]-F[0]);if(L||P){L=!1,i.x=F,i.isFixed||
(i.y=ss()),x.draw(),U.dataset.drawn=String(Number(U.dataset.drawn??0)+1);const H=Math.max(...i.series.map(J=>J.length?J.
t[J.length-1]:0));U.dataset.newest=String(r.origin+H)}kn(),b-G>=NOTE_MS&&qn(b)}function Ne(b){const F=n.at(b);return i.now=
s.held?s.heldAt:F,i.kind==="histogram"?ds():s.of(F)}function ss(){if(i.kind==="histogram"){const Tt=new Map;return i.bins?.
counts.forEach((ut,ne)=>{if(i.series[ne]?.isShown)for(const[me,Qe]of ut)Tt.set(me,(Tt.get(me)??0)+Qe)}),[0,Math.max(1,...Tt.
values())*1.05]}const[b,F]=i.x,P=i.series.filter(Tt=>Tt.isShown).flatMap(Tt=>Tt.range(b,F,i.isLog)??qe(Tt,b));if(!P.length)
return i.isLog?[.1,10]:[0,1];const[H,J]=[Math.min(...P),Math.max(...P)];if(i.isLog)return[H/1.3,J*1.3];const mt=(J-H)*.08||
Math.abs(J)*.1||1;return[H-mt,J+mt]}function qe(b,F){const P=i.kind==="step"?b.nearest(F,0,!0):-1;return P<0||i.isLog&&b.
v[P]<=0?[]:[b.v[P]]}function ds(){const b=(i.bins?.counts??[]).flatMap(F=>F.map(([P])=>P));return!i.bins||!b.length?[0,1]:
[Math.min(...b),Math.max(...b)+i.bins.width]}function qn(b){G=b;const F=lookOf(Ve);JSON.stringify(F)!==JSON.stringify(M)&&
(M=F,L=!0,Nn(),x?.plot.redraw());const{held:P}=s,H=n.at(b)-s.keptMs*1.05,J=P?Math.max(Math.min(H,P.begin),H-2*s.keptMs):
H;for(const mt of i.series)mt.prune(J);i.marks.prune(J),un(),_e(),is(),b-V>=DESCRIBE_MS2&&hn(b)}function un(){const{held:b}=s,
F=i.kind==="histogram";setText(ot,longSpanText(b?b.end-b.begin:s.windowMs)),setText(qt,b?"Go live":"Pause"),qt.setAttribute(
"aria-pressed",String(!!b));for(const Tt of[qt,an,It,Vt])Tt.hidden=F;It.setAttribute("aria-pressed",String(i.isFixed)),Vt.
setAttribute("aria-pressed",String(i.isLog));const P=["ended","failed"].includes(r.tone);U.dataset.tone=b?"held":r.tone;
const H=b&&r.total>s.total?` · ${groupedText(r.total-s.total)} came meanwhile`:"";setText(Ot,(b?"paused":r.text)+H);const J=i.
series.some(Tt=>Tt.length)||i.marks.list.length||i.bins?.counts.length;if(ie.hidden=!!J,J)return;const mt=r.tone==="idle"?
"not running: run the flow to see its numbers":"no events yet";setText(ie,r.hint||(P&&!r.total?"no events came":mt))}let Wn="";
function Nn(){const{isDark:b}=gn(),F=JSON.stringify([b,i.series.map(J=>[J.label,J.isShown])]);if(F===Wn)return;Wn=F;const P=focusedIn(
Ie),H=P?[...Ie.children].indexOf(P):-1;Ie.replaceChildren(...i.series.map((J,mt)=>{const{color:Tt,dash:ut}=strokeOf(mt,b),
ne=ut.length?"dashed":"solid",me=`border-top: 3px ${ut[0]===2?"dotted":ne} ${Tt}`;return element("button",{type:"button",
class:"rxm-plot-key","aria-pressed":String(J.isShown),title:`${J.isShown?"Hide":"Show"} ${J.label}`,onclick:()=>vs(mt,!J.
isShown)},element("i",{style:me,"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},J.label),element("span",{class:"\
rxm-plot-value","aria-hidden":"true"}))})),H>=0&&Ie.children[H]?.focus()}function vs(b,F){const P=i.series[b];P.isShown=
F,D.set(P.label,F),x?.plot.setSeries(b+1,{show:F}),De(`${P.label} ${F?"shown":"hidden"}`),Nn(),In()}function _e(){i.series.
forEach((b,F)=>{const P=Ie.children[F]?.querySelector(".rxm-plot-value");if(!P)return;const H=wn(),J=H===null||i.kind===
"histogram"?-1:Hn(b,H),mt=H===null?b.last:J<0?Number.NaN:b.v[J];setText(P,b.isShown?Ye(mt):"")})}function is(){const[b,F]=i.
x,P=i.series.filter(Ke=>Ke.isShown),H=i.kind==="histogram",J=x?.width??600,mt=H?0:Math.max(0,...P.map(Ke=>Ke.most(b,F,J)));
let Tt=0;if(i.isLog)for(const Ke of P){const[tn,ms]=Ke.between(b,F);for(let Ln=tn;Ln<ms;Ln++)Ke.v[Ln]<=0&&(Tt+=1)}const{
others:ut,without:ne}=r,me=notesOf({most:mt,others:ut,without:ne,hidden:i.series.length-P.length,lost:Tt}),Qe=i.marks.between(
b,F),xn=Ke=>Qe.filter(tn=>tn.isFailure===Ke).reduce((tn,ms)=>tn+ms.count,0);xn(!1)&&!H&&me.push(`○ ${groupedText(xn(!1))}\
 missed`),xn(!0)&&!H&&me.push(`× ${groupedText(xn(!0))} ${xn(!0)===1?"failure":"failures"}`),H&&me.unshift(`values of t\
he last ${longSpanText(s.windowMs)}`),setText(fe,me.join(" · ")),fe.hidden=!me.length}function hn(b){V=b;const[F,P]=i.x,
H=i.series.filter(mt=>mt.isShown).map(mt=>{const Tt=i.kind==="histogram"?null:mt.range(F,P,!1),ut=Tt?`, lowest ${Ye(Tt[0])}\
, highest ${Ye(Tt[1])}`:"";return`${mt.label}: last ${Ye(mt.last)}${ut}`}),J=s.held?`paused, ${longSpanText(P-F)}`:`the \
last ${longSpanText(s.windowMs)}`;setText(se,[`Plot of ${r.label}, ${J}`,...H,fe.textContent].filter(Boolean).join(". "))}
function wn(){return!T||!x?null:"left"in T?x.timeAt(T.left):T.t}function Hn(b,F){const[P,H]=i.x,J=REACH_PX*(H-P)/Math.max(
1,x?.width??1);return b.nearest(F,J,i.kind==="step")}let jn="";function kn(){const b=wn();if(!x||b===null||i.kind==="his\
togram"||b<i.x[0]||b>i.x[1]){ze.hidden=!0,xe.replaceChildren(),x&&T&&!("left"in T)&&x.plot.setCursor({left:-10,top:-10},
!1);return}const F=x.leftOf(b);T&&!("left"in T)&&x.plot.setCursor({left:F,top:0},!1);const{isDark:P}=gn(),H=[];i.series.
forEach((J,mt)=>{const Tt=J.isShown?Hn(J,b):-1;Tt>=0&&H.push([mt,J.at(Tt)])}),xe.replaceChildren(...H.map(([J,{t:mt,v:Tt}])=>{
const ut=i.kind==="step"?F:x.leftOf(mt),ne=x.topOf(Tt),{color:me}=strokeOf(J,P);return element("i",{style:`left: ${ut}px\
; top: ${ne}px; border-color: ${me}`})})),En(b,F,H)}function En(b,F,P){const H=P[0]?.[1].t??b,J=momentText2(r.origin,P.length===
1?H:b,i.now-b),mt=O(b),Tt=P.slice(0,MOST_IN_TIP).map(([Ke,{v:tn}])=>[Ke,i.series[Ke].label,Ye(tn)]);P.length>MOST_IN_TIP&&
Tt.push([-1,`${P.length-MOST_IN_TIP} more`,""]);const ut=JSON.stringify([J,Tt,mt]);if(ze.hidden=!1,ut!==jn){jn=ut;const{
isDark:Ke}=gn();ze.replaceChildren(element("div",{class:"rxm-plot-soft"},J),...Tt.map(([tn,ms,Ln])=>{const ps=Number(tn)<
0?"transparent":strokeOf(Number(tn),Ke).color;return element("div",{class:"rxm-plot-line"},element("i",{style:`backgroun\
d: ${ps}`}),element("span",{class:"rxm-plot-name"},String(ms)),element("b",{},String(Ln)))}),...mt.map(tn=>element("div",
{class:"rxm-plot-bad"},tn)))}const{width:ne}=ze.getBoundingClientRect(),me=Qt.clientWidth,Qe=x?x.plot.over.offsetLeft:0,
xn=Qe+F+14;ze.style.left=`${xn+ne>me?Math.max(2,Qe+F-ne-14):xn}px`}function O(b){const[F,P]=i.x,H=6*(P-F)/Math.max(1,x?.
width??1);return i.marks.between(b-H,b+H).map(J=>{const mt=groupedText(J.count);return J.isFailure?J.count===1?`× ${J.text}`:
`× ${mt} failures, the first: ${J.text}`:`○ ${mt} missed`})}function W(b){T=b,kn(),_e();const F=wn();de.point({at:F===
null?null:r.origin+F,port:p,...st(F)})}function st(b,F){if(b===null||!x)return{};let P={away:Number.POSITIVE_INFINITY,number:-1};
const H=x.width/(i.x[1]-i.x[0]);for(const J of i.series){const mt=J.isShown?Hn(J,b):-1;if(mt<0||J.number[mt]<0)continue;
const Tt=F===void 0?0:x.topOf(J.v[mt])-F,ut=Math.hypot((J.t[mt]-b)*H,Tt);ut<P.away&&(P={away:ut,number:J.number[mt]})}return P.
number<0?{}:{number:w+P.number}}function ft({port:b,number:F}){if(F===void 0||b!==p)return null;for(const P of i.series){
const H=P.ofEvent(F-w);if(H>=0)return P.t[H]}return null}function Et(b,F){const P=st(b,F);P.number!==void 0&&de.point({at:r.
origin+b,port:p,...P,opens:!0})}function Rt(b){const F=i.series.filter(xn=>xn.isShown&&xn.length);if(!F.length)return;A=
Math.min(A,F.length-1);const P=F[A];s.held||Ge("");const H=wn(),[J,mt]=i.x,Tt=H===null?-1:P.nearest(H,Number.POSITIVE_INFINITY),
ut=b<0?P.indexOf(mt):P.indexOf(J)-1,ne=H===null?ut:Tt,me=H===null||Tt>=0?P.next(ne,b):-1;if(me<0)return;const Qe=P.t[me];
(Qe<J||Qe>mt)&&$e(Qe-(J+mt)/2),W({t:Qe,from:"keys"}),De(`${P.label} ${Ye(P.v[me])}, ${momentText2(r.origin,Qe,i.now-Qe)}`)}
function zt(b){const F=i.series.filter(mt=>mt.isShown&&mt.length);if(!F.length)return;A=(A+b+F.length)%F.length;const P=F[A],
H=wn(),J=H===null?-1:P.nearest(H,Number.POSITIVE_INFINITY);J>=0&&W({t:P.t[J],from:"keys"}),De(`${P.label} ${J<0?"":Ye(P.
v[J])}`)}const te=()=>i.x[1]-i.x[0],dt={ArrowLeft:()=>Rt(-1),ArrowRight:()=>Rt(1),ArrowUp:()=>zt(-1),ArrowDown:()=>zt(1),
PageUp:()=>$e(-te()/2),PageDown:()=>$e(te()/2),Home:()=>$e(Number.NEGATIVE_INFINITY),End:Q,Enter:()=>{const b=wn();b!==null&&
Et(b)},Escape:()=>W(null)," ":()=>s.held?Q():Ge("paused"),"+":()=>ue(.5),"=":()=>ue(.5),"-":()=>ue(2),l:Xn};Qt.addEventListener(
"keydown",b=>{!dt[b.key]||b.ctrlKey||b.metaKey||b.altKey||i.kind==="histogram"||(b.preventDefault(),dt[b.key]())});const Je=b=>{
if(i.kind==="histogram")return;const F=b.shiftKey&&b.deltaY||b.deltaX;if(b.ctrlKey)ue(b.deltaY>0?1.25:.8,wn()??void 0);else if(F)
$e(F*te()/Math.max(1,x?.width??1));else return;b.preventDefault()};Qt.addEventListener("wheel",Je,{passive:!1});let Gt=null,
We=null;function os(b){Gt={x:b.clientX,begin:i.x[0],end:i.x[1]}}const Fe=b=>{if(!Gt||!x)return;const F=(Gt.x-b.clientX)*
(Gt.end-Gt.begin)/Math.max(1,x.width);s.show(Gt.begin,Gt.end,n.at(performance.now()),r.total),$e(F)},Jn=()=>{Gt=null};window.
addEventListener("pointermove",Fe),window.addEventListener("pointerup",Jn);const de=timeCursor(b=>{const F=b.at===null?ft(
b):b.at-r.origin;T=F===null?null:{t:F,from:"view"},kn(),_e(),U.dataset.cursor=b.at===null?"":String(b.at)},()=>c);function Ze(){
x?.dispose(),Qt.replaceChildren(),M=lookOf(Ve),i.x=Ne(performance.now()),i.isFixed||(i.y=ss());const b=chartOf(Qt,i,gn,{
onSelect:be,onPan:os,onLive:Q});x=b;const{over:F}=b.plot;F.append(xe),F.addEventListener("pointermove",P=>{Gt||W({left:P.
clientX-F.getBoundingClientRect().left})}),F.addEventListener("pointerleave",()=>W(null)),F.addEventListener("pointerdow\
n",P=>{We=P.button===0?{x:P.clientX,y:P.clientY}:null}),F.addEventListener("pointerup",P=>{const H=We;We=null;const J=H&&
Math.hypot(P.clientX-H.x,P.clientY-H.y)<CLICK_PX,mt=F.getBoundingClientRect();J&&!P.shiftKey&&Et(b.timeAt(P.clientX-mt.left),
P.clientY-mt.top)}),Wn="",Nn(),jt()}const oe=new ResizeObserver(()=>{!x||Qt.clientWidth<50||(x.resize(Qt.clientWidth),jt())});
oe.observe(Qt);function Pe(b,F){const P=performance.now();n.tell(b.at,b.flows,P);const{tone:H,text:J,total:mt,others:Tt,
without:ut,hint:ne}=b;J!==r.text&&["ended","failed"].includes(H)&&De(J),Object.assign(r,{tone:H,text:J,total:mt,others:Tt,
without:ut,hint:ne}),i.isOver=["ended","failed"].includes(H),b.first!==void 0&&(w=b.first),b.unit!==void 0&&(i.unit=b.unit);
const me=b.series&&yn(b.series),Qe=rowsOf(F);let xn=0;b.lengths.forEach(([Ke,tn],ms)=>{i.series[ms].add(Qe,xn,Ke,tn),xn+=
Ke+tn}),b.marks&&i.marks.add(b.marks),b.bins&&(i.bins={width:b.bins[0],counts:b.bins[1]}),L=!0,(me||!x)&&Ze(),!s.held||i.
kind==="histogram"?C||=requestAnimationFrame(_n):P-G>=NOTE_MS&&qn(P)}function yn(b){if(!(b.length!==i.series.length||b.some(
(P,H)=>i.series[H].label!==P)))return!1;for(let P=i.series.length;P<b.length;P++){const H=new SeriesPoints(b[P]);H.isShown=
D.get(H.label)??(!k||P<k),i.series.push(H)}return!0}let k=0;function B(b,F){(b.origin!==r.origin||b.total<r.total||b.run!==
c)&&(s.release(),T=null),r.label=b.label??"",r.origin=b.origin??0,c=b.run??"",p=b.port??"",k=b.first_shown??0,x||(i.kind=
b.kind??"line",i.isLog=b.scale==="log",s.windowMs=b.window??s.windowMs,b.y&&([i.y,i.isFixed]=[b.y,!0])),s.keptMs=b.kept??
s.keptMs,i.series=[],i.marks=new Marks,i.bins=null,n.offset=Number.NEGATIVE_INFINITY,setText(wt,r.label),wt.title=r.label,
U.setAttribute("aria-label",`Plot of ${r.label}`),b.series||(b.series=[]),x?.dispose(),x=null,G=V=Number.NEGATIVE_INFINITY,
Pe(b,F)}const q=live(t,e,{onSnapshot:B,onMessage:Pe,onShown:jt,onHidden(){cancelAnimationFrame(C),C=0}}),bt=setInterval(
()=>q.isShown()&&qn(performance.now()),1e3);return un(),()=>{clearInterval(bt),clearTimeout(Nt),cancelAnimationFrame(C),
oe.disconnect(),de.dispose(),window.removeEventListener("pointermove",Fe),window.removeEventListener("pointerup",Jn),x?.
dispose(),q.dispose(),U.remove()}}var view_default4={initialize,render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,
MOST_SERIES=20,SHOWN_AT_FIRST=4,INSTANTS=["ingest_ns","due_ns","start_ns","end_ns"],TICKS=["Tick","JitteredTick","Trigge\
r"],RUN="shared";function countUntil(t,e){let n=0,s=t.length;for(;n<s;){const i=n+s>>1;t[i]<=e?n=i+1:s=i}return n}var PortEvents=class{constructor(t){
this.port=t;let e=0;this.times=t.times.map(s=>(e+=s,e)),this.rows=t.rows?t.rows.split(`
`):[],this._series=null;let n=0;this.missed=t.missed.map(s=>(n+=s,n))}until(t){return countUntil(this.times,t)}missedUntil(t){
return this.missed[this.until(t)-1]??0}buffers(t,e){return e>t?[new DataView(new TextEncoder().encode(`[${this.rows.slice(
t,e).join(",")}]`).buffer)]:[]}get series(){return this._series??=seriesOf(this),this._series}text(t){const[e,,...n]=parseExactly(
this.rows[t]),[s,i]=this.port.shapes[e],r=i.map((c,p)=>`${c}: ${jsonText(n[p])}`);return[...s?[s]:[],...r].join(`
`)}};function seriesOf({port:t,rows:e}){const n=t.shapes.length>0&&t.shapes.every(([c])=>TICKS.includes(c)),s=c=>n?c==="\
lag_ns":c!=="id"&&!c.endsWith("_id")&&!INSTANTS.includes(c),i=Object.entries(t.kinds).filter(([c,p])=>/^(number|duration)/.
test(p)&&s(c)).map(([c])=>c).slice(0,MOST_SERIES),r=new Map(i.map(c=>[c,{label:c,at:[],values:[]}]));return e.forEach((c,p)=>{
const[w,,...x]=parseExactly(c);t.shapes[w][1].forEach((M,T)=>{const A=r.get(M);A&&(A.at.push(p),A.values.push(asNumber(x[T])??
Number.NaN))})}),[...r.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((M,T)=>{const A=this.byName.get(M);return A?A.port.
before+A.until(t):e.counts[T]}),r=n.ports.map(M=>{const T=this.byName.get(M),A=Math.max(0,t-RATE_US);return T&&t>A?(T.until(
t)-T.until(A))/((t-A)/1e6):0}),c=M=>{const T=this.byName.get(`${M}/err`);return T?T.port.before+T.until(t):0},p=e.steps.
map((M,T)=>{if(s)return M;const{name:A}=n.boxes[T],C=this.byName.get(`${A}/out`)?.missedUntil(t)??0;return{...M,failures:c(
A),missed:C,dropped:0,queued:null,busy:null}}),w=s?e.failures:n.boxes.reduce((M,T)=>M+c(T.name),0),x={};for(const[M,T]of Object.
entries(this.run.lags)){const A=T.filter(([C])=>C<=t).slice(-LAGS_KEPT);A.length&&(x[M]=A.map(([,C,L,G])=>[C,L,G]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:r,steps:p,failures:w,lags:x,report:s?e.report:[],workers:s?e.workers:[],over:this.isOver(t),failing:w?this.
run.failing:[],flow:this.run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,r=n.map(M=>M.filter(A=>A[1]*
1e3<=t&&(e===void 0||A[1]*1e3>e))),c=-this.run.start_s*1e3,p=this.isOver(t)?["ended","run ended"]:["live","running"],w={
lanes:n.map((M,T)=>{const A=this.ports[T],C=A.port.before+A.until(t);return[t/1e3,c,!1,C,p[0],p[1]]})};e===void 0&&(Object.
assign(w,{legend:s,is_chosen:!1,labels:n.map((M,T)=>this.ports[T].port.name)}),Object.assign(w,{window:this.window(),kept:2e4,
kept_ms:Math.max(3e5,t/1e3)}),w.runs=n.map(()=>RUN),i&&(w.scale=i));const x=new TextEncoder().encode(JSON.stringify(r));
return[w,r.some(M=>M.length)?[new DataView(x.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){
const n=this.marked[t]?.[e];return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?
{tone:"ended",text:`run ${this.run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,
kept:0,one_in:1,at:e/1e6,state:i,label:t,limit:MOST_ROWS},[]];const r=s.until(e),c=n===void 0?Math.max(0,r-MOST_ROWS):s.
until(n),p=s.port.before+r,w={total:p,kept:r,one_in:1,at:e/1e6,state:i};if(w.kept=p,n===void 0){const{shapes:A,kinds:C}=s.
port;Object.assign(w,{first_shape:0,shapes:A,kinds:C,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const x=-this.run.start_s*
1e3,M=Float64Array.from(s.times.slice(c,r),A=>x+A/1e3),T=s.buffers(c,r);return[w,T.length?[...T,new DataView(M.buffer)]:
T]}plot(t,e,n){const s=this.byName.get(t),i=s?.series??[],r=s?s.port.before+s.until(e):0,[c,p]=this.isOver(e)?["ended",`\
run ${this.run.reading.status}`]:["live","as it was then"],w=r&&!i.length?`no field of ${t} is a number`:"",x=[],M=i.map(
({at:L,values:G})=>{const V=n===void 0||!s?0:countUntil(L,s.until(n)-1),D=s?countUntil(L,s.until(e)-1):0;for(let U=V;U<D;U++){
const wt=L[U],Ot=s.times[wt]/1e3;x.push([Ot,G[U],1,wt+(s?.port.before??0)])}return[D-V,0]}),T={at:e/1e3,flows:!1,total:r,
tone:c,text:p,others:0,without:0,hint:w,lengths:M},A=this._marks(t).filter(([,,L])=>L*1e3<=e&&(n===void 0||L*1e3>n));if(A.
length&&(T.marks=A),n===void 0){const L=this.run.length_us/1e3,G=Math.max(1e3,Math.min(6e4,L));Object.assign(T,{series:i.
map(({label:V})=>V),label:t,kind:"line",scale:"linear"}),Object.assign(T,{y:null,window:G,column:G/1e3,kept:Math.max(G,L)}),
Object.assign(T,{origin:-this.run.start_s*1e3,run:RUN,port:t,first:0}),T.first_shown=SHOWN_AT_FIRST,T.unit=i.length&&i.every(
({label:V})=>V.endsWith("_ns"))?1:0}const C=new Float64Array(4*x.length);return x.forEach((L,G)=>{for(let V=0;V<4;V++)C[V*
x.length+G]=L[V]}),[T,x.length?[new DataView(C.buffer)]:[]]}_marks(t){const e=this.byName.get(`${t.slice(0,t.lastIndexOf(
"/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap((r,c)=>r?[[n?.times[c]??0,r]]:[]),i=[...e.map(
r=>[r,1,1]),...s.map(([r,c])=>[r,c,0])];return i.sort((r,c)=>r[0]-c[0]),i.map(([r,c,p],w)=>[w,p,r/1e3,c,p?"failure":""])}},
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
