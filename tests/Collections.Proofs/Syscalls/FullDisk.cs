using System.Diagnostics;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Syscalls;

/// <summary>
/// A disk of 64 MiB that is full for real: the night stops with a sentence, readers of the same process go on, and when
/// there is room again the same process works the night to its end.
/// </summary>
internal static class FullDisk
{
    private const int Mebibyte = 1 << 20;
    private const string Filler = "filler";

    public static async Task Prove(Tally tally, GeneratedPortfolio portfolio, bool isSoak, CancellationToken cancellation)
    {
        var at = Directory.CreateTempSubdirectory("collections-full-").FullName;
        if (!Mounts("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", at))
        {
            tally.Figure("full disk", "skipped: a tmpfs cannot be mounted here");
            Directory.Delete(at);
            return;
        }
        try
        {
            foreach (var room in isSoak ? (int[])[1, 2, 3, 4] : [1]) await Prove(tally, portfolio, at, room, cancellation).ConfigureAwait(false);
            tally.Figure("full disk", "worked on a tmpfs of 64 MiB");
        }
        finally
        {
            Mounts("umount", at);
            Directory.Delete(at);
        }
    }

    private static async Task Prove(Tally tally, GeneratedPortfolio portfolio, string at, int room, CancellationToken cancellation)
    {
        var date = portfolio.Position.AddDays(1);
        using var undisturbed = new Office();
        var expected = (await undisturbed.Night(date, undisturbed.Generate(portfolio), cancellation: cancellation).ConfigureAwait(false)).StateHash;
        using var office = new Office(at) { SubjectsPerPart = (int)(portfolio.Accounts / 10) };
        var file = office.Generate(portfolio);
        office.Database.Migrate();
        await office.TakeIn(date, file, cancellation: cancellation).ConfigureAwait(false);
        Fill(office.Folder, room);
        tally.Tried();
        try
        {
            await office.Night(date, file, cancellation: cancellation).ConfigureAwait(false);
            tally.Bad($"full disk: a night on a disk with {room} MiB was expected to stop, and did not");
        }
        catch (Exception failure) when (SqliteFailureException.In(failure) is not null || failure is IOException)
        {
            tally.Landed();
        }
        if (office.Number("SELECT count(*) FROM account") == 0) tally.Bad("full disk: readers were expected to go on, and find no account");
        foreach (var broken in Invariants.Broken(office.Database)) tally.Bad($"full disk: {broken}");
        File.Delete(Path.Combine(office.Folder, Filler));
        if ((await office.Night(date, file, cancellation: cancellation).ConfigureAwait(false)).StateHash is var found && found != expected)
            tally.Bad($"full disk: with room again, state hash {expected[..12]} was expected, found {found[..12]}");
    }

    /// <summary>Leaves so much room and no more.</summary>
    private static void Fill(string folder, int room)
    {
        using var filler = File.Create(Path.Combine(folder, Filler));
        var chunk = new byte[Mebibyte / 4];
        while (new DriveInfo(folder).AvailableFreeSpace > (long)room * Mebibyte) filler.Write(chunk);
    }

    private static bool Mounts(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
