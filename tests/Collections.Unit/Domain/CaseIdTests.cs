using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Customers;

namespace Collections.Unit.Domain;

public sealed class CaseIdTests
{
    [Theory]
    [InlineData(1, 1, 0, 1)]
    [InlineData(17, 3, 5, 2)]
    [InlineData(CustomerId.MaxValue, AccountId.MaxOrdinal, CaseId.MaxStrategy, CaseId.MaxEpisode)]
    public void A_key_packs_and_unpacks_at_its_edges(int customer, int ordinal, int strategy, int episode)
    {
        var id = new CaseId(new AccountId(new CustomerId(customer), ordinal), strategy, episode);

        id.Value.ShouldBeGreaterThan(0);
        var read = new CaseId(id.Value);
        (read.Subject.Customer.Value, read.Subject.Ordinal, read.Strategy, read.Episode).ShouldBe((customer, ordinal, strategy, episode));
    }

    [Fact]
    public void Cases_of_a_customer_stand_side_by_side()
    {
        var first = new CaseId(new AccountId(new CustomerId(7), 1), 4000, 2000);
        var second = new CaseId(new AccountId(new CustomerId(7), 2), 0, 1);
        var other = new CaseId(AccountId.OfCustomer(new CustomerId(8)), 0, 1);

        (first < second && second < other).ShouldBeTrue();
    }

    [Fact]
    public void Keys_out_of_bounds_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CustomerId(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new CustomerId(CustomerId.MaxValue + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new AccountId(new CustomerId(1), AccountId.MaxOrdinal + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new CaseId(new AccountId(new CustomerId(1), 1), 1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new CaseId(new AccountId(new CustomerId(1), 1), CaseId.MaxStrategy + 1, 1));
    }
}
