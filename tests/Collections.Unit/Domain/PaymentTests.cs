using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Payments;

namespace Collections.Unit.Domain;

public sealed class PaymentTests
{
    private static readonly Payment Notified = new(
        "P-1", new AccountId(new CustomerId(1), 1), new DateOnly(2026, 12, 18), PaymentState.Notified,
        [new(1, BalancePart.Interest, 20.50m), new(2, BalancePart.Principal, 79.50m)]);

    [Fact]
    public void Only_booked_money_is_recovery()
    {
        var posted = Notified.To(PaymentState.Posted)!;
        var reversed = posted.To(PaymentState.Reversed)!;

        (Notified.Recovered, posted.Recovered, reversed.Recovered).ShouldBe((0m, 100m, 0m));
    }

    [Fact]
    public void Steps_that_do_not_exist_are_none()
    {
        Notified.To(PaymentState.Reversed).ShouldBeNull();
        Notified.To(PaymentState.Lapsed)!.To(PaymentState.Posted).ShouldNotBeNull();
        Notified.To(PaymentState.Posted)!.To(PaymentState.Notified).ShouldBeNull();
    }

    [Fact]
    public void Amounts_of_two_currencies_do_not_add_up()
    {
        var pesos = new Money(10, new Currency("ARS"));

        (pesos + new Money(5, new Currency("ARS"))).Amount.ShouldBe(15m);
        Should.Throw<InvalidOperationException>(() => pesos + new Money(5, new Currency("USD")));
    }
}
