using System.Text.Json;

namespace Collections.Proofs.Workers;

/// <summary>An order as the file that a worker reads.</summary>
internal static class OrderFile
{
    /// <summary>Writes the order beside its database and gives the words that start a worker on it.</summary>
    public static string[] Words(string role, WorkerOrder order)
    {
        var file = order.Database + ".order.json";
        File.WriteAllText(file, JsonSerializer.Serialize(order));
        return [role, file];
    }

    /// <summary>The order in a file.</summary>
    public static WorkerOrder Read(string file) =>
        JsonSerializer.Deserialize<WorkerOrder>(File.ReadAllBytes(file)) ?? throw new InvalidDataException($"{file}: a worker's order was expected, found null.");
}
