using Collections.Server.Reports;

namespace Collections.Scenarios.Experiments;

public sealed class RateDifferenceTests
{
    /// <summary>Examples (a), (b) and (h) of Newcombe 1998, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, "0.2000 0.0524 0.3339")]
    [InlineData(9, 10, 3, 10, "0.6000 0.1705 0.8090")]
    [InlineData(10, 10, 0, 10, "1.0000 0.6075 1.0000")]
    public void The_interval_is_that_of_the_published_examples(long part, long whole, long otherPart, long otherWhole, string expected)
    {
        var found = RateDifference.Of(part, whole, otherPart, otherWhole)!.Value;

        FormattableString.Invariant($"{found.Difference:F4} {found.Low:F4} {found.High:F4}").ShouldBe(expected);
    }

    [Fact]
    public void Without_anybody_in_one_arm_there_is_no_difference() => RateDifference.Of(1, 2, 0, 0).ShouldBeNull();
}
