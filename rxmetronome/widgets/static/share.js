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
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[b,M,N]of SMALL_UNITS){const O=Number(
(n/M).toPrecision(3));if(O*M<N)return`${e}${O} ${b}`}const s=Math.round(n/1e9),[i,r,c,p]=LARGE_UNITS.findLast(b=>s>=b[1])??
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
b=0,M=!1,N,O=!1,C="",F=[];e.classList.add("rxm-live");function G(it){try{Promise.resolve(t.send({...it,view:s})).catch(()=>{})}catch{}}
function q(it){b=Date.now(),G({do:it})}function D(){const it=p&&F.some(Ut=>Date.now()-Ut.since>=ANSWER_MS2),At=C?`this v\
iew broke, and shows what it showed last: ${C}`:O?"kernel gone or not answering; this is the last it sent":it?"waits for\
 the cell: the kernel has not taken this up yet":"";At&&!i.isConnected&&e.prepend(i),i.hidden=!At,i.textContent!==At&&(i.
textContent=At),e.classList.toggle("rxm-orphan",!!C||O)}function U(it,At=[]){M||it===null||typeof it!="object"||typeof it.
n!="number"||(w=Date.now(),O=!1,it.broken?(C=it.broken,r=null):p&&gt(it,At),D())}function gt(it,At){if(it.snapshot)r=it.
n+1,F=[],C="",n.onSnapshot?.(it,At);else{if(r===null)return;if(it.n!==r)r=null,q("gap");else{if(r+=1,it.beat)return;F=F.
filter(Ut=>!Ut.isAnswer(it)),n.onMessage?.(it,At)}}}function Et(){const it=c&&document.visibilityState!=="hidden";if(clearTimeout(
N),!(it===p||M)){if(!it){N=setTimeout(Xt,HIDE_MS);return}p=!0,r=null,w=Date.now(),q("shown"),n.onShown?.()}}function Xt(){
M||!p||(p=!1,r=null,F=[],G({do:"hidden"}),D(),n.onHidden?.())}const jt=new IntersectionObserver(it=>{c=it[it.length-1].isIntersecting,
Et()});jt.observe(e),document.addEventListener("visibilitychange",Et),t.on("msg:custom",U);const Jt=setInterval(()=>{if(!p)
return;const it=Date.now();it-w>SILENT_MS&&(O=!0),it-b>=PING_MS-50&&q(r===null?"shown":"ping"),D()},1e3);return{view:s,send(it,At){
G(it),At&&(F.push({isAnswer:At,since:Date.now()}),setTimeout(()=>M||D(),ANSWER_MS2))},isShown:()=>p,dispose(){M||(G({do:"\
closed"}),M=!0,clearInterval(Jt),clearTimeout(N),jt.disconnect(),document.removeEventListener("visibilitychange",Et),t.off(
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
-1),b=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:w,count:i,failures:r,missed:c,labels:p,from:b,until:w?.until??
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
b=shareOf(s,r.scale);return b!==null&&w.style.setProperty("--rxm-share",`${Math.round(100*b)}%`),s.due!==null&&w.prepend(
...dueNodes((s.due-r.begin)*r.perMs,e,c)),!p&&i.length<=2?w.append(svgElement("text",{x:e,y:c+3.5,class:"rxm-m-in"},i)):
addLabel(w,e,i,r),w}function dueNodes(t,e,n){const s=[svgElement("path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];
return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){
return svgElement("g",{class:"rxm-m-cross","data-n":t.number,"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",
cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 -12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){
const r=cutText(n,LONGEST_LABEL),c=i(r)/2;r&&s(e-c,e+c+6)&&t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},
r))}function markOf([t,e,n,s,i,r,...c]){const p={number:t,at:e,until:n,count:s,text:i,hue:r,failures:0,missed:0,due:null,
points:[]};if(s===0)return{...p,end:c[0]};const[w=0,b=0,M=null,N=[]]=c;return{...p,end:"",failures:w,missed:b,due:M,points:N}}
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
r,c);if(this._buckets.get(t)?.node.remove(),this._buckets.set(t,null),!p.length&&!w.length)return;const b=(r-this._base)*
s,M=[],N=this._labelsNear(t),O=(G,q)=>[...N,...M].some(([D,U])=>b+G<U&&b+q>D)?!1:(M.push([b+G,b+q]),!0),C=svgElement("g",
{class:"rxm-m-bucket",transform:`translate(${b.toFixed(2)} 0)`});let F=1;for(const G of bucketItems(p,w,r,BUCKET_PX,s)){
const q=itemNode(G,{begin:r,perMs:s,scale:i,takeRoom:O,widthOf:this._widthOf});G.kind==="stack"?F=Math.max(F,G.count+G.missed):
G.kind!=="missed"&&G.mark.number===this.picked&&q.classList.add("rxm-m-picked"),C.append(q)}this._layer.append(C),this._buckets.
set(t,{node:C,most:F,labels:M})}_labelsNear(t){const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.
get(n)?.labels??[]);return e}pick(t){this.picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle(
"rxm-m-picked",t!==null&&e.getAttribute("data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[
groupedText(this.total)];t>0&&e.push(`${groupedText(t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):
this.tone==="ended"&&e.push("ended"),setText(this._count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this.
_sight,n=this._sight.edgeOf(this._at,t),s=this.marks.between(n-e,n+1e-6),i=p=>s.reduce((w,b)=>w+b[p],0),r=s.findLast(p=>!p.
end),c=[`${this.label}: ${this.total} events`,`${i("count")} in ${spanText(e)}`];i("failures")&&c.push(`${i("failures")}\
 failures`),i("missed")&&c.push(`${i("missed")} ticks missed`),r&&c.push(`last ${r.text}`),this.text&&c.push(this.text),
this.el.setAttribute("aria-label",c.join(", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. L\
eft and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus z\
oom in and out, space pauses, End goes live.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,
ms:3e5},r=null,c=null,p=0,w=Number.NEGATIVE_INFINITY,b=0,M=[],N=!1,O=[];const C=element("div",{class:"rxm-marbles",role:"\
group","aria-label":"Marble diagram"}),F=Zt("Pause","Hold the view; what comes is kept (space)",()=>s.held?Ce():se());F.
setAttribute("aria-pressed","false");const G=Zt("−","Zoom out: a longer window (-)",()=>Le(1));G.setAttribute("aria-la\
bel","Longer window");const q=Zt("+","Zoom in: a shorter window (+)",()=>Le(-1));q.setAttribute("aria-label","Shorter wi\
ndow");const D=element("output",{class:"rxm-m-span"}),U=Zt("Copy as marbles","What is seen, as marble text for a test",Dn),
gt=element("span",{class:"rxm-m-state"}),Xt=element("div",{class:"rxm-m-bar"},F,element("span",{class:"rxm-m-zoom",role:"\
group","aria-label":"Window"},G,D,q),U,snapshotButton(t),gt),jt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"gr\
oup","aria-label":LANES_LABEL}),Jt=element("div",{class:"rxm-m-axis","aria-hidden":"true"}),it=element("input",{type:"ra\
nge",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1","aria-label":"Back in time",oninput:()=>de(Number(it.max)-Number(
it.value))}),At=element("div",{class:"rxm-m-tip",hidden:!0}),Ut=element("div",{class:"rxm-m-detail",role:"region","aria-\
label":"Value","aria-live":"polite",hidden:!0}),ln=element("div",{class:"rxm-m-foot"}),$e=element("div",{class:"rxm-m-em\
pty"}),ne=element("div",{class:"rxm-m-body"},jt,$e,At);C.append(Xt,ne,Jt,it,Ut,ln),keepKeys(C),e.append(C);function Zt(E,W,ot){
return element("button",{type:"button",title:W,onclick:ot},E)}const xe=new Ruler(jt),Re=E=>xe.width(E,"small");function se(){
s.hold(performance.now()),ze()}function Ce(){s.release(),xn(),Ke(),ze()}function de(E){s.goBack(E,performance.now()),ze()}
function Le(E){const W=nextWindow(s.windowMs,E);W!==s.windowMs&&(s.zoom(W,performance.now()),Ke(),ze())}function Ke(){const E=performance.
now();for(const W of n)W.clear(),W.lay(E)}function an(){return!s.held&&n.some(E=>E.edge.flows)&&$n.isShown()}function wn(E){
p=0;for(const W of n)W.move(E);E-b>TRIM_MS&&_n(E),an()&&(p=requestAnimationFrame(wn))}function _n(E){b=E;const{held:W}=s;
for(const ot of n)ot.marks.prune(W?3*i.count:i.count,ot.edge.at(W?W.clock:E)-i.ms),ot.lay(E);Q()}function ze(){p||=requestAnimationFrame(
wn),Q()}function Q(){const{held:E,windowMs:W}=s;setText(D,spanText(W)),q.disabled=W<=WINDOWS_MS[0],G.disabled=W>=WINDOWS_MS[WINDOWS_MS.
length-1],setText(F,E?"Go live":"Pause"),F.setAttribute("aria-pressed",String(!!E)),ue(),cn(),Ye(),Ve();for(const ot of n)
ot.writeCount();ns()}function ue(){const{held:E}=s,W=n.length>0&&n.every(Ft=>["ended","failed"].includes(Ft.tone)),ot=n.
some(Ft=>Ft.tone==="live");C.dataset.tone=E?"held":W?"ended":ot?"live":"idle";const ht=s.meanwhile>0?` · ${groupedText(
s.meanwhile)} came meanwhile`:"",Tt=E&&E.back>1?`${spanText(E.back)} back`:"paused";if(setText(gt,E?Tt+ht:W?"ended":ot?"\
live":"not running"),$e.hidden=s.total>0||!n.length||n.some(Ft=>Ft.marks.marks.length),$e.hidden)return;setText($e,ot?"n\
o events yet":W?"no events came":"not running: run the flow to see its marbles")}function cn(){const{back:E,held:W,windowMs:ot}=s,
ht=Math.round(s.longest(performance.now()))-ot;it.max=String(ht),it.step=String(Math.max(1,Math.round(ot/100))),it.disabled=
ht<1,(!focusedIn(it)||!W||!E)&&(it.value=String(ht-E)),it.setAttribute("aria-valuetext",E>1?`${spanText(E)} back`:"now")}
let be="";function Ye(){const{back:E,held:W,perMs:ot,width:ht,windowMs:Tt}=s,Rt=`${Tt} ${ht} ${W?Math.round(W.back):""} ${n.
length}`;if(Rt===be)return;be=Rt;const Ft=axisStep(Tt,ht),ee=[];for(let Qt=0;Qt<=Tt*.97;Qt+=Ft)ee.push(Qt);const dt=Qt=>({
style:`right: ${EDGE_PX+Qt*ot}px`}),he=Qt=>Qt<1?"now":`−${spanText(Qt)}`;Jt.replaceChildren(...ee.map(Qt=>element("spa\
n",dt(Qt),he(Qt+E))));for(const Qt of n)Qt.grid.replaceChildren(...ee.map(qe=>element("i",dt(qe))))}let Ue="";function Ve(){
const E=Math.max(1,...n.map(dt=>dt.most)),W=E>1?[`1 mark = up to ${groupedText(E)} events`]:[],ot=N?M:[],ht=N?s.scale:null,
Tt=JSON.stringify([W,ot,ht]);if(Tt===Ue)return;Ue=Tt;const[Rt,Ft]=ht??[],ee={class:"rxm-m-key",title:"from the least to \
the greatest that came"};ln.replaceChildren(...ht?[element("span",ee,String(Rt),element("i",{class:"rxm-m-scale"}),String(
Ft))]:[],...ot.map(([dt,he])=>element("span",{class:"rxm-m-key",title:dt},element("i",{"data-hue":String(he)}),cutText(dt,
24))),...W.map(dt=>element("span",{class:"rxm-m-thin"},dt)))}function ns(){const E=performance.now();if(!(E-w<DESCRIBE_MS)){
w=E;for(const W of n)W.describe(E)}}function Ot(E){const W=E.target instanceof Element?E.target:null,ot=W?.closest("[dat\
a-n], [data-missed]")??null,ht=n.findIndex(Tt=>Tt.el.contains(W));return ot instanceof SVGElement&&ht>=0?{node:ot,at:ht,
lane:n[ht]}:null}function Te(E){const W=Ot(E);if(At.hidden=!W,c=null,!W)return;const{node:ot,at:ht,lane:Tt}=W,{missed:Rt,
n:Ft,stack:ee}=ot.dataset,dt=Ft?Tt.marks.get(Number(Ft)):void 0;let he=[];Rt?he=["missed",aboutMissed(Tt.label,Number(Rt))]:
ee?he=[aboutStack(ee),dt?`last: ${dt.text}`:""]:dt&&(he=[dt.text,aboutMark(Tt.label,dt)],c={lane:ht,number:dt.number},dt.
end||$n.send({do:"value",...c}));const Qt=he.filter(Boolean);At.replaceChildren(...Qt.map((Fe,Hn)=>element("div",{class:Hn?
"rxm-m-soft":"rxm-m-value"},Fe)));const qe=ne.getBoundingClientRect(),qn=ot.getBoundingClientRect();At.style.top=`${qn.bottom-
qe.top+4}px`,At.style.left=`${Math.max(0,Math.min(qn.left-qe.left-40,qe.width-At.offsetWidth-4))}px`}function Pn(E,W){const ot=performance.
now();se(),r={lane:E,number:W.number};const ht=s.nowOf(E,ot),Tt=ht-s.back;(W.at>Tt||W.at<Tt-s.windowMs)&&de(ht-W.at-s.windowMs/
2),n.forEach((Ft,ee)=>{Ft.lay(ot),Ft.pick(ee===E?W.number:null)});const Rt=W.count>1?`${W.count} events, the last: ${W.text}`:
W.text;ke(aboutMark(n[E].label,W),Rt),O[E]&&(me(n[E].origin+W.at),Gt.point({at:n[E].origin+W.at})),W.end||$n.send({do:"v\
alue",...r},Ft=>"value"in Ft)}function ke(E,W){Ut.hidden=!1;const ot=Zt("×","Close",xn);ot.setAttribute("aria-label","C\
lose");const ht=element("span",{class:"rxm-m-soft rxm-m-grow"},E);Ut.replaceChildren(element("div",{class:"rxm-m-bar"},ht,
ot),element("pre",{},W))}function xn(){r=null,Ut.hidden=!0;for(const E of n)E.pick(null)}const Gt=timeCursor(E=>me(E.at),
()=>O.find(Boolean)??"");function me(E){const W=O.find(Boolean),ot=performance.now();n.forEach((ht,Tt)=>{ht.pointed=W&&O[Tt]===
W?E:null,ht.move(ot)})}function Ne(E){const W=n.find((Tt,Rt)=>O[Rt]&&Tt.el.contains(E.target)),ot=W?E.clientX-W.el.getBoundingClientRect().
left:0,ht=W?W.momentAt(ot,performance.now()):null;me(ht),Gt.point({at:ht})}function ds(E){const W=r?.lane??n.findIndex(Rt=>Rt.
marks.marks.length);if(W<0)return;const{marks:ot}=n[W],ht=s.edgeOf(W,performance.now()),Tt=r?ot.get(r.number+E):ot.before(
ht);Tt&&Pn(W,Tt)}function Xe(E){const W=performance.now(),ot=r?.lane??0,ht=s.edgeOf(ot,W),Tt=r?n[ot].marks.get(r.number)?.
at:void 0,Rt=ht-(Tt??ht);for(let Ft=ot+E;n[Ft];Ft+=E){const ee=n[Ft].marks.before(s.edgeOf(Ft,W)-Rt)??n[Ft].marks.marks[0];
if(ee){Pn(Ft,ee);return}}}const Un={ArrowLeft:()=>ds(-1),ArrowRight:()=>ds(1),ArrowUp:()=>Xe(-1),ArrowDown:()=>Xe(1),PageUp:()=>de(
s.back+s.windowMs/2),PageDown:()=>de(s.back-s.windowMs/2),Home:()=>de(Number.POSITIVE_INFINITY),End:Ce,Escape:xn," ":()=>s.
held?Ce():se(),"+":()=>Le(-1),"=":()=>Le(-1),"-":()=>Le(1)};jt.addEventListener("keydown",E=>{!Un[E.key]||E.ctrlKey||E.metaKey||
E.altKey||(E.preventDefault(),Un[E.key]())}),jt.addEventListener("pointerover",Te),jt.addEventListener("pointermove",Ne),
jt.addEventListener("pointerleave",()=>{At.hidden=!0,me(null),Gt.point({at:null})});const Vn=E=>{if(E.ctrlKey)Le(Math.sign(
E.deltaY));else if(E.deltaX)de(s.back-E.deltaX/s.perMs);else return;E.preventDefault()};jt.addEventListener("wheel",Vn,{
passive:!1});let un=null;jt.addEventListener("pointerdown",E=>{E.button===0&&(un={x:E.clientX,back:s.back,moved:!1,hit:Ot(
E)})});const Rn=E=>{if(!un)return;const W=E.clientX-un.x;!un.moved&&Math.abs(W)<DRAG_PX||(un.moved=!0,At.hidden=!0,de(un.
back+W/s.perMs))},zn=()=>{const E=un;un=null;const W=E&&!E.moved?E.hit?.node.dataset.n:void 0,ot=E?.hit&&W?E.hit.lane.marks.
get(Number(W)):void 0;E?.hit&&ot&&Pn(E.hit.at,ot)};window.addEventListener("pointermove",Rn),window.addEventListener("po\
interup",zn);function ss(E,W){"value"in E?ye(E.value):"marbles"in E?Xn(E.marbles):Ee(E,W)}function Ee(E,W){if(E.legend&&
(M=E.legend),E.is_chosen!==void 0&&(N=E.is_chosen),E.scale){s.scale=E.scale;for(const Tt of n)Tt.clear()}const ot=performance.
now(),ht=W.length?JSON.parse(new TextDecoder().decode(W[0])):[];E.lanes.forEach(([Tt,Rt,Ft,ee,dt,he],Qt)=>{const qe=n[Qt];
qe.edge.tell(Tt,Ft,ot),qe.tone!==dt&&(w=Number.NEGATIVE_INFINITY),Object.assign(qe,{origin:Rt,total:ee,tone:dt,text:he}),
ht[Qt]?.length&&qe.layFrom(qe.marks.add(ht[Qt]))}),s.held||(p||=requestAnimationFrame(wn)),(!an()||ot-b>TRIM_MS)&&_n(ot)}
function is(E,W){if(!("lanes"in E))return;const ot=E.labels??[],ht=n.length!==ot.length;ht&&(s.windowMs=E.window??s.windowMs);
const Tt=E.lanes.some(([,Rt,,Ft],ee)=>n[ee]?.origin!==Rt||Ft<n[ee].total);if((ht||Tt)&&(s.release(),xn()),i={count:E.kept??
i.count,ms:E.kept_ms??i.ms},O=E.runs??[],ht){n.splice(0,n.length,...ot.map((Rt,Ft)=>new Track(Rt,Ft,s,Re))),jt.replaceChildren(
...n.map(Rt=>Rt.row));for(const Rt of n)An.observe(Rt.el);En()}for(const Rt of n)Rt.forget();s.scale=null,be="",w=Number.
NEGATIVE_INFINITY,Ee(E,W),_n(performance.now())}function ye([E,W,ot]){const ht=Ut.querySelector("pre");ht&&r&&r.lane===E&&
r.number===W&&setText(ht,ot);const Tt=At.firstChild;Tt&&c&&c.lane===E&&c.number===W&&setText(Tt,cutText(ot,400))}function Dn(){
const E=performance.now(),W=n.map((ot,ht)=>s.edgeOf(ht,E));$n.send({do:"marbles",ends:W,window:s.windowMs},ot=>"marbles"in
ot)}async function Xn(E){ke("marble text of what is seen",E);let W="copied";try{await navigator.clipboard.writeText(E)}catch{
W="select the text below to copy it"}setText(U,W),setTimeout(()=>setText(U,"Copy as marbles"),1500)}function En(){const E=n.
length?n[0].el.clientWidth-EDGE_PX:0;xe.refresh(),!(!(E>50)||E===s.width)&&(s.width=E,Ke(),ze())}const An=new ResizeObserver(
En),$n=live(t,e,{onSnapshot:is,onMessage:ss,onShown:ze,onHidden(){cancelAnimationFrame(p),p=0}});return Q(),()=>{cancelAnimationFrame(
p),An.disconnect(),window.removeEventListener("pointermove",Rn),window.removeEventListener("pointerup",zn),Gt.dispose(),
$n.dispose(),C.remove()}}var view_default={initialize,render},KINDS={number:{isRight:!0,compares:"number",summary:"spark"},
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
1000000000n,w=dayAndTime(Number((c-p)/1000000n),n);if(w===null)return r;const b=String(p).padStart(9,"0");return s?`${w[0]}\
 ${w[1]}.${b} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===w[0]?"":`${w[0]} `}${w[1]}.${b.slice(0,3)}`}function momentText(t,e,n=Date.
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
const[c,p]=i.key,[w,b]=r.key;return c!==w?c===LAST||w===LAST?c-w:n*(c-w):p<b?-n:p>b?n:i.row.n-r.row.n}),s.map(({row:i})=>i)}
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
"button",{...{type:"button",title:n,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>b(i.hidden===!0)},e),p=element(
"span",{class:"rxm-menued"},c,i),w=closing(p,()=>!i.hidden,M=>{b(!1),M&&c.focus()});function b(M){if(M===!i.hidden||(i.hidden=
!M,c.setAttribute("aria-expanded",String(M)),!M))return;i.replaceChildren(...s()),i.style.left="0px";const N=i.getBoundingClientRect().
right-t.getBoundingClientRect().right;i.style.left=`${-Math.max(0,N)}px`;const O=i.querySelector("input, button");(O instanceof
HTMLElement?O:i).focus()}return{el:p,button:c,open:b,dispose:w}}function columnMenu(t){const e=element("div",{class:"rxm\
-menu rxm-columnmenu",hidden:!0,role:"dialog",tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);
function i(c){e.hidden=!0,c&&n?.focus()}function r(c,p){n=p.querySelector("button");const w=element("div",{class:"rxm-fi\
lternote rxm-wrong",role:"status",hidden:!0}),b=element("input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1\
..9  =x  -x","aria-label":`Filter ${c.title}`,spellcheck:"false",oninput:()=>M(c.onFilter(b.value)),onkeydown:q=>q.key===
"Enter"&&i(!0)});b.value=c.filter;const M=q=>{w.hidden=!q,w.textContent=q&&`not understood, and left out: ${q}`,q?b.setAttribute(
"aria-invalid","true"):b.removeAttribute("aria-invalid")},N=c.rows.map(q=>{const D=q.map(([U,gt,Et])=>{const Xt=()=>{Et(),
i(!0)};return element("button",{type:"button","aria-pressed":gt===null?null:String(gt),onclick:Xt},U)});return element("\
div",{class:"rxm-menurow"},...D)});e.setAttribute("aria-label",`Column ${c.title}`);const O=c.about?element("div",{class:"\
rxm-why"},c.about):null;e.replaceChildren(element("strong",{},c.title),...O?[O]:[],b,w,...N),e.hidden=!1;const C=t.getBoundingClientRect(),
F=p.getBoundingClientRect();e.style.top=`${F.bottom-C.top+2}px`,e.style.left="0px";const G=C.width-e.offsetWidth-2;e.style.
left=`${Math.max(0,Math.min(F.left-C.left,G))}px`,c.filter&&M(c.onFilter(c.filter)),b.focus()}return{open:r,dispose:s}}function asJson(t,e){
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
const b=r[w-1]?.text;PYTHONS_WORDS.test(p)&&columnNamed(b??"",n)!==void 0&&i.remarks.push(`the text “${p}” is looked f\
or; for the column ${b} write ${b}=5 or ${b}=5..9`)}),{test:new Parser(r,i).read(),problems:i.problems,remarks:i.remarks}}
function readColumnFilter(t,e,n,s,i=Date.now()){const r={zone:n,kinds:s,today:i,problems:[],remarks:[]},c=t.trim().replace(
QUOTED_AS_PYTHON,'$1$2"$3"'),p=/^-(?![\d.])./.test(c),w=(p?c.slice(1):c).replace(/"/g,""),b=IS_SIGN.exec(w)?.[0]??":",M=readCondition(
e,b,(b===":"?w:w.slice(b.length)).trim(),w,r);return{...r,test:M===NOTHING?null:p?O=>!M(O):M}}function tokensOf(t,e){const n=[];
let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let r=i,c=/^-?\(/.exec(r);for(;c&&splitWord(r,e)===null;)n.
push({kind:"open",text:c[0],isNot:c[0]==="-("}),s+=1,r=r.slice(c[0].length),c=/^-?\(/.exec(r);let p=0;for(;s>p&&r.endsWith(
")")&&surplus(r)>0;)r=r.slice(0,-1),p+=1;for(r&&n.push({kind:"word",text:r});p;p-=1,s-=1)n.push({kind:"close",text:")"})}
return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(")").length-e.split("(").length}
function joined(t,e){const n=[];let s=!1;return t.forEach((i,r)=>{const c=n.at(-1),p=i.text;if(i.kind==="word"&&c?.kind===
"word"){const N=IS_SIGN.test(p)&&(endsWithColumn(c.text,e)||isBeforeColumn(t,r,e));s||N?n[n.length-1]={kind:"word",text:c.
text+p}:n.push(i)}else n.push(i);const w=n[n.length-1].text,b=w.match(ENDS_WITH_SIGN)?.[0]??"",M=w.slice(0,-b.length||void 0);
s=b!==""&&(endsWithColumn(M,e)||isBeforeColumn(t,r,e,b))}),n}function endsWithColumn(t,e){const n=bare(t);if(columnNamed(
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
sign],s.wanted,t,e);return p===NOTHING||w===NOTHING?p===NOTHING?w:p:b=>p(b)&&w(b)}function readCondition(t,e,n,s,i){if(n===
"")return NOTHING;const r=t===NUMBER?"number":i.kinds.get(t)??"",c=e===":"||e==="="||e==="=="||e==="!=",p=c?rangeOf(n,r,
i):null;if(p!==null){const b=e!=="!=";return M=>isWithin(cellOf(M,t),p)===b}if(e===":"){const b=n.toLowerCase();return M=>spokenText(
cellOf(M,t),r,i.zone).includes(b)}const w=spanOf(n,r,i);if(c){w===void 0&&n!=="None"&&traitsOf(r).compares&&r!=="moment"&&
i.remarks.push(whyNoBound(s,n,r));const b=e!=="!=";return M=>isEqual(cellOf(M,t),n,w)===b}return w===void 0?(i.problems.
push(whyNoBound(s,n,r)),NOTHING):b=>isBeyond(cellOf(b,t),e,w.from)}function splitWord(t,e){const n=splitName(t,e);if(n!==
null)return n;const[,s,i,r]=CHAIN.exec(t)??[];if(s===void 0)return null;const c=columnNamed(r,e),p=c===void 0?splitName(
r,e):{column:c,sign:"",wanted:""};return p&&{...p,before:{wanted:s,sign:i}}}function splitName(t,e){let n=null,s=-1;for(const w of e.
keys()){if(w===NUMBER||!t.startsWith(w)||w.length<s||!w)continue;const b=SIGNS.find(M=>t.startsWith(M,w.length));b!==void 0&&
(s=w.length,n={column:w,sign:b,wanted:t.slice(w.length+b.length)})}if(n!==null)return n;const[,i="",r="",c=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[],p=i?columnNamed(i,e):void 0;return p===void 0?null:{column:p,sign:r,wanted:c}}function textTest(t,e,n){const{zone:s,kinds:i}=e,
[,r,c,p]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[];if(!n&&r!==void 0&&p!==""&&!p.startsWith("//")){if(c!==
":")return e.problems.push(`no column is called “${r}”; for the text itself write "${t}" in quotes`),NOTHING;e.remarks.
push(`no column is called “${r}”; the text “${t}” is looked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.
test(t)&&e.remarks.push(`the text “${t}” is looked for; a condition is one word, as in id>5`);const w=t.toLowerCase();
return b=>rowText(b,s,i).includes(w)}function rangeOf(t,e,n){const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&
!i)return null;const r=s?spanOf(s,e,n):void 0,c=i?spanOf(i,e,n):void 0;return s&&!r||i&&!c?null:{from:r?.from,until:c?.from}}
function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(t)?t.replace(/[,_']/g,""):t,r=C=>({
from:C,until:C,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return r(BigInt(i));if(i.trim()!==""&&!Number.isNaN(Number(i)))return r(
Number(i));const{compares:c,name:p,unitNs:w}=traitsOf(e);if(c==="duration"){const C=durationOf(i);return C===void 0?void 0:
r(C/w)}if(c!=="instant")return;const b=instantOf(i,n,s);if(b===void 0)return;const[M,N]=b,O=C=>p==="moment"?C:BigInt(C)*
(1000000n/BigInt(w));return{from:O(M),until:O(M+N),isOpen:N>0}}var NS_OF_UNIT={ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,
h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??[];return e===
void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const M=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(M)?void 0:
[M,0]}const r=new Date(n),c=s??(e==="utc"?r.toISOString().slice(0,10):new Date(n-r.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),p=(i??"00:00").replace(/^(\d):/,"0$1:"),w=Date.parse(`${c}T${p}${e==="utc"?"Z":""}`),b=i===void 0?864e5:p.length===
5?6e4:p.length===8?1e3:0;return Number.isNaN(w)?void 0:[w,b]}function whyNoBound(t,e,n){const s=e.replace(/[,_'\s]/g,"");
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
()=>null),c=new Map;let p=0,w=Number.POSITIVE_INFINITY,b=Number.NEGATIVE_INFINITY;t.forEach((N,O)=>{const C=cellOf(N,e);
if(C==null)return;p+=1;const F=asNumber(C);if(F!==void 0&&Number.isFinite(F)){F<w&&(w=F),F>b&&(b=F);const D=Math.floor(O*
i/t.length),U=r[D];U?F<U[0]?U[0]=F:F>U[1]&&(U[1]=F):r.length&&(r[D]=[F,F])}if(s!=="commonest")return;const G=exactText(C),
q=c.get(G);(q!==void 0||c.size<MOST_DISTINCT)&&c.set(G,(q??0)+1)});const M=[...c].sort((N,O)=>O[1]-N[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:p,range:w<=b?[w,b]:null,line:r,common:M,distinct:c.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const r=c=>100*Math.min(1,Math.max(0,(c-s)/(i-s)));return n<0?[r(n),r(0)]:[r(0),r(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,r]=e,c=M=>{const N=r>i?(M-i)/(r-i):.5;return(s-1-N*(s-2)).toFixed(1)},p=n/Math.max(
1,t.length-1);let w=!1;const b=[];return t.forEach((M,N)=>{const O=w;if(w=M!==null,M===null)return;const C=(N*p).toFixed(
1);b.push(`${O?"L":"M"}${C} ${c(M[0])}`,M[1]>M[0]?`L${C} ${c(M[1])}`:O?"":"h0.1")}),b.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},r){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(r).summary==="spark"&&
n){const[M,N]=n.map(O=>cellText(O,r));return{parts:[],full:M===N?`always ${M}`:`${M} to ${N}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const c=M=>`${Math.max(
1,Math.round(100*M/t))} %`,p=s.map(([M,N])=>`${M} ${c(N)}`),w=i-s.length,b=[...p,...w>0?[`${w} more`]:[],...e<t?[`no val\
ue ${c(t-e)}`]:[]];return{parts:p,full:b.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
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
some((w,b)=>w!==p[b]),i=t.columns.length!==e.columns.length||t.columns.some((c,p)=>c!==e.columns[p]||n[p]!==this._aligned[p])||
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
{columns:r,formats:c,frozen:p,kinds:w,selected:b,summaries:M,zone:N}=this._content;let O=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(b.has(e.n)));i.length>r.length;)i.pop()?.el.remove();for(const[
C,F]of r.entries()){i[C]||(i[C]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[C].
el));const G=i[C],q=cellOf(e,F),D=cellText(q,w.get(F),N),U=c[C]?paintOf(c[C],q,M.get(F)):"",gt=`${cellStyle(q)}${U&&(c[C]===
"bar"?" rxm-bar-cell":" rxm-heat")}${C<p?" rxm-frozen":""}`,Et=G.text!==D||G.style!==gt;G.text!==D&&(G.el.textContent=D,
G.text=D,G.el.title&&this._setHint(G.el,q,D)),G.style!==gt&&(G.el.className=gt,G.style=gt),(G.paint!==U||G.isFrozen!==C<
p)&&(G.el.setAttribute("style",`${U}${C<p?`left: var(--rxm-left-${C})`:""}`),G.paint=U,G.isFrozen=C<p),(Et||this._isMeasuringAll)&&
(O=this._widen(F,D,gt)||O)}return O}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const r=focusedIn(this._head),c=[...this._head.children].findIndex(b=>b.contains(r)),p=c<0?void 0:this._drawn?.[c];this.
_drawn=t;const w=t.map((b,M)=>{const N=columnTitle(b),O=Math.min(this._ruler.width(N,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(b,Math.max(O,this._widths.get(b)??0));const C=i&&i.name===b?i.direction:0,F=element("button",{type:"but\
ton","data-name":N,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(b),onkeydown:Xt=>this._headKey(Xt,b)},element("span",{class:"rxm-name"},N),e.has(b)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},C?C>0?"\
▲":"▼":"")),G=traitsOf(s.get(b)).isRight,q=M<n,D={role:"columnheader","aria-colindex":M+1,class:`${G?"rxm-right":""}${b===
NUMBER?" rxm-number":""}${q?" rxm-frozen":""}`,style:q?`left: var(--rxm-left-${M})`:null,"aria-sort":C?C>0?"ascending":"\
descending":"none"},U=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),gt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});U.addEventListener("click",()=>this._asked.
onMenu(b,Et));const Et=element("div",D,F,element("div",{class:"rxm-sum"}),U,gt);return Et});this._head.replaceChildren(...w),
p!==void 0&&w[t.indexOf(p)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((w,b)=>e[b]??this._widths.get(w)??0),i=w=>e[w]!==void 0||w<n,{tracks:r,
least:c}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",r),this.el.style.setProperty("--rxm-least",`${c}\
px`);let p=0;for(let w=0;w<n;p+=s[w],w+=1)this.el.style.setProperty(`--rxm-left-${w}`,`${p}px`);this.el.classList.toggle(
"rxm-loose",p>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((r,c)=>{const p=this._head.children[c],w=p?.querySelector(".rxm-sum"),b=s.get(r);if(!(p instanceof HTMLElement)||
!w)return;const M=n.get(r)??"",{parts:N,full:O}=b?summaryTexts(b,M):{parts:[],full:""},C=N[0]?Math.min(this._ruler.width(
N[0],"small")+PADDING_PX,MOST_SUM_PX):0;C>(this._widths.get(r)??0)&&(this._widths.set(r,C),i=!0);const F=(e[c]??Math.max(
this._widths.get(r)??0,C))-PADDING_PX,G=gt=>this._ruler.width(N.slice(0,gt).join(" · "),"small")<=Math.min(F,MOST_PX),q=N.
slice(0,Math.max(1,N.findLastIndex((gt,Et)=>G(Et+1))+1)).join(" · "),D=r===NUMBER?"the event's number":O?`${columnTitle(
r)}: ${O}`:columnTitle(r);p.title!==D&&(p.title=D);const U=b?.line.length?linePath(b,LINE.width,LINE.height):"";w.getAttribute(
"data-drawn")!==U+q&&(w.setAttribute("data-drawn",U+q),w.setAttribute("data-text",q),w.replaceChildren(...U?[lineOf(U)]:
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
e,s,i));const c=Array.isArray(e)?e.map((N,O)=>[String(O),N]):Object.entries(e),p=Array.isArray(e)?`[${c.length}]`:`{${c.
length}}`,w=element("summary",{},r,element("span",{class:"rxm-size"},p)),b=element("details",{class:"rxm-branch"},w),M=()=>{
b.open&&b.childElementCount===1&&addParts(b,c,0,n,i)};return b.addEventListener("toggle",M),b.open=n<3&&c.length<=20,M(),
b}function addParts(t,e,n,s,i){const r=Math.min(e.length,n+PARTS_AT_ONCE);for(const[w,b]of e.slice(n,r))t.append(treeNode(
w,b,s+1,"",i));if(r===e.length)return;const p=element("button",{type:"button",onclick:()=>{p.remove(),addParts(t,e,r,s,i)}},
`${groupedText(e.length-r)} more`);t.append(p)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),r=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:c,unit:p}=traitsOf(e),w=c==="time"?timeText(
t,p,n,!0):c==="duration"?cellText(t,e,n):"";return w&&w!==i&&r.push(element("span",{class:"rxm-said"},w)),r}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},r={zone:"\
local",filter:"",sort:null},c=new Arrangement;let p=!1,w={};const b=new Set;let M=null,N=new Map,O=Number.NEGATIVE_INFINITY,
C=[],F=null,G=null,q=0,D=[],U={run:"",port:"",first:0};const gt=element("div",{class:"rxm-table",role:"group"}),Et=element(
"strong",{class:"rxm-title"}),Xt=element("span"),jt=element("span",{class:"rxm-state"},Xt),Jt=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});Jt.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const it=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":Jt.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Ot({filter:it.value})}),
At=menu(gt,"?","How to filter",ns),Ut=ue("Pause","Hold the rows; what comes is counted",()=>F?.why==="pause"?Ne():me("pa\
use")),ln=ue("Follow","Stay with the newest rows",()=>F?Ne():me("scroll")),$e=element("button",{type:"button",hidden:!0,
onclick:()=>Ot({zone:r.zone==="utc"?"local":"utc"})}),ne=menu(gt,"Columns","Columns",cn),Zt=menu(gt,"Copy","Copy",Ue),xe=menu(
gt,"Download","Download",Ve),Re=element("div",{class:"rxm-bar"},Et,jt,element("span",{class:"rxm-grow"}),element("span",
{class:"rxm-filterbox"},it,At.el),Ut,ln,$e,ne.el,Zt.el,xe.el,snapshotButton(t,()=>ie.flush())),se=new Grid({onSort:ds,onOpen:Un,
onPick:()=>me("scroll"),onClose:()=>G?Vn():ke([]),onSelect:xn,onSelectAll:()=>ke(D),onMenu:Ye,onMove:(k,j)=>Te(()=>c.move(
k,j,Xn())),onWidth:(k,j)=>Te(()=>c.setWidth(k,j)),onScroll:k=>k?Ne("scroll"):me("scroll"),onPoint:k=>{const j=k&&!Number.
isNaN(k.at)?k.at:null;is.point({at:j,port:U.port,...k?{number:U.first+k.n}:{}})}}),Ce=element("div",{class:"rxm-empty"}),
de=element("button",{type:"button",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>Ne()}),Le=element(
"div",{class:"rxm-detail",role:"region",hidden:!0}),Ke=element("span",{class:"rxm-counts"}),an=element("span",{class:"rx\
m-thin",title:"More came than can be shown; every event is counted.",hidden:!0}),wn=element("div",{class:"rxm-foot"},Ke,
an,element("span",{class:"rxm-grow"}),de),_n=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),ze=element(
"div",{class:"rxm-chips",role:"group","aria-label":"Filters of columns",hidden:!0});gt.append(Re,Jt,ze,element("div",{class:"\
rxm-body"},se.el,Ce),Le,wn,_n);const Q=columnMenu(gt);keepKeys(gt),e.append(gt);function ue(k,j,Z){return element("butto\
n",{type:"button",title:j,"aria-pressed":"false",onclick:Z},k)}function cn(){const k=c.arranged(n.kinds.keys()).map(P=>be(
P===NUMBER?"# (the event's number)":P,!c.isHidden(P),H=>c.hide(P,!H))),Z=be("Fold away columns that are empty in view",c.
layout.folds,P=>{c.layout.folds=P}),L=element("button",{type:"button",onclick:()=>{Te(()=>c.restore(void 0)),ne.open(!1),
ne.button.focus()}},"Reset columns");return[...k,element("hr",{}),Z,element("div",{class:"rxm-menurow"},L)]}function be(k,j,Z){
const x=element("input",{type:"checkbox",onchange:()=>Te(()=>Z(x.checked))});return x.checked=j,element("label",{},x,k)}
function Ye(k,j){const Z=n.kinds.get(k)??"",x=N.get(k),L=Xn(),P=L.indexOf(k),V=c.formatOf(k,w),H=Kt=>()=>{const He=r.sort?.
name===k&&r.sort.direction===Kt;Xe(He?null:{name:k,direction:Kt})},ft=Kt=>r.sort?.name===k&&r.sort.direction===Kt,Mt=Kt=>()=>Te(
()=>L[P+Kt]&&c.move(k,L[P+Kt],L)),le=Kt=>()=>Te(()=>c.setFormat(k,Kt)),xt=c.isFrozen(k);Q.open({title:k===NUMBER?"# (the\
 event's number)":k,about:x?summaryTexts(x,Z).full:"",filter:c.filterOf(k),onFilter:Kt=>(Te(()=>c.setFilter(k,Kt)),readColumnFilter(
Kt,k,r.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",ft(1),H(1)],["Sort ▼",ft(-1),H(-1)]],...traitsOf(Z).summary===
"spark"&&k!==NUMBER?[[["Plain",!V,le("")],["Bars",V==="bar",le("bar")],["Colours",V==="heat",le("heat")]]]:[],[["◀ Move",
null,Mt(-1)],["Move ▶",null,Mt(1)]],[["Freeze",xt,()=>Te(()=>c.freeze(k,!xt))],["Hide",null,()=>Te(()=>c.hide(k,!0))],
["Fit width",null,()=>Te(()=>c.setWidth(k,null))]]]},j)}function Ue(){return[["JSON",asJson],["CSV",asCsv]].map(([j,Z])=>element(
"button",{type:"button",onclick:()=>un(j,Z)},`Copy ${groupedText(D.length)} rows as ${j}`))}function Ve(){return[["JSON \
Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([j,Z,x,L])=>element("button",{type:"butt\
on",onclick:()=>{xe.open(!1),xe.button.focus();const V=(Et.textContent??"").replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,
"")||"events";download(L(D,En()),`${V}.${Z}`,x),Ee(`saved ${groupedText(D.length)} rows as ${j}`)}},`${groupedText(D.length)}\
 rows as ${j}`))}function ns(){const k=EXAMPLES.flatMap(([j,Z])=>[element("span",{class:"rxm-example"},j),element("span",
{class:"rxm-why"},Z)]);return[element("div",{class:"rxm-examples"},...k)]}function Ot(k){Object.assign(r,k),c.layout.filter=
r.filter,c.layout.sort=r.sort&&[keyOf(r.sort.name),r.sort.direction],Te(()=>{})}function Te(k){k(),p=!0,An(),Pn()}function Pn(){
gt.dataset.told="false",ie.chose()}function ke(k){if(!(!k.length&&!b.size)){b.clear();for(const j of k)b.add(j.n);M=k[0]??
null,Gt()}}function xn(k,j){const Z=M?D.indexOf(M):-1,x=D.indexOf(k);if(j==="range"&&Z>=0&&x>=0){b.clear();for(const L of D.
slice(Math.min(Z,x),Math.max(Z,x)+1))b.add(L.n)}else j!=="toggle"&&b.clear(),(j!=="toggle"||!b.delete(k.n))&&b.add(k.n),
M=k;Gt()}function Gt(){b.size>1&&Ee(`${groupedText(b.size)} rows selected`),se.draw(),he(),Pn()}function me(k){F&&(F.why===
k||k==="scroll")||(F={why:k,rows:F?F.rows:n.list(),total:F?F.total:i.total},Ee(k==="pause"?"paused":""),An())}function Ne(k){
!F||k&&F.why!==k||(F=null,Ee("following"),An(),se.goHome())}function ds(k){const{sort:j}=r,x=!j||j.name!==k?{name:k,direction:1}:
j.direction>0?{name:k,direction:-1}:null;Xe(x)}function Xe(k){const j=k&&k.direction>0?"ascending":"descending";Ee(k?`so\
rted by ${columnTitle(k.name)}, ${j}`:"in the order of events"),F?.why==="scroll"&&(F=null),Ot({sort:k}),se.goHome()}function Un(k){
const j=k.cells.some(Z=>JSON.stringify(Z??null).includes("\\u0001c"));G={row:k,...presentFields(k.shape.names,k.cells),note:j?
"shortened":""},j&&De.send({do:"event",number:k.n},Z=>"event"in Z&&Z.event===k.n),Qt(),xn(k,"only")}function Vn(){G=null,
se.open(null),Qt(),se.el.focus()}async function un(k,j){Zt.open(!1),Zt.button.focus(),await Rn(j(D,En()),`${groupedText(
D.length)} rows as ${k}`)}async function Rn(k,j){try{await navigator.clipboard.writeText(k),ss(`copied ${j}`)}catch{const Z=element(
"textarea",{class:"rxm-unseen"});Z.value=k,gt.append(Z),Z.select(),ss(document.execCommand("copy")?`copied ${j}`:"this b\
rowser does not allow to copy"),Z.remove()}}let zn;function ss(k){clearTimeout(zn),Zt.button.textContent=k,Ee(k),zn=setTimeout(
()=>{Zt.button.textContent="Copy"},1500)}function Ee(k){k&&(_n.textContent=k)}const is=timeCursor(ye,()=>U.run);function ye({
at:k,port:j,number:Z,opens:x}){const L=j===U.port&&Z!==void 0,P=L?Z-U.first:void 0,V=rowAt(n.list(),{at:k,n:P})??null;if(se.
point(V),!(!x||!L)){if(V?.n!==P){Ee(`event ${P} is not held`);return}me("scroll"),$n(),se.open(V),se.reveal(V)}}function Dn(){
return c.visible(n.kinds.keys(),emptyColumns(N))}function Xn(){return Dn().shown}function En(){return Xn().filter(k=>k!==
NUMBER)}function An(){q=0,O=Number.NEGATIVE_INFINITY,ht.cancel(),$n()}function $n(){const k=performance.now();!r.sort||F||
k-q>=RESORT_MS?(q=k,D=F?F.rows:n.list(),ot(),C=D,r.sort&&(D=sorted(D,r.sort.name,r.sort.direction))):setTimeout(ht,RESORT_MS-
(k-q)),k-O>=SUM_MS?(O=k,N=summarize(C,n.kinds)):E||(E=setTimeout(W,SUM_MS-(k-O)));const{shown:Z}=Dn();se.show({list:D,columns:Z,
kinds:n.kinds,zone:r.zone,sort:r.sort,frozen:Z.filter(x=>c.isFrozen(x)).length,formats:Z.map(x=>c.formatOf(x,w)),fixed:Z.
map(x=>c.widthOf(x)),filtered:new Set(Z.filter(x=>c.filterOf(x))),selected:b,summaries:N}),F?se.draw():se.goHome(),Tt(),
dt(),he(),ie.rowsCame()}let E;function W(){E=void 0,ht()}function ot(){const{test:k,problems:j,remarks:Z}=readFilter(r.filter,
r.zone,n.kinds),x=D.length;k&&(D=D.filter(k));for(const{column:P,title:V,text:H}of c.filters(n.kinds.keys())){const ft=readColumnFilter(
H,P,r.zone,n.kinds);ft.test&&(D=D.filter(ft.test)),j.push(...ft.problems.map(Mt=>`${V}: ${Mt}`)),Z.push(...ft.remarks.map(
Mt=>`${V}: ${Mt}`))}const L=[...j.map(P=>`not understood, and left out: ${P}`)];x&&!D.length&&L.push(...Z),Jt.hidden=!L.
length,setText(Jt,L.join(" · ")),Jt.classList.toggle("rxm-wrong",j.length>0),j.length?it.setAttribute("aria-invalid","t\
rue"):it.removeAttribute("aria-invalid")}const ht=oncePerRepaint($n);function Tt(){setText(Xt,i.state.text),jt.title=i.state.
text,jt.dataset.tone=i.state.tone;const k=F?.why==="pause";setText(Ut,k?"Resume":"Pause"),Ut.title=k?"Stay with the newe\
st rows again":"Hold the rows; what comes is counted",Ut.setAttribute("aria-pressed",String(k)),ln.setAttribute("aria-pr\
essed",String(!F)),ln.hidden=k,$e.hidden=![...n.kinds.values()].some(Z=>traitsOf(Z).compares==="instant"),setText($e,r.zone===
"utc"?"Times: UTC":"Times: local"),$e.title=r.zone==="utc"?"Show times in local time":"Show times in UTC";const j=F?i.total-
F.total:0;if(de.hidden=!j,j){const Z=`${groupedText(j)} newer ${r.sort?"↑":"↓"}`;setText(de,k?`paused · ${groupedText(
j)} came meanwhile`:Z)}Rt()}function Rt(){if(Ce.hidden=D.length>0,D.length)return;const k=i.total>0&&n.length>0,[j,Z]=k?
["no row matches the filter",Ft()]:[qe()?"no events came":"no events yet",i.state.hint];Ce.textContent!==j+Z&&Ce.replaceChildren(
element("div",{},j),element("div",{class:"rxm-why"},Z))}function Ft(){const k=c.filters(n.kinds.keys()).map(({title:j,text:Z})=>`${j}\
 ${Z}`);return[r.filter.trim(),...k].filter(Boolean).join(" · ")}let ee="";function dt(){const k=c.filters(n.kinds.keys()),
j=JSON.stringify(k.map(({title:Z,text:x})=>[Z,x]));j!==ee&&(ee=j,ze.hidden=!k.length,ze.replaceChildren(...k.map(({column:Z,
title:x,text:L})=>{const P=()=>Te(()=>c.setFilter(Z,"")),V=`Remove the filter of ${x}`;return element("button",{type:"bu\
tton",title:V,"aria-label":V,onclick:P},`${x} ${L} ×`)})))}function he(){const k=s.perSecond(performance.now()/1e3),j=[
`${groupedText(i.total)} ${i.total===1?"event":"events"}`];qe()||j.push(`${k>=10?groupedText(k):Number(k.toFixed(1))}/s`),
i.kept>n.limit&&j.push(`last ${groupedText(n.limit)} rows held`),Ft()&&j.push(`${groupedText(D.length)} match`),b.size&&
j.push(`${groupedText(b.size)} selected`);const{folded:Z}=Dn();Z.length&&j.push(`${Z.length} empty ${Z.length===1?"colum\
n":"columns"} folded`),Ke.title=Z.map(columnTitle).join(", "),setText(Ke,j.join(" · "));const x=i.total-i.kept;if(an.hidden=
x<=0,x<=0)return;const L=`${groupedText(x)} not shown`;setText(an,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} · ${L}`:
L)}function Qt(){if(Le.hidden=!G,Le.replaceChildren(),!G)return;const{row:k,names:j,cells:Z,note:x}=G,L=`Event ${k.n}${k.
shape.label?` · ${k.shape.label}`:""}`;Le.setAttribute("aria-label",L);const P=()=>Rn(jsonObject(j,Z),"the event");Le.append(
element("div",{class:"rxm-bar"},element("strong",{},L),element("span",{class:"rxm-why"},x),element("span",{class:"rxm-gr\
ow"}),element("button",{type:"button",onclick:P},"Copy event"),element("button",{type:"button","aria-label":"Close",title:"\
Close",onclick:Vn},"×")),eventTree(j,Z,n.kinds,r.zone))}function qe(){return["ended","failed"].includes(i.state.tone)}function qn(k,j){
"event"in k?Hn(k,j):Fe(k,j)}function Fe(k,j){k.shapes&&n.addShapes(k.first_shape??0,k.shapes),k.kinds&&n.addKinds(k.kinds),
k.link&&(U={run:k.link[0],port:k.link[1],first:k.link[2]}),n.add(parseBuffer(j),timesOf(j)),k.state.text!==i.state.text&&
Ee(k.state.text),k.one_in!==i.one_in&&k.one_in>1&&Ee(`showing 1 in ${k.one_in}`),k.viewed&&ie.answered(k.viewed)&&(gt.dataset.
told="true"),Object.assign(i,{total:k.total,kept:k.kept,one_in:k.one_in,state:k.state}),s.note(k.at,k.total,performance.
now()/1e3),ht()}function Hn(k,j){if(!(!G||G.row.n!==k.event)){if(k.gone)G.note="shortened; the kernel no longer holds th\
e rest";else{const[Z,x]=parseBuffer(j);Object.assign(G,presentFields(Z,presentCells(x)),{note:""})}Qt()}}function ve(k,j){
"event"in k||(k.total<i.total&&(F=null,b.clear(),M=null),w=k.format??{},k.layout&&!p&&Je(k.layout),n.limit=k.limit??n.limit,
n.clear(),k.total||n.forget(),setText(Et,k.label??""),gt.setAttribute("aria-label",`Events of ${k.label}`),Fe(k,j))}function Je(k){
p=!0,q=0,c.restore(k);const{filter:j,sort:Z}=c.layout;it.value=j,r.filter=j,Z&&(r.sort={name:Z[0]==="#"?NUMBER:Z[0].slice(
1),direction:Z[1]})}const ie=new Reporter((k,j)=>{const Z=!r.sort&&!Ft(),x=F?.rows.at(-1);return De.send({do:"view",turn:k,
chosen:j,numbers:Z?null:D.map(L=>L.n),until:Z&&F?x?.n??-1:null,columns:En(),hidden:[...n.kinds.keys()].filter(L=>L!==NUMBER&&
c.isHidden(L)).map(columnTitle),selected:[...b],layout:c.layout}),De.view}),De=live(t,e,{onSnapshot:ve,onMessage:qn}),hn=setInterval(
()=>De.isShown()&&he(),1e3);return $n(),()=>{clearInterval(hn),clearTimeout(zn),ht.cancel(),clearTimeout(E),ie.dispose(),
is.dispose();for(const k of[At,ne,Zt,xe,Q])k.dispose();se.dispose(),De.dispose(),gt.remove()}}var view_default2={initialize,
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
...n,["…",""]];n.push(i)}return n}function sparkPoints(t,e,n,s){const i=e/Math.max(1,t.length-1),r=c=>n-1-c/s*(n-2);return t.
map((c,p)=>`${(p*i).toFixed(1)},${r(c).toFixed(1)}`).join(" ")}var LEAST_SCALE=.8,LETTER_PX=6.2,COUNTER_LETTER_PX=5.6,LABEL_PX2=14;
function graphOf(t,e){const{boxes:n=[],ports:s=[],routes:i=[],width:r=0}=t,c=new DOMParser().parseFromString(t.svg??"<sv\
g/>","image/svg+xml").documentElement,p=document.importNode(c,!0),w=Math.round(r*LEAST_SCALE);p.setAttribute("role","gro\
up");function b(D){const U=D?"max-height: 78vh":`max-width: ${r}px; min-width: ${w}px`;p.setAttribute("style",`width: 10\
0%; height: auto; ${U}`)}b(!1);const M=p.querySelector("g[transform]")??p;function N(D,U,gt){D.setAttribute("tabindex","\
0"),D.setAttribute("role","button"),D.setAttribute("data-tap",U),D.setAttribute("aria-label",`${gt}: show its last event\
s`),D.addEventListener("click",()=>e(U)),D.addEventListener("keydown",Et=>{Et.key!=="Enter"&&Et.key!==" "||(Et.preventDefault(),
e(U))})}const O=i.map(D=>{const{x:U,y:gt}=D,Et=svgElement("text",{class:"rxm-p-rate",x:U,y:gt+3.5,"text-anchor":"middle"}),
Xt=svgElement("rect",{class:"paper",x:U-20,y:gt-LABEL_PX2/2,width:40,height:LABEL_PX2,rx:3}),jt=svgElement("path",{class:"\
rxm-p-reach",d:D.way}),Jt=D.port.endsWith("/err"),it=svgElement("g",{class:Jt?"rxm-p-wire rxm-p-err":"rxm-p-wire"},jt,Xt,
Et);return N(it,D.port,`wire from ${D.port} to ${D.target}`),M.append(it),{at:s.indexOf(D.port),name:portName(D),x:U,text:Et,
paper:Xt,wire:it}}),C=M.querySelectorAll("g.step"),F=n.map((D,U)=>{const gt={x:D.x+D.width/2,y:D.y+D.height-7},Et=svgElement(
"text",{class:"rxm-p-counters",...gt,"text-anchor":"middle"}),Xt=svgElement("title",{}),jt=C[U]??svgElement("g",{}),{mark:Jt,
hint:it}=hintMark(D);return jt.append(Et),N(jt,D.taps,`${D.kind} ${D.name}`),{group:jt,line:Et,whole:Xt,mark:Jt,hint:it,
room:(D.width-12)/COUNTER_LETTER_PX}});function G(D){for(const{at:U,name:gt,x:Et,text:Xt,paper:jt,wire:Jt}of O){const it=D.
rates===null?countText(D.counts[U]):rateText(D.rates[U]),At=gt==="out"?it:`${gt} ${it}`;if(Jt.classList.toggle("rxm-p-id\
le",D.rates!==null&&D.rates[U]<.05),Xt.textContent===At)continue;Xt.textContent=At;const Ut=At.length*LETTER_PX+8;jt.setAttribute(
"width",String(Ut)),jt.setAttribute("x",String(Et-Ut/2))}D.steps.forEach((U,gt)=>{const{group:Et,line:Xt,whole:jt,mark:Jt,
hint:it,room:At}=F[gt];setText(it,U.hint),U.hint?Jt.isConnected||Et.append(Jt):Jt.remove();const Ut=stepFigures(U),ln=Ut.
map(([ne])=>ne).join(" · ");if(jt.textContent===ln)return;jt.textContent=ln;const $e=fitting(Ut,At).map(([ne,Zt],xe)=>svgElement(
"tspan",{class:Zt?`rxm-p-${Zt}`:""},(xe?" · ":"")+ne));Xt.replaceChildren(jt,...$e)})}function q(D){for(const U of p.querySelectorAll(
"[data-tap]"))U.classList.toggle("rxm-p-tapped",U.getAttribute("data-tap")===D)}return{svg:p,write:G,mark:q,fit:b}}function hintMark(t){
const e=svgElement("title",{}),n="fill: var(--rxm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-a\
nchor":"middle"};return{hint:e,mark:svgElement("text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){
return t.port.split("/").pop()??""}var WIDTH=160,HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.
clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.entries(n)){let r=e.get(s);r||(r=makeRow(s),e.set(s,r),t.append(
r.el)),r.add(i)}}}}function makeRow(t){let e=[];const n=svgElement("polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,
height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement("svg",{...s,role:"img"},n),r=element("span",{class:"rxm-p-l\
agtext"}),c=element("div",{class:"rxm-p-lag"},element("span",{class:"rxm-p-lagname"},t),i,r);function p(w){e=[...e,...w].
slice(-KEPT);const b=e.at(-1);if(!b)return;const[M,N,O]=b,C=e.map(q=>q[1]),F=Math.max(...C,.001);n.setAttribute("points",
sparkPoints(C,WIDTH,HEIGHT,F));const G=`lag p50 ${lagText(M)} · p99 ${lagText(N)} · max ${lagText(O)}`;r.textContent=G,
i.setAttribute("aria-label",`${t}: ${G}; p99 of the last two minutes, at most ${lagText(F)}`)}return{el:c,add:p}}var HEADS2=[
"step","worker","events","queued","p50 ms","p99 ms","keys","parts","restarts"];function workersTable(t){const e=element(
"tr",{},...HEADS2.map(n=>element("th",{scope:"col"},n)));return element("table",{class:"rxm-p-workers"},element("caption",
{},captionOf(t)),element("thead",{},e),element("tbody",{},...t.map(lineOf3)))}function captionOf(t){return t.length===1?
"one worker":`${t.length} workers`}function latencyText(t){return t===null?"–":t<100?t.toFixed(1):groupedText(Math.round(
t))}function lineOf3(t){const e=[groupedText(t.events),groupedText(t.queued),latencyText(t.p50_ms),latencyText(t.p99_ms)];
return e.push(groupedText(t.keys),groupedText(t.parts)),element("tr",{},element("td",{},t.step),element("td",{},t.worker),
...e.map(n=>element("td",{class:"rxm-p-number"},n)),element("td",{class:t.restarts?"rxm-p-number rxm-p-warn":"rxm-p-numb\
er"},groupedText(t.restarts)))}var HINT="Click a step or a wire to see its last events.";function render3({model:t,el:e}){
let n=null,s=null,i="",r=[],c=()=>{};const p=element("span",{class:"rxm-p-status",role:"status"}),w=element("span",{class:"\
rxm-p-uptime"}),b=element("strong",{class:"rxm-p-name"}),M="stop the sources; what is under way runs on",N=ne("Pause",M,
()=>Le(n?.status==="paused"?"resume":"pause")),O=ne("Step","while paused: let one event in from each source",()=>de({do:"\
step"})),C=ne("Stop","stop the sources, let what is under way arrive, end",()=>Le("stop")),F=element("span",{class:"rxm-\
p-gap"}),G=ne("Full screen","the graph as large as the screen (Escape ends it)",Zt),q=element("span",{class:"rxm-p-butto\
ns"},N,O,C,G,snapshotButton(t)),D=element("div",{class:"rxm-p-head"},b,p,w,F,q),U=element("div",{class:"rxm-p-graph"}),gt=element(
"p",{class:"rxm-p-hint"},HINT),Et=element("div",{class:"rxm-p-notes"}),Xt=element("div",{class:"rxm-p-lags"}),jt=element(
"div",{}),Jt=element("div",{class:"rxm-p-report",role:"alert",hidden:!0}),it=element("div",{class:"rxm-p-taphead"}),At=element(
"div"),Ut=element("div",{class:"rxm-p-tap",hidden:!0},it,At),ln=element("div",{class:"rxm-p-failing"});e.classList.add("\
rxm-panel"),e.append(D,U,Et,gt,Xt,jt,Jt,Ut,ln),keepKeys(e);const $e=lagsOf(Xt);function ne(Q,ue,cn){return element("butt\
on",{type:"button",title:ue,onclick:cn},Q)}function Zt(){document.fullscreenElement?document.exitFullscreen():xe()?Re(!1):
e.requestFullscreen?e.requestFullscreen().catch(()=>Re(!0)):Re(!0)}function xe(){return e.classList.contains("rxm-p-full")}
function Re(Q){e.classList.toggle("rxm-p-full",Q),setText(G,Q?"Leave full screen":"Full screen"),s?.fit(Q)}const se=()=>Re(
e.matches(":fullscreen")),Ce=Q=>Q.key==="Escape"&&xe()&&Re(!1);e.addEventListener("fullscreenchange",se),e.addEventListener(
"keydown",Ce);function de(Q){ze.send(Q,ue=>!!ue.heard||ue.over)}function Le(Q){de({do:Q})}function Ke(Q){de(Q===i?{do:"u\
ntap"}:{do:"tap",port:Q})}async function an(Q){if((Q?.model??"")===(Ut.dataset.model??"")||(c(),c=()=>{},Ut.dataset.model=
Q?.model??"",i=Q?.port??"",s?.mark(i),Ut.hidden=!Q,At.replaceChildren(),!Q))return;it.replaceChildren(element("span",{},
"what passes ",element("code",{},Q.port)),ne("Close","Look no longer",()=>de({do:"untap"})));const ue=await showChild(t,
Q,At);Ut.dataset.model===Q.model?c=ue:ue()}function wn(Q){n=Q;const ue=Q.exit_status?`, exit status ${Q.exit_status}`:"",
cn=Q.failures?` · ${countText(Q.failures)} failure${Q.failures===1?"":"s"}`:"";setText(p,Q.status+ue),p.dataset.status=
Q.status,setText(w,`${Q.over?"after":"for"} ${uptimeText(Q.uptime_s)}${cn}`);const be=Q.status==="paused";setText(N,be?"\
Resume":"Pause"),N.title=be?"let the sources go on":M,N.disabled=Q.over||!(be||Q.status==="running"),O.disabled=Q.over||
!be,C.disabled=Q.over||Q.status==="draining",setText(gt,Q.over?"It has ended: the figures are totals.":HINT),s?.write(Q),
_n(Q),$e.add(Q.lags),jt.replaceChildren(...Q.workers.length?[workersTable(Q.workers)]:[]),Jt.hidden=!Q.report.length,Jt.
replaceChildren(...Q.report.map(Ye=>element("div",{},`left behind: ${Ye}`))),Q.failing&&ln.replaceChildren(...Q.failing.
length?[failuresTable(Q.failing)]:[]),Q.tap!==void 0&&an(Q.tap)}function _n({boxes:Q,steps:ue}){Q&&(r=Q.map(be=>be.name));
const cn=ue.flatMap((be,Ye)=>be.hint?[[r[Ye],` ${be.hint}`]]:[]);cn.flat().join("")!==Et.textContent&&Et.replaceChildren(
...cn.map(([be,Ye])=>element("div",{role:"note"},element("strong",{},be),Ye)))}const ze=live(t,e,{onSnapshot(Q){setText(
b,Q.flow??""),s=graphOf(Q,Ke),U.replaceChildren(s.svg),s.mark(i),s.fit(xe()),$e.clear(),wn(Q)},onMessage:wn});return()=>{
c(),e.removeEventListener("fullscreenchange",se),e.removeEventListener("keydown",Ce),e.classList.remove("rxm-p-full"),ze.
dispose()}}async function showChild(t,e,n){const s=t.widget_manager;if(!s?.get_model||!s.create_view)return view_default2.
render({model:innerModel(t,e.model),el:n})??(()=>{});const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(
i.el),i.trigger?.("displayed"),()=>i.remove()}function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,
(r,c)=>{r?.inner&&r.model===e&&i(r.inner,c)}),t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"in\
ner",content:s})}}var view_default3={initialize,render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,
n=Object.getOwnPropertyNames,s=Object.prototype.hasOwnProperty,i=(o,a)=>{for(var f in a)t(o,f,{get:a[f],enumerable:!0})},
r=(o,a,f,u)=>{if(a&&typeof a=="object"||typeof a=="function")for(let d of n(a))!s.call(o,d)&&d!==f&&t(o,d,{get:()=>a[d],
enumerable:!(u=e(a,d))||u.enumerable});return o},c=o=>r(t({},"__esModule",{value:!0}),o),p={};i(p,{default:()=>bn});var w="\
uplot",b="u-hz",M="u-vt",N="u-title",O="u-wrap",C="u-under",F="u-over",G="u-axis",q="u-off",D="u-select",U="u-cursor-x",
gt="u-cursor-y",Et="u-cursor-pt",Xt="u-legend",jt="u-live",Jt="u-inline",it="u-series",At="u-marker",Ut="u-label",ln="u-\
value",$e="width",ne="height",Zt="bottom",xe="left",Re="right",se="#000",Ce=se+"0",de="mousemove",Le="mousedown",Ke="mou\
seup",an="mouseenter",wn="mouseleave",_n="dblclick",ze="resize",Q="scroll",ue="change",cn="dppxchange",be="--",Ye=typeof window<
"u",Ue=Ye?document:null,Ve=Ye?window:null,ns=Ye?navigator:null,Ot,Te;function Pn(){let o=devicePixelRatio;Ot!=o&&(Ot=o,Te&&
is(ue,Te,Pn),Te=matchMedia(`(min-resolution: ${Ot-.001}dppx) and (max-resolution: ${Ot+.001}dppx)`),Ee(ue,Te,Pn),Ve.dispatchEvent(
new CustomEvent(cn)))}function ke(o,a){if(a!=null){let f=o.classList;!f.contains(a)&&f.add(a)}}function xn(o,a){let f=o.
classList;f.contains(a)&&f.remove(a)}function Gt(o,a,f){o.style[a]=f+"px"}function me(o,a,f,u){let d=Ue.createElement(o);
return a!=null&&ke(d,a),f?.insertBefore(d,u),d}function Ne(o,a){return me("div",o,a)}var ds=new WeakMap;function Xe(o,a,f,u,d){
let y="translate("+a+"px,"+f+"px)",v=ds.get(o);y!=v&&(o.style.transform=y,ds.set(o,y),a<0||f<0||a>u||f>d?ke(o,q):xn(o,q))}
var Un=new WeakMap;function Vn(o,a,f){let u=a+f,d=Un.get(o);u!=d&&(Un.set(o,u),o.style.background=a,o.style.borderColor=
f)}var un=new WeakMap;function Rn(o,a,f,u){let d=a+""+f,y=un.get(o);d!=y&&(un.set(o,d),o.style.height=f+"px",o.style.width=
a+"px",o.style.marginLeft=u?-a/2+"px":0,o.style.marginTop=u?-f/2+"px":0)}var zn={passive:!0},ss={...zn,capture:!0};function Ee(o,a,f,u){
a.addEventListener(o,f,u?ss:zn)}function is(o,a,f,u){a.removeEventListener(o,f,zn)}Ye&&Pn();function ye(o,a,f,u){let d;f=
f||0,u=u||a.length-1;let y=u<=2147483647;for(;u-f>1;)d=y?f+u>>1:Je((f+u)/2),a[d]<o?f=d:u=d;return o-a[f]<=a[u]-o?f:u}function Dn(o){
return(a,f,u)=>{let d=-1,y=-1;for(let v=f;v<=u;v++)if(o(a[v])){d=v;break}for(let v=u;v>=f;v--)if(o(a[v])){y=v;break}return[
d,y]}}var Xn=o=>o!=null,En=o=>o!=null&&o>0,An=Dn(Xn),$n=Dn(En);function E(o,a,f,u=0,d=!1){let y=d?$n:An,v=d?En:Xn;[a,f]=
y(o,a,f);let $=o[a],A=o[a];if(a>-1)if(u==1)$=o[a],A=o[f];else if(u==-1)$=o[f],A=o[a];else for(let T=a;T<=f;T++){let Y=o[T];
v(Y)&&(Y<$?$=Y:Y>A&&(A=Y))}return[$??H,A??-H]}function W(o,a,f,u){let d=Z(o),y=Z(a);o==a&&(d==-1?(o*=f,a/=f):(o/=f,a*=f));
let v=f==10?x:L,$=d==1?Je:De,A=y==1?De:Je,T=$(v(ve(o))),Y=A(v(ve(a))),I=j(f,T),z=j(f,Y);return f==10&&(T<0&&(I=ae(I,-T)),
Y<0&&(z=ae(z,-Y))),u||f==2?(o=I*d,a=z*y):(o=Eo(o,I),a=Mi(a,z)),[o,a]}function ot(o,a,f,u){let d=W(o,a,f,u);return o==0&&
(d[0]=0),a==0&&(d[1]=0),d}var ht=.1,Tt={mode:3,pad:ht},Rt={pad:0,soft:null,mode:0},Ft={min:Rt,max:Rt};function ee(o,a,f,u){
return Si(f)?Qt(o,a,f):(Rt.pad=f,Rt.soft=u?0:null,Rt.mode=u?3:0,Qt(o,a,Ft))}function dt(o,a){return o??a}function he(o,a,f){
for(a=dt(a,0),f=dt(f,o.length-1);a<=f;){if(o[a]!=null)return!0;a++}return!1}function Qt(o,a,f){let u=f.min,d=f.max,y=dt(
u.pad,0),v=dt(d.pad,0),$=dt(u.hard,-H),A=dt(d.hard,H),T=dt(u.soft,H),Y=dt(d.soft,-H),I=dt(u.mode,0),z=dt(d.mode,0),ct=a-
o,lt=x(ct),ut=k(ve(o),ve(a)),zt=x(ut),St=ve(zt-lt);(ct<1e-24||St>10)&&(ct=0,(o==0||a==0)&&(ct=1e-24,I==2&&T!=H&&(y=0),z==
2&&Y!=-H&&(v=0)));let X=ct||ut||1e3,_t=x(X),J=j(10,Je(_t)),Dt=X*(ct==0?o==0?.1:1:y),at=ae(Eo(o-Dt,J/10),24),Wt=o>=T&&(I==
1||I==3&&at<=T||I==2&&at>=T)?T:H,Nt=k($,at<Wt&&o>=Wt?Wt:hn(Wt,at)),Bt=X*(ct==0?a==0?.1:1:v),mt=ae(Mi(a+Bt,J/10),24),nt=a<=
Y&&(z==1||z==3&&mt>=Y||z==2&&mt<=Y)?Y:-H,wt=hn(A,mt>nt&&a<=nt?nt:k(nt,mt));return Nt==wt&&Nt==0&&(wt=100),[Nt,wt]}var qe=new Intl.
NumberFormat(Ye?ns.language:"en-US"),qn=o=>qe.format(o),Fe=Math,Hn=Fe.PI,ve=Fe.abs,Je=Fe.floor,ie=Fe.round,De=Fe.ceil,hn=Fe.
min,k=Fe.max,j=Fe.pow,Z=Fe.sign,x=Fe.log10,L=Fe.log2,P=(o,a=1)=>Fe.sinh(o)*a,V=(o,a=1)=>Fe.asinh(o/a),H=1/0;function ft(o){
return(x((o^o>>31)-(o>>31))|0)+1}function Mt(o,a,f){return hn(k(o,a),f)}function le(o){return typeof o=="function"}function xt(o){
return le(o)?o:()=>o}var Kt=()=>{},He=o=>o,fn=(o,a)=>a,Ze=o=>null,Qe=o=>!0,os=(o,a)=>o==a,Ts=/\.\d*?(?=9{6,}|0{6,})/gm,ms=o=>{
if(Oo(o)||bs.has(o))return o;let a=`${o}`,f=a.match(Ts);if(f==null)return o;let u=f[0].length-1;if(a.indexOf("e-")!=-1){
let[d,y]=a.split("e");return+`${ms(d)}e${y}`}return ae(o,u)};function Ns(o,a){return ms(ae(ms(o/a))*a)}function Mi(o,a){
return ms(De(ms(o/a))*a)}function Eo(o,a){return ms(Je(ms(o/a))*a)}function ae(o,a=0){if(Oo(o))return o;let f=10**a,u=o*
f*(1+Number.EPSILON);return ie(u)/f}var bs=new Map;function Ao(o){return((""+o).split(".")[1]||"").length}function fi(o,a,f,u){
let d=[],y=u.map(Ao);for(let v=a;v<f;v++){let $=ve(v),A=ae(j(o,v),$);for(let T=0;T<u.length;T++){let Y=o==10?+`${u[T]}e${v}`:
u[T]*A,I=(v>=0?0:$)+(v>=y[T]?0:y[T]),z=o==10?Y:ae(Y,I);d.push(z),bs.set(z,I)}}return d}var di={},Bi=[],Ws=[null,null],vs=Array.
isArray,Oo=Number.isInteger,ol=o=>o===void 0;function Io(o){return typeof o=="string"}function Si(o){let a=!1;if(o!=null){
let f=o.constructor;a=f==null||f==Object}return a}function rl(o){return o!=null&&typeof o=="object"}var ll=Object.getPrototypeOf(
Uint8Array),Co="__proto__";function js(o,a=Si){let f;if(vs(o)){let u=o.find(d=>d!=null);if(vs(u)||a(u)){f=Array(o.length);
for(let d=0;d<o.length;d++)f[d]=js(o[d],a)}else f=o.slice()}else if(o instanceof ll)f=o.slice();else if(a(o)){f={};for(let u in o)
u!=Co&&(f[u]=js(o[u],a))}else f=o;return f}function We(o){let a=arguments;for(let f=1;f<a.length;f++){let u=a[f];for(let d in u)
d!=Co&&(Si(o[d])?We(o[d],js(u[d])):o[d]=js(u[d]))}return o}var al=0,cl=1,ul=2;function hl(o,a,f){for(let u=0,d,y=-1;u<a.
length;u++){let v=a[u];if(v>y){for(d=v-1;d>=0&&o[d]==null;)o[d--]=null;for(d=v+1;d<f&&o[d]==null;)o[y=d++]=null}}}function fl(o,a){
if(pl(o)){let v=o[0].slice();for(let $=1;$<o.length;$++)v.push(...o[$].slice(1));return gl(v[0])||(v=ml(v)),v}let f=new Set;
for(let v=0;v<o.length;v++){let $=o[v][0],A=$.length;for(let T=0;T<A;T++)f.add($[T])}let u=[Array.from(f).sort((v,$)=>v-
$)],d=u[0].length,y=new Map;for(let v=0;v<d;v++)y.set(u[0][v],v);for(let v=0;v<o.length;v++){let $=o[v],A=$[0];for(let T=1;T<
$.length;T++){let Y=$[T],I=Array(d).fill(void 0),z=a?a[v][T]:cl,ct=[];for(let lt=0;lt<Y.length;lt++){let ut=Y[lt],zt=y.get(
A[lt]);ut===null?z!=al&&(I[zt]=ut,z==ul&&ct.push(zt)):I[zt]=ut}hl(I,ct,d),u.push(I)}}return u}var dl=typeof queueMicrotask>
"u"?o=>Promise.resolve().then(o):queueMicrotask;function ml(o){let a=o[0],f=a.length,u=Array(f);for(let y=0;y<u.length;y++)
u[y]=y;u.sort((y,v)=>a[y]-a[v]);let d=[];for(let y=0;y<o.length;y++){let v=o[y],$=Array(f);for(let A=0;A<f;A++)$[A]=v[u[A]];
d.push($)}return d}function pl(o){let a=o[0][0],f=a.length;for(let u=1;u<o.length;u++){let d=o[u][0];if(d.length!=f)return!1;
if(d!=a){for(let y=0;y<f;y++)if(d[y]!=a[y])return!1}}return!0}function gl(o,a=100){let f=o.length;if(f<=1)return!0;let u=0,
d=f-1;for(;u<=d&&o[u]==null;)u++;for(;d>=u&&o[d]==null;)d--;if(d<=u)return!0;let y=k(1,Je((d-u+1)/a));for(let v=o[u],$=u+
y;$<=d;$+=y){let A=o[$];if(A!=null){if(A<=v)return!1;v=A}}return!0}var Lo=["January","February","March","April","May","J\
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
`,Do="{YYYY}",Ho=Gi+Do,Wo="{M}/{D}",pi=Gi+Wo,Ti=pi+"/{YY}",jo="{aa}",$l="{h}:{mm}",Bs=$l+jo,Bo=Gi+Bs,Yo=":{ss}",te=null;
function Go(o){let a=o*1e3,f=a*60,u=f*60,d=u*24,y=d*30,v=d*365,$=(o==1?fi(10,0,3,$i).filter(Ro):fi(10,-3,0,$i)).concat([
a,a*5,a*10,a*15,a*30,f,f*5,f*10,f*15,f*30,u,u*2,u*3,u*4,u*6,u*8,u*12,d,d*2,d*3,d*4,d*5,d*6,d*7,d*8,d*9,d*10,d*15,y,y*2,y*
3,y*4,y*6,v,v*2,v*5,v*10,v*25,v*50,v*100]),A=[[v,Do,te,te,te,te,te,te,1],[d*28,"{MMM}",Ho,te,te,te,te,te,1],[d,Wo,Ho,te,
te,te,te,te,1],[u,"{h}"+jo,Ti,te,pi,te,te,te,1],[f,Bs,Ti,te,pi,te,te,te,1],[a,Yo,Ti+" "+Bs,te,pi+" "+Bs,te,Bo,te,1],[o,Yo+
".{fff}",Ti+" "+Bs,te,pi+" "+Bs,te,Bo,te,1]];function T(Y){return(I,z,ct,lt,ut,zt)=>{let St=[],X=ut>=v,_t=ut>=y&&ut<v,J=Y(
ct),Dt=ae(J*o,3),at=Ki(J.getFullYear(),X?0:J.getMonth(),_t||X?1:J.getDate()),Wt=ae(at*o,3);if(_t||X){let Nt=_t?ut/y:0,Bt=X?
ut/v:0,mt=Dt==Wt?Dt:ae(Ki(at.getFullYear()+Bt,at.getMonth()+Nt,1)*o,3),nt=new Date(ie(mt/o)),wt=nt.getFullYear(),bt=nt.getMonth();
for(let Ht=0;mt<=lt;Ht++){let kt=Ki(wt+Bt*Ht,bt+Nt*Ht,1),It=kt-Y(ae(kt*o,3));mt=ae((+kt+It)*o,3),mt<=lt&&St.push(mt)}}else{
let Nt=ut>=d?d:ut,Bt=Je(ct)-Je(Dt),mt=Wt+Bt+Mi(Dt-Wt,Nt);St.push(mt);let nt=Y(mt),wt=nt.getHours()+nt.getMinutes()/f+nt.
getSeconds()/u,bt=ut/u,Ht=I.axes[z]._space,kt=zt/Ht;for(;mt=ae(mt+ut,o==1?0:3),!(mt>lt);)if(bt>1){let It=Je(ae(wt+bt,6))%
24,Pt=Y(mt).getHours()-It;Pt>1&&(Pt=-1),mt-=Pt*u,wt=(wt+bt)%24;let Ae=St[St.length-1];ae((mt-Ae)/ut,3)*kt>=.7&&St.push(mt)}else
St.push(mt)}return St}}return[$,A,T]}var[Tl,Nl,El]=Go(1),[Al,Ol,Il]=Go(.001);fi(2,-53,53,[1]);function Ko(o,a){return o.
map(f=>f.map((u,d)=>d==0||d==8||u==null?u:a(d==1||f[8]==0?u:f[1]+u)))}function Uo(o,a){return(f,u,d,y,v)=>{let $=a.find(
lt=>v>=lt[0])||a[a.length-1],A,T,Y,I,z,ct;return u.map(lt=>{let ut=o(lt),zt=ut.getFullYear(),St=ut.getMonth(),X=ut.getDate(),
_t=ut.getHours(),J=ut.getMinutes(),Dt=ut.getSeconds(),at=zt!=A&&$[2]||St!=T&&$[3]||X!=Y&&$[4]||_t!=I&&$[5]||J!=z&&$[6]||
Dt!=ct&&$[7]||$[1];return A=zt,T=St,Y=X,I=_t,z=J,ct=Dt,at(ut)})}}function Cl(o,a){let f=Yi(a);return(u,d,y,v,$)=>d.map(A=>f(
o(A)))}function Ki(o,a,f){return new Date(o,a,f)}function Vo(o,a){return a(o)}var Ll="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Xo(o,a){
return(f,u,d,y)=>y==null?be:a(o(u))}function Fl(o,a){let f=o.series[a];return f.width?f.stroke(o,a):f.points.width?f.points.
stroke(o,a):null}function Pl(o,a){return o.series[a].fill(o,a)}var Rl={show:!0,live:!0,isolate:!1,mount:Kt,markers:{show:!0,
width:2,stroke:Fl,fill:Pl,dash:"solid"},idx:null,idxs:null,values:[]};function zl(o,a){let f=o.cursor.points,u=Ne(),d=f.
size(o,a);Gt(u,$e,d),Gt(u,ne,d);let y=d/-2;Gt(u,"marginLeft",y),Gt(u,"marginTop",y);let v=f.width(o,a,d);return v&&Gt(u,
"borderWidth",v),u}function Dl(o,a){let f=o.series[a].points;return f._fill||f._stroke}function Hl(o,a){let f=o.series[a].
points;return f._stroke||f._fill}function Wl(o,a){return o.series[a].points.size}var Ui=[0,0];function jl(o,a,f){return Ui[0]=
a,Ui[1]=f,Ui}function Ni(o,a,f,u=!0){return d=>{d.button==0&&(!u||d.target==a)&&f(d)}}function Vi(o,a,f,u=!0){return d=>{
(!u||d.target==a)&&f(d)}}var Bl={show:!0,x:!0,y:!0,lock:!1,move:jl,points:{one:!1,show:zl,size:Wl,width:0,stroke:Hl,fill:Dl},
bind:{mousedown:Ni,mouseup:Ni,click:Ni,dblclick:Ni,mousemove:Vi,mouseleave:Vi,mouseenter:Vi},drag:{setScale:!0,x:!0,y:!1,
dist:0,uni:null,click:(o,a)=>{a.stopPropagation(),a.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(o,a,f,u,d)=>u-
d,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},qo={
show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Xi=We({},qo,{filter:fn}),Jo=We({},Xi,{size:10}),Zo=We({},qo,{show:!1}),qi='12\
px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", \
"Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Qo="bold "+qi,tr=1.5,er={show:!0,scale:"x",stroke:se,space:50,gap:5,
alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:2,grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0},Yl="\
Value",Gl="Time",nr={show:!0,scale:"x",auto:!1,sorted:1,min:H,max:-H,idxs:[]};function Kl(o,a,f,u,d){return a.map(y=>y==
null?"":qn(y))}function Ul(o,a,f,u,d,y,v){let $=[],A=bs.get(d)||0;f=v?f:ae(Mi(f,d),A);for(let T=f;T<=u;T=ae(T+d,A))$.push(
Object.is(T,-0)?0:T);return $}function Ji(o,a,f,u,d,y,v){let $=[],A=o.scales[o.axes[a].scale].log,T=A==10?x:L,Y=Je(T(f));
d=j(A,Y),A==10&&(d=Es[ye(d,Es)]);let I=f,z=d*A;A==10&&(z=Es[ye(z,Es)]);do $.push(I),I=I+d,A==10&&!bs.has(I)&&(I=ae(I,bs.
get(d))),I>=z&&(d=I,z=d*A,A==10&&(z=Es[ye(z,Es)]));while(I<=u);return $}function Vl(o,a,f,u,d,y,v){let $=o.scales[o.axes[a].
scale].asinh,A=u>$?Ji(o,a,k($,f),u,d):[$],T=u>=0&&f<=0?[0]:[];return(f<-$?Ji(o,a,k($,-u),-f,d):[$]).reverse().map(Y=>-Y).
concat(T,A)}var sr=/./,Xl=/[12357]/,ql=/[125]/,ir=/1/,Zi=(o,a,f,u)=>o.map((d,y)=>a==4&&d==0||y%u==0&&f.test(d.toExponential()[d<
0?1:0])?d:null);function Jl(o,a,f,u,d){let y=o.axes[f],v=y.scale,$=o.scales[v],A=o.valToPos,T=y._space,Y=A(10,v),I=A(9,v)-
Y>=T?sr:A(7,v)-Y>=T?Xl:A(5,v)-Y>=T?ql:ir;if(I==ir){let z=ve(A(1,v)-Y);if(z<T)return Zi(a.slice().reverse(),$.distr,I,De(
T/z)).reverse()}return Zi(a,$.distr,I,1)}function Zl(o,a,f,u,d){let y=o.axes[f],v=y.scale,$=y._space,A=o.valToPos,T=ve(A(
1,v)-A(2,v));return T<$?Zi(a.slice().reverse(),3,sr,De($/T)).reverse():a}function Ql(o,a,f,u){return u==null?be:a==null?
"":qn(a)}var or={show:!0,scale:"y",stroke:se,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Qo,side:3,
grid:Xi,ticks:Jo,border:Zo,font:qi,lineGap:tr,rotate:0};function ta(o,a){let f=3+(o||1)*2;return ae(f*a,3)}function ea(o,a){
let{scale:f,idxs:u}=o.series[0],d=o._data[0],y=o.valToPos(d[u[0]],f,!0),v=o.valToPos(d[u[1]],f,!0),$=ve(v-y),A=o.series[a],
T=$/(A.points.space*Ot);return u[1]-u[0]<=T}var rr={scale:null,auto:!0,sorted:0,min:H,max:-H},lr=(o,a,f,u,d)=>d,ar={show:!0,
auto:!0,sorted:0,gaps:lr,alpha:1,facets:[We({},rr,{scale:"x"}),We({},rr,{scale:"y"})]},cr={scale:"y",auto:!0,sorted:0,show:!0,
spanGaps:!1,gaps:lr,alpha:1,points:{show:ea,filter:null},values:null,min:H,max:-H,idxs:[],path:null,clip:null};function na(o,a,f,u,d){
return f/10}var ur={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sa=We({},ur,{time:!1,ori:1}),hr={};
function fr(o,a){let f=hr[o];return f||(f={key:o,plots:[],sub(u){f.plots.push(u)},unsub(u){f.plots=f.plots.filter(d=>d!=
u)},pub(u,d,y,v,$,A,T){for(let Y=0;Y<f.plots.length;Y++)f.plots[Y]!=d&&f.plots[Y].pub(u,d,y,v,$,A,T)}},o!=null&&(hr[o]=f)),
f}var Ys=1,Qi=2;function As(o,a,f){let u=o.mode,d=o.series[a],y=u==2?o._data[a]:o._data,v=o.scales,$=o.bbox,A=y[0],T=u==
2?y[1]:y[a],Y=u==2?v[d.facets[0].scale]:v[o.series[0].scale],I=u==2?v[d.facets[1].scale]:v[d.scale],z=$.left,ct=$.top,lt=$.
width,ut=$.height,zt=o.valToPosH,St=o.valToPosV;return Y.ori==0?f(d,A,T,Y,I,zt,St,z,ct,lt,ut,Ai,Gs,Ii,pr,wr):f(d,A,T,Y,I,
St,zt,ct,z,ut,lt,Oi,Ks,no,gr,xr)}function to(o,a){let f=0,u=0,d=dt(o.bands,Bi);for(let y=0;y<d.length;y++){let v=d[y];v.
series[0]==a?f=v.dir:v.series[1]==a&&(v.dir==1?u|=1:u|=2)}return[f,u==1?-1:u==2?1:u==3?2:0]}function ia(o,a,f,u,d){let y=o.
mode,v=o.series[a],$=y==2?v.facets[1].scale:v.scale,A=o.scales[$];return d==-1?A.min:d==1?A.max:A.distr==3?A.dir==1?A.min:
A.max:0}function ps(o,a,f,u,d,y){return As(o,a,(v,$,A,T,Y,I,z,ct,lt,ut,zt)=>{let St=v.pxRound,X=T.dir*(T.ori==0?1:-1),_t=T.
ori==0?Gs:Ks,J,Dt;X==1?(J=f,Dt=u):(J=u,Dt=f);let at=St(I($[J],T,ut,ct)),Wt=St(z(A[J],Y,zt,lt)),Nt=St(I($[Dt],T,ut,ct)),Bt=St(
z(y==1?Y.max:Y.min,Y,zt,lt)),mt=new Path2D(d);return _t(mt,Nt,Bt),_t(mt,at,Bt),_t(mt,at,Wt),mt})}function Ei(o,a,f,u,d,y){
let v=null;if(o.length>0){v=new Path2D;let $=a==0?Ii:no,A=f;for(let I=0;I<o.length;I++){let z=o[I];if(z[1]>z[0]){let ct=z[0]-
A;ct>0&&$(v,A,u,ct,u+y),A=z[1]}}let T=f+d-A,Y=10;T>0&&$(v,A,u-Y/2,T,u+y+Y)}return v}function oa(o,a,f){let u=o[o.length-
1];u&&u[0]==a?u[1]=f:o.push([a,f])}function eo(o,a,f,u,d,y,v){let $=[],A=o.length;for(let T=d==1?f:u;T>=f&&T<=u;T+=d)if(a[T]===
null){let Y=T,I=T;if(d==1)for(;++T<=u&&a[T]===null;)I=T;else for(;--T>=f&&a[T]===null;)I=T;let z=y(o[Y]),ct=I==Y?z:y(o[I]),
lt=Y-d;z=v<=0&&lt>=0&&lt<A?y(o[lt]):z;let ut=I+d;ct=v>=0&&ut>=0&&ut<A?y(o[ut]):ct,ct>=z&&$.push([z,ct])}return $}function dr(o){
return o==0?He:o==1?ie:a=>Ns(a,o)}function mr(o){let a=o==0?Ai:Oi,f=o==0?(d,y,v,$,A,T)=>{d.arcTo(y,v,$,A,T)}:(d,y,v,$,A,T)=>{
d.arcTo(v,y,A,$,T)},u=o==0?(d,y,v,$,A)=>{d.rect(y,v,$,A)}:(d,y,v,$,A)=>{d.rect(v,y,A,$)};return(d,y,v,$,A,T=0,Y=0)=>{T==
0&&Y==0?u(d,y,v,$,A):(T=hn(T,$/2,A/2),Y=hn(Y,$/2,A/2),a(d,y+T,v),f(d,y+$,v,y+$,v+A,T),f(d,y+$,v+A,y,v+A,Y),f(d,y,v+A,y,v,
Y),f(d,y,v,y+$,v,T),d.closePath())}}var Ai=(o,a,f)=>{o.moveTo(a,f)},Oi=(o,a,f)=>{o.moveTo(f,a)},Gs=(o,a,f)=>{o.lineTo(a,
f)},Ks=(o,a,f)=>{o.lineTo(f,a)},Ii=mr(0),no=mr(1),pr=(o,a,f,u,d,y)=>{o.arc(a,f,u,d,y)},gr=(o,a,f,u,d,y)=>{o.arc(f,a,u,d,
y)},wr=(o,a,f,u,d,y,v)=>{o.bezierCurveTo(a,f,u,d,y,v)},xr=(o,a,f,u,d,y,v)=>{o.bezierCurveTo(f,a,d,u,v,y)};function br(o){
return(a,f,u,d,y)=>As(a,f,(v,$,A,T,Y,I,z,ct,lt,ut,zt)=>{let{pxRound:St,points:X}=v,_t,J;T.ori==0?(_t=Ai,J=pr):(_t=Oi,J=gr);
let Dt=ae(X.width*Ot,3),at=(X.size-X.width)/2*Ot,Wt=ae(at*2,3),Nt=new Path2D,Bt=new Path2D,{left:mt,top:nt,width:wt,height:bt}=a.
bbox;Ii(Bt,mt-Wt,nt-Wt,wt+Wt*2,bt+Wt*2);let Ht=kt=>{if(A[kt]!=null){let It=St(I($[kt],T,ut,ct)),Pt=St(z(A[kt],Y,zt,lt));
_t(Nt,It+at,Pt),J(Nt,It,Pt,at,0,Hn*2)}};if(y)y.forEach(Ht);else for(let kt=u;kt<=d;kt++)Ht(kt);return{stroke:Dt>0?Nt:null,
fill:Nt,clip:Bt,flags:Ys|Qi}})}function vr(o){return(a,f,u,d,y,v)=>{u!=d&&(y!=u&&v!=u&&o(a,f,u),y!=d&&v!=d&&o(a,f,d),o(a,
f,v))}}var ra=vr(Gs),la=vr(Ks);function _r(o){let a=dt(o?.alignGaps,0);return(f,u,d,y)=>As(f,u,(v,$,A,T,Y,I,z,ct,lt,ut,zt)=>{
[d,y]=An(A,d,y);let St=v.pxRound,X=wt=>St(I(wt,T,ut,ct)),_t=wt=>St(z(wt,Y,zt,lt)),J,Dt;T.ori==0?(J=Gs,Dt=ra):(J=Ks,Dt=la);
let at=T.dir*(T.ori==0?1:-1),Wt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Ys},Nt=Wt.stroke,Bt=!1;
if(y-d>=ut*4){let wt=Ct=>f.posToVal(Ct,T.key,!0),bt=null,Ht=null,kt,It,Pt,Ae=X($[at==1?d:y]),dn=X($[d]),fe=X($[y]),oe=wt(
at==1?dn+1:fe-1);for(let Ct=at==1?d:y;Ct>=d&&Ct<=y;Ct+=at){let vt=$[Ct],je=(at==1?vt<oe:vt>oe)?Ae:X(vt),Pe=A[Ct];je==Ae?
Pe!=null?(It=Pe,bt==null?(J(Nt,je,_t(It)),kt=bt=Ht=It):It<bt?bt=It:It>Ht&&(Ht=It)):Pe===null&&(Bt=!0):(bt!=null&&Dt(Nt,Ae,
_t(bt),_t(Ht),_t(kt),_t(It)),Pe!=null?(It=Pe,J(Nt,je,_t(It)),bt=Ht=kt=It):(bt=Ht=null,Pe===null&&(Bt=!0)),Ae=je,oe=wt(Ae+
at))}bt!=null&&bt!=Ht&&Pt!=Ae&&Dt(Nt,Ae,_t(bt),_t(Ht),_t(kt),_t(It))}else for(let wt=at==1?d:y;wt>=d&&wt<=y;wt+=at){let bt=A[wt];
bt===null?Bt=!0:bt!=null&&J(Nt,X($[wt]),_t(bt))}let[mt,nt]=to(f,u);if(v.fill!=null||mt!=0){let wt=Wt.fill=new Path2D(Nt),
bt=v.fillTo(f,u,v.min,v.max,mt),Ht=_t(bt),kt=X($[d]),It=X($[y]);at==-1&&([It,kt]=[kt,It]),J(wt,It,Ht),J(wt,kt,Ht)}if(!v.
spanGaps){let wt=[];Bt&&wt.push(...eo($,A,d,y,at,X,a)),Wt.gaps=wt=v.gaps(f,u,d,y,wt),Wt.clip=Ei(wt,T.ori,ct,lt,ut,zt)}return nt!=
0&&(Wt.band=nt==2?[ps(f,u,d,y,Nt,-1),ps(f,u,d,y,Nt,1)]:ps(f,u,d,y,Nt,nt)),Wt})}function aa(o){let a=dt(o.align,1),f=dt(o.
ascDesc,!1),u=dt(o.alignGaps,0),d=dt(o.extend,!1);return(y,v,$,A)=>As(y,v,(T,Y,I,z,ct,lt,ut,zt,St,X,_t)=>{[$,A]=An(I,$,A);
let J=T.pxRound,{left:Dt,width:at}=y.bbox,Wt=fe=>J(lt(fe,z,X,zt)),Nt=fe=>J(ut(fe,ct,_t,St)),Bt=z.ori==0?Gs:Ks,mt={stroke:new Path2D,
fill:null,clip:null,band:null,gaps:null,flags:Ys},nt=mt.stroke,wt=z.dir*(z.ori==0?1:-1),bt=Nt(I[wt==1?$:A]),Ht=Wt(Y[wt==
1?$:A]),kt=Ht,It=Ht;d&&a==-1&&(It=Dt,Bt(nt,It,bt)),Bt(nt,Ht,bt);for(let fe=wt==1?$:A;fe>=$&&fe<=A;fe+=wt){let oe=I[fe];if(oe==
null)continue;let Ct=Wt(Y[fe]),vt=Nt(oe);a==1?Bt(nt,Ct,bt):Bt(nt,kt,vt),Bt(nt,Ct,vt),bt=vt,kt=Ct}let Pt=kt;d&&a==1&&(Pt=
Dt+at,Bt(nt,Pt,bt));let[Ae,dn]=to(y,v);if(T.fill!=null||Ae!=0){let fe=mt.fill=new Path2D(nt),oe=T.fillTo(y,v,T.min,T.max,
Ae),Ct=Nt(oe);Bt(fe,Pt,Ct),Bt(fe,It,Ct)}if(!T.spanGaps){let fe=[];fe.push(...eo(Y,I,$,A,wt,Wt,u));let oe=T.width*Ot/2,Ct=f||
a==1?oe:-oe,vt=f||a==-1?-oe:oe;fe.forEach(je=>{je[0]+=Ct,je[1]+=vt}),mt.gaps=fe=T.gaps(y,v,$,A,fe),mt.clip=Ei(fe,z.ori,zt,
St,X,_t)}return dn!=0&&(mt.band=dn==2?[ps(y,v,$,A,nt,-1),ps(y,v,$,A,nt,1)]:ps(y,v,$,A,nt,dn)),mt})}function kr(o,a,f,u,d,y,v=H){
if(o.length>1){let $=null;for(let A=0,T=1/0;A<o.length;A++)if(a[A]!==void 0){if($!=null){let Y=ve(o[A]-o[$]);Y<T&&(T=Y,v=
ve(f(o[A],u,d,y)-f(o[$],u,d,y)))}$=A}}return v}function ca(o){o=o||di;let a=dt(o.size,[.6,H,1]),f=o.align||0,u=o.gap||0,
d=o.radius;d=d==null?[0,0]:typeof d=="number"?[d,0]:d;let y=xt(d),v=1-a[0],$=dt(a[1],H),A=dt(a[2],1),T=dt(o.disp,di),Y=dt(
o.each,ct=>{}),{fill:I,stroke:z}=T;return(ct,lt,ut,zt)=>As(ct,lt,(St,X,_t,J,Dt,at,Wt,Nt,Bt,mt,nt)=>{let wt=St.pxRound,bt=f,
Ht=u*Ot,kt=$*Ot,It=A*Ot,Pt,Ae;J.ori==0?[Pt,Ae]=y(ct,lt):[Ae,Pt]=y(ct,lt);let dn=J.dir*(J.ori==0?1:-1),fe=J.ori==0?Ii:no,
oe=J.ori==0?Y:(st,ce,mn,qs,Cs,ls,Ls)=>{Y(st,ce,mn,Cs,qs,Ls,ls)},Ct=dt(ct.bands,Bi).find(st=>st.series[0]==lt),vt=Ct!=null?
Ct.dir:0,je=St.fillTo(ct,lt,St.min,St.max,vt),Pe=wt(Wt(je,Dt,nt,Bt)),Ge,Me,Jn,On=mt,Se=wt(St.width*Ot),rs=!1,gs=null,Wn=null,
_s=null,Us=null;I!=null&&(Se==0||z!=null)&&(rs=!0,gs=I.values(ct,lt,ut,zt),Wn=new Map,new Set(gs).forEach(st=>{st!=null&&
Wn.set(st,new Path2D)}),Se>0&&(_s=z.values(ct,lt,ut,zt),Us=new Map,new Set(_s).forEach(st=>{st!=null&&Us.set(st,new Path2D)})));
let{x0:Vs,size:gi}=T;if(Vs!=null&&gi!=null){bt=1,X=Vs.values(ct,lt,ut,zt),Vs.unit==2&&(X=X.map(ce=>ct.posToVal(Nt+ce*mt,
J.key,!0)));let st=gi.values(ct,lt,ut,zt);gi.unit==2?Me=st[0]*mt:Me=at(st[0],J,mt,Nt)-at(0,J,mt,Nt),On=kr(X,_t,at,J,mt,Nt,
On),Jn=On-Me+Ht}else On=kr(X,_t,at,J,mt,Nt,On),Jn=On*v+Ht,Me=On-Jn;Jn<1&&(Jn=0),Se>=Me/2&&(Se=0),Jn<5&&(wt=He);let Ci=Jn>
0,Os=On-Jn-(Ci?Se:0);Me=wt(Mt(Os,It,kt)),Ge=(bt==0?Me/2:bt==dn?0:Me)-bt*dn*((bt==0?Ht/2:0)+(Ci?Se/2:0));let kn={stroke:null,
fill:null,clip:null,band:null,gaps:null,flags:0},Xs=rs?null:new Path2D,ws=null;if(Ct!=null)ws=ct.data[Ct.series[1]];else{
let{y0:st,y1:ce}=T;st!=null&&ce!=null&&(_t=ce.values(ct,lt,ut,zt),ws=st.values(ct,lt,ut,zt))}let Is=Pt*Me,Lt=Ae*Me;for(let st=dn==
1?ut:zt;st>=ut&&st<=zt;st+=dn){let ce=_t[st];if(ce==null)continue;if(ws!=null){let Tn=ws[st]??0;if(ce-Tn==0)continue;Pe=
Wt(Tn,Dt,nt,Bt)}let mn=J.distr!=2||T!=null?X[st]:st,qs=at(mn,J,mt,Nt),Cs=Wt(dt(ce,je),Dt,nt,Bt),ls=wt(qs-Ge),Ls=wt(k(Cs,
Pe)),In=wt(hn(Cs,Pe)),jn=Ls-In;if(ce!=null){let Tn=ce<0?Lt:Is,Zn=ce<0?Is:Lt;rs?(Se>0&&_s[st]!=null&&fe(Us.get(_s[st]),ls,
In+Je(Se/2),Me,k(0,jn-Se),Tn,Zn),gs[st]!=null&&fe(Wn.get(gs[st]),ls,In+Je(Se/2),Me,k(0,jn-Se),Tn,Zn)):fe(Xs,ls,In+Je(Se/
2),Me,k(0,jn-Se),Tn,Zn),oe(ct,lt,st,ls-Se/2,In,Me+Se,jn)}}return Se>0?kn.stroke=rs?Us:Xs:rs||(kn._fill=St.width==0?St._fill:
St._stroke??St._fill,kn.width=0),kn.fill=rs?Wn:Xs,kn})}function ua(o,a){let f=dt(a?.alignGaps,0);return(u,d,y,v)=>As(u,d,
($,A,T,Y,I,z,ct,lt,ut,zt,St)=>{[y,v]=An(T,y,v);let X=$.pxRound,_t=Pt=>X(z(Pt,Y,zt,lt)),J=Pt=>X(ct(Pt,I,St,ut)),Dt,at,Wt;
Y.ori==0?(Dt=Ai,Wt=Gs,at=wr):(Dt=Oi,Wt=Ks,at=xr);let Nt=Y.dir*(Y.ori==0?1:-1),Bt=_t(A[Nt==1?y:v]),mt=Bt,nt=[],wt=[];for(let Pt=Nt==
1?y:v;Pt>=y&&Pt<=v;Pt+=Nt)if(T[Pt]!=null){let Ae=A[Pt],dn=_t(Ae);nt.push(mt=dn),wt.push(J(T[Pt]))}let bt={stroke:o(nt,wt,
Dt,Wt,at,X),fill:null,clip:null,band:null,gaps:null,flags:Ys},Ht=bt.stroke,[kt,It]=to(u,d);if($.fill!=null||kt!=0){let Pt=bt.
fill=new Path2D(Ht),Ae=$.fillTo(u,d,$.min,$.max,kt),dn=J(Ae);Wt(Pt,mt,dn),Wt(Pt,Bt,dn)}if(!$.spanGaps){let Pt=[];Pt.push(
...eo(A,T,y,v,Nt,_t,f)),bt.gaps=Pt=$.gaps(u,d,y,v,Pt),bt.clip=Ei(Pt,Y.ori,lt,ut,zt,St)}return It!=0&&(bt.band=It==2?[ps(
u,d,y,v,Ht,-1),ps(u,d,y,v,Ht,1)]:ps(u,d,y,v,Ht,It)),bt})}function ha(o){return ua(fa,o)}function fa(o,a,f,u,d,y){let v=o.
length;if(v<2)return null;let $=new Path2D;if(f($,o[0],a[0]),v==2)u($,o[1],a[1]);else{let A=Array(v),T=Array(v-1),Y=Array(
v-1),I=Array(v-1);for(let z=0;z<v-1;z++)Y[z]=a[z+1]-a[z],I[z]=o[z+1]-o[z],T[z]=Y[z]/I[z];A[0]=T[0];for(let z=1;z<v-1;z++)
T[z]===0||T[z-1]===0||T[z-1]>0!=T[z]>0?A[z]=0:(A[z]=3*(I[z-1]+I[z])/((2*I[z]+I[z-1])/T[z-1]+(I[z]+2*I[z-1])/T[z]),isFinite(
A[z])||(A[z]=0));A[v-1]=T[v-2];for(let z=0;z<v-1;z++)d($,o[z]+I[z]/3,a[z]+A[z]*I[z]/3,o[z+1]-I[z]/3,a[z+1]-A[z+1]*I[z]/3,
o[z+1],a[z+1])}return $}var so=new Set;function yr(){for(let o of so)o.syncRect(!0)}Ye&&(Ee(ze,Ve,yr),Ee(Q,Ve,yr,!0),Ee(
cn,Ve,()=>{bn.pxRatio=Ot}));var da=_r(),ma=br();function Mr(o,a,f,u){return(u?[o[0],o[1]].concat(o.slice(2)):[o[0]].concat(
o.slice(1))).map((d,y)=>io(d,y,a,f))}function pa(o,a){return o.map((f,u)=>u==0?{}:We({},a,f))}function io(o,a,f,u){return We(
{},a==0?f:u,o)}function Sr(o,a,f){return a==null?Ws:[a,f]}var ga=Sr;function wa(o,a,f){return a==null?Ws:ee(a,f,ht,!0)}function $r(o,a,f,u){
return a==null?Ws:W(a,f,o.scales[u].log,!1)}var xa=$r;function Tr(o,a,f,u){return a==null?Ws:ot(a,f,o.scales[u].log,!1)}
var ba=Tr;function va(o,a,f,u,d){let y=k(ft(o),ft(a)),v=a-o,$=ye(d/u*v,f);do{let A=f[$],T=u*A/v;if(T>=d&&y+(A<5?bs.get(A):
0)<=17)return[A,T]}while(++$<f.length);return[0,0]}function Nr(o){let a,f;return o=o.replace(/(\d+)px/,(u,d)=>(a=ie((f=+d)*
Ot))+"px"),[o,a,f]}function _a(o){o.show&&[o.font,o.labelFont].forEach(a=>{let f=ae(a[2]*Ot,1);a[0]=a[0].replace(/[0-9.]+px/,
f+"px"),a[1]=f})}function bn(o,a,f){let u={mode:dt(o.mode,1)},d=u.mode;function y(l,h,m,g){let _=h.valToPct(l);return g+
m*(h.dir==-1?1-_:_)}function v(l,h,m,g){let _=h.valToPct(l);return g+m*(h.dir==-1?_:1-_)}function $(l,h,m,g){return h.ori==
0?y(l,h,m,g):v(l,h,m,g)}u.valToPosH=y,u.valToPosV=v;let A=!1;u.status=0;let T=u.root=Ne(w);if(o.id!=null&&(T.id=o.id),ke(
T,o.class),o.title){let l=Ne(N,T);l.textContent=o.title}let Y=me("canvas"),I=u.ctx=Y.getContext("2d"),z=Ne(O,T);Ee("clic\
k",z,l=>{l.target===lt&&(pe!=li||_e!=ai)&&gn.click(u,l)},!0);let ct=u.under=Ne(C,z);z.appendChild(Y);let lt=u.over=Ne(F,
z);o=js(o);let ut=+dt(o.pxAlign,1),zt=dr(ut);(o.plugins||[]).forEach(l=>{l.opts&&(o=l.opts(u,o)||o)});let St=o.ms||.001,
X=u.series=d==1?Mr(o.series||[],nr,cr,!1):pa(o.series||[null],ar),_t=u.axes=Mr(o.axes||[],er,or,!0),J=u.scales={},Dt=u.bands=
o.bands||[];Dt.forEach(l=>{l.fill=xt(l.fill||null),l.dir=dt(l.dir,-1)});let at=d==2?X[1].facets[0].scale:X[0].scale,Wt={
axes:Ra,series:Ia},Nt=(o.drawOrder||["axes","series"]).map(l=>Wt[l]);function Bt(l){let h=l.distr==3?m=>x(m>0?m:l.clamp(
u,m,l.min,l.max,l.key)):l.distr==4?m=>V(m,l.asinh):l.distr==100?m=>l.fwd(m):m=>m;return m=>{let g=h(m),{_min:_,_max:S}=l,
R=S-_;return(g-_)/R}}function mt(l){let h=J[l];if(h==null){let m=(o.scales||di)[l]||di;if(m.from!=null){mt(m.from);let g=We(
{},J[m.from],m,{key:l});g.valToPct=Bt(g),J[l]=g}else{h=J[l]=We({},l==at?ur:sa,m),h.key=l;let g=h.time,_=h.range,S=vs(_);
if((l!=at||d==2&&!g)&&(S&&(_[0]==null||_[1]==null)&&(_={min:_[0]==null?Tt:{mode:1,hard:_[0],soft:_[0]},max:_[1]==null?Tt:
{mode:1,hard:_[1],soft:_[1]}},S=!1),!S&&Si(_))){let R=_;_=(B,K,tt)=>K==null?Ws:ee(K,tt,R)}h.range=xt(_||(g?ga:l==at?h.distr==
3?xa:h.distr==4?ba:Sr:h.distr==3?$r:h.distr==4?Tr:wa)),h.auto=xt(S?!1:h.auto),h.clamp=xt(h.clamp||na),h._min=h._max=null,
h.valToPct=Bt(h)}}}mt("x"),mt("y"),d==1&&X.forEach(l=>{mt(l.scale)}),_t.forEach(l=>{mt(l.scale)});for(let l in o.scales)
mt(l);let nt=J[at],wt=nt.distr,bt,Ht;nt.ori==0?(ke(T,b),bt=y,Ht=v):(ke(T,M),bt=v,Ht=y);let kt={};for(let l in J){let h=J[l];
(h.min!=null||h.max!=null)&&(kt[l]={min:h.min,max:h.max},h.min=h.max=null)}let It=o.tzDate||(l=>new Date(ie(l/St))),Pt=o.
fmtDate||Yi,Ae=St==1?El(It):Il(It),dn=Uo(It,Ko(St==1?Nl:Ol,Pt)),fe=Xo(It,Vo(Ll,Pt)),oe=[],Ct=u.legend=We({},Rl,o.legend),
vt=u.cursor=We({},Bl,{drag:{y:d==2}},o.cursor),je=Ct.show,Pe=vt.show,Ge=Ct.markers;Ct.idxs=oe,Ge.width=xt(Ge.width),Ge.dash=
xt(Ge.dash),Ge.stroke=xt(Ge.stroke),Ge.fill=xt(Ge.fill);let Me,Jn,On,Se=[],rs=[],gs,Wn=!1,_s={};if(Ct.live){let l=X[1]?X[1].
values:null;Wn=l!=null,gs=Wn?l(u,1,0):{_:0};for(let h in gs)_s[h]=be}if(je)if(Me=me("table",Xt,T),On=me("tbody",null,Me),
Ct.mount(u,Me),Wn){Jn=me("thead",null,Me,On);let l=me("tr",null,Jn);me("th",null,l);for(var Us in gs)me("th",Ut,l).textContent=
Us}else ke(Me,Jt),Ct.live&&ke(Me,jt);let Vs={show:!0},gi={show:!1};function Ci(l,h){if(h==0&&(Wn||!Ct.live||d==2))return Ws;
let m=[],g=me("tr",it,On,On.childNodes[h]);ke(g,l.class),l.show||ke(g,q);let _=me("th",null,g);if(Ge.show){let B=Ne(At,_);
if(h>0){let K=Ge.width(u,h);K&&(B.style.border=K+"px "+Ge.dash(u,h)+" "+Ge.stroke(u,h)),B.style.background=Ge.fill(u,h)}}
let S=Ne(Ut,_);l.label instanceof HTMLElement?S.appendChild(l.label):S.textContent=l.label,h>0&&(Ge.show||(S.style.color=
l.width>0?Ge.stroke(u,h):Ge.fill(u,h)),kn("click",_,B=>{if(vt._lock)return;Ps(B);let K=X.indexOf(l);if((B.ctrlKey||B.metaKey)!=
Ct.isolate){let tt=X.some((et,rt)=>rt>0&&rt!=K&&et.show);X.forEach((et,rt)=>{rt>0&&cs(rt,tt?rt==K?Vs:gi:Vs,!0,Be.setSeries)})}else
cs(K,{show:!l.show},!0,Be.setSeries)},!1),Zs&&kn(an,_,B=>{vt._lock||(Ps(B),cs(X.indexOf(l),ui,!0,Be.setSeries))},!1));for(var R in gs){
let B=me("td",ln,g);B.textContent="--",m.push(B)}return[g,m]}let Os=new Map;function kn(l,h,m,g=!0){let _=Os.get(h)||{},
S=vt.bind[l](u,h,m,g);S&&(Ee(l,h,_[l]=S),Os.set(h,_))}function Xs(l,h,m){let g=Os.get(h)||{};for(let _ in g)(l==null||_==
l)&&(is(_,h,g[_]),delete g[_]);l==null&&Os.delete(h)}let ws=0,Is=0,Lt=0,st=0,ce=0,mn=0,qs=ce,Cs=mn,ls=Lt,Ls=st,In=0,jn=0,
Tn=0,Zn=0;u.bbox={};let oo=!1,Li=!1,Js=!1,Fs=!1,Fi=!1,Bn=!1;function ro(l,h,m){(m||l!=u.width||h!=u.height)&&Er(l,h),si(
!1),Js=!0,Li=!0,ii()}function Er(l,h){u.width=ws=Lt=l,u.height=Is=st=h,ce=mn=0,Sa(),$a();let m=u.bbox;In=m.left=Ns(ce*Ot,
.5),jn=m.top=Ns(mn*Ot,.5),Tn=m.width=Ns(Lt*Ot,.5),Zn=m.height=Ns(st*Ot,.5)}let ka=3;function ya(){let l=!1,h=0;for(;!l;){
h++;let m=Fa(h),g=Pa(h);l=h==ka||m&&g,l||(Er(u.width,u.height),Li=!0)}}function Ma({width:l,height:h}){ro(l,h)}u.setSize=
Ma;function Sa(){let l=!1,h=!1,m=!1,g=!1;_t.forEach((_,S)=>{if(_.show&&_._show){let{side:R,_size:B}=_,K=R%2,tt=_.label!=
null?_.labelSize:0,et=B+tt;et>0&&(K?(Lt-=et,R==3?(ce+=et,g=!0):m=!0):(st-=et,R==0?(mn+=et,l=!0):h=!0))}}),Rs[0]=l,Rs[1]=
m,Rs[2]=h,Rs[3]=g,Lt-=ks[1]+ks[3],ce+=ks[3],st-=ks[2]+ks[0],mn+=ks[0]}function $a(){let l=ce+Lt,h=mn+st,m=ce,g=mn;function _(S,R){
switch(S){case 1:return l+=R,l-R;case 2:return h+=R,h-R;case 3:return m-=R,m+R;case 0:return g-=R,g+R}}_t.forEach((S,R)=>{
if(S.show&&S._show){let B=S.side;S._pos=_(B,S._size),S.label!=null&&(S._lpos=_(B,S.labelSize))}})}if(vt.dataIdx==null){let l=vt.
hover,h=l.skip=new Set(l.skip??[]);h.add(void 0);let m=l.prox=xt(l.prox),g=l.bias??=0;vt.dataIdx=(_,S,R,B)=>{if(S==0)return R;
let K=R,tt=m(_,S,R,B)??H,et=tt>=0&&tt<H,rt=nt.ori==0?Lt:st,$t=vt.left,qt=a[0],Vt=a[S];if(h.has(Vt[R])){K=null;let Yt=null,
yt=null,pt;if(g==0||g==-1)for(pt=R;Yt==null&&pt-- >0;)h.has(Vt[pt])||(Yt=pt);if(g==0||g==1)for(pt=R;yt==null&&pt++<Vt.length;)
h.has(Vt[pt])||(yt=pt);if(Yt!=null||yt!=null)if(et){let we=Yt==null?-1/0:bt(qt[Yt],nt,rt,0),Oe=yt==null?1/0:bt(qt[yt],nt,
rt,0),rn=$t-we,re=Oe-$t;rn<=re?rn<=tt&&(K=Yt):re<=tt&&(K=yt)}else K=yt==null?Yt:Yt==null?yt:R-Yt<=yt-R?Yt:yt}else et&&ve(
$t-bt(qt[R],nt,rt,0))>tt&&(K=null);return K}}let Ps=l=>{vt.event=l};vt.idxs=oe,vt._lock=!1;let vn=vt.points;vn.show=xt(vn.
show),vn.size=xt(vn.size),vn.stroke=xt(vn.stroke),vn.width=xt(vn.width),vn.fill=xt(vn.fill);let as=u.focus=We({},o.focus||
{alpha:.3},vt.focus),Zs=as.prox>=0,Qs=Zs&&vn.one,Yn=[],ti=[],ei=[];function Ar(l,h){let m=vn.show(u,h);if(m instanceof HTMLElement)
return ke(m,Et),ke(m,l.class),Xe(m,-10,-10,Lt,st),lt.insertBefore(m,Yn[h]),m}function Or(l,h){if(d==1||h>0){let m=d==1&&
J[l.scale].time,g=l.value;l.value=m?Io(g)?Xo(It,Vo(g,Pt)):g||fe:g||Ql,l.label=l.label||(m?Gl:Yl)}if(Qs||h>0){l.width=l.width==
null?1:l.width,l.paths=l.paths||da||Ze,l.fillTo=xt(l.fillTo||ia),l.pxAlign=+dt(l.pxAlign,ut),l.pxRound=dr(l.pxAlign),l.stroke=
xt(l.stroke||null),l.fill=xt(l.fill||null),l._stroke=l._fill=l._paths=l._focus=null;let m=ta(k(1,l.width),1),g=l.points=
We({},{size:m,width:k(1,m*.2),stroke:l.stroke,space:m*2,paths:ma,_stroke:null,_fill:null},l.points);g.show=xt(g.show),g.
filter=xt(g.filter),g.fill=xt(g.fill),g.stroke=xt(g.stroke),g.paths=xt(g.paths),g.pxAlign=l.pxAlign}if(je){let m=Ci(l,h);
Se.splice(h,0,m[0]),rs.splice(h,0,m[1]),Ct.values.push(null)}if(Pe){oe.splice(h,0,null);let m=null;Qs?h==0&&(m=Ar(l,h)):
h>0&&(m=Ar(l,h)),Yn.splice(h,0,m),ti.splice(h,0,0),ei.splice(h,0,0)}on("addSeries",h)}function Ta(l,h){h=h??X.length,l=d==
1?io(l,h,nr,cr):io(l,h,{},ar),X.splice(h,0,l),Or(X[h],h)}u.addSeries=Ta;function Na(l){if(X.splice(l,1),je){Ct.values.splice(
l,1),rs.splice(l,1);let h=Se.splice(l,1)[0];Xs(null,h.firstChild),h.remove()}Pe&&(oe.splice(l,1),Yn.splice(l,1)[0].remove(),
ti.splice(l,1),ei.splice(l,1)),on("delSeries",l)}u.delSeries=Na;let Rs=[!1,!1,!1,!1];function Ea(l,h){if(l._show=l.show,
l.show){let m=l.side%2,g=J[l.scale];g==null&&(l.scale=m?X[1].scale:at,g=J[l.scale]);let _=g.time;l.size=xt(l.size),l.space=
xt(l.space),l.rotate=xt(l.rotate),vs(l.incrs)&&l.incrs.forEach(R=>{!bs.has(R)&&bs.set(R,Ao(R))}),l.incrs=xt(l.incrs||(g.
distr==2?Sl:_?St==1?Tl:Al:Es)),l.splits=xt(l.splits||(_&&g.distr==1?Ae:g.distr==3?Ji:g.distr==4?Vl:Ul)),l.stroke=xt(l.stroke),
l.grid.stroke=xt(l.grid.stroke),l.ticks.stroke=xt(l.ticks.stroke),l.border.stroke=xt(l.border.stroke);let S=l.values;l.values=
vs(S)&&!vs(S[0])?xt(S):_?vs(S)?Uo(It,Ko(S,Pt)):Io(S)?Cl(It,S):S||dn:S||Kl,l.filter=xt(l.filter||(g.distr>=3&&g.log==10?Jl:
g.distr==3&&g.log==2?Zl:fn)),l.font=Nr(l.font),l.labelFont=Nr(l.labelFont),l._size=l.size(u,null,h,0),l._space=l._rotate=
l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Rs[h]=!0,l._el=Ne(G,z))}}function wi(l,h,m,g){let[_,S,R,B]=m,K=h%
2,tt=0;return K==0&&(B||S)&&(tt=h==0&&!_||h==2&&!R?ie(er.size/3):0),K==1&&(_||R)&&(tt=h==1&&!S||h==3&&!B?ie(or.size/2):0),
tt}let Ir=u.padding=(o.padding||[wi,wi,wi,wi]).map(l=>xt(dt(l,wi))),ks=u._padding=Ir.map((l,h)=>l(u,h,Rs,0)),pn,tn=null,
en=null,Pi=d==1?X[0].idxs:null,Qn=null,xi=!1;function Cr(l,h){if(a=l??[],u.data=u._data=a,d==2){pn=0;for(let m=1;m<X.length;m++)
pn+=a[m][0].length}else{a.length==0&&(u.data=u._data=a=[[]]),Qn=a[0],pn=Qn.length;let m=a;if(wt==2){m=a.slice();let g=m[0]=
Array(pn);for(let _=0;_<pn;_++)g[_]=_}u._data=a=m}if(si(!0),on("setData"),wt==2&&(Js=!0),h!==!1){let m=nt;m.auto(u,xi)?lo():
Ms(at,m.min,m.max),Fs=Fs||vt.left>=0,Bn=!0,ii()}}u.setData=Cr;function lo(){xi=!0;let l,h;d==1&&(pn>0?(tn=Pi[0]=0,en=Pi[1]=
pn-1,l=a[0][tn],h=a[0][en],wt==2?(l=tn,h=en):l==h&&(wt==3?[l,h]=W(l,l,nt.log,!1):wt==4?[l,h]=ot(l,l,nt.log,!1):nt.time?h=
l+ie(86400/St):[l,h]=ee(l,h,ht,!0))):(tn=Pi[0]=l=null,en=Pi[1]=h=null)),Ms(at,l,h)}let Ri,ni,ao,co,uo,ho,fo,mo,po,Nn;function Lr(l,h,m,g,_,S){
l??=Ce,m??=Bi,g??="butt",_??=Ce,S??="round",l!=Ri&&(I.strokeStyle=Ri=l),_!=ni&&(I.fillStyle=ni=_),h!=ao&&(I.lineWidth=ao=
h),S!=uo&&(I.lineJoin=uo=S),g!=ho&&(I.lineCap=ho=g),m!=co&&I.setLineDash(co=m)}function Fr(l,h,m,g){h!=ni&&(I.fillStyle=
ni=h),l!=fo&&(I.font=fo=l),m!=mo&&(I.textAlign=mo=m),g!=po&&(I.textBaseline=po=g)}function go(l,h,m,g,_=0){if(g.length>0&&
l.auto(u,xi)&&(h==null||h.min==null)){let S=dt(tn,0),R=dt(en,g.length-1),B=m.min==null?E(g,S,R,_,l.distr==3):[m.min,m.max];
l.min=hn(l.min,m.min=B[0]),l.max=k(l.max,m.max=B[1])}}let Pr={min:null,max:null};function Aa(){for(let g in J){let _=J[g];
kt[g]==null&&(_.min==null||kt[at]!=null&&_.auto(u,xi))&&(kt[g]=Pr)}for(let g in J){let _=J[g];kt[g]==null&&_.from!=null&&
kt[_.from]!=null&&(kt[g]=Pr)}kt[at]!=null&&si(!0);let l={};for(let g in kt){let _=kt[g];if(_!=null){let S=l[g]=js(J[g],rl);
if(_.min!=null)We(S,_);else if(g!=at||d==2)if(pn==0&&S.from==null){let R=S.range(u,null,null,g);S.min=R[0],S.max=R[1]}else
S.min=H,S.max=-H}}if(pn>0){X.forEach((g,_)=>{if(d==1){let S=g.scale,R=kt[S];if(R==null)return;let B=l[S];if(_==0){let K=B.
range(u,B.min,B.max,S);B.min=K[0],B.max=K[1],tn=ye(B.min,a[0]),en=ye(B.max,a[0]),en-tn>1&&(a[0][tn]<B.min&&tn++,a[0][en]>
B.max&&en--),g.min=Qn[tn],g.max=Qn[en]}else g.show&&g.auto&&go(B,R,g,a[_],g.sorted);g.idxs[0]=tn,g.idxs[1]=en}else if(_>
0&&g.show&&g.auto){let[S,R]=g.facets,B=S.scale,K=R.scale,[tt,et]=a[_],rt=l[B],$t=l[K];rt!=null&&go(rt,kt[B],S,tt,S.sorted),
$t!=null&&go($t,kt[K],R,et,R.sorted),g.min=R.min,g.max=R.max}});for(let g in l){let _=l[g],S=kt[g];if(_.from==null&&(S==
null||S.min==null)){let R=_.range(u,_.min==H?null:_.min,_.max==-H?null:_.max,g);_.min=R[0],_.max=R[1]}}}for(let g in l){
let _=l[g];if(_.from!=null){let S=l[_.from];if(S.min==null)_.min=_.max=null;else{let R=_.range(u,S.min,S.max,g);_.min=R[0],
_.max=R[1]}}}let h={},m=!1;for(let g in l){let _=l[g],S=J[g];if(S.min!=_.min||S.max!=_.max){S.min=_.min,S.max=_.max;let R=S.
distr;S._min=R==3?x(S.min):R==4?V(S.min,S.asinh):R==100?S.fwd(S.min):S.min,S._max=R==3?x(S.max):R==4?V(S.max,S.asinh):R==
100?S.fwd(S.max):S.max,h[g]=m=!0}}if(m){X.forEach((g,_)=>{d==2?_>0&&h.y&&(g._paths=null):h[g.scale]&&(g._paths=null)});for(let g in h)
Js=!0,on("setScale",g);Pe&&vt.left>=0&&(Fs=Bn=!0)}for(let g in kt)kt[g]=null}function Oa(l){let h=Mt(tn-1,0,pn-1),m=Mt(en+
1,0,pn-1);for(;l[h]==null&&h>0;)h--;for(;l[m]==null&&m<pn-1;)m++;return[h,m]}function Ia(){if(pn>0){let l=X.some(h=>h._focus)&&
Nn!=as.alpha;l&&(I.globalAlpha=Nn=as.alpha),X.forEach((h,m)=>{if(m>0&&h.show&&(Rr(m,!1),Rr(m,!0),h._paths==null)){let g=Nn;
Nn!=h.alpha&&(I.globalAlpha=Nn=h.alpha);let _=d==2?[0,a[m][0].length-1]:Oa(a[m]);h._paths=h.paths(u,m,_[0],_[1]),Nn!=g&&
(I.globalAlpha=Nn=g)}}),X.forEach((h,m)=>{if(m>0&&h.show){let g=Nn;Nn!=h.alpha&&(I.globalAlpha=Nn=h.alpha),h._paths!=null&&
zr(m,!1);{let _=h._paths!=null?h._paths.gaps:null,S=h.points.show(u,m,tn,en,_),R=h.points.filter(u,m,S,_);(S||R)&&(h.points.
_paths=h.points.paths(u,m,tn,en,R),zr(m,!0))}Nn!=g&&(I.globalAlpha=Nn=g),on("drawSeries",m)}}),l&&(I.globalAlpha=Nn=1)}}
function Rr(l,h){let m=h?X[l].points:X[l];m._stroke=m.stroke(u,l),m._fill=m.fill(u,l)}function zr(l,h){let m=h?X[l].points:
X[l],{stroke:g,fill:_,clip:S,flags:R,_stroke:B=m._stroke,_fill:K=m._fill,_width:tt=m.width}=m._paths;tt=ae(tt*Ot,3);let et=null,
rt=tt%2/2;h&&K==null&&(K=tt>0?"#fff":B);let $t=m.pxAlign==1&&rt>0;if($t&&I.translate(rt,rt),!h){let qt=In-tt/2,Vt=jn-tt/
2,Yt=Tn+tt,yt=Zn+tt;et=new Path2D,et.rect(qt,Vt,Yt,yt)}h?wo(B,tt,m.dash,m.cap,K,g,_,R,S):Ca(l,B,tt,m.dash,m.cap,K,g,_,R,
et,S),$t&&I.translate(-rt,-rt)}function Ca(l,h,m,g,_,S,R,B,K,tt,et){let rt=!1;K!=0&&Dt.forEach(($t,qt)=>{if($t.series[0]==
l){let Vt=X[$t.series[1]],Yt=a[$t.series[1]],yt=(Vt._paths||di).band;vs(yt)&&(yt=$t.dir==1?yt[0]:yt[1]);let pt,we=null;Vt.
show&&yt&&he(Yt,tn,en)?(we=$t.fill(u,qt)||S,pt=Vt._paths.clip):yt=null,wo(h,m,g,_,we,R,B,K,tt,et,pt,yt),rt=!0}}),rt||wo(
h,m,g,_,S,R,B,K,tt,et)}let Dr=Ys|Qi;function wo(l,h,m,g,_,S,R,B,K,tt,et,rt){Lr(l,h,m,g,_),(K||tt||rt)&&(I.save(),K&&I.clip(
K),tt&&I.clip(tt)),rt?(B&Dr)==Dr?(I.clip(rt),et&&I.clip(et),Di(_,R),zi(l,S,h)):B&Qi?(Di(_,R),I.clip(rt),zi(l,S,h)):B&Ys&&
(I.save(),I.clip(rt),et&&I.clip(et),Di(_,R),I.restore(),zi(l,S,h)):(Di(_,R),zi(l,S,h)),(K||tt||rt)&&I.restore()}function zi(l,h,m){
m>0&&(h instanceof Map?h.forEach((g,_)=>{I.strokeStyle=Ri=_,I.stroke(g)}):h!=null&&l&&I.stroke(h))}function Di(l,h){h instanceof
Map?h.forEach((m,g)=>{I.fillStyle=ni=g,I.fill(m)}):h!=null&&l&&I.fill(h)}function La(l,h,m,g){let _=_t[l],S;if(g<=0)S=[0,
0];else{let R=_._space=_.space(u,l,h,m,g),B=_._incrs=_.incrs(u,l,h,m,g,R);S=va(h,m,B,g,R)}return _._found=S}function xo(l,h,m,g,_,S,R,B,K,tt){
let et=R%2/2;ut==1&&I.translate(et,et),Lr(B,R,K,tt,B),I.beginPath();let rt,$t,qt,Vt,Yt=_+(g==0||g==3?-S:S);m==0?($t=_,Vt=
Yt):(rt=_,qt=Yt);for(let yt=0;yt<l.length;yt++)h[yt]!=null&&(m==0?rt=qt=l[yt]:$t=Vt=l[yt],I.moveTo(rt,$t),I.lineTo(qt,Vt));
I.stroke(),ut==1&&I.translate(-et,-et)}function Fa(l){let h=!0;return _t.forEach((m,g)=>{if(!m.show)return;let _=J[m.scale];
if(_.min==null){m._show&&(h=!1,m._show=!1,si(!1));return}else m._show||(h=!1,m._show=!0,si(!1));let S=m.side,R=S%2,{min:B,
max:K}=_,[tt,et]=La(g,B,K,R==0?Lt:st);if(et==0)return;let rt=_.distr==2,$t=m._splits=m.splits(u,g,B,K,tt,et,rt),qt=_.distr==
2?$t.map(pt=>Qn[pt]):$t,Vt=_.distr==2?Qn[$t[1]]-Qn[$t[0]]:tt,Yt=m._values=m.values(u,m.filter(u,qt,g,et,Vt),g,et,Vt);m._rotate=
S==2?m.rotate(u,Yt,g,et):0;let yt=m._size;m._size=De(m.size(u,Yt,g,l)),yt!=null&&m._size!=yt&&(h=!1)}),h}function Pa(l){
let h=!0;return Ir.forEach((m,g)=>{let _=m(u,g,Rs,l);_!=ks[g]&&(h=!1),ks[g]=_}),h}function Ra(){for(let l=0;l<_t.length;l++){
let h=_t[l];if(!h.show||!h._show)continue;let m=h.side,g=m%2,_,S,R=h.stroke(u,l),B=m==0||m==3?-1:1,[K,tt]=h._found;if(h.
label!=null){let Mn=h.labelGap*B,Fn=ie((h._lpos+Mn)*Ot);Fr(h.labelFont[0],R,"center",m==2?"top":Zt),I.save(),g==1?(_=S=0,
I.translate(Fn,ie(jn+Zn/2)),I.rotate((m==3?-Hn:Hn)/2)):(_=ie(In+Tn/2),S=Fn);let Hs=le(h.label)?h.label(u,l,K,tt):h.label;
I.fillText(Hs,_,S),I.restore()}if(tt==0)continue;let et=J[h.scale],rt=g==0?Tn:Zn,$t=g==0?In:jn,qt=h._splits,Vt=et.distr==
2?qt.map(Mn=>Qn[Mn]):qt,Yt=et.distr==2?Qn[qt[1]]-Qn[qt[0]]:K,yt=h.ticks,pt=h.border,we=yt.show?yt.size:0,Oe=ie(we*Ot),rn=ie(
(h.alignTo==2?h._size-we-h.gap:h.gap)*Ot),re=h._rotate*-Hn/180,Ie=zt(h._pos*Ot),Cn=(Oe+rn)*B,yn=Ie+Cn;S=g==0?yn:0,_=g==1?
yn:0;let Gn=h.font[0],ts=h.align==1?xe:h.align==2?Re:re>0?xe:re<0?Re:g==0?"center":m==3?Re:xe,hs=re||g==1?"middle":m==2?
"top":Zt;Fr(Gn,R,ts,hs);let Ln=h.font[1]*h.lineGap,Kn=qt.map(Mn=>zt($(Mn,et,rt,$t))),es=h._values;for(let Mn=0;Mn<es.length;Mn++){
let Fn=es[Mn];if(Fn!=null){g==0?_=Kn[Mn]:S=Kn[Mn],Fn=""+Fn;let Hs=Fn.indexOf(`
`)==-1?[Fn]:Fn.split(/\n/gm);for(let Sn=0;Sn<Hs.length;Sn++){let il=Hs[Sn];re?(I.save(),I.translate(_,S+Sn*Ln),I.rotate(
re),I.fillText(il,0,0),I.restore()):I.fillText(il,_,S+Sn*Ln)}}}yt.show&&xo(Kn,yt.filter(u,Vt,l,tt,Yt),g,m,Ie,Oe,ae(yt.width*
Ot,3),yt.stroke(u,l),yt.dash,yt.cap);let fs=h.grid;fs.show&&xo(Kn,fs.filter(u,Vt,l,tt,Yt),g,g==0?2:1,g==0?jn:In,g==0?Zn:
Tn,ae(fs.width*Ot,3),fs.stroke(u,l),fs.dash,fs.cap),pt.show&&xo([Ie],[1],g==0?1:0,g==0?1:2,g==1?jn:In,g==1?Zn:Tn,ae(pt.width*
Ot,3),pt.stroke(u,l),pt.dash,pt.cap)}on("drawAxes")}function si(l){X.forEach((h,m)=>{m>0&&(h._paths=null,l&&(d==1?(h.min=
null,h.max=null):h.facets.forEach(g=>{g.min=null,g.max=null})))})}let Hi=!1,bo=!1,bi=[];function za(){bo=!1;for(let l=0;l<
bi.length;l++)on(...bi[l]);bi.length=0}function ii(){Hi||(dl(Hr),Hi=!0)}function Da(l,h=!1){Hi=!0,bo=h,l(u),Hr(),h&&bi.length>
0&&queueMicrotask(za)}u.batch=Da;function Hr(){if(oo&&(Aa(),oo=!1),Js&&(ya(),Js=!1),Li){if(Gt(ct,xe,ce),Gt(ct,"top",mn),
Gt(ct,$e,Lt),Gt(ct,ne,st),Gt(lt,xe,ce),Gt(lt,"top",mn),Gt(lt,$e,Lt),Gt(lt,ne,st),Gt(z,$e,ws),Gt(z,ne,Is),Y.width=ie(ws*Ot),
Y.height=ie(Is*Ot),_t.forEach(({_el:l,_show:h,_size:m,_pos:g,side:_})=>{if(l!=null)if(h){let S=_===3||_===0?m:0,R=_%2==1;
Gt(l,R?"left":"top",g-S),Gt(l,R?"width":"height",m),Gt(l,R?"top":"left",R?mn:ce),Gt(l,R?"height":"width",R?st:Lt),xn(l,q)}else
ke(l,q)}),Ri=ni=ao=uo=ho=fo=mo=po=co=null,Nn=1,ki(!0),ce!=qs||mn!=Cs||Lt!=ls||st!=Ls){si(!1);let l=Lt/ls,h=st/Ls;if(Pe&&
!Fs&&vt.left>=0){vt.left*=l,vt.top*=h,oi&&Xe(oi,ie(vt.left),0,Lt,st),ri&&Xe(ri,0,ie(vt.top),Lt,st);for(let m=0;m<Yn.length;m++){
let g=Yn[m];g!=null&&(ti[m]*=l,ei[m]*=h,Xe(g,De(ti[m]),De(ei[m]),Lt,st))}}if(ge.show&&!Fi&&ge.left>=0&&ge.width>0){ge.left*=
l,ge.width*=l,ge.top*=h,ge.height*=h;for(let m in So)Gt(ci,m,ge[m])}qs=ce,Cs=mn,ls=Lt,Ls=st}on("setSize"),Li=!1}ws>0&&Is>
0&&(I.clearRect(0,0,Y.width,Y.height),on("drawClear"),Nt.forEach(l=>l()),on("draw")),ge.show&&Fi&&(Wi(ge),Fi=!1),Pe&&Fs&&
(Ds(null,!0,!1),Fs=!1),Ct.show&&Ct.live&&Bn&&(yo(),Bn=!1),A||(A=!0,u.status=1,on("ready")),xi=!1,Hi=!1}u.redraw=(l,h)=>{
Js=h||!1,l!==!1?Ms(at,nt.min,nt.max):ii()};function vo(l,h){let m=J[l];if(m.from==null){if(pn==0){let g=m.range(u,h.min,
h.max,l);h.min=g[0],h.max=g[1]}if(h.min>h.max){let g=h.min;h.min=h.max,h.max=g}if(pn>1&&h.min!=null&&h.max!=null&&h.max-
h.min<1e-16)return;l==at&&m.distr==2&&pn>0&&(h.min=ye(h.min,a[0]),h.max=ye(h.max,a[0]),h.min==h.max&&h.max++),kt[l]=h,oo=
!0,ii()}}u.setScale=vo;let _o,ko,oi,ri,Wr,jr,li,ai,Br,Yr,pe,_e,ys=!1,gn=vt.drag,nn=gn.x,sn=gn.y;Pe&&(vt.x&&(_o=Ne(U,lt)),
vt.y&&(ko=Ne(gt,lt)),nt.ori==0?(oi=_o,ri=ko):(oi=ko,ri=_o),pe=vt.left,_e=vt.top);let ge=u.select=We({show:!0,over:!0,left:0,
width:0,top:0,height:0},o.select),ci=ge.show?Ne(D,ge.over?lt:ct):null;function Wi(l,h){if(ge.show){for(let m in l)ge[m]=
l[m],m in So&&Gt(ci,m,l[m]);h!==!1&&on("setSelect")}}u.setSelect=Wi;function Ha(l){if(X[l].show)je&&xn(Se[l],q);else if(je&&
ke(Se[l],q),Pe){let h=Qs?Yn[0]:Yn[l];h!=null&&Xe(h,-10,-10,Lt,st)}}function Ms(l,h,m){vo(l,{min:h,max:m})}function cs(l,h,m,g){
h.focus!=null&&Ga(l),h.show!=null&&X.forEach((_,S)=>{S>0&&(l==S||l==null)&&(_.show=h.show,Ha(S),d==2?(Ms(_.facets[0].scale,
null,null),Ms(_.facets[1].scale,null,null)):Ms(_.scale,null,null),ii())}),m!==!1&&on("setSeries",l,h),g&&yi("setSeries",
u,l,h)}u.setSeries=cs;function Wa(l,h){We(Dt[l],h)}function ja(l,h){l.fill=xt(l.fill||null),l.dir=dt(l.dir,-1),h=h??Dt.length,
Dt.splice(h,0,l)}function Ba(l){l==null?Dt.length=0:Dt.splice(l,1)}u.addBand=ja,u.setBand=Wa,u.delBand=Ba;function Ya(l,h){
X[l].alpha=h,Pe&&Yn[l]!=null&&(Yn[l].style.opacity=h),je&&Se[l]&&(Se[l].style.opacity=h)}let xs,Ss,zs,ui={focus:!0};function Ga(l){
if(l!=zs){let h=l==null,m=as.alpha!=1;X.forEach((g,_)=>{if(d==1||_>0){let S=h||_==0||_==l;g._focus=h?null:S,m&&Ya(_,S?1:
as.alpha)}}),zs=l,m&&ii()}}je&&Zs&&kn(wn,Me,l=>{vt._lock||(Ps(l),zs!=null&&cs(null,ui,!0,Be.setSeries))});function us(l,h,m){
let g=J[h];m&&(l=l/Ot-(g.ori==1?mn:ce));let _=Lt;g.ori==1&&(_=st,l=_-l),g.dir==-1&&(l=_-l);let S=g._min,R=g._max,B=l/_,K=S+
(R-S)*B,tt=g.distr;return tt==3?j(10,K):tt==4?P(K,g.asinh):tt==100?g.bwd(K):K}function Ka(l,h){let m=us(l,at,h);return ye(
m,a[0],tn,en)}u.valToIdx=l=>ye(l,a[0]),u.posToIdx=Ka,u.posToVal=us,u.valToPos=(l,h,m)=>J[h].ori==0?y(l,J[h],m?Tn:Lt,m?In:
0):v(l,J[h],m?Zn:st,m?jn:0),u.setCursor=(l,h,m)=>{pe=l.left,_e=l.top,Ds(null,h,m)};function Gr(l,h){Gt(ci,xe,ge.left=l),
Gt(ci,$e,ge.width=h)}function Kr(l,h){Gt(ci,"top",ge.top=l),Gt(ci,ne,ge.height=h)}let vi=nt.ori==0?Gr:Kr,_i=nt.ori==1?Gr:
Kr;function Ua(){if(je&&Ct.live)for(let l=d==2?1:0;l<X.length;l++){if(l==0&&Wn)continue;let h=Ct.values[l],m=0;for(let g in h)
rs[l][m++].firstChild.nodeValue=h[g]}}function yo(l,h){if(l!=null&&(l.idxs?l.idxs.forEach((m,g)=>{oe[g]=m}):ol(l.idx)||oe.
fill(l.idx),Ct.idx=oe[0]),je&&Ct.live){for(let m=0;m<X.length;m++)(m>0||d==1&&!Wn)&&Va(m,oe[m]);Ua()}Bn=!1,h!==!1&&on("s\
etLegend")}u.setLegend=yo;function Va(l,h){let m=X[l],g=l==0&&wt==2?Qn:a[l],_;Wn?_=m.values(u,l,h)??_s:(_=m.value(u,h==null?
null:g[h],l,h),_=_==null?_s:{_}),Ct.values[l]=_}function Ds(l,h,m){Br=pe,Yr=_e,[pe,_e]=vt.move(u,pe,_e),vt.left=pe,vt.top=
_e,Pe&&(oi&&Xe(oi,ie(pe),0,Lt,st),ri&&Xe(ri,0,ie(_e),Lt,st));let g,_=tn>en;xs=H,Ss=null;let S=nt.ori==0?Lt:st,R=nt.ori==
1?Lt:st;if(pe<0||pn==0||_){g=vt.idx=null;for(let B=0;B<X.length;B++){let K=Yn[B];K!=null&&Xe(K,-10,-10,Lt,st)}Zs&&cs(null,
ui,!0,l==null&&Be.setSeries),Ct.live&&(oe.fill(g),Bn=!0)}else{let B,K,tt;d==1&&(B=nt.ori==0?pe:_e,K=us(B,at),g=vt.idx=ye(
K,a[0],tn,en),tt=bt(a[0][g],nt,S,0));let et=-10,rt=-10,$t=0,qt=0,Vt=!0,Yt="",yt="";for(let pt=d==2?1:0;pt<X.length;pt++){
let we=X[pt],Oe=oe[pt],rn=Oe==null?null:d==1?a[pt][Oe]:a[pt][1][Oe],re=vt.dataIdx(u,pt,g,K),Ie=re==null?null:d==1?a[pt][re]:
a[pt][1][re];if(Bn=Bn||Ie!=rn||re!=Oe,oe[pt]=re,pt>0&&we.show){let Cn=re==null?-10:re==g?tt:bt(d==1?a[0][re]:a[pt][0][re],
nt,S,0),yn=Ie==null?-10:Ht(Ie,d==1?J[we.scale]:J[we.facets[1].scale],R,0);if(Zs&&Ie!=null){let Gn=nt.ori==1?pe:_e,ts=ve(
as.dist(u,pt,re,yn,Gn));if(ts<xs){let hs=as.bias;if(hs!=0){let Ln=us(Gn,we.scale),Kn=Ie>=0?1:-1,es=Ln>=0?1:-1;es==Kn&&(es==
1?hs==1?Ie>=Ln:Ie<=Ln:hs==1?Ie<=Ln:Ie>=Ln)&&(xs=ts,Ss=pt)}else xs=ts,Ss=pt}}if(Bn||Qs){let Gn,ts;nt.ori==0?(Gn=Cn,ts=yn):
(Gn=yn,ts=Cn);let hs,Ln,Kn,es,fs,Mn,Fn=!0,Hs=vn.bbox;if(Hs!=null){Fn=!1;let Sn=Hs(u,pt);Kn=Sn.left,es=Sn.top,hs=Sn.width,
Ln=Sn.height}else Kn=Gn,es=ts,hs=Ln=vn.size(u,pt);if(Mn=vn.fill(u,pt),fs=vn.stroke(u,pt),Qs)pt==Ss&&xs<=as.prox&&(et=Kn,
rt=es,$t=hs,qt=Ln,Vt=Fn,Yt=Mn,yt=fs);else{let Sn=Yn[pt];Sn!=null&&(ti[pt]=Kn,ei[pt]=es,Rn(Sn,hs,Ln,Fn),Vn(Sn,Mn,fs),Xe(Sn,
De(Kn),De(es),Lt,st))}}}}if(Qs){let pt=as.prox,we=zs==null?xs<=pt:xs>pt||Ss!=zs;if(Bn||we){let Oe=Yn[0];Oe!=null&&(ti[0]=
et,ei[0]=rt,Rn(Oe,$t,qt,Vt),Vn(Oe,Yt,yt),Xe(Oe,De(et),De(rt),Lt,st))}}}if(ge.show&&ys)if(l!=null){let[B,K]=Be.scales,[tt,
et]=Be.match,[rt,$t]=l.cursor.sync.scales,qt=l.cursor.drag;if(nn=qt._x,sn=qt._y,nn||sn){let{left:Vt,top:Yt,width:yt,height:pt}=l.
select,we=l.scales[rt].ori,Oe=l.posToVal,rn,re,Ie,Cn,yn,Gn=B!=null&&tt(B,rt),ts=K!=null&&et(K,$t);Gn&&nn?(we==0?(rn=Vt,re=
yt):(rn=Yt,re=pt),Ie=J[B],Cn=bt(Oe(rn,rt),Ie,S,0),yn=bt(Oe(rn+re,rt),Ie,S,0),vi(hn(Cn,yn),ve(yn-Cn))):vi(0,S),ts&&sn?(we==
1?(rn=Vt,re=yt):(rn=Yt,re=pt),Ie=J[K],Cn=Ht(Oe(rn,$t),Ie,R,0),yn=Ht(Oe(rn+re,$t),Ie,R,0),_i(hn(Cn,yn),ve(yn-Cn))):_i(0,R)}else
$o()}else{let B=ve(Br-Wr),K=ve(Yr-jr);if(nt.ori==1){let $t=B;B=K,K=$t}nn=gn.x&&B>=gn.dist,sn=gn.y&&K>=gn.dist;let tt=gn.
uni;tt!=null?nn&&sn&&(nn=B>=tt,sn=K>=tt,!nn&&!sn&&(K>B?sn=!0:nn=!0)):gn.x&&gn.y&&(nn||sn)&&(nn=sn=!0);let et,rt;nn&&(nt.
ori==0?(et=li,rt=pe):(et=ai,rt=_e),vi(hn(et,rt),ve(rt-et)),sn||_i(0,R)),sn&&(nt.ori==1?(et=li,rt=pe):(et=ai,rt=_e),_i(hn(
et,rt),ve(rt-et)),nn||vi(0,S)),!nn&&!sn&&(vi(0,0),_i(0,0))}if(gn._x=nn,gn._y=sn,l==null){if(m){if(sl!=null){let[B,K]=Be.
scales;Be.values[0]=B!=null?us(nt.ori==0?pe:_e,B):null,Be.values[1]=K!=null?us(nt.ori==1?pe:_e,K):null}yi(de,u,pe,_e,Lt,
st,g)}if(Zs){let B=m&&Be.setSeries,K=as.prox;zs==null?xs<=K&&cs(Ss,ui,!0,B):xs>K?cs(null,ui,!0,B):Ss!=zs&&cs(Ss,ui,!0,B)}}
Bn&&(Ct.idx=g,yo()),h!==!1&&on("setCursor")}let $s=null;Object.defineProperty(u,"rect",{get(){return $s==null&&ki(!1),$s}});
function ki(l=!1){l?$s=null:($s=lt.getBoundingClientRect(),on("syncRect",$s))}function Ur(l,h,m,g,_,S,R){vt._lock||ys&&l!=
null&&l.movementX==0&&l.movementY==0||(Mo(l,h,m,g,_,S,R,!1,l!=null),l!=null?Ds(null,!0,!0):Ds(h,!0,!1))}function Mo(l,h,m,g,_,S,R,B,K){
if($s==null&&ki(!1),Ps(l),l!=null)m=l.clientX-$s.left,g=l.clientY-$s.top;else{if(m<0||g<0){pe=-10,_e=-10;return}let[tt,et]=Be.
scales,rt=h.cursor.sync,[$t,qt]=rt.values,[Vt,Yt]=rt.scales,[yt,pt]=Be.match,we=h.axes[0].side%2==1,Oe=nt.ori==0?Lt:st,rn=nt.
ori==1?Lt:st,re=we?S:_,Ie=we?_:S,Cn=we?g:m,yn=we?m:g;if(Vt!=null?m=yt(tt,Vt)?$($t,J[tt],Oe,0):-10:m=Oe*(Cn/re),Yt!=null?
g=pt(et,Yt)?$(qt,J[et],rn,0):-10:g=rn*(yn/Ie),nt.ori==1){let Gn=m;m=g,g=Gn}}K&&(h==null||h.cursor.event.type==de)&&((m<=
1||m>=Lt-1)&&(m=Ns(m,Lt)),(g<=1||g>=st-1)&&(g=Ns(g,st))),B?(Wr=m,jr=g,[li,ai]=vt.move(u,m,g)):(pe=m,_e=g)}let So={width:0,
height:0,left:0,top:0};function $o(){Wi(So,!1)}let Vr,Xr,qr,Jr;function Zr(l,h,m,g,_,S,R){ys=!0,nn=sn=gn._x=gn._y=!1,Mo(
l,h,m,g,_,S,R,!0,!1),l!=null&&(kn(Ke,Ue,Qr,!1),yi(Le,u,li,ai,Lt,st,null));let{left:B,top:K,width:tt,height:et}=ge;Vr=B,Xr=
K,qr=tt,Jr=et}function Qr(l,h,m,g,_,S,R){ys=gn._x=gn._y=!1,Mo(l,h,m,g,_,S,R,!1,!0);let{left:B,top:K,width:tt,height:et}=ge,
rt=tt>0||et>0,$t=Vr!=B||Xr!=K||qr!=tt||Jr!=et;if(rt&&$t&&Wi(ge),gn.setScale&&rt&&$t){let qt=B,Vt=tt,Yt=K,yt=et;if(nt.ori==
1&&(qt=K,Vt=et,Yt=B,yt=tt),nn&&Ms(at,us(qt,at),us(qt+Vt,at)),sn)for(let pt in J){let we=J[pt];pt!=at&&we.from==null&&we.
min!=H&&Ms(pt,us(Yt+yt,pt),us(Yt,pt))}$o()}else vt.lock&&(vt._lock=!vt._lock,Ds(h,!0,l!=null));l!=null&&(Xs(Ke,Ue),yi(Ke,
u,pe,_e,Lt,st,null))}function Xa(l,h,m,g,_,S,R){if(vt._lock)return;Ps(l);let B=ys;if(ys){let K=!0,tt=!0,et=10,rt,$t;nt.ori==
0?(rt=nn,$t=sn):(rt=sn,$t=nn),rt&&$t&&(K=pe<=et||pe>=Lt-et,tt=_e<=et||_e>=st-et),rt&&K&&(pe=pe<li?0:Lt),$t&&tt&&(_e=_e<ai?
0:st),Ds(null,!0,!0),ys=!1}pe=-10,_e=-10,oe.fill(null),Ds(null,!0,!0),B&&(ys=B)}function tl(l,h,m,g,_,S,R){vt._lock||(Ps(
l),lo(),$o(),l!=null&&yi(_n,u,pe,_e,Lt,st,null))}function el(){_t.forEach(_a),ro(u.width,u.height,!0)}Ee(cn,Ve,el);let hi={};
hi.mousedown=Zr,hi.mousemove=Ur,hi.mouseup=Qr,hi.dblclick=tl,hi.setSeries=(l,h,m,g)=>{let _=Be.match[2];m=_(u,h,m),m!=-1&&
cs(m,g,!0,!1)},Pe&&(kn(Le,lt,Zr),kn(de,lt,Ur),kn(an,lt,l=>{Ps(l),ki(!1)}),kn(wn,lt,Xa),kn(_n,lt,tl),so.add(u),u.syncRect=
ki);let ji=u.hooks=o.hooks||{};function on(l,h,m){bo?bi.push([l,h,m]):l in ji&&ji[l].forEach(g=>{g.call(null,u,h,m)})}(o.
plugins||[]).forEach(l=>{for(let h in l.hooks)ji[h]=(ji[h]||[]).concat(l.hooks[h])});let nl=(l,h,m)=>m,Be=We({key:null,setSeries:!1,
filters:{pub:Qe,sub:Qe},scales:[at,X[1]?X[1].scale:null],match:[os,os,nl],values:[null,null]},vt.sync);Be.match.length==
2&&Be.match.push(nl),vt.sync=Be;let sl=Be.key,To=fr(sl);function yi(l,h,m,g,_,S,R){Be.filters.pub(l,h,m,g,_,S,R)&&To.pub(
l,h,m,g,_,S,R)}To.sub(u);function qa(l,h,m,g,_,S,R){Be.filters.sub(l,h,m,g,_,S,R)&&hi[l](null,h,m,g,_,S,R)}u.pub=qa;function Ja(){
To.unsub(u),so.delete(u),Os.clear(),is(cn,Ve,el),T.remove(),Me?.remove(),on("destroy")}u.destroy=Ja;function No(){on("in\
it",o,a),Cr(a||o.data,!1),kt[at]?vo(at,kt[at]):lo(),Fi=ge.show&&(ge.width>0||ge.height>0),Fs=Bn=!0,ro(o.width,o.height)}
return X.forEach(Or),_t.forEach(Ea),f?f instanceof HTMLElement?(f.appendChild(T),No()):f(u,No):No(),u}bn.assign=We,bn.fmtNum=
qn,bn.rangeNum=ee,bn.rangeLog=W,bn.rangeAsinh=ot,bn.orient=As,bn.pxRatio=Ot,bn.join=fl,bn.fmtDate=Yi,bn.tzDate=yl,bn.sync=
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
"en-US",{maximumFractionDigits:10}))}function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(
t)<.5?"now":`${t<0?"+":"−"}${longSpanText(Math.abs(t))}`}function longSpanText(t){if(t<36e5)return spanText(t);const e=Math.
round(t/6e4),[n,s]=[Math.floor(e/1440),Math.floor(e/60)];return n?`${n} d${s%24?` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60}\
 min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){if(t<FIRST_WALL_MS)return`at ${longSpanText(t<0?e-t:e)} · ${agoText(
n)}`;const s=new Date(t+e),i=p=>String(p).padStart(2,"0"),r=`${i(s.getHours())}:${i(s.getMinutes())}:${i(s.getSeconds())}`,
c=String(s.getMilliseconds()).padStart(3,"0");return`${r}.${c} · ${agoText(n)}`}function notesOf({most:t,others:e,without:n,
hidden:s,lost:i}){const r=[];if(t>1&&r.push(`1 px = up to ${groupedText(t)} events`),e){const c=e>=1e3?"1,000 or more":groupedText(
e);r.push(`${c} more series not drawn: there is room for 20`)}return n&&r.push(`${groupedText(n)} without a number`),s&&
r.push(`${groupedText(s)} hidden`),i&&r.push(`${groupedText(i)} at or below zero not on this scale`),r}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
onLive:r}){const c=e.kind==="histogram",p=(O,C)=>c?barsOf(O,e,C-1):linesOf(O,e,C-1),w=O=>O,b={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!c,y:!1,points:{show:!1},drag:{x:!c,y:!1,setScale:!1},bind:{
mousedown:w((O,C,F)=>G=>G.shiftKey?(i(G),null):F(G)),dblclick:w(()=>()=>(r(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!c?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:c?6:RAIL+4,size:c?26:RAIL+26,...c?{values:(O,C)=>C.map(valueText)}:{splits:(O,C,F,G)=>timeSplits(
F,G,e.now,O.bbox.width/uPlot.pxRatio),values:(O,C)=>C.map(F=>agoText(e.now-F))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(O,C)=>Math.max(36,14+6.5*Math.max(0,...(C??
[]).map(F=>(F??"").length))),values:(O,C)=>C.map(F=>F===null?null:valueText(F))}],series:[{},...e.series.map((O,C)=>({label:O.
label,show:O.isShown,stroke:()=>strokeOf(C,n().isDark).color,fill:()=>strokeOf(C,n().isDark).color,width:c?0:LINE2,dash:strokeOf(
C,!1).dash,pxAlign:0,paths:p,points:{show:!1}}))],hooks:{setSelect:[O=>{const{left:C,width:F}=O.select;F>3&&s(O.posToVal(
C,"x"),O.posToVal(C+F,"x")),F&&O.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:c?[]:[O=>drawMarks(O,e,n())]}},M=[
[-1e15,1e15],...e.series.map(()=>[0,0])],N=new uPlot(b,M,t);return{plot:N,draw(){const[O,C]=e.x,F=DENSE*N.bbox.width/uPlot.
pxRatio;e.series.forEach((G,q)=>{const[D,U]=G.between(O,C);c||(N.series[q+1].width=U-D>F?1/uPlot.pxRatio:LINE2)}),N.batch(
()=>{N.setScale("x",{min:e.x[0],max:e.x[1]}),N.setScale("y",{min:e.y[0],max:e.y[1]})})},resize(O){N.setSize({width:Math.
max(100,O),height:HEIGHT2})},timeAt:O=>N.posToVal(O,"x"),leftOf:O=>N.valToPos(O,"x"),topOf:O=>N.valToPos(O,"y"),get width(){
return N.bbox.width/uPlot.pxRatio},dispose:()=>N.destroy()}}function placesOf({bbox:t},e){const[n,s]=e.x,[i,r]=e.isLog?e.
y.map(Math.log10):e.y,c=t.width/(s-n),p=t.height/(r-i),w=t.top+t.height,b=4*t.height,M=N=>Math.max(-b,Math.min(b,N));return{
toX:N=>t.left+(N-n)*c,toY:e.isLog?N=>M(w-(Math.log10(N)-i)*p):N=>M(w-(N-i)*p)}}function linesOf(t,e,n){const s=new Path2D,
i=new Path2D,{toX:r,toY:c}=placesOf(t,e),p=DOT*uPlot.pxRatio,w={move:s.moveTo.bind(s),line:s.lineTo.bind(s),dot(O,C){i.moveTo(
O+p,C),i.arc(O,C,p,0,2*Math.PI)}},[b,M]=e.x,N=e.series[n].draw(b,M,t.bbox.width/uPlot.pxRatio,r,c,w,e);return e.kind==="\
step"&&N.isDown&&!e.isOver&&w.line(Math.max(N.x,r(Math.min(M,e.now))),N.y),{stroke:s,fill:i,clip:null,flags:1}}function barsOf(t,e,n){
const s=new Path2D,{bins:i}=e;if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:r,toY:c}=placesOf(t,{...e,isLog:!1}),
p=new Map;for(let w=0;w<n;w++)if(e.series[w].isShown)for(const[b,M]of i.counts[w]??[])p.set(b,(p.get(b)??0)+M);for(const[
w,b]of i.counts[n]??[]){const[M,N]=[r(w),r(w+i.width)],O=p.get(w)??0,[C,F]=[c(O+b),c(O)];s.rect(M+.5,C,Math.max(1,N-M-1),
F-C)}return{stroke:null,fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,bbox:i}=t,r=uPlot.pxRatio,{toX:c}=placesOf(
t,e),p=i.top+i.height+(RAIL/2+1)*r,w=4*r;s.save(),s.lineWidth=2*r;for(const b of e.marks.between(...e.x)){const M=c(b.t);
s.strokeStyle=b.isFailure?n.bad:n.warn,s.beginPath(),b.isFailure?(s.moveTo(M-w,p-w),s.lineTo(M+w,p+w),s.moveTo(M+w,p-w),
s.lineTo(M-w,p+w)):s.arc(M,p,w,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12,NEAR_PX=.4;function firstFrom(t,e,n){
let s=0,i=e;for(;s<i;){const r=s+i>>1;t[r]<n?s=r+1:i=r}return s}var SeriesPoints=class{constructor(t){this.label=t,this.
isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.count=new Float64Array(
512),this.number=new Float64Array(512)}add(t,e,n,s){const i=this.closed+n+s;i>this.t.length&&this._grow(i);for(const[r,c]of[
this.t,this.v,this.count,this.number].entries())c.set(t[r].subarray(e,e+n+s),this.closed);this.length=i,this.closed+=n}_grow(t){
const e=n=>{const s=new Float64Array(2**Math.ceil(Math.log2(t*1.5)));return s.set(n.subarray(0,this.length)),s};this.t=e(
this.t),this.v=e(this.v),this.count=e(this.count),this.number=e(this.number)}prune(t){const e=Math.min(this.closed,firstFrom(
this.t,this.length,t)-1);if(!(e<512||e<this.length/4)){for(const n of[this.t,this.v,this.count,this.number])n.copyWithin(
0,e,this.length);this.length-=e,this.closed-=e}}indexOf(t){return firstFrom(this.t,this.length,t)}between(t,e){const n=Math.
max(0,firstFrom(this.t,this.length,t)-1),s=Math.min(this.length,firstFrom(this.t,this.length,e)+1);return[n,s]}at(t){return{
t:this.t[t],v:this.v[t],count:this.count[t],number:this.number[t]}}range(t,e,n){let[s,i]=[Number.POSITIVE_INFINITY,Number.
NEGATIVE_INFINITY];const r=Math.min(this.length,firstFrom(this.t,this.length,e));for(let c=firstFrom(this.t,this.length,
t);c<r;c++){const p=this.v[c];n&&p<=0||(p<s&&(s=p),p>i&&(i=p))}return s<=i?[s,i]:null}nearest(t,e,n=!1){const s=firstFrom(
this.t,this.length,t);if(n){const c=this.t[s]===t&&s<this.length?s:s-1;return c>=0&&!Number.isNaN(this.v[c])?c:-1}let i=-1,
r=e;for(const c of[-1,1])for(let p=c<0?s-1:s;p>=0&&p<this.length;p+=c){const w=Math.abs(this.t[p]-t);if(w>r)break;if(!Number.
isNaN(this.v[p])){(w<r||i<0)&&(i=p),r=w;break}}return i}ofEvent(t){for(let e=this.length-1;e>=0;e--)if(this.number[e]===
t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(this.v[n]))return n;return-1}get last(){
const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-t)/Math.max(1,n);let[i,r,c]=[0,
0,Number.NaN];const p=Math.min(this.length,firstFrom(this.t,this.length,e));for(let w=firstFrom(this.t,this.length,t);w<
p;w++){const b=Math.floor(this.t[w]/s);r=b===c?r+this.count[w]:this.count[w],c=b,r>i&&(i=r)}return i}draw(t,e,n,s,i,r,{kind:c,
isLog:p}){const[w,b]=this.between(t,e),M=c==="points"||(b-w)*SPARSE_PX<n;let N=!1,O=!1,[C,F]=[0,0],G=[0,0];for(let q=w;q<
b;q++){const D=this.v[q];if(Number.isNaN(D)||p&&D<=0){O&&!M&&r.dot(C,F),c==="step"&&N&&r.line(s(this.t[q]),F),N=!1,O=!1;
continue}const U=F;if(C=s(this.t[q]),F=i(D),M&&r.dot(C,F),c!=="points"){if(N){if(c==="step"&&r.line(C,U),Math.abs(C-G[0])<
NEAR_PX&&Math.abs(F-G[1])<NEAR_PX&&q<b-1){O=!1;continue}r.line(C,F)}else r.move(C,F);G=[C,F],O=!N,N=!0}}return O&&!M&&r.
dot(C,F),{x:C,y:F,isDown:N}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:e,
byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),r=i.length/4;return[0,1,2,3].map(c=>i.subarray(c*r,(c+1)*
r))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,r]of t){const c={number:e,isFailure:n===1,t:s,count:i,
text:r},p=this.list.findLastIndex(w=>w.number<=e);p>=0&&this.list[p].number===e?this.list[p]=c:this.list.splice(p+1,0,c)}}prune(t){
this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.list.filter(n=>n.t>=
t&&n.t<=e)}},NOTE_MS=500,DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left a\
nd right arrows go from value to value, up and down from series to series, Enter opens the event, page keys go back and \
forth, plus and minus zoom, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,s=new Stretch,
i={kind:"line",isLog:!1,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},r={label:"",tone:"\
idle",text:"",hint:"",total:0,others:0,without:0,origin:0};let c="",p="",w=0,b=null,M=null,N=null,O=0,C=0,F=!0,G=Number.
NEGATIVE_INFINITY,q=Number.NEGATIVE_INFINITY;const D=new Map,U=element("div",{class:"rxm-plot",role:"group"}),gt=element(
"strong",{class:"rxm-plot-title"}),Et=element("span",{class:"rxm-plot-state"}),Xt=an("Pause","Hold the view; what comes \
is kept (space)",()=>s.held?ze():_n("paused"));Xt.setAttribute("aria-pressed","false");const jt=an("−","Zoom out: a lo\
nger time (-)",()=>Q(2));jt.setAttribute("aria-label","Longer time");const Jt=an("+","Zoom in: a shorter time (+)",()=>Q(
.5));Jt.setAttribute("aria-label","Shorter time");const it=element("output",{class:"rxm-plot-span"}),At=an("Fix y","Keep\
 the vertical axis as it is",be),Ut=an("Log","A logarithmic vertical axis (l)",Ye),ln=element("span",{class:"rxm-plot-zo\
om",role:"group","aria-label":"Time"},jt,it,Jt),$e=element("div",{class:"rxm-plot-bar"},gt,Et,element("span",{class:"rxm\
-plot-grow"}),Xt,ln,At,Ut,snapshotButton(t,Te)),ne=element("div",{class:"rxm-plot-unseen"});ne.id=`rxm-summary-${Math.random().
toString(36).slice(2)}`;const Zt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"group","aria-label":CHART_LABEL,
"aria-describedby":ne.id}),xe=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),Re=element("div",{class:"rxm-p\
lot-tip","aria-hidden":"true",hidden:!0}),se=element("div",{class:"rxm-plot-empty"}),Ce=element("div",{class:"rxm-plot-l\
egend",role:"group","aria-label":"Series"}),de=element("div",{class:"rxm-plot-notes"}),Le=element("div",{class:"rxm-plot\
-unseen",role:"status","aria-live":"polite"}),Ke=element("i",{hidden:!0});U.append($e,element("div",{class:"rxm-plot-bod\
y"},Zt,se,Re),Ce,de,ne,Le,Ke),keepKeys(U),e.append(U);function an(x,L,P){return element("button",{type:"button",title:L,
onclick:P},x)}const wn=()=>(M??=lookOf(Ke),M);function _n(x){s.hold(n.at(performance.now()),r.total),Ue(x),Ve()}function ze(){
s.release(),Ue("live"),Ve()}function Q(x,L){s.zoom(x,n.at(performance.now()),L),Ve()}function ue(x){s.pan(x,n.at(performance.
now()),r.total),Ve()}function cn(x,L){s.show(x,L,n.at(performance.now()),r.total),Ue(`zoomed to ${longSpanText(L-x)}`),Ve()}
function be(){i.isFixed=!i.isFixed,Ue(i.isFixed?"vertical axis fixed":"vertical axis fits the values"),Ve()}function Ye(){
i.isLog=!i.isLog,i.isFixed=!1,Ue(i.isLog?"logarithmic axis":"linear axis"),ve(),Ot()}function Ue(x){Le.textContent=x}function Ve(){
xn(),Ot()}let ns;function Ot(){clearTimeout(ns),U.dataset.told="false",ns=setTimeout(Te,REPORT_MS)}function Te(){clearTimeout(
ns);const{held:x}=s,L=i.series.filter(P=>!P.isShown).map(P=>P.label);j.send({do:"seen",held:x&&[x.begin,x.end],hidden:L}),
U.dataset.told="true"}function Pn(){return!s.held&&n.flows&&i.kind!=="histogram"&&j.isShown()}function ke(x){C=0,Gt(x),Pn()&&
(C=requestAnimationFrame(ke))}function xn(){F=!0,G=Number.NEGATIVE_INFINITY,Vn(),C||=requestAnimationFrame(ke)}function Gt(x){
if(!b)return;const L=me(x),P=Math.abs(L[1]-i.x[1])*b.width>=.2*(L[1]-L[0]);if(F||P){F=!1,i.x=L,i.isFixed||(i.y=Ne()),b.draw(),
U.dataset.drawn=String(Number(U.dataset.drawn??0)+1);const V=Math.max(...i.series.map(H=>H.length?H.t[H.length-1]:0));U.
dataset.newest=String(r.origin+V)}En(),x-G>=NOTE_MS&&Un(x)}function me(x){const L=n.at(x);return i.now=s.held?s.heldAt:L,
i.kind==="histogram"?Xe():s.of(L)}function Ne(){if(i.kind==="histogram"){const Mt=new Map;return i.bins?.counts.forEach(
(le,xt)=>{if(i.series[xt]?.isShown)for(const[Kt,He]of le)Mt.set(Kt,(Mt.get(Kt)??0)+He)}),[0,Math.max(1,...Mt.values())*1.05]}
const[x,L]=i.x,P=i.series.filter(Mt=>Mt.isShown).flatMap(Mt=>Mt.range(x,L,i.isLog)??ds(Mt,x));if(!P.length)return i.isLog?
[.1,10]:[0,1];const[V,H]=[Math.min(...P),Math.max(...P)];if(i.isLog)return[V/1.3,H*1.3];const ft=(H-V)*.08||Math.abs(H)*
.1||1;return[V-ft,H+ft]}function ds(x,L){const P=i.kind==="step"?x.nearest(L,0,!0):-1;return P<0||i.isLog&&x.v[P]<=0?[]:
[x.v[P]]}function Xe(){const x=(i.bins?.counts??[]).flatMap(L=>L.map(([P])=>P));return!i.bins||!x.length?[0,1]:[Math.min(
...x),Math.max(...x)+i.bins.width]}function Un(x){G=x;const L=lookOf(Ke);JSON.stringify(L)!==JSON.stringify(M)&&(M=L,F=!0,
Rn(),b?.plot.redraw());const{held:P}=s,V=n.at(x)-s.keptMs*1.05,H=P?Math.max(Math.min(V,P.begin),V-2*s.keptMs):V;for(const ft of i.
series)ft.prune(H);i.marks.prune(H),Vn(),ss(),Ee(),x-q>=DESCRIBE_MS2&&is(x)}function Vn(){const{held:x}=s,L=i.kind==="hi\
stogram";setText(it,longSpanText(x?x.end-x.begin:s.windowMs)),setText(Xt,x?"Go live":"Pause"),Xt.setAttribute("aria-pres\
sed",String(!!x));for(const Mt of[Xt,ln,At,Ut])Mt.hidden=L;At.setAttribute("aria-pressed",String(i.isFixed)),Ut.setAttribute(
"aria-pressed",String(i.isLog));const P=["ended","failed"].includes(r.tone);U.dataset.tone=x?"held":r.tone;const V=x&&r.
total>s.total?` · ${groupedText(r.total-s.total)} came meanwhile`:"";setText(Et,(x?"paused":r.text)+V);const H=i.series.
some(Mt=>Mt.length)||i.marks.list.length||i.bins?.counts.length;if(se.hidden=!!H,H)return;const ft=r.tone==="idle"?"not \
running: run the flow to see its numbers":"no events yet";setText(se,r.hint||(P&&!r.total?"no events came":ft))}let un="";
function Rn(){const{isDark:x}=wn(),L=JSON.stringify([x,i.series.map(H=>[H.label,H.isShown])]);if(L===un)return;un=L;const P=focusedIn(
Ce),V=P?[...Ce.children].indexOf(P):-1;Ce.replaceChildren(...i.series.map((H,ft)=>{const{color:Mt,dash:le}=strokeOf(ft,x),
xt=le.length?"dashed":"solid",Kt=`border-top: 3px ${le[0]===2?"dotted":xt} ${Mt}`;return element("button",{type:"button",
class:"rxm-plot-key","aria-pressed":String(H.isShown),title:`${H.isShown?"Hide":"Show"} ${H.label}`,onclick:()=>zn(ft,!H.
isShown)},element("i",{style:Kt,"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},H.label),element("span",{class:"\
rxm-plot-value","aria-hidden":"true"}))})),V>=0&&Ce.children[V]?.focus()}function zn(x,L){const P=i.series[x];P.isShown=
L,D.set(P.label,L),b?.plot.setSeries(x+1,{show:L}),Ue(`${P.label} ${L?"shown":"hidden"}`),Rn(),Ve()}function ss(){i.series.
forEach((x,L)=>{const P=Ce.children[L]?.querySelector(".rxm-plot-value");if(!P)return;const V=ye(),H=V===null||i.kind===
"histogram"?-1:Dn(x,V),ft=V===null?x.last:H<0?Number.NaN:x.v[H];setText(P,x.isShown?valueText(ft):"")})}function Ee(){const[
x,L]=i.x,P=i.series.filter(Ze=>Ze.isShown),V=i.kind==="histogram",H=b?.width??600,ft=V?0:Math.max(0,...P.map(Ze=>Ze.most(
x,L,H)));let Mt=0;if(i.isLog)for(const Ze of P){const[Qe,os]=Ze.between(x,L);for(let Ts=Qe;Ts<os;Ts++)Ze.v[Ts]<=0&&(Mt+=
1)}const{others:le,without:xt}=r,Kt=notesOf({most:ft,others:le,without:xt,hidden:i.series.length-P.length,lost:Mt}),He=i.
marks.between(x,L),fn=Ze=>He.filter(Qe=>Qe.isFailure===Ze).reduce((Qe,os)=>Qe+os.count,0);fn(!1)&&!V&&Kt.push(`○ ${groupedText(
fn(!1))} missed`),fn(!0)&&!V&&Kt.push(`× ${groupedText(fn(!0))} ${fn(!0)===1?"failure":"failures"}`),V&&Kt.unshift(`val\
ues of the last ${longSpanText(s.windowMs)}`),setText(de,Kt.join(" · ")),de.hidden=!Kt.length}function is(x){q=x;const[
L,P]=i.x,V=i.series.filter(ft=>ft.isShown).map(ft=>{const Mt=i.kind==="histogram"?null:ft.range(L,P,!1),le=Mt?`, lowest ${valueText(
Mt[0])}, highest ${valueText(Mt[1])}`:"";return`${ft.label}: last ${valueText(ft.last)}${le}`}),H=s.held?`paused, ${longSpanText(
P-L)}`:`the last ${longSpanText(s.windowMs)}`;setText(ne,[`Plot of ${r.label}, ${H}`,...V,de.textContent].filter(Boolean).
join(". "))}function ye(){return!N||!b?null:"left"in N?b.timeAt(N.left):N.t}function Dn(x,L){const[P,V]=i.x,H=REACH_PX*(V-
P)/Math.max(1,b?.width??1);return x.nearest(L,H,i.kind==="step")}let Xn="";function En(){const x=ye();if(!b||x===null||i.
kind==="histogram"||x<i.x[0]||x>i.x[1]){Re.hidden=!0,xe.replaceChildren(),b&&N&&!("left"in N)&&b.plot.setCursor({left:-10,
top:-10},!1);return}const L=b.leftOf(x);N&&!("left"in N)&&b.plot.setCursor({left:L,top:0},!1);const{isDark:P}=wn(),V=[];
i.series.forEach((H,ft)=>{const Mt=H.isShown?Dn(H,x):-1;Mt>=0&&V.push([ft,H.at(Mt)])}),xe.replaceChildren(...V.map(([H,{
t:ft,v:Mt}])=>{const le=i.kind==="step"?L:b.leftOf(ft),xt=b.topOf(Mt),{color:Kt}=strokeOf(H,P);return element("i",{style:`\
left: ${le}px; top: ${xt}px; border-color: ${Kt}`})})),An(x,L,V)}function An(x,L,P){const V=P[0]?.[1].t??x,H=momentText2(
r.origin,P.length===1?V:x,i.now-x),ft=$n(x),Mt=P.slice(0,MOST_IN_TIP).map(([Ze,{v:Qe}])=>[Ze,i.series[Ze].label,valueText(
Qe)]);P.length>MOST_IN_TIP&&Mt.push([-1,`${P.length-MOST_IN_TIP} more`,""]);const le=JSON.stringify([H,Mt,ft]);if(Re.hidden=
!1,le!==Xn){Xn=le;const{isDark:Ze}=wn();Re.replaceChildren(element("div",{class:"rxm-plot-soft"},H),...Mt.map(([Qe,os,Ts])=>{
const ms=Number(Qe)<0?"transparent":strokeOf(Number(Qe),Ze).color;return element("div",{class:"rxm-plot-line"},element("\
i",{style:`background: ${ms}`}),element("span",{class:"rxm-plot-name"},String(os)),element("b",{},String(Ts)))}),...ft.map(
Qe=>element("div",{class:"rxm-plot-bad"},Qe)))}const{width:xt}=Re.getBoundingClientRect(),Kt=Zt.clientWidth,He=b?b.plot.
over.offsetLeft:0,fn=He+L+14;Re.style.left=`${fn+xt>Kt?Math.max(2,He+L-xt-14):fn}px`}function $n(x){const[L,P]=i.x,V=6*(P-
L)/Math.max(1,b?.width??1);return i.marks.between(x-V,x+V).map(H=>{const ft=groupedText(H.count);return H.isFailure?H.count===
1?`× ${H.text}`:`× ${ft} failures, the first: ${H.text}`:`○ ${ft} missed`})}function E(x){N=x,En(),ss();const L=ye();
Hn.point({at:L===null?null:r.origin+L,port:p,...W(L)})}function W(x,L){if(x===null||!b)return{};let P={away:Number.POSITIVE_INFINITY,
number:-1};const V=b.width/(i.x[1]-i.x[0]);for(const H of i.series){const ft=H.isShown?Dn(H,x):-1;if(ft<0||H.number[ft]<
0)continue;const Mt=L===void 0?0:b.topOf(H.v[ft])-L,le=Math.hypot((H.t[ft]-x)*V,Mt);le<P.away&&(P={away:le,number:H.number[ft]})}
return P.number<0?{}:{number:w+P.number}}function ot({port:x,number:L}){if(L===void 0||x!==p)return null;for(const P of i.
series){const V=P.ofEvent(L-w);if(V>=0)return P.t[V]}return null}function ht(x,L){const P=W(x,L);P.number!==void 0&&Hn.point(
{at:r.origin+x,port:p,...P,opens:!0})}function Tt(x){const L=i.series.filter(fn=>fn.isShown&&fn.length);if(!L.length)return;
O=Math.min(O,L.length-1);const P=L[O];s.held||_n("");const V=ye(),[H,ft]=i.x,Mt=V===null?-1:P.nearest(V,Number.POSITIVE_INFINITY),
le=x<0?P.indexOf(ft):P.indexOf(H)-1,xt=V===null?le:Mt,Kt=V===null||Mt>=0?P.next(xt,x):-1;if(Kt<0)return;const He=P.t[Kt];
(He<H||He>ft)&&ue(He-(H+ft)/2),E({t:He,from:"keys"}),Ue(`${P.label} ${valueText(P.v[Kt])}, ${momentText2(r.origin,He,i.now-
He)}`)}function Rt(x){const L=i.series.filter(ft=>ft.isShown&&ft.length);if(!L.length)return;O=(O+x+L.length)%L.length;const P=L[O],
V=ye(),H=V===null?-1:P.nearest(V,Number.POSITIVE_INFINITY);H>=0&&E({t:P.t[H],from:"keys"}),Ue(`${P.label} ${H<0?"":valueText(
P.v[H])}`)}const Ft=()=>i.x[1]-i.x[0],ee={ArrowLeft:()=>Tt(-1),ArrowRight:()=>Tt(1),ArrowUp:()=>Rt(-1),ArrowDown:()=>Rt(
1),PageUp:()=>ue(-Ft()/2),PageDown:()=>ue(Ft()/2),Home:()=>ue(Number.NEGATIVE_INFINITY),End:ze,Enter:()=>{const x=ye();x!==
null&&ht(x)},Escape:()=>E(null)," ":()=>s.held?ze():_n("paused"),"+":()=>Q(.5),"=":()=>Q(.5),"-":()=>Q(2),l:Ye};Zt.addEventListener(
"keydown",x=>{!ee[x.key]||x.ctrlKey||x.metaKey||x.altKey||i.kind==="histogram"||(x.preventDefault(),ee[x.key]())});const dt=x=>{
if(i.kind==="histogram")return;const L=x.shiftKey&&x.deltaY||x.deltaX;if(x.ctrlKey)Q(x.deltaY>0?1.25:.8,ye()??void 0);else if(L)
ue(L*Ft()/Math.max(1,b?.width??1));else return;x.preventDefault()};Zt.addEventListener("wheel",dt,{passive:!1});let he=null,
Qt=null;function qe(x){he={x:x.clientX,begin:i.x[0],end:i.x[1]}}const qn=x=>{if(!he||!b)return;const L=(he.x-x.clientX)*
(he.end-he.begin)/Math.max(1,b.width);s.show(he.begin,he.end,n.at(performance.now()),r.total),ue(L)},Fe=()=>{he=null};window.
addEventListener("pointermove",qn),window.addEventListener("pointerup",Fe);const Hn=timeCursor(x=>{const L=x.at===null?ot(
x):x.at-r.origin;N=L===null?null:{t:L,from:"view"},En(),ss(),U.dataset.cursor=x.at===null?"":String(x.at)},()=>c);function ve(){
b?.dispose(),Zt.replaceChildren(),M=lookOf(Ke),i.x=me(performance.now()),i.isFixed||(i.y=Ne());const x=chartOf(Zt,i,wn,{
onSelect:cn,onPan:qe,onLive:ze});b=x;const{over:L}=x.plot;L.append(xe),L.addEventListener("pointermove",P=>{he||E({left:P.
clientX-L.getBoundingClientRect().left})}),L.addEventListener("pointerleave",()=>E(null)),L.addEventListener("pointerdow\
n",P=>{Qt=P.button===0?{x:P.clientX,y:P.clientY}:null}),L.addEventListener("pointerup",P=>{const V=Qt;Qt=null;const H=V&&
Math.hypot(P.clientX-V.x,P.clientY-V.y)<CLICK_PX,ft=L.getBoundingClientRect();H&&!P.shiftKey&&ht(x.timeAt(P.clientX-ft.left),
P.clientY-ft.top)}),un="",Rn(),xn()}const Je=new ResizeObserver(()=>{!b||Zt.clientWidth<50||(b.resize(Zt.clientWidth),xn())});
Je.observe(Zt);function ie(x,L){const P=performance.now();n.tell(x.at,x.flows,P);const{tone:V,text:H,total:ft,others:Mt,
without:le,hint:xt}=x;H!==r.text&&["ended","failed"].includes(V)&&Ue(H),Object.assign(r,{tone:V,text:H,total:ft,others:Mt,
without:le,hint:xt}),i.isOver=["ended","failed"].includes(V),x.first!==void 0&&(w=x.first);const Kt=x.series&&De(x.series),
He=rowsOf(L);let fn=0;x.lengths.forEach(([Ze,Qe],os)=>{i.series[os].add(He,fn,Ze,Qe),fn+=Ze+Qe}),x.marks&&i.marks.add(x.
marks),x.bins&&(i.bins={width:x.bins[0],counts:x.bins[1]}),F=!0,(Kt||!b)&&ve(),!s.held||i.kind==="histogram"?C||=requestAnimationFrame(
ke):P-G>=NOTE_MS&&Un(P)}function De(x){if(!(x.length!==i.series.length||x.some((P,V)=>i.series[V].label!==P)))return!1;for(let P=i.
series.length;P<x.length;P++){const V=new SeriesPoints(x[P]);V.isShown=D.get(V.label)??(!hn||P<hn),i.series.push(V)}return!0}
let hn=0;function k(x,L){(x.origin!==r.origin||x.total<r.total||x.run!==c)&&(s.release(),N=null),r.label=x.label??"",r.origin=
x.origin??0,c=x.run??"",p=x.port??"",hn=x.first_shown??0,b||(i.kind=x.kind??"line",i.isLog=x.scale==="log",s.windowMs=x.
window??s.windowMs,x.y&&([i.y,i.isFixed]=[x.y,!0])),s.keptMs=x.kept??s.keptMs,i.series=[],i.marks=new Marks,i.bins=null,
n.offset=Number.NEGATIVE_INFINITY,setText(gt,r.label),gt.title=r.label,U.setAttribute("aria-label",`Plot of ${r.label}`),
x.series||(x.series=[]),b?.dispose(),b=null,G=q=Number.NEGATIVE_INFINITY,ie(x,L)}const j=live(t,e,{onSnapshot:k,onMessage:ie,
onShown:xn,onHidden(){cancelAnimationFrame(C),C=0}}),Z=setInterval(()=>j.isShown()&&Un(performance.now()),1e3);return Vn(),
()=>{clearInterval(Z),clearTimeout(ns),cancelAnimationFrame(C),Je.disconnect(),Hn.dispose(),window.removeEventListener("\
pointermove",qn),window.removeEventListener("pointerup",Fe),b?.dispose(),j.dispose(),U.remove()}}var view_default4={initialize,
render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,MOST_SERIES=20,SHOWN_AT_FIRST=4,INSTANTS=["ingest_ns","due_ns","\
start_ns","end_ns"],TICKS=["Tick","JitteredTick","Trigger"],RUN="shared";function countUntil(t,e){let n=0,s=t.length;for(;n<
s;){const i=n+s>>1;t[i]<=e?n=i+1:s=i}return n}var PortEvents=class{constructor(t){this.port=t;let e=0;this.times=t.times.
map(s=>(e+=s,e)),this.rows=t.rows?t.rows.split(`
`):[],this._series=null;let n=0;this.missed=t.missed.map(s=>(n+=s,n))}until(t){return countUntil(this.times,t)}missedUntil(t){
return this.missed[this.until(t)-1]??0}buffers(t,e){return e>t?[new DataView(new TextEncoder().encode(`[${this.rows.slice(
t,e).join(",")}]`).buffer)]:[]}get series(){return this._series??=seriesOf(this),this._series}text(t){const[e,,...n]=parseExactly(
this.rows[t]),[s,i]=this.port.shapes[e],r=i.map((c,p)=>`${c}: ${jsonText(n[p])}`);return[...s?[s]:[],...r].join(`
`)}};function seriesOf({port:t,rows:e}){const n=t.shapes.length>0&&t.shapes.every(([c])=>TICKS.includes(c)),s=c=>n?c==="\
lag_ns":c!=="id"&&!c.endsWith("_id")&&!INSTANTS.includes(c),i=Object.entries(t.kinds).filter(([c,p])=>/^(number|duration)/.
test(p)&&s(c)).map(([c])=>c).slice(0,MOST_SERIES),r=new Map(i.map(c=>[c,{label:c,at:[],values:[]}]));return e.forEach((c,p)=>{
const[w,,...b]=parseExactly(c);t.shapes[w][1].forEach((M,N)=>{const O=r.get(M);O&&(O.at.push(p),O.values.push(asNumber(b[N])??
Number.NaN))})}),[...r.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((M,N)=>{const O=this.byName.get(M);return O?O.port.
before+O.until(t):e.counts[N]}),r=n.ports.map(M=>{const N=this.byName.get(M),O=Math.max(0,t-RATE_US);return N&&t>O?(N.until(
t)-N.until(O))/((t-O)/1e6):0}),c=M=>{const N=this.byName.get(`${M}/err`);return N?N.port.before+N.until(t):0},p=e.steps.
map((M,N)=>{if(s)return M;const{name:O}=n.boxes[N],C=this.byName.get(`${O}/out`)?.missedUntil(t)??0;return{...M,failures:c(
O),missed:C,dropped:0,queued:null,busy:null}}),w=s?e.failures:n.boxes.reduce((M,N)=>M+c(N.name),0),b={};for(const[M,N]of Object.
entries(this.run.lags)){const O=N.filter(([C])=>C<=t).slice(-LAGS_KEPT);O.length&&(b[M]=O.map(([,C,F,G])=>[C,F,G]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:r,steps:p,failures:w,lags:b,report:s?e.report:[],workers:s?e.workers:[],over:this.isOver(t),failing:w?this.
run.failing:[],flow:this.run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,r=n.map(M=>M.filter(O=>O[1]*
1e3<=t&&(e===void 0||O[1]*1e3>e))),c=-this.run.start_s*1e3,p=this.isOver(t)?["ended","run ended"]:["live","running"],w={
lanes:n.map((M,N)=>{const O=this.ports[N],C=O.port.before+O.until(t);return[t/1e3,c,!1,C,p[0],p[1]]})};e===void 0&&(Object.
assign(w,{legend:s,is_chosen:!1,labels:n.map((M,N)=>this.ports[N].port.name)}),Object.assign(w,{window:this.window(),kept:2e4,
kept_ms:Math.max(3e5,t/1e3)}),w.runs=n.map(()=>RUN),i&&(w.scale=i));const b=new TextEncoder().encode(JSON.stringify(r));
return[w,r.some(M=>M.length)?[new DataView(b.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){
const n=this.marked[t]?.[e];return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?
{tone:"ended",text:`run ${this.run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,
kept:0,one_in:1,at:e/1e6,state:i,label:t,limit:MOST_ROWS},[]];const r=s.until(e),c=n===void 0?Math.max(0,r-MOST_ROWS):s.
until(n),p=s.port.before+r,w={total:p,kept:r,one_in:1,at:e/1e6,state:i};if(w.kept=p,n===void 0){const{shapes:O,kinds:C}=s.
port;Object.assign(w,{first_shape:0,shapes:O,kinds:C,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const b=-this.run.start_s*
1e3,M=Float64Array.from(s.times.slice(c,r),O=>b+O/1e3),N=s.buffers(c,r);return[w,N.length?[...N,new DataView(M.buffer)]:
N]}plot(t,e,n){const s=this.byName.get(t),i=s?.series??[],r=s?s.port.before+s.until(e):0,[c,p]=this.isOver(e)?["ended",`\
run ${this.run.reading.status}`]:["live","as it was then"],w=r&&!i.length?`no field of ${t} is a number`:"",b=[],M=i.map(
({at:F,values:G})=>{const q=n===void 0||!s?0:countUntil(F,s.until(n)-1),D=s?countUntil(F,s.until(e)-1):0;for(let U=q;U<D;U++){
const gt=F[U],Et=s.times[gt]/1e3;b.push([Et,G[U],1,gt+(s?.port.before??0)])}return[D-q,0]}),N={at:e/1e3,flows:!1,total:r,
tone:c,text:p,others:0,without:0,hint:w,lengths:M},O=this._marks(t).filter(([,,F])=>F*1e3<=e&&(n===void 0||F*1e3>n));if(O.
length&&(N.marks=O),n===void 0){const F=this.run.length_us/1e3,G=Math.max(1e3,Math.min(6e4,F));Object.assign(N,{series:i.
map(({label:q})=>q),label:t,kind:"line",scale:"linear"}),Object.assign(N,{y:null,window:G,column:G/1e3,kept:Math.max(G,F)}),
Object.assign(N,{origin:-this.run.start_s*1e3,run:RUN,port:t,first:0}),N.first_shown=SHOWN_AT_FIRST}const C=new Float64Array(
4*b.length);return b.forEach((F,G)=>{for(let q=0;q<4;q++)C[q*b.length+G]=F[q]}),[N,b.length?[new DataView(C.buffer)]:[]]}_marks(t){
const e=this.byName.get(`${t.slice(0,t.lastIndexOf("/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap(
(r,c)=>r?[[n?.times[c]??0,r]]:[]),i=[...e.map(r=>[r,1,1]),...s.map(([r,c])=>[r,c,0])];return i.sort((r,c)=>r[0]-c[0]),i.
map(([r,c,p],w)=>[w,p,r/1e3,c,p?"failure":""])}},SPEEDS=[1,2,5,20,100],FRAME_MS=50,BARS=240,NEED_KERNEL=["Snapshot","Cop\
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
