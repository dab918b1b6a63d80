using Collections.Domain.Customers;

namespace Collections.Unit.Domain;

public sealed class CustomerKeyTests
{
    [Theory]
    [InlineData("C000000001", 5357781083633943717L)]
    [InlineData("27", 8120765933952972536L)]
    [InlineData("", 7437432188646963043L)]
    [InlineData("Ñandú 7", 8642304183028532640L)]
    public void The_key_of_a_reference_is_the_same_in_every_version_of_the_program(string reference, long key) =>
        CustomerKey.Of(System.Text.Encoding.UTF8.GetBytes(reference)).ShouldBe(key);

    [Fact]
    public void Keys_are_never_negative_and_references_that_differ_in_one_digit_have_keys_of_their_own()
    {
        var keys = Enumerable.Range(1, 100_000).Select(number => CustomerKey.Of(System.Text.Encoding.UTF8.GetBytes($"C{number:D9}"))).ToList();

        keys.ShouldAllBe(key => key >= 0);
        keys.Distinct().Count().ShouldBe(keys.Count);
        keys.Count(key => key % 10 < 1).ShouldBeInRange(9_700, 10_300);
    }
}
