from game.level.problems import Problem, did_you_mean, in_order, path_text, quoted, shown


def test_a_problem_reads_as_place_path_and_message():
    problem = Problem("belt.json", 12, 7, ("things", 3, "radius"), "must be above 0, got -4")
    assert str(problem) == "belt.json:12:7: $.things[3].radius: must be above 0, got -4"


def test_the_root_is_a_dollar():
    assert path_text(()) == "$"


def test_problems_stand_in_the_order_of_the_file_and_once():
    late, early = Problem("f", 9, 1, (), "b"), Problem("f", 2, 5, (), "a")
    assert in_order([late, early, late]) == [early, late]


def test_names_are_guessed_whatever_their_case():
    assert did_you_mean("Radius", ["radius", "position"]) == ", did you mean 'radius'?"
    assert did_you_mean("radus", ["radius", "position"]) == ", did you mean 'radius'?"
    assert did_you_mean("colour", ["radius", "position"]) == ""


def test_found_values_are_shown_short():
    assert [shown(v) for v in (None, True, -4, 1.5, "a\x1bb", [1], {})] == [
        "null", "true", "-4", "1.5", "'a\\x1bb'", "a list of 1", "an object",
    ]  # fmt: skip
    assert len(shown("x" * 10_000)) < 60


def test_long_lists_of_names_are_cut():
    assert quoted(str(n) for n in range(14)).endswith("'11' and 2 more")
