using System.Globalization;
using Collections.Decisions;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Lines;
using Collections.Decisions.Syntax;

namespace Collections.Scenarios.Limits;

/// <summary>Expressions, what they cost, and the lines in which they come.</summary>
internal static class ExpressionProbes
{
    private const string Feel = "FEEL expression";
    private const string Lines = "lines of feel and dmn";
    private const int CharactersPerStep = 8;

    public static LimitProbe[] All { get; } =
    [
        new(Feel, "length", length => Refusal(new string(' ', length - 1) + "1")),
        new(Feel, "nesting of brackets", depth => Refusal(new string('(', depth - 1) + "1" + new string(')', depth - 1))),
        new(Feel, "chain of operators", height => Refusal(string.Join('+', Enumerable.Repeat("1", height)))),
        new(Feel, "steps of an evaluation", steps => Refusal(Costing(steps))),
        new(Feel, "steps of a part of a run", steps => Part(rows: 0, steps)),
        new(Feel, "steps that each row adds to its part", steps => Part(rows: 1, FeelLimits.PartFuel + steps)),
        new(Feel, "list", items => Refusal($"for i in 1..{items} return i")),
        new(Feel, "string", length => Refusal(Text(length))),
        new(Feel, "nesting of lists and contexts", depth => Refusal($"{{a: {Nested(depth / 2)}, r: {Around("a", depth - 1 - (depth / 2))}}}.r")),
        // Many times the same list of 1,023, and as many ones as are missing.
        new(Feel, "list or context with all within it", size => Refusal(string.Create(CultureInfo.InvariantCulture, $"(function(l) concatenate(for i in 1..{(size - 2) / 1024} return l, for i in 1..{size - 1 - ((size - 2) / 1024 * 1024)} return 1))(for i in 1..1023 return i)"))),
        new(Feel, "nesting of function calls", depth => Refusal($"{{f: function(n) if n = 1 then 1 else f(n - 1), r: f({depth})}}.r")),
        new(Feel, "regular expression", length => Refusal($"matches(\"a\", \"{new string('a', length)}\")")),
        // The end of the pattern is a place too.
        new(Feel, "unfolded regular expression", places => Refusal(string.Create(CultureInfo.InvariantCulture, $"matches(\"a\", \"a{{{places - 1}}}\")"))),
        new(Lines, "line", length => Line(JsonOfSize.Padded("""{"expression":"1"}""", length))),
        new(Lines, "nesting of JSON", depth => Line(JsonOfSize.Object(depth, "\"expression\":\"1\","))),
    ];

    public static string Evaluate(string source) => FeelEvaluator.Evaluate(FeelParser.Parse(source).Tree!).Value.ToString()!;

    private static string? Refusal(string source)
    {
        var parsed = FeelParser.Parse(source);
        if (parsed.Tree is null) return parsed.Errors[0].Message;
        var result = FeelEvaluator.Evaluate(parsed.Tree);
        return result.Errors.Count == 0 ? null : string.Join(' ', result.Errors.Select(error => error.Message));
    }

    /// <summary>The cost is a line in the loops; characters fill what is left.</summary>
    private static string Costing(int steps)
    {
        var (small, large) = (Cost(Source(100, 0)), Cost(Source(200, 0)));
        var loops = ((steps - small) / ((large - small) / 100)) + 100;
        while (Cost(Source(loops, 0)) is var cost && cost > steps) loops--;
        return Source(loops, (steps - Cost(Source(loops, 0))) * CharactersPerStep);
    }

    private static string Source(int loops, int spaces) =>
        $"if (some i in 1..{loops} satisfies i < 0) then 1 else string length(trim(\"{new string(' ', spaces)}\"))";

    private static int Cost(string source)
    {
        var context = new EvaluationContext();
        FeelEvaluator.Evaluate(FeelParser.Parse(source).Tree!, FeelScope.Empty, context);
        return FeelLimits.Fuel - context.Fuel;
    }

    private static string? Part(int rows, int steps)
    {
        var fuel = new PartFuel();
        fuel.Fill(rows);
        try
        {
            fuel.Charge(steps);
            return null;
        }
        catch (OutOfFuelException refused)
        {
            return refused.Message;
        }
    }

    private static string Text(int length)
    {
        const int Piece = 4096;
        return $"{{a: \"{new string('x', Piece)}\", r: {string.Join(" + ", Enumerable.Repeat("a", length / Piece))} + \"{new string('x', length % Piece)}\"}}.r";
    }

    private static string Nested(int depth) => Around("1", depth);

    private static string Around(string inner, int depth) => new string('[', depth) + inner + new string(']', depth);

    private static string? Line(string line)
    {
        using var output = new StringWriter();
        FeelLines.Run(new StringReader(line + "\n"), output);
        var answer = output.ToString();
        return answer.Contains("\"error\"", StringComparison.Ordinal) ? answer : null;
    }
}
