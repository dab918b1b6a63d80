namespace Collections.Api.Edge;

/// <summary>Bytes with one to five changes: others, more, fewer, or some of them twice.</summary>
internal static class Mangled
{
    private const int MostChanges = 5;
    private const int MostTwice = 20;

    /// <summary>As many bytes as before.</summary>
    public static byte[] InPlace(byte[] bytes, Random random)
    {
        byte[] mangled = [.. bytes];
        for (var change = random.Next(MostChanges); change >= 0; change--) mangled[random.Next(mangled.Length)] = (byte)random.Next(256);
        return mangled;
    }

    /// <summary>Of any length.</summary>
    public static byte[] Anyhow(byte[] bytes, Random random)
    {
        List<byte> mangled = [.. bytes];
        for (var change = random.Next(MostChanges); change >= 0; change--)
        {
            var at = random.Next(mangled.Count);
            switch (random.Next(4))
            {
                case 0: mangled[at] = (byte)random.Next(256); break;
                case 1: mangled.Insert(at, (byte)random.Next(256)); break;
                case 2: mangled.RemoveAt(at); break;
                default: mangled.InsertRange(at, mangled.GetRange(at, Math.Min(random.Next(1, MostTwice), mangled.Count - at))); break;
            }
        }
        return [.. mangled];
    }
}
