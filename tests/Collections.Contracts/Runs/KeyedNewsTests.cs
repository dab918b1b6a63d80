using Collections.Contracts.Databases;

namespace Collections.Contracts.Runs;

/// <summary>Events of the inbox whose payload has a key.</summary>
public sealed class KeyedNewsTests : IDisposable
{
    private readonly Portfolio _portfolio = new() { Strategy = KeyedStrategy.Plan };

    public KeyedNewsTests()
    {
        _portfolio.Owe(1, 900);
        _portfolio.Night(Portfolio.Monday);
    }

    public static TheoryData<bool> NightAndDay => new() { true, false };

    [Theory]
    [MemberData(nameof(NightAndDay))]
    public void An_event_reaches_the_instance_that_waits_for_its_key(bool byDay)
    {
        _portfolio.Receive(1, "kept", "a", """{"key":"P2","amount":100}""");
        Work(byDay);
        _portfolio.Standing(1).ShouldBe("any kept kept#body");
        _portfolio.Receive(1, "kept", "b", """{"key":"P2"}""");
        _portfolio.Receive(1, "kept", "c", """{"amount":100}""");
        Work(byDay, days: 2);
        _portfolio.Standing(1).ShouldBe("kept kept#body");
        _portfolio.Receive(1, "kept", "d", """{"key":"P1"}""");
        Work(byDay, days: 3);
        _portfolio.Standing(1).ShouldBe("");
        Inbox().ShouldBe("1\n1\n1\n1");
    }

    [Theory]
    [InlineData("""{"key":{"number":2}}""", "an object")]
    [InlineData("""{"key":[]}""", "an empty list")]
    [InlineData("""{"key":["P2",null]}""", "a list of something else")]
    [InlineData("""{"key":null}""", "null")]
    [InlineData("""{"key":123456789012345678901234567890123456789}""", "a number that is too long")]
    public void A_key_that_is_none_is_refused_with_what_was_expected(string payload, string found)
    {
        _portfolio.Receive(1, "kept", "a", payload);
        Work(byDay: false);
        Inbox().ShouldBe("2");
        _portfolio.Database.Read("SELECT json_extract(payload, '$.refused') FROM inbox")
            .ShouldBe($"key: a text, a number of at most 34 digits, a boolean, or a list of them was expected, found {found}");
        _portfolio.Standing(1).ShouldBe("any kept kept#body kept#body");
    }

    public void Dispose() => _portfolio.Dispose();

    private void Work(bool byDay, int days = 1)
    {
        if (byDay)
            _portfolio.React(Portfolio.Monday, 1);
        else
            _portfolio.Night(Portfolio.Monday.AddDays(days));
    }

    private string Inbox() => _portfolio.Database.Read("SELECT state FROM inbox ORDER BY number");
}
