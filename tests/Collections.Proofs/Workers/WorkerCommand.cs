using System.Globalization;
using Collections.Proofs.Hostile;
using Collections.Proofs.Schedules;
using Collections.Server.Commands;

namespace Collections.Proofs.Workers;

/// <summary>
/// The other side of the proofs: this program, started again as a process that can be killed. A word says as what, then
/// follows an order file; or, for <see cref="Product"/>, the product's own command line.
/// </summary>
internal static class WorkerCommand
{
    /// <summary>First word of a worker's command line.</summary>
    public const string Verb = "worker";

    /// <summary>A night and its dispatch, telling phases.</summary>
    public const string Night = "night";

    /// <summary>The product as it ships, in a process of its own.</summary>
    public const string Product = "product";

    /// <summary>A planted bug: a night that is tried again in the same process, whatever the disk said.</summary>
    public const string Stubborn = "stubborn";

    /// <summary>A dispatch all of whose messages go to the parent.</summary>
    public const string Announce = "announce";

    /// <summary>Events of the day, each acknowledged to the parent.</summary>
    public const string Events = "events";

    /// <summary>Many nights in one process, with its memory after each.</summary>
    public const string Nights = "nights";

    /// <summary>A process that is woken, and does what is due.</summary>
    public const string Due = "due";

    /// <summary>Expressions or models of an enemy, fed one by one.</summary>
    public const string Hostile = "hostile";

    public static async Task<int> Run(string[] words)
    {
        if (words is [Product, .. var product]) return await CommandLine.Run(product).ConfigureAwait(false);
        var voice = WorkerVoice.ToParent();
        if (words is [Hostile, var kind, var seed, var from, var count, var plant])
        {
            var worker = new HostileWorker(HostileKind.Of(kind), int.Parse(seed, CultureInfo.InvariantCulture), Enum.Parse<HostilePlant>(plant));
            worker.Work(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), voice);
            return 0;
        }
        var order = OrderFile.Read(words[1]);
        switch (words[0])
        {
            case Night:
                await new WorkerNight(order, voice).Execute(CancellationToken.None).ConfigureAwait(false);
                return 0;
            case Stubborn:
                await StubbornWorker.Execute(order, voice).ConfigureAwait(false);
                return 0;
            case Announce:
                await DurableWorker.Announce(order, voice).ConfigureAwait(false);
                return 0;
            case Events:
                await DurableWorker.React(order, voice).ConfigureAwait(false);
                return 0;
            case Nights:
                await LongWorker.Execute(order, voice).ConfigureAwait(false);
                return 0;
            case Due:
                await ScheduleWorker.Execute(order, voice).ConfigureAwait(false);
                return 0;
            default:
                throw new UsageException($"{Verb}: {Night} or {Product} was expected, found '{words[0]}'.");
        }
    }
}
