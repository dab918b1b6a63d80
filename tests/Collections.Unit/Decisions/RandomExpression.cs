using System.Globalization;

namespace Collections.Unit.Decisions;

/// <summary>FEEL over the columns of <see cref="RandomBatch"/>, the same for the same seed.</summary>
internal sealed class RandomExpression(Random random)
{
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "=", "!="];
    private static readonly string[] Numbers = ["days past due", "balance", "rate", "customer.age"];
    private static readonly string[] Texts = ["product", "region"];
    private static readonly string[] Dates = ["due date", "last contact"];
    private static readonly string[] Booleans = ["vip", "blocked"];

    public string Condition(int depth) => random.Next(depth <= 0 ? 9 : 15) switch
    {
        0 => $"{Number(depth - 1)} {One(Comparisons)} {Number(depth - 1)}",
        1 => $"{One(Numbers)} {One(Comparisons)} {Constant()}",
        2 => $"{Constant()} {One(Comparisons)} {One(Numbers)}",
        3 => $"{One(Texts)} {One("=", "!=")} {Text()}",
        4 => $"{Date()} {One(Comparisons)} {Date()}",
        5 => One(Booleans),
        6 => $"{One(Numbers)} in {Tests()}",
        7 => $"{One(Texts)} in ({Text()}, {Text()})",
        8 => $"{One(Any())} {One("=", "!=")} null",
        9 => $"({Condition(depth - 1)}) and ({Condition(depth - 1)})",
        10 => $"({Condition(depth - 1)}) or ({Condition(depth - 1)})",
        11 => $"not({Condition(depth - 1)})",
        12 => $"{One(Numbers)} between {Constant()} and {Constant()}",
        13 => $"if {Condition(depth - 1)} then {Condition(depth - 1)} else {Condition(depth - 1)}",
        _ => One($"starts with({One(Texts)}, \"ca\")", $"anything = {Constant()}", $"{One(Booleans)} = {One("true", "false")}", $"(today() - {One(Dates)}).days > {Constant()}", $"{One(Texts)} = {One(Texts)}", $"{One(Numbers)} / {One(Numbers)} {One(Comparisons)} {Constant()}", $"{One(Numbers)} / {Number(depth - 1)} {One(Comparisons)} 1", $"today() - {One(Dates)} < duration(\"P30D\")"),
    };

    public string Number(int depth) => random.Next(depth <= 0 ? 2 : 9) switch
    {
        0 => One(Numbers),
        1 => Constant(),
        2 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        3 => $"({Number(depth - 1)} - {Number(depth - 1)})",
        4 => $"({Number(depth - 1)} * {Number(depth - 1)})",
        5 => $"-{One(Numbers)}",
        6 => $"({Number(depth - 1)} / {Number(depth - 1)})",
        7 => Rounded($"{Number(depth - 1)} / {One(Numbers)}"),
        _ => $"(if {Condition(depth - 1)} then {Number(depth - 1)} else {One(Number(depth - 1), "null")})",
    };

    /// <summary>An input entry for a column of a decision table.</summary>
    public string Entry(string column) => random.Next(4) == 0 ? "-" : column switch
    {
        "product" or "region" => One(Text(), $"{Text()}, {Text()}", $"not({Text()})", "contains(?, \"a\")"),
        "vip" or "blocked" => One("true", "false", "not(true)"),
        "due date" or "last contact" => One("< date(\"2026-11-24\")", ">= @\"2026-11-01\"", "[date(\"2026-11-01\")..date(\"2026-11-30\")]"),
        _ => One(Constant(), $"{One(Comparisons[..4])} {Constant()}", Tests().Trim('(', ')') is var tests && tests.Contains("..", StringComparison.Ordinal) ? Range() : tests, $"not({Constant()}, {Range()})", "days past due", "? > 10 and ? < 60"),
    };

    public string Date() => One(One(Dates), "today()", "date(\"2026-11-20\")", $"{One(Dates)} + duration(\"P{random.Next(40)}D\")");

    private string Rounded(string number) => One($"floor({number})", $"ceiling({number})", $"round half up({number}, 2)", $"decimal({number}, -1)", $"round down({number}, 1)", $"abs({number})", $"modulo({number}, {Constant()})");

    private static string[] Any() => [.. Numbers, .. Texts, .. Dates, .. Booleans];

    private string Tests() => One(Range(), $"({Constant()}, {Range()}, > {Constant()})", $"[{Constant()}, {Constant()}]", $"(< {Constant()})");

    private string Range() => $"{One("[", "(", "]")}{random.Next(-20, 40)}..{random.Next(40, 100)}{One("]", ")", "[")}";

    private string Constant() => random.Next(4) switch
    {
        0 => random.Next(-50, 150).ToString(CultureInfo.InvariantCulture),
        1 => (random.Next(-5000, 15000) / 100m).ToString(CultureInfo.InvariantCulture),
        2 => "0",
        _ => (random.Next(0, 1000) / 8m).ToString(CultureInfo.InvariantCulture),
    };

    private string Text() => One("\"card\"", "\"loan\"", "\"unknown\"", "\"\"");

    private string One(params string[] choices) => choices[random.Next(choices.Length)];
}
