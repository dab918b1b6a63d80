namespace Collections.Server.Catalog;

/// <summary>What activities, categories and inputs are called. English stands at the activities themselves; other languages here.</summary>
internal sealed class ActivityWords
{
    private static readonly ActivityWords English = new(new Dictionary<string, string>());

    private static readonly ActivityWords SpanishWords = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["category.Case"] = "Caso",
        ["category.Experiments"] = "Experimentos",
        ["category.Flow"] = "Flujo",
        ["category.Messages"] = "Mensajes",
        ["category.Placements"] = "Derivaciones",
        ["category.Queues"] = "Colas",
        ["category.Segments"] = "Segmentos",
        ["category.Tasks"] = "Gestiones",
        ["SetAttribute"] = "Fijar dato",
        ["SetAttribute.description"] = "Fija una variable del caso.",
        ["SetAttribute.name"] = "Nombre",
        ["SetAttribute.name.description"] = "La variable; las reglas la nombran como a un dato.",
        ["SetAttribute.value"] = "Valor",
        ["SetAttribute.value.description"] = "Su valor: un texto, o FEEL sobre datos y variables.",
        ["Wait"] = "Esperar",
        ["Wait.description"] = "Espera hasta que se cumpla una condición, como máximo un tiempo.",
        ["Wait.until"] = "Hasta que",
        ["Wait.until.description"] = "FEEL sobre datos y variables, como days past due >= 90.",
        ["Wait.atMost"] = "Como máximo",
        ["Wait.atMost.description"] = "Duración o fecha ISO 8601, o business days(n); sin ella la espera no termina por sí sola.",
        ["Split"] = "Repartir al azar",
        ["Split.description"] = "Divide a los clientes por porcentajes, siempre igual: grupos de control, campeón y retador.",
        ["Split.name"] = "Nombre",
        ["Split.name.description"] = "Nombre del experimento: con otro nombre se sortea de nuevo.",
        ["Split.shares"] = "Porcentajes",
        ["Split.shares.description"] = "Resultados con sus pesos, como control:10,champion:60,challenger:30.",
        ["Withdraw"] = "Retirar",
        ["Withdraw.description"] = "Retira los mensajes no enviados y las gestiones abiertas del caso.",
        ["Withdraw.reason"] = "Motivo",
        ["Withdraw.reason.description"] = "Por qué, como lo muestran los informes.",
        ["AssignQueue"] = "Asignar cola",
        ["AssignQueue.description"] = "Pone los casos en una cola de trabajo; con capacidad, los mejor clasificados a los gestores que tienen lugar.",
        ["AssignQueue.queue"] = "Cola",
        ["AssignQueue.queue.description"] = "Nombre de la cola: un texto, o FEEL.",
        ["AssignQueue.skill"] = "Habilidad",
        ["AssignQueue.skill.description"] = "Qué debe saber hacer el gestor; sin ella, cualquiera de la cola.",
        ["AssignQueue.ranking"] = "Prioridad",
        ["AssignQueue.ranking.description"] = "Número FEEL: el mayor va primero. Los empates van por la referencia del caso.",
        ["AssignQueue.capacityPerCollector"] = "Capacidad por gestor",
        ["AssignQueue.capacityPerCollector.description"] = "Casos abiertos que un gestor trabaja a la vez, desde 1; si nadie está en la nómina de la cola, los de toda la cola. Sin ella no hay límite.",
        ["AssignQueue.stickyDays"] = "Días con el mismo gestor",
        ["AssignQueue.stickyDays.description"] = "Dentro de tantos días el caso vuelve al gestor que lo tuvo, si está libre; 0 = nunca.",
        ["Recall"] = "Retirar derivación",
        ["Recall.description"] = "Termina la derivación del caso a una agencia o estudio jurídico.",
        ["Recall.reason"] = "Motivo",
        ["Recall.reason.description"] = "Por qué, como lo lee la agencia o el estudio.",
        ["HandOff"] = "Derivar",
        ["HandOff.description"] = "Deriva casos a agencias o estudios jurídicos por cuota.",
        ["HandOff.firmType"] = "Tipo",
        ["HandOff.firmType.description"] = "agency (agencia) o lawFirm (estudio jurídico).",
        ["HandOff.rule"] = "Cuotas",
        ["HandOff.rule.description"] = "Agencias o estudios con su parte del monto, como AG-01:50,AG-02:30,AG-03:20.",
        ["HandOff.termDays"] = "Plazo en días",
        ["HandOff.termDays.description"] = "Días corridos hasta que termina la derivación; 0 = sin plazo.",
        ["HandOff.keepWholeCustomers"] = "Clientes enteros",
        ["HandOff.keepWholeCustomers.description"] = "Si todos los casos de un cliente van al mismo lugar.",
        ["HandOff.stratum"] = "Estrato",
        ["HandOff.stratum.description"] = "FEEL: los casos con valores distintos se reparten por separado; sin él, todos juntos.",
        ["HandOff.amount"] = "Monto",
        ["HandOff.amount.description"] = "FEEL: el monto que se reparte; si no se da, la deuda total.",
        ["CreateTask"] = "Crear gestión",
        ["CreateTask.description"] = "Pide a un gestor que haga algo y espera el resultado.",
        ["CreateTask.title"] = "Título",
        ["CreateTask.title.description"] = "Qué hay que hacer, en palabras del gestor.",
        ["CreateTask.queue"] = "Cola",
        ["CreateTask.queue.description"] = "Quién la trabaja; sin ella, el carril del paso, y si no, el gestor o la cola del caso.",
        ["CreateTask.due"] = "Vencimiento",
        ["CreateTask.due.description"] = "Duración ISO 8601, business days(n), o una fecha en FEEL; sin él la gestión nunca vence.",
        ["CreateTask.outcomes"] = "Resultados",
        ["CreateTask.outcomes.description"] = "Los códigos con que el gestor puede terminarla, separados por comas.",
        ["CreateTask.fields"] = "Campos",
        ["CreateTask.fields.description"] = "Qué completa el gestor: nombre:tipo, separados por comas; los tipos son text, number, date, boolean.",
        ["CreateTask.minutes"] = "Minutos",
        ["CreateTask.minutes.description"] = "Minutos que lleva el trabajo, para planificar; desde 0.",
        ["SendMessage"] = "Enviar mensaje",
        ["SendMessage.description"] = "Envía un mensaje según una plantilla, si el cliente es ubicable por el canal.",
        ["SendMessage.channel"] = "Canal",
        ["SendMessage.channel.description"] = "Cómo viaja.",
        ["SendMessage.template"] = "Plantilla",
        ["SendMessage.template.description"] = "Nombre de la plantilla, sin canal ni idioma: un texto, o FEEL.",
        ["SendMessage.earliest"] = "No antes de",
        ["SendMessage.earliest.description"] = "Duración o fecha ISO 8601, business days(n), o una fecha en FEEL; sin ella, hoy.",
        ["SendMessage.person"] = "Persona",
        ["SendMessage.person.description"] = "Para quién es: holder (titular), guarantor (garante), legal representative (representante legal).",
        ["ChangeStage"] = "Cambiar etapa",
        ["ChangeStage.description"] = "Pasa el caso a otra etapa de su vida.",
        ["ChangeStage.stage"] = "Etapa",
        ["ChangeStage.stage.description"] = "Dónde está la deuda desde ahora.",
        ["SegmentPortfolio"] = "Segmentar cartera",
        ["SegmentPortfolio.description"] = "Pone cada caso en un segmento según una tabla de decisión.",
        ["SegmentPortfolio.decision"] = "Decisión",
        ["SegmentPortfolio.decision.description"] = "Nombre o id de la decisión, o su archivo en la carpeta decisions de la estrategia.",
        ["SegmentPortfolio.resultVariable"] = "Variable del resultado",
        ["SegmentPortfolio.resultVariable.description"] = "La variable que recibe el resultado. De una tabla con varias salidas recibe la de su nombre, o si no la primera; las otras van a variables con sus propios nombres.",
    });

    private readonly IReadOnlyDictionary<string, string> words;

    private ActivityWords(IReadOnlyDictionary<string, string> words) => this.words = words;

    /// <summary>The words of a language by its two letters; English where there are none.</summary>
    public static ActivityWords In(string? language) => language == "es" ? SpanishWords : English;

    /// <summary>The word for a key: an activity's name, with its input's name, with ".description"; what it is in English where there is none.</summary>
    public string Of(string key, string english) => words.GetValueOrDefault(key, english);

    /// <summary>Whether there is a word for a key.</summary>
    public bool Has(string key) => words.ContainsKey(key);
}
