using System.Globalization;

namespace Collections.Proofs.Syscalls;

/// <summary>What is done to a worker at one of its system calls.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Verb">The verb of the product that is worked.</param>
/// <param name="Call">The call that is hit.</param>
/// <param name="Paths">The files on which calls are counted.</param>
/// <param name="Number">The how manieth of the thread's calls is hit, from 1.</param>
/// <param name="Stays">Whether every later one is hit too, as on a disk that stays full.</param>
internal sealed record Fault(FaultKind Kind, string Verb, string Call, IReadOnlyList<string> Paths, int Number, bool Stays)
{
    /// <summary>As strace is told.</summary>
    public string Injection => string.Create(CultureInfo.InvariantCulture, $"{Call}:{What}:when={Number}{(Stays ? "+" : "")}");

    private string What => Kind switch
    {
        FaultKind.Full => "error=ENOSPC",
        FaultKind.NotSynced => "error=EIO",
        _ => "signal=SIGKILL",
    };

    public override string ToString() => $"{Verb}: {Injection} of {string.Join(" and ", Paths.Select(Path.GetFileName))}";
}

/// <summary>What happens at a call.</summary>
internal enum FaultKind
{
    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The disk does not confirm what was written.</summary>
    NotSynced,

    /// <summary>The process is killed.</summary>
    Killed,
}
