import { expect, test } from 'vitest';
import { addressOf, listDefaults, listQueryOf } from '../../../renderer/pages/suppliers/list/list-query.ts';
import {
  transferAddress,
  transferDefaults,
  transferQueryOf,
} from '../../../renderer/pages/transfers/list-query.ts';
import { unreadOf } from '../../../renderer/router/unread.ts';

const ofList = (text: string) => {
  const asked = new URLSearchParams(text);
  return unreadOf(asked, addressOf(listQueryOf(asked)), listDefaults);
};
const ofTransfers = (text: string) => {
  const asked = new URLSearchParams(text);
  return unreadOf(asked, transferAddress(transferQueryOf(asked), asked.get('at')), transferDefaults);
};

test('what an address asks and the list does not know is told, each part once', () => {
  expect(
    ofList('transferResult=blocked&transferResult=stuk&transferResult=stuk&filter=alles&sort=prijs'),
  ).toEqual(['transferResult=stuk', 'filter=alles', 'sort=prijs']);
  expect(ofList('covered=misschien')).toEqual(['covered=misschien']);
  expect(ofTransfers('result=blocked&result=klaar&transferResult=ok')).toEqual([
    'result=klaar',
    'transferResult=ok',
  ]);
});

test('what a list knows is not told, nor what it leaves out of its own address', () => {
  expect(ofList('')).toEqual([]);
  expect(ofList('search=')).toEqual([]);
  expect(ofList('sort=name&descending=no&covered=yes&owner=Bas&owner=Ilse&search=wolk')).toEqual([]);
  expect(ofTransfers('search=wolk&at=f1&sort=result&place=IN&descending=yes')).toEqual([]);
});
