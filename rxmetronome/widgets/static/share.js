var SVG="http://www.w3.org/2000/svg";function element(t,e={},...n){const s=document.createElement(t);for(const[i,o]of Object.
entries(e))o==null||o===!1||(i.startsWith("on")&&typeof o=="function"?s.addEventListener(i.slice(2),o):s.setAttribute(i,
o===!0?"":String(o)));return s.append(...n.filter(i=>i!=null)),s}function svgElement(t,e,...n){const s=document.createElementNS(
SVG,t);for(const[i,o]of Object.entries(e))s.setAttribute(i,String(o));return s.append(...n),s}function setText(t,e){t.textContent!==
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
const e=t<0?"−":"",n=Math.abs(t);if(!Number.isFinite(n))return String(t);for(const[w,k,M]of SMALL_UNITS){const S=Number(
(n/k).toPrecision(3));if(S*k<M)return`${e}${S} ${w}`}const s=Math.round(n/1e9),[i,o,l,u]=LARGE_UNITS.findLast(w=>s>=w[1])??
LARGE_UNITS[0],p=Math.floor(s%o/u);return`${e}${Math.floor(s/o)} ${i}${p?` ${p} ${l}`:""}`}var SMALL_UNITS=[["ns",1,1e3],
["µs",1e3,1e6],["ms",1e6,1e9],["s",1e9,6e10]],LARGE_UNITS=[["min",60,"s",1],["h",3600,"min",60],["d",86400,"h",3600]];function cutText(t,e){
return t.length<=e?t:`${t.slice(0,e-1)}…`}var WIDGET="application/vnd.jupyter.widget-view+json",ANSWER_MS=1e3,FLASH_MS=1500,
REVIVE_MS=1e3,answeredAt=-ANSWER_MS,KEEPERS=Symbol.for("rxmetronome.keepers");function notebookOf(t){const e=t.widget_manager?.
context,n=e?.model;return typeof e?.save=="function"&&typeof n?.toJSON=="function"&&n.cells?{context:e,notebook:n,manager:t.
widget_manager}:null}function askForPicture(t){return new Promise(e=>{let n;const s=l=>{clearTimeout(n),t.off("msg:custo\
m",i),e(l)},i=l=>{l?.picture&&(answeredAt=performance.now(),s(l.picture))},o=l=>{n=setTimeout(()=>{const u=answeredAt+ANSWER_MS-
performance.now();u>0?o(u):s(null)},l)};o(ANSWER_MS),t.on("msg:custom",i);try{Promise.resolve(t.send({do:"picture",view:""})).
catch(()=>s(null))}catch{s(null)}})}var Keeper=class{constructor({context:t,notebook:e,manager:n}){this.notebook=e,this.
manager=n,this.models=new Set,this.pictures=new Map;const s=t.save.bind(t);t.save=async(...o)=>(await this.ask(),s(...o));
const i=e.toJSON.bind(e);e.toJSON=()=>this.withPictures(i())}async ask(){const t=this.manager.kernel?.status;if(!t||["de\
ad","terminating","restarting","unknown"].includes(t))return;const e=await Promise.all([...this.models].map(askForPicture));
for(const n of e)n&&this.pictures.set(n.model,n);for(const{made:n}of this.outputs()){const s=n.data?.[WIDGET]?.model_id;
if(!s||n.metadata?.rxmetronome||!this.manager.has_model(s))continue;const{html:i,isOurs:o}=this.boxed(await this.manager.
get_model(s));o&&this.pictures.set(s,{model:s,text:"",html:i,brief:i,page:i})}}boxed(t){const e=this.pictures.get(t.model_id),
n=t.get("children");if(!n)return{html:e?.brief??plainHtml(t),isOurs:!!e};const s=t.get("titles")??[],i=n.map(l=>this.boxed(
l));return{html:`<div>${i.map(({html:l},u)=>s[u]?`<p><b>${escaped(s[u])}</b></p>${l}`:l).join("")}</div>`,isOurs:i.some(
({isOurs:l})=>l)}}withPictures(t){const e=s=>{const i=s.data?.[WIDGET]?.model_id,o=this.pictures.get(i),l=s.data?.["text\
/html"]&&s.metadata?.rxmetronome&&i;if(!s.data||!(l||o))return s;const{[WIDGET]:u,...p}=s.data;return o&&(p["text/html"]=
o.brief),o?.text&&(p["text/plain"]=o.text),{...s,data:p,metadata:{...s.metadata,rxmetronome:i}}},n=t.cells.map(s=>s.outputs?
{...s,outputs:s.outputs.map(e)}:s);return{...t,cells:n}}revive(){for(const{outputs:t,at:e,made:n}of this.outputs()){const s=n.
metadata?.rxmetronome;if(!s||n.data?.[WIDGET]||!this.manager.has_model(s))continue;const i={...n.data,[WIDGET]:{version_major:2,
version_minor:0,model_id:s}};t.set(e,{...n,data:i,metadata:{...n.metadata,rxmetronome:"live"}})}}insert({model:t,text:e,
html:n}){for(const{outputs:s,made:i}of this.outputs()){if(i.data?.[WIDGET]?.model_id!==t)continue;const o={"text/plain":e,
"text/html":n};return s.add({output_type:"display_data",data:o,metadata:{}}),!0}return!1}outputs(){const t=[];if(this.notebook.
isDisposed)return[];for(let e=0;e<this.notebook.cells.length;e++){const{outputs:n}=this.notebook.cells.get(e);for(let s=0;s<
(n?.length??0);s++)t.push({outputs:n,at:s,made:n.get(s).toJSON()})}return t}};function plainHtml(t){const e=[t.get("desc\
ription"),t.get("value")].filter(i=>["string","number"].includes(typeof i)),n=/^HTML/.test(t.get("_model_name")??""),s=e.
map(i=>n?textOf(String(i)):String(i)).join(" ");return s.trim()?`<p>${escaped(s.trim())}</p>`:""}var textOf=t=>new DOMParser().
parseFromString(t,"text/html").body.textContent??"",escaped=t=>t.replace(/[&<>"]/g,e=>({"&":"&amp;","<":"&lt;",">":"&gt;",
'"':"&quot;"})[e]??e);function keeperOf(t){const e=notebookOf(t);if(!e)return null;const n=globalThis;n[KEEPERS]??=new WeakMap;
const s=n[KEEPERS],i=s.get(e.context)??new Keeper(e);return s.set(e.context,i),i}function initialize({model:t}){const e=keeperOf(
t);if(!e)return;e.models.add(t),e.revive();const n=setTimeout(()=>e.revive(),REVIVE_MS);return()=>{clearTimeout(n),e.models.
delete(t)}}function snapshotButton(t,e){const s=element("button",{type:"button",title:"Keep what is shown now: as plain \
HTML below, or as a file",onclick:o},"Snapshot");let i;async function o(){e?.();const u=await askForPicture(t);u?keeperOf(
t)?.insert(u)?l("kept below"):(download(u.page,"snapshot.html","text/html"),l("saved")):l("no answer")}function l(u){clearTimeout(
i),s.textContent=u,i=setTimeout(()=>{s.textContent="Snapshot"},FLASH_MS)}return s}function download(t,e,n){const s=URL.createObjectURL(
new Blob([t],{type:`${n};charset=utf-8`}));element("a",{href:s,download:e}).click(),setTimeout(()=>URL.revokeObjectURL(s),
1e4)}function fileName(t,e){return t.replace(/[^\p{L}\p{N}]+/gu,"-").replace(/^-|-$/g,"")||e}var PING_MS=2e3,SILENT_MS=3e3,
ANSWER_MS2=1e3,HIDE_MS=300;function live(t,e,n){const s=Math.random().toString(36).slice(2)+Date.now().toString(36),i=element(
"div",{class:"rxm-note",role:"status",hidden:!0});let o=null,l=!1,u=!1,p=Date.now(),w=0,k=!1,M,S=!1,N="",T=[];e.classList.
add("rxm-live");function R(Z){try{Promise.resolve(t.send({...Z,view:s})).catch(()=>{})}catch{}}function B(Z){w=Date.now(),
R({do:Z})}function I(){const Z=u&&T.some($t=>Date.now()-$t.since>=ANSWER_MS2),ut=N?`this view broke, and shows what it s\
howed last: ${N}`:S?"kernel gone or not answering; this is the last it sent":Z?"waits for the cell: the kernel has not t\
aken this up yet":"";ut&&!i.isConnected&&e.prepend(i),i.hidden=!ut,i.textContent!==ut&&(i.textContent=ut),e.classList.toggle(
"rxm-orphan",!!N||S)}function H(Z,ut=[]){k||Z===null||typeof Z!="object"||typeof Z.n!="number"||(p=Date.now(),S=!1,Z.broken?
(N=Z.broken,o=null):u&&nt(Z,ut),I())}function nt(Z,ut){if(Z.snapshot)o=Z.n+1,T=[],N="",n.onSnapshot?.(Z,ut);else{if(o===
null)return;if(Z.n!==o)o=null,B("gap");else{if(o+=1,Z.beat)return;T=T.filter($t=>!$t.isAnswer(Z)),n.onMessage?.(Z,ut)}}}
function ft(){const Z=l&&document.visibilityState!=="hidden";if(clearTimeout(M),!(Z===u||k)){if(!Z){M=setTimeout(Lt,HIDE_MS);
return}u=!0,o=null,p=Date.now(),B("shown"),n.onShown?.()}}function Lt(){k||!u||(u=!1,o=null,T=[],R({do:"hidden"}),I(),n.
onHidden?.())}const yt=new IntersectionObserver(Z=>{l=Z[Z.length-1].isIntersecting,ft()});yt.observe(e),document.addEventListener(
"visibilitychange",ft),t.on("msg:custom",H);const Ft=setInterval(()=>{if(!u)return;const Z=Date.now();Z-p>SILENT_MS&&(S=
!0),Z-w>=PING_MS-50&&B(o===null?"shown":"ping"),I()},1e3);return{view:s,send(Z,ut){R(Z),ut&&(T.push({isAnswer:ut,since:Date.
now()}),setTimeout(()=>k||I(),ANSWER_MS2))},isShown:()=>u,dispose(){k||(R({do:"closed"}),k=!0,clearInterval(Ft),clearTimeout(
M),yt.disconnect(),document.removeEventListener("visibilitychange",ft),t.off("msg:custom",H),i.remove(),e.classList.remove(
"rxm-live","rxm-orphan"))}}}var PLACE=Symbol.for("rxmetronome.time_cursors");function listeners(){const t=globalThis;return t[PLACE]??=
new Set,t[PLACE]}function timeCursor(t,e){const n=listeners(),s={},i=(o,l)=>{l!==s&&o.run&&o.run===e()&&t(o)};return n.add(
i),{point(o){if(e())for(const l of n)l({...o,run:e()},s)},dispose(){n.delete(i)}}}var MOST_KEPT=2e3,Ruler=class{constructor(t){
this._el=t,this._context=document.createElement("canvas").getContext("2d"),this._fonts={plain:"",bold:"",mono:"",small:""},
this._kept=new Map}refresh(){const t=getComputedStyle(this._el),e=Number.parseFloat(t.fontSize),n=t.getPropertyValue("--\
rxm-mono")||"monospace",s={plain:`${t.fontSize} ${t.fontFamily}`,bold:`600 ${t.fontSize} ${t.fontFamily}`,mono:`${e*.92}\
px ${n}`,small:`11px ${t.fontFamily}`};return s.plain===this._fonts.plain&&s.mono===this._fonts.mono?!1:(this._fonts=s,this.
_kept.clear(),!0)}width(t,e){const n=`${e} ${t.replace(/\d/g,"0")}`,s=this._kept.get(n);if(s!==void 0)return s;this._kept.
size>=MOST_KEPT&&this._kept.clear();let i=t.length*8;return this._context&&(this._context.font=this._fonts[e],i=Math.ceil(
this._context.measureText(n.slice(e.length+1)).width)),this._kept.set(n,i),i}};function template(t,e,n=()=>!1){const s=l=>t[l]<=
e||n(l),i=t.map((l,u)=>s(u)?`${l}px`:`minmax(${e}px, ${l}px)`),o=t.reduce((l,u,p)=>l+(s(p)?u:e),0);return{tracks:`${i.join(
" ")} 1fr`,least:o}}var seconds=t=>`${(t/1e3).toFixed(3)} s`;function aboutMark(t,e){const n=`${t} · ${seconds(e.at)} a\
fter the start`;if(e.due===null)return n;const s=e.missed?` · ${e.missed} missed before`:"";return`${n} · due at ${seconds(
e.due)}, ${shortSpanText(e.at-e.due)} late${s}`}function aboutMissed(t,e){return`${t} · was due at ${seconds(e)}`}function aboutStack(t){
const[e,n,s,i,o]=t.split(" ").map(Number),l=[`${groupedText(s)} events within ${shortSpanText(n-e)}`];return i&&l.push(`${i}\
 failed`),o&&l.push(`${o} missed ticks`),l.join(", ")}var BUCKET_PX=28,MOST_IN_BUCKET=4,TOO_CLOSE_PX=13,LEVELS_PX=[0,-8,
8,-4],WINDOWS_MS=[1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4,3e5,6e5],AXIS_STEPS_MS=[50,100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,
3e5];function bucketItems(t,e,n,s,i){const o=t.filter(k=>k.end).map(k=>({kind:"end",x:(k.at-n)*i,mark:k})),l=t.filter(k=>!k.
end),u=sum(l,k=>k.missed-k.points.length);return l.length<=MOST_IN_BUCKET&&l.every(k=>k.count===1)&&e.length<=MOST_IN_BUCKET&&
u<=0?[...e.map(k=>({kind:"missed",x:(k-n)*i,at:k})),...eventItems(l,n,i),...o]:[stackOf(l,e,Math.max(0,u),s),...o]}function eventItems(t,e,n){
let s=0,i=Number.NEGATIVE_INFINITY;return t.map(o=>{const l=(o.at-e)*n;s=l-i<TOO_CLOSE_PX?s+1:0,i=l;const u=s?LEVELS_PX[s%
LEVELS_PX.length]:0;return{kind:o.failures?"failure":"event",x:l,y:u,mark:o,label:o.text}})}function stackOf(t,e,n,s){const i=sum(
t,k=>k.count),o=sum(t,k=>k.failures),l=e.length+n,u=[i?`×${shortCount(i)}`:"",o?`✕${shortCount(o)}`:"",l?`○${shortCount(
l)}`:""].filter(Boolean),p=t.at(-1),w=t.length?t[0].at:e[0];return{kind:"stack",x:s/2,mark:p,count:i,failures:o,missed:l,
labels:u,from:w,until:p?.until??e[e.length-1]}}function sum(t,e){return t.reduce((n,s)=>n+e(s),0)}function axisStep(t,e,n=70){
const s=t*n/e;return AXIS_STEPS_MS.find(i=>i>=s)??6e5}function nextWindow(t,e){return e>0?WINDOWS_MS.find(n=>n>t*1.001)??
WINDOWS_MS[WINDOWS_MS.length-1]:WINDOWS_MS.findLast(n=>n<t*.999)??WINDOWS_MS[0]}var Sight=class{constructor(t){this._lanes=
t,this.windowMs=1e4,this.width=600,this.scale=null,this.held=null}get perMs(){return this.width/this.windowMs}get total(){
return this._lanes.reduce((t,e)=>t+e.total,0)}get back(){return this.held?this.held.back:0}edgeOf(t,e){return this.held?
this.held.nows[t]-this.held.back:this._lanes[t].edge.at(e)}nowOf(t,e){return this.held?this.held.nows[t]:this._lanes[t].
edge.at(e)}longest(t){const e=this._lanes.map((n,s)=>{const i=n.marks.marks[0];return i?this.nowOf(s,t)-i.at+this.windowMs/
10:0});return Math.max(this.windowMs,...e)}hold(t){return this.held??={nows:this._lanes.map(e=>e.edge.at(t)),clock:t,back:0,
totals:this._lanes.map(e=>e.total)},this.held}release(){this.held=null}goBack(t,e){this.hold(e).back=Math.min(Math.max(0,
t),Math.max(0,this.longest(e)-this.windowMs))}zoom(t,e){this.windowMs=t,this.held&&this.goBack(this.held.back,e)}meanwhileOf(t){
return this.held?this._lanes[t].total-this.held.totals[t]:0}get meanwhile(){return this._lanes.reduce((t,e,n)=>t+this.meanwhileOf(
n),0)}},MIDDLE_PX=37,RADIUS_PX=8,LABEL_PX=16,LONGEST_LABEL=12,ON_SCALE=-2;function shareOf(t,e){const n=t.hue===ON_SCALE?
Number(t.text):Number.NaN;if(!e||Number.isNaN(n))return null;const[s,i]=e;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):
.5}function itemNode(t,e){if(t.kind==="stack")return stackNode(t);if(t.kind==="missed")return svgElement("circle",{class:"\
rxm-m-missed",cx:t.x,cy:MIDDLE_PX,r:RADIUS_PX-1.5,"data-missed":t.at});if(t.kind!=="end")return eventNode(t,e);if(t.mark.
end==="completed")return svgElement("g",{class:"rxm-m-end","data-n":t.mark.number},svgElement("path",{d:`M${t.x} 20V54`}));
const n=crossNode(t.mark,t.x,MIDDLE_PX);return addLabel(n,t.x,"error",e),n}function stackNode(t){const e=BUCKET_PX/2-1,[
n="",...s]=t.labels,i=svgElement("g",{class:`rxm-m-stack${t.failures?" rxm-m-bad":""}${t.count?"":" rxm-m-hollow"}`,"dat\
a-n":t.mark?.number??"","data-stack":`${t.from} ${t.until} ${t.count} ${t.failures} ${t.missed}`},svgElement("rect",{x:t.
x-e,y:MIDDLE_PX-10,width:2*e,height:20,rx:5}),svgElement("text",{x:t.x,y:MIDDLE_PX+3.5,class:"rxm-m-in"},n));return s.length&&
i.append(svgElement("text",{x:t.x,y:LABEL_PX,class:"rxm-m-above"},s.join(" "))),i}function eventNode({kind:t,x:e,y:n,mark:s,
label:i},o){const l=MIDDLE_PX+n,u=t==="failure",p=u?crossNode(s,e,l):svgElement("g",{class:"rxm-m-marble","data-n":s.number,
"data-hue":s.hue},svgElement("circle",{cx:e,cy:l,r:RADIUS_PX})),w=shareOf(s,o.scale);return w!==null&&p.style.setProperty(
"--rxm-share",`${Math.round(100*w)}%`),s.due!==null&&p.prepend(...dueNodes((s.due-o.begin)*o.perMs,e,l)),!u&&i.length<=2?
p.append(svgElement("text",{x:e,y:l+3.5,class:"rxm-m-in"},i)):addLabel(p,e,i,o),p}function dueNodes(t,e,n){const s=[svgElement(
"path",{class:"rxm-m-due",d:`M${t.toFixed(2)} 20V54`})];return e-t>1.5&&s.push(svgElement("path",{class:"rxm-m-lag",d:`M${t.
toFixed(2)} ${n}H${e.toFixed(2)}`})),s}function crossNode(t,e,n){return svgElement("g",{class:"rxm-m-cross","data-n":t.number,
"data-hue":t.hue},svgElement("circle",{class:"rxm-m-reach",cx:e,cy:n,r:9}),svgElement("path",{d:`M${e-6} ${n-6}l12 12m0 \
-12l-12 12`}))}function addLabel(t,e,n,{takeRoom:s,widthOf:i}){const o=cutText(n,LONGEST_LABEL),l=i(o)/2;o&&s(e-l,e+l+6)&&
t.append(svgElement("text",{x:e,y:LABEL_PX,class:"rxm-m-above"},o))}function markOf([t,e,n,s,i,o,...l]){const u={number:t,
at:e,until:n,count:s,text:i,hue:o,failures:0,missed:0,due:null,points:[]};if(s===0)return{...u,end:l[0]};const[p=0,w=0,k=null,
M=[]]=l;return{...u,end:"",failures:p,missed:w,due:k,points:M}}function firstAt(t,e){let n=0,s=t;for(;n<s;){const i=n+s>>
1;e(i)?s=i:n=i+1}return n}var LaneMarks=class{constructor(){this.marks=[],this.points=[]}add(t){let e=Number.POSITIVE_INFINITY;
for(const n of t){const s=markOf(n),i=this.marks.at(-1);if(i&&i.number>=s.number){const o=s.number-this.marks[0].number;
if(o<0)continue;this.marks[o]=s}else{this.marks.push(s);for(const o of s.points)o>(this.points.at(-1)??Number.NEGATIVE_INFINITY)&&
this.points.push(o)}e=Math.min(e,s.at,...s.points)}return e}prune(t,e){const n=Math.max(this.marks.length-t,firstAt(this.
marks.length,i=>this.marks[i].until>=e));(n>1e3||n>0&&this.marks.length>t*1.1)&&this.marks.splice(0,n);const s=firstAt(this.
points.length,i=>this.points[i]>=e);s>1e3&&this.points.splice(0,s)}between(t,e){const n=firstAt(this.marks.length,i=>this.
marks[i].at>=t),s=firstAt(this.marks.length,i=>this.marks[i].at>=e);return this.marks.slice(n,s)}pointsBetween(t,e){const n=firstAt(
this.points.length,s=>this.points[s]>=t);return this.points.slice(n,firstAt(this.points.length,s=>this.points[s]>=e))}get(t){
return this.marks.length?this.marks[t-this.marks[0].number]:void 0}before(t){return this.marks[firstAt(this.marks.length,
e=>this.marks[e].at>t)-1]}},Edge=class{constructor(){this.offset=Number.NEGATIVE_INFINITY,this.now=0,this.flows=!1,this.
heard=0}tell(t,e,n){(!e||!this.flows)&&(this.offset=Number.NEGATIVE_INFINITY),this.offset=Math.max(this.offset-Math.min(
5,(n-this.heard)*.002),t-n),Object.assign(this,{now:t,flows:e,heard:n})}at(t){return this.flows?t+this.offset:this.now}},
HEIGHT_PX=60,NEIGHBOURS=4,FARTHEST_PX=5e4,Track=class{constructor(t,e,n,s){this.label=t,this._at=e,this._sight=n,this._widthOf=
s,this.marks=new LaneMarks,this.edge=new Edge,this.origin=0,this.total=0,this.tone="idle",this.text="",this.picked=null,
this._base=0,this._buckets=new Map,this._layer=svgElement("svg",{class:"rxm-m-layer",width:1,height:HEIGHT_PX,"aria-hidd\
en":"true"}),this.grid=element("div",{class:"rxm-m-ticks","aria-hidden":"true"});const i={class:"rxm-m-track",role:"img",
"aria-label":`${t}: no events`};this._cursor=element("i",{class:"rxm-m-cursor","aria-hidden":"true",hidden:!0}),this.pointed=
null,this.el=element("div",i,this.grid,this._layer,this._cursor),this._count=element("span",{class:"rxm-m-count"});const o=element(
"span",{class:"rxm-m-name",title:t},t);this.row=element("div",{class:"rxm-m-lane"},element("div",{class:"rxm-m-head"},o,
this._count),this.el)}forget(){this.marks=new LaneMarks,this.edge=new Edge,this.clear()}clear(){this._layer.replaceChildren(),
this._buckets.clear()}get most(){return Math.max(1,...[...this._buckets.values()].map(t=>t?.most??1))}get _bucketMs(){return BUCKET_PX/
this._sight.perMs}lay(t){const e=this._sight.edgeOf(this._at,t),n=this._bucketMs;(this._isFar(e)||!this._buckets.size)&&
(this._base=e,this.clear());const s=Math.floor((e-this._sight.windowMs)/n)-1,i=Math.floor(e/n)+2;for(const[o,l]of this._buckets)
o>=s&&o<=i||(l?.node.remove(),this._buckets.delete(o));for(let o=s;o<=i;o+=1)this._buckets.has(o)||this._layBucket(o)}layFrom(t){
const e=this._bucketMs;for(const n of[...this._buckets.keys()])(n+1)*e>t&&this._layBucket(n)}move(t){const{perMs:e,width:n,
windowMs:s}=this._sight,i=this._sight.edgeOf(this._at,t),o=this._bucketMs;(!(this._buckets.has(Math.floor(i/o)+2)&&this.
_buckets.has(Math.floor((i-s)/o)))||this._isFar(i))&&this.lay(t),this._layer.style.transform=`translate3d(${(n-(i-this._base)*
e).toFixed(2)}px, 0, 0)`;const u=this.pointed===null?-1:n-(i-(this.pointed-this.origin))*e;this._cursor.hidden=!(u>=0&&u<=
n),this._cursor.hidden||(this._cursor.style.transform=`translateX(${u.toFixed(2)}px)`)}momentAt(t,e){return this.origin+
this._sight.edgeOf(this._at,e)-(this._sight.width-t)/this._sight.perMs}_isFar(t){return Math.abs(t-this._base)*this._sight.
perMs>FARTHEST_PX}_layBucket(t){const e=this._bucketMs,{held:n,perMs:s,scale:i}=this._sight,o=t*e,l=Math.min(o+e,n?n.nows[this.
_at]+1e-6:Number.POSITIVE_INFINITY),u=this.marks.between(o,l),p=this.marks.pointsBetween(o,l);if(this._buckets.get(t)?.node.
remove(),this._buckets.set(t,null),!u.length&&!p.length)return;const w=(o-this._base)*s,k=[],M=this._labelsNear(t),S=(R,B)=>[
...M,...k].some(([I,H])=>w+R<H&&w+B>I)?!1:(k.push([w+R,w+B]),!0),N=svgElement("g",{class:"rxm-m-bucket",transform:`trans\
late(${w.toFixed(2)} 0)`});let T=1;for(const R of bucketItems(u,p,o,BUCKET_PX,s)){const B=itemNode(R,{begin:o,perMs:s,scale:i,
takeRoom:S,widthOf:this._widthOf});R.kind==="stack"?T=Math.max(T,R.count+R.missed):R.kind!=="missed"&&R.mark.number===this.
picked&&B.classList.add("rxm-m-picked"),N.append(B)}this._layer.append(N),this._buckets.set(t,{node:N,most:T,labels:k})}_labelsNear(t){
const e=[];for(let n=t-NEIGHBOURS;n<=t+NEIGHBOURS;n+=1)e.push(...this._buckets.get(n)?.labels??[]);return e}pick(t){this.
picked=t;for(const e of this._layer.querySelectorAll("[data-n]"))e.classList.toggle("rxm-m-picked",t!==null&&e.getAttribute(
"data-n")===String(t))}writeCount(){const t=this._sight.meanwhileOf(this._at),e=[groupedText(this.total)];t>0&&e.push(`${groupedText(
t)} meanwhile`),["failed","idle"].includes(this.tone)?e.push(this.text):this.tone==="ended"&&e.push("ended"),setText(this.
_count,e.join(" · ")),this._count.title=this.text}describe(t){const{windowMs:e}=this._sight,n=this._sight.edgeOf(this._at,
t),s=this.marks.between(n-e,n+1e-6),i=u=>s.reduce((p,w)=>p+w[u],0),o=s.findLast(u=>!u.end),l=[`${this.label}: ${this.total}\
 events`,`${i("count")} in ${spanText(e)}`];i("failures")&&l.push(`${i("failures")} failures`),i("missed")&&l.push(`${i(
"missed")} ticks missed`),o&&l.push(`last ${o.text}`),this.text&&l.push(this.text),this.el.setAttribute("aria-label",l.join(
", "))}},EDGE_PX=16,DESCRIBE_MS=5e3,TRIM_MS=500,DRAG_PX=4,LANES_LABEL="Lanes. Left and right arrows go from marble to ma\
rble, up and down from lane to lane, page keys back and forth, plus and minus zoom in and out, space pauses, End goes li\
ve.";function render({model:t,el:e}){const n=[],s=new Sight(n);let i={count:2e4,ms:3e5},o=null,l=null,u=0,p=Number.NEGATIVE_INFINITY,
w=0,k=[],M=!1,S=[];const N=element("div",{class:"rxm-marbles",role:"group","aria-label":"Marble diagram"}),T=Gt("Pause",
"Hold the view; what comes is kept (space)",()=>s.held?we():Pt());T.setAttribute("aria-pressed","false");const R=Gt("−",
"Zoom out: a longer window (-)",()=>ae(1));R.setAttribute("aria-label","Longer window");const B=Gt("+","Zoom in: a short\
er window (+)",()=>ae(-1));B.setAttribute("aria-label","Shorter window");const I=element("output",{class:"rxm-m-span"}),
H=Gt("Copy as marbles","What is seen, as marble text for a test",jn),nt=element("span",{class:"rxm-m-state"}),Lt=element(
"div",{class:"rxm-m-bar"},T,element("span",{class:"rxm-m-zoom",role:"group","aria-label":"Window"},R,I,B),H,snapshotButton(
t),nt),yt=element("div",{class:"rxm-m-lanes",tabindex:"0",role:"group","aria-label":LANES_LABEL}),Ft=element("div",{class:"\
rxm-m-axis","aria-hidden":"true"}),Z=element("input",{type:"range",class:"rxm-m-scrub",min:"0",max:"1",value:"1",step:"1",
"aria-label":"Back in time",oninput:()=>Xt(Number(Z.max)-Number(Z.value))}),ut=element("div",{class:"rxm-m-tip",hidden:!0}),
$t=element("div",{class:"rxm-m-detail",role:"region","aria-label":"Value","aria-live":"polite",hidden:!0}),pe=element("d\
iv",{class:"rxm-m-foot"}),ee=element("div",{class:"rxm-m-empty"}),re=element("div",{class:"rxm-m-body"},yt,ee,ut);N.append(
Lt,re,Ft,Z,$t,pe),keepKeys(N),e.append(N);function Gt($,C,q){return element("button",{type:"button",title:C,onclick:q},$)}
const Kt=new Ruler(yt),Ie=$=>Kt.width($,"small");function Pt(){s.hold(performance.now()),Ut()}function we(){s.release(),
le(),je(),Ut()}function Xt($){s.goBack($,performance.now()),Ut()}function ae($){const C=nextWindow(s.windowMs,$);C!==s.windowMs&&
(s.zoom(C,performance.now()),je(),Ut())}function je(){const $=performance.now();for(const C of n)C.clear(),C.lay($)}function Be(){
return!s.held&&n.some($=>$.edge.flows)&&Ve.isShown()}function Re($){u=0;for(const C of n)C.move($);$-w>TRIM_MS&&sn($),Be()&&
(u=requestAnimationFrame(Re))}function sn($){w=$;const{held:C}=s;for(const q of n)q.marks.prune(C?3*i.count:i.count,q.edge.
at(C?C.clock:$)-i.ms),q.lay($);V()}function Ut(){u||=requestAnimationFrame(Re),V()}function V(){const{held:$,windowMs:C}=s;
setText(I,spanText(C)),B.disabled=C<=WINDOWS_MS[0],R.disabled=C>=WINDOWS_MS[WINDOWS_MS.length-1],setText(T,$?"Go live":"\
Pause"),T.setAttribute("aria-pressed",String(!!$)),jt(),xe(),ke(),Nn();for(const q of n)q.writeCount();Tn()}function jt(){
const{held:$}=s,C=n.length>0&&n.every(gt=>["ended","failed"].includes(gt.tone)),q=n.some(gt=>gt.tone==="live");N.dataset.
tone=$?"held":C?"ended":q?"live":"idle";const et=s.meanwhile>0?` · ${groupedText(s.meanwhile)} came meanwhile`:"",ht=$&&
$.back>1?`${spanText($.back)} back`:"paused";if(setText(nt,$?ht+et:C?"ended":q?"live":"not running"),ee.hidden=s.total>0||
!n.length||n.some(gt=>gt.marks.marks.length),ee.hidden)return;setText(ee,q?"no events yet":C?"no events came":"not runni\
ng: run the flow to see its marbles")}function xe(){const{back:$,held:C,windowMs:q}=s,et=Math.round(s.longest(performance.
now()))-q;Z.max=String(et),Z.step=String(Math.max(1,Math.round(q/100))),Z.disabled=et<1,(!focusedIn(Z)||!C||!$)&&(Z.value=
String(et-$)),Z.setAttribute("aria-valuetext",$>1?`${spanText($)} back`:"now")}let At="";function ke(){const{back:$,held:C,
perMs:q,width:et,windowMs:ht}=s,rt=`${ht} ${et} ${C?Math.round(C.back):""} ${n.length}`;if(rt===At)return;At=rt;const gt=axisStep(
ht,et),Bt=[];for(let xt=0;xt<=ht*.97;xt+=gt)Bt.push(xt);const Rt=xt=>({style:`right: ${EDGE_PX+xt*q}px`}),ce=xt=>xt<1?"n\
ow":`−${spanText(xt)}`;Ft.replaceChildren(...Bt.map(xt=>element("span",Rt(xt),ce(xt+$))));for(const xt of n)xt.grid.replaceChildren(
...Bt.map(me=>element("i",Rt(me))))}let Et="";function Nn(){const $=Math.max(1,...n.map(Rt=>Rt.most)),C=$>1?[`1 mark = u\
p to ${groupedText($)} events`]:[],q=M?k:[],et=M?s.scale:null,ht=JSON.stringify([C,q,et]);if(ht===Et)return;Et=ht;const[
rt,gt]=(et??[]).map(Rt=>String(Number(Rt.toPrecision(6)))),Bt={class:"rxm-m-key",title:"from the least to the greatest t\
hat came"};pe.replaceChildren(...et?[element("span",Bt,rt,element("i",{class:"rxm-m-scale"}),gt)]:[],...q.map(([Rt,ce])=>element(
"span",{class:"rxm-m-key",title:Rt},element("i",{"data-hue":String(ce)}),cutText(Rt,24))),...C.map(Rt=>element("span",{class:"\
rxm-m-thin"},Rt)))}function Tn(){const $=performance.now();if(!($-p<DESCRIBE_MS)){p=$;for(const C of n)C.describe($)}}function Dt($){
const C=$.target instanceof Element?$.target:null,q=C?.closest("[data-n], [data-missed]")??null,et=n.findIndex(ht=>ht.el.
contains(C));return q instanceof SVGElement&&et>=0?{node:q,at:et,lane:n[et]}:null}function qt($){const C=Dt($);if(ut.hidden=
!C,l=null,!C)return;const{node:q,at:et,lane:ht}=C,{missed:rt,n:gt,stack:Bt}=q.dataset,Rt=gt?ht.marks.get(Number(gt)):void 0;
let ce=[];rt?ce=["missed",aboutMissed(ht.label,Number(rt))]:Bt?ce=[aboutStack(Bt),Rt?`last: ${Rt.text}`:""]:Rt&&(ce=[Rt.
text,aboutMark(ht.label,Rt)],l={lane:et,number:Rt.number},Rt.end||Ve.send({do:"value",...l}));const xt=ce.filter(Boolean);
ut.replaceChildren(...xt.map((Ge,ne)=>element("div",{class:ne?"rxm-m-soft":"rxm-m-value"},Ge)));const me=re.getBoundingClientRect(),
Ot=q.getBoundingClientRect();ut.style.top=`${Ot.bottom-me.top+4}px`,ut.style.left=`${Math.max(0,Math.min(Ot.left-me.left-
40,me.width-ut.offsetWidth-4))}px`}function Mt($,C){const q=performance.now();Pt(),o={lane:$,number:C.number};const et=s.
nowOf($,q),ht=et-s.back;(C.at>ht||C.at<ht-s.windowMs)&&Xt(et-C.at-s.windowMs/2),n.forEach((gt,Bt)=>{gt.lay(q),gt.pick(Bt===
$?C.number:null)});const rt=C.count>1?`${C.count} events, the last: ${C.text}`:C.text;Je(aboutMark(n[$].label,C),rt),S[$]&&
(Jt(n[$].origin+C.at),dn.point({at:n[$].origin+C.at})),C.end||Ve.send({do:"value",...o},gt=>"value"in gt)}function Je($,C){
$t.hidden=!1;const q=Gt("×","Close",le);q.setAttribute("aria-label","Close");const et=element("span",{class:"rxm-m-soft\
 rxm-m-grow"},$);$t.replaceChildren(element("div",{class:"rxm-m-bar"},et,q),element("pre",{},C))}function le(){o=null,$t.
hidden=!0;for(const $ of n)$.pick(null)}const dn=timeCursor($=>Jt($.at),()=>S.find(Boolean)??"");function Jt($){const C=S.
find(Boolean),q=performance.now();n.forEach((et,ht)=>{et.pointed=C&&S[ht]===C?$:null,et.move(q)})}function Ze($){const C=n.
find((ht,rt)=>S[rt]&&ht.el.contains($.target)),q=C?$.clientX-C.el.getBoundingClientRect().left:0,et=C?C.momentAt(q,performance.
now()):null;Jt(et),dn.point({at:et})}function Hn($){const C=o?.lane??n.findIndex(rt=>rt.marks.marks.length);if(C<0)return;
const{marks:q}=n[C],et=s.edgeOf(C,performance.now()),ht=o?q.get(o.number+$):q.before(et);ht&&Mt(C,ht)}function _n($){const C=performance.
now(),q=o?.lane??0,et=s.edgeOf(q,C),ht=o?n[q].marks.get(o.number)?.at:void 0,rt=et-(ht??et);for(let gt=q+$;n[gt];gt+=$){
const Bt=n[gt].marks.before(s.edgeOf(gt,C)-rt)??n[gt].marks.marks[0];if(Bt){Mt(gt,Bt);return}}}const En={ArrowLeft:()=>Hn(
-1),ArrowRight:()=>Hn(1),ArrowUp:()=>_n(-1),ArrowDown:()=>_n(1),PageUp:()=>Xt(s.back+s.windowMs/2),PageDown:()=>Xt(s.back-
s.windowMs/2),Home:()=>Xt(Number.POSITIVE_INFINITY),End:we,Escape:le," ":()=>s.held?we():Pt(),"+":()=>ae(-1),"=":()=>ae(
-1),"-":()=>ae(1)};yt.addEventListener("keydown",$=>{!En[$.key]||$.ctrlKey||$.metaKey||$.altKey||($.preventDefault(),En[$.
key]())}),yt.addEventListener("pointerover",qt),yt.addEventListener("pointermove",Ze),yt.addEventListener("pointerleave",
()=>{ut.hidden=!0,Jt(null),dn.point({at:null})});const An=$=>{if($.ctrlKey)ae(Math.sign($.deltaY));else if($.deltaX)Xt(s.
back-$.deltaX/s.perMs);else return;$.preventDefault()};yt.addEventListener("wheel",An,{passive:!1});let Qe=null;yt.addEventListener(
"pointerdown",$=>{$.button===0&&(Qe={x:$.clientX,back:s.back,moved:!1,hit:Dt($)})});const Le=$=>{if(!Qe)return;const C=$.
clientX-Qe.x;!Qe.moved&&Math.abs(C)<DRAG_PX||(Qe.moved=!0,ut.hidden=!0,Xt(Qe.back+C/s.perMs))},tn=()=>{const $=Qe;Qe=null;
const C=$&&!$.moved?$.hit?.node.dataset.n:void 0,q=$?.hit&&C?$.hit.lane.marks.get(Number(C)):void 0;$?.hit&&q&&Mt($.hit.
at,q)};window.addEventListener("pointermove",Le),window.addEventListener("pointerup",tn);function ye($,C){"value"in $?On(
$.value):"marbles"in $?Bn($.marbles):be($,C)}function be($,C){if($.legend&&(k=$.legend),$.is_chosen!==void 0&&(M=$.is_chosen),
$.scale){s.scale=$.scale;for(const ht of n)ht.clear()}const q=performance.now(),et=C.length?JSON.parse(new TextDecoder().
decode(C[0])):[];$.lanes.forEach(([ht,rt,gt,Bt,Rt,ce],xt)=>{const me=n[xt];me.edge.tell(ht,gt,q),me.tone!==Rt&&(p=Number.
NEGATIVE_INFINITY),Object.assign(me,{origin:rt,total:Bt,tone:Rt,text:ce}),et[xt]?.length&&me.layFrom(me.marks.add(et[xt]))}),
s.held||(u||=requestAnimationFrame(Re)),(!Be()||q-w>TRIM_MS)&&sn(q)}function Wn($,C){if(!("lanes"in $))return;const q=$.
labels??[],et=n.length!==q.length;et&&(s.windowMs=$.window??s.windowMs);const ht=$.lanes.some(([,rt,,gt],Bt)=>n[Bt]?.origin!==
rt||gt<n[Bt].total);if((et||ht)&&(s.release(),le()),i={count:$.kept??i.count,ms:$.kept_ms??i.ms},S=$.runs??[],et){n.splice(
0,n.length,...q.map((rt,gt)=>new Track(rt,gt,s,Ie))),yt.replaceChildren(...n.map(rt=>rt.row));for(const rt of n)Ye.observe(
rt.el);ze()}for(const rt of n)rt.forget();s.scale=null,At="",p=Number.NEGATIVE_INFINITY,be($,C),sn(performance.now())}function On([
$,C,q]){const et=$t.querySelector("pre");et&&o&&o.lane===$&&o.number===C&&setText(et,q);const ht=ut.firstChild;ht&&l&&l.
lane===$&&l.number===C&&setText(ht,cutText(q,400))}function jn(){const $=performance.now(),C=n.map((q,et)=>s.edgeOf(et,$));
Ve.send({do:"marbles",ends:C,window:s.windowMs},q=>"marbles"in q)}async function Bn($){Je("marble text of what is seen",
$);let C="copied";try{await navigator.clipboard.writeText($)}catch{C="select the text below to copy it"}setText(H,C),setTimeout(
()=>setText(H,"Copy as marbles"),1500)}function ze(){const $=n.length?n[0].el.clientWidth-EDGE_PX:0;Kt.refresh(),!(!($>50)||
$===s.width)&&(s.width=$,je(),Ut())}const Ye=new ResizeObserver(ze),Ve=live(t,e,{onSnapshot:Wn,onMessage:ye,onShown:Ut,onHidden(){
cancelAnimationFrame(u),u=0}});return V(),()=>{cancelAnimationFrame(u),Ye.disconnect(),window.removeEventListener("point\
ermove",Le),window.removeEventListener("pointerup",tn),dn.dispose(),Ve.dispose(),N.remove()}}var view_default={initialize,
render};function closing(t,e,n){t.addEventListener("keydown",i=>{i.key==="Escape"&&e()&&n(!0)}),t.addEventListener("focu\
sout",i=>{i.relatedTarget instanceof Node&&!t.contains(i.relatedTarget)&&n(!1)});const s=i=>{e()&&!i.composedPath().includes(
t)&&n(!1)};return document.addEventListener("pointerdown",s),()=>document.removeEventListener("pointerdown",s)}function menu(t,e,n,s){
const i=element("div",{class:"rxm-menu",hidden:!0,role:"group","aria-label":n,tabindex:"-1"}),l=element("button",{...{type:"\
button",title:n,"aria-expanded":"false","aria-haspopup":"true"},onclick:()=>w(i.hidden===!0)},e),u=element("span",{class:"\
rxm-menued"},l,i),p=closing(u,()=>!i.hidden,k=>{w(!1),k&&l.focus()});function w(k){if(k===!i.hidden||(i.hidden=!k,l.setAttribute(
"aria-expanded",String(k)),!k))return;i.replaceChildren(...s()),i.style.left="0px";const M=i.getBoundingClientRect().right-
t.getBoundingClientRect().right;i.style.left=`${-Math.max(0,M)}px`;const S=i.querySelector("input, button");(S instanceof
HTMLElement?S:i).focus()}return{el:u,button:l,open:w,dispose:p}}var KINDS={number:{isRight:!0,compares:"number",summary:"\
spark"},duration:{isRight:!0,compares:"duration",summary:"spark"},time:{isRight:!0,compares:"instant",summary:""},moment:{
isRight:!1,compares:"instant",summary:""},flag:{isRight:!1,compares:"",summary:"commonest"},text:{isRight:!1,compares:"",
summary:"commonest"},tree:{isRight:!1,compares:"",summary:""},other:{isRight:!1,compares:"",summary:"commonest"},mixed:{
isRight:!1,compares:"",summary:"commonest"}},UNITS={ns:1,us:1e3,ms:1e6},UNKNOWN={isRight:!1,compares:"",summary:""};function traitsOf(t=""){
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
t);if(s!==void 0){const{name:o,unit:l,unitNs:u}=traitsOf(e);return o==="time"?timeText(t,l,n):o==="duration"?durationText(
s*u):typeof t=="number"?numberText(t):exactText(t)}if(e==="moment"&&typeof t=="string")return momentText(t,n);if(typeof t==
"object"&&t!==null)return summary(t);const i=exactText(t);return/[\n\r\t]/.test(i)?i.replace(/\r?\n|\r/g,"⏎").replace(
/\t/g," "):i}function numberText(t){if(Number.isInteger(t))return String(t);const e=String(Number(t.toPrecision(7)));return e.
length<String(t).length?e:String(t)}var two=t=>String(t).padStart(2,"0");function dayAndTime(t,e){const n=new Date(t);if(Number.
isNaN(n.getTime()))return null;const s=e==="utc"?[n.getUTCFullYear(),n.getUTCMonth()+1,n.getUTCDate()]:[n.getFullYear(),
n.getMonth()+1,n.getDate()],i=e==="utc"?[n.getUTCHours(),n.getUTCMinutes(),n.getUTCSeconds()]:[n.getHours(),n.getMinutes(),
n.getSeconds()];return[s.map(two).join("-"),i.map(two).join(":")]}function timeText(t,e,n,s=!1,i=Date.now()){const o=isMarked(
t)?t.slice(2):String(t);if(!/^-?\d+$/.test(o))return exactText(t);const l=BigInt(o)*BigInt(UNITS[e]),u=(l%1000000000n+1000000000n)%
1000000000n,p=dayAndTime(Number((l-u)/1000000n),n);if(p===null)return o;const w=String(u).padStart(9,"0");return s?`${p[0]}\
 ${p[1]}.${w} ${n==="utc"?"UTC":zoneName()}`:`${dayAndTime(i,n)?.[0]===p[0]?"":`${p[0]} `}${p[1]}.${w.slice(0,3)}`}function momentText(t,e,n=Date.
now()){const s=/(?:Z|[+-]\d\d:\d\d)$/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?t.replace("T"," "):timeText(
Math.floor(s),"ms",e,!1,n)}function zoneName(){return Intl.DateTimeFormat().resolvedOptions().timeZone||"local time"}function summary(t){
const e=jsonText(t);return e.length>120?`${e.slice(0,119)}…`:e}var NUMBER=Symbol("the event's number"),REST="…";function presentCells(t){
return t.map(e=>e===ABSENT?void 0:e)}function presentFields(t,e){const n=t.map((s,i)=>i).filter(s=>e[s]!==void 0);return{
names:n.map(s=>t[s]),cells:n.map(s=>e[s])}}function columnTitle(t){return t===NUMBER?"#":t}var Rows=class{constructor(t){
this.limit=t,this.shapes=[],this.kinds=new Map,this._rows=[],this.forget()}clear(){this._rows=[]}forget(){this.kinds=new Map(
[[NUMBER,"number"]]),this.clear()}addShapes(t,e){e.forEach(([n,s],i)=>{this.shapes[t+i]={label:n,names:s,at:new Map(s.map(
(o,l)=>[o,l]))}})}addKinds(t){for(const[e,n]of Object.entries(t))this.kinds.set(e,n)}add(t,e=[]){for(const[n,[s,i,...o]]of t.
entries()){const l=this.shapes[s],u=l?.at.has(REST)?presentCells(o):o;this._rows.push({n:i,at:e[n]??Number.NaN,shape:l,cells:u})}
this._rows.length>2*this.limit&&(this._rows=this._rows.slice(-this.limit))}get length(){return Math.min(this.limit,this.
_rows.length)}list(){return this._rows.slice(-this.limit)}};function rowAt(t,{at:e,n}){const s=u=>n===void 0?!(u.at>Number(
e)):u.n<=n;let i=0,o=e===null&&n===void 0?0:t.length;for(;i<o;){const u=i+o>>1;s(t[u])?i=u+1:o=u}const l=t[i-1];return l&&
(n!==void 0||l.at<=Number(e))?l:void 0}function cellOf(t,e){if(e===NUMBER)return t.n;const n=t.shape.at.get(e);return n===
void 0?void 0:t.cells[n]}function sorted(t,e,n){const s=t.map(i=>({key:sortKey(cellOf(i,e)),row:i}));return s.sort((i,o)=>{
const[l,u]=i.key,[p,w]=o.key;return l!==p?l===LAST||p===LAST?l-p:n*(l-p):u<w?-n:u>w?n:i.row.n-o.row.n}),s.map(({row:i})=>i)}
var LAST=3;function sortKey(t){if(t==null)return[LAST,0];const e=asBigInt(t);if(e!==void 0)return[0,e];const n=asNumber(
t);return n!==void 0?Number.isNaN(n)?[LAST,0]:[0,n]:typeof t=="boolean"?[0,Number(t)]:typeof t=="object"?[2,jsonText(t)]:
[1,exactText(t)]}var PLAIN={order:[],hidden:[],frozen:[],widths:{},formats:{},filters:{},folds:!1,filter:"",sort:null};function keyOf(t){
return t===NUMBER?"#":`.${t}`}var Arrangement=class{constructor(){this.layout=structuredClone(PLAIN)}restore(t){this.layout=
{...structuredClone(PLAIN),...structuredClone(t??{})}}get isPlain(){const{order:t,hidden:e,frozen:n,widths:s,formats:i,filters:o,
folds:l}=this.layout,u=[t,e,n,...[s,i,o].map(p=>Object.keys(p))];return!l&&u.every(p=>!p.length)}arranged(t){const{order:e,
frozen:n}=this.layout,s=new Map(e.map((u,p)=>[u,p])),i=u=>s.get(keyOf(u))??e.length,o=[...t].sort((u,p)=>i(u)-i(p));if(!n.
length)return o;const l=u=>this.isFrozen(u);return[...o.filter(l),...o.filter(u=>!l(u))]}visible(t,e){const n=this.arranged(
t).filter(i=>!this.isHidden(i)),s=i=>this.layout.folds&&e.has(i)&&!this.filterOf(i);return{shown:n.filter(i=>!s(i)),folded:n.
filter(s)}}isHidden(t){return this.layout.hidden.includes(keyOf(t))}isFrozen(t){const{frozen:e}=this.layout;return e.includes(
keyOf(t))||t===NUMBER&&e.length>0}hide(t,e){this.layout.hidden=toggled(this.layout.hidden,keyOf(t),e)}freeze(t,e){this.layout.
frozen=toggled(this.layout.frozen,keyOf(t),e)}move(t,e,n){const s=this.arranged(n),[i,o]=[s.indexOf(t),s.indexOf(e)];i<0||
o<0||i===o||(s.splice(o,0,...s.splice(i,1)),this.layout.order=s.map(keyOf))}widthOf(t){return this.layout.widths[keyOf(t)]}setWidth(t,e){
this.layout.widths=withOr(this.layout.widths,keyOf(t),e)}filterOf(t){return this.layout.filters[keyOf(t)]??""}setFilter(t,e){
this.layout.filters=withOr(this.layout.filters,keyOf(t),e.trim()?e:null)}formatOf(t,e){const n=this.layout.formats[keyOf(
t)]??(t===NUMBER?"":e[t]);return n==="heat"||n==="bar"?n:""}setFormat(t,e){this.layout.formats={...this.layout.formats,[keyOf(
t)]:e}}filters(t){return[...t].flatMap(e=>{const n=this.filterOf(e);return n?[{column:e,title:columnTitle(e),text:n}]:[]})}};
function toggled(t,e,n){const s=t.filter(i=>i!==e);return n?[...s,e]:s}function withOr(t,e,n){const{[e]:s,...i}=t;return n===
null?i:{...i,[e]:n}}function columnMenu(t){const e=element("div",{class:"rxm-menu rxm-columnmenu",hidden:!0,role:"dialog",
tabindex:"-1"});let n=null;const s=closing(e,()=>!e.hidden,i);t.append(e);function i(l){e.hidden=!0,l&&n?.focus()}function o(l,u){
n=u.querySelector("button");const p=element("div",{class:"rxm-filternote rxm-wrong",role:"status",hidden:!0}),w=element(
"input",{type:"text",class:"rxm-filter",placeholder:"text  >5  1..9  =x  -x","aria-label":`Filter ${l.title}`,spellcheck:"\
false",oninput:()=>k(l.onFilter(w.value)),onkeydown:B=>B.key==="Enter"&&i(!0)});w.value=l.filter;const k=B=>{p.hidden=!B,
p.textContent=B&&`not understood, and left out: ${B}`,B?w.setAttribute("aria-invalid","true"):w.removeAttribute("aria-in\
valid")},M=l.rows.map(B=>{const I=B.map(([H,nt,ft])=>{const Lt=()=>{ft(),i(!0)};return element("button",{type:"button","\
aria-pressed":nt===null?null:String(nt),onclick:Lt},H)});return element("div",{class:"rxm-menurow"},...I)});e.setAttribute(
"aria-label",`Column ${l.title}`);const S=l.about?element("div",{class:"rxm-why"},l.about):null;e.replaceChildren(element(
"strong",{},l.title),...S?[S]:[],w,p,...M),e.hidden=!1;const N=t.getBoundingClientRect(),T=u.getBoundingClientRect();e.style.
top=`${T.bottom-N.top+2}px`,e.style.left="0px";const R=N.width-e.offsetWidth-2;e.style.left=`${Math.max(0,Math.min(T.left-
N.left,R))}px`,l.filter&&k(l.onFilter(l.filter)),w.focus()}return{open:o,dispose:s}}function asJson(t,e){const n=s=>{const i=e.
filter(o=>cellOf(s,o)!==void 0);return`${jsonObject(i,i.map(o=>cellOf(s,o)))}
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
zone:e,kinds:n,today:s,problems:[],remarks:[]},o=tokensOf(t.replace(QUOTED_AS_PYTHON,'$1$2"$3"'),n);return o.forEach(({text:u},p)=>{
const w=o[p-1]?.text;PYTHONS_WORDS.test(u)&&columnNamed(w??"",n)!==void 0&&i.remarks.push(`the text “${u}” is looked f\
or; for the column ${w} write ${w}=5 or ${w}=5..9`)}),{test:new Parser(o,i).read(),problems:i.problems,remarks:i.remarks}}
function readColumnFilter(t,e,n,s,i=Date.now()){const o={zone:n,kinds:s,today:i,problems:[],remarks:[]},l=t.trim().replace(
QUOTED_AS_PYTHON,'$1$2"$3"'),u=/^-(?![\d.])./.test(l),p=(u?l.slice(1):l).replace(/"/g,""),w=IS_SIGN.exec(p)?.[0]??":",k=readCondition(
e,w,(w===":"?p:p.slice(w.length)).trim(),p,o);return{...o,test:k===NOTHING?null:u?S=>!k(S):k}}function tokensOf(t,e){const n=[];
let s=0;for(const i of t.match(/(?:[^\s"]|"[^"]*"?)+/g)??[]){let o=i,l=/^-?\(/.exec(o);for(;l&&splitWord(o,e)===null;)n.
push({kind:"open",text:l[0],isNot:l[0]==="-("}),s+=1,o=o.slice(l[0].length),l=/^-?\(/.exec(o);let u=0;for(;s>u&&o.endsWith(
")")&&surplus(o)>0;)o=o.slice(0,-1),u+=1;for(o&&n.push({kind:"word",text:o});u;u-=1,s-=1)n.push({kind:"close",text:")"})}
return joined(n,e)}function surplus(t){const e=t.replace(/"[^"]*"?/g,"");return e.split(")").length-e.split("(").length}
function joined(t,e){const n=[];let s=!1;return t.forEach((i,o)=>{const l=n.at(-1),u=i.text;if(i.kind==="word"&&l?.kind===
"word"){const M=IS_SIGN.test(u)&&(endsWithColumn(l.text,e)||isBeforeColumn(t,o,e));s||M?n[n.length-1]={kind:"word",text:l.
text+u}:n.push(i)}else n.push(i);const p=n[n.length-1].text,w=p.match(ENDS_WITH_SIGN)?.[0]??"",k=p.slice(0,-w.length||void 0);
s=w!==""&&(endsWithColumn(k,e)||isBeforeColumn(t,o,e,w))}),n}function endsWithColumn(t,e){const n=bare(t);if(columnNamed(
n,e)!==void 0)return!0;const[,,,s]=CHAIN.exec(n)??[];return s!==void 0&&columnNamed(s,e)!==void 0}function isBeforeColumn(t,e,n,s){
const i=t[e].text,o=s||ENDS_WITH_SIGN.test(i)?t[e+1]?.text??"":i.replace(IS_SIGN,""),l=bare(o).match(/^[^<>=!]+/)?.[0]??
"",u=s&&i.slice(0,-s.length)||(t[e-1]?.text??"");return columnNamed(l,n)!==void 0&&/^[+-]?\d/.test(u)}var bare=t=>t.replace(
/^-(?=.)/,"").replace(/"/g,"");function columnNamed(t,e){return e.has(t)?t:t==="#"?NUMBER:["ns","us","ms"].map(n=>`${t}_${n}`).
find(n=>e.get(n)?.includes(":"))}var Parser=class{constructor(t,e){this._tokens=t,this._reader=e,this._at=0}read(){return this.
_either()}_operator(t){const e=this._tokens[this._at],n=this._tokens[this._at+1];if(e?.kind==="word")return/^(not|NOT)$/.
test(e.text)?n&&n.kind!=="close"?"not":void 0:t?void 0:OPERATORS[e.text]}_either(){const t=[];for(;;){const e=this._all();
if(e!==null&&t.push(e),this._tokens[this._at]?.kind!=="word")break;this._at+=1}return t.length>1?e=>t.some(n=>n(e)):t[0]??
null}_all(){const t=[];for(let e=!0;this._at<this._tokens.length&&this._tokens[this._at].kind!=="close";e=!1){const n=this.
_operator(e);if(n==="or")break;if(n==="and"){this._at+=1;continue}const s=this._one();s!==null&&t.push(s)}return t.length>
1?e=>t.every(n=>n(e)):t[0]??null}_one(){if(this._operator(!0)==="not"){this._at+=1;const s=this._tokens[this._at];s.kind===
"word"&&splitWord(s.text,this._reader.kinds)===null&&!/^"/.test(s.text)&&this._reader.remarks.push(`rows without ${s.text}\
; for the text itself write "not ${s.text}" in quotes`);const i=this._one();return i===null?null:o=>!i(o)}const e=this._tokens[this.
_at];if(e===void 0||e.kind==="close")return null;if(this._at+=1,e.kind==="word")return readWord(e.text,this._reader);const n=this.
_either();return this._tokens[this._at]?.kind==="close"?this._at+=1:this._reader.problems.push("a “(” without its “)”"),
n===null?null:e.isNot?s=>!n(s):n}},NOTHING=()=>!0;function readWord(t,e){const n=t.length>1&&t[0]==="-"&&!/^-[\d.]/.test(
t),s=n?t.slice(1):t,i=/^"[^"]*"?$/.test(s),o=s.replace(/"/g,"");if(!o)return null;const l=(i?null:readColumn(o,e))??textTest(
o,e,i);return l===NOTHING?null:n?u=>!l(u):l}function readColumn(t,e){const n=splitWord(t,e.kinds);if(n===null)return null;
const{before:s,column:i,sign:o,wanted:l}=n,u=o?readCondition(i,o,l,t,e):NOTHING;if(!s)return u;const p=readCondition(i,TURNED[s.
sign],s.wanted,t,e);return u===NOTHING||p===NOTHING?u===NOTHING?p:u:w=>u(w)&&p(w)}function readCondition(t,e,n,s,i){if(n===
"")return NOTHING;const o=t===NUMBER?"number":i.kinds.get(t)??"",l=e===":"||e==="="||e==="=="||e==="!=",u=l?rangeOf(n,o,
i):null;if(u!==null){const w=e!=="!=";return k=>isWithin(cellOf(k,t),u)===w}if(e===":"){const w=n.toLowerCase();return k=>spokenText(
cellOf(k,t),o,i.zone).includes(w)}const p=spanOf(n,o,i);if(l){p===void 0&&n!=="None"&&traitsOf(o).compares&&o!=="moment"&&
i.remarks.push(whyNoBound(s,n,o));const w=e!=="!=";return k=>isEqual(cellOf(k,t),n,p)===w}return p===void 0?(i.problems.
push(whyNoBound(s,n,o)),NOTHING):w=>isBeyond(cellOf(w,t),e,p.from)}function splitWord(t,e){const n=splitName(t,e);if(n!==
null)return n;const[,s,i,o]=CHAIN.exec(t)??[];if(s===void 0)return null;const l=columnNamed(o,e),u=l===void 0?splitName(
o,e):{column:l,sign:"",wanted:""};return u&&{...u,before:{wanted:s,sign:i}}}function splitName(t,e){let n=null,s=-1;for(const p of e.
keys()){if(p===NUMBER||!t.startsWith(p)||p.length<s||!p)continue;const w=SIGNS.find(k=>t.startsWith(k,p.length));w!==void 0&&
(s=p.length,n={column:p,sign:w,wanted:t.slice(p.length+w.length)})}if(n!==null)return n;const[,i="",o="",l=""]=t.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??
[],u=i?columnNamed(i,e):void 0;return u===void 0?null:{column:u,sign:o,wanted:l}}function textTest(t,e,n){const{zone:s,kinds:i}=e,
[,o,l,u]=t.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/)??[];if(!n&&o!==void 0&&u!==""&&!u.startsWith("//")){if(l!==
":")return e.problems.push(`no column is called “${o}”; for the text itself write "${t}" in quotes`),NOTHING;e.remarks.
push(`no column is called “${o}”; the text “${t}” is looked for`)}else!n&&/^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.
test(t)&&e.remarks.push(`the text “${t}” is looked for; a condition is one word, as in id>5`);const p=t.toLowerCase();
return w=>rowText(w,s,i).includes(p)}function rangeOf(t,e,n){const[,s,i]=t.match(/^(.*?)\.\.(.*)$/)??[];if(s===void 0||!s&&
!i)return null;const o=s?spanOf(s,e,n):void 0,l=i?spanOf(i,e,n):void 0;return s&&!o||i&&!l?null:{from:o?.from,until:l?.from}}
function spanOf(t,e,{zone:n,today:s}){const i=/^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(t)?t.replace(/[,_']/g,""):t,o=N=>({
from:N,until:N,isOpen:!1});if(/^[+-]?\d{16,}$/.test(i))return o(BigInt(i));if(i.trim()!==""&&!Number.isNaN(Number(i)))return o(
Number(i));const{compares:l,name:u,unitNs:p}=traitsOf(e);if(l==="duration"){const N=durationOf(i);return N===void 0?void 0:
o(N/p)}if(l!=="instant")return;const w=instantOf(i,n,s);if(w===void 0)return;const[k,M]=w,S=N=>u==="moment"?N:BigInt(N)*
(1000000n/BigInt(p));return{from:S(k),until:S(k+M),isOpen:M>0}}var NS_OF_UNIT={ns:1,us:1e3,µs:1e3,ms:1e6,s:1e9,min:6e10,
h:36e11,d:864e11};function durationOf(t){const[,e,n]=t.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/)??[];return e===
void 0?void 0:Number(e)*NS_OF_UNIT[n]}function instantOf(t,e,n){const[,s,i]=t.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/)??
[];if(s===void 0&&i===void 0){const k=/^\d{4}-\d\d-\d\dT/.test(t)?Date.parse(t):Number.NaN;return Number.isNaN(k)?void 0:
[k,0]}const o=new Date(n),l=s??(e==="utc"?o.toISOString().slice(0,10):new Date(n-o.getTimezoneOffset()*6e4).toISOString().
slice(0,10)),u=(i??"00:00").replace(/^(\d):/,"0$1:"),p=Date.parse(`${l}T${u}${e==="utc"?"Z":""}`),w=i===void 0?864e5:u.length===
5?6e4:u.length===8?1e3:0;return Number.isNaN(p)?void 0:[p,w]}function whyNoBound(t,e,n){const s=e.replace(/[,_'\s]/g,"");
if(s!==e&&s!==""&&!Number.isNaN(Number(s)))return`“${t}”: ${e} is no number, as 1000, 1,000 and 1.5 are`;const{compares:i}=traitsOf(
n);return i==="duration"?`“${t}”: ${e} is no duration, as 5ms is`:i==="instant"?`“${t}”: ${e} is no time, as 18:\
00 or 2026-01-31T18:00 is`:`“${t}”: ${e} is no number`}function isEqual(t,e,n){if(t==null)return t===null&&e==="None";
const s=comparable(t,n?.from);return s!==void 0&&n!==void 0?s>=n.from&&(n.isOpen?s<n.until:s<=n.until):exactText(t)===e}
function isWithin(t,{from:e,until:n}){const s=comparable(t,e??n);return s!==void 0&&(e===void 0||s>=e)&&(n===void 0||s<=
n)}function isBeyond(t,e,n){const s=comparable(t,n);return s===void 0?!1:e===">"?s>n:e==="<"?s<n:e===">="?s>=n:s<=n}function comparable(t,e){
const n=asBigInt(t)??asNumber(t);if(n!==void 0||e===void 0||typeof t!="string")return n;const s=/^\d{4}-\d\d-\d\dT/.test(
t)?Date.parse(t):Number.NaN;return Number.isNaN(s)?void 0:s}function spokenText(t,e,n){if(t===void 0)return"";const s=cellText(
t,e,n),i=exactText(t);return(s===i?i:`${s} ${i}`).toLowerCase()}function rowText(t,e,n){if(t.spoken===void 0||t.zone!==e){
const s=t.shape.names.map((i,o)=>spokenText(t.cells[o],n.get(i),e));t.spoken=`${s.join(`
`)}
${t.shape.label.toLowerCase()}`,t.zone=e}return t.spoken}var CELLS_AT_ONCE=2e5,PARTS=48,MOST_DISTINCT=2e3,SHOWN_COMMON=5;
function readable(t,e){return Math.min(t,Math.floor(CELLS_AT_ONCE/Math.max(1,e)))}function summarize(t,e){const n=t.slice(
t.length-readable(t.length,e.size)),s=[...e].filter(([i])=>i!==NUMBER);return new Map(s.map(([i,o])=>[i,summaryOf(n,i,o)]))}
function summaryOf(t,e,n){const{summary:s}=traitsOf(n),i=Math.min(PARTS,t.length),o=Array.from({length:s==="spark"?i:0},
()=>null),l=new Map;let u=0,p=Number.POSITIVE_INFINITY,w=Number.NEGATIVE_INFINITY;t.forEach((M,S)=>{const N=cellOf(M,e);
if(N==null)return;u+=1;const T=asNumber(N);if(T!==void 0&&Number.isFinite(T)){T<p&&(p=T),T>w&&(w=T);const I=Math.floor(S*
i/t.length),H=o[I];H?T<H[0]?H[0]=T:T>H[1]&&(H[1]=T):o.length&&(o[I]=[T,T])}if(s!=="commonest")return;const R=exactText(N),
B=l.get(R);(B!==void 0||l.size<MOST_DISTINCT)&&l.set(R,(B??0)+1)});const k=[...l].sort((M,S)=>S[1]-M[1]).slice(0,SHOWN_COMMON);
return{rows:t.length,count:u,range:p<=w?[p,w]:null,line:o,common:k,distinct:l.size}}function emptyColumns(t){return new Set(
[...t].filter(([,{count:e}])=>!e).map(([e])=>e))}function shareOf2(t,e){const n=asNumber(t);if(n===void 0||!Number.isFinite(
n)||!e?.range)return null;const[s,i]=e.range;return i>s?Math.min(1,Math.max(0,(n-s)/(i-s))):.5}function barOf(t,e){const n=asNumber(
t);if(n===void 0||!Number.isFinite(n)||!e?.range)return null;const s=Math.min(0,e.range[0]),i=Math.max(0,e.range[1]);if(s===
i)return null;const o=l=>100*Math.min(1,Math.max(0,(l-s)/(i-s)));return n<0?[o(n),o(0)]:[o(0),o(n)]}function linePath({line:t,
range:e},n,s){if(!e)return"";const[i,o]=e,l=k=>{const M=o>i?(k-i)/(o-i):.5;return(s-1-M*(s-2)).toFixed(1)},u=n/Math.max(
1,t.length-1);let p=!1;const w=[];return t.forEach((k,M)=>{const S=p;if(p=k!==null,k===null)return;const N=(M*u).toFixed(
1);w.push(`${S?"L":"M"}${N} ${l(k[0])}`,k[1]>k[0]?`L${N} ${l(k[1])}`:S?"":"h0.1")}),w.join("")}function summaryTexts({rows:t,
count:e,range:n,common:s,distinct:i},o){if(!e)return{parts:[],full:"no value in view"};if(traitsOf(o).summary==="spark"&&
n){const[k,M]=n.map(S=>cellText(S,o));return{parts:[],full:k===M?`always ${k}`:`${k} to ${M}`}}if(!s.length)return{parts:[],
full:""};if(i===1&&e===t)return{parts:[`always ${s[0][0]}`],full:`always ${s[0][0]}`};if(i>1&&s[0][1]===1)return{parts:[
`${i<MOST_DISTINCT?String(i):`${MOST_DISTINCT} and more`} different`],full:"no value comes twice"};const l=k=>`${Math.max(
1,Math.round(100*k/t))} %`,u=s.map(([k,M])=>`${k} ${l(M)}`),p=i-s.length,w=[...u,...p>0?[`${p} more`]:[],...e<t?[`no val\
ue ${l(t-e)}`]:[]];return{parts:u,full:w.join(" · ")}}var ROW_PX=24,PADDING_PX=19,ARROW_PX=16,MOST_PX=320,LONGEST_PX=3e3,
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
this.el.scrollHeight),this.draw()}show(t){const e=this._content,n=t.columns.map(l=>traitsOf(t.kinds.get(l)).isRight),s=(l,u)=>l.
some((p,w)=>p!==u[w]),i=t.columns.length!==e.columns.length||t.columns.some((l,u)=>l!==e.columns[u]||n[u]!==this._aligned[u])||
t.sort!==e.sort||t.zone!==e.zone||t.frozen!==e.frozen||t.filtered.size!==e.filtered.size||s(t.formats,e.formats)||s(t.fixed,
e.fixed),o=t.summaries!==e.summaries;this._content=t,this._aligned=n,this._space.style.height=`${t.list.length*ROW_PX}px`,
this.el.setAttribute("aria-rowcount",String(t.list.length+1)),this.el.setAttribute("aria-colcount",String(t.columns.length)),
i?this._drawHead():o&&this._drawSummaries()}draw(){const{list:t}=this._content,e=Math.ceil(this.el.clientHeight/ROW_PX)+
1,n=Math.max(0,Math.min(Math.floor(this.el.scrollTop/ROW_PX),t.length-e)),s=Math.max(0,Math.min(e+1,t.length-n));for(;this.
_pool.length<s;)this._pool.push(this._makeRow());let i=!1,o="";this._pool.forEach((l,u)=>{const p=u<s?t[n+u]:null;l.el.hidden=
p===null,l.row=p,p!==null&&(i=this._fill(l,p,n+u)||i,p===this._active&&(o=l.el.id))}),this._isMeasuringAll=!1,i&&this._setWidths(),
o?this.el.setAttribute("aria-activedescendant",o):this.el.removeAttribute("aria-activedescendant")}open(t){this._active=
t,this._opened=t,this.draw(),t&&this._asked.onOpen(t)}point(t){t!==this._pointed&&(this._pointed=t,this.draw())}reveal(t){
const e=this._content.list.indexOf(t);e>=0&&this._reveal(e)}_makeRow(){const t=element("div",{class:"rxm-row",role:"row",
id:`${this._id}-${this._pool.length}`});return this._space.append(t),{el:t,cells:[],row:null}}_fill(t,e,n){const{el:s,cells:i}=t,
{columns:o,formats:l,frozen:u,kinds:p,selected:w,summaries:k,zone:M}=this._content;let S=!1;for(s.style.transform=`trans\
lateY(${n*ROW_PX}px)`,s.setAttribute("aria-rowindex",String(n+2)),s.classList.toggle("rxm-odd",e.n%2===1),s.classList.toggle(
"rxm-active",e===this._active),s.classList.toggle("rxm-pointed",e===this._pointed),s.classList.toggle("rxm-failure",e.shape.
label==="Failure"),s.setAttribute("aria-selected",String(w.has(e.n)));i.length>o.length;)i.pop()?.el.remove();for(const[
N,T]of o.entries()){i[N]||(i[N]={el:element("div",{role:"gridcell"}),text:"",style:"",paint:"",isFrozen:!1},s.append(i[N].
el));const R=i[N],B=cellOf(e,T),I=cellText(B,p.get(T),M),H=l[N]?paintOf(l[N],B,k.get(T)):"",nt=`${cellStyle(B)}${H&&(l[N]===
"bar"?" rxm-bar-cell":" rxm-heat")}${N<u?" rxm-frozen":""}`,ft=R.text!==I||R.style!==nt;R.text!==I&&(R.el.textContent=I,
R.text=I,R.el.title&&this._setHint(R.el,B,I)),R.style!==nt&&(R.el.className=nt,R.style=nt),(R.paint!==H||R.isFrozen!==N<
u)&&(R.el.setAttribute("style",`${H}${N<u?`left: var(--rxm-left-${N})`:""}`),R.paint=H,R.isFrozen=N<u),(ft||this._isMeasuringAll)&&
(S=this._widen(T,I,nt)||S)}return S}_widen(t,e,n){const s=n.startsWith("rxm-parts")?"mono":"plain",i=Math.min(this._ruler.
width(e,s)+PADDING_PX,LONGEST_PX);return i<=(this._widths.get(t)??0)?!1:(this._widths.set(t,i),!0)}_measureAgain(){this.
_widths.clear(),this._drawHead()}_drawHead(){const{columns:t,filtered:e,frozen:n,kinds:s,sort:i}=this._content;this._isMeasuringAll=
!0;const o=focusedIn(this._head),l=[...this._head.children].findIndex(w=>w.contains(o)),u=l<0?void 0:this._drawn?.[l];this.
_drawn=t;const p=t.map((w,k)=>{const M=columnTitle(w),S=Math.min(this._ruler.width(M,"bold")+PADDING_PX+ARROW_PX,MOST_PX);
this._widths.set(w,Math.max(S,this._widths.get(w)??0));const N=i&&i.name===w?i.direction:0,T=element("button",{type:"but\
ton","data-name":M,"aria-keyshortcuts":"Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",onclick:()=>this.
_isDropped||this._asked.onSort(w),onkeydown:Lt=>this._headKey(Lt,w)},element("span",{class:"rxm-name"},M),e.has(w)?element(
"span",{class:"rxm-funnel",title:"filtered"},"●"):null,element("span",{class:"rxm-arrow","aria-hidden":"true"},N?N>0?"\
▲":"▼":"")),R=traitsOf(s.get(w)).isRight,B=k<n,I={role:"columnheader","aria-colindex":k+1,class:`${R?"rxm-right":""}${w===
NUMBER?" rxm-number":""}${B?" rxm-frozen":""}`,style:B?`left: var(--rxm-left-${k})`:null,"aria-sort":N?N>0?"ascending":"\
descending":"none"},H=element("span",{class:"rxm-more","aria-hidden":"true",title:"Filter, format, arrange"}),nt=element(
"span",{class:"rxm-handle","aria-hidden":"true",title:"Drag: width; twice: fit"});H.addEventListener("click",()=>this._asked.
onMenu(w,ft));const ft=element("div",I,T,element("div",{class:"rxm-sum"}),H,nt);return ft});this._head.replaceChildren(...p),
u!==void 0&&p[t.indexOf(u)]?.querySelector("button")?.focus(),this._setWidths(),this._drawSummaries()}_setWidths(){const{
columns:t,fixed:e,frozen:n}=this._content,s=t.map((p,w)=>e[w]??this._widths.get(p)??0),i=p=>e[p]!==void 0||p<n,{tracks:o,
least:l}=template(s,MOST_PX,i);this.el.style.setProperty("--rxm-columns",o),this.el.style.setProperty("--rxm-least",`${l}\
px`);let u=0;for(let p=0;p<n;u+=s[p],p+=1)this.el.style.setProperty(`--rxm-left-${p}`,`${u}px`);this.el.classList.toggle(
"rxm-loose",u>this.el.clientWidth*MOST_FROZEN)}_drawSummaries(){const{columns:t,fixed:e,kinds:n,summaries:s}=this._content;
let i=!1;t.forEach((o,l)=>{const u=this._head.children[l],p=u?.querySelector(".rxm-sum"),w=s.get(o);if(!(u instanceof HTMLElement)||
!p)return;const k=n.get(o)??"",{parts:M,full:S}=w?summaryTexts(w,k):{parts:[],full:""},N=M[0]?Math.min(this._ruler.width(
M[0],"small")+PADDING_PX,MOST_SUM_PX):0;N>(this._widths.get(o)??0)&&(this._widths.set(o,N),i=!0);const T=(e[l]??Math.max(
this._widths.get(o)??0,N))-PADDING_PX,R=nt=>this._ruler.width(M.slice(0,nt).join(" · "),"small")<=Math.min(T,MOST_PX),B=M.
slice(0,Math.max(1,M.findLastIndex((nt,ft)=>R(ft+1))+1)).join(" · "),I=o===NUMBER?"the event's number":S?`${columnTitle(
o)}: ${S}`:columnTitle(o);u.title!==I&&(u.title=I);const H=w?.line.length?linePath(w,LINE.width,LINE.height):"";p.getAttribute(
"data-drawn")!==H+B&&(p.setAttribute("data-drawn",H+B),p.setAttribute("data-text",B),p.replaceChildren(...H?[lineOf(H)]:
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
altKey&&s){const o=this._content.columns[n+s];o!==void 0&&this._asked.onMove(e,o)}else if(t.altKey&&t.key==="ArrowDown")
this._asked.onMenu(e,i);else if(t.shiftKey&&s){const o=i.getBoundingClientRect().width+s*STEP_PX;this._asked.onWidth(e,Math.
max(LEAST_PX,Math.round(o)))}else return;t.preventDefault()}_hint(t){const e=t.target instanceof Element?t.target.closest(
"[role=gridcell]"):null,n=this._pool.find(i=>i.el===e?.parentElement);if(!(e instanceof HTMLElement)||!n?.row)return;const s=n.
cells.findIndex(i=>i.el===e);this._setHint(e,cellOf(n.row,this._content.columns[s]),n.cells[s].text)}_setHint(t,e,n){const i=typeof e==
"string"||typeof e=="object"&&e!==null?exactText(e):n,o=t.scrollWidth>t.clientWidth||n.endsWith("…")&&i!==n;t.title=o?
i.slice(0,LONGEST_HINT):""}_scrollTo(t){this.el.scrollTop=t,this._expected=this.el.scrollTop}_scrolled(){Math.abs(this.el.
scrollTop-this._expected)>1&&this._asked.onScroll(this.isAtHome),this._expected=this.el.scrollTop,this.draw()}_pressed(t){
const e=t.target instanceof Element?t.target.closest(".rxm-row"):null;this._pressedRow=this._pool.find(n=>n.el===e)?.row??
null,!(!this._pressedRow||t.button!==0)&&(this._active=this._pressedRow,t.shiftKey&&t.preventDefault(),this._asked.onPick(
this._pressedRow))}_clicked(t){const e=this._pressedRow;e&&(t.shiftKey?this._asked.onSelect(e,"range"):t.ctrlKey||t.metaKey?
this._asked.onSelect(e,"toggle"):this.open(e))}_key(t){if(t.target!==this.el||t.altKey)return;if(t.ctrlKey||t.metaKey){if(t.
key.toLowerCase()!=="a")return;t.preventDefault(),this._asked.onSelectAll();return}const{list:e,sort:n}=this._content,s=Math.
max(1,Math.floor(this.el.clientHeight/ROW_PX)-2),i=e.length-1,o=this._active?e.indexOf(this._active):-1,l=o>=0?o:n?-1:i+
1,p={ArrowDown:l+1,ArrowUp:l-1,PageDown:l+s,PageUp:l-s,Home:0,End:i}[t.key];p!==void 0&&i>=0?(t.preventDefault(),this._active=
e[Math.max(0,Math.min(i,p))],t.key==="End"&&!n?this._asked.onScroll(!0):this._asked.onPick(this._active),t.shiftKey&&this.
_asked.onSelect(this._active,"range"),this._reveal(this._content.list.indexOf(this._active)),this._asked.onPoint(this._active)):
t.key===" "&&this._active&&o>=0?(t.preventDefault(),this._asked.onSelect(this._active,"toggle")):t.key==="Enter"&&o>=0?(t.
preventDefault(),this.open(this._active)):t.key==="Escape"&&(t.preventDefault(),this._asked.onClose())}_reveal(t){const e=t*
ROW_PX,n=this.el.clientHeight-ROW_PX;e<this.el.scrollTop?this._scrollTo(e):e+ROW_PX>this.el.scrollTop+n&&this._scrollTo(
e+ROW_PX-n),this.draw()}};function cellStyle(t){return t===void 0?"rxm-missing":t===null?"rxm-none":asNumber(t)!==void 0?
"rxm-right":typeof t=="boolean"?"rxm-flag":typeof t=="object"||isMarked(t,"r")?"rxm-parts":""}function lineOf(t){const e={
viewBox:`0 0 ${LINE.width} ${LINE.height}`,preserveAspectRatio:"none","aria-hidden":"true"};return svgElement("svg",e,svgElement(
"path",{d:t}))}function paintOf(t,e,n){if(t==="bar"){const o=barOf(e,n);return o?`--rxm-from: ${o[0].toFixed(1)}%; --rxm\
-until: ${o[1].toFixed(1)}%;`:""}const s=shareOf2(e,n);return s===null?"":`--rxm-heat: rgb(${s<.5?"74 168 234":"242 108 \
42"} / ${Math.round(130*Math.abs(s-.5))}%);`}var Rate=class{constructor(){this._seen=[],this._heard=0}note(t,e,n){const s=this.
_seen.at(-1);for(s&&e<s.total&&(this._seen=[]),this._seen.push({at:t,total:e}),this._heard=n;this._seen.length>2&&this._seen[1].
at<t-10;)this._seen.shift()}perSecond(t){const e=this._seen.at(-1);if(!e)return 0;const n=e.at+Math.max(0,t-this._heard),
s=o=>this._seen.findLast(l=>l.at<=n-o)??this._seen[0],i=s(e.total-s(10).total>=20?2:10);return n>i.at?(e.total-i.total)/
(n-i.at):0}},CHOSEN_MS=60,ROWS_MS=1e3,Reporter=class{constructor(t){this._report=t,this._turn=0,this._heard=0,this._view=
"",this._isChosen=!1,this._hasRows=!1,this._sentAt=Number.NEGATIVE_INFINITY,this._timer=void 0}chose(){this._isChosen||(this.
_isChosen=!0,clearTimeout(this._timer),this._timer=setTimeout(()=>this._send(),CHOSEN_MS))}rowsCame(){!this._turn||this.
_hasRows||(this._hasRows=!0,this._wait())}answered([t,e]){return t!==this._view?!1:(this._heard=e,this._wait(),!this._isChosen&&
e===this._turn)}flush(){!this._isChosen&&!(this._turn&&this._hasRows)||(clearTimeout(this._timer),this._send())}dispose(){
clearTimeout(this._timer)}_wait(){this._isChosen||!this._hasRows||this._heard<this._turn||(clearTimeout(this._timer),this.
_timer=setTimeout(()=>this._send(),Math.max(0,this._sentAt+ROWS_MS-performance.now())))}_send(){const t=this._isChosen;this.
_isChosen=this._hasRows=!1,this._turn+=1,this._sentAt=performance.now(),this._view=this._report(this._turn,t)}},PARTS_AT_ONCE=100;
function eventTree(t,e,n,s){const i=element("div",{class:"rxm-tree"});return t.forEach((o,l)=>{i.append(treeNode(o,e[l],
1,n.get(o)??"",s))}),t.length||i.append(element("div",{class:"rxm-leaf rxm-none"},"an event without fields")),i}function treeNode(t,e,n,s,i){
const o=element("span",{class:"rxm-key"},t);if(e===null||typeof e!="object")return element("div",{class:"rxm-leaf"},o,...leafTexts(
e,s,i));const l=Array.isArray(e)?e.map((M,S)=>[String(S),M]):Object.entries(e),u=Array.isArray(e)?`[${l.length}]`:`{${l.
length}}`,p=element("summary",{},o,element("span",{class:"rxm-size"},u)),w=element("details",{class:"rxm-branch"},p),k=()=>{
w.open&&w.childElementCount===1&&addParts(w,l,0,n,i)};return w.addEventListener("toggle",k),w.open=n<3&&l.length<=20,k(),
w}function addParts(t,e,n,s,i){const o=Math.min(e.length,n+PARTS_AT_ONCE);for(const[p,w]of e.slice(n,o))t.append(treeNode(
p,w,s+1,"",i));if(o===e.length)return;const u=element("button",{type:"button",onclick:()=>{u.remove(),addParts(t,e,o,s,i)}},
`${groupedText(e.length-o)} more`);t.append(u)}function leafTexts(t,e,n){const i=typeof t=="string"&&!isMarked(t)?JSON.stringify(
t):exactText(t),o=[element("span",{class:`rxm-value rxm-${leafType(t)}`},i)],{name:l,unit:u}=traitsOf(e),p=l==="time"?timeText(
t,u,n,!0):l==="duration"?cellText(t,e,n):"";return p&&p!==i&&o.push(element("span",{class:"rxm-said"},p)),o}function leafType(t){
return t===null?"none":asNumber(t)!==void 0?"number":isMarked(t,"r")?"repr":typeof t}var RESORT_MS=250,SUM_MS=500;function render2({
model:t,el:e}){const n=new Rows(1e4),s=new Rate,i={total:0,kept:0,one_in:1,state:{tone:"idle",text:"",hint:""}},o={zone:"\
local",filter:"",sort:null},l=new Arrangement;let u=!1,p={};const w=new Set;let k=null,M=new Map,S=Number.NEGATIVE_INFINITY,
N=[],T=null,R=null,B=0,I=[],H={run:"",port:"",first:0};const nt=element("div",{class:"rxm-table",role:"group"}),ft=element(
"strong",{class:"rxm-title"}),Lt=element("span"),yt=element("span",{class:"rxm-state"},Lt),Ft=element("div",{class:"rxm-\
filternote",role:"status",hidden:!0});Ft.id=`rxm-filter-${Math.random().toString(36).slice(2)}`;const Z=element("input",
{type:"search",class:"rxm-filter",placeholder:"Filter","aria-label":"Filter rows","aria-describedby":Ft.id,title:"word ·\
 column:word · column>5 · column=1..9 · not word · (a or b)",spellcheck:"false",oninput:()=>Dt({filter:Z.value})}),ut=menu(
nt,"?","How to filter",Tn),$t=jt("Pause","Hold the rows; what comes is counted",()=>T?.why==="pause"?Ze():Jt("pause")),pe=jt(
"Follow","Stay with the newest rows",()=>T?Ze():Jt("scroll")),ee=element("button",{type:"button",hidden:!0,onclick:()=>Dt(
{zone:o.zone==="utc"?"local":"utc"})}),re=menu(nt,"Columns","Columns",xe),Gt=menu(nt,"Copy","Copy",Et),Kt=menu(nt,"Downl\
oad","Download",Nn),Ie=element("div",{class:"rxm-bar"},ft,yt,element("span",{class:"rxm-grow"}),element("span",{class:"r\
xm-filterbox"},Z,ut.el),$t,pe,ee,re.el,Gt.el,Kt.el,snapshotButton(t,()=>Me.flush())),Pt=new Grid({onSort:Hn,onOpen:En,onPick:()=>Jt(
"scroll"),onClose:()=>R?An():Je([]),onSelect:le,onSelectAll:()=>Je(I),onMenu:ke,onMove:(_,D)=>qt(()=>l.move(_,D,Bn())),onWidth:(_,D)=>qt(
()=>l.setWidth(_,D)),onScroll:_=>_?Ze("scroll"):Jt("scroll"),onPoint:_=>{const D=_&&!Number.isNaN(_.at)?_.at:null;Wn.point(
{at:D,port:H.port,..._?{number:H.first+_.n}:{}})}}),we=element("div",{class:"rxm-empty"}),Xt=element("button",{type:"but\
ton",class:"rxm-hint",title:"Stay with the newest rows",hidden:!0,onclick:()=>Ze()}),ae=element("div",{class:"rxm-detail",
role:"region",hidden:!0}),je=element("span",{class:"rxm-counts"}),Be=element("span",{class:"rxm-thin",title:"More came t\
han can be shown; every event is counted.",hidden:!0}),Re=element("div",{class:"rxm-foot"},je,Be,element("span",{class:"\
rxm-grow"}),Xt),sn=element("div",{class:"rxm-unseen",role:"status","aria-live":"polite"}),Ut=element("div",{class:"rxm-c\
hips",role:"group","aria-label":"Filters of columns",hidden:!0});nt.append(Ie,Ft,Ut,element("div",{class:"rxm-body"},Pt.
el,we),ae,Re,sn);const V=columnMenu(nt);keepKeys(nt),e.append(nt);function jt(_,D,L){return element("button",{type:"butt\
on",title:D,"aria-pressed":"false",onclick:L},_)}function xe(){const _=l.arranged(n.kinds.keys()).map(Yt=>At(Yt===NUMBER?
"# (the event's number)":Yt,!l.isHidden(Yt),O=>l.hide(Yt,!O))),L=At("Fold away columns that are empty in view",l.layout.
folds,Yt=>{l.layout.folds=Yt}),bt=element("button",{type:"button",onclick:()=>{qt(()=>l.restore(void 0)),re.open(!1),re.
button.focus()}},"Reset columns");return[..._,element("hr",{}),L,element("div",{class:"rxm-menurow"},bt)]}function At(_,D,L){
const at=element("input",{type:"checkbox",onchange:()=>qt(()=>L(at.checked))});return at.checked=D,element("label",{},at,
_)}function ke(_,D){const L=n.kinds.get(_)??"",at=M.get(_),bt=Bn(),Yt=bt.indexOf(_),g=l.formatOf(_,p),O=ot=>()=>{const se=o.
sort?.name===_&&o.sort.direction===ot;_n(se?null:{name:_,direction:ot})},A=ot=>o.sort?.name===_&&o.sort.direction===ot,G=ot=>()=>qt(
()=>bt[Yt+ot]&&l.move(_,bt[Yt+ot],bt)),Y=ot=>()=>qt(()=>l.setFormat(_,ot)),st=l.isFrozen(_);V.open({title:_===NUMBER?"# \
(the event's number)":_,about:at?summaryTexts(at,L).full:"",filter:l.filterOf(_),onFilter:ot=>(qt(()=>l.setFilter(_,ot)),
readColumnFilter(ot,_,o.zone,n.kinds).problems.join(" · ")),rows:[[["Sort ▲",A(1),O(1)],["Sort ▼",A(-1),O(-1)]],...traitsOf(
L).summary==="spark"&&_!==NUMBER?[[["Plain",!g,Y("")],["Bars",g==="bar",Y("bar")],["Colours",g==="heat",Y("heat")]]]:[],
[["◀ Move",null,G(-1)],["Move ▶",null,G(1)]],[["Freeze",st,()=>qt(()=>l.freeze(_,!st))],["Hide",null,()=>qt(()=>l.hide(
_,!0))],["Fit width",null,()=>qt(()=>l.setWidth(_,null))]]]},D)}function Et(){return[["JSON",asJson],["CSV",asCsv]].map(
([D,L])=>element("button",{type:"button",onclick:()=>Qe(D,L)},`Copy ${groupedText(I.length)} rows as ${D}`))}function Nn(){
return[["JSON Lines","jsonl","application/jsonl",asJson],["CSV","csv","text/csv",asCsv]].map(([D,L,at,bt])=>element("but\
ton",{type:"button",onclick:()=>{Kt.open(!1),Kt.button.focus(),download(bt(I,ze()),`${fileName(ft.textContent??"","event\
s")}.${L}`,at),be(`saved ${groupedText(I.length)} rows as ${D}`)}},`${groupedText(I.length)} rows as ${D}`))}function Tn(){
const _=EXAMPLES.flatMap(([D,L])=>[element("span",{class:"rxm-example"},D),element("span",{class:"rxm-why"},L)]);return[
element("div",{class:"rxm-examples"},..._)]}function Dt(_){Object.assign(o,_),l.layout.filter=o.filter,l.layout.sort=o.sort&&
[keyOf(o.sort.name),o.sort.direction],qt(()=>{})}function qt(_){_(),u=!0,Ye(),Mt()}function Mt(){nt.dataset.told="false",
Me.chose()}function Je(_){if(!(!_.length&&!w.size)){w.clear();for(const D of _)w.add(D.n);k=_[0]??null,dn()}}function le(_,D){
const L=k?I.indexOf(k):-1,at=I.indexOf(_);if(D==="range"&&L>=0&&at>=0){w.clear();for(const bt of I.slice(Math.min(L,at),
Math.max(L,at)+1))w.add(bt.n)}else D!=="toggle"&&w.clear(),(D!=="toggle"||!w.delete(_.n))&&w.add(_.n),k=_;dn()}function dn(){
w.size>1&&be(`${groupedText(w.size)} rows selected`),Pt.draw(),ce(),Mt()}function Jt(_){T&&(T.why===_||_==="scroll")||(T=
{why:_,rows:T?T.rows:n.list(),total:T?T.total:i.total},be(_==="pause"?"paused":""),Ye())}function Ze(_){!T||_&&T.why!==_||
(T=null,be("following"),Ye(),Pt.goHome())}function Hn(_){const{sort:D}=o,at=!D||D.name!==_?{name:_,direction:1}:D.direction>
0?{name:_,direction:-1}:null;_n(at)}function _n(_){const D=_&&_.direction>0?"ascending":"descending";be(_?`sorted by ${columnTitle(
_.name)}, ${D}`:"in the order of events"),T?.why==="scroll"&&(T=null),Dt({sort:_}),Pt.goHome()}function En(_){const D=_.
cells.some(L=>JSON.stringify(L??null).includes("\\u0001c"));R={row:_,...presentFields(_.shape.names,_.cells),note:D?"sho\
rtened":""},D&&Xe.send({do:"event",number:_.n},L=>"event"in L&&L.event===_.n),xt(),le(_,"only")}function An(){R=null,Pt.
open(null),xt(),Pt.el.focus()}async function Qe(_,D){Gt.open(!1),Gt.button.focus(),await Le(D(I,ze()),`${groupedText(I.length)}\
 rows as ${_}`)}async function Le(_,D){try{await navigator.clipboard.writeText(_),ye(`copied ${D}`)}catch{const L=element(
"textarea",{class:"rxm-unseen"});L.value=_,nt.append(L),L.select(),ye(document.execCommand("copy")?`copied ${D}`:"this b\
rowser does not allow to copy"),L.remove()}}let tn;function ye(_){clearTimeout(tn),Gt.button.textContent=_,be(_),tn=setTimeout(
()=>{Gt.button.textContent="Copy"},1500)}function be(_){_&&(sn.textContent=_)}const Wn=timeCursor(On,()=>H.run);function On({
at:_,port:D,number:L,opens:at}){const bt=D===H.port&&L!==void 0,Yt=bt?L-H.first:void 0,g=rowAt(n.list(),{at:_,n:Yt})??null;
if(Pt.point(g),!(!at||!bt)){if(g?.n!==Yt){be(`event ${Yt} is not held`);return}Jt("scroll"),Ve(),Pt.open(g),Pt.reveal(g)}}
function jn(){return l.visible(n.kinds.keys(),emptyColumns(M))}function Bn(){return jn().shown}function ze(){return Bn().
filter(_=>_!==NUMBER)}function Ye(){B=0,S=Number.NEGATIVE_INFINITY,et.cancel(),Ve()}function Ve(){const _=performance.now();
!o.sort||T||_-B>=RESORT_MS?(B=_,I=T?T.rows:n.list(),q(),N=I,o.sort&&(I=sorted(I,o.sort.name,o.sort.direction))):setTimeout(
et,RESORT_MS-(_-B)),_-S>=SUM_MS?(S=_,M=summarize(N,n.kinds)):$||($=setTimeout(C,SUM_MS-(_-S)));const{shown:L}=jn();Pt.show(
{list:I,columns:L,kinds:n.kinds,zone:o.zone,sort:o.sort,frozen:L.filter(at=>l.isFrozen(at)).length,formats:L.map(at=>l.formatOf(
at,p)),fixed:L.map(at=>l.widthOf(at)),filtered:new Set(L.filter(at=>l.filterOf(at))),selected:w,summaries:M}),T?Pt.draw():
Pt.goHome(),ht(),Rt(),ce(),Me.rowsCame()}let $;function C(){$=void 0,et()}function q(){const{test:_,problems:D,remarks:L}=readFilter(
o.filter,o.zone,n.kinds),at=I.length;_&&(I=I.filter(_));for(const{column:Yt,title:g,text:O}of l.filters(n.kinds.keys())){
const A=readColumnFilter(O,Yt,o.zone,n.kinds);A.test&&(I=I.filter(A.test)),D.push(...A.problems.map(G=>`${g}: ${G}`)),L.
push(...A.remarks.map(G=>`${g}: ${G}`))}const bt=[...D.map(Yt=>`not understood, and left out: ${Yt}`)];at&&!I.length&&bt.
push(...L),Ft.hidden=!bt.length,setText(Ft,bt.join(" · ")),Ft.classList.toggle("rxm-wrong",D.length>0),D.length?Z.setAttribute(
"aria-invalid","true"):Z.removeAttribute("aria-invalid")}const et=oncePerRepaint(Ve);function ht(){setText(Lt,i.state.text),
yt.title=i.state.text,yt.dataset.tone=i.state.tone;const _=T?.why==="pause";setText($t,_?"Resume":"Pause"),$t.title=_?"S\
tay with the newest rows again":"Hold the rows; what comes is counted",$t.setAttribute("aria-pressed",String(_)),pe.setAttribute(
"aria-pressed",String(!T)),pe.hidden=_,ee.hidden=![...n.kinds.values()].some(L=>traitsOf(L).compares==="instant"),setText(
ee,o.zone==="utc"?"Times: UTC":"Times: local"),ee.title=o.zone==="utc"?"Show times in local time":"Show times in UTC";const D=T?
i.total-T.total:0;if(Xt.hidden=!D,D){const L=`${groupedText(D)} newer ${o.sort?"↑":"↓"}`;setText(Xt,_?`paused · ${groupedText(
D)} came meanwhile`:L)}rt()}function rt(){if(we.hidden=I.length>0,I.length)return;const _=i.total>0&&n.length>0,[D,L]=_?
["no row matches the filter",gt()]:[me()?"no events came":"no events yet",i.state.hint];we.textContent!==D+L&&we.replaceChildren(
element("div",{},D),element("div",{class:"rxm-why"},L))}function gt(){const _=l.filters(n.kinds.keys()).map(({title:D,text:L})=>`${D}\
 ${L}`);return[o.filter.trim(),..._].filter(Boolean).join(" · ")}let Bt="";function Rt(){const _=l.filters(n.kinds.keys()),
D=JSON.stringify(_.map(({title:L,text:at})=>[L,at]));D!==Bt&&(Bt=D,Ut.hidden=!_.length,Ut.replaceChildren(..._.map(({column:L,
title:at,text:bt})=>{const Yt=()=>qt(()=>l.setFilter(L,"")),g=`Remove the filter of ${at}`;return element("button",{type:"\
button",title:g,"aria-label":g,onclick:Yt},`${at} ${bt} ×`)})))}function ce(){const _=s.perSecond(performance.now()/1e3),
D=[`${groupedText(i.total)} ${i.total===1?"event":"events"}`];me()||D.push(`${_>=10?groupedText(_):Number(_.toFixed(1))}\
/s`),i.kept>n.limit&&D.push(`last ${groupedText(n.limit)} rows held`),gt()&&D.push(`${groupedText(I.length)} match`),w.size&&
D.push(`${groupedText(w.size)} selected`);const{folded:L}=jn();L.length&&D.push(`${L.length} empty ${L.length===1?"colum\
n":"columns"} folded`),je.title=L.map(columnTitle).join(", "),setText(je,D.join(" · "));const at=i.total-i.kept;if(Be.hidden=
at<=0,at<=0)return;const bt=`${groupedText(at)} not shown`;setText(Be,i.one_in>1?`showing 1 in ${groupedText(i.one_in)} \
· ${bt}`:bt)}function xt(){if(ae.hidden=!R,ae.replaceChildren(),!R)return;const{row:_,names:D,cells:L,note:at}=R,bt=`Ev\
ent ${_.n}${_.shape.label?` · ${_.shape.label}`:""}`;ae.setAttribute("aria-label",bt);const Yt=()=>Le(jsonObject(D,L),"\
the event");ae.append(element("div",{class:"rxm-bar"},element("strong",{},bt),element("span",{class:"rxm-why"},at),element(
"span",{class:"rxm-grow"}),element("button",{type:"button",onclick:Yt},"Copy event"),element("button",{type:"button","ar\
ia-label":"Close",title:"Close",onclick:An},"×")),eventTree(D,L,n.kinds,o.zone))}function me(){return["ended","failed"].
includes(i.state.tone)}function Ot(_,D){"event"in _?ne(_,D):Ge(_,D)}function Ge(_,D){_.shapes&&n.addShapes(_.first_shape??
0,_.shapes),_.kinds&&n.addKinds(_.kinds),_.link&&(H={run:_.link[0],port:_.link[1],first:_.link[2]}),n.add(parseBuffer(D),
timesOf(D)),_.state.text!==i.state.text&&be(_.state.text),_.one_in!==i.one_in&&_.one_in>1&&be(`showing 1 in ${_.one_in}`),
_.viewed&&Me.answered(_.viewed)&&(nt.dataset.told="true"),Object.assign(i,{total:_.total,kept:_.kept,one_in:_.one_in,state:_.
state}),s.note(_.at,_.total,performance.now()/1e3),et()}function ne(_,D){if(!(!R||R.row.n!==_.event)){if(_.gone)R.note="\
shortened; the kernel no longer holds the rest";else{const[L,at]=parseBuffer(D);Object.assign(R,presentFields(L,presentCells(
at)),{note:""})}xt()}}function Ce(_,D){"event"in _||(_.total<i.total&&(T=null,w.clear(),k=null),p=_.format??{},_.layout&&
!u&&Ke(_.layout),n.limit=_.limit??n.limit,n.clear(),_.total||n.forget(),setText(ft,_.label??""),nt.setAttribute("aria-la\
bel",`Events of ${_.label}`),Ge(_,D))}function Ke(_){u=!0,B=0,l.restore(_);const{filter:D,sort:L}=l.layout;Z.value=D,o.filter=
D,L&&(o.sort={name:L[0]==="#"?NUMBER:L[0].slice(1),direction:L[1]})}const Me=new Reporter((_,D)=>{const L=!o.sort&&!gt(),
at=T?.rows.at(-1);return Xe.send({do:"view",turn:_,chosen:D,numbers:L?null:I.map(bt=>bt.n),until:L&&T?at?.n??-1:null,columns:ze(),
hidden:[...n.kinds.keys()].filter(bt=>bt!==NUMBER&&l.isHidden(bt)).map(columnTitle),selected:[...w],layout:l.layout}),Xe.
view}),Xe=live(t,e,{onSnapshot:Ce,onMessage:Ot}),es=setInterval(()=>Xe.isShown()&&ce(),1e3);return Ve(),()=>{clearInterval(
es),clearTimeout(tn),et.cancel(),clearTimeout($),Me.dispose(),Wn.dispose();for(const _ of[ut,re,Gt,Kt,V])_.dispose();Pt.
dispose(),Xe.dispose(),nt.remove()}}var view_default2={initialize,render:render2},HEADS=["times","last","step","function",
"event","error"];function failuresTable(t){const e=element("tr",{},...HEADS.map(s=>element("th",{scope:"col"},s))),n=t.length===
1?"one kind of failure":`${t.length} kinds of failures`;return element("table",{class:"rxm-p-failures"},element("caption",
{},n),element("thead",{},e),element("tbody",{},...t.map(lineOf2)))}function lineOf2(t){const e=new Date(Number(BigInt(t.
at_ns)/1000000n)),n=element("td",{},t.error);return t.remedy&&!t.error.includes(t.remedy)&&n.append(element("div",{class:"\
rxm-p-remedy"},`Remedy: ${t.remedy}`)),element("tr",{},element("td",{class:"rxm-p-number","data-unit":t.count===1?" time":
" times"},groupedText(t.count)),element("td",{class:"rxm-p-short",title:e.toISOString()},e.toLocaleTimeString([],{hour12:!1})),
element("td",{class:"rxm-p-short"},t.step),element("td",{class:"rxm-p-code"},t.function||"–"),element("td",{class:"rxm\
-p-code rxm-p-event"},t.event||"–"),n)}function stepFigures(t){const e=[];return t.failures&&e.push([`${countText(t.failures)}\
 failed`,"bad"]),t.dropped&&e.push([`${countText(t.dropped)} dropped`,"bad"]),t.missed&&e.push([`${countText(t.missed)} \
missed`,"warn"]),t.queued&&e.push([`${countText(t.queued)} queued`,t.queued*2>(t.capacity??0)?"warn":""]),t.busy!==null&&
t.busy>=.005&&e.push([`${Math.round(t.busy*100)} % busy`,t.busy>.8?"warn":""]),e}function fitting(t,e){const n=[];let s=0;
for(const i of t){if(s+=i[0].length+3,n.length&&s>e)return[...n,["…",""]];n.push(i)}return n}function sparkPoints(t,e,n,s){
const i=e/Math.max(1,t.length-1),o=l=>n-1-l/s*(n-2);return t.map((l,u)=>`${(u*i).toFixed(1)},${o(l).toFixed(1)}`).join("\
 ")}var LEAST_SCALE=.8,LETTER_PX=6.2,COUNTER_LETTER_PX=5.6,LABEL_PX2=14;function graphOf(t,e){const{boxes:n=[],ports:s=[],
routes:i=[],width:o=0}=t,l=new DOMParser().parseFromString(t.svg??"<svg/>","image/svg+xml").documentElement,u=document.importNode(
l,!0),p=Math.round(o*LEAST_SCALE);u.setAttribute("role","group");function w(I){const H=I?"max-height: 78vh":`max-width: ${o}\
px; min-width: ${p}px`;u.setAttribute("style",`width: 100%; height: auto; ${H}`)}w(!1);const k=u.querySelector("g[transf\
orm]")??u;function M(I,H,nt){I.setAttribute("tabindex","0"),I.setAttribute("role","button"),I.setAttribute("data-tap",H),
I.setAttribute("aria-label",`${nt}: show its last events`),I.addEventListener("click",()=>e(H)),I.addEventListener("keyd\
own",ft=>{ft.key!=="Enter"&&ft.key!==" "||(ft.preventDefault(),e(H))})}const S=i.map(I=>{const{x:H,y:nt}=I,ft=svgElement(
"text",{class:"rxm-p-rate",x:H,y:nt+3.5,"text-anchor":"middle"}),Lt=svgElement("rect",{class:"paper",x:H-20,y:nt-LABEL_PX2/
2,width:40,height:LABEL_PX2,rx:3}),yt=svgElement("path",{class:"rxm-p-reach",d:I.way}),Ft=I.port.endsWith("/err"),Z=svgElement(
"g",{class:Ft?"rxm-p-wire rxm-p-err":"rxm-p-wire"},yt,Lt,ft);return M(Z,I.port,`wire from ${I.port} to ${I.target}`),k.append(
Z),{at:s.indexOf(I.port),name:portName(I),x:H,text:ft,paper:Lt,wire:Z}}),N=k.querySelectorAll("g.step"),T=n.map((I,H)=>{
const nt={x:I.x+I.width/2,y:I.y+I.height-7},ft=svgElement("text",{class:"rxm-p-counters",...nt,"text-anchor":"middle"}),
Lt=svgElement("title",{}),yt=N[H]??svgElement("g",{}),{mark:Ft,hint:Z}=hintMark(I);return yt.append(ft),M(yt,I.taps,`${I.
kind} ${I.name}`),{group:yt,line:ft,whole:Lt,mark:Ft,hint:Z,room:(I.width-12)/COUNTER_LETTER_PX}});function R(I){for(const{
at:H,name:nt,x:ft,text:Lt,paper:yt,wire:Ft}of S){const Z=I.rates===null?countText(I.counts[H]):rateText(I.rates[H]),ut=nt===
"out"?Z:`${nt} ${Z}`;if(Ft.classList.toggle("rxm-p-idle",I.rates!==null&&I.rates[H]<.05),Lt.textContent===ut)continue;Lt.
textContent=ut;const $t=ut.length*LETTER_PX+8;yt.setAttribute("width",String($t)),yt.setAttribute("x",String(ft-$t/2))}I.
steps.forEach((H,nt)=>{const{group:ft,line:Lt,whole:yt,mark:Ft,hint:Z,room:ut}=T[nt];setText(Z,H.hint),H.hint?Ft.isConnected||
ft.append(Ft):Ft.remove();const $t=stepFigures(H),pe=$t.map(([re])=>re).join(" · ");if(yt.textContent===pe)return;yt.textContent=
pe;const ee=fitting($t,ut).map(([re,Gt],Kt)=>svgElement("tspan",{class:Gt?`rxm-p-${Gt}`:""},(Kt?" · ":"")+re));Lt.replaceChildren(
yt,...ee)})}function B(I){for(const H of u.querySelectorAll("[data-tap]"))H.classList.toggle("rxm-p-tapped",H.getAttribute(
"data-tap")===I)}return{svg:u,write:R,mark:B,fit:w}}function hintMark(t){const e=svgElement("title",{}),n="fill: var(--r\
xm-warn); font: 700 17px sans-serif",s={x:t.x+t.width-16,y:t.y+23,"text-anchor":"middle"};return{hint:e,mark:svgElement(
"text",{class:"rxm-p-hintmark",style:n,...s},e,"!")}}function portName(t){return t.port.split("/").pop()??""}var WIDTH=160,
HEIGHT=22,KEPT=120;function lagsOf(t){const e=new Map;return{clear(){e.clear(),t.replaceChildren()},add(n){for(const[s,i]of Object.
entries(n)){let o=e.get(s);o||(o=makeRow(s),e.set(s,o),t.append(o.el)),o.add(i)}}}}function makeRow(t){let e=[];const n=svgElement(
"polyline",{class:"rxm-p-spark",points:""}),s={width:WIDTH,height:HEIGHT,viewBox:`0 0 ${WIDTH} ${HEIGHT}`},i=svgElement(
"svg",{...s,role:"img"},n),o=element("span",{class:"rxm-p-lagtext"}),l=element("div",{class:"rxm-p-lag"},element("span",
{class:"rxm-p-lagname"},t),i,o);function u(p){e=[...e,...p].slice(-KEPT);const w=e.at(-1);if(!w)return;const[k,M,S]=w,N=e.
map(B=>B[1]),T=Math.max(...N,.001);n.setAttribute("points",sparkPoints(N,WIDTH,HEIGHT,T));const R=`lag p50 ${lagText(k)}\
 · p99 ${lagText(M)} · max ${lagText(S)}`;o.textContent=R,i.setAttribute("aria-label",`${t}: ${R}; p99 of the last two\
 minutes, at most ${lagText(T)}`)}return{el:l,add:u}}var HEADS2=["step","worker","events","queued","p50 ms","p99 ms","ke\
ys","parts","restarts"];function workersTable(t){const e=element("tr",{},...HEADS2.map(n=>element("th",{scope:"col"},n)));
return element("table",{class:"rxm-p-workers"},element("caption",{},captionOf(t)),element("thead",{},e),element("tbody",
{},...t.map(lineOf3)))}function captionOf(t){return t.length===1?"one worker":`${t.length} workers`}function latencyText(t){
return t===null?"–":t<100?t.toFixed(1):groupedText(Math.round(t))}function lineOf3(t){const e=[groupedText(t.events),groupedText(
t.queued),latencyText(t.p50_ms),latencyText(t.p99_ms)];return e.push(groupedText(t.keys),groupedText(t.parts)),element("\
tr",{},element("td",{},t.step),element("td",{},t.worker),...e.map(n=>element("td",{class:"rxm-p-number"},n)),element("td",
{class:t.restarts?"rxm-p-number rxm-p-warn":"rxm-p-number"},groupedText(t.restarts)))}var HINT="Click a step or a wire t\
o see its last events.";function render3({model:t,el:e}){let n=null,s=null,i="",o=[],l=()=>{};const u=element("span",{class:"\
rxm-p-status",role:"status"}),p=element("span",{class:"rxm-p-uptime"}),w=element("strong",{class:"rxm-p-name"}),k="stop \
the sources; what is under way runs on",M=re("Pause",k,()=>ae(n?.status==="paused"?"resume":"pause")),S=re("Step","while\
 paused: let one event in from each source",()=>Xt({do:"step"})),N=re("Stop","stop the sources, let what is under way ar\
rive, end",()=>ae("stop")),T=element("span",{class:"rxm-p-gap"}),R=re("Full screen","the graph as large as the screen (E\
scape ends it)",Gt),B=element("span",{class:"rxm-p-buttons"},M,S,N,R,snapshotButton(t)),I=element("div",{class:"rxm-p-he\
ad"},w,u,p,T,B),H=element("div",{class:"rxm-p-graph"}),nt=element("p",{class:"rxm-p-hint"},HINT),ft=element("div",{class:"\
rxm-p-notes"}),Lt=element("div",{class:"rxm-p-lags"}),yt=element("div",{}),Ft=element("div",{class:"rxm-p-report",role:"\
alert",hidden:!0}),Z=element("div",{class:"rxm-p-taphead"}),ut=element("div"),$t=element("div",{class:"rxm-p-tap",hidden:!0},
Z,ut),pe=element("div",{class:"rxm-p-failing"});e.classList.add("rxm-panel"),e.append(I,H,ft,nt,Lt,yt,Ft,$t,pe),keepKeys(
e);const ee=lagsOf(Lt);function re(V,jt,xe){return element("button",{type:"button",title:jt,onclick:xe},V)}function Gt(){
document.fullscreenElement?document.exitFullscreen():Kt()?Ie(!1):e.requestFullscreen?e.requestFullscreen().catch(()=>Ie(
!0)):Ie(!0)}function Kt(){return e.classList.contains("rxm-p-full")}function Ie(V){e.classList.toggle("rxm-p-full",V),setText(
R,V?"Leave full screen":"Full screen"),s?.fit(V)}const Pt=()=>Ie(e.matches(":fullscreen")),we=V=>V.key==="Escape"&&Kt()&&
Ie(!1);e.addEventListener("fullscreenchange",Pt),e.addEventListener("keydown",we);function Xt(V){Ut.send(V,jt=>!!jt.heard||
jt.over)}function ae(V){Xt({do:V})}function je(V){Xt(V===i?{do:"untap"}:{do:"tap",port:V})}async function Be(V){if((V?.model??
"")===($t.dataset.model??"")||(l(),l=()=>{},$t.dataset.model=V?.model??"",i=V?.port??"",s?.mark(i),$t.hidden=!V,ut.replaceChildren(),
!V))return;Z.replaceChildren(element("span",{},"what passes ",element("code",{},V.port)),re("Close","Look no longer",()=>Xt(
{do:"untap"})));const jt=await showChild(t,V,ut);$t.dataset.model===V.model?l=jt:jt()}function Re(V){n=V;const jt=V.exit_status?
`, exit status ${V.exit_status}`:"",xe=V.failures?` · ${countText(V.failures)} failure${V.failures===1?"":"s"}`:"";setText(
u,V.status+jt),u.dataset.status=V.status,setText(p,`${V.over?"after":"for"} ${uptimeText(V.uptime_s)}${xe}`);const At=V.
status==="paused";setText(M,At?"Resume":"Pause"),M.title=At?"let the sources go on":k,M.disabled=V.over||!(At||V.status===
"running"),S.disabled=V.over||!At,N.disabled=V.over||V.status==="draining",setText(nt,V.over?"It has ended: the figures \
are totals.":HINT),s?.write(V),sn(V),ee.add(V.lags),yt.replaceChildren(...V.workers.length?[workersTable(V.workers)]:[]),
Ft.hidden=!V.report.length,Ft.replaceChildren(...V.report.map(ke=>element("div",{},`left behind: ${ke}`))),V.failing&&pe.
replaceChildren(...V.failing.length?[failuresTable(V.failing)]:[]),V.tap!==void 0&&Be(V.tap)}function sn({boxes:V,steps:jt}){
V&&(o=V.map(At=>At.name));const xe=jt.flatMap((At,ke)=>At.hint?[[o[ke],` ${At.hint}`]]:[]);xe.flat().join("")!==ft.textContent&&
ft.replaceChildren(...xe.map(([At,ke])=>element("div",{role:"note"},element("strong",{},At),ke)))}const Ut=live(t,e,{onSnapshot(V){
setText(w,V.flow??""),s=graphOf(V,je),H.replaceChildren(s.svg),s.mark(i),s.fit(Kt()),ee.clear(),Re(V)},onMessage:Re});return()=>{
l(),e.removeEventListener("fullscreenchange",Pt),e.removeEventListener("keydown",we),e.classList.remove("rxm-p-full"),Ut.
dispose()}}async function showChild(t,e,n){const s=t.widget_manager;if(!s?.get_model||!s.create_view)return view_default2.
render({model:innerModel(t,e.model),el:n})??(()=>{});const i=await s.create_view(await s.get_model(e.model));return n.replaceChildren(
i.el),i.trigger?.("displayed"),()=>i.remove()}function innerModel(t,e){const n=new Map;return{get:()=>{},on(s,i){n.set(i,
(o,l)=>{o?.inner&&o.model===e&&i(o.inner,l)}),t.on(s,n.get(i)??i)},off(s,i){t.off(s,n.get(i)??i)},send:s=>t.send({do:"in\
ner",content:s})}}var view_default3={initialize,render:render3},library=(()=>{var t=Object.defineProperty,e=Object.getOwnPropertyDescriptor,
n=Object.getOwnPropertyNames,s=Object.prototype.hasOwnProperty,i=(a,h)=>{for(var x in h)t(a,x,{get:h[x],enumerable:!0})},
o=(a,h,x,f)=>{if(h&&typeof h=="object"||typeof h=="function")for(let v of n(h))!s.call(a,v)&&v!==x&&t(a,v,{get:()=>h[v],
enumerable:!(f=e(h,v))||f.enumerable});return a},l=a=>o(t({},"__esModule",{value:!0}),a),u={};i(u,{default:()=>Xn});var p="\
uplot",w="u-hz",k="u-vt",M="u-title",S="u-wrap",N="u-under",T="u-over",R="u-axis",B="u-off",I="u-select",H="u-cursor-x",
nt="u-cursor-y",ft="u-cursor-pt",Lt="u-series",yt="u-marker",Ft="u-label",Z="u-value",ut="width",$t="height",pe="bottom",
ee="left",re="right",Gt="#000",Kt=Gt+"0",Ie="mousemove",Pt="mousedown",we="mouseup",Xt="mouseenter",ae="mouseleave",je="\
dblclick",Be="resize",Re="scroll",sn="change",Ut="dppxchange",V="--",jt=typeof window<"u",xe=jt?document:null,At=jt?window:
null,ke=jt?navigator:null,Et,Nn;function Tn(){let a=devicePixelRatio;Et!=a&&(Et=a,Nn&&tn(sn,Nn,Tn),Nn=matchMedia(`(min-r\
esolution: ${Et-.001}dppx) and (max-resolution: ${Et+.001}dppx)`),Le(sn,Nn,Tn),At.dispatchEvent(new CustomEvent(Ut)))}function Dt(a,h){
if(h!=null){let x=a.classList;!x.contains(h)&&x.add(h)}}function qt(a,h){let x=a.classList;x.contains(h)&&x.remove(h)}function Mt(a,h,x){
a.style[h]=x+"px"}function Je(a,h,x,f){let v=xe.createElement(a);return h!=null&&Dt(v,h),x?.insertBefore(v,f),v}function le(a,h){
return Je("div",a,h)}var dn=new WeakMap;function Jt(a,h,x,f,v){let z="translate("+h+"px,"+x+"px)",P=dn.get(a);z!=P&&(a.style.
transform=z,dn.set(a,z),h<0||x<0||h>f||x>v?Dt(a,B):qt(a,B))}var Ze=new WeakMap;function Hn(a,h,x){let f=h+x,v=Ze.get(a);
f!=v&&(Ze.set(a,f),a.style.background=h,a.style.borderColor=x)}var _n=new WeakMap;function En(a,h,x,f){let v=h+""+x,z=_n.
get(a);v!=z&&(_n.set(a,v),a.style.height=x+"px",a.style.width=h+"px",a.style.marginLeft=f?-h/2+"px":0,a.style.marginTop=
f?-x/2+"px":0)}var An={passive:!0},Qe={...An,capture:!0};function Le(a,h,x,f){h.addEventListener(a,x,f?Qe:An)}function tn(a,h,x,f){
h.removeEventListener(a,x,An)}jt&&Tn();function ye(a,h,x,f){let v;x=x||0,f=f||h.length-1;let z=f<=2147483647;for(;f-x>1;)
v=z?x+f>>1:Ge((x+f)/2),h[v]<a?x=v:f=v;return a-h[x]<=h[f]-a?x:f}function be(a){return(h,x,f)=>{let v=-1,z=-1;for(let P=x;P<=
f;P++)if(a(h[P])){v=P;break}for(let P=f;P>=x;P--)if(a(h[P])){z=P;break}return[v,z]}}var Wn=a=>a!=null,On=a=>a!=null&&a>0,
jn=be(Wn),Bn=be(On);function ze(a,h,x,f=0,v=!1){let z=v?Bn:jn,P=v?On:Wn;[h,x]=z(a,h,x);let K=a[h],Q=a[h];if(h>-1)if(f==1)
K=a[h],Q=a[x];else if(f==-1)K=a[x],Q=a[h];else for(let U=h;U<=x;U++){let lt=a[U];P(lt)&&(lt<K?K=lt:lt>Q&&(Q=lt))}return[
K??L,Q??-L]}function Ye(a,h,x,f){let v=es(a),z=es(h);a==h&&(v==-1?(a*=x,h/=x):(a/=x,h*=x));let P=x==10?_:D,K=v==1?Ge:Ce,
Q=z==1?Ce:Ge,U=K(P(Ot(a))),lt=Q(P(Ot(h))),j=Xe(x,U),Tt=Xe(x,lt);return x==10&&(U<0&&(j=St(j,-U)),lt<0&&(Tt=St(Tt,-lt))),
f||x==2?(a=j*v,h=Tt*z):(a=Fe(a,j),h=_e(h,Tt)),[a,h]}function Ve(a,h,x,f){let v=Ye(a,h,x,f);return a==0&&(v[0]=0),h==0&&(v[1]=
0),v}var $=.1,C={mode:3,pad:$},q={pad:0,soft:null,mode:0},et={min:q,max:q};function ht(a,h,x,f){return Ys(x)?Bt(a,h,x):(q.
pad=x,q.soft=f?0:null,q.mode=f?3:0,Bt(a,h,et))}function rt(a,h){return a??h}function gt(a,h,x){for(h=rt(h,0),x=rt(x,a.length-
1);h<=x;){if(a[h]!=null)return!0;h++}return!1}function Bt(a,h,x){let f=x.min,v=x.max,z=rt(f.pad,0),P=rt(v.pad,0),K=rt(f.
hard,-L),Q=rt(v.hard,L),U=rt(f.soft,L),lt=rt(v.soft,-L),j=rt(f.mode,0),Tt=rt(v.mode,0),$e=h-a,he=_($e),fn=Me(Ot(a),Ot(h)),
Vn=_(fn),Ln=Ot(Vn-he);($e<1e-24||Ln>10)&&($e=0,(a==0||h==0)&&($e=1e-24,j==2&&U!=L&&(z=0),Tt==2&&lt!=-L&&(P=0)));let dt=$e||
fn||1e3,De=_(dt),_t=Xe(10,Ge(De)),vn=dt*($e==0?a==0?.1:1:z),Ct=St(Fe(a-vn,_t/10),24),kn=a>=U&&(j==1||j==3&&Ct<=U||j==2&&
Ct>=U)?U:L,Cn=Me(K,Ct<kn&&a>=kn?kn:Ke(kn,Ct)),is=dt*($e==0?h==0?.1:1:P),on=St(_e(h+is,_t/10),24),wt=h<=lt&&(Tt==1||Tt==3&&
on>=lt||Tt==2&&on<=lt)?lt:-L,mn=Ke(Q,on>wt&&h<=wt?wt:Me(wt,on));return Cn==mn&&Cn==0&&(mn=100),[Cn,mn]}var Rt=new Intl.NumberFormat(
jt?ke.language:"en-US"),ce=a=>Rt.format(a),xt=Math,me=xt.PI,Ot=xt.abs,Ge=xt.floor,ne=xt.round,Ce=xt.ceil,Ke=xt.min,Me=xt.
max,Xe=xt.pow,es=xt.sign,_=xt.log10,D=xt.log2,L=1/0;function at(a){return(_((a^a>>31)-(a>>31))|0)+1}function bt(a,h,x){return Ke(
Me(a,h),x)}function Yt(a){return typeof a=="function"}function g(a){return Yt(a)?a:()=>a}var O=()=>{},A=a=>a,G=(a,h)=>h,
Y=a=>null,st=a=>!0,ot=(a,h)=>a==h,se=/\.\d*?(?=9{6,}|0{6,})/gm,ue=a=>{if(Vi(a)||ie.has(a))return a;let h=`${a}`,x=h.match(
se);if(x==null)return a;let f=x[0].length-1;if(h.indexOf("e-")!=-1){let[v,z]=h.split("e");return+`${ue(v)}e${z}`}return St(
a,f)};function Ht(a,h){return ue(St(ue(a/h))*h)}function _e(a,h){return ue(Ce(ue(a/h))*h)}function Fe(a,h){return ue(Ge(
ue(a/h))*h)}function St(a,h=0){if(Vi(a))return a;let x=10**h,f=a*x*(1+Number.EPSILON);return ne(f)/x}var ie=new Map;function In(a){
return((""+a).split(".")[1]||"").length}function Yn(a,h,x,f){let v=[],z=f.map(In);for(let P=h;P<x;P++){let K=Ot(P),Q=St(
Xe(a,P),K);for(let U=0;U<f.length;U++){let lt=a==10?+`${f[U]}e${P}`:f[U]*Q,j=(P>=0?0:K)+(P>=z[U]?0:z[U]),Tt=a==10?lt:St(
lt,j);v.push(Tt),ie.set(Tt,j)}}return v}var As={},ar=[],Os=[null,null],ns=Array.isArray,Vi=Number.isInteger,cr=a=>a===void 0;
function Ys(a){let h=!1;if(a!=null){let x=a.constructor;h=x==null||x==Object}return h}function ur(a){return a!=null&&typeof a==
"object"}var hr=Object.getPrototypeOf(Uint8Array),Gi="__proto__";function fs(a,h=Ys){let x;if(ns(a)){let f=a.find(v=>v!=
null);if(ns(f)||h(f)){x=Array(a.length);for(let v=0;v<a.length;v++)x[v]=fs(a[v],h)}else x=a.slice()}else if(a instanceof
hr)x=a.slice();else if(h(a)){x={};for(let f in a)f!=Gi&&(x[f]=fs(a[f],h))}else x=a;return x}function ge(a){let h=arguments;
for(let x=1;x<h.length;x++){let f=h[x];for(let v in f)v!=Gi&&(Ys(a[v])?ge(a[v],fs(f[v])):a[v]=fs(f[v]))}return a}var dr=typeof queueMicrotask>
"u"?a=>Promise.resolve().then(a):queueMicrotask,Ki=["January","February","March","April","May","June","July","August","S\
eptember","October","November","December"],Xi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Ui(a){
return a.slice(0,3)}var fr=Xi.map(Ui),mr=Ki.map(Ui),pr={MMMM:Ki,MMM:mr,WWWW:Xi,WWW:fr};function Is(a){return(a<10?"0":"")+
a}function gr(a){return(a<10?"00":a<100?"0":"")+a}var wr={YYYY:a=>a.getFullYear(),YY:a=>(a.getFullYear()+"").slice(2),MMMM:(a,h)=>h.
MMMM[a.getMonth()],MMM:(a,h)=>h.MMM[a.getMonth()],MM:a=>Is(a.getMonth()+1),M:a=>a.getMonth()+1,DD:a=>Is(a.getDate()),D:a=>a.
getDate(),WWWW:(a,h)=>h.WWWW[a.getDay()],WWW:(a,h)=>h.WWW[a.getDay()],HH:a=>Is(a.getHours()),H:a=>a.getHours(),h:a=>{let h=a.
getHours();return h==0?12:h>12?h-12:h},AA:a=>a.getHours()>=12?"PM":"AM",aa:a=>a.getHours()>=12?"pm":"am",a:a=>a.getHours()>=
12?"p":"a",mm:a=>Is(a.getMinutes()),m:a=>a.getMinutes(),ss:a=>Is(a.getSeconds()),s:a=>a.getSeconds(),fff:a=>gr(a.getMilliseconds())};
function xr(a,h){h=h||pr;let x=[],f=/\{([a-z]+)\}|[^{]+/gi,v;for(;v=f.exec(a);)x.push(v[0][0]=="{"?wr[v[1]]:v[0]);return z=>{
let P="";for(let K=0;K<x.length;K++)P+=typeof x[K]=="string"?x[K]:x[K](z,h);return P}}var Dl=new Intl.DateTimeFormat().resolvedOptions().
timeZone,br=a=>a%1==0,qi=[1,2,2.5,5],_r=Yn(10,-32,0,qi),Ji=Yn(10,0,32,qi),Hl=Ji.filter(br),ss=_r.concat(Ji),ii=`
`,vr="{YYYY}",Wl=ii+vr,kr="{M}/{D}",yr=ii+kr,jl=yr+"/{YY}",Mr="{aa}",$r="{h}:{mm}",Sr=$r+Mr,Bl=ii+Sr;Yn(2,-53,53,[1]);function Nr(a,h){
let x=a.series[h];return x.width?x.stroke(a,h):x.points.width?x.points.stroke(a,h):null}function Tr(a,h){return a.series[h].
fill(a,h)}var Er={show:!0,live:!0,isolate:!1,mount:O,markers:{show:!0,width:2,stroke:Nr,fill:Tr,dash:"solid"},idx:null,idxs:null,
values:[]};function Ar(a,h){let x=a.cursor.points,f=le(),v=x.size(a,h);Mt(f,ut,v),Mt(f,$t,v);let z=v/-2;Mt(f,"marginLeft",
z),Mt(f,"marginTop",z);let P=x.width(a,h,v);return P&&Mt(f,"borderWidth",P),f}function Or(a,h){let x=a.series[h].points;
return x._fill||x._stroke}function Ir(a,h){let x=a.series[h].points;return x._stroke||x._fill}function Lr(a,h){return a.
series[h].points.size}var oi=[0,0];function Cr(a,h,x){return oi[0]=h,oi[1]=x,oi}function Vs(a,h,x,f=!0){return v=>{v.button==
0&&(!f||v.target==h)&&x(v)}}function ri(a,h,x,f=!0){return v=>{(!f||v.target==h)&&x(v)}}var Fr={show:!0,x:!0,y:!0,lock:!1,
move:Cr,points:{one:!1,show:Ar,size:Lr,width:0,stroke:Ir,fill:Or},bind:{mousedown:Vs,mouseup:Vs,click:Vs,dblclick:Vs,mousemove:ri,
mouseleave:ri,mouseenter:ri},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(a,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},
_x:!1,_y:!1},focus:{dist:(a,h,x,f,v)=>f-v,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,
dataIdx:null,idxs:null,event:null},Zi={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},li=ge({},Zi,{filter:G}),Qi=ge({},li,{size:10}),
to=ge({},Zi,{show:!1}),ai='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans\
-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',eo="bold "+ai,no=1.5,so={show:!0,scale:"\
x",stroke:Gt,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:eo,side:2,grid:li,ticks:Qi,border:to,font:ai,
lineGap:no,rotate:0},Pr="Value",io={show:!0,scale:"x",auto:!1,sorted:1,min:L,max:-L,idxs:[]};function Rr(a,h,x,f,v){return h.
map(z=>z==null?"":ce(z))}function zr(a,h,x,f,v,z,P){let K=[],Q=ie.get(v)||0;x=P?x:St(_e(x,v),Q);for(let U=x;U<=f;U=St(U+
v,Q))K.push(Object.is(U,-0)?0:U);return K}function Dr(a,h,x,f,v,z,P){let K=[],Q=a.scales[a.axes[h].scale].log,U=Q==10?_:
D,lt=Ge(U(x));v=Xe(Q,lt),Q==10&&(v=ss[ye(v,ss)]);let j=x,Tt=v*Q;Q==10&&(Tt=ss[ye(Tt,ss)]);do K.push(j),j=j+v,Q==10&&!ie.
has(j)&&(j=St(j,ie.get(v))),j>=Tt&&(v=j,Tt=v*Q,Q==10&&(Tt=ss[ye(Tt,ss)]));while(j<=f);return K}var oo=/./,Hr=/[12357]/,Wr=/[125]/,
ro=/1/,ci=(a,h,x,f)=>a.map((v,z)=>z%f==0&&x.test(v.toExponential()[v<0?1:0])?v:null);function jr(a,h,x,f,v){let z=a.axes[x],
P=z.scale,K=a.scales[P],Q=a.valToPos,U=z._space,lt=Q(10,P),j=Q(9,P)-lt>=U?oo:Q(7,P)-lt>=U?Hr:Q(5,P)-lt>=U?Wr:ro;if(j==ro){
let Tt=Ot(Q(1,P)-lt);if(Tt<U)return ci(h.slice().reverse(),K.distr,j,Ce(U/Tt)).reverse()}return ci(h,K.distr,j,1)}function Br(a,h,x,f,v){
let z=a.axes[x],P=z.scale,K=z._space,Q=a.valToPos,U=Ot(Q(1,P)-Q(2,P));return U<K?ci(h.slice().reverse(),3,oo,Ce(K/U)).reverse():
h}function Yr(a,h,x,f){return f==null?V:h==null?"":ce(h)}var lo={show:!0,scale:"y",stroke:Gt,space:30,gap:5,alignTo:1,size:50,
labelGap:0,labelSize:30,labelFont:eo,side:3,grid:li,ticks:Qi,border:to,font:ai,lineGap:no,rotate:0};function Vr(a,h){let x=3+
(a||1)*2;return St(x*h,3)}function Gr(a,h){let{scale:x,idxs:f}=a.series[0],v=a._data[0],z=a.valToPos(v[f[0]],x,!0),P=a.valToPos(
v[f[1]],x,!0),K=Ot(P-z),Q=a.series[h],U=K/(Q.points.space*Et);return f[1]-f[0]<=U}var ao={scale:null,auto:!0,sorted:0,min:L,
max:-L},co=(a,h,x,f,v)=>v,uo={show:!0,auto:!0,sorted:0,gaps:co,alpha:1,facets:[ge({},ao,{scale:"x"}),ge({},ao,{scale:"y"})]},
ho={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:co,alpha:1,points:{show:Gr,filter:null},values:null,min:L,max:-L,
idxs:[],path:null,clip:null};function Kr(a,h,x,f,v){return x/10}var fo={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,
max:null,dir:1,ori:0},Xr=ge({},fo,{time:!1,ori:1}),mo={};function Ur(a,h){let x=mo[a];return x||(x={key:a,plots:[],sub(f){
x.plots.push(f)},unsub(f){x.plots=x.plots.filter(v=>v!=f)},pub(f,v,z,P,K,Q,U){for(let lt=0;lt<x.plots.length;lt++)x.plots[lt]!=
v&&x.plots[lt].pub(f,v,z,P,K,Q,U)}},a!=null&&(mo[a]=x)),x}var ui=1,hi=2;function po(a,h,x){let f=a.mode,v=a.series[h],z=a.
_data,P=a.scales,K=a.bbox,Q=z[0],U=z[h],lt=P[a.series[0].scale],j=P[v.scale],Tt=K.left,$e=K.top,he=K.width,fn=K.height,Vn=a.
valToPosH,Ln=a.valToPosV;return lt.ori==0?x(v,Q,U,lt,j,Vn,Ln,Tt,$e,he,fn,di,xo,_o,vo,Zr):x(v,Q,U,lt,j,Ln,Vn,$e,Tt,fn,he,
fi,bo,Jr,ko,Qr)}function qr(a,h,x,f,v){let z=a.mode,P=a.series[h].scale,K=a.scales[P];return v==-1?K.min:v==1?K.max:K.distr==
3?K.dir==1?K.min:K.max:0}function go(a){return a==0?A:a==1?ne:h=>Ht(h,a)}function wo(a){let h=a==0?di:fi,x=a==0?(v,z,P,K,Q,U)=>{
v.arcTo(z,P,K,Q,U)}:(v,z,P,K,Q,U)=>{v.arcTo(P,z,Q,K,U)},f=a==0?(v,z,P,K,Q)=>{v.rect(z,P,K,Q)}:(v,z,P,K,Q)=>{v.rect(P,z,Q,
K)};return(v,z,P,K,Q,U=0,lt=0)=>{U==0&&lt==0?f(v,z,P,K,Q):(U=Ke(U,K/2,Q/2),lt=Ke(lt,K/2,Q/2),h(v,z+U,P),x(v,z+K,P,z+K,P+
Q,U),x(v,z+K,P+Q,z,P+Q,lt),x(v,z,P+Q,z,P,lt),x(v,z,P,z+K,P,U),v.closePath())}}var di=(a,h,x)=>{a.moveTo(h,x)},fi=(a,h,x)=>{
a.moveTo(x,h)},xo=(a,h,x)=>{a.lineTo(h,x)},bo=(a,h,x)=>{a.lineTo(x,h)},_o=wo(0),Jr=wo(1),vo=(a,h,x,f,v,z)=>{a.arc(h,x,f,
v,z)},ko=(a,h,x,f,v,z)=>{a.arc(x,h,f,v,z)},Zr=(a,h,x,f,v,z,P)=>{a.bezierCurveTo(h,x,f,v,z,P)},Qr=(a,h,x,f,v,z,P)=>{a.bezierCurveTo(
x,h,v,f,P,z)};function tl(a){return(h,x,f,v,z)=>po(h,x,(P,K,Q,U,lt,j,Tt,$e,he,fn,Vn)=>{let{pxRound:Ln,points:dt}=P,De,_t;
U.ori==0?(De=di,_t=vo):(De=fi,_t=ko);let vn=St(dt.width*Et,3),Ct=(dt.size-dt.width)/2*Et,kn=St(Ct*2,3),Cn=new Path2D,is=new Path2D,
{left:on,top:wt,width:mn,height:yn}=h.bbox;_o(is,on-kn,wt-kn,mn+kn*2,yn+kn*2);let Un=Vt=>{if(Q[Vt]!=null){let gi=Ln(j(K[Vt],
U,fn,$e)),wi=Ln(Tt(Q[Vt],lt,Vn,he));De(Cn,gi+Ct,wi),_t(Cn,gi,wi,Ct,0,me*2)}};if(z)z.forEach(Un);else for(let Vt=f;Vt<=v;Vt++)
Un(Vt);return{stroke:vn>0?Cn:null,fill:Cn,clip:is,flags:ui|hi}})}function yo(a){return(h,x,f,v,z,P)=>{f!=v&&(z!=f&&P!=f&&
a(h,x,f),z!=v&&P!=v&&a(h,x,v),a(h,x,P))}}var Yl=yo(xo),Vl=yo(bo),mi=new Set;function Mo(){for(let a of mi)a.syncRect(!0)}
jt&&(Le(Be,At,Mo),Le(Re,At,Mo,!0),Le(Ut,At,()=>{Xn.pxRatio=Et}));var el=tl();function $o(a,h,x,f){return(f?[a[0],a[1]].concat(
a.slice(2)):[a[0]].concat(a.slice(1))).map((v,z)=>pi(v,z,h,x))}function nl(a,h){return a.map((x,f)=>f==0?{}:ge({},h,x))}
function pi(a,h,x,f){return ge({},h==0?x:f,a)}function sl(a,h,x){return h==null?Os:[h,x]}function il(a,h,x){return h==null?
Os:ht(h,x,$,!0)}function So(a,h,x,f){return h==null?Os:Ye(h,x,a.scales[f].log,!1)}var ol=So;function rl(a,h,x,f,v){let z=Me(
at(a),at(h)),P=h-a,K=ye(v/f*P,x);do{let Q=x[K],U=f*Q/P;if(U>=v&&z+(Q<5?ie.get(Q):0)<=17)return[Q,U]}while(++K<x.length);
return[0,0]}function No(a){let h,x;return a=a.replace(/(\d+)px/,(f,v)=>(h=ne((x=+v)*Et))+"px"),[a,h,x]}function ll(a){a.
show&&[a.font,a.labelFont].forEach(h=>{let x=St(h[2]*Et,1);h[0]=h[0].replace(/[0-9.]+px/,x+"px"),h[1]=x})}function Xn(a,h,x){
let f={mode:rt(a.mode,1)},v=f.mode;function z(r,c,d,m){let b=c.valToPct(r);return m+d*(c.dir==-1?1-b:b)}function P(r,c,d,m){
let b=c.valToPct(r);return m+d*(c.dir==-1?b:1-b)}function K(r,c,d,m){return c.ori==0?z(r,c,d,m):P(r,c,d,m)}f.valToPosH=z,
f.valToPosV=P;let Q=!1;f.status=0;let U=f.root=le(p);if(a.id!=null&&(U.id=a.id),Dt(U,a.class),a.title){let r=le(M,U);r.textContent=
a.title}let lt=Je("canvas"),j=f.ctx=lt.getContext("2d"),Tt=le(S,U);Le("click",Tt,r=>{r.target===he&&(Zt!=Ms||oe!=$s)&&Pe.
click(f,r)},!0);let $e=f.under=le(N,Tt);Tt.appendChild(lt);let he=f.over=le(T,Tt);a=fs(a);let fn=+rt(a.pxAlign,1),Vn=go(
fn);(a.plugins||[]).forEach(r=>{r.opts&&(a=r.opts(f,a)||a)});let Ln=a.ms||.001,dt=f.series=v==1?$o(a.series||[],io,ho,!1):
nl(a.series||[null],uo),De=f.axes=$o(a.axes||[],so,lo,!0),_t=f.scales={},vn=f.bands=a.bands||[];vn.forEach(r=>{r.fill=g(
r.fill||null),r.dir=rt(r.dir,-1)});let Ct=dt[0].scale,kn={axes:Sl,series:vl},Cn=(a.drawOrder||["axes","series"]).map(r=>kn[r]);
function is(r){let c=r.distr==3?d=>_(d>0?d:r.clamp(f,d,r.min,r.max,r.key)):r.distr==100?d=>r.fwd(d):d=>d;return d=>{let m=c(
d),{_min:b,_max:y}=r,E=y-b;return(m-b)/E}}function on(r){let c=_t[r];if(c==null){let d=(a.scales||As)[r]||As;if(d.from!=
null){on(d.from);let m=ge({},_t[d.from],d,{key:r});m.valToPct=is(m),_t[r]=m}else{c=_t[r]=ge({},r==Ct?fo:Xr,d),c.key=r;let m=c.
time,b=c.range,y=ns(b);if(r!=Ct&&(y&&(b[0]==null||b[1]==null)&&(b={min:b[0]==null?C:{mode:1,hard:b[0],soft:b[0]},max:b[1]==
null?C:{mode:1,hard:b[1],soft:b[1]}},y=!1),!y&&Ys(b))){let E=b;b=(F,W,X)=>W==null?Os:ht(W,X,E)}c.range=g(b||(r==Ct?c.distr==
3?ol:sl:c.distr==3?So:il)),c.auto=g(y?!1:c.auto),c.clamp=g(c.clamp||Kr),c._min=c._max=null,c.valToPct=is(c)}}}on("x"),on(
"y"),v==1&&dt.forEach(r=>{on(r.scale)}),De.forEach(r=>{on(r.scale)});for(let r in a.scales)on(r);let wt=_t[Ct],mn=wt.distr,
yn,Un;wt.ori==0?(Dt(U,w),yn=z,Un=P):(Dt(U,k),yn=P,Un=z);let Vt={};for(let r in _t){let c=_t[r];(c.min!=null||c.max!=null)&&
(Vt[r]={min:c.min,max:c.max},c.min=c.max=null)}let gi=a.tzDate||(r=>new Date(ne(r/Ln))),wi=a.fmtDate||xr,Mn=[],pn=f.legend=
ge({},Er,a.legend),pt=f.cursor=ge({},Fr,{drag:{y:!1}},a.cursor),Gl=pn.show,Fn=pt.show,He=pn.markers;pn.idxs=Mn,He.width=
g(He.width),He.dash=g(He.dash),He.stroke=g(He.stroke),He.fill=g(He.fill);let al,Kl,To,Xl=[],Ul=[],xi,Gs=!1,bi={};if(pn.live){
let r=dt[1]?dt[1].values:null;Gs=r!=null,xi=Gs?r(f,1,0):{_:0};for(let c in xi)bi[c]=V}if(0)for(var ql in xi);let Eo={show:!0},
cl={show:!1};function Jl(r,c){if(c==0&&(Gs||!pn.live))return Os;let d=[],m=Je("tr",Lt,To,To.childNodes[c]);Dt(m,r.class),
r.show||Dt(m,B);let b=Je("th",null,m);if(He.show){let F=le(yt,b);if(c>0){let W=He.width(f,c);W&&(F.style.border=W+"px "+
He.dash(f,c)+" "+He.stroke(f,c)),F.style.background=He.fill(f,c)}}let y=le(Ft,b);r.label instanceof HTMLElement?y.appendChild(
r.label):y.textContent=r.label,c>0&&(He.show||(y.style.color=r.width>0?He.stroke(f,c):He.fill(f,c)),qn("click",b,F=>{if(pt.
_lock)return;ps(F);let W=dt.indexOf(r);if((F.ctrlKey||F.metaKey)!=pn.isolate){let X=dt.some((J,tt)=>tt>0&&tt!=W&&J.show);
dt.forEach((J,tt)=>{tt>0&&Gn(tt,X?tt==W?Eo:cl:Eo,!0,ve.setSeries)})}else Gn(W,{show:!r.show},!0,ve.setSeries)},!1),Cs&&qn(
Xt,b,F=>{pt._lock||(ps(F),Gn(dt.indexOf(r),Ds,!0,ve.setSeries))},!1));for(var E in xi){let F=Je("td",Z,m);F.textContent=
"--",d.push(F)}return[m,d]}let Ls=new Map;function qn(r,c,d,m=!0){let b=Ls.get(c)||{},y=pt.bind[r](f,c,d,m);y&&(Le(r,c,b[r]=
y),Ls.set(c,b))}function ul(r,c,d){let m=Ls.get(c)||{};for(let b in m)(r==null||b==r)&&(tn(b,c,m[b]),delete m[b]);r==null&&
Ls.delete(c)}let Ks=0,Xs=0,vt=0,kt=0,rn=0,ln=0,Ao=rn,Oo=ln,_i=vt,vi=kt,os=0,rs=0,ls=0,as=0;f.bbox={};let ki=!1,Us=!1,ms=!1,
cs=!1,qs=!1,gn=!1;function yi(r,c,d){(d||r!=f.width||c!=f.height)&&Io(r,c),_s(!1),ms=!0,Us=!0,vs()}function Io(r,c){f.width=
Ks=vt=r,f.height=Xs=kt=c,rn=ln=0,ml(),pl();let d=f.bbox;os=d.left=Ht(rn*Et,.5),rs=d.top=Ht(ln*Et,.5),ls=d.width=Ht(vt*Et,
.5),as=d.height=Ht(kt*Et,.5)}let hl=3;function dl(){let r=!1,c=0;for(;!r;){c++;let d=Ml(c),m=$l(c);r=c==hl||d&&m,r||(Io(
f.width,f.height),Us=!0)}}function fl({width:r,height:c}){yi(r,c)}f.setSize=fl;function ml(){let r=!1,c=!1,d=!1,m=!1;De.
forEach((b,y)=>{if(b.show&&b._show){let{side:E,_size:F}=b,W=E%2,X=b.label!=null?b.labelSize:0,J=F+X;J>0&&(W?(vt-=J,E==3?
(rn+=J,m=!0):d=!0):(kt-=J,E==0?(ln+=J,r=!0):c=!0))}}),us[0]=r,us[1]=d,us[2]=c,us[3]=m,vt-=Jn[1]+Jn[3],rn+=Jn[3],kt-=Jn[2]+
Jn[0],ln+=Jn[0]}function pl(){let r=rn+vt,c=ln+kt,d=rn,m=ln;function b(y,E){switch(y){case 1:return r+=E,r-E;case 2:return c+=
E,c-E;case 3:return d-=E,d+E;case 0:return m-=E,m+E}}De.forEach((y,E)=>{if(y.show&&y._show){let F=y.side;y._pos=b(F,y._size),
y.label!=null&&(y._lpos=b(F,y.labelSize))}})}if(pt.dataIdx==null){let r=pt.hover,c=r.skip=new Set(r.skip??[]);c.add(void 0);
let d=r.prox=g(r.prox),m=r.bias??=0;pt.dataIdx=(b,y,E,F)=>{if(y==0)return E;let W=E,X=d(b,y,E,F)??L,J=X>=0&&X<L,tt=wt.ori==
0?vt:kt,mt=pt.left,zt=h[0],It=h[y];if(c.has(It[E])){W=null;let Nt=null,ct=null,it;if(m==0||m==-1)for(it=E;Nt==null&&it-- >
0;)c.has(It[it])||(Nt=it);if(m==0||m==1)for(it=E;ct==null&&it++<It.length;)c.has(It[it])||(ct=it);if(Nt!=null||ct!=null)
if(J){let te=Nt==null?-1/0:yn(zt[Nt],wt,tt,0),de=ct==null?1/0:yn(zt[ct],wt,tt,0),Oe=mt-te,Wt=de-mt;Oe<=Wt?Oe<=X&&(W=Nt):
Wt<=X&&(W=ct)}else W=ct==null?Nt:Nt==null?ct:E-Nt<=ct-E?Nt:ct}else J&&Ot(mt-yn(zt[E],wt,tt,0))>X&&(W=null);return W}}let ps=r=>{
pt.event=r};pt.idxs=Mn,pt._lock=!1;let We=pt.points;We.show=g(We.show),We.size=g(We.size),We.stroke=g(We.stroke),We.width=
g(We.width),We.fill=g(We.fill);let Pn=f.focus=ge({},a.focus||{alpha:.3},pt.focus),Cs=Pn.prox>=0,gs=Cs&&We.one,wn=[],ws=[],
xs=[];function Lo(r,c){let d=We.show(f,c);if(d instanceof HTMLElement)return Dt(d,ft),Dt(d,r.class),Jt(d,-10,-10,vt,kt),
he.insertBefore(d,wn[c]),d}function Co(r,c){if(v==1||c>0){let d=v==1&&_t[r.scale].time,m=r.value;r.value=m||Yr,r.label=r.
label||Pr}if(gs||c>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Y,r.fillTo=g(r.fillTo||qr),r.pxAlign=+rt(r.pxAlign,
fn),r.pxRound=go(r.pxAlign),r.stroke=g(r.stroke||null),r.fill=g(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let d=Vr(
Me(1,r.width),1),m=r.points=ge({},{size:d,width:Me(1,d*.2),stroke:r.stroke,space:d*2,paths:el,_stroke:null,_fill:null},r.
points);m.show=g(m.show),m.filter=g(m.filter),m.fill=g(m.fill),m.stroke=g(m.stroke),m.paths=g(m.paths),m.pxAlign=r.pxAlign}
if(Fn){Mn.splice(c,0,null);let d=null;gs?c==0&&(d=Lo(r,c)):c>0&&(d=Lo(r,c)),wn.splice(c,0,d),ws.splice(c,0,0),xs.splice(
c,0,0)}Ae("addSeries",c)}function gl(r,c){c=c??dt.length,r=v==1?pi(r,c,io,ho):pi(r,c,{},uo),dt.splice(c,0,r),Co(dt[c],c)}
f.addSeries=gl;function wl(r){dt.splice(r,1),Fn&&(Mn.splice(r,1),wn.splice(r,1)[0].remove(),ws.splice(r,1),xs.splice(r,1)),
Ae("delSeries",r)}f.delSeries=wl;let us=[!1,!1,!1,!1];function xl(r,c){if(r._show=r.show,r.show){let d=r.side%2,m=_t[r.scale];
m==null&&(r.scale=d?dt[1].scale:Ct,m=_t[r.scale]);let b=m.time;r.size=g(r.size),r.space=g(r.space),r.rotate=g(r.rotate),
ns(r.incrs)&&r.incrs.forEach(E=>{!ie.has(E)&&ie.set(E,In(E))}),r.incrs=g(r.incrs||ss),r.splits=g(r.splits||(m.distr==3?Dr:
zr)),r.stroke=g(r.stroke),r.grid.stroke=g(r.grid.stroke),r.ticks.stroke=g(r.ticks.stroke),r.border.stroke=g(r.border.stroke);
let y=r.values;r.values=ns(y)&&!ns(y[0])?g(y):y||Rr,r.filter=g(r.filter||(m.distr>=3&&m.log==10?jr:m.distr==3&&m.log==2?
Br:G)),r.font=No(r.font),r.labelFont=No(r.labelFont),r._size=r.size(f,null,c,0),r._space=r._rotate=r._incrs=r._found=r._splits=
r._values=null,r._size>0&&(us[c]=!0,r._el=le(R,Tt))}}function Fs(r,c,d,m){let[b,y,E,F]=d,W=c%2,X=0;return W==0&&(F||y)&&
(X=c==0&&!b||c==2&&!E?ne(so.size/3):0),W==1&&(b||E)&&(X=c==1&&!y||c==3&&!F?ne(lo.size/2):0),X}let Fo=f.padding=(a.padding||
[Fs,Fs,Fs,Fs]).map(r=>g(rt(r,Fs))),Jn=f._padding=Fo.map((r,c)=>r(f,c,us,0)),en,Se=null,Ne=null,Js=v==1?dt[0].idxs:null,Ps=null,
Rs=!1;function Po(r,c){h=r??[],f.data=f._data=h;{h.length==0&&(f.data=f._data=h=[[]]),Ps=h[0],en=Ps.length;let d=h;if(mn==
2){d=h.slice();let m=d[0]=Array(en);for(let b=0;b<en;b++)m[b]=b}f._data=h=d}if(_s(!0),Ae("setData"),mn==2&&(ms=!0),c!==!1){
let d=wt;d.auto(f,Rs)?Mi():Ns(Ct,d.min,d.max),cs=cs||pt.left>=0,gn=!0,vs()}}f.setData=Po;function Mi(){Rs=!0;let r,c;v==
1&&(en>0?(Se=Js[0]=0,Ne=Js[1]=en-1,r=h[0][Se],c=h[0][Ne],mn==2?(r=Se,c=Ne):r==c&&(mn==3?[r,c]=Ye(r,r,wt.log,!1):mn==4?[r,
c]=Ve(r,r,wt.log,!1):wt.time?c=r+ne(86400/Ln):[r,c]=ht(r,c,$,!0))):(Se=Js[0]=r=null,Ne=Js[1]=c=null)),Ns(Ct,r,c)}let Zs,
bs,$i,Si,Ni,Ti,Ei,Ai,Oi,nn;function Ro(r,c,d,m,b,y){r??=Kt,d??=ar,m??="butt",b??=Kt,y??="round",r!=Zs&&(j.strokeStyle=Zs=
r),b!=bs&&(j.fillStyle=bs=b),c!=$i&&(j.lineWidth=$i=c),y!=Ni&&(j.lineJoin=Ni=y),m!=Ti&&(j.lineCap=Ti=m),d!=Si&&j.setLineDash(
Si=d)}function zo(r,c,d,m){c!=bs&&(j.fillStyle=bs=c),r!=Ei&&(j.font=Ei=r),d!=Ai&&(j.textAlign=Ai=d),m!=Oi&&(j.textBaseline=
Oi=m)}function Ii(r,c,d,m,b=0){if(m.length>0&&r.auto(f,Rs)&&(c==null||c.min==null)){let y=rt(Se,0),E=rt(Ne,m.length-1),F=d.
min==null?ze(m,y,E,b,r.distr==3):[d.min,d.max];r.min=Ke(r.min,d.min=F[0]),r.max=Me(r.max,d.max=F[1])}}let Do={min:null,max:null};
function bl(){for(let m in _t){let b=_t[m];Vt[m]==null&&(b.min==null||Vt[Ct]!=null&&b.auto(f,Rs))&&(Vt[m]=Do)}for(let m in _t){
let b=_t[m];Vt[m]==null&&b.from!=null&&Vt[b.from]!=null&&(Vt[m]=Do)}Vt[Ct]!=null&&_s(!0);let r={};for(let m in Vt){let b=Vt[m];
if(b!=null){let y=r[m]=fs(_t[m],ur);if(b.min!=null)ge(y,b);else if(m!=Ct)if(en==0&&y.from==null){let E=y.range(f,null,null,
m);y.min=E[0],y.max=E[1]}else y.min=L,y.max=-L}}if(en>0){dt.forEach((m,b)=>{if(v==1){let y=m.scale,E=Vt[y];if(E==null)return;
let F=r[y];if(b==0){let W=F.range(f,F.min,F.max,y);F.min=W[0],F.max=W[1],Se=ye(F.min,h[0]),Ne=ye(F.max,h[0]),Ne-Se>1&&(h[0][Se]<
F.min&&Se++,h[0][Ne]>F.max&&Ne--),m.min=Ps[Se],m.max=Ps[Ne]}else m.show&&m.auto&&Ii(F,E,m,h[b],m.sorted);m.idxs[0]=Se,m.
idxs[1]=Ne}else if(b>0&&m.show&&m.auto){let[y,E]=m.facets,F=y.scale,W=E.scale,[X,J]=h[b],tt=r[F],mt=r[W];tt!=null&&Ii(tt,
Vt[F],y,X,y.sorted),mt!=null&&Ii(mt,Vt[W],E,J,E.sorted),m.min=E.min,m.max=E.max}});for(let m in r){let b=r[m],y=Vt[m];if(b.
from==null&&(y==null||y.min==null)){let E=b.range(f,b.min==L?null:b.min,b.max==-L?null:b.max,m);b.min=E[0],b.max=E[1]}}}
for(let m in r){let b=r[m];if(b.from!=null){let y=r[b.from];if(y.min==null)b.min=b.max=null;else{let E=b.range(f,y.min,y.
max,m);b.min=E[0],b.max=E[1]}}}let c={},d=!1;for(let m in r){let b=r[m],y=_t[m];if(y.min!=b.min||y.max!=b.max){y.min=b.min,
y.max=b.max;let E=y.distr;y._min=E==3?_(y.min):E==100?y.fwd(y.min):y.min,y._max=E==3?_(y.max):E==100?y.fwd(y.max):y.max,
c[m]=d=!0}}if(d){dt.forEach((m,b)=>{c[m.scale]&&(m._paths=null)});for(let m in c)ms=!0,Ae("setScale",m);Fn&&pt.left>=0&&
(cs=gn=!0)}for(let m in Vt)Vt[m]=null}function _l(r){let c=bt(Se-1,0,en-1),d=bt(Ne+1,0,en-1);for(;r[c]==null&&c>0;)c--;for(;r[d]==
null&&d<en-1;)d++;return[c,d]}function vl(){if(en>0){let r=dt.some(c=>c._focus)&&nn!=Pn.alpha;r&&(j.globalAlpha=nn=Pn.alpha),
dt.forEach((c,d)=>{if(d>0&&c.show&&(Ho(d,!1),Ho(d,!0),c._paths==null)){let m=nn;nn!=c.alpha&&(j.globalAlpha=nn=c.alpha);
let b=_l(h[d]);c._paths=c.paths(f,d,b[0],b[1]),nn!=m&&(j.globalAlpha=nn=m)}}),dt.forEach((c,d)=>{if(d>0&&c.show){let m=nn;
nn!=c.alpha&&(j.globalAlpha=nn=c.alpha),c._paths!=null&&Wo(d,!1);{let b=c._paths!=null?c._paths.gaps:null,y=c.points.show(
f,d,Se,Ne,b),E=c.points.filter(f,d,y,b);(y||E)&&(c.points._paths=c.points.paths(f,d,Se,Ne,E),Wo(d,!0))}nn!=m&&(j.globalAlpha=
nn=m),Ae("drawSeries",d)}}),r&&(j.globalAlpha=nn=1)}}function Ho(r,c){let d=c?dt[r].points:dt[r];d._stroke=d.stroke(f,r),
d._fill=d.fill(f,r)}function Wo(r,c){let d=c?dt[r].points:dt[r],{stroke:m,fill:b,clip:y,flags:E,_stroke:F=d._stroke,_fill:W=d.
_fill,_width:X=d.width}=d._paths;X=St(X*Et,3);let J=null,tt=X%2/2;c&&W==null&&(W=X>0?"#fff":F);let mt=d.pxAlign==1&&tt>0;
if(mt&&j.translate(tt,tt),!c){let zt=os-X/2,It=rs-X/2,Nt=ls+X,ct=as+X;J=new Path2D,J.rect(zt,It,Nt,ct)}c?Li(F,X,d.dash,d.
cap,W,m,b,E,y):kl(r,F,X,d.dash,d.cap,W,m,b,E,J,y),mt&&j.translate(-tt,-tt)}function kl(r,c,d,m,b,y,E,F,W,X,J){let tt=!1;
W!=0&&vn.forEach((mt,zt)=>{if(mt.series[0]==r){let It=dt[mt.series[1]],Nt=h[mt.series[1]],ct=(It._paths||As).band;ns(ct)&&
(ct=mt.dir==1?ct[0]:ct[1]);let it,te=null;It.show&&ct&&gt(Nt,Se,Ne)?(te=mt.fill(f,zt)||y,it=It._paths.clip):ct=null,Li(c,
d,m,b,te,E,F,W,X,J,it,ct),tt=!0}}),tt||Li(c,d,m,b,y,E,F,W,X,J)}let jo=ui|hi;function Li(r,c,d,m,b,y,E,F,W,X,J,tt){Ro(r,c,
d,m,b),(W||X||tt)&&(j.save(),W&&j.clip(W),X&&j.clip(X)),tt?(F&jo)==jo?(j.clip(tt),J&&j.clip(J),ti(b,E),Qs(r,y,c)):F&hi?(ti(
b,E),j.clip(tt),Qs(r,y,c)):F&ui&&(j.save(),j.clip(tt),J&&j.clip(J),ti(b,E),j.restore(),Qs(r,y,c)):(ti(b,E),Qs(r,y,c)),(W||
X||tt)&&j.restore()}function Qs(r,c,d){d>0&&(c instanceof Map?c.forEach((m,b)=>{j.strokeStyle=Zs=b,j.stroke(m)}):c!=null&&
r&&j.stroke(c))}function ti(r,c){c instanceof Map?c.forEach((d,m)=>{j.fillStyle=bs=m,j.fill(d)}):c!=null&&r&&j.fill(c)}function yl(r,c,d,m){
let b=De[r],y;if(m<=0)y=[0,0];else{let E=b._space=b.space(f,r,c,d,m),F=b._incrs=b.incrs(f,r,c,d,m,E);y=rl(c,d,F,m,E)}return b.
_found=y}function Ci(r,c,d,m,b,y,E,F,W,X){let J=E%2/2;fn==1&&j.translate(J,J),Ro(F,E,W,X,F),j.beginPath();let tt,mt,zt,It,
Nt=b+(m==0||m==3?-y:y);d==0?(mt=b,It=Nt):(tt=b,zt=Nt);for(let ct=0;ct<r.length;ct++)c[ct]!=null&&(d==0?tt=zt=r[ct]:mt=It=
r[ct],j.moveTo(tt,mt),j.lineTo(zt,It));j.stroke(),fn==1&&j.translate(-J,-J)}function Ml(r){let c=!0;return De.forEach((d,m)=>{
if(!d.show)return;let b=_t[d.scale];if(b.min==null){d._show&&(c=!1,d._show=!1,_s(!1));return}else d._show||(c=!1,d._show=
!0,_s(!1));let y=d.side,E=y%2,{min:F,max:W}=b,[X,J]=yl(m,F,W,E==0?vt:kt);if(J==0)return;let tt=!1,mt=d._splits=d.splits(
f,m,F,W,X,J,tt),zt=X,It=d._values=d.values(f,d.filter(f,mt,m,J,zt),m,J,zt);d._rotate=y==2?d.rotate(f,It,m,J):0;let Nt=d.
_size;d._size=Ce(d.size(f,It,m,r)),Nt!=null&&d._size!=Nt&&(c=!1)}),c}function $l(r){let c=!0;return Fo.forEach((d,m)=>{let b=d(
f,m,us,r);b!=Jn[m]&&(c=!1),Jn[m]=b}),c}function Sl(){for(let r=0;r<De.length;r++){let c=De[r];if(!c.show||!c._show)continue;
let d=c.side,m=d%2,b,y,E=c.stroke(f,r),F=d==0||d==3?-1:1,[W,X]=c._found;if(c.label!=null){let un=c.labelGap*F,hn=ne((c._lpos+
un)*Et);zo(c.labelFont[0],E,"center",d==2?"top":pe),j.save(),m==1?(b=y=0,j.translate(hn,ne(rs+as/2)),j.rotate((d==3?-me:
me)/2)):(b=ne(os+ls/2),y=hn);let ds=Yt(c.label)?c.label(f,r,W,X):c.label;j.fillText(ds,b,y),j.restore()}if(X==0)continue;
let J=_t[c.scale],tt=m==0?ls:as,mt=m==0?os:rs,zt=c._splits,It=zt,Nt=W,ct=c.ticks,it=c.border,te=ct.show?ct.size:0,de=ne(
te*Et),Oe=ne((c.alignTo==2?c._size-te-c.gap:c.gap)*Et),Wt=c._rotate*-me/180,fe=Vn(c._pos*Et),an=(de+Oe)*F,Ue=fe+an;y=m==
0?Ue:0,b=m==1?Ue:0;let xn=c.font[0],$n=c.align==1?ee:c.align==2?re:Wt>0?ee:Wt<0?re:m==0?"center":d==3?re:ee,zn=Wt||m==1?
"middle":d==2?"top":pe;zo(xn,E,$n,zn);let cn=c.font[1]*c.lineGap,bn=zt.map(un=>Vn(K(un,J,tt,mt))),Sn=c._values;for(let un=0;un<
Sn.length;un++){let hn=Sn[un];if(hn!=null){m==0?b=bn[un]:y=bn[un],hn=""+hn;let ds=hn.indexOf(`
`)==-1?[hn]:hn.split(/\n/gm);for(let qe=0;qe<ds.length;qe++){let lr=ds[qe];Wt?(j.save(),j.translate(b,y+qe*cn),j.rotate(
Wt),j.fillText(lr,0,0),j.restore()):j.fillText(lr,b,y+qe*cn)}}}ct.show&&Ci(bn,ct.filter(f,It,r,X,Nt),m,d,fe,de,St(ct.width*
Et,3),ct.stroke(f,r),ct.dash,ct.cap);let Dn=c.grid;Dn.show&&Ci(bn,Dn.filter(f,It,r,X,Nt),m,m==0?2:1,m==0?rs:os,m==0?as:ls,
St(Dn.width*Et,3),Dn.stroke(f,r),Dn.dash,Dn.cap),it.show&&Ci([fe],[1],m==0?1:0,m==0?1:2,m==1?rs:os,m==1?as:ls,St(it.width*
Et,3),it.stroke(f,r),it.dash,it.cap)}Ae("drawAxes")}function _s(r){dt.forEach((c,d)=>{d>0&&(c._paths=null,r&&(v==1?(c.min=
null,c.max=null):c.facets.forEach(m=>{m.min=null,m.max=null})))})}let ei=!1,Fi=!1,zs=[];function Nl(){Fi=!1;for(let r=0;r<
zs.length;r++)Ae(...zs[r]);zs.length=0}function vs(){ei||(dr(Bo),ei=!0)}function Tl(r,c=!1){ei=!0,Fi=c,r(f),Bo(),c&&zs.length>
0&&queueMicrotask(Nl)}f.batch=Tl;function Bo(){if(ki&&(bl(),ki=!1),ms&&(dl(),ms=!1),Us){if(Mt($e,ee,rn),Mt($e,"top",ln),
Mt($e,ut,vt),Mt($e,$t,kt),Mt(he,ee,rn),Mt(he,"top",ln),Mt(he,ut,vt),Mt(he,$t,kt),Mt(Tt,ut,Ks),Mt(Tt,$t,Xs),lt.width=ne(Ks*
Et),lt.height=ne(Xs*Et),De.forEach(({_el:r,_show:c,_size:d,_pos:m,side:b})=>{if(r!=null)if(c){let y=b===3||b===0?d:0,E=b%
2==1;Mt(r,E?"left":"top",m-y),Mt(r,E?"width":"height",d),Mt(r,E?"top":"left",E?ln:rn),Mt(r,E?"height":"width",E?kt:vt),qt(
r,B)}else Dt(r,B)}),Zs=bs=$i=Ni=Ti=Ei=Ai=Oi=Si=null,nn=1,js(!0),rn!=Ao||ln!=Oo||vt!=_i||kt!=vi){_s(!1);let r=vt/_i,c=kt/
vi;if(Fn&&!cs&&pt.left>=0){pt.left*=r,pt.top*=c,ks&&Jt(ks,ne(pt.left),0,vt,kt),ys&&Jt(ys,0,ne(pt.top),vt,kt);for(let d=0;d<
wn.length;d++){let m=wn[d];m!=null&&(ws[d]*=r,xs[d]*=c,Jt(m,Ce(ws[d]),Ce(xs[d]),vt,kt))}}if(Qt.show&&!qs&&Qt.left>=0&&Qt.
width>0){Qt.left*=r,Qt.width*=r,Qt.top*=c,Qt.height*=c;for(let d in Wi)Mt(Ss,d,Qt[d])}Ao=rn,Oo=ln,_i=vt,vi=kt}Ae("setSiz\
e"),Us=!1}Ks>0&&Xs>0&&(j.clearRect(0,0,lt.width,lt.height),Ae("drawClear"),Cn.forEach(r=>r()),Ae("draw")),Qt.show&&qs&&(ni(
Qt),qs=!1),Fn&&cs&&(hs(null,!0,!1),cs=!1),pn.show&&pn.live&&gn&&(Di(),gn=!1),Q||(Q=!0,f.status=1,Ae("ready")),Rs=!1,ei=!1}
f.redraw=(r,c)=>{ms=c||!1,r!==!1?Ns(Ct,wt.min,wt.max):vs()};function Pi(r,c){let d=_t[r];if(d.from==null){if(en==0){let m=d.
range(f,c.min,c.max,r);c.min=m[0],c.max=m[1]}if(c.min>c.max){let m=c.min;c.min=c.max,c.max=m}if(en>1&&c.min!=null&&c.max!=
null&&c.max-c.min<1e-16)return;r==Ct,Vt[r]=c,ki=!0,vs()}}f.setScale=Pi;let Ri,zi,ks,ys,Yo,Vo,Ms,$s,Go,Ko,Zt,oe,Zn=!1,Pe=pt.
drag,Te=Pe.x,Ee=Pe.y;Fn&&(pt.x&&(Ri=le(H,he)),pt.y&&(zi=le(nt,he)),wt.ori==0?(ks=Ri,ys=zi):(ks=zi,ys=Ri),Zt=pt.left,oe=pt.
top);let Qt=f.select=ge({show:!0,over:!0,left:0,width:0,top:0,height:0},a.select),Ss=Qt.show?le(I,Qt.over?he:$e):null;function ni(r,c){
if(Qt.show){for(let d in r)Qt[d]=r[d],d in Wi&&Mt(Ss,d,r[d]);c!==!1&&Ae("setSelect")}}f.setSelect=ni;function El(r){if(!dt[r].
show&&Fn){let c=gs?wn[0]:wn[r];c!=null&&Jt(c,-10,-10,vt,kt)}}function Ns(r,c,d){Pi(r,{min:c,max:d})}function Gn(r,c,d,m){
c.focus!=null&&Cl(r),c.show!=null&&dt.forEach((b,y)=>{y>0&&(r==y||r==null)&&(b.show=c.show,El(y),Ns(b.scale,null,null),vs())}),
d!==!1&&Ae("setSeries",r,c),m&&Bs("setSeries",f,r,c)}f.setSeries=Gn;function Al(r,c){ge(vn[r],c)}function Ol(r,c){r.fill=
g(r.fill||null),r.dir=rt(r.dir,-1),c=c??vn.length,vn.splice(c,0,r)}function Il(r){r==null?vn.length=0:vn.splice(r,1)}f.addBand=
Ol,f.setBand=Al,f.delBand=Il;function Ll(r,c){dt[r].alpha=c,Fn&&wn[r]!=null&&(wn[r].style.opacity=c)}let Kn,Qn,Ts,Ds={focus:!0};
function Cl(r){if(r!=Ts){let c=r==null,d=Pn.alpha!=1;dt.forEach((m,b)=>{if(v==1||b>0){let y=c||b==0||b==r;m._focus=c?null:
y,d&&Ll(b,y?1:Pn.alpha)}}),Ts=r,d&&vs()}}function Rn(r,c,d){let m=_t[c];d&&(r=r/Et-(m.ori==1?ln:rn));let b=vt;m.ori==1&&
(b=kt,r=b-r),m.dir==-1&&(r=b-r);let y=m._min,E=m._max,F=r/b,W=y+(E-y)*F,X=m.distr;return X==3?Xe(10,W):X==100?m.bwd(W):W}
function Fl(r,c){let d=Rn(r,Ct,c);return ye(d,h[0],Se,Ne)}f.valToIdx=r=>ye(r,h[0]),f.posToIdx=Fl,f.posToVal=Rn,f.valToPos=
(r,c,d)=>_t[c].ori==0?z(r,_t[c],d?ls:vt,d?os:0):P(r,_t[c],d?as:kt,d?rs:0),f.setCursor=(r,c,d)=>{Zt=r.left,oe=r.top,hs(null,
c,d)};function Xo(r,c){Mt(Ss,ee,Qt.left=r),Mt(Ss,ut,Qt.width=c)}function Uo(r,c){Mt(Ss,"top",Qt.top=r),Mt(Ss,$t,Qt.height=
c)}let Hs=wt.ori==0?Xo:Uo,Ws=wt.ori==1?Xo:Uo;function Zl(){}function Di(r,c){r!=null&&(r.idxs?r.idxs.forEach((d,m)=>{Mn[m]=
d}):cr(r.idx)||Mn.fill(r.idx),pn.idx=Mn[0]),gn=!1,c!==!1&&Ae("setLegend")}f.setLegend=Di;function Ql(r,c){let d=dt[r],m=r==
0&&mn==2?Ps:h[r],b;Gs?b=d.values(f,r,c)??bi:(b=d.value(f,c==null?null:m[c],r,c),b=b==null?bi:{_:b}),pn.values[r]=b}function hs(r,c,d){
Go=Zt,Ko=oe,[Zt,oe]=pt.move(f,Zt,oe),pt.left=Zt,pt.top=oe,Fn&&(ks&&Jt(ks,ne(Zt),0,vt,kt),ys&&Jt(ys,0,ne(oe),vt,kt));let m,
b=Se>Ne;Kn=L,Qn=null;let y=wt.ori==0?vt:kt,E=wt.ori==1?vt:kt;if(Zt<0||en==0||b){m=pt.idx=null;for(let F=0;F<dt.length;F++){
let W=wn[F];W!=null&&Jt(W,-10,-10,vt,kt)}Cs&&Gn(null,Ds,!0,r==null&&ve.setSeries),pn.live&&(Mn.fill(m),gn=!0)}else{let F,
W,X;v==1&&(F=wt.ori==0?Zt:oe,W=Rn(F,Ct),m=pt.idx=ye(W,h[0],Se,Ne),X=yn(h[0][m],wt,y,0));let J=-10,tt=-10,mt=0,zt=0,It=!0,
Nt="",ct="";for(let it=0;it<dt.length;it++){let te=dt[it],de=Mn[it],Oe=de==null?null:v==1?h[it][de]:h[it][1][de],Wt=pt.dataIdx(
f,it,m,W),fe=Wt==null?null:v==1?h[it][Wt]:h[it][1][Wt];if(gn=gn||fe!=Oe||Wt!=de,Mn[it]=Wt,it>0&&te.show){let an=Wt==null?
-10:Wt==m?X:yn(v==1?h[0][Wt]:h[it][0][Wt],wt,y,0),Ue=fe==null?-10:Un(fe,v==1?_t[te.scale]:_t[te.facets[1].scale],E,0);if(Cs&&
fe!=null){let xn=wt.ori==1?Zt:oe,$n=Ot(Pn.dist(f,it,Wt,Ue,xn));if($n<Kn){let zn=Pn.bias;if(zn!=0){let cn=Rn(xn,te.scale),
bn=fe>=0?1:-1,Sn=cn>=0?1:-1;Sn==bn&&(Sn==1?zn==1?fe>=cn:fe<=cn:zn==1?fe<=cn:fe>=cn)&&(Kn=$n,Qn=it)}else Kn=$n,Qn=it}}if(gn||
gs){let xn,$n;wt.ori==0?(xn=an,$n=Ue):(xn=Ue,$n=an);let zn,cn,bn,Sn,Dn,un,hn=!0,ds=We.bbox;if(ds!=null){hn=!1;let qe=ds(
f,it);bn=qe.left,Sn=qe.top,zn=qe.width,cn=qe.height}else bn=xn,Sn=$n,zn=cn=We.size(f,it);if(un=We.fill(f,it),Dn=We.stroke(
f,it),gs)it==Qn&&Kn<=Pn.prox&&(J=bn,tt=Sn,mt=zn,zt=cn,It=hn,Nt=un,ct=Dn);else{let qe=wn[it];qe!=null&&(ws[it]=bn,xs[it]=
Sn,En(qe,zn,cn,hn),Hn(qe,un,Dn),Jt(qe,Ce(bn),Ce(Sn),vt,kt))}}}}if(gs){let it=Pn.prox,te=Ts==null?Kn<=it:Kn>it||Qn!=Ts;if(gn||
te){let de=wn[0];de!=null&&(ws[0]=J,xs[0]=tt,En(de,mt,zt,It),Hn(de,Nt,ct),Jt(de,Ce(J),Ce(tt),vt,kt))}}}if(Qt.show&&Zn)if(r!=
null){let[F,W]=ve.scales,[X,J]=ve.match,[tt,mt]=r.cursor.sync.scales,zt=r.cursor.drag;if(Te=zt._x,Ee=zt._y,Te||Ee){let{left:It,
top:Nt,width:ct,height:it}=r.select,te=r.scales[tt].ori,de=r.posToVal,Oe,Wt,fe,an,Ue,xn=F!=null&&X(F,tt),$n=W!=null&&J(W,
mt);xn&&Te?(te==0?(Oe=It,Wt=ct):(Oe=Nt,Wt=it),fe=_t[F],an=yn(de(Oe,tt),fe,y,0),Ue=yn(de(Oe+Wt,tt),fe,y,0),Hs(Ke(an,Ue),Ot(
Ue-an))):Hs(0,y),$n&&Ee?(te==1?(Oe=It,Wt=ct):(Oe=Nt,Wt=it),fe=_t[W],an=Un(de(Oe,mt),fe,E,0),Ue=Un(de(Oe+Wt,mt),fe,E,0),Ws(
Ke(an,Ue),Ot(Ue-an))):Ws(0,E)}else ji()}else{let F=Ot(Go-Yo),W=Ot(Ko-Vo);if(wt.ori==1){let mt=F;F=W,W=mt}Te=Pe.x&&F>=Pe.
dist,Ee=Pe.y&&W>=Pe.dist;let X=Pe.uni;X!=null?Te&&Ee&&(Te=F>=X,Ee=W>=X,!Te&&!Ee&&(W>F?Ee=!0:Te=!0)):Pe.x&&Pe.y&&(Te||Ee)&&
(Te=Ee=!0);let J,tt;Te&&(wt.ori==0?(J=Ms,tt=Zt):(J=$s,tt=oe),Hs(Ke(J,tt),Ot(tt-J)),Ee||Ws(0,E)),Ee&&(wt.ori==1?(J=Ms,tt=
Zt):(J=$s,tt=oe),Ws(Ke(J,tt),Ot(tt-J)),Te||Hs(0,y)),!Te&&!Ee&&(Hs(0,0),Ws(0,0))}if(Pe._x=Te,Pe._y=Ee,r==null){if(d){if(rr!=
null){let[F,W]=ve.scales;ve.values[0]=F!=null?Rn(wt.ori==0?Zt:oe,F):null,ve.values[1]=W!=null?Rn(wt.ori==1?Zt:oe,W):null}
Bs(Ie,f,Zt,oe,vt,kt,m)}if(Cs){let F=d&&ve.setSeries,W=Pn.prox;Ts==null?Kn<=W&&Gn(Qn,Ds,!0,F):Kn>W?Gn(null,Ds,!0,F):Qn!=Ts&&
Gn(Qn,Ds,!0,F)}}gn&&(pn.idx=m,Di()),c!==!1&&Ae("setCursor")}let ts=null;Object.defineProperty(f,"rect",{get(){return ts==
null&&js(!1),ts}});function js(r=!1){r?ts=null:(ts=he.getBoundingClientRect(),Ae("syncRect",ts))}function qo(r,c,d,m,b,y,E){
pt._lock||Zn&&r!=null&&r.movementX==0&&r.movementY==0||(Hi(r,c,d,m,b,y,E,!1,r!=null),r!=null?hs(null,!0,!0):hs(c,!0,!1))}
function Hi(r,c,d,m,b,y,E,F,W){if(ts==null&&js(!1),ps(r),r!=null)d=r.clientX-ts.left,m=r.clientY-ts.top;else{if(d<0||m<0){
Zt=-10,oe=-10;return}let[X,J]=ve.scales,tt=c.cursor.sync,[mt,zt]=tt.values,[It,Nt]=tt.scales,[ct,it]=ve.match,te=c.axes[0].
side%2==1,de=wt.ori==0?vt:kt,Oe=wt.ori==1?vt:kt,Wt=te?y:b,fe=te?b:y,an=te?m:d,Ue=te?d:m;if(It!=null?d=ct(X,It)?K(mt,_t[X],
de,0):-10:d=de*(an/Wt),Nt!=null?m=it(J,Nt)?K(zt,_t[J],Oe,0):-10:m=Oe*(Ue/fe),wt.ori==1){let xn=d;d=m,m=xn}}W&&(c==null||
c.cursor.event.type==Ie)&&((d<=1||d>=vt-1)&&(d=Ht(d,vt)),(m<=1||m>=kt-1)&&(m=Ht(m,kt))),F?(Yo=d,Vo=m,[Ms,$s]=pt.move(f,d,
m)):(Zt=d,oe=m)}let Wi={width:0,height:0,left:0,top:0};function ji(){ni(Wi,!1)}let Jo,Zo,Qo,tr;function er(r,c,d,m,b,y,E){
Zn=!0,Te=Ee=Pe._x=Pe._y=!1,Hi(r,c,d,m,b,y,E,!0,!1),r!=null&&(qn(we,xe,nr,!1),Bs(Pt,f,Ms,$s,vt,kt,null));let{left:F,top:W,
width:X,height:J}=Qt;Jo=F,Zo=W,Qo=X,tr=J}function nr(r,c,d,m,b,y,E){Zn=Pe._x=Pe._y=!1,Hi(r,c,d,m,b,y,E,!1,!0);let{left:F,
top:W,width:X,height:J}=Qt,tt=X>0||J>0,mt=Jo!=F||Zo!=W||Qo!=X||tr!=J;if(tt&&mt&&ni(Qt),Pe.setScale&&tt&&mt){let zt=F,It=X,
Nt=W,ct=J;if(wt.ori==1&&(zt=W,It=J,Nt=F,ct=X),Te&&Ns(Ct,Rn(zt,Ct),Rn(zt+It,Ct)),Ee)for(let it in _t){let te=_t[it];it!=Ct&&
te.from==null&&te.min!=L&&Ns(it,Rn(Nt+ct,it),Rn(Nt,it))}ji()}else pt.lock&&(pt._lock=!pt._lock,hs(c,!0,r!=null));r!=null&&
(ul(we,xe),Bs(we,f,Zt,oe,vt,kt,null))}function Pl(r,c,d,m,b,y,E){if(pt._lock)return;ps(r);let F=Zn;if(Zn){let W=!0,X=!0,
J=10,tt,mt;wt.ori==0?(tt=Te,mt=Ee):(tt=Ee,mt=Te),tt&&mt&&(W=Zt<=J||Zt>=vt-J,X=oe<=J||oe>=kt-J),tt&&W&&(Zt=Zt<Ms?0:vt),mt&&
X&&(oe=oe<$s?0:kt),hs(null,!0,!0),Zn=!1}Zt=-10,oe=-10,Mn.fill(null),hs(null,!0,!0),F&&(Zn=F)}function sr(r,c,d,m,b,y,E){
pt._lock||(ps(r),Mi(),ji(),r!=null&&Bs(je,f,Zt,oe,vt,kt,null))}function ir(){De.forEach(ll),yi(f.width,f.height,!0)}Le(Ut,
At,ir);let Es={};Es.mousedown=er,Es.mousemove=qo,Es.mouseup=nr,Es.dblclick=sr,Es.setSeries=(r,c,d,m)=>{let b=ve.match[2];
d=b(f,c,d),d!=-1&&Gn(d,m,!0,!1)},Fn&&(qn(Pt,he,er),qn(Ie,he,qo),qn(Xt,he,r=>{ps(r),js(!1)}),qn(ae,he,Pl),qn(je,he,sr),mi.
add(f),f.syncRect=js);let si=f.hooks=a.hooks||{};function Ae(r,c,d){Fi?zs.push([r,c,d]):r in si&&si[r].forEach(m=>{m.call(
null,f,c,d)})}(a.plugins||[]).forEach(r=>{for(let c in r.hooks)si[c]=(si[c]||[]).concat(r.hooks[c])});let or=(r,c,d)=>d,
ve=ge({key:null,setSeries:!1,filters:{pub:st,sub:st},scales:[Ct,dt[1]?dt[1].scale:null],match:[ot,ot,or],values:[null,null]},
pt.sync);ve.match.length==2&&ve.match.push(or),pt.sync=ve;let rr=ve.key,Bi=Ur(rr);function Bs(r,c,d,m,b,y,E){ve.filters.
pub(r,c,d,m,b,y,E)&&Bi.pub(r,c,d,m,b,y,E)}Bi.sub(f);function Rl(r,c,d,m,b,y,E){ve.filters.sub(r,c,d,m,b,y,E)&&Es[r](null,
c,d,m,b,y,E)}f.pub=Rl;function zl(){Bi.unsub(f),mi.delete(f),Ls.clear(),tn(Ut,At,ir),U.remove(),al?.remove(),Ae("destroy")}
f.destroy=zl;function Yi(){Ae("init",a,h),Po(h||a.data,!1),Vt[Ct]?Pi(Ct,Vt[Ct]):Mi(),qs=Qt.show&&(Qt.width>0||Qt.height>
0),cs=gn=!0,yi(a.width,a.height)}return dt.forEach(Co),De.forEach(xl),x?x instanceof HTMLElement?(x.appendChild(U),Yi()):
x(f,Yi):Yi(),f}return Xn.assign=ge,Xn.fmtNum=ce,Xn.rangeNum=ht,Xn.rangeLog=Ye,Xn.orient=po,Xn.pxRatio=Et,l(u)})(),uPlot=library.
default,SHORTEST_MS=10,LIVE_SHORTEST_MS=1e3,Stretch=class{constructor(){this.windowMs=6e4,this.keptMs=18e4,this.held=null,
this.total=0,this.heldAt=0}of(t){return this.held?[this.held.begin,this.held.end]:[t-this.windowMs,t]}hold(t,e){this.held||
(this.held={begin:t-this.windowMs,end:t},this.heldAt=t,this.total=e)}release(){this.held=null}show(t,e,n,s){this.hold(n,
s);const i=(t+e)/2,o=Math.min(Math.max(e-t,SHORTEST_MS),this.keptMs)/2;this.held={begin:i-o,end:i+o}}zoom(t,e,n){if(!this.
held){const p=this.windowMs*t;this.windowMs=Math.min(this.keptMs,Math.max(LIVE_SHORTEST_MS,p));return}const{begin:s,end:i}=this.
held,o=n??(s+i)/2,l=(o-s)/(i-s),u=Math.min(this.keptMs,Math.max(SHORTEST_MS,(i-s)*t));this.held={begin:o-u*l,end:o+u*(1-
l)},this.pan(0,e)}pan(t,e,n=this.total){this.hold(e,n);const{begin:s,end:i}=this.held,o=i-s,l=Math.max(e,i+Math.min(0,t)),
u=Math.max(e-this.keptMs+Math.min(o,this.keptMs),Math.min(l,i+t));this.held={begin:u-o,end:u}}},STEPS_MS=[1,2,5,10,20,50,
100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5,72e5,144e5,216e5,432e5,864e5,1728e5];function timeSplits(t,e,n,s,i=90){
const o=(e-t)*i/Math.max(1,s),l=STEPS_MS.find(p=>p>=o)??STEPS_MS[STEPS_MS.length-1],u=[];for(let p=Math.ceil((n-e)/l-1e-6)*
l;n-p>=t-1e-6;p+=l)u.push(n-p);return u.reverse()}function valueText(t){if(Number.isNaN(t))return"–";const e=Math.abs(
t);return e&&(e<1e-4||e>=1e9)?minus(t.toExponential(2).replace(/\.?0+e/,"e")):minus(Number(t.toPrecision(6)).toLocaleString(
"en-US",{maximumFractionDigits:10}))}function readingText(t,e){return e&&!Number.isNaN(t)?durationText(t*e):valueText(t)}
function minus(t){return t.replace(/^-/,"−")}function agoText(t){return Math.abs(t)<.5?"now":`${t<0?"+":"−"}${longSpanText(
Math.abs(t))}`}function longSpanText(t){if(t<36e5)return spanText(t);const e=Math.round(t/6e4),[n,s]=[Math.floor(e/1440),
Math.floor(e/60)];return n?`${n} d${s%24?` ${s%24} h`:""}`:`${s} h${e%60?` ${e%60} min`:""}`}var FIRST_WALL_MS=1e11;function momentText2(t,e,n){
if(t<FIRST_WALL_MS)return`at ${longSpanText(t<0?e-t:e)} · ${agoText(n)}`;const s=new Date(t+e),i=u=>String(u).padStart(
2,"0"),o=`${i(s.getHours())}:${i(s.getMinutes())}:${i(s.getSeconds())}`,l=String(s.getMilliseconds()).padStart(3,"0");return`${o}\
.${l} · ${agoText(n)}`}function notesOf({most:t,others:e,without:n,hidden:s,lost:i}){const o=[];if(t>1&&o.push(`1 px = \
up to ${groupedText(t)} events`),e){const l=e>=1e3?"1,000 or more":groupedText(e);o.push(`${l} more series not drawn: th\
ere is room for 20`)}return n&&o.push(`${groupedText(n)} without a number`),s&&o.push(`${groupedText(s)} hidden`),i&&o.push(
`${groupedText(i)} at or below zero not on this scale`),o}/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
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
t/n.length)%DASHES.length]}}function lookOf(t){const e=u=>{t.style.color=u;const{color:p}=getComputedStyle(t);return t.style.
color="",p},[n,s,i,o]=["text","text-soft","bad","warn"].map(u=>e(`var(--rxm-${u})`)),l=e("color-mix(in srgb, var(--rxm-l\
ine) 60%, transparent)");return{isDark:lightness(n)>.5,text:n,soft:s,grid:l,bad:i,warn:o}}var meter=document.createElement(
"canvas").getContext("2d",{willReadFrequently:!0});function lightness(t){if(!meter)return 0;meter.fillStyle=t,meter.fillRect(
0,0,1,1);const[e,n,s]=meter.getImageData(0,0,1,1).data;return(.3*e+.59*n+.11*s)/255}function chartOf(t,e,n,{onSelect:s,onPan:i,
onLive:o}){const l=e.kind==="histogram",u=(S,N)=>l?barsOf(S,e,N-1):linesOf(S,e,N-1),p=S=>S,w={width:Math.max(100,t.clientWidth),
height:HEIGHT2,legend:{show:!1},padding:[10,20,0,0],cursor:{x:!l,y:!1,points:{show:!1},drag:{x:!l,y:!1,setScale:!1},bind:{
mousedown:p((S,N,T)=>R=>R.shiftKey?(i(R),null):T(R)),dblclick:p(()=>()=>(o(),null))}},scales:{x:{time:!1,range:()=>e.x},
y:{range:()=>e.y,distr:e.isLog&&!l?3:1}},axes:[{stroke:()=>n().soft,font:"11px system-ui, sans-serif",grid:{stroke:()=>n().
grid,width:1},ticks:{show:!1},gap:l?6:RAIL+4,size:l?26:RAIL+26,...l?{values:(S,N)=>N.map(T=>readingText(T,e.unit))}:{splits:(S,N,T,R)=>timeSplits(
T,R,e.now,S.bbox.width/uPlot.pxRatio),values:(S,N)=>N.map(T=>agoText(e.now-T))}},{stroke:()=>n().soft,font:"11px system-\
ui, sans-serif",grid:{stroke:()=>n().grid,width:1},ticks:{show:!1},gap:6,size:(S,N)=>Math.max(36,14+6.5*Math.max(0,...(N??
[]).map(T=>(T??"").length))),values:(S,N)=>N.map(T=>T===null?null:l?valueText(T):readingText(T,e.unit))}],series:[{},...e.
series.map((S,N)=>({label:S.label,show:S.isShown,stroke:()=>strokeOf(N,n().isDark).color,fill:()=>strokeOf(N,n().isDark).
color,width:l?0:LINE2,dash:strokeOf(N,!1).dash,pxAlign:0,paths:u,points:{show:!1}}))],hooks:{setSelect:[S=>{const{left:N,
width:T}=S.select;T>3&&s(S.posToVal(N,"x"),S.posToVal(N+T,"x")),T&&S.setSelect({left:0,top:0,width:0,height:0},!1)}],draw:l?
[]:[S=>drawMarks(S,e,n())]}},k=[[-1e15,1e15],...e.series.map(()=>[0,0])],M=new uPlot(w,k,t);return{plot:M,draw(){const[S,
N]=e.x,T=DENSE*M.bbox.width/uPlot.pxRatio;e.series.forEach((R,B)=>{const[I,H]=R.between(S,N);l||(M.series[B+1].width=H-I>
T?1/uPlot.pxRatio:LINE2)}),M.batch(()=>{M.setScale("x",{min:e.x[0],max:e.x[1]}),M.setScale("y",{min:e.y[0],max:e.y[1]})})},
resize(S){M.setSize({width:Math.max(100,S),height:HEIGHT2})},timeAt:S=>M.posToVal(S,"x"),leftOf:S=>M.valToPos(S,"x"),topOf:S=>M.
valToPos(S,"y"),get width(){return M.bbox.width/uPlot.pxRatio},dispose:()=>M.destroy()}}function placesOf({bbox:t},e){const[
n,s]=e.x,[i,o]=e.isLog?e.y.map(Math.log10):e.y,l=t.width/(s-n),u=t.height/(o-i),p=t.top+t.height,w=4*t.height,k=M=>Math.
max(-w,Math.min(w,M));return{toX:M=>t.left+(M-n)*l,toY:e.isLog?M=>k(p-(Math.log10(M)-i)*u):M=>k(p-(M-i)*u)}}function linesOf(t,e,n){
const s=new Path2D,i=new Path2D,{toX:o,toY:l}=placesOf(t,e),u=DOT*uPlot.pxRatio,p={move:s.moveTo.bind(s),line:s.lineTo.bind(
s),dot(S,N){i.moveTo(S+u,N),i.arc(S,N,u,0,2*Math.PI)}},[w,k]=e.x,M=e.series[n].draw(w,k,t.bbox.width/uPlot.pxRatio,o,l,p,
e);return e.kind==="step"&&M.isDown&&!e.isOver&&p.line(Math.max(M.x,o(Math.min(k,e.now))),M.y),{stroke:s,fill:i,clip:null,
flags:1}}function barsOf(t,e,n){const s=new Path2D,{bins:i}=e;if(!i)return{stroke:null,fill:s,clip:null,flags:1};const{toX:o,
toY:l}=placesOf(t,{...e,isLog:!1}),u=new Map;for(let p=0;p<n;p++)if(e.series[p].isShown)for(const[w,k]of i.counts[p]??[])
u.set(w,(u.get(w)??0)+k);for(const[p,w]of i.counts[n]??[]){const[k,M]=[o(p),o(p+i.width)],S=u.get(p)??0,[N,T]=[l(S+w),l(
S)];s.rect(k+.5,N,Math.max(1,M-k-1),T-N)}return{stroke:null,fill:s,clip:null,flags:1}}function drawMarks(t,e,n){const{ctx:s,
bbox:i}=t,o=uPlot.pxRatio,{toX:l}=placesOf(t,e),u=i.top+i.height+(RAIL/2+1)*o,p=4*o;s.save(),s.lineWidth=2*o;for(const w of e.
marks.between(...e.x)){const k=l(w.t);s.strokeStyle=w.isFailure?n.bad:n.warn,s.beginPath(),w.isFailure?(s.moveTo(k-p,u-p),
s.lineTo(k+p,u+p),s.moveTo(k+p,u-p),s.lineTo(k-p,u+p)):s.arc(k,u,p,0,2*Math.PI),s.stroke()}s.restore()}var SPARSE_PX=12,
NEAR_PX=.4;function firstFrom(t,e,n){let s=0,i=e;for(;s<i;){const o=s+i>>1;t[o]<n?s=o+1:i=o}return s}var SeriesPoints=class{constructor(t){
this.label=t,this.isShown=!0,this.length=0,this.closed=0,this.t=new Float64Array(512),this.v=new Float64Array(512),this.
count=new Float64Array(512),this.number=new Float64Array(512)}add(t,e,n,s){const i=this.closed+n+s;i>this.t.length&&this.
_grow(i);for(const[o,l]of[this.t,this.v,this.count,this.number].entries())l.set(t[o].subarray(e,e+n+s),this.closed);this.
length=i,this.closed+=n}_grow(t){const e=n=>{const s=new Float64Array(2**Math.ceil(Math.log2(t*1.5)));return s.set(n.subarray(
0,this.length)),s};this.t=e(this.t),this.v=e(this.v),this.count=e(this.count),this.number=e(this.number)}prune(t){const e=Math.
min(this.closed,firstFrom(this.t,this.length,t)-1);if(!(e<512||e<this.length/4)){for(const n of[this.t,this.v,this.count,
this.number])n.copyWithin(0,e,this.length);this.length-=e,this.closed-=e}}indexOf(t){return firstFrom(this.t,this.length,
t)}between(t,e){const n=Math.max(0,firstFrom(this.t,this.length,t)-1),s=Math.min(this.length,firstFrom(this.t,this.length,
e)+1);return[n,s]}at(t){return{t:this.t[t],v:this.v[t],count:this.count[t],number:this.number[t]}}range(t,e,n){let[s,i]=[
Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const o=Math.min(this.length,firstFrom(this.t,this.length,e));for(let l=firstFrom(
this.t,this.length,t);l<o;l++){const u=this.v[l];n&&u<=0||(u<s&&(s=u),u>i&&(i=u))}return s<=i?[s,i]:null}nearest(t,e,n=!1){
const s=firstFrom(this.t,this.length,t);if(n){const l=this.t[s]===t&&s<this.length?s:s-1;return l>=0&&!Number.isNaN(this.
v[l])?l:-1}let i=-1,o=e;for(const l of[-1,1])for(let u=l<0?s-1:s;u>=0&&u<this.length;u+=l){const p=Math.abs(this.t[u]-t);
if(p>o)break;if(!Number.isNaN(this.v[u])){(p<o||i<0)&&(i=u),o=p;break}}return i}ofEvent(t){for(let e=this.length-1;e>=0;e--)
if(this.number[e]===t)return e;return-1}next(t,e){for(let n=t+e;n>=0&&n<this.length;n+=e)if(!Number.isNaN(this.v[n]))return n;
return-1}get last(){const t=this.next(this.length,-1);return t<0?Number.NaN:this.v[t]}most(t,e,n){const s=(e-t)/Math.max(
1,n);let[i,o,l]=[0,0,Number.NaN];const u=Math.min(this.length,firstFrom(this.t,this.length,e));for(let p=firstFrom(this.
t,this.length,t);p<u;p++){const w=Math.floor(this.t[p]/s);o=w===l?o+this.count[p]:this.count[p],l=w,o>i&&(i=o)}return i}draw(t,e,n,s,i,o,{
kind:l,isLog:u}){const[p,w]=this.between(t,e),k=l==="points"||(w-p)*SPARSE_PX<n;let M=!1,S=!1,[N,T]=[0,0],R=[0,0];for(let B=p;B<
w;B++){const I=this.v[B];if(Number.isNaN(I)||u&&I<=0){S&&!k&&o.dot(N,T),l==="step"&&M&&o.line(s(this.t[B]),T),M=!1,S=!1;
continue}const H=T;if(N=s(this.t[B]),T=i(I),k&&o.dot(N,T),l!=="points"){if(M){if(l==="step"&&o.line(N,H),Math.abs(N-R[0])<
NEAR_PX&&Math.abs(T-R[1])<NEAR_PX&&B<w-1){S=!1;continue}o.line(N,T)}else o.move(N,T);R=[N,T],S=!M,M=!0}}return S&&!k&&o.
dot(N,T),{x:N,y:T,isDown:M}}};function rowsOf(t){if(!t.length)return[0,1,2,3].map(()=>new Float64Array(0));const[{buffer:e,
byteOffset:n,byteLength:s}]=t,i=new Float64Array(e.slice(n,n+s)),o=i.length/4;return[0,1,2,3].map(l=>i.subarray(l*o,(l+1)*
o))}var Marks=class{constructor(){this.list=[]}add(t){for(const[e,n,s,i,o]of t){const l={number:e,isFailure:n===1,t:s,count:i,
text:o},u=this.list.findLastIndex(p=>p.number<=e);u>=0&&this.list[u].number===e?this.list[u]=l:this.list.splice(u+1,0,l)}}prune(t){
this.list.length&&this.list[0].t<t&&(this.list=this.list.filter(e=>e.t>=t))}between(t,e){return this.list.filter(n=>n.t>=
t&&n.t<=e)}},NAMES=["at","series","value","events"];function pointsOf(t,e,[n,s]){return t.filter(({isShown:i})=>i).flatMap(
i=>{const o=[],l=firstFrom(i.t,i.length,s);for(let u=i.indexOf(n);u<l||u<i.length&&i.t[u]===s;u++){const p=Number.isFinite(
i.v[u])?i.v[u]:null;o.push([new Date(e+i.t[u]).toISOString(),i.label,p,i.count[u]])}return o})}function asJson2(t){return t.
map(e=>`${JSON.stringify(Object.fromEntries(NAMES.map((n,s)=>[n,e[s]])))}
`).join("")}function asCsv2(t){return[NAMES,...t].map(e=>csvLine(e.map(n=>n===null?"":String(n)))).join("")}var NOTE_MS=500,
DESCRIBE_MS2=5e3,REPORT_MS=200,REACH_PX=40,CLICK_PX=4,MOST_IN_TIP=10,CHART_LABEL="Chart. Left and right arrows go from v\
alue to value, up and down from series to series, Enter opens the event, page keys go back and forth, plus and minus zoo\
m, space pauses, End goes live.";function render4({model:t,el:e}){const n=new Edge,s=new Stretch,i={kind:"line",isLog:!1,
unit:0,series:[],marks:new Marks,bins:null,now:0,isOver:!1,x:[0,6e4],y:[0,1],isFixed:!1},o={label:"",tone:"idle",text:"",
hint:"",total:0,others:0,without:0,origin:0};let l="",u="",p=0,w=null,k=null,M=null,S=0,N=0,T=!0,R=Number.NEGATIVE_INFINITY,
B=Number.NEGATIVE_INFINITY;const I=new Map,H=element("div",{class:"rxm-plot",role:"group"}),nt=element("strong",{class:"\
rxm-plot-title"}),ft=element("span",{class:"rxm-plot-state"}),Lt=Re("Pause","Hold the view; what comes is kept (space)",
()=>s.held?xe():jt("paused"));Lt.setAttribute("aria-pressed","false");const yt=Re("−","Zoom out: a longer time (-)",()=>At(
2));yt.setAttribute("aria-label","Longer time");const Ft=Re("+","Zoom in: a shorter time (+)",()=>At(.5));Ft.setAttribute(
"aria-label","Shorter time");const Z=element("output",{class:"rxm-plot-span"}),ut=Re("Fix y","Keep the vertical axis as \
it is",Nn),$t=Re("Log","A logarithmic vertical axis (l)",Tn),pe=menu(H,"Download","Download what is shown",sn),ee=element(
"span",{class:"rxm-plot-zoom",role:"group","aria-label":"Time"},yt,Z,Ft),re=element("div",{class:"rxm-plot-bar"},nt,ft,element(
"span",{class:"rxm-plot-grow"}),Lt,ee,ut,$t,pe.el,snapshotButton(t,le)),Gt=element("div",{class:"rxm-plot-unseen"});Gt.id=
`rxm-summary-${Math.random().toString(36).slice(2)}`;const Kt=element("div",{class:"rxm-plot-area",tabindex:"0",role:"gr\
oup","aria-label":CHART_LABEL,"aria-describedby":Gt.id}),Ie=element("div",{class:"rxm-plot-dots","aria-hidden":"true"}),
Pt=element("div",{class:"rxm-plot-tip","aria-hidden":"true",hidden:!0}),we=element("div",{class:"rxm-plot-empty"}),Xt=element(
"div",{class:"rxm-plot-legend",role:"group","aria-label":"Series"}),ae=element("div",{class:"rxm-plot-notes"}),je=element(
"div",{class:"rxm-plot-unseen",role:"status","aria-live":"polite"}),Be=element("i",{hidden:!0});H.append(re,element("div",
{class:"rxm-plot-body"},Kt,we,Pt),Xt,ae,Gt,je,Be),keepKeys(H),e.append(H);function Re(g,O,A){return element("button",{type:"\
button",title:O,onclick:A},g)}function sn(){const g=pointsOf(i.series,o.origin,i.x);return[["CSV",asCsv2,"csv","text/csv"],
["JSON Lines",asJson2,"jsonl","application/x-ndjson"]].map(([A,G,Y,st])=>element("button",{type:"button",onclick:()=>{pe.
open(!1),pe.button.focus(),download(G(g),`${fileName(o.label,"plot")}.${Y}`,st),Dt(`saved ${groupedText(g.length)} point\
s as ${A}`)}},`${groupedText(g.length)} points as ${A}`))}const Ut=g=>readingText(g,i.unit),V=()=>(k??=lookOf(Be),k);function jt(g){
s.hold(n.at(performance.now()),o.total),Dt(g),qt()}function xe(){s.release(),Dt("live"),qt()}function At(g,O){s.zoom(g,n.
at(performance.now()),O),qt()}function ke(g){s.pan(g,n.at(performance.now()),o.total),qt()}function Et(g,O){s.show(g,O,n.
at(performance.now()),o.total),Dt(`zoomed to ${longSpanText(O-g)}`),qt()}function Nn(){i.isFixed=!i.isFixed,Dt(i.isFixed?
"vertical axis fixed":"vertical axis fits the values"),qt()}function Tn(){i.isLog=!i.isLog,i.isFixed=!1,Dt(i.isLog?"loga\
rithmic axis":"linear axis"),Xe(),Je()}function Dt(g){je.textContent=g}function qt(){Ze(),Je()}let Mt;function Je(){clearTimeout(
Mt),H.dataset.told="false",Mt=setTimeout(le,REPORT_MS)}function le(){clearTimeout(Mt);const{held:g}=s,O=i.series.filter(
A=>!A.isShown).map(A=>A.label);bt.send({do:"seen",held:g&&[g.begin,g.end],hidden:O}),H.dataset.told="true"}function dn(){
return!s.held&&n.flows&&i.kind!=="histogram"&&bt.isShown()}function Jt(g){N=0,Hn(g),dn()&&(N=requestAnimationFrame(Jt))}
function Ze(){T=!0,R=Number.NEGATIVE_INFINITY,tn(),N||=requestAnimationFrame(Jt)}function Hn(g){if(!w)return;const O=_n(
g),A=Math.abs(O[1]-i.x[1])*w.width>=.2*(O[1]-O[0]);if(T||A){T=!1,i.x=O,i.isFixed||(i.y=En()),w.draw(),H.dataset.drawn=String(
Number(H.dataset.drawn??0)+1);const G=Math.max(...i.series.map(Y=>Y.length?Y.t[Y.length-1]:0));H.dataset.newest=String(o.
origin+G)}$(),g-R>=NOTE_MS&&Le(g)}function _n(g){const O=n.at(g);return i.now=s.held?s.heldAt:O,i.kind==="histogram"?Qe():
s.of(O)}function En(){if(i.kind==="histogram"){const ot=new Map;return i.bins?.counts.forEach((se,ue)=>{if(i.series[ue]?.
isShown)for(const[Ht,_e]of se)ot.set(Ht,(ot.get(Ht)??0)+_e)}),[0,Math.max(1,...ot.values())*1.05]}const[g,O]=i.x,A=i.series.
filter(ot=>ot.isShown).flatMap(ot=>ot.range(g,O,i.isLog)??An(ot,g));if(!A.length)return i.isLog?[.1,10]:[0,1];const[G,Y]=[
Math.min(...A),Math.max(...A)];if(i.isLog)return[G/1.3,Y*1.3];const st=(Y-G)*.08||Math.abs(Y)*.1||1;return[G-st,Y+st]}function An(g,O){
const A=i.kind==="step"?g.nearest(O,0,!0):-1;return A<0||i.isLog&&g.v[A]<=0?[]:[g.v[A]]}function Qe(){const g=(i.bins?.counts??
[]).flatMap(O=>O.map(([A])=>A));return!i.bins||!g.length?[0,1]:[Math.min(...g),Math.max(...g)+i.bins.width]}function Le(g){
R=g;const O=lookOf(Be);JSON.stringify(O)!==JSON.stringify(k)&&(k=O,T=!0,be(),w?.plot.redraw());const{held:A}=s,G=n.at(g)-
s.keptMs*1.05,Y=A?Math.max(Math.min(G,A.begin),G-2*s.keptMs):G;for(const st of i.series)st.prune(Y);i.marks.prune(Y),tn(),
On(),jn(),g-B>=DESCRIBE_MS2&&Bn(g)}function tn(){const{held:g}=s,O=i.kind==="histogram";setText(Z,longSpanText(g?g.end-g.
begin:s.windowMs)),setText(Lt,g?"Go live":"Pause"),Lt.setAttribute("aria-pressed",String(!!g));for(const ot of[Lt,ee,ut,
$t])ot.hidden=O;ut.setAttribute("aria-pressed",String(i.isFixed)),$t.setAttribute("aria-pressed",String(i.isLog));const A=[
"ended","failed"].includes(o.tone);H.dataset.tone=g?"held":o.tone;const G=g&&o.total>s.total?` · ${groupedText(o.total-
s.total)} came meanwhile`:"";setText(ft,(g?"paused":o.text)+G);const Y=i.series.some(ot=>ot.length)||i.marks.list.length||
i.bins?.counts.length;if(we.hidden=!!Y,Y)return;const st=o.tone==="idle"?"not running: run the flow to see its numbers":
"no events yet";setText(we,o.hint||(A&&!o.total?"no events came":st))}let ye="";function be(){const{isDark:g}=V(),O=JSON.
stringify([g,i.series.map(Y=>[Y.label,Y.isShown])]);if(O===ye)return;ye=O;const A=focusedIn(Xt),G=A?[...Xt.children].indexOf(
A):-1;Xt.replaceChildren(...i.series.map((Y,st)=>{const{color:ot,dash:se}=strokeOf(st,g),ue=se.length?"dashed":"solid",Ht=`\
border-top: 3px ${se[0]===2?"dotted":ue} ${ot}`;return element("button",{type:"button",class:"rxm-plot-key","aria-presse\
d":String(Y.isShown),title:`${Y.isShown?"Hide":"Show"} ${Y.label}`,onclick:()=>Wn(st,!Y.isShown)},element("i",{style:Ht,
"aria-hidden":"true"}),element("span",{class:"rxm-plot-name"},Y.label),element("span",{class:"rxm-plot-value","aria-hidd\
en":"true"}))})),G>=0&&Xt.children[G]?.focus()}function Wn(g,O){const A=i.series[g];A.isShown=O,I.set(A.label,O),w?.plot.
setSeries(g+1,{show:O}),Dt(`${A.label} ${O?"shown":"hidden"}`),be(),qt()}function On(){i.series.forEach((g,O)=>{const A=Xt.
children[O]?.querySelector(".rxm-plot-value");if(!A)return;const G=ze(),Y=G===null||i.kind==="histogram"?-1:Ye(g,G),st=G===
null?g.last:Y<0?Number.NaN:g.v[Y];setText(A,g.isShown?Ut(st):"")})}function jn(){const[g,O]=i.x,A=i.series.filter(St=>St.
isShown),G=i.kind==="histogram",Y=w?.width??600,st=G?0:Math.max(0,...A.map(St=>St.most(g,O,Y)));let ot=0;if(i.isLog)for(const St of A){
const[ie,In]=St.between(g,O);for(let Yn=ie;Yn<In;Yn++)St.v[Yn]<=0&&(ot+=1)}const{others:se,without:ue}=o,Ht=notesOf({most:st,
others:se,without:ue,hidden:i.series.length-A.length,lost:ot}),_e=i.marks.between(g,O),Fe=St=>_e.filter(ie=>ie.isFailure===
St).reduce((ie,In)=>ie+In.count,0);Fe(!1)&&!G&&Ht.push(`○ ${groupedText(Fe(!1))} missed`),Fe(!0)&&!G&&Ht.push(`× ${groupedText(
Fe(!0))} ${Fe(!0)===1?"failure":"failures"}`),G&&Ht.unshift(`values of the last ${longSpanText(s.windowMs)}`),setText(ae,
Ht.join(" · ")),ae.hidden=!Ht.length}function Bn(g){B=g;const[O,A]=i.x,G=i.series.filter(st=>st.isShown).map(st=>{const ot=i.
kind==="histogram"?null:st.range(O,A,!1),se=ot?`, lowest ${Ut(ot[0])}, highest ${Ut(ot[1])}`:"";return`${st.label}: last\
 ${Ut(st.last)}${se}`}),Y=s.held?`paused, ${longSpanText(A-O)}`:`the last ${longSpanText(s.windowMs)}`;setText(Gt,[`Plot\
 of ${o.label}, ${Y}`,...G,ae.textContent].filter(Boolean).join(". "))}function ze(){return!M||!w?null:"left"in M?w.timeAt(
M.left):M.t}function Ye(g,O){const[A,G]=i.x,Y=REACH_PX*(G-A)/Math.max(1,w?.width??1);return g.nearest(O,Y,i.kind==="step")}
let Ve="";function $(){const g=ze();if(!w||g===null||i.kind==="histogram"||g<i.x[0]||g>i.x[1]){Pt.hidden=!0,Ie.replaceChildren(),
w&&M&&!("left"in M)&&w.plot.setCursor({left:-10,top:-10},!1);return}const O=w.leftOf(g);M&&!("left"in M)&&w.plot.setCursor(
{left:O,top:0},!1);const{isDark:A}=V(),G=[];i.series.forEach((Y,st)=>{const ot=Y.isShown?Ye(Y,g):-1;ot>=0&&G.push([st,Y.
at(ot)])}),Ie.replaceChildren(...G.map(([Y,{t:st,v:ot}])=>{const se=i.kind==="step"?O:w.leftOf(st),ue=w.topOf(ot),{color:Ht}=strokeOf(
Y,A);return element("i",{style:`left: ${se}px; top: ${ue}px; border-color: ${Ht}`})})),C(g,O,G)}function C(g,O,A){const G=A[0]?.[1].
t??g,Y=momentText2(o.origin,A.length===1?G:g,i.now-g),st=q(g),ot=A.slice(0,MOST_IN_TIP).map(([St,{v:ie}])=>[St,i.series[St].
label,Ut(ie)]);A.length>MOST_IN_TIP&&ot.push([-1,`${A.length-MOST_IN_TIP} more`,""]);const se=JSON.stringify([Y,ot,st]);
if(Pt.hidden=!1,se!==Ve){Ve=se;const{isDark:St}=V();Pt.replaceChildren(element("div",{class:"rxm-plot-soft"},Y),...ot.map(
([ie,In,Yn])=>{const As=Number(ie)<0?"transparent":strokeOf(Number(ie),St).color;return element("div",{class:"rxm-plot-l\
ine"},element("i",{style:`background: ${As}`}),element("span",{class:"rxm-plot-name"},String(In)),element("b",{},String(
Yn)))}),...st.map(ie=>element("div",{class:"rxm-plot-bad"},ie)))}const{width:ue}=Pt.getBoundingClientRect(),Ht=Kt.clientWidth,
_e=w?w.plot.over.offsetLeft:0,Fe=_e+O+14;Pt.style.left=`${Fe+ue>Ht?Math.max(2,_e+O-ue-14):Fe}px`}function q(g){const[O,A]=i.
x,G=6*(A-O)/Math.max(1,w?.width??1);return i.marks.between(g-G,g+G).map(Y=>{const st=groupedText(Y.count);return Y.isFailure?
Y.count===1?`× ${Y.text}`:`× ${st} failures, the first: ${Y.text}`:`○ ${st} missed`})}function et(g){M=g,$(),On();const O=ze();
Me.point({at:O===null?null:o.origin+O,port:u,...ht(O)})}function ht(g,O){if(g===null||!w)return{};let A={away:Number.POSITIVE_INFINITY,
number:-1};const G=w.width/(i.x[1]-i.x[0]);for(const Y of i.series){const st=Y.isShown?Ye(Y,g):-1;if(st<0||Y.number[st]<
0)continue;const ot=O===void 0?0:w.topOf(Y.v[st])-O,se=Math.hypot((Y.t[st]-g)*G,ot);se<A.away&&(A={away:se,number:Y.number[st]})}
return A.number<0?{}:{number:p+A.number}}function rt({port:g,number:O}){if(O===void 0||g!==u)return null;for(const A of i.
series){const G=A.ofEvent(O-p);if(G>=0)return A.t[G]}return null}function gt(g,O){const A=ht(g,O);A.number!==void 0&&Me.
point({at:o.origin+g,port:u,...A,opens:!0})}function Bt(g){const O=i.series.filter(Fe=>Fe.isShown&&Fe.length);if(!O.length)
return;S=Math.min(S,O.length-1);const A=O[S];s.held||jt("");const G=ze(),[Y,st]=i.x,ot=G===null?-1:A.nearest(G,Number.POSITIVE_INFINITY),
se=g<0?A.indexOf(st):A.indexOf(Y)-1,ue=G===null?se:ot,Ht=G===null||ot>=0?A.next(ue,g):-1;if(Ht<0)return;const _e=A.t[Ht];
(_e<Y||_e>st)&&ke(_e-(Y+st)/2),et({t:_e,from:"keys"}),Dt(`${A.label} ${Ut(A.v[Ht])}, ${momentText2(o.origin,_e,i.now-_e)}`)}
function Rt(g){const O=i.series.filter(st=>st.isShown&&st.length);if(!O.length)return;S=(S+g+O.length)%O.length;const A=O[S],
G=ze(),Y=G===null?-1:A.nearest(G,Number.POSITIVE_INFINITY);Y>=0&&et({t:A.t[Y],from:"keys"}),Dt(`${A.label} ${Y<0?"":Ut(A.
v[Y])}`)}const ce=()=>i.x[1]-i.x[0],xt={ArrowLeft:()=>Bt(-1),ArrowRight:()=>Bt(1),ArrowUp:()=>Rt(-1),ArrowDown:()=>Rt(1),
PageUp:()=>ke(-ce()/2),PageDown:()=>ke(ce()/2),Home:()=>ke(Number.NEGATIVE_INFINITY),End:xe,Enter:()=>{const g=ze();g!==
null&&gt(g)},Escape:()=>et(null)," ":()=>s.held?xe():jt("paused"),"+":()=>At(.5),"=":()=>At(.5),"-":()=>At(2),l:Tn};Kt.addEventListener(
"keydown",g=>{!xt[g.key]||g.ctrlKey||g.metaKey||g.altKey||i.kind==="histogram"||(g.preventDefault(),xt[g.key]())});const me=g=>{
if(i.kind==="histogram")return;const O=g.shiftKey&&g.deltaY||g.deltaX;if(g.ctrlKey)At(g.deltaY>0?1.25:.8,ze()??void 0);else if(O)
ke(O*ce()/Math.max(1,w?.width??1));else return;g.preventDefault()};Kt.addEventListener("wheel",me,{passive:!1});let Ot=null,
Ge=null;function ne(g){Ot={x:g.clientX,begin:i.x[0],end:i.x[1]}}const Ce=g=>{if(!Ot||!w)return;const O=(Ot.x-g.clientX)*
(Ot.end-Ot.begin)/Math.max(1,w.width);s.show(Ot.begin,Ot.end,n.at(performance.now()),o.total),ke(O)},Ke=()=>{Ot=null};window.
addEventListener("pointermove",Ce),window.addEventListener("pointerup",Ke);const Me=timeCursor(g=>{const O=g.at===null?rt(
g):g.at-o.origin;M=O===null?null:{t:O,from:"view"},$(),On(),H.dataset.cursor=g.at===null?"":String(g.at)},()=>l);function Xe(){
w?.dispose(),Kt.replaceChildren(),k=lookOf(Be),i.x=_n(performance.now()),i.isFixed||(i.y=En());const g=chartOf(Kt,i,V,{onSelect:Et,
onPan:ne,onLive:xe});w=g;const{over:O}=g.plot;O.append(Ie),O.addEventListener("pointermove",A=>{Ot||et({left:A.clientX-O.
getBoundingClientRect().left})}),O.addEventListener("pointerleave",()=>et(null)),O.addEventListener("pointerdown",A=>{Ge=
A.button===0?{x:A.clientX,y:A.clientY}:null}),O.addEventListener("pointerup",A=>{const G=Ge;Ge=null;const Y=G&&Math.hypot(
A.clientX-G.x,A.clientY-G.y)<CLICK_PX,st=O.getBoundingClientRect();Y&&!A.shiftKey&&gt(g.timeAt(A.clientX-st.left),A.clientY-
st.top)}),ye="",be(),Ze()}const es=new ResizeObserver(()=>{!w||Kt.clientWidth<50||(w.resize(Kt.clientWidth),Ze())});es.observe(
Kt);function _(g,O){const A=performance.now();n.tell(g.at,g.flows,A);const{tone:G,text:Y,total:st,others:ot,without:se,hint:ue}=g;
Y!==o.text&&["ended","failed"].includes(G)&&Dt(Y),Object.assign(o,{tone:G,text:Y,total:st,others:ot,without:se,hint:ue}),
i.isOver=["ended","failed"].includes(G),g.first!==void 0&&(p=g.first),g.unit!==void 0&&(i.unit=g.unit);const Ht=g.series&&
D(g.series),_e=rowsOf(O);let Fe=0;g.lengths.forEach(([St,ie],In)=>{i.series[In].add(_e,Fe,St,ie),Fe+=St+ie}),g.marks&&i.
marks.add(g.marks),g.bins&&(i.bins={width:g.bins[0],counts:g.bins[1]}),T=!0,(Ht||!w)&&Xe(),!s.held||i.kind==="histogram"?
N||=requestAnimationFrame(Jt):A-R>=NOTE_MS&&Le(A)}function D(g){if(!(g.length!==i.series.length||g.some((A,G)=>i.series[G].
label!==A)))return!1;for(let A=i.series.length;A<g.length;A++){const G=new SeriesPoints(g[A]);G.isShown=I.get(G.label)??
(!L||A<L),i.series.push(G)}return!0}let L=0;function at(g,O){(g.origin!==o.origin||g.total<o.total||g.run!==l)&&(s.release(),
M=null),o.label=g.label??"",o.origin=g.origin??0,l=g.run??"",u=g.port??"",L=g.first_shown??0,w||(i.kind=g.kind??"line",i.
isLog=g.scale==="log",s.windowMs=g.window??s.windowMs,g.y&&([i.y,i.isFixed]=[g.y,!0])),s.keptMs=g.kept??s.keptMs,i.series=
[],i.marks=new Marks,i.bins=null,n.offset=Number.NEGATIVE_INFINITY,setText(nt,o.label),nt.title=o.label,H.setAttribute("\
aria-label",`Plot of ${o.label}`),g.series||(g.series=[]),w?.dispose(),w=null,R=B=Number.NEGATIVE_INFINITY,_(g,O)}const bt=live(
t,e,{onSnapshot:at,onMessage:_,onShown:Ze,onHidden(){cancelAnimationFrame(N),N=0}}),Yt=setInterval(()=>bt.isShown()&&Le(
performance.now()),1e3);return tn(),()=>{clearInterval(Yt),clearTimeout(Mt),cancelAnimationFrame(N),es.disconnect(),Me.dispose(),
pe.dispose(),window.removeEventListener("pointermove",Ce),window.removeEventListener("pointerup",Ke),w?.dispose(),bt.dispose(),
H.remove()}}var view_default4={initialize,render:render4},RATE_US=1e6,MOST_ROWS=1e4,LAGS_KEPT=120,MOST_SERIES=20,SHOWN_AT_FIRST=4,
INSTANTS=["ingest_ns","due_ns","start_ns","end_ns"],TICKS=["Tick","JitteredTick","Trigger"],RUN="shared";function countUntil(t,e){
let n=0,s=t.length;for(;n<s;){const i=n+s>>1;t[i]<=e?n=i+1:s=i}return n}var PortEvents=class{constructor(t){this.port=t;
let e=0;this.times=t.times.map(s=>(e+=s,e)),this.rows=t.rows?t.rows.split(`
`):[],this._series=null;let n=0;this.missed=t.missed.map(s=>(n+=s,n))}until(t){return countUntil(this.times,t)}missedUntil(t){
return this.missed[this.until(t)-1]??0}buffers(t,e){return e>t?[new DataView(new TextEncoder().encode(`[${this.rows.slice(
t,e).join(",")}]`).buffer)]:[]}get series(){return this._series??=seriesOf(this),this._series}text(t){const[e,,...n]=parseExactly(
this.rows[t]),[s,i]=this.port.shapes[e],o=i.map((l,u)=>`${l}: ${jsonText(n[u])}`);return[...s?[s]:[],...o].join(`
`)}};function seriesOf({port:t,rows:e}){const n=t.shapes.length>0&&t.shapes.every(([l])=>TICKS.includes(l)),s=l=>n?l==="\
lag_ns":l!=="id"&&!l.endsWith("_id")&&!INSTANTS.includes(l),i=Object.entries(t.kinds).filter(([l,u])=>/^(number|duration)/.
test(u)&&s(l)).map(([l])=>l).slice(0,MOST_SERIES),o=new Map(i.map(l=>[l,{label:l,at:[],values:[]}]));return e.forEach((l,u)=>{
const[p,,...w]=parseExactly(l);t.shapes[p][1].forEach((k,M)=>{const S=o.get(k);S&&(S.at.push(u),S.values.push(asNumber(w[M])??
Number.NaN))})}),[...o.values()]}var Player=class{constructor(t){this.run=t,this.ports=t.ports.map(e=>new PortEvents(e)),
this.byName=new Map(this.ports.map(e=>[e.port.name,e])),this.total=this.ports.reduce((e,n)=>e+n.times.length,0),this.marked=
t.lanes.map(e=>{let n=0;return e.map(s=>(n+=s[3],n))})}isOver(t){return this.run.is_over&&t>=this.run.length_us}panel(t){
const{reading:e,graph:n}=this.run,s=t>=this.run.length_us,i=n.ports.map((k,M)=>{const S=this.byName.get(k);return S?S.port.
before+S.until(t):e.counts[M]}),o=n.ports.map(k=>{const M=this.byName.get(k),S=Math.max(0,t-RATE_US);return M&&t>S?(M.until(
t)-M.until(S))/((t-S)/1e6):0}),l=k=>{const M=this.byName.get(`${k}/err`);return M?M.port.before+M.until(t):0},u=e.steps.
map((k,M)=>{if(s)return k;const{name:S}=n.boxes[M],N=this.byName.get(`${S}/out`)?.missedUntil(t)??0;return{...k,failures:l(
S),missed:N,dropped:0,queued:null,busy:null}}),p=s?e.failures:n.boxes.reduce((k,M)=>k+l(M.name),0),w={};for(const[k,M]of Object.
entries(this.run.lags)){const S=M.filter(([N])=>N<=t).slice(-LAGS_KEPT);S.length&&(w[k]=S.map(([,N,T,R])=>[N,T,R]))}return{
...e,status:s?e.status:"running",exit_status:s?e.exit_status:null,uptime_s:this.run.start_s+t/1e6,counts:i,rates:s&&this.
run.is_over?null:o,steps:u,failures:p,lags:w,report:s?e.report:[],workers:s?e.workers:[],over:this.isOver(t),failing:p?this.
run.failing:[],flow:this.run.flow,...n}}marbles(t,e){const{lanes:n,legend:s,scale:i}=this.run,o=n.map(k=>k.filter(S=>S[1]*
1e3<=t&&(e===void 0||S[1]*1e3>e))),l=-this.run.start_s*1e3,u=this.isOver(t)?["ended","run ended"]:["live","running"],p={
lanes:n.map((k,M)=>{const S=this.ports[M],N=S.port.before+S.until(t);return[t/1e3,l,!1,N,u[0],u[1]]})};e===void 0&&(Object.
assign(p,{legend:s,is_chosen:!1,labels:n.map((k,M)=>this.ports[M].port.name)}),Object.assign(p,{window:this.window(),kept:2e4,
kept_ms:Math.max(3e5,t/1e3)}),p.runs=n.map(()=>RUN),i&&(p.scale=i));const w=new TextEncoder().encode(JSON.stringify(o));
return[p,o.some(k=>k.length)?[new DataView(w.buffer)]:[]]}window(){return Math.max(1e3,Math.min(1e4,this.run.length_us/1e3))}value(t,e){
const n=this.marked[t]?.[e];return n?this.ports[t].text(n-1):""}table(t,e,n){const s=this.byName.get(t),i=this.isOver(e)?
{tone:"ended",text:`run ${this.run.reading.status}`,hint:""}:{tone:"live",text:"as it was then",hint:""};if(!s)return[{total:0,
kept:0,one_in:1,at:e/1e6,state:i,label:t,limit:MOST_ROWS},[]];const o=s.until(e),l=n===void 0?Math.max(0,o-MOST_ROWS):s.
until(n),u=s.port.before+o,p={total:u,kept:o,one_in:1,at:e/1e6,state:i};if(p.kept=u,n===void 0){const{shapes:S,kinds:N}=s.
port;Object.assign(p,{first_shape:0,shapes:S,kinds:N,label:t,limit:MOST_ROWS,link:[RUN,t,0]})}const w=-this.run.start_s*
1e3,k=Float64Array.from(s.times.slice(l,o),S=>w+S/1e3),M=s.buffers(l,o);return[p,M.length?[...M,new DataView(k.buffer)]:
M]}plot(t,e,n){const s=this.byName.get(t),i=s?.series??[],o=s?s.port.before+s.until(e):0,[l,u]=this.isOver(e)?["ended",`\
run ${this.run.reading.status}`]:["live","as it was then"],p=o&&!i.length?`no field of ${t} is a number`:"",w=[],k=i.map(
({at:T,values:R})=>{const B=n===void 0||!s?0:countUntil(T,s.until(n)-1),I=s?countUntil(T,s.until(e)-1):0;for(let H=B;H<I;H++){
const nt=T[H],ft=s.times[nt]/1e3;w.push([ft,R[H],1,nt+(s?.port.before??0)])}return[I-B,0]}),M={at:e/1e3,flows:!1,total:o,
tone:l,text:u,others:0,without:0,hint:p,lengths:k},S=this._marks(t).filter(([,,T])=>T*1e3<=e&&(n===void 0||T*1e3>n));if(S.
length&&(M.marks=S),n===void 0){const T=this.run.length_us/1e3,R=Math.max(1e3,Math.min(6e4,T));Object.assign(M,{series:i.
map(({label:B})=>B),label:t,kind:"line",scale:"linear"}),Object.assign(M,{y:null,window:R,column:R/1e3,kept:Math.max(R,T)}),
Object.assign(M,{origin:-this.run.start_s*1e3,run:RUN,port:t,first:0}),M.first_shown=SHOWN_AT_FIRST,M.unit=i.length&&i.every(
({label:B})=>B.endsWith("_ns"))?1:0}const N=new Float64Array(4*w.length);return w.forEach((T,R)=>{for(let B=0;B<4;B++)N[B*
w.length+R]=T[B]}),[M,w.length?[new DataView(N.buffer)]:[]]}_marks(t){const e=this.byName.get(`${t.slice(0,t.lastIndexOf(
"/"))}/err`)?.times??[],n=this.byName.get(t),s=(n?.port.missed??[]).flatMap((o,l)=>o?[[n?.times[l]??0,o]]:[]),i=[...e.map(
o=>[o,1,1]),...s.map(([o,l])=>[o,l,0])];return i.sort((o,l)=>o[0]-l[0]),i.map(([o,l,u],p)=>[p,u,o/1e3,l,u?"failure":""])}},
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
