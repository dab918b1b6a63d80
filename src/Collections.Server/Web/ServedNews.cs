using System.Runtime.CompilerServices;

namespace Collections.Server.Web;

/// <summary>What is told to whoever listens, until they leave or the server ends: whoever listens for good would keep it from ending.</summary>
internal static class ServedNews
{
    public static async IAsyncEnumerable<T> UntilTheEnd<T>(Func<CancellationToken, IAsyncEnumerable<T>> listen, CancellationToken ends, [EnumeratorCancellation] CancellationToken leaves)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ends, leaves);
        await using var told = listen(either.Token).GetAsyncEnumerator(either.Token);
        while (await Next(told).ConfigureAwait(false)) yield return told.Current;
    }

    private static async ValueTask<bool> Next<T>(IAsyncEnumerator<T> told)
    {
        try
        {
            return await told.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
