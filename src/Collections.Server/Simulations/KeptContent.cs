using System.IO.Compression;
using System.Text.Json;
using Collections.Server.Commands;

namespace Collections.Server.Simulations;

/// <summary>What is kept of a simulation: all that its screen shows.</summary>
/// <param name="Bpmn">The drawing that was simulated.</param>
/// <param name="Rates">What was asked for as assumption; null for no response.</param>
/// <param name="Simulation">The result.</param>
internal sealed record KeptContent(string Bpmn, AssumedRates? Rates, Simulation Simulation)
{
    /// <summary>none, chosen or observed.</summary>
    public string Assumption() => Rates switch
    {
        null => "none",
        { Observed: true } => "observed",
        _ => "chosen",
    };

    /// <summary>As it is stored.</summary>
    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) JsonSerializer.Serialize(gzip, this, JsonText.Options);
        return packed.ToArray();
    }

    /// <summary>Reads what was stored.</summary>
    public static KeptContent Unpack(byte[] document)
    {
        using var gzip = new GZipStream(new MemoryStream(document), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<KeptContent>(gzip, JsonText.Options)!;
    }
}
