#!/usr/bin/env python3
"""Makes a shipment on the road, and prints a code for its driver and the six digits that open the address.

    driver.py URL DEMO"""
import sys

from board import STEPS, Board

board = Board(sys.argv[1], sys.argv[2], 'carrier', alone=True)
story = board.story(STEPS.index('dispatch') + 1)
codes = f'/shipments/{story["shipments"]}'
code = board.seat['carrier'].post(f'{codes}/driver-codes', {'label': 'AA 4821 KX'})['code']
print(code, board.seat['recipient'].post(f'{codes}/address-code')['address_code'])
