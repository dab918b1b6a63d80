using Collections.Architecture.Rooms;

namespace Collections.Architecture.Assemblies;

/// <summary>
/// A run is a function of its inputs: the same file on the same date gives the same hash on every machine. So time and
/// seeds come in as arguments. BannedSymbols.txt says it while one types; this reads what was compiled, generated code
/// and suppressed warnings included.
/// </summary>
public sealed class ClocksAndChance
{
    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Random.get_Shared",
        "System.Random..ctor",
    ];

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void No_code_asks_the_machine_for_the_time_or_for_chance(string name)
    {
        using var compiled = new CompiledRoom(House.Find(name));
        compiled.Uses().Where(use => Banned.Contains(use.Member)).Select(use => $"{use.Method} uses {use.Member}").ShouldBeEmpty(
            "Take the business clock of the run (RunClock) or a TimeProvider as an argument, derive ids from content, and draw from a seed that comes in.");
    }

    [Theory, MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Only_the_server_knows_the_system_clock(string name)
    {
        if (name == House.Server) return;
        using var compiled = new CompiledRoom(House.Find(name));
        compiled.Uses().Where(use => use.Member == "System.TimeProvider.get_System").Select(use => use.Method).ShouldBeEmpty(
            "Take a TimeProvider as an argument; Server passes the system's.");
    }

    [Fact]
    public void The_scan_sees_a_clock_where_there_is_one()
    {
        using var server = new CompiledRoom(House.Find(House.Server));
        server.Uses().ShouldContain(use => use.Member == "System.TimeProvider.get_System", "The scan finds nothing any more, so the tests above prove nothing: mend MemberTokens.");
    }
}
