x = 1
print(f'''{x # it's
# """
= !r:>{x}}''' f'{x = }')
