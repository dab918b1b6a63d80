using Collections.Server.People;

namespace Collections.Api.People;

public class SignInTriesTests
{
    private readonly MovedClock clock = new();
    private readonly SignInTries tries;

    public SignInTriesTests() => tries = new SignInTries(clock);

    [Fact]
    public void A_quarter_of_an_hour_after_the_first_wrong_try_there_are_ten_again()
    {
        for (var i = 0; i < SignInTries.PerName; i++) tries.Take(("name", SignInTries.PerName)).ShouldBeNull();
        tries.Take(("name", SignInTries.PerName))!.Value.TotalMinutes.ShouldBe(15, tolerance: 0.1);
        clock.Move(TimeSpan.FromMinutes(15));
        tries.Take(("name", SignInTries.PerName)).ShouldBeNull();
    }

    [Fact]
    public void One_address_has_a_hundred_tries_over_all_names()
    {
        for (var i = 0; i < SignInTries.PerAddress; i++) tries.Take(($"name {i}", SignInTries.PerName), ("address", SignInTries.PerAddress)).ShouldBeNull();
        tries.Take(("name", SignInTries.PerName), ("address", SignInTries.PerAddress)).ShouldNotBeNull();
        tries.Take(("name", SignInTries.PerName), ("another address", SignInTries.PerAddress)).ShouldBeNull();
    }

    [Fact]
    public void A_try_that_is_refused_counts_against_nothing_else()
    {
        for (var i = 0; i < 2; i++) tries.Take(("name", 2), ("address", 3)).ShouldBeNull();
        for (var i = 0; i < 5; i++) tries.Take(("name", 2), ("address", 3)).ShouldNotBeNull();
        tries.Take(("other", 2), ("address", 3)).ShouldBeNull();
    }

    [Fact]
    public void The_right_password_is_no_guess()
    {
        for (var i = 0; i < 3 * SignInTries.PerAddress; i++)
        {
            tries.Take(("name", SignInTries.PerName), ("address", SignInTries.PerAddress)).ShouldBeNull();
            tries.Right("address", "name");
        }
    }
}
