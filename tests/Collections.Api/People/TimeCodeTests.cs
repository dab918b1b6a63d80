using Collections.Server.People;

namespace Collections.Api.People;

public class TimeCodeTests
{
    // The secret of RFC 6238, appendix B, "12345678901234567890", in Base32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_RFC(long seconds, string code) => TimeCode.Of(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Clocks_may_differ_by_one_period(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        (TimeCode.Period(Key, TimeCode.Of(Key, now.AddSeconds(seconds)), now, 0) is not null).ShouldBe(isTaken);
    }

    [Fact]
    public void A_code_is_taken_once_and_none_before_it_any_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var taken = TimeCode.Period(Key, TimeCode.Of(Key, now), now, 0)!.Value;
        TimeCode.Period(Key, TimeCode.Of(Key, now), now, taken).ShouldBeNull();
        TimeCode.Period(Key, TimeCode.Of(Key, now.AddSeconds(-30)), now, taken).ShouldBeNull();
        TimeCode.Period(Key, TimeCode.Of(Key, now.AddSeconds(30)), now, taken).ShouldNotBeNull();
    }
}
