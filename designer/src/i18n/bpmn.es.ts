import type { bpmnWordsEn } from './bpmn.en';

export const bpmnWordsEs: typeof bpmnWordsEn = {
  groups: { events: 'Inicio, espera y fin', gateways: 'Decidir y unir', structure: 'Estructura', edge: 'En el borde del paso' },
  steps: {
    start: { label: 'Inicio', description: 'Donde comienza un caso.' },
    end: { label: 'Fin', description: 'Este camino del caso termina aquí.' },
    terminate: { label: 'Terminar todo', description: 'El caso entero termina aquí, en todos sus caminos.' },
    timer: { label: 'Esperar un plazo', description: 'Espera unos días, o hasta una fecha.' },
    message: { label: 'Esperar una novedad', description: 'Espera un mensaje, como un pago.' },
    exclusive: { label: 'Decidir', description: 'Se toma un camino: el primero cuya condición se cumple.' },
    parallel: { label: 'Todo a la vez', description: 'Se toman todos los caminos, o se vuelven a unir.' },
    inclusive: { label: 'Varios caminos', description: 'Se toma cada camino cuya condición se cumple.' },
    eventBased: { label: 'Lo que ocurra primero', description: 'Espera varias cosas; la primera decide.' },
    subprocess: { label: 'Bloque de pasos', description: 'Pasos que van juntos, con eventos para todos ellos.' },
    script: { label: 'Fijar valores', description: 'Fija variables del caso.' },
    receive: { label: 'Paso que espera una novedad', description: 'Un paso que dura hasta que llega un mensaje.' },
    call: { label: 'Llamar a una estrategia', description: 'Otra estrategia sigue con el caso y lo devuelve.' },
    timerEdge: { label: 'Cuando vence el plazo', description: 'Sale del paso después de un plazo.' },
    messageEdge: { label: 'Cuando llega una novedad', description: 'Sale del paso cuando llega un mensaje.' },
    messageEdgeStay: { label: 'Cuando llega una novedad, y seguir', description: 'Hace algo más cuando llega un mensaje; el paso continúa.' },
    errorEdge: { label: 'Cuando falla', description: 'Sale del paso cuando no se pudo hacer.' },
  },
  kinds: {
    StartEvent: 'inicio', EndEvent: 'fin', IntermediateCatchEvent: 'espera', IntermediateThrowEvent: 'evento', BoundaryEvent: 'en el borde', ExclusiveGateway: 'decisión', ParallelGateway: 'todos los caminos',
    InclusiveGateway: 'varios caminos', EventBasedGateway: 'primer evento', ComplexGateway: 'decisión compleja', SubProcess: 'bloque', Transaction: 'transacción', AdHocSubProcess: 'bloque libre', CallActivity: 'llamada', ScriptTask: 'fija valores',
    ReceiveTask: 'espera novedad', Task: 'tarea', SendTask: 'tarea de envío', ServiceTask: 'tarea de servicio', UserTask: 'tarea de una persona', BusinessRuleTask: 'tabla de decisión', ManualTask: 'tarea manual', SequenceFlow: 'camino', step: 'paso',
  },
  events: { timer: 'plazo', message: 'novedad', terminate: 'termina todo', error: 'falla', signal: 'señal', conditional: 'condición', escalation: 'escalamiento', link: 'enlace', compensate: 'compensación', cancel: 'cancelación' },
  menu: { append: 'Agregar un paso después', replace: 'Cambiar por', create: 'Crear un paso' },
};
