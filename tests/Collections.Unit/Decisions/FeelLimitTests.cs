using Collections.Decisions;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;

namespace Collections.Unit.Decisions;

/// <summary>Each limit holds at its value and is refused one beyond it.</summary>
public class FeelLimitTests
{
    [Fact]
    public void Source_may_be_16_KiB_long()
    {
        Code(new string(' ', FeelLimits.SourceLength - 1) + "1").ShouldBe("1");
        Code(new string(' ', FeelLimits.SourceLength) + "1").ShouldBe("source-too-long");
    }

    [Fact]
    public void Brackets_may_stand_64_deep()
    {
        Code(new string('(', FeelLimits.SourceDepth - 1) + "1" + new string(')', FeelLimits.SourceDepth - 1)).ShouldBe("1");
        Code(new string('(', FeelLimits.SourceDepth) + "1" + new string(')', FeelLimits.SourceDepth)).ShouldBe("too-deep");
        Code(new string('-', 5000) + "1").ShouldBe("too-deep");
    }

    [Fact]
    public void A_chain_of_operators_may_be_as_high_as_the_tree()
    {
        Code(Chain(FeelLimits.TreeHeight)).ShouldBe("512");
        Code(Chain(FeelLimits.TreeHeight + 1)).ShouldBe("too-deep");
    }

    [Theory]
    [InlineData("for i in 1..1000, j in 1..1000, k in 1..1000 return 1")]
    [InlineData("count(for i in 1..1000000000 return i)")]
    [InlineData("some i in 1..100000000 satisfies i < 0")]
    [InlineData("{f: function(n) f(n + 1), r: f(1)}.r")]
    [InlineData("{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r")]
    [InlineData("for i in 1..5000 return [partial]")]
    [InlineData("{s: \"0123456789\", f: function(f, s) f(f, s + s), r: f(f, s)}.r")]
    [InlineData("9999999999 ** 9999999999 ** 99999")]
    [InlineData("for i in 1..30 return concatenate(partial, partial)")]
    [InlineData("sort(for i in 1..9000 return 9000 - i, function(a, b) count(for x in 1..1000 return x) > 0)")]
    public void What_does_not_end_is_ended(string source)
    {
        var result = FeelEvaluator.Evaluate(FeelParser.Parse(source).Tree!);
        result.Value.ToString().ShouldBe("null");
        result.Errors.ShouldNotBeEmpty();
    }

    /// <summary>Each once took a hundred milliseconds or a hundred megabytes: found by the proof "hostile".</summary>
    [Theory]
    [InlineData("replace(string join(for i in 1..6000 return \"a\"), \"a\", \"BBBB\")", "null", "a replacement that grows beyond a string")]
    [InlineData("1e-617600", "0", "a number nearer to nothing than its power of ten can be written")]
    [InlineData("for i in 1..9000 return i ** 100", "null", "powers cost more than additions")]
    [InlineData("count(distinct values(for i in 1..9000 return i))", "null", "each is compared with each")]
    [InlineData("sort(for i in 1..9999 return -i, function(a, b) a < b)[1]", "null", "calls cost more than comparisons")]
    public void What_costs_much_in_little_text_is_bounded(string source, string value, string why)
    {
        source = source.Replace("BBBB", new string('b', 2_000), StringComparison.Ordinal);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Code(source).ShouldBe(value, why);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 << 20, why);
    }

    [Fact]
    public void A_pattern_that_looks_at_the_whole_rest_at_each_match_is_stopped_by_time()
    {
        var source = $"count(split(string join(for i in 1..9999 return \"aaaaaa\"), \"a|a*b\"))";
        Code(source).ShouldBe("null");
        Code(source.Replace("a|a*b", "aaaaaa", StringComparison.Ordinal)).ShouldBe("10000");
    }

    [Fact]
    public void Random_text_never_throws()
    {
        string[] pieces = ["1", "a", "(", ")", "[", "]", "{", "}", "..", "for", "in", "return", "if", "then", "else", "\"x\"", "+", "-", "**", "=", "<", ",", ":", ".", "@", "not", "function", "?", "some", "satisfies", "instance of", "list<", ">", "date(", "null", "'", "\\", "\uD83D", "/*", "1e5", "and", "between"];
        var random = new Random(3);
        for (var i = 0; i < 30_000; i++)
        {
            var source = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parsed = random.Next(2) == 0 ? FeelParser.Parse(source) : FeelParser.ParseUnaryTests(source);
            if (parsed.Tree is not null) FeelEvaluator.Evaluate(parsed.Tree).Value.ShouldNotBeNull();
            else parsed.Errors[0].Position.ShouldBeInRange(0, source.Length);
        }
    }

    private static string Chain(int terms) => string.Join("+", Enumerable.Repeat("1", terms));

    private static string Code(string source)
    {
        var parsed = FeelParser.Parse(source);
        return parsed.Tree is null ? parsed.Errors[0].Code : FeelEvaluator.Evaluate(parsed.Tree).Value.ToString();
    }
}
