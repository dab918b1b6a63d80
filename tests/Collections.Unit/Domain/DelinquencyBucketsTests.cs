using Collections.Domain.Delinquency;

namespace Collections.Unit.Domain;

public sealed class DelinquencyBucketsTests
{
    [Theory]
    [InlineData(0, "current")]
    [InlineData(1, "1-30")]
    [InlineData(30, "1-30")]
    [InlineData(31, "31-60")]
    [InlineData(90, "61-90")]
    [InlineData(120, "91-120")]
    [InlineData(180, "121-180")]
    [InlineData(360, "181-360")]
    [InlineData(361, "361+")]
    [InlineData(36_525, "361+")]
    public void Every_age_falls_in_one_bucket(int days, string bucket) =>
        DelinquencyBuckets.Default.Of(new DaysPastDue(days)).Name.ShouldBe(bucket);

    [Fact]
    public void Boundaries_that_do_not_ascend_are_refused() =>
        Should.Throw<ArgumentException>(() => new DelinquencyBuckets(1, 31, 31)).Message.ShouldContain("31 follows 31");

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, Stage.Early)]
    [InlineData(90, Stage.Early)]
    [InlineData(91, Stage.Late)]
    [InlineData(361, Stage.Residual)]
    public void Age_puts_a_debt_in_a_stage(int days, Stage? stage) =>
        StageBoundaries.Default.StageOf(new DaysPastDue(days)).ShouldBe(stage);

    [Fact]
    public void A_product_may_have_boundaries_of_its_own()
    {
        var policy = new StagePolicy(StageBoundaries.Default, new Dictionary<string, StageBoundaries>
        {
            ["mortgage"] = new([new(Stage.Early, 1), new(Stage.Late, 181)]),
        });

        policy.For("mortgage")!.StageOf(new DaysPastDue(120)).ShouldBe(Stage.Early);
        policy.For("card")!.StageOf(new DaysPastDue(120)).ShouldBe(Stage.Late);
    }
}
