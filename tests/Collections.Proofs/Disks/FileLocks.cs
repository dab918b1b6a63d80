namespace Collections.Proofs.Disks;

/// <summary>The five states of a database file's lock, held by connections: 0 none, 1 shared, 2 reserved, 3 pending, 4 exclusive.</summary>
internal sealed class FileLocks
{
    private const int Shared = 1;
    private const int Reserved = 2;
    private const int Pending = 3;
    private const int Exclusive = 4;
    private readonly Dictionary<object, int> held = [];

    /// <summary>Whether the connection has the lock now.</summary>
    public bool Take(object connection, int level)
    {
        lock (held)
        {
            var others = held.Where(pair => pair.Key != connection).Select(pair => pair.Value).DefaultIfEmpty().Max();
            var isFree = level switch
            {
                Shared => others < Pending,
                Reserved => others < Reserved,
                Exclusive => others == 0,
                _ => others < Pending,
            };
            if (isFree) held[connection] = Math.Max(level, held.GetValueOrDefault(connection));
            return isFree;
        }
    }

    /// <summary>The connection keeps no more than this.</summary>
    public void Release(object connection, int level)
    {
        lock (held)
        {
            if (level == 0) held.Remove(connection);
            else held[connection] = level;
        }
    }

    public bool IsReserved
    {
        get
        {
            lock (held) return held.Values.Any(level => level >= Reserved);
        }
    }
}
