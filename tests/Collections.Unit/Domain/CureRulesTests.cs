using Collections.Domain.Cases;

namespace Collections.Unit.Domain;

/// <summary>Amounts are written <c>past due and total when the case came in, past due and total now, paid</c>.</summary>
public sealed class CureRulesTests
{
    [Theory]
    [InlineData("400 1150 0 750 400", true, CureReason.Cash)]
    [InlineData("400 1150 0 750 500", true, CureReason.Cash)]
    [InlineData("400 1150 2 752 398", true, CureReason.Cash)]
    [InlineData("400 1150 2 752 397", true, CureReason.Adjusted)]
    [InlineData("400 1150 0 750 100", true, CureReason.Adjusted)]
    [InlineData("400 1150 0 1050 100", true, CureReason.ReAged)]
    [InlineData("400 1150 0 1200 0", true, CureReason.ReAged)]
    [InlineData("400 1150 0 950 0", true, CureReason.Adjusted)]
    [InlineData("400 1150 0 951 0", true, CureReason.ReAged)]
    [InlineData("400 1150 0 750 0", false, CureReason.Cash)]
    [InlineData("400 1150 0 1150 0", false, CureReason.ReAged)]
    [InlineData("400 1150 0 800 400", true, CureReason.Cash)]
    [InlineData("0 0 0 0 0", true, CureReason.Cash)]
    public void What_settled_a_case_follows_from_what_was_owed_is_owed_and_was_paid(string amounts, bool knowsPayments, CureReason reason)
    {
        var of = amounts.Split(' ').Select(long.Parse).ToArray();

        new CureRules(of[0], of[1], of[2], of[3], of[4], knowsPayments).Decide().ShouldBe(reason);
    }

    [Fact]
    public void Each_reason_has_its_word() => Enum.GetValues<CureReason>().Select(CureWords.Of).ShouldBe(["cash", "re-aged", "refinanced", "adjusted", "written off"]);
}
