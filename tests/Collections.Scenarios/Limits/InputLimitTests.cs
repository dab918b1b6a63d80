using System.Globalization;
using Collections.Server.Hosting;

namespace Collections.Scenarios.Limits;

/// <summary>A limit that nobody has tried is a number in a table: each row is tried at its value and one beyond it.</summary>
public sealed class InputLimitTests
{
    private const string RegexTime = "time of a regular expression";

    private static readonly LimitProbe[] Probes =
        [.. DrawingProbes.All, .. DecisionProbes.All, .. ExpressionProbes.All, .. PortfolioProbes.All, .. JsonProbes.All, .. RequestProbes.All];

    public static TheoryData<string> Rows => [.. Names];

    private static IEnumerable<string> Names => InputLimits.All.Where(limit => limit.What != RegexTime).Select(Name);

    [Fact]
    public void Every_row_has_its_probe_and_every_probe_its_row() =>
        Probes.Select(probe => $"{probe.Input}: {probe.What}").Order(StringComparer.Ordinal).ShouldBe(Names.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Rows))]
    public void An_input_at_its_limit_is_taken_and_one_beyond_it_is_refused_in_words(string row)
    {
        var limit = InputLimits.All.Single(each => Name(each) == row);
        var probe = Probes.Single(each => $"{each.Input}: {each.What}" == row);

        probe.Refusal((int)limit.Value).ShouldBeNull();
        var words = probe.Refusal((int)limit.Value + 1).ShouldNotBeNull();

        Written(limit.Value).ShouldContain(value => words.Contains(value, StringComparison.Ordinal), words);
    }

    /// <summary>The engine does not backtrack, so that the time is a second belt: what would run for ages elsewhere gives its answer.</summary>
    [Fact]
    public void A_pattern_that_would_run_for_ages_is_answered() =>
        ExpressionProbes.Evaluate("matches(\"" + new string('a', 60) + "b\", \"(a+)+$\")").ShouldBe("false");

    private static string Name(InputLimit limit) => $"{limit.Input}: {limit.What}";

    private static string[] Written(long value) =>
    [
        value.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{value >> 10} KiB"),
        string.Create(CultureInfo.InvariantCulture, $"{value >> 20} MiB"),
    ];
}
