using Collections.Domain.Cases;
using Collections.Domain.Facts;

namespace Collections.Unit.Domain;

/// <summary>What several accounts that are worked as one case have as facts.</summary>
public sealed class GroupFactsTests
{
    private const int Peso = 1, Dollar = 2, Card = 3, Loan = 4;
    private static readonly long[] Accounts = [4096 + 1, 4096 + 2, 4096 + 3, (2 * 4096) + 1];

    [Fact]
    public void Amounts_of_the_lead_accounts_currency_add_up_and_days_are_the_worst()
    {
        var (heads, facts) = Group(CaseLevel.Customer, LeadRule.PastDue);

        heads.ShouldBe([0, 0, 0, 3]);
        (facts[Fact.TotalDue][0], facts[Fact.PastDue][0]).ShouldBe((400, 90));
        (facts[Fact.DaysPastDue][0], facts[Fact.OldestDueDate][0]).ShouldBe((40, 100));
        facts[Fact.Product][0].ShouldBe(Loan, "of the account with the largest past due");
    }

    [Fact]
    public void The_lead_may_be_the_account_most_days_past_due()
    {
        var (_, facts) = Group(CaseLevel.Customer, LeadRule.DaysPastDue);

        facts[Fact.Product][0].ShouldBe(Card);
        facts[Fact.TotalDue][0].ShouldBe(50, "the only account in dollars");
    }

    [Fact]
    public void A_family_is_of_one_product_and_currency() => Group(CaseLevel.Family, LeadRule.PastDue).Heads.ShouldBe([0, 1, 2, 3]);

    [Fact]
    public void An_account_of_another_portfolio_belongs_to_no_group()
    {
        var heads = new int[4];

        new GroupFacts(CaseLevel.Customer, LeadRule.PastDue).Fill(Accounts, [false, true, true, true], Facts(), 4, heads, []);

        heads.ShouldBe([GroupFacts.None, 1, 1, 3]);
    }

    [Fact]
    public void Accounts_with_the_same_guarantors_are_one_and_those_without_belong_to_none()
    {
        var (heads, facts) = (new int[4], Facts());
        facts[Fact.GuaranteedBy] = [9, FactNull.Value, 9, 9];

        new GroupFacts(CaseLevel.Guarantors, LeadRule.PastDue).Fill(Accounts, [true, true, true, true], facts, 4, heads, []);

        heads.ShouldBe([0, GroupFacts.None, 0, 3]);
    }

    [Fact]
    public void An_object_has_its_own_facts_and_what_the_accounts_of_its_customer_owe()
    {
        const int Type = Fact.BuiltInCount, Ground = Fact.BuiltInCount + 1, Complaint = 8;
        long[] ids = [4096 + 1, 4096 + 2, 4096 + 2048, 4096 + 2049, (2 * 4096) + 1];
        var facts = Enumerable.Range(0, Fact.BuiltInCount + 2).Select(_ => new long[5]).ToArray();
        facts[Fact.Currency] = [Peso, Peso, FactNull.Value, FactNull.Value, Peso];
        facts[Fact.TotalDue] = [100, 300, FactNull.Value, FactNull.Value, 70];
        facts[Fact.PastDue] = [30, 60, FactNull.Value, FactNull.Value, 7];
        facts[Fact.Product] = [Card, Loan, FactNull.Value, FactNull.Value, Card];
        facts[Type] = [FactNull.Value, FactNull.Value, Complaint, 99, FactNull.Value];
        facts[Ground] = [FactNull.Value, FactNull.Value, 5, FactNull.Value, FactNull.Value];
        var (heads, grouped) = (new int[5], Enumerable.Range(0, facts.Length).Select(_ => new long[5]).ToArray());

        new GroupFacts(CaseLevel.Object, LeadRule.PastDue, objects: new GroupedObjects(Complaint, Type, new HashSet<int> { Type, Ground }))
            .Fill(ids, [true, true, true, true, true], facts, 5, heads, grouped);

        heads.ShouldBe([GroupFacts.None, GroupFacts.None, 2, GroupFacts.None, GroupFacts.None], "the other object is of another type");
        (grouped[Ground][2], grouped[Fact.TotalDue][2], grouped[Fact.PastDue][2], grouped[Fact.Product][2]).ShouldBe((5, 400, 90, Loan));
        new GroupFacts(CaseLevel.Customer, LeadRule.PastDue).Fill(ids, [true, true, true, true, true], facts, 5, heads, []);
        heads.ShouldBe([0, 0, GroupFacts.None, GroupFacts.None, 4], "objects are no accounts");
    }

    private static (int[] Heads, long[][] Facts) Group(CaseLevel level, LeadRule lead)
    {
        var (heads, grouped) = (new int[4], Facts());
        new GroupFacts(level, lead).Fill(Accounts, [true, true, true, true], Facts(), 4, heads, grouped);
        return (heads, grouped);
    }

    /// <summary>A card and a loan in pesos and a card in dollars of one customer, and another customer's card.</summary>
    private static long[][] Facts()
    {
        var facts = Enumerable.Range(0, Fact.BuiltInCount).Select(_ => new long[4]).ToArray();
        facts[Fact.Product] = [Card, Loan, Card, Card];
        facts[Fact.Currency] = [Peso, Peso, Dollar, Peso];
        facts[Fact.TotalDue] = [100, 300, 50, 70];
        facts[Fact.PastDue] = [30, 60, 20, 7];
        facts[Fact.DaysPastDue] = [5, 12, 40, 3];
        facts[Fact.OldestDueDate] = [FactNull.Value, 128, 100, 137];
        return facts;
    }
}
