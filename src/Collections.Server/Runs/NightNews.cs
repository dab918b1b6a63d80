using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Collections.Server.Runs;

/// <summary>Tells all who listen how far the night has come. Who is slow misses what lies between, never the last word.</summary>
internal sealed class NightNews
{
    private const int MostWaiting = 64;
    private ImmutableList<Channel<NightProgress>> listeners = [];
    private NightProgress? last;

    /// <summary>What was told last; null where nothing was yet.</summary>
    public NightProgress? Last => Volatile.Read(ref last);

    public void Tell(NightProgress progress)
    {
        Volatile.Write(ref last, progress);
        foreach (var listener in Volatile.Read(ref listeners)) listener.Writer.TryWrite(progress);
    }

    /// <summary>What was told last, then what is told from now on, until the listener leaves.</summary>
    public async IAsyncEnumerable<NightProgress> Listen([EnumeratorCancellation] CancellationToken leaves)
    {
        var channel = Channel.CreateBounded<NightProgress>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        ImmutableInterlocked.Update(ref listeners, all => all.Add(channel));
        try
        {
            if (Last is { } known) yield return known;
            await foreach (var progress in channel.Reader.ReadAllAsync(leaves).ConfigureAwait(false)) yield return progress;
        }
        finally
        {
            ImmutableInterlocked.Update(ref listeners, all => all.Remove(channel));
        }
    }
}
