using Collections.Domain.Cases;
using Collections.Domain.Messages;

namespace Collections.Unit.Activities;

public sealed class MessageKeyTests
{
    private static readonly CaseKey Case = new("cards", "bank", CaseLevel.Account, "TC-0001", 1);

    [Fact]
    public void The_key_of_a_visit_is_the_same_in_every_process() =>
        MessageKey.Of(Case, "remind", 3).ToString().ShouldBe("2a7b8b7a54cceb895956af6135a4952b");

    [Fact]
    public void Anything_that_makes_it_another_message_makes_another_key() => new[]
    {
        MessageKey.Of(Case, "remind", 3),
        MessageKey.Of(Case, "remind", 4),
        MessageKey.Of(Case, "remind-again", 3),
        MessageKey.Of(Case with { Episode = 2 }, "remind", 3),
        MessageKey.Of(Case with { Subject = "TC-0002" }, "remind", 3),
        MessageKey.Of(Case with { Level = CaseLevel.Customer }, "remind", 3),
        MessageKey.Of(Case with { Strategy = "cardsb", Company = "ank" }, "remind", 3),
    }.Distinct().Count().ShouldBe(7);

    [Fact]
    public void A_key_is_read_back_from_its_text()
    {
        var key = MessageKey.Of(Case, "remind", 3);
        MessageKey.Parse(key.ToString()).ShouldBe(key);
        MessageKey.Parse("12").ShouldBeNull();
        MessageKey.Parse(new string('g', 32)).ShouldBeNull();
    }
}
