namespace Collections.Intake.Generation;

/// <summary>Names of generated customers: invented, from short lists.</summary>
public static class GeneratedNames
{
    private static readonly string[] First = ["Ana", "Bruno", "Carla", "Diego", "Elena", "Félix", "Gloria", "Hugo", "Inés", "Julián", "Karina", "Lautaro", "Mónica", "Nicolás", "Olga", "Pablo"];
    private static readonly string[] Last = ["Acuña", "Benítez", "Castro", "Domínguez", "Espinoza", "Ferreyra", "Gómez", "Herrera", "Ibarra", "Juárez", "Ledesma", "Muñoz", "Núñez", "Ortiz", "Peralta", "Quiroga"];
    private static readonly string[] Trades = ["Aceros", "Bodegas", "Cueros", "Deportes", "Electro", "Frutas", "Granos", "Hilados"];
    private static readonly string[] Forms = ["SA", "SRL", "SAS", "Cooperativa"];

    private static readonly byte[][] Natural = Combine(First, Last);
    private static readonly byte[][] Legal = Combine([.. Trades.SelectMany(t => Last.Select(l => $"{t} {l}"))], Forms);

    /// <summary>Adds a name.</summary>
    public static void Write(RowBuffer buffer, ref SeededDraws draws, bool isLegal)
    {
        var names = isLegal ? Legal : Natural;
        buffer.Text(names[draws.Next(names.Length)]);
    }

    private static byte[][] Combine(string[] left, string[] right) =>
        [.. left.SelectMany(l => right.Select(r => System.Text.Encoding.UTF8.GetBytes($"{l} {r}")))];
}
