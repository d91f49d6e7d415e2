-- What was converted stays: its unit says in what it is counted.
UPDATE need_lines SET unit = 'SET' WHERE unit = 'H87' AND item_class IN (
    '09332000', '09332000.solar_kit', '18110000.municipal_uniform', '18113000', '18143000.welder_clothing',
    '18230000.sleepwear', '18230000.thermal_underwear', '18230000.tracksuit', '30192700.school_supplies', '31224800',
    '31527260', '31527260.light_string', '31682400.earthing_set', '32342400.public_warning', '32342410',
    '32551200.call_centre', '33141620', '33141620.iehk', '33141620.trauma_surgery', '35111000.fire_trainer',
    '35111300.fire_point', '35111500', '35112000.cribbing', '35112000.dog_equipment', '35112000.emergency_kit',
    '35112000.extrication_protection', '35112000.hydraulic_tools', '35112000.listening_device',
    '35112000.mountain_rescue', '35112000.rescue_container', '35112000.shoring_strut',
    '35112000.vehicle_stabilisation', '35112000.water_rescue_set', '35113000.demining_training',
    '35113000.eod_tools', '35113000.mine_marking', '35113000.mine_probe', '35113200.hazmat_tools',
    '35113200.leak_sealing', '35113200.mercury_kit', '35113200.sampling_kit', '35120000', '35125000', '35815000',
    '35815000.demining_suit', '35815000.eod_suit', '37316000', '37412240', '37412241', '37450000', '37452000',
    '37520000.construction_toy', '37535200', '37535292', '37535292.rope_rescue_set', '39151300',
    '39221000.family_kit', '39221000.kitchen_set', '39522000.shelter_kit', '39522530.decontamination_tent',
    '39522530.field_camp', '39522530.tent_accessories', '39522530.warming_point_tent', '39712200',
    '42413300.lifting_bag', '42662000.metal_cutting_torch', '42912300.test_kit', '44212100.modular_bridge',
    '44482000.fire_alarm', '44512000.electrician_tools', '44512000.masonry_tools', '44512500', '44512900', '44512940'
);
UPDATE pledge_lines SET unit = 'SET' WHERE unit = 'H87' AND item_class IN (
    '09332000', '09332000.solar_kit', '18110000.municipal_uniform', '18113000', '18143000.welder_clothing',
    '18230000.sleepwear', '18230000.thermal_underwear', '18230000.tracksuit', '30192700.school_supplies', '31224800',
    '31527260', '31527260.light_string', '31682400.earthing_set', '32342400.public_warning', '32342410',
    '32551200.call_centre', '33141620', '33141620.iehk', '33141620.trauma_surgery', '35111000.fire_trainer',
    '35111300.fire_point', '35111500', '35112000.cribbing', '35112000.dog_equipment', '35112000.emergency_kit',
    '35112000.extrication_protection', '35112000.hydraulic_tools', '35112000.listening_device',
    '35112000.mountain_rescue', '35112000.rescue_container', '35112000.shoring_strut',
    '35112000.vehicle_stabilisation', '35112000.water_rescue_set', '35113000.demining_training',
    '35113000.eod_tools', '35113000.mine_marking', '35113000.mine_probe', '35113200.hazmat_tools',
    '35113200.leak_sealing', '35113200.mercury_kit', '35113200.sampling_kit', '35120000', '35125000', '35815000',
    '35815000.demining_suit', '35815000.eod_suit', '37316000', '37412240', '37412241', '37450000', '37452000',
    '37520000.construction_toy', '37535200', '37535292', '37535292.rope_rescue_set', '39151300',
    '39221000.family_kit', '39221000.kitchen_set', '39522000.shelter_kit', '39522530.decontamination_tent',
    '39522530.field_camp', '39522530.tent_accessories', '39522530.warming_point_tent', '39712200',
    '42413300.lifting_bag', '42662000.metal_cutting_torch', '42912300.test_kit', '44212100.modular_bridge',
    '44482000.fire_alarm', '44512000.electrician_tools', '44512000.masonry_tools', '44512500', '44512900', '44512940'
);
