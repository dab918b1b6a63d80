using Collections.Domain.Delinquency;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;

namespace Collections.Unit.Domain;

/// <summary>Positions are written <c>position total past-due days</c>; the due date follows from the days.</summary>
public sealed class NoveltyRulesTests
{
    [Theory]
    [InlineData("100 500 50 10", "101 500 50 11", NoveltyKinds.None, 0)]
    [InlineData("100 500 50 30", "101 500 50 31", NoveltyKinds.BucketMoved, 0)]
    [InlineData("100 500 50 10", "101 450 0 0", NoveltyKinds.Cured | NoveltyKinds.BucketMoved, 50)]
    [InlineData("100 500 50 10", "101 0 0 0", NoveltyKinds.Cured | NoveltyKinds.Paid | NoveltyKinds.BucketMoved, 50)]
    [InlineData("100 500 0 0", "101 0 0 0", NoveltyKinds.Paid, 0)]
    [InlineData("100 500 50 40", "101 480 30 11", NoveltyKinds.PartlyPaid | NoveltyKinds.BucketMoved, 20)]
    [InlineData("100 500 0 0", "101 500 20 1", NoveltyKinds.BucketMoved, 0)]
    [InlineData("100 500 0 0", "103 800 300 73", NoveltyKinds.Reversed | NoveltyKinds.BucketMoved, -300)]
    [InlineData("100 500 50 10", "101 530 80 40", NoveltyKinds.Reversed | NoveltyKinds.BucketMoved, -30)]
    [InlineData("100 500 50 5", "101 500 50 65", NoveltyKinds.BucketMoved, 0)]
    public void Two_positions_tell_the_news(string old, string now, NoveltyKinds kinds, long paid)
    {
        var novelty = new NoveltyRules().Decide(Position(old), Position(now), changed: false);

        (novelty.Kinds, novelty.Paid).ShouldBe((kinds, paid));
    }

    [Fact]
    public void What_remains_within_the_tolerance_counts_as_nothing() =>
        new NoveltyRules(10).Decide(Position("100 500 50 10"), Position("101 9 9 0"), false).Kinds
            .ShouldBe(NoveltyKinds.Cured | NoveltyKinds.Paid | NoveltyKinds.BucketMoved);

    [Theory]
    [InlineData("100 500 50 5", "101 500 50 65", HoldReasons.DaysPastDueJump)]
    [InlineData("100 500 50 5", "101 500 50 6", HoldReasons.None)]
    [InlineData("100 500 50 5", "104 500 50 9", HoldReasons.None)]
    [InlineData("100 500 50 5", "101 500 9000 0", HoldReasons.PastDueWithoutDays | HoldReasons.TotalBelowPastDue)]
    [InlineData("100 500 50 5", "101 40 50 6", HoldReasons.TotalBelowPastDue)]
    public void Suspicious_facts_hold_the_account(string old, string now, HoldReasons reasons) =>
        new HoldRules(0, 5).Decide(Position(now), HoldReasons.None, Position(old), false, false).ShouldBe(reasons);

    [Fact]
    public void A_jump_holds_until_days_past_due_fall_again()
    {
        var rules = new HoldRules(0, 5);

        rules.Decide(Position("102 500 50 66"), HoldReasons.DaysPastDueJump, Position("101 500 50 65"), false, false).ShouldBe(HoldReasons.DaysPastDueJump);
        rules.Decide(Position("102 500 50 7"), HoldReasons.DaysPastDueJump, Position("101 500 50 65"), false, false).ShouldBe(HoldReasons.None);
    }

    private static AccountPosition Position(string text)
    {
        var n = text.Split(' ').Select(int.Parse).ToArray();
        return new AccountPosition(n[0], n[1], n[2], n[3], DelinquencyBuckets.Default.OrdinalOf(n[3]), n[3] > 0 ? n[0] - n[3] : null);
    }
}
