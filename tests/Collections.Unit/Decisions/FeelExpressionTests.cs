using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

public class FeelExpressionTests
{
    [Fact]
    public void Numbers_are_decimal_and_written_plainly() => FeelTable.ShouldHold("""
        0.1 + 0.2 => 0.3
        1 / 3 => 0.3333333333333333333333333333333333
        2 / 3 => 0.6666666666666666666666666666666667
        1.10 => 1.1
        100 * 1.00 => 100
        10 ** 20 => 100000000000000000000
        2 ** -2 => 0.25
        -5 ** 2 => 25
        .5 + 1.5e1 => 15.5
        9999999999999999999999999999999999 + 1 => 10000000000000000000000000000000000
        9999999999999999999999999999999999 + 0.4 => 9999999999999999999999999999999999
        1 / 0 => null
        10 - 4 - 3 => 3
        2 + 3 * 4 => 14
        -(2 + 3) => -5
        - -3 => 3
        sqrt(2) => 1.414213562373095048801688724209698
        exp(1) => 2.718281828459045235360287471352662
        log(10) => 2.302585092994045684017991454684364
        2 ** 0.5 => 1.414213562373095048801688724209698
        modulo(-12, 5) => 3
        modulo(12, -5) => -3
        modulo(10.1, 4.5) => 1.1
        decimal(2.5, 0) => 2
        decimal(1.115, 2) => 1.12
        round half up(5.5, 0) => 6
        round half down(-5.5, 0) => -5
        round up(1.121, 2) => 1.13
        floor(-1.5) => -2
        ceiling(-1.56, 1) => -1.5
        """);

    [Fact]
    public void Logic_knows_three_values() => FeelTable.ShouldHold("""
        true and null => null
        false and null => false
        true or null => true
        false or null => null
        not(null) => null
        null = null => true
        null = 1 => false
        1 != null => true
        1 < null => null
        1 = "1" => null
        if null then 1 else 2 => 2
        5 between 1 and 10 => true
        5 in (1..5) => false
        5 in [1..5] => true
        5 in (> 3) => true
        5 in (1, 5) => true
        5 in (< 3, > 4) => true
        "b" in ("a", "b") => true
        1 in [2, 3, 1] => true
        (1 + 2) * 3 in (9) => true
        5 in ]1..5[ => false
        some x in [1, 2] satisfies x > 1 => true
        every x in [1, 2] satisfies x > 1 => false
        """);

    [Fact]
    public void Lists_contexts_and_paths() => FeelTable.ShouldHold("""
        [1, 2, 3][2] => 2
        [1, 2, 3][-1] => 3
        [1, 2, 3][item > 1] => [2, 3]
        [{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b => [4]
        {a: 1, b: a + 1}.b => 2
        {"a b": 1, c d: a b + 1}.c d => 2
        for i in 1..3 return i * i => [1, 4, 9]
        for i in 3..1 return i => [3, 2, 1]
        for i in [1, 2], j in [10, 20] return i + j => [11, 21, 12, 22]
        for i in 0..4 return if i = 0 then 1 else i * partial[-1] => [1, 1, 2, 6, 24]
        {f: function(x) x * 2, r: f(4)}.r => 8
        sort([3, 1, 2], function(x, y) x < y) => [1, 2, 3]
        substring(string: "foobar", start position: 3) => "obar"
        count([]) => 0
        union([1, 2], [2, 3]) => [1, 2, 3]
        string join(["a", null, "b"], "-") => "a-b"
        get entries({a: 1}) => [{key: "a", value: 1}]
        context put({a: 1}, "b", 2) => {a: 1, b: 2}
        mode([6, 3, 9, 6, 6]) => [6]
        median([1, 2, 3, 4]) => 2.5
        {a: 1}.b => null
        [1, [2, 3]] instance of list<number> => false
        [1..10] instance of range<number> => true
        """);

    [Fact]
    public void Dates_times_and_durations() => FeelTable.ShouldHold("""
        today() => date("2026-11-24")
        now() => date and time("2026-11-24T06:30:00+01:00")
        date("2026-01-31") + duration("P1M") => date("2026-02-28")
        date("2026-03-01") - date("2026-02-27") => duration("P2D")
        @"2026-03-01" + @"P1D" => date("2026-03-02")
        date("2024-02-29").weekday => 4
        day of week(date("2026-11-24")) => "Tuesday"
        week of year(date("2005-01-01")) => 53
        date("2026-02-30") => null
        duration("P1DT25H") => duration("P2DT1H")
        duration("P1Y2M").months => 2
        years and months duration(date("2011-12-22"), date("2013-08-24")) => duration("P1Y8M")
        time("10:30:00") + duration("PT14H") => time("00:30:00")
        date and time("2026-11-24T06:30:00+01:00") = date and time("2026-11-24T05:30:00Z") => true
        duration("P1D") / duration("PT12H") => 2
        date("-0044-03-15") < date("0001-01-01") => true
        date("2026-11-24") in [date("2026-11-01")..date("2026-11-30")] => true
        """);

    [Fact]
    public void Strings_and_patterns() => FeelTable.ShouldHold("""
        "a" + "b" => "ab"
        substring("foobar", -2, 1) => "a"
        string length("\U01F40Eab") => 3
        upper case("aß") => "Aß"
        replace("abracadabra", "(br)", "[$1]") => "a[br]acada[br]a"
        matches("foobar", "^fo*b") => true
        split("John Doe", "\\s") => ["John", "Doe"]
        contains("foobar", "oba") => true
        string(1.50) => "1.5"
        string([1, "a"]) => "[1, \"a\"]"
        number("1 000,5", " ", ",") => 1000.5
        """);

    [Fact]
    public void Names_may_hold_spaces_and_symbols()
    {
        var variables = new ContextValue(
        [
            new("days past due", FeelValue.Of(45)),
            new("days", FeelValue.Of(1)),
            new("bucket-30", FeelValue.Of("B1")),
            new("time in arrears", FeelValue.Of(3)),
            new("customer", new ContextValue([new("total risk", FeelValue.Of(7))])),
            new("total risk", FeelValue.Of(0)),
        ]);
        FeelTable.ShouldHold("""
            days past due + days => 46
            days  past   due => 45
            bucket-30 => "B1"
            days - 30 => -29
            time in arrears in [1..3] => true
            customer.total risk => 7
            unknown name => error unexpected-token
            unknown => null
            """, variables);
    }

    [Fact]
    public void What_is_not_FEEL_is_refused_with_its_position() => FeelTable.ShouldHold("""
        1 + => error unexpected-token
        "abc => error unterminated-string
        if 1 then 2 => error unexpected-token
        [1, 2 => error unexpected-token
        @"yesterday" => error invalid-temporal
        1 /* 2 => error unterminated-comment
        """);
}
