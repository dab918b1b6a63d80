namespace Collections.Scenarios.Levels;

/// <summary>Strategies at every level over the same customers, on days that are drawn: neither the order of rows nor the size of parts decides anything.</summary>
public sealed class MixedLevelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Rows_in_another_order_and_parts_of_one_customer_come_to_the_same_states(int seed)
    {
        using var one = new MixedOffice(seed);
        using var other = new MixedOffice(seed) { SubjectsPerPart = 1 };

        foreach (var date in MixedOffice.Dates)
        {
            await one.Day(date, isTurned: false);
            await other.Day(date, isTurned: true);
            other.State().Except(one.State()).Concat(one.State().Except(other.State())).ShouldBeEmpty($"seed {seed}, {date}");
        }
        var levels = one.Words("SELECT DISTINCT CAST(level AS TEXT) FROM collection_case ORDER BY 1");
        levels.ShouldBe(["0", "1", "2", "3", "4"], $"seed {seed}: cases of every level were expected");
        one.Words("SELECT CAST(count(*) AS TEXT) FROM collection_case WHERE governed_by IS NOT NULL")[0].ShouldNotBe("0");
    }
}
