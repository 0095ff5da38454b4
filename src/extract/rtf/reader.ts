import { CandorError } from '../../errors.ts';
import { Fields } from '../flow/fields.ts';
import type { Flow } from '../flow/flow.ts';
import { hiddenBy } from '../flow/visibility.ts';
import { FlowWriter } from '../flow/writer.ts';
import { decodeBytes } from './code-pages.ts';
import { applyWord } from './properties.ts';
import { RtfShape } from './shape.ts';
import { destinations, firstState, type GroupState, knownNewGroups, noLayers, signWords } from './state.ts';
import { RtfTables } from './tables.ts';
import type { RtfToken } from './tokens.ts';

/** Groups nest some dozens deep in real files. */
const deepest = 1_000;
const tooDeep = { detail: 'groups nest too deeply' };

/** Reads RTF token by token; groups are kept on a stack of its own, so that no file can exhaust the program's. */
export class RtfReader {
  readonly tables = new RtfTables();
  images = 0;
  readonly #headers = new FlowWriter({ outside: true });
  readonly #body = new FlowWriter();
  readonly #footers = new FlowWriter({ outside: true });
  #state: GroupState = firstState(this.#body);
  readonly #stack: GroupState[] = [];
  readonly #fields = new Fields();
  /** how deep each open field began */
  readonly #fieldDepths: number[] = [];
  #bytes: number[] = [];
  #label = '';
  #newGroup = false;
  #skipSigns = 0;

  get flows(): Flow[] {
    return [this.#headers.flow, this.#body.flow, this.#footers.flow];
  }

  read(tokens: Iterable<RtfToken>): void {
    for (const token of tokens) {
      if (token.kind === 'byte') this.#byte(token.byte);
      else {
        this.#flush();
        this.#control(token);
      }
    }
    this.#flush();
    while (this.#stack.length > 0) this.#close();
    for (const writer of [this.#headers, this.#body, this.#footers]) writer.finish();
  }

  #byte(byte: number): void {
    this.#newGroup = false;
    if (this.#skipSigns > 0) this.#skipSigns -= 1;
    else if (this.#state.destination !== 'skip') this.#bytes.push(byte);
  }

  #control(token: Exclude<RtfToken, { kind: 'byte' }>): void {
    const isNew = this.#newGroup;
    this.#newGroup = false;
    if (token.kind === 'sign' && this.#skipSigns > 0) this.#skipSigns -= 1;
    else {
      this.#skipSigns = 0;
      if (token.kind === 'word') this.#word(token.name, token.value, isNew);
      else if (token.kind === 'sign') this.#sign(token.sign);
      else if (token.kind === 'open') this.#open();
      else this.#close();
    }
  }

  #open(): void {
    if (this.#stack.length >= deepest) throw new CandorError('damaged-file', tooDeep);
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
  }

  #close(): void {
    const closed = this.#state;
    const around = this.#stack.pop();
    if (!around) return;
    this.#state = around;
    if (closed.destination === 'label' && around.destination !== 'label') {
      if (this.#label.trim() !== '') around.writer.markItem();
      this.#label = '';
    }
    if (closed.writer !== around.writer) {
      if (closed.writer.isBox) around.writer.attach(closed.writer);
      else closed.writer.finish();
    }
    if ((this.#fieldDepths.at(-1) ?? 0) <= this.#stack.length) return;
    this.#fieldDepths.pop();
    this.#fields.end();
  }

  #sign(sign: string): void {
    if (sign === '*') this.#newGroup = true;
    else if (sign === '~') this.#print('\u00a0');
    else if (sign === '_') this.#print('-');
    else if (sign === '-') this.#print('\u00ad');
    else if (sign === '{' || sign === '}' || sign === '\\') this.#bytes.push(sign.charCodeAt(0));
  }

  #word(name: string, value: number | null, isNew: boolean): void {
    const state = this.#state;
    if (name === 'ud') state.destination = state.pairIn;
    if (state.destination === 'skip') return;
    if (isNew && !knownNewGroups.has(name)) state.destination = 'skip';
    else if (name === 'upr') {
      state.pairIn = state.destination;
      state.destination = 'skip';
    } else if (name === 'u') this.#unicode(value ?? 0);
    else if (Object.hasOwn(signWords, name)) this.#print(signWords[name] ?? '');
    else if (!this.#place(name) && !this.#list(name, value)) applyWord(name, value, state, this.tables);
  }

  /** Words that send the text of their group elsewhere. */
  #place(name: string): boolean {
    const state = this.#state;
    if (name === 'pict') this.images += 1;
    if (name === 'field') {
      this.#fieldDepths.push(this.#stack.length);
      this.#fields.begin();
    } else if (name === 'fldrslt') this.#fields.separate();
    else if (name === 'shpinst') {
      state.destination = 'shape';
      state.shape = new RtfShape();
    } else if (name === 'sp') state.shape?.endProperty();
    else if (name === 'shptxt' && state.destination === 'shape') {
      state.destination = 'text';
      state.writer = state.writer.openBox();
      state.layer = noLayers();
      state.inShape = state.shape?.look() ?? state.inShape;
    } else if (/^(?:header|footer)[lrf]?$|^footnote$/.test(name)) {
      state.writer = name.startsWith('header') ? this.#headers : this.#footers;
      state.layer = noLayers();
    } else {
      const destination = Object.hasOwn(destinations, name) ? destinations[name] : undefined;
      if (destination === undefined) return false;
      state.destination = destination;
    }
    return true;
  }

  /** Words of the lists at the head of the file. */
  #list(name: string, value: number | null): boolean {
    const { destination } = this.#state;
    if (destination === 'shape') return this.#state.shape?.word(name, value) ?? false;
    if (destination === 'fonts') this.tables.fontWord(name, value);
    else if (destination === 'colours') this.tables.colourWord(name, value);
    else if (destination === 'styles') this.tables.styleWord(name, value);
    else return false;
    return true;
  }

  #unicode(value: number): void {
    this.#print(String.fromCharCode(value & 0xffff));
    this.#skipSigns = this.#state.fallback;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    if (this.#state.destination !== 'fonts')
      this.#print(decodeBytes(bytes, this.tables.encoding(this.#state.font)));
  }

  #print(text: string): void {
    const { destination } = this.#state;
    if (destination === 'text') this.#printVisible(text);
    else if (destination === 'label') this.#label += text;
    else if (destination === 'instruction') this.#fields.takes(text);
    else if (destination === 'shape-name') this.#state.shape?.nameText(text);
    else if (destination === 'shape-value') this.#state.shape?.valueText(text);
    else if (destination === 'colours') this.tables.colourText(text);
    else if (destination === 'styles') this.tables.styleText(text);
    else if (destination === 'title' || destination === 'author' || destination === 'generator')
      this.tables[destination] += text;
  }

  #printVisible(text: string): void {
    const state = this.#state;
    if (state.deleted || !this.#fields.takes(text)) return;
    const { layer, writer, inShape } = state;
    const behind = state.shade || layer.paragraph || (layer.cells[writer.cell] ?? 0);
    const style = {
      bold: state.bold,
      size: state.size,
      stretch: state.stretch,
      colour: this.tables.colour(state.colour),
      hidden: state.hidden,
      shade: this.tables.colour(behind) ?? inShape.shade,
      room: Math.min(layer.lineRoom, writer.properties.inTable ? layer.rowRoom : inShape.room),
    };
    state.writer.print({
      text,
      style,
      hidden: inShape.concealed ?? hiddenBy(style),
      link: this.#fields.link,
    });
  }
}
