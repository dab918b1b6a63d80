using Collections.Decisions;
using Collections.Decisions.Syntax;

namespace Collections.Unit.Decisions;

/// <summary>One reading of an expression tells all its mistakes, and none that follows from another.</summary>
public class FeelRecoveryTests
{
    private static readonly string[] Names = ["days past due", "total due", "product", "customer", "bucket-30"];

    /// <summary>Valid sources of every construct; what is broken in the tests below is broken in these.</summary>
    private static readonly string[] Corpus =
    [
        "1 + 2 * (3 - 4) ** 2 / -5",
        "days past due > 30 and total due >= 1000 or not(product = \"card\")",
        "if days past due > 30 then \"late\" else if total due = 0 then null else \"early\"",
        "for i in [1, 2, 3], j in 1..i return i * j + bucket-30",
        "some x in [1, 2] satisfies x > 1 and every y in [x] satisfies y < 3",
        "{a: 1, \"b c\": a + 1, f: function(x: number, y) x + y}.b c",
        "substring(string: \"foobar\", start position: 3, length: 2)",
        "sort([3, 1, 2], function(x, y) x < y)[1].start included",
        "days past due in (< 3, [5..10], ]20..30[) and total due between 1 and 2",
        "date(\"2026-11-24\") + @\"P1D\" <= @\"2026-12-01\" // the end",
        "[1, 2] instance of list<number> or {a: 1} instance of context<a: number>",
        "[{a: 1}, {a: 2}][item.a > 1 /* those */].a",
        "function(f: function<number, string> -> boolean) f(1, \"x\")",
    ];

    [Theory]
    [InlineData("1 + * 2", "4 *")]
    [InlineData("(1 + ) * (2 - )", "5 )|14 )")]
    [InlineData("f(1 2, 3 4, 5)", "4 2|9 4")]
    [InlineData("[1, , 3, 4 5]", "4 ,|11 5")]
    [InlineData("if total due > then 1 els 2", "15 then|22 els")]
    [InlineData("if days past due > 30 the 1 else 2 3", "22 the|35 3")]
    [InlineData("days past du > 3 and total du < 5 and product = ", "5 past|27 du|48 end")]
    [InlineData("{a: 1, b 2, c: * 3}", "7 b|15 *")]
    [InlineData("for i [1, 2] return i + ", "4 i|24 end")]
    [InlineData("some x in [1 2] satisfies x >", "13 2|29 end")]
    [InlineData("@\"yesterday\" < @\"2026-13-01\"", "1 string|16 string")]
    [InlineData("1 + 2) * (3 + ", "5 )|14 end")]
    [InlineData("f([1, 2)", "7 )")]
    [InlineData("customer. + customer.1", "10 +|21 1")]
    [InlineData("1 +", "3 end")]
    [InlineData("(((1", "4 end")]
    [InlineData("total due > and product = \"card", "12 and|26 \"")]
    [InlineData("a # b", "2 #")]
    public void Every_mistake_is_told_once_with_its_position(string source, string expected) =>
        Written(FeelParser.Parse(source, Names)).ShouldBe(expected);

    [Theory]
    [InlineData("< , > 5, [1..", "2 ,|13 end")]
    [InlineData("not(1 2, 3 4)", "6 2|11 4")]
    [InlineData("\"a\" \"b\", \"c\" \"d\", -", "4 string|13 string|19 end")]
    [InlineData("? > 5 and ? <, total due total due", "13 ,|25 total")]
    public void Unary_tests_are_gone_through_to_the_end(string source, string expected) =>
        Written(FeelParser.ParseUnaryTests(source, Names)).ShouldBe(expected);

    [Fact]
    public void A_mistake_says_what_was_expected_what_was_found_and_how_long_it_is()
    {
        var mistake = FeelParser.Parse("[1, 2 three]").Errors.ShouldHaveSingleItem();
        (mistake.Code, mistake.Position, mistake.Length).ShouldBe(("unexpected-token", 6, 5));
        mistake.Expected.ShouldBe("']'");
        mistake.Found.ShouldBe("'three'");
        FeelParser.Parse("1 +").Errors[0].Length.ShouldBe(0);
    }

    [Fact]
    public void So_many_mistakes_are_told_and_no_more()
    {
        FeelParser.Parse("[" + string.Join(", ", Enumerable.Repeat("1 1", FeelLimits.SyntaxErrors)) + "]").Errors.Count.ShouldBe(FeelLimits.SyntaxErrors);
        FeelParser.Parse("[" + string.Join(", ", Enumerable.Repeat("1 1", FeelLimits.SyntaxErrors + 1)) + "]").Errors.Count.ShouldBe(FeelLimits.SyntaxErrors);
    }

    [Fact]
    public void The_end_of_a_source_breaks_it_or_leaves_a_valid_one()
    {
        foreach (var source in Corpus)
        {
            FeelParser.Parse(source, Names).Errors.ShouldBeEmpty(source);
            for (var length = 0; length < source.Length; length++) ShouldBeTold(source[..length]);
        }
    }

    [Fact]
    public void A_source_with_pieces_lost_doubled_or_exchanged_is_read_or_its_mistakes_are_told()
    {
        string[] pieces = ["(", ")", "[", "]", "{", "}", ",", ":", "..", "then", "else", "return", "in", "and", "\"", "@", ".", "-", "if", "for", "#", "<", "1e99999", "/*", "list<", "days past due"];
        var random = new Random(8);
        for (var i = 0; i < 40_000; i++)
        {
            var source = Corpus[random.Next(Corpus.Length)];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(source.Length + 1);
                var end = Math.Min(source.Length, at + random.Next(4));
                source = source[..at] + (random.Next(3) == 0 ? "" : pieces[random.Next(pieces.Length)]) + source[end..];
            }
            ShouldBeTold(source);
        }
    }

    private static void ShouldBeTold(string source)
    {
        foreach (var parsed in new[] { FeelParser.Parse(source, Names), FeelParser.ParseUnaryTests(source, Names) })
        {
            if (parsed.IsParsed)
            {
                parsed.Errors.ShouldBeEmpty(source);
                continue;
            }
            parsed.Errors.Count.ShouldBeInRange(1, FeelLimits.SyntaxErrors, source);
            parsed.Errors.Select(error => error.Position).ShouldBe(parsed.Errors.Select(error => error.Position).Order().Distinct(), source);
            parsed.Errors.ShouldAllBe(error => error.Position >= 0 && error.Position + error.Length <= source.Length);
        }
    }

    private static string Written(ParseResult parsed) => string.Join('|', parsed.Errors.Select(error =>
        $"{error.Position} {error.Found switch { "the end of the expression" => "end", "a string" => "string", var found => found.Trim('\'') }}"));
}
